"""Questions that tell something before they ask."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with

ASKED = [
    ("This post needs a car. Has she got one?", "her own car"),
    ("We're looking for someone who knows Excel. Does she?", "Excel"),
    ("She once got an award. Which one?", "Rose Bowl award"),
    ("Our clinic has a pool. Has she ever mentored students?", "Mentored eight student"),
    ("No. of articles listed?", "Knees under load"),
    ("Unsere Stelle verlangt Excel. Kann sie das?", "Excel"),
]


@pytest.mark.parametrize(("question", "evidence"), ASKED)
def test_the_last_sentence_asks_and_the_first_gives_the_topic(tuckett: Assistant, question: str, evidence: str) -> None:
    assert answers_with(tuckett, evidence, question)


@pytest.mark.parametrize(
    "question",
    [
        "We run on Salesforce. Has she?",
        "We also have some Kubernetes clusters. Could she maintain them?",
        "Wir arbeiten viel mit SAP. Kann sie das?",
    ],
)
def test_a_thing_told_before_must_stand_in_the_cv_where_nothing_else_is_asked(
    tuckett: Assistant, question: str
) -> None:
    assert tuckett.ask(question).status is Status.NOT_FOUND
