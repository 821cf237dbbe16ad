"""How likely a passage is the evidence: more of the question, more likely; what the CV does not have, less."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from assistant import Assistant
from assistant.answering import View
from assistant.answering.finding.passage_facts import Passages
from assistant.answering.finding.ranking import Features, log_odds, probabilities, rank, threshold
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


def test_passages_are_in_the_order_of_their_probability_and_each_is_made_of_its_own_hit(assistant: Assistant) -> None:
    explained = assistant.explain("How many lorries a day does she plan?")
    document = assistant.corpus.documents[0]
    ranked = rank(explained.query, explained.hits, View(assistant.library.of([document.id]), TODAY), document.id)
    probabilities_of = [candidate.probability for candidate in ranked]
    assert len(ranked) == len({candidate.span for candidate in ranked}) > 3
    assert probabilities_of == sorted(probabilities_of, reverse=True)
    assert all(candidate.span == candidate.hit.chunk.span for candidate in ranked)
    assert ranked[1:3] == tuple(ranked)[1:3]
    assert ranked[0].features.number == 1.0


def test_threads_that_rank_the_passages_of_one_cv_first_find_the_same(tmp_path: Path) -> None:
    path = tmp_path / "ada-blom.md"
    path.write_text(CV, encoding="utf-8")
    assistant = Assistant.load(path)
    dossier = assistant.library.of(assistant.corpus.parts).dossier(path.name)
    rows = range(len(dossier.chunks))
    alone, shared = Passages(dossier), Passages(dossier)
    alone.rows(rows)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(shared.rows, [rows, reversed(rows)] * 4))
    for row in rows:
        one, other = (each.bounds_above[:, each.above[row]].tolist() for each in (alone, shared))
        assert one == other
    assert (alone.held == shared.held).all()
    assert (alone.standing == shared.standing).all()
    assert alone.figures == shared.figures
