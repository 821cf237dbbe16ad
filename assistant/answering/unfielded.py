"""What no part of an entry holds and yet a line of the CV says: the last resort of questions for a field or a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.contact import KEYS
from assistant.answering.draft import Draft, View
from assistant.answering.evidence import PROOF, best_in
from assistant.answering.figures import has_figure
from assistant.answering.passages import missing_terms, passage, terms_found
from assistant.types import Hit, Kind, Query, Status

KINDS = (Kind.FACT, Kind.LIST, Kind.COUNT, Kind.CONTACT, Kind.TENURE)
TOLD_OR_NOT = {*KEYS, "level", "phone", "email", "compare"}
"""Fields that a CV tells as such or not at all."""
SURE = 0.5
"""Probability from which a passage is believed where the structure says nothing. Looked through on the wordings of
benchmarks/questions and the development questions: above it 26 of 30 were evidence."""

_MARK = re.compile(r"\([A-F][*+-]?\)")  # "French (A)"


def unfielded(query: Query, hits: Sequence[Hit], view: View, document_id: str, made: Draft) -> Draft:
    """A draft as it is, or, where it says that the CV has nothing under what is asked for, the passage that all but
    surely answers."""
    if made.status != Status.NOT_FOUND or query.kind not in KINDS or query.field in TOLD_OR_NOT or query.follows:
        return made
    found = terms_found(query, view, document_id)
    if not found or missing_terms(query, view, document_id):
        return made
    said = passage(query, hits, view, document_id)
    spoken = any(best_in(line, places) >= PROOF for line in said.evidence for places in found.values())
    if said.status != Status.ANSWERED or said.confidence < SURE or not spoken:
        return made
    text = view.text(document_id)
    marked = any(has_figure(line.of(text)) or _MARK.search(line.of(text)) for line in said.evidence)
    return said if marked or query.field != "score" else made
