"""Yes by where it was: "has she worked in Finland?", "has he lived abroad?"."""

from __future__ import annotations

from assistant.answering.draft import Draft
from assistant.answering.finding import whereabouts
from assistant.answering.yes_no.whether import SURE, Whether, as_yes
from assistant.types import HOME, SectionKind, Status, Term

LIVING = "ask.living"


def elsewhere(whether: Whether) -> Draft | None:
    """Yes by an entry outside the countries that the question excludes. Where none is: not_found if the question names
    them and tells nothing else; None if words may tell ("abroad")."""
    query = whether.query
    excluded = query.filters.outside
    draft = whereabouts.elsewhere(query, whether.view, whether.document_id) if excluded else None
    if draft is None:
        return whether.nothing() if excluded and HOME not in excluded and not whether.telling else None
    return as_yes(query, draft)


def inside(whether: Whether) -> Draft | None:
    """Whether work, studies or service were in the places that are all that the question names."""
    query = whether.query
    if query.filters.entries or not set(query.filters.section) & set(whereabouts.KINDS):
        return None
    asked = whereabouts.where_terms(query)
    if not asked:
        return None
    draft = whereabouts.inside(query, whether.view, whether.document_id, asked) or _told_of_studies(whether, asked)
    return as_yes(query, draft or whether.nothing(asked))


def lived(whether: Whether) -> Draft | None:
    """Yes by the address, else by work or studies in the places where somebody is said to live or to have lived; None
    where the question says more."""
    query = whether.query
    asked = whereabouts.where_terms(query)
    if LIVING not in query.tags or query.filters.entries or not asked:
        return None
    view, document_id = whether.view, whether.document_id
    draft = whereabouts.at_home(query, view, document_id, asked) or whereabouts.inside(query, view, document_id, asked)
    return as_yes(query, draft) if draft is not None else None


def _told_of_studies(whether: Whether, asked: tuple[Term, ...]) -> Draft | None:
    """What is told of studies at a place outside their section ("degrees from Tulsa and Stanford"); None where no
    sentence that is sure to be meant speaks of both."""
    if SectionKind.EDUCATION not in whether.query.filters.section:
        return None
    near = whether.passage()
    sure = near.status == Status.ANSWERED and near.confidence >= SURE
    return near if sure and whether.speaks_of_kind(near, asked) else None
