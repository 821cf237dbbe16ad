"""What was at a time, or began or ended in it: "where did she work in 2015?", "jobs that she has begun since 2015"."""

from __future__ import annotations

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding import stays
from assistant.questions.cvs.names import Place
from assistant.types import Kind, Period, Query, SectionKind, Span

KINDS = (Kind.LIST, Kind.COUNT, Kind.YES_NO)
ENDING = {"grants", "projects"}  # what is over at a time


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
        whole = stays.joined(view, document_id, held)
        kept = {place.entry.id for s in whole if _turns(s.period, turn, period, view) for place in s.places}
        return tuple(p for p in held if p.entry.id in kept)
    return tuple(p for p in held if p.entry.period and _turns(p.entry.period, turn, period, view))


def is_of_another_time(query: Query, line: Span, view: View, document_id: str) -> bool:
    """Whether a line, or else the entry around it, is dated, and nothing of it in the time that is asked for."""
    entry = view.catalogue.entry_at(document_id, line)
    own = dates.find(line.of(view.text(document_id)))
    own = own or ((entry.entry.period,) if entry is not None and entry.entry.period is not None else ())
    asked = query.filters.period
    return bool(own) and asked is not None and not any(dates.overlaps(one, asked, view.today) for one in own)


def _turns(own: Period, turn: str, period: Period, view: View) -> bool:
    """Whether something began or ended in a period; what is not over did not end."""
    if turn == "begun":
        begun = own.start or own.end
        return begun is not None and dates.contains(period, begun, view.today)
    return own.end is not None and not own.ongoing and dates.contains(period, own.end, view.today)


def over(query: Query, view: View, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of grants and projects, where a question asks which have ended, those whose end is past; others as they are."""
    asked = "time.ended" in query.tags and query.kind in KINDS and not query.filters.order
    if not asked or query.filters.period is not None or not {*query.filters.heading} & ENDING:
        return pool
    today = (view.today.year, view.today.month)
    ends = {p.entry.id: p.entry.period.end for p in pool if p.entry.period and not p.entry.period.ongoing}
    return tuple(p for p in pool if (end := ends.get(p.entry.id)) is not None and (end.year, end.month or 12) < today)
