"""How many people a line tells of: the number is the answer's value, whatever other numbers the line has."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask
from tests.conftest import TODAY

CV = """# Lise Arnoux

## Expérience

### Responsable comptable, Valmer Industries
septembre 2019 – aujourd'hui · Lyon

- Pilotage de la migration de Sage 100 vers SAP
- Encadrement d'une équipe de sept comptables
- Enseigne la fiscalité à environ 140 étudiants par an
"""


@pytest.fixture(scope="module")
def arnoux(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path = Path(tmp_path_factory.mktemp("arnoux"), "arnoux.md")
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "How many people does she manage?",
        "Team size at Valmer Industries?",
        "What is the headcount of the team she leads?",
        "How many accountants report to her?",
        "Wie viele Mitarbeiter führt sie?",
        "Combien de personnes encadre-t-elle ?",
    ],
)
def test_an_article_is_no_number(arnoux: Assistant, question: str) -> None:
    assert ask(arnoux, question).value == 7


def test_those_who_are_taught_are_counted_by_the_line(arnoux: Assistant) -> None:
    assert ask(arnoux, "How many students does she teach?").value == 140


@pytest.mark.parametrize(
    "question",
    [
        "Valmer Industries start date",
        "From when til when was she at Valmer Industries?",
        "Give me the start and end of her Valmer Industries stint.",
        "In what timeframe was she employed by Valmer Industries?",
        "Valmer Industries: Anfang und Ende?",
        "De quando a quando trabalhou na Valmer Industries?",
    ],
)
def test_words_for_dates_are_no_things(arnoux: Assistant, question: str) -> None:
    assert "septembre 2019" in ask(arnoux, question).answer
