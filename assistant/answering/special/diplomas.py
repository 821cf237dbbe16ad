"""Papers that certify a language: "a diploma in English", "which French certificate?"; and the further training that a
word for studies asks for, too: "quelles formations depuis 2020 ?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.courses import taken
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.answering.finding.selection import language_keys, select
from assistant.answering.lists import items
from assistant.answering.phrases import noun, say
from assistant.answering.yes_no.whether import as_yes
from assistant.questions.lexical.concepts import concepts
from assistant.types import Kind, Query, SectionKind, Span, Status, Term, TermKind

STUDIES, TRAINING = (SectionKind.EDUCATION,), "courses"
KINDS = (Kind.FACT, Kind.LIST, Kind.YES_NO)
# the examinations of the taxonomy, by language
EXAMS = ("english_exam", "french_exam", "german_exam", "spanish_exam", "chinese_exam", "other_language_exam")


def diplomas(query: Query, view: View, document_id: str) -> Draft | None:
    """The certificates, examinations and degrees of the languages that a question asks such for; not_found where the
    CV has none of them. None for any other question."""
    wanted = _languages(query)
    if not wanted or query.kind not in KINDS:
        return None
    spans = tuple(dict.fromkeys((*_examined(wanted, view, document_id), *_entries(query, wanted, view, document_id))))
    if not spans:
        reason = say(query.language, "no_entry", what=f"{noun(query.language, 'certificates')} ({_named(query)})")
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    told = quoting(view, document_id, spans, between="; ", end=".")
    return replace(told, text=say(query.language, "yes", text=told.text)) if query.kind == Kind.YES_NO else told


def trained(query: Query, view: View, document_id: str) -> Draft | None:
    """The courses of a time in which the CV has no studies, where a question asks by a word that is said of both. None
    for other questions, and where there are studies or no courses."""
    filters = query.filters
    both = any(TRAINING in term.concepts for term in query.terms if term.kind == TermKind.GENERIC)
    narrowed = filters.degree or filters.entries or filters.organisation or filters.order
    if not both or query.kind not in KINDS or filters.section != STUDIES or filters.period is None or narrowed:
        return None
    if select(query, view, document_id):
        return None
    found = taken(query, view, document_id)
    told = items(query, view, document_id, found) if found else None
    return as_yes(query, told) if told is not None and query.kind == Kind.YES_NO else told


def _languages(query: Query) -> set[str]:
    """The languages whose papers a question asks for, as keys of the lexicon; none where it asks for something else."""
    named = [term for term in query.terms if set(term.concepts) & set(EXAMS) and language_keys(term.text.title())]
    if named:
        return {key for term in named for key in language_keys(term.text.title())}
    papers = {"field.degree", "section.certificates"} & set(query.tags)
    told = [t for t in query.terms if t.kind not in (TermKind.GENERIC, TermKind.LINKED)]
    if not papers or told or query.filters.degree or query.filters.entries or query.field == "level":
        return set()
    return set(query.filters.language)


def _named(query: Query) -> str:
    """The languages as the question calls them."""
    return ", ".join(t.text for t in query.terms if t.kind == TermKind.LINKED or set(t.concepts) & set(EXAMS))


def _examined(wanted: set[str], view: View, document_id: str) -> list[Span]:
    """The lines that name an examination of one of the languages; of an examination of several, those that name the
    language as well."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    found: list[Span] = []
    for exam in EXAMS:
        own = {key for name in concepts().names_of(exam) for key in language_keys(" ".join(name).title())}
        if not own & wanted:
            continue
        places = [m.span for m in mentions(Term(exam, (), TermKind.KNOWN, (exam,)), document) if m.strength >= PROOF]
        for chunk in view.catalogue.chunks_of(document_id):
            inside = any(chunk.span.contains(span) for span in places)
            if inside and (len(own) == 1 or language_keys(chunk.span.of(text)) & wanted):
                found.append(chunk.span)
    return found


def _entries(query: Query, wanted: set[str], view: View, document_id: str) -> list[Span]:
    """The certificates that name one of the languages, and the studies, where a degree is asked for."""
    text = view.text(document_id)
    kinds = [SectionKind.CERTIFICATES, *([SectionKind.EDUCATION] if "field.degree" in query.tags else [])]
    return [
        describing.small(place.entry)
        for place in view.catalogue.places_of(document_id)
        if place.section.kind in kinds and language_keys(describing.small(place.entry).of(text)) & wanted
    ]
