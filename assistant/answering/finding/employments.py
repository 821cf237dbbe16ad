"""Stays: the time that somebody spent with one employer, in one position or in several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant import dates
from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import PartialDate, Period, Query, SectionKind

NEXT = 2  # months between two positions at one employer that are one stay


@dataclass(frozen=True, slots=True)
class Stay:
    """The positions that somebody had with one employer without a break, earliest first, and their time as a whole."""

    places: tuple[Place, ...]
    period: Period


def positions(view: View, document_id: str) -> tuple[Place, ...]:
    """The dated positions of a CV: those below an employer rather than its own entry."""
    held = (p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.WORK and p.entry.period)
    return tuple(p for p in held if not any(child.period for child in p.entry.children))


def stays(view: View, document_id: str, pool: Iterable[Place]) -> tuple[Stay, ...]:
    """The stays that the dated entries of a pool make, earliest first. Entries without an employer stand alone."""
    found: list[Stay] = []
    for place in sorted((p for p in pool if p.entry.period), key=_began):
        period = place.entry.period
        assert period is not None
        own = employer(view, document_id, place)
        last = next(
            (i for i in reversed(range(len(found))) if own and employer(view, document_id, found[i].places[0]) == own),
            None,
        )
        if last is None or not _joins(found[last].period, period):
            found.append(Stay((place,), period))
            continue
        before = found[last]
        found[last] = Stay((*before.places, place), _together(before.period, period))
    return tuple(found)


def employer(view: View, document_id: str, place: Place) -> tuple[str, ...]:
    """The folded words of the employer of a position, which may stand above several of them; () where none is named."""
    name = place.entry.name or (place.parent.name if place.parent is not None else None)
    return words(name.of(view.text(document_id))) if name is not None else ()


def of_that_time(
    query: Query, view: View, document_id: str, pool: tuple[Place, ...], period: Period
) -> tuple[Place, ...]:
    """The entries that touch a period or, where the question asks for that, began or ended in it; of employers, those
    of the stays that did."""
    dated = tuple(p for p in pool if p.entry.period)
    turn = query.filters.turn
    if turn is None:
        return tuple(p for p in dated if p.entry.period and dates.overlaps(p.entry.period, period, view.today))
    held = tuple(p for p in dated if p.entry.kind == SectionKind.WORK) or dated
    if query.field == "employer":
        turned = [s.places for s in stays(view, document_id, held) if _turns(s.period, turn, period, view)]
        kept = {place.entry.id for places in turned for place in places}
        return tuple(p for p in held if p.entry.id in kept)
    return tuple(p for p in held if p.entry.period and _turns(p.entry.period, turn, period, view))


def _turns(own: Period, turn: str, period: Period, view: View) -> bool:
    """Whether something began or ended in a period; what is not over did not end."""
    if turn == "begun":
        begun = own.start or own.end
        return begun is not None and dates.contains(period, begun, view.today)
    return own.end is not None and not own.ongoing and dates.contains(period, own.end, view.today)


def _joins(one: Period, other: Period) -> bool:
    """Whether a period begins before another has been over for long; years alone leave the months open."""
    if one.ongoing or one.end is None or other.start is None:
        return one.ongoing
    if one.end.month is None or other.start.month is None:
        return other.start.year <= one.end.year + 1
    return 12 * (other.start.year - one.end.year) + other.start.month - one.end.month <= NEXT


def _together(one: Period, other: Period) -> Period:
    ongoing = one.ongoing or other.ongoing
    later = max((end for end in (one.end, other.end) if end is not None), key=_key, default=None)
    return replace(one, end=None if ongoing else later, ongoing=ongoing)


def _began(place: Place) -> tuple[int, int]:
    period = place.entry.period
    return _key((period.start or period.end) if period is not None else None)


def _key(day: PartialDate | None) -> tuple[int, int]:
    return (day.year, day.month or 0) if day is not None else (9999, 0)
