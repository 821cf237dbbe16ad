"""How well somebody knows something: words and codes of levels in an order."""

from __future__ import annotations

import re
from functools import cache

from assistant import lexicon
from assistant.text import runs, words

GRADES = {
    "native": 7.0,
    "expert": 6.0,
    "fluent": 5.0,
    "experienced": 4.5,
    "advanced": 4.0,
    "intermediate": 3.0,
    "beginner": 1.2,
    "basic": 1.0,
}
FRAMEWORK = {"a1": 0.8, "a2": 1.2, "b1": 2.5, "b2": 3.5, "c1": 4.5, "c2": 5.5}
"""The levels of the Common European Framework of Reference for Languages."""
_CODE = re.compile(r"\b[abc][12]\b", re.IGNORECASE)


@cache
def _phrases() -> dict[tuple[str, ...], float]:
    return {
        words(str(phrase)): GRADES[key]
        for language in lexicon.languages("cv")
        for key, phrases in lexicon.words("cv", language)["levels"].items()
        for phrase in phrases
        if key in GRADES
    }


def level(text: str) -> float | None:
    """The level that a text states: the mean of its codes, else that of its longest phrase; None if it states none."""
    codes = [FRAMEWORK[m.group().lower()] for m in _CODE.finditer(text)]
    if codes:
        return sum(codes) / len(codes)
    known = [(len(run), _phrases()[run]) for run in runs(words(text), 5) if run in _phrases()]
    return max(known)[1] if known else None


def is_level(phrase: tuple[str, ...]) -> bool:
    """Whether words are those of a level and nothing else."""
    return phrase in _phrases()


def is_native(text: str) -> bool:
    """Whether a text states that a language is the mother tongue."""
    return level(text) == GRADES["native"]
