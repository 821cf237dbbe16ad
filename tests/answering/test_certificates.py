"""Certificates, courses, honours and diplomas: what is listed of them, and what is none."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Does she have a diploma in French?",
        "Which French certificate does she hold?",
        "Hat sie ein Zertifikat in Französisch?",
        "¿Tiene algún certificado de francés?",
    ],
)
def test_a_diploma_in_a_language_is_its_examination(adebayo: Assistant, question: str) -> None:
    answer = ask(adebayo, question)
    assert "DALF" in quoted(answer)
    assert "BSc" not in quoted(answer)


@pytest.mark.parametrize("question", ["Does she have a diploma in German?", "Has she a certificate in Spanish?"])
def test_no_other_degree_is_a_diploma_in_a_language(adebayo: Assistant, question: str) -> None:
    assert ask(adebayo, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("List the courses she has followed.", "Practical Safety", "Dyslexia"),
        ("Which courses has she taken?", "Practical Safety", "Dyslexia"),
        ("List her honours.", "Teacher of the Year", "Medal"),
        ("Which certificates has she earned?", "DALF", "First Aid"),
        ("¿Qué cursos ha hecho?", "Practical Safety", "Dyslexia"),
    ],
)
def test_lists_come_from_the_section_of_their_own(adebayo: Assistant, question: str, first: str, second: str) -> None:
    answer = ask(adebayo, question)
    assert first in quoted(answer)
    assert second in quoted(answer)


def test_a_course_of_a_year(adebayo: Assistant) -> None:
    answer = ask(adebayo, "Which course did she take in 2019?")
    assert "Dyslexia" in quoted(answer)
    assert "Practical" not in quoted(answer)


@pytest.mark.parametrize("question", ["Is she a certified welder?", "Does she have a head teacher's licence?"])
def test_a_certificate_must_be_one(adebayo: Assistant, question: str) -> None:
    assert ask(adebayo, question).status == Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Does she do any community service?", "Macht sie etwas ehrenamtlich?"])
def test_a_section_of_remarks_is_quoted(adebayo: Assistant, question: str) -> None:
    assert "Hospice" in quoted(ask(adebayo, question))


@pytest.mark.parametrize("question", ["Which school is she at now?", "What school does she teach at today?"])
def test_the_school_of_today_may_be_the_employer(adebayo: Assistant, question: str) -> None:
    assert "Northgate" in quoted(ask(adebayo, question))


def test_a_part_of_a_compound_asks_for_nothing(adebayo: Assistant) -> None:
    assert "University" not in quoted(ask(adebayo, "Which after-school clubs has she run?"))


@pytest.mark.parametrize("question", ["How well does she write German?", "Wie gut versteht sie Deutsch?"])
def test_the_use_of_a_language_is_its_level(adebayo: Assistant, question: str) -> None:
    assert "B1" in quoted(ask(adebayo, question))
