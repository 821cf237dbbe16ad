"""Rows of a page: pieces of lines on one baseline, and how rows stand to each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from assistant.reading.pdf.shapes import Piece

ALIGNED = 0.36  # em; baselines closer than this stand in one row
_BESIDE = 0.5  # em; the same for lines in cells of a table, whose paragraphs have room above
_GROUP_GAP = 1.28  # a distance of so many usual ones starts a new group of lines


@dataclass(slots=True)
class Row:
    """Pieces on one baseline, left to right.

    `column` numbers the columns of the page in reading order; `left` and `right` are where the text of its region
    starts and ends; `label`: it stands in a label column, `heading`: and heads what stands beside it.
    """

    pieces: list[Piece]
    column: int = 0
    left: float = 0.0
    right: float = 0.0
    label: bool = False
    heading: bool = False
    last: bool = False  # nothing may go on from here: the region ends
    cells: tuple[tuple[Piece, ...], ...] = ()  # the lines of each cell of a ruled table's row, whole
    silent: bool = False  # it names the columns of a table

    @property
    def base(self) -> float:
        return self.pieces[0].base

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Pieces on the same baseline, from top to bottom."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: p.base):
        for row in reversed(rows[-3:]):
            em = max(row.size, piece.size)
            if abs(row.base - piece.base) < ALIGNED * em and not any(_meet(piece, other) for other in row.pieces):
                row.pieces.append(piece)
                break
        else:
            rows.append(Row([piece]))
    for row in rows:
        row.pieces.sort(key=lambda p: p.left)
    return rows


def _meet(a: Piece, b: Piece) -> bool:
    return min(a.right, b.right) - max(a.start, b.start) > 0.3 * min(a.size, b.size)


def em_of(pieces: list[Piece]) -> float:
    return median(p.size for p in pieces)


def extent(pieces: list[Piece]) -> tuple[float, float]:
    return min(p.start for p in pieces), max(p.right for p in pieces)


def aligned(a: Row, b: Row) -> bool:
    return abs(a.base - b.base) < ALIGNED * max(a.size, b.size)


def on_one_line(a: Row, b: Row) -> bool:
    """Whether two rows are on one line though not on one baseline, as cells of a table with spacing of their own."""
    return abs(a.base - b.base) < _BESIDE * max(a.size, b.size)


def groups_of(rows: list[Row]) -> list[list[Row]]:
    """Rows that stand close together."""
    if not rows:
        return []
    distances = [b.base - a.base for a, b in pairwise(rows)]
    em = median(row.size for row in rows)
    usual = min([d for d in distances if d > 0.9 * em] or [1.2 * em])
    usual = min(usual, 1.5 * em)
    groups = [[rows[0]]]
    for distance, row in zip(distances, rows[1:], strict=True):
        if distance > _GROUP_GAP * usual:
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups
