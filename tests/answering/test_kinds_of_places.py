"""Places by what they are, and things by what is told of them: schools to teach at, a bank by name, a project led."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.conftest import TODAY

CV = """# Orla Finch

## Experience

### Class Teacher, Brook Lane Primary School, Leeds
2019-09 – Present

- Year 5 with 29 children
- Responsible for the project ReadWell, which lends books to families

### Class Teacher, Holm Primary School, Hull
2016-09 – 2019-08

- Ran the choir

### Analyst, Banco Vela, Madrid
2012-01 – 2016-08

- Counted loans

## Education

### PhD Education, University of York
2008 – 2012

- Topic of research: how shy children learn to read aloud

### A levels, Scarborough Secondary School
2003 – 2005

## Volunteering

- Guided walks on the moor
"""

STUDENT = """# Wen Hale

## Education

### PhD Physics, University of York
2022-09 – Present

Advisor: Prof. Ada Brook. Expected graduation: June 2027.

### BSc Physics, University of Hull
2018-09 – 2022-06
"""


@pytest.fixture(scope="module")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("teacher")
    (folder / "orla-finch.md").write_text(CV, encoding="utf-8")
    return Assistant.load(folder / "orla-finch.md", index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    "question", ["Which school employs her?", "Welche Schule beschäftigt sie?", "¿Qué colegio la emplea?"]
)
def test_the_place_that_employs_somebody_is_the_employer_of_now(teacher: Assistant, question: str) -> None:
    assert "Brook Lane Primary School" in teacher.ask(question).quotes[0].text


@pytest.mark.parametrize(
    "question", ["Give me every school she has worked at.", "List all the schools where she has taught."]
)
def test_schools_somebody_worked_at_are_no_schools_of_the_own_studies(teacher: Assistant, question: str) -> None:
    said = " ".join(quote.text for quote in teacher.ask(question).quotes)
    assert "Brook Lane" in said
    assert "Holm" in said
    assert "Scarborough" not in said


@pytest.mark.parametrize(
    "question",
    [
        "Has she taught at a secondary school?",
        "Has she taught at a university?",
        "Hat sie an einer Universität unterrichtet?",
        "Has she worked for the Bank of Spain?",
    ],
)
def test_own_studies_and_another_bank_are_no_yes(teacher: Assistant, question: str) -> None:
    assert teacher.ask(question).status == Status.NOT_FOUND


def test_a_bank_is_found_by_its_kind(teacher: Assistant) -> None:
    assert "Banco Vela" in teacher.ask("Has she worked for a bank?").quotes[0].text


@pytest.mark.parametrize("question", ["What is her doctorate about?", "What was her PhD thesis about?"])
def test_a_study_without_a_thesis_is_told_by_its_lines(teacher: Assistant, question: str) -> None:
    assert "shy children" in teacher.ask(question).quotes[0].text


def test_a_project_led_is_the_line_that_says_so(teacher: Assistant) -> None:
    assert "ReadWell" in teacher.ask("Which project is she in charge of?").quotes[0].text


def test_a_list_without_such_a_thing_names_no_line_that_speaks_of_neither(teacher: Assistant) -> None:
    assert teacher.ask("Which patents on turbines did she file?").status == Status.NOT_FOUND


@pytest.mark.parametrize("question", ["When does she expect to graduate?", "When will she finish her PhD?"])
def test_the_end_of_studies_that_go_on_is_what_they_tell_of_it(tmp_path: Path, question: str) -> None:
    (tmp_path / "wen.md").write_text(STUDENT, encoding="utf-8")
    student = Assistant.load(tmp_path / "wen.md", index=tmp_path / "index", today=TODAY)
    assert "Expected graduation: June 2027" in student.ask(question).quotes[0].text
