"""Questions that fit another CV: what this one has beside it is no answer to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering import View
from assistant.answering.special.workplaces import workplaces
from assistant.assistant import Assistant
from assistant.types import Kind, Status
from benchmarks.development import is_strange
from tests.answering.test_answers import answers_with, ask
from tests.conftest import TODAY


@pytest.mark.parametrize(
    "question",
    [
        "Which orchestration tools does she use?",  # her programs are none of these
        "Which software does she know for analysing interviews?",
        "Which programming languages does she know?",  # English is none
        "How many web frameworks does she list?",
        "Accessibility credentials?",  # food hygiene is none
        "Where did she do her engineering degree?",
        "Who issued the full-stack certificate?",
    ],
)
def test_a_kind_that_the_cv_lacks_is_not_found(calloway: Assistant, question: str) -> None:
    assert ask(calloway, question).status is Status.NOT_FOUND


def test_who_oversaw_a_thesis_is_not_told_by_its_title(harper: Assistant) -> None:
    assert answers_with(harper, "Amina Qureshi", "Who oversaw her master's project?")
    assert "Compact indexes" not in ask(harper, "Who oversaw her master's project?").answer


def test_what_is_counted_is_what_how_many_stands_before(harper: Assistant) -> None:
    assert harper.explain("How many people use the databases?").query.kind is Kind.PASSAGE
    assert harper.explain("How many databases does she use?").query.kind is Kind.COUNT


def test_an_amount_is_not_told_by_the_names_of_employers(ferris: Assistant) -> None:
    document_id = ferris.corpus.documents[0].id
    view = View(ferris.library.of([document_id]), TODAY)
    query = ferris.explain("Name all the hotels on her CV.").query
    assert workplaces(query, view, document_id) is not None
    assert workplaces(replace(query, tags=(*query.tags, "ask.amount")), view, document_id) is None


def test_a_sabbatical_is_no_parental_leave(mercer: Assistant) -> None:
    assert ask(mercer, "When was her sabbatical?").status is Status.NOT_FOUND
    assert answers_with(mercer, "On maternity leave from March to November 2021", "When was she on maternity leave?")


def test_a_question_is_strange_to_a_cv_of_which_no_passage_speaks_of_all_that_it_tells(harper: Assistant) -> None:
    document_id = harper.corpus.documents[0].id
    view = View(harper.library.of([document_id]), TODAY)

    def strange(question: str) -> bool:
        return is_strange(harper.explain(question).query, view, document_id)

    assert strange("How many nurses does she lead?")
    assert not strange("How many engineers does she lead?")
    assert not strange("Where does she live?")
