"""Lengths of time that a text states in words: "for three months", "1~2 hours", "8 years", "6个月"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.dates.patterns import aligned_fold
from assistant.lexicon import languages, words
from assistant.types import Span

_DAY = 12 / 365.25
UNITS = {"year": 12.0, "month": 1.0, "week": 7 * _DAY, "day": _DAY, "hour": _DAY / 24, "minute": _DAY / 1440}
"""Months in a unit."""
_HAN = 0x2E80


@dataclass(frozen=True, slots=True)
class Duration:
    """A length as it is written: its words, the number of the unit (the larger of two), the unit."""

    span: Span
    number: float
    unit: str

    @property
    def months(self) -> float:
        """The length in months."""
        return self.number * UNITS[self.unit]


def durations(text: str, offset: int = 0) -> tuple[Duration, ...]:
    """The lengths of time that a text states, in order; `offset` is added to their spans."""
    found = []
    for match in _pattern().finditer(aligned_fold(text)):
        unit = next(unit for unit in UNITS if match[unit])
        span = Span(offset + match.start(), offset + match.end())
        found.append(Duration(span, _number(match["number"]), unit))
    return tuple(found)


def _number(written: str) -> float:
    return float(written.replace(",", ".")) if written[0].isdigit() else float(_numbers()[written])


@cache
def _numbers() -> dict[str, int]:
    """The words for numbers in every language, folded."""
    return {
        aligned_fold(str(word)): n
        for language in languages("cv")
        for n, word in enumerate(words("cv", language)["numbers"], start=1)
    }


@cache
def _pattern() -> re.Pattern[str]:
    number = "|".join([r"\d{1,3}(?:[.,]\d)?", *sorted(map(re.escape, _numbers()), key=len, reverse=True)])
    forms = []
    for unit in UNITS:
        names = {aligned_fold(str(n)) for language in languages("cv") for n in words("cv", language)["periods"][unit]}
        ordered = sorted(names, key=len, reverse=True)
        forms.append(f"(?P<{unit}>{'|'.join(map(_whole, ordered))})")
    return re.compile(rf"(?<![\d.,a-z])(?P<number>{number})\+?[\s-]?(?:{'|'.join(forms)})")


def _whole(name: str) -> str:
    """The pattern of a unit, as a whole word where its language parts words."""
    return re.escape(name) if ord(name[0]) >= _HAN else rf"{re.escape(name)}(?![^\W_])"
