"""How new things are that somebody got or made, and not what somebody is or does."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.types import Entry, Kind, Period, Query, SectionKind

GOT = (SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.PUBLICATIONS)
NEW = (*GOT, SectionKind.PROJECTS)


def dated(entry: Entry) -> Period | None:
    """The dates that an entry is put in order by: what somebody has had or made since a year ("registered since 2013")
    is as new as its beginning."""
    return _beginning(entry.period) if entry.kind in NEW else entry.period


def of_that_time(query: Query, view: View, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries without what somebody got before the time that a question names and has kept since: "which
    certificates did she get in 2016?". Whether she had it in 2016 is another question."""
    period = query.filters.period
    if period is None or query.kind == Kind.YES_NO:
        return pool
    return tuple(
        place
        for place in pool
        if place.entry.kind not in GOT
        or (got := _beginning(place.entry.period)) is None
        or dates.overlaps(got, period, view.today)
    )


def _beginning(period: Period | None) -> Period | None:
    """A time that still goes on as the date when it began."""
    if period is None or not period.ongoing or period.start is None:
        return period
    return replace(period, start=None, end=period.start, ongoing=False)
