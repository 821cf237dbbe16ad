"""What the last question asked, asked of another job: "how many people does she lead?", "and at Acme?", "and in the job
before?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.answering.finding.selection import select
from assistant.answering.passages import not_found
from assistant.questions.dialogue.again import OTHERS, heads_of
from assistant.questions.dialogue.neighbour import SAME
from assistant.types import EntryRef, Kind, Query

SIDES = ("before", "after")


def of_the_one_beside(query: Query, view: View, document_id: str) -> Query:
    """Such a question as one of the entry that lies there; unchanged where none does, and any other."""
    if not _is_asked_beside(query):
        return query
    found = select(replace(query, kind=Kind.FACT, field="entry"), view, document_id)
    if not found:
        return query
    refs = (EntryRef(document_id, found[0].entry.id),)
    filters = replace(query.filters, entries=refs, section=(), order=None)
    heads = heads_of(refs, view.catalogue)
    return replace(query, filters=filters, follows=refs, quoted=heads, last=heads)


def nothing_beside(query: Query, view: View, document_id: str) -> Draft | None:
    """That nothing is said, where no entry lies there; None for other questions."""
    return not_found(query, view, document_id) if _is_asked_beside(query) else None


def told_there(query: Query, view: View, document_id: str, draft: Draft) -> Draft:
    """A draft as it is, or not_found where the last question was asked of other entries and none of them tells it."""
    if OTHERS not in query.tags or not draft.evidence:
        return draft
    inside = [entry.span for entry in view.followed(query, document_id)]
    if any(span.contains(draft.evidence[0]) for span in inside):
        return draft
    return replace(not_found(query, view, document_id), related=draft.evidence[:2])


def _is_asked_beside(query: Query) -> bool:
    again = SAME in query.tags and query.kind in (Kind.PASSAGE, Kind.COUNT)
    return again and query.filters.order in SIDES
