"""Certificates in the skills spoken of: "which databases does he know?", "is he certified in one of those?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.speaking import speaks
from assistant.questions.dialogue.leaning import are, own, told
from assistant.questions.dialogue.things import things
from assistant.questions.parsed import Parsed
from assistant.text import words
from assistant.types import EntryRef, Filters, Kind, Query, SectionKind, Term, TermKind

KINDS = (Kind.YES_NO, Kind.LIST, Kind.FACT)


def certified(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """The certificates that speak of one of the skills that the last answer told; None where none does, or something
    else is asked."""
    asks = parsed.has("section.certificates") and parsed.has("refer.those") and query.kind in KINDS
    if not asks or own(parsed) or told(parsed) or not are(left, SectionKind.SKILLS, catalogue):
        return None
    found = tuple(
        EntryRef(document_id, place.entry.id)
        for document_id in dict.fromkeys(document_id for document_id, _ in left.quoted)
        for place in catalogue.places_of(document_id)
        if place.section.kind == SectionKind.CERTIFICATES
        and any(speaks(term, catalogue.mentions[document_id], place.entry.span) for term in _skills(left, catalogue))
    )
    if not found:
        return None
    filters = Filters(
        section=(SectionKind.CERTIFICATES,),
        heading=("certificates",),
        entries=found,
        candidate=query.filters.candidate,
    )
    kind = Kind.YES_NO if query.kind == Kind.YES_NO else Kind.LIST
    return replace(query, kind=kind, field=None, also=(), terms=(), filters=filters, follows=found)


def _skills(left: Legacy, catalogue: Catalogue) -> list[Term]:
    """The skills that were told, each as a name to be found."""
    told_of = [thing.span.of(catalogue.documents[thing.document_id].text) for thing in things(left, catalogue)]
    return [Term(said, words(said), TermKind.NAME) for said in told_of if words(said)]
