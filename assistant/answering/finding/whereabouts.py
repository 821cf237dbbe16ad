"""Entries by where they were: in a place, outside a country, abroad."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.evidence import PROOF, Mention, best_in, mentions, sections_of
from assistant.answering.finding.kinds import is_guest_student
from assistant.answering.finding.selection import OF_SEVERAL, ordered, select
from assistant.answering.finding.stated import whole_line
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.located import countries_of, outside
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import HOME, Query, SectionKind, Span, Status, Term, TermKind

KINDS = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER)
ABROAD = "international_experience"  # the concept of stays abroad, by whatever they are called
MOST = 8
UNSURE = 0.3  # confidence of lines about a place where the job was not


def where_terms(query: Query) -> tuple[Term, ...]:
    """The places that a question names, where they are all that it names; () otherwise."""
    telling = tuple(t for t in query.terms if t.kind not in (TermKind.GENERIC, TermKind.LINKED))
    return telling if all(places().known(term.words) for term in telling) else ()


def inside(query: Query, view: View, document_id: str, terms: tuple[Term, ...]) -> Draft | None:
    """The heads and lines of entries that name what lies in the places; None where none does. Where somebody studied
    for a time only may stand among the jobs ("Visiting Student")."""
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in terms]
    pool = select(query, view, document_id, KINDS)
    if SectionKind.EDUCATION in query.filters.section:
        jobs = (place for place in view.catalogue.places_of(document_id) if place.section.kind == SectionKind.WORK)
        pool += tuple(place for place in jobs if is_guest_student(view, document_id, place))
    spots = [(place, spot) for place in pool for spot in _naming(view, document_id, place, found)]
    areas = frozenset().union(*(places().areas(term.words) or countries_of(term.text) for term in terms))
    there = [spot for place, spot in spots if _was_there(view, document_id, place, spot, areas)]
    if not there and spots:
        return replace(_told(view, document_id, [spot for _, spot in spots]), confidence=UNSURE)
    return _told(view, document_id, there) if there else None


def now(query: Query, view: View, document_id: str, terms: tuple[Term, ...]) -> Draft | None:
    """What tells that somebody is in the places today: the address, else the heads of what goes on; None where neither
    names them."""
    current = replace(query, filters=replace(query.filters, order="current", section=(), heading=()))
    lines = at_home(query, view, document_id, terms) or inside(current, view, document_id, terms)
    return lines if lines is not None and lines.confidence > UNSURE else None


def _was_there(view: View, document_id: str, place: Place, spot: Span, areas: frozenset[str]) -> bool:
    """Whether somebody was at work where a line of a job says that something was: not if the job was elsewhere, be it
    launched "in Austria", unless the line tells a stay there ("three months in Graz")."""
    entry, text = place.entry, view.text(document_id)
    head = describing.head(entry)
    own = entry.location is not None and spot.overlaps(entry.location)
    if place.section.kind == SectionKind.EDUCATION or spot.overlaps(head) or own:
        return True
    above = " ".join(span.of(text) for span in (head, entry.location) if span is not None)
    if not outside(above, areas) and not (areas and countries_of(above).isdisjoint({area[:2] for area in areas})):
        return True
    return _tells_stay(view, document_id, spot)


def _went_abroad(view: View, document_id: str, place: Place, spot: Span, excluded: frozenset[str]) -> bool:
    """Whether a line that names another country tells that somebody was there: not below a job at home that looked
    after "nurses from Tunisia", unless it tells a stay ("three months in Tunis")."""
    entry, text = place.entry, view.text(document_id)
    head = describing.head(entry)
    if place.section.kind != SectionKind.WORK or spot.overlaps(head):
        return True
    above = " ".join(span.of(text) for span in (head, entry.location) if span is not None)
    at_home = countries_of(above) & {area[:2] for area in excluded}
    return not at_home or _tells_stay(view, document_id, spot)


def _tells_stay(view: View, document_id: str, spot: Span) -> bool:
    """Whether a line tells that somebody stayed somewhere for a time."""
    said = words(spot.of(view.text(document_id)))
    known = dict.fromkeys((view.catalogue.languages[document_id], "en"))
    return any(phrases("places.yaml", "stays", each).stand_in(said) for each in known)


def at_home(query: Query, view: View, document_id: str, terms: tuple[Term, ...]) -> Draft | None:
    """The line that tells where the person lives, where it names what lies in the places; None where it does not."""
    location = view.catalogue.cvs[document_id].basics.location
    if location is None:
        return None
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in terms]
    line = whole_line(view, document_id, location)
    near = all(best_in(line, mentioned) >= PROOF for mentioned in found)
    return _told(view, document_id, [line]) if near else None


def _naming(view: View, document_id: str, place: Place, found: list[tuple[Mention, ...]]) -> tuple[Span, ...]:
    """The head of an entry, else its lines, else the line of its location above it, that name something of each of
    several places."""
    own = [_at_its_place(place, mentioned, view.text(document_id)) for mentioned in found]

    def names(span: Span) -> bool:
        return all(best_in(span, mentioned) >= PROOF for mentioned in own)

    location = place.entry.location
    above = (whole_line(view, document_id, location),) if location is not None and names(location) else ()
    return _first(place, names) or above


def _at_its_place(place: Place, found: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
    """The mentions of a place without those in the name of an organisation that lies elsewhere: the Chicago Board of
    Trade in Dallas. Where no town stands beside it, the one at its end is its own: "Klinikum Oldenburg, Apotheke"."""
    name, location = place.entry.name, place.entry.location
    if name is None or location is None or name.overlaps(location):
        return found
    elsewhere = bool(countries_of(location.of(text)))
    kept = (m for m in found if not name.contains(m.span) or (not elsewhere and m.span.end == name.end))
    return tuple(kept)


def _without_name(place: Place, span: Span, text: str) -> str:
    """What a span says without the name of an organisation that lies elsewhere: the Hotel Faro in Dénia."""
    name, location = place.entry.name, place.entry.location
    if name is None or location is None or name.overlaps(location) or not span.contains(name):
        return span.of(text)
    return f"{text[span.start : name.start]} {text[name.end : span.end]}"


def elsewhere(query: Query, view: View, document_id: str) -> Draft | None:
    """The heads and lines of entries that name a place outside the countries and regions, or (abroad) say so; None
    where none does."""
    excluded = set(query.filters.outside)
    away = [term for term in query.terms if term.words in abroad(query.language) or ABROAD in term.concepts]
    if HOME in excluded:
        excluded = set(home(view, document_id))
    text, document = view.text(document_id), view.catalogue.mentions[document_id]
    told = [mentions(term, document) for term in away]

    def foreign(place: Place, span: Span) -> bool:
        return bool(excluded) and outside(_without_name(place, span, text), frozenset(excluded))

    def said(place: Place, span: Span) -> bool:
        return any(best_in(span, m) >= PROOF for m in told)

    def went(place: Place, span: Span) -> bool:
        return _went_abroad(view, document_id, place, span, frozenset(excluded))

    order = query.filters.order
    pool = _pool(replace(query, filters=replace(query.filters, order=None)), view, document_id)
    if _asks_work(query):  # "has he worked abroad?": a term there is no work
        jobs = tuple(p for p in pool if p.section.kind not in (SectionKind.EDUCATION, SectionKind.CERTIFICATES))
        pool = jobs if any(_first(p, partial(fits, p)) for fits in (said, foreign) for p in jobs) else ()
    if order in OF_SEVERAL:  # "her first job abroad": the first of those that were
        away_then = (p for p in pool if p.entry.period and any(_first(p, partial(fits, p)) for fits in (said, foreign)))
        pool = ordered(view, document_id, tuple(away_then), order)
    spots = [(p, spot) for fits in (said, foreign) for p in pool for spot in _first(p, partial(fits, p))]
    firm = [term for term in query.terms if term.kind in CONTENT and term not in away]
    found = [mentions(term, document) for term in firm]
    scores = [sum(best_in(spot, m) >= PROOF for m in found) for _, spot in spots]
    kept = [each for each, score in zip(spots, scores, strict=True) if score == max(scores)]
    there = [spot for place, spot in kept if said(place, spot) or went(place, spot)]
    dealt_with = bool({"ask.used", "ask.with"} & set(query.tags))  # "experience with foreign nurses" is no stay
    if dealt_with and kept:
        return _told(view, document_id, [spot for _, spot in kept])
    if not there and kept:
        return replace(_told(view, document_id, [spot for _, spot in kept]), confidence=UNSURE)
    return _told(view, document_id, there) if there else None


def stays_away(query: Query, view: View, document_id: str) -> tuple[tuple[Place, Span], ...]:
    """The heads and the lines of entries that tell of somebody in a place outside the countries that a question
    excludes, each with its entry."""
    excluded = frozenset(query.filters.outside)
    if HOME in excluded:
        excluded = home(view, document_id)
    text = view.text(document_id)
    return tuple(
        (place, spot)
        for place in view.catalogue.places_of(document_id)
        if place.entry.kind in KINDS
        for spot in dict.fromkeys((describing.head(place.entry), *place.entry.highlights))
        if outside(_without_name(place, spot, text), excluded)
        and _went_abroad(view, document_id, place, spot, excluded)
    )


def home(view: View, document_id: str) -> frozenset[str]:
    """The country where the person lives: that of the address, else of what stands beside it, else of most jobs."""
    cv, text = view.catalogue.cvs[document_id], view.text(document_id)
    spans = [cv.basics.location] if cv.basics.location else []
    spans += [section.span for section in cv.sections if section.kind == SectionKind.BASICS and section.heading is None]
    for span in spans:
        found = places().of_text(span.of(text))
        if len(found) == 1:
            return found
    heads = (
        places().of_text(p.entry.head.of(text)) for p in view.catalogue.places_of(document_id) if p.entry.kind in KINDS
    )
    count = Counter(code for codes in heads if len(codes) == 1 for code in codes)
    return frozenset(code for code, _ in count.most_common(1))


def _asks_work(query: Query) -> bool:
    """Whether a question with no section asks for work and for no studies: "has she worked abroad?"."""
    said = words(query.text)
    return not query.filters.section and any("section.work" in sections_of((word,)) for word in said)


def _pool(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries that may tell where somebody was; work is told of under volunteering and projects, too."""
    filters = query.filters
    if filters.section != (SectionKind.WORK,) or filters.entries or filters.position:
        return select(query, view, document_id, (*KINDS, SectionKind.PROJECTS))
    kinds = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.PROJECTS)
    return select(replace(query, filters=replace(filters, section=kinds, heading=())), view, document_id)


@cache
def abroad(language: str) -> frozenset[tuple[str, ...]]:
    """The words for abroad, which no CV need say of a job that was."""
    return frozenset(words(phrase) for phrase in lexicon.words("questions", language)["ask"]["abroad"])


def _first(place: Place, fits: Callable[[Span], bool]) -> tuple[Span, ...]:
    """The head of an entry where it fits, else the lines and remarks below or behind it that do ("Exchange term in
    Lyon.")."""
    head = describing.head(place.entry)
    told = (*place.entry.highlights, *(fact.span for fact in place.entry.extra))
    return (head,) if fits(head) else tuple(line for line in told if fits(line))


def _told(view: View, document_id: str, spots: list[Span]) -> Draft:
    citing = Citing()
    parts = [f"{view.words(document_id, spot)} {citing.cite(spot)}" for spot in dict.fromkeys(spots[:MOST])]
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans), confidence=0.9)
