"""Lines of office documents that people formatted by hand: wrapped lines joined, headings told by their look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.reading.compose import Line
from assistant.reading.marks import is_capitals
from assistant.reading.wrapping import wrapping
from assistant.types import BlockKind

_LONGEST = 60  # characters of a heading
_LARGE = 1.14  # times the size of the text


def polish(lines: Sequence[Line]) -> list[Line]:
    """The lines with paragraphs that were broken by hand joined, and headings marked that no style names."""
    joined = [line for line in _joined(lines) if line.cells]
    sizes: Counter[float] = Counter()
    for line in joined:
        sizes[line.size or 0.0] += sum(map(len, line.cells))
    body = max(sizes, key=lambda size: sizes[size]) if sizes else 0.0
    for line in joined:
        if line.kind is BlockKind.PARAGRAPH and _is_heading(line, body):
            line.kind = BlockKind.HEADING
            line.level = 1 if (line.size or 0.0) >= 1.5 * body > 0 else 2
    return joined


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Joins a line to the one above where that was full: typed with a line break at the edge of the page."""
    wrapped = wrapping([_as_typed(line) for line in lines if len(line.cells) == 1])
    out: list[Line] = []
    last = ""
    for line in lines:
        words = line.cells[0] if line.cells else ""
        follows = (
            bool(out)
            and line.kind is BlockKind.PARAGRAPH
            and len(line.cells) == len(out[-1].cells) == 1
            and out[-1].kind is not BlockKind.HEADING
            and not line.gap
            and not is_capitals(words)
            and (line.bold, line.size) == (out[-1].bold, out[-1].size)
        )
        if follows and wrapped.joins(last, words):
            out[-1].cells[0] += f" {words}"
        else:
            out.append(line)
        last = words
    return out


def _as_typed(line: Line) -> str:
    return f"• {line.cells[0]}" if line.kind is BlockKind.ITEM else line.cells[0]


def _is_heading(line: Line, body: float) -> bool:
    text = line.cells[0]
    if len(line.cells) > 1 or len(text) > _LONGEST or any(c in text for c in "@|") or "://" in text:
        return False
    if is_capitals(text) and not any(c.isdigit() for c in text):
        return True
    return bool(line.size and body and line.size >= _LARGE * body and (line.bold or line.size >= 1.3 * body))
