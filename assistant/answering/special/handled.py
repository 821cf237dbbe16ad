"""Things of a kind that a question says are handled in some way: "which PLC platforms can he program?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.answering.finding.concepts import asked, instances, members
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.questions.asking import CONTENT
from assistant.types import Kind, Query, TermKind


def handled(query: Query, view: View, document_id: str) -> Draft | None:
    """The things of the kind that a question asks to name, where all else that it tells is a word for what is done
    with them, and no line says that it was done with one: who has TwinCAT among the skills can program it."""
    kinds = asked(query)[:1]
    telling = [term for term in query.terms if term.kind in CONTENT]
    others = [term for term in telling if term not in kinds]
    if telling[:1] != list(kinds):
        return None  # "which body made her a chartered statistician?" asks for no thing of a statistician
    filters = query.filters
    narrowed = query.follows or filters.entries or filters.period or filters.section or filters.heading or query.field
    if query.kind != Kind.PASSAGE or "ask.list" not in query.tags or narrowed or not kinds or len(others) != 1:
        return None
    if any(act.kind != TermKind.WORD or len(act.words) > 1 or act.text[:1].isupper() for act in others):
        return None
    of_kind = replace(query, terms=kinds)
    done = [mention for act in others for mention in mentions(act, view.catalogue.mentions[document_id])]
    named = members(of_kind, view, document_id)
    lines = [c.span for c in view.catalogue.chunks_of(document_id) if any(c.span.contains(span) for span in named)]
    return None if any(best_in(line, done) >= SYNONYM for line in lines) else instances(of_kind, view, document_id)
