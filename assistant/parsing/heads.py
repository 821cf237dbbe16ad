"""Which piece of a head is the organisation, which the position, which the place.

Three kinds of evidence: the words (lexicon of positions, organisations, places, degrees), the form (what stands
first, in bold), and the other entries of the section: a layout puts the same field in the same slot, so the slots
of all heads vote.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from assistant.parsing import gazetteer, vocabulary
from assistant.parsing.division import WITH_POSITION, as_others, opens_area, split_if_needed
from assistant.parsing.division import lean as lean_of
from assistant.parsing.lines import Line
from assistant.parsing.pieces import (
    Head,
    Piece,
    commas,
    cut,
    head_period,
    in_context,
    label_key,
    place_in_brackets,
    segments,
    take_place,
)
from assistant.parsing.remarks import asides, is_bare_kind, is_told_beside, without_bracket, without_description
from assistant.parsing.scores import is_bracketed_mark, is_mark, tells_result
from assistant.parsing.towns import is_town_of, town_of_name, with_region, with_towns
from assistant.parsing.units import is_unit, slots_of_units, without_units
from assistant.types import Period, SectionKind, Span

_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]$")
_LETTERS = re.compile(r"\((?:[A-Z]\.?){2,4}\)$")  # of a country, which belong to a name: "Acme Group (U.S.)"
_BARE = 1.0  # by which a kind of study is less likely the study than what names it
_PLACED = 1.0  # by which words with a town behind them are likelier the employer
_CLAUSE = 4  # words that begin with a small letter; more of them are no name
_PERSONS = ("adviser", "mentor", "referee", "manager")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a head says, as spans; `rest` are pieces that are none of the fields."""

    name: Piece | None = None
    position: Piece | None = None
    location: Span | None = None
    period: Period | None = None
    url: Span | None = None
    rest: tuple[Piece, ...] = ()


def take_apart(lines: Sequence[Line], kind: SectionKind) -> Head:
    """The head of an entry, from the lines that hold it."""
    found = [(line, period) for line in lines if (period := head_period(line))]
    found = _joined_years(found)
    best = max(found, key=lambda f: (f[1].start is not None or f[1].ongoing, -f[0].number), default=None)
    pieces: list[Piece] = []
    places: list[Piece] = []
    labelled: list[Piece] = []
    url: Span | None = None
    fields: list[tuple[str, Piece]] = []
    for offset, line in enumerate(lines):
        if kind is not SectionKind.OTHER and (key := label_key(line)):
            start = re.search(r"[:：]\s*", line.text).end()  # type: ignore[union-attr]
            fields.append((key, Piece(line, start, len(line.text.rstrip()), (offset, 0))))
            continue
        period = best[1] if best and best[0] is line else None
        ranges, address = cut(line, period)
        url = url or address
        number = 0
        for start, end in ranges:
            for a, b in segments(line, start, end, dashes=kind is not SectionKind.CERTIFICATES):
                if key := label_of(line.text[a:b]):
                    labelled.append(Piece(line, a, b, (offset, number)))
                    del key
                    continue
                whole, aside = without_bracket(Piece(line, a, b), kind)
                labelled += [aside] if aside else []
                marks = _between_marks(line, a, whole.end, kind, labelled)
                for parts in _behind_places(line.text, marks, kind):
                    rest, place = take_place(line.text, parts)
                    if place is None and is_town_of(line.text, parts, kind):
                        rest, place = parts[:-1], parts[-1]
                    if place:
                        places.append(Piece(line, *place, (offset, number)))
                    if not rest:
                        continue
                    piece, aside = without_bracket(Piece(line, rest[0][0], rest[-1][1], (offset, number)), kind)
                    labelled += [aside] if aside else []
                    piece, remark = (
                        without_remark(piece) if kind is not SectionKind.EDUCATION else _without_score(piece)
                    )
                    pieces.append(piece)
                    labelled += [remark] if remark else []
                    number += 1
    if best:
        line, period = best
        at = line.span(period.span.start, period.span.end)
        best = (line, replace(period, span=at))
    pieces, told, towns = asides(pieces, kind)
    labelled += told
    places = places or towns
    if not pieces and places and kind is not SectionKind.OTHER and (len(places) > 1 or len(lines) == 1):
        pieces, places = places[:1], places[1:]  # a lone place is a name after all
    if url is None:
        url = next((t for p in pieces if (t := p.line.link_at(p.start, p.end))), None)
    parted = split_if_needed(pieces, kind, is_dated=best is not None)
    without = without_remark if kind is SectionKind.EDUCATION else None
    bare = [
        without(piece) if without and is_bracketed_mark(piece.text) else without_bracket(piece, kind)
        for piece in parted
    ]
    labelled += [aside for _, aside in bare if aside]
    parted, places = with_region(tuple(piece for piece, _ in bare), places)
    return Head(
        parted,
        best[1] if best else None,
        url,
        tuple(places),
        tuple(labelled),
        tuple(fields),
    )


def _between_marks(
    line: Line, start: int, end: int, kind: SectionKind, marks: list[Piece]
) -> list[list[tuple[int, int]]]:
    """The parts between commas, divided where a mark, the name of an adviser or a kind of employment stands among
    them, which goes to `marks`: "MSc Genetics", "cum laude", "Stellenbosch University"."""
    parts = commas(line.text, start, end)
    is_study = kind is SectionKind.EDUCATION
    if not is_study and kind not in _EMPLOYED:
        return [parts]
    if len(parts) < 2:
        return [parts]
    runs: list[list[tuple[int, int]]] = [[]]
    for part in parts:
        words = line.text[slice(*part)]
        if is_told_beside(words, kind) or (is_study and label_of(words.replace("：", ":")) in _PERSONS):
            marks.append(Piece(line, *part))
            runs.append([])
        else:
            runs[-1].append(part)
    return [run for run in runs if run]


def _behind_places(text: str, runs: list[list[tuple[int, int]]], kind: SectionKind) -> list[list[tuple[int, int]]]:
    """The parts between commas, those of a position or an employer divided behind a place in their midst: "Acme",
    "Leeds" and "Fitter"."""
    if kind not in _EMPLOYED:
        return runs
    found = []
    for run in runs:
        is_place = [gazetteer.is_place(in_context(text, run, number)) for number in range(len(run))]
        at = next((n for n in range(1, len(run) - 1) if is_place[n] and not is_place[n + 1]), None)
        found += [run] if at is None else [run[: at + 1], run[at + 1 :]]
    return found


def _joined_years(found: list[tuple[Line, Period]]) -> list[tuple[Line, Period]]:
    """Two dates below each other, each alone on its line, as one period; it stands on the first line."""
    lone = [(x, p) for x, p in found if p.start is None and not p.ongoing and len(x.text.strip()) == len(p.span)]
    if len(lone) != 2 or len(found) != 2 or lone[1][0].number != lone[0][0].number + 1:
        return found
    (line, first), (_, second) = lone
    if (
        first.end is None
        or second.end is None
        or (first.end.year, first.end.month or 0) > (second.end.year, second.end.month or 12)
    ):
        return found
    return [(line, Period(first.end, second.end, False, first.span))]


def without_remark(piece: Piece) -> tuple[Piece, Piece | None]:
    """A piece without a labelled value in brackets at its end ("(Note: 1,3)", "(advisor: Nancy Hopkins)")."""
    found = re.search(r"\s*[(（\[]([^()（）]+)[)）\]]$", piece.text)
    if not found or not found.start() or not (label_of(found[1]) or is_mark(found[1], bracketed=True)):
        return piece, None
    remark = replace(piece, start=piece.start + found.start(1), end=piece.start + found.end(1))
    return replace(piece, end=piece.start + found.start()), remark


def _without_score(piece: Piece) -> tuple[Piece, Piece | None]:
    """A piece without the score at its end: "KTH, Stockholm. GPA 4.7/5.0", "TU Wien (Note 1,3)"."""
    folded = vocabulary.aligned_fold(piece.text)
    for label in vocabulary.phrases("labels", "score").finditer(folded):
        before = re.search(r"[\s.,;(（]+$", folded[: label.start()])
        value = re.match(r"\s*[:：]?\s*\d[\d.,/\s%]*[^)）]{0,20}[)）]?$", folded[label.end() :])
        if before and before.start() and value:
            end = piece.end - piece.text.endswith((")", "）"))
            return replace(piece, end=piece.start + before.start()), replace(
                piece, start=piece.start + label.start(), end=end
            )
    return without_remark(piece)


def label_of(text: str) -> str | None:
    """The key of a label at the start of a piece ("Thesis title: …"), if it is one that the lexicon knows."""
    label, colon, rest = text.partition(":")
    key = vocabulary.label(label) if colon and rest.strip() and len(label) < 40 else None
    # "Principal investigator: €280,000" is no person.
    is_name = re.search(r"[A-ZÀ-Þ][a-zà-ÿ]", rest) is not None or vocabulary.is_cjk(rest)
    return None if key in _PERSONS and not is_name else key


# ---------------------------------------------------------------- assignment


def assign(heads: Sequence[Head], kind: SectionKind) -> list[Fields]:
    """The fields of all heads of a section together, so that their slots can vote."""
    votes: dict[tuple[int, int], list[float]] = {}
    heads = as_others(heads, kind)
    for head in heads:
        if len(head.pieces) > 1:
            for piece in head.pieces:
                votes.setdefault(piece.slot, []).append(lean_of(piece.text, kind))
    heads = with_towns(heads, kind)
    mean = {slot: sum(found) / len(found) for slot, found in votes.items()}
    towns = {vocabulary.fold(place.text) for head in heads for place in head.places}
    slots = slots_of_units(piece for head in heads for piece in head.pieces)
    found = [_with_description(_assign_one(head, kind, mean, slots), kind) for head in heads]
    return [_with_town(fields, kind, towns) for fields in found]


def _with_town(fields: Fields, kind: SectionKind, towns: set[str]) -> Fields:
    """The fields of a head that names no place but a town at the end of its employer or school."""
    if fields.location or fields.name is None or kind not in (*_EMPLOYED, SectionKind.EDUCATION):
        return fields
    return replace(fields, location=town_of_name(fields.name, towns))


def _with_description(fields: Fields, kind: SectionKind) -> Fields:
    """The fields of a head whose employer is described behind a comma: "Night Shelter, a charity with 60 beds"."""
    name, told = without_description(fields.name) if fields.name and kind in _EMPLOYED else (fields.name, None)
    return replace(fields, name=name, rest=(*fields.rest, told)) if told else fields


def _assign_one(
    head: Head, kind: SectionKind, votes: dict[tuple[int, int], float], slots: Collection[tuple[int, int]]
) -> Fields:
    if head.labelled:
        return _from_labels(head, kind)
    pieces = [p for p in head.pieces if not (_is_note(p, kind) or _is_clause(p, kind))]
    notes = [p for p in head.pieces if p not in pieces]
    if kind in _EMPLOYED:
        pieces, units = without_units(pieces, slots)
        notes += units
    location = head.places[0].span if head.places else None
    if not pieces:
        return Fields(None, None, location, head.period, head.url, (*notes, *head.notes))
    lean = {p: lean_of(p.text, kind) + 0.7 * votes.get(p.slot, 0.0) * (len(pieces) > 1) for p in pieces}
    if kind is SectionKind.EDUCATION and len(pieces) > 1:
        lean = {p: at - _BARE * (is_bare_kind(p.text) or opens_area(p.text)) for p, at in lean.items()}
    if kind in _EMPLOYED:
        lean = {p: at - _PLACED * _has_place(p, head) for p, at in lean.items()}
    name: Piece | None = None
    position: Piece | None = None
    if kind not in (*WITH_POSITION, SectionKind.EDUCATION, SectionKind.REFERENCES):
        name = pieces[0]
    elif len(pieces) == 1:
        own = lean_of(pieces[0].text, kind)
        alone = votes_of_position(own, kind)
        name, position = (None, pieces[0]) if alone else (pieces[0], None)
    elif kind in (SectionKind.PROJECTS, SectionKind.OTHER, SectionKind.REFERENCES):
        name, position = _named_first(pieces, lean)
    else:
        candidates = [(a, b) for a in pieces for b in pieces if a is not b]
        name, position = max(
            candidates, key=lambda c: lean[c[1]] - lean[c[0]] - 0.12 * (pieces.index(c[0]) + pieces.index(c[1]))
        )
    notes += head.notes
    rest = tuple(p for p in (*pieces, *notes) if p is not name and p is not position)
    if kind is SectionKind.EDUCATION and name:
        name, rest = _whole_institution(name, rest)
    if location is None:
        location = _bracketed_place(name, is_name=kind in _EMPLOYED)
        if name and location and not _LETTERS.search(name.text):
            name = replace(name, end=name.start + len(_BRACKET.sub("", name.text)))
        location = location or _bracketed_place(position, is_name=False)
    return Fields(name, position, location, head.period, head.url, tuple(sorted(rest, key=lambda p: p.span)))


def _has_place(piece: Piece, head: Head) -> bool:
    """Whether a town stands right behind the words of a piece that opens its line, and none behind another line that
    names no position: the employer is there, what another line says tells what it is ("Acme AB, Umeå", "Dairy
    cooperative")."""
    before = piece.line.text[: piece.start].strip()
    if before or vocabulary.position_score(piece.text) >= 0.5 or is_unit(piece.text):
        return False
    behind = {place.line.number: place.line.text[piece.end : place.start].strip(" ") for place in head.places}
    return len(head.places) == 1 and behind.get(piece.line.number) in (",", "，", "(", "·", "|", "–", "-")


def _whole_institution(name: Piece, rest: tuple[Piece, ...]) -> tuple[Piece, tuple[Piece, ...]]:
    """The name of a university that a dash parts: "Alma Mater Studiorum – Università di Bologna"."""
    for piece in rest:
        first, second = sorted((name, piece), key=lambda p: p.start)
        between = name.line.text[first.end : second.start].strip()
        is_university = bool(vocabulary.hits(piece.text, "organisations", "university"))
        is_other = vocabulary.degree_score(piece.text) >= 0.5 or vocabulary.place_score(piece.text) >= 1
        if piece.line is name.line and between in ("–", "-", "—") and is_university and not is_other:
            return replace(name, start=first.start, end=second.end), tuple(p for p in rest if p is not piece)
    return name, rest


def _from_labels(head: Head, kind: SectionKind) -> Fields:
    """The fields of a head that labels them; the "title" of a project is its name."""
    by_key = dict(reversed(head.labelled))
    name = by_key.get("organisation") or by_key.get("institution") or next(iter(head.pieces), None)
    position = by_key.get("role") or by_key.get("degree")
    if kind is SectionKind.PROJECTS and name is None:
        name, position = position, None
    place = by_key.get("location")
    rest = [p for p in head.pieces if p is not name] + [p for k, p in head.labelled if k == "department"]
    return Fields(name, position, place.span if place else None, head.period, head.url, tuple(rest))


def votes_of_position(own: float, kind: SectionKind) -> bool:
    """Whether a head's only piece is the position (the study) and not the name."""
    return own >= 0.6 and kind in (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)


def _named_first(pieces: list[Piece], lean: dict[Piece, float]) -> tuple[Piece, Piece | None]:
    """Name and role of a project: the name comes first, unless the first piece is a short role and the second none."""
    first, second = pieces[0], pieces[1]
    own = {p: vocabulary.position_score(p.text) for p in pieces[:3]}
    if own[first] >= 0.9 and lean[first] > lean[second] and len(first.text.split()) <= 5:
        return second, first
    role = next((p for p in pieces[1:3] if own[p] >= 0.9 and len(p.text.split()) <= 6), None)
    return first, role


def _is_note(piece: Piece, kind: SectionKind) -> bool:
    """Whether a piece is no field of its own: a kind of employment, a dash, a number, an amount ("20 hours"), but for
    one of examinations ("7 GCSEs"), or how a study ended."""
    text = piece.text.strip()
    is_amount = re.fullmatch(r"\d[\d.,]*\s+[^\W\d_]+", text) is not None
    if is_amount and kind is SectionKind.EDUCATION and vocabulary.degree_score(text) >= 1:
        return False
    if is_amount or vocabulary.label(text) == "employment" or (kind is SectionKind.EDUCATION and tells_result(text)):
        return True
    return not any(c.isalpha() for c in text) or (text.startswith("(") and text.endswith(")"))


def _is_clause(piece: Piece, kind: SectionKind) -> bool:
    """Whether a piece is no name but goes on with a sentence: "where I teach on Saturdays"."""
    if kind not in _EMPLOYED and (kind is not SectionKind.EDUCATION or vocabulary.degree_score(piece.text) > 0):
        return False
    return piece.text[:1].islower() and len(piece.text.split()) > _CLAUSE and not vocabulary.is_cjk(piece.text)


def _bracketed_place(piece: Piece | None, *, is_name: bool) -> Span | None:
    """The place in brackets at the end of a piece."""
    found = place_in_brackets(piece.text, is_name=is_name) if piece else None
    return piece.line.span(piece.start + found[0], piece.start + found[1]) if piece and found else None
