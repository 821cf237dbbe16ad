"""The page's languages."""

from __future__ import annotations

import re

import pytest

from assistant import lexicon
from assistant.faces.web.words import choose, page_words


@pytest.mark.parametrize(
    ("accept", "preferred", "language"),
    [
        (None, None, "en"),
        ("", None, "en"),
        ("de-CH,de;q=0.9,en;q=0.8", None, "de"),
        ("ja,fr;q=0.5,en;q=0.4", None, "fr"),
        ("en;q=0.2,es;q=0.9", None, "es"),
        ("zh-TW", None, "zh"),
        ("de;q=0,fr;q=0.1", None, "fr"),
        ("de;q=x,;;,*", None, "en"),
        ("de", "fr", "fr"),
        ("de", "fr-CA", "fr"),
        ("de", "xx", "de"),
        ("de", "../en", "de"),
    ],
)
def test_the_language_of_a_visitor(accept: str | None, preferred: str | None, language: str) -> None:
    assert choose(accept, preferred=preferred) == language


def test_every_language_has_every_word_and_the_same_gaps() -> None:
    english = page_words("en")
    assert lexicon.languages("page")[0] == "en"
    assert set(lexicon.languages("page")) == {"en", "de", "fr", "es", "zh"}
    for language in lexicon.languages("page"):
        words = page_words(language)
        assert set(words) == set(english)
        for name, text in words.items():
            assert isinstance(text, str), (language, name)
            gaps = set(re.findall(r"\{\w+\}", text))
            assert gaps == set(re.findall(r"\{\w+\}", english[name])), (language, name)
