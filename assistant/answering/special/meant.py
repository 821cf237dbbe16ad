"""The employer that a question means by what it is: "how long was she at the bank?", "where was he before the robotics
company?"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Draft, View
from assistant.answering.finding import stated
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, hinted, mentions
from assistant.answering.finding.kinds import is_kind_of_place
from assistant.answering.finding.landmarks import of_what
from assistant.answering.finding.selection import IN_PLACE
from assistant.answering.passages import not_found
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.keys import is_workplace, names_workplace
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import listed
from assistant.text import words
from assistant.types import Entry, EntryRef, Kind, Query, SectionKind, Span, Term, TermKind

KINDS = (Kind.FACT, Kind.TENURE, Kind.PASSAGE)
FIELDS = ("employer", "position", "location", "period", "start", "end", "highlights", "mentor", "adviser")
SIDES = ("before", "after")
WITHOUT_ARTICLES = ("zh",)
JOBS = (SectionKind.WORK, SectionKind.VOLUNTEER)
FEW = 2  # jobs in one place
SINCE = "start"  # what is asked of being somewhere, not of what was done there


def of_employer(query: Query, view: View, document_id: str) -> Query:
    """The question with the jobs at the one employer whose name speaks of all that it tells, where this is a place of
    work with an article ("the bank"), or stands behind "before" or "after"; as it is where there is none or several."""
    telling = _telling(query)
    trades = tuple(of_what(term, query.language) for term in telling)
    refs = (_jobs(telling, view, document_id, query.language) or _jobs(trades, view, document_id)) if telling else ()
    if not refs or (query.kind == Kind.TENURE and _tells_length(telling, refs, view, document_id)):
        return query
    kind = Kind.FACT if query.kind == Kind.PASSAGE else query.kind
    kept = tuple(term for term in query.terms if term not in telling and not names_workplace(term.words))
    filters = replace(query.filters, entries=refs, section=(), heading=())
    return replace(query, kind=kind, terms=kept, filters=filters)


def _tells_length(telling: tuple[Term, ...], refs: tuple[EntryRef, ...], view: View, document_id: str) -> bool:
    """Whether a line of some jobs tells itself how long that lasted which is told: "works after nine days without a
    signal"."""
    found = [mentions(term, _words_of(view, document_id)) for term in telling]
    inside = tuple(view.catalogue.entry(document_id, ref.entry_id).span for ref in refs)
    return stated.mostly(view, document_id, found, inside) is not None


def in_place(query: Query, view: View, document_id: str) -> Query:
    """The question of what somebody did in a town or country, or since when they are there, with the few jobs that were
    there: "what did he build in Malawi?"; as it is where none were, or, of what was done, all."""
    since = query.field == SINCE
    done = query.field == "highlights" and IN_PLACE in query.tags
    if query.kind not in (Kind.PASSAGE, Kind.LIST) or not (done or since):
        return query
    filters = query.filters
    placed = filters.bounds or filters.organisation or filters.position or filters.outside
    telling = [term for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED)]
    spots = tuple(t for t in telling if places().known(t.words) or t.words in view.catalogue.towns)
    linked = any(term.kind == TermKind.LINKED for term in telling if term not in spots)  # not only a talk there
    beside = since and len(spots) < len(telling)  # "since when has she used Python in Leeds?"
    if placed or linked or beside or filters.order or filters.period or query.follows or query.quoted or not spots:
        return query
    found = [mentions(term, _words_of(view, document_id)) for term in spots]
    jobs = [p for p in view.catalogue.places_of(document_id) if p.entry.kind in JOBS]
    there = [p for p in jobs if all(best_in(_where(p), told) >= PROOF for told in found)]
    if not 0 < len(there) <= FEW or (len(there) == len(jobs) and not since):
        return query
    refs = tuple(EntryRef(document_id, p.entry.id) for p in there)
    kept = tuple(term for term in query.terms if term not in spots)
    return replace(query, kind=Kind.FACT, terms=kept, filters=replace(filters, entries=refs))


def _where(place: Place) -> Span:
    """The head of an entry with its location, wherever it stands."""
    head, location = place.entry.head, place.entry.location
    return head if location is None else Span(min(head.start, location.start), max(head.end, location.end))


def no_such_employer(query: Query, view: View, document_id: str) -> Draft | None:
    """not_found where the CV has nothing to do with the place of work that a question means as one that is known."""
    telling = _telling(query)
    foreign = query.language != view.catalogue.languages[document_id]
    if foreign and not all(term.meanings or term.concepts for term in telling):
        return None  # it may be called otherwise
    if not telling or hinted((*telling, *(of_what(t, query.language) for t in telling)), _words_of(view, document_id)):
        return None
    return not_found(query, view, document_id, telling)


def _telling(query: Query) -> tuple[Term, ...]:
    """The terms that tell the employer that a question asks something of; () where it means none, or has its entries
    already."""
    filters = query.filters
    placed = filters.entries or filters.bounds or filters.degree or filters.position or filters.organisation
    asked = query.kind in KINDS and query.field in FIELDS and filters.order in (None, *SIDES)
    telling = tuple(term for term in query.terms if term.kind in CONTENT)
    telling = tuple(term for term in telling if not is_workplace(term.words)) or telling  # "the gearbox maker"
    if not asked or placed or filters.period or query.follows or query.quoted or not telling:
        return ()
    at_work = any(names_workplace(term.words) for term in query.terms)
    beside = query.kind == Kind.FACT and filters.order in SIDES
    return telling if _is_definite(query, telling) and (at_work or beside) else ()


def _words_of(view: View, document_id: str) -> Mentions:
    return view.catalogue.mentions[document_id]


def _is_definite(query: Query, telling: tuple[Term, ...]) -> bool:
    """Whether an article stands before the words that tell the employer."""
    said = query.text.casefold()
    first = min(said.find(term.text.casefold()) for term in telling)
    ahead = words(said[: max(first, 0)])
    articles = listed(query.language, "articles")
    return query.language in WITHOUT_ARTICLES or any(ahead[-len(phrase) :] == phrase for phrase in articles)


def _jobs(telling: tuple[Term, ...], view: View, document_id: str, language: str = "") -> tuple[EntryRef, ...]:
    """The jobs whose employer's name speaks of all terms or is of the kind of place that they tell in a `language`, or
    else whose head, or else which themselves do, if they are at one employer."""
    document, text = _words_of(view, document_id), view.text(document_id)
    found = [mentions(term, document) for term in telling]
    jobs = [p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.WORK and p.entry.name]

    def speaking(part: Callable[[Entry], Span | None]) -> list[Place]:
        spans = [(place, part(place.entry)) for place in jobs]
        return [p for p, span in spans if span and all(best_in(span, told) >= SYNONYM for told in found)]

    such = [p for p in jobs if len(telling) == 1 and is_kind_of_place(view, document_id, p, telling[0].words, language)]
    fitting = speaking(lambda e: e.name) or such or speaking(describing.head) or speaking(lambda e: e.span)
    employers = {words(p.entry.name.of(text)) for p in fitting if p.entry.name}
    return tuple(EntryRef(document_id, p.entry.id) for p in fitting) if len(employers) == 1 else ()
