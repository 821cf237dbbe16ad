"""Which jobs a question means that asks for what only their lines say."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.draft import View
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.questions.cvs.names import Place
from assistant.types import Query, SectionKind, Term


def named(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries of a CV that a question names or that an earlier turn spoke of."""
    refs = (ref for ref in (*query.filters.entries, *query.follows) if ref.document_id == document_id)
    return tuple(view.catalogue.place(ref.document_id, ref.entry_id) for ref in refs)


def last_shown(kinds: Sequence[SectionKind], query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries of some kinds that the last answer quoted, of which a question that names none may ask a detail."""
    spans = [span for owner, span in query.last if owner == document_id]
    found = (view.catalogue.entry_at(document_id, span) for span in spans)
    return tuple(dict.fromkeys(place for place in found if place is not None and place.entry.kind in kinds))


def of_kinds(kinds: Sequence[SectionKind], view: View, document_id: str) -> tuple[Place, ...]:
    """The entries of some kinds."""
    return tuple(place for place in view.catalogue.places_of(document_id) if place.entry.kind in kinds)


def speaking(places: Sequence[Place], terms: Sequence[Term], view: View, document_id: str) -> tuple[Place, ...]:
    """Those of some entries that speak of all terms, in these words or others for the same."""
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in terms]
    return tuple(p for p in places if all(best_in(p.entry.span, each) >= SYNONYM for each in found))
