"""Levels that are compared, one's age at a time, what was before the studies, and what the CV tells of another job."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

mora = of_text(
    """# Petra Mora

Date of birth: 14 March 1984

## Profile

Expert in middleware, specializing in payments.

## Employment

### Lead Developer, Harrow Systems (2013-09 — Present)

- Managed a 5-person development team

### Administrator, Bell Industries (2008-10 — 2011-06)

- Ran the backups

## Education

### Elm College (2003-09 — 2005-06)

### University of Hull (2005-09 — 2008-05)

## Volunteering

### Medic, Army Reserves (1999-11 — 2003-06)

## Skills

- Web, advanced: HTML, CSS
- Databases, intermediate: MySQL
- Cloud, beginner: AWS

## Languages

- English (native)
- Spanish (B1)
"""
)

plain = of_text(
    """# Rosa Hale

## Skills

- Programming: Python, Java

## Education

### University of Hull (2005-09 — 2008-05)
"""
)


@pytest.mark.parametrize(
    ("question", "says", "not_said"),
    [
        ("Did she lead a team at Harrow Systems?", "5-person", ""),
        ("What was she doing before college?", "Medic", "Elm"),
        ("Was hat sie vor dem Studium gemacht?", "Medic", "Elm"),
        ("Is she better at web or at databases?", "Web, advanced", "Yes"),
        ("Is she better at Spanish or English?", "English", "Yes"),
        ("What is her strongest skill?", "Web, advanced", "Cloud"),
        ("Quelle est sa meilleure compétence ?", "Web, advanced", "Cloud"),
        ("What is she a beginner in?", "Cloud", "Web"),
        ("How old was she when she joined Bell Industries?", "24 years", ""),
        ("Wie alt war sie, als sie bei Harrow Systems anfing?", "29 Jahre", ""),
        ("¿Con qué edad empezó en Bell Industries?", "24 años", ""),
        ("How old was she in 2010?", "26 years, by the year", ""),
    ],
)
def test_what_is_asked_is_what_is_told(mora: Assistant, question: str, says: str, not_said: str) -> None:
    answer = ask(mora, question)
    assert answer.status is Status.ANSWERED
    assert says in answer.answer
    assert not not_said or not_said not in answer.answer


def test_an_age_is_a_number_of_years(mora: Assistant) -> None:
    answer = ask(mora, "How old was she when she joined Bell Industries?")
    assert (answer.value, answer.unit) == (24.0, "years")


def test_the_better_language_is_told_first(mora: Assistant) -> None:
    text = ask(mora, "Is she better at Spanish or English?").answer
    assert text.index("English") < text.index("Spanish")


@pytest.mark.parametrize(
    "question",
    [
        "Did she lead a team at Bell Industries?",
        "¿Dirigió un equipo en Bell Industries?",
        "What did she major in?",
    ],
)
def test_what_is_told_of_something_else_is_no_answer(mora: Assistant, question: str) -> None:
    assert ask(mora, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Does she know Python or Java better?",
        "What is she a beginner in?",
        "How old was she when she joined the army?",
        "What was her grade at the University of Hull?",
    ],
)
def test_nothing_is_said_where_the_cv_states_no_level_and_no_date(plain: Assistant, question: str) -> None:
    assert ask(plain, question).status is Status.NOT_FOUND


tongues = of_text("# Ada Quill\n\n## Languages\n\nEnglish (native), fluent French, some Spanish, a little Welsh\n")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Is she fluent in French?", "Yes: fluent French"),
        ("Is she fluent in Spanish?", "No: some Spanish"),
        ("Spricht sie fließend Walisisch?", "Nein: a little Welsh"),
    ],
)
def test_a_little_is_not_fluent(tongues: Assistant, question: str, begins: str) -> None:
    assert ask(tongues, question).answer.startswith(begins)


haul = of_text(
    """# Priya Rao

## Work

### Haulwise Ltd, Leeds, UK
Route-planning software for hauliers, 240 employees

**Director of Operations**

Mar 2020 – present

- Lead 26 people; report to the COO, Marcus Tindall

## Education

**BEng Engineering**, University of Hull, 2002 – 2005

Dissertation: Changeover time in bottling, supervised by Dr Helen Acheson
"""
)


@pytest.mark.parametrize(
    ("question", "says", "not_said"),
    [
        ("What does Haulwise do?", "Route-planning software", ""),
        ("Was macht Haulwise?", "Route-planning software", ""),
        ("Who is her boss?", "Marcus Tindall", "Acheson"),
        ("Who does she report to?", "Marcus Tindall", "Acheson"),
        ("Who supervised her dissertation?", "Helen Acheson", "Tindall"),
    ],
)
def test_what_an_employer_is_and_who_is_above_whom(haul: Assistant, question: str, says: str, not_said: str) -> None:
    text = ask(haul, question).answer
    assert says in text
    assert not not_said or not_said not in text
