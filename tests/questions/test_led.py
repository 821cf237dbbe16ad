"""Where a CV says that people were led."""

from __future__ import annotations

import pytest

from assistant.questions.led import led
from assistant.text import tokenize

SAID = [
    ("Manage two junior designers.", "en", "Manage two junior designers"),
    ("Line manager of three data engineers", "en", "Line manager of three data engineers"),
    ("Verantwortlich für 26 Beschäftigte", "de", "Verantwortlich für 26 Beschäftigte"),
    ("Head a group of nine: three postdocs", "en", "Head a group of nine"),
    ("Encadrement de 4 techniciens", "fr", "Encadrement de 4 techniciens"),
    ("Supervisé a doce operarios", "es", "Supervisé a doce operarios"),
    ("Gestione di 5 dipendenti", "it", "Gestione di 5 dipendenti"),
    ("Coordenei oito enfermeiros", "pt", "Coordenei oito enfermeiros"),
]


@pytest.mark.parametrize(("text", "language", "found"), SAID)
def test_a_verb_a_number_and_people(text: str, language: str, found: str) -> None:
    assert [span.of(text) for span in led(text, tokenize(text), language)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Managed 40 servers",
        "Manager (software, 210 staff)",
        "Led the design of the filters",
        "Manage the budget. Two designers left",
        "Two designers",
    ],
)
def test_things_and_people_of_another_sentence_are_not_led(text: str) -> None:
    assert led(text, tokenize(text), "en") == ()
