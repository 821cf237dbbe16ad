"""The first or last few of some entries: "her three most recent papers", "the two largest grants"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from assistant import dates, lexicon
from assistant.answering.draft import View
from assistant.answering.figures.amounts import amount
from assistant.answering.finding import news
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import listed
from assistant.text import words
from assistant.types import Kind, Query

PICKED = ("first", "last", "longest", "shortest", "largest", "smallest")
NEAR = 2  # words between a number and the superlative, at most
MOST = 10  # entries that a number may ask for


def number(query: Query) -> int:
    """How many entries a question wants at an end of their order; 1 where it names no number beside a superlative."""
    filters = query.filters
    within = filters.entries and not (filters.person or filters.venue or query.follows)
    if filters.order not in PICKED or query.kind == Kind.YES_NO or within:  # "in her last two jobs, was she a nurse?"
        return 1
    said = words(query.text)
    superlative = _superlatives(query.language)
    for i, word in enumerate(said):
        n = _numbers().get(word, 0)
        beside = {*said[max(0, i - 1) : i], *said[i + 1 : i + 1 + NEAR]}
        if 1 < n <= MOST and not superlative.isdisjoint(beside):
            return n
    return 1


def at_end(view: View, document_id: str, pool: tuple[Place, ...], order: str, n: int) -> tuple[Place, ...]:
    """The entries at one end of an order, the one furthest out first; those without a date or a sum left out."""
    worth = _worth(view, document_id, order)
    known = [(value, place) for place in pool if (value := worth(place)) is not None]
    known.sort(key=lambda each: each[0], reverse=order in ("last", "longest", "largest"))
    return tuple(place for _, place in known[:n])


def _worth(view: View, document_id: str, order: str) -> Callable[[Place], tuple[float, ...] | None]:
    """By what entries are ordered: their sums, their lengths or their dates."""
    text = view.text(document_id)

    def told(place: Place) -> tuple[float, ...] | None:
        period = place.entry.period
        if order in ("largest", "smallest"):
            worth = amount(place.entry.span.of(text))
            return (worth,) if worth is not None else None
        if period is None:
            return None
        if order in ("longest", "shortest"):
            lasted = dates.months(period, view.today)
            return (float(lasted),) if lasted is not None else None
        end, start = dates.order(news.dated(place.entry) if order == "last" else period, view.today)
        return (*end, *start) if order == "last" else (*start, *end)

    return told


def is_number(word: str) -> bool:
    """Whether a folded word is a small number."""
    return word in _numbers()


@cache
def _superlatives(language: str) -> frozenset[str]:
    """The words of a language for the first, the last and the like."""
    phrases = (phrase for order in PICKED for phrase in listed(language, "order", order) if len(phrase) < NEAR + 1)
    return frozenset(word for phrase in phrases for word in phrase)


@cache
def _numbers() -> dict[str, int]:
    """What words for small numbers say, in every language, and digits."""
    found = {str(n): n for n in range(2, MOST + 1)}
    for language in lexicon.languages("cv"):
        numbers = enumerate(lexicon.words("cv", language)["numbers"], start=1)
        found.update({word: n for n, phrase in numbers for word in words(str(phrase))})
    return found
