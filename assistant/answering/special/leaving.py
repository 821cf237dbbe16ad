"""Why a job ended: "why did she leave Acme?" is told by the line that says how it did, whatever other words it has."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.jobs_meant import named, of_kinds, speaking
from assistant.answering.finding.leave import opens
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
    language = view.catalogue.languages[document_id]
    said = {span for phrase in stating("leaving", language) for span in document.find(phrase)}
    opening = {span for phrase in stating("leaving_opening", language) for span in document.find(phrase)}
    others = [span for phrase in stating("leaving_not", language) for span in document.find(phrase)]
    told = (
        (span, line)
        for span in sorted(said | opening)
        if not any(other.contains(span) for other in others)  # "cierre de caja"
        and any(place.entry.span.contains(span) for place in places)
        and (line := whole_line(view, document_id, span))
        and (span in said or opens(view.text(document_id), line, span))
    )
    lines = dict.fromkeys(sentence(view, document_id, line, [span]) for span, line in told)
    return quoting(view, document_id, list(lines)[:MOST], confidence=SURE) if lines else None


def _meant(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs that a question names, or whose lines speak of all that it tells; the last one, where it asks for it."""
    if linked := named(query, view, document_id):
        return linked
    if told := [term for term in query.terms if term.kind in CONTENT]:
        return speaking(of_kinds(JOBS, view, document_id), told, view, document_id)
    held, order = of_kinds((SectionKind.WORK,), view, document_id), query.filters.order
    return ordered(view, document_id, held, order) if order in ("first", "last", "previous", "current") else ()
