"""Two employers, schools or degrees side by side: "compare her jobs at Acme and at Bell", "what did she do at Acme and
at Bell?"."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.answering.finding.selection import select
from assistant.answering.finding.values import lines
from assistant.answering.phrases import length
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import Filters, Kind, Query, SectionKind, Status, TermKind

KINDS = (Kind.PASSAGE, Kind.FACT, Kind.LIST, Kind.SUMMARY, Kind.TENURE, Kind.TIMELINE)
CAREER = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
DONE = ("highlights",)
MOST = 5  # quotes of an answer


def side_by_side(query: Query, view: View, document_id: str) -> Draft | None:
    """Each of the entries that a question sets side by side by its head, how long it lasted, and what it tells; None
    where it sets none so, or they are of one employer."""
    beside = query.filters.order in ("before", "after")  # "what did she do before she became a nurse?"
    if query.kind not in KINDS or query.follows or query.within is not None or beside:
        return None
    compared = _compares(query)
    if not (compared or query.field in DONE):
        return None
    places = _places(query, view, document_id, compared=compared)
    text = view.text(document_id)
    names = {words(place.entry.name.of(text)) if place.entry.name is not None else () for place in places}
    if not (1 < len(places) <= MOST) or (len(names) < 2 and not query.filters.degree):
        return None
    citing, parts = Citing(), []
    for number, place in enumerate(places):
        entry = place.entry
        lasted = dates.length(entry.period, view.today) if compared and entry.period is not None else None
        shown = describing.describe(view, document_id, entry)
        timed = f" ({length(query.language, lasted)})" if lasted is not None else ""
        room = (MOST - 1 - number) // len(places)  # for lines beside the heads: what is left falls to the first
        told = [line for line in lines(entry) if not describing.head(entry).contains(line)][:room]
        said = " ".join(f"{view.words(document_id, line)} {citing.cite(line)}" for line in told)
        parts.append(f"{shown}{timed} {citing.cite(describing.head(entry))}" + (f": {said}" if said else "."))
    return Draft(Status.ANSWERED, "\n".join(parts), document_id, tuple(citing.spans), confidence=0.8)


def _places(query: Query, view: View, document_id: str, *, compared: bool) -> tuple[Place, ...]:
    """The jobs and studies that a question names, in its order; of two degrees those that led to them. Where they are
    `compared`, what lies "between" two is a difference."""
    filters = query.filters
    bounding = tuple(ref for bound in filters.bounds for ref in bound.entries) if compared else ()
    refs = filters.entries or bounding
    named = dict.fromkeys(ref for ref in refs if ref.document_id == document_id)
    places = tuple(view.catalogue.place(document_id, ref.entry_id) for ref in named)
    if len(filters.degree) > 1 and not places:
        own = Filters(candidate=filters.candidate, degree=filters.degree)
        return select(replace(query, filters=own), view, document_id, (SectionKind.EDUCATION,))
    kept = tuple(place for place in places if place.entry.kind in CAREER)
    kept += _of_towns(query, view, document_id, kept) if compared else ()
    return _in_asked_order(query, view, document_id, kept)


def _of_towns(query: Query, view: View, document_id: str, named: tuple[Place, ...]) -> tuple[Place, ...]:
    """The jobs and studies whose heads say a name that is none of the employers': "her time at Acme and in Leeds"."""
    document = view.catalogue.mentions[document_id]
    found = [
        [m.span for m in mentions(term, document) if m.strength >= PROOF]
        for term in query.terms
        if term.kind in (TermKind.NAME, TermKind.KNOWN)
    ]
    career = (p for p in view.catalogue.places_of(document_id) if p.entry.kind in CAREER and p not in named)
    return tuple(p for p in career if any(p.entry.head.contains(span) for spans in found for span in spans))


def _in_asked_order(query: Query, view: View, document_id: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries in the order in which a question names their employers."""
    text, said = view.text(document_id), words(query.text)

    def at(place: Place) -> int:
        own = set(words(place.entry.head.of(text)))
        positions = [i for i, word in enumerate(said) if word in own and said.count(word) == 1]
        return min(positions, default=len(said))

    return tuple(sorted(places, key=at))


def _compares(query: Query) -> bool:
    """Whether a question begins with a word for comparing, or says one for a difference."""
    said = words(query.text)
    begins = any(said[: len(phrase)] == phrase for phrase in phrases("rivals.yaml", "set_beside", query.language))
    return begins or phrases("rivals.yaml", "differing", query.language).stand_in(said)
