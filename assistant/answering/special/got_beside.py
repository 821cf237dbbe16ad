"""Things that somebody got, wrote or held before or after something: "which prizes did she win after her doctorate?",
"which of them since she joined Acme?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.answering.finding import courses
from assistant.answering.finding.entry_dates import end_of, is_after, months_up_to, start_of
from assistant.answering.finding.expiry import until_when
from assistant.answering.finding.landmarks import entries_of
from assistant.answering.finding.selection import select
from assistant.answering.special.standing import in_state
from assistant.questions import fields
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.families import of_family
from assistant.text import words
from assistant.types import Beside, Filters, Kind, Landmark, PartialDate, Query, SectionKind

KINDS = (Kind.LIST, Kind.FACT, Kind.COUNT, Kind.YES_NO, Kind.PASSAGE)
SIDES = (Beside.BEFORE, Beside.AFTER)
THOSE = "those"
COURSES = "courses"
GOT = (SectionKind.AWARDS, SectionKind.CERTIFICATES, SectionKind.PUBLICATIONS, SectionKind.OTHER)


def got_beside(query: Query, view: View, document_id: str) -> Draft | None:
    """The things asked for that bear a date before or after what the question names; not_found where none of the dated
    ones does; None for other questions, and where the CV does not have the one or dates none of the others."""
    asked = query.stretch
    if asked is None or not asked.things or asked.beside not in SIDES or query.kind not in KINDS:
        return None
    listed, pool = _pool(query, asked.things, view, document_id)
    pool = tuple(place for place in pool if _is_dated(place, view, document_id))
    bound = _bound(query, asked.landmarks[0], asked.beside, view, document_id)
    if bound is None or not pool:
        return None
    found = tuple(place for place in pool if _lies(place, asked.beside, bound))
    return in_state(query, listed, view, document_id, found)


def _pool(query: Query, things: str, view: View, document_id: str) -> tuple[Query, tuple[Place, ...]]:
    """The question for all of the things, and the entries that they are: those that were shown where they are meant."""
    filters = Filters(section=fields.KINDS.get(things, ()), heading=(things,), candidate=query.filters.candidate)
    listed = replace(query, kind=Kind.LIST, field=None, terms=(), tags=(), follows=(), filters=filters, stretch=None)
    if things == COURSES:
        return listed, courses.taken(listed, view, document_id)
    if things != THOSE:
        return listed, select(listed, view, document_id)
    refs = (ref for ref in query.filters.entries or query.follows if ref.document_id == document_id)
    shown = tuple(view.catalogue.place(ref.document_id, ref.entry_id) for ref in refs)
    return listed, shown if all(place.entry.kind in GOT for place in shown) else ()


def _bound(query: Query, landmark: Landmark, beside: Beside, view: View, document_id: str) -> PartialDate | None:
    """When what the question names began or was over, as it tells: "after she joined", "before she left"; without such
    words the side that is nearer. What goes on is never over."""
    marks = entries_of(landmark, view, document_id, query.language)
    said = words(landmark.text)
    joined, left = (of_family(name, query.language).stand_in(said) for name in ("joined", "left"))
    studied = all(place.entry.kind == SectionKind.EDUCATION for place in marks)
    going_on = any(place.entry.period is not None and place.entry.period.ongoing for place in marks)
    begun = going_on or (joined and not left and not studied) or (beside == Beside.BEFORE and not left)
    starts = [date for place in marks if (date := start_of(place)) is not None]
    ends = [date for place in marks if (date := end_of(place)) is not None]
    return min(starts, key=months_up_to, default=None) if begun else max(ends, key=months_up_to, default=None)


def _is_dated(place: Place, view: View, document_id: str) -> bool:
    """Whether a thing bears a date, and not only that up to which it is valid."""
    date, until = end_of(place), until_when(place, view, document_id)
    return date is not None and until != (date.year, date.month or 12)


def _lies(place: Place, beside: Beside, bound: PartialDate) -> bool:
    """Whether a thing bears a date on the side that is asked for; the very year of the bound lies on none."""
    date = end_of(place)
    assert date is not None
    return is_after(date, bound) if beside == Beside.AFTER else is_after(bound, date)
