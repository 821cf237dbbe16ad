"""What a company or a project is or does."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import quoted


@pytest.mark.parametrize(
    "question",
    [
        "What does PoolPlan do?",
        "What does the project PoolPlan offer?",
        "Was macht das Projekt PoolPlan?",
        "À quoi sert PoolPlan ?",
        "¿Para qué sirve PoolPlan?",
        "A cosa serve PoolPlan?",
        "Para que serve o PoolPlan?",
        "PoolPlan是做什么的？",
    ],
)
def test_the_line_that_says_so_is_quoted(tuckett: Assistant, question: str) -> None:
    answer = tuckett.ask(question)
    assert answer.status is Status.ANSWERED
    assert "shares out pool time" in quoted(answer)


@pytest.mark.parametrize("question", ["What does Harbour Hospital make?", "Was stellt die Firma Northgate Physio her?"])
def test_the_name_of_an_employer_alone_does_not_say_it(tuckett: Assistant, question: str) -> None:
    assert tuckett.ask(question).status is Status.NOT_FOUND


def test_what_somebody_does_there_is_another_question(tuckett: Assistant) -> None:
    answer = tuckett.ask("What does she do at Northgate Physio?")
    assert "Waiting time" in quoted(answer)
