"""Tables: the row that names the columns is told from rows of content; rows of short cells are lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TypeVar

from assistant import dates
from assistant.lexicon import languages, words
from assistant.reading.compose import Line, clean
from assistant.types import BlockKind

_MOST_WORDS = 4
_LONGEST_HEAD = 90  # characters of a paragraph in the head of a row
_NEARLY_ALL = 0.7  # share of the rows of a table
_SOME = 0.3
_LABELLED = 2  # cells of a row of a label and its value
_LONGEST_BESIDE = 40  # characters of the same right of a cell of several paragraphs
T = TypeVar("T")

_MARKS = "*_` \t:："
_ADDRESS = re.compile(r"//|\.\w+/")
_OF_SKILLS = {"skills", "languages"}  # "Languages" and "Databases" stand beside the skills of a developer
_SEVERAL = ("personal", "other")  # headings of what has no section of its own
_CONTACT = frozenset({"name", "email", "phone", "website", "location", "birth_date", "birth_place", "nationality"})


def table_lines(rows: Sequence[Sequence[list[Line]]], level: int = 0) -> Iterator[Line]:
    """The lines of a table, from the lines of the cells of its rows: a row of short cells is one line with cells, the
    names of the columns a silent one; cells of several lines are read one after the other. Below a heading, whose
    level is `level` (0 where there is none), the name of a section before such cells heads them; in a table of
    sections, always."""
    for part in parts_of(rows, len, lambda part: are_sections(*_told(part))):
        yield from _part_lines(part, level)


def _told(rows: Sequence[Sequence[list[Line]]]) -> tuple[list[list[str]], list[list[bool]]]:
    """The words of the cells of rows, and whether each begins in bold."""
    words = [[words_of(lines) for lines in cells] for cells in rows]
    return words, [[bool(lines) and lines[0].bold for lines in cells] for cells in rows]


def parts_of(rows: Sequence[T], width: Callable[[T], int], is_own: Callable[[Sequence[T]], bool]) -> list[Sequence[T]]:
    """The rows of a table in parts of one width, where cells are merged for a part that stands for itself: the sections
    below "Name | Ann | Phone | 555" in the form of a CV."""
    parts: list[Sequence[T]] = [list(part) for _, part in groupby(rows, width)]
    is_merged = len(parts) > 1 and any(width(row) > _LABELLED for row in rows)
    return parts if is_merged and any(map(is_own, parts)) else [rows]


def _part_lines(rows: Sequence[Sequence[list[Line]]], level: int) -> Iterator[Line]:
    """The lines of a part of a table."""
    for cells in rows:
        _without_bullet(cells)
    written, bold = _told(rows)
    if is_pairs(written, bold):
        rows = [cells[at : at + 2] for cells in rows for at in (0, 2) if any(cells[at : at + 2])]
        written, bold = _told(rows)
    named = len(rows) > 1 and sum(map(bool, written[0])) > 1 and is_header(written[0], written[1:])
    sections = are_sections(written, bold)
    headed = sections and are_headed(written, bold)
    for number, cells in enumerate(rows):
        filled = [lines for lines, words_ in zip(cells, written[number], strict=True) if words_]
        is_short = all(len(lines) == 1 and lines[0].kind is not BlockKind.ITEM for lines in filled)
        if len(filled) > 1 and is_short and not sections:
            first = filled[0][0]
            parts = [word for lines in cells for word in (lines[0].cells if lines else [""])]
            yield Line(parts, size=first.size, bold=first.bold, gap=first.gap, silent=named and not number)
        elif (named or is_dated(filled)) and all(len(line.cells) == 1 for lines in filled for line in lines):
            yield from row_lines(cells)
        elif is_short_label(filled) and (
            is_mere_label(written[number][0]) or stands_among_kinds(written[: number + 1])
        ):
            (named_by,), (first_beside, *more) = filled
            yield replace(named_by, cells=[*named_by.cells, *first_beside.cells])
            yield from more
        else:
            label = filled[0][0] if filled and len(filled[0]) == 1 else None
            heads = sections or (level and len(filled) > 1) or (len(filled) == 1 and len(rows) == 1)
            named_so = label and (names_section(words_of([label])) or headed)
            if label and heads and label.kind is BlockKind.PARAGRAPH and named_so:
                label.kind, label.level = BlockKind.HEADING, level + 1
            set_apart(filled)
            for lines in filled:
                yield from lines


def _without_bullet(cells: Sequence[list[Line]]) -> None:
    """Makes an item that is nothing but a label beside its value a label: "• Position held | Fitter"."""
    is_item = len(cells) == 2 and len(cells[0]) == 1 and cells[0][0].kind is BlockKind.ITEM
    if is_item and cells[1] and names_label(words_of(cells[0])):
        cells[0][0] = replace(cells[0][0], kind=BlockKind.PARAGRAPH)


def set_apart(cells: Sequence[list[Line]]) -> None:
    """Leaves room between cells that all hold several lines: cards beside each other."""
    if len(cells) > 1 and all(len(lines) > 1 for lines in cells):
        for lines in cells:
            lines[0] = replace(lines[0], gap=max(lines[0].gap, 1.0))


def words_of(lines: Sequence[Line]) -> str:
    """The words of the lines of a cell."""
    return clean(" ".join(word for line in lines for word in line.cells))


def are_sections(rows: Sequence[Sequence[str]], bold: Sequence[Sequence[bool]]) -> bool:
    """Whether the rows of a table hold the name of a section and what stands in it."""
    if len(rows) < 2 or any(len(cells) != 2 for cells in rows):
        return False
    named = sum(names_section(cells[0]) and bool(cells[1]) for cells in rows)
    return named >= max(2, _NEARLY_ALL * len(rows)) or are_headed(rows, bold)


def are_headed(rows: Sequence[Sequence[str]], bold: Sequence[Sequence[bool]]) -> bool:
    """Whether all rows of a table have a few words in bold at the left, some of which are known headings of sections of
    several kinds: then the others are the writer's own."""
    heads = [cells[0] for cells in rows if cells[0]]
    named = [_keys().get(_plain(words.strip(_MARKS))) for words in heads if names_section(words)]
    look = all(row[0] for row, cells in zip(bold, rows, strict=True) if cells[0]) and not all(row[1] for row in bold)
    return look and len({*named} - _OF_SKILLS) > 1 and len(named) >= _SOME * len(rows) and all(map(may_head, heads))


def may_head(words: str) -> bool:
    """Whether words before a cell may be the writer's own heading of a section: few, no date, no label of a value."""
    plain = words.strip(_MARKS)
    return bool(plain) and not any(c.isdigit() for c in plain) and not _long(plain) and not is_mere_label(plain)


def is_mere_label(words: str) -> bool:
    """Whether words are the label of a value, and no heading of a section."""
    return names_label(words) and not names_section(words)


def is_short_label(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether the cells of a row are one line and several beside it, none of the first ones an item of a list."""
    return len(cells) == 2 and len(cells[0]) == 1 and all(lines[0].kind is BlockKind.PARAGRAPH for lines in cells)


def stands_among_kinds(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the last row opens with the name of a section, and the last row above it that fills one cell alone is
    the heading of what has no section of its own ("Further information"): a label there, not a section."""
    alone = [words for cells in rows[:-1] if len(words := [cell for cell in cells if cell]) == 1]
    return bool(alone) and _keys().get(_plain(alone[-1][0].strip(_MARKS))) in _SEVERAL and names_section(rows[-1][0])


def row_lines(cells: Sequence[list[Line]]) -> Iterator[Line]:
    """The lines of a row some of whose cells hold several."""
    for line in reading_order(cells, lambda x: x.cells[0], lambda x: x.kind is BlockKind.ITEM):
        first = next(x for x in line if x is not None)
        yield replace(first, cells=[x.cells[0] if x is not None else "" for x in line])


def is_dated(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether a cell of a row, but the first, is nothing but a date or a period."""
    return any(len(lines) == 1 and dates.parse(" ".join(lines[0].cells)) is not None for lines in cells[1:])


def reading_order(
    cells: Sequence[Sequence[T]], text: Callable[[T], str], is_item: Callable[[T], bool], *, cards: bool = False
) -> list[list[T | None]]:
    """The lines of a row whose cells hold paragraphs: the first ones beside each other, column by column (None where
    there is none), then those that follow, each alone in its column. An item of a list, prose, and what is long beside
    a cell of several paragraphs are no head of a row. `cards`: cells that all have several paragraphs are read one by
    one."""
    if all(len(cell) <= 1 and not (cell and is_item(cell[0])) for cell in cells):
        return [[cell[0] if cell else None for cell in cells]]
    filled = [number for number, cell in enumerate(cells) if cell]
    several = [number for number in filled if len(cells[number]) > 1]
    head: list[T | None] = [None] * len(cells)
    for number in filled if not cards or len(several) < len(filled) or len(filled) == 1 else []:
        first = cells[number][0]
        longest = _LONGEST_BESIDE if several and number > several[0] else _LONGEST_HEAD
        if not is_item(first) and not _is_prose(text(first), longest):
            head[number] = first
    rest = [(n, p) for n in filled for p in cells[n][head[n] is not None :]]
    alone = [[p if n == number else None for n in range(len(cells))] for number, p in rest]
    return [head, *alone] if any(x is not None for x in head) else alone


def is_pairs(rows: Sequence[Sequence[str]], bold: Sequence[Sequence[bool]]) -> bool:
    """Whether each row of a table holds two labels, each with its value at its right: "Name | Ann | Phone | 555". The
    labels are known ones, or bold beside values that are not."""
    if any(len(cells) != 4 for cells in rows) or not any(cells[2].strip() for cells in rows):
        return False
    labels = [cells[at].strip(_MARKS) for cells in rows for at in (0, 2) if cells[at].strip(_MARKS)]
    values = [cells[at] for cells in rows for at in (1, 3) if cells[at].strip()]
    known = sum(_plain(words) in _keys() for words in labels)
    look = all(row[at] for row, cells in zip(bold, rows, strict=True) for at in (0, 2) if cells[at].strip())
    plain = not any(row[at] for row, cells in zip(bold, rows, strict=True) for at in (1, 3) if cells[at].strip())
    named = sum(_plain(words.strip(_MARKS)) in _keys() for words in values)
    return (look and plain) or (known >= 0.6 * len(labels) and named < 0.3 * len(values))


def _is_prose(words: str, longest: int) -> bool:
    return len(words) > longest or (words.endswith(".") and len(words.split()) > _MOST_WORDS)


def is_header(cells: Sequence[str], rows: Sequence[Sequence[str]], *, marked: bool = False) -> bool:
    """Whether `cells`, the first row of a table, name its columns, which the other `rows` fill; also where it is
    empty, as in a table of labels and values. `marked`: the source says so, though it may only be for the looks."""
    filled = [words for cell in cells if (words := cell.strip(_MARKS))]
    if not filled:
        return True
    if not rows or any(
        any(c.isdigit() or c in "@<" for c in words) or _ADDRESS.search(words) or _long(words) for words in filled
    ):
        return False
    if any(_plain(words) in _levels() for words in filled[1:]):
        return False  # "German", "mother tongue" above other languages and their levels
    known = [_keys().get(_plain(words)) for words in filled]
    if not marked and any("," in words and not key for words, key in zip(filled, known, strict=True)):
        return False  # a list
    labelled = sum(_plain(row[0].strip(_MARKS)) in _keys() for row in rows if row)
    if known[0] and 2 * labelled >= len(rows):
        return False  # labels and their values, as in the rows below
    if len(filled) == 2 and known[0] in _CONTACT and not known[1]:
        return False
    some = bool(known[-1]) if len(filled) == 2 else sum(map(bool, known)) >= 2
    return marked or all(known) or some or ((any(known) or len(rows) > 1) and _differs(cells, rows))


def names_columns(cells: Sequence[str]) -> bool:
    """Whether words that stand beside each other are names of columns, nearly all known, and no headings of sections
    side by side."""
    plain = [_plain(words.strip(_MARKS)) for words in cells]
    if any(any(c.isdigit() for c in words) or _long(words) for words in cells):
        return False
    known = sum(words in _keys() for words in plain)
    sections = sum(words in _sections() for words in plain)
    return known >= 2 and known >= 0.6 * len(plain) and sections < 2


def _differs(cells: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column that has digits in all rows has none in the first."""
    return any(
        cell.strip(_MARKS) and all(number < len(row) and any(c.isdigit() for c in row[number]) for row in rows)
        for number, cell in enumerate(cells)
    )


def _long(words: str) -> bool:
    return len(words.split()) > _MOST_WORDS or len(words) > 40


def _plain(words: str) -> str:
    from assistant.dates.patterns import fold

    plain = re.sub(r"\s*[/&(].*", "", fold(words)).strip()
    return plain if plain.isascii() else re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", plain)


def names_section(words: str) -> bool:
    """Whether words are the heading of a section, in any language of the lexicon."""
    return _plain(words.strip(_MARKS)) in _sections()


def names_label(words: str) -> bool:
    """Whether words are a label or the heading of a section, in any language of the lexicon."""
    return _plain(words.strip(_MARKS)) in _keys()


@cache
def _sections() -> frozenset[str]:
    return frozenset(
        _plain(str(word))
        for language in languages("cv")
        for listed in words("cv", language)["sections"].values()
        for word in listed
    )


@cache
def _levels() -> frozenset[str]:
    """How well one speaks a language or knows a thing, in all languages."""
    listed = (words("cv", language).get("levels", {}) for language in languages("cv"))
    return frozenset(_plain(str(word)) for levels in listed for known in levels.values() for word in known)


@cache
def _keys() -> dict[str, str]:
    """Label or heading, folded -> its key in the lexicon, of all languages."""
    found: dict[str, str] = {}
    for language in languages("cv"):
        lexicon = words("cv", language)
        for area in ("sections", "labels"):
            for key, listed in lexicon.get(area, {}).items():
                found.update((_plain(str(word)), str(key)) for word in listed)
    return found
