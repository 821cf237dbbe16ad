"""What is told of one thing is told of no other: of another entry, another time, another place of the CV."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


def test_the_second_of_two_questions_is_of_what_the_first_told(lindqvist: Assistant) -> None:
    answer = ask(lindqvist, "When did she work at Norrberg AB, and with what grade?")
    assert answer.status is Status.PARTIAL
    assert "cum laude" not in answer.answer


def test_a_number_that_the_second_half_asks_for_is_told_beside_the_first(lindqvist: Assistant) -> None:
    answer = ask(lindqvist, "What did she do at Steinmann Consult, and how many tenders did she write?")
    assert "metro stations" in answer.answer
    assert "12 tenders" in answer.answer


@pytest.mark.parametrize("question", ["What did she do before Halvard Grunn?", "Was machte sie vor Halvard Grunn?"])
def test_before_the_first_job_were_the_studies(lindqvist: Assistant, question: str) -> None:
    assert "Chalmers" in ask(lindqvist, question).answer


@pytest.mark.parametrize("question", ["What prizes did he win in 2021?", "Which honours did he get in 2018?"])
def test_prizes_of_other_years_are_none_of_the_year(maddox: Assistant, question: str) -> None:
    assert ask(maddox, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(("thing", "line"), [("birds", "birdwatching"), ("programming languages", "Python")])
def test_who_does_a_thing_is_interested_in_it(maddox: Assistant, thing: str, line: str) -> None:
    assert line in quoted(ask(maddox, f"Is he interested in {thing}?"))


def test_a_post_that_a_line_alone_tells_is_one_somebody_was_promoted_to(maddox: Assistant) -> None:
    assert "May 2021" in ask(maddox, "When was he promoted to deputy head?").answer
    assert ask(maddox, "When was he promoted to director?").status is Status.NOT_FOUND


def test_lines_about_a_part_of_a_post_are_no_promotion_to_it(lindqvist: Assistant) -> None:
    assert ask(lindqvist, "In which year was she promoted to head of tenders?").status is Status.NOT_FOUND


@pytest.mark.parametrize("what", ["PhD students", "A levels", "the International Baccalaureate", "an MBA class"])
def test_who_teaches_does_not_teach_whatever_is_named(keating: Assistant, what: str) -> None:
    assert ask(keating, f"Has she taught {what}?").status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["What did she do in Hamburg?", "Was hat sie in Hamburg gemacht?", "¿Qué hizo en Hamburgo?", "她在汉堡做了什么？"],
)
def test_what_was_done_in_a_town_is_what_the_job_there_was(lindqvist: Assistant, question: str) -> None:
    told = quoted(ask(lindqvist, question))
    assert "metro stations" in told
    assert "Water finds a way" not in told


@pytest.mark.parametrize(
    "question", ["Why did she go to Austria?", "她为什么去了奥地利？", "Did she work at Chalmers?"]
)
def test_what_a_cv_speaks_of_is_not_said_to_be_missing(lindqvist: Assistant, question: str) -> None:
    answer = ask(lindqvist, question)
    assert not any(name in answer.answer for name in ("Austria", "奥地利")) or answer.quotes


@pytest.mark.parametrize(
    "question",
    ["Did she work at Chalmers?", "Was she employed by Chalmers?", "Hat sie an der Chalmers University gearbeitet?"],
)
def test_who_studied_somewhere_did_not_work_there(lindqvist: Assistant, question: str) -> None:
    answer = ask(lindqvist, question)
    assert answer.status is Status.NOT_FOUND
    assert "MSc" in answer.related[0].text
    assert ask(lindqvist, "Did she study at Chalmers?").answer.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "What degree does she have from Norrberg AB?",
        "When did she study at Norrberg AB?",
        "Welchen Abschluss hat sie von Norrberg AB?",
    ],
)
def test_nobody_has_a_degree_from_an_employer(lindqvist: Assistant, question: str) -> None:
    assert ask(lindqvist, question).status is Status.NOT_FOUND
    assert "Chalmers" in ask(lindqvist, "What degree does she have from Chalmers?").answer
