"""Which entry has the most of something, and what its line does not tell."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

CV = """# Ines Overby

## Work experience

### Head Nurse, Leine Hospital
2019-10 – Present

- Leads two wards

## Courses

- Ward management, 720 hours (2015), Care Academy
- Practice teacher, 200 hours (2009), Caritas
- Nursing law, 460 hours (2019), DBfK

## Awards

- Second place, Lower Saxony Nursing Prize, 2022

## Grants

- Seed grant, 20,000 Euro, 2018
- Emmy Noether group, 1.4 million Euro, 2020

## References

- Solange Marten, director of Leine Hospital, 02 40 55 50 77
- Vincent Abgrall, head of teaching, on request
"""


overby = of_text(CV)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Which course took the most hours?", "Ward management"),
        ("Welche Weiterbildung hatte die meisten Stunden?", "Ward management"),
        ("Which is her highest grant?", "Emmy Noether"),
    ],
)
def test_the_one_with_the_most_is_told_alone(overby: Assistant, question: str, evidence: str) -> None:
    (quote,) = ask(overby, question).quotes
    assert evidence in quote.text


def test_a_prize_without_a_sum_tells_no_prize_money(overby: Assistant) -> None:
    answer = ask(overby, "Which prize did she win?", "How much was the prize money?")
    assert answer.status is Status.NOT_FOUND


def test_a_referee_on_request_is_a_referee(overby: Assistant) -> None:
    assert "Vincent Abgrall" in ask(overby, "Who are her referees?").answer
