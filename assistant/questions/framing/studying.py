"""Whether somebody studied at a time: "was he a student in 2012?", "was she still in training in 2015?"; and how long:
"for how many years was she a student in Kiel?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.questions import fields
from assistant.questions.dialogue.told import CONTENT
from assistant.questions.lexical.tags import listed
from assistant.questions.parsed import Parsed
from assistant.types import Filters, Kind, Query, SectionKind

OTHER = ("section.teaching", "ask.when", "ask.count", "ask.amount", "ask.how_long", "time.ended", "time.began")


def studying(query: Query, parsed: Parsed) -> Query:
    """The question whether somebody studied at a time, where it asks this and tells nothing else; as it is else."""
    if query.kind == Kind.TENURE:
        return _lasting(query, parsed)
    if query.kind != Kind.YES_NO or parsed.period is None or parsed.has(*OTHER) or fields.entry_names(parsed):
        return query
    telling = [term.words for term in parsed.terms if term.kind in CONTENT]
    students = set(listed(parsed.language, "students"))
    if not set(telling) <= students or set(parsed.degrees) - {"vocational"}:
        return query  # "was she a PhD student in 2012?"
    if not (telling or parsed.has("field.study", "section.education")):
        return query
    filters = Filters(
        period=parsed.period,
        section=(SectionKind.EDUCATION,),
        heading=("education",),
        candidate=query.filters.candidate,
    )
    return replace(query, field="entry", also=(), terms=(), filters=filters, within=None)


def _lasting(query: Query, parsed: Parsed) -> Query:
    """How long somebody was a student as how long the studies lasted, which the CV need not call so."""
    students, filters = set(listed(parsed.language, "students")), query.filters
    others = tuple(term for term in query.terms if term.words not in students)
    worked = filters.section or filters.degree or filters.position
    if worked or len(others) == len(query.terms):
        return query
    if filters.entries:
        return replace(query, terms=others)
    studies = replace(filters, section=(SectionKind.EDUCATION,), heading=("education",))
    return replace(query, terms=others, filters=studies)
