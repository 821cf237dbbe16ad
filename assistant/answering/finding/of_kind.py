"""What a CV tells of a kind of thing for which it has no section: "tutor at a code club" of teaching."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.headed import FINE
from assistant.answering.finding.selection import select
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import is_organisation
from assistant.types import Query, SectionKind, Term, TermKind

MOST = 2  # lines of an answer


def of_kind(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that name a thing of the kind that the question asks for and speak of all that it tells beside; None
    where the CV has a section for it or no such line. No line of a job tells what is done off work, and no skill that
    anything is done."""
    keys = [key for key in query.filters.heading if key in FINE and concepts().has_members(key)]
    if not keys or select(query, view, document_id):
        return None
    document = view.catalogue.mentions[document_id]
    telling = [(mentions(term, document), _least(term)) for term in query.terms if _tells(term)]
    found = [m for key in keys for m in mentions(Term(key, (), TermKind.WORD, (key,)), document)]
    off_work = "section.interests" in query.tags
    lines = []
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        kind = place.entry.kind if place is not None else None
        apart = kind == SectionKind.SKILLS or (off_work and kind in (SectionKind.WORK, SectionKind.EDUCATION))
        speaks = all(best_in(chunk.span, told) >= least for told, least in telling)
        if not apart and speaks and best_in(chunk.span, found) >= PROOF:
            lines.append(chunk.span)
    return quoting(view, document_id, lines[:MOST], confidence=0.7) if lines else None


def _tells(term: Term) -> bool:
    """Whether a term says more than the kind: whom somebody teaches, or where."""
    return term.kind in CONTENT or (term.kind == TermKind.GENERIC and is_organisation(term.words))


def _least(term: Term) -> float:
    """How surely a line must speak of a term: that a school is not a university, more surely than of a word."""
    return PROOF if term.kind == TermKind.GENERIC else SYNONYM
