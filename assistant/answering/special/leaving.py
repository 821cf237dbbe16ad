"""Why a job ended: "why did she leave Acme?" is told by the line that says how it did, whatever other words it has."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.selection import ordered
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import sentence
from assistant.answering.phrases import stating
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.types import Query, SectionKind

ENDED = {"time.ended", "time.departed"}
JOBS = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.OTHER)
MOST = 2  # lines that are quoted
SURE = 0.8


def leaving(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines of the job that is meant which state how it ended; None for other questions, where no job is meant, or
    where none of its lines does."""
    if query.field != "reason" or not ENDED & set(query.tags):
        return None
    document = view.catalogue.mentions[document_id]
    places = _meant(query, view, document_id)
    phrases = stating("leaving", view.catalogue.languages[document_id])
    said = sorted(span for phrase in phrases for span in document.find(phrase))
    told = (
        (span, whole_line(view, document_id, span))
        for span in said
        if any(place.entry.span.contains(span) for place in places)
    )
    lines = dict.fromkeys(sentence(view, document_id, line, [span]) for span, line in told)
    return quoting(view, document_id, list(lines)[:MOST], confidence=SURE) if lines else None


def _meant(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs that a question names, or whose lines speak of all that it tells; the last one, where it asks for it."""
    linked = [ref for ref in (*query.filters.entries, *query.follows) if ref.document_id == document_id]
    if linked:
        return tuple(view.catalogue.place(ref.document_id, ref.entry_id) for ref in linked)
    document = view.catalogue.mentions[document_id]
    jobs = tuple(place for place in view.catalogue.places_of(document_id) if place.entry.kind in JOBS)
    told = [mentions(term, document) for term in query.terms if term.kind in CONTENT]
    if told:
        return tuple(p for p in jobs if all(best_in(p.entry.span, places) >= SYNONYM for places in told))
    order = query.filters.order
    held = tuple(place for place in jobs if place.entry.kind == SectionKind.WORK)
    return ordered(view, document_id, held, order) if order in ("first", "last", "previous", "current") else ()
