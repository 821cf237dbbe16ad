"""What is done or was achieved at work, where a question names no job: that is told of the present one; what was done
in one way ("what did she negotiate?") by the lines of all."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.facts import WORK, fact
from assistant.answering.figures import kinds
from assistant.answering.finding.evidence import STEM, SYNONYM, best_in, mentions
from assistant.answering.finding.said import SUMMARY
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.retrieval import NO_HITS
from assistant.text import fold, words
from assistant.types import Filters, Kind, Query, SectionKind, Status, Term, TermKind

DONE = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.PROJECTS)
BUILT = "ask.built"
OPENING = 2  # letters that a word and its other forms begin with
MOST = 5  # lines that are quoted
SURE = 0.8


def acted(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines of jobs, offices and projects that speak of the one thing done that a question ends in: "what did she
    negotiate?" asks for no seminar on it, nor "what did she plan?" for what was unplanned. None where no line does, and
    for other questions."""
    act = _act(query) if query.kind == Kind.PASSAGE and query.field == "highlights" and _is_bare(query) else None
    if act is None:
        return None
    text, opening = view.text(document_id), act.words[0][:OPENING]
    spoken = (m for m in mentions(act, view.catalogue.mentions[document_id]) if m.strength >= SYNONYM)
    found = [m for m in spoken if m.strength != STEM or fold(m.span.of(text)).startswith(opening)]
    lines = [
        line
        for place in view.catalogue.places_of(document_id)
        if place.section.kind in DONE
        for line in (*place.entry.highlights, *(f.span for f in place.entry.extra if f.key in SUMMARY))
        if best_in(line, found) >= SYNONYM
    ]
    return quoting(view, document_id, lines[:MOST], between="; ", confidence=SURE) if lines else None


def _act(query: Query) -> Term | None:
    """The word for something done that ends a question and is all that it tells; None where there is no such word."""
    said = words(query.text)
    built = BUILT in query.tags and not query.terms
    term = Term(said[-1], said[-1:], TermKind.WORD) if built and said else next(iter(query.terms), None)
    if term is None or len(query.terms) > 1 or "ask.did" not in query.tags or term.words != said[-1:]:
        return None
    if any(tag.startswith(("section.", "field.")) for tag in query.tags):
        return None  # "what subject did she teach?"
    if term.kind != TermKind.GENERIC and not built:
        return term if term.kind in CONTENT else None
    return replace(term, kind=TermKind.WORD, meanings=thesaurus().meanings(term.words, query.language))


def _is_bare(query: Query) -> bool:
    """Whether nothing narrows a question, nor does it lean on an answer."""
    candidate = Filters(candidate=query.filters.candidate)
    return query.filters == candidate and not (query.follows or query.quoted or query.within)


def duties(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines of the present job, or of the last where none goes on; None where the question tells more."""
    candidate = Filters(candidate=query.filters.candidate)
    if query.kind != Kind.PASSAGE or query.field != "highlights" or not _is_bare(query) or kinds.asked(query):
        return None
    placed = any(tag.startswith(("time.", "refer.")) for tag in query.tags)  # "what did she do before that?"
    if placed or any(term.kind in CONTENT for term in query.terms):
        return None
    for order in ("current", "last"):
        of_job = replace(candidate, section=WORK, order=order)
        draft = fact(replace(query, kind=Kind.FACT, filters=of_job), NO_HITS, view, document_id)
        if draft.status == Status.ANSWERED:
            return draft
    return None
