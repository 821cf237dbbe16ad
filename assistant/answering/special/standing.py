"""Papers by how far they have come: "which of her manuscripts are still with the referees?", "what is in press?"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.counts import counted_entries
from assistant.answering.draft import Draft, View
from assistant.answering.finding.selection import headings
from assistant.answering.lists import items
from assistant.answering.yes_no import as_yes
from assistant.questions.cvs.names import Place
from assistant.text import runs, words
from assistant.types import Filters, Kind, Query, SectionKind

KINDS = (Kind.LIST, Kind.FACT, Kind.YES_NO, Kind.COUNT, Kind.PASSAGE)
UNPUBLISHED, WORKS = "unpublished", "works"
LONGEST = 5  # words of a phrase
Phrases = frozenset[tuple[str, ...]]


def standing(query: Query, view: View, document_id: str) -> Draft | None:
    """The papers that stand as far as is asked; None where something else is asked, or no paper is said to."""
    filters = query.filters
    narrowed = filters.person or filters.venue or filters.period or filters.organisation or filters.entries
    said = frozenset(runs(words(query.text), LONGEST))
    if query.kind not in KINDS or narrowed or query.follows:
        return None
    asked = [kind for kind in _standings() if said & _phrases(kind, "asked")]
    if not asked or not ("section.publications" in query.tags or said & _works()):
        return None
    kinds = _standings() if UNPUBLISHED in asked else tuple(asked)
    papers = [p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.PUBLICATIONS]
    found = tuple(place for place in papers if _stands(place, kinds, view, document_id))
    if not found:
        return None
    of_papers = replace(query, filters=Filters(candidate=filters.candidate, section=(SectionKind.PUBLICATIONS,)))
    if query.kind == Kind.COUNT:
        return counted_entries(of_papers, view, document_id, found)
    told = items(of_papers, view, document_id, found)
    return as_yes(query, told) if query.kind == Kind.YES_NO else told


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
    return tuple(key for key in lexicon.load("standing.yaml") if key != WORKS)


@cache
def _phrases(kind: str, use: str) -> Phrases:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("standing.yaml")[kind][use])


@cache
def _works() -> Phrases:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("standing.yaml")[WORKS])
