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
    known = {phrase: GRADES["basic"] for phrase in _little() if len(phrase) > 1}
    return known | {
        words(str(phrase)): GRADES[key]
        for language in lexicon.languages("cv")
        for key, phrases in lexicon.words("cv", language)["levels"].items()
        for phrase in phrases
        if key in GRADES
    }


@cache
def _little() -> frozenset[tuple[str, ...]]:
    """Words for a little of something: "a bit of", "some"."""
    return frozenset(words(str(w)) for listed in lexicon.load("asides.yaml").values() for w in listed["little"])


def level(text: str) -> float | None:
    """The level that a text states: the mean of its codes, else that of its longest phrase; None if it states none."""
    codes = [FRAMEWORK[m.group().lower()] for m in _CODE.finditer(text)]
    if codes:
        return sum(codes) / len(codes)
    said = words(text)
    known = [(len(run), _phrases()[run]) for run in runs(said, 5) if run in _phrases()]
    if not known and said[:1] in _little():
        return GRADES["basic"]  # "some Spanish"
    return max(known)[1] if known else None


def is_level(phrase: tuple[str, ...]) -> bool:
    """Whether words are those of a level and nothing else."""
    return phrase in _phrases()


def is_native(text: str) -> bool:
    """Whether a text states that a language is the mother tongue."""
    return level(text) == GRADES["native"]
