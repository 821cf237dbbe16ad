"""The newest and the oldest of what a CV lists, what is of a year, and the number of things."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("What was the first certificate she got?", "Chartered Surveyor"),
        ("Of all her certificates, which goes back furthest?", "Chartered Surveyor"),
        ("Welches Zertifikat hat sie vor allen anderen erworben?", "Chartered Surveyor"),
        ("¿Con qué certificado empezaste?", "Chartered Surveyor"),
        ("Da quale certificazione hai cominciato?", "Chartered Surveyor"),
        ("Parmi ses articles, lequel est le plus ancien ?", "Leaks Under Stone"),
        ("你最先发表的论文叫什么？", "Leaks Under Stone"),
        ("Name the award with the earliest date.", "First prize"),
        ("Que prêmio ela ganhou antes de todos os outros?", "First prize"),
    ],
)
def test_the_first_of_a_kind_is_asked_for_in_many_ways(sorley: Assistant, question: str, one: str) -> None:
    answer = ask(sorley, question)
    assert one in quoted(answer)
    assert len(answer.quotes) == 1


@pytest.mark.parametrize(
    "question", ["What is her latest certificate?", "Welches Zertifikat hat sie zuletzt erworben?"]
)
def test_what_somebody_has_had_since_a_year_is_as_new_as_that_year(sorley: Assistant, question: str) -> None:
    assert "Drone Pilot" in quoted(ask(sorley, question))


def test_a_project_that_goes_on_is_as_new_as_its_beginning(sorley: Assistant) -> None:
    assert "Wellmap" in quoted(ask(sorley, "What is her newest project?"))


def test_what_was_got_before_a_year_is_not_of_that_year(sorley: Assistant) -> None:
    answer = ask(sorley, "Which certificates did she get in 2018?")
    assert "Confined Spaces" in quoted(answer)
    assert "Chartered" not in quoted(answer)


def test_from_a_year_is_of_that_year_for_what_was_got(sorley: Assistant) -> None:
    answer = ask(sorley, "Which awards are from 2017?")
    assert "Dutch Mapping" in quoted(answer)
    assert "Surveyor of the Year" not in quoted(answer)
    later = quoted(ask(sorley, "awards from 2017 onwards"))
    assert "Dutch Mapping" in later
    assert "Surveyor of the Year" in later


@pytest.mark.parametrize("question", ["What was her first prize?", "Qual è stato il suo primo premio?"])
def test_the_first_prize_that_she_won_is_no_rank(sorley: Assistant, question: str) -> None:
    answer = ask(sorley, question)
    assert "2012" in quoted(answer)
    assert len(answer.quotes) == 1


@pytest.mark.parametrize(
    "question", ["Zähle die Preise.", "Conta i premi.", "Cuenta los premios.", "奖项总共有多少个？", "奖项数量"]
)
def test_a_verb_that_counts_asks_for_the_number(sorley: Assistant, question: str) -> None:
    assert ask(sorley, question).value == 3


def test_a_verb_that_counts_them_off_asks_for_the_things(sorley: Assistant) -> None:
    answer = ask(sorley, "Zähle die Preise auf.")
    assert answer.value is None
    assert len(answer.quotes) == 3


@pytest.mark.parametrize(
    "question",
    [
        "Which organisation awarded the Dutch Mapping Award?",
        "By whom was the Dutch Mapping Award granted?",
        "Da chi viene Dutch Mapping Award?",
        "Dutch Mapping Award, premio dato da chi?",
    ],
)
def test_who_gave_an_award_is_asked_for_without_a_word_for_it(sorley: Assistant, question: str) -> None:
    assert "Geo Utrecht" in quoted(ask(sorley, question))


@pytest.mark.parametrize("question", ["Dutch Mapping Award, oui ou non ?", "Dutch Mapping Award, ja oder nein?"])
def test_yes_or_no_at_the_end_asks_whether(sorley: Assistant, question: str) -> None:
    answer = ask(sorley, question)
    assert answer.status == Status.ANSWERED
    assert answer.answer.startswith(("Oui", "Ja"))
    assert "Dutch Mapping" in quoted(answer)


def test_a_certificate_that_was_awarded_is_no_award(sorley: Assistant) -> None:
    assert "2021" in ask(sorley, "In which year was Drone Pilot awarded?").answer
