"""Times that a line tells beside the dates of the entries: between two jobs ("August 2020 was spent moving house"),
within a longer one ("seconded to Sydney, July to December 2012")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding.entry_dates import is_remark
from assistant.questions.cvs.names import Place
from assistant.questions.framing.times import part_told
from assistant.types import Period, SectionKind, Span

BRIEF = 18  # months that an interlude lasts at most
HALF = 0.5  # of a time that is asked for, which an interlude fills
YEAR = 12  # months, which a season is short of
STAY = 2  # months of which somebody was somewhere
NOT_TOLD = (SectionKind.PUBLICATIONS, SectionKind.AWARDS, SectionKind.CERTIFICATES, SectionKind.REFERENCES)
"""Sections whose dates tell of no time that was spent."""
_ENDS = re.compile(r"[;；。]\s*|(?<=[.!?])\s+(?=[^\W\d_a-zß-ÿ])")


@dataclass(frozen=True, slots=True)
class Interlude:
    """A clause and the months, counted from the year 0, of a time that it tells; `exact` where it names months or a
    season, `lasting` where it tells from when to when, `apart` where it lies in no dated entry."""

    span: Span
    months: frozenset[int]
    exact: bool
    lasting: bool
    apart: bool


def within(view: View, document_id: str, period: Period | None, *, stays: bool) -> tuple[Span, ...]:
    """The clauses that tell of the months or the season that is asked for, and of little else: an exchange in the
    middle of studies, a walk between two jobs. `stays`: only those that lasted, where somebody was somewhere."""
    if period is None or not _names_months(period):
        return ()
    asked = months_of(period)
    found = (
        one
        for one in interludes(view, document_id)
        if one.exact and len(one.months) <= BRIEF and (not stays or len(one.months) >= STAY)
    )
    return tuple(dict.fromkeys(one.span for one in found if len(one.months & asked) >= HALF * len(asked)))


def nearest(view: View, document_id: str, period: Period, least: float, lines: tuple[Span, ...]) -> Span | None:
    """The clause whose time has most in common with another one, that much at least, of those in some lines, if there
    are any; None where none has. Elsewhere one date alone counts only where it is no part of an entry."""
    asked = (months_of(period), _inside(period))
    every = interludes(view, document_id)
    own = [one for one in every if any(line.contains(one.span) for line in lines)]
    if not lines:
        own = [one for one in every if one.lasting or (one.exact and (one.apart or len(one.months) > 1))]
    shares = [(max(_share(one.months, each) for each in asked), -len(one.span), one.span) for one in own]
    best = max(shares, default=None)
    return best[2] if best is not None and best[0] >= least else None


def interludes(view: View, document_id: str) -> tuple[Interlude, ...]:
    """The clauses of a CV that tell a time of their own, in its order."""
    return tuple(_interludes(view, document_id))


def months_of(period: Period) -> frozenset[int]:
    """The months of a time, counted from the year 0; a year alone is twelve of them."""
    first, last = period.start or period.end, period.end or period.start
    if first is None or last is None:
        return frozenset()
    return frozenset(range(12 * first.year + (first.month or 1), 12 * last.year + (last.month or 12) + 1))


def _interludes(view: View, document_id: str) -> Iterator[Interlude]:
    """The same, one after the other: of each clause the dates that are not those of its entry."""
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    for chunk in view.catalogue.chunks_of(document_id):
        line = chunk.span.of(text)
        if not any(map(str.isdigit, line)):
            continue
        place = view.catalogue.entry_at(document_id, chunk.span)
        if place is not None and place.entry.kind in NOT_TOLD:
            continue
        own = _dates_of(place)
        for clause in _clauses(line, chunk.span.start):
            said = clause.of(text)
            for found in dates.find(said, clause.start):
                if found.ongoing or (own is not None and own.overlaps(found.span)):
                    continue
                told = part_told(found, said, clause.start, language)
                exact = _names_months(told) and (told is found or len(months_of(told)) < YEAR)
                yield Interlude(clause, months_of(told), exact, found.start is not None, own is None)


def _dates_of(place: Place | None) -> Span | None:
    """The dates of an entry; None of a remark that bears them."""
    period = place.entry.period if place is not None else None
    return period.span if place is not None and period is not None and not is_remark(place) else None


def _clauses(line: str, offset: int) -> Iterator[Span]:
    """The sentences of a line that bear dates, each with those behind it that have none; a semicolon ends one, too."""
    bounds = [0, *(found.end() for found in _ENDS.finditer(line)), len(line)]
    parts = [(start, end) for start, end in pairwise(bounds) if line[start:end].strip()]
    kept: list[tuple[int, int]] = []
    for start, end in parts:
        if dates.find(line[start:end]) or not kept:
            kept.append((start, end))
        else:
            kept[-1] = (kept[-1][0], end)
    for start, end in kept:
        body = line[start:end]
        first = start + len(body) - len(body.lstrip(" •·*-–—\t"))
        yield Span(offset + first, offset + start + len(body.rstrip(" ;；。\n\t")))


def _names_months(period: Period) -> bool:
    """Whether a time is told by months or a season, within a year or so."""
    ends = [date for date in (period.start, period.end) if date is not None]
    return bool(ends) and all(date.month is not None for date in ends) and len(months_of(period)) <= BRIEF


def _inside(period: Period) -> frozenset[int]:
    """The months between that in which one thing ended and that in which another began, where months lie there; else
    all of the time."""
    months = months_of(period)
    exact = all(date is not None and date.month is not None for date in (period.start, period.end))
    return frozenset(sorted(months)[1:-1]) or months if exact else months


def _share(own: frozenset[int], asked: frozenset[int]) -> float:
    """How much two times have in common, 0 to 1."""
    return len(own & asked) / len(own | asked) if own and asked else 0.0
