"""Parts of an organisation, as wards, departments and faculties are, and the organisation that they belong to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.looks import LONGEST, is_place, lower_share
from assistant.parsing.pieces import Piece, commas
from assistant.parsing.remarks import is_small_name

_MOST_WORDS = 8  # of a name that no word tells to be one
_MOST_OF_POST = 5  # words of a line that is a position
_BEHIND = re.compile(r"\s*(?:[\dA-Z]{1,3}\b)?\s*(?:$|[,(/–-])")  # "Ward 32", "Kitchen Team, nights"


def is_unit(text: str) -> bool:
    """Whether words name a part of an organisation and no organisation besides: they open or close with a word for
    one. A word of companies before it says what the part does: "Retail Division"."""
    folded = vocabulary.aligned_fold(text)
    spans = [found.span() for found in _units().finditer(folded)]
    spans += [found.span() for found in re.finditer(r"[^\W\d_]{9,}", folded) if found[0].endswith(_compounds())]
    if not spans:
        return False
    if vocabulary.is_cjk(text):
        return max(end for _, end in spans) == len(text.rstrip()) and not re.search("[,，、]", text)
    opens = any(not text[:start].strip() for start, _ in spans)
    if not opens and not any(_BEHIND.match(text[end:]) for _, end in spans):
        return False
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    for post in vocabulary.hits(text, "positions"):
        is_before = post.end() <= first
        if _is_parted(text[post.end() : first]) if is_before else not _is_parted(text[last : post.start()]):
            return False
    if any(_is_compound_post(word) and not vocabulary.hits(word, "fields") for word in folded[:first].split()):
        return False  # "Stationsleitung Kardiologie"
    kinds = vocabulary.terms("organisations")
    for other in vocabulary.hits(text, "organisations"):
        inside = any(start < other.end() and other.start() < end for start, end in spans)
        if not inside and (other.start() > first or kinds.get(other[0]) != "company"):
            return False
    rest = "".join(" " if any(a <= i < b for a, b in spans) else c for i, c in enumerate(folded))
    return not any(word.endswith(_houses()) for word in rest.split())  # "Marienhospital"


def _is_parted(between: str) -> bool:
    """Whether words or a comma part a position and a unit. Behind the position they tell that both are named
    ("Enfermera de UCI", "Nurse, Ward 7") and not what the unit does ("Engineering Team"); behind the unit they tell
    what it does ("School of Nursing") and not whose post it is ("Ward Manager")."""
    return "," in between or any(word[0].islower() or word.casefold() in _small() for word in between.split())


def _is_compound_post(word: str) -> bool:
    """Whether a folded word is a compound that ends with a word for a post: "stationsleitung"."""
    ends = vocabulary.suffixes("positions")
    return len(word) > 8 and word.removesuffix("in").endswith(ends)


def names_house(text: str) -> float:
    """How surely words name an organisation and no part of one, place or position: 1 by its words, 0.5 for a few
    capitalised ones, 0 otherwise."""
    words = text.replace("(", "").split()
    if not words or is_unit(text) or vocabulary.place_score(text) >= 1 or any(c in text for c in ":："):
        return 0.0
    if vocabulary.is_titled(text) or (vocabulary.position_score(text) and not vocabulary.organisation_score(text)):
        return 0.0
    kinds = vocabulary.terms("organisations")
    other = any(kinds.get(found[0]) != "unit" for found in vocabulary.hits(text, "organisations"))
    if not other and any(map(_is_compound_post, vocabulary.aligned_fold(text).split())):
        return 0.0  # "Stationsleitung Kardiologie"
    if vocabulary.organisation_score(text) >= 0.9:
        return 1.0
    is_name = len(words) <= _MOST_WORDS and all(_opens_name(word) or word in _small() for word in words)
    return 0.5 if is_name and _opens_name(words[0]) and not any(c.isdigit() for c in text) else 0.0


def _opens_name(word: str) -> bool:
    return word[:1].isupper() or is_small_name(word)


def slots_of_units(pieces: Iterable[Piece]) -> set[tuple[int, int]]:
    """The places in the layout of the heads of a section where parts of an employer stand, in most of them by a word
    that tells so: "Search tribe", "Pricing team" and "Data & Analytics"."""
    found: dict[tuple[int, int], list[bool]] = {}
    for piece in pieces:
        found.setdefault(piece.slot, []).append(is_unit(piece.text))
    return {slot for slot, units in found.items() if sum(units) > 1 and 2 * sum(units) > len(units)}


def without_units(pieces: Sequence[Piece], slots: Collection[tuple[int, int]]) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the head of a job without the parts of its employer, which a word tells or which stand in `slots`,
    and these; where no other piece can be the employer, they stay."""
    units = [piece for piece in pieces if is_unit(piece.text) or (piece.slot in slots and piece.slot[1])]
    others = [piece for piece in pieces if piece not in units]
    houses = [names_house(piece.text) for piece in others]
    is_held = any(vocabulary.position_score(piece.text) >= 0.5 for piece in others)
    if not units or max(houses, default=0.0) < (0.5 if is_held else 1.0):
        return list(pieces), []
    return others, units


def completes(line: Line, above: Sequence[Piece]) -> bool:
    """Whether a line goes on with the head of a job of which `above` names a part of the employer: it is the employer
    itself, or the position where none is named yet."""
    text = line.text.strip()
    if not any(is_unit(piece.text) for piece in above) or len(text) > LONGEST or is_place(line):
        return False
    if not any(names_house(piece.text) for piece in above):
        house = names_house(text.partition(",")[0])
        return house >= 1 or (house > 0 and len(text.split()) > 1 and lower_share(text.split()) <= 0.34)
    is_held = any(vocabulary.position_score(piece.text) > 0 for piece in above if not is_unit(piece.text))
    return not is_held and vocabulary.is_titled(text) and len(text.split()) <= _MOST_OF_POST


def unit_apart(piece: Piece) -> list[Piece]:
    """A position and the part of the employer behind its comma, each as a piece: "Staff Nurse (Band 6), Ward 32"."""
    text = piece.line.text
    parts = commas(text, piece.start, piece.end)
    for (_, end), (start, _) in pairwise(parts):
        if vocabulary.position_score(text[piece.start : end]) >= 0.5 and is_unit(text[start : piece.end]):
            return [replace(piece, end=end), replace(piece, start=start)]
    return [piece]


def house_apart(piece: Piece) -> list[Piece]:
    """An employer and the part of it before or behind it between commas, each as a piece: "Cardiology, St James's
    Hospital", "City of Ek, Urban Forestry"."""
    text = piece.line.text
    parts = commas(text, piece.start, piece.end)
    for (_, end), (start, _) in pairwise(parts):
        left, right = text[piece.start : end], text[start : piece.end]
        if _is_part_of(left, right, before=True) or _is_part_of(right, left, before=False):
            return [replace(piece, end=end), replace(piece, start=start)]
    return [piece]


def _is_part_of(part: str, house: str, *, before: bool) -> bool:
    """Whether words name a part of the house that other words name: by a word for one, before a hospital by nothing
    else, or by a subject beside a university or an office."""
    if names_house(house) < 1 or vocabulary.position_score(part) > 0 or vocabulary.place_score(part) >= 1:
        return False
    if is_unit(part):
        return not is_unit(house)
    if vocabulary.organisation_score(part) > 0:
        return False
    if before and _names_hospital(house):
        return True
    is_public = bool(vocabulary.hits(house, "organisations", "university", "public", "hospital"))
    is_firm = bool(vocabulary.hits(house, "organisations", "company"))
    return is_public and not is_firm and bool(vocabulary.hits(part, "fields"))


def _names_hospital(text: str) -> bool:
    ends = vocabulary.suffixes("organisations", "hospital")
    words = vocabulary.aligned_fold(text).split()
    return bool(vocabulary.hits(text, "organisations", "hospital")) or any(word.endswith(ends) for word in words)


@cache
def _small() -> frozenset[str]:
    """Small words inside names: "of", "and", "de"."""
    return frozenset((*vocabulary.listed("persons", "particle"), *vocabulary.listed("connectives", "of", "and")))


@cache
def _units() -> re.Pattern[str]:
    """The words for parts of an organisation, but for those that are a part of companies' names ("group")."""
    kinds = vocabulary.terms("organisations")
    return vocabulary.whole_words(word for word in _listed() if kinds[word] != "company")


@cache
def _compounds() -> tuple[str, ...]:
    """Words for such parts that compounds end with ("Bettenstation"), long enough to be safe."""
    return tuple(word for word in _listed() if len(word) >= 6 and " " not in word and not vocabulary.is_cjk(word))


def _houses() -> tuple[str, ...]:
    """Words for whole organisations that compounds end with ("Marienhospital"), but for those of companies."""
    return vocabulary.suffixes("organisations", "university", "school", "institute", "hospital", "foundation")


def _listed() -> tuple[str, ...]:
    return vocabulary.listed("organisations", "unit")
