"""Strips of blank space that divide a region, and what they mean: columns, a label column, a stack, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from assistant.reading.pdf.labels import is_date, labels_of, words_of
from assistant.reading.pdf.rows import ALIGNED, Row, aligned, em_of, extent, groups_of, on_one_line, rows_of
from assistant.reading.pdf.shapes import Piece
from assistant.reading.tables import names_section

SIDE_BAR = 8  # lines; columns of fewer are cells of a grid and get no number of their own
_MOST_PIECES = 700  # a page of a CV has some 150; what has more is a drawing or a list, read row by row
_NEAR = 0.9  # em; a date beside a head that is set in another size need not share its baseline
_WORD = 14  # characters of "today" in any language
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FEW_LABELS = 4
_LARGER = 1.12  # times the size of the text: the type of a heading
_VALUE = 3  # letters of a value in a table: a level, a mark
_ONE_BASE = 0.15  # em; lines that are set as one line
_CLOSER = 0.9  # of the distance of the rows of a table, below which the lines in a cell stand
_GUTTER = 0.55  # em; the least width of a strip between columns


@dataclass(slots=True)
class Band:
    """A band of a region on both sides of a strip."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]
    score: float = 0.0


def bands_of(pieces: list[Piece]) -> list[Band]:
    """The bands that a strip of blank space divides into left and right, best first."""
    if len(pieces) > _MOST_PIECES:
        return []
    em = em_of(pieces)
    width = _GUTTER * em
    ordered = sorted(pieces, key=lambda p: p.base)
    found: dict[tuple[int, int, int], Band] = {}
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
                    found[key] = Band(ordered[:first], left, right, ordered[last:], score)
            start = index + 1
    return sorted(found.values(), key=lambda band: -band.score)[:8]


def _trimmed(ordered: list[Piece], start: int, end: int) -> tuple[int, int]:
    """The part of a band that has no piece on the line of what crosses the strip above or below."""
    if start:
        edge = ordered[start - 1]
        while start < end and ordered[start].base - edge.base < ALIGNED * edge.size:
            start += 1
    if end < len(ordered):
        edge = ordered[end]
        while start < end and edge.base - ordered[end - 1].base < ALIGNED * edge.size:
            end -= 1
    return start, end


def relation(band: Band) -> str:
    """How the sides of a band stand to each other: "columns", "rows", or "" for no division."""
    left, right = rows_of(band.left), rows_of(band.right)
    if _right_aligned(right) or _sparse(left, right):
        beside = sum(any(aligned(r, w) for w in left) for r in right)
        if beside >= 0.85 * len(right) or _in_step(right, left):
            return "" if beside == len(right) and _plain(left) else "stack"
    if all(is_date([r]) and any(aligned(r, w) for w in left) for r in right):
        return "" if _plain(left) else "stack"
    if _flush_with_strip(left, right):
        return "labels"
    narrow_left = _is_narrow(band.left, band.right)
    share = _share(band)
    if narrow_left and share < 0.42 and _dates_beside(left, right):
        return "labels"
    if not narrow_left and _width(band.right, band) < 0.35 and _dated(right, left):
        return "stack"
    if narrow_left and share < 0.42 and _label_like(left, right) and _in_step(left, right):
        return "labels"
    if (
        narrow_left
        and share < 0.42
        and any(told(left, right) for told in (_bold_labels, _headed_labels, _padded_labels, _sections))
    ):
        return "labels"
    lists = not (_plain(left) or _plain(right))
    cells = left[1:] if _headed(left, right) else left
    if _headed(left[::-1], right) and all(len(row.pieces) == 1 for row in right):
        cells = cells[:-1]  # without the heading of what comes below
    one_to_one = not lists and _one_to_one(cells, right)
    if one_to_one and (share < 0.42 or _loose(left)) and not _titled(cells, right):
        return ""
    level = [row for row in left if row.base > right[0].base - ALIGNED * row.size]
    if _are_values(right) and (_one_to_one(level, right) or _one_to_one(level, right[1:])):
        return ""
    return "columns" if _has_edge(left) and _has_edge(right) else ""


def _has_edge(rows: list[Row]) -> bool:
    """Whether the rows of a side share an edge or a middle line, as those of a column do."""
    em = median(row.size for row in rows)
    starts = [row.pieces[0].start for row in rows]
    middles = [(row.pieces[0].start + row.pieces[-1].right) / 2 for row in rows]
    ends = [row.pieces[-1].right for row in rows]
    share = 0.6 if len(rows) < SIDE_BAR else 0.4
    shift = 1.6 if len(rows) <= 3 else 0.5  # a line or two may stand behind an icon
    flush = any(sum(abs(x - y) < shift * em for y in starts) >= share * len(rows) for x in starts)
    centred = sum(abs(x - median(middles)) < 0.5 * em for x in middles) >= 0.7 * len(rows)
    ragged = sum(max(ends) - x < 0.5 * em for x in ends) >= 0.8 * len(rows)
    return flush or centred or ragged


def _beside_large(label: Row, row: Row) -> bool:
    """Whether a row starts beside a label in much larger type, whose baseline need not be its own."""
    return label.size > 1.3 * row.size and abs(label.base - row.base) < 0.9 * label.size


def _dated(right: list[Row], left: list[Row]) -> bool:
    """Whether the right side holds the dates of what starts beside them: groups of a few lines, each with a year or,
    as a duration or the other end of the period, with a number; none with a bullet."""
    groups, starts = groups_of(right), [group[0] for group in groups_of(left)]
    if any(len(row.pieces[0].text) > _WORD and not numbered([row]) for row in right):
        return False
    if not all(map(numbered, groups)) or max(map(len, groups)) > 4 or any(row.pieces[0].bullet for row in right):
        return False
    heads = [group[0] for group in groups if is_dated(group)]
    beside = [any(abs(head.base - row.base) < _NEAR * row.size for row in starts) for head in heads]
    return sum(beside) >= max(1, 0.45 * len(groups))


def numbered(group: list[Row]) -> bool:
    """Whether a digit stands in a group of rows."""
    return any(c.isdigit() for row in group for piece in row.pieces for c in piece.text)


def is_dated(group: list[Row]) -> bool:
    """Whether a year stands in a group of rows."""
    return any(_YEAR.search(piece.text) for row in group for piece in row.pieces)


def _dates_beside(left: list[Row], right: list[Row]) -> bool:
    """Whether the left side holds dates, each on a line with what it dates, though the entries may stand as close as
    their lines; headings with nothing beside them and names of other lines may stand among them."""
    labels = labels_of(left, right)
    if len(left) > 3 * len(labels) or any(row.pieces[0].bullet for row in left):
        return False
    named, dated, lost = 0, 0, 0
    for label in labels:
        first = label[0]
        row = next((row for row in right if on_one_line(first, row)), None)
        if row is not None:
            named += 1
            dated += is_date(label) and not row.pieces[0].bullet
        elif any(abs(row.base - first.base) < 0.8 * max(row.size, first.size) for row in right):
            lost += 1
    return dated >= max(2, 0.35 * named) and lost <= 0.2 * len(labels)


def _label_like(left: list[Row], right: list[Row]) -> bool:
    """Whether the lines of the left side may be labels: fewer than those beside, few in a group, of one look."""
    groups = groups_of(left)
    mixed = sum(
        len({(row.pieces[0].bold, round(row.size)) for row in group}) > 1 and not _heads_dates(group)
        for group in groups
    )
    return len(left) <= 0.75 * len(right) and len(left) <= 2 * len(groups) and mixed <= 0.2 * len(groups)


def _bold_labels(left: list[Row], right: list[Row]) -> bool:
    """Whether each line of the left side is bold and stands beside a line of the right side, none of which is, nor has
    a bullet; some of these go on in a line of their own. A heading may stand above the first of them."""
    labels = [row for row in left if row.base > right[0].base - ALIGNED * row.size]
    plain = _plain(left + right) and not any(row.pieces[0].bold for row in right)
    beside = all(row.pieces[0].bold and any(aligned(row, other) for other in right) for row in labels)
    enough = len(left) - 1 <= len(labels) < len(right) and len(labels) > 2
    return plain and beside and enough and aligned(labels[0], right[0])


def _headed_labels(left: list[Row], right: list[Row]) -> bool:
    """Whether the left side holds labels below headings in larger type: each label stands on the baseline of a line of
    the right side, where no heading and no bullet is, and no line stands beside a heading."""
    size = max(row.size for row in right)
    headings = [row for row in left if row.size > _LARGER * size]
    labels = [row for row in left if row not in headings]
    if not headings or len(labels) < _FEW_LABELS - 1 or not _plain(left + right) or len(labels) > len(right):
        return False
    if any(row.pieces[0].bold for row in right) or any(on_one_line(h, row) for h in headings for row in right):
        return False
    beside = [next((row for row in right if abs(row.base - x.base) < _ONE_BASE * x.size), None) for x in labels]
    return all(row is not None for row in beside) and labels[0].base > headings[0].base and beside[0] is right[0]


def _padded_labels(left: list[Row], right: list[Row]) -> bool:
    """Whether the left side holds the labels of a table whose rows stand further apart than the lines in a cell: each
    is on the baseline of a line of the right side, which goes on in closer lines at least once. Lines below the table,
    such as a signature, may stand under the labels."""
    labels = [row for row in left if row.base <= right[-1].base + _ONE_BASE * row.size]
    if not _FEW_LABELS <= len(labels) < len(right) or not _plain(labels + right):
        return False
    beside = [next((row for row in right if abs(row.base - x.base) < _ONE_BASE * x.size), None) for x in labels]
    if beside[0] is not right[0] or any(row is None for row in beside):
        return False
    apart = [(below.base - above.base, any(below is row for row in beside)) for above, below in pairwise(right)]
    return max(gap for gap, labelled in apart if not labelled) < _CLOSER * min(gap for gap, told in apart if told)


def _sections(left: list[Row], right: list[Row]) -> bool:
    """Whether the left side holds the headings of sections and nothing else: most of its labels name one, and each is
    on the baseline of a line of the right side; the name of the candidate may stand above them."""
    labels = labels_of([row for row in left if row.base > right[0].base - ALIGNED * row.size], right)
    named = [label for label in labels if names_section(words_of(label))]
    beside = all(any(abs(row.base - x[0].base) < _ONE_BASE * row.size for row in right) for x in labels)
    return len(named) > 2 and 2 * len(named) > len(labels) and beside


def _one_to_one(left: list[Row], right: list[Row]) -> bool:
    """Whether each row of one side stands beside one of the other."""
    return len(left) == len(right) and all(aligned(a, b) for a, b in zip(left, right, strict=True))


def _are_values(rows: list[Row]) -> bool:
    """Whether a column of a table holds nothing but short values below its name, as levels ("B2") or marks are."""
    words = [piece.text for row in rows[1:] for piece in row.pieces[:1]]
    return bool(words) and all(len(word) <= _VALUE for word in words) and not is_date(rows[1:2])


def _heads_dates(group: list[Row]) -> bool:
    """Whether a group of labels is a heading above the date of the first entry."""
    return all(any(c.isdigit() for c in row.pieces[0].text) for row in group[1:])


def centred_beside(group: list[Row], groups: list[list[Row]], labels: list[list[Row]]) -> Row | None:
    """The first row of the group of lines that a label stands beside half way up, alone of all labels; None if it
    stands beside none so."""
    middle = group[0].base + group[-1].base
    for other in groups:
        alone = all(x is group or not other[0].base - 1 < x[0].base < other[-1].base + 1 for x in labels)
        if alone and len(other) > len(group) and abs(other[0].base + other[-1].base - middle) < _NEAR * group[0].size:
            return other[0]
    return None


def _in_step(narrow: list[Row], wide: list[Row]) -> bool:
    """Whether the groups of the narrow side start where groups of the wide side start, or stand alone."""
    groups, beside = groups_of(narrow), groups_of(wide)
    starts = [group[0] for group in beside]
    kept, lost = 0, 0
    for group in groups:
        top, bottom = group[0].base - group[0].size, group[-1].base + 0.3 * group[-1].size
        at_start = any(aligned(group[0], row) or _beside_large(group[0], row) for row in starts)
        if at_start or centred_beside(group, beside, groups):
            kept += 1
        elif any(top < row.base and row.base - 0.8 * row.size < bottom for row in wide):
            lost += 1
    return kept > 0 and lost <= 0.2 * len(groups)


def _is_narrow(left: list[Piece], right: list[Piece]) -> bool:
    """Whether the left side is the narrow one: the one that holds labels."""
    (a, b), (c, d) = extent(left), extent(right)
    if abs((b - a) - (d - c)) > 0.2 * (d - a):
        return b - a < d - c
    return len(rows_of(left)) <= len(rows_of(right))


def _share(band: Band) -> float:
    """The share of the left side in the width of a band."""
    (a, b), (_, d) = extent(band.left), extent(band.right)
    return (b - a) / max(d - a, 1.0)


def _width(side: list[Piece], band: Band) -> float:
    """The share of a side in the width of a band."""
    (left, right), (start, _), (_, end) = extent(side), extent(band.left), extent(band.right)
    return (right - left) / max(end - start, 1.0)


def _right_aligned(rows: list[Row]) -> bool:
    """Whether lines end at one place and start at others (a single line: no)."""
    edge = max(row.pieces[-1].right for row in rows)
    at_edge = [row for row in rows if edge - row.pieces[-1].right < 3]
    lefts = [row.pieces[0].start for row in at_edge]
    return len(at_edge) >= max(2, 0.8 * len(rows)) and max(lefts) - min(lefts) > 3


def _flush_with_strip(left: list[Row], right: list[Row]) -> bool:
    """Whether the left side holds labels that end at the strip, most of them beside a line of the right side and then
    on its baseline."""
    if len(left) < _FEW_LABELS or not (_right_aligned(left) and _plain(left)):
        return False
    nearest = [min(abs(label.base - row.base) for row in right) / label.size for label in left]
    beside = [distance for distance in nearest if distance < _NEAR]
    return len(beside) >= 0.6 * len(left) and sum(d < _ONE_BASE for d in beside) >= 0.9 * len(beside)


def _headed(left: list[Row], right: list[Row]) -> bool:
    """Whether the left side begins with a heading, in a look of its own, beside no line of the right side."""
    looks = [(row.pieces[0].bold, round(row.size), row.pieces[0].color) for row in left]
    return len(left) > 1 and looks[0] not in looks[1:] and not any(on_one_line(left[0], row) for row in right)


def _sparse(left: list[Row], right: list[Row]) -> bool:
    """Whether the right side has but a line or two here and there: dates and places beside a text."""
    groups = groups_of(right)
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


def labels_before(band: Band, bands: list[Band]) -> Band | None:
    """A label column that runs as far down as columns do is divided off first: the columns stand beside its labels."""

    def run(region: Band) -> tuple[float, float]:
        bases = [p.base for p in region.left + region.right]
        return min(bases), max(bases)

    (top, bottom), edge = run(band), extent(band.left)[1]
    for other in bands:
        first, last = run(other)
        if first < top + 1 and last > bottom - 1 and extent(other.left)[1] < edge and relation(other) == "labels":
            return other
    return None
