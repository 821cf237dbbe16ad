"""Several positions at one employer, whose name stands once, above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.types import Entry, PartialDate, Period, SectionKind, Span

_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)


def with_employers(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, each position with the employer above it. An employer that has a period and no position of its own
    is the head of the positions below it whose periods lie in its own; the first of them takes its lines."""
    found: list[Entry] = []
    employer: Entry | None = None
    for entry in entries:
        if not (entry.kind in _EMPLOYED and entry.name is None and entry.position and entry.period and found):
            employer = entry if entry.kind in _EMPLOYED and entry.name and entry.position is None else None
            found.append(entry)
            continue
        above = found[-1]
        if employer is not None and employer.period and _holds(employer.period, entry.period):
            entry = replace(entry, name=employer.name, location=entry.location or employer.location)
            if above is employer and not employer.highlights:
                found[-1] = _merged(employer, entry)
                continue
        elif above.kind in _EMPLOYED and _stood_apart(above):
            entry = replace(entry, name=above.name)
        found.append(entry)
    return found


def _stood_apart(entry: Entry) -> bool:
    """Whether the name of an employer stood before the position, so that it can hold for the next one."""
    is_whole = entry.name and entry.position and entry.period
    return bool(is_whole and entry.name and entry.position and entry.name.end < entry.position.start)


def _merged(employer: Entry, position: Entry) -> Entry:
    """The first position with the lines of its employer."""
    span = Span(min(employer.span.start, position.span.start), max(employer.span.end, position.span.end))
    return replace(position, span=span, url=position.url or employer.url, extra=(*employer.extra, *position.extra))


def _holds(outer: Period, inner: Period) -> bool:
    """Whether a period lies in another one, as far as both tell."""
    return _not_before(inner.start, outer.start) and (outer.ongoing or _not_before(outer.end, inner.end))


def _not_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None:
        return True
    return (one.year, one.month or 12) >= (other.year, other.month or 1)
