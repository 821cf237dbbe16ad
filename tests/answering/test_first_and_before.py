"""The first job, the one before and that of today, by verbs, tenses and what is said of now; awards without grants."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted

EMPLOYERS = ["Corrib Freight", "Atlantic Stores", "Shannon Foods", "Bean Lane"]


@pytest.mark.parametrize(
    ("question", "employer"),
    [
        ("Which company did she leave?", "Atlantic Stores"),
        ("Who did she work for before this?", "Atlantic Stores"),
        ("What did she do before she got this job?", "Atlantic Stores"),
        ("What was she before?", "Atlantic Stores"),
        ("De quelle entreprise est-elle partie ?", "Atlantic Stores"),
        ("At which firm did she start?", "Bean Lane"),
        ("À quel poste a-t-elle commencé ?", "Bean Lane"),
        ("In che ditta ha esordito?", "Bean Lane"),
        ("Qui a été son premier employeur ?", "Bean Lane"),  # "a" is no "à" where accents are written
        ("What's her title?", "Corrib Freight"),
        ("Quel poste occupe-t-elle ?", "Corrib Freight"),
    ],
)
def test_one_job_is_meant(quinn: Assistant, question: str, employer: str) -> None:
    shown = quoted(ask(quinn, question))
    assert [name for name in EMPLOYERS if name in shown] == [employer]


def test_a_time_tells_which_job_was_left(quinn: Assistant) -> None:
    assert "Shannon Foods" in quoted(ask(quinn, "Which company did she leave in 2011?"))


def test_grants_are_counted_by_themselves(adebayo: Assistant) -> None:
    assert ask(adebayo, "How many awards has she won?").value == 2
    grants = ask(adebayo, "How many grants has she won?")
    assert (grants.value, grants.unit) == (3, "grants")


def test_marks_tell_of_honours(lindqvist: Assistant) -> None:
    answer = ask(lindqvist, "Did she pass with flying colours?")
    assert answer.answer.startswith(ask(lindqvist, "What grade did she get?").answer.split(" [")[0])
