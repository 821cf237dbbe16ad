"""What somebody looks for, or stands in for, they are not yet: that is no yes."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

roe = of_text(
    """# Ada Roe

Hotel Operations Manager

ada@roe.example

I like busy days and quiet handovers. Looking for a first general manager post or a chair in catering at a college.

## Work

### Operations Manager, The Harbour Hotel, Leith
March 2021 – present

- Deputise for the revenue director in her absence
- Lifted the guest review index from 81% to 92%

## Referees

Ivo Lind, General Manager, The Harbour Hotel
"""
)


@pytest.mark.parametrize(
    "question",
    [
        "Has she been a general manager before?",
        "Is she a general manager?",
        "Was she ever a general manager?",
        "Has she worked as a general manager?",
        "Does she have experience as a general manager?",
        "War sie schon General Manager?",
    ],
)
def test_who_looks_for_a_post_has_not_held_it(roe: Assistant, question: str) -> None:
    assert ask(roe, question).status == Status.NOT_FOUND


def test_what_is_looked_for_is_told_where_it_is_asked_for(roe: Assistant) -> None:
    for question in ("Is she looking for a general manager post?", "Does she want to become a general manager?"):
        assert "general manager post" in quoted(ask(roe, question))


def test_who_stands_in_for_somebody_is_not_that_person(roe: Assistant) -> None:
    answer = ask(roe, "Is she a revenue director?")
    assert not answer.answer.startswith("Yes")
