"""Typing errors in questions."""

from __future__ import annotations

import pytest

from assistant.questions.spelling import correct, nearest
from assistant.text import tokenize

WORDS = frozenset({"adviser", "address", "postgraduate", "framework", "rust"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("advisr", "adviser"), ("adress", "address"), ("addrses", "address"), ("framwork", "framework"), ("xyzzy", None)],
)
def test_nearest(typed: str, meant: str | None) -> None:
    assert nearest(typed, WORDS) == meant


def test_a_word_that_is_right_is_not_corrected() -> None:
    tokens = correct(tokenize("trust"), (WORDS,), known=lambda word: word == "trust")
    assert [token.text for token in tokens] == ["trust"]


def test_places_stay_those_of_the_question() -> None:
    (token,) = correct(tokenize("advisr"), (WORDS,), known=lambda word: False)
    assert (token.text, token.start, token.end) == ("adviser", 0, 6)


def test_a_word_that_differs_in_its_first_letter_is_another_word() -> None:
    vocabulary = frozenset({"noten"})
    assert nearest("roten", vocabulary) is None
    assert nearest("ontes", frozenset({"notes"})) == "notes"
