"""Who edited the volume that a chapter stands in, or a book together with the candidate: "In: A. Roe (ed.), …",
"co-edited with Ada Roe"."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.stated import whole_line
from assistant.answering.phrases import noun, say, stating
from assistant.questions.asking import CONTENT
from assistant.types import Kind, Query, SectionKind, Span, Status, TermKind

FIELDS = {"editor": ("edited", "edited_with"), "coeditor": ("edited_with",)}
KINDS = (Kind.FACT, Kind.PASSAGE, Kind.LIST)
MOST = 3  # lines that are quoted


def editor(query: Query, view: View, document_id: str) -> Draft | None:
    """The papers that name their editors, of those that the question names or speaks most of; not_found where none
    does. None for other questions."""
    if query.field not in FIELDS or query.kind not in KINDS:
        return None
    lines = _narrowed(query, view, document_id, _edited(query.field, view, document_id))
    if not lines:
        reason = say(query.language, "no_entry", what=noun(query.language, query.field))
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    return quoting(view, document_id, lines[:MOST], confidence=0.8)


def _edited(field: str, view: View, document_id: str) -> list[Span]:
    """The lines among the papers that name an editor, in the language of the CV or in English."""
    document = view.catalogue.mentions[document_id]
    phrases = (phrase for key in FIELDS[field] for phrase in stating(key, document.language))
    spans = sorted(span for phrase in phrases for span in document.find(phrase))
    papers = [p.entry.span for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.PUBLICATIONS]
    text = view.text(document_id)
    inside = (s for s in spans if any(p.contains(s) for p in papers) and text[s.start - 1] != "-")  # no "op-ed"
    return list(dict.fromkeys(whole_line(view, document_id, span) for span in inside))


def _narrowed(query: Query, view: View, document_id: str, lines: list[Span]) -> list[Span]:
    """Those of the papers that are spoken of or named, where there are such, that speak of most of what the question
    tells."""
    meant = {ref.entry_id for ref in (*query.filters.entries, *query.follows) if ref.document_id == document_id}
    placed = [(line, view.catalogue.entry_at(document_id, line)) for line in lines]
    named = [line for line, place in placed if place is not None and place.entry.id in meant]
    document = view.catalogue.mentions[document_id]
    told = [mentions(term, document) for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED)]
    spoken = {line: sum(best_in(line, each) >= SYNONYM for each in told) for line in named or lines}
    most = max(spoken.values(), default=0)
    return [line for line, count in spoken.items() if count == most]
