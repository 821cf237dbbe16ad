"""Which of the candidates fit, and how many: the question is put to each CV as whether it says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.evidence import PROOF, best_in, mentions
from assistant.answering.finding.selection import CAREER, is_candidate
from assistant.answering.phrases import noun, say
from assistant.answering.yes_no import yes_no
from assistant.answering.yes_no.spoken import tight
from assistant.questions.lexical.keys import same_key
from assistant.retrieval import Hits
from assistant.types import Kind, Query, Span, Status, TermKind

NAMED = 10
"""Candidates who are named where not every one who may fit is looked at."""

QUOTED = 2
"""Quotes of each candidate."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Whose CVs are asked: `asked` are looked at, `speaking` speak of the matter (as many as are asked, where every
    one is looked at), of `size` in all. `hits_of` is what retrieval finds in a CV."""

    asked: tuple[str, ...]
    speaking: int
    size: int
    hits_of: Callable[[str], Hits]

    @property
    def checked(self) -> bool:
        """Whether all that may fit are looked at."""
        return len(self.asked) == self.speaking


@dataclass(frozen=True, slots=True)
class Found:
    """The line before the candidates, how many they are, and a draft for each that is named."""

    head: str
    value: float
    drafts: tuple[Draft, ...]


def everyone(query: Query, view: View, pool: Pool) -> Found:
    """The candidates who fit. Where more speak of the matter than are looked at, their number is that of the CVs that
    speak of it, and the answer says so."""
    drafts: list[Draft] = []
    for document_id in pool.asked:
        evidence = _evidence(query, view, document_id, pool)
        if query.without:
            evidence = () if evidence else _name(view, document_id)
        if evidence:
            drafts.append(_draft(view, document_id, evidence))
        if len(drafts) == NAMED and not pool.checked:
            break
    n = len(drafts) if pool.checked else pool.speaking
    topic = query.topic if _narrows(query) else ""
    if not n or not drafts:
        reason = say(query.language, "nobody" if topic and not query.without else "nobody_so", n=pool.size, what=topic)
        return Found("", 0.0, (Draft(Status.NOT_FOUND, reason, reason=reason),))
    key = _sentence(query, topic, every=len(drafts) == n)
    unit = noun(query.language, "candidates", n)
    return Found(say(query.language, key, n=n, unit=unit, shown=len(drafts), what=topic), float(n), tuple(drafts))


def _sentence(query: Query, topic: str, *, every: bool) -> str:
    """The key of the sentence above the candidates; `every`: all are named."""
    if query.without:
        return "without" if every else "without_first"
    return "everyone" if every else "everyone_spoken" if topic else "everyone_first"


def _narrows(query: Query) -> bool:
    """Whether a question says what the candidates must fit."""
    filters = query.filters
    told = any(term.kind != TermKind.GENERIC for term in query.terms)
    return bool(told or filters.section or filters.heading or filters.position or filters.degree or filters.period)


def _draft(view: View, document_id: str, evidence: Sequence[Span]) -> Draft:
    citing = Citing()
    parts = [f"{_shown(view, document_id, span)} {citing.cite(span)}" for span in evidence[:QUOTED]]
    return Draft(Status.ANSWERED, "; ".join(parts), document_id, tuple(citing.spans))


def _shown(view: View, document_id: str, span: Span) -> str:
    """The words of a quote; of the head of an entry, its position, name and period."""
    place = view.catalogue.entry_at(document_id, span)
    if place is not None and span == describing.head(place.entry) and place.entry.kind in CAREER:
        return describing.describe(view, document_id, place.entry)
    return view.words(document_id, span)


def _evidence(query: Query, view: View, document_id: str, pool: Pool) -> tuple[Span, ...]:
    """What of a CV says that its candidate fits; () if nothing does."""
    if not _narrows(query):
        return _name(view, document_id)
    document = view.catalogue.mentions[document_id]
    telling = tuple(term for term in query.terms if term.kind != TermKind.GENERIC)
    found = {term: tuple(m for m in mentions(term, document) if m.strength >= PROOF) for term in telling}
    if not all(found.values()):
        return ()
    asked = _asked_of_one(query, document_id)
    if asked is None:
        return ()
    draft = yes_no(asked, pool.hits_of(document_id), view, document_id)
    if draft.status == Status.ANSWERED:
        return draft.evidence
    if query.filters.entries or query.filters.section or not telling:
        return ()
    lines = (chunk.span for chunk in view.catalogue.chunks_of(document_id))
    said = [span for span in lines if all(best_in(span, places) >= PROOF for places in found.values())]
    return tuple(tight(view, document_id, span) for span in said if not is_candidate(view, document_id, span))


def _name(view: View, document_id: str) -> tuple[Span, ...]:
    """The candidate's name, else the first words of the CV."""
    name = view.catalogue.cvs[document_id].basics.name
    return (name,) if name is not None else tuple(chunk.span for chunk in view.catalogue.chunks_of(document_id)[:1])


def _asked_of_one(query: Query, document_id: str) -> Query | None:
    """The question as it is put to one CV; None if it names an organisation of others that this one has not."""
    filters = query.filters
    own = tuple(ref for ref in filters.entries if ref.document_id == document_id)
    if filters.organisation and filters.entries and not own:
        return None
    one = replace(query, kind=Kind.YES_NO, filters=replace(filters, entries=own))
    if own or not filters.entries:
        return one
    # what others have as the name of an entry, this one says in other words
    terms = (
        replace(term, kind=TermKind.WORD) if term.kind == TermKind.LINKED and not same_key(term.words) else term
        for term in query.terms
    )
    return replace(one, terms=tuple(terms))
