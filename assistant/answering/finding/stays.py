"""The jobs of a career as stays: all that somebody had at one employer without a break is one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import View, plain
from assistant.answering.finding import leave
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import EntryRef, PartialDate, Period, Query, SectionKind, Span

YEAR = 12
BREAK = 2  # months between two jobs at one employer that are one stay


@dataclass(frozen=True, slots=True)
class Stay:
    """Jobs at one employer, earliest first, each dated; `name` is the employer's, else the head of the job."""

    name: str
    places: tuple[Place, ...]

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods of the jobs, those that follow each other end to end."""
        return dates.end_to_end(place.entry.period for place in self.places if place.entry.period) or tuple(
            place.entry.period for place in self.places if place.entry.period
        )

    @property
    def start(self) -> PartialDate:
        """When it began; of something dated once, this date."""
        return min((_start(place) for place in self.places), key=_key)

    @property
    def is_ongoing(self) -> bool:
        """Whether one of the jobs goes on."""
        return any(place.entry.period.ongoing for place in self.places if place.entry.period)

    @property
    def end(self) -> PartialDate | None:
        """When it ended; None if it has not."""
        ends = [place.entry.period.end for place in self.places if place.entry.period]
        if self.is_ongoing:
            return None
        return max((end for end in ends if end is not None), key=_key, default=None)

    @property
    def period(self) -> Period:
        """Its time as a whole, with the span of the first of its jobs."""
        first = self.places[0].entry.period
        assert first is not None
        return replace(first, end=self.end, ongoing=self.is_ongoing)

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is quoted for it: the heads of its jobs, and the name of the employer where it stands above them."""
        found: list[Span] = []
        for place in self.places:
            found.append(describing.head(place.entry))
            name = place.entry.name
            if name is not None and not any(span.contains(name) for span in found):
                found.append(name)
        return tuple(found)


def stays(view: View, document_id: str) -> tuple[Stay, ...]:
    """The stays at employers of a CV, those that began earliest first; jobs without a date and times of leave are in
    none."""
    return joined(view, document_id, jobs(view, document_id))


def posts(view: View, document_id: str) -> tuple[Stay, ...]:
    """The jobs of a CV, each as a stay by itself."""
    return tuple(stay for place in jobs(view, document_id) for stay in joined(view, document_id, (place,)))


def jobs(view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs of a CV, those with dates of their own below an employer each by itself."""
    held = [p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.WORK]
    parents = {p.parent.id for p in held if p.parent is not None and p.entry.period is not None}
    return leave.without(view, document_id, tuple(p for p in held if p.entry.id not in parents))


def joined(view: View, document_id: str, held: Iterable[Place]) -> tuple[Stay, ...]:
    """The stays that some jobs make, those that began earliest first; jobs without a date are in none."""
    dated = [place for place in held if place.entry.period is not None and _first(place) is not None]
    found: list[Stay] = []
    for place in sorted(dated, key=lambda place: _key(_start(place))):
        name = employer(view, document_id, place)
        known = (i for i, stay in enumerate(found) if words(stay.name) == words(name))
        at = next((i for i in known if _follows(found[i], place)), None)
        if at is None:
            found.append(Stay(name, (place,)))
        else:
            found[at] = Stay(found[at].name, (*found[at].places, place))
    return tuple(found)


def left(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Where the previous employer is asked for, the jobs of a pool that are not at the one of today, if there are any:
    who was promoted has not left."""
    if query.filters.order != "previous" or query.field != "employer":
        return pool
    here = {p.entry.id for stay in stays(view, document_id) if stay.is_ongoing for p in stay.places}
    return tuple(p for p in pool if p.entry.id not in here) or pool


def of_entries(view: View, document_id: str, name: str, refs: Iterable[EntryRef]) -> Stay | None:
    """Some entries of a CV as one stay, those of several positions by these; None where none of them has a date."""
    places = [view.catalogue.place(document_id, ref.entry_id) for ref in refs if ref.document_id == document_id]
    parts = [
        Place(child, place.section, place.entry)
        for place in places
        for child in place.entry.children
        if child.period is not None
    ]
    dated = [place for place in (parts or places) if place.entry.period is not None and _first(place) is not None]
    if not dated:
        return None
    return Stay(plain(name), tuple(sorted(dated, key=lambda place: _key(_start(place)))))


def employer(view: View, document_id: str, place: Place) -> str:
    """The employer of a job as the CV writes it, else its head."""
    name = place.entry.name or (place.parent.name if place.parent is not None else None)
    return view.words(document_id, name) if name else plain(describing.head(place.entry).of(view.text(document_id)))


def bounds(stay: Stay, view: View) -> tuple[int, int]:
    """The months that a stay lasted, at least and at most: a year alone leaves a year open."""
    least = most = 0
    for period in dates.merge(stay.periods, view.today) or stay.periods:
        start = period.start or period.end
        end = PartialDate(view.today.year, view.today.month) if period.ongoing else period.end
        if start is not None and end is not None:
            least += max(0, _month(end, first=True) - _month(start, first=False))
            most += _month(end, first=False) - _month(start, first=True)
    return least, most


def months_apart(one: PartialDate, other: PartialDate) -> tuple[int, bool]:
    """The months from one date to another, and whether both tell theirs; by the year where one does not."""
    if one.month is None or other.month is None:
        return YEAR * (other.year - one.year), False
    return _month(other, first=True) - _month(one, first=True), True


def is_before(one: PartialDate, other: PartialDate) -> bool | None:
    """Whether a date lies before another; None where they are the same as far as both are known."""
    if one.year == other.year and (one.month is None or other.month is None or one.month == other.month):
        return None
    return _key(one) < _key(other)


def _follows(stay: Stay, place: Place) -> bool:
    """Whether a job goes on where a stay ends."""
    if stay.end is None:
        return True
    return _month(_start(place), first=True) - _month(stay.end, first=False) <= BREAK


def _first(place: Place) -> PartialDate | None:
    period = place.entry.period
    return (period.start or period.end) if period else None


def _start(place: Place) -> PartialDate:
    return _first(place) or PartialDate(0)


def _key(date: PartialDate) -> tuple[int, int]:
    return date.year, date.month or 0


def _month(date: PartialDate, *, first: bool) -> int:
    """The number of a month, the first or the last that a date may mean."""
    return YEAR * date.year + (date.month or (1 if first else YEAR))
