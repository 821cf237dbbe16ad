"""The jobs in which somebody taught, where no section of the CV is of them."""

from __future__ import annotations

from functools import cache

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions, sections_of
from assistant.answering.finding.headed import headed
from assistant.parsing.vocabulary import position_score
from assistant.questions.cvs.led import teaching
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.types import EntryRef, Query, SectionKind, Term, TermKind

TEACHERS = ("teacher", "lecturer", "professor")
HELD = (SectionKind.WORK, SectionKind.VOLUNTEER)


def taught_at(query: Query, view: View, document_id: str, told: tuple[Term, ...]) -> tuple[Place, ...]:
    """The dated jobs that are of teaching, by title or line, and speak of all that a question tells, where it asks for
    teaching ("how long did she teach at the nursing school?"); of a single such job need not be told what it is called.
    () where the CV has a section of its own for it, and for other questions."""
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
    such = [p for p in held if best_in(p.entry.position or p.entry.head, said) >= SYNONYM]
    lines = [] if by_title(query) else held
    such = such or [p for p in lines if any(best_in(line, said) >= SYNONYM for line in p.entry.highlights)]
    such = [p for p in such if p.entry.kind == SectionKind.WORK] or such
    found = [mentions(term, document) for term in told]
    fitting = [p for p in such if all(best_in(p.entry.span, places) >= SYNONYM for places in found)]
    named = any(term.kind in (TermKind.NAME, TermKind.KNOWN) for term in told)
    return tuple(fitting or (such if len(such) == 1 and not named else ()))


def by_title(query: Query) -> bool:
    """Whether a question asks for teaching by a title: "when was she a lecturer?"."""
    asked = (term for term in query.terms if "section.teaching" in sections_of(term.words))
    return any(position_score(term.text) > 0 for term in asked)


@cache
def teachers() -> frozenset[int]:
    """The meanings of the words for those who teach by trade."""
    return frozenset(meaning for trade in TEACHERS for meaning in thesaurus().meanings((trade,), "en"))
