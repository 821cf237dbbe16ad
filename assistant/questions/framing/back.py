"""A time by how far it reaches or lies back from today: "in the last five years", "ten years ago"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant import dates, lexicon
from assistant.text import Phrases, words
from assistant.types import Beside

UNITS = ("year", "month")


@dataclass(frozen=True, slots=True)
class Back:
    """How many months a time reaches ("lately") or lies ("ago") back, and the folded words that tell the length."""

    beside: Beside
    months: float
    said: tuple[str, ...]


def back(text: str, language: str) -> Back | None:
    """The time that a question tells by how far it reaches or lies back; None where it tells none so, or several."""
    if language not in lexicon.load("stretches.yaml"):
        return None
    if not any(phrases(language, key).stand_in(words(text)) for key in ("lately", "ago", "ago_behind")):
        return None
    plain = " ".join(_inside(language).sub(" ", text).split())
    lengths = [length for length in dates.durations(plain) if length.unit in UNITS]
    if len(lengths) != 1:
        return None
    span = lengths[0].span
    said, ahead, behind = words(span.of(plain)), words(plain[: span.start]), words(plain[span.end :])
    lately = any(ahead[-len(phrase) :] == phrase for phrase in phrases(language, "lately"))
    ago = any(ahead[-len(phrase) :] == phrase for phrase in phrases(language, "ago"))
    ago = ago or any(behind[: len(phrase)] == phrase for phrase in phrases(language, "ago_behind"))
    if lately == ago:
        return None
    return Back(Beside.LATELY if lately else Beside.AGO, lengths[0].months, said)


@cache
def _inside(language: str) -> re.Pattern[str]:
    """Words for "last" that stand between a number and its unit: "les cinq dernières années"."""
    listed = "|".join(re.escape(str(word)) for word in lexicon.load("stretches.yaml")[language].get("inside", ()))
    return re.compile(rf"(?i)\b(?:{listed})\b") if listed else re.compile(r"(?!)")


@cache
def phrases(language: str, key: str) -> Phrases:
    """The folded phrases of a list of stretches.yaml, the longest first."""
    found = {words(str(phrase)) for phrase in lexicon.load("stretches.yaml")[language].get(key, ())}
    return Phrases(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The folded words by which a question tells what something lies beside."""
    keys = ("meanwhile", "alongside", "abreast", "apart") if language in lexicon.load("stretches.yaml") else ()
    return frozenset(word for key in keys for phrase in phrases(language, key) for word in phrase)
