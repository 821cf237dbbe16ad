"""Why a job ended: "why did she leave Acme?" is told by the line that says how it did, whatever other words it has."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.jobs_meant import last_shown, named, of_kinds, speaking
from assistant.answering.finding.leave import opens
from assistant.answering.finding.selection import ordered
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import sentence
from assistant.answering.phrases import stating
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.text import words
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
    places = _with_posts_beside(_meant(query, view, document_id), view, document_id)
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
    """The jobs that a question names, or whose lines speak of all that it tells; the last one, where it asks for it,
    else those shown last."""
    if linked := named(query, view, document_id):
        return linked if any(place.entry.kind in JOBS for place in linked) else _taught_at(linked, view, document_id)
    if told := [term for term in query.terms if term.kind in CONTENT]:
        return speaking(of_kinds(JOBS, view, document_id), told, view, document_id)
    held, order = of_kinds((SectionKind.WORK,), view, document_id), query.filters.order
    if order in ("first", "last", "previous", "current"):
        return ordered(view, document_id, held, order)
    return last_shown(JOBS, query, view, document_id)


def _taught_at(studies: Sequence[Place], view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs at the firms that some studies name: who learned a trade at a firm left that firm."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    jobs = of_kinds(JOBS, view, document_id)
    firms = [(job, document.find(words(job.entry.name.of(text)))) for job in jobs if job.entry.name is not None]
    return tuple(job for job, said in firms if any(s.entry.span.contains(one) for one in said for s in studies))


def _with_posts_beside(places: Sequence[Place], view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs with the other posts at the same employers: why somebody left stands below one of them."""
    text = view.text(document_id)
    names = {words(place.entry.name.of(text)) for place in places if place.entry.name is not None}
    beside = (
        job
        for job in of_kinds(JOBS, view, document_id)
        if job.entry.name is not None and words(job.entry.name.of(text)) in names
    )
    return tuple(dict.fromkeys([*places, *beside]))
