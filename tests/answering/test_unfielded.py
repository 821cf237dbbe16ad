"""What no part of an entry holds, but a line of the CV says."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Tell me the satisfaction score she had in support.", "97% satisfaction"),
        ("Qual era l'importo della borsa della Life Sciences Trust?", "US$ 134,000"),
    ],
)
def test_a_line_answers_where_the_structure_does_not(pellow: Assistant, question: str, evidence: str) -> None:
    assert answers_with(pellow, evidence, question)


@pytest.mark.parametrize("question", ["What grade did she get for her BA?", "What is her salary at Quillfen?"])
def test_what_the_structure_would_hold_is_not_guessed(pellow: Assistant, question: str) -> None:
    assert ask(pellow, question).status == Status.NOT_FOUND
