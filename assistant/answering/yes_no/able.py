"""What somebody can do that a CV tells by the things for it: "can he code?" asks for the programming languages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.concepts import instances, members
from assistant.answering.finding.evidence import hinted
from assistant.answering.passages import not_found
from assistant.answering.yes_no.whether import as_yes
from assistant.questions.lexical import tags
from assistant.questions.lexical.concepts import concepts
from assistant.text import words
from assistant.types import Kind, Query, SectionKind, Span, Status, Term, TermKind

FIELDS = (None, "url", "technologies")  # "code" is where it can be seen, too
FRAMING = {"skills"}  # "does she know how to …?" speaks of skills
WHERE = (SectionKind.SKILLS, SectionKind.WORK, SectionKind.PROJECTS, SectionKind.VOLUNTEER, SectionKind.OTHER)
MOST = 2  # lines that are quoted
SAID = 0.8  # confidence of a line that names the things
Phrase = tuple[str, ...]


class Ability(NamedTuple):
    """What somebody can do: the words for it by language, and the concepts whose things tell it."""

    concepts: tuple[str, ...]
    phrases: dict[str, tuple[Phrase, ...]]


def able(query: Query, view: View, document_id: str) -> Draft | None:
    """Yes by the things of the kind, or not_found where the CV has nothing to do with it; None where an ability is not
    all that the question is about, or where words decide."""
    ability = _asked(query)
    if ability is None:
        return None
    terms = [Term("", (), TermKind.WORD, (concept,)) for concept in ability.concepts]
    for term in terms:
        draft = instances(_of(query, term), view, document_id)
        if draft is not None and draft.status == Status.ANSWERED:
            return as_yes(query, draft)
        named = _lines(query, term, view, document_id)[:MOST]
        if named:
            return as_yes(query, quoting(view, document_id, named, between="; ", end=".", confidence=SAID))
    if hinted(terms, view.catalogue.mentions[document_id]):
        return None
    return not_found(query, view, document_id, tuple(t for t in query.terms if t.kind != TermKind.GENERIC))


def of_things(query: Query) -> Query:
    """The question without the words for an ability beside a thing of its kinds, which says it alone: "can she program
    in Python?"."""
    things = [sense for t in query.terms if t.kind == TermKind.KNOWN and (sense := concepts().sense(t.words))]
    kinds = {concept for sense in things for concept in sense.member_of}
    spoken = {
        phrase
        for ability in _abilities()
        if kinds & set(ability.concepts)
        for phrase in ability.phrases.get(query.language, ())
    }
    kept = tuple(term for term in query.terms if term.words not in spoken or term.kind == TermKind.KNOWN)
    return replace(query, terms=kept) if len(kept) < len(query.terms) else query


def _lines(query: Query, term: Term, view: View, document_id: str) -> tuple[Span, ...]:
    """The lines of work or skills that name most things of a kind: "R, Python" below another heading, "wrote roles in
    Python"."""
    named = members(_of(query, term), view, document_id)
    lines = {
        chunk.span: sum(chunk.span.contains(span) for span in named)
        for chunk in view.catalogue.chunks_of(document_id)
        if chunk.kind in WHERE and any(chunk.span.contains(span) for span in named)
    }
    return tuple(line for line, count in lines.items() if count == max(lines.values()))


def _of(query: Query, term: Term) -> Query:
    return replace(query, kind=Kind.YES_NO, field=None, terms=(term,))


def _asked(query: Query) -> Ability | None:
    """The ability that a question asks for and tells nothing else of."""
    asks = [tag for tag in query.tags if tag.startswith("ask.") and tag not in ("ask.yes_no", "ask.used")]
    plain = (
        query.kind in (Kind.YES_NO, Kind.PASSAGE) and query.field in FIELDS and set(query.filters.heading) <= FRAMING
    )
    filters = query.filters
    narrowed = filters.entries or filters.organisation or filters.degree or filters.position or filters.period
    wished = any(tag.startswith("wish.") for tag in query.tags)  # "is her code online?"
    if asks or wished or not plain or narrowed or query.follows or query.within or filters.order:
        return None
    empty = tags.function_words(query.language)
    said = tuple(word for term in query.terms if not _is_empty(term, query.language) for word in term.words)
    said = tuple(word for word in said if word not in empty)
    return next((a for a in _abilities() if said and said in a.phrases.get(query.language, ())), None)


def _is_empty(term: Term, language: str) -> bool:
    """Whether a term only frames what is asked: "able", "capable"."""
    return term.kind == TermKind.GENERIC and not any(
        set(term.words) & set(phrase) for ability in _abilities() for phrase in ability.phrases.get(language, ())
    )


@cache
def _abilities() -> tuple[Ability, ...]:
    """The abilities of the lexicon."""
    found = []
    for content in lexicon.load("abilities.yaml").values():
        phrases = {
            language: tuple(words(str(phrase)) for phrase in listed)
            for language, listed in content.items()
            if language != "concepts"
        }
        found.append(Ability(tuple(content["concepts"]), phrases))
    return tuple(found)
