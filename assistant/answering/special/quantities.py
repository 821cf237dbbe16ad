"""Amounts that a unit alone tells: "up to which voltage may he switch?" of a line that says "30 kV", "what was the
budget of the clinic?" of a project whose head says "14 M€"."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.amounts import sums
from assistant.answering.figures.figures import measured
from assistant.answering.figures.sums import sum_words
from assistant.answering.finding.evidence import RELATED, SYNONYM, best_in, mentions
from assistant.answering.finding.wanted import asks_figure
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.tags import function_words
from assistant.text import words
from assistant.types import Kind, Query, SectionKind, TermKind

ASKED = ("ask.amount", "ask.list", "ask.describe")  # words that may ask for a quantity


def of_project(query: Query, view: View, document_id: str) -> Draft | None:
    """The one line of the projects that a question names which tells a sum of money, where it asks for one and tells
    nothing else. None where no line or several would do, and for other questions."""
    asked = sum_words(query.language)
    refs = [ref for ref in query.filters.entries if ref.document_id == document_id]
    if not refs or query.kind != Kind.PASSAGE or asked.isdisjoint(words(query.text)):
        return None
    text = view.text(document_id)
    entries = [view.catalogue.entry(ref.document_id, ref.entry_id) for ref in refs]
    if any(entry.kind is not SectionKind.PROJECTS for entry in entries):
        return None
    lines = [c.span for c in view.catalogue.chunks_of(document_id) if any(e.span.contains(c.span) for e in entries)]
    told = [line for line in lines if sums(line.of(text))]
    known = asked | function_words(query.language)
    others = [term for term in query.terms if term.kind in CONTENT and not known.issuperset(term.words)]
    return quoting(view, document_id, told, confidence=0.8) if len(told) == 1 and not others else None


def quantity(query: Query, view: View, document_id: str) -> Draft | None:
    """The one line with a number in a unit of the quantity that a free question asks for, which speaks of something
    else that it tells, if it tells more. None where no line or several would do, or no quantity is asked for."""
    filters = query.filters
    free = query.kind == Kind.PASSAGE and not (filters.entries or filters.period or query.follows)
    if not free or not (asks_figure(query) or {*ASKED} & set(query.tags)):
        return None
    text, document, terms = view.text(document_id), view.catalogue.mentions[document_id], query.terms
    asked = [term for term in terms if measured(text, term.words)]
    if len(asked) != 1 or document.find_stems(asked[0].words):
        return None  # a line that has the word itself is found by it
    numbers = measured(text, asked[0].words)
    others = [mentions(term, document) for term in terms if term not in asked and term.kind in CONTENT]
    verbs = [mentions(term, document) for term in terms if term not in asked and term.kind == TermKind.GENERIC]
    lines = {c.span for c in view.catalogue.chunks_of(document_id) if any(c.span.contains(n) for n in numbers)}
    least = SYNONYM if query.language == document.language else RELATED
    told = {line for line in lines if any(best_in(line, places) >= least for places in others)}
    doing = {line for line in lines if any(best_in(line, places) >= least for places in verbs)}
    for narrower in (told,) if others else (doing, lines):
        if len(narrower) == 1:
            return quoting(view, document_id, narrower, confidence=0.7)
    return None
