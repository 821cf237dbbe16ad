"""The kind of section that a heading announces, by the lexicon of CVs."""

from __future__ import annotations

import re
from functools import cache

from assistant.dates import fold
from assistant.lexicon import languages, words

_HINTED = ("certificates", "awards", "projects", "volunteer", "skills")
"""Kinds of which a hint is enough: entries of the others tell themselves by their keys."""


def kind_of(heading: str) -> str:
    """The kind of section that the lexicon of any language gives a heading, or that the first word in it hints at
    ("Tickets & badges", "Giving time"); "" if none does."""
    return _kinds().get(_folded(heading), "") or _hinted(fold(_folded(heading)))


def _hinted(folded: str) -> str:
    found = [(m.start(), -len(m[0]), kind) for pattern, kind in _clues() for m in pattern.finditer(folded)]
    return min(found)[2] if found else ""


def _folded(heading: str) -> str:
    return " ".join(heading.casefold().replace("_", " ").replace("&", "and").split())


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in languages("cv"):
        for kind, headings in words("cv", language).get("sections", {}).items():
            for heading in headings:
                found.setdefault(_folded(str(heading)), kind)
    return found


@cache
def _clues() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of the words that hint at each kind, as whole words."""
    listed: dict[str, set[str]] = {}
    for language in languages("cv"):
        for kind, clues in ((k, w) for k, w in words("cv", language)["clues"].items() if k in _HINTED):
            listed.setdefault(kind, set()).update(fold(str(clue)) for clue in clues)
    return tuple(
        (
            re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, sorted(clues, key=len, reverse=True)))})(?![^\W_])"),
            kind,
        )
        for kind, clues in listed.items()
    )
