"""Papers by who wrote them: with somebody, alone, with others, with somebody and nobody else."""

from __future__ import annotations

from assistant.answering.draft import View
from assistant.questions.cvs.names import Place, is_person
from assistant.questions.framing.shared import ALONE, EXCLUDING, JOINTLY, left_out
from assistant.text import says, words
from assistant.types import Query, Role, SectionKind, Span, Term

OF_WORKS = (SectionKind.PUBLICATIONS,)
NAMING = (SectionKind.OTHER, SectionKind.AWARDS, SectionKind.PROJECTS)


def authors(place: Place) -> list[Span]:
    """The authors that an entry names."""
    return [person.span for person in place.entry.people if person.role == Role.AUTHOR]


def written_with(view: View, document_id: str, pool: tuple[Place, ...], person: str) -> tuple[Place, ...]:
    """The papers of a pool that have somebody among their authors: by the words of the name, or as other entries
    name the person in full ("Ruiz H." is the Helena Ruiz of a job)."""
    return tuple(place for place in pool if any(_is(view, document_id, span, person) for span in authors(place)))


def given_names(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> frozenset[Term]:
    """The terms of a question that are the given name of somebody whom the papers of a pool have by an initial: the
    "Jia" of "Jia Weng" where "J. Weng" has signed."""
    if not query.filters.person or query.filters.section != OF_WORKS:
        return frozenset()
    said, text = words(query.text), view.text(document_id)
    signed = {words(span.of(text)) for place in pool for span in authors(place)}

    def is_given(term: Term) -> bool:
        names = (words(person) for person in query.filters.person if says(said, term.words + words(person)))
        letters = {word[0] for word in term.words}
        return any(set(name) < set(one) and set(one) - set(name) <= letters for name in names for one in signed)

    return frozenset(term for term in query.terms if is_given(term))


def naming(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The patents, grants and the like whose lines name each person of a question; all where none does or others are
    asked for."""
    people = query.filters.person
    if not people or not all(place.section.kind in NAMING for place in pool):
        return pool
    text = view.text(document_id)
    said = {place.entry.id: set(words(place.entry.span.of(text))) for place in pool}
    kept = tuple(p for p in pool if all(set(words(person)) <= said[p.entry.id] for person in people))
    if EXCLUDING in query.tags:
        return tuple(p for p in pool if p not in kept)
    return kept or pool


def _is(view: View, document_id: str, span: Span, person: str) -> bool:
    """Whether an author is the person that a question names."""
    text, said = view.text(document_id), set(words(person))
    if said <= set(words(span.of(text))):
        return True
    named = {p.span.of(text) for place in view.catalogue.places_of(document_id) for p in place.entry.people}
    return any(said <= set(words(name)) and is_person(span.of(text), name) for name in named)


def of_authors(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of papers, where a question asks for that, those that the person wrote with nobody but whom the question names,
    those with others, or those without whom it names; other entries as they are."""
    asked = {ALONE, JOINTLY, EXCLUDING} & set(query.tags)
    if not asked or not pool or any(p.section.kind not in OF_WORKS for p in pool):
        return pool
    if EXCLUDING in asked:
        wanted, unwanted = _parted(query)
        pool = tuple(p for p in pool if all(written_with(view, document_id, (p,), name) for name in wanted))
        return tuple(p for p in pool if not any(written_with(view, document_id, (p,), name) for name in unwanted))
    if JOINTLY in asked and query.filters.person:
        return pool  # "jointly with Ada Roe"
    own = _names_candidate(view, document_id)
    kept = []
    for place in pool:
        others = _others(view, document_id, place, own=own)
        beside = [s for s in others if not any(_is(view, document_id, s, name) for name in query.filters.person)]
        told = bool(authors(place)) or own is False
        if told and bool(beside) == (JOINTLY in asked):
            kept.append(place)
    return tuple(kept)


def _parted(query: Query) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the persons whom a question names those before the words that leave somebody out, and those behind."""
    said = words(query.text)
    at = left_out(said, query.language)
    ahead = set(said[: at[0]]) if at is not None else set()
    wanted = tuple(name for name in query.filters.person if set(words(name)) <= ahead)
    return wanted, tuple(name for name in query.filters.person if name not in wanted)


def _names_candidate(view: View, document_id: str) -> bool | None:
    """Whether the papers of a CV name the person among their authors, or the others alone ("with A. Roe"); None where
    they name nobody."""
    text, candidate = view.text(document_id), view.catalogue.cvs[document_id].candidate
    papers = [p for p in view.catalogue.places_of(document_id) if p.section.kind in OF_WORKS]
    named = [span for place in papers for span in authors(place)]
    return any(is_person(span.of(text), candidate) for span in named) if named else None


def _others(view: View, document_id: str, place: Place, *, own: bool | None) -> list[Span]:
    """The authors of a paper but for the person; one before the title is that, by whatever name."""
    text, candidate = view.text(document_id), view.catalogue.cvs[document_id].candidate
    named = authors(place)
    if own and len(named) == 1 and place.entry.name is not None and named[0].start < place.entry.name.start:
        return []
    return [span for span in named if not is_person(span.of(text), candidate)]
