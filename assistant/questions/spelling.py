"""Typing errors in a question: a word that nobody knows becomes the nearest word that the lexicon or the CV knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache

from assistant.text import Token, is_cjk

SHORTEST = 4  # letters of a word that is worth correcting


def _allowed(word: str) -> int:
    return 1 if len(word) < 8 else 2


@lru_cache(maxsize=64)
def _by_length(vocabulary: frozenset[str]) -> dict[int, list[str]]:
    """The words that are worth comparing by their length, each list in the order of the alphabet."""
    found: dict[int, list[str]] = defaultdict(list)
    for word in sorted(vocabulary):
        if len(word) >= SHORTEST:
            found[len(word)].append(word)
    return found


@lru_cache(maxsize=256)
def _comparable(vocabulary: frozenset[str], length: int, allowed: int) -> list[str]:
    """The words whose length differs from this one by at most so many letters."""
    lengths = _by_length(vocabulary)
    return [word for near in range(length - allowed, length + allowed + 1) for word in lengths.get(near, ())]


@lru_cache(maxsize=4096)
def nearest(word: str, vocabulary: frozenset[str]) -> str | None:
    """The word of the vocabulary that is one typing error away (two, in a word of eight letters or more).

    Distance is optimal string alignment (Damerau-Levenshtein without repeated edits); ties go to the word that
    shares the longest beginning. Who errs seldom errs in the first letter: "roten" is not "noten".
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    allowed = _allowed(word)
    comparable = _comparable(vocabulary, len(word), allowed)
    near = process.extract(word, comparable, scorer=OSA.distance, score_cutoff=allowed, limit=8)
    near = [match for match in near if match[0][0] in word[:2] and word[0] in match[0][:2]]
    if not near:
        return None

    def beginning(other: str) -> int:
        return next(
            (i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
        )

    return min(near, key=lambda match: (match[1], -beginning(match[0])))[0]


def correct(
    tokens: tuple[Token, ...], vocabularies: tuple[frozenset[str], ...], known: Callable[[str], bool]
) -> tuple[Token, ...]:
    """The tokens with unknown words corrected; `known` tells a word that is right though no vocabulary has it."""

    def corrected(token: Token) -> Token:
        word = token.text
        if len(word) < SHORTEST or not word.isalpha() or is_cjk(word[0]):
            return token
        if any(word in vocabulary for vocabulary in vocabularies) or known(word):
            return token
        for vocabulary in vocabularies:
            found = nearest(word, vocabulary)
            if found is not None:
                return Token(found, token.start, token.end, token.capital)
        return token

    return tuple(corrected(token) for token in tokens)
