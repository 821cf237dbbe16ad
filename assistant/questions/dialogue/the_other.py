"""The other of several things told: "the other one?", "und die andere?", once all but one of them were asked about."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import own, told
from assistant.questions.dialogue.the_one import pointing_at
from assistant.questions.dialogue.things import among, is_of, told_together
from assistant.questions.lexical.tags import phrases
from assistant.questions.parsed import Parsed
from assistant.types import Conversation, Filters, Kind, Query

PICKING = (Kind.LIST, Kind.YES_NO, Kind.COUNT, Kind.TIMELINE)
"""Kinds of question by which one of several is picked: of the other one it is told what it is."""


def the_other(
    query: Query, parsed: Parsed, left: Legacy, conversation: Conversation, catalogue: Catalogue
) -> Query | tuple[Parsed, Legacy] | None:
    """What is left of a question that asks something of the other one, and this thing alone; what was asked of the one,
    asked of the other, where it says nothing else. None where it has no such words, or none or several are left."""
    at = _said(parsed)
    if at is None or own(parsed) or not left.quoted:
        return None
    several, since = told_together(left, conversation, catalogue)
    others = [thing for thing in several if not any(is_of(thing, quoted) for quoted in since)]
    if len(others) != 1:
        return None
    other = others[0]
    rest = pointing_at(parsed, at)
    if told(parsed) or parsed.of("field") or any(tag.name.startswith("ask.") for tag in parsed.tags):
        return rest, among(left, others)
    if other.ref is None:
        return None
    last, entries = left.query, (other.ref,)
    picked = last.kind in PICKING and last.field is None
    again = replace(last, kind=Kind.FACT, field="entry", also=(), tags=()) if picked else last
    return replace(
        again,
        text=query.text,
        language=query.language,
        filters=Filters(candidate=query.filters.candidate, entries=entries),
        terms=(),
        follows=entries,
        quoted=((other.document_id, other.span),),
    )


def _said(parsed: Parsed) -> tuple[int, int] | None:
    """Where a question says "the other one", as fully as it does."""
    places = phrases("clipped.yaml", parsed.language, "other").places_in(parsed.texts)
    return max(places, key=lambda place: place[1] - place[0], default=None)
