"""Where a document names what lies in a place: "Has she worked in Scotland?" of a job in Dundee.

The towns of `lexicon/towns.yaml` count here alone: elsewhere too much else bears their names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from assistant import lexicon
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.lexical.places import LONGEST, Phrase, is_inside, lies_in, places
from assistant.text import is_cjk, tokenize, words
from assistant.types import Span

_CODE = re.compile(r"(?<=, )[A-Z]{2,3}\b(?! [A-Z]{2,}\b(?<!USA)| [A-Z][a-z])")
_BARE_CODE = re.compile(r"(?<=[^\W\d_A-Z] )[A-Z]{2}(?=$|[,)\t]|  |\n)")
_BESIDE = re.compile(r"[ \t]*[,(][ \t]*([^\n,()]+)")
_NAME_BEFORE = re.compile(r"[A-Z][\w.'’-]* $")
_NAME_BEHIND = re.compile(r" [A-Z][^\W\d_A-Z]")
KEPT = 64  # documents of which the towns are kept
BEFORE = 40  # characters in which a name before another begins


@cache
def towns() -> Mapping[Phrase, frozenset[str]]:
    """The towns with the codes of their regions, by whatever the languages call them."""
    found: dict[Phrase, set[str]] = defaultdict(set)
    for country, regions in lexicon.read_once("towns.yaml").items():
        for code, written in regions.items():
            for phrase in map(words, written):
                for name in places().exonyms.get(phrase, (phrase,)):
                    found[name].add(f"{country}-{code}")
    return lexicon.shared({name: frozenset(codes) for name, codes in found.items()})


def located(phrase: Phrase, document: Mentions) -> tuple[Span, ...]:
    """The names and codes of what lies in the countries or regions that a phrase names; () for other phrases. Not a
    name that the words behind it put elsewhere: in "London, Ontario" it is of no British city."""
    known = places()
    wanted = known.areas(phrase)
    if not wanted:
        return ()
    own = _towns_in(wanted, document)
    small = [name for name in own if name not in known.cities]
    spans = [span for name in small for span in _named(name, document) if not _is_longer(document, span)]
    spans += [
        span
        for name in (*known.within(phrase), *(name for name in own if name in known.cities))
        for span in _named(name, document)
        if known.spelt(name, document.written(span))
        and not (name in known.regions and is_inside(tokenize(document.text[max(0, span.start - BEFORE) : span.start])))
    ]
    here = [span for span in spans if not _is_elsewhere(_behind(document.text, span), wanted)]
    codes = _codes(document.text, wanted)
    return (*here, *(code for code in codes if not any(0 <= code.start - span.end <= 1 for span in here)))


def outside(text: str, areas: frozenset[str]) -> bool:
    """Whether a text says that something was in a country, and that in none of the areas. Of regions, only where it
    tells the region."""
    countries = places().of_text(text)
    near = {area for area in areas if area[:2] in countries}
    if not countries or countries & near:
        return False
    here = regions_of(text) if near else frozenset()
    return not near or bool(here and not here & near)


def countries_of(text: str) -> frozenset[str]:
    """The countries where a text says that something was: as it names them, their regions or large cities, else by the
    towns of the lexicon."""
    return places().of_text(text) or frozenset(region[:2] for region in regions_of(text))


def _towns_in(wanted: frozenset[str], document: Mentions) -> tuple[Phrase, ...]:
    """The towns in an area that a document may name."""
    return tuple(name for name, codes in _likely(document) if all(lies_in(code, wanted) for code in codes))


@lru_cache(maxsize=KEPT)
def _likely(document: Mentions) -> tuple[tuple[Phrase, frozenset[str]], ...]:
    """The towns whose first word a document has: a few dozen of thousands, whatever the area that is asked for."""
    return tuple((name, codes) for name, codes in towns().items() if name[0] in document)


def _named(name: Phrase, document: Mentions) -> tuple[Span, ...]:
    return document.find(name, capital=not is_cjk(name[0]))


def _behind(text: str, span: Span) -> str:
    """The rest of the line."""
    end = text.find("\n", span.end)
    return text[span.end : end if end >= 0 else len(text)]


def _is_elsewhere(behind: str, wanted: frozenset[str]) -> bool:
    """Whether what stands right behind a name, after a comma or in brackets, is a place that is in none of the areas,
    nor one of them in it."""
    following = _BESIDE.match(behind)
    if following is None:
        return False
    known, written = places(), following[1]
    tokens = tokenize(written)
    for length in range(min(LONGEST, len(tokens)), 0, -1):
        phrase = tuple(token.text for token in tokens[:length])
        code = known.codes.get(written[: tokens[0].end]) if length == 1 else None
        codes = code or known.names.get(phrase) or known.regions.get(phrase)
        if codes:
            return not any(lies_in(each, wanted) or each in {area[:2] for area in wanted} for each in codes)
    return False


def _is_longer(document: Mentions, span: Span) -> bool:
    """Whether the name of a town is part of a longer name in English, which has capitals for names alone."""
    before, behind = document.text[max(0, span.start - BEFORE) : span.start], _behind(document.text, span)
    return document.language == "en" and bool(_NAME_BEFORE.search(before) or _NAME_BEHIND.match(behind))


def _codes(text: str, wanted: frozenset[str]) -> list[Span]:
    """The codes of regions behind a town ("Salem, OR") which lie in an area; in "Toronto, CA" it is the country's. That
    of a region that is asked for may stand without a comma at the end of what it stands in: "Sackville NB"."""
    known = places()
    found = []
    of_region = all("-" in code for code in wanted)
    bare = (m for m in _BARE_CODE.finditer(text) if _NAME_BEFORE.search(text[max(0, m.start() - BEFORE) : m.start()]))
    for match in (*_CODE.finditer(text), *(bare if of_region else ())):
        if any(lies_in(code, wanted) for code in known.codes.get(match[0], ())):
            line = text.rfind("\n", 0, match.start()) + 1
            before = words(text[line : match.start()])[-LONGEST:]
            endings = [before[i:] for i in range(len(before))]
            cities = (known.cities.get(name, frozenset()) | towns().get(name, frozenset()) for name in endings)
            if not any(code[:2] == match[0] for codes in cities for code in codes):
                found.append(Span(*match.span()))
    return found


def regions_of(text: str) -> frozenset[str]:
    """The regions that a text names, or a town of."""
    found: set[str] = set()
    for line in text.splitlines():
        tokens = tokenize(line)
        for first in range(len(tokens)):
            for last in range(first + 1, min(first + LONGEST, len(tokens)) + 1) if tokens[first].capital else ():
                name = tuple(token.text for token in tokens[first:last])
                found |= places().regions.get(name, frozenset()) | towns().get(name, frozenset())
    return frozenset(found)
