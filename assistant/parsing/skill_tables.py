"""Tables of skills: rows of groups, two groups beside each other, columns that say how well or how often."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line, split
from assistant.types import BlockKind, SectionKind

CELLS = re.compile(r"\t+|\s{3,}")
COLUMNS = re.compile(r"\t+|\s{3,}|\s*\|\s*")
LIST = re.compile(r"[,;|·•、]")
_FIRST_CELL = re.compile(r"\s*(?P<name>[^\t]{1,60}?)\s*\t\s*(?=\S)")


def columned(lines: Sequence[Line]) -> int:
    """How many lines are a table whose first row says of each column how well or how often ("Every week | Now and
    then") and whose cells are lists, most of them."""
    rows = [list(split(line, COLUMNS)) for line in takewhile(_is_row, lines)]
    rows = list(takewhile(lambda row: len(row) == len(rows[0]), rows))
    cells = [line.text[a:b] for line, row in zip(lines, rows, strict=False) for a, b in row]
    heads, below = (cells[: len(rows[0])], cells[len(rows[0]) :]) if rows else ([], [])
    lists = sum(bool(LIST.search(cell)) for cell in below)
    return len(rows) if len(heads) > 1 < lists and 2 * lists > len(below) and not any(map(LIST.search, heads)) else 0


def _is_row(line: Line) -> bool:
    return line.block.kind is BlockKind.ROW


def names_columns(lines: Sequence[Line]) -> int:
    """1 where the first line names the columns of a table of groups and their lists ("Area | Tools"), 0 otherwise."""
    rows = [list(split(line, COLUMNS)) for line in lines]
    if len(rows) < 3 or any(len(row) != 2 for row in rows):
        return 0
    names = [lines[0].text[a:b] for a, b in rows[0]]
    is_named = any(vocabulary.label(name) or is_skill_heading(name) for name in names)
    lists = [bool(LIST.search(line.text[slice(*row[1])])) for line, row in zip(lines, rows, strict=True)]
    are_single = all(len(name.split()) == 1 for name in names)
    return int(is_named and are_single and not lists[0] and all(lists[1:]))


def paired(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that holds two groups beside each other ("Office", "Word, Excel", "Systems", "Linux, Windows")
    as two. Of the cells of such lines every other one is a list somewhere, and the ones between never are."""
    cells = {line.number: list(split(line, CELLS)) for line in lines}
    doubled = [line for line in lines if len(cells[line.number]) == 4]
    names = [line.text[slice(*cells[line.number][n])] for line in doubled for n in (0, 2)]
    lists = [line.text[slice(*cells[line.number][n])] for line in doubled for n in (1, 3)]
    if any(LIST.search(name) for name in names) or not any(LIST.search(words) for words in lists):
        return list(lines)
    found: list[Line] = []
    for line in lines:
        bounds = cells[line.number]
        is_double = len(bounds) == 4
        found += [line.part(bounds[0][0], bounds[1][1]), line.part(bounds[2][0], bounds[3][1])] if is_double else [line]
    return found


def labelled_rows(lines: Sequence[Line]) -> dict[int, tuple[tuple[int, int], int]]:
    """The rows of a table whose first cell is the name of a group and whose others hold a skill each, by the number of
    the line: where the name stands and where the skills begin. Such names are set in bold, or most are headings."""
    found: dict[int, tuple[tuple[int, int], int]] = {}
    for is_row, run in itertools.groupby(lines, key=lambda line: bool(_FIRST_CELL.match(line.text))):
        rows = list(run) if is_row else []
        opened = [(line, cell) for line in rows if (cell := _FIRST_CELL.match(line.text))]
        headings = [cell for _, cell in opened if is_skill_heading(cell["name"])]
        if len(rows) > 1 and (all(line.bold for line in rows) or 2 * len(headings) > len(rows)):
            found |= {line.number: (cell.span("name"), cell.end()) for line, cell in opened}
    return found


def is_skill_heading(name: str) -> bool:
    known = vocabulary.heading(name)
    return known is not None and known.kind is SectionKind.SKILLS and known.score >= 0.9
