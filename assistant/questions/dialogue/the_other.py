"""The other of several things told: "the other one?", "und die andere?", once all but one of them were asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import own, told
from assistant.questions.dialogue.the_one import pointing_at
from assistant.questions.dialogue.things import FEWEST, Thing, among, things
from assistant.questions.lexical.tags import phrases
from assistant.questions.parsed import Parsed
from assistant.types import Conversation, Filters, Kind, Query, Span, Turn

PICKING = (Kind.LIST, Kind.YES_NO, Kind.COUNT, Kind.TIMELINE)
"""Kinds of question by which one of several is picked: of the other one it is told what it is."""

Quoted = tuple[tuple[str, Span], ...]


def the_other(
    query: Query, parsed: Parsed, left: Legacy, conversation: Conversation, catalogue: Catalogue
) -> Query | tuple[Parsed, Legacy] | None:
    """What is left of a question that asks something of the other one, and this thing alone; what was asked of the one,
    asked of the other, where it says nothing else. None where it has no such words, or none or several are left."""
    at = _said(parsed)
    if at is None or own(parsed) or not left.quoted:
        return None
    several, since = _told_together(left, conversation, catalogue)
    others = [thing for thing in several if not any(_is_of(thing, quoted) for quoted in since)]
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


def _told_together(left: Legacy, conversation: Conversation, catalogue: Catalogue) -> tuple[Sequence[Thing], Quoted]:
    """The last several things that were told together, and what was quoted since."""
    since: list[tuple[str, Span]] = []
    for turn in reversed(conversation.turns):
        several = _several(turn, left, catalogue)
        if several:
            inside = since and all(any(_is_of(thing, quoted) for thing in several) for quoted in since)
            return several if inside else (), tuple(since)
        since.extend((quote.document_id, quote.span) for quote in turn.answer.quotes)
    return (), ()


def _several(turn: Turn, left: Legacy, catalogue: Catalogue) -> Sequence[Thing]:
    """The things that an answer told; () where it told one, or several lines of one."""
    quotes = tuple((quote.document_id, quote.span) for quote in turn.answer.quotes)
    if not quotes:
        return ()
    of_entries = [catalogue.entry_at(*quoted) for quoted in quotes]
    ids = {place.entry.id if place is not None else None for place in of_entries}
    if len(quotes) >= FEWEST and len(ids) == 1 and ids != {None}:
        return ()
    found = things(replace(left, query=turn.query, quoted=quotes, entries=()), catalogue)
    return found if len(found) >= FEWEST else ()


def _is_of(thing: Thing, quoted: tuple[str, Span]) -> bool:
    """Whether what was quoted is part of a thing."""
    return thing.document_id == quoted[0] and thing.whole.overlaps(quoted[1])


def _said(parsed: Parsed) -> tuple[int, int] | None:
    """Where a question says "the other one"."""
    texts = parsed.texts
    for phrase in sorted(phrases("clipped.yaml", parsed.language, "other"), key=len, reverse=True):
        for first in range(len(texts) - len(phrase) + 1):
            if texts[first : first + len(phrase)] == phrase:
                return first, first + len(phrase)
    return None
