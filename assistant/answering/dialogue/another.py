"""Questions about somebody other than the candidate whom the last answer named."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.passages import not_found
from assistant.questions.dialogue.another import TAG
from assistant.types import Query


def another(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that tell it of that person, or that none does; None where the question is about nobody else."""
    if TAG not in query.tags:
        return None
    lines = view.quoted(query, document_id)
    return quoting(view, document_id, lines[:2], confidence=0.8) if lines else not_found(query, view, document_id)
