"""Words that ask for what the order and the lengths of jobs decide, in families (lexicon/course.yaml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from assistant import lexicon
from assistant.text import Phrases, words

NUMBERS = "numbers"


class Phrase(NamedTuple):
    """Folded words with the families that they are of; `number` is what a numeral says."""

    words: tuple[str, ...]
    families: frozenset[str]
    number: int


@cache
def families(language: str) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases of a language by their first words, the longest first; none where the lexicon has none."""
    sources = (lexicon.FOLDER / "course.yaml", Path(__file__))
    return lexicon.derived(f"course-{language}", sources, lambda: _made(language))


def vocabulary(language: str) -> frozenset[str]:
    """The folded words of a language in the families."""
    return frozenset(word for phrases in families(language).values() for one in phrases for word in one.words)


@cache
def of_family(name: str, language: str) -> Phrases:
    """The phrases of a family in a language."""
    return Phrases(one.words for phrases in families(language).values() for one in phrases if name in one.families)


def _made(language: str) -> dict[str, tuple[Phrase, ...]]:
    own: dict[tuple[str, ...], set[str]] = defaultdict(set)
    numbers: dict[tuple[str, ...], int] = {}
    for family, phrase, number in _listed(language):
        own[words(phrase)].add(family)
        if number:
            numbers[words(phrase)] = number
    found: dict[str, list[Phrase]] = defaultdict(list)
    for said in sorted(own, key=len, reverse=True):
        found[said[0]].append(Phrase(said, frozenset(own[said]), numbers.get(said, 0)))
    return {first: tuple(phrases) for first, phrases in found.items()}


def _listed(language: str) -> Iterator[tuple[str, str, int]]:
    """(family, phrase, what a numeral says) of a language."""
    for family, listed in lexicon.load("course.yaml").get(language, {}).items():
        if family == NUMBERS:
            yield from ((family, str(one), int(n)) for n, numerals in listed.items() for one in numerals)
        else:
            yield from ((family, str(phrase), 0) for phrase in listed)
