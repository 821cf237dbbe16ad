"""Headings as the layout needs them: labels beside what they head, headings across a grid."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from assistant.reading.marks import is_capitals
from assistant.reading.pdf.labels import is_date
from assistant.reading.pdf.rows import Row, em_of, groups_of, rows_of
from assistant.reading.pdf.shapes import Piece
from assistant.reading.pdf.strips import Band
from assistant.reading.tables import names_section

_HEADED = 4  # so many lines beside a label make it a heading


def between_headings(band: Band) -> list[list[Piece]]:
    """The parts of a band of small columns that headings of the whole width divide; () if no heading does.

    A heading of the whole width looks like one, stands on one side, and the other side is blank beside it; the
    other side has no heading of its own.
    """
    body = em_of(band.left + band.right)
    for side, opposite in ((band.left, band.right), (band.right, band.left)):
        others = rows_of(opposite)
        if any(is_headlike(row, body) for row in others):
            continue
        heads = _alone([row for row in rows_of(side) if is_headlike(row, body)], others)
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


def _alone(heads: list[Row], others: list[Row]) -> list[Row]:
    """The headings of those looks that have nothing beside them, as headings of the whole width have."""

    def look(row: Row) -> tuple[object, ...]:
        return round(2 * row.size), row.pieces[0].bold, row.pieces[0].color

    beside = {look(row) for row in heads for other in others if _near(row, other)}
    return [row for row in heads if look(row) not in beside]


def _near(row: Row, other: Row) -> bool:
    """Whether another row stands beside a heading, not above or below it."""
    return other.base - 0.8 * other.size < row.base + 0.3 * row.size and other.base > row.base - 0.9 * row.size


def is_headlike(row: Row, body: float) -> bool:
    """Whether a row looks like a heading: larger than the text, or capitals in bold, or with a rule."""
    piece = row.pieces[0]
    if len(row.pieces) > 1 or piece.bullet:
        return False
    return piece.size > 1.2 * body or piece.ruled or (piece.bold and is_capitals(piece.text))


def heads_row(row: Row, below: Row | None) -> bool:
    """Whether the first of two pieces is a heading that stands beside its text: in larger type, and the text goes
    on below."""
    first, second = row.pieces
    if below is None or abs(below.pieces[0].start - second.start) > 1.5:
        return False
    return first.size > 1.2 * second.size and not first.bullet and not any(c.isdigit() for c in first.text)


def style_of(piece: Piece) -> tuple[bool, bool, int, bool]:
    """The look of a label: bold, capitals, size, digits."""
    return piece.bold, is_capitals(piece.text), round(piece.size), any(c.isdigit() for c in piece.text)


def heading_styles(parts: list[tuple[list[Piece], list[Piece]]]) -> set[tuple[bool, bool, int, bool]]:
    """The looks of those labels that are headings: one of them stands beside several groups of lines, or alone, or two
    of them name sections; where some stand alone, none that is smaller or lighter than those, but for the name of the
    candidate, which stands above all."""
    found, alone = set(), set()
    named: Counter[tuple[bool, bool, int, bool]] = Counter()
    for index, (labels, beside) in enumerate(parts):
        if labels and not any(c.isdigit() for c in labels[0].text) and not is_date(rows_of(labels)):
            rows, piece = rows_of(beside), labels[0]
            stands_out = piece.bold or is_capitals(piece.text) or piece.size > 1.08 * em_of(beside or labels)
            names = names_section(" ".join(p.text for p in labels))
            named[style_of(piece)] += names and stands_out
            stands_out = stands_out or names
            if not rows and (index or names):
                alone.add(style_of(labels[0]))
            if not rows or (stands_out and (len(rows) >= _HEADED or len(groups_of(rows)) > 1)):
                found.add(style_of(labels[0]))
    found |= {style for style, times in named.items() if times > 1}
    least = min((_weight(style) for style in alone), default=(0, False))
    return {style for style in found if _weight(style) >= least}


def _weight(style: tuple[bool, bool, int, bool]) -> tuple[int, bool]:
    """How much a look stands out: its size, then whether it is bold or in capitals."""
    bold, capitals, size, _ = style
    return size, bold or capitals
