"""Skills that stand in a list of many: all of a kind that is asked for are named, and quoted with the line of the list,
for one word proves nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import MARK, Draft, View
from assistant.answering.finding.concepts import asked, instances
from assistant.questions.asking import CONTENT
from assistant.types import Kind, Query, SectionKind, Span

_SAME = re.compile(r"⟦0⟧(?:–?⟦0⟧)+")  # the marks of several quotes that are one: "[1][2]", "[1]–[4]"
LONGEST = 200  # characters of a line that is quoted for things in it


def among_others(query: Query, view: View, draft: Draft) -> Draft:
    """The draft whose quotes are all skills of one line of them, with that line quoted instead; where all that was
    asked for is a kind of things ("her soft skills"), with all of that kind."""
    lines = {_line_of(view, draft.document_id, skill) for skill in draft.evidence}
    line = lines.pop() if len(lines) == 1 else None
    if line is None or len(line) > LONGEST:
        return draft
    return _of_kind(query, view, draft) or replace(
        draft, text=_SAME.sub("⟦0⟧", MARK.sub("⟦0⟧", draft.text)), evidence=(line,)
    )


def _of_kind(query: Query, view: View, draft: Draft) -> Draft | None:
    """All skills of a kind, where a question tells nothing but the kind and skills by themselves were quoted; a group
    of them tells its own."""
    places = (view.catalogue.entry_at(draft.document_id, skill) for skill in draft.evidence)
    grouped = any(place is not None and place.entry.keywords for place in places)
    alone = len([term for term in query.terms if term.kind in CONTENT]) == len(asked(query)) == 1
    if query.kind != Kind.PASSAGE or grouped or not alone:
        return None
    return instances(query, view, draft.document_id)


def _line_of(view: View, document_id: str, skill: Span) -> Span | None:
    """The skills on the line of a skill, from the first to the last; None of what is no entry by itself."""
    text = view.text(document_id)
    place = view.catalogue.entry_at(document_id, skill)
    if place is None or place.entry.kind != SectionKind.SKILLS or place.entry.span != skill:
        return None
    line = describing.row(text, skill)
    spans = [entry.span for entry in place.section.entries if line.contains(entry.span)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
