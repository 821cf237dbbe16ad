"""Sections and fields that a CV does not have and lines tell in their own words."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted

TOLD = [
    ("Has she won anything?", "Rose Bowl award"),
    ("¿Ha ganado algún premio?", "Rose Bowl award"),
    ("Is she qualified as a mediator?", "Accredited Mediator"),
    ("Ist sie als Mediatorin zertifiziert?", "Accredited Mediator"),
    ("Where is she from?", "native of Galway"),
    ("D'où vient-elle ?", "native of Galway"),
    ("Who co-wrote the article on knees?", "Peter Vance"),
    ("What rating do students give her anatomy course?", "4.6 out of 5"),
]


@pytest.mark.parametrize(("question", "evidence"), TOLD)
def test_a_line_that_speaks_of_the_field_is_quoted(tuckett: Assistant, question: str, evidence: str) -> None:
    assert answers_with(tuckett, evidence, question)


UNTOLD = [
    "Is she a certified accountant?",
    "Has she got a patent?",
    "Does she volunteer?",
    "Who co-wrote the article on shoulders?",
    "Who co-wrote the article on elbows?",
    "What rating do students give her statistics course?",
    "Has she won anything for a tunnel?",
]


@pytest.mark.parametrize("question", UNTOLD)
def test_no_line_that_only_comes_near_is_taken(tuckett: Assistant, question: str) -> None:
    assert tuckett.ask(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Was she born in Dublin?", "No: A native of Galway"),
        ("Is she from Galway?", "Yes: A native of Galway"),
        ("Kommt sie aus Galway?", "Ja: A native of Galway"),
        ("Is she from Leeds?", "No: A native of Galway"),
    ],
)
def test_where_somebody_comes_from_is_told_by_the_origin(tuckett: Assistant, question: str, begins: str) -> None:
    assert tuckett.ask(question).answer.startswith(begins)


@pytest.mark.parametrize(
    "question", ["Everything she rates herself expert in, please", "In which tools is she expert?"]
)
def test_all_that_is_rated_at_a_level_is_listed(tuckett: Assistant, question: str) -> None:
    told = quoted(ask(tuckett, question))
    assert "SystmOne" in told
    assert "Power BI" in told
    assert "Optima" not in told
