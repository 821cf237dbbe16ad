"""Markdown, as people have it: often made out of a PDF, with HTML inside. The text itself is not changed.

markdown-it says which source lines are headings, list items and tables; what it cannot know (rows set apart by
tabs, bullets inside a bullet, lines that a soft break must not join) is told from the lines themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from assistant.reading import marks
from assistant.reading.compose import Reading
from assistant.reading.inline_html import has_block_tags, segments
from assistant.reading.plain import cells_of
from assistant.reading.tables import is_header, reading_order
from assistant.reading.wrapping import may_join, wrapping
from assistant.types import Block, BlockKind, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_FENCE = re.compile(r"\s*(?:```|~~~)")
_DELIMITER = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?P<words>[^*_\s](?:[^*_]*[^*_\s])?)\1[ :：]*")
_OPEN_PERIOD = re.compile(r"\d\s*[-–—]\s*<br\s*/?>", re.I)
_HARD_BREAK = re.compile(r"(?: {2,}|\\)$")
_LIST_MARK = re.compile(r"\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])(?:\s+|$)")


def read_markdown(text: str) -> Reading:
    """Blocks of a Markdown text, with the fields of its front matter first."""
    from assistant.reading.frontmatter import front_matter

    fields, end = front_matter(text)
    return Reading(text, (*fields, *_Markdown(text, end).blocks()))


class _Markdown:
    """One pass over the tokens of a text, from `start` on."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.lines = text[start:].split("\n")
        self.starts = [start]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.wrapped = wrapping(self.lines)
        self.found: list[Block] = []
        self.covered: set[int] = set()

    def blocks(self) -> list[Block]:
        from markdown_it import MarkdownIt

        tokens = MarkdownIt("commonmark").enable("table").parse("\n".join(self.lines))
        depth, first_of_item = -1, False
        rows: list[list[Span]] = []
        cells: list[Span] | None = None
        for index, token in enumerate(tokens):
            if token.type in ("bullet_list_open", "ordered_list_open"):
                depth += 1
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
            elif token.type == "list_item_open":
                first_of_item = True
            elif token.type == "tr_open":
                cells = []
                row = token.map[0] if token.map else 0
                searched = self.starts[row]
                self.covered.add(row)
            elif token.type == "tr_close" and cells is not None:
                rows.append(cells)
                cells = None
            elif token.type == "table_close":
                self._table(rows)
                rows = []
            elif token.type == "inline" and cells is not None:
                at = self.text.find(token.content, searched, self.starts[row + 1])
                if at >= 0:
                    searched = at + len(token.content)
                    cells.append(Span(at, searched))
            elif token.type == "inline":
                self._inline(token, tokens[index - 1], depth, first_of_item)
                first_of_item = False
            elif token.type in ("html_block", "code_block", "fence") and token.map:
                self._lines(range(*token.map), BlockKind.PARAGRAPH, 0)
        self._left_over()
        return [block for block in sorted(self.found, key=lambda b: b.span) if len(block.span)]

    def _inline(self, token: Token, opening: Token, depth: int, is_item: bool) -> None:
        numbers = range(*token.map) if token.map else range(0)
        if opening.type == "heading_open" and len(numbers) == 1:
            at = self._start(numbers[0], token.content)
            span = Span(at, at + len(token.content))
            self.covered.add(numbers[0])
            if opening.map:
                self.covered.update(range(*opening.map))
            words = marks.filled(span.of(self.text)) or span.of(self.text)
            self._add(BlockKind.HEADING, Span(at, at + len(words)), int(opening.tag[1]))
        else:
            kind = BlockKind.ITEM if depth >= 0 and is_item else BlockKind.PARAGRAPH
            self._lines(numbers, kind, max(depth, 0), token.content.split("\n"))

    def _start(self, number: int, content: str) -> int:
        """Where a token's words start: they are the tail of the source line, but for marks after them."""
        line = self.lines[number]
        at = line.rfind(content.strip()) if content.strip() else -1
        return self.starts[number] + (at if at >= 0 else len(line) - len(line.lstrip()))

    def _lines(self, numbers: range, kind: BlockKind, level: int, contents: list[str] | None = None) -> None:
        """Blocks of source lines: those that a wrapped line goes on in are joined, others stand alone."""
        pending: Span | None = None
        broken = True
        for offset, number in enumerate(numbers):
            self.covered.add(number)
            line = self.lines[number]
            if not line.strip() or marks.is_rule(line) or _FENCE.match(line):
                continue
            first = self._start(number, contents[offset] if contents and offset < len(contents) else line)
            last = self.starts[number] + len(line.rstrip().removesuffix("\\").rstrip())
            if pending and not broken and self._goes_on(numbers[offset - 1], number, self.text[first:last], kind):
                pending = Span(pending.start, last)
            else:
                if pending:
                    self._block(kind, pending, level)
                    kind = BlockKind.PARAGRAPH
                pending = Span(first, last)
            broken = bool(_HARD_BREAK.search(line))
        if pending:
            self._block(kind, pending, level)

    def _goes_on(self, above: int, number: int, body: str, kind: BlockKind) -> bool:
        line, source = self.lines[above], self.lines[number]
        if "\t" in body or "\t" in line or has_block_tags(body):
            return False
        hangs = len(source) - len(source.lstrip()) > len(line) - len(line.lstrip())
        small = len(line) >= 40 and body[0].islower() and may_join(line, body, hangs=hangs)
        return small or self.wrapped.joins(line, body, hangs=hangs, item=kind is BlockKind.ITEM)

    def _block(self, kind: BlockKind, span: Span, level: int) -> None:
        """Adds the block of a span: with HTML inside, one for each of its parts."""
        for part, part_kind, part_level in segments(self.text, span):
            item = part_kind is BlockKind.ITEM
            self._plain(part_kind if item else kind, part, level + part_level if item else level)

    def _plain(self, kind: BlockKind, span: Span, level: int, columns: tuple[Span, ...] = ()) -> None:
        body = span.of(self.text)
        mark = marks.bullet(body)
        if (mark and mark < len(body)) or (
            kind is BlockKind.PARAGRAPH and (mark := marks.number(body)) and mark < len(body)
        ):
            span, kind = Span(span.start + mark, span.end), BlockKind.ITEM
        cells = cells_of(self.text, span.start, span.end) if "\t" in span.of(self.text) else ()
        if cells and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.ROW
        words = marks.filled(body)
        if kind is BlockKind.PARAGRAPH and words:
            kind, span, level = BlockKind.HEADING, Span(span.start, span.start + len(words)), 2
        self._add(kind, span, level, cells, columns)

    def _table(self, rows: list[list[Span]]) -> None:
        """The rows of a table, but for the one that names its columns."""
        written = [[cell.of(self.text) for cell in row] for row in rows]
        named = bool(rows) and is_header(written[0], written[1:])
        names = [self._without_marks(cell) for cell in rows[0]] if named else []
        for row in rows[1:] if named else rows:
            self._row(row, names if len(names) == len(row) else [])

    def _row(self, row: list[Span], names: list[Span]) -> None:
        """A row of the first lines of its cells; what tags break off them are blocks of their own."""
        cells = [self._parts(cell) if cell.of(self.text).strip() else [] for cell in row]
        for line in reading_order(cells, lambda x: x[0].of(self.text), self._is_item, cards=not names):
            filled = [(number, part) for number, part in enumerate(line) if part is not None]
            columns = tuple(names[number] for number, _ in filled) if names else ()
            if len(filled) > 1:
                inner = tuple(self._without_marks(part[0]) for _, part in filled)
                self._add(BlockKind.ROW, Span(filled[0][1][0].start, filled[-1][1][0].end), 0, inner, columns)
            else:
                span, kind, level = filled[0][1]
                self._plain(kind, span, level, columns)

    def _is_item(self, part: tuple[Span, BlockKind, int]) -> bool:
        return part[1] is BlockKind.ITEM or bool(marks.bullet(part[0].of(self.text)))

    def _parts(self, cell: Span) -> list[tuple[Span, BlockKind, int]]:
        """The lines of a cell; a period is not divided in the middle ("2015 –<br>2019")."""
        whole = [(cell, BlockKind.PARAGRAPH, 0)]
        return whole if _OPEN_PERIOD.search(cell.of(self.text)) else segments(self.text, cell) or whole

    def _without_marks(self, cell: Span) -> Span:
        """A cell all in bold or italics, without the marks of it."""
        found = _EMPHASIS.fullmatch(self.text, cell.start, cell.end)
        return Span(*found.span("words")) if found else cell

    def _add(
        self,
        kind: BlockKind,
        span: Span,
        level: int,
        cells: tuple[Span, ...] = (),
        columns: tuple[Span, ...] = (),
    ) -> None:
        number = bisect_right(self.starts, span.start) - 1
        line = self.lines[number]
        blank = 0
        while number - blank > 0 and not self.lines[number - blank - 1].strip():
            blank += 1
        body = span.of(self.text)
        bold = len(body) > 4 and body.startswith(("**", "__")) and body.rstrip(":").endswith(("**", "__"))
        indent = float(len(line) - len(line.lstrip()))
        self.found.append(Block(kind, span, level, cells, columns, bold=bold, indent=indent, gap=float(blank)))

    def _left_over(self) -> None:
        """Lines that Markdown takes for syntax but that hold words, such as link definitions, are paragraphs."""
        for number, line in enumerate(self.lines):
            if number in self.covered or marks.is_rule(line) or _FENCE.match(line) or _DELIMITER.fullmatch(line):
                continue
            body = line[_found.end() :] if (_found := _LIST_MARK.match(line)) else line.lstrip("> \t")
            if any(c.isalnum() for c in body):
                self._plain(
                    BlockKind.PARAGRAPH, Span(self.starts[number + 1] - 1 - len(body), self.starts[number + 1] - 1), 0
                )
