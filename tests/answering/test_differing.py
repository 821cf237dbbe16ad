"""Contradictions inside a CV are shown, both sides quoted."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("Since when has she been at Brightwater?", "March 2018 – present", "since 2016"),
        ("When did she join Brightwater Utilities?", "March 2018 – present", "since 2016"),
        ("How long has she been with Brightwater Utilities?", "March 2018 – present", "since 2016"),
        ("How good is her Spanish?", "Spanish: A2", "Spanish at C1"),
    ],
)
def test_what_differs_is_quoted_from_both_places(okoye: Assistant, question: str, one: str, other: str) -> None:
    answer = ask(okoye, question)
    assert one in quoted(answer)
    assert other in quoted(answer)
    assert "different values" in answer.answer


@pytest.mark.parametrize("question", ["When was she at Calder Consulting?", "How good is her French?"])
def test_what_is_said_once_is_not_called_different(okoye: Assistant, question: str) -> None:
    answer = ask(okoye, question)
    assert len(answer.quotes) == 1
    assert "different values" not in answer.answer
