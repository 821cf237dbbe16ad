"""A question that asks two things, taken apart: "Who handed him the prize, and in which year?" The second leans on the
first."""

from __future__ import annotations

import re
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import listed, of_language
from assistant.text import Phrases, words

NUMBERS = ("count", "amount", "times")
SECOND = (*NUMBERS, "how_long", "since", "when")
"""What the second half may open with, beside the words that ask by themselves."""
SHORTEST = 3  # words of the first half, at least
OPEN = 2  # words of the first half that ask nothing, at least: "in which year, and at which school, did he …?"
LONGEST = 60  # words of both: no question of two is longer
AHEAD = 2  # small words before what the second half asks: "and with how many people?"
MARKS = ("?", "？")
_COMMA = re.compile(r"\s*[,，]\s*")


def halves(text: str, language: str) -> tuple[str, str] | None:
    """The two questions, the second with the "and" by which it leans on the first; None where it is one."""
    if len(words(text)) > LONGEST:
        return None
    mark = text.rstrip()[-1:] if text.rstrip().endswith(MARKS) else ""
    for match in _joint(language).finditer(text):
        first, second = text[: match.start()].rstrip(" ,，"), text[match.start() :].strip(" ,，")
        said, behind = words(first), words(text[match.end() :])
        if len(said) >= SHORTEST and _tells(said, language) and _opens(behind, language):
            return first + mark, second
    return None


def _tells(said: tuple[str, ...], language: str) -> bool:
    """Whether some words are a question of their own, or name what the other half asks of: not "when", nor "at which
    school"."""
    if language == "zh":
        return _asking(language).stand_in(said)
    asking = {word for phrase in _asking(language) for word in phrase} | of_language(language).stop
    own = [word for word in said if word not in asking]
    direct = any(said[: len(phrase)] == phrase for phrase in _asking(language))  # "when was Coinwatch"
    return not _leads(said, language) or len(said) > SHORTEST or len(own) >= (1 if direct else OPEN)


def _leads(said: tuple[str, ...], language: str) -> bool:
    """Whether some words open with what asks, behind small words."""
    small = of_language(language).stop
    return any(
        small.issuperset(said[:first]) and said[first : first + len(phrase)] == phrase
        for first in range(AHEAD + 1)
        for phrase in _asking(language)
    )


def _opens(said: tuple[str, ...], language: str) -> bool:
    """Whether some words open with what asks, behind small words, or right away with what asks for yes or no; of
    Chinese, whether they ask anywhere."""
    if language == "zh":
        return _asking(language).stand_in(said)
    return _leads(said, language) or any(said[: len(phrase)] == phrase for phrase in listed(language, "ask", "yes_no"))


@cache
def _asking(language: str) -> Phrases:
    """The phrases of a language that ask."""
    timed = [phrase for key in SECOND for phrase in listed(language, "ask", key)]
    return Phrases(dict.fromkeys([*timed, *listed(language, "interrogatives")]))


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What stands between two questions."""
    if language == "zh":
        return _COMMA
    joining = (str(word) for word in lexicon.words("cv", language)["connectives"]["and"])
    return re.compile(rf"[,\s]\s*(?:{'|'.join(map(re.escape, joining))})\s+", re.IGNORECASE)
