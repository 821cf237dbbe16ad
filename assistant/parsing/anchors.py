"""Dated lines: which of them date an entry, and which only a part of the entry above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.lexicon import load
from assistant.parsing import vocabulary
from assistant.parsing.heads import label_of
from assistant.parsing.lines import Line
from assistant.parsing.looks import is_prose
from assistant.parsing.pieces import head_period
from assistant.parsing.scores import names_mark
from assistant.text import words
from assistant.types import BlockKind, Period, SectionKind

_DATE = (1, 2)  # words of a date: a year, a month and a year
_LONGEST = 3  # words of "valid up to"
_JOINT = re.compile(r"[–—-]\s*\S")  # between two dates
_NEAR = 3  # lines between a date that stands alone and the rest of its head


def anchors_of(lines: Sequence[Line]) -> list[int]:
    """The dated lines of heads. A date in brackets right below a date that stands alone dates a part of the same entry:
    "2013 – 2016" above "Analyst, later Manager (from 2015)"."""
    found: list[int] = []
    for number, line in enumerate(lines):
        period = None if line.is_item else head_period(line)
        if period is None or _says_of_study(line) or (found and _says_mark(line, number - found[-1])):
            continue
        below = bool(found) and number == found[-1] + 1
        if below and (_names_school_of(lines[found[-1]], line, period) or _says_validity(line, period)):
            continue
        if found and number - found[-1] <= _NEAR and tells_rise(lines[found[-1] : number], line):
            continue
        if found and number - found[-1] <= _NEAR and is_only_date(lines[found[-1]]) and _is_inside(line, period):
            between = lines[found[-1] + 1 : number]
            if not any(x.is_item or is_prose(x) for x in between) and not _is_among_positions(lines, number):
                continue
        found.append(number)
    return found


def tells_rise(head: Sequence[Line], line: Line) -> bool:
    """Whether a line tells since when somebody had another position in a job that has ended, whose head stands right
    above and names none: "Clerk and, since 2006, foreman" below "2003 – 2008  Moor Port"."""
    above, period = head_period(head[0]), head_period(line)
    if period is None or _JOINT.search(line.text, period.span.start, period.span.end):
        return False
    if above is None or above.start is None or above.end is None or above.ongoing or not period.ongoing:
        return False
    is_within = period.start is not None and above.start.year <= period.start.year <= above.end.year
    return is_within and not any(x.is_item or is_prose(x) or vocabulary.hits(x.text, "positions") for x in head)


def _names_school_of(study: Line, line: Line, period: Period) -> bool:
    """Whether a line names the school of the dated study above it, which names none, and a year in brackets of
    something else there: "University of Ek, with an exchange term at Wex (spring 2010)"."""
    opens = line.text[: period.span.start].partition(",")[0]
    is_school = vocabulary.institution_score(opens) >= 1 and period.start is None and _is_inside(line, period)
    return is_school and vocabulary.degree_score(study.text) >= 1 and vocabulary.institution_score(study.text) < 1


def _says_validity(line: Line, period: Period) -> bool:
    """Whether the date of a line is the one up to which what stands above is valid: "Red Cross, valid until 2025"."""
    said = words(line.text[: period.span.end])
    before = (said[-behind - n : -behind] for behind in _DATE for n in range(1, _LONGEST + 1))
    return period.start is None and any(phrase in _until() for phrase in before)


@cache
def _until() -> frozenset[tuple[str, ...]]:
    """Words before a date up to which something is valid, of several words: a mere "bis" ends a stay."""
    listed = (words(str(phrase)) for phrase in load("validity.yaml")["valid"]["said"])
    return frozenset(phrase for phrase in listed if 1 < len(phrase) <= _LONGEST)


def _says_of_study(line: Line) -> bool:
    """Whether a line tells something of the study above it, behind a label: "Advisor: Jane Roe. Expected graduation:
    June 2027"."""
    return line.block.kind is BlockKind.PARAGRAPH and label_of(line.text) in ("adviser", "thesis")


def _says_mark(line: Line, below: int) -> bool:
    """Whether a line tells the mark of the study whose date stands a few lines above it: "GPA 3.8; Dean's List 2022 and
    2023"."""
    return below <= _NEAR + 1 and names_mark(line.text.strip()) and not line.text.rstrip().endswith("\t")


def _is_among_positions(lines: Sequence[Line], number: int) -> bool:
    """Whether a line and one beside it are each a position with its period: "Manager (2019 – 2021)" above "Clerk
    (2017 – 2019)"."""

    def is_position(line: Line) -> bool:
        period = None if line.is_item else head_period(line)
        return period is not None and period.start is not None and vocabulary.position_score(line.text) >= 0.9

    beside = (x for at in (number - 1, number + 1) if 0 <= at < len(lines) for x in [lines[at]])
    return is_position(lines[number]) and any(map(is_position, beside))


def is_only_date(line: Line) -> bool:
    """Whether a line is a date and nothing else."""
    period = head_period(line)
    return period is not None and len(line.text.strip()) - len(period.span) <= 4


def is_new_entry(lines: Sequence[Line], start: int, anchor: int, kind: SectionKind) -> bool:
    """Whether a dated line right below a head starts an entry of its own: it says more than its date, or the head
    has a period already and lines between."""
    words = lines[anchor].text.split()
    only_date = is_only_date(lines[anchor])
    above = head_period(lines[start])
    if only_date and anchor - start == 1 and above and above.start and not is_only_date(lines[start]):
        # "06/2018 – 05/2019  Parental leave" is a whole entry; the next line dates another one.
        period = head_period(lines[anchor])
        return bool(period and (period.start or period.ongoing))
    if only_date and anchor - start == 1 and above and _ends_outside(above, head_period(lines[anchor])):
        return not is_only_date(lines[start])
    says_more = len(words) > 1 or vocabulary.is_cjk(lines[anchor].text)
    return (not (only_date and anchor - start <= 1) and says_more) or anchor - start > 1


def _ends_outside(above: Period, below: Period | None) -> bool:
    """Whether the lone date of a line is later than the period below it ends: "2014  Diploma" above "2005 – 2009"."""
    if above.start or above.ongoing or above.end is None or below is None or below.end is None:
        return False
    return below.start is not None and not below.ongoing and below.end.year < above.end.year


def _is_inside(line: Line, period: Period) -> bool:
    """Whether a period stands in brackets behind other words."""
    before = line.text[: period.span.start]
    opened, closed = (sum(before.count(mark) for mark in marks) for marks in ("(（", ")）"))
    return bool(re.search(r"[^\W_]", before)) and opened > closed


def positions_below(lines: Sequence[Line]) -> int | None:
    """Where the first of the positions begins that are dated one by one below the dated name of an employer; None where
    the lines are the body of one position."""
    for number, line in enumerate(lines[:_NEAR]):
        if line.is_item:
            return None
        period = head_period(line)
        if period and (period.start or period.ongoing) and vocabulary.position_score(line.text) >= 0.9:
            return number
    return None
