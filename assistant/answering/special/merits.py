"""What an award was for, by its line: "Campaign of the Year, for the museum", "solved it, which won the prize"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding import stated
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.literal import literal
from assistant.answering.finding.selection import DONE, select
from assistant.answering.passages import not_found
from assistant.questions.asking import CONTENT
from assistant.text import words
from assistant.types import Query, SectionKind, Span, TermKind

AWARDS = (SectionKind.AWARDS,)
TELLING = (*CONTENT, TermKind.LINKED)
_ASIDE = re.compile(r"\([^()\d]{6,}\)")


def merit(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that say what an award was for; not_found where they only name it, None for other questions."""
    if query.field != "merit":
        return None
    lines = _lines(query, view, document_id)
    fitting = [line for line in lines if _is_meant(query, view, document_id, line)]
    saying = [line for line in fitting if _says_for(view, document_id, line)]
    meant = query.quoted or query.follows or any(term.kind in TELLING for term in query.terms)
    if len(lines) > 1 and not meant:
        saying = lines  # "what has she been honoured for?" of several
    return quoting(view, document_id, saying, confidence=0.8) if saying else not_found(query, view, document_id)


def _is_meant(query: Query, view: View, document_id: str, line: Span) -> bool:
    """Whether a line speaks of every name in the question, and of some of its other words."""
    document = view.catalogue.mentions[document_id]
    spoken = {term: best_in(line, mentions(term, document)) >= SYNONYM for term in query.terms if term.kind in TELLING}
    others = [said for term, said in spoken.items() if term.kind == TermKind.WORD]
    return all(said for term, said in spoken.items() if term.kind != TermKind.WORD) and (any(others) or not others)


def _lines(query: Query, view: View, document_id: str) -> list[Span]:
    """The lines of the awards that are asked about: of those shown last, of the section, or any that state one."""
    own = [entry.span for entry in view.followed(query, document_id)]
    quoted = view.quoted(query, document_id)
    shown = [span for span in quoted if any(entry.overlaps(span) for entry in own)] or list(quoted)
    if not shown:
        entries = replace(query, filters=replace(query.filters, section=AWARDS, heading=("awards",), entries=()))
        shown = [place.entry.span for place in select(entries, view, document_id)]
    if not shown:
        stating = literal(replace(query, terms=()), view, document_id, ("awards",))
        shown = list(stating.evidence) if stating is not None else []
    return list(dict.fromkeys(_whole(view, document_id, span) for span in shown))


def _whole(view: View, document_id: str, span: Span) -> Span:
    """The entry of an award, or the line of a job, in which something stands."""
    place = view.catalogue.entry_at(document_id, span)
    if place is not None and place.entry.kind not in DONE:
        return place.entry.span
    return stated.whole_line(view, document_id, span)


def _says_for(view: View, document_id: str, line: Span) -> bool:
    """Whether a line says what for: in so many words, in brackets ("Silver medal (welding)"), or as the line of a job
    or a project that tells the deed."""
    place = view.catalogue.entry_at(document_id, line)
    deed = place is not None and place.entry.kind in DONE and not place.entry.head.overlaps(line)
    document = view.catalogue.mentions[document_id]
    said = (span for phrase in _before(document.language) for span in document.find(phrase))
    return deed or any(line.contains(span) for span in said) or bool(_ASIDE.search(line.of(view.text(document_id))))


@cache
def _before(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(words(str(phrase)) for phrase in lexicon.load("merits.yaml").get(language, ()))
