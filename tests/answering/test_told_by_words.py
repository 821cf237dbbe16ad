"""Advisers, hobbies, patents and quantities, by all the words that ask for them."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Wer hat ihre Masterarbeit betreut?",
        "Who supervised her master's dissertation?",
        "Chi ha seguito la sua tesi di master?",
        "谁指导了她的硕士论文？",
    ],
)
def test_who_guided_a_thesis_is_the_adviser_of_that_degree(tarrant: Assistant, question: str) -> None:
    assert "Nuala Keane" in quoted(ask(tarrant, question))


def test_the_adviser_of_another_degree_is_none(tarrant: Assistant) -> None:
    assert ask(tarrant, "Who supervised her bachelor's thesis?").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "What does she do for fun?",
        "Was macht sie am Wochenende?",
        "Que fait-elle quand elle ne travaille pas ?",
        "Come si rilassa?",
        "她周末做什么？",
    ],
)
def test_hobbies_that_a_cv_lacks_are_not_found(tarrant: Assistant, question: str) -> None:
    assert ask(tarrant, question).status is Status.NOT_FOUND


def test_the_inventor_of_autodesk_is_no_patent(tarrant: Assistant) -> None:
    assert ask(tarrant, "Does she hold any patents?").status is Status.NOT_FOUND
    assert ask(tarrant, "Does she know Inventor?").status is Status.ANSWERED


@pytest.mark.parametrize("question", ["Up to what voltage did she wire the supply?", "Bis zu welcher Spannung?"])
def test_a_unit_tells_the_quantity(tarrant: Assistant, question: str) -> None:
    assert "400 V" in quoted(ask(tarrant, question))


def test_a_quantity_without_its_unit_is_not_found(tarrant: Assistant) -> None:
    assert ask(tarrant, "Up to what temperature?").status is Status.NOT_FOUND


def test_what_is_counted_stands_behind_its_number(tarrant: Assistant) -> None:
    assert "42 user sessions" in quoted(ask(tarrant, "How many user sessions did she run for the coffee grinder?"))


def test_a_change_asked_for_behind_a_job_is_a_new_question(tarrant: Assistant) -> None:
    answer = ask(tarrant, "What was her job at Studio Moretti?", "And how far did the returns fall?")
    assert "from 9% to 3%" in quoted(answer)


@pytest.mark.parametrize("question", ["Where did she train as a designer?", "Dove si è formata?"])
def test_where_somebody_trained_is_a_school(tarrant: Assistant, question: str) -> None:
    assert "University of Leeds" in quoted(ask(tarrant, question))


def test_an_italian_driving_licence_is_no_patent(marchetti: Assistant) -> None:
    assert ask(marchetti, "Does he hold any patents?").status is Status.NOT_FOUND
    assert "Patente B" in quoted(ask(marchetti, "Does he have a driving licence?"))


def test_what_stands_below_a_heading_is_quoted_not_the_heading(marchetti: Assistant) -> None:
    assert "clarinetto" in quoted(ask(marchetti, "What does he do for fun?"))
