"""Partial dates: their order, and ISO 8601."""

from __future__ import annotations

from assistant.types import PartialDate


def iso(value: PartialDate) -> str:
    """ISO 8601 of the precision that is known: "2018", "2018-07", "2018-07-03"."""
    written = f"{value.year:04d}"
    if value.month:
        written += f"-{value.month:02d}"
        if value.day:
            written += f"-{value.day:02d}"
    return written


def key(value: PartialDate) -> tuple[int, int, int]:
    """A key to sort by; an unknown month or day comes first."""
    return (value.year, value.month or 0, value.day or 0)


def same(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates are the same at the precision that both have."""
    if one.year != other.year:
        return False
    if one.month is None or other.month is None:
        return True
    if one.month != other.month:
        return False
    return one.day is None or other.day is None or one.day == other.day
