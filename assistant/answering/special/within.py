"""Questions whose answer must lie within some entries: "how big was the team in his first job?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.selection import DONE, select
from assistant.answering.passages import passage
from assistant.answering.yes_no import as_yes
from assistant.questions.asking import CONTENT
from assistant.retrieval import Hits
from assistant.types import EntryRef, Filters, Kind, Query, Status

FREE = (Kind.PASSAGE, Kind.YES_NO, Kind.LIST, Kind.COUNT)


def within(query: Query, hits: Hits, view: View, document_id: str) -> Draft | None:
    """The lines of the entries meant that answer the question; None where it is not within any."""
    if query.within is None or query.kind not in FREE or query.filters.entries:
        return None
    now = query.within == Filters(order="current")
    if now and query.kind != Kind.PASSAGE:
        return None
    pool = select(replace(query, filters=query.within), view, document_id, DONE)
    if not pool:
        return None
    spans = [place.entry.span for place in pool]
    refs = tuple(EntryRef(document_id, place.entry.id) for place in pool)
    draft = passage(replace(query, follows=refs), hits.inside(spans), view, document_id)
    if now and (draft.status != Status.ANSWERED or _told_elsewhere(query, view, draft)):
        return None  # a skill is current, too, and "now" is how something is since it was changed
    return as_yes(query, draft) if query.kind == Kind.YES_NO else draft


def _told_elsewhere(query: Query, view: View, draft: Draft) -> bool:
    """Whether the CV speaks of what a question tells, and a draft does of nothing of it."""
    document = view.catalogue.mentions[draft.document_id]
    found = [mentions(term, document) for term in query.terms if term.kind in CONTENT]
    said = any(places and places[0].strength >= SYNONYM for places in found)
    return said and not any(best_in(line, places) >= SYNONYM for line in draft.evidence for places in found)
