"""How many a quoted line says there are is the value of the answer."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask


@pytest.mark.parametrize(
    ("question", "number", "unit"),
    [
        ("How many hotel clients does she look after?", 45, "hotel clients"),
        ("Got a number for the tickets she answered daily?", 60, "tickets"),
        ("How many guests did she handle a week?", 45, "guests"),  # in words, with a hyphen
        ("Wie viele Gäste betreute sie pro Woche?", 45, "guests"),
        ("¿De cuántos huéspedes se ocupaba por semana?", 45, "guests"),
        ("Combien de tickets traitait-elle par jour ?", 60, "tickets"),
        ("Quanti ticket gestiva al giorno?", 60, "tickets"),
        ("Quantos tickets ela resolvia por dia?", 60, "tickets"),
        ("她每天处理多少ticket？", 60, "tickets"),
        ("How many people were in the team that she stood in as manager of?", 7, None),  # "a team of seven"
        ("How many associates does she coach?", 2, "associates"),
    ],
)
def test_the_number_is_the_value(pryce: Assistant, question: str, number: int, unit: str | None) -> None:
    answer = ask(pryce, question)
    assert (answer.value, answer.unit) == (number, unit)


def test_a_percentage_is_no_number_of_things(pryce: Assistant) -> None:
    assert ask(pryce, "How many tickets did she answer with satisfaction?").value == 60


def test_a_scale_belongs_to_the_number(mercer: Assistant, harper: Assistant) -> None:
    assert ask(harper, "How many meter readings a day does the platform handle?").value == 4_000_000
    assert ask(mercer, "How many beds does the ward have?").value == 30


@pytest.mark.parametrize("question", ["她名下的证书总共多少张？", "证书总共多少张？"])
def test_what_stands_before_the_number_in_chinese_is_counted(sorley: Assistant, question: str) -> None:
    assert ask(sorley, question).value == 3


tennant = of_text(
    "# Moira Tennant\n\n## Experience\n\n### Site Planner, Acme Ltd\n2018 - 2022\n"
    "- Planned 2G and 3G radio sites in the valley, 74 in total.\n"
    "- Retired the old edition, moving 38 of its 41 customers to the cloud.\n"
    "- Raised £2,000 for a rain garden at the depot.\n- Finished 3rd in the national planning contest.\n"
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many customers were moved to the cloud?", 38),
        ("Wie viele Kunden wurden in die Cloud umgezogen?", 38),
        ("How many customers did she train?", None),  # neither those moved nor all
        ("How many radio sites did she plan?", None),  # none of 3G
        ("How many people worked on the rain garden?", None),  # nor money
    ],
)
def test_a_part_is_told_apart_from_the_whole_and_names_are_no_numbers(
    tennant: Assistant, question: str, value: int | None
) -> None:
    assert ask(tennant, question).value == value
