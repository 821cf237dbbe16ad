"""There are entries of the kind that the question asks for, but none speaks of something that it tells."""

from __future__ import annotations

from assistant.answering.draft import Draft
from assistant.answering.finding import courses
from assistant.answering.finding.evidence import RELATED, STEM, best_in, mentions
from assistant.answering.finding.missing import of_nothing
from assistant.answering.yes_no.absent import narrowing
from assistant.answering.yes_no.unlisted import named_certificate
from assistant.answering.yes_no.whether import SURE, Whether
from assistant.questions.asking import CONTENT
from assistant.types import SectionKind, Status, Term, TermKind

FEW = 4  # words of a language for what narrows a certificate, of which a CV that has it uses one


def lacking(whether: Whether, missing: tuple[Term, ...]) -> Draft | None:
    """Whether the CV says elsewhere what its entries do not; None where words decide."""
    query = whether.query
    if query.field == "courses":
        return _among_courses(whether, missing)
    if whether.strict and of_nothing(query, whether.view, whether.document_id):
        return whether.nothing(missing)
    certified = named_certificate(whether)
    if certified is not None:
        return certified
    if whether.strict and any(term.kind in (TermKind.KNOWN, TermKind.NAME) for term in missing):
        return _told_with_kind(whether, missing)
    apart = any(term.kind == TermKind.GENERIC for term in query.terms)  # not within a term: "cloud certificate"
    if SectionKind.CERTIFICATES in query.filters.section and apart:
        return _certified(whether, missing)
    return None


def _among_courses(whether: Whether, missing: tuple[Term, ...]) -> Draft:
    """The courses that stand in a section of their own or among the certificates."""
    taken = courses.taken(whether.query, whether.view, whether.document_id)
    return whether.items(taken) if taken else whether.only_related(missing)


def _told_with_kind(whether: Whether, missing: tuple[Term, ...]) -> Draft:
    """The passage that speaks of the kind asked for and of all that the entries do not speak of."""
    near = whether.passage()
    told = near.status == Status.ANSWERED and whether.speaks_of_kind(near, missing)
    return near if told else whether.only_related(missing)


def _certified(whether: Whether, missing: tuple[Term, ...]) -> Draft:
    """Yes by what is said elsewhere of a certificate that no entry is ("qualified teacher"): only by words that speak
    of certifying, or in a section of certificates; what certifies something else is no certificate of that."""
    near = whether.passage()
    if narrowing(whether, FEW):
        return whether.only_related(missing)
    if _reads(whether, missing) and not _says_any(whether, near):
        return whether.only_related(missing)
    if near.status == Status.ANSWERED and (_is_listed(whether, near) or whether.speaks_of_kind(near)):
        return near
    return whether.only_related(missing)


def _reads(whether: Whether, missing: tuple[Term, ...]) -> bool:
    """Whether the words of the question can be found in the CV: it is in its language, or their meanings are known."""
    known = all(term.concepts or term.meanings for term in missing)
    return whether.query.language == whether.document.language or known


def _says_any(whether: Whether, draft: Draft) -> bool:
    """Whether a draft quotes anything that the question tells, or a part of it."""
    asked = [term for term in whether.query.terms if term.kind in CONTENT]
    parts = [Term(word, (word,), TermKind.WORD) for term in asked for word in term.words]
    found = [mentions(term, whether.document) for term in (*asked, *parts)]
    least = STEM if whether.query.language == whether.document.language else RELATED
    return any(best_in(span, places) >= least for span in draft.evidence for places in found)


def _is_listed(whether: Whether, draft: Draft) -> bool:
    """Whether a draft that is sure quotes from a section of certificates."""
    places = (whether.view.catalogue.entry_at(whether.document_id, span) for span in draft.evidence)
    among = any(place is not None and place.section.kind == SectionKind.CERTIFICATES for place in places)
    return among and draft.confidence >= SURE
