"""Several of what other words ask one of: all former employers, every employer from the start, all skills of a kind."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted

PAST = ["Carrow Aerospace", "Graduate Engineer, Holbeck Pumps", "Intern, Holbeck Pumps"]


@pytest.mark.parametrize(
    "question",
    [
        "Which employers did she have before?",
        "List all her previous jobs.",
        "¿Para qué empresas anteriores ha trabajado?",
        "Quels ont été ses anciens employeurs ?",
    ],
)
def test_former_employers_are_all_that_are_over(yates: Assistant, question: str) -> None:
    shown = quoted(ask(yates, question))
    assert [name for name in PAST if name not in shown] == []
    assert "University of Leeds" not in shown


def test_one_former_employer_is_the_last(yates: Assistant) -> None:
    shown = quoted(ask(yates, "Who was her previous employer?"))
    assert "Carrow Aerospace" in shown
    assert "Holbeck" not in shown


def test_former_employers_are_counted(yates: Assistant) -> None:
    assert ask(yates, "How many previous employers has she had?").value == 2
    assert ask(yates, "¿Por cuántas empresas ha pasado?").value == 3


def test_every_employer_from_the_start_is_not_the_first_one(yates: Assistant) -> None:
    answer = ask(yates, "List every employer she has had, from the start of her career.")
    assert answer.answer.startswith("Holbeck Pumps, Intern")
    assert "University of Leeds" in quoted(answer)
    assert len(ask(yates, "Which was her first job of all?").quotes) == 1


@pytest.mark.parametrize("question", ["What are her soft skills?", "¿Qué habilidades blandas tiene?"])
def test_all_skills_of_a_kind_in_one_line_are_named(yates: Assistant, question: str) -> None:
    assert ask(yates, question).answer == "communication, leadership, problem solving [1]."


def test_programs_that_a_sentence_names_are_listed(yates: Assistant) -> None:
    answer = ask(yates, "Which finite element packages can she use?").answer
    assert "Ansys Mechanical" in answer
    assert "OptiStruct" in answer


@pytest.mark.parametrize("question", ["Can she code?", "Kann sie programmieren?"])
def test_lines_of_work_tell_that_somebody_can_code(yates: Assistant, question: str) -> None:
    assert "in Python" in quoted(ask(yates, question))


@pytest.mark.parametrize(
    "question",
    [
        "Write me her email.",
        "Escríbeme su correo electrónico.",
        "Schreib mir ihre E-Mail-Adresse.",
        "Scrivimi la sua email",
    ],
)
def test_to_write_out_how_to_reach_somebody_is_no_letter(yates: Assistant, question: str) -> None:
    assert quoted(ask(yates, question)) == "imogen@yates.example"


def test_a_letter_is_not_written(yates: Assistant) -> None:
    assert not ask(yates, "Escríbeme un correo.").quotes
