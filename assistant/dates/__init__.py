"""Partial dates and periods as CVs write them, in every language of the lexicon, and calendar arithmetic on them.

    >>> find("Sept. 2020 – heute")[0].ongoing
    True

`find` gives the periods of a text with their spans; `parse` reads a text that is a period and nothing else. A single
date is an `end` without a `start`; the parser decides whether it is a start ("2022 July" above the present job).

Arithmetic is in calendar months and follows one rule: end minus start at the precision that both have. 2018 — 2022
is 4 years, 09/2012 – 09/2014 is 2 years, 01/2020 – 06/2022 is 2 years 5 months.
"""

from __future__ import annotations

from assistant.dates.arithmetic import (
    Length,
    bounds,
    contains,
    end_to_end,
    length,
    merge,
    months,
    order,
    overlaps,
    total,
)
from assistant.dates.durations import Duration, durations
from assistant.dates.partial import iso
from assistant.dates.patterns import aligned_fold, fold
from assistant.dates.reading import find, ordered, parse

__all__ = [
    "Duration",
    "Length",
    "aligned_fold",
    "bounds",
    "contains",
    "durations",
    "end_to_end",
    "find",
    "fold",
    "iso",
    "length",
    "merge",
    "months",
    "order",
    "ordered",
    "overlaps",
    "parse",
    "total",
]
