"""Words of a text."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from assistant.text import fold, stem, tokenize, words


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
