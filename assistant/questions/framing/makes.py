"""Questions for what a company or a project is or does: "What does Auris make?", "A quoi sert BatNet ?"."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.tags import Tag
from assistant.questions.links import Link
from assistant.text import Phrases, words

DESCRIBES = "ask.describe"
MAKES = "ask.makes"
THINGS = (NameKind.ORGANISATION, NameKind.INSTITUTION, NameKind.PROJECT)


def asking(tagged: tuple[Tag, ...], texts: tuple[str, ...], named: tuple[Link, ...], language: str) -> tuple[Tag, ...]:
    """The tags of a question; of one that asks only what a thing does, that it asks for what the thing is."""
    link = next((link for link in named if link.of(*THINGS) and not link.of(NameKind.CANDIDATE)), None)
    if link is None or not _is_only(texts, link, language):
        return tagged
    return (Tag(DESCRIBES, 0, link.first), Tag(MAKES, link.last, len(texts)))


def _is_only(texts: tuple[str, ...], link: Link, language: str) -> bool:
    """Whether nothing but an opening, words before the name and an end stand around a name."""
    opens, before, closes = (_phrases(language, key) for key in ("open", "before", "close"))
    end = texts[link.last :]
    opened = [len(phrase) for phrase in opens if texts[: len(phrase)] == phrase]
    start = max(opened, default=0)
    if not (opened and (end in closes or (not end and language != "en"))) and not (end in closes and language == "zh"):
        return False
    between = {word for phrase in before for word in phrase}
    return start <= link.first and set(texts[start : link.first]) <= between


@cache
def _phrases(language: str, key: str) -> Phrases:
    return Phrases(words(str(phrase)) for phrase in lexicon.load("makes.yaml").get(language, {}).get(key, ()))
