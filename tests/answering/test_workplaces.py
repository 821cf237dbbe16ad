"""Where somebody works, by any word for a place to work at, though it may be one to study at; and what is done with
companies that are no employers."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Which school is she teaching at these days?",
        "An welcher Schule unterrichtet sie?",
        "Dans quelle école enseigne-t-elle ?",
        "¿En qué colegio trabaja?",
        "In quale scuola insegna?",
        "Em que escola leciona?",
        "In quale studio lavora attualmente?",
    ],
)
def test_a_school_where_somebody_works_is_the_employer(tarrant: Assistant, question: str) -> None:
    assert "Castle Vale Academy" in quoted(ask(tarrant, question))
    assert "Leeds" not in quoted(ask(tarrant, question))


def test_a_school_where_somebody_studied_is_none(tarrant: Assistant) -> None:
    assert "University of Leeds" in quoted(ask(tarrant, "Which school did she go to?"))


def test_a_form_of_the_past_asks_for_all_employers(tarrant: Assistant) -> None:
    assert "Ferro Works" in quoted(ask(tarrant, "Dans quelles entreprises a-t-elle travaillé ?"))


@pytest.mark.parametrize(
    "question", ["Name all the companies she has been with so far.", "Bei welchen Firmen war sie bisher?"]
)
def test_all_until_now_is_not_only_now(tarrant: Assistant, question: str) -> None:
    assert all(name in quoted(ask(tarrant, question)) for name in ("Castle Vale", "Moretti", "Ferro Works"))


def test_a_word_of_an_employers_name_is_no_field(tarrant: Assistant) -> None:
    answer = ask(tarrant, "Che lavoro faceva per Ferro Works?", "E allo Studio Moretti?")
    assert "Product Designer" in quoted(answer)


def test_companies_that_somebody_looks_after_are_no_employers(tarrant: Assistant) -> None:
    assert "14 partner companies" in quoted(ask(tarrant, "How many companies does she look after?"))
    assert ask(tarrant, "How many companies has she worked for?").value == 3


def test_a_kind_that_the_taxonomy_knows_is_not_all_tools(tarrant: Assistant) -> None:
    assert "GitLab CI" in quoted(ask(tarrant, "Which CI/CD tools has she used?"))
    assert ask(tarrant, "Which PLC systems does she know?").status is Status.NOT_FOUND
