"""Employers of a kind that their own names tell: "name all the hotels", "at which hospitals has she worked?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import LEADERSHIP, SYNONYM, Mention, best_in, mentions, sections_of
from assistant.answering.finding.kinds import is_kind_of_place
from assistant.answering.finding.selection import ordered, select
from assistant.answering.lists import items
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place, walk
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import alike_organisations, is_organisation, is_work, is_workplace
from assistant.text import words
from assistant.types import Kind, Query, SectionKind, Span, Term, TermKind

WORK = (SectionKind.WORK,)
KINDS = (Kind.PASSAGE, Kind.LIST)
MEASURES = {"ask.amount", "ask.count", "ask.how_long", "ask.when"}  # "how much money did the company raise?"
OPENING = 3  # words within which a question names the kind of place that it asks for
LONGEST = 3  # words of a kind of place
SHORTEST = 3  # letters of a noun
IN_TURN = ("ascending", "descending")  # orders of all employers, not of one
ALONE = 2  # employers with the word in their names, where nothing else says that employers are asked for


def workplaces(query: Query, view: View, document_id: str) -> Draft | None:
    """The employers whose names have the one noun that the question lists, with those whose names tell no kind, where
    half or more of all names have it. None where the question tells more, or no name tells."""
    telling = [term for term in query.terms if term.kind in CONTENT and term.concepts != (LEADERSHIP,)]
    filters = query.filters
    free = not (filters.entries or filters.period or filters.degree or filters.bounds or MEASURES & set(query.tags))
    listed = (
        (query.kind in KINDS or (query.kind == Kind.FACT and query.field == "employer" and "ask.list" in query.tags))
        and bool({"ask.list", "ask.in_place", "field.employer"} & set(query.tags))
        and set(filters.section) <= {SectionKind.WORK}
    )
    order = filters.order if filters.order not in IN_TURN else None
    if order is not None and query.kind in KINDS:
        places = [t for t in query.terms if is_workplace(t.words)]
        done = [t for t in query.terms if t not in places and t.kind != TermKind.GENERIC]
        at_work = len(places) == 1 and all(is_work(t.words, query.language) for t in done)
        return _at_that_time(query, view, document_id, places[0]) if at_work else None
    if order is not None or not (listed and free and len(telling) == 1 and telling[0].kind == TermKind.WORD):
        return None
    others = [term for term in query.terms if term not in telling]
    if not all("section.work" in sections_of(term.words) for term in others):
        return None
    document, cv = view.catalogue.mentions[document_id], view.catalogue.cvs[document_id]
    held = [p for section in cv.sections for p in walk(section) if p.entry.kind == SectionKind.WORK and p.entry.name]
    named: list[Place] = []
    found: Sequence[Mention] = ()
    for term in (replace(telling[0], concepts=()), telling[0]):  # a restaurant is no hotel, though of one trade
        found = mentions(term, document)
        named = [p for p in held if p.entry.name and _bears(view, document_id, p.entry.name, found)]
        if named:
            break
    such = [place for place in held if is_kind_of_place(view, document_id, place, telling[0].words, query.language)]
    named = [place for place in held if place in named or place in such]
    if len(named) < (1 if "field.employer" in query.tags else ALONE):
        return None
    trade = 2 * len(named) >= len(held) > 1
    kept = [p for p in held if p in named or (trade and not _is_of_another_kind(view, document_id, p))]
    if filters.order is not None:  # "starting with the first"
        kept = list(ordered(view, document_id, tuple(kept), filters.order))
    return items(replace(query, field="employer"), view, document_id, tuple(kept))


def _at_that_time(query: Query, view: View, document_id: str, noun: Term) -> Draft | None:
    """The employer of now, of before or of the first job ("which hotel does she run at present?"), where the noun is
    one for organisations and each such position speaks of it."""
    filters = query.filters
    opens = noun.words[0] in words(query.text)[:OPENING]
    placed = filters.period or filters.degree or filters.bounds or not set(filters.section) <= {*WORK}
    if placed or not opens:
        return None
    picked = select(replace(query, filters=replace(query.filters, entries=(), section=WORK)), view, document_id)
    found = mentions(noun, view.catalogue.mentions[document_id])
    if not picked or not all(
        best_in(place.entry.span, found) >= SYNONYM or _is_such(view, document_id, place, noun) for place in picked
    ):
        return None
    return items(replace(query, field="employer"), view, document_id, picked)


def _is_such(view: View, document_id: str, place: Place, noun: Term) -> bool:
    """Whether the name of an employer has another word for the kind of organisation ("Klinikum" for a hospital), by
    itself or at the end of a longer one."""
    name = words(place.entry.name.of(view.text(document_id))) if place.entry.name is not None else ()
    single = [phrase[0] for phrase in alike_organisations(noun.words) if len(phrase) == 1]
    return any(word.endswith(other) for word in name for other in single if len(other) > SHORTEST)


def _is_of_another_kind(view: View, document_id: str, place: Place) -> bool:
    """Whether the name of an employer tells what it is, in its words ("Rosedale Clinic") or as one that the taxonomy
    knows ("Google"): then it is no hotel."""
    name = words(place.entry.name.of(view.text(document_id))) if place.entry.name is not None else ()
    return any(is_organisation((name[i],)) or concepts().longest_at(name, i) is not None for i in range(len(name)))


def _bears(view: View, document_id: str, name: Span, found: Sequence[Mention]) -> bool:
    """Whether a name has the noun, by itself or at the end of a longer word ("Universitätsklinikum")."""
    text = view.text(document_id)
    said = {words(m.span.of(text))[-1:] for m in found if m.strength >= SYNONYM}
    return any(
        w.endswith(noun) for w in words(name.of(text)) for (noun,) in filter(None, said) if len(noun) >= SHORTEST
    )
