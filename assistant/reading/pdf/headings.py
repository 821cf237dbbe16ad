"""Which logical lines of a page are headings: by size, capitals, colour, rules and the company they keep."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from assistant.reading.compose import Line
from assistant.reading.marks import is_capitals
from assistant.reading.pdf.shapes import Piece
from assistant.types import BlockKind

_LONGEST = 60  # characters
_LONGEST_TITLE = 200  # characters of a line that looks like the headings: the title of a publication
_LARGE, _VERY_LARGE = 1.14, 1.25  # times the size of the text


def mark_headings(
    lines: Sequence[Line], pieces: Sequence[Piece], labels: Sequence[tuple[bool, bool]], body: float
) -> None:
    """Makes HEADING lines of those that look like headings, with levels by size (1 is the largest).

    `pieces` are the first piece of each line; `labels` say whether the line stands in a label column, and whether
    it heads what stands beside it. A look (size, bold, capitals, colour) that most often is that of a heading makes
    headings of all lines that have it.
    """
    ink = Counter(piece.color for piece in pieces).most_common(1)
    usual = ink[0][0] if ink else (0, 0, 0)
    looks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    certain: set[int] = set()
    for index, (line, piece) in enumerate(zip(lines, pieces, strict=True)):
        if not _may_be(line):
            continue
        looks[(labels[index][0], *_look(line, piece))].append(index)
        if labels[index][1] or _is_certain(line, piece, body):
            certain.add(index)
    chosen = set(certain)
    for look, members in looks.items():
        sure = [index for index in members if index in certain]
        if (len(sure) >= 2 and len(sure) >= 0.75 * len(members)) or _by_colour(look, members, lines, pieces, usual):
            chosen.update(members)
    titles = {
        _look(lines[index], pieces[index]) for index in chosen if (lines[index].size or 0) > body or pieces[index].bold
    }
    for index, (line, piece) in enumerate(zip(lines, pieces, strict=True)):
        is_long = len(line.cells[0]) > _LONGEST and _may_be(line, _LONGEST_TITLE)
        if is_long and not line.cells[0].endswith(".") and _look(line, piece) in titles:
            chosen.add(index)
    for index in chosen:
        lines[index].kind = BlockKind.HEADING
    sizes = sorted({round(lines[index].size or 0) for index in chosen}, reverse=True)
    for index in chosen:
        lines[index].level = min(1 + sizes.index(round(lines[index].size or 0)), 6)


def _may_be(line: Line, longest: int = _LONGEST) -> bool:
    text = line.cells[0]
    return (
        line.kind is BlockKind.PARAGRAPH
        and len(line.cells) == 1
        and not line.mark
        and len(text) <= longest
        and any(c.isalpha() for c in text)
        and "@" not in text
        and "://" not in text
        and text[-1:] not in ",;"
    )


def _look(line: Line, piece: Piece) -> tuple[object, ...]:
    return round(piece.size), piece.bold, piece.italic, is_capitals(line.cells[0]), piece.color


def _is_certain(line: Line, piece: Piece, body: float) -> bool:
    size = piece.size
    strong = piece.bold or is_capitals(line.cells[0])
    if size >= _VERY_LARGE * body or (size >= _LARGE * body and strong):
        return True
    if is_capitals(line.cells[0]) and (piece.bold or piece.ruled) and not any(c.isdigit() for c in line.cells[0]):
        return True
    return piece.ruled and (piece.bold or size > 1.05 * body)


def _by_colour(
    look: tuple[object, ...],
    members: Sequence[int],
    lines: Sequence[Line],
    pieces: Sequence[Piece],
    usual: tuple[int, int, int],
) -> bool:
    """Whether a look stands out by its colour, and its lines stand apart from those above."""
    color = pieces[members[0]].color
    if max(abs(a - b) for a, b in zip(color, usual, strict=True)) < 60 or len(members) < 3:
        return False
    apart = [index for index in members if lines[index].gap > 0.35]
    short = all(
        len(lines[index].cells[0]) < 40 and not any(c.isdigit() for c in lines[index].cells[0]) for index in members
    )
    return short and len(apart) >= 0.8 * len(members)
