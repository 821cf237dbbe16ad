"""Which study has the better mark, work for oneself beside a job, and talks under a heading of somebody's own."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

vidal = of_text(
    """# Inês Vidal

Geboren am 4. März 1990 in Leer (Ostfriesland)

## Work

### Data Engineer, Harrow Foods, Leeds, 2020 – present

- Cut the wait for a report from 14 hours to 2 by splitting the nightly jobs
- Grew the Instagram account of the team from 100 to 900 followers for Granary

### Freelance analyst, 2018 – 2021

### Analyst, Bell & Sons, Hull, 2016 – 2019

## On stage

- “Cold coffee, warm caches”, PyData Leeds 2022
- “Contracts before columns”, PyData Hull 2019

## Studies

**MSc in Data Science**
NOVA IMS, Lisbon
2014 – 2016 | 15/20

**BSc in Mathematics**
University of Hull
2011 – 2014 | 17/20
"""
)


@pytest.mark.parametrize(
    ("question", "says", "not_said"),
    [
        ("Which of her degrees got the better mark?", "BSc in Mathematics: 17/20", "MSc"),
        ("In welchem Studium hatte sie die bessere Note?", "BSc in Mathematics: 17/20", "MSc"),
        ("Was she freelancing while employed at Harrow Foods?", "Freelance analyst", "Bell"),
        ("¿Trabajaba como freelance mientras estaba en Bell?", "Freelance analyst", "Harrow"),
        ("Which talks has she given?", "Cold coffee", "MSc"),
        ("How did she bring waiting times down?", "splitting the nightly jobs", "Instagram"),
        ("Where was she born?", "Leer (Ostfriesland)", ""),
        ("What was her first job after qualifying?", "Analyst, Bell & Sons", "Harrow"),
        ("Where did she do her master's?", "NOVA IMS", "Hull"),
    ],
)
def test_what_is_asked_is_what_is_told(vidal: Assistant, question: str, says: str, not_said: str) -> None:
    answer = ask(vidal, question)
    assert answer.status is Status.ANSWERED
    assert says in answer.answer
    assert not not_said or not_said not in answer.answer


@pytest.mark.parametrize(
    "question",
    ["How many followers did she win for Granary on TikTok?", "Was she an intern while at Harrow Foods?"],
)
def test_what_was_done_elsewhere_is_not_told_of_it(vidal: Assistant, question: str) -> None:
    assert ask(vidal, question).status is Status.NOT_FOUND
