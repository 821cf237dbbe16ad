"""Headings that a format does not mark, told by their looks, and headings that a column has wrapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line, joined
from assistant.parsing.pieces import head_period
from assistant.types import BlockKind

LONGEST_BARE = 42  # characters of a heading that only the lexicon and its looks tell
_APART = 0.8  # lines of space around what is set apart
_HEAD = 120  # characters of a line of a head
_SURE = 0.9  # score of a heading that the lexicon knows
_MOST = 0.8  # of the known headings are set alike

_Looks = tuple[float | None, bool, bool, str]


def promoted(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those that look like the headings of sections as headings. Where a format marks no headings, the
    known ones show how headings look here: set apart from the text by bold, size or a mark, and few others alike."""
    short = [line for number, line in enumerate(lines) if _could_be_heading(line, lines[number + 1 : number + 2])]
    known = [line for line in short if (k := vocabulary.heading(line.text)) and k.score >= _SURE]
    marked = [line for line in lines[1:] if line.block.kind is BlockKind.HEADING]
    if len(known) < 3 or any((k := vocabulary.heading(line.text)) and k.score >= _SURE for line in marked):
        return lines
    looks, count = Counter(map(_looks, known)).most_common(1)[0]
    alike = [line for line in short if _looks(line) == looks]
    if count < max(3, _MOST * len(known)) or not _is_set_apart(looks, lines) or count < 0.5 * len(alike):
        return lines
    if any(_names_entry(line, lines) for line in alike if line not in known):
        alike = [line for line in known if _looks(line) == looks]  # the heads of entries are set in the same way
    headings = {line.number for line in alike}
    level = max(1, min((line.block.level for line in marked), default=3) - 1)  # above those of entries
    return [
        replace(line, block=replace(line.block, kind=BlockKind.HEADING, level=level))
        if line.number in headings
        else line
        for line in lines
    ]


def deepened(lines: Sequence[Line], level: int) -> list[Line]:
    """The lines, with the headings at the level of sections that are set otherwise than those that the lexicon knows
    one level deeper: they name entries, though a format gives them the same level."""
    own = [line for line in lines[1:] if line.block.kind is BlockKind.HEADING and line.block.level == level]
    known = {line.number: _looks(line) for line in own if (k := vocabulary.heading(line.text)) and k.score >= _SURE}
    others = [line for line in own if line.number not in known and _looks(line) not in known.values()]
    if len(known) < 3 or len(set(known.values())) > 1 or len(others) < 2:
        return list(lines)
    deeper = {line.number for line in others}
    return [
        replace(line, block=replace(line.block, level=level + 1)) if line.number in deeper else line for line in lines
    ]


def _names_entry(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line or the one below it has dates as the head of an entry has, or the one above it is a date."""
    at = lines.index(line)
    is_dated = any(len(x.text) <= _HEAD and head_period(x) is not None for x in lines[at : at + 2])
    return is_dated or (at > 0 and dates.parse(lines[at - 1].text.strip()) is not None)


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines, a heading that a narrow column wraps put together: "CENTRES" above "D'INTÉRÊT"."""
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        if (
            above is not None
            and above.block.kind is line.block.kind is BlockKind.HEADING
            and above.block.level == line.block.level
            and above.block.column == line.block.column
            and (known := vocabulary.heading(f"{above.text} {line.text}"))
            and known.score == 1.0
            and not any(own and own.score == 1.0 for own in map(vocabulary.heading, (above.text, line.text)))
        ):
            found[-1] = joined(above, line)
        else:
            found.append(line)
    return found


def _could_be_heading(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line is short, and no item but one with blank lines around it: an icon before a heading is read as its
    bullet."""
    text = line.text.strip()
    is_apart = line.is_item and line.block.gap >= _APART and all(x.block.gap >= _APART for x in below)
    return (
        (line.block.kind is BlockKind.PARAGRAPH or is_apart)
        and len(text) <= LONGEST_BARE
        and not text.endswith((",", "."))
        and any(c.isalpha() for c in text)
    )


def _looks(line: Line) -> _Looks:
    """How a heading is set: its size, bold, capitals, and the mark that it opens with."""
    mark = ("•" if line.block.gap >= _APART else "") if line.is_item else line.text.lstrip()[:1]
    return line.block.size, line.block.bold, line.text.isupper(), "" if mark.isalnum() else mark


def _is_set_apart(looks: _Looks, lines: Sequence[Line]) -> bool:
    """Whether few lines of the document are set so."""
    size, bold, _, mark = looks
    return bool(bold or mark or size is not None) and sum(_looks(x) == looks for x in lines) <= 0.5 * len(lines)
