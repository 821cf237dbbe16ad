"""Towns in the heads of entries that no list knows: what stands where the other heads of a section have their place
is a place, too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.parsing import gazetteer, vocabulary
from assistant.parsing.division import study_score
from assistant.parsing.known_skills import skill_names
from assistant.parsing.pieces import Head, Piece, commas, is_town, place_in_brackets
from assistant.parsing.remarks import is_aside
from assistant.parsing.scores import is_mark
from assistant.parsing.units import is_unit
from assistant.types import SectionKind, Span

_PLACED = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER)
_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
_IN_BRACKETS = re.compile(r"\s*[(（](?P<town>[^()（）]+)[)）]$")
_LONGEST = 2  # words of a town in brackets, or before its region
_FULL = 6  # words of the full name of a town
_SMALL = 3  # letters of a small word in it
_LONGEST_DURATION = 40  # characters of a duration behind a period
_NAME_AND_POSITION = 2  # pieces of a head beside its place


def with_region(pieces: tuple[Piece, ...], places: Sequence[Piece]) -> tuple[tuple[Piece, ...], list[Piece]]:
    """Pieces and places of a head that has more than two pieces, of which one is a town, which no list knows, before
    its region or country: "Renningen, Germany"."""
    found = list(places)
    fields = [p for p in pieces if not (is_unit(p.text) or is_mark(p.text) or is_aside(p.text))]
    for number, place in enumerate(places if len(fields) > 2 else ()):
        for piece in pieces:
            between = place.line.text[piece.end : place.start].strip() if piece.line is place.line else ""
            if between in (",", "，") and is_town(piece.text) and len(piece.text.split()) <= _LONGEST:
                found[number] = replace(place, start=piece.start)
                pieces = tuple(p for p in pieces if p is not piece)
    return pieces, found


def is_town_of(text: str, parts: Sequence[tuple[int, int]], kind: SectionKind) -> bool:
    """Whether the words behind the one comma of a piece are the town of an organisation, or of a school or a company
    that trains in a section of studies: "Brammer GmbH, Bruchsal"; a position may stand before the organisation."""
    if kind in _EMPLOYED and len(parts) == 3 and vocabulary.position_score(text[slice(*parts[0])]) >= 0.9:
        parts = parts[1:]
    if kind not in _PLACED or len(parts) != 2 or not is_town(text[slice(*parts[1])]):
        return False
    if len(text[slice(*parts[1])].split()) > _LONGEST or vocabulary.hits(text[slice(*parts[1])], "fields"):
        return False
    name = text[slice(*parts[0])]
    if kind is SectionKind.EDUCATION:
        is_house = vocabulary.institution_score(name) >= 1 or vocabulary.hits(name, "organisations", "company")
        return bool(is_house) and study_score(name) == 0 and not is_unit(name)
    return vocabulary.organisation_score(name) >= 1 and vocabulary.position_score(name) == 0 and not is_unit(name)


def town_of_name(name: Piece, known: Collection[str]) -> Span | None:
    """The town at the end of the name of an organisation, which a word or letters tell to be one: "Klinikum Kiel",
    "University of Leeds", "FHS St. Gallen". A list knows it, or it is one of the `known` towns of other heads."""
    first_part = name.text.partition(",")[0]
    if first_part != name.text and (found := town_of_name(replace(name, end=name.start + len(first_part)), known)):
        return found
    words = list(re.finditer(r"\S+", name.text))
    for first in range(max(1, len(words) - _LONGEST), len(words)):
        before, town = name.text[: words[first].start()], name.text[words[first].start() :]
        is_named = vocabulary.organisation_score(before) >= 0.9 or re.fullmatch(r"[A-Z]{2,5}\s", before)
        if not is_named or not town[:1].isupper() or vocabulary.is_region(town) or vocabulary.hits(town, "fields"):
            continue
        if "," in town and not gazetteer.is_place(town.partition(",")[0]):
            continue  # "Youth, Salamanca"
        if gazetteer.is_place(town) or vocabulary.fold(town) in known:
            return name.line.span(name.start + words[first].start(), name.end)
    return None


def with_towns(heads: Sequence[Head], kind: SectionKind) -> list[Head]:
    """The heads of a section, each with the town that stands where the others have theirs: behind a comma, in brackets
    or as a part of its own."""
    if kind not in _PLACED:
        return list(heads)
    slots = {place.slot for head in heads for place in head.places if _is_apart(place)}
    found = _in_brackets(_behind_commas(heads, kind))
    behind = _behind_school if kind is SectionKind.EDUCATION else _behind_company
    return [_with_place_in_slot(_below_duration(behind(head)), slots) for head in found]


def _behind_commas(heads: Sequence[Head], kind: SectionKind) -> list[Head]:
    """Heads whose place no list knows: where other heads of the section have a place behind the last comma of a
    piece, one to three capitalised words behind the last comma are a place here too. So they are where several
    employers have such words: "The Lamp, Wexcombe" and "Orrery Line, Dunmere"."""
    apart = [place for head in heads for place in head.places if place.start > 0 and _comma_before(place)]
    behind = {place.slot for place in apart}
    titled = {place.slot for place in apart if _is_title(replace(place, start=0))}
    if kind in _EMPLOYED:
        behind |= _shared_slots(heads)
    if not behind:
        return list(heads)
    found = []
    for head in heads:
        # the last piece, or a name on the line where the others have theirs: "Acme, Ek" above "*Clerk* | 2010"
        last = list(head.pieces[-1:]) if not head.places else []
        named = [p for p in head.pieces[:-1] if last and p.slot in behind and not _is_title(p)]
        last = [p for p in last if p.slot in titled or not _is_only_post(p, head)]
        held = next((town for piece in (*last, *named) if (town := _town_behind(piece))), None)
        found.append(_placed(head, *held) if held else head)
    return found


def _below_duration(head: Head) -> Head:
    """A head without a place that has words in the form of one on the line right below its period and how long that
    lasted, as the pages of LinkedIn have: "2014 – 2019 · 5 years", "Arkaute, Álava"."""
    if head.places or head.period is None or len(head.pieces) <= _NAME_AND_POSITION:
        return head
    for piece in head.pieces:
        is_line = piece.text == piece.line.text.strip()
        is_below = 0 < piece.span.start - head.period.span.end <= _LONGEST_DURATION
        names = [piece.line.text[a:b] for a, b in commas(piece.line.text, piece.start, piece.end)]
        if is_line and is_below and all(map(is_town, names)) and not is_unit(piece.text):
            return replace(head, pieces=tuple(p for p in head.pieces if p is not piece), places=(piece,))
    return head


def _behind_school(head: Head) -> Head:
    """A head without a place whose school has a town behind its one comma: "Hogeschool Lindehof, Ekwold"."""
    for piece in head.pieces if not head.places else ():
        parts = commas(piece.line.text, piece.start, piece.end)
        if is_town_of(piece.line.text, parts, SectionKind.EDUCATION):
            return _placed(head, piece, replace(piece, end=parts[0][1]), replace(piece, start=parts[1][0]))
    return head


def _behind_company(head: Head) -> Head:
    """A head without a place whose employer ends with the form of a company before its last comma: "Acme GmbH & Co. KG,
    Bad Neustadt a. d. Saale"."""
    for piece in head.pieces if not head.places else ():
        text = piece.line.text
        parts = commas(text, piece.start, piece.end)
        if len(parts) < 2 or not _ends_as_company(text[slice(*parts[-2])]):
            continue
        town = text[slice(*parts[-1])]
        words = re.findall(r"[^\s/-]+", town)
        spelled = all(w[0].isupper() or len(w) <= _SMALL for w in words) and words[0][0].isupper()
        if spelled and len(words) <= _FULL and not re.search(r"[\d:()&]", town) and _is_place_word(town):
            return _placed(head, piece, replace(piece, end=parts[-2][1]), replace(piece, start=parts[-1][0]))
    return head


def _ends_as_company(name: str) -> bool:
    """Whether words end with the form of a company: "Ltd", "S.A."."""
    bare = len(name.rstrip(" ."))
    return any(hit.end() >= bare for hit in vocabulary.hits(name, "organisations", "company"))


def _is_place_word(text: str) -> bool:
    is_named = vocabulary.position_score(text) > 0 or vocabulary.organisation_score(text) >= 1
    return not is_named and any(c.islower() for c in text) and not _is_remark(text)


def _town_behind(piece: Piece) -> tuple[Piece, Piece, Piece] | None:
    """A piece, the piece without the words behind its last comma that could be a town, and these."""
    text = piece.line.text
    parts = commas(text, piece.start, piece.end)
    if len(parts) < 2 or not is_town(text[slice(*parts[-1])]):
        return None
    return piece, replace(piece, end=parts[-2][1]), replace(piece, start=parts[-1][0])


def _is_title(piece: Piece) -> bool:
    """Whether the words before the last comma of a piece are a position or a degree and no name."""
    words = piece.text.rpartition(",")[0]
    return vocabulary.degree_score(words) >= 0.9 or vocabulary.position_score(words) >= 0.9


def _is_only_post(piece: Piece, head: Head) -> bool:
    """Whether a piece of two parts is the only position of its head: "Clerk, Ledger" is no clerk in a town."""
    parts = commas(piece.line.text, piece.start, piece.end)
    posts = [p for p in head.pieces if _is_position(p)]
    return posts == [piece] and vocabulary.is_titled(piece.line.text[slice(*parts[0])])


def _shared_slots(heads: Sequence[Head]) -> set[tuple[int, int]]:
    """The slots in which every name has what could be a town behind a comma, and several stand beside a position."""
    found = set()
    for slot in {piece.slot for head in heads for piece in head.pieces}:
        named = [(h, p) for h in heads for p in h.pieces if p.slot == slot and not h.places and not _is_position(p)]
        beside = {p.text for head, p in named if any(_is_position(x) for x in head.pieces)}
        if len(beside) > 1 and all(_is_town_word(_behind_comma(p)) for _, p in named):
            found.add(slot)
    return found


def _behind_comma(piece: Piece) -> str:
    """The words behind the one comma of a piece, "" where it has none or several."""
    parts = commas(piece.line.text, piece.start, piece.end)
    return piece.line.text[slice(*parts[1])] if len(parts) == 2 and not _is_title(piece) else ""


def _is_position(piece: Piece) -> bool:
    return vocabulary.position_score(piece.text) >= 0.9


def _is_town_word(text: str) -> bool:
    """Whether words could be a town and are neither letters ("LLP"), the form of a company nor a remark."""
    is_company = vocabulary.hits(text, "organisations", "company")
    could_be = is_town(text) and len(text.split()) <= _LONGEST and any(c.islower() for c in text)
    return could_be and not is_company and not _is_remark(text)


def _is_remark(text: str) -> bool:
    """Whether words behind a name are a subject, a skill or a kind of employment: "Marketing", "Freelance"."""
    is_known = vocabulary.hits(text, "fields") or vocabulary.label(text) or vocabulary.heading(text)
    return bool(is_known) or vocabulary.fold(text) in skill_names()


def _in_brackets(heads: Sequence[Head]) -> list[Head]:
    """Heads whose town in brackets no list knows, where a piece of another head has a place there, or nearly all heads
    have words of the form of a town: "Acme (Ek)"."""
    known = {p.slot for head in heads for p in head.pieces if place_in_brackets(p.text, is_name=False)}
    named = Counter(p.slot for head in heads if not head.places for p in head.pieces if _names_with_town(p))
    # what stands in brackets behind nearly every employer is no remark on one of them
    slots = known | {slot for slot, number in named.items() if number > 1 and 4 * number >= 3 * len(heads)}
    found = []
    for head in heads:
        held = next((p for p in head.pieces if not head.places and p.slot in slots and _town_in_brackets(p)), None)
        town = _IN_BRACKETS.search(held.text) if held else None
        if held and town:
            name = replace(held, end=held.start + town.start())
            place = replace(held, start=held.start + town.start("town"), end=held.start + town.end("town"))
            head = _placed(head, held, name, place)
        found.append(head)
    return found


def _town_in_brackets(piece: Piece) -> bool:
    """Whether a piece ends with a town in brackets; letters of a country or a short form belong to the name."""
    found = _IN_BRACKETS.search(piece.text)
    town = found["town"] if found and found.start() else ""
    return bool(town) and is_town(town) and len(town.split()) <= _LONGEST and any(c.islower() for c in town)


def _names_with_town(piece: Piece) -> bool:
    """Whether a piece that names no position ends with words in brackets that could be a town, and are no remark:
    "Acme (Ek)", but not "Acme (Logistik)"."""
    found = _IN_BRACKETS.search(piece.text) if _town_in_brackets(piece) else None
    if found is None or vocabulary.position_score(piece.text[: found.start()]) >= 0.9:
        return False
    return not _is_remark(found["town"])


def _placed(head: Head, piece: Piece, name: Piece, place: Piece) -> Head:
    return replace(head, pieces=tuple(name if p is piece else p for p in head.pieces), places=(place,))


def _is_apart(piece: Piece) -> bool:
    """Whether a piece is a part of its own behind other words of its line."""
    return bool(piece.line.text[: piece.start].strip()) and not _comma_before(piece)


def _with_place_in_slot(head: Head, slots: set[tuple[int, int]]) -> Head:
    """A head whose place no list knows, but which has towns where other heads have their place: "Acme – Dunmere"; right
    behind a date they are none unless a name and a position are left."""
    joints = vocabulary.phrases("connectives", "and")
    for piece in head.pieces if not head.places else ():
        names = joints.split(vocabulary.aligned_fold(piece.text))
        is_behind = bool(piece.slot[1]) or (_is_apart(piece) and len(head.pieces) > _NAME_AND_POSITION)
        is_named = len(names) <= 2 and all(is_town(name.strip().title()) for name in names)
        if _own_slot(piece, head.pieces) in slots and is_behind and is_named:
            return replace(head, pieces=tuple(p for p in head.pieces if p is not piece), places=(piece,))
    return head


def _own_slot(piece: Piece, pieces: Sequence[Piece]) -> tuple[int, int]:
    """The slot of a piece counted as those of places are: what stands behind a comma is one with what is before it."""
    before = [p for p in pieces if p.slot[0] == piece.slot[0] and p.start < piece.start and not _comma_before(p)]
    return piece.slot[0], len(before) if not _comma_before(piece) else -1


def _comma_before(piece: Piece) -> bool:
    return piece.line.text[: piece.start].rstrip().endswith((",", "，"))
