"""What somebody rates at a level: "everything she calls herself expert in", "wo ist er fortgeschritten?"."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.levels import level
from assistant.questions.asking import CONTENT
from assistant.types import Kind, Query, SectionKind

KINDS = (Kind.PASSAGE, Kind.LIST)
SKILLS = (SectionKind.SKILLS,)
FREE = (None, "technologies")
WHOLE = 200  # characters of a skill that is quoted with its level


def rated(query: Query, view: View, document_id: str) -> Draft | None:
    """The skills whose line states the level that a question names; None where it names something else beside it, or
    no skill has a level."""
    filters = query.filters
    narrowed = bool(filters.entries or filters.language or filters.degree or query.follows) or query.field not in FREE
    asked = level(query.text) if query.kind in KINDS and set(filters.section) <= set(SKILLS) else None
    if asked is None or narrowed or any(term.kind in CONTENT for term in query.terms):
        return None
    text = view.text(document_id)
    skills = [
        place.entry for place in view.catalogue.places_of(document_id) if place.section.kind == SectionKind.SKILLS
    ]
    chosen = [entry for entry in skills if len(entry.span) <= WHOLE and level(entry.span.of(text)) == asked]
    if not chosen:
        return None
    return quoting(view, document_id, [entry.span for entry in chosen], between="; ", end=".")
