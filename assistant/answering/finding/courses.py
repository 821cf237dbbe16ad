"""Courses and further training that stand in a section of their own."""

from __future__ import annotations

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding.evidence import SYNONYM, best_in, fields_of, mentions
from assistant.answering.finding.headed import headed
from assistant.answering.finding.selection import narrow, ordered
from assistant.questions.cvs.names import Place, walk
from assistant.text import words
from assistant.types import Query, Section, SectionKind, TermKind

OPENING = 2  # words of a study among which it is called a course


def taken(query: Query, view: View, document_id: str, *, own_only: bool = False) -> tuple[Place, ...]:
    """The courses that stand in a section of their own or, where there is none (and `own_only` does not ask for it),
    those that are called so among the studies, else the certificates; () where none of them speaks of what the
    question tells."""
    sections = view.catalogue.cvs[document_id].sections
    own = [place for s in sections if _of_courses(view, document_id, s) for place in walk(s)]
    if own or own_only:
        return _speaking(query, view, document_id, tuple(own))
    studied = _speaking(query, view, document_id, among_studies(view, document_id))
    certified = tuple(place for s in sections if s.kind == SectionKind.CERTIFICATES for place in walk(s))
    return studied or _speaking(query, view, document_id, certified)


def among_studies(view: View, document_id: str) -> tuple[Place, ...]:
    """The studies whose name begins with a word for a course: "Curso de Especialización en DevOps"."""
    text = view.text(document_id)
    found = []
    for place in view.catalogue.places_of(document_id):
        called = words(place.entry.head.of(text))[:OPENING] if place.entry.kind == SectionKind.EDUCATION else ()
        if any("courses" in fields_of((word,)) for word in called):
            found.append(place)
    return tuple(found)


def _speaking(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The courses of the time of the question that speak of what it tells; () where none does."""
    if query.filters.period is not None:
        period = query.filters.period
        pool = tuple(p for p in pool if p.entry.period and dates.overlaps(p.entry.period, period, view.today))
    kept, lacking = narrow(query, view, document_id, pool)
    telling = [t for t in query.terms if t.kind not in (TermKind.GENERIC, TermKind.LINKED)]
    return () if lacking and len(lacking) == len(telling) else ordered(view, document_id, kept, query.filters.order)


def named(query: Query, view: View, document_id: str) -> bool:
    """Whether the heading of a section of courses says the very word that the question asks by ("Weiterbildungen")."""
    document = view.catalogue.mentions[document_id]
    found = [m for term in query.terms if term.kind == TermKind.GENERIC for m in mentions(term, document)]
    return any(
        section.heading is not None and best_in(section.heading, found) >= SYNONYM
        for section in view.catalogue.cvs[document_id].sections
        if _of_courses(view, document_id, section)
    )


def _of_courses(view: View, document_id: str, section: Section) -> bool:
    return headed(view, document_id, section, "courses") and not headed(view, document_id, section, "teaching")
