"""Clipped questions in whole words: "and right after the army?", "longer than at Acme?", "no, I meant after England".

What such a question leaves out is the same whatever was asked before, so it is read as the whole question would be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.conversation import legacy
from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.leaning import length, own, told
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.lexical.families import of_family
from assistant.questions.lexical.tags import Tag, listed, phrases
from assistant.questions.parsed import Parsed
from assistant.types import Conversation, EntryRef, Query, Span

SIDES = ("time.before", "time.after", "refer.before_that", "refer.after_that")
POINTING = ("refer.there", "refer.that", "refer.those")
SHORT = 8  # words of a clipped question
LASTING = ("ask.how_long", "ask.amount", "ask.in_all")
CUT = re.compile(r"[,;:，；：]")


def in_whole_words(
    parsed: Parsed, conversation: Conversation, catalogue: Catalogue, again: Callable[[str], Parsed]
) -> tuple[Parsed, Conversation]:
    """A later question with what it leaves out, and what of the conversation it leans on. `again` takes another text
    of the same language apart."""
    if parsed.language not in lexicon.load("clipped.yaml"):
        return parsed, conversation
    said, leant, how = _opened(parsed, conversation)
    rest = again(said) if said != parsed.text else parsed
    taken_back = Conversation(leant.turns[:-1]) if how == "repairs" else leant
    whole = _completed(rest, taken_back, catalogue) or _completed(rest, leant, catalogue)
    return (again(whole) if whole is not None else rest), leant


def _opened(parsed: Parsed, conversation: Conversation) -> tuple[str, Conversation, str]:
    """A question without the words that only open it, what of the conversation it leans on, and how it was opened
    ("repairs", "anew", "back" or "")."""
    first, _ = _opening(parsed, "nods", 0)
    for how in ("repairs", "anew", "back"):
        behind, found = _opening(parsed, how, first)
        rest = _from(parsed, behind)
        if not found or not rest or (how == "back" and not CUT.search(rest)):
            continue
        return rest, conversation if how == "repairs" else Conversation(), how
    return _from(parsed, first) or parsed.text, conversation, ""


def of_same_person(query: Query, conversation: Conversation) -> Query:
    """The query of a question that leans on nothing else that was said, asked of the person spoken of last."""
    about = next((turn.query.filters.candidate for turn in reversed(conversation.turns)), ())
    if query.filters.candidate or not about:
        return query
    return replace(query, filters=replace(query.filters, candidate=about))


def _completed(parsed: Parsed, conversation: Conversation, catalogue: Catalogue) -> str | None:
    """A clipped question in whole words; None of a question that is no such scrap."""
    if length(parsed) > SHORT:
        return None
    first = next((tag.last for tag in parsed.tags if tag.name == "refer.and" and tag.first == 0), 0)
    return (
        _beside(parsed, first)
        or _longer(parsed, first, conversation, catalogue)
        or _lasting(parsed, first)
        or _telling(parsed, first)
    )


def _behind_and(parsed: Parsed, mark: Tag) -> int:
    """The first word behind "and", which may stand ahead of a side and be one phrase with it."""
    openings = listed(parsed.language, "refer", "and")
    lengths = (len(one) for one in openings if parsed.texts[: len(one)] == one and len(one) <= max(mark.first, 1))
    return max(lengths, default=0)


def _beside(parsed: Parsed, first: int) -> str | None:
    """ "And right after the army?": what comes beside something that is named, with no word for what is asked of it."""
    mark = _side(parsed, first)
    if mark is None or parsed.period is not None or not (own(parsed) or told(parsed) or parsed.of("position")):
        return None
    inside = range(mark.first, mark.last)
    other = (tag for tag in parsed.tags if tag.first not in inside)
    if of_family("promoted", parsed.language).stand_in(parsed.texts):
        return None  # what was before that at the same employer
    if parsed.has(*POINTING) or any(tag.name.startswith(("ask.", "field.", "order.")) for tag in other):
        return None
    return _whole(parsed.language, "beside", _said(parsed, _behind_and(parsed, mark)))


def _side(parsed: Parsed, first: int) -> Tag | None:
    """The word for a side that what is named belongs to."""
    marks = [tag for tag in parsed.tags if tag.name in SIDES]
    if parsed.language in FOLLOWING:
        last = next((tag.first for tag in parsed.tags if tag.name == "refer.and" and tag.first), len(parsed.tokens))
        return next((tag for tag in marks if tag.last in (last, len(parsed.tokens)) and tag.first > 0), None)
    return next((tag for tag in marks if tag.first <= first < len(parsed.tokens) > tag.last), None)


def _longer(parsed: Parsed, first: int, conversation: Conversation, catalogue: Catalogue) -> str | None:
    """ "Longer than at Acme?": whether the stay spoken of lasted longer than that at an employer that is named."""
    named = [link for link in parsed.links if link.of(NameKind.ORGANISATION, NameKind.INSTITUTION)]
    how = next((key for key in ("longer", "shorter") if of_family(key, parsed.language).stand_in(parsed.texts)), None)
    if how is None or len(named) != 1 or len(fields.entry_names(parsed)) != 1 or parsed.period is not None:
        return None
    spoken = _employer(conversation, catalogue)
    if spoken is None or spoken == named[0].text:
        return None
    other = parsed.body[parsed.tokens[named[0].first].start : parsed.tokens[named[0].last - 1].end]
    return _whole(parsed.language, how, spoken, other)


def _employer(conversation: Conversation, catalogue: Catalogue) -> str | None:
    """The employer that the last answer spoke of, as the CV writes it."""

    def locate(document_id: str, span: Span) -> EntryRef | None:
        place = catalogue.entry_at(document_id, span)
        return EntryRef(document_id, place.entry.id) if place is not None else None

    left = legacy(conversation, locate)
    for ref in left.entries if left is not None else ():
        name = catalogue.entry(ref.document_id, ref.entry_id).name
        if name is not None:
            return name.of(catalogue.documents[ref.document_id].text)
    return None


def _lasting(parsed: Parsed, first: int) -> str | None:
    """ "The audit firm, how long altogether?": how long a stay lasted that is named ahead of the question."""
    asks = next((tag.first for tag in parsed.tags if tag.name == "ask.how_long"), 0)
    if asks <= first or not (own(parsed) or told(parsed)):
        return None
    ahead, at = parsed.tokens[asks - 1].end, parsed.tokens[asks].start
    if not CUT.search(parsed.body[ahead:at]):
        return None
    outside = (tag for tag in parsed.tags if first <= tag.first < asks)
    if any(tag.name.startswith(("ask.", "refer.")) for tag in outside):
        return None
    return _whole(parsed.language, "lasting", parsed.body[parsed.tokens[first].start : ahead])


def _telling(parsed: Parsed, first: int) -> str | None:
    """ "More on the current job"."""
    behind, found = _opening(parsed, "more", first)
    rest = _from(parsed, behind)
    return _whole(parsed.language, "telling", rest.rstrip("?？ ")) if found and rest else None


def _opening(parsed: Parsed, key: str, first: int) -> tuple[int, bool]:
    """The first word behind a phrase of a list that stands at a word, and whether one does."""
    for phrase in _listed(parsed.language, key):
        if parsed.texts[first : first + len(phrase)] == phrase:
            return first + len(phrase), True
    return first, False


@cache
def _listed(language: str, key: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list of the lexicon, the longest first."""
    return tuple(sorted(phrases("clipped.yaml", language, key), key=len, reverse=True))


def _from(parsed: Parsed, first: int) -> str:
    """What a question says from a word on; "" behind its end."""
    if first == 0:
        return parsed.text
    return parsed.body[parsed.tokens[first].start :] if first < len(parsed.tokens) else ""


def _said(parsed: Parsed, first: int) -> str:
    """What a question says behind "and" (of Chinese, before it), without marks."""
    texts = parsed.tokens
    behind = next((tag.first for tag in parsed.tags if tag.name == "refer.and" and tag.first), len(texts))
    last = behind if parsed.language in FOLLOWING else len(texts)
    return parsed.body[texts[first].start : texts[last - 1].end]


def _whole(language: str, key: str, *said: str) -> str:
    """A whole question of the lexicon with what a clipped one says."""
    return str(lexicon.load("clipped.yaml")[language][key]).format(*said)
