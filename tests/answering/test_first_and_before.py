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


@pytest.mark.parametrize(
    "question",
    [
        "Which jobs did she have before she joined Corrib Freight?",
        "Which employers did she have before Corrib Freight?",
        "Welche Stellen hatte sie vor Corrib Freight?",
        "Quels postes a-t-elle occupés avant Corrib Freight ?",
        "¿Qué puestos tuvo antes de Corrib Freight?",
        "Quali ruoli ha avuto prima di Corrib Freight?",
        "Que empregos teve antes de Corrib Freight?",
        "她在 Corrib Freight 之前做过哪些工作？",
    ],
)
def test_several_jobs_before_one_are_all_of_them(quinn: Assistant, question: str) -> None:
    shown = quoted(ask(quinn, question))
    assert [name for name in EMPLOYERS if name in shown] == EMPLOYERS[1:]


def test_the_jobs_before_one_are_counted(quinn: Assistant) -> None:
    assert ask(quinn, "How many jobs did she have before Corrib Freight?").value == 3


def test_one_job_before_another_is_the_nearest(quinn: Assistant) -> None:
    shown = quoted(ask(quinn, "Which job did she have before Corrib Freight?"))
    assert [name for name in EMPLOYERS if name in shown] == ["Atlantic Stores"]
