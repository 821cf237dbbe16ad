"""Tables without rulings between their cells, told by the row that names their columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from assistant.reading.pdf.grids import Grid
from assistant.reading.pdf.rows import Row, rows_of
from assistant.reading.pdf.shapes import Piece
from assistant.reading.tables import names_columns, names_section
from assistant.types import Box

_OFF = 3.0  # points; a cell starts no further from the start of its column
_INDENT = 30.0  # points; what a list in a cell is indented at most
_LARGER = 1.08  # times the size of the rows: a heading
_APART = 1.15  # times the distance of the lines in a cell: another row
_LOOSE = 1.45  # em; lines that all stand so far apart are rows
_FAR = 2.6  # em; a line alone so far below a table is none of it
_WIDEST_GUTTER = 14.0  # points


def named_grids(pieces: Sequence[Piece]) -> list[Grid]:
    """The tables among the pieces of a page whose first row names the columns, from top to bottom."""
    rows = rows_of(pieces)
    right = max((p.right for p in pieces), default=0.0)
    found: list[Grid] = []
    at = 0
    while at < len(rows):
        body = _body(rows[at], rows[at + 1 :])
        if body:
            found.append(_grid(rows[at], body, right))
        at += len(body) + 1
    return found


def _body(head: Row, below: Sequence[Row]) -> list[Row]:
    """The lines of the table that a row heads; none where it is no row of names."""
    names = [piece.text for piece in head.pieces]
    if len(names) < 2 or not names_columns(names) or any(piece.bullet for piece in head.pieces):
        return []
    starts = [piece.left for piece in head.pieces]
    body: list[Row] = []
    for row in below:
        if not all(_fits(piece, starts) for piece in row.pieces) or _ends([head, *body], row):
            break
        body.append(row)
    filled = [row for row in body if len(row.pieces) > 1]
    first = body[0].pieces if body else []
    if not filled or len(first) < 2 or head.size > _LARGER * median(row.size for row in body):
        return []
    return [] if names_columns([piece.text for piece in first]) else body


def _fits(piece: Piece, starts: Sequence[float]) -> bool:
    """Whether a piece stands in one of the columns that start at the places given."""
    column = _column(piece, starts)
    if column < 0:
        return False
    ends = starts[column + 1] if column + 1 < len(starts) else float("inf")
    return piece.start - starts[column] < _INDENT and piece.right < ends - 1


def _column(piece: Piece, starts: Sequence[float]) -> int:
    """The number of the column that a piece stands in; -1 where it starts before the first."""
    return sum(start < piece.start + _OFF for start in starts) - 1


def _ends(table: Sequence[Row], row: Row) -> bool:
    """Whether a line below the rows of a table, whose head comes first, is a heading or a text of its own."""
    first, body = row.pieces[0], table[1:]
    if len(row.pieces) > 1 or first.bullet or first.start > table[0].pieces[0].left + _OFF:
        return False
    if names_section(first.text) or row.base - table[-1].base > _FAR * row.size:
        return True
    if not body:
        return False
    own = [line.pieces[0] for line in body if line.pieces[0].left < table[0].pieces[0].left + _OFF]
    larger = first.size > _LARGER * median(line.size for line in body)
    return larger or (first.bold and not any(piece.bold for piece in own))


def _grid(head: Row, body: Sequence[Row], page_right: float) -> Grid:
    starts = [piece.left for piece in head.pieces]
    ends = [starts[0]] * len(starts)
    for row in (head, *body):
        for piece in row.pieces:
            column = _column(piece, starts)
            ends[column] = max(ends[column], piece.right)
    slack = [start - end for end, start in zip(ends, starts[1:], strict=False)]
    half = max(min(_WIDEST_GUTTER, *slack), 2.0) / 2
    edges = (*(start - half for start in starts), max(page_right, ends[-1]) + half)
    bounds = [row.base - row.size for row in (head, *_firsts(head, body, starts[0]))]
    bottom = body[-1].base + 0.4 * body[-1].size
    box = Box(edges[0], bounds[0], edges[-1], bottom)
    return Grid(box, (*bounds, bottom), (edges,) * len(bounds))


def _firsts(head: Row, body: Sequence[Row], left: float) -> list[Row]:
    """The lines that a row of the table starts with: those with a first cell, and more room above than lines in a
    cell have, where these can be told apart."""
    distances = [b.base - a.base for a, b in pairwise([head, *body])]
    em = median(row.size for row in body)
    inner = distances[1:] or distances
    least = min(inner)
    is_even = max(inner) < _APART * least
    found = [body[0]]
    for distance, row in zip(distances[1:], body[1:], strict=True):
        has_first = row.pieces[0].start < left + _OFF and not row.pieces[0].bullet
        if is_even:
            starts = least > _LOOSE * em or (len(row.pieces) > 1 and not row.pieces[0].text[:1].islower())
        else:
            starts = distance > _APART * least
        if has_first and starts:
            found.append(row)
    return found
