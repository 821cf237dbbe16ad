"""Yes by where jobs are held: "has she any experience in industry?" of somebody who also works at universities."""

from __future__ import annotations

from assistant.answering.draft import Draft
from assistant.answering.finding.kinds import is_academic
from assistant.answering.finding.weighed import INDUSTRY, NAMED_SO, sectors_asked
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.types import SectionKind


def in_sector(whether: Whether) -> Draft | None:
    """Yes by the jobs at universities, schools and institutes, or by those elsewhere, where the question asks for
    nothing but one of these and the CV has jobs of both; None for other questions."""
    query, filters = whether.query, whether.query.filters
    asked = sectors_asked(query)
    others = [term for term in whether.telling if NAMED_SO not in term.concepts]
    narrowed = filters.entries or filters.organisation or filters.degree or filters.period or filters.order
    if len(asked) != 1 or others or narrowed or query.field not in (None, "employer") or query.follows:
        return None
    jobs = [p for p in whether.view.catalogue.places_of(whether.document_id) if p.entry.kind == SectionKind.WORK]
    academic = [place for place in jobs if is_academic(whether.view, whether.document_id, place)]
    elsewhere = [place for place in jobs if place not in academic]
    outside = (INDUSTRY in asked) != ("refer.except" in query.tags)
    held = elsewhere if outside else academic
    return as_yes(query, whether.items(held)) if academic and elsewhere else None
