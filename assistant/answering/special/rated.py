"""What somebody rates at a level, and what better than something else: "everything she calls herself expert in", "wo
ist er fortgeschritten?", "is she better at databases or at the web?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.levels import GRADES, is_level, level
from assistant.answering.finding.selection import language_keys
from assistant.answering.passages import not_found
from assistant.answering.yes_no.whether import is_of_better
from assistant.questions.asking import CONTENT
from assistant.types import Entry, Kind, Query, SectionKind, Term, TermKind

KINDS = (Kind.PASSAGE, Kind.LIST)
SKILLS = (SectionKind.SKILLS,)
RATED = (SectionKind.SKILLS, SectionKind.LANGUAGES)
FREE = (None, "technologies")
WHOLE = 200  # characters of a skill that is quoted with its level
BEST, WORST = "order.best", "order.worst"
TWO = 2  # things that are compared


def rated(query: Query, view: View, document_id: str) -> Draft | None:
    """The skills whose line states the level that a question names; not_found where it is a low one that none states,
    which nobody claims in other words; None where the question names something else beside it, or no level."""
    if query.kind not in KINDS or not set(query.filters.section) <= set(SKILLS) or _is_narrowed(query):
        return None
    asked, told = level(query.text), _told(query)
    if asked is None or not all(is_level(term.words) for term in told):
        return None
    graded = _graded(view, document_id, SKILLS)
    chosen = [entry for entry, grade in graded if grade == asked]
    if not chosen:
        return not_found(query, view, document_id) if told and asked <= GRADES["beginner"] else None
    return _quoting(chosen, view, document_id)


def best_rated(query: Query, view: View, document_id: str) -> Draft | None:
    """The skill with the highest (the lowest) level of those that state one; None where fewer than two do, or all the
    same, and for other questions."""
    of_skills = set(query.filters.section) == set(SKILLS) and query.kind in (*KINDS, Kind.FACT)
    if not of_skills or not {BEST, WORST} & set(query.tags) or _told(query) or _is_narrowed(query):
        return None
    graded = _graded(view, document_id, SKILLS)
    grades = {grade for _, grade in graded}
    if len(grades) < TWO:
        return None
    bound = min(grades) if WORST in query.tags else max(grades)
    return _quoting([entry for entry, grade in graded if grade == bound], view, document_id)


def compared(query: Query, view: View, document_id: str) -> Draft | None:
    """Which of two skills or languages somebody knows better, both with their levels, the better one first; not_found
    where the CV has both and states no level; None where it has not both, and for other questions."""
    asks = is_of_better(query) and not query.follows
    sides = _sides(query, view, document_id) if asks else []
    if len(sides) != TWO or not all(sides):
        return None
    grades = {entry.id: grade for entry, grade in _graded(view, document_id, RATED)}
    first, second = (next((e for e in side if e.id in grades), None) for side in sides)
    if first is None or second is None or first is second:
        return replace(not_found(query, view, document_id), related=tuple(side[0].head for side in sides))
    ranked = sorted((first, second), key=lambda entry: grades[entry.id], reverse=WORST not in query.tags)
    return _quoting(ranked, view, document_id)


def _sides(query: Query, view: View, document_id: str) -> list[list[Entry]]:
    """The entries for each language that a question names, or the skills and languages that speak of each thing that it
    tells."""
    text, document = view.text(document_id), view.catalogue.mentions[document_id]
    entries = [place.entry for place in view.catalogue.places_of(document_id) if place.section.kind in RATED]
    spoken = [e for e in entries if e.kind == SectionKind.LANGUAGES]
    if query.filters.language:
        return [[e for e in spoken if key in language_keys(e.head.of(text))] for key in query.filters.language]
    if _is_narrowed(query):
        return []
    return [[e for e in entries if best_in(e.span, mentions(term, document)) >= PROOF] for term in _told(query)]


def _told(query: Query) -> list[Term]:
    """What a question tells, beside general words; names of the CV, too."""
    return [term for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED)]


def _is_narrowed(query: Query) -> bool:
    filters = query.filters
    return bool(filters.entries or filters.degree or query.follows) or query.field not in FREE


def _graded(view: View, document_id: str, kinds: tuple[SectionKind, ...]) -> list[tuple[Entry, float]]:
    """The skills or languages that state a level, each with it."""
    text = view.text(document_id)
    entries = (place.entry for place in view.catalogue.places_of(document_id) if place.section.kind in kinds)
    told = ((entry, level(entry.span.of(text))) for entry in entries if len(entry.span) <= WHOLE)
    return [(entry, grade) for entry, grade in told if grade is not None]


def _quoting(entries: list[Entry], view: View, document_id: str) -> Draft:
    return quoting(view, document_id, [entry.span for entry in entries], between="; ", end=".")
