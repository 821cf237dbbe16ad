"""In which countries somebody has worked, studied or lived, and where at some time: "in how many countries has she
worked?", "where did he live in 2016?"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.finding.kinds import is_guest_student
from assistant.answering.finding.selection import select
from assistant.answering.passages import not_found
from assistant.answering.phrases import noun, say
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.located import countries_of
from assistant.questions.cvs.names import Place
from assistant.text import phrases_in, words
from assistant.types import Filters, Kind, Query, SectionKind, Span, Status

LONGEST = 4  # words of the name for countries, in Chinese characters
WORKING = {"section.work", "field.employer", "ask.used"}
LIVED = (SectionKind.WORK, SectionKind.EDUCATION)
WISHED = ("desired_city", "desired_position", "relocation")
COUNT = "ask.count"
LISTING = {COUNT, "ask.list", "ask.in_place", "ask.where", "field.city", "field.location"}


def countries(query: Query, view: View, document_id: str) -> Draft | None:
    """Where the entries were that the question asks for, an entry for each country, and how many countries these are.
    None where the question does not ask for countries, and where no entry says where it was."""
    kinds = _kinds(query) if asks(query) else ()
    if not kinds:
        return None
    found: dict[frozenset[str], Span] = {}
    for place in _pool(query, view, document_id, kinds):
        spot, codes = _spot(place, view, document_id)
        if len(codes) == 1:
            found.setdefault(codes, spot)
    if not found:
        return None
    citing = Citing()
    told = "; ".join(f"{view.words(document_id, spot)} {citing.cite(spot)}" for spot in found.values())
    if COUNT not in query.tags:
        several = query.kind == Kind.YES_NO and say(query.language, "yes" if len(found) > 1 else "no", text=f"{told}.")
        return Draft(Status.ANSWERED, several or f"{told}.", document_id, tuple(citing.spans))
    unit = noun(query.language, "countries", len(found))
    return Draft(
        Status.ANSWERED, f"{len(found)} {unit}: {told}.", document_id, tuple(citing.spans), value=len(found), unit=unit
    )


def cities(query: Query, view: View, document_id: str) -> Draft | None:
    """The towns where the jobs or studies were that a question asks for, each once, and how many these are; None where
    it does not ask for towns, and where no entry says where it was."""
    kinds = _kinds(query) if asks(query, "asked_towns") else ()
    pool = _pool(query, view, document_id, kinds) if kinds else ()
    spots = [place.entry.location for place in pool if place.entry.location is not None]
    once = {view.words(document_id, spot): spot for spot in reversed(spots)}
    if not once:
        return None
    citing = Citing()
    told = "; ".join(f"{named} {citing.cite(spot)}" for named, spot in reversed(once.items()))
    if COUNT not in query.tags:
        return Draft(Status.ANSWERED, f"{told}.", document_id, tuple(citing.spans))
    unit = noun(query.language, "cities", len(once))
    return Draft(
        Status.ANSWERED, f"{len(once)} {unit}: {told}.", document_id, tuple(citing.spans), value=len(once), unit=unit
    )


def lived_then(query: Query, view: View, document_id: str) -> Draft | None:
    """Where the jobs and studies of a time were, where it is asked where somebody lived then; not_found where none
    tells: the address is of today. None for other questions."""
    period = query.filters.period
    if query.field != "city" or "ask.living" not in query.tags or period is None or period.ongoing:
        return None
    of_then = replace(query, filters=Filters(period=period))
    told = [_spot(place, view, document_id) for place in _pool(of_then, view, document_id, LIVED)]
    spots = dict.fromkeys(spot for spot, codes in told if codes)
    return quoting(view, document_id, spots, between="; ") if spots else not_found(query, view, document_id)


def asks(query: Query, key: str = "asked") -> bool:
    """Whether a question asks for countries, or for other places by a list of the lexicon, and tells nothing else."""
    asked = _words(query.language, key)
    listing = query.kind == Kind.YES_NO or not LISTING.isdisjoint(query.tags)  # "has she worked in several countries?"
    if not listing or asked.isdisjoint(phrases_in(query.text, LONGEST)):
        return False
    more = any(term.kind in CONTENT and term.words not in asked for term in query.terms)
    more = more or query.field in WISHED  # "in which towns would she like to work?"
    return not (query.filters.entries or query.filters.order or more)


def _kinds(query: Query) -> tuple[SectionKind, ...]:
    """The kinds of entries that tell where somebody worked, studied or lived; () where nothing of it is asked."""
    tags = set(query.tags)
    if "section.education" in tags:
        return (SectionKind.EDUCATION,)
    if "ask.living" in tags:
        return LIVED
    return (SectionKind.WORK,) if WORKING & tags else ()


def _pool(query: Query, view: View, document_id: str, kinds: tuple[SectionKind, ...]) -> tuple[Place, ...]:
    """The entries of those kinds in the time that the question tells; a guest student has studied."""
    of_kinds = tuple(p for p in select(query, view, document_id, kinds) if p.section.kind in kinds)
    if kinds != (SectionKind.EDUCATION,):
        return of_kinds
    jobs = (p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.WORK)
    return (*of_kinds, *(p for p in jobs if is_guest_student(view, document_id, p)))


def _spot(place: Place, view: View, document_id: str) -> tuple[Span, frozenset[str]]:
    """What of an entry tells where it was, and the countries of it: its location, else its head."""
    text = view.text(document_id)
    spans = (place.entry.location, describing.head(place.entry))
    told = ((span, countries_of(span.of(text))) for span in spans if span is not None)
    return next(((span, codes) for span, codes in told if codes), (place.entry.head, frozenset()))


@cache
def _words(language: str, key: str) -> frozenset[tuple[str, ...]]:
    """How a language calls countries, or towns."""
    return frozenset(words(str(each)) for each in lexicon.load("places.yaml")[key].get(language, ()))
