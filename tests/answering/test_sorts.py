"""Sorts of entries that their heading or their lines tell: internships, training, talks, degrees, the place of now."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many internships has she done?", 2),
        ("Wie viele Praktika hat sie gemacht?", 2),
        ("How many degrees does she have?", 1),
        ("Quante lauree ha?", 1),
        ("Quanti titoli di studio ha?", 3),
        ("How many courses has she taken?", 2),
        ("Wie viele Weiterbildungen hat sie gemacht?", 2),
    ],
)
def test_what_is_counted_is_of_the_sort(calloway: Assistant, question: str, number: int) -> None:
    assert ask(calloway, question).value == number


@pytest.mark.parametrize(
    "question",
    [
        "What training has she had in negotiation?",
        "¿Qué formación tiene en negociación?",
        "Quelles formations a-t-elle suivies sur la négociation ?",
        "Has she done any training in negotiation?",
    ],
)
def test_training_in_something_is_a_course(calloway: Assistant, question: str) -> None:
    answer = ask(calloway, question)
    assert answer.status is Status.ANSWERED
    assert quoted(answer) == "Negotiation at work, Guild Academy (2021)"


@pytest.mark.parametrize(
    ("turns", "evidence"),
    [
        (("Which surgery does she run at present?",), "Harbour Street Surgery"),
        (("Which university awarded her the degree?",), "University of the West of England"),
        (("What award did she get in 2023?",), "Clerk of the Year"),
        (("Who awarded the food hygiene certificate?",), "Highfield"),
        (("Who could recommend her?", "What is her position?"), "Practice Owner"),
        (("¿Ha hablado en algún congreso?", "¿En qué ciudad fue?"), "Leeds"),
        (("Has she given any talks?",), "Paper to pixel"),
        (("What is her mark in her A-levels?",), "A-levels, 34 points"),
    ],
)
def test_the_entry_that_is_meant(calloway: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    answer = ask(calloway, *turns)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert "slow archive" not in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Does she hold a first aid certificate?",
        "Hat sie ein Erste-Hilfe-Zertifikat?",
        "Is she certified in diving?",
        "Has she done any training in beekeeping?",
    ],
)
def test_another_certificate_is_none_of_the_kind(calloway: Assistant, question: str) -> None:
    assert ask(calloway, question).status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Which apprenticeship did she do?", "Quale apprendistato ha completato?"])
def test_an_apprenticeship_is_a_study(calloway: Assistant, question: str) -> None:
    assert quoted(ask(calloway, question)).startswith("Apprenticeship in bookkeeping")


def test_an_entry_is_quoted_rather_than_the_heading_above_it(calloway: Assistant) -> None:
    answer = ask(calloway, "Who awarded the prize?")
    assert quoted(answer) == "Clerk of the Year of the Bristol Guild (2023)."


@pytest.mark.parametrize("question", ["How many years was she a midwife?", "Wie lange war sie Hebamme?"])
def test_a_trade_that_the_cv_speaks_of_nowhere_has_no_length(calloway: Assistant, question: str) -> None:
    assert ask(calloway, question).status is Status.NOT_FOUND


def test_an_accent_makes_a_question_for_yes_or_no(calloway: Assistant) -> None:
    answer = ask(calloway, "È iscritta all'albo dei geometri?")
    assert (answer.kind, answer.status) == ("yes_no", Status.NOT_FOUND)
