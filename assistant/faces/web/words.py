"""The page's own words: which language a visitor gets, and the words in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant import lexicon

_RANGE = re.compile(r"\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]+)?\s*(?:;\s*q\s*=\s*([0-9.]+))?\s*")


def choose(accept: str | None, *, preferred: str | None = None) -> str:
    """A language of `lexicon/page`: the preferred one if there are words for it, else the first that the browser's
    Accept-Language header wants, else English."""
    known = lexicon.languages("page")
    if preferred and preferred.lower().split("-")[0] in known:
        return preferred.lower().split("-")[0]
    wanted: list[tuple[float, str]] = []
    for part in (accept or "")[:1000].split(","):
        if found := _RANGE.fullmatch(part):
            try:
                weight = float(found[2]) if found[2] else 1.0
            except ValueError:
                continue
            wanted.append((weight, found[1].lower()))
    for weight, language in sorted(wanted, key=lambda item: -item[0]):
        if weight > 0 and language in known:
            return language
    return "en"


def page_words(language: str) -> Mapping[str, str]:
    """The words of the page in a language of `lexicon/page`; do not change them."""
    return lexicon.words("page", language)
