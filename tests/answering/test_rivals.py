"""Which of two has more, is larger or better, and what has most."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Has she published more with Ada Marsh or with Ole Brandt?", "Ada Marsh: 3", "Ole Brandt: 2"),
        ("Has she written fewer papers with Ada Marsh than with Ole Brandt?", "Ole Brandt: 2", "Ada Marsh: 3"),
        ("Hat sie mehr mit Ole Brandt oder mit Ada Marsh veröffentlicht?", "Ada Marsh: 3", "Ole Brandt: 2"),
        ("Did she write more papers before or after 2019?", "after 2019: 3", "before 2019: 1"),
        ("Which funder gave more, Norsk Havfond or the Bergen Seed Fund?", "Norsk Havfond", "Bergen Seed Fund"),
        ("Which grant was smaller, Norsk Havfond or Bergen Seed Fund?", "Bergen Seed Fund", "Norsk Havfond"),
        ("Did she get better grades in her bachelor's or her master's?", "MSc in Oceanography", "BSc in Physics"),
        ("Which has more stars, tidetable or frontfinder?", "frontfinder", "tidetable"),
    ],
)
def test_both_sides_are_told_the_one_asked_for_first(
    sandvik: Assistant, question: str, first: str, second: str
) -> None:
    answer = ask(sandvik, question).answer
    assert 0 <= answer.find(first) < answer.find(second)


@pytest.mark.parametrize(
    "question",
    ["Which of her tools has the most stars?", "Which of the two tools is more popular?", "哪个工具的星最多？"],
)
def test_what_has_most(sandvik: Assistant, question: str) -> None:
    assert quoted(ask(sandvik, question)).startswith("**frontfinder**")


def test_who_is_named_alone_is_compared_with_nobody(sandvik: Assistant) -> None:
    assert ":" not in ask(sandvik, "Has she published more papers with Ada Marsh?").answer.partition(";")[0][4:]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("In which year did she publish the most?", "2022: 2 papers"),
        ("Which was her most productive year?", "2022: 2 papers"),
        ("In which journal has she published most often?", "Ocean Letters: 2 papers"),
        ("Welches war ihr produktivstes Jahr?", "2022: 2"),
        ("Who has she co-authored with more than once?", "Ada Marsh: 3 papers"),
    ],
)
def test_where_when_and_with_whom_most(sandvik: Assistant, question: str, told: str) -> None:
    assert ask(sandvik, question).answer.startswith(told)


@pytest.mark.parametrize(
    ("question", "found", "other"),
    [
        ("What are her two most recent papers?", ("Salt fronts", "Probes that drift"), "Reading old"),
        ("Which were her first two papers?", ("Reading old", "A tank for short waves"), "Salt fronts"),
        ("Which are the two largest grants?", ("€450,000", "€210,000"), "€18,000"),
        ("Her last two jobs?", ("Fjordlab", "Kvist"), "University"),
        ("Who are her two most recent doctoral students?", ("Jonas Holm", "Marit Eide"), "Kvist Instruments, Oslo"),
        (
            "Which papers did she write with Ole Brandt or with Ada Marsh?",
            ("Salt fronts", "Mixing", "Probes"),
            "Reading",
        ),
        ("Papers with Ada Marsh but without Ole Brandt?", ("Probes that drift", "A tank"), "Salt fronts"),
        ("Which conference papers are from 2017?", ("Reading old",), "A tank"),
    ],
)
def test_the_first_few_and_names_together(
    sandvik: Assistant, question: str, found: tuple[str, ...], other: str
) -> None:
    told = quoted(ask(sandvik, question))
    assert all(each in told for each in found)
    assert other not in told


def test_two_kinds_of_things(sandvik: Assistant) -> None:
    assert ask(sandvik, "Does she have more patents or more grants?").answer.startswith("3 grants")
    assert ask(sandvik, "Are there fewer conference papers than journal papers?").answer.startswith("2 conference")


def test_the_newest_of_what_was_counted(sandvik: Assistant) -> None:
    answer = ask(sandvik, "How many papers did she write with Ada Marsh?", "Which is the most recent?")
    assert "Salt fronts" in quoted(answer)
    assert len(answer.quotes) == 1


def test_two_grants_are_no_kinds_of_things(tmp_path: Path) -> None:
    cv = tmp_path / "lund.md"
    cv.write_text(
        "# Mara Lund\n\n## Grants and awards\n\n- Ocean Fellowship, 2025, €248,000\n"
        "- Academy Small Grant, 2023, €9,400\n",
        encoding="utf-8",
    )
    assistant = Assistant.load(cv, index=tmp_path / "index", today=TODAY)
    answer = ask(assistant, "Which grant was bigger, the Academy one or the Ocean fellowship?").answer
    assert 0 <= answer.find("Ocean Fellowship") < answer.find("Academy Small Grant")
