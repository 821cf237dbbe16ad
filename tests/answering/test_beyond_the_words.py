"""What is asked by its kind, its field or its duty, in words that the CV does not have; two things asked at once."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Há experiência com alguma biblioteca de busca vetorial?", "Faiss"),
        ("Connaît-elle un outil de mesure d'audience web ?", "Matomo"),
        ("Has she done anything in healthcare?", "retinal scans"),
        ("Hat sie Erfahrung im Gesundheitswesen?", "retinal scans"),
        ("Does she have people responsibility at present?", "Lead four scientists"),
        ("Hat sie derzeit Personalverantwortung?", "Lead four scientists"),
        ("Did she study abroad?", "Erasmus semester"),
        ("Ha studiato all'estero?", "Erasmus semester"),
        ("Is she a licensed member of a professional body, and since when?", "since 2016"),
        ("Did she complete an MSc?", "did not go on to the MSc"),
        ("Hat sie einen Master?", "did not go on to the MSc"),
        ("Who was her co-adviser?", "Ada King"),
        ("Wer war ihre Zweitbetreuerin?", "Ada King"),
        ("Who supervised her internship?", "Bea Lund"),
    ],
)
def test_other_words_for_it_are_told(tolland: Assistant, question: str, told: str) -> None:
    answer = ask(tolland, question)
    assert answer.status is Status.ANSWERED
    assert told in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Does she know a screen reader?",
        "Has she worked with electric vehicles?",
        "Any experience with dialysis?",
        "Does she know warehouse automation?",
        "Does she hold an MBA?",
        "Any paediatrics?",
        "Has she worked for a TV station?",
    ],
)
def test_what_is_of_another_kind_is_not_told(tolland: Assistant, question: str) -> None:
    assert ask(tolland, question).status is Status.NOT_FOUND


def test_whom_somebody_reported_to_leads_nobody(tolland: Assistant) -> None:
    assert "head of research" not in quoted(ask(tolland, "Is she leading people?"))


def test_a_degree_that_was_refused_is_no_yes(tolland: Assistant) -> None:
    assert not ask(tolland, "Did she complete an MSc?").answer.startswith("Yes")


def test_the_adviser_is_not_the_co_adviser_alone(tolland: Assistant) -> None:
    assert "Rong Jin" in ask(tolland, "Who was her adviser?").answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who was her adviser for the PhD and who her supervisor during the internship?", ["Rong Jin", "Bea Lund"]),
        ("Where did she do her BSc, and with what grade?", ["University of York", "2:1"]),
    ],
)
def test_two_things_asked_at_once_are_both_told(tolland: Assistant, question: str, told: list[str]) -> None:
    shown = quoted(ask(tolland, question))
    assert [part for part in told if part not in shown] == []


def test_the_part_that_the_cv_has_is_told(tolland: Assistant) -> None:
    answer = ask(tolland, "Where did she do her PhD, and with what grade?")
    assert answer.status is Status.PARTIAL
    assert "University of Leeds" in quoted(answer)
