"""The jobs and studies of a CV's record in months, as far as its dates tell them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from benchmarks.structure.__main__ import fold

TODAY = date(2026, 11, 15)
NOW = 12 * TODAY.year + TODAY.month - 1
"""Months are numbered 12 × year + month - 1."""
NEXT_TO = 2
"""Months between two jobs at one employer that are one stay."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A job, a stay at an employer or studies. Each bound is the earliest and the latest month that it may be: a year
    alone leaves twelve."""

    name: str
    title: str
    city: str
    start: tuple[int, int] | None
    end: tuple[int, int] | None
    ongoing: bool = False

    @property
    def known(self) -> bool:
        return self.start is not None and self.end is not None

    def surely(self, first: int, last: int) -> bool:
        """Whether it surely takes in all months from `first` to `last`."""
        return self.start is not None and self.end is not None and self.start[1] <= first and self.end[0] >= last

    def surely_touches(self, first: int, last: int) -> bool:
        """Whether a year's worth of these months, or all that it lasts, surely lies within them."""
        if self.start is None or self.end is None:
            return False
        shared = min(self.end[0], last) - max(self.start[1], first) + 1
        return shared >= 12 or (shared > 0 and shared >= self.end[1] - self.start[0])

    def may_touch(self, first: int, last: int) -> bool:
        return (self.start is None or self.start[0] <= last) and (self.end is None or self.end[1] >= first)

    @property
    def months(self) -> tuple[int, int]:
        """How long it lasted, at least and at most; the last month counts or does not."""
        assert self.start is not None
        assert self.end is not None
        return max(0, self.end[0] - self.start[1]), self.end[1] - self.start[0] + 1

    @property
    def years(self) -> tuple[str, str]:
        """The years of its bounds, as written; empty for one that is missing or now."""
        ended = "" if self.end is None or self.ongoing else str(self.end[0] // 12)
        return ("" if self.start is None else str(self.start[0] // 12)), ended


class Career:
    """The record of a CV (../structure/truth), read for its dates."""

    def __init__(self, truth: dict[str, Any]) -> None:
        self.jobs = [_dated(job, "organisation", "position") for job in truth.get("work", [])]
        self.studies = [_dated(study, "institution", "study") for study in truth.get("education", [])]

    @cached_property
    def stays(self) -> list[Dated]:
        """One for each employer that the person worked for without a break, earliest first; none where a job of the
        CV is not fully dated or its employer not named."""
        if not all(job.known and job.name for job in self.jobs):
            return []
        found: list[Dated] = []
        for job in sorted(self.jobs, key=lambda job: job.start or (0, 0)):
            last = next((one for one in reversed(found) if fold(one.name) == fold(job.name)), None)
            if last is None or _after(job.start) - _until(last.end) > NEXT_TO:
                found.append(job)
                continue
            end = max(last.end or (0, 0), job.end or (0, 0))
            joined = Dated(last.name, "", last.city, last.start, end, last.ongoing or job.ongoing)
            found[found.index(last)] = joined
        return found

    @cached_property
    def once(self) -> list[Dated]:
        """The stays at employers who were left for good."""
        names = [fold(stay.name) for stay in self.stays]
        return [stay for stay in self.stays if names.count(fold(stay.name)) == 1]

    @cached_property
    def in_a_row(self) -> list[tuple[Dated, Dated]]:
        """Pairs of stays of which the second surely follows the first, and nothing lies between or beside them."""
        rows = [
            (one, two)
            for one, two in pairwise(self.stays)
            if one.end
            and two.start
            and (one.end[1] <= two.start[0] or one.years[1] == two.years[0])
            and one.end[0] // 12 <= two.start[0] // 12
            and one.start
            and one.start[1] < two.start[0]
        ]
        return [
            (one, two)
            for one, two in rows
            if all(other in (one, two) or (apart(other, one) and apart(other, two)) for other in self.stays)
        ]

    def titles(self, stay: Dated) -> list[str]:
        """The titles that the person had during a stay, earliest first."""
        held = [job for job in self.jobs if fold(job.name) == fold(stay.name) and job.title]
        return [job.title for job in sorted(held, key=lambda job: job.start or (0, 0))]


def apart(one: Dated, two: Dated) -> bool:
    """Whether one surely ends before the other begins, in the same year at the latest."""
    if one.start is None or two.start is None or one.end is None or two.end is None:
        return False
    return one.end[0] // 12 <= two.start[0] // 12 or two.end[0] // 12 <= one.start[0] // 12


def latest(dated: Sequence[Dated], bound: int = 12) -> Dated | None:
    """The one that surely ends last, none where two are within `bound` months."""
    known = sorted((one for one in dated if one.end), key=lambda one: one.end or (0, 0))
    if len(known) < len(dated) or not known:
        return None
    return known[-1] if len(known) < 2 or _until(known[-1].end) - _until(known[-2].end) >= bound else None


def unique(dated: Iterable[Dated]) -> Dated | None:
    """The only one."""
    found = list(dated)
    return found[0] if len(found) == 1 else None


def _dated(entry: dict[str, Any], name: str, title: str) -> Dated:
    end = str(entry.get("end", ""))
    return Dated(
        str(entry.get(name, "")),
        str(entry.get(title, "")),
        str(entry.get("city", "")),
        _bounds(str(entry.get("start", ""))),
        (NOW, NOW) if end == "present" else _bounds(end),
        end == "present",
    )


def _bounds(told: str) -> tuple[int, int] | None:
    """The months that "2018-09", "2018-09-15" or "2018" may mean; None for what may be read in two ways."""
    year, month, *_ = (*told.split("-"), "")
    if not year.isdigit() or "|" in told:
        return None
    return (12 * int(year) + int(month) - 1,) * 2 if month else (12 * int(year), 12 * int(year) + 11)


def _after(start: tuple[int, int] | None) -> int:
    return start[0] if start else 0


def _until(end: tuple[int, int] | None) -> int:
    return end[1] if end else 0
