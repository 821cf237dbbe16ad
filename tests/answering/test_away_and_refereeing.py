"""Why there was no job at a time, and for which journals somebody referees."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Why was there no job in summer 2020?",
        "What explains the gap in 2020?",
        "Why did she not work in summer 2020?",
        "Warum war sie im Sommer 2020 nicht beschäftigt?",
        "Pourquoi n'a-t-elle pas travaillé en été 2020 ?",
    ],
)
def test_the_line_that_states_the_leave_tells_why(sallow: Assistant, question: str) -> None:
    assert answers_with(sallow, "look after my", question)


def test_a_gap_gives_no_reason_for_itself(sallow: Assistant) -> None:
    assert ask(sallow, "Why was there no job in 2006?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Which journals does she referee for?",
        "Pour quelles revues fait-elle des expertises ?",
        "¿Para qué revistas hace de revisora?",
    ],
)
def test_the_line_that_says_so_tells_for_whom_she_referees(sallow: Assistant, question: str) -> None:
    told = quoted(ask(sallow, question))
    assert "Referee for" in told
    assert "Top reviewer" not in told


@pytest.mark.parametrize("question", ["Which journals has she published in?", "In which magazines has she published?"])
def test_every_journal_is_named(sallow: Assistant, question: str) -> None:
    answer = ask(sallow, question).answer
    assert all(name in answer for name in ("Archive Review", "Medical History Letters"))
