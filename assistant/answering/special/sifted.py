"""The entries of a list that are as the question says, by the words, the figures and the dates of each: "which of his
projects are written in Go?", "grants over £500,000", "how many talks in 2024?", "the longest course"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from assistant.answering.counts import counted, noun_of
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.figures.amounts import amount
from assistant.answering.figures.limits import MONEY, Limit, limit
from assistant.answering.finding import bounds, fitting, in_time, news, several
from assistant.answering.finding.entry_figures import HOURS, counting, in_measure
from assistant.answering.finding.listed import MADE, THOSE, followed, listed
from assistant.answering.finding.selection import ordered
from assistant.answering.finding.stated import whole_line
from assistant.answering.lists import item
from assistant.answering.passages import not_found
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import function_words
from assistant.questions.lexical.tags import listed as listed_phrases
from assistant.text import words
from assistant.types import Bound, Kind, Query, SectionKind, Span, Status

KINDS = (Kind.LIST, Kind.COUNT, Kind.FACT, Kind.PASSAGE)
FIELDS = (None, "entry", "technologies", "courses", "coauthor")
OTHERWISE = {  # what asks for something of the entries, not for them
    *("ask.when", "ask.since", "ask.who", "ask.with_whom", "ask.amount", "ask.how_long", "ask.what_for"),
    *("ask.excluding", "ask.alone", "ask.jointly", "refer.why", "refer.except", "refer.and"),
}
BY_LENGTH, BY_SUM = ("longest", "shortest"), ("largest", "smallest")
BY_DATE, SIDES = ("first", "last"), ("before", "after")
GREATEST = ("longest", "largest")
MOST = "most"
BEHIND = 2  # words behind "the most" of which one is what there are most of ("le plus d'heures")
FEWEST = 2  # entries with a figure, so that one can be the largest
WHOLE = 400  # characters of an entry that is quoted whole
Figure = Callable[[Place], float | None]


def sifted(query: Query, view: View, document_id: str) -> Draft | None:
    """The entries, or how many, each quoted with what shows that it fits. None where the question names no list, tells
    nothing that its entries differ in, or something that none of them says."""
    every = listed(query, view, document_id) if _asks_for_entries(query) else ()
    return _sifted(query, view, document_id, every) if every else None


def of_those(query: Query, view: View, document_id: str) -> Draft | None:
    """The entries that the last answer told which are of a time, or have a figure, that is asked for; None where the
    question does not lean on several, or tells of them something else."""
    filters = query.filters
    timed = filters.bounds or filters.period or (filters.degree and filters.order in SIDES)
    if THOSE not in query.tags or not (timed or limit(query) is not None):
        return None
    every = followed(query, view, document_id) if _asks_for_entries(query) or query.tags[0] == THOSE else ()
    return _sifted(query, view, document_id, every) if every else None


def _sifted(query: Query, view: View, document_id: str, every: tuple[Place, ...]) -> Draft | None:
    """Of some entries those that fit, told."""
    line = limit(query)
    unit, asking = _most(query)
    spent = line.told | frozenset(line.unit) if line is not None else asking
    query, ranks = fitting.ranked(query, view, document_id, every)
    wanted, unwanted = fitting.telling(query, spent)
    wanted += ranks
    kept = _of_time(query, view, document_id, every)
    if not kept and query.filters.period is not None and all(place.entry.period for place in every):
        return not_found(query, view, document_id)
    if line is not None:
        figures = _figures(kept, _measured(query, line, view, document_id))
        if figures and not any(map(line.fits, figures.values())):
            return not_found(query, view, document_id)
        kept = tuple(place for place in kept if place.entry.id in figures and line.fits(figures[place.entry.id]))
    proof: dict[str, list[Span]] = {place.entry.id: [] for place in kept}
    for term in wanted:
        said = {p.entry.id: fitting.shown(term, query, view, document_id, p) for p in kept}
        if not any(said.values()):
            if fitting.only_acts(term, query) and len(wanted) > 1:  # "that she leads as PI"
                continue
            absent = fitting.unsaid(term, query, view, document_id, every)
            return not_found(query, view, document_id, (term,)) if absent else None
        kept = tuple(place for place in kept if said[place.entry.id])
        for place in kept:
            proof[place.entry.id] += said[place.entry.id]
    kept = tuple(p for p in kept if not any(fitting.shown(t, query, view, document_id, p) for t in unwanted))
    sorted_out = _by_number(query, unit, view, document_id, kept) if unit else _by_order(query, view, document_id, kept)
    if sorted_out is None or not sorted_out or not (len(sorted_out) < len(every) or any(proof.values())):
        return None
    return _told(query, view, document_id, sorted_out, proof)


def _asks_for_entries(query: Query) -> bool:
    """Whether a question asks for entries or their number, and in no way that has an answer of its own."""
    filters, tags = query.filters, set(query.tags)
    if limit(query) is not None:  # "which courses lasted 40 hours or more?" asks for no length
        tags.discard("ask.how_long")
        query = replace(query, kind=Kind.LIST, field=None) if query.kind == Kind.TENURE else query
    otherwise = filters.outside or filters.language or filters.position or filters.lasting or query.course
    if query.kind not in KINDS or query.field not in FIELDS or tags & OTHERWISE or otherwise or query.stretch:
        return False
    if several.number(query) > 1:  # "the two largest grants"
        return False
    of_papers = SectionKind.PUBLICATIONS in filters.section and not MADE & tags
    if of_papers and (filters.person or query.field == "coauthor"):
        return False  # whose authors are known by their names
    chosen = query.kind in (Kind.LIST, Kind.COUNT) or "ask.list" in tags or filters.order is not None
    return chosen or limit(query) is not None or query.field == "courses"


def _of_time(query: Query, view: View, document_id: str, every: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries of the time that a question tells, by a period, by what they lie before or after, or by a degree."""
    filters = query.filters
    kept = news.of_that_time(query, view, every)
    if filters.period is not None:
        dated = tuple(p for p in kept if p.entry.period)
        fitting_time = in_time.of_that_time(query, view, document_id, dated, filters.period)
        kept = tuple(p for p in every if p in fitting_time)
    marks = filters.bounds
    if filters.degree and filters.order in SIDES:
        marks = tuple(Bound(filters.order, degree=degree) for degree in filters.degree)
    return bounds.within(marks, view, document_id, kept) if marks else kept


def _measured(query: Query, line: Limit, view: View, document_id: str) -> Figure:
    """What of an entry is compared with a limit: its sum of money, or its figure in the unit."""
    if line.measure == MONEY:
        return partial(_sum, view, document_id)
    return partial(counting, query, line.unit, view, document_id)


def _sum(view: View, document_id: str, place: Place) -> float | None:
    """The largest sum of money that an entry tells."""
    return amount(place.entry.span.of(view.text(document_id)))


def _figures(pool: Sequence[Place], figure: Figure) -> dict[str, float]:
    """The figures of entries that have one."""
    found = ((place.entry.id, figure(place)) for place in pool)
    return {entry_id: worth for entry_id, worth in found if worth is not None}


def _by_order(query: Query, view: View, document_id: str, kept: tuple[Place, ...]) -> tuple[Place, ...] | None:
    """The one of the entries that a superlative asks for, by its sum of money, its hours or its date; all where it asks
    for none; None where they do not tell."""
    order = query.filters.order
    if order in BY_LENGTH or order in BY_SUM:
        figures = _figures(kept, partial(_sum if order in BY_SUM else partial(in_measure, HOURS), view, document_id))
        if not figures or len(figures) < min(FEWEST, len(kept)):
            return None
        best = (max if order in GREATEST else min)(figures.values())
        return tuple(place for place in kept if figures.get(place.entry.id) == best)
    if order in BY_DATE:
        return ordered(view, document_id, kept, order)
    return kept if order in (None, *SIDES) else None


def _most(query: Query) -> tuple[tuple[str, ...], frozenset[str]]:
    """The word for what a question asks the most of, with all that ask for it: the "hours" of "which course took the
    most hours?"; none where it asks for the most of nothing."""
    said, stop = words(query.text), function_words(query.language)
    for phrase in listed_phrases(query.language, "order", "most") if query.filters.order == MOST else ():
        for end in (i + len(phrase) for i in range(len(said)) if said[i : i + len(phrase)] == phrase):
            unit = next((word for word in said[end : end + BEHIND] if word not in stop), None)
            if unit is not None:
                return (unit,), frozenset((*phrase, unit))
    return (), frozenset()


def _by_number(
    query: Query, unit: tuple[str, ...], view: View, document_id: str, kept: tuple[Place, ...]
) -> tuple[Place, ...] | None:
    """The entries with the greatest number of something; None where they do not tell."""
    figures = _figures(kept, partial(counting, query, unit, view, document_id))
    if len(figures) < FEWEST:
        return None
    best = max(figures.values())
    return tuple(place for place in kept if figures.get(place.entry.id) == best)


def _told(query: Query, view: View, document_id: str, kept: tuple[Place, ...], proof: dict[str, list[Span]]) -> Draft:
    """The entries by their names, or their number, with what is quoted of each."""
    if query.kind == Kind.COUNT or (query.tags[:1] == ("ask.count",) and len(kept) > 1):
        quoted = [span for place in kept for span in _quoted(query, view, document_id, place, proof)]
        return counted(query, len(kept), noun_of(query, kept), document_id, quoted)
    citing, parts = Citing(), []
    for place in kept:
        marks = "".join(citing.cite(span) for span in _quoted(query, view, document_id, place, proof))
        parts.append(f"{item(query, view, document_id, place.entry)[1]} {marks}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans), confidence=0.8)


def _quoted(query: Query, view: View, document_id: str, place: Place, proof: dict[str, list[Span]]) -> Sequence[Span]:
    """What is quoted of an entry: what lists quote, with all of a short one, or else the lines, that show that it
    fits."""
    own, _ = item(query, view, document_id, place.entry)
    inside = [span for span in proof.get(place.entry.id, ()) if place.entry.span.contains(span)]
    figured = limit(query) is not None or query.filters.order is not None
    if not figured and all(own.contains(span) for span in inside):
        return [own]
    if len(place.entry.span) <= WHOLE:
        return [place.entry.span]
    return list(dict.fromkeys((own, *(whole_line(view, document_id, span) for span in inside))))
