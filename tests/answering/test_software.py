"""Which software somebody uses: the group of skills with that label, in any language, or what is known as software."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Which programs does she work with?",
        "What accounting software does she use?",
        "Avec quels logiciels travaille-t-elle ?",
        "Mit welchen Programmen arbeitet sie?",
        "¿Con qué programas trabaja?",
        "Con quali programmi lavora?",
        "Que programas usa?",
        "她会用哪些软件？",
        "Welche Praxissoftware kennt sie?",
        "Software?",
        "which programs?",
        "¿programas?",
        "软件？",
    ],
)
def test_software_is_the_group_that_is_called_so(calloway: Assistant, question: str) -> None:
    answer = ask(calloway, question)
    assert answer.status is Status.ANSWERED
    assert quoted(answer) == "Programs: Sage 50, Xero, EMIS Web"


def test_a_label_that_the_question_says_in_full_is_meant(calloway: Assistant) -> None:
    assert quoted(ask(calloway, "Which archive management software does she use?")).startswith("Archive management")


def test_a_kind_of_software_that_the_cv_lacks_is_not_found(calloway: Assistant) -> None:
    assert ask(calloway, "Which CRM software does she use?").status is Status.NOT_FOUND


def test_databases_in_spanish_are_no_scope(harper: Assistant) -> None:
    assert quoted(ask(harper, "¿Con qué bases de datos ha trabajado?")) == quoted(
        ask(harper, "Which databases does she know?")
    )
