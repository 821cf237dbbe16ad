"""Years of experience that a CV states in words: "14 years of research experience", "工作年限：3年"."""

from __future__ import annotations

import itertools
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import of_language
from assistant.text import words


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


def stated_years(text: str) -> float | None:
    """The number of years of experience that a line states; None if it states none."""
    found = words(text)
    if not set(found) & _experience_words():
        return None
    for told, unit in itertools.pairwise(found):
        number = told.rstrip("+")  # "6+ years"
        if unit in year_words() and number.isdigit() and 0 < int(number) < 70:
            return float(number)
    return None
