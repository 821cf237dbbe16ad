"""What is, or is over: "is he still there?", "is her licence still valid?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft
from assistant.answering.finding.selection import CAREER, select
from assistant.answering.lists import UNDATED, items
from assistant.answering.phrases import say
from assistant.answering.yes_no.whether import Whether
from assistant.types import Status

MOST = 2  # entries of which it is said that they are over


def is_over(whether: Whether) -> Draft | None:
    """ "Is he still there?" of an entry that is over: no, with the entry that says so."""
    if not whether.query.filters.entries or not _none_is_current(whether):
        return None
    ever = at_any_time(whether)
    ended = select(ever.query, ever.view, ever.document_id, CAREER)[:MOST]
    draft = items(ever.query, ever.view, ever.document_id, ended)
    text = say(ever.query.language, "over", text=draft.text)
    return replace(draft, status=Status.PARTIAL, text=text, confidence=0.8)


def asks_validity(whether: Whether) -> bool:
    """Whether the question asks whether something is valid that a CV never calls current."""
    return bool(set(whether.query.filters.section) & UNDATED) and _none_is_current(whether)


def at_any_time(whether: Whether) -> Whether:
    """The same question of any time."""
    query = whether.query
    return replace(whether, query=replace(query, filters=replace(query.filters, order=None)))


def _none_is_current(whether: Whether) -> bool:
    """Whether the question asks for entries that go on, and none does."""
    query = whether.query
    asked = whether.of_entries and query.filters.order == "current" and not query.follows
    return asked and not select(query, whether.view, whether.document_id, CAREER)
