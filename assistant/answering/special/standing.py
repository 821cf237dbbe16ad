"""Papers, patents and projects by how far they have come: "which of her manuscripts are still with the referees?",
"what is in press?", "which patents have been granted?", "is the bus project still running?"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.counts import counted_entries
from assistant.answering.draft import Draft, View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.selection import headings, select
from assistant.answering.lists import items
from assistant.answering.passages import not_found
from assistant.answering.phrases import say
from assistant.answering.yes_no import as_yes
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.text import phrases_in, runs, words
from assistant.types import Filters, Kind, Query, SectionKind, Span, Status

KINDS = (Kind.LIST, Kind.FACT, Kind.YES_NO, Kind.COUNT, Kind.PASSAGE)
UNPUBLISHED, WORKS, WITHOUT = "unpublished", "works", "without"
GRANTED = "granted"
PATENTS, STATES = "patents", ("pending", GRANTED)  # of what bears both, the later counts
PROJECTS = "projects"
LONGEST = 5  # words of a phrase
Known = frozenset[tuple[str, ...]]


def standing(query: Query, view: View, document_id: str) -> Draft | None:
    """The papers that stand as far as is asked, or all but them where they are left out; None where something else is
    asked, or no paper is said to."""
    filters = query.filters
    narrowed = filters.person or filters.venue or filters.period or filters.organisation or filters.entries
    said = phrases_in(query.text, LONGEST)
    if query.kind not in KINDS or narrowed or query.follows:
        return None
    asked = [kind for kind in _standings() if said & _phrases(kind, "asked")]
    if not asked or not ("section.publications" in query.tags or said & _works()):
        return None
    left_out = bool(said & _without())  # "how many are out, not counting working papers?"
    kinds = _standings() if UNPUBLISHED in asked or left_out else tuple(asked)
    papers = [p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.PUBLICATIONS]
    found = tuple(place for place in papers if _stands(place, kinds, view, document_id) != left_out)
    if not found:
        return None
    of_papers = replace(query, filters=Filters(candidate=filters.candidate, section=(SectionKind.PUBLICATIONS,)))
    if query.kind == Kind.COUNT:
        return counted_entries(of_papers, view, document_id, found)
    told = items(of_papers, view, document_id, found)
    return as_yes(query, told) if query.kind == Kind.YES_NO else told


def of_patents(query: Query, view: View, document_id: str) -> Draft | None:
    """The patents that are granted, or are not yet, as is asked, of those shown where the question leans on them;
    not_found where the CV says so of none; None where something else is asked, or no line tells either."""
    said = phrases_in(query.text, LONGEST)
    asked = next((state for state in STATES if said & _phrases(state, "asked", PATENTS)), None)
    if asked is None or query.kind not in KINDS or not (query.follows or "section.patents" in query.tags):
        return None
    own = {ref.entry_id for ref in query.follows if ref.document_id == document_id}
    every = select(_of_patents(query), view, document_id)
    states = {place.entry.id: _state(place, view, document_id) for place in every}
    if asked == GRANTED and asked not in states.values() and _are_headed(every, view, document_id):
        states = {entry_id: state or GRANTED for entry_id, state in states.items()}
    pool = tuple(p for p in every if p.entry.id in own) if own else _narrowed(query, view, document_id)
    if not any(states.values()) or (own and not pool):
        return None
    found = tuple(place for place in pool if states.get(place.entry.id) == asked)
    return in_state(query, _of_patents(query), view, document_id, found)


def of_project(query: Query, view: View, document_id: str) -> Draft | None:
    """Whether a project goes on, by its dates: "is the bus project still running?"; None where no project alone is
    meant, or it has no dates, and for other questions."""
    said = phrases_in(query.text, LONGEST)
    running = _phrases("running", "asked", PROJECTS)
    if "time.current" not in query.tags or not said & running or query.follows:
        return None
    document, own = view.catalogue.mentions[document_id], {ref.entry_id for ref in query.filters.entries}
    known = {word for phrase in said & running for word in phrase}
    telling = [mentions(t, document) for t in query.terms if t.kind in CONTENT and not known.issuperset(t.words)]
    if not own and not (telling and "section.projects" in query.tags):
        return None
    found = [
        place
        for place in view.catalogue.places_of(document_id)
        if place.entry.kind == SectionKind.PROJECTS and place.entry.period
        if place.entry.id in own or not own
        if all(best_in(place.entry.span, spoken) >= SYNONYM for spoken in telling)
    ]
    if len(found) != 1 or found[0].entry.period is None:
        return None
    entry, period = found[0].entry, found[0].entry.period
    told = f"{view.words(document_id, entry.name or entry.head)}, {view.words(document_id, period.span)} ⟦0⟧."
    ended = period.start is not None and period.end is not None and not period.ongoing
    key = "over" if ended else "yes" if period.ongoing else None
    text = say(query.language, key, text=told) if key is not None else told  # of one year it is not told
    return Draft(Status.ANSWERED, text, document_id, (describing.evidence(entry, entry.name, period.span),))


def in_state(query: Query, listed: Query, view: View, document_id: str, found: tuple[Place, ...]) -> Draft:
    """The entries that are in the state that a question asks for, or how many, in the manner of a question that lists
    all of their kind; not_found where none is."""
    if not found:
        return not_found(query, view, document_id)
    if query.kind == Kind.COUNT or "ask.count" in query.tags:
        return counted_entries(listed, view, document_id, found)
    told = items(listed, view, document_id, found)
    return as_yes(query, told) if query.tags[:1] == ("ask.yes_no",) else told  # "which of them …?" asks for them


def _of_patents(query: Query) -> Query:
    """A question for all patents."""
    filters = Filters(candidate=query.filters.candidate, heading=(PATENTS,))
    return replace(query, kind=Kind.LIST, field=None, tags=(), terms=(), follows=(), filters=filters)


def _narrowed(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The patents that the filters of a question leave but for words of their standing, which may ask for a time."""
    return select(replace(query, filters=replace(query.filters, order=None)), view, document_id)


def _state(place: Place, view: View, document_id: str) -> str | None:
    """How far the line of a patent says that it is: granted, where it says both."""
    said = frozenset(runs(words(place.entry.span.of(view.text(document_id))), LONGEST))
    return next((state for state in reversed(STATES) if said & _phrases(state, "said", PATENTS)), None)


def _are_headed(patents: tuple[Place, ...], view: View, document_id: str) -> bool:
    """Whether a row above the patents says that what stands below was granted: a column of their table is called so."""
    if not patents:
        return False
    above = Span(patents[0].section.span.start, min(place.entry.span.start for place in patents))
    said = frozenset(runs(words(above.of(view.text(document_id))), LONGEST))
    return bool(said & _phrases(GRANTED, "said", PATENTS))


def _stands(place: Place, kinds: tuple[str, ...], view: View, document_id: str) -> bool:
    """Whether a paper, without its title, or a heading above it says one of the standings."""
    text, entry = view.text(document_id), place.entry
    own = entry.span.of(text)
    if entry.name is not None:
        own = own.replace(entry.name.of(text), " | ")
    said = {run for part in (own, *(span.of(text) for span in headings(place))) for run in runs(words(part), LONGEST)}
    return any(said & _phrases(kind, "said") for kind in kinds)


@cache
def _standings() -> tuple[str, ...]:
    return tuple(key for key in lexicon.load("standing.yaml") if key not in (WORKS, WITHOUT, PATENTS, PROJECTS))


@cache
def _phrases(kind: str, use: str, of: str | None = None) -> Known:
    content = lexicon.load("standing.yaml")
    return frozenset(words(str(phrase)) for phrase in (content[of] if of else content)[kind][use])


@cache
def _without() -> Known:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("standing.yaml")[WITHOUT])


@cache
def _works() -> Known:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("standing.yaml")[WORKS])
