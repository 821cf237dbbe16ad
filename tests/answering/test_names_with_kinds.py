"""A name with the word for its kind is the name; what a paper is about is not where it came out."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text

CV = """# Maren Tolland

Registered nurse, NMC pin 12A3456E

## Experience
### Charge Nurse, Fernhill Academy Hospital
2019 - 2024
- Kept the records in Epic and the rota in Salesforce
- Built a satellite image dataset of 50 TB for the flood ward

### Teacher of Biology, Larkmoor Academy
2014 - 2019
- Taught three classes in the sixth form

## Education
### BSc Nursing, University of Leeds
2010 - 2013

## Projects
### mossgrid
- Kotlin library for offline maps (870 stars)
### peatline
- App for walkers, 4.8 stars

## Publications
- M. Tolland. Fast Motion Detection with Kinect Sensors. Journal of Ward Robotics, 2021.
- M. Tolland. A Gaussian Process for Bed Planning. Care Letters, 2020.
"""


maren = of_text(CV)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Epic EHR?", "in Epic"),
        ("Salesforce CRM?", "in Salesforce"),
        ("Qual artigo dela trata do Kinect?", "Kinect"),
        ("Which paper is about Gaussian processes?", "Gaussian Process"),
    ],
)
def test_is_found(maren: Assistant, question: str, quoted: str) -> None:
    answer = maren.ask(question)
    assert answer.status == Status.ANSWERED
    assert any(quoted in quote.text for quote in answer.quotes)


@pytest.mark.parametrize(
    "question",
    [
        "Cerner EHR?",
        "Canvas LMS?",
        "Oracle database?",
        "Qual artigo dela trata das baleias?",
    ],
)
def test_of_another_thing_nothing_is_said(maren: Assistant, question: str) -> None:
    assert maren.ask(question).status == Status.NOT_FOUND
