"""Verbs of writing that ask for an address, and "por qué" before a noun."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.reaching import TAG, reaching, through
from assistant.questions.lexical.tags import tag
from assistant.text import words


def names(question: str, language: str) -> set[str]:
    texts = words(question)
    found, _ = tag(texts, language)
    return {one.name for one in through(reaching(found, texts, language), texts, language)}


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("¿A qué correo le puedo escribir?", "es"),
        ("À quelle adresse mail puis-je écrire ?", "fr"),
        ("Which email can I write to?", "en"),
        ("An welche E-Mail kann ich schreiben?", "de"),
        ("A quale email posso scrivere?", "it"),
        ("Para que e-mail posso escrever?", "pt"),
    ],
)
def test_who_asks_for_an_address_to_write_to_asks_for_no_author(question: str, language: str) -> None:
    found = names(question, language)
    assert TAG in found
    assert not {"ask.wrote", "field.author"} & found


def test_what_the_candidate_writes_is_writing() -> None:
    assert "ask.wrote" in names("Can she write emails in English?", "en")


@pytest.mark.parametrize(
    ("question", "language", "why"),
    [
        ("¿Por qué universidad es ingeniera?", "es", False),
        ("Por que universidade ele é formado?", "pt", False),
        ("¿Por qué empresa fue contratada?", "es", False),
        ("¿Por qué dejó la universidad?", "es", True),
        ("¿Por qué se fue de la empresa?", "es", True),
    ],
)
def test_por_que_before_a_noun_is_no_why(question: str, language: str, why: bool) -> None:
    assert ("refer.why" in names(question, language)) is why
