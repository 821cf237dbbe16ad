"""Several positions at one employer, whose name stands once, above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.parsing import vocabulary
from assistant.types import Entry, Fact, PartialDate, Period, SectionKind, Span

_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)


def with_employers(text: str, entries: Sequence[Entry], *, siblings: bool = False) -> list[Entry]:
    """The entries of a `text`, each position with the employer above it. An employer that has a period and no position
    of its own is the head of the positions below it whose periods lie in its own; the first of them takes its lines.
    Items of one list are `siblings`, and none is the head of another."""
    found: list[Entry] = []
    employer: Entry | None = None
    for entry in entries:
        entry = _also(_in_department(text, entry, found[-1]), found[-1]) if found else entry
        if not (entry.kind in _EMPLOYED and entry.name is None and entry.position and entry.period and found):
            heads = entry.kind in _EMPLOYED and entry.name and entry.position is None and not siblings
            employer = entry if heads else None
            found.append(entry)
            continue
        above = found[-1]
        if employer is not None and employer.period and _holds(employer.period, entry.period):
            entry = replace(entry, name=employer.name, location=entry.location or employer.location)
            if above is employer and not employer.highlights:
                found[-1] = _merged(employer, entry)
                continue
        elif above.kind in _EMPLOYED and _stood_apart(above):
            entry = replace(entry, name=above.name, location=entry.location or _place_beside_name(above))
        found.append(entry)
    return found


def _in_department(text: str, entry: Entry, above: Entry) -> Entry:
    """A further position at the employer above whose line names the department alone, as what it is ("Clerk, Claims
    Department"), or, where no word tells it to be one, as a part of the position ("Manager, Internal Communications"),
    below an entry whose employer stands on a line of its own."""
    if not (entry.kind in _EMPLOYED and entry.name and entry.position and entry.period and not entry.location):
        return entry
    if not (above.kind is entry.kind and _stood_apart(above) and _is_above(text, above)):
        return entry
    if entry.position.end > entry.name.start or "\n" in text[entry.position.start : entry.name.end]:
        return entry
    if _is_employer(entry.name.of(text)):
        return entry
    if not vocabulary.hits(entry.name.of(text), "organisations", "unit"):
        return replace(entry, name=None, position=Span(entry.position.start, entry.name.end))
    department = Fact("department", entry.name, entry.name)
    return replace(entry, name=None, extra=(department, *entry.extra))


def _is_above(text: str, entry: Entry) -> bool:
    """Whether the name of an employer stands on a line above the position."""
    return bool(entry.name and entry.position) and "\n" in text[entry.name.end : entry.position.start]  # type: ignore[union-attr]


def _also(entry: Entry, above: Entry) -> Entry:
    """An entry without a position with that of the entry above, whose position stands on a line of its own above its
    period and its employer: "Internships" above "2010 Bosch" and "2009 Daimler"."""
    if entry.kind not in _EMPLOYED or entry.position or not (entry.name and entry.period):
        return entry
    if above.kind not in _EMPLOYED or not (above.name and above.position and above.period):
        return entry
    order = above.position.end < above.period.span.start < above.name.start
    return replace(entry, position=above.position) if order and entry.period.span.start < entry.name.start else entry


def _is_employer(words: str) -> bool:
    """Whether words name an organisation, and no mere part of one."""
    units = {found.span() for found in vocabulary.hits(words, "organisations", "unit")}
    named = [found for found in vocabulary.hits(words, "organisations") if found.span() not in units]
    return bool(named) or (not units and vocabulary.organisation_score(words) > 0)


def _stood_apart(entry: Entry) -> bool:
    """Whether the name of an employer stood before the position, so that it can hold for the next one."""
    is_whole = entry.name and entry.position and entry.period
    return bool(is_whole and entry.name and entry.position and entry.name.end < entry.position.start)


def _place_beside_name(entry: Entry) -> Span | None:
    """The place of an entry that stands with the name of its employer, before the position."""
    is_before = entry.location and entry.position and entry.location.end <= entry.position.start
    return entry.location if is_before else None


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
