"""Towns and regions by their names alone, for where a place is looked for: too much else bears such names to count
elsewhere."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.parsing import vocabulary


def is_place(text: str) -> bool:
    """Whether words where a place may stand are one, by their form or as the name of a town."""
    return vocabulary.place_score(text) >= 1 or is_town(text)


def is_town(text: str) -> bool:
    """Whether words are the name of a town or a region, set as a name, and nothing else."""
    return text[:1].isupper() and vocabulary.fold(text) in _towns()


@cache
def _towns() -> frozenset[str]:
    """Towns and regions, folded, as any language calls them."""
    towns = [name for country in lexicon.read_once("towns.yaml").values() for own in country.values() for name in own]
    regions = [
        name for own in lexicon.load("regions.yaml").values() for region in own.values() for name in region["names"]
    ]
    cities = [name for names in lexicon.load("places.yaml")["exonyms"] for name in names]
    return frozenset(map(vocabulary.fold, (*towns, *regions, *cities)))
