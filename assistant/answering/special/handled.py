"""Things of a kind that a question says are handled in some way or stand in some section: "which PLC platforms can he
program?", "which relational database shows up in his projects?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.concepts import asked, instances, members
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions, sections_of
from assistant.questions.asking import CONTENT
from assistant.text import words
from assistant.types import Kind, Query, SectionKind, Span, TermKind

WITHIN = (SectionKind.PROJECTS, SectionKind.VOLUNTEER)  # sections in which things are used
MOST = 4  # lines of an answer
SEVERAL = 2  # things of a kind that are known, of which a question that tells nothing else is answered by their list


def handled(query: Query, view: View, document_id: str) -> Draft | None:
    """The things of the kind that a question asks to name, where all else that it tells is a word for what is done
    with them, and no line says that it was done with one: who has TwinCAT among the skills can program it."""
    kinds = asked(query)[:1]
    telling = [term for term in query.terms if term.kind in CONTENT]
    others = [term for term in telling if term not in kinds]
    if telling[:1] != list(kinds):
        return None  # "which body made her a chartered statistician?" asks for no thing of a statistician
    sections = set(query.filters.section)
    if kinds and telling == list(kinds) and sections and sections <= set(WITHIN):
        return _in_section(query, view, document_id)
    filters = query.filters
    narrowed = query.follows or filters.entries or filters.period or filters.section or filters.heading or query.field
    if query.kind != Kind.PASSAGE or "ask.list" not in query.tags or narrowed or not kinds or len(others) > 1:
        return None
    if any(act.kind != TermKind.WORD or len(act.words) > 1 or act.text[:1].isupper() for act in others):
        return None
    of_kind = replace(query, terms=kinds)
    done = [mention for act in others for mention in mentions(act, view.catalogue.mentions[document_id])]
    named = members(of_kind, view, document_id)
    lines = [c.span for c in view.catalogue.chunks_of(document_id) if any(c.span.contains(span) for span in named)]
    if any(best_in(line, done) >= SYNONYM for line in lines) or (
        not others and _kinds_named(named, view, document_id) < SEVERAL
    ):
        return None
    return instances(of_kind, view, document_id)


def _kinds_named(named: tuple[Span, ...], view: View, document_id: str) -> int:
    """How many different things are named, in however many places."""
    return len({words(span.of(view.text(document_id))) for span in named})


def _in_section(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines of a section that name things of the kind, where the section is but where they are looked for, behind
    the kind: "which projects used a database?" asks for projects."""
    at = next((i for i, term in enumerate(query.terms) if sections_of(term.words)), 0)
    if "ask.list" not in query.tags or query.follows or query.terms.index(asked(query)[0]) > at:
        return None
    named = members(query, view, document_id)
    lines = [
        chunk.span
        for chunk in view.catalogue.chunks_of(document_id)
        if chunk.kind in query.filters.section and any(chunk.span.contains(span) for span in named)
    ]
    return quoting(view, document_id, lines[:MOST], between="; ", end=".") if lines else None
