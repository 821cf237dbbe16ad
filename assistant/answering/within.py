"""Questions whose answer must lie within some entries: "how big was the team in his first job?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.answering.passages import passage
from assistant.answering.selection import CAREER, select
from assistant.answering.yes_no import as_yes
from assistant.types import EntryRef, Hit, Kind, Query

FREE = (Kind.PASSAGE, Kind.YES_NO, Kind.LIST, Kind.COUNT)


def within(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft | None:
    """The lines of the entries meant that answer the question; None where it is not within any."""
    if query.within is None or query.kind not in FREE or query.filters.entries:
        return None
    pool = select(replace(query, filters=query.within), view, document_id, CAREER)
    if not pool:
        return None
    spans = [place.entry.span for place in pool]
    own = [hit for hit in hits if any(span.contains(hit.chunk.span) for span in spans)]
    refs = tuple(EntryRef(document_id, place.entry.id) for place in pool)
    draft = passage(replace(query, follows=refs), own, view, document_id)
    return as_yes(query, draft) if query.kind == Kind.YES_NO else draft
