"""A skill that stands alone in a list of many is quoted with the line of the list: one word proves nothing."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View
from assistant.types import SectionKind, Span

LONGEST = 200  # characters of a line that is quoted for one thing in it


def among_others(view: View, draft: Draft) -> Draft:
    """The draft whose only quote is one skill of a line of them, with that line quoted instead."""
    if len(draft.evidence) != 1:
        return draft
    skill, text = draft.evidence[0], view.text(draft.document_id)
    place = view.catalogue.entry_at(draft.document_id, skill)
    if place is None or place.entry.kind != SectionKind.SKILLS or place.entry.span != skill:
        return draft
    line = Span(text.rfind("\n", 0, skill.start) + 1, len(text) if (end := text.find("\n", skill.end)) < 0 else end)
    spans = [entry.span for entry in place.section.entries if line.contains(entry.span)]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans)) if len(spans) > 1 else skill
    return replace(draft, evidence=(whole,)) if len(whole) <= LONGEST else draft
