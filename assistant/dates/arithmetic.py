"""Calendar arithmetic on periods: end minus start at the precision that both have, overlaps merged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from assistant.dates.partial import key, same
from assistant.types import PartialDate, Period

DAYS = 30  # of a month


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasted. `months` are calendar months; `precision` is "month" or, where a year alone was
    given, "year"; `as_of` is the day up to which an ongoing period was counted."""

    months: int
    precision: str
    as_of: date | None = None


def _today(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _between(start: PartialDate, end: PartialDate) -> tuple[int, str]:
    if start.month is None or end.month is None:
        return 12 * (end.year - start.year), "year"
    return 12 * (end.year - start.year) + end.month - start.month, "month"


def _of_days(first: int, last: int) -> int:
    """What the days of a period that is told to the day add to its months, to the nearest: the last one belongs to it,
    so that 01.10.2010 – 30.09.2016 is six years."""
    return round((last + 1 - first) / DAYS)


def length(period: Period, today: date) -> Length | None:
    """How long the period lasted, to `today` if it is ongoing; None where an end of it is unknown."""
    end = _today(today) if period.ongoing else period.end
    if period.start is None or end is None:
        return None
    months_, precision = _between(period.start, end)
    if not period.ongoing and period.start.day and end.day:
        months_ += _of_days(period.start.day, end.day)
    return Length(max(months_, 0), precision, today if period.ongoing else None)


def months(period: Period, today: date) -> int | None:
    """Calendar months that the period lasted; None where an end of it is unknown."""
    found = length(period, today)
    return found.months if found else None


def bounds(period: Period, today: date) -> tuple[int, int]:
    """How many months the period lasted, at least and at most: a year alone leaves the month open. `length` must know
    it."""
    end = _today(today) if period.ongoing else period.end
    assert period.start is not None
    assert end is not None
    least = 12 * (end.year - period.start.year) + (end.month or 1) - (period.start.month or 12)
    most = 12 * (end.year - period.start.year) + (end.month or 12) - (period.start.month or 1)
    return max(least, 0), max(most, 0)


def merge(periods: Iterable[Period], today: date) -> tuple[Period, ...]:
    """The periods in order, with those that overlap or touch made one. Its span is that of the first of them.

    Periods without a start or an end are left out: nothing can be counted from them.
    """
    known = sorted(
        (p for p in periods if p.start and (p.end or p.ongoing)), key=lambda p: (key(p.start or PartialDate(0)), p.span)
    )
    merged: list[Period] = []
    for period in known:
        last = merged[-1] if merged else None
        if last is None or not _touches(last, period, today):
            merged.append(period)
            continue
        ends_later = period.ongoing or (not last.ongoing and _later(period.end, last.end))
        if ends_later and not last.ongoing:
            merged[-1] = replace(last, end=period.end, ongoing=period.ongoing)
    return tuple(merged)


def end_to_end(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods in order, those that begin in the month after the end of another at that end: two positions at one
    employer, up to February and from March on, leave no month out."""
    found: list[Period] = []
    for period in sorted((p for p in periods if p.start), key=lambda p: (key(p.start or PartialDate(0)), p.span)):
        end = found[-1].end if found else None
        start = period.start
        follows = end and start and end.month and start.month and not (end.day or start.day)
        if follows and _months(start) - _months(end) == 1:
            period = replace(period, start=end)
        found.append(period)
    return tuple(found)


def _months(day: PartialDate | None) -> int:
    return 12 * day.year + (day.month or 0) if day is not None else 0


def _later(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and (other is None or key(one) > key(other))


def _touches(first: Period, second: Period, today: date) -> bool:
    end = _today(today) if first.ongoing else first.end
    if end is None or second.start is None:
        return False
    return key(second.start) <= key(end) or same(second.start, end)


def total(periods: Iterable[Period], today: date) -> Length | None:
    """How long the periods lasted together, overlaps counted once; None where none of them can be counted."""
    merged = merge(periods, today)
    lengths = [found for period in merged if (found := length(period, today))]
    if not lengths:
        return None
    precision = "year" if any(found.precision == "year" for found in lengths) else "month"
    ongoing = any(period.ongoing for period in merged)
    return Length(sum(found.months for found in lengths), precision, today if ongoing else None)


def _bounds(period: Period, today: date) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """First and last day that a period may cover, as sortable keys; an unknown end reaches as far as the known one."""
    start = period.start or period.end
    end = _today(today) if period.ongoing else period.end or period.start
    low = (start.year, start.month or 1, start.day or 1) if start else (0, 1, 1)
    high = (end.year, end.month or 12, end.day or 31) if end else (9999, 12, 31)
    return low, high


def overlaps(one: Period, other: Period, today: date) -> bool:
    """Whether the two share a day, as far as their precision tells: 2018 — 2020 and 2020 — 2022 do."""
    (low, high), (other_low, other_high) = _bounds(one, today), _bounds(other, today)
    return low <= other_high and other_low <= high


def contains(period: Period, value: PartialDate, today: date) -> bool:
    """Whether some of the date (a year, a month, a day) lies in the period. An end that is unknown is open."""
    low, high = _bounds(period, today)
    if period.start is None and period.ongoing:
        low = (0, 1, 1)
    first = (value.year, value.month or 1, value.day or 1)
    last = (value.year, value.month or 12, value.day or 31)
    return low <= last and first <= high


def order(period: Period | None, today: date) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """A key to sort by: when it ended (today, if ongoing), then when it began. Undated periods come first."""
    if period is None:
        return (0, 0, 0), (0, 0, 0)
    end = (9999, 0, 0) if period.ongoing else key(period.end or period.start or PartialDate(0))
    return end, key(period.start or period.end or PartialDate(0))
