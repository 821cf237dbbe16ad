"""What kinds of things a question asks for: a number, a date, a person, money."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.text import words
from assistant.types import Query

OPENING = 4  # words within which a question names the measure that it asks for


def wanted(query: Query) -> frozenset[str]:
    """The kinds of things that the question asks for, of those that a passage may hold."""
    asked = set(words(query.text))
    kinds = {
        "number": asks_figure(query),
        "change": "ask.change" in query.tags,
        "date": "ask.when" in query.tags,
        "person": "ask.who" in query.tags,
        "percent": asked & _measure("percent") or "%" in query.text,
        "money": asks_money(query),
    }
    return frozenset(kind for kind, is_asked in kinds.items() if is_asked)


def asks_figure(query: Query) -> bool:
    """Whether a question asks for a number: how many, how much, or one of its first words names one ("what rating")."""
    return bool(
        {"ask.amount", "ask.count", "ask.change"} & set(query.tags)
        or set(words(query.text)[:OPENING]) & _measure("figures")
    )


def asks_money(query: Query) -> bool:
    """Whether a question asks for an amount of money ("what is the grant worth?")."""
    return bool(set(words(query.text)) & _measure("money"))


@cache
def _measure(name: str) -> frozenset[str]:
    """The words of every language that ask for a measure."""
    languages = lexicon.languages("questions")
    return frozenset(
        w for language in languages for p in lexicon.words("questions", language)["measure"][name] for w in words(p)
    )
