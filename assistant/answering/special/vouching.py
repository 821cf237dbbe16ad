"""A referee whom a question names: "who is Dr Reed?", "Ms Fell's e-mail": the line that tells all of them."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.types import Kind, Query, SectionKind

WHOLE = 400  # characters of what tells of a referee
ASKED = (Kind.FACT, Kind.LIST, Kind.CONTACT, Kind.PASSAGE)


def referee(query: Query, view: View, document_id: str) -> Draft | None:
    """The whole of what the CV tells of the one referee whom a question names, whatever it asks of them: it is no
    address of the candidate's. None where it names no referee or several."""
    entries = [view.catalogue.place(ref.document_id, ref.entry_id) for ref in query.filters.entries]
    if query.kind not in ASKED or len(entries) != 1 or query.filters.entries[0].document_id != document_id:
        return None
    (place,) = entries
    if place.section.kind != SectionKind.REFERENCES or len(place.entry.span) > WHOLE:
        return None
    return quoting(view, document_id, [place.entry.span])
