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
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.leaning import length, own, told
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.lexical.families import of_family
from assistant.questions.lexical.tags import Tag, listed, phrases
from assistant.questions.parsed import Parsed
from assistant.text import tokenize, words
from assistant.types import Conversation, EntryRef, Query, Span

SIDES = ("time.before", "time.after", "refer.before_that", "refer.after_that")
POINTING = ("refer.there", "refer.that", "refer.those")
ASKING = ("ask.", "field.", "order.")
LIGHT = ("ask.in_place", "ask.yes_no")  # words for a place, verbs
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
    taken_back = _completed(rest, Conversation(leant.turns[:-1]), catalogue) if how == "repairs" else None
    whole = taken_back or _completed(rest, leant, catalogue)
    if whole is None and _is_of_what_leads(rest, again):
        return rest, Conversation()
    return (again(whole) if whole is not None else rest), leant


def _is_of_what_leads(parsed: Parsed, again: Callable[[str], Parsed]) -> bool:
    """ "And her bachelor's, where was that?": what points back means the degree that is named ahead of the question."""
    cut = CUT.search(parsed.body) if parsed.degrees else None
    if cut is None:
        return False
    ahead, behind = parsed.body[: cut.start()], parsed.body[cut.end() :]
    asks = any(
        tag.name.startswith(("ask.", "field.")) and parsed.tokens[tag.first].start >= cut.end() for tag in parsed.tags
    )
    return bool(asks and behind.strip(" ?？") and again(ahead).degrees)


def _opened(parsed: Parsed, conversation: Conversation) -> tuple[str, Conversation, str]:
    """A question without the words that only open it, what of the conversation it leans on, and how it was opened
    ("repairs", "anew", "back" or "")."""
    heard = _behind(parsed.body, parsed.language, "nods") or parsed.text
    for how in ("repairs", "anew", "back"):
        rest = _behind(heard, parsed.language, how)
        if rest and (how != "back" or CUT.search(rest)):
            return rest, conversation if how == "repairs" else Conversation(), how
    return heard, conversation, ""


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
    asks = any(tag.name.startswith(ASKING) and tag.name not in LIGHT for tag in other)
    if asks or parsed.has(*POINTING):
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
    if how is None or len(named) != 1 or parsed.period is not None:
        return None
    spoken = _employer(conversation, catalogue)
    if spoken is None or words(spoken) == words(named[0].text):
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
    said = parsed.body[parsed.tokens[first].start : ahead]
    called = own(parsed) or said[:1].isupper() or parsed.texts[first : first + 1] in listed(parsed.language, "articles")
    return _whole(parsed.language, "lasting" if called else "lasting_kind", said)


def _telling(parsed: Parsed, first: int) -> str | None:
    """ "More on the current job"."""
    if first >= len(parsed.tokens):
        return None
    more = _behind(parsed.body[parsed.tokens[first].start :], parsed.language, "more")
    return _whole(parsed.language, "telling", more.rstrip("?？ ")) if more else None


def _behind(text: str, language: str, key: str) -> str:
    """What a text says behind a phrase of a list that it opens with; "" where it opens with none, or ends with it. Its
    words are as they were written: what is no word of questions would be taken for a typing error."""
    raw = tokenize(text)
    said = tuple(token.text for token in raw)
    found = next((one for one in _listed(language, key) if said[: len(one)] == one), said)
    return text[raw[len(found)].start :] if len(found) < len(raw) else ""


@cache
def _listed(language: str, key: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list of the lexicon, the longest first."""
    return tuple(sorted(phrases("clipped.yaml", language, key), key=len, reverse=True))


def _said(parsed: Parsed, first: int) -> str:
    """What a question says behind "and" (of Chinese, before it), without marks."""
    texts = parsed.tokens
    behind = next((tag.first for tag in parsed.tags if tag.name == "refer.and" and tag.first), len(texts))
    last = behind if parsed.language in FOLLOWING else len(texts)
    return parsed.body[texts[first].start : texts[last - 1].end]


def _whole(language: str, key: str, *said: str) -> str:
    """A whole question of the lexicon with what a clipped one says."""
    return str(lexicon.load("clipped.yaml")[language][key]).format(*said)
