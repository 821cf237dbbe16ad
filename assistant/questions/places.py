"""Countries, regions and large cities, and the names of a country in the languages of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from assistant import lexicon
from assistant.text import is_cjk, words

Phrase = tuple[str, ...]


@cache
def _by_name() -> dict[Phrase, tuple[Phrase, ...]]:
    """Each name of a country, folded -> all that stands for the country. Abbreviations of regions are left out."""
    places = lexicon.load("places.yaml")
    found: dict[Phrase, tuple[Phrase, ...]] = {}
    for code, names in places["countries"].items():
        own = [words(str(name)) for name in names]
        regions = [words(str(name)) for name in places["regions"].get(code, ()) if len(str(name)) > 3]
        found.update(dict.fromkeys(own, tuple(dict.fromkeys([*own, *regions]))))
    return found


def other_names(name: Phrase) -> tuple[Phrase, ...]:
    """What else stands for a country; () if the name is no country's."""
    return tuple(other for other in _by_name().get(name, ()) if other != name)


@cache
def place_names() -> frozenset[str]:
    """Countries, regions and cities, folded, without blanks."""

    def leaves(content: object) -> Iterator[str]:
        if isinstance(content, dict):
            for value in content.values():
                yield from leaves(value)
        elif isinstance(content, list):
            for value in content:
                yield from leaves(value)
        else:
            yield str(content)

    return frozenset("".join(words(place)) for place in leaves(lexicon.load("places.yaml")))


def names_place(text: str) -> bool:
    """Whether a text names a country, a region or a large city."""
    said = words(text)
    runs = ("".join(said[i:j]) for i in range(len(said)) for j in range(i + 1, min(i + 4, len(said)) + 1))
    return any(len(run) > 3 and run in place_names() for run in runs) or any(place in text for place in _han())


@cache
def _han() -> frozenset[str]:
    return frozenset(name for name in place_names() if len(name) > 1 and is_cjk(name[0]))
