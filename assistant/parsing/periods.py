"""Periods that a layout breaks over two lines: the start above, the end or "present" right below it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import dates
from assistant.parsing.lines import Line, joined
from assistant.types import BlockKind, PartialDate, Period

_DASHES = " \t-–—"


def with_whole_periods(lines: Sequence[Line]) -> list[Line]:
    """The lines, two that are the ends of one period as one: "March 2021" above "Present" or "— June 2022"."""
    found: list[Line] = []
    for line in lines:
        if found and (_is_dash(found[-1], line) or _goes_on(found[-1], line)):
            dashed = found[-1].text.rstrip()[-1:] in _DASHES or line.text.lstrip()[:1] in _DASHES
            found[-1] = joined(found[-1], line, " " if dashed else " – ")
        else:
            found.append(line)
    return found


def _is_dash(above: Line, line: Line) -> bool:
    """Whether a line is but the dash below the first of two dates."""
    return bool(line.text.strip()) and not line.text.strip(_DASHES) and dates.parse(above.text) is not None


def _goes_on(above: Line, line: Line) -> bool:
    if above.block.column != line.block.column or BlockKind.FIELD in (above.block.kind, line.block.kind):
        return False
    if max(len(above.text), len(line.text)) > 30:
        return False
    first, last = dates.parse(above.text.strip(_DASHES)), dates.parse(line.text.strip(_DASHES))
    if first is None or last is None or not _is_day(first):
        return False
    if last.ongoing and last.start is None:
        return True
    return _is_day(last) and _key(first.end) < _key(last.end)


def _is_day(period: Period) -> bool:
    """Whether a period is but one date."""
    return period.end is not None and period.start is None and not period.ongoing


def _key(date: PartialDate | None) -> tuple[int, int]:
    return (date.year, date.month or 0) if date else (0, 0)
