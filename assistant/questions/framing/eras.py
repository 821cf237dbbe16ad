"""Times that have a name: "during the pandemic"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from assistant import lexicon
from assistant.text import Phrases, words
from assistant.types import PartialDate, Period, Span


class Eras(NamedTuple):
    """The folded names of times, and when they were."""

    called: Phrases
    periods: Mapping[tuple[str, ...], Period]


@cache
def named() -> Eras:
    """Every time of the lexicon that has a name, in every language."""
    found: dict[tuple[str, ...], Period] = {}
    for months, names in lexicon.load("stretches.yaml")["named"].items():
        first, last = (PartialDate(int(m[:4]), int(m[5:])) for m in str(months).split("/"))
        found.update((words(str(name)), Period(first, last, False, Span(0, 0))) for name in names)
    return Eras(Phrases(found), found)
