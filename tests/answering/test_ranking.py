"""How likely a passage is the evidence: more of the question, more likely; what the CV does not have, less."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant import Assistant
from assistant.answering import View
from assistant.answering.ranking import Features, log_odds, probabilities, rank, threshold
from assistant.types import Status
from tests.conftest import TODAY

CV = """# Ada Blom

Rotterdam · ada.blom@mail.example

## Work Experience

### Dispatcher, Havenlijn Logistics
March 2018 – present

- Plans 35 trucks a day between the port and the plants
- Cut empty runs from 30 % to 12 %
- Trains four apprentices

## Skills

Excel, route planning, SAP TM
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path = tmp_path_factory.mktemp("ranking") / "ada-blom.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(Path(path))


def first(assistant: Assistant, question: str) -> str:
    """The words of the likeliest passage."""
    explained = assistant.explain(question)
    document = assistant.corpus.documents[0]
    view = View(assistant.library.of([document.id]), TODAY)
    return rank(explained.query, explained.hits, view, document.id)[0].span.of(document.text)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("How many lorries a day does she plan?", "35 trucks"),
        ("¿Cuántos camiones planifica al día?", "35 trucks"),
        ("Wie viele Auszubildende bildet sie aus?", "four apprentices"),
        ("By what percentage did she reduce empty runs?", "30 %"),
    ],
)
def test_the_likeliest_passage_is_the_evidence_across_words_and_languages(
    assistant: Assistant, question: str, evidence: str
) -> None:
    assert evidence in first(assistant, question)


def test_a_name_that_the_cv_does_not_have_makes_every_passage_unlikely(assistant: Assistant) -> None:
    assert assistant.ask("Has she worked with Kubernetes?").status == Status.NOT_FOUND


def test_a_yes_needs_evidence_that_bears_it(assistant: Assistant) -> None:
    answer = assistant.ask("Does she train apprentices?")
    assert answer.status == Status.ANSWERED
    assert answer.answer.startswith("Yes")


def test_probability_rises_with_what_is_covered_and_falls_with_what_is_unproved() -> None:
    none = Features(*(0.0 for _ in Features._fields))
    covered = none._replace(covered=1.0, covered_above=1.0, rarest=1.0, lexical_share=1.0)
    of_none, of_covered, of_unproved = probabilities(np.array([none, covered, covered._replace(unproved=2.0)]).T)
    assert of_none < threshold() < of_covered
    assert of_unproved < of_covered


def test_log_odds_are_those_of_the_probability() -> None:
    assert log_odds(0.5) == pytest.approx(0.0)
    assert log_odds(0.9) == pytest.approx(-log_odds(0.1))
