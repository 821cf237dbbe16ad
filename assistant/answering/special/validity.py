"""Certificates that are still valid, or are not any more, by the dates and the words of their lines."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.expiry import ENDLESS, LAPSED, LEXICON, VALID, asking, is_over, until_when
from assistant.answering.finding.selection import select
from assistant.answering.lists import items
from assistant.answering.phrases import say
from assistant.answering.special.standing import in_state
from assistant.answering.yes_no.whether import as_yes
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import listed, phrases
from assistant.text import says, words
from assistant.types import Filters, Kind, Query, SectionKind, Status, TermKind

SURE = 0.9
WHETHER = {"ask.yes_no", "ask.in_place"}
MOST = 2  # certificates that are quoted
KINDS = (Kind.LIST, Kind.COUNT, Kind.YES_NO)
CERTIFICATES = (SectionKind.CERTIFICATES,)


def validity(query: Query, view: View, document_id: str) -> Draft | None:
    """The certificates that are valid or that are not, or the one that runs out first or last, as is asked, of those
    shown where the question leans on them; not_found where the CV says so of none; None for other questions and where
    it tells of none how long it is valid."""
    state, order = _asked(query), _order(query)
    if state is None and order is None:
        return None
    own = {ref.entry_id for ref in query.follows if ref.document_id == document_id}
    every_one = replace(query, terms=(), tags=(), follows=(), filters=Filters(section=CERTIFICATES))
    every = select(every_one, view, document_id)
    pool = tuple(place for place in every if place.entry.id in own) if own else every
    if order is not None:
        ends = [
            (until, p)
            for p in pool
            if (until := until_when(p, view, document_id)) and not is_over(p, view, document_id)
        ]
        best = (min if order == "first" else max)((until for until, _ in ends), default=None)
        found = tuple(place for until, place in ends if until == best)
        return items(every_one, view, document_id, found) if found else None
    states = {place.entry.id: _state(place, view, document_id) for place in pool}
    if not any(states.values()):
        return None
    found = tuple(place for place in pool if states[place.entry.id] == state)
    if state == VALID:  # else those of which it does not say that they are over
        found = found or tuple(place for place in pool if states[place.entry.id] is None)
    return in_state(query, every_one, view, document_id, found)


def of_named(query: Query, view: View, document_id: str) -> Draft | None:
    """Whether a certificate that a question names is valid, or is not any more: yes with it, or no longer, or, where
    the CV does not say, what it has of it without a yes. None for other questions and where none is of that name."""
    said, language = words(query.text), query.language
    asking_more = {tag for tag in query.tags if tag.startswith("ask.")} - WHETHER
    if asking_more or query.filters.period:
        return None
    loose = phrases(LEXICON, "loosely", language) if "section.certificates" not in query.tags else ()
    spoken = [(len(p), s) for s in (VALID, LAPSED) for p in asking(s, language).standing_in(said) if p not in loose]
    if not spoken or listed(language, "interrogatives").stand_in(said):
        return None
    state = max(spoken)[1]
    known = {word for s in (VALID, LAPSED) for phrase in asking(s, language) for word in phrase}
    document = view.catalogue.mentions[document_id]
    telling = [t for t in query.terms if t.kind in (*CONTENT, TermKind.LINKED) and not known.issuperset(t.words)]
    named = [mentions(term, document) for term in telling]
    certificates = [p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.CERTIFICATES]
    found = tuple(p for p in certificates if named and all(best_in(p.entry.span, each) >= SYNONYM for each in named))
    if not found:
        return None
    told = quoting(view, document_id, [place.entry.span for place in found[:MOST]], confidence=SURE)
    states = {_state(place, view, document_id) for place in found}
    if states == {state}:
        return as_yes(query, told)
    if states == {LAPSED}:
        return replace(told, status=Status.PARTIAL, text=say(language, "over", text=told.text))
    return told


def _order(query: Query) -> str | None:
    """ "first" or "last", where a question asks which certificate runs out so; None for others."""
    of_end = query.filters.order in ("first", "last") and {"time.ended", "section.certificates"} <= set(query.tags)
    return query.filters.order if of_end and query.kind in KINDS and not query.filters.entries else None


def _asked(query: Query) -> str | None:
    """Which certificates a question asks for that tells nothing else of them; None where it asks for something else."""
    filters, said = query.filters, words(query.text)
    leaning = "refer.those" in query.tags and bool(query.follows)
    of_them = leaning or "section.certificates" in query.tags
    ordered = any(tag.startswith("order.") for tag in query.tags)  # "which runs out first?"
    narrowed = ordered or (filters.entries and not leaning)
    if query.kind not in KINDS or not of_them or narrowed or filters.period:
        return None
    spoken = [(len(p), s) for s in (VALID, LAPSED) for p in asking(s, query.language) if says(said, p)]
    state = max(spoken, default=(0, None))[1]  # "no longer valid" says "valid", too
    known = {word for s in (VALID, LAPSED) for phrase in asking(s, query.language) for word in phrase}
    telling = [term for term in query.terms if term.kind in CONTENT and not known.issuperset(term.words)]
    return state if not telling else None


def _state(place: Place, view: View, document_id: str) -> str | None:
    """Whether the line of a certificate says that it is valid; None where it does not say."""
    if is_over(place, view, document_id):
        return LAPSED
    said = words(place.entry.span.of(view.text(document_id)))
    if phrases(LEXICON, ENDLESS).stand_in(said):
        return VALID
    until = until_when(place, view, document_id)
    return None if until is None else VALID if until >= (view.today.year, view.today.month) else LAPSED
