"""Times between jobs that are told in a line of their own below one ("Oct 2014 – Sept 2015: travel in Chile", "From May
to July I walked the Camino"): they belong to the gap, not to the job above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.away import names_leave
from assistant.parsing.forms import names_post, word_for_stated
from assistant.parsing.grouping import Group
from assistant.parsing.lines import Line, clauses, joined
from assistant.parsing.pieces import head_period
from assistant.parsing.served import is_service, service_of
from assistant.types import BlockKind, Entry, PartialDate, Period, SectionKind

_SURE = 0.9
_PARTS = 2  # of a line whose head is set apart
_LEAD = 8  # words before the time, at most: "Two breaks, both of my choice: …"


def gaps_apart(groups: Sequence[Group], kind: SectionKind) -> list[Group | Line]:
    """The groups of lines of jobs, and the lines in them that tell of the time outside the job, behind it."""
    if kind is not SectionKind.WORK:
        return list(groups)
    found: list[Group | Line] = []
    above: Period | None = None
    for group in groups:
        if above is not None and (alone := _alone(group, above)):
            found += _clauses(alone)
            continue
        above = period = next(filter(None, map(head_period, group.head)), None)
        gaps = [line for line in group.body if period is not None and _tells_gap(line, period)]
        found.append(replace(group, body=tuple(line for line in group.body if line not in gaps)) if gaps else group)
        found += [clause for line in gaps for clause in _clauses(line)]
    return found


def _alone(group: Group, job: Period) -> Line | None:
    """The line of a group that is one sentence on a time outside the job above it, and no head of another job."""
    lines = [*group.head, *group.body]
    if group.children or len(group.head) != 1 or len({line.number for line in lines}) != 1 or len(lines) > _PARTS:
        return None
    # "2012 – 2013: at sea", whose head is its date
    line = joined(lines[0], lines[1], ": ") if len(lines) == _PARTS else lines[0]
    is_post = names_post(line.text) or vocabulary.organisation_score(line.text) >= _SURE
    is_said = line.text.rstrip().endswith(".") and _tells_gap(line, job)
    return line if is_said and (not is_post or _is_unpaid(line)) else None


def _is_unpaid(line: Line) -> bool:
    """Whether a line names a position without pay and whom it served."""
    return is_service(line) and word_for_stated("volunteer").search(vocabulary.aligned_fold(line.text)) is not None


def _tells_gap(line: Line, job: Period) -> bool:
    """Whether a line below a job tells of a time outside it, as the first thing that it says."""
    if line.is_item or line.block.kind is not BlockKind.PARAGRAPH:
        return False
    ranged = [period for period in dates.find(line.text) if period.start is not None and period.end is not None]
    if not ranged or not all(_is_outside(period, job) for period in ranged):
        return False
    before = line.text[: ranged[0].span.start]
    is_led = len(before.split()) <= _LEAD and before.rstrip().endswith((":", "："))
    return not before.strip() or is_led or (len(before.split()) <= _LEAD and _tells_leave(line.text))


def _tells_leave(text: str) -> bool:
    """Whether words speak of a time without a job."""
    return names_leave(text) or word_for_stated("leave").search(vocabulary.aligned_fold(text)) is not None


def _is_outside(period: Period, job: Period) -> bool:
    """Whether a period ends before a job begins, or begins when it has ended."""
    if job.start and period.end and _month(period.end, 12) <= _month(job.start, 1):
        return True
    return bool(job.end and period.start and not job.ongoing and _month(period.start, 1) >= _month(job.end, 12))


def _month(date: PartialDate, missing: int) -> tuple[int, int]:
    return date.year, date.month or missing


def _clauses(line: Line) -> list[Line]:
    """The parts of a line between semicolons where each tells a time of its own, else the line."""
    parts = clauses(line)
    dated = [any(period.start for period in dates.find(part.text)) for part in parts]
    return parts if len(parts) > 1 and all(dated) else [line]


def gap_of(line: Line) -> Entry:
    """The entry of a line that tells of a time between jobs; it may have been one without pay."""
    if _is_unpaid(line):
        return service_of(line)
    ranged = next(period for period in dates.find(line.text) if period.start is not None)
    at = replace(ranged, span=line.span(ranged.span.start, ranged.span.end))
    return Entry(id="", kind=SectionKind.OTHER, span=line.whole, head=line.whole, name=line.whole, period=at)
