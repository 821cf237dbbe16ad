"""What is asked of somebody's time at an employer that the CV names, but as none: "how long did she work at Google?" of
who used Google Cloud."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import not_found
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import listed
from assistant.text import words
from assistant.types import Kind, Query, SectionKind, Span, Term, TermKind

KINDS = (Kind.FACT, Kind.TENURE, Kind.PASSAGE, Kind.LIST)
NAMES = (TermKind.NAME, TermKind.KNOWN)
CAREER = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
TIMED = {"ask.since", "ask.how_long", "time.departed", "time.ended"}
ASKING = {*TIMED, "ask.did", "field.employer", "field.position", "field.boss", "section.work"}
AHEAD = 40  # characters in which the name of a thing goes on
NEAREST = 2  # lines that are shown as nearest


def employed(query: Query, view: View, document_id: str) -> Draft | None:
    """not_found where the CV names what stands where a question has an employer, but no line of a job, of studies or of
    service does, or, where the time there is asked for, no head of one; None for other questions."""
    name = _name(query)
    if name is None:
        return None
    said = [m.span for m in mentions(name, view.catalogue.mentions[document_id]) if m.strength >= PROOF]
    spans = [span for span in said if not _is_product(view, document_id, span)]
    if not said or any(_is_head(view, document_id, span) for span in spans):
        return None
    timed = query.kind == Kind.TENURE or not TIMED.isdisjoint(query.tags)
    own = [span for span in spans if _is_of_career(view, document_id, span)]
    if any(not timed or _is_timed(view, document_id, span) for span in own):
        return None
    near = dict.fromkeys(whole_line(view, document_id, span) for span in said)
    return replace(not_found(query, view, document_id), related=tuple(near)[:NEAREST])


def _name(query: Query) -> Term | None:
    """The one thing that a question tells, where it stands as an employer's name does; None otherwise."""
    filters = query.filters
    named = filters.entries or filters.organisation or filters.venue or filters.person or filters.degree
    placed = bool(named) or not set(filters.heading) <= {"work"}  # "what did she talk about at that summit?"
    told = [term for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED)]
    if query.kind not in KINDS or placed or query.follows or query.quoted or ASKING.isdisjoint(query.tags):
        return None
    if len(told) != 1 or told[0].kind not in NAMES or places().known(told[0].words):
        return None
    return told[0] if _stands_as_employer(query, told[0]) else None


def _stands_as_employer(query: Query, name: Term) -> bool:
    """Whether the words before a name are such as stand before an employer: "at", "join", "before"."""
    ahead = words(query.text[: max(query.text.find(name.text), 0)])
    return any(ahead[-len(phrase) :] == phrase for phrase in listed(query.language, "at_employer"))


def _is_product(view: View, document_id: str, span: Span) -> bool:
    """Whether a name begins that of a thing which the taxonomy knows: the Google of "Google Cloud"."""
    text = view.text(document_id)
    behind = words(text[span.start : span.end + AHEAD])
    sense = concepts().longest_at(behind, 0) if behind else None
    return sense is not None and len(sense.phrase) > len(words(span.of(text)))


def _is_head(view: View, document_id: str, span: Span) -> bool:
    """Whether a name stands in the head of a job, of studies or of service, or with where it was, or is that of
    something else."""
    place = view.catalogue.entry_at(document_id, span)
    if place is None:
        return False
    if place.entry.kind not in CAREER:
        return place.entry.name == span
    told = (describing.head(place.entry), place.entry.location, place.entry.name)
    return any(own is not None and own.contains(span) for own in told)


def _is_timed(view: View, document_id: str, span: Span) -> bool:
    """Whether the line of a name tells a date or a length: "seconded to Acme for three months"."""
    line = whole_line(view, document_id, span).of(view.text(document_id))
    return bool(dates.find(line) or dates.durations(line))


def _is_of_career(view: View, document_id: str, span: Span) -> bool:
    """Whether a name stands anywhere in a job, in studies or in service."""
    place = view.catalogue.entry_at(document_id, span)
    return place is not None and place.entry.kind in CAREER
