"""The jobs in which somebody taught, where no section of the CV is of them."""

from __future__ import annotations

from functools import cache

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.headed import headed
from assistant.questions.cvs.led import teaching
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.types import EntryRef, Query, SectionKind, Term, TermKind

TEACHERS = ("teacher", "lecturer", "professor")
HELD = (SectionKind.WORK, SectionKind.VOLUNTEER)


def taught_at(query: Query, view: View, document_id: str, told: tuple[Term, ...]) -> tuple[Place, ...]:
    """The dated jobs that are of teaching and speak of all that a question tells, where it asks for teaching ("how long
    did she teach at the nursing school?"); of a single such job need not be told what it is called. () where the CV has
    a section of its own for it, and for other questions."""
    filters = query.filters
    if "section.teaching" not in query.tags or filters.order or filters.period:
        return ()
    if any(headed(view, document_id, section, "teaching") for section in view.catalogue.cvs[document_id].sections):
        return ()
    document = view.catalogue.mentions[document_id]
    held = [p for p in view.catalogue.places_of(document_id) if p.entry.kind in HELD and p.entry.period]
    if filters.entries:  # a school where she studied may have the same name
        held = [p for p in held if EntryRef(document_id, p.entry.id) in filters.entries]
    held = [p for p in held if p.entry.period and dates.length(p.entry.period, view.today)]
    said = mentions(Term("", (), TermKind.WORD, (), tuple(sorted(teaching() | teachers()))), document)
    such = [p for p in held if best_in(p.entry.head, said) >= SYNONYM]
    such = such or [p for p in held if best_in(p.entry.span, said) >= SYNONYM]
    found = [mentions(term, document) for term in told]
    fitting = [p for p in such if all(best_in(p.entry.span, places) >= SYNONYM for places in found)]
    named = any(term.kind in (TermKind.NAME, TermKind.KNOWN) for term in told)
    return tuple(fitting or (such if len(such) == 1 and not named else ()))


@cache
def teachers() -> frozenset[int]:
    """The meanings of the words for those who teach by trade."""
    return frozenset(meaning for trade in TEACHERS for meaning in thesaurus().meanings((trade,), "en"))
