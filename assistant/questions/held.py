"""Words for degrees and languages that a question has within the name of something else."""

from __future__ import annotations

from assistant.questions.concepts import concepts
from assistant.questions.links import Link
from assistant.questions.names import NameKind


def outside_firms(held: dict[int, tuple[int, str]], named: tuple[Link, ...]) -> dict[int, tuple[int, str]]:
    """Degrees or languages without those that are a word of a longer name of a firm: "AB" in "Volta Mobility AB"."""
    firms = [link for link in named if link.last - link.first > 1 and link.of(NameKind.ORGANISATION)]
    return {
        first: (length, key)
        for first, (length, key) in held.items()
        if not any(firm.first <= first and first + length <= firm.last > firm.first + length for firm in firms)
    }


def outside_products(held: dict[int, tuple[int, str]], texts: tuple[str, ...]) -> dict[int, tuple[int, str]]:
    """The degrees without those that open the name of a thing that the taxonomy knows: the "MS" of "MS Project"."""
    known = ((first, concepts().longest_at(texts, first)) for first in held)
    return {i: held[i] for i, sense in known if sense is None or sense.composed or len(sense.phrase) <= held[i][0]}
