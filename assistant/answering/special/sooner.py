"""Which of two things came first or last, by their dates: "which certificate did she get first, Google's or dbt's?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.entry_dates import end_of, is_after, months_up_to, start_of
from assistant.answering.finding.landmarks import KINDS, entries_of
from assistant.answering.phrases import say
from assistant.questions.cvs.names import Place
from assistant.types import Beside, PartialDate, Query, SectionKind, Status, Stretch

ASKED = {Beside.SOONER: "sooner", Beside.LATER: "after_that"}
DATED = (*KINDS, SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.PUBLICATIONS)


def sooner(query: Query, view: View, document_id: str) -> Draft | None:
    """The one of two that was earlier, or later, before the other; both where the dates leave it open; None where the
    CV does not have both, and for other questions."""
    asked = query.stretch
    if asked is None or asked.beside not in ASKED or query.course is not None:
        return None
    narrowed = (tuple(kind for kind in asked.sections if kind in DATED), DATED)
    sides = next(filter(None, (_sides(query, asked, kinds, view, document_id) for kinds in narrowed if kinds)), None)
    if sides is None:
        return None
    citing = Citing()
    one, other = sides
    open_ = not (is_after(_date(one, asked), _date(other, asked)) or is_after(_date(other, asked), _date(one, asked)))
    if not open_ and is_after(_date(one, asked), _date(other, asked)) != (asked.beside == Beside.LATER):
        one, other = other, one
    a, b = (
        f"{describing.describe(view, document_id, place.entry)} {citing.cite(describing.head(place.entry))}"
        for place in (one, other)
    )
    text = f"{a}; {b}" if open_ else say(query.language, ASKED[asked.beside], a=a, b=b)
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans))


def _sides(
    query: Query, asked: Stretch, kinds: tuple[SectionKind, ...], view: View, document_id: str
) -> tuple[Place, Place] | None:
    """The entries of the two, of several that stand for one the earliest; None where one has none, or both have the
    same."""
    found = [
        entries_of(one, view, document_id, query.language, kinds)
        or (entries_of(replace(one, degree=()), view, document_id, query.language, kinds) if one.terms else ())
        for one in asked.landmarks
    ]  # a "Scrum Master" is no degree
    if not all(found):
        return None
    one, other = (min(places, key=lambda place: months_up_to(_date(place, asked))) for places in found)
    return (one, other) if one.entry.id != other.entry.id else None


def _date(place: Place, asked: Stretch) -> PartialDate:
    """When a thing began, or, where it is asked what was done, when it was over."""
    date = (end_of(place) if asked.ended else None) or start_of(place)
    return date if date is not None else PartialDate(0)
