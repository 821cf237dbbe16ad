"""The sentences of the answers, from the lexicon of the question's language."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from assistant import lexicon
from assistant.dates import Length
from assistant.text import Phrases, words


def _content(language: str) -> dict[str, Any]:
    known = language if language in lexicon.languages("questions") else "en"
    return lexicon.words("questions", known)


def say(language: str, key: str, **values: object) -> str:
    """A sentence of `answer` in the lexicon, filled in."""
    sentence: str = _content(language)["answer"][key]
    return sentence.format(**values)


def noun(language: str, key: str, n: float = 1) -> str:
    """The name of a thing, for a number of them; the key itself where the lexicon has none."""
    forms = _content(language)["noun"].get(key)
    if forms is None:
        return key.replace("_", " ")
    return str(forms.get("one") if n == 1 else forms.get("other", forms["one"]))


@cache
def stating(key: str, language: str) -> Phrases:
    """The phrases in which a CV states something ("no relocation"), in its language and in English, folded."""
    stated = lexicon.load("stated.yaml")
    listed = (phrase for each in dict.fromkeys((language, "en")) for phrase in stated.get(each, {}).get(key, ()))
    return Phrases(words(str(phrase)) for phrase in listed)


def length(language: str, found: Length, *, in_months: bool = False, in_years: bool = False) -> str:
    """ "2 years 6 months", "4 years, by the year", "3 months, as of 23 November 2026"; `in_years`: with the number of
    years, "2 years 6 months (2.5 years)"."""
    answer = _content(language)["answer"]
    years, months = (0, found.months) if in_months else divmod(found.months, 12)
    year_words = answer["years"]["one" if years == 1 else "other"].format(n=years)
    month_words = answer["months"]["one" if months == 1 else "other"].format(n=months)
    if found.precision == "year":
        text = month_words if in_months else year_words
        text = f"{text}, {answer['by_year']}"
    elif years and months:
        text = answer["years_months"].format(years=year_words, months=month_words)
        if in_years:
            number = f"{found.months / 12:.2f}".rstrip("0").replace(".", answer["decimal"])
            text = f"{text} ({answer['years']['other'].format(n=number)})"
    elif years:
        text = year_words
    else:
        text = month_words if months else str(answer["under_month"])
    if found.as_of is not None:
        text = f"{text}, {answer['as_of'].format(date=day(found.as_of))}"
    return str(text)


def day(value: date) -> str:
    """A day as every language reads it: 2026-11-23."""
    return value.isoformat()
