"""How many people a line tells of: the number is the answer's value, whatever other numbers the line has."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

CV = """# Lise Arnoux

## Expérience

### Responsable comptable, Valmer Industries
septembre 2019 – aujourd'hui · Lyon

- Pilotage de la migration de Sage 100 vers SAP
- Encadrement d'une équipe de sept comptables
- Enseigne la fiscalité à environ 140 étudiants par an
"""


arnoux = of_text(CV)


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


CHEMIST = """# Henrike Wiegand

## Work experience

### Group Leader, University of Jena
2020-10 – Present

- Collaboration with BASF SE on catalysts

## Education

### MSc in Chemistry, University of Hull
2008 – 2010

- Thesis: “Nickel complexes”
- Supervisor: Dr Ann Poe

## Teaching

- Supervised theses: 7 master's theses, 11 bachelor's theses
"""


wiegand = of_text(CHEMIST)


def test_numbers_under_a_label_are_told_and_not_counted(wiegand: Assistant) -> None:
    assert ask(wiegand, "number of supervised master's theses").value == 7


def test_whom_somebody_worked_with_is_no_patent_with_them(wiegand: Assistant) -> None:
    assert ask(wiegand, "How many patents did she file with BASF?").status is Status.NOT_FOUND


def test_a_plus_joins_two_fields(wiegand: Assistant) -> None:
    told = ask(wiegand, "master's thesis topic + supervisor").answer
    assert "Nickel" in told
    assert "Poe" in told
