"""Things asked in other words than the CV has: what a prize was for, what a stay was about, with whom, how many under a
label, where one cooks, which book."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask

QUOTED = [
    # what an award was for
    (("What was the Pan Guild prize for?",), "smoked trout menu"),
    (("Wofür bekam sie den Preis der Pan Guild?",), "smoked trout menu"),
    (("Which prizes has she won?", "What for?"), "smoked trout menu"),
    # what a stay was about
    (("Did she do an internship?", "What was it about?"), "Shelf life"),
    (("Did she do an internship?", "What was the subject?"), "Shelf life"),
    (("Quel était le sujet de son stage ?",), "Shelf life"),
    (("¿Qué hizo como becaria?",), "Shelf life"),
    # with whom
    (("With whom does she cook the Sunday suppers?",), "Rowan Trust"),
    (("Con chi cucina le Sunday suppers?",), "Rowan Trust"),
    # where one works, by what one does there
    (("At which hotel does she cook now?",), "Pump Lane Hotel"),
    (("In quale albergo cucina attualmente?",), "Pump Lane Hotel"),
    # kinds of what stands in one section
    (("Which book has she written?",), "The Slow River"),
    (("Welches Buch hat sie geschrieben?",), "The Slow River"),
    (("Which of her papers won an award?",), "Smoke and Salt"),
    # figures in other words
    (("How big is the portfolio she looked after, in pounds?",), "£1.4m"),
    (("How many recipe cards did she write?",), "240 recipe cards"),
    (("What grade did she get in history?",), "History (B)"),
    (("What job does she want?",), "Kitchen director"),
    # compounds
    (("Wie gut sind ihre Deutschkenntnisse?",), "B2"),
]


@pytest.mark.parametrize(("turns", "quoted"), QUOTED)
def test_the_line_is_quoted(marlow: Assistant, turns: tuple[str, ...], quoted: str) -> None:
    answer = ask(marlow, *turns)
    assert answer.status == Status.ANSWERED
    assert any(quoted in quote.text for quote in answer.quotes)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many sales methodologies does she name?", 3),
        ("Wie viele Verkaufsmethoden nennt sie?", 3),
        ("How many programs does she use?", 2),
        ("Quanti sono i posti di lavoro elencati?", 3),
    ],
)
def test_what_stands_under_a_label_is_counted(marlow: Assistant, question: str, number: float) -> None:
    assert ask(marlow, question).value == number


NOT_SAID = [
    ("What was the Silver Ladle prize for?",),
    ("Which prizes has she won?", "And what was the Golden Fork prize for?"),
    ("Hat sie Französischkenntnisse?",),
    ("Which of her papers won a student prize?",),
    ("What grade did she get in chemistry?",),
]


@pytest.mark.parametrize("turns", NOT_SAID)
def test_what_the_cv_does_not_say_is_not_found(marlow: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(marlow, *turns).status == Status.NOT_FOUND


def test_what_was_discontinued_was_shut_down_or_retired(tmp_path: Path) -> None:
    path = tmp_path / "roe.md"
    path.write_text("Jane Roe\n\nExperience\n\nBuyer, Acme Ltd\n2021 - present\n- Retired the paper edition\n", "utf-8")
    answer = ask(Assistant.load(path, today=date(2026, 1, 1)), "Has she phased out an edition?")
    assert answer.status is Status.ANSWERED, answer.answer
