"""Positions without pay told in a text on what the person does outside work: "Treasurer of the Harbour Trust since
2018. Mentor in the Moor Fund. Runs marathons."."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.mixed import below
from assistant.parsing.sections import Part
from assistant.types import Entry, Fact, SectionKind

SERVED = "served"  # the key of a part of such sentences, which no heading has
_STOP = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=\d{4})|(?<=\)))\.\s+(?=[A-ZÀ-Þ])|。")
_NAME_END = re.compile(r"[,;(]|\.?\s*$|\.\s")
_LONGEST_ROLE = 5  # words


def with_service(part: Part) -> list[Part]:
    """The part; one of interests without the sentences that name a position and whom it serves, and those as a part
    below it."""
    if part.kind is not SectionKind.INTERESTS or part.heading is None:
        return [part]
    rest: list[Line] = []
    served: list[Line] = []
    for line in part.lines:
        sentences = _sentences(line)
        own = [sentence for sentence in sentences if _joint(sentence)]
        served += own
        rest += [sentence for sentence in sentences if sentence not in own] if own else [line]
    if not served:
        return [part]
    made = Part(SectionKind.VOLUNTEER, SERVED, None, tuple(served), below(part), part.level)
    return [replace(part, lines=tuple(rest)), made]


def service_of(line: Line) -> Entry:
    """The position of a sentence that names one and whom it serves: "Treasurer of the Harbour Trust, a charity"."""
    start, end = _joint(line) or (len(line.text), len(line.text))
    position = line.span(0, start)
    period = next(iter(dates.find(line.text)), None)
    stops = [stop.start() for stop in _NAME_END.finditer(line.text, end)]
    first = period.span.start if period and period.span.start > end else len(line.text)
    name = line.span(end, min([first, *stops]))
    whole = line.whole
    return Entry(
        id="",
        kind=SectionKind.VOLUNTEER,
        span=whole,
        head=whole,
        name=name,
        position=position,
        period=replace(period, span=line.span(period.span.start, period.span.end)) if period else None,
        extra=(Fact("summary", whole, whole),),
    )


def _joint(line: Line) -> tuple[int, int] | None:
    """Where "of", "in", "at" or "for" stands between a position, which opens the line, and the name of whom it serves,
    with its article; None where the line is no such sentence."""
    folded = vocabulary.aligned_fold(line.text)
    joint = vocabulary.phrases("connectives", "of", "in", "at", "for").search(folded)
    if joint is None or not joint.start():
        return None
    role = line.text[: joint.start()].rstrip()
    article = re.match(r"\s+(?:[^\W\d_]{1,3}\s+)?(?=[A-ZÀ-Þ])", line.text[joint.end() :])
    is_role = len(role.split()) <= _LONGEST_ROLE and re.search(r"[^\w\s’'-]|\d", role) is None
    if article is None or not is_role or vocabulary.position_score(role) < 0.9:
        return None
    return len(role), joint.end() + article.end()


def _sentences(line: Line) -> list[Line]:
    bounds = [0, *(stop.end() for stop in _STOP.finditer(line.text)), len(line.text)]
    return [line.part(a, len(line.text[:b].rstrip())) for a, b in pairwise(bounds) if b > a]
