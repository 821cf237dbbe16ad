"""Words of a text."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from assistant.text import Phrases, fold, phrases_in, stem, tokenize, words


def test_words_of_many_scripts() -> None:
    assert words("C++, C# and Node.js at Boğaziçi 拍立淘") == (
        "c++",
        "c#",
        "and",
        "node",
        "js",
        "at",
        "bogazici",
        "拍",
        "立",
        "淘",
    )


def test_stems() -> None:
    assert stem("supervised", "en") == stem("supervising", "en")
    assert stem("sql", "en") == "sql"
    assert stem("machining", "en") != stem("machines", "en")
    assert stem("accountants", "en") == stem("accounting", "en") != stem("accounts", "en")
    assert stem("publicidad", "es") != stem("publicos", "es")
    assert stem("praktikantinnen", "de") == stem("praktikantin", "de") == stem("praktikanten", "de")
    assert stem("medizin", "de") == "medizin"


@given(st.text(max_size=80))
def test_tokens_are_slices_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(fold(text[token.start : token.end]) == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))


WORDS = st.lists(st.sampled_from("abcd"), max_size=8).map(tuple)
PHRASES = st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3).map(tuple), max_size=5).map(Phrases)


@given(WORDS, PHRASES)
def test_phrases_that_stand_among_words(said: tuple[str, ...], phrases: Phrases) -> None:
    places = [(i, i + len(p)) for p in phrases for i in range(len(said)) if said[i : i + len(p)] == p]
    assert sorted(phrases.places_in(said)) == sorted(places)
    assert phrases.standing_in(said) == tuple(p for p in phrases if p in {said[i:j] for i, j in places})
    assert phrases.stand_in(said) == bool(places)


def test_the_phrases_of_a_text_are_its_runs_of_words() -> None:
    assert phrases_in("Ada Roe, CTO", 2) == {("ada",), ("roe",), ("cto",), ("ada", "roe"), ("roe", "cto")}
