"""Words at which a line does not end: what stands behind "for" or a course of studies goes on on the next line."""

from __future__ import annotations

import re
from functools import cache

from assistant.dates import fold
from assistant.lexicon import languages, words

_JOINTS = ("for", "at", "of", "in", "and", "or", "with", "by", "article")


def ends_open(text: str) -> bool:
    """Whether a line of several words ends with a small word that another one must follow: "Award for"."""
    _, space, last = text.rstrip().rpartition(" ")
    return bool(space) and last.islower() and fold(last) in _joints()


def parts_study(text: str, following: str) -> bool:
    """Whether a line is a degree with a subject and the next one opens with a word for subjects: "BEng Manufacturing",
    "Engineering, First Class"."""
    return _patterns("degrees").match(fold(text)) is not None and _patterns("fields").match(fold(following)) is not None


@cache
def _joints() -> frozenset[str]:
    listed = (words("cv", language)["connectives"].get(key, ()) for language in languages("cv") for key in _JOINTS)
    return frozenset(fold(str(word)) for phrases in listed for word in phrases if str(word).isalpha())


@cache
def _patterns(area: str) -> re.Pattern[str]:
    """Any phrase of an area of the lexicon, at the beginning of a line."""
    listed = {
        fold(str(w)) for language in languages("cv") for found in words("cv", language)[area].values() for w in found
    }
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(listed, key=len, reverse=True)))})(?![^\W_])")
