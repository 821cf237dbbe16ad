"""Tables that are drawn with rulings: their cells, and the rows of a page that the lines in them make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from assistant.reading.pdf.rows import Row, rows_of
from assistant.reading.pdf.rules import NEAR, SHORTEST, THIN, strokes, touching
from assistant.reading.pdf.shapes import PageContent, Piece
from assistant.reading.pdf.wraps import first_word, is_address
from assistant.reading.tables import are_headed, are_sections, is_header, is_pairs, names_section, reading_order
from assistant.types import Box

_COVERED = 0.85  # share of the width of a table that a ruling between two rows covers
_MOST_PADDING = 8.0  # points; what starts further right is centred
_MOST_OF_CARD = 6  # lines of each of several cells that stand alone in a row
_MOST_LINES = 40  # lines of a cell; one of more is a column of a page

Cell = list[Piece]
Paragraph = list[Piece]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: where its rows part, from top to bottom, and the edges of the cells of each row, from left to right."""

    box: Box
    bounds: tuple[float, ...]
    edges: tuple[tuple[float, ...], ...]

    def bands(self) -> list[tuple[float, float, tuple[float, ...]]]:
        """The top and bottom of each row, and the edges of its cells."""
        return [(top, bottom, xs) for (top, bottom), xs in zip(pairwise(self.bounds), self.edges, strict=True)]

    def holds(self, piece: Piece) -> bool:
        """Whether the piece stands in the table."""
        middle = (piece.left + piece.right) / 2
        return self.box.top < piece.base < self.box.bottom and self.box.left < middle < self.box.right

    def is_beside(self, piece: Piece) -> bool:
        """Whether the piece stands beside the table, left or right of it."""
        return self.box.top < piece.base < self.box.bottom and not self.holds(piece)


def grids_of(page: PageContent, pieces: Sequence[Piece]) -> list[Grid]:
    """The ruled tables of a page that have several rows and columns, from top to bottom. One with words of another
    column of the page beside it is left to the page's own reading."""
    rules = [b for b in strokes(page.shapes) if max(b.right - b.left, b.bottom - b.top) > SHORTEST]
    found = [grid for group in touching(rules) if (grid := _grid(group))]
    found = [grid for grid in found if _is_table(grid, pieces)]
    return sorted(found, key=lambda grid: grid.box.top)


def grid_rows(grid: Grid, pieces: Sequence[Piece]) -> list[Row]:
    """The rows that the lines in a table make: one for the first lines of the cells of a row, one for each that
    follows in a cell."""
    table: list[list[list[Paragraph]]] = []
    for top, bottom, edges in grid.bands():
        band = [piece for piece in pieces if top < piece.base < bottom]
        if band:
            spans = list(pairwise(edges))
            cells = [[p for p in band if left < (p.left + p.right) / 2 < right] for left, right in spans]
            table.append([_paragraphs(c, *sides) for c, sides in zip(cells, spans, strict=True)])
    rows: list[Row] = []
    while table:
        if sum(map(bool, table[0])) < 2:
            rows += _heading(table.pop(0), bool(table))
            continue
        width = len(table[0])
        count = next((n for n, cells in enumerate(table) if len(cells) != width), len(table))
        rows += _part(table[:count])
        del table[:count]
    return rows


def _part(table: list[list[list[Paragraph]]]) -> list[Row]:
    """The rows of a part of a table whose rows have the same columns."""
    texts = [[" ".join(_text(p) for p in cell) for cell in cells] for cells in table]
    bold = [[bool(cell) and all(p.bold for p in cell[0]) for cell in cells] for cells in table]
    if is_pairs(texts, bold):
        table = [cells[at : at + 2] for cells in table for at in range(0, len(cells), 2) if any(cells[at : at + 2])]
        texts = []
    named = len(texts) > 1 and sum(map(bool, texts[0])) > 1 and is_header(texts[0], texts[1:])
    heads = are_sections(texts, bold)
    headed = heads and are_headed(texts, bold)
    rows: list[Row] = []
    for number, cells in enumerate(table):
        if named and not number:
            rows.append(_row([[piece for p in cell for piece in p] for cell in cells], silent=True))
        else:
            rows += _record(cells, named, heads=heads, headed=headed)
    return rows


def _record(cells: list[list[Paragraph]], named: bool, *, heads: bool, headed: bool) -> list[Row]:
    """The rows of a row of a table; the name of a section before a cell of several lines heads them, in a table of
    sections (`heads`) before any, also one that no lexicon knows where the table is `headed`. `named`: the table names
    its columns."""
    rows = [_row([p or [] for p in line]) for line in reading_order(cells, _text, _is_item, cards=not named)]
    label = _text(cells[0][0]) if len(cells) == 2 and len(cells[0]) == 1 else ""
    if (len(rows) > 1 or heads) and (names_section(label) or headed):
        rows = [_row([p]) for cell in cells for p in cell]
        rows[0].heading = True
    return rows


def _heading(cells: list[list[Paragraph]], goes_on: bool) -> list[Row]:
    """The rows of a cell that stands alone: of a bold line above other rows, a heading."""
    paragraphs = [p for cell in cells for p in cell]
    rows = [_row([p]) for p in paragraphs]
    if len(rows) == 1 and goes_on and all(piece.bold for piece in paragraphs[0]):
        rows[0].heading = True
    return rows


def _row(cells: Sequence[Paragraph], *, silent: bool = False) -> Row:
    filled = [(number, p) for number, p in enumerate(cells) if p]
    return Row(
        [p[0] for _, p in filled],
        left=filled[0][1][0].start,
        right=max(piece.right for _, p in filled for piece in p),
        last=True,
        cells=tuple(tuple(p) for p in cells),
        silent=silent,
    )


def _is_item(paragraph: Paragraph) -> bool:
    return bool(paragraph[0].bullet)


def _text(paragraph: Paragraph) -> str:
    return " ".join(piece.text for piece in paragraph)


def _paragraphs(pieces: Cell, left: float, right: float) -> list[Paragraph]:
    """The paragraphs of a cell between two edges, which has as much room at its right as at its left: a line goes on
    with the one above if its first word had no room at the end of that."""
    if not pieces:
        return []
    rows = rows_of(pieces)
    lines = [piece for row in rows for piece in row.pieces]
    padding = min(min(p.start for p in lines) - left, _MOST_PADDING)
    room = max(right - padding, max(p.right for p in lines))
    found: list[Paragraph] = [[lines[0]]]
    for a, b in pairwise(lines):
        if _goes_on(found[-1], a, b, room):
            found[-1].append(b)
        else:
            found.append([b])
    return found


def _goes_on(so_far: Paragraph, a: Piece, b: Piece, room: float) -> bool:
    if b.bullet or abs(a.size - b.size) > 0.1 * a.size or not 0.6 < (b.base - a.base) / a.size < 1.9:
        return False
    if is_address(b.text) or (is_address(a.text) and not b.text[:1].islower()):
        return False
    if a.bold != b.bold and a.ends_bold != b.starts_bold:
        return False
    if a.italic != b.italic and so_far[0].italic != b.italic:
        return False
    if (
        not so_far[0].bullet
        and abs(a.left - b.left) > 0.6 * a.size
        and abs(a.left + a.right - b.left - b.right) > a.size
    ):
        return False
    return a.right + first_word(b) > room - 0.1 * a.size


# ---------------------------------------------------------------- rulings


def _grid(rules: Sequence[Box]) -> Grid | None:
    """The table that rulings draw; None where they draw none."""
    left, right = min(b.left for b in rules), max(b.right for b in rules)
    level = [b for b in rules if b.bottom - b.top < THIN]
    upright = [b for b in rules if b.right - b.left < THIN and b not in level]
    width = right - left
    bounds = [
        y
        for y in _clustered([(b.top + b.bottom) / 2 for b in level])
        if _length([b for b in level if abs((b.top + b.bottom) / 2 - y) < NEAR]) > _COVERED * width
    ]
    if len(bounds) < 2:
        return None
    edges = []
    for top, bottom in pairwise(bounds):
        middle = (top + bottom) / 2
        xs = [(b.left + b.right) / 2 for b in upright if b.top < middle < b.bottom]
        edges.append(tuple(_clustered([left, *xs, right])))
    return Grid(Box(left, bounds[0], right, bounds[-1]), tuple(bounds), tuple(edges))


def _clustered(values: Sequence[float]) -> list[float]:
    """Values that lie near each other as one."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] < NEAR:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [median(group) for group in groups]


def _length(rules: Sequence[Box]) -> float:
    """The length that level rulings on one line cover together."""
    covered, end = 0.0, float("-inf")
    for rule in sorted(rules, key=lambda b: b.left):
        covered += max(0.0, rule.right - max(rule.left, end))
        end = max(end, rule.right)
    return covered


def _is_table(grid: Grid, pieces: Sequence[Piece]) -> bool:
    """Whether a grid holds rows of several cells, none of which is a column of the page, and nothing stands beside."""
    if any(map(grid.is_beside, pieces)):
        return False
    within = [p for p in pieces if grid.holds(p)]
    rows = []
    for top, bottom, edges in grid.bands():
        middles = [(p.left + p.right) / 2 for p in within if top < p.base < bottom]
        if middles:
            rows.append([sum(left < x < right for x in middles) for left, right in pairwise(edges)])
    several = any(sum(map(bool, row)) > 1 for row in rows)
    cards = len(rows) == 1 and all(1 < count <= _MOST_OF_CARD for count in rows[0])
    return several and (len(rows) > 1 or cards) and max(map(max, rows)) <= _MOST_LINES
