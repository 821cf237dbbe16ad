"""The one of several sections of a kind whose heading a question says: the "technical skills" beside the "tools"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.draft import View
from assistant.answering.finding.evidence import SYNONYM, mentions
from assistant.questions.lexical.tags import function_words
from assistant.text import Token, stem, tokenize
from assistant.types import CV, Query, Section, SectionKind, Span

KINDS = (SectionKind.SKILLS,)
"""Kinds of sections that stand side by side as equals, each a list of its own."""


def pointed_at(query: Query, view: View, document_id: str) -> tuple[Section, ...]:
    """The sections whose whole headings the question says, be it in another language, most words first, where others of
    their kind stand beside them; () where it says none, or all."""
    sections = view.catalogue.cvs[document_id].sections
    beside = [(s, s.heading) for s in sections if s.kind in KINDS and s.heading is not None]
    if len(beside) < 2:
        return ()
    counts = _said(query, view, document_id, [heading for _, heading in beside])
    most = max(counts)
    said = tuple(section for (section, _), count in zip(beside, counts, strict=True) if count == most > 0)
    return said if len(said) < len(beside) else ()


def meant(query: Query, view: View, cv: CV) -> tuple[Section, ...]:
    """The sections to look in: those pointed at, else all."""
    kinds = query.filters.section
    pointed = pointed_at(query, view, cv.document_id) if kinds and set(kinds) <= set(KINDS) else ()
    return pointed or cv.sections


def _said(query: Query, view: View, document_id: str, headings: Sequence[Span]) -> list[int]:
    """How many words each heading has, where all are of the question or speak of one of its terms; else 0."""
    document = view.catalogue.mentions[document_id]
    language = document.language
    own = {stem(token.text, language) for token in tokenize(query.text)}
    told = [  # of "technical skills" the skills alone say the half
        mention.span
        for term in query.terms
        for mention in mentions(term, document)
        if mention.strength >= SYNONYM and len(document.within(mention.span)) <= len(term.words)
    ]
    small = function_words(language)

    def says(heading: Span, part: Token) -> bool:
        word = Span(heading.start + part.start, heading.start + part.end)
        return stem(part.text, language) in own or any(each.contains(word) for each in told)

    counts = []
    for heading in headings:
        parts = [token for token in tokenize(heading.of(view.text(document_id))) if token.text not in small]
        counts.append(len(parts) if all(says(heading, part) for part in parts) else 0)
    return counts
