"""Single dates that are the start of what still goes on: "Since 2019" is written as "2019" by some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.types import Entry, Period, Section, SectionKind

_KINDS = (SectionKind.WORK, SectionKind.VOLUNTEER)


def with_ongoing(sections: Sequence[Section]) -> list[Section]:
    """The sections; a single date on top of a section that is the latest of all positions is a start."""
    return [replace(s, entries=_ongoing(s.entries, _others(s, sections))) for s in sections]


def _others(section: Section, sections: Sequence[Section]) -> list[Period]:
    """The periods of the positions in the other sections of work."""
    if section.kind is not SectionKind.WORK:
        return []
    return [e.period for s in sections if s.kind is section.kind and s is not section for e in s.entries if e.period]


def _ongoing(entries: tuple[Entry, ...], elsewhere: list[Period]) -> tuple[Entry, ...]:
    first = next((i for i, e in enumerate(entries) if e.period), None)
    if first is None or entries[first].kind not in _KINDS:
        return entries
    period = entries[first].period
    if period is None or period.start or period.ongoing or period.end is None:
        return entries
    others = [e.period for i, e in enumerate(entries) if i != first and e.period]
    if not others and len(entries) > 1:
        return entries
    if any(p.ongoing for p in (*others, *elsewhere)) or not all(_not_after(p, period) for p in (*others, *elsewhere)):
        return entries
    started = replace(entries[first], period=Period(period.end, None, True, period.span))
    return (*entries[:first], started, *entries[first + 1 :])


def _not_after(one: Period, other: Period) -> bool:
    a, b = one.end or one.start, other.end
    if a is None or b is None:
        return True
    return (a.year, a.month or 0) <= (b.year, b.month or 12)
