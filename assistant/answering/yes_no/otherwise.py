"""The other reading of a yes/no question whose words were taken for a field: "WeChat development" is no profile, who
collaborated on an API need not have written a paper on it."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, quoting
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions, sections_of
from assistant.answering.yes_no.spoken import by_words, tight
from assistant.answering.yes_no.whether import TOGETHER, Whether, as_yes
from assistant.questions.lexical import tags
from assistant.text import words
from assistant.types import Filters, Kind, Query, SectionKind, Span, Status, Term, TermKind

SECOND = ("venue", "profile", "url", "website", "coauthor", "author", "publisher", "headline", "linkedin", "github")
"""Fields whose words have another reading."""
PAPERS = {"section.publications", "section.conference", "section.journal", "field.author"}
PAPERS |= {"field.first_author", "field.last_author"}
SAID = 0.8  # confidence of a line that has all words
MOST = 2  # lines that are quoted
ALIKE = 5  # letters that words of one stem share at least: "extend", "extension"
FEW = 2  # words that make a thing of a network or an address: "WeChat development"


def by_other_reading(whether: Whether) -> Draft | None:
    """Yes by the lines that say what the question tells when its words are no field; None where none does, or where
    they are nothing but the field."""
    query = whether.query
    if not _has_other(query):
        return None
    if query.field == "coauthor" and not PAPERS & set(query.tags):
        plain = replace(query, field=None, filters=Filters(candidate=query.filters.candidate))
        made = by_words(replace(whether, query=plain))
        return made if made is not None and made.status == Status.ANSWERED and made.confidence >= TOGETHER else None
    told = _told(query)
    if query.language != whether.document.language:  # a general word may be unknown in the CV's
        told = [t for t in told if t.meanings or t.concepts or mentions(t, whether.document)] or told
    lines = _lines(whether, told)
    if not lines:
        return None
    draft = quoting(whether.view, whether.document_id, lines, between="; ", end=".", confidence=SAID)
    return as_yes(replace(query, kind=Kind.YES_NO), draft)


def _has_other(query: Query) -> bool:
    """Whether a question asks whether, by a field that has another reading, and is narrowed by nothing but words."""
    filters = query.filters
    narrowed = filters.degree or filters.position or filters.period or filters.outside or filters.entries
    placed = filters.bounds or filters.language or filters.order or query.follows or query.within
    asks = query.kind == Kind.YES_NO or query.tags[:1] == ("ask.yes_no",)
    return asks and query.field in SECOND and not (narrowed or placed)


def _told(query: Query) -> list[Term]:
    """What the question tells, nouns for sections left out that stand beside enough else; () where too little is."""
    empty = tags.function_words(query.language)
    terms = [term for term in query.terms if not set(term.words) <= empty]
    kept = [term for term in terms if not sections_of(term.words)]
    kept = kept if len(kept) >= FEW else terms
    enough = len(kept) >= FEW or "ask.used" in query.tags
    # a network is said by its name, not by others of its kind
    return [replace(t, kind=TermKind.WORD, concepts=()) if t.kind == TermKind.GENERIC else t for t in kept if enough]


def _lines(whether: Whether, told: list[Term]) -> list[Span]:
    """The lines that speak of all that is told; the person's referees and addresses say nothing of it."""
    if not told:
        return []
    view, document_id, document = whether.view, whether.document_id, whether.document
    text = view.text(document_id)
    found = {t: [m for m in mentions(t, document) if not document.in_address(m.span)] for t in told}
    sections = view.catalogue.cvs[document_id].sections
    others = [section.span for section in sections if section.kind in (SectionKind.REFERENCES, SectionKind.BASICS)]

    def speaks(line: Span) -> bool:
        said = words(line.of(text))
        return all(best_in(line, tuple(found[t])) >= SYNONYM or _is_alike(t, said) for t in told)

    chunks = [c.span for c in view.catalogue.chunks_of(document_id) if not any(o.contains(c.span) for o in others)]
    return list(dict.fromkeys(tight(view, document_id, line) for line in chunks if speaks(line)))[:MOST]


def _is_alike(term: Term, said: tuple[str, ...]) -> bool:
    """Whether a line has words that begin as those of a term do."""
    return all(any(len(word) > ALIKE and other[:ALIKE] == word[:ALIKE] for other in said) for word in term.words)
