"""Turns of phrase with the candidate's name, or with words between that change nothing."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.phrasing import asking_together, tagged
from assistant.text import tokenize

CALLED = frozenset({"ada", "roe"})


def names(question: str, language: str = "en") -> set[str]:
    return {tag.name for tag in tagged(tokenize(question), language, CALLED)}


@pytest.mark.parametrize(
    ("question", "language", "name"),
    [
        ("What does Ada Roe do for a living?", "en", "field.position"),
        ("What is Dr Roe's job?", "en", "field.position"),
        ("Where is the candidate from?", "en", "field.origin"),
        ("What does she actually do for a living?", "en", "field.position"),
        ("Woran hat sie konkret gearbeitet?", "de", "ask.did"),
        ("她究竟做什么？", "zh", "ask.did"),
    ],
)
def test_a_turn_of_phrase_is_known_with_a_name_or_a_filler(question: str, language: str, name: str) -> None:
    assert name in names(question, language)


def test_a_name_that_stands_in_no_turn_of_phrase_changes_nothing() -> None:
    assert names("Roe's present employer?") == names("X's present employer?")


def test_words_that_ask_together_may_have_the_name_among_them() -> None:
    assert "wish.phone" in {tag.name for tag in asking_together(tokenize("Got a number for Ada?"), "en", CALLED)}
