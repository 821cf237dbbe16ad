"""The figures that the entries of a list tell, in the units of a question or in those of a measure: stars, hours,
students; be it in words or in a column of a table."""

from __future__ import annotations

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.figures.amounts import scaled
from assistant.answering.figures.figures import in_unit, numbers, stands_before
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Query, Span, Term, TermKind

HOURS = "hours"  # the measure of how long a course is


def counting(query: Query, unit: tuple[str, ...], view: View, document_id: str, place: Place) -> float | None:
    """The largest number of an entry in a unit that a question names: one of a measure, else what a number of the
    entry stands before, else what a column is called."""
    text = view.text(document_id)
    for name in _measures(unit):
        told = in_measure(name, view, document_id, place)
        if told is not None:
            return told
    called = [span for term in _terms(query, unit) for span in _said(term, view, document_id)]
    inside = [span for span in called if place.entry.span.contains(span)]
    own = place.entry.span
    figures = [Span(own.start + n.start, own.start + n.end) for n in numbers(own.of(text))]
    worth = [scaled(text, n)[0] for n in figures if any(stands_before(n, span) for span in inside)]
    keys = {words(span.of(text)) for span in called}
    return max((*worth, *_in_columns(keys, text, place)), default=None)


def in_measure(name: str, view: View, document_id: str, place: Place) -> float | None:
    """The largest number of an entry with a unit of a measure, or in a column that is called so."""
    text = view.text(document_id)
    told = in_unit(place.entry.span.of(text), name)
    return told if told is not None else max(_in_columns(_labels(name), text, place), default=None)


def _in_columns(keys: set[tuple[str, ...]], text: str, place: Place) -> list[float]:
    """The numbers of an entry in columns, or behind labels, that are called by one of some keys."""
    told = [fact.span.of(text) for fact in place.entry.extra if words(fact.key) in keys]
    return [scaled(said, number)[0] for said in told for number in numbers(said)[:1]]


def _measures(unit: tuple[str, ...]) -> list[str]:
    """The measures that a unit is one of, by its own name or by a word that asks for it."""
    content = lexicon.load("amounts.yaml")["measures"].items()
    said = {(word,) for word in unit[:1]}
    return [name for name, c in content if said & {words(str(w)) for w in (*c["units"], *c["asked"])}]


def _labels(name: str) -> set[tuple[str, ...]]:
    """What a column of a measure is called: as its units or its labels."""
    content = lexicon.load("amounts.yaml")["measures"][name]
    return {words(str(word)) for word in (*content["units"], *content.get("labels", ()))}


def _terms(query: Query, unit: tuple[str, ...]) -> list[Term]:
    """The terms of a question with the first word of a unit; that word by itself where none has it."""
    own = [term for term in query.terms if set(unit[:1]) & set(term.words)]
    return own or [Term(word, (word,), TermKind.WORD) for word in unit[:1]]


def _said(term: Term, view: View, document_id: str) -> list[Span]:
    return [m.span for m in mentions(term, view.catalogue.mentions[document_id]) if m.strength >= PROOF]
