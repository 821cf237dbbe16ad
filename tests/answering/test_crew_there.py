"""How many people are led at the job spoken of, where a clipped question leaves out which, and the place of today asked
for by what kind of place it is."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

CV = """# Ines Varro

## Experience

### Head Nurse, Clinique Marbot, Dijon
2021-03 – Present

- Runs a ward of 24 beds with up to 26 nurses
- Training of nine apprentices since 2022
- Negotiates some 40 contracts a year

### Shift Leader, Hospital Sendero, Lugo
2016-01 – 2021-02

- Led a crew of seven nurses
- Wrote the rota for two wards

### Nurse, Hotel Brenta, Padua
2012-05 – 2015-12

- Looked after guests on three floors
"""

varro = of_text(CV)

NOW = "Where does she work now?"
BEFORE = "Where did she work before Clinique Marbot?"
LED_NOW = [
    "how many under her",
    "how many people under her?",
    "wie viele Leute hat sie unter sich?",
    "Elle encadre combien d'infirmiers là-bas ?",
    "a cuánta gente lleva",
    "quanta gente ha sotto di sé?",
    "ela orienta quantas pessoas lá?",
    "手下多少人",
]


@pytest.mark.parametrize("question", LED_NOW)
def test_who_is_led_at_the_job_spoken_of(varro: Assistant, question: str) -> None:
    answer = ask(varro, NOW, question)
    assert "26 nurses" in quoted(answer)
    assert answer.value == 26


@pytest.mark.parametrize(
    "question", ["how many under her there?", "how big's the team there", "hows the team, how big"]
)
def test_it_is_the_crew_of_the_earlier_job_where_that_was_spoken_of(varro: Assistant, question: str) -> None:
    answer = ask(varro, BEFORE, question)
    assert "crew of seven" in quoted(answer)
    assert "26 nurses" not in quoted(answer)
    assert answer.value == 7


def test_where_that_job_tells_of_none_another_one_does_not(varro: Assistant) -> None:
    answer = ask(varro, "Where did she work in 2013?", "how many people under her?")
    assert answer.status == Status.NOT_FOUND


def test_who_was_taught_there_is_counted_by_the_line(varro: Assistant) -> None:
    assert ask(varro, NOW, "quanti apprendisti ha formato là").value == 9


@pytest.mark.parametrize(
    "question", ["Elle négocie combien de contrats par an ?", "Ela negocia quantos contratos por ano?"]
)
def test_a_number_asked_for_behind_the_verb_is_no_yes(varro: Assistant, question: str) -> None:
    answer = ask(varro, question)
    assert "40 contracts" in quoted(answer)
    assert answer.kind != "yes_no"


AT_PLACE = [
    "Elle travaille dans quel hôpital aujourd'hui ?",
    "Elle exerce dans quelle clinique ?",
    "Which hospital is she at?",
    "In welcher Klinik ist sie?",
    "¿En qué hospital está?",
    "In che ospedale è adesso?",
    "Em que hospital está a Ines?",
    "Em que hotel está a Ines?",
    "which hospital's she at?",
    "whos she working for",
]


@pytest.mark.parametrize("question", AT_PLACE)
def test_the_place_somebody_is_at_is_that_of_today(varro: Assistant, question: str) -> None:
    answer = ask(varro, question)
    assert "Clinique Marbot" in answer.answer
    assert "Sendero" not in answer.answer
    assert "Brenta" not in answer.answer


def test_a_place_compared_is_not_where_somebody_is(varro: Assistant) -> None:
    assert "time.current" not in varro.explain("Which hospital is the biggest?").query.tags


@pytest.mark.parametrize(
    "question", ["quanti contratti segue in un anno?", "how many contracts does she handle a year"]
)
def test_what_else_is_counted_is_no_crew(varro: Assistant, question: str) -> None:
    assert "26 nurses" not in quoted(ask(varro, NOW, question))


opener = of_text("""# Dana Whitlock

## Career history

### Head of Sales, Ledgermoor Ltd, Bristol, April 2021 - to date

- Lead 19 people: four sales managers, twelve account executives and three solution consultants.
- Opened the Dublin office in 2022 and hired its first seven people.
""")


def test_people_hired_for_a_thing_are_not_those_led(opener: Assistant) -> None:
    answer = ask(opener, "Has she opened an office anywhere?", "How many people did she hire for it?")
    assert quoted(answer) == "Opened the Dublin office in 2022 and hired its first seven people."
