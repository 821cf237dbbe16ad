"""Entries as they are told by their heads: "Engineer at Acme, 2019 – 2021"."""

from __future__ import annotations

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding import neighbours
from assistant.questions.cvs.names import Place
from assistant.types import Entry, Query, SectionKind, Span, Status

OF_EVENTS = (SectionKind.OTHER, SectionKind.AWARDS)
WHOLE = 300  # characters of an entry that is quoted whole
MOST = 5  # entries that are told in their order


def entries(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> Draft:
    """Entries by their heads, the field asked for first."""
    first = "name" if query.field in ("employer", "institution", "location") else "position"
    citing, parts = Citing(), []
    for place in pool:
        entry = place.entry
        if "ask.where" in query.tags and entry.kind in OF_EVENTS and len(entry.span) <= WHOLE:
            parts.append(f"{view.words(document_id, entry.span)} {citing.cite(entry.span)}")
            continue  # a talk is told by where it was
        shown = describing.describe(view, document_id, entry, first=first)
        areas = [area for area in _areas(query, entry) if view.words(document_id, area) not in shown]
        period = entry.period.span if entry.period else None
        quoted = describing.evidence(entry, entry.name, entry.position, period, *areas)
        told = ", ".join([shown, *(view.words(document_id, area) for area in areas)])
        parts.append(f"{told} {citing.cite(quoted)}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans))


def _areas(query: Query, entry: Entry) -> list[Span]:
    """What was studied, where the question asks for it beside the place; where a referee works, or a job was."""
    if entry.kind == SectionKind.REFERENCES and query.field == "employer":
        return [fact.span for fact in entry.extra if fact.key in ("organisation", "note")]
    if "ask.where" in query.tags and entry.kind in (SectionKind.WORK, SectionKind.VOLUNTEER) and entry.location:
        return [entry.location]
    asked = query.field == "study" or "field.study" in query.tags
    return [fact.span for fact in entry.extra if fact.key == "area"] if asked else []


def in_order(query: Query, view: View, document_id: str, found: list[Place]) -> Draft:
    """Some entries by their heads, the earliest first."""
    ahead = sorted(found, key=neighbours.began)
    return entries(query, view, document_id, tuple(ahead[:MOST]))
