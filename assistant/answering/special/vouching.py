"""A referee whom a question names: "who is Dr Reed?", "Ms Fell's e-mail": the line that tells all of them."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.phrases import noun, say
from assistant.types import Kind, Query, SectionKind, Status

WHOLE = 400  # characters of what tells of a referee
REACHED = ("phone", "email")  # fields that a CV tells of a referee, too
ASKED = (Kind.FACT, Kind.LIST, Kind.CONTACT, Kind.PASSAGE)


def referee(query: Query, view: View, document_id: str) -> Draft | None:
    """The whole of what the CV tells of the one referee whom a question names, whatever it asks of them: it is no
    address of the candidate's. not_found, with it, where it has no such number or address; None where the question
    names no referee or several."""
    entries = [view.catalogue.place(ref.document_id, ref.entry_id) for ref in query.filters.entries]
    if query.kind not in ASKED or len(entries) != 1 or query.filters.entries[0].document_id != document_id:
        return None
    (place,) = entries
    if place.section.kind != SectionKind.REFERENCES or len(place.entry.span) > WHOLE:
        return None
    lacking = query.field in REACHED and not any(f.key == query.field for f in place.entry.extra)
    if lacking and query.kind == Kind.CONTACT:
        reason = say(query.language, "no_entry", what=noun(query.language, str(query.field)))
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason, related=(place.entry.span,))
    return quoting(view, document_id, [place.entry.span])
