"""The entries that a question is about: by section, name, degree, position, time and order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from assistant import dates, lexicon
from assistant.answering.draft import View
from assistant.answering.figures.amounts import amount
from assistant.answering.finding import (
    authors,
    bounds,
    in_time,
    leave,
    neighbours,
    news,
    projects,
    several,
    side_jobs,
    spoken,
    stays,
    works,
)
from assistant.answering.finding.evidence import WEIGHTS, Mention, best_in, mentions
from assistant.answering.finding.in_sections import in_sections, of_kind
from assistant.answering.finding.kinds import degrees_of, has_degree, is_academic, is_headed, is_position
from assistant.questions.cvs.names import Place, is_person
from assistant.questions.dialogue.neighbour import THERE
from assistant.questions.framing.shared import EXCLUDING
from assistant.questions.lexical.keys import lexicon_keys
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import listed
from assistant.text import tokenize, words
from assistant.types import (
    CV,
    EntryRef,
    Kind,
    Query,
    Role,
    SectionKind,
    Span,
    Term,
    TermKind,
)

RANKS = {"first_author": 0, "last_author": -1}
"""Fields that ask for the papers on which the candidate has a place among the authors, and which."""

DEGREE_RANK = (
    "phd",
    "doctor",
    "mba",
    "master",
    "diploma",
    "bachelor",
    "associate",
    "vocational",
    "secondary",
    "course",
)
HELD_AS_WORK = {"phd", "doctor"}  # degrees that are worked for in a position
CAREER = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
DONE = (*CAREER, SectionKind.PROJECTS)  # entries whose lines tell what somebody did
ALIKE = 0.94  # of the best entry's score: what is of a kind speaks of it as well as what says its name
HELD = (*DONE, SectionKind.OTHER)
FREE = (TermKind.NAME, TermKind.WORD, TermKind.KNOWN)
OF_SEVERAL = ("first", "last", "longest", "shortest")  # orders that pick one of several
IN_PLACE = "ask.in_place"
NTH = "refer.nth."
GOT = (SectionKind.PUBLICATIONS, SectionKind.AWARDS, SectionKind.CERTIFICATES, SectionKind.OTHER)
SAME = 3  # entries of one date that are told together
WITH_SUBJECT = {SectionKind.PUBLICATIONS, SectionKind.PROJECTS}  # entries that are about something


def naming_language(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries that name one of the languages of the question, or none of those that it leaves out."""
    text = view.text(document_id)
    wanted = set(query.filters.language)
    if "refer.except" in query.tags and query.kind in (Kind.LIST, Kind.COUNT):
        pool = tuple(place for place in pool if place.entry.kind == SectionKind.LANGUAGES)
        return tuple(place for place in pool if not language_keys(place.entry.span.of(text)) & wanted)
    return tuple(place for place in pool if language_keys(place.entry.span.of(text)) & wanted)


@lru_cache(maxsize=1024)
def language_keys(text: str) -> frozenset[str]:
    """The languages that a text names, as keys of the lexicon (en, de). Asked for all entries of a CV by one question
    after the other."""
    tokens = tokenize(text)
    found = lexicon_keys(tuple(t.text for t in tokens), "languages", tuple(t.capital for t in tokens))
    return frozenset(key for _, key in found.values())


def select(query: Query, view: View, document_id: str, default: tuple[SectionKind, ...] = ()) -> tuple[Place, ...]:
    """The entries of one CV that the filters of a query leave, in the order of the CV (by date, where the query
    orders). `default` are the sections where the query names neither sections nor entries."""
    cv = view.catalogue.cvs[document_id]
    filters = query.filters
    linked = [ref for ref in filters.entries if ref.document_id == document_id]
    if filters.section or filters.heading:
        pool = in_sections(query, view, cv)
    elif linked and filters.order not in ("before", "after"):
        pool = tuple(view.catalogue.place(ref.document_id, ref.entry_id) for ref in linked)
    else:
        pool = tuple(place for s in cv.sections for place in of_kind(view, cv, s, default))
    if filters.degree and filters.order in ("before", "after"):
        career = [p for s in cv.sections for p in of_kind(view, cv, s, CAREER)]
        return neighbours.around_degree(view, document_id, filters.degree, career, filters.order)
    if not linked and filters.position and filters.order in ("before", "after"):
        held = [p for s in cv.sections for p in of_kind(view, cv, s, CAREER)]
        anchors = [p for p in held if is_position(view, document_id, p, filters.position[0])]
        latest = None if filters.order == "before" else 1
        linked = [EntryRef(document_id, p.entry.id) for p in anchors[:latest]]
        if not linked:
            return ()
    if linked and filters.order in ("before", "after"):
        anchors = [view.catalogue.place(document_id, ref.entry_id) for ref in linked]
        pool = tuple(p for p in pool if not filters.organisation or EntryRef(document_id, p.entry.id) not in linked)
        if query.field == "institution" and _is_work(anchors[0]):
            pool = tuple(
                p for s in cv.sections for p in of_kind(view, cv, s, CAREER) if is_academic(view, document_id, p)
            )
        pool = leave.without(view, document_id, pool or _like(view, cv, anchors[0]))
        pool = side_jobs.asked_for(query, view, document_id, pool)
        mixed = filters.section if len(filters.section) > 1 else ()
        same = THERE in query.tags
        return neighbours.beside(view, document_id, anchors, pool, filters.order, query.field, mixed, same=same)
    pool = leave.unasked(query, view, document_id, pool)
    if filters.bounds:
        pool = bounds.within(filters.bounds, view, document_id, pool)
    if linked:
        kept = tuple(p for p in pool if EntryRef(document_id, p.entry.id) in linked)
        kept = kept or tuple(p for p in pool if p.parent and EntryRef(document_id, p.parent.id) in linked)
        pool = kept or (() if _same_kind(view, linked, pool) else _naming_employer(query, view, document_id, pool))
    elif filters.organisation and SectionKind.PROJECTS in filters.section:
        pool = projects.done_at(view, document_id, filters.organisation, pool) or pool
    elif filters.organisation:
        pool = _naming_employer(query, view, document_id, pool)
    elif filters.person and SectionKind.PUBLICATIONS in filters.section and EXCLUDING not in query.tags:
        with_each = [authors.written_with(view, document_id, pool, person) for person in filters.person]
        pool = tuple(p for p in pool if any(p in papers for papers in with_each)) or pool
    if filters.degree:
        named = bool(filters.heading) and SectionKind.EDUCATION not in filters.section
        pool = tuple(
            p
            for p in pool
            if (named and p.section.kind != SectionKind.EDUCATION)
            or has_degree(view, document_id, p, set(filters.degree) & HELD_AS_WORK if _is_work(p) else filters.degree)
        )
    if filters.language and (not filters.section or SectionKind.LANGUAGES in filters.section):
        pool = naming_language(query, view, document_id, pool)
    elif SectionKind.LANGUAGES in filters.section:
        pool = spoken.by_level(query, view, document_id, spoken.by_birth(query, view, document_id, pool))
    for key in filters.position:
        if not any(p.entry.kind in HELD for p in pool):
            break  # an award has no position
        kept = tuple(p for p in pool if is_position(view, document_id, p, key) or is_headed(view, document_id, p, key))
        loose = key in ("visiting", "freelance", "founder") and query.kind != Kind.YES_NO
        pool = kept if kept or not loose else pool
    if filters.period is not None:
        pool = news.of_that_time(query, view, pool)
        pool = in_time.of_that_time(query, view, document_id, pool, filters.period)
    pool = in_time.over(query, view, pool)
    pool = authors.of_authors(query, view, document_id, authors.naming(query, view, document_id, pool))
    pool = stays.left(query, view, document_id, works.of_their_kind(query, view, document_id, pool))
    pool = there(query, view, document_id, pool)
    pool = _nth(query, pool)
    n = several.number(query)
    if n > 1 and filters.order is not None:
        return several.at_end(view, document_id, pool, filters.order, n)
    return ordered(view, document_id, pool, filters.order)


def _nth(query: Query, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The one entry that a question tells by its number where no earlier turn is leaned on: "the second patent", as
    they are listed; jobs and studies as one began after the other."""
    numbers = (tag.removeprefix(NTH) for tag in query.tags if tag.startswith(NTH))
    told = {int(number) for number in numbers if number.isdigit()}
    filters = query.filters
    counting = query.kind in (Kind.COUNT, Kind.TENURE, Kind.YES_NO)
    if len(told) != 1 or query.follows or query.quoted or filters.order or counting or not (n := told.pop()) > 0:
        return pool
    if all(place.entry.kind in CAREER for place in pool):
        dated = [place for place in pool if place.entry.period is not None]
        pool = tuple(sorted(dated, key=neighbours.began)) if len(dated) == len(pool) else ()
    return pool[n - 1 : n] if n <= len(pool) else pool


def there(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of jobs and studies of which the first or the longest in some place is asked for, those that name what lies there
    beside the name of the employer: "her first job in Germany"."""
    spots = tuple(term for term in query.terms if term.kind in FREE and places().known(term.words))
    if query.filters.order not in OF_SEVERAL or IN_PLACE not in query.tags or not spots:
        return pool
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in spots]
    own = {p.entry.id: [p.entry.head, *([p.entry.location] if p.entry.location else [])] for p in pool}
    return tuple(p for p in pool if all(_strength(own[p.entry.id], named) for named in found))


def _is_work(place: Place) -> bool:
    return place.entry.kind in (SectionKind.WORK, SectionKind.VOLUNTEER)


def _same_kind(view: View, linked: list[EntryRef], pool: tuple[Place, ...]) -> bool:
    kinds = {view.catalogue.place(r.document_id, r.entry_id).section.kind for r in linked}
    return bool(kinds & {p.section.kind for p in pool})


def _naming_employer(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of papers, patents, awards, talks and the like, those that name the employer or the event at which they are asked
    for: that somebody had them at another time tells nothing."""
    named = query.filters.organisation or query.filters.venue
    if not named or not all(place.section.kind in GOT for place in pool):
        return pool
    names = [term for term in query.terms if term.kind == TermKind.LINKED]
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in names]
    return tuple(p for p in pool if all(_strength([p.entry.span, *headings(p)], places) for places in found))


def _like(view: View, cv: CV, anchor: Place) -> tuple[Place, ...]:
    kinds = (anchor.section.kind,) if anchor.section.kind != SectionKind.EDUCATION else (SectionKind.EDUCATION,)
    return tuple(place for s in cv.sections for place in of_kind(view, cv, s, kinds))


def ordered(view: View, document_id: str, pool: tuple[Place, ...], order: str | None) -> tuple[Place, ...]:
    """The entries that an order picks: one for a superlative, the ongoing ones for "current"."""

    def ended(place: Place) -> Any:
        return dates.order(news.dated(place.entry), view.today)

    dated = sorted((p for p in pool if p.entry.period), key=ended)
    match order:
        case "current":
            going_on = tuple(p for p in pool if p.entry.period and p.entry.period.ongoing)
            return going_on or tuple(p for p in dated if _ends_later(p, view))
        case "ascending" | "descending":
            return tuple(reversed(dated)) if order == "descending" else tuple(sorted(dated, key=neighbours.began))
        case "previous" | "past":
            past = [p for p in dated if p.entry.period and not p.entry.period.ongoing]
            return tuple(past[-1:]) if order == "previous" else tuple(reversed(past))
        case "first":
            listed_first = pool[-1:] if all(p.entry.kind in CAREER for p in pool) else pool[:1]
            return _alike(min(dated, key=neighbours.began), dated, neighbours.began) if dated else listed_first
        case "last":
            return (
                _alike(dated[-1], dated, lambda p: dates.order(news.dated(p.entry), view.today)) if dated else pool[:1]
            )
        case "longest" | "shortest":
            spans = [(dates.months(p.entry.period, view.today), p) for p in dated if p.entry.period]
            known = [(months, p) for months, p in spans if months is not None]
            if not known:
                return ()
            best = max(m for m, _ in known) if order == "longest" else min(m for m, _ in known)
            return tuple(p for months, p in known if months == best)
        case "largest" | "smallest":
            sums = [(worth, p) for p in pool if (worth := amount(p.entry.span.of(view.text(document_id)))) is not None]
            bound = max if order == "largest" else min
            return tuple(p for worth, p in sums if worth == bound(w for w, _ in sums))
        case "highest":
            ranks = {p.entry.id: min(map(_rank, degrees_of(view, document_id, p)), default=99) for p in pool}
            top = min(ranks.values(), default=99)
            return tuple(p for p in pool if ranks[p.entry.id] == top)[:1] if top < 99 else pool[:1]
        case _:
            return pool


def _alike(one: Place, every: Sequence[Place], when: Callable[[Place], Any]) -> tuple[Place, ...]:
    """An entry with the few that have the same date, as papers of one year have; of jobs and studies only itself, of
    many that the CV lists first."""
    if one.entry.kind in CAREER:
        return (one,)
    same = tuple(sorted((p for p in every if when(p) == when(one)), key=lambda p: p.entry.span.start))
    return same if len(same) <= SAME else same[:1]


def _ends_later(place: Place, view: View) -> bool:
    """Whether an entry has a beginning and an end that is not past yet ("2021 – 2026" of a grant)."""
    period = place.entry.period
    end = period.end if period is not None and period.start is not None else None
    return end is not None and (end.year, end.month or 12) >= (view.today.year, view.today.month)


def _rank(degree: str) -> int:
    return DEGREE_RANK.index(degree) if degree in DEGREE_RANK else len(DEGREE_RANK)


def narrow(
    query: Query, view: View, document_id: str, pool: tuple[Place, ...]
) -> tuple[tuple[Place, ...], tuple[Term, ...]]:
    """Of the entries, those that speak most of the question's terms, and the terms that none of them speaks of."""
    pool = _given_for(query, view, document_id, _naming(query, view, document_id, pool))
    words_of = view.catalogue.mentions[document_id]
    given = authors.given_names(query, view, document_id, pool)
    free = (term for term in query.terms if term.kind not in (TermKind.GENERIC, TermKind.LINKED))
    terms = [term for term in free if term not in given]
    if not terms or not pool:
        return pool, tuple(terms)
    found: dict[Term, tuple[Mention, ...]] = {term: mentions(term, words_of) for term in terms}
    heads = {p.entry.id: [p.entry.span, *headings(p)] for p in pool}
    scores = {
        p.entry.id: sum(WEIGHTS[t.kind] * _strength(heads[p.entry.id], places) for t, places in found.items())
        for p in pool
    }
    best = max(scores.values())
    if best <= 0:
        return pool, tuple(terms)
    kept = tuple(p for p in pool if scores[p.entry.id] >= best * ALIKE)
    missing = tuple(t for t in terms if not any(_strength(heads[p.entry.id], found[t]) for p in kept))
    return kept, missing


def _naming(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of papers and projects, those that speak of each name of the question by which they were not chosen, as it is of
    something of another kind: "which papers are about GPS?" of somebody with a project GPS; all, where none does and
    the question does not say that it is their subject."""
    filters = query.filters
    chosen = filters.entries or filters.organisation or filters.person or filters.venue or query.follows
    if chosen or not filters.section or not WITH_SUBJECT.issuperset(filters.section):
        return pool
    names = [term for term in query.terms if term.kind == TermKind.LINKED]
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in names]
    kept = tuple(p for p in pool if all(_strength([p.entry.span, *headings(p)], places) for places in found))
    return kept or (() if any(_is_subject(query, term) for term in names) else pool)


def _given_for(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of awards, where a question asks for those for teaching, the ones that speak of it; where none does, none if it
    asks whether there is one or how many, else all."""
    if "section.teaching" not in query.tags or query.filters.section != (SectionKind.AWARDS,):
        return pool
    spans = said_of_teaching(view, document_id)
    kept = tuple(place for place in pool if any(place.entry.span.contains(span) for span in spans))
    return kept if query.kind in (Kind.YES_NO, Kind.COUNT) else kept or pool


def said_of_teaching(view: View, document_id: str) -> list[Span]:
    """Where a CV has a word for teaching, be it in a compound ("Lehrpreis")."""
    document = view.catalogue.mentions[document_id]
    languages = [each for each in (document.language, "en") if each in lexicon.languages("questions")]
    said = dict.fromkeys(phrase for each in languages for phrase in listed(each, "section", "teaching"))
    return [span for phrase in said for span in (*document.find(phrase), *document.find_in_compounds(phrase[0]))]


def _is_subject(query: Query, name: Term) -> bool:
    """Whether the words before a name say that something is about it."""
    said, length = words(query.text), len(name.words)
    at = next((i for i in range(len(said)) if said[i : i + length] == name.words), 0)
    ahead = tuple(word for word in said[:at] if (word,) not in listed(query.language, "articles"))
    return any(ahead[-len(phrase) :] == phrase for phrase in listed(query.language, "subject_of"))


def headings(place: Place) -> list[Span]:
    """The headings above an entry, which speak of all that stands below them."""
    own = [place.section.heading] if place.section.heading else []
    above = [place.parent.head] if place.parent else []
    return [*place.section.parents, *own, *above]


def _strength(spans: list[Span], places: tuple[Mention, ...]) -> float:
    best = max(best_in(span, places) for span in spans)
    return best if best > 0.5 else 0.0


def authored(view: View, document_id: str, pool: tuple[Place, ...], rank: str) -> tuple[Place, ...]:
    """The publications whose first or last author is the candidate; nobody is the last who is the only one."""

    def signs(place: Place) -> bool:
        people = [x.span for x in place.entry.people if x.role == Role.AUTHOR]
        last = rank == "last_author"
        return len(people) > last and is_candidate(view, document_id, people[RANKS[rank]])

    return tuple(filter(signs, pool))


def is_candidate(view: View, document_id: str, span: Span) -> bool:
    """Whether a name is that of the CV's own person."""
    return is_person(span.of(view.text(document_id)), view.catalogue.cvs[document_id].candidate)
