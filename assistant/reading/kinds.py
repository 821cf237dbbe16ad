"""The kind of section that a heading announces, by the lexicon of CVs."""

from __future__ import annotations

from functools import cache

from assistant.lexicon import languages, words


def kind_of(heading: str) -> str:
    """The kind of section that the lexicon of any language gives a heading, "" if none does."""
    return _kinds().get(_folded(heading), "")


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
