"""Bullets of a page: those written at the start of a line, those that stand alone before it, drawn ones."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import dates
from assistant.reading import marks
from assistant.reading.pdf.rules import upright_rules
from assistant.reading.pdf.shapes import PageContent, Piece, Shape
from assistant.types import Box

_BULLET_POINTS = 52  # of a path that is a dot, a box or an arrow; a picture of an icon may have more
_DASHES = "-–—"
_BULLET_REACH = 3.0  # em; how far left of its words a bullet stands


def with_bullets(pieces: list[Piece], page: PageContent) -> list[Piece]:
    """Takes bullets off the pieces: those written at their start, those that stand alone before them, drawn ones."""
    kept: list[Piece] = []
    alone: list[Piece] = []
    for piece in pieces:
        taken = marks.bullet(piece.text + " ")
        if taken and _joins_dates(piece, pieces):
            kept.append(piece)
        elif taken and taken >= len(piece.text):
            alone.append(piece)
        elif taken:
            em = piece.size
            piece.bullet, piece.bullet_left = piece.text[:taken].strip(), piece.left
            share = taken / len(piece.text)
            piece.left = min(piece.left + share * (piece.right - piece.left), piece.left + 2 * em)
            piece.text = piece.text[taken:]
            kept.append(piece)
        else:
            kept.append(piece)
    edges = upright_rules(page)
    for mark in alone:
        if not _parts(mark, kept, edges):
            _give(kept, mark.text, Box(mark.left, mark.top, mark.right, mark.base + 0.2 * mark.size), edges)
    lines = [s.box for s in page.shapes if s.box.right - s.box.left < 4 and s.box.bottom - s.box.top > 25]
    for shape in page.shapes:
        box = shape.box
        if any(line.left - 3 < (box.left + box.right) / 2 < line.right + 3 and _beside(line, box) for line in lines):
            continue  # a dot on a line of time
        width, height = box.right - box.left, box.bottom - box.top
        if (
            shape.picture
            or shape.points > _BULLET_POINTS
            or not (0.8 < width < 8 and 0.8 < height < 8 and 0.6 < width / height < 1.7)
        ):
            continue
        if not _mirrored(box, page, kept) and not _in_icon(shape, page):
            _give(kept, "•", box, edges)
    return kept


def _joins_dates(piece: Piece, pieces: list[Piece]) -> bool:
    """Whether a dash goes on with the date right above it: "March 2021" over "— Present", or over "—" and a date, or
    over "— December", the year of which stands in the next line."""
    words = piece.text.lstrip(_DASHES).strip()
    is_date = not words or dates.parse(words) is not None or dates.parse(f"{words} 2000") is not None
    if piece.text[:1] not in _DASHES or not is_date:
        return False
    return any(
        0 < piece.base - above.base < 2 * piece.size
        and above.left < piece.right
        and piece.left < above.right
        and dates.parse(above.text) is not None
        for above in pieces
    )


def _beside(line: Box, box: Box) -> bool:
    return line.top - 12 < (box.top + box.bottom) / 2 < line.bottom + 12


def _in_icon(shape: Shape, page: PageContent) -> bool:
    """Whether the shape is a part of a small picture: another small shape overlaps it."""
    box = shape.box
    return any(
        other is not shape
        and 1.5 < other.box.right - other.box.left < 16
        and other.box.bottom - other.box.top < 16
        and min(box.right, other.box.right) - max(box.left, other.box.left) > 0.3
        and min(box.bottom, other.box.bottom) - max(box.top, other.box.top) > 0.3
        for other in page.shapes
    )


def _mirrored(box: Box, page: PageContent, pieces: list[Piece]) -> bool:
    """Whether the same shape stands on the other side of the words: an ornament."""
    for piece in pieces:
        if piece.top - 1 <= (box.top + box.bottom) / 2 <= piece.bottom and 0 <= piece.left - box.right < 2 * piece.size:
            return any(
                s.box != box and 0 <= s.box.left - piece.right < 2 * piece.size and abs(s.box.top - box.top) < 1
                and abs((s.box.right - s.box.left) - (box.right - box.left)) < 0.5
                for s in page.shapes
            )  # fmt: skip
    return False


def _parts(mark: Piece, pieces: list[Piece], edges: Sequence[Box]) -> bool:
    """Whether a lone mark stands between two pieces of a line and so parts them."""
    return any(
        abs(piece.base - mark.base) < 0.3 * mark.size
        and 0 <= mark.left - piece.right < 2 * mark.size
        and not _in_other_cells(piece, mark.left, edges)
        for piece in pieces
    )


def _in_other_cells(piece: Piece, left: float, edges: Sequence[Box]) -> bool:
    """Whether a ruling stands between a piece and a mark at its right, whose left edge is given."""
    return any(piece.right <= e.right and e.left <= left and e.top < piece.base < e.bottom for e in edges)


def _give(pieces: list[Piece], mark: str, box: Box, edges: Sequence[Box]) -> None:
    """Gives a bullet to the nearest piece right of it, on its line."""
    left, right, middle = box.left, box.right, (box.top + box.bottom) / 2
    for piece in pieces:
        is_close = piece.top - 1 <= middle <= piece.bottom and 0 <= left - piece.right < 1.5 * piece.size
        if is_close and not _in_other_cells(piece, left, edges):
            return  # an ornament after words
    best: Piece | None = None
    for piece in pieces:
        reach = piece.left - right
        near = -1 <= reach < _BULLET_REACH * piece.size and piece.top - 1 <= middle <= piece.bottom
        if near and not piece.bullet and (best is None or reach < best.left - right):
            best = piece
    if best is not None:
        best.bullet, best.bullet_left = mark, left
