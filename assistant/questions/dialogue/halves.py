"""A question that asks two things, taken apart: "Since when does she lead the department, and how many teachers are
there?" The second leans on the first."""

from __future__ import annotations

import re
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import listed, of_language
from assistant.text import words

NUMBERS = ("count", "amount", "times")
SECOND = (*NUMBERS, "how_long", "since", "when")
"""What the second half may open with."""
FIRST = (*SECOND, "who", "where", "list", "describe", "did")
SHORTEST = 3  # words of the first half, at least
LONGEST = 60  # words of both: no question of two is longer
AHEAD = 2  # small words before what the second half asks: "and with how many people?"
_COMMA = re.compile(r"\s*[,，]\s*")


def halves(text: str, language: str) -> tuple[str, str] | None:
    """The two questions; None where it is one."""
    if len(words(text)) > LONGEST:
        return None
    for match in _joint(language).finditer(text):
        first, second = text[: match.start()].rstrip(" ,，"), text[match.end() :].strip()
        said, behind = words(first), words(second)
        if len(said) < SHORTEST or not _asks(said, FIRST, language) or not _opens(behind, language):
            continue
        if _asks(said, NUMBERS, language) or _asks(behind, NUMBERS, language):
            return first, second
    return None


def _asks(said: tuple[str, ...], keys: tuple[str, ...], language: str) -> bool:
    """Whether some words ask for one of some things."""
    phrases = (phrase for key in keys for phrase in listed(language, "ask", key))
    return any(said[i : i + len(phrase)] == phrase for phrase in phrases for i in range(len(said)))


def _opens(said: tuple[str, ...], language: str) -> bool:
    """Whether some words open with what asks for a number or a time, behind small words; of Chinese, whether they ask
    for it anywhere."""
    if language == "zh":
        return _asks(said, SECOND, language)
    small = of_language(language).stop
    phrases = [phrase for key in SECOND for phrase in listed(language, "ask", key)]
    return any(
        small.issuperset(said[:first]) and said[first : first + len(phrase)] == phrase
        for first in range(AHEAD + 1)
        for phrase in phrases
    )


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What stands between two questions."""
    if language == "zh":
        return _COMMA
    joining = (str(word) for word in lexicon.words("cv", language)["connectives"]["and"])
    return re.compile(rf"[,\s]\s*(?:{'|'.join(map(re.escape, joining))})\s+", re.IGNORECASE)
