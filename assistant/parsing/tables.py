"""Rows of a table whose columns have names: each row is an entry, each cell the field that its column names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.body import listed, read_body
from assistant.parsing.entries import entries_of, facts_of_rest
from assistant.parsing.heads import without_remark
from assistant.parsing.lines import Line
from assistant.parsing.people import people_of
from assistant.parsing.pieces import Piece, commas, place_in_brackets, take_place
from assistant.parsing.remarks import without_told
from assistant.parsing.study_fields import degree_and_area
from assistant.parsing.towns import is_town_of
from assistant.types import Entry, Fact, Period, SectionKind, Span

_NAMES = {
    SectionKind.WORK: ("organisation", "institution", "issuer"),
    SectionKind.VOLUNTEER: ("organisation", "institution", "issuer"),
    SectionKind.EDUCATION: ("institution", "organisation", "issuer"),
}
_POSITIONS = {
    SectionKind.WORK: ("role",),
    SectionKind.VOLUNTEER: ("role",),
    SectionKind.EDUCATION: ("degree", "courses", "area"),
    SectionKind.PROJECTS: ("role",),
    SectionKind.LANGUAGES: ("level",),
    SectionKind.SKILLS: ("level",),
}
_SCORES: dict[SectionKind, Callable[[str], float]] = {
    SectionKind.WORK: vocabulary.position_score,
    SectionKind.VOLUNTEER: vocabulary.position_score,
    SectionKind.EDUCATION: vocabulary.degree_score,
    SectionKind.LANGUAGES: lambda _: 1.0,
    SectionKind.SKILLS: lambda _: 1.0,
}
_HOUSES: dict[SectionKind, Callable[[str], float]] = {
    SectionKind.WORK: vocabulary.organisation_score,
    SectionKind.VOLUNTEER: vocabulary.organisation_score,
    SectionKind.EDUCATION: vocabulary.institution_score,
}
_SURE = 0.9
_Cell = tuple[str | None, Span, Span]  # the key of the column's name, the name, the cell
_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
_HOLDERS = ("organisation", "institution")
_WHERE = (*_HOLDERS, "issuer", "location")
_NO_NAME = ("issuer", "organisation", "location", "level")


def has_columns(line: Line) -> bool:
    """Whether the line is of a table that names its columns."""
    return any(map(len, line.block.columns))


def tabled(text: str, lines: Sequence[Line], kind: SectionKind) -> list[Entry]:
    """The entries of a table that names its columns: each row one, with the lines that go on in its cells. Where a
    column tells of several things ("Post and employer"), the words of the rows tell them apart."""
    if kind in _NAMES and any(_is_mixed(text, line) for line in lines):
        return entries_of(text, lines, kind)
    starts = [number for number, line in enumerate(lines) if line.block.cells or _restarts(lines, number)]
    loose = lines[: starts[0]] if starts else lines
    rows = [lines[a:b] for a, b in pairwise([*starts, len(lines)])]
    if kind in _EMPLOYED and _go_on_with_employers(text, rows):
        return entries_of(text, lines, kind)
    above = entries_of(text, loose, kind) if loose else []
    for first, *below in rows:
        above += [row_entry(text, first, kind, below)] if first.block.cells else entries_of(text, (first, *below), kind)
    return above


def _go_on_with_employers(text: str, rows: Sequence[Sequence[Line]]) -> bool:
    """Whether a table of positions has no column of employers, and most rows go on below their position with a line
    that is no item, as the employer is: "2018 – 2020 | Clerk" above "Acme Ltd (Leeds)"."""
    keys = {key_of_column(name.of(text)) for row in rows for name in row[0].block.columns}
    posts = [
        len(row) > 1
        and not row[1].is_item
        and max((vocabulary.position_score(cell.of(text)) for cell in row[0].block.cells), default=0.0) >= 0.9
        for row in rows
    ]
    return bool(rows) and keys.isdisjoint((*_HOLDERS, "issuer")) and sum(posts) > len(rows) / 2


def _restarts(lines: Sequence[Line], number: int) -> bool:
    """Whether a line that stands alone in the first column comes below what stands alone in another: a row of which
    no line has several cells."""
    first = min(line.block.columns[0].start for line in lines)
    above = lines[number - 1].block if number else None
    stands_below = above is not None and not above.cells and above.columns[0].start > first
    return stands_below and lines[number].block.columns[0].start == first


def row_entry(text: str, line: Line, kind: SectionKind, below: Sequence[Line] = ()) -> Entry:
    """The entry of a row and of the lines `below` that go on in its cells. Columns of dates are its period, wherever
    they stand and however they are called."""
    cells = [
        (key_of_column(name.of(text)), name, cell)
        for name, cell in zip(line.block.columns, line.block.cells, strict=True)
    ]
    period, dated = _period(text, cells)
    others = [c for c in cells if c[2] not in dated]
    name = _first(others, *_NAMES.get(kind, ())) or _house(text, others, kind) or _named(others) or line.whole
    lists = [c for _, _, c in others if c != name and len(listed(line, c)) > 1] if kind is SectionKind.SKILLS else []
    position = _first([c for c in others if c[2] != name], *_POSITIONS.get(kind, ()))
    if position is None and kind in _SCORES:
        free = [c for _, _, c in others if c != name and c not in lists]
        position = next((c for c in free if _SCORES[kind](c.of(text)) >= 0.9), None)
    location = _first([c for c in others if c[2] not in (name, position)], "location")
    if location is None and kind in _NAMES:
        name, location = without_place(text, name, kind)
    study = without_remark(piece_of_cell(line, position))[0] if position else None
    study, told = without_told(study, kind) if study else (None, [])
    studied = degree_and_area(study) if study and kind is SectionKind.EDUCATION else None
    facts = [
        Fact(key or vocabulary.tidy_heading(label.of(text)) or "note", cell, line.whole, label if len(label) else None)
        for key, label, cell in others
        if cell not in (name, position, location, *lists) and not cell.contains(name)
    ]
    kept = (None, "role", "level", "courses", *(("degree", "honors") if studied else ()))
    labelled = [c for c in cells if (c[2] == position and c[0] not in kept) or (c[2] in dated and c[0] == "expires")]
    facts += [Fact(str(key), cell, line.whole, label) for key, label, cell in labelled]
    facts += [fact for piece in told for fact in facts_of_rest(piece, kind)]
    if studied:
        facts += [Fact(key, span, line.whole) for key, span in zip(("degree", "area"), studied, strict=True)]
    body = read_body(below, kind)
    beside = _beside(line, [c for key, _, c in others if key in (None, "remark") and c not in (name, position)], kind)
    return Entry(
        id="",
        kind=kind,
        span=Span(line.whole.start, max(x.whole.end for x in (line, *below))),
        head=line.whole,
        name=name,
        position=study.span if study else None,
        location=location,
        period=period,
        url=next((link.target for link in line.links if len(link.target) > 4), None),
        people=(*people_of(line), *body.people),
        highlights=body.highlights,
        keywords=(*(part for cell in lists for part in listed(line, cell)), *body.keywords),
        extra=(*facts, *beside, *body.facts),
    )


def _house(text: str, cells: Sequence[_Cell], kind: SectionKind) -> Span | None:
    """The cell of a position or a study that names an employer or a school by its words, whatever its column is called:
    "Where", "Place of study"."""
    if kind not in _HOUSES:
        return None
    scored = [(_HOUSES[kind](cell.of(text)) - _SCORES[kind](cell.of(text)), cell) for _, _, cell in cells]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _SURE else None


def _beside(line: Line, cells: Sequence[Span], kind: SectionKind) -> list[Fact]:
    """What the cells of a study tell whose column names no field: its mark, its thesis."""
    if kind is not SectionKind.EDUCATION:
        return []
    pieces = [piece_of_cell(line, cell) for cell in cells]
    told = [fact for piece in pieces for fact in read_body([line.part(piece.start, piece.end)], kind).facts]
    return [fact for fact in told if fact.key != "summary"]


def _is_mixed(text: str, line: Line) -> bool:
    """Whether a column holds the employer or the school together with the position or the degree."""
    for name in line.block.columns if line.block.cells else ():
        keys = [vocabulary.label(part) for part in vocabulary.joined_headings(name.of(text))]
        if len(keys) > 1 and any(key in _HOLDERS for key in keys) and not all(key in _WHERE for key in keys):
            return True
    return False


def key_of_column(name: str) -> str | None:
    """What the name of a column means; of several words ("Degree / Diploma") the first that is known."""
    parts = (name, *re.split(r"\s*[/&(]\s*", name))
    return next((key for part in parts if (key := vocabulary.label(part))), None)


def _named(cells: Sequence[_Cell]) -> Span | None:
    """The first cell that can name the entry: not who issued it or where, unless there is no other."""
    return next((cell for key, _, cell in cells if key not in _NO_NAME), cells[0][2] if cells else None)


def _first(cells: Sequence[_Cell], *keys: str) -> Span | None:
    """The first cell of the first of the keys that a column has."""
    return next((cell for key in keys for own, _, cell in cells if own == key), None)


def _period(text: str, cells: Sequence[_Cell]) -> tuple[Period | None, list[Span]]:
    """The period of a row and the cells that it stands in: one cell, or a start and an end beside each other. The day
    on which something expires is no end of it."""
    found = [(key, cell, p) for key, _, cell in cells if (p := dates.parse(cell.of(text)))]
    dated = [cell for _, cell, _ in found]
    own = [(cell, p) for key, cell, p in found if key != "expires"]
    if not own:
        return None, dated
    (first, one), *rest = own
    if rest and one.start is None and one.end and not one.ongoing:
        second, other = rest[0]
        ends = other.end if not other.ongoing else None
        if other.start is None and (other.ongoing or (ends and (ends.year, ends.month or 12) >= (one.end.year, 0))):
            return Period(one.end, ends, other.ongoing, Span(first.start, second.end)), dated
    return replace(one, span=first), dated


def piece_of_cell(line: Line, cell: Span) -> Piece:
    """A cell as letters of its row."""
    inside = [i for i, at in enumerate(line.starts) if cell.start <= at < cell.end]
    return Piece(line, inside[0], inside[-1] + 1) if inside else Piece(line, 0, len(line.text))


def without_place(text: str, cell: Span, kind: SectionKind) -> tuple[Span, Span | None]:
    """A name and the place behind its last comma or in brackets: "Acme Ltd, Pune", "Acme Ltd (Pune)"."""
    words = cell.of(text)
    if bracketed := place_in_brackets(words, is_name=True):
        end = len(words[: bracketed[0]].rstrip(" (（"))
        return Span(cell.start, cell.start + end), Span(cell.start + bracketed[0], cell.start + bracketed[1])
    own = commas(words, 0, len(words))
    parts, place = take_place(words, own)
    if place is None and is_town_of(words, own, kind):
        parts, place = own[:-1], own[-1]
    if not parts or place is None:
        return cell, None
    at = cell.start
    return Span(at + parts[0][0], at + parts[-1][1]), Span(at + place[0], at + place[1])
