"""Reading order of a page, from geometry alone: columns, label columns, grids, and rows.

A region is divided where a strip of blank space runs down between two sets of lines (`strips.bands_of` finds
the strips that part the most lines). What the strip means is told by how the lines on its two sides
stand to each other:

- a side bar, or columns: the lines of the two sides do not keep step; each side is read in full;
- a label column (dates or headings on the left) or a stack (dates and places on the right): each group of lines of
  the narrow side starts where a group of the wide side starts; read group by group, row by row;
- neither: the region is read row by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from assistant.reading.pdf.grids import Grid, grid_rows
from assistant.reading.pdf.heads import between_headings, heading_styles, heads_row, style_of
from assistant.reading.pdf.labels import is_date, labels_of
from assistant.reading.pdf.rows import ALIGNED, Row, aligned, em_of, extent, groups_of, on_one_line, rows_of
from assistant.reading.pdf.shapes import Piece
from assistant.reading.pdf.strips import (
    SIDE_BAR,
    Band,
    bands_of,
    centred_beside,
    is_dated,
    labels_before,
    numbered,
    relation,
)

_NAME = 1.6  # times the size of the text: the type of a name
_LARGE_TYPE = 18.0  # points
_HEAD_LINES = 4  # name, title, a line or two of contact
_LABEL_LINES = 3  # a label of more lines is no cell of a row
_MAX_DEPTH = 12


@dataclass(slots=True)
class Layout:
    """The rows of a page in reading order."""

    rows: list[Row] = field(default_factory=list)
    columns: int = 0


class First(StrEnum):
    """Which of two columns is read first, where one of them stands out."""

    NAME = "name"  # the one with the largest type, the candidate's name: on a single page
    SIDE = "side"  # the narrow one, so that the main column goes on on the next page
    MAIN = "main"  # the wide one, which goes on from the page before


def arrange(pieces: list[Piece], first: First = First.NAME, grids: Sequence[Grid] = ()) -> Layout:
    """The rows of a page in reading order: columns from left to right, but for the one that `first` prefers; ruled
    tables, which part the page, row by row."""
    layout = Layout()
    arranger = _Arranger(layout, first)
    for grid in grids:
        within = [p for p in pieces if grid.holds(p)]
        arranger.region([p for p in pieces if p.base <= grid.box.top], 0)
        pieces = [p for p in pieces if p.base >= grid.box.bottom]
        arranger.table(grid, within)
    arranger.region(pieces, 0)
    return layout


class _Arranger:
    def __init__(self, layout: Layout, first: First) -> None:
        self.layout = layout
        self.first = first

    def table(self, grid: Grid, pieces: list[Piece]) -> None:
        """Reads a ruled table."""
        self._close()
        rows = grid_rows(grid, pieces)
        for row in rows:
            row.column = self.layout.columns
        self.layout.rows += rows

    def region(self, pieces: list[Piece], depth: int) -> None:
        """Reads a region: divides it at the best strip, or reads it row by row."""
        if not pieces:
            return
        bands = bands_of(pieces) if depth < _MAX_DEPTH else []
        for candidate in bands:
            band, kind = candidate, relation(candidate)
            if kind == "columns" and (labelled := labels_before(band, bands)):
                band, kind = labelled, "labels"
            if kind in ("labels", "stack"):
                self.region(band.above, depth + 1)
                self._by_rows(band, depth, kind == "labels")
                self.region(band.below, depth + 1)
                return
            if kind == "columns" and (parts := between_headings(band)):
                self.region(band.above, depth + 1)
                for part in parts:
                    self.region(part, depth + 1)
                self.region(band.below, depth + 1)
                return
            if kind == "columns":
                band = _without_head(band)
                self.region(band.above, depth + 1)
                main = min(len(rows_of(band.left)), len(rows_of(band.right))) >= SIDE_BAR
                sides = self._in_order(band.left, band.right) if main else (band.left, band.right)
                for number, side in enumerate(sides):
                    if main and number:
                        self.layout.columns += 1
                    self.region(side, depth + 1)
                    self._close()
                self.region(band.below, depth + 1)
                return
        self._emit(rows_of(pieces), pieces)

    def _in_order(self, left: list[Piece], right: list[Piece]) -> tuple[list[Piece], list[Piece]]:
        widths = [extent(side)[1] - extent(side)[0] for side in (left, right)]
        sizes = [max(p.size for p in side) for side in (left, right)]
        swapped = {
            First.NAME: sizes[1] > 1.15 * sizes[0],
            First.SIDE: widths[0] > 1.3 * widths[1],
            First.MAIN: widths[1] > 1.3 * widths[0],
        }
        return (right, left) if swapped[self.first] else (left, right)

    def _emit(self, rows: list[Row], pieces: list[Piece]) -> None:
        left, right = extent(pieces)
        for row, below in zip(rows, [*rows[1:], None], strict=True):
            row.column, row.left, row.right = self.layout.columns, left, right
            if len(row.pieces) == 2 and heads_row(row, below):
                label = Row(row.pieces[:1], row.column, left, right, label=True, heading=True, last=True)
                self.layout.rows.append(label)
                row.pieces = row.pieces[1:]
            self.layout.rows.append(row)

    def _close(self) -> None:
        if self.layout.rows:
            self.layout.rows[-1].last = True

    def _by_rows(self, band: Band, depth: int, narrow_left: bool) -> None:
        """Reads a band group by group: a label with its text, or a head with the stack at its right."""
        narrow, wide = (band.left, band.right) if narrow_left else (band.right, band.left)
        groups = labels_of(rows_of(narrow), rows_of(wide)) if narrow_left else groups_of(rows_of(narrow))
        if not narrow_left:
            groups = [g for g in groups if g is groups[0] or is_dated(g) or not numbered(g)]  # no durations
        starts = _starts(groups, groups_of(rows_of(wide)) if narrow_left else [])
        parts = []
        low = float("-inf")
        for edge in [*starts[1:], float("inf")]:
            parts.append(([p for p in narrow if low <= p.base < edge], [p for p in wide if low <= p.base < edge]))
            low = edge
        headings = heading_styles(parts) if narrow_left else set()
        for labels, beside in parts:
            if narrow_left:
                heads = bool(labels) and style_of(labels[0]) in headings and not is_date(rows_of(labels))
                self._labelled(labels, beside, depth, heads)
            else:
                self._stacked(beside, labels, depth)

    def _labelled(self, labels: list[Piece], beside: list[Piece], depth: int, heading: bool) -> None:
        """A label and what stands right of it: a heading on a line of its own, another label (a date, the name of
        a group) as the first cell of the first row."""
        limit = labels[0].base - ALIGNED * 1.2 * labels[0].size if labels else float("-inf")
        rows = rows_of(labels)
        if labels and (first := centred_beside(rows, groups_of(rows_of(beside)), [rows])):
            limit = min(limit, first.base)
        above = [p for p in beside if p.base < limit - 0.4 * p.size]
        if above:
            self.region(above, depth + 1)
            self._close()
            beside = [p for p in beside if p.base >= limit - 0.4 * p.size]
        at = len(self.layout.rows)
        if heading and len(rows) > 1 and any(c.isdigit() for c in rows[1].pieces[0].text):
            self._place(rows[:1], labels, at, heading)  # a heading above the date of its first entry
            self._labelled([p for row in rows[1:] for p in row.pieces], beside, depth, False)
            return
        if 1 <= len(rows) <= _LABEL_LINES and not heading and beside:
            self.region(beside, depth + 1)
            first = self.layout.rows[at] if len(self.layout.rows) > at else None
            dated = is_date(rows) and first is not None and on_one_line(first, rows[0])
            if first and (dated or aligned(first, rows[0])) and not first.pieces[0].bullet:
                first.pieces, first.label, first.left = rows[0].pieces + first.pieces, True, rows[0].pieces[0].left
                self._place(rows[1:], labels, at + 1)
            else:
                self._place(rows, labels, at)
        else:
            self._place(rows, labels, at, heading)
            self.region(beside, depth + 1)
        self._close()

    def _place(self, rows: list[Row], labels: list[Piece], at: int, heading: bool = False) -> None:
        """Puts label rows into the layout at a place."""
        left, right = extent(labels) if labels else (0.0, 0.0)
        for row in rows:
            row.column, row.left, row.right, row.label, row.heading = self.layout.columns, left, right, True, heading
        if rows:
            rows[-1].last = True
        self.layout.rows[at:at] = rows

    def _stacked(self, beside: list[Piece], stack: list[Piece], depth: int) -> None:
        """A head with a stack of dates and places at its right: rows as long as both have short lines, then the
        rest of the stack, then the rest of the text."""
        right = rows_of(stack)
        limit = right[0].base - ALIGNED * right[0].size if right else float("inf")
        above = [p for p in beside if p.base < limit]
        beside = [p for p in beside if p.base >= limit]
        rows = rows_of(beside)
        if above:
            if rows and _one_name(max(above, key=lambda p: p.base), rows[0].pieces[0]):
                above += rows.pop(0).pieces
            self.region(above, depth + 1)
            self._close()
        right_edge = extent(beside)[1] if beside else 0.0
        head: list[Row] = []
        if rows and right and not aligned(rows[0], right[0]) and _beside(rows[0], right[0]):
            head.append(rows.pop(0))
        while rows and right and aligned(rows[0], right[0]) and not rows[0].pieces[0].bullet:
            head.append(Row(rows.pop(0).pieces + right.pop(0).pieces))
        if not beside and not right:
            return
        everything = beside + stack
        if head:
            self._emit(head, everything)
            self._close()
        if right:
            self._emit(right, stack)
            self._close()
        rest = [p for row in rows for p in row.pieces]
        if rest:
            at = len(self.layout.rows)
            self.region(rest, depth + 1)
            for row in self.layout.rows[at:]:
                row.right = max(row.right, right_edge)
            self._close()


def _starts(labels: list[list[Row]], beside: list[list[Row]]) -> list[float]:
    """Where the part of a band starts that each label heads: at the label, or at the lines it stands half way up."""
    found: list[float] = []
    for group in labels:
        row = group[0]
        if not any(aligned(row, other[0]) for other in beside):
            row = centred_beside(group, beside, labels) or row
        found.append(min(row.base - 0.6 * row.size, group[0].base - 0.6 * group[0].size))
    return list(accumulate(found, max))


def _one_name(above: Piece, below: Piece) -> bool:
    """Whether a line in large type goes on in the line below it."""
    return above.size == below.size and 0 < below.base - above.base < 1.3 * above.size and above.size > _LARGE_TYPE


def _beside(row: Row, date: Row) -> bool:
    """Whether a row and the first date at its right stand side by side, though on baselines of their own."""
    return abs(row.base - date.base) < 0.9 * max(row.size, date.size) and not row.pieces[0].bullet


def _without_head(band: Band) -> Band:
    """The band without the head of the page: the name in large type that stands above one of its columns."""
    largest = max(p.size for p in band.left + band.right)
    for side, other in ((band.left, band.right), (band.right, band.left)):
        top = min(p.top for p in other)
        head = [p for p in side if p.bottom < top]
        rest = [p for p in side if p.bottom >= top]
        if not head or not rest or len(rows_of(head)) > _HEAD_LINES:
            continue
        apart = min(p.top for p in rest) - max(p.bottom for p in head) > 0.8 * em_of(rest)
        if apart and largest > _NAME * em_of(rest + other) and max(p.size for p in head) == largest:
            left, right = (rest, other) if side is band.left else (other, rest)
            return Band([*band.above, *head], left, right, band.below, band.score)
    return band
