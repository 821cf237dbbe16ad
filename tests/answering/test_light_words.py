"""Words of a question that say nothing of what is asked stand in the way of no answer."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Is he acquainted with Redis?",
        "I wonder whether he has mastered Redis",
        "Is the gentleman conversant with Redis, apparently?",
        "Has he utilised Redis?",
        "Ist er mit Redis bewandert?",
        "¿Se defiende con Redis?",
        "Est-il rompu à Redis ?",
        "Se la cava con Redis?",
        "Ele tem familiaridade com Redis?",
        "他对Redis在行吗？",
    ],
)
def test_only_the_skill_is_looked_for(harper: Assistant, question: str) -> None:
    answer = ask(harper, question)
    assert answer.status == Status.ANSWERED
    assert "Redis" in quoted(answer)


@pytest.mark.parametrize("question", ["Is he acquainted with Cassandra?", "Ist er mit Cassandra bewandert?"])
def test_a_skill_that_the_cv_lacks_is_still_not_found(harper: Assistant, question: str) -> None:
    assert ask(harper, question).status == Status.NOT_FOUND
