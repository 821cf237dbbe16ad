"""Postal addresses, told by their form: a street with a number, a postcode beside a town, whatever the country."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from assistant import dates, lexicon
from assistant.parsing import vocabulary

_LONGEST = 110  # characters of an address on one line
_WORD = r"[A-ZÀ-ÞŠŽŁ][\w'’.]*"
# A town's name: capitals, small words of few letters between them ("Riva del Garda"), hyphens.
_TOWN = rf"{_WORD}(?:(?:[ -][a-zà-ÿ'’]{{1,4}}){{0,2}}[ -]{_WORD})*"
# The postcodes of the continent of Europe and of Brazil stand before the town,
_BEFORE = r"(?:[A-Z]{1,3}-)?(\d{4,5}|\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4,5}-\d{3})"
# those of Britain, the United States and Australia, Canada and India behind it.
_BEHIND = (
    r"(?:[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?|[A-Z]{2,3},? \d{4,5}(?:-\d{4})?"
    r"|[A-Z]{2},? [A-Z]\d[A-Z] ?\d[A-Z]\d|\d{3} ?\d{3})"
)
_FIRST = re.compile(rf"(?:^|[\s,]){_BEFORE},? {_TOWN}")
_LAST = re.compile(rf"(?<!\w){_TOWN}(?: [–-])?,? {_BEHIND}(?!\w)")
_STREET = re.compile(rf"(?:\d{{1,5}}[a-zA-Z]? )?{_WORD}(?: [^\W\d]{{1,3}}| {_WORD}){{1,4}}(?: \d{{1,5}}[a-zA-Z]?)?")
_QUARTER = re.compile(r"([A-Z][a-z]{1,4})\.\s[^\W\d]+(?:\s[^\W\d]+){0,3}$")
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_address(text: str) -> bool:
    """Whether the words are an address: a postcode beside a name with a capital, or a street, at least three parts
    between commas of which one has a number, the last one a known place."""
    if len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return False
    parts = text.split(",")
    if len(parts) >= 3 and vocabulary.place_score(parts[-1]) >= 1:
        return True
    if len(parts) == 2 and vocabulary.place_score(parts[1]) >= 1 and _STREET.fullmatch(parts[0].strip()):
        return True
    code = _FIRST.search(text)
    if code is not None and not _YEAR.fullmatch(code[1]):
        return code.start() == 0 or is_street(text[: code.start()])
    return _LAST.search(text) is not None and not vocabulary.position_score(text)


def is_postal_town(text: str) -> bool:
    """Whether the words open with a postcode and a town: their street stands before them."""
    code = _FIRST.match(text.strip())
    return code is not None and not _YEAR.fullmatch(code[1])


def is_street(text: str) -> bool:
    """Whether words before or above a postcode and a town are their street: a few words and a number, nothing that is
    read as something else."""
    if len(text) > 50 or not re.search(r"[^\W\d_]{3}", text) or "@" in text or "://" in text:
        return False
    numbers = re.findall(r"\d+", text)
    is_numbered = 1 <= len(numbers) <= 4 and all(len(number) <= 4 for number in numbers)
    return is_numbered and ":" not in text and not dates.find(text)


def country_code(text: str) -> str | None:
    """ISO 3166-1 code of a country by its name."""
    return _country_codes().get(vocabulary.fold(text.strip(" .,()")))


@cache
def _country_codes() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code, names in lexicon.load("places.yaml")["countries"].items():
        for name in names:
            found.setdefault(vocabulary.fold(name), code)
    return found


def is_town_and_region(text: str) -> bool:
    """Whether words beside an address or a number look like a town and its region: names between commas."""
    town, comma, region = text.rpartition(",")
    parts = [part.split() for part in f"{town}{comma}{region.replace('.', '')}".split(",")]  # "Celaya, Gto."
    named = all(1 <= len(part) <= 3 and all(word[:1].isupper() and word.isalpha() for word in part) for part in parts)
    return (
        2 <= len(parts) <= 3 and named and not (vocabulary.position_score(text) or vocabulary.organisation_score(text))
    )


def is_in_country(text: str) -> bool:
    """Whether words are a town that no list knows, its region or not, and its country: "Zapopan, Jalisco, México"; a
    quarter of the town whose kind is abbreviated may stand before it: "Col. Lomas del Sol, Zapopan, Jal."."""
    first, _, rest = text.partition(",")
    lead = _QUARTER.match(first.strip())
    if lead and "," in rest and vocabulary.terms("persons").get(vocabulary.fold(lead[1])) != "title":
        text = rest.strip()
    return is_town_and_region(text) and vocabulary.is_region(text.rpartition(",")[2])
