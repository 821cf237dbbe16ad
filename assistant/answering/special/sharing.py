"""Papers that somebody wrote alone, or with others, where there is none: what else speaks of papers tells nothing."""

from __future__ import annotations

from assistant.answering.draft import Draft, View
from assistant.answering.finding.authors import OF_WORKS
from assistant.answering.finding.selection import select
from assistant.answering.passages import not_found
from assistant.questions.framing.shared import ALONE, JOINTLY
from assistant.types import Kind, Query

KINDS = (Kind.YES_NO, Kind.LIST, Kind.COUNT)


def shared_by_none(query: Query, view: View, document_id: str) -> Draft | None:
    """not_found, where no paper of a CV is as much the person's own as is asked; None for other questions."""
    asked = query.kind in KINDS and {ALONE, JOINTLY} & set(query.tags) and not query.follows
    if not asked or tuple(query.filters.section) != OF_WORKS:
        return None
    return None if select(query, view, document_id) else not_found(query, view, document_id)
