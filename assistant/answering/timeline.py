"""What happened at a time: the entries that a period touches, and the gaps between entries."""

from __future__ import annotations

import itertools
from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.facts import entries
from assistant.answering.finding import interludes, leave
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.selection import CAREER, narrow, select
from assistant.answering.passages import not_found, passage
from assistant.answering.phrases import say
from assistant.questions.cvs.names import Place, walk
from assistant.retrieval import Hits
from assistant.types import EntryRef, Period, Query, SectionKind, Span, Status, TermKind

THEN = (SectionKind.PROJECTS, SectionKind.AWARDS, SectionKind.CERTIFICATES, SectionKind.PUBLICATIONS, SectionKind.OTHER)
HELD = (SectionKind.WORK, SectionKind.VOLUNTEER)
WHY = "refer.why"
MOST = 5
GAP = 3  # months without an entry that count as a gap


def timeline(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The positions and studies of a time; where there are none, projects, awards and papers of it."""
    if query.field == "gap":
        return _gaps(query, view, document_id)
    if query.field == "recent":
        return _last_used(query, hits, view, document_id)
    pool = select(query, view, document_id, CAREER)
    if query.field in ("employer", "position"):
        jobs = tuple(p for p in pool if p.entry.kind != SectionKind.EDUCATION)
        pool = jobs if any(p.entry.kind in HELD for p in jobs) else pool  # a membership is no place where one is
    pool, _ = narrow(query, view, document_id, pool)
    away = leave.stated(view, document_id, query.filters.period) if query.field not in ("employer", "position") else ()
    then = interludes.within(view, document_id, query.filters.period, stays=query.field == "employer" and bool(pool))
    then = () if query.field == "position" and pool else then
    if not away and not then and _is_between(query.filters.period, pool):
        return _gaps(query, view, document_id)
    if not pool and not away and not then:
        pool = select(query, view, document_id, THEN)
    told = entries(query, view, document_id, pool[:MOST]) if pool else None
    if (away and _within_a_year(query.filters.period)) or then:
        lines = [*leave.told_below(view, document_id, away), *then]
        return _with_lines(view, document_id, _apart(lines), told)
    return told or not_found(query, view, document_id)


def _is_between(period: Period | None, pool: tuple[Place, ...]) -> bool:
    """Whether a time of more than `GAP` months begins in the month in which some entries end, and ends in that in which
    others begin, with none between: "what did she do from August 2014 to September 2015?"."""
    start, end = (period.start, period.end) if period is not None else (None, None)
    if start is None or end is None or start.month is None or end.month is None:
        return False
    own = [place.entry.period for place in pool if place.entry.period is not None]
    before = [p for p in own if p.end is not None and (p.end.year, p.end.month) == (start.year, start.month)]
    after = [p for p in own if p.start is not None and (p.start.year, p.start.month) == (end.year, end.month)]
    months = 12 * (end.year - start.year) + end.month - start.month
    return months > GAP and bool(before) and bool(after) and len(before) + len(after) == len(own)


def _within_a_year(period: Period | None) -> bool:
    """Whether a time is short enough for a leave to fill much of it."""
    start, end = (period.start or period.end, period.end) if period else (None, None)
    return start is not None and end is not None and start.year == end.year


def _with_lines(view: View, document_id: str, away: tuple[Span, ...], told: Draft | None = None) -> Draft:
    """Lines that state a leave or tell what was done then, after what was told."""
    citing = Citing(list(told.evidence) if told else [])
    parts = [told.text] if told else []
    parts += [f"{view.words(document_id, line)} {citing.cite(line)}." for line in away]
    return Draft(Status.ANSWERED, " ".join(parts), document_id, tuple(citing.spans))


def _apart(lines: list[Span]) -> tuple[Span, ...]:
    """Lines without those that lie in another one of them."""
    return tuple(
        one for one in dict.fromkeys(lines) if not any(other != one and other.contains(one) for other in lines)
    )


def _last_used(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The latest dated entry that speaks of all that the question names."""
    document = view.catalogue.mentions[document_id]
    found = [mentions(term, document) for term in query.terms if term.kind != TermKind.GENERIC]
    places = [
        place
        for section in view.catalogue.cvs[document_id].sections
        for place in walk(section)
        if place.entry.period and found and all(best_in(place.entry.span, each) >= PROOF for each in found)
    ]
    if not places:
        return passage(query, hits, view, document_id)
    latest = max(places, key=lambda p: dates.order(p.entry.period, view.today))
    draft = entries(query, view, document_id, (latest,))
    return replace(draft, text=say(query.language, "last_used", what=draft.text))


def _gaps(query: Query, view: View, document_id: str) -> Draft:
    """The leave that the CV states, or what it says of the time asked for; where it says nothing, the stretches of more
    than `GAP` months between the dated entries of the career."""
    period = query.filters.period
    away = leave.at_time(view, document_id, period) if period else leave.stated(view, document_id)
    if away:
        return _with_lines(view, document_id, leave.told_below(view, document_id, away))
    places = [
        place
        for place in view.catalogue.places_of(document_id)
        if place.section.kind in CAREER and place.entry.period and place.entry.period.start
    ]
    merged = dates.merge([p.entry.period for p in places if p.entry.period], view.today)
    citing, parts = Citing(), []
    for one, other in itertools.pairwise(merged):
        if one.end is None or other.start is None:
            continue
        months = 12 * (other.start.year - one.end.year) + (other.start.month or 1) - (one.end.month or 12)
        between = Period(one.end, other.start, False, one.span)
        if months <= GAP or (period is not None and not dates.overlaps(between, period, view.today)):
            continue
        before = next((p for p in places if p.entry.period and p.entry.period.end == one.end), None)
        after = next((p for p in places if p.entry.period and p.entry.period.start == other.start), None)
        marks = "".join(citing.cite(describing.head(p.entry)) for p in (before, after) if p is not None)
        parts.append(f"{say(query.language, 'gap', start=dates.iso(one.end), end=dates.iso(other.start))} {marks}")
    if WHY in query.tags:
        return not_found(query, view, document_id)  # that there is a gap gives no reason for it
    if parts:
        return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans))
    if not merged:
        return not_found(query, view, document_id)
    then = [p for p in places if p.entry.period and period and dates.overlaps(p.entry.period, period, view.today)]
    refs = [EntryRef(document_id, p.entry.id) for p in then or places]
    marks = citing.cite_all(describing.head(view.catalogue.entry(r.document_id, r.entry_id)) for r in refs[:MOST])
    text = say(query.language, "no_gap", n=GAP)
    return Draft(Status.ANSWERED, f"{text} {marks}.", document_id, tuple(citing.spans))
