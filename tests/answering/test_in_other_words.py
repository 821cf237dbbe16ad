"""Whether something is so, told in other words: one line speaks of all that is asked, or of teaching people."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask

YES = [
    # one line speaks of all that is asked
    ("Can she plan duty rosters?", "Rota planning for 31 staff"),
    ("Any experience with job cuts?", "14 positions disappeared"),
    ("Does she go hiking?", "fell walking"),
    ("Has she worked with disabled people?", "wheelchair users"),
    ("Has she dealt with any supermarkets?", "Tesco"),
    ("¿Ha tratado con cadenas de supermercados?", "Tesco"),
    ("Does she play a musical instrument?", "Blues guitar"),
    # teaching, whatever it is called, and whoever was taught
    ("Has she trained new nurses?", "Preceptor to six"),
    ("Has she trained younger colleagues?", "Preceptor to six"),
    ("Has she trained anyone?", "Preceptor to six"),
    ("Hat sie neue Kolleginnen eingearbeitet?", "Preceptor to six"),
    ("A-t-elle formé d'autres personnes ?", "Preceptor to six"),
    # who may teach is told by a certificate
    ("Can she assess apprentices?", "Practice assessor for apprentices"),
]


@pytest.mark.parametrize(("question", "quoted"), YES)
def test_the_line_says_yes(halloran: Assistant, question: str, quoted: str) -> None:
    answer = ask(halloran, question)
    assert answer.status == Status.ANSWERED
    assert any(quoted in quote.text for quote in answer.quotes)


@pytest.mark.parametrize(
    "question",
    ["Has she trained doctors?", "Has she run budgets?", "Does she play the piano?", "Has she worked abroad?"],
)
def test_who_else_was_taught_and_what_else_was_done_is_no_yes(halloran: Assistant, question: str) -> None:
    assert ask(halloran, question).status != Status.ANSWERED
