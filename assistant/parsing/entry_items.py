"""Lists whose outermost items are the entries of a section."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.parsing.lines import Line
from assistant.parsing.looks import is_prose
from assistant.parsing.pieces import head_period
from assistant.types import SectionKind

LISTS = {
    SectionKind.AWARDS,
    SectionKind.CERTIFICATES,
    SectionKind.INTERESTS,
    SectionKind.REFERENCES,
    SectionKind.OTHER,
}
"""Kinds of sections whose entries may be items without dates."""
_CAREER = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)


def are_entries(lines: Sequence[Line], kind: SectionKind) -> bool:
    """Whether the outermost items of a list are the entries: they carry the periods and nothing else does."""
    outer = min((line.block.level for line in lines if line.is_item), default=0)
    items = [line for line in lines if line.is_item and line.block.level == outer]
    if not items or any(head_period(line) for line in lines if not line.is_item):
        return False
    if kind in LISTS:
        return len(items) >= len([line for line in lines if not line.is_item])
    dated = sum(head_period(line) is not None for line in items)
    return dated >= max(1, len(items) / 2) or (
        kind is SectionKind.PROJECTS
        and (len(items) > 1 or len(lines) == 1)
        and all(is_prose(line) for line in lines if line not in items)
    )


def are_dated(lines: Sequence[Line], kind: SectionKind) -> bool:
    """Whether the outermost items of a list are each a dated position or study, though a line beside them is dated as
    well: "Career break: parental leave, March to May 2018" below "2021 – now: Lecturer, Leeds College"."""
    if kind not in _CAREER or not lines[0].is_item:
        return False
    outer = min(line.block.level for line in lines if line.is_item)
    periods = [head_period(line) for line in lines if line.is_item and line.block.level == outer]
    ranged = [period for period in periods if period is not None and (period.start or period.ongoing)]
    flat = [line for line in lines if not line.is_item and head_period(line)]
    return len(periods) > 1 and len(ranged) == len(periods) and 0 < len(flat) < len(ranged)
