"""All entries on one side of another, or between two: by when they began and ended."""

from __future__ import annotations

from assistant.answering.draft import View
from assistant.answering.finding import neighbours
from assistant.answering.finding.entry_dates import end_of, start_of
from assistant.answering.finding.kinds import BELOW, degrees_of, has_degree, is_higher, is_position
from assistant.questions.cvs.names import Place
from assistant.types import Bound, PartialDate, Period, SectionKind


def within(bounds: tuple[Bound, ...], view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The dated entries of a pool that lie on the asked side of every bound; () where the CV has no such bound."""
    named = {ref.entry_id for bound in bounds for ref in bound.entries}
    others = (p for p in pool if p.entry.id not in named)
    kept = [(p, p.entry.period) for p in others if p.entry.period is not None and _start(p.entry.period) is not None]
    last: PartialDate | None = None
    for bound in sorted(bounds, key=lambda each: each.side == "after"):
        marks = [p.entry.period for p in _marked(bound, view, document_id) if p.entry.period is not None]
        if bound.side == "before":
            last = min(filter(None, map(_start, marks)), key=_key, default=None)
            if last is None:
                return ()
            kept = [(place, period) for place, period in kept if _begins_before(period, last)]
            continue
        ends = [date for mark in marks if (date := mark.end or _start(mark)) is not None]
        if _is_studies(bound) and last is not None:
            ends = [end for end in ends if not _after(end, last)]  # the studies that were over by then
        end = max(ends, key=_key, default=None)
        if _is_studies(bound) and last is None:
            end = _first_studied(view, document_id)
        if end is None:
            return ()
        kept = [(place, period) for place, period in kept if not _after(end, _start(period) or end)]
        if _is_studies(bound):
            kept = _without_placements(view, document_id, kept, end)
    return tuple(place for place, _ in kept)


def _first_studied(view: View, document_id: str) -> PartialDate | None:
    """When somebody had first studied through: the end of the first course of studies and of those that followed it
    within a year and before any job; a degree that was taken later beside the job is no beginning of a career."""
    places = view.catalogue.places_of(document_id)
    studied = [p for p in places if p.entry.kind == SectionKind.EDUCATION and end_of(p) is not None]
    above = [p for p in studied if not set(degrees_of(view, document_id, p)) & BELOW]
    studied = [p for p in studied if is_higher(view, document_id, p)] or above or studied
    held = (p for p in places if p.entry.kind == SectionKind.WORK and not is_position(view, document_id, p, "intern"))
    begun = [start for p in held if (start := start_of(p)) is not None]
    over: PartialDate | None = None
    for place in sorted(studied, key=lambda p: _key(end_of(p) or PartialDate(0))):
        end, start = end_of(place), place.entry.period.start if place.entry.period is not None else None
        if end is None:
            continue
        first = start or PartialDate(end.year - 1)
        if over is not None:
            worked = any(not _after(over, job) and not _after(job, first) for job in begun)
            if worked or first.year > over.year + 1:
                break
        over = end
    return over


def _without_placements(
    view: View, document_id: str, kept: list[tuple[Place, Period]], end: PartialDate
) -> list[tuple[Place, Period]]:
    """Jobs after studies of which the year alone is known without the placement of that year, which was a part of them,
    where another job follows."""
    if end.month is not None:
        return kept
    own = [
        (place, period)
        for place, period in kept
        if (period.end or end).year > end.year or not is_position(view, document_id, place, "intern")
    ]
    return own or kept


def _marked(bound: Bound, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries that a bound names."""
    places = view.catalogue.places_of(document_id)
    if bound.entries:
        ids = {ref.entry_id for ref in bound.entries if ref.document_id == document_id}
        return tuple(place for place in places if place.entry.id in ids)
    if bound.position is not None:
        return tuple(place for place in places if is_position(view, document_id, place, bound.position))
    if bound.order == "first":
        worked = (p for p in places if p.entry.kind == SectionKind.WORK and p.entry.period is not None)
        first = min(worked, key=neighbours.began, default=None)
        return (first,) if first is not None else ()
    studied = tuple(place for place in places if place.entry.kind == SectionKind.EDUCATION)
    if bound.degree is None:
        return studied
    return tuple(place for place in studied if has_degree(view, document_id, place, (bound.degree,)))


def _is_studies(bound: Bound) -> bool:
    return not (bound.entries or bound.degree or bound.position or bound.order)


def _start(period: Period) -> PartialDate | None:
    return period.start or period.end


def _key(date: PartialDate) -> tuple[int, int]:
    return date.year, date.month or 0


def _after(one: PartialDate, other: PartialDate) -> bool:
    """Whether a date lies after another, as precisely as both are known."""
    if one.month is None or other.month is None:
        return one.year > other.year
    return _key(one) > _key(other)


def _begins_before(period: Period, date: PartialDate) -> bool:
    """Whether something began before a date; where years alone do not tell, it must have ended by then."""
    start, end = _start(period), period.end
    if start is None:
        return False
    return _after(date, start) or (
        (start.month is None or date.month is None)
        and start.year == date.year
        and end is not None
        and not _after(end, date)
        and not period.ongoing
        and _key(start) != _key(date)
    )
