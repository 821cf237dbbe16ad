"""A yes only where the CV says so: what is related, more general or beside it is no evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant, Conversation
from assistant.types import Status
from tests.conftest import TODAY

EN = """# Jo Marlin

## Experience

### Staff Nurse, Larkhill Hospital
2018-03 – Present · Leeds

- Took over the liver ward after its head retired

### Wind Turbine Technician, Volta Energy
2012-04 – 2018-02

- Serviced gearboxes with Brook & Vale, a supplier
- Wrote a first aid sheet with the surgical team of the port
- Trained two electricians and an accountant of the port
- Delivered spare parts to three Royal Mail depots
- Parental leave from May to October 2016

## Education

### Apprenticeship as an electrician, Harbour Works
2009 – 2012

## Training

- Pressure vessels in practice, BME Academy, 2020

## Cooking and law

- Dutch and Belgian labour law

## Memberships

- Member of the Royal College of Nursing since 2019

## References

- Ada Brook, Managing Director, Volta Energy

## Skills

- Design: Autodesk Inventor, KiCad
"""

DE = """# Jo Marlin

## Beruflicher Werdegang

### Einkäufer, Weserstahl GmbH
2018 – heute

- Kanban-System mit Klarholz eingeführt, Bestand halbiert

## Ausbildung

### Ausbildung zum Industriekaufmann, Weserstahl GmbH
2012 – 2015

### Mittlere Reife, Realschule Minden
2012

## Weiterbildung

- Lieferkettenrecht in der Praxis, BME Akademie, 2023

## Mitgliedschaften

- Mitglied im VDI seit 2020
"""

ES = """# Jo Marlín

## Experiencia profesional

### Jefe de Proyecto, Estructuras Levante
marzo 2018 – actualidad

- Dirección de la construcción de un puente atirantado de 312 metros

### Ingeniero de Obra, Constructora Peñarrubia
enero 2012 – enero 2018

- Ejecución de dos depuradoras de aguas residuales

### Becario de investigación, Laboratorio de Hidráulica
octubre 2007 – junio 2008

- Ensayos en modelo reducido de aliviaderos
"""


def loaded(folder: Path, text: str) -> Assistant:
    path = folder / "cv.md"
    path.write_text(text, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


@pytest.fixture(scope="module")
def jo(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return loaded(tmp_path_factory.mktemp("jo"), EN)


@pytest.fixture(scope="module")
def buyer(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return loaded(tmp_path_factory.mktemp("buyer"), DE)


@pytest.fixture(scope="module")
def engineer(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return loaded(tmp_path_factory.mktemp("engineer"), ES)


@pytest.mark.parametrize(
    "question",
    [
        "Is she an inventor?",  # Autodesk Inventor is a program
        "Did she go to university?",
        "Has she studied?",
        "Ha estudiado en la universidad?",
        "Has she done paediatric nursing?",
        "Does she have experience in psychiatric nursing?",
        "Has she worked for Royal Mail?",
        "A-t-elle travaillé chez Royal Mail ?",
        "Is she a lawyer?",
        "Is she an architect?",
        "Is she a director?",
        "Has she worked as a midwife?",
        "Has she worked in solar energy?",
        "Hat sie Erfahrung mit Solarenergie?",
    ],
)
def test_what_is_beside_the_matter_is_no_evidence(jo: Assistant, question: str) -> None:
    answer = jo.ask(question, Conversation())
    assert (answer.kind, answer.status) == ("yes_no", Status.NOT_FOUND), answer.answer


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Can she use Autodesk Inventor?", "Autodesk Inventor"),
        ("Does she know Inventor?", "Autodesk Inventor"),
        ("Has she worked in wind energy?", "Wind Turbine"),
        ("Has she worked in renewable energy?", "Wind Turbine"),
        ("Did she take parental leave?", "Parental leave"),
        ("Has she done an apprenticeship?", "Apprenticeship"),
        ("Is she a nurse?", "Nurse"),
        ("Is she a technician?", "Technician"),
        ("Ist sie Technikerin?", "Technician"),
        ("Has she worked as a technician?", "Technician"),
        ("Has she worked for Volta Energy?", "Volta Energy"),
    ],
)
def test_the_thing_itself_or_a_more_specific_one_is_evidence(jo: Assistant, question: str, evidence: str) -> None:
    answer = jo.ask(question, Conversation())
    assert answer.status == Status.ANSWERED, answer.answer
    assert evidence in " ".join(quote.text for quote in answer.quotes)


@pytest.mark.parametrize("question", ["Did she take a sabbatical?", "Is she an accountant?", "Is she a trainer?"])
def test_what_only_resembles_it_is_no_yes(jo: Assistant, question: str) -> None:
    assert jo.ask(question, Conversation()).status != Status.ANSWERED


@pytest.mark.parametrize("question", ["Is she a surgical nurse?", "¿Es enfermera quirúrgica?"])
def test_two_neighbouring_words_that_no_place_has_together_are_no_yes(jo: Assistant, question: str) -> None:
    assert jo.ask(question, Conversation()).status != Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["Ist er Mitglied im BME?", "Hat er bei Klarholz gearbeitet?", "Hat er studiert?", "Hat er Abitur?"],
)
def test_a_german_name_must_be_what_is_asked(buyer: Assistant, question: str) -> None:
    answer = buyer.ask(question, Conversation())
    assert answer.status == Status.NOT_FOUND, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Ist er Mitglied im VDI?",
        "Hat er bei Weserstahl gearbeitet?",
        "Hat er die Mittlere Reife?",
        "Hat er eine Ausbildung gemacht?",
    ],
)
def test_a_german_name_that_is_what_is_asked(buyer: Assistant, question: str) -> None:
    answer = buyer.ask(question, Conversation())
    assert answer.status == Status.ANSWERED, answer.answer


def test_experience_of_something_else_is_none_of_it_in_another_language(engineer: Assistant) -> None:
    assert engineer.ask("Does he have tunnel experience?", Conversation()).status == Status.NOT_FOUND


def test_a_certificate_says_nothing_of_a_language(tmp_path: Path) -> None:
    cv = (
        "# Jo Falk\n\n## Work\n\nBuyer, Moor Ltd, 2015 – 2019\n\n## Languages\n\nEnglish, Danish\n\n"
        "## Courses\n\n- Challenger Sale Certification, 2018\n- Counselling skills, 2016\n"
    )
    answer = loaded(tmp_path, cv).ask("Can she sell in German?", Conversation())
    assert answer.status == Status.NOT_FOUND
