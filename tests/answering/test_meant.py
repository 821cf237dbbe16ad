"""What a question means without naming it: an employer by what it is, one of the things shown by some of its words,
things of a kind by what is done with them."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted

TURNS = [
    (("Where was she before the robotics company?",), "Penrose Bank", "Brewery"),
    (("Where did she go after the brewery?",), "Penrose Bank", "Robotics"),
    (("Wo war sie vor der Robotikfirma?",), "Penrose Bank", "Brewery"),
    (("¿Dónde trabajó después del banco?",), "Brightwater", "Brewery"),
    (("How long was she at the bank?",), "2014-02 – 2019-04", "2011"),
    (("What did she do at the bank?",), "cash machines", "bottling"),
    (("Which PLC platforms can she program?",), "TwinCAT", "cells"),
    (("Welche SPS-Systeme kann sie programmieren?",), "TIA Portal", "cells"),
    (("Does she give any of her time to teaching kids?",), "Code Club", "cells"),
    (("Does she do any teaching in her free time?",), "Code Club", "cells"),
    (("Gibt sie Kindern Unterricht?",), "Code Club", "cells"),
    (("whats her hobbys?",), "Bee-keeping", "cells"),
    (("Who directed her final-year project?",), "Ada Quist", "Guild"),
    (("Has she won any awards?", "Which year did she get the safety project one?"), "2021", "BSc"),
    (("Has she won any awards?", "Tell me about the second award"), "Young Inventor", "Safety"),
    (("Has she won any awards?", "Erzähl mir vom zweiten Preis"), "Young Inventor", "Safety"),
    (("What projects has she done?", "When did she do the rate limiter?"), "2022", "2018"),
    (("What projects has she done?", "Tell me about the pub one"), "Hopline", "Drizzle"),
    (("What projects has she done?", "Tell me about the second one"), "Hopline", "Drizzle"),
]


@pytest.mark.parametrize(("turns", "evidence", "other"), TURNS)
def test_what_a_question_means(salcedo: Assistant, turns: tuple[str, ...], evidence: str, other: str) -> None:
    answer = ask(salcedo, *turns)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert other not in quoted(answer)


@pytest.mark.parametrize(
    "turns",
    [
        ("Where did she work before the airline?",),
        ("What did she do at the museum?",),
        ("How long was she at the law firm?",),
    ],
)
def test_an_employer_that_there_is_not(salcedo: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(salcedo, *turns).status is Status.NOT_FOUND
