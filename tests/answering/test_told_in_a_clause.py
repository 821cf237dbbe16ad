"""What is asked of the person and told in a clause of a line or of the profile: age, passport, moving, the office."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.conftest import TODAY

CV = """# Dara Quill

Irish citizen. Remote, or up to two days a week in Leeds; not looking to move house.
34 years old – full driving licence
dara@example.org

## Profile

Engineer with ten years in rail.

## Experience

### Engineer, Northline, Leeds
2015 – present

- Helped Spanish citizens with the tickets, worked from home in 2020

### Engineer, Ferrovia, Turin, Italy
2012 – 2014
"""
OTHER = """# Ana Bell

ana@example.org · Leeds

## Experience

### Teacher, Hill School, Leeds
2010 – present

- Exchange with a school in Spain, worked from home in 2020
- Helped Spanish citizens with the relocation of the school
"""


def loaded(folder: Path, name: str, text: str) -> Assistant:
    path = folder / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return Assistant.load(path, index=folder / name, today=TODAY)


@pytest.fixture(scope="module")
def dara(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return loaded(tmp_path_factory.mktemp("dara"), "dara", CV)


@pytest.fixture(scope="module")
def ana(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return loaded(tmp_path_factory.mktemp("ana"), "ana", OTHER)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How old is she?", "34 years old"),
        ("Wie alt ist sie?", "34 years old"),
        ("What is her nationality?", "Irish"),
        ("Does she need a visa?", "Irish"),
        ("Is she willing to relocate?", "not looking to move house"),
        ("Would she work abroad?", "not looking to move house"),
        ("Est-elle prête à déménager ?", "not looking to move house"),
        ("Can she come to the office?", "two days a week"),
        ("Kann sie ins Büro kommen?", "two days a week"),
        ("Is she open to hybrid work?", "two days a week"),
    ],
)
def test_the_clause_is_quoted(dara: Assistant, question: str, told: str) -> None:
    answer = dara.ask(question)
    assert answer.status == Status.ANSWERED
    assert any(told in quote.text for quote in answer.quotes)


@pytest.mark.parametrize(
    "question",
    [
        "How old is she?",
        "What is her nationality?",
        "Does she need a visa?",
        "Is she willing to relocate?",
        "Can she come to the office?",
        "Would she work abroad?",
        "Is she willing to go abroad?",
        "¿Estaría dispuesta a trabajar en el extranjero?",
    ],
)
def test_what_a_job_was_like_is_no_wish(ana: Assistant, question: str) -> None:
    assert ana.ask(question).status == Status.NOT_FOUND
