"""Numbers as they are written in any language, and the amounts of money that an entry states, to compare grants,
awards and projects by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from assistant import lexicon
from assistant.types import Span

NUMBER = r"\d+(?:[.,'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?"
"""A number that `value` can read: no list ("1,2,3"), no version ("3.5.1"), no two cells of a table."""
_THOUSANDS = re.compile(r"[.,'’\u00a0\u202f ](?=\d{3}(?!\d))")


def amount(text: str) -> float | None:
    """The largest amount of money in a text, whatever its currency; None if it states none."""
    return max((worth for _, worth in sums(text)), default=None)


@lru_cache(maxsize=4096)
def sums(text: str) -> tuple[tuple[Span, float], ...]:
    """The amounts of money in a text, with their values."""
    if not any(map(str.isdecimal, text)):
        return ()  # most lines have no number, and two hundred names of currencies are looked for
    return tuple((Span(*found.span()), _value(found)) for found in _money().finditer(text))


def value(number: str) -> float:
    """A number (`NUMBER`) as it is written in any language: "1,200", "18.000", "2,3"."""
    return float(_THOUSANDS.sub("", number).replace(",", "."))


def scaled(text: str, number: Span) -> tuple[float, int]:
    """A number of a text with the scale behind it ("2.1 billion", "390k"), and where both end."""
    scale = _scale().match(text, number.end)
    if scale is None:
        return value(number.of(text)), number.end
    return value(number.of(text)) * _scales()[scale["scale"]], scale.end()


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(r"\s?(?P<scale>" + any_of(_scales()) + r")(?![^\W\d_])")


def _value(found: re.Match[str]) -> float:
    return value(found["before"] or found["behind"]) * _scales().get(found["scale1"] or found["scale2"] or "", 1.0)


@cache
def _scales() -> dict[str, float]:
    """What a number is multiplied by, by the word behind it."""
    content = lexicon.load("amounts.yaml")["scales"]
    return {str(word): float(by) for by, listed in content.items() for word in listed}


@cache
def _money() -> re.Pattern[str]:
    """A number with a currency before it ("€280k") or behind it ("3 million euros")."""
    currencies = any_of(str(word) for word in lexicon.load("amounts.yaml")["currencies"])
    scale = r"(?:\s?(?P<scale{}>" + any_of(_scales()) + r")\.?)?"
    before = rf"{currencies}\s?(?P<before>{NUMBER}){scale.format(1)}"
    return re.compile(rf"{before}|(?P<behind>{NUMBER}){scale.format(2)}\s?{currencies}")


@cache
def frequency() -> re.Pattern[str]:
    """What tells how often something is, in every language: "a year", "par semaine"."""
    return re.compile(any_of(map(str, lexicon.load("amounts.yaml")["frequency"])), re.IGNORECASE)


def any_of(listed: Iterable[str]) -> str:
    """A pattern of any of some words, none of them inside a longer one."""
    words = sorted(listed, key=len, reverse=True)
    return "(?:" + "|".join(_whole(word) for word in words) + ")"


def _whole(word: str) -> str:
    latin = word.isalpha() and word < "\u2e80"
    return rf"(?:(?<![^\W\d_]){re.escape(word)}(?![^\W\d_]))" if latin else re.escape(word)
