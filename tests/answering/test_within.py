"""What is asked within a job or a degree is told by its own lines, or not at all."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How many pumping stations did she draw in her first job?", "Drew 40 pumping stations"),
        ("Did she draw pumping stations in her first job?", "Drew 40 pumping stations"),
        ("Wie viele pumping stations zeichnete sie in ihrem ersten Job?", "Drew 40 pumping stations"),
        ("¿Cuántas pumping stations dibujó en su primer trabajo?", "Drew 40 pumping stations"),
        ("How many km of trunk main did she design in her present role?", "14 km of trunk main"),
    ],
)
def test_a_line_of_the_job_that_is_meant_answers(okoye: Assistant, question: str, line: str) -> None:
    assert line in quoted(ask(okoye, question))


@pytest.mark.parametrize(
    "question",
    [
        "How many km of trunk main did she design in her first job?",
        "Did she draw pumping stations in her current job?",
        "Hat sie pumping stations in ihrem jetzigen Job gezeichnet?",
    ],
)
def test_a_line_of_another_job_does_not(okoye: Assistant, question: str) -> None:
    assert ask(okoye, question).status == Status.NOT_FOUND
