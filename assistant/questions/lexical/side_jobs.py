"""Words for work beside a main job (lexicon/besides.yaml): how a question asks for it, how a CV tells it."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.text import words

LONGEST = 5  # words of a phrase


@cache
def phrases(key: str, language: str) -> frozenset[tuple[str, ...]]:
    """The folded phrases of a list in a language."""
    return frozenset(words(str(phrase)) for phrase in lexicon.load("besides.yaml").get(language, {}).get(key, ()))


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The folded words by which a question asks for work beside a main job, or for the main one."""
    return frozenset(word for key in ("asked", "main") for phrase in phrases(key, language) for word in phrase)
