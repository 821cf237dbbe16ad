"""From rows to logical lines: wrapped lines are joined, entries and headings are kept apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from assistant.reading.compose import Line
from assistant.reading.marks import is_capitals, number
from assistant.reading.pdf.layout import Row
from assistant.reading.pdf.shapes import Piece
from assistant.types import BlockKind

_HYPHENS = "-‐\u00ad\u2010\u2011"


@dataclass(slots=True)
class LogicalLine:
    """A logical line with the pieces of each cell: (offset of the piece in the cell's text, length, piece)."""

    line: Line
    parts: list[list[tuple[int, int, Piece]]] = field(default_factory=list)
    first: Row | None = None
    final: Row | None = None


def body_size(rows: list[Row]) -> float:
    """The size that most characters have."""
    sizes: Counter[float] = Counter()
    for row in rows:
        for piece in row.pieces:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else 10.0


def logical_lines(rows: list[Row]) -> list[LogicalLine]:
    """The logical lines of rows in reading order."""
    body = body_size(rows)
    lines: list[LogicalLine] = []
    above: Row | None = None
    for row in rows:
        if lines and above is not None and _goes_on(lines[-1], above, row):
            _append(lines[-1], row)
        else:
            lines.append(_new(row, above))
        above = row
    _finish(lines, body)
    return lines


def _new(row: Row, above: Row | None) -> LogicalLine:
    first = row.pieces[0]
    same_flow = above is not None and above.column == row.column and above.pieces[0].page == first.page
    room = (row.base - above.base) / max(row.size, 1.0) - 1.25 if same_flow and above is not None else 1.0
    cells = [(words, piece) for piece in row.pieces for words in piece.text.split("\t")]
    line = Line(
        [words for words, _ in cells],
        BlockKind.ITEM if first.bullet and len(cells) == 1 else BlockKind.PARAGRAPH,
        mark=first.bullet,
        size=round(row.size, 1),
        bold=first.bold,
        indent=round(first.left - row.left, 1),
        gap=round(max(0.0, room) if room > -0.5 else 1.0, 2),
        column=row.column,
    )
    return LogicalLine(line, [[(0, len(words), piece)] for words, piece in cells], row, row)


def _append(target: LogicalLine, row: Row) -> None:
    """Adds the words of a row to the last cell, a hyphen at the line's end undone where it parts a word."""
    text, piece = target.line.cells[-1], row.pieces[0]
    soft = (
        len(text) > 2
        and text[-1] in _HYPHENS
        and text[-2].isalpha()
        and piece.text[:1].islower()
        and not _compound(text)
    )
    if soft:
        text = text[:-1]
        offset, length, last = target.parts[-1][-1]
        target.parts[-1][-1] = (offset, length - 1, last)
    glue = "" if soft or (text and text[-1] in _HYPHENS and text[-2:-1].isalnum()) or _cjk(text, piece.text) else " "
    target.parts[-1].append((len(text) + len(glue), len(piece.text), piece))
    target.line.cells[-1] = text + glue + piece.text
    target.final = row


def _compound(text: str) -> bool:
    """Whether the last word already has a hyphen inside: "state-of-the-" is a compound, not a broken word."""
    return "-" in text.rsplit(None, 1)[-1][:-1]


def _cjk(a: str, b: str) -> bool:
    return "\u2e80" < a[-1:] < "\uffa0" and "\u2e80" < b[:1] < "\uffa0"


def _goes_on(target: LogicalLine, above: Row, row: Row) -> bool:
    """Whether a row is the continuation of the logical line that ends with the row above."""
    a, b = above.pieces[-1], row.pieces[0]
    if len(row.pieces) > 1 or "\t" in b.text or "\t" in a.text or b.bullet or above.last or row.column != above.column or row.label != above.label:
        return False
    if len(above.pieces) > 1 or abs(a.size - b.size) > 0.12 * a.size:
        return False
    em = a.size
    if a.page == b.page:
        distance = (row.base - above.base) / em
        if not 0.6 < distance < 1.9:
            return False
        previous = target.parts[-1]
        if len(previous) > 1 and distance > 1.2 * (previous[-1][2].base - previous[-2][2].base) / em:
            return False
    item = bool(target.line.mark)
    if number(b.text) and abs(b.left - target.parts[-1][0][2].left) < 0.3 * em:
        return False
    left = target.parts[-1][-1][2].left
    hang = item and len(target.parts[-1]) == 1 and -0.4 * em < b.left - left < 1.2 * em
    centred = abs((a.left + a.right) / 2 - (b.left + b.right) / 2) < 0.5 * em and abs(a.left - b.left) > 0.5 * em
    if not (abs(b.left - left) < 0.6 * em or hang or centred or number(a.text)):
        return False
    if a.ends_bold != b.starts_bold and (a.bold or b.bold) and not item and not _open(a.text):
        if a.bold != b.bold:
            return False
    if a.italic != b.italic and a.bold == b.bold and not item and a.right < row.right - 4 * em:
        return False
    return _full(above, row, a, b, em, centred, item)


def _open(text: str) -> bool:
    return text[-1:] in ",;(&/–—" or text[-1:] in _HYPHENS


def _full(above: Row, row: Row, a: Piece, b: Piece, em: float, centred: bool, item: bool) -> bool:
    """Whether the first word of the row had no room at the end of the line above."""
    words = b.text.split(None, 1)
    advance = (b.right - b.left) / max(len(b.text), 1)
    first = advance * (len(words[0]) + 1)
    if _cjk(a.text, b.text):
        first = 1.2 * em
    right = max(above.right, row.right)
    used = (a.right - a.left) + first if centred else a.right + first
    room = right - above.left if centred else right
    if used < room - 0.15 * em:
        return False
    width = right - above.left
    if item or width > 28 * em or _open(a.text) or b.text[:1].islower():
        return True
    return a.text[-1:] not in ".!?:" and len(a.text) > 24


def _finish(lines: list[LogicalLine], body: float) -> None:
    """Sets the depth of items and tells headings."""
    for index, logical in enumerate(lines):
        line = logical.line
        if line.kind is BlockKind.ITEM:
            line.level = _depth(lines, index)
        elif _is_heading(logical, body):
            line.kind = BlockKind.HEADING
    sizes = sorted({x.line.size or 0 for x in lines if x.line.kind is BlockKind.HEADING}, reverse=True)
    for logical in lines:
        if logical.line.kind is BlockKind.HEADING:
            logical.line.level = min(1 + sizes.index(logical.line.size or 0), 6)


def _depth(lines: list[LogicalLine], index: int) -> int:
    """The depth of an item by the indents of the items right above it."""
    indent = lines[index].line.indent
    for logical in reversed(lines[:index]):
        line = logical.line
        if line.kind is not BlockKind.ITEM:
            break
        if abs(line.indent - indent) < 2:
            return line.level
        if line.indent < indent:
            return line.level + 1
    return 0


def _is_heading(logical: LogicalLine, body: float) -> bool:
    """Whether a line looks like a heading: alone on its row, short, larger than the text, or bold in capitals."""
    line = logical.line
    if len(line.cells) > 1 or line.mark or not line.cells[0]:
        return False
    text = line.cells[0]
    if len(text) > 70 or len(logical.parts[0]) > 2 or not any(c.isalpha() for c in text) or "@" in text or "://" in text:
        return False
    large = (line.size or body) >= 1.16 * body
    return (large and (line.bold or (line.size or 0) >= 1.25 * body)) or (is_capitals(text) and (line.bold or large))
