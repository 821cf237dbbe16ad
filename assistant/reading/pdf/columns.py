"""The columns of a page that go on with those of the pages before: a column has one number in the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from assistant.reading.pdf.rows import Row, extent

_WITHIN = 0.5  # of the width of a column lies within the one that it goes on with


class Columns:
    """Where the columns of the pages so far stood."""

    def __init__(self) -> None:
        self.places: dict[int, tuple[float, float]] = {}

    def number(self, rows: Sequence[Row]) -> None:
        """Gives the columns of the next page the numbers of those of the pages before in whose place they stand, those
        alike first, and to the others new ones."""
        own = {column: _place(rows, column) for column in sorted({row.column for row in rows})}
        pairs = sorted(product(own, self.places), key=lambda pair: -_common(own[pair[0]], self.places[pair[1]]))
        taken: dict[int, int] = {}
        for column, before in pairs:
            is_free = column not in taken and before not in taken.values()
            if is_free and _overlap(own[column], self.places[before]) >= _WITHIN * _width(own[column]):
                taken[column] = before
        for column in own:
            if column not in taken:
                taken[column] = max([*self.places, *taken.values()], default=-1) + 1
        for row in rows:
            row.column = taken[row.column]
        self.places |= {taken[column]: place for column, place in own.items()}


def _place(rows: Sequence[Row], column: int) -> tuple[float, float]:
    """From where to where most lines of a column reach; the head of a page, which is read with the first column, may
    be wider."""
    spans = [extent(row.pieces) for row in rows if row.column == column]
    lefts, rights = sorted(left for left, _ in spans), sorted(right for _, right in spans)
    return lefts[len(lefts) // 4], rights[3 * len(rights) // 4]


def _width(place: tuple[float, float]) -> float:
    return max(1.0, place[1] - place[0])


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])


def _common(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The share of the width of two columns together that is common to both."""
    return _overlap(one, other) / _width((min(one[0], other[0]), max(one[1], other[1])))
