"""Questions that open with their verb ask for yes or no."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.types import Kind
from tests.answering.test_answers import ask
from tests.conftest import TODAY

CV = """# Ada Quill

## Experience

### Engineer, Orrery Ltd
2018 – present

- Deployed the reports on Heroku with Docker

## Languages

- English (C1)
"""


@pytest.fixture(scope="module")
def quill(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path: Path = tmp_path_factory.mktemp("cv") / "quill.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "Programmiert sie in Python?",
        "Wendet Ada Docker an?",
        "Setzt sie Docker ein?",
        "¿Practica el desarrollo con Docker?",
        "Pratica lo sviluppo con Docker?",
        "Programa em Python?",
        "Déploie-t-elle sur Heroku ?",
    ],
)
def test_a_verb_before_what_it_governs(quill: Assistant, question: str) -> None:
    assert quill.ask(question).kind == Kind.YES_NO


@pytest.mark.parametrize(
    "question", ["¿Nivel de inglés?", "Livello di inglese?", "¿Ciudad de residencia?", "Docker in Python?"]
)
def test_a_heap_of_nouns_is_no_sentence(quill: Assistant, question: str) -> None:
    assert quill.ask(question).kind != Kind.YES_NO


@pytest.mark.parametrize(
    ("first", "question"),
    [
        ("Does she speak English?", "At what level?"),
        ("Does she speak English?", "How well?"),
        ("¿Domina algún idioma extranjero?", "¿Con qué nivel?"),
        ("Spricht sie Englisch?", "Auf welchem Niveau?"),
        ("Parle-t-elle anglais ?", "À quel niveau ?"),
    ],
)
def test_how_well_of_what_was_shown(quill: Assistant, first: str, question: str) -> None:
    answer = ask(quill, first, question)
    assert [quote.text for quote in answer.quotes] == ["English (C1)"]
