"""With whom something was done, by the line that says so: "evenings cooked together with the Blind Union"."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding import stated
from assistant.answering.finding.evidence import STEM, best_in, mentions
from assistant.answering.passages import not_found
from assistant.answering.special.superiors import reported
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.dialogue.shown import said
from assistant.questions.lexical.tags import phrases
from assistant.text import is_cjk, tokenize, words
from assistant.types import Query, SectionKind, Span, TermKind

LEXICON = "partners.yaml"
NEAR = 5  # words behind "with" within which a name stands
NAMES = (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED)


def partners(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that name what the question does, and somebody behind a word for "with". Of things
    that have a place of their own in the CV, not_found where no line does; else None, as for other questions."""
    named = [term for term in query.terms if term.kind in NAMES]
    told = [term for term in query.terms if term.kind in CONTENT]
    meant = {ref.entry_id for ref in (*query.filters.entries, *query.follows) if ref.document_id == document_id}
    if not _asks(query) or not (named or told or meant):
        return None
    document = view.catalogue.mentions[document_id]
    wanted = [(term, mentions(term, document)) for term in named or told]
    beside = [mentions(term, document) for term in told if term not in named]
    scores: dict[Span, int] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        if place is not None and place.section.kind == SectionKind.PUBLICATIONS:
            continue  # who wrote a paper is no partner
        above = [place.entry.head] if place is not None else []
        inside = _is_meant(place, meant)
        speaks = (inside or bool(wanted)) and all(
            (inside and term.kind == TermKind.LINKED)
            or max(best_in(span, found) for span in (chunk.span, *above)) >= STEM
            for term, found in wanted
        )
        if speaks and names_partner(view, document_id, chunk.span):
            line = stated.whole_line(view, document_id, chunk.span)
            scores[line] = sum(best_in(line, found) >= STEM for found in (*(found for _, found in wanted), *beside))
    best = max(scores.values(), default=0)
    lines = [line for line, score in scores.items() if score == best] or _above(view, document_id, meant)
    if lines:
        return quoting(view, document_id, lines[:2], confidence=0.8)
    kinds = {view.catalogue.place(r.document_id, r.entry_id).section.kind for r in query.filters.entries}
    alone = bool(kinds) and SectionKind.PUBLICATIONS not in kinds
    return not_found(query, view, document_id) if alone and "section.publications" not in query.tags else None


def _above(view: View, document_id: str, meant: set[str]) -> list[Span]:
    """The lines of the jobs that are meant in which somebody is named whom the person worked under."""
    lines = (stated.whole_line(view, document_id, span) for span in reported(view, document_id))
    placed = ((line, view.catalogue.entry_at(document_id, line)) for line in lines)
    return [line for line, place in placed if _is_meant(place, meant)]


def _is_meant(place: Place | None, meant: set[str]) -> bool:
    """Whether an entry, or the one that it is a part of, is meant: a post at the employer that is named above it."""
    own = (place.entry, place.parent) if place is not None else ()
    return any(entry is not None and entry.id in meant for entry in own)


def _asks(query: Query) -> bool:
    """Whether a question asks with whom: in one phrase, or as in "who does she run it with?", "who did he work with at
    Acme?"."""
    texts, known = words(query.text), ((), *phrases(LEXICON, "behind", query.language))
    behind = [texts[i + 1 : i + 2] for i in range(len(texts)) if texts[i : i + 1] in _with(query.language)]
    apart = "ask.who" in query.tags and any(word in known for word in behind)
    return apart or "ask.with_whom" in query.tags


def names_partner(view: View, document_id: str, line: Span, *, crew: bool = False) -> bool:
    """Whether a word for "with" stands in a line, and a name soon behind it; with `crew` a word for a team ("with the
    data team")."""
    crews = said("crew") if crew else ()
    text = line.of(view.text(document_id))
    tokens = tokenize(text)
    texts = tuple(token.text for token in tokens)
    for i in range(len(tokens)):
        for phrase in _with(view.catalogue.languages[document_id]):
            behind = tokens[i + len(phrase) : i + len(phrase) + NEAR]
            if crew:
                named = any((token.text,) in crews or is_cjk(token.text) for token in behind)
            else:
                named = any(token.capital or is_cjk(token.text) for token in behind)
            if texts[i : i + len(phrase)] == phrase and named:
                return True
    return False


@cache
def _with(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(words(str(phrase)) for phrase in lexicon.load(LEXICON).get(language, ()))
