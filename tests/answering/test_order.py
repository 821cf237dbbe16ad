"""Lists in an order, all that lies before or between entries, the neighbour of an entry."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted

EMPLOYERS = ["Corrib Freight", "Atlantic Stores", "Shannon Foods", "Bean Lane"]


@pytest.mark.parametrize(
    ("question", "newest_first"),
    [
        ("List her employers from newest to oldest.", True),
        ("All her jobs, most recent first", True),
        ("Liste ihre Arbeitgeber, vom neuesten zum ältesten", True),
        ("List her jobs, oldest first", False),
        ("按时间顺序列出她的雇主", False),
    ],
)
def test_a_list_in_the_order_that_is_asked_for(quinn: Assistant, question: str, newest_first: bool) -> None:
    answer = ask(quinn, question)
    told = sorted(EMPLOYERS, key=answer.answer.index)
    assert told == (EMPLOYERS if newest_first else EMPLOYERS[::-1])


@pytest.mark.parametrize(
    ("question", "employers"),
    [
        ("Of the employers she had before Corrib Freight, where did she stay longest?", ["Atlantic Stores"]),
        ("What was her first job after Bean Lane?", ["Shannon Foods"]),
        ("Who did she work for between graduating from college and starting at Atlantic Stores?", ["Shannon Foods"]),
        ("Where did she work between Bean Lane and Corrib Freight?", ["Atlantic Stores", "Shannon Foods"]),
        ("Wo hat sie zwischen Bean Lane und Corrib Freight gearbeitet?", ["Atlantic Stores", "Shannon Foods"]),
        ("Où a-t-elle travaillé entre Bean Lane et Corrib Freight ?", ["Atlantic Stores", "Shannon Foods"]),
        ("¿Dónde trabajó entre Bean Lane y Corrib Freight?", ["Atlantic Stores", "Shannon Foods"]),
        ("wat cmpany was she with b4 corrib", ["Atlantic Stores"]),
    ],
)
def test_what_lies_before_after_or_between_entries(quinn: Assistant, question: str, employers: list[str]) -> None:
    answer = ask(quinn, question)
    assert [name for name in EMPLOYERS if name in quoted(answer)] == employers


def test_before_an_employer_is_before_the_first_position_there(mercer: Assistant) -> None:
    assert "Lakeview Clinic" in quoted(ask(mercer, "Which firms came before Saint Ita's Hospital?"))
