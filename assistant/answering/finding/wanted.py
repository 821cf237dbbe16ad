"""What kinds of things a question asks for: a number, a date, a person, money."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.text import words
from assistant.types import Query, Term, TermKind

OPENING = 4  # words within which a question names the measure that it asks for
MEASURES = ("percent", "money", "figures")
FIGURES = frozenset({"ask.amount", "ask.count", "ask.change"})


def wanted(query: Query) -> frozenset[str]:
    """The kinds of things that the question asks for, of those that a passage may hold."""
    kinds = {
        "number": asks_figure(query),
        "change": "ask.change" in query.tags,
        "date": "ask.when" in query.tags,
        "person": "ask.who" in query.tags,
        "percent": "%" in query.text or not _measure("percent").isdisjoint(words(query.text)),
        "money": asks_money(query),
    }
    return frozenset(kind for kind, is_asked in kinds.items() if is_asked)


def asks_figure(query: Query) -> bool:
    """Whether a question asks for a number: how many, how much, or one of its first words names one ("what rating")."""
    figures = not FIGURES.isdisjoint(query.tags)
    return figures or not _measure("figures").isdisjoint(words(query.text)[:OPENING])


def asks_money(query: Query) -> bool:
    """Whether a question asks for an amount of money ("what is the grant worth?")."""
    return not _measure("money").isdisjoint(words(query.text))


def measures_money(term: Term) -> bool:
    """Whether a term only says that money is asked for: "with how much money?"."""
    return _measure("money").issuperset(term.words)


def measuring(query: Query, view: View, document_id: str) -> Query:
    """The question without the word for a measure that it opens with as one of what it is about, where the CV never
    says it: "what money is he responsible for?", "circulation of the newsletter"."""
    opening = words(query.text)[:OPENING]
    said = view.catalogue.mentions[document_id]

    def only_asks(term: Term) -> bool:
        measure = (
            len(term.words) == 1 and term.words[0] in opening and any(term.words[0] in _measure(m) for m in MEASURES)
        )
        return measure and term.kind == TermKind.WORD and not said.find_stems(term.words)

    terms = tuple(replace(term, kind=TermKind.GENERIC) if only_asks(term) else term for term in query.terms)
    return replace(query, terms=terms) if terms != query.terms else query


def only_measures(term: Term) -> bool:
    """Whether a term does no more than ask for a figure or a sum: "amount", "worth"."""
    return all(any(word in _measure(name) for name in MEASURES) for word in term.words)


@cache
def _measure(name: str) -> frozenset[str]:
    """The words of every language that ask for a measure."""
    languages = lexicon.languages("questions")
    return frozenset(
        w for language in languages for p in lexicon.words("questions", language)["measure"][name] for w in words(p)
    )
