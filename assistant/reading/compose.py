"""From drawn lines to the canonical text: what the readers of PDF, DOCX, HTML and the like have in common.

A reader whose source is no plain text (a PDF, a Word file) first makes `Line`s, one a logical line, in reading
order. `compose` writes them under each other and says where each one landed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.types import Block, BlockKind, Page, Span

CELL_GAP = "\t"
BLANK_GAP = 0.9  # a blank line is written above a line that has this much room above it, in lines


@dataclass(slots=True)
class Line:
    """A logical line before it has a place in the text. `cells` are its parts (one for an ordinary line);
    `mark` is the bullet or number that is written before it but is no part of its block; `silent`: it is written, but
    is no content and has no block (the names of a table's columns)."""

    cells: list[str]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    mark: str = ""
    size: float | None = None
    bold: bool = False
    indent: float = 0.0
    gap: float = 0.0
    column: int = 0
    path: str | None = None
    silent: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader returns: the canonical text, its blocks in reading order, pages, and notices for the user."""

    text: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    notices: tuple[str, ...] = field(default=())


_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff\x00-\x08\x0e-\x1f\x7f]"
)
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    0x00A0: " ", 0x2002: " ", 0x2003: " ", 0x2007: " ", 0x2009: " ", 0x200A: " ", 0x202F: " ", 0x3000: " ",
}  # fmt: skip


def clean(text: str) -> str:
    """Ligatures spelled out, zero-width and control characters dropped, white space folded to single spaces."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text.translate(_LIGATURES))).strip()


def compose(lines: Iterable[Line]) -> Reading:
    """The canonical text of the lines and a block for each that has words and is not silent.

    A row's cells are set apart by tabs; a heading and a line with much room above get a blank line above.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0

    def write(words: str) -> Span:
        nonlocal at
        parts.append(words)
        at += len(words)
        return Span(at - len(words), at)

    names: list[Span] = []  # of the columns of the table whose rows follow
    for line in lines:
        every = list(map(clean, line.cells))
        cells = [(number, words) for number, words in enumerate(every) if words]
        if not cells:
            continue
        if at:
            write("\n\n" if line.kind is BlockKind.HEADING or line.gap >= BLANK_GAP else "\n")
        if line.kind is BlockKind.ITEM:
            write("  " * line.level)
        if line.mark:
            write(line.mark + " ")
        spans = []
        for count, (_, words) in enumerate(cells):
            if count:
                write(CELL_GAP)
            spans.append(write(words))
        if line.silent:
            placed = iter(spans)
            names = [next(placed) if words else Span(at, at) for words in every]
            continue
        several = len(spans) > 1
        names = names if len(every) == len(names) > 1 else []
        blocks.append(
            Block(
                kind=BlockKind.ROW if several and line.kind is BlockKind.PARAGRAPH else line.kind,
                span=Span(spans[0].start, spans[-1].end),
                level=line.level,
                cells=tuple(spans) if several else (),
                columns=tuple(names[number] for number, _ in cells) if names else (),
                size=line.size,
                bold=line.bold,
                indent=line.indent,
                gap=line.gap,
                column=line.column,
                path=line.path,
                style=line.style,
            )
        )
    if at:
        write("\n")
    return Reading("".join(parts), tuple(blocks))
