"""Countries with their regions, cities and adjectives, and groups of countries: what of a CV lies where a question
says. From `lexicon/places.yaml` and `regions.yaml`; a place that they do not have is a name like others.

A place is a code: of a country ("GB"), or of a region of one ("GB-SCT").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from assistant import lexicon
from assistant.text import Token, fold, is_cjk, tokenize, words

Phrase = tuple[str, ...]
Key = TypeVar("Key", bound=Hashable)
ENDING = 3  # letters that an adjective may have behind its beginning
LONGEST = 5  # words of a name


@dataclass(frozen=True, slots=True)
class Places:
    """`names` are countries and groups of them, `regions` and `cities` what lies in a country, each with its codes;
    `spellings` are the names of countries with their accents ("França" is France, "Franca" a city); `codes` are
    regions written with capitals alone ("IL"); `adjectives` are beginnings of words; `exonyms` are what the languages
    call a city, by each of its names."""

    names: Mapping[Phrase, frozenset[str]]
    regions: Mapping[Phrase, frozenset[str]]
    cities: Mapping[Phrase, frozenset[str]]
    spellings: frozenset[str]
    codes: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, str]
    exonyms: Mapping[Phrase, tuple[Phrase, ...]]

    def areas(self, phrase: Phrase) -> frozenset[str]:
        """The countries and regions that a name of them, of a group or an adjective stands for; none for others, nor
        for a region that bears the name of a city ("New York")."""
        if phrase in self.names or (phrase in self.regions and phrase not in self.cities):
            return self.names.get(phrase, frozenset()) | self.regions.get(phrase, frozenset())
        adjective = self.adjective(phrase[0]) if len(phrase) == 1 else None
        return frozenset({adjective}) if adjective else frozenset()

    def known(self, phrase: Phrase) -> bool:
        """Whether a phrase names a country, a group of them, a region, a city or what is of a country."""
        return phrase in self.regions or phrase in self.cities or bool(self.areas(phrase))

    def adjective(self, word: str) -> str | None:
        """The country or region of a folded adjective ("polnische"); None if it is none."""
        for length in range(len(word), max(3, len(word) - ENDING) - 1, -1):
            if word[:length] in self.adjectives:
                return self.adjectives[word[:length]]
        return None

    def within(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The names of what lies in a country, a group of countries or a region, its own included; () for other
        words."""
        wanted = self.areas(phrase)
        return _of(wanted) if wanted else ()

    def spelt(self, phrase: Phrase, written: str) -> bool:
        """Whether folded words that name a place are written as a name of it is."""
        return phrase not in self.names or " ".join(written.casefold().split()) in self.spellings

    def of_text(self, text: str) -> frozenset[str]:
        """The countries where a text says that something was. In each line a country tells more than a region, and
        that more than a city: "London, Ontario"."""
        return frozenset().union(*(self._of_line(tokenize(line), line) for line in text.splitlines()))

    def _of_line(self, tokens: tuple[Token, ...], line: str) -> frozenset[str]:
        texts = tuple(token.text for token in tokens)
        levels: tuple[set[str], set[str], set[str]] = (set(), set(), set())  # of countries, regions, cities
        i = 0
        while i < len(tokens):
            length = 1
            written = line[tokens[i].start : tokens[i].end]
            if written in self.codes and line[: tokens[i].start].rstrip().endswith(","):
                levels[1].update(self.codes[written])
            elif tokens[i].capital or is_cjk(texts[i]):
                length = self._longest(tokens, i, line, levels)
            i += length
        return frozenset(code[:2] for code in next((level for level in levels if level), set()))

    def _longest(self, tokens: tuple[Token, ...], start: int, line: str, levels: tuple[set[str], ...]) -> int:
        for length in range(min(LONGEST, len(tokens) - start), 0, -1):
            run = tokens[start : start + length]
            phrase = tuple(token.text for token in run)
            for level, known in zip(levels, (self.names, self.regions, self.cities), strict=True):
                if known is self.regions and is_inside(tokens[:start]):
                    continue
                if phrase in known and self.spelt(phrase, line[run[0].start : run[-1].end]):
                    level.update(known[phrase])
                    return length
        return 1


def is_inside(before: tuple[Token, ...]) -> bool:
    """Whether a name stands in a longer one, behind its small words: that of a region in "Ramales de la Victoria"."""
    small = [token.text for token in before[-2:] if not token.capital]
    return len(small) == 2 and len(before) > 2 and before[-3].capital and particles().issuperset(small)


@cache
def particles() -> frozenset[str]:
    """Small words inside names ("de", "la"), in every language."""
    content = (lexicon.words("cv", language)["persons"] for language in lexicon.languages("cv"))
    return frozenset(
        word for persons in content for phrase in persons.get("particle", ()) for word in words(str(phrase))
    )


def lies_in(code: str, areas: Iterable[str]) -> bool:
    """Whether a country or a region lies in one of some areas."""
    return code in areas or code[:2] in areas


def in_full(tokens: tuple[Token, ...], text: str) -> tuple[Token, ...]:
    """The words of a question with countries that are written as words are for short in full: "in the US" is in the
    USA, "tell us" is not."""

    def meant(i: int) -> Token:
        token = tokens[i]
        short = _short().get(token.text)
        capitals = text[token.start : token.end].isupper() and not text.isupper()
        if short is None or not (capitals or (i > 0 and tokens[i - 1].text in short.behind)):
            return token
        return Token(short.means, token.start, token.end, capital=True)

    return tuple(map(meant, range(len(tokens))))


@dataclass(frozen=True, slots=True)
class _Short:
    """What a short name of a country means, and the words behind which it is one though it has no capitals."""

    means: str
    behind: frozenset[str]


@cache
def _short() -> dict[str, _Short]:
    return {
        name: _Short(found["means"], frozenset(found["behind"]))
        for name, found in lexicon.load("places.yaml")["short"].items()
    }


@cache
def places() -> Places:
    """The places of the lexicon."""
    files = (lexicon.FOLDER / "places.yaml", lexicon.FOLDER / "regions.yaml")
    return lexicon.derived("places", (*files, Path(__file__)), _made)


def _made() -> Places:
    content = lexicon.read_once("places.yaml")
    names: dict[Phrase, set[str]] = defaultdict(set)
    for code, written in content["countries"].items():
        for name in written:
            names[words(name)].add(code)
    for area in content["areas"].values():
        for name in area["names"]:
            names[words(name)].update(area["countries"])
    spellings = [n for written in content["countries"].values() for n in written]
    spellings += [n for area in content["areas"].values() for n in area["names"]]
    own, codes = _regions(content["regions"])
    for phrase, found in own.items():
        if {code[:2] for code in found} == names.get(phrase):
            del names[phrase]  # Scotland is not all of the United Kingdom
    cities, exonyms = _cities(content["cities"], content["exonyms"])
    adjectives = {fold(word): code for code, found in content["demonyms"].items() for word in found}
    adjectives |= {fold(word): code for code, region in _listed() for word in region.get("adjectives", ())}
    return Places(
        _frozen(names),
        _frozen(own),
        _frozen(cities),
        frozenset(" ".join(name.casefold().split()) for name in spellings),
        _frozen(codes),
        adjectives,
        exonyms,
    )


def _listed() -> Iterable[tuple[str, dict[str, list[str]]]]:
    """The regions of the lexicon by their codes."""
    for country, found in lexicon.read_once("regions.yaml").items():
        yield from ((f"{country}-{code}", region) for code, region in found.items())


def _regions(others: dict[str, list[str]]) -> tuple[dict[Phrase, set[str]], dict[str, set[str]]]:
    """The regions by their names, and by what is written with capitals alone. `others` are names by countries, which
    may not be among the regions of the lexicon."""
    regions: dict[Phrase, set[str]] = defaultdict(set)
    codes: dict[str, set[str]] = defaultdict(set)
    known = dict(_listed())
    for code, region in known.items():
        for name in region["names"]:
            regions[words(name)].add(code)
    for country, written in others.items():
        for name in written if country != "other" else ():
            if len(name) <= 3 and name.isupper():
                code = f"{country}-{name}"
                codes[name].add(code if code in known else country)
            elif not any(code[:2] == country for code in regions.get(words(name), ())):
                regions[words(name)].add(country)
    return regions, codes


def _cities(
    listed: dict[str, list[str]], called: list[list[str]]
) -> tuple[dict[Phrase, set[str]], dict[Phrase, tuple[Phrase, ...]]]:
    """The large cities with their countries, and what the languages call them."""
    cities: dict[Phrase, set[str]] = defaultdict(set)
    for code, written in listed.items():
        for name in written:
            cities[words(name)].add(code)
    exonyms: dict[Phrase, tuple[Phrase, ...]] = {}
    for names in called:
        phrases = tuple(dict.fromkeys(words(name) for name in names))
        of = set().union(*(cities[phrase] for phrase in phrases if phrase in cities))
        for phrase in phrases:
            exonyms[phrase] = phrases
            if of:
                cities[phrase] |= of
    return cities, exonyms


def _frozen(found: Mapping[Key, set[str]]) -> dict[Key, frozenset[str]]:
    return {key: frozenset(codes) for key, codes in found.items()}


@cache
def _of(wanted: frozenset[str]) -> tuple[Phrase, ...]:
    known = places()
    everything: Iterable[tuple[Phrase, frozenset[str]]] = (
        *known.names.items(),
        *known.regions.items(),
        *known.cities.items(),
    )
    return tuple(phrase for phrase, codes in everything if all(lies_in(code, wanted) for code in codes))


@cache
def place_names() -> frozenset[str]:
    """Countries, regions and cities, folded, without blanks."""
    known = places()
    return frozenset("".join(phrase) for phrase in (*known.names, *known.regions, *known.cities)) | {
        fold(code) for code in known.codes
    }


@cache
def words_of_names() -> frozenset[str]:
    """The words of names of places, folded, the names themselves included: "unidos" of the United States."""
    known = places()
    return place_names() | {word for phrase in (*known.names, *known.regions) for word in phrase if len(word) > 3}


def names_place(text: str) -> bool:
    """Whether a text names a country, a region or a large city."""
    said = words(text)
    runs = ("".join(said[i:j]) for i in range(len(said)) for j in range(i + 1, min(i + 4, len(said)) + 1))
    return any(len(run) > 3 and run in place_names() for run in runs) or any(place in text for place in _han())


@cache
def _han() -> frozenset[str]:
    return frozenset(name for name in place_names() if len(name) > 1 and is_cjk(name[0]))


def other_names(name: Phrase) -> tuple[Phrase, ...]:
    """What else stands for a country or lies in it; () if the name is no country's."""
    return tuple(other for other in places().within(name) if other != name)
