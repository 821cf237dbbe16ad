"""What is done or was achieved at work, where a question names no job: that is told of the present one."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.answering.facts import WORK, fact
from assistant.answering.figures import kinds
from assistant.questions.asking import CONTENT
from assistant.retrieval import NO_HITS
from assistant.types import Filters, Kind, Query, Status


def duties(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines of the present job, or of the last where none goes on; None where the question tells more."""
    candidate = Filters(candidate=query.filters.candidate)
    bare = query.filters == candidate and not (query.follows or query.quoted or query.within)
    if query.kind != Kind.PASSAGE or query.field != "highlights" or not bare or kinds.asked(query):
        return None
    placed = any(tag.startswith(("time.", "refer.")) for tag in query.tags)  # "what did she do before that?"
    if placed or any(term.kind in CONTENT for term in query.terms):
        return None
    for order in ("current", "last"):
        of_job = replace(candidate, section=WORK, order=order)
        draft = fact(replace(query, kind=Kind.FACT, filters=of_job), NO_HITS, view, document_id)
        if draft.status == Status.ANSWERED:
            return draft
    return None
