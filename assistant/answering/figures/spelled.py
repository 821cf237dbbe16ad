"""Numbers with their values, in digits or in words: "a team of seven", "twenty-two boats"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from assistant import lexicon
from assistant.answering.figures.amounts import any_of, scaled
from assistant.answering.figures.figures import numbers
from assistant.text import is_cjk, words
from assistant.types import Span

_TENS = re.compile(r"[-\u2010\u2011 ]")


@lru_cache(maxsize=1024)
def told_numbers(text: str, start: int = 0) -> tuple[tuple[Span, float], ...]:
    """The numbers of a text that are no dates, in digits or in words, with their values, in their order."""
    found = []
    for span in numbers(text):
        value, end = scaled(text, span)
        found.append((Span(start + span.start, start + end), value))
    ends = 0
    none = _closing().isdisjoint(words(text)) and not any(map(is_cjk, text))  # most texts tell none in words
    for match in () if none else _words().finditer(text):
        if match.start() < ends:
            continue
        value, ends = _values()[match.group().casefold()], match.end()
        more = _words().match(text, match.end() + 1) if _TENS.match(text, match.end()) else None
        if more is not None and 20 <= value < 100 and _values()[more.group().casefold()] < 10:
            value, ends = value + _values()[more.group().casefold()], more.end()
        found.append((Span(start + match.start(), start + ends), value))
    return tuple(sorted(found))


@cache
def _values() -> dict[str, float]:
    """What each word for a number says, in every language."""
    found: dict[str, float] = {}
    for language in lexicon.languages("cv"):
        listed = lexicon.words("cv", language)["numbers"]
        found.update((str(word).casefold(), float(n)) for n, word in enumerate(listed, start=1))
    for n, listed in lexicon.load("amounts.yaml")["numerals"].items():
        found.update((str(word).casefold(), float(n)) for word in listed)
    return found


@cache
def _closing() -> frozenset[str]:
    """The words with which numbers in words end, folded, the rarer ones of several: "a dozen"."""
    return frozenset(words(word)[-1] for word in _values())


@cache
def _words() -> re.Pattern[str]:
    return re.compile(any_of(_values()), re.IGNORECASE)
