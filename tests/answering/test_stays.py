"""Stays that lasted longer or less than so long, and what began or ended since or before a year."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.test_answers import ask, quoted

CORVANE, TIDEWATER, OSTROW, PELLBROOK = "Corvane", "Tidewater", "Ostrow", "Pellbrook"
ALL = {CORVANE, TIDEWATER, OSTROW, PELLBROOK}


def named(assistant: Assistant, question: str) -> set[str]:
    """The employers that are quoted."""
    said = quoted(ask(assistant, question))
    return {name for name in ALL if name in said}


@pytest.mark.parametrize(
    ("question", "employers"),
    [
        ("Did she stay anywhere longer than 5 years?", {CORVANE, OSTROW}),
        ("Which stays exceeded six years?", {CORVANE}),
        ("jobs that lasted over 5 years", {CORVANE, OSTROW}),
        ("Where did she work for less than three years?", {TIDEWATER, PELLBROOK}),
        ("Where did she put in 5 years or more?", {CORVANE, OSTROW}),
        ("War sie irgendwo länger als 5 Jahre?", {CORVANE, OSTROW}),
        ("Quels emplois ont duré plus de 6 ans ?", {CORVANE}),
        ("¿dónde ha durado por encima de 5 años?", {CORVANE, OSTROW}),
        ("In quali impieghi è rimasta la candidata per più di 5 anni?", {CORVANE, OSTROW}),
        ("Em que empresas ficou mais de 6 anos?", {CORVANE}),
        ("她在哪些公司工作超过5年？", {CORVANE, OSTROW}),
    ],
)
def test_stays_by_their_length(lorrain: Assistant, question: str, employers: set[str]) -> None:
    """Two positions at one employer are one stay."""
    assert named(lorrain, question) == employers


def test_the_length_stands_in_the_answer(lorrain: Assistant) -> None:
    answer = ask(lorrain, "Did she stay anywhere longer than 6 years?")
    assert answer.answer == "Yes: Corvane Freight (6 years 6 months) [1]."


def test_nowhere_so_long_is_said_with_the_longest(lorrain: Assistant) -> None:
    answer = ask(lorrain, "Did she stay anywhere longer than 10 years?")
    assert answer.answer.startswith("No: the longest stay: Corvane Freight (6 years 6 months)")


def test_of_one_employer(lorrain: Assistant) -> None:
    assert ask(lorrain, "Was she at Tidewater Foods for more than 2 years?").answer.startswith("Yes: Tidewater")
    assert ask(lorrain, "Was she at Tidewater Foods for more than 3 years?").answer.startswith("No: Tidewater")


def test_an_employer_that_the_cv_does_not_have_is_not_found(lorrain: Assistant) -> None:
    assert ask(lorrain, "Was she at Northrup Mills for more than 2 years?").status is Status.NOT_FOUND


def test_they_are_counted(lorrain: Assistant) -> None:
    answer = ask(lorrain, "How many jobs did she hold for over 5 years?")
    assert (answer.kind, answer.value) == (Kind.COUNT, 2.0)


def test_years_alone_may_not_tell(lorrain: Assistant) -> None:
    """From 2008 to 2010 are one year or nearly three."""
    assert "do not tell" in ask(lorrain, "Did she stay at Pellbrook Garden Centre for more than 2 years?").answer


def test_another_thing_that_took_so_long_is_no_stay(lorrain: Assistant) -> None:
    answer = ask(lorrain, "Does she have more than 5 years of experience in welding?")
    assert answer.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Does she have more than 10 years of experience?", "Yes"),
        ("Has she worked for more than 30 years?", "No"),
        ("Hat sie mehr als 10 Jahre Berufserfahrung?", "Ja"),
    ],
)
def test_all_jobs_together(lorrain: Assistant, question: str, answer: str) -> None:
    assert ask(lorrain, question).answer.startswith(answer)


@pytest.mark.parametrize(
    "question",
    [
        "What is her total professional experience?",
        "Add up all her jobs: how many years is that?",
        "Auf wie viele Jahre kommt sie zusammengerechnet?",
        "Quelle expérience cumulée a-t-elle, en années ?",
        "¿Cuánta experiencia acumulada tiene, en años?",
        "Quanto è lunga in tutto la sua carriera?",
        "somando tudo, há quantos anos você trabalha?",
        "她全部的工作经验加起来有几年？",
    ],
)
def test_the_whole_of_a_career(lorrain: Assistant, question: str) -> None:
    """No month is left out where one job follows on another: 2008 – 2010, then from 2011-05 to today."""
    assert ask(lorrain, question).value == pytest.approx(2 + 14 + 8 / 12, abs=0.01)


def test_jobs_in_all_are_counted(lorrain: Assistant) -> None:
    assert ask(lorrain, "How many jobs has she had in total?").value == 6.0


@pytest.mark.parametrize(
    ("question", "employers"),
    [
        ("Which employers has she joined since 2013?", {CORVANE, TIDEWATER}),
        ("Which jobs has she started since 2013?", {CORVANE, TIDEWATER, OSTROW}),
        ("List every role begun in 2017 or later.", {CORVANE, TIDEWATER}),
        ("Welche Stellen hat sie seit 2018 angetreten?", {CORVANE}),
        ("Zu welchen Arbeitgebern ist sie seit 2016 gewechselt?", {CORVANE, TIDEWATER}),
        ("Quels emplois ont commencé en 2017 ou après ?", {CORVANE, TIDEWATER}),
        ("¿Qué empleos comenzaron en 2019 o más tarde?", {CORVANE}),
        ("dove è stata assunta dal 2017 a oggi, compreso quell'anno?", {CORVANE, TIDEWATER}),
        ("Que empregos começou desde 2018?", {CORVANE}),
        ("2017年（含）之后她入职了哪些公司？", {CORVANE, TIDEWATER}),
    ],
)
def test_begun_since(lorrain: Assistant, question: str, employers: set[str]) -> None:
    assert named(lorrain, question) == employers


@pytest.mark.parametrize("question", ["Where has she worked since 2018?", "Where has she worked from 2018 to today?"])
def test_worked_since_is_not_begun_since(lorrain: Assistant, question: str) -> None:
    assert named(lorrain, question) == {CORVANE, TIDEWATER}


@pytest.mark.parametrize(
    ("question", "employers"),
    [
        ("Which jobs had she finished before 2018?", {OSTROW, PELLBROOK}),
        ("Welche Firmen hatte sie vor 2017 schon verlassen?", {PELLBROOK}),
        ("Quels emplois ont pris fin avant 2018 ?", {OSTROW, PELLBROOK}),
    ],
)
def test_ended_before(lorrain: Assistant, question: str, employers: set[str]) -> None:
    assert named(lorrain, question) == employers


@pytest.mark.parametrize(
    "question", ["Where did she work before 2017?", "Où travaillait-elle avant 2017 ?", "2017年前的工作经历"]
)
def test_before_a_year_is_all_that_was_then(lorrain: Assistant, question: str) -> None:
    assert named(lorrain, question) == {OSTROW, PELLBROOK}


@pytest.mark.parametrize(
    ("question", "employers"),
    [
        ("List her jobs in the period 2014-2016.", {OSTROW}),
        ("Bei welchen Firmen war sie in den Jahren 2014 bis 2016?", {OSTROW}),
        ("Pour qui travaillait-elle en août 2018 ?", {TIDEWATER}),
        ("2014年和2016年之间她为谁工作？", {OSTROW}),
        ("2014年她做什么工作？", {OSTROW}),
    ],
)
def test_the_words_beside_a_date_ask_for_nothing_else(lorrain: Assistant, question: str, employers: set[str]) -> None:
    assert named(lorrain, question) == employers


@pytest.mark.parametrize(
    "question", ["What was her job title in 2018?", "Qual era a profissão dela em 2018?", "Was war sie 2018 von Beruf?"]
)
def test_the_title_of_a_year_is_that_of_the_job(lorrain: Assistant, question: str) -> None:
    assert ask(lorrain, question).answer.startswith("Planner, Tidewater")


def test_a_date_may_open_a_question_for_yes_or_no(lorrain: Assistant) -> None:
    answer = ask(lorrain, "no ano de 2018 você era funcionária de Tidewater Foods?")
    assert answer.kind is Kind.YES_NO
    assert TIDEWATER in quoted(answer)


def test_when_somebody_stopped_working_somewhere_asks_of_no_gap(lorrain: Assistant) -> None:
    answer = ask(lorrain, "En quelle année a-t-elle cessé de travailler pour Tidewater Foods ?")
    assert "2019-06" in answer.answer


def test_years_in_a_title(lorrain: Assistant) -> None:
    assert ask(lorrain, "Quanti anni ha lavorato come Planner?").value == pytest.approx(2 + 4 / 12, abs=0.01)


@pytest.mark.parametrize(
    ("question", "employers"),
    [
        ("new employers since 2018", {CORVANE}),
        ("Wo hast du seit 2018 angefangen zu arbeiten?", {CORVANE}),
        ("où as-tu commencé à travailler depuis 2018", {CORVANE}),
    ],
)
def test_what_is_new_since_a_year_began_in_it(lorrain: Assistant, question: str, employers: set[str]) -> None:
    assert named(lorrain, question) == employers


def test_what_was_left_by_a_year(lorrain: Assistant) -> None:
    assert named(lorrain, "Which companies had she already left by 2017?") == {OSTROW, PELLBROOK}


def test_a_part_of_a_year_is_less_than_one(lorrain: Assistant) -> None:
    answer = ask(lorrain, "How long was she at Brackley Fair?")
    assert (answer.value, answer.answer) == (0.0, "less than a year, Summer 2006 [1].")
