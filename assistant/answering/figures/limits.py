"""A number that a question sets as a limit: "more than 1,000 stars", "under £5,000", "mindestens 300 Stunden"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.figures.amounts import scaled, sums
from assistant.answering.figures.figures import numbers
from assistant.questions.framing.lasting import side_at
from assistant.questions.lexical.tags import stop_positions
from assistant.text import tokenize
from assistant.types import Query, Span, Threshold

UNIT = 2  # words behind the number that may tell what it counts


@dataclass(frozen=True, slots=True)
class Limit(Threshold):
    """A threshold for figures: whether it is a sum of `money`, the words that may tell what it counts (`unit`), and all
    words of the question that tell it."""

    money: bool
    unit: tuple[str, ...]
    told: frozenset[str]


def limit(query: Query) -> Limit | None:
    """The limit of a question that has a single number; None where it sets none."""
    return _limit(query.text, query.language) if any(map(str.isdigit, query.text)) else None


@lru_cache(maxsize=256)
def _limit(text: str, language: str) -> Limit | None:
    """The limit that the words around the one number of a text set."""
    found = _numbers(text)
    if len(found) != 1:
        return None
    span, number, money = found[0]
    tokens = tokenize(text)
    own = [i for i, token in enumerate(tokens) if token.start < span.end and span.start < token.end]
    if not own:
        return None
    texts = tuple(token.text for token in tokens)
    stop = stop_positions(tokens, language)
    side = side_at(texts, own[0], own[-1] + 1, language, stop)
    if side is None:
        return None
    behind = max(own[-1], *side[1]) + 1
    unit = tuple(texts[i] for i in range(behind, min(behind + UNIT, len(texts))) if i not in stop)
    told = frozenset(texts[i] for i in (*own, *side[1]))
    return Limit(side[0], number, money, () if money else unit, told)


def _numbers(text: str) -> tuple[tuple[Span, float, bool], ...]:
    """The numbers of a text that are no dates, with their values, and whether they are sums of money."""
    paid = sums(text)
    others = (number for number in numbers(text) if not any(span.overlaps(number) for span, _ in paid))
    plain = ((Span(number.start, scaled(text, number)[1]), scaled(text, number)[0], False) for number in others)
    return (*((span, worth, True) for span, worth in paid), *plain)
