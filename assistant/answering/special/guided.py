"""Whom the person supervised, mentored or advised."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.counted import counted_terms
from assistant.answering.finding.kinds import degree_keys
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import not_found
from assistant.answering.yes_no import as_yes
from assistant.questions.asking import CONTENT
from assistant.questions.framing.guided import TAG, guides_somebody, only_guides, speaks_of_trainees
from assistant.text import words
from assistant.types import Kind, Query, Role, SectionKind, Span

HELD = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.OTHER)
MOST = 4  # lines that are quoted


def guided(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that say whom the person guided, of the degree that is asked for; None for other questions, where no
    line says so, and where the question tells something else."""
    told = (word for term in query.terms if term.kind in CONTENT for word in term.words)
    if TAG not in query.tags or not all(only_guides(word, query.language) for word in told):
        return None
    text, wanted = view.text(document_id), set(query.filters.degree)
    entries = [
        view.catalogue.place(document_id, ref.entry_id).entry
        for ref in query.filters.entries
        if ref.document_id == document_id
    ]
    named = {entry.id for entry in entries if entry.kind != SectionKind.EDUCATION}
    fitting = [
        line
        for line, entry_id in _lines(view, document_id)
        if (not wanted or wanted & set(degree_keys(line.of(text)))) and (not named or entry_id in named)
    ]
    if speaks_of_trainees(words(query.text), query.language):
        fitting = fitting or _trainees(view, document_id, named)
        if not fitting:
            return not_found(query, view, document_id)  # her own internship tells of none
    fitting = fitting or _of_counted(query, view, document_id) or _led(view, document_id, named)
    if not fitting:
        return None
    draft = quoting(view, document_id, fitting[:MOST], confidence=0.8)
    return as_yes(query, draft) if query.kind == Kind.YES_NO else draft


def _of_counted(query: Query, view: View, document_id: str) -> list[Span]:
    """Where a question counts people, the lines that call them what it does: mentees are not whoever is led."""
    counted, placed = counted_terms(query) if "ask.count" in query.tags else ((), False)
    if not placed:
        return []
    found = view.catalogue.mentions[document_id].find(counted[0].words)
    return list(dict.fromkeys(whole_line(view, document_id, span) for span in sorted(found)))


def _trainees(view: View, document_id: str, named: set[str]) -> list[Span]:
    """The lines that speak of people who learn at work, in the jobs that are named: no heads of jobs, which tell what
    the person was, and none of the person's studies."""
    language, text = view.catalogue.languages[document_id], view.text(document_id)
    found = []
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        if place is None or place.entry.kind not in HELD or place.entry.head.overlaps(chunk.span):
            continue
        if speaks_of_trainees(words(chunk.span.of(text)), language) and (not named or place.entry.id in named):
            found.append(chunk.span)
    return found


def _led(view: View, document_id: str, named: set[str]) -> list[Span]:
    """The lines that say that the person led people, in the jobs that are named: "Line manager of Ada Roe"."""
    document = view.catalogue.mentions[document_id]
    spans = sorted((*document.led, *document.led_groups))
    lines = dict.fromkeys(whole_line(view, document_id, span) for span in spans)
    places = ((line, view.catalogue.entry_at(document_id, line)) for line in lines)
    return [line for line, place in places if not named or (place is not None and place.entry.id in named)]


def _lines(view: View, document_id: str) -> list[tuple[Span, str]]:
    """The lines that say that the person guides or guided somebody, each with its entry: none of the person's own
    studies."""
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    found = []
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        own = place is not None and (
            place.entry.kind == SectionKind.EDUCATION
            or any(
                p.role in (Role.ADVISER, Role.MENTOR) and p.evidence.overlaps(chunk.span) for p in place.entry.people
            )
        )
        if not own and guides_somebody(chunk.span.of(text), language):
            found.append((chunk.span, place.entry.id if place is not None else ""))
    return found
