"""Figures in a line: numbers that are no dates, what they measure, and how something changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from assistant import dates, lexicon
from assistant.answering.figures.amounts import NUMBER, any_of, scaled, value
from assistant.text import is_cjk, tokenize, words
from assistant.types import Span

NEARBY = 16  # characters between a number and the word that it counts
_NUMBER = re.compile(rf"(?<![^\W\u2e80-\u9fff])(?<![.,-]){NUMBER}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)+"


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Span, ...]:
    """The numbers of a text that are no part of a date or of a code ("EC-06", "B2", "3G") and no rank, in digits."""
    dated = [period.span for period in dates.find(text)]
    found = (Span(*m.span()) for m in _NUMBER.finditer(text) if not _names(text, m))
    return tuple(
        span for span in found if not _YEAR.fullmatch(span.of(text)) and not any(date.overlaps(span) for date in dated)
    )


def _names(text: str, digits: re.Match[str]) -> bool:
    """Whether digits are a rank or the name of a kind by what stands right beside them: "3rd", "2G", "第3"."""
    behind, before = _no_numbers()
    return behind.match(text, digits.end()) is not None or text[: digits.start()].endswith(before)


@cache
def _no_numbers() -> tuple[re.Pattern[str], tuple[str, ...]]:
    listed = lexicon.load("amounts.yaml")["no_numbers"]
    return re.compile(rf"{any_of(listed['behind'])}(?![^\W_])"), tuple(map(str, listed["before"]))


@lru_cache(maxsize=4096)
def figures(text: str) -> tuple[Span, ...]:
    """The numbers of a text that are no date, in digits or in words, in their order."""
    tokens = (token for token in tokenize(text) if not is_cjk(token.text))  # 一 and 半 are more often other words
    spelt = (Span(token.start, token.end) for token in tokens if token.text in numerals())
    return tuple(sorted((*numbers(text), *spelt, *_characters(text))))


def _characters(text: str) -> Iterator[Span]:
    """The numbers in Chinese characters before what counts something: "三百多家", but not "一个", "第三名"."""
    return (Span(*match.span()) for match in _counted_so().finditer(text))


@cache
def _counted_so() -> re.Pattern[str]:
    listed = lexicon.load("amounts.yaml")["characters"]
    single, every, about, counters = (f"[{''.join(listed[key])}]" for key in ("single", "every", "about", "counters"))
    return re.compile(rf"(?<!第)(?<!{every})(?:{every}{{2,}}|{single})(?={about}?{counters})")


def has_figure(text: str) -> bool:
    """Whether a text has a number that is no date, in digits or in words."""
    return bool(figures(text))


def tells_number(text: str, tags: tuple[str, ...]) -> bool:
    """Whether a text has a number of the kind that a question with these tags asks for: how many may be told in words,
    how much is told in digits ("un año" tells no amount)."""
    return has_figure(text) if "ask.count" in tags else bool(numbers(text))


def stands_before(figure: Span, counted: Span) -> bool:
    """Whether a number stands right before what it may count: "six" before "trainees" in "six PGCE trainees"."""
    return 0 <= counted.start - figure.end <= NEARBY


@cache
def numerals() -> frozenset[str]:
    """The words for numbers in every language, of those in which only CVs are written the words for two and more."""
    asked = lexicon.languages("questions")
    listed = [phrase for language in asked for phrase in lexicon.words("questions", language)["measure"]["numerals"]]
    for language in set(lexicon.languages("cv")) - set(asked):
        listed += map(str, lexicon.words("cv", language)["numbers"][1:])
    return frozenset(word for phrase in listed for word in words(phrase))


@cache
def units_of(name: str) -> tuple[dict[str, float], re.Pattern[str]]:
    """The units of a measure with what one is of the first, and what stands behind a number that has one of them."""
    listed = lexicon.load("amounts.yaml")["measures"][name]["units"]
    units = {str(unit).casefold(): float(by) for unit, by in listed.items()}
    every = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True))
    return units, re.compile(rf"\s?({every})(?![^\W\d_])", re.IGNORECASE)


@cache
def labels_of(name: str) -> re.Pattern[str] | None:
    """What stands right before a number of a measure, where a CV may write it so: "Stars: 860"."""
    listed = lexicon.load("amounts.yaml")["measures"][name].get("labels")
    return re.compile(rf"{any_of(listed)}[:：]?\s?$", re.IGNORECASE) if listed else None


def in_unit(text: str, name: str) -> float | None:
    """The largest number of a text with a unit of a measure behind it, in the first of its units, or a label of it
    before; None where it has none."""
    units, pattern = units_of(name)
    label = labels_of(name)
    worth = []
    for number in numbers(text):
        behind = pattern.match(text, number.end)
        if behind is not None:
            worth.append(value(number.of(text)) * units[behind.group(1).casefold()])
        elif label is not None and label.search(text[: number.start]):
            worth.append(scaled(text, number)[0])
    return max(worth, default=None)


@cache
def _physical() -> dict[tuple[str, ...], str]:
    """The words for what a unit alone tells, with the measure."""
    measures = lexicon.load("amounts.yaml")["measures"].items()
    told = ((name, phrase) for name, content in measures if content.get("physical") for phrase in content["asked"])
    return {words(str(phrase)): name for name, phrase in told}


def measured(text: str, phrase: tuple[str, ...]) -> tuple[Span, ...]:
    """The numbers of a text with a unit of what a phrase names: "30 kV" for a voltage."""
    name = _physical().get(phrase)
    return measured_in(text, name) if name is not None else ()


def measured_in(text: str, name: str) -> tuple[Span, ...]:
    """The numbers of a text with a unit of a measure."""
    _, pattern = units_of(name)
    found = ((number, pattern.match(text, number.end)) for number in numbers(text))
    return tuple(Span(number.start, m.end()) for number, m in found if m)


def changes(text: str) -> bool:
    """Whether a text tells how a figure changed: "from 31 to 6", "by 28%", "von 310 auf 85"."""
    found = {number.start for number in numbers(text)}
    return bool(found) and any(match.end() in found for pattern in _changing() for match in pattern.finditer(text))


def outdated(text: str) -> tuple[Span, ...]:
    """The numbers of a text that a change has left behind: the 3 of "from 3 to 28"."""
    left = [Span(*match.span()) for match in _changing()[0].finditer(text)]
    return tuple(span for span in numbers(text) if any(each.contains(span) for each in left))


@cache
def _changing() -> tuple[re.Pattern[str], ...]:
    """What stands before the last number of a change: "from 31 to ", "by "."""
    listed = lexicon.load("amounts.yaml")["changes"]
    start, end, by = (any_of(listed[key]) for key in ("from", "to", "by"))
    inside = r"(?:[^.;\n]|\.(?=\d))"  # "from 3.1% to 0.8%"
    return (
        re.compile(rf"{start}\s?[^\s\d]{{0,2}}\d{inside}{{0,30}}?\s?{end}\s?[^\s\d]{{0,3}}(?=\d)", re.IGNORECASE),
        re.compile(rf"{by}\s?[^\s\d]{{0,2}}(?=\d)", re.IGNORECASE),
    )


def names_people(text: str) -> bool:
    """Whether a text has two capital words in a row, as the name of a person or an organisation is."""
    return re.search(_NAME, text) is not None


def person_beside(text: str) -> bool:
    """Whether a text names somebody as taking part: "with Philippa Harrow"."""
    return bool(_beside().search(text))


@cache
def _beside() -> re.Pattern[str]:
    said = (w for language in lexicon.languages("cv") for w in lexicon.words("cv", language)["connectives"]["with"])
    return re.compile(rf"{any_of(dict.fromkeys(said))}\s(?:{_NAME})")
