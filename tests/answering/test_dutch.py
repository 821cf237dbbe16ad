"""A CV in a language that the program has no questions of: Dutch, asked of in others."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import quoted


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("How many kids are on her caseload?", "14 kinderen"),
        ("Comment a évolué la liste d'attente ?", "van 11 naar 4 weken"),
        ("This post needs a car. Has she got one?", "eigen auto"),
        ("Hat sie mit Jugendlichen gearbeitet?", "jongeren"),
    ],
)
def test_it_is_known_as_dutch(visser: Assistant, question: str, evidence: str) -> None:
    answer = visser.ask(question)
    assert answer.status is not Status.NOT_FOUND
    assert evidence in quoted(answer)
