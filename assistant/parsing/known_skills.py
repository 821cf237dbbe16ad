"""The names of skills that the lexicon knows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from assistant.dates import fold
from assistant.lexicon import languages, words


@cache
def skill_names() -> frozenset[str]:
    """Folded names of the skills, tools and trades that the lexicon knows."""
    found: set[str] = set()

    def collect(value: object) -> None:
        if isinstance(value, str):
            found.add(fold(value))
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                collect(str(key))
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    for area in languages("skills"):
        collect(words("skills", area))
    return frozenset(found)
