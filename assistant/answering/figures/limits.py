"""A number that a question sets as a limit: "more than 1,000 stars", "under £5,000", "mindestens 300 Stunden"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.figures.amounts import sums
from assistant.answering.figures.figures import measured_in
from assistant.answering.figures.spelled import told_numbers
from assistant.questions.framing.lasting import side_at
from assistant.questions.lexical.tags import stop_positions
from assistant.text import Token, tokenize
from assistant.types import Query, Span, Threshold

UNIT = 2  # words behind the number that may tell what it counts
MONEY, PERCENT, COUNT = "money", "percent", ""  # measures of a `Threshold`


@dataclass(frozen=True, slots=True)
class Limit(Threshold):
    """A threshold with the words that may tell what it counts (`unit`), and all words of the question that tell it."""

    unit: tuple[str, ...]
    told: frozenset[str]


def limit(query: Query) -> Limit | None:
    """The limit of a question that has a single number, in digits; None where it sets none."""
    return _limit(query.text, query.language) if any(map(str.isdigit, query.text)) else None


@lru_cache(maxsize=256)
def _limit(text: str, language: str) -> Limit | None:
    """The limit that the words around the one number of a text set."""
    found = [each for each in figures(text) if any(map(str.isdigit, each[0].of(text)))]
    if len(found) != 1:
        return None
    span, number, measure = found[0]
    tokens = tokenize(text)
    side, told = set_by(tokens, span, language)
    if side is None:
        return None
    stop, behind = stop_positions(tokens, language), max(told) + 1
    unit = tuple(tokens[i].text for i in range(behind, min(behind + UNIT, len(tokens))) if i not in stop)
    words = frozenset(tokens[i].text for i in told)
    return Limit(side, number, measure, () if measure == MONEY else unit, words)


def figures(text: str) -> tuple[tuple[Span, float, str], ...]:
    """The numbers of a text that are no dates, in digits or in words, with their values and what they measure."""
    paid, shares = sums(text), measured_in(text, PERCENT)
    others = [told for told in told_numbers(text) if not any(span.overlaps(told[0]) for span, _ in paid)]
    plain = [(s, v, PERCENT if any(share.overlaps(s) for share in shares) else COUNT) for s, v in others]
    return tuple(sorted([*((span, worth, MONEY) for span, worth in paid), *plain]))


def set_by(tokens: tuple[Token, ...], number: Span, language: str) -> tuple[str | None, tuple[int, ...]]:
    """The side of a number of a question that it asks for, None where it tells none, and the positions of its words
    that tell number and side; none where the number is no word of its own."""
    own = [i for i, token in enumerate(tokens) if token.start < number.end and number.start < token.end]
    if not own:
        return None, ()
    texts = tuple(token.text for token in tokens)
    side = side_at(texts, own[0], own[-1] + 1, language, stop_positions(tokens, language))
    return (None, tuple(own)) if side is None else (side[0], (*own, *side[1]))
