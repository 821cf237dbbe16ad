"""What a question tells before it asks: "We sell to hospitals. Has she …?", "This job needs a car. Has she one?"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.titles import Title
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import FRAME, Tag, begun_by, listed, of_language
from assistant.questions.links import Link
from assistant.text import Token
from assistant.types import Term, TermKind

ASKING = ("ask.", "time.", "order.", "position.", "talk.", "off.")  # tags that tell what is asked
# what askers say of themselves and of the post, not of what they ask for
OF_ASKER = (
    *("field.position", "field.employer", "field.city", "field.contact", "field.desired_position"),
    *("field.desired_city", "field.relocation", "section.work", "section.skills"),
)
OPENING = ("ask.yes_no", "talk.greeting", "talk.thanks")  # what may stand before "tell me"
FIELDS = ("field.", "ask.when", "ask.since", "ask.where", "refer.and")  # of what is named before a colon
GAP = "ask.gap"
BACK = ("refer.that", "refer.those", "refer.there")
CONTENT = (TermKind.WORD, TermKind.KNOWN, TermKind.NAME)
_MARK = re.compile(r"[.!;:?？。！]")
_ENDED = re.compile(r"[.!;:？。！]\s+|[？。！]")


def asked_from(text: str, tokens: tuple[Token, ...], tagged: tuple[Tag, ...], language: str) -> int:
    """The first word of what asks, behind sentences that tell something and behind "could you tell me", "I need to
    know if"; 0 where nothing stands before it."""
    return _behind_telling(tokens, tagged, language, sentence(text, tokens, tagged))


def _behind_telling(tokens: tuple[Token, ...], tagged: tuple[Tag, ...], language: str, first: int) -> int:
    """The word behind what only says that something is asked ("could you tell me which …", "can you tell me if …");
    `first` where nothing does, or where something is to be described ("tell me about …")."""
    texts, empty = tuple(token.text for token in tokens), of_language(language).stop
    opening = {i for tag in tagged if tag.name in OPENING for i in range(tag.first, tag.last)}
    for at in range(first, len(texts)):
        for phrase in begun_by(language, "telling").get(texts[at], ()):
            behind = at + len(phrase)
            if texts[at:behind] != phrase or behind + 1 >= len(texts):
                continue
            if any(tag.first < behind < tag.last for tag in tagged):
                return first
            whether = (word for word in listed(language, "whether") if texts[behind : behind + len(word)] == word)
            return behind + len(next(whether, ()))
        if texts[at] not in empty and at not in opening:
            break
    return first


def asks_whether(texts: tuple[str, ...], first: int, language: str) -> bool:
    """Whether what is asked from a word on stands behind "whether"."""
    return any(first > 0 and texts[first - len(word) : first] == word for word in listed(language, "whether"))


def sentence(text: str, tokens: tuple[Token, ...], tagged: tuple[Tag, ...]) -> int:
    """The first word of the sentence that asks, where sentences that tell something stand before it; 0 where there is
    only one. A full stop within a turn of phrase ("No. of talks?") ends none, nor does a colon behind which only fields
    are named: "Internship at Acme: dates and city?"."""
    body = text.rstrip(" ?？")
    if len(body) == len(text.rstrip()):
        return 0
    asked = {i for tag in tagged if tag.name.startswith(FIELDS) for i in range(tag.first, tag.last)}
    bare = next((i for i in reversed(range(len(tokens))) if i not in asked), -1) + 1  # from where only fields stand
    ends = [(match.group()[0], match.end()) for match in _ENDED.finditer(body)]
    begun = ((mark, next((i for i, token in enumerate(tokens) if token.start >= end), 0)) for mark, end in ends)
    firsts = [first for mark, first in begun if mark != ":" or first < bare]
    firsts = [first for first in firsts if not any(tag.first < first < tag.last for tag in tagged)]
    return firsts[-1] if firsts else 0


def unbroken(text: str, tokens: tuple[Token, ...], catalogue: Catalogue, titled: tuple[Title, ...] = ()) -> str:
    """A question with the marks away that a CV writes in the titles that it names, and with the full stops away that
    it writes between the same two words, as in a name ("Roe & Co. KG"), or behind an initial ("Roe, A."), or with
    which a country is written: they end no sentence."""
    for title in titled:
        inside = text[title.start : title.end + 1]
        text = text[: title.start] + _MARK.sub(" ", inside) + text[title.end + 1 :]
    for one, other in pairwise(tokens) if ". " in text else ():
        if other.end - other.start == 1 and text[other.end : other.end + 2] == ". ":
            named = text[one.start : other.end + 1]
            if any(named in document.text for document in catalogue.documents.values()):
                text = f"{text[: other.end]} {text[other.end + 1 :]}"
        run = text[one.start : other.end]
        stop = text.find(". ", one.end, other.start)
        known = stop >= 0 and places().known((one.text, other.text))  # "EE. UU."
        if known or (stop >= 0 and any(run in document.text for document in catalogue.documents.values())):
            text = f"{text[:stop]} {text[stop + 1 :]}"
    return text


def asking(tagged: tuple[Tag, ...], first: int, texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without those that, in the sentences before the word `first`, would ask or only tell of the asker. A gap
    that is told of is what is asked about where the question says nothing else: "There is a gap in 2018. What
    happened?"."""
    drops = (*ASKING, *OF_ASKER)
    kept = GAP if _is_bare(tagged, first, texts, language) else None
    return tuple(
        tag for tag in tagged if tag.first >= first or tag.name in (FRAME, kept) or not tag.name.startswith(drops)
    )


def _is_bare(tagged: tuple[Tag, ...], first: int, texts: tuple[str, ...], language: str) -> bool:
    """Whether the words from `first` on ask without saying of what."""
    behind = [tag for tag in tagged if tag.first >= first and not tag.name.startswith(("field.", "section."))]
    stop, generic = of_language(language).stop, of_language(language).generic
    asks = {i for tag in behind for i in range(tag.first, tag.last)}
    return all(i in asks or texts[i] in stop or texts[i] in generic for i in range(first, len(texts)))


def spoken(tagged: tuple[Tag, ...], first: int, opened: int) -> frozenset[int]:
    """The words before `first` that would ask, had they stood in the sentence that asks, or tell only of the asker:
    "I'm after …", "this post needs …", and, from the start `opened` of that sentence, "could you send me …" tell
    nothing."""
    asks = (tag for tag in tagged if tag.first < first and tag.name.startswith((*ASKING[:3], *OF_ASKER)))
    told = {i for tag in asks for i in range(tag.first, min(tag.last, first))}
    return frozenset(told | set(range(opened, first)))


def by_chance(link: Link, tokens: tuple[Token, ...], tagged: tuple[Tag, ...], first: int) -> bool:
    """Whether one word told before the question is a name of the CV by chance: "this post", "used to engagement"."""
    if link.last > first or link.last - link.first > 1:
        return False
    of_asker = any(tag.first <= link.first < tag.last and tag.name in OF_ASKER for tag in tagged)
    return of_asker or not tokens[link.first].capital


def weighed(
    found: list[tuple[int, Term]], tagged: tuple[Tag, ...], explained: frozenset[int], first: int
) -> list[Term]:
    """The terms of a question, each found at a word, `explained` the places of its names, degrees, languages and
    dates. What is told before the word `first` only helps to find where the sentence that asks tells something itself.
    It is what is asked about where that sentence points back ("Is he accredited for that?"), though its names need not
    stand in the CV then, and all the more where it says nothing else ("Could he maintain them?", "Has she?")."""
    asked = [tag for tag in tagged if tag.first >= first]
    back = any(tag.name in BACK for tag in asked)
    own = any(at >= first and term.kind in CONTENT for at, term in found) or any(at >= first for at in explained)
    if own and not back:
        kind = TermKind.GENERIC
    elif own or any(tag.name.startswith(("field.", "section.")) for tag in asked):
        kind = TermKind.WORD
    else:
        return [term for _, term in found]
    told = CONTENT if kind == TermKind.GENERIC else CONTENT[1:]
    return [replace(term, kind=kind) if at < first and term.kind in told else term for at, term in found]
