"""Words beside those asked for that turn them round make no yes: a candidate, another number, a part, what is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.conftest import TODAY

CV = """# Jonas Wirth

jonas@example.org · Leeds

## Experience

### Trainee Accountant, Fairbank Ltd, Leeds
2021 – Present

- Month end for two subsidiaries
- Mentor of two apprentices

### Band 5 Administrator, York Council, York
2014 – 2019

### Student Nurse, St Mary's Hospital, York
2012 – 2014

## Certificates

- ACCA: papers F1 and F2 passed, 2022
- Ski instructor candidate, Snowsport England, 2023

## Committees

- Member, Harbour Steering Committee, 2019 – 2022
- Chair, Cycling Group, since 2021

## Languages

English (native), some Welsh

## Awards

- Second place, Yorkshire Council Challenge, 2022

## References

Dr Ann Reed, Head of Finance, Fairbank Ltd, a.reed@fairbank.example
"""


@pytest.fixture(scope="module")
def jonas(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("jonas")
    path: Path = folder / "jonas.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Is he an accountant?", "Trainee Accountant"),
        ("Est-il comptable ?", "Trainee Accountant"),
        ("Was he a nurse?", "Student Nurse"),
        ("Is he a ski instructor?", "Ski instructor candidate"),
        ("Is he a Band 7 administrator?", "Band 5 Administrator"),
        ("Does he have the full ACCA?", "ACCA: papers F1 and F2"),
        ("Did he win the Yorkshire Council Challenge?", "Second place"),
        ("Is he fluent in Welsh?", "No: some Welsh"),
        ("Is he still on the steering committee?", "No longer: Member"),
        ("Does he still work in York?", "No longer: Band 5"),
        ("Arbeitet er noch in York?", "Nicht mehr: Band 5"),
    ],
)
def test_what_turns_it_round_is_shown_without_a_yes(jonas: Assistant, question: str, told: str) -> None:
    assert jonas.ask(question).answer.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Is he a trainee?", "Yes: Trainee Accountant"),
        ("Is he a Band 5 administrator?", "Yes: Band 5 Administrator"),
        ("Is he still in the cycling group?", "Still there: Cycling Group"),
        ("Does he still work in Leeds?", "Yes: Trainee Accountant"),
    ],
)
def test_what_is_asked_by_its_own_words_is_a_yes(jonas: Assistant, question: str, told: str) -> None:
    assert jonas.ask(question).answer.startswith(told)


@pytest.mark.parametrize("question", ["Has he led a team?", "Does he have a phone number for Dr Reed?"])
def test_who_mentors_leads_no_team_and_a_referee_has_no_number(jonas: Assistant, question: str) -> None:
    assert jonas.ask(question).status == Status.NOT_FOUND


def test_the_price_of_goods_is_no_prize(tmp_path: Path) -> None:
    text = """# Lise Morel

lise@example.org · Lyon

## Expérience

### Contrôleuse de gestion, Valmont SA, Lyon
2016 – 2021

- Refonte du calcul des prix de revient
"""
    path = tmp_path / "lise.md"
    path.write_text(text, encoding="utf-8")
    lise = Assistant.load(path, index=tmp_path / "index", today=TODAY)
    assert lise.ask("A-t-elle reçu un prix ?").status == Status.NOT_FOUND
