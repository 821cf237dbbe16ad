"""Reading order of a page, from geometry alone: columns, label columns, grids, and rows.

A region is divided where a strip of blank space runs down between two sets of lines (`_bands` finds the strips that
part the most lines). What the strip means is told by how the lines on its two sides stand to each other:

- a side bar, or columns: the lines of the two sides do not keep step; each side is read in full;
- a label column (dates or headings on the left) or a stack (dates and places on the right): each group of lines of
  the narrow side starts where a group of the wide side starts; read group by group, row by row;
- neither: the region is read row by row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from assistant.reading.marks import is_capitals
from assistant.reading.pdf.shapes import Piece

_GUTTER = 0.75  # em; the least width of a strip between columns
_ALIGNED = 0.36  # em; baselines closer than this stand in one row
_GROUP_GAP = 1.28  # a distance of so many usual ones starts a new group of lines
_SIDE_BAR = 8  # lines; columns of fewer are cells of a grid and get no number of their own
_HEADED = 4  # so many lines beside a label make it a heading
_MAX_DEPTH = 12


@dataclass(slots=True)
class Row:
    """Pieces on one baseline, left to right. `column` numbers the columns of the page in reading order, `right` is
    where the text of its region ends, `label`: its first piece stands in a label column, `heading`: and heads what stands beside."""

    pieces: list[Piece]
    column: int = 0
    left: float = 0.0
    right: float = 0.0
    label: bool = False
    heading: bool = False
    last: bool = False  # nothing may go on from here: the region ends

    @property
    def base(self) -> float:
        return self.pieces[0].base

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)


@dataclass(slots=True)
class _Region:
    """A band of a region on both sides of a strip."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]
    score: float = 0.0


@dataclass(slots=True)
class Layout:
    """The rows of a page in reading order."""

    rows: list[Row] = field(default_factory=list)
    columns: int = 0


def arrange(pieces: list[Piece], *, main_first: bool = False, name_first: bool = False) -> Layout:
    """The rows of a page in reading order.

    Columns are read from left to right; with `main_first` the widest comes first (a page that goes on from the
    one before), with `name_first` the one with the largest type (the name of the candidate).
    """
    layout = Layout()
    _Arranger(layout, main_first, name_first).region(pieces, 0)
    return layout


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Pieces on the same baseline, from top to bottom."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda p: p.base):
        for row in reversed(rows[-3:]):
            em = max(row.size, piece.size)
            if abs(row.base - piece.base) < _ALIGNED * em and not any(_meet(piece, other) for other in row.pieces):
                row.pieces.append(piece)
                break
        else:
            rows.append(Row([piece]))
    for row in rows:
        row.pieces.sort(key=lambda p: p.left)
    return rows


def _meet(a: Piece, b: Piece) -> bool:
    return min(a.right, b.right) - max(a.start, b.start) > 0.3 * min(a.size, b.size)


def _em(pieces: list[Piece]) -> float:
    return median(p.size for p in pieces)


def _extent(pieces: list[Piece]) -> tuple[float, float]:
    return min(p.start for p in pieces), max(p.right for p in pieces)


class _Arranger:
    def __init__(self, layout: Layout, main_first: bool, name_first: bool) -> None:
        self.layout = layout
        self.main_first = main_first
        self.name_first = name_first

    def region(self, pieces: list[Piece], depth: int) -> None:
        """Reads a region: divides it at the best strip, or reads it row by row."""
        if not pieces:
            return
        bands = _bands(pieces) if depth < _MAX_DEPTH else []
        for candidate in bands:
            band, kind = candidate, _relation(candidate)
            if kind == "columns" and (labelled := _labels_before(band, bands)):
                band, kind = labelled, "labels"
            if kind in ("labels", "stack"):
                self.region(band.above, depth + 1)
                self._by_rows(band, depth, kind == "labels")
                self.region(band.below, depth + 1)
                return
            if kind == "columns" and (parts := _between_headings(band)):
                self.region(band.above, depth + 1)
                for part in parts:
                    self.region(part, depth + 1)
                self.region(band.below, depth + 1)
                return
            if kind == "columns":
                self.region(band.above, depth + 1)
                main = min(len(rows_of(band.left)), len(rows_of(band.right))) >= _SIDE_BAR
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
        widths = [_extent(side)[1] - _extent(side)[0] for side in (left, right)]
        if self.name_first:
            sizes = [max(p.size for p in side) for side in (left, right)]
            if sizes[1] > 1.15 * sizes[0]:
                return right, left
        elif self.main_first and widths[1] > 1.3 * widths[0]:
            return right, left
        return left, right

    def _emit(self, rows: list[Row], pieces: list[Piece]) -> None:
        left, right = _extent(pieces)
        for row, below in zip(rows, [*rows[1:], None], strict=True):
            row.column, row.left, row.right = self.layout.columns, left, right
            if len(row.pieces) == 2 and _heads_row(row, below):
                label = Row(row.pieces[:1], row.column, left, right, label=True, heading=True, last=True)
                self.layout.rows.append(label)
                row.pieces = row.pieces[1:]
            self.layout.rows.append(row)

    def _close(self) -> None:
        if self.layout.rows:
            self.layout.rows[-1].last = True

    def _by_rows(self, band: _Region, depth: int, narrow_left: bool) -> None:
        """Reads a band group by group: a label with its text, or a head with the stack at its right."""
        narrow, wide = (band.left, band.right) if narrow_left else (band.right, band.left)
        starts = [group[0].base - 0.6 * group[0].size for group in _groups(rows_of(narrow))]
        parts = []
        low = float("-inf")
        for edge in [*starts[1:], float("inf")]:
            parts.append(([p for p in narrow if low <= p.base < edge], [p for p in wide if low <= p.base < edge]))
            low = edge
        headings = _heading_styles(parts) if narrow_left else set()
        for labels, beside in parts:
            if narrow_left:
                self._labelled(labels, beside, depth, bool(labels) and _style(labels[0]) in headings)
            else:
                self._stacked(beside, labels, depth)

    def _labelled(self, labels: list[Piece], beside: list[Piece], depth: int, heading: bool) -> None:
        """A label and what stands right of it: a heading on a line of its own, another label (a date, the name of
        a group) as the first cell of the first row."""
        limit = labels[0].base - _ALIGNED * 1.2 * labels[0].size if labels else float("-inf")
        above = [p for p in beside if p.base < limit - 0.4 * p.size]
        if above:
            self.region(above, depth + 1)
            self._close()
            beside = [p for p in beside if p.base >= limit - 0.4 * p.size]
        rows = rows_of(labels)
        at = len(self.layout.rows)
        if len(rows) == 1 and not heading and beside:
            self.region(beside, depth + 1)
            first = self.layout.rows[at] if len(self.layout.rows) > at else None
            if first and _aligned(first, rows[0]) and not first.pieces[0].bullet:
                first.pieces, first.label, first.left = rows[0].pieces + first.pieces, True, rows[0].pieces[0].left
            else:
                self._place(rows, labels, at)
        else:
            self._place(rows, labels, at, heading)
            self.region(beside, depth + 1)
        self._close()

    def _place(self, rows: list[Row], labels: list[Piece], at: int, heading: bool = False) -> None:
        """Puts label rows into the layout at a place."""
        left, right = _extent(labels) if labels else (0.0, 0.0)
        for row in rows:
            row.column, row.left, row.right, row.label, row.heading = self.layout.columns, left, right, True, heading
        if rows:
            rows[-1].last = True
        self.layout.rows[at:at] = rows

    def _stacked(self, beside: list[Piece], stack: list[Piece], depth: int) -> None:
        """A head with a stack of dates and places at its right: rows as long as both have short lines, then the
        rest of the stack, then the rest of the text."""
        right = rows_of(stack)
        limit = right[0].base - _ALIGNED * right[0].size if right else float("inf")
        above = [p for p in beside if p.base < limit]
        if above:
            self.region(above, depth + 1)
            self._close()
        beside = [p for p in beside if p.base >= limit]
        rows = rows_of(beside)
        right_edge = _extent(beside)[1] if beside else 0.0
        head: list[Row] = []
        while rows and right and _aligned(rows[0], right[0]) and not rows[0].pieces[0].bullet:
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


def _bands(pieces: list[Piece]) -> list[_Region]:
    """The bands that a strip of blank space divides into left and right, best first."""
    em = _em(pieces)
    width = _GUTTER * em
    ordered = sorted(pieces, key=lambda p: p.base)
    found: dict[tuple[int, int, int], _Region] = {}
    for edge in sorted({round(p.right) for p in pieces}):
        low, high = edge + 0.5, edge + 0.5 + width
        start = 0
        for index in range(len(ordered) + 1):
            crossing = index == len(ordered) or (ordered[index].start < high and ordered[index].right > low)
            if not crossing:
                continue
            first, last = _trimmed(ordered, start, index)
            band = ordered[first:last]
            if len(band) >= 4:
                left = [p for p in band if p.right <= low]
                right = [p for p in band if p.start >= high]
                rows = min(len(rows_of(left)), len(rows_of(right))) if len(left) > 1 and len(right) > 1 else 0
                key = (first, last, len(left))
                if rows >= 2 and key not in found:
                    strip = min(p.start for p in right) - max(p.right for p in left)
                    score = rows + min(strip / em, 6) / 10
                    found[key] = _Region(ordered[:first], left, right, ordered[last:], score)
            start = index + 1
    return sorted(found.values(), key=lambda band: -band.score)[:8]


def _trimmed(ordered: list[Piece], start: int, end: int) -> tuple[int, int]:
    """The part of a band that has no piece on the line of what crosses the strip above or below."""
    if start:
        edge = ordered[start - 1]
        while start < end and ordered[start].base - edge.base < _ALIGNED * edge.size:
            start += 1
    if end < len(ordered):
        edge = ordered[end]
        while start < end and edge.base - ordered[end - 1].base < _ALIGNED * edge.size:
            end -= 1
    return start, end


def _groups(rows: list[Row]) -> list[list[Row]]:
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


def _is_narrow(left: list[Piece], right: list[Piece]) -> bool:
    """Whether the left side is the narrow one: the one that holds labels."""
    (a, b), (c, d) = _extent(left), _extent(right)
    if abs((b - a) - (d - c)) > 0.2 * (d - a):
        return b - a < d - c
    return len(rows_of(left)) <= len(rows_of(right))


def _aligned(a: Row, b: Row) -> bool:
    return abs(a.base - b.base) < _ALIGNED * max(a.size, b.size)


def _relation(band: _Region) -> str:
    """How the sides of a band stand to each other: "columns", "rows", or "" for no division."""
    left, right = rows_of(band.left), rows_of(band.right)
    if _right_aligned(right) or _sparse(left, right):
        beside = sum(any(_aligned(r, w) for w in left) for r in right)
        if beside >= 0.85 * len(right) or _in_step(right, left):
            return "" if beside == len(right) and _plain(left) else "stack"
    narrow_left = _is_narrow(band.left, band.right)
    share = _share(band)
    if narrow_left and share < 0.42 and _label_like(left, right) and _in_step(left, right):
        return "labels"
    lists = not (_plain(left) or _plain(right))
    one_to_one = not lists and len(left) == len(right) and all(_aligned(a, b) for a, b in zip(left, right, strict=True))
    if one_to_one and (share < 0.42 or _loose(left)) and not _titled(left, right):
        return ""
    return "columns" if _has_edge(left) and _has_edge(right) else ""


def _has_edge(rows: list[Row]) -> bool:
    """Whether the rows of a side share an edge or a middle line, as those of a column do."""
    em = median(row.size for row in rows)
    starts = [row.pieces[0].start for row in rows]
    middles = [(row.pieces[0].start + row.pieces[-1].right) / 2 for row in rows]
    ends = [row.pieces[-1].right for row in rows]
    share = 0.6 if len(rows) < _SIDE_BAR else 0.4
    flush = any(sum(abs(x - y) < 0.5 * em for y in starts) >= share * len(rows) for x in starts)
    centred = sum(abs(x - median(middles)) < 0.5 * em for x in middles) >= 0.7 * len(rows)
    ragged = sum(max(ends) - x < 0.5 * em for x in ends) >= 0.8 * len(rows)
    return flush or centred or ragged


def _beside_large(label: Row, row: Row) -> bool:
    """Whether a row starts beside a label in much larger type, whose baseline need not be its own."""
    return label.size > 1.3 * row.size and abs(label.base - row.base) < 0.9 * label.size


def _label_like(left: list[Row], right: list[Row]) -> bool:
    """Whether the lines of the left side may be labels: fewer than those beside, in groups of few lines and one look."""
    groups = _groups(left)
    mixed = sum(len({(row.pieces[0].bold, round(row.size)) for row in group}) > 1 for group in groups)
    return len(left) <= 0.75 * len(right) and len(left) <= 2 * len(groups) and mixed <= 0.2 * len(groups)


def _in_step(narrow: list[Row], wide: list[Row]) -> bool:
    """Whether the groups of the narrow side start where groups of the wide side start, or stand alone."""
    groups, starts = _groups(narrow), [group[0] for group in _groups(wide)]
    kept, lost = 0, 0
    for group in groups:
        top, bottom = group[0].base - group[0].size, group[-1].base + 0.3 * group[-1].size
        if any(_aligned(group[0], row) or _beside_large(group[0], row) for row in starts):
            kept += 1
        elif any(top < row.base and row.base - 0.8 * row.size < bottom for row in wide):
            lost += 1
    return kept > 0 and lost <= 0.2 * len(groups)


def _labels_before(band: _Region, bands: list[_Region]) -> _Region | None:
    """A label column that runs as far down as columns do is divided off first: the columns stand beside its labels."""

    def run(region: _Region) -> tuple[float, float]:
        bases = [p.base for p in region.left + region.right]
        return min(bases), max(bases)

    (top, bottom), edge = run(band), _extent(band.left)[1]
    for other in bands:
        first, last = run(other)
        if first < top + 1 and last > bottom - 1 and _extent(other.left)[1] < edge and _relation(other) == "labels":
            return other
    return None


def _between_headings(band: _Region) -> list[list[Piece]]:
    """The parts of a band of small columns that headings of the whole width divide; () if no heading does.

    A heading of the whole width looks like one, stands on one side, and the other side is blank beside it; the
    other side has no heading of its own.
    """
    body = _em(band.left + band.right)
    for side, opposite in ((band.left, band.right), (band.right, band.left)):
        others = rows_of(opposite)
        if any(_is_headlike(row, body) for row in others):
            continue
        heads = [row for row in rows_of(side) if _is_headlike(row, body)]
        if any(_near(row, other) for row in heads for other in others):
            continue
        cuts = [row.base - row.size for row in heads]
        pieces = band.left + band.right
        inner = [cut for cut in cuts if any(p.base < cut for p in pieces)]
        if cuts:
            edges = [float("-inf"), *inner, float("inf")]
            parts = [[p for p in pieces if low <= p.base < high] for low, high in pairwise(edges)]
            if not inner:  # the heading stands on top: it first, then what it heads
                first = [p for p in pieces if p.base - p.size in cuts]
                return [first, [p for p in pieces if p not in first]]
            return parts
    return []


def _near(row: Row, other: Row) -> bool:
    """Whether another row stands beside a heading, not above or below it."""
    return other.base - 0.8 * other.size < row.base + 0.3 * row.size and other.base > row.base - 0.9 * row.size


def _is_headlike(row: Row, body: float) -> bool:
    """Whether a row looks like a heading: larger than the text, or capitals in bold, or with a rule."""
    piece = row.pieces[0]
    if len(row.pieces) > 1 or piece.bullet:
        return False
    return piece.size > 1.2 * body or piece.ruled or (piece.bold and is_capitals(piece.text))


def _heads_row(row: Row, below: Row | None) -> bool:
    """Whether the first of two pieces is a heading that stands beside its text: in larger type, and the text goes
    on below."""
    first, second = row.pieces
    if below is None or abs(below.pieces[0].start - second.start) > 1.5:
        return False
    return first.size > 1.2 * second.size and not first.bullet and not any(c.isdigit() for c in first.text)


def _share(band: _Region) -> float:
    """The share of the left side in the width of a band."""
    (a, b), (_, d) = _extent(band.left), _extent(band.right)
    return (b - a) / max(d - a, 1.0)


def _right_aligned(rows: list[Row]) -> bool:
    """Whether lines end at one place and start at others (a single line: no)."""
    edge = max(row.pieces[-1].right for row in rows)
    at_edge = [row for row in rows if edge - row.pieces[-1].right < 3]
    lefts = [row.pieces[0].start for row in at_edge]
    return len(at_edge) >= max(2, 0.8 * len(rows)) and max(lefts) - min(lefts) > 3


def _sparse(left: list[Row], right: list[Row]) -> bool:
    """Whether the right side has but a line or two here and there: dates and places beside a text."""
    groups = _groups(right)
    bullets = any(row.pieces[0].bullet for row in right)
    return not bullets and len(right) <= 0.6 * len(left) and len(right) <= 2 * len(groups) and len(groups) > 1


def _plain(rows: list[Row]) -> bool:
    """Whether no row has a bullet: each row may take a cell at its right."""
    return not any(row.pieces[0].bullet for row in rows)


def _loose(rows: list[Row]) -> bool:
    """Whether the rows stand far apart, as those of a table with padding do."""
    distances = [(b.base - a.base) / a.size for a, b in pairwise(rows)]
    return bool(distances) and min(distances) > 1.75


def _titled(left: list[Row], right: list[Row]) -> bool:
    """Whether the first line of both sides looks different from all below it: entries of a grid."""

    def look(row: Row) -> tuple[object, ...]:
        piece = row.pieces[0]
        return piece.bold, piece.italic, round(2 * piece.size), piece.color

    return all(look(rows[0]) not in {look(row) for row in rows[1:]} for rows in (left, right))


def _style(piece: Piece) -> tuple[bool, bool, int, bool]:
    """The look of a label: bold, capitals, size, digits."""
    return piece.bold, is_capitals(piece.text), round(piece.size), any(c.isdigit() for c in piece.text)


def _heading_styles(parts: list[tuple[list[Piece], list[Piece]]]) -> set[tuple[bool, bool, int, bool]]:
    """The looks of those labels that are headings: one of them stands beside several groups of lines, or alone."""
    found = set()
    for labels, beside in parts:
        if labels and not any(c.isdigit() for c in labels[0].text):
            rows = rows_of(beside)
            if len(rows) >= _HEADED or len(_groups(rows)) > 1 or not rows:
                found.add(_style(labels[0]))
    return found
