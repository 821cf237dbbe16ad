"""Whom somebody guides: which way it goes, and where a CV says so."""

from __future__ import annotations

import pytest

from assistant.questions.framing.guided import TAG, guides_somebody, of_guided
from assistant.questions.lexical.tags import tag
from assistant.text import words

CALLED = frozenset({"ada", "roe"})


def is_own(question: str, language: str) -> bool:
    texts = words(question)
    found, _ = tag(texts, language)
    return any(one.name == TAG for one in of_guided(found, texts, language, CALLED))


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Whom does she co-supervise?", "en"),
        ("Which doctoral candidate does Ada Roe supervise?", "en"),
        ("Whose thesis is being supervised by Dr Roe?", "en"),
        ("PhD students supervised", "en"),
        ("Who is the student under her supervision?", "en"),
        ("Welchen Doktoranden betreut sie?", "de"),
        ("Quale dottorando segue?", "it"),
        ("¿A qué doctorando codirige ella?", "es"),
    ],
)
def test_the_person_guides_somebody(question: str, language: str) -> None:
    assert is_own(question, language)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who supervised her PhD?", "en"),
        ("Whom was she supervised by during her doctorate?", "en"),
        ("Who was her thesis supervisor?", "en"),
        ("What did she supervise there?", "en"),
        ("Wer hat ihre Doktorarbeit betreut?", "de"),
        ("Chi ha seguito la sua tesi?", "it"),
    ],
)
def test_somebody_guides_the_person_or_nobody_is_asked_for(question: str, language: str) -> None:
    assert not is_own(question, language)


def test_a_line_says_who_is_guided() -> None:
    assert guides_somebody("Supervised two MSc theses", "en")
    assert guides_somebody("Mentored three interns", "en")
    assert not guides_somebody("Supervised the laying of cables", "en")
