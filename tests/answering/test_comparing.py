"""What is largest or smallest by the figures of lines and tables."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, quoted


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Which of the refits was the most expensive?", "Selby clinic"),
        ("Which refit was worth the most?", "Selby clinic"),
        ("Welche Umbaumaßnahme hatte die größte Fläche?", "Ripon hydrotherapy pool"),
        ("Qual è il più esteso tra quelli elencati?", "Ripon hydrotherapy pool"),
        ("¿En qué puesto tuvo el equipo más grande?", "team of 23"),
        ("Which refit was the cheapest?", "Ripon hydrotherapy pool"),
        ("Which of her jobs had the largest team?", "team of 23"),
        ("In welcher Stelle war ihr Team kleiner?", "Team of 6"),
        ("She ran a budget at Northgate and one at Harbour. Which was the larger sum?", "£2.4 million"),
    ],
)
def test_the_line_with_the_figure_decides(tuckett: Assistant, question: str, evidence: str) -> None:
    assert answers_with(tuckett, evidence, question)


@pytest.mark.parametrize(
    "question", ["Which of her restaurants had the largest team?", "Which of her Berlin refits was worth the most?"]
)
def test_nothing_is_compared_that_the_cv_does_not_have(tuckett: Assistant, question: str) -> None:
    assert tuckett.ask(question).status is Status.NOT_FOUND


def test_a_single_figure_is_compared_with_none(visser: Assistant) -> None:
    assert visser.ask("Which of her jobs had the largest budget?").status is Status.NOT_FOUND


def test_numbers_of_teams_are_no_size_of_one(tuckett: Assistant) -> None:
    answer = tuckett.ask("How big was her biggest team?")
    assert "team of 23" in quoted(answer)
