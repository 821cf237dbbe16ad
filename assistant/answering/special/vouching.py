"""Referees: the one whom a question names ("who is Dr Reed?", "Ms Fell's e-mail"), and those who are from the place
that was spoken of ("who can I call there?", "the principal there?")."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.people import referees_of
from assistant.answering.phrases import noun, say
from assistant.parsing.vocabulary import position_score
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Kind, Query, Role, SectionKind, Status, TermKind

SCRAP = 4  # words of a question that is no sentence
MOST = 3  # referees of other places that are shown as the nearest
WHOLE = 400  # characters of what tells of a referee
REACHED = ("phone", "email")  # fields that a CV tells of a referee, too
TELLING = (*CONTENT, TermKind.LINKED)
JOBS = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
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


def from_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The referees who are of the employer or the school that was spoken of; not_found, with the others, where none is:
    whom to call about the job in Leeds is nobody of the one in York. None for other questions."""
    if query.field != "referee" or not query.follows:
        return None
    there = _places_there(query, view, document_id)
    named = [place.entry for place in there if any(person.role == Role.REFEREE for person in place.entry.people)]
    if not there or named:
        return None
    if found := referees_of(there, view, document_id):
        return quoting(view, document_id, [place.entry.span for place in found])
    others = [p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.REFERENCES]
    reason = say(query.language, "no_entry", what=noun(query.language, "referee"))
    return Draft(
        Status.NOT_FOUND, reason, document_id, reason=reason, related=tuple(p.entry.span for p in others[:MOST])
    )


def titled_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The referee from the place that was spoken of whose post is the one that the question tells: "and the principal
    there?"; None where none has it and for other questions."""
    told = [term for term in query.terms if term.kind in TELLING]
    asks_who = "ask.who" in query.tags or len(words(query.text)) <= SCRAP
    if not (told and query.follows and asks_who) or query.kind not in (Kind.FACT, Kind.PASSAGE) or query.field:
        return None
    if not position_score(" ".join(term.text for term in told)):
        return None
    there = _places_there(query, view, document_id)
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in told]
    fitting = [
        place.entry.span
        for place in (referees_of(there, view, document_id) if there else ())
        if place.entry.position is not None and all(best_in(place.entry.position, each) >= PROOF for each in found)
    ]
    return quoting(view, document_id, fitting) if fitting else None


def _places_there(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs and studies that were spoken of."""
    own = (ref for ref in query.follows if ref.document_id == document_id)
    spoken = (view.catalogue.place(ref.document_id, ref.entry_id) for ref in own)
    return tuple(place for place in spoken if place.entry.kind in JOBS)
