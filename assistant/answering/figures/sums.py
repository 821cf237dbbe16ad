"""Figures of the kind that a question asks for: money for a budget, a number for how many; a percentage is neither."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, partial

from assistant import lexicon
from assistant.answering.figures.amounts import amount, scaled, sums
from assistant.answering.figures.figures import changes, figures, numbers, units_of
from assistant.answering.figures.kinds import takes, tells_time
from assistant.answering.finding.wanted import asks_figure, wanted
from assistant.dates import durations
from assistant.questions.lexical import tags
from assistant.text import says, words
from assistant.types import Kind, Query, Span

MODIFYING = ("en", "zh")  # languages in which a noun narrows the one behind it: "budget software"
LARGE = 1000  # from which a number beside the very word for a sum is one without its currency
RELATIVE = {"change", "percent"}  # kinds of figures that are told of anything


def asks_sum(query: Query) -> bool:
    """Whether a question asks how large a sum of money was, called by its name and by nothing behind it: "budget
    software" is none, "revenue growth" another figure."""
    if not asks_figure(query) or RELATIVE & wanted(query):
        return False
    said, stop = words(query.text), tags.function_words(query.language)
    ends = {
        i + len(phrase)
        for phrase in _sums(query.language)
        for i in range(len(said))
        if said[i : i + len(phrase)] == phrase
    }
    return any(end == len(said) or said[end] in stop or query.language not in MODIFYING for end in ends)


def required(query: Query) -> Callable[[str], bool] | None:
    """The test that a line must stand to have the figure that is asked for: of a sum or a price, it tells money; of how
    long something takes, a length of time or a change; of how many, it has a figure that counts. None where any line
    may."""
    kind = of_kind(query)
    if kind is not None:
        return kind
    how_often = "ask.times" in query.tags  # which dates tell, too
    if query.tags[:1] != ("ask.count",) or how_often or query.kind != Kind.PASSAGE or RELATIVE & wanted(query):
        return None
    said = words(query.text)
    return partial(_counts, timed=any(durations(f"2 {word}") for word in said), paid=asks_currency(query))


def asks_currency(query: Query) -> bool:
    """Whether a question names a currency: "how many euros?"."""
    return not set(map(str.casefold, lexicon.load("amounts.yaml")["currencies"])).isdisjoint(words(query.text))


def of_kind(query: Query) -> Callable[[str], bool] | None:
    """The test of a line for the kind of amount that is asked for, where no other will do: money, a length of time."""
    if asks_sum(query) or _asks_price(query):
        return tells_sum
    return _tells_speed if takes(query) else None


def _asks_price(query: Query) -> bool:
    """Whether a question asks how much money something cost or saved: "how much did the move cost?"."""
    if {"ask.amount", "ask.count"}.isdisjoint(query.tags) or RELATIVE & wanted(query):
        return False
    said = words(query.text)
    for phrase in lexicon.load("amounts.yaml")["spent"].get(query.language, ()):
        opening, _, end = str(phrase).partition("…")
        if says(said, words(opening)) and said[len(said) - len(words(end)) :] == words(end):
            return True
    return False


def _tells_speed(text: str) -> bool:
    """Whether a line tells how long something takes, or by how much that changed."""
    return tells_time(text) or changes(text)


def tells_sum(text: str) -> bool:
    """Whether a line tells an amount of money, or names a sum beside a number as large or scaled as one."""
    if amount(text) is not None:
        return True
    values = [(scaled(text, number), number) for number in numbers(text)]
    if any(end > number.end for (_, end), number in values):
        return True
    named = {word for language in lexicon.languages("questions") for phrase in _sums(language) for word in phrase}
    return bool(named & set(words(text))) and any(value >= LARGE for (value, _), _ in values)


def _counts(text: str, *, timed: bool, paid: bool) -> bool:
    """Whether a text has a figure that may count something: no percentage, no article ("un") and, unless
    `timed`, no length of time, nor, unless `paid`, an amount of money."""
    money = [] if paid else [span for span, _ in sums(text)]
    found = counting(text) if timed else countable(text)
    return any(not any(figure.overlaps(amount) for amount in money) for figure in found)


@lru_cache(maxsize=4096)
def countable(text: str) -> tuple[Span, ...]:
    """The figures of a text that may count something and tell no length of time ("saved the team five weeks")."""
    lengths = [length.span for length in durations(text)]
    return tuple(figure for figure in counting(text) if not any(figure.overlaps(length) for length in lengths))


def counting(text: str) -> tuple[Span, ...]:
    """The figures of a text that may count something: no percentage, no article ("un")."""
    _, percent = units_of("percent")
    found = (figure for figure in figures(text) if figure.of(text).casefold() not in _ones())
    return tuple(figure for figure in found if not percent.match(text, figure.end))


@cache
def _ones() -> frozenset[str]:
    """The words for one in every language, which are articles as well."""
    first = (lexicon.words("cv", language)["numbers"][:1] for language in lexicon.languages("cv"))
    others = lexicon.load("amounts.yaml")["numerals"][1]
    return frozenset(str(word).casefold() for listed in (*first, others) for word in listed)


@cache
def sum_words(language: str) -> frozenset[str]:
    """The words of a language by which a question asks for a sum of money, folded."""
    asked = (words(str(phrase).replace("…", " ")) for phrase in lexicon.load("amounts.yaml")["spent"].get(language, ()))
    named = frozenset(word for phrase in (*_sums(language), *asked) for word in phrase)
    return named - tags.function_words(language)


@cache
def _sums(language: str) -> tuple[tuple[str, ...], ...]:
    """The names of sums of money in a language, folded."""
    return tuple(words(str(phrase)) for phrase in lexicon.load("amounts.yaml")["sums"].get(language, ()))
