"""Words for reaching somebody that are said of something else."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind
from tests.answering.test_answers import ask


@pytest.mark.parametrize(
    "question",
    [
        "I want a quick picture of the candidate before my call.",
        "Sketch her professional profile in a line or two.",
        "Her 2023 mobile award?",
        "Was she ever the first hire anywhere?",
        "The number of stations excavated in her second job?",
    ],
)
def test_no_number_is_told(lindqvist: Assistant, question: str) -> None:
    answer = ask(lindqvist, question)
    assert answer.kind is not Kind.CONTACT
    assert "555" not in answer.answer


def test_a_number_is_told_once(lindqvist: Assistant) -> None:
    assert ask(lindqvist, "number to reach the candidate").answer.count("+46 8 555 01 20") == 1
