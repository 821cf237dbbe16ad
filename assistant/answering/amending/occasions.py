"""How often something was: by the years that the line about it names ("finished in 2017, 2019 and 2022")."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View
from assistant.text import words
from assistant.types import Query, Status

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RANGE = re.compile(r"\d\s*[–—~～-]\s*\d")


def counted(query: Query, view: View, draft: Draft) -> Draft:
    """The draft with the number of years before it, where a question asks how often and its first quote names two
    or more, not as a range; otherwise as it is."""
    often = {"ask.count", "ask.amount"} & set(query.tags) and not _times(query.language).isdisjoint(words(query.text))
    if not often or draft.status != Status.ANSWERED or not draft.evidence:
        return draft
    line = draft.evidence[0].of(view.text(draft.document_id))
    years = dict.fromkeys(_YEAR.findall(line))
    if len(years) < 2 or _RANGE.search(line):
        return draft
    return replace(draft, text=f"{len(years)}: {draft.text}", value=float(len(years)))


@cache
def _times(language: str) -> frozenset[str]:
    """The words of a language that ask how often."""
    listed = lexicon.words("questions", language)["measure"]["times"]
    return frozenset(word for phrase in listed for word in words(phrase))
