"""Plain text: lines into headings, items, rows and paragraphs. The text itself is not changed."""

from __future__ import annotations

import re

from assistant.reading import marks
from assistant.reading.compose import Reading
from assistant.reading.wrapping import wrapping
from assistant.types import Block, BlockKind, Span

LONGEST_HEADING = 60  # characters; longer lines in capitals are shouted sentences
_RULES = re.compile(r"\s*(?:-{2,}|={2,})(?:\s+(?:-{2,}|={2,}))+\s*")  # under the names of a table's columns
_CELLS = re.compile(r"\t+[ \t]*| {3,}| \.{3,} ")


def read_plain(text: str) -> Reading:
    """Blocks of a plain text; the text itself is not changed."""
    return Reading(text, tuple(blocks_of(text, 0, len(text))))


def cells_of(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The parts of a line that tabs or runs of blanks set apart; () for a line of one part."""
    spans = []
    at = start
    for gap in _CELLS.finditer(text, start, end):
        if gap.start() > at:
            spans.append(Span(at, gap.start()))
        at = gap.end()
    if at < end:
        spans.append(Span(at, end))
    return tuple(spans) if len(spans) > 1 else ()


def blocks_of(text: str, start: int, end: int) -> list[Block]:
    """The blocks of `text[start:end]`, whose lines are taken as plain text."""
    rows = []
    at = start
    for line in text[start:end].split("\n"):
        rows.append((at, line))
        at += len(line) + 1
    wrapped = wrapping([line for _, line in rows])
    blocks: list[Block] = []
    blank = 0
    open_line: str | None = None  # the last line of the block that may still go on
    lone = False  # a bullet stood alone on the line above
    names: tuple[Span, ...] = ()  # of the columns of the table whose rows follow
    for number, (at, line) in enumerate(rows):
        following = rows[number + 1][1] if number + 1 < len(rows) else ""
        previous = rows[number - 1][1] if number else ""
        if not line.strip():
            blank, open_line, lone = blank + 1, None, False
            continue
        if marks.is_rule(line) or _RULES.fullmatch(line):
            open_line = None
            continue
        indent = len(line) - len(line.lstrip())
        first, last = at + indent, at + len(line.rstrip())
        body = text[first:last]
        words = marks.filled(body)
        mark = marks.bullet(body) or marks.number(body)
        if mark == len(body):
            open_line, lone = None, True
            continue
        if blocks and open_line is not None and not mark and words is None:
            hangs, item = indent > blocks[-1].indent, blocks[-1].kind is BlockKind.ITEM
            if not blocks[-1].cells and wrapped.joins(open_line, body, hangs=hangs, item=item):
                blocks[-1] = _extended(blocks[-1], last)
                open_line = line
                continue
        gap, blank = float(blank), 0
        open_line = line
        if words is not None or _is_heading(body, previous, following):
            level = 1 if "=" in following and marks.is_rule(following) else 2
            blocks.append(Block(BlockKind.HEADING, Span(first, first + len(words or body)), level=level, gap=gap))
            open_line = None
        elif mark or lone:
            depth = _depth(blocks, indent) if not gap or (blocks and blocks[-1].kind is BlockKind.ITEM) else 0
            span = Span(first + mark, last)
            blocks.append(Block(BlockKind.ITEM, span, level=depth, indent=float(indent), gap=gap))
        else:
            cells = cells_of(text, first, last)
            if cells and _RULES.fullmatch(following) and len(following.split()) == len(cells):
                names, open_line = cells, None
                continue
            names = names if len(cells) == len(names) and not gap else ()
            kind = BlockKind.ROW if cells else BlockKind.PARAGRAPH
            span = Span(first, last)
            blocks.append(Block(kind, span, cells=cells, columns=names, indent=float(indent), gap=gap))
        lone = False
    return blocks


def _extended(block: Block, end: int) -> Block:
    return Block(block.kind, Span(block.span.start, end), block.level, indent=block.indent, gap=block.gap)


def _depth(blocks: list[Block], indent: int) -> int:
    """The depth of an item by the indents of the items right above it."""
    for block in reversed(blocks):
        if block.kind is not BlockKind.ITEM:
            break
        if block.indent == indent:
            return block.level
        if block.indent < indent:
            return block.level + 1
    return 0


def _is_heading(body: str, previous: str, following: str) -> bool:
    if len(body) > LONGEST_HEADING or marks.bullet(body):
        return False
    if following.strip() and marks.is_rule(following) and (not previous.strip() or marks.is_rule(previous)):
        return True
    return (
        marks.is_capitals(body)
        and not previous.strip()
        and not any(c.isdigit() for c in body)
        and not re.search(r"[@,;.]|\t", body)
    )
