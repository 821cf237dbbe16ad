"""Years of experience that a CV states in words: "14 years of research experience", "工作年限：3年"."""

from __future__ import annotations

import re
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import of_language
from assistant.text import words

LONGEST = 4  # characters of a word for experience
NEAR, BEHIND = 8, 8  # words before the number, and behind its unit, within which experience is named
_SENTENCE = re.compile(r"(?<=[.;!?。；])\s|\n")


@cache
def year_words() -> frozenset[str]:
    """The words for a year in every language."""
    return frozenset(
        words(str(phrase))[-1]
        for language in lexicon.languages("cv")
        for phrase in lexicon.words("cv", language)["periods"]["year"]
    )


@cache
def _experience_words() -> frozenset[str]:
    """Words for working and experience in every language."""
    found: set[str] = set()
    for language in lexicon.languages("questions"):
        generic = of_language(language).generic
        work = lexicon.words("questions", language)["section"]["work"]
        found |= {word for phrase in work for word in words(phrase) if word in generic}
    return frozenset(found)


@cache
def _in_characters() -> frozenset[tuple[str, ...]]:
    """The same of languages that are written without blanks between words."""
    work = lexicon.words("questions", "zh")["section"]["work"]
    return frozenset(phrase for phrase in map(words, work) if 1 < len(phrase) <= LONGEST)


def stated_years(text: str) -> float | None:
    """The number of years of experience that a sentence of a line states; None if none states it."""
    for sentence in _SENTENCE.split(text):
        found = words(sentence)
        told = [i for i, word in enumerate(found) if word in _experience_words()]
        told += [i for phrase in _in_characters() for i in range(len(found)) if found[i : i + len(phrase)] == phrase]
        for i in range(1, len(found)):
            number = found[i - 1].rstrip("+")  # "6+ years"
            near = any(i - 1 - NEAR <= at <= i + BEHIND for at in told)
            if near and found[i] in year_words() and number.isdigit() and 0 < int(number) < 70:
                return float(number)
    return None
