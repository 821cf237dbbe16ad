"""From rows to logical lines: wrapped lines are joined, entries and headings are kept apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from assistant import dates
from assistant.reading.compose import Line
from assistant.reading.marks import number
from assistant.reading.pdf.headings import mark_headings
from assistant.reading.pdf.labels import date_goes_on
from assistant.reading.pdf.rows import Row
from assistant.reading.pdf.shapes import Piece
from assistant.reading.pdf.wraps import HYPHENS, Wraps, wrapping_cell
from assistant.types import BlockKind

_SAME = 0.3  # em; lines that start so close to each other start at one place


@dataclass(slots=True)
class LogicalLine:
    """A logical line with the pieces of each cell: (offset of the piece in the cell's text, length, piece)."""

    line: Line
    parts: list[list[tuple[int, int, Piece]]] = field(default_factory=list)
    label: bool = False
    heads: bool = False


class Flow:
    """Joins rows. `words` are those of the whole document, to tell a broken word from a compound; `hyphenates`:
    the program that made the file breaks words at line ends."""

    def __init__(self, rows: list[Row], *, hyphenates: bool = True) -> None:
        self.rows = rows
        self.wraps = Wraps(rows, body_size(rows))
        self.hyphenates = hyphenates
        self.words = {w.strip(".,;:()").casefold() for row in rows for p in row.pieces for w in p.text.split()}

    def lines(self) -> list[LogicalLine]:
        """The logical lines, with kinds and levels."""
        found: list[LogicalLine] = []
        above: Row | None = None
        for row in self.rows:
            ruled = row.cells or (above is not None and above.cells)
            if not ruled and above is not None and row.column == above.column and _both_wrap(found[-1].line.cells, row):
                self._append(found[-1], row.pieces[-1], -1)
                row = replace(row, pieces=row.pieces[:-1])
            if ruled or not (found and above is not None and self._joined(found[-1], above, row)):
                found.append(self._whole(_new(row, above), row))
            above = row
        for logical in found:
            _number(logical)
        mark_headings(
            [x.line for x in found],
            [x.parts[0][0][2] for x in found],
            [(x.label, x.heads) for x in found],
            body_size(self.rows),
        )
        for index, logical in enumerate(found):
            if logical.line.kind is BlockKind.ITEM:
                logical.line.level = _depth(found, index)
        return found

    def _whole(self, target: LogicalLine, row: Row) -> LogicalLine:
        """The logical line of a row; of a row of a ruled table with all lines of its cells, the empty ones too."""
        filled = [cell for cell in row.cells if cell]
        for at, cell in enumerate(filled):
            for piece in cell[1:]:
                self._append(target, piece, at)
        if row.cells:
            words = iter(target.line.cells)
            target.line.cells = [next(words) if cell else "" for cell in row.cells]
        return target

    def _joined(self, target: LogicalLine, above: Row, row: Row) -> bool:
        """Joins the row to the logical line if it goes on with it."""
        cells = [[piece for _, _, piece in part] for part in target.parts]
        wrapping = None
        if row.column == above.column:
            wrapping = len(cells) - 1 if _date_wraps(target.line.cells, row) else wrapping_cell(cells, row)
        if row.label and above.label and len(row.pieces) == 1 and _label_wraps(target.line.cells, row):
            wrapping = 0
        if wrapping is not None:
            self._append(target, row.pieces[0], wrapping)
        elif (
            (len(cells) == 1 and self.wraps.goes_on(cells[0], above, row))
            or (
                row.label
                and above.label
                and len(cells) == 1
                and row.heading == above.heading
                and _label_goes_on(above, row)
            )
            or (
                (_has_label(target) or _is_below_words(target, row))
                and not row.label
                and self._last_cell_goes_on(cells[-1], above, row)
            )
        ):
            self._append(target, row.pieces[0], -1)
        else:
            return False
        return True

    def _last_cell_goes_on(self, cell: list[Piece], above: Row, row: Row) -> bool:
        """Whether the text beside a label goes on."""
        last = Row([cell[-1]], above.column, row.left, max(above.right, row.right))
        return len(above.pieces) <= 2 and (self.wraps.goes_on(cell, last, row) or _lists_on(cell[-1], row))

    def _append(self, target: LogicalLine, piece: Piece, at: int) -> None:
        """Adds the words of a piece to a cell; a hyphen at the line's end is undone where it parts a word."""
        text, parts = target.line.cells[at], target.parts[at]
        glue = "" if _cjk(text, piece.text) else " "
        if len(text) > 1 and text[-1] in HYPHENS and text[-2].isalnum():
            glue = ""
            if self._breaks_word(text, piece.text):
                text = text[:-1]
                offset, length, last = parts[-1]
                parts[-1] = (offset, length - 1, last)
        parts.append((len(text) + len(glue), len(piece.text), piece))
        target.line.cells[at] = text + glue + piece.text

    def _breaks_word(self, text: str, following: str) -> bool:
        head = text.rsplit(None, 1)[-1][:-1].casefold().lstrip("(\"“'")
        tail = following.split(None, 1)[0].rstrip(".,;:!?)\"”'").casefold()
        if not (head[-1:].isalpha() and following[:1].islower()):
            return False
        if head + tail in self.words:
            return True
        if f"{head}-{tail}" in self.words or "-" in head or not self.hyphenates:
            return False
        return not (head in self.words and tail in self.words)


def body_size(rows: list[Row]) -> float:
    """The size that most characters have, in points."""
    sizes: Counter[float] = Counter()
    for row in rows:
        for piece in row.pieces:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 10.0


def _new(row: Row, above: Row | None) -> LogicalLine:
    first = row.pieces[0]
    room = 1.0
    if above is not None and above.column == row.column and above.pieces[0].page == first.page:
        last = max((piece.base for cell in above.cells for piece in cell), default=above.base)
        room = (row.base - last) / max(row.size, 1.0) - 1.25
        room = 0.0 if -1.75 < room < 0 and row.cells else 1.0 if room < -1.75 else max(0.0, room)
    cells = [(words, piece) for piece in row.pieces for words in _cells(row, piece)]
    line = Line(
        [words for words, _ in cells],
        BlockKind.ITEM if first.bullet and len(cells) == 1 else BlockKind.PARAGRAPH,
        mark=first.bullet,
        size=round(row.size, 1),
        bold=first.bold,
        indent=round(first.left - row.left, 1),
        gap=round(room, 2),
        column=row.column,
        silent=row.silent,
    )
    return LogicalLine(line, [[(0, len(words), piece)] for words, piece in cells], row.label, row.heading)


def _cells(row: Row, piece: Piece) -> list[str]:
    """The cells of a piece, which icons part; in a ruled table it stands in one."""
    return [piece.text.replace("\t", " ")] if row.cells else piece.text.split("\t")


def _number(logical: LogicalLine) -> None:
    """Makes an item of a line that starts with a list number, be it in the only filled cell of a table's row."""
    line = logical.line
    words, *more = [cell for cell in line.cells if cell] or [""]
    taken = number(words)
    if line.kind is BlockKind.PARAGRAPH and not more and 0 < taken < len(words):
        line.kind, line.mark, line.cells = BlockKind.ITEM, words[:taken].strip(), [words[taken:]]
        parts = logical.parts[0]
        parts[:] = [
            (max(0, at - taken), length - max(0, taken - at), piece)
            for at, length, piece in parts
            if length > taken - at
        ]


def _has_label(line: LogicalLine) -> bool:
    """Whether the cells of a line are a label and what stands beside it."""
    cells = line.line.cells
    return len(cells) > 1 and (line.label or (len(cells) == 2 and cells[0].endswith((":", "："))))


def _is_below_words(line: LogicalLine, row: Row) -> bool:
    """Whether a row starts below the words that stand right of a date, in the line of both."""
    if len(line.line.cells) != 2 or dates.parse(line.line.cells[0]) is None:
        return False
    date, words = line.parts[0][0][2], line.parts[1][0][2]
    return words.left > date.right and abs(row.pieces[0].left - words.left) < _SAME * row.size


def _lists_on(a: Piece, row: Row) -> bool:
    """Whether a row is the next part of a list in a cell, whose last part ends in a semicolon right above it."""
    b = row.pieces[0]
    alike = a.bold == b.bold and a.page == b.page and len(row.pieces) == 1 and not b.bullet
    is_below = abs(a.left - b.left) < _SAME * a.size and 0.6 < (b.base - a.base) / a.size < 1.6
    return a.text.endswith((";", "；")) and alike and is_below


def _date_wraps(cells: list[str], row: Row) -> bool:
    """Whether a row is nothing but the rest of the date at the right of the row above, for which there was no room on
    its line: "Mar 2019 –" above "present"."""
    return len(cells) > 1 and len(row.pieces) == 1 and not row.pieces[0].bullet and _ends_date(cells[-1], row)


def _both_wrap(cells: list[str], row: Row) -> bool:
    """Whether a row ends in the rest of such a date, beside words that go on with those at its left or stand below."""
    return len(cells) == len(row.pieces) == 2 and not row.pieces[0].bullet and _ends_date(cells[-1], row)


def _ends_date(cell: str, row: Row) -> bool:
    """Whether the last words of a row are the rest of the date in a cell above."""
    opened, rest = cell.strip(), row.pieces[-1].text.strip()
    whole = dates.parse(opened)
    is_open = opened.endswith(("–", "—", "-")) or whole is None
    return is_open and date_goes_on(opened, rest) and dates.parse(f"{opened} {rest}") is not None


def _label_wraps(cells: list[str], row: Row) -> bool:
    """Whether a label's line goes on with the date or the words in the first cell of the line above, beside others."""
    text = row.pieces[0].text
    return len(cells) > 1 and (date_goes_on(cells[0], text) or (cells[0][:1].isupper() and text[:1].islower()))


def _label_goes_on(above: Row, row: Row) -> bool:
    a, b = above.pieces[0], row.pieces[0]
    if dates.parse(a.text) and not date_goes_on(a.text, b.text):
        return False
    same = (a.bold, a.italic, a.color) == (b.bold, b.italic, b.color) and abs(a.size - b.size) < 0.1 * a.size
    return same and a.page == b.page and 0.6 < (b.base - a.base) / a.size < 1.6


def _cjk(a: str, b: str) -> bool:
    return "\u2e80" < a[-1:] < "\uffa0" and "\u2e80" < b[:1] < "\uffa0"


def _depth(lines: list[LogicalLine], index: int) -> int:
    """The depth of an item by the indents of the items right above it."""
    indent = lines[index].line.indent
    for logical in reversed(lines[:index]):
        line = logical.line
        if line.kind is not BlockKind.ITEM:
            break
        if abs(line.indent - indent) < 3:
            return line.level
        if line.indent < indent:
            return line.level + 1
    return 0
