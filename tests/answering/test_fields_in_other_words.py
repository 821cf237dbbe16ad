"""Fields of a job asked for in other words: the day it began, its title, its town, its ward, who pays for it."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

CV = """# Ines Marchetti

## Experience

### Senior Charge Nurse, Belvedere General Hospital
May 2021 – present · Leeds

Adult Critical Care Unit

- Leads the night shift

### Staff Nurse, Northgate Infirmary
March 2016 – April 2021 · York

- Cared for patients after heart surgery

### Nursing Intern, Hallam Clinic
January 2016 – February 2016 · Hull

### Ward Intern, Selby House
November 2015 – December 2015 · Selby

### Care Assistant, Willow Lodge
2014 – 2015 · Ripon

## Education

### Master of Science in Nursing, University of Hull
2012 – 2014
"""


ines = of_text(CV)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Date of arrival at Northgate?", "March 2016"),
        ("I need the date of her arrival at Northgate.", "March 2016"),
        ("From which date onwards is she at Belvedere?", "May 2021"),
        ("fecha de llegada a Northgate", "March 2016"),
        ("data di arrivo a Northgate", "March 2016"),
        ("date d'arrivée chez Northgate", "March 2016"),
        ("data de chegada à Northgate", "March 2016"),
        ("Ankunft bei Northgate?", "March 2016"),
        ("Tell me which post Ines filled at Northgate", "Staff Nurse"),
        ("jobtitle at Northgate", "Staff Nurse"),
        ("jobtitel at Northgate", "Staff Nurse"),
        ("Als was war sie bei Northgate angestellt?", "Staff Nurse"),
        ("Quel est l'intitulé de son poste actuel ?", "Senior Charge Nurse"),
        ("¿Cuál es el título de su puesto actual?", "Senior Charge Nurse"),
        ("Qual è il titolo del suo ruolo attuale?", "Senior Charge Nurse"),
        ("In which city is her present workplace?", "Leeds"),
        ("In welcher Stadt ist ihr jetziger Arbeitgeber?", "Leeds"),
        ("Where was she posted for Northgate?", "York"),
        ("The hospital that pays their salary today?", "Belvedere General Hospital"),
        ("Who employed her immediately prior to Belvedere?", "Northgate Infirmary"),
        ("which hospital did she work at before Belvedere", "Northgate Infirmary"),
        ("wich hospital befor belvedere", "Northgate Infirmary"),
        ("What was her first ever job?", "Care Assistant"),
        ("postgrad qualification", "Master of Science in Nursing"),
        ("Northgate: dates and title?", "Staff Nurse"),
    ],
)
def test_a_field_is_known_by_other_words(ines: Assistant, question: str, wanted: str) -> None:
    answer = ask(ines, question)
    assert answer.status == "answered"
    assert wanted in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "When did the whales arrive at Northgate?",
        "Which vacancies were filled at Northgate?",
        "date of arrival at Lufthansa",
        "Post at NASA: dates and city?",
        "Internship at NASA: dates and employer?",
        "which hotel did she work at before Belvedere",
    ],
)
def test_what_is_told_of_nothing_is_no_field(ines: Assistant, question: str) -> None:
    assert ask(ines, question).status == "not_found"
