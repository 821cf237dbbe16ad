"""What the quotes bear out: "when did she tag whales at Acme?" is no question of when she was at Acme."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from assistant.answering.draft import Draft, View
from assistant.answering.finding.presupposed import Presupposed, presupposed, thresholds
from assistant.answering.phrases import say
from assistant.text import says, words
from assistant.types import Kind, Query, Status, Term, TermKind

NEAR = 2  # quotes that are shown as nearest


def borne_out(query: Query, view: View, document_id: str, draft: Draft) -> Draft:
    """A draft as it is, or, where its quotes speak of nothing that the question tells, as the nearest, with what the CV
    lacks, or, where they are of an entry that it names and hardly answer it, or the CV tells it of another employer,
    that the CV does not say it."""
    if draft.status not in (Status.ANSWERED, Status.PARTIAL):
        return draft
    found = presupposed(query, draft.evidence, view, document_id)
    doubtful, sure = thresholds()
    if found is None:
        return draft
    if found.features.moved or (found.features.placed and found.probability < doubtful):
        return _not_said(query, draft, found)
    if found.probability >= sure:
        return draft
    if query.kind == Kind.YES_NO and found.features.nowhere and _narrows(query, found.strange):
        return _not_said(query, draft, found)  # a nurse need not be an anaesthetic one
    if not found.features.none or (query.kind == Kind.YES_NO and not found.features.placed):
        return draft  # `yes_no` looks at every word itself
    confidence = min(draft.confidence, round(found.probability, 4))
    if draft.status == Status.PARTIAL:
        return replace(draft, confidence=confidence)
    yes = say(query.language, "yes", text="")
    nearest = say(query.language, "perhaps", text=draft.text.removeprefix(yes))
    text = f"{_lacking(query, found)} {nearest}" if found.strange else nearest
    return replace(draft, status=Status.PARTIAL, text=text, confidence=confidence)


def _narrows(query: Query, strange: tuple[Term, ...]) -> bool:
    """Whether the only word that the CV does not know stands right beside what was linked, and tells which it is."""
    said = words(query.text)
    linked = [words(term.text) for term in query.terms if term.kind == TermKind.LINKED]
    pairs = (
        (*(one), *(other))
        for name in linked
        for each in strange
        for one, other in permutations((name, words(each.text)))
    )
    return not query.filters.organisation and any(says(said, pair) for pair in pairs)


def _not_said(query: Query, draft: Draft, found: Presupposed) -> Draft:
    """That the CV says nothing of some terms, or, where it speaks of them elsewhere, that it does not say it; the
    quotes as the nearest."""
    said = _lacking(query, found)
    near = draft.evidence[:NEAR]
    sure = round(1.0 - found.probability, 4)
    return Draft(Status.NOT_FOUND, said, draft.document_id, reason=said, related=near, confidence=sure)


def _lacking(query: Query, found: Presupposed) -> str:
    """That the CV says nothing of what it speaks of nowhere; where there is no such thing, that it does not say it."""
    strange = ", ".join(dict.fromkeys(term.text for term in found.strange))
    return say(query.language, "not_said_what", what=strange) if strange else say(query.language, "not_said")
