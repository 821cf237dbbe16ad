"""Jobs that a question names by another word for their title, or by their town: "¿qué era antes de ser ingeniera?" of a
Data Engineer, "where did he work before Vienna?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.selection import CAREER
from assistant.questions.asking import CONTENT
from assistant.types import Entry, EntryRef, Query, Span


def _spans(job: Entry) -> list[Span]:
    return [span for span in (job.position, job.location) if span is not None]


def titled(query: Query, view: View, document_id: str) -> Query:
    """The question for what was before or after something, with the jobs that this is as its entries; without a side
    where it names none of the CV. A question that has its entries already stays as it is."""
    filters = query.filters
    placed = filters.entries or filters.bounds or filters.degree or filters.position
    if filters.order not in ("before", "after") or placed:
        return query
    document = view.catalogue.mentions[document_id]
    telling = tuple(term for term in query.terms if term.kind in CONTENT)
    found = [mentions(term, document) for term in telling]
    jobs = (place.entry for place in view.catalogue.places_of(document_id) if place.entry.kind in CAREER)
    refs = tuple(
        EntryRef(document_id, job.id)
        for job in jobs
        if found and any(all(best_in(span, told) >= SYNONYM for told in found) for span in _spans(job))
    )
    if not refs:
        return replace(query, filters=replace(filters, order=None))
    terms = tuple(term for term in query.terms if term not in telling)
    return replace(query, filters=replace(filters, entries=refs, section=(), heading=()), terms=terms)
