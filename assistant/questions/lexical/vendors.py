"""Certificates of a vendor: "an Amazon certificate" is one for AWS."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.text import words
from assistant.types import Term, TermKind


@cache
def _concepts() -> dict[tuple[str, ...], str]:
    """The names of vendors -> the concept by whose names their certificates go."""
    return {words(name): concept for concept, names in lexicon.load("vendors.yaml").items() for name in names}


def of_vendors(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms of a question about certificates, those that name a vendor with what it certifies."""
    return tuple(
        replace(term, concepts=tuple(dict.fromkeys((*term.concepts, _concepts()[term.words]))))
        if term.words in _concepts() and term.kind != TermKind.LINKED
        else term
        for term in terms
    )
