"""What is somebody's alone and what was done with others; papers under several headings."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted

ALONE, WITH_ADA = "Reading old tide tables", ("Salt fronts", "Probes that drift", "A tank for short waves")


@pytest.mark.parametrize(
    "question",
    [
        "Which paper did she write alone?",
        "Are there papers where she is the only author?",
        "Any paper without co-authors?",
        "Welche Artikel hat sie allein geschrieben?",
        "¿Qué artículos firmó en solitario?",
        "Quels articles a-t-elle écrits seule ?",
        "哪些论文是她独立发表的？",
    ],
)
def test_papers_of_one_author(sandvik: Assistant, question: str) -> None:
    answer = ask(sandvik, question)
    assert answer.status is Status.ANSWERED
    assert [ALONE in quote.text for quote in answer.quotes] == [True]


def test_papers_with_others(sandvik: Assistant) -> None:
    answer = ask(sandvik, "Which papers did she not write alone?")
    assert len(answer.quotes) == 4
    assert ALONE not in quoted(answer)


def test_with_somebody_and_nobody_else(sandvik: Assistant) -> None:
    answer = ask(sandvik, "Which papers did she write only with Ada Marsh?")
    assert len(answer.quotes) == 2
    assert "Salt fronts" not in quoted(answer)


def test_without_somebody_among_those_shown(sandvik: Assistant) -> None:
    answer = ask(sandvik, "Which papers came out in 2022?", "Which of those are not with Ada Marsh?")
    assert [quote.text for quote in answer.quotes] == ["Mixing under ice"]


def test_no_paper_of_one_author(aldous: Assistant) -> None:
    assert ask(aldous, "Is there a paper she wrote alone?").status is Status.NOT_FOUND


def test_papers_stand_under_every_heading(sandvik: Assistant) -> None:
    assert ask(sandvik, "How many papers has she published?").value == 5.0
    assert ask(sandvik, "How many of her papers came out before 2023?").value == 4.0
    assert ask(sandvik, "How many conference papers are there?").value == 2.0
    answer = ask(sandvik, "Which papers did she write with Ada Marsh?")
    assert all(title in quoted(answer) for title in WITH_ADA)


def test_where_behind_a_noun_asks_for_no_place(sandvik: Assistant) -> None:
    turns = ("List the grants where she is the principal investigator.", "Which of these is the smallest?")
    assert "Ice mixing" not in quoted(ask(sandvik, turns[0]))
    assert "€18,000" in quoted(ask(sandvik, *turns))


def test_those_shown_that_are_newer(sandvik: Assistant) -> None:
    answer = ask(sandvik, "Which papers has she published?", "Which of those are newer than 2019?")
    assert len(answer.quotes) == 3


def test_a_range_of_marks_is_numbered_throughout(aldous: Assistant, sandvik: Assistant) -> None:
    answer = ask(aldous, "How many publications are there?")
    assert answer.value is not None
    assert f"[{len(answer.quotes)}]" in answer.answer
