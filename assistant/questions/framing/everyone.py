"""Whether a question to several CVs asks which, or how many, of the candidates fit: "who speaks German?"."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.tags import of_language
from assistant.questions.parsed import Parsed
from assistant.text import words

ASIDE = ("ask.", "talk.", "refer.and")  # tags of words that may stand before the candidates who are asked for
NOT_WHETHER = ("ask.how_long", "ask.when", "ask.amount", "ask.level", "order.most", "order.longest", "order.shortest")
"""What is asked of each candidate or compares them: no question whether one fits."""

PEOPLE = frozenset(
    {"examiner", "editor", "coeditor", "boss", "adviser", "mentor", "referee"}
    | {"author", "coauthor", "first_author", "last_author"}
)
"""Fields that are people of a CV: who asks for them does not ask for candidates."""


@cache
def _phrases(language: str, group: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a group, the longest first."""
    phrases = lexicon.load("everyone.yaml").get(language, {}).get(group, ())
    return tuple(sorted((words(phrase) for phrase in phrases), key=len, reverse=True))


def everyone(parsed: Parsed) -> range | None:
    """The words that ask for the candidates; None if the question asks for something else, or of one of them."""
    if parsed.has(*NOT_WHETHER) or PEOPLE & set(parsed.of("field")) or parsed.named(NameKind.CANDIDATE):
        return None
    texts = parsed.texts
    if any(_at(texts, i, _phrases(parsed.language, "one")) for i in range(len(texts))):
        return None
    opening = {i for tag in parsed.tags if tag.name.startswith(ASIDE) for i in range(tag.first, tag.last)}
    stop = of_language(parsed.language).stop
    for i in range(len(texts)):
        length = _at(texts, i, _phrases(parsed.language, "candidates")) or (
            _at(texts, i, _phrases(parsed.language, "who")) if not parsed.has("ask.count") else 0
        )
        if length:
            return range(i, i + length)
        if not (i in opening or texts[i] in stop):
            return None
    return None


def without(parsed: Parsed) -> bool:
    """Whether a question asks for those who do not fit: "who does not speak German?"."""
    texts = parsed.texts
    return any(_at(texts, i, _phrases(parsed.language, "without")) for i in range(len(texts)))


def _at(texts: tuple[str, ...], start: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """The length of the longest of the phrases that stands at a word; 0 if none does."""
    return next((len(phrase) for phrase in phrases if texts[start : start + len(phrase)] == phrase), 0)
