"""Words for degrees and languages that a question has within the name of something else."""

from __future__ import annotations

from assistant.questions.cvs.names import NameKind
from assistant.questions.lexical.concepts import concepts
from assistant.questions.links import Link

ABBREVIATED = 2  # letters of a degree that may be part of a name: "MS", "BA"


def outside_firms(held: dict[int, tuple[int, str]], named: tuple[Link, ...]) -> dict[int, tuple[int, str]]:
    """Degrees or languages without those that are a word of a longer name of a firm: "AB" in "Volta Mobility AB"."""
    firms = [link for link in named if link.last - link.first > 1 and link.of(NameKind.ORGANISATION)]
    return {
        first: (length, key)
        for first, (length, key) in held.items()
        if not any(firm.first <= first and first + length <= firm.last > firm.first + length for firm in firms)
    }


def outside_products(held: dict[int, tuple[int, str]], texts: tuple[str, ...]) -> dict[int, tuple[int, str]]:
    """The degrees without those of two letters that open the name of a thing of some kind: the "MS" of "MS Project"."""
    known = {first: concepts().longest_at(texts, first) for first in held if len(texts[first]) == ABBREVIATED}
    products = {first for first, sense in known.items() if sense is not None and len(sense.phrase) > held[first][0]}
    return {first: degree for first, degree in held.items() if first not in products}
