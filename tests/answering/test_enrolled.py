"""Membership, registration, licences and studies: a trade, a course or a beginning is no yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

EN = """# Jo Marlin

Staff nurse · NMC PIN: 12A3456B

## Experience

### Staff Nurse, Larkhill Hospital
2018-03 – Present · Leeds

- Member of the falls team
- Negotiated night pay with the union

### Warehouse Operative, Volta Logistics
2012-04 – 2018-02

- Runs a reading club of 30 members

## Education

### BA History (not completed), University of Hull
2009 – 2011

### BSc Nursing, University of Leeds
2014 – 2018

## Certificates

- Reach truck licence (RTITB), 2016
- Full UK driving licence
- Wound care, seminar of the Society of Tissue Viability, 2020

## Memberships

- Royal College of Nursing, since 2018
"""

DE = """# Jo Marlin

Bauingenieurin

## Berufserfahrung

### Bauleiterin, Hochbau Nord GmbH
03/2018 – heute · Bremen

- Mitglied im Krisenteam des Hauses

## Ausbildung

### Studium der Geschichte (ohne Abschluss), Universität Bremen
2009 – 2011

## Weiterbildung

- Seminar Vergaberecht, Ingenieurkammer Bremen, 2020

## Engagement

- Seit 2019 Mitglied im Verein Deutscher Ingenieure (VDI)
"""

ES = """# Jo Marlin

Enfermera · Colegiada n.º 5550 del Colegio Oficial de Enfermería de Navarra

## Experiencia

### Enfermera, Hospital del Valle
2018-03 – Actualidad · Pamplona

- Reuniones con el sindicato

## Certificados

- Soporte Vital Avanzado, 2023
"""


@pytest.fixture(scope="module", params=[("en", EN), ("de", DE), ("es", ES)])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Assistant]:
    language, text = request.param
    folder: Path = tmp_path_factory.mktemp(language)
    (folder / "marlin.md").write_text(text, encoding="utf-8")
    return language, Assistant.load(folder, today=TODAY)


SAID = {
    "en": [
        ("Is she registered with the NMC?", "NMC PIN"),
        ("Is she a member of the Royal College of Nursing?", "Royal College of Nursing"),
        ("Is she in a trade union?", "Royal College of Nursing"),
        ("¿Está en un sindicato?", "Royal College of Nursing"),
        ("Did she finish her history degree?", "not completed"),
    ],
    "de": [
        ("Ist sie Mitglied im VDI?", "Verein Deutscher Ingenieure"),
        ("Gehört sie einem Berufsverband an?", "Verein Deutscher Ingenieure"),
        ("Hat sie ihr Studium der Geschichte abgeschlossen?", "ohne Abschluss"),
    ],
    "es": [
        ("¿Está colegiada?", "Colegiada n.º 5550"),
        ("Is she registered with a professional college?", "Colegiada n.º 5550"),
    ],
}
UNSAID = {
    "en": [
        "Is she a member of the Society of Tissue Viability?",
        "Is she registered with the General Medical Council?",
        "Is she registered as a midwife?",
        "Does she hold an HGV licence?",
        "Ist sie Mitglied der Ärztekammer?",
    ],
    "de": [
        "Ist sie Mitglied der Ingenieurkammer?",
        "Ist sie in einer Gewerkschaft?",
        "Is she a member of a trade union?",
        "Est-elle inscrite à l'Ordre des architectes ?",
    ],
    "es": [
        "¿Está en un sindicato?",
        "Is she registered with the NMC?",
        "Hat sie ein Zertifikat in pädiatrischer Reanimation?",
        "É membro da Ordem dos Médicos?",
        "È iscritta all'albo degli avvocati?",
    ],
}


def test_a_membership_is_what_the_cv_says_to_be_one(made: tuple[str, Assistant]) -> None:
    language, assistant = made
    for question, line in SAID[language]:
        answer = ask(assistant, question)
        assert answer.status == Status.ANSWERED, question
        assert line in quoted(answer), question


def test_a_trade_a_course_or_a_team_is_no_membership(made: tuple[str, Assistant]) -> None:
    language, assistant = made
    for question in UNSAID[language]:
        assert ask(assistant, question).status == Status.NOT_FOUND, question


def test_studies_that_were_not_finished_get_no_yes(made: tuple[str, Assistant]) -> None:
    language, assistant = made
    for question, line in SAID[language]:
        if line in ("not completed", "ohne Abschluss"):
            assert not ask(assistant, question).answer.startswith(("Yes", "Ja"))


LISTED = {
    "en": [
        ("Which union is she in?", "Royal College of Nursing"),
        ("In welcher Gewerkschaft ist sie?", "Royal College of Nursing"),
    ],
    "de": [("In welcher Gewerkschaft ist sie?", None), ("Which union is she a member of?", None)],
    "es": [("¿De qué colegio profesional es miembro?", "Colegiada n.º 5550"), ("Which union is she in?", None)],
}


def test_the_body_of_a_kind_is_the_one_that_somebody_is_in(made: tuple[str, Assistant]) -> None:
    language, assistant = made
    for question, line in LISTED[language]:
        answer = ask(assistant, question)
        assert (line in quoted(answer)) if line else answer.status == Status.NOT_FOUND, question


roe = of_text(
    """# Ada Roe

ada@roe.example

## Work

### Operations Manager, The Harbour Hotel, Leith
March 2021 – present

## Member of

Institute of Hospitality (MIH), since 2020
"""
)


def test_the_heading_of_the_memberships_says_nothing(roe: Assistant) -> None:
    answer = ask(roe, "Is she a member of a professional body?")
    assert [quote.text for quote in answer.quotes] == ["Institute of Hospitality (MIH), since 2020"]
