"""Which of two has more, is larger or better, and what has most."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Has she published more with Ada Marsh or with Ole Brandt?", "Ada Marsh: 3", "Ole Brandt: 2"),
        ("Has she written fewer papers with Ada Marsh than with Ole Brandt?", "Ole Brandt: 2", "Ada Marsh: 3"),
        ("Hat sie mehr mit Ole Brandt oder mit Ada Marsh veröffentlicht?", "Ada Marsh: 3", "Ole Brandt: 2"),
        ("Did she write more papers before or after 2019?", "after 2019: 3", "before 2019: 1"),
        ("Which funder gave more, Norsk Havfond or the Bergen Seed Fund?", "Norsk Havfond", "Bergen Seed Fund"),
        ("Which grant was smaller, Norsk Havfond or Bergen Seed Fund?", "Bergen Seed Fund", "Norsk Havfond"),
        ("Did she get better grades in her bachelor's or her master's?", "MSc in Oceanography", "BSc in Physics"),
        ("Which has more stars, tidetable or frontfinder?", "frontfinder", "tidetable"),
    ],
)
def test_both_sides_are_told_the_one_asked_for_first(
    sandvik: Assistant, question: str, first: str, second: str
) -> None:
    answer = ask(sandvik, question).answer
    assert 0 <= answer.find(first) < answer.find(second)


@pytest.mark.parametrize(
    "question",
    ["Which of her tools has the most stars?", "Which of the two tools is more popular?", "哪个工具的星最多？"],
)
def test_what_has_most(sandvik: Assistant, question: str) -> None:
    assert quoted(ask(sandvik, question)).startswith("**frontfinder**")


def test_who_is_named_alone_is_compared_with_nobody(sandvik: Assistant) -> None:
    assert ":" not in ask(sandvik, "Has she published more papers with Ada Marsh?").answer.partition(";")[0][4:]
