"""Sections of one kind side by side: that one counts whose heading the question says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.test_answers import ask
from tests.conftest import TODAY

ENGLISH = """# Ada Quill

## Technical skills

- Python
- SQL
- Terraform

## Tools

- Jira
- Figma
"""
BESIDE = """# Ada Quill

## Skills

Python · SQL · Terraform

## Experience

### Clerk, Orrery Ltd
2018 – present

- Moved the reports to AWS, which made the storage of data 30 % cheaper
"""
SPANISH = """# Ada Quill

Ingeniera de datos con seis años de experiencia en la banca y en el comercio.

## Competencias técnicas

- Python
- SQL
- Terraform

## Herramientas

- Jira
- Figma

## Experiencia

### Analista, Orrery S.A.
2018 – actualidad

- Mejoré la aplicación, con un 15 % de aumento en la retención de los usuarios
- Gestión del equipo de informes
"""


Load = Callable[[str], Assistant]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    def loaded(text: str) -> Assistant:
        (tmp_path / "quill.md").write_text(text, encoding="utf-8")
        return Assistant.load(tmp_path / "quill.md", today=TODAY)

    return loaded


@pytest.mark.parametrize(
    ("cv", "question", "number"),
    [
        (ENGLISH, "How many technical skills does she list?", 3),
        (ENGLISH, "How many tools are in her tools section?", 2),
        (ENGLISH, "How many entries are there under Tools?", 2),
        (ENGLISH, "¿Cuántas herramientas usa?", 2),
        (ENGLISH, "How many skills are there in all?", 5),
        (SPANISH, "How many technical skills does she have?", 3),
        (SPANISH, "Wie viele Werkzeuge nennt sie?", 2),
    ],
)
def test_a_heading_that_is_said_is_meant(load: Load, cv: str, question: str, number: int) -> None:
    assert load(cv).ask(question).value == number


def test_what_is_listed_under_a_heading(load: Load) -> None:
    quoted = [quote.text for quote in load(ENGLISH).ask("What are her technical skills?").quotes]
    assert quoted == ["Python", "SQL", "Terraform"]


def test_skills_of_one_line_are_one_quote(load: Load) -> None:
    assert [quote.text for quote in load(BESIDE).ask("Does she know Python or SQL?").quotes] == [
        "Python · SQL · Terraform"
    ]


def test_a_line_with_all_words_of_a_question_answers_it(load: Load) -> None:
    """ "Cheaper" is no superlative: nothing is compared."""
    answer = load(BESIDE).ask("How much cheaper did the storage of data get once it was on AWS?")
    assert [quote.text for quote in answer.quotes] == [
        "Moved the reports to AWS, which made the storage of data 30 % cheaper"
    ]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Did user retention improve thanks to her?", "retención de los usuarios"),
        ("Has she managed people?", "Gestión del equipo de informes"),
    ],
)
def test_the_words_of_a_phrase_stand_near_each_other(load: Load, question: str, line: str) -> None:
    answer = load(SPANISH).ask(question)
    assert answer.status == Status.ANSWERED
    assert [line in quote.text for quote in answer.quotes] == [True]


def test_words_that_stand_apart_are_no_phrase(load: Load) -> None:
    assert load(SPANISH).ask("Does she know market research?").status == Status.NOT_FOUND


DEGREES = """# Ada Quill

## Formación

### Grado en Química
Universidad de Oviedo | 2010 – 2014

Máster en Ciencia de Datos

## Experiencia

### Analista, Orrery S.A.
2018 – actualidad

- Informes de ventas para la dirección y los clientes
"""


def test_a_degree_on_a_line_of_its_own_is_held(load: Load) -> None:
    assert [quote.text for quote in load(DEGREES).ask("Has she got a master's?").quotes] == [
        "Máster en Ciencia de Datos"
    ]
    assert load(DEGREES).ask("¿Tiene un máster en física?").status == Status.NOT_FOUND


def test_a_framework_of_reference_vouches_for_nobody(load: Load) -> None:
    text = ENGLISH + "\n## Languages\n\n- French (B2, Common European Framework of Reference)\n"
    assert load(text).ask("Who can give her a reference?").status == Status.NOT_FOUND


def test_programming_languages_are_not_spoken(load: Load) -> None:
    text = "# Ada Quill\n\n## Summary\n\nDeveloper in Python and Java with six years at a bank.\n\n## Skills\n\n"
    text += "Languages: Python, Java, SQL\nFrameworks: FastAPI, Django\nTools: Docker, Git\n"
    assert load(text).ask("Which spoken languages does she have?").status == Status.NOT_FOUND


def test_where_the_employer_shown_is(load: Load) -> None:
    place = "# Ada Quill\n\n## Experience\n\n### Clerk, Orrery Ltd, Leeds\n2018 – present\n\n- Did the books\n"
    assert "Leeds" in ask(load(place), "What does she do at Orrery?", "Where is that office?").answer


def test_the_companies_passed_through_are_not_the_last_one(load: Load) -> None:
    two = SPANISH + "\n### Becaria, Faro S.L.\n2016 – 2018\n\n- Archivo\n"
    answer = load(two).ask("Enumera las empresas por las que ha pasado.")
    assert ["Orrery" in answer.answer, "Faro" in answer.answer] == [True, True]


STUDIES = """# Ada Quill

## Études

- **MA Interaction Design**, Umeå Institute of Design, 2014–2016. Degree project: *Quiet Alarms on a Hospital Ward*.

## Expérience

### Infirmière, Croix-Rouge, Lyon
2016 – présent

- Vaccinated 900 children in three weeks
- Soins aux personnes âgées de la région et formation des collègues de la maison
- Mise en place d'un suivi des patients après leur sortie, avec les médecins de la ville
- Rédaction des fiches pour les familles, dans les deux langues du pays

## Outils

Figma, Axure RP, Miro

## Langues

- Français : langue maternelle
- Anglais : C1
"""


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("What was her master's project?", "Quiet Alarms"),
        ("How many children did she vaccinate?", "Vaccinated 900 children"),
    ],
)
def test_what_another_reading_hid(load: Load, question: str, line: str) -> None:
    assert any(line in quote.text for quote in load(STUDIES).ask(question).quotes)


def test_the_native_language_is_counted_with_the_others(load: Load) -> None:
    assert load(STUDIES).ask("Combien de langues parle-t-elle, langue maternelle comprise ?").value == 2


def test_who_handles_software_is_asked_for_no_account(load: Load) -> None:
    assert load(ENGLISH).ask("Which design software can she handle?").kind != Kind.CONTACT


def test_another_form_of_a_word_of_another_language_is_found(load: Load) -> None:
    """The stems of a French CV do not tell that "vaccinated" is "vaccinate"."""
    answer = load(STUDIES).ask("Did she vaccinate people?")
    assert [quote.text for quote in answer.quotes] == ["Vaccinated 900 children in three weeks"]


AWARDS = """# Ada Quill

## Experience

### Clerk, Orrery Ltd
2018 – present

- Did the books

## Education

### BSc Economics, University of Leeds
2012 – 2015

## Awards

- Employee of the Year, 2019
- Moor Medal, Moor Society, 2020
"""


def test_who_gave_an_award_that_names_nobody(load: Load) -> None:
    said = ask(load(AWARDS), "Which awards did she win in 2020?", "Who gave it?")
    assert "Moor Society" in said.answer
    unsaid = ask(load(AWARDS), "Which awards did she win in 2019?", "Who gave it?")
    assert unsaid.status == Status.NOT_FOUND
