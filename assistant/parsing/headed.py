"""Facts about the person whose label is the heading of a section."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.body import labelled_fact
from assistant.parsing.lines import Line
from assistant.parsing.mixed import PERSONAL
from assistant.parsing.sections import Part
from assistant.types import Fact, SectionKind, Span

_LONGEST_CLASSES = 25  # characters of "B, C1 and CE (lorry)"


def headed_facts(parts: Sequence[Part]) -> list[Fact]:
    """The facts that sections are whose headings are labels."""
    following = (*parts[1:], None)
    return [fact for part, after in zip(parts, following, strict=False) if (fact := _headed_fact(part, after))]


def _headed_fact(part: Part, after: Part | None) -> Fact | None:
    """A fact about the person whose label is a heading: "Driving licence", with "A, B" below it, perhaps set as the
    headings are."""
    lines = part.lines
    if not lines and after and after.heading and not after.lines and vocabulary.heading(after.heading.text) is None:
        lines = (after.heading,)
    if part.heading is None or not 1 <= len(lines) <= 2:
        return None
    key = vocabulary.label(part.heading.text)
    if key not in PERSONAL or labelled_fact(lines[0]) or (part.kind is SectionKind.CERTIFICATES and _hold_more(lines)):
        return None
    value = Span(lines[0].whole.start, lines[-1].whole.end)
    return Fact(key, value, Span(part.heading.whole.start, value.end), part.heading.whole)


def _hold_more(lines: Sequence[Line]) -> bool:
    """Whether lines below "Licences" tell of more than classes of driving licences."""
    return any(dates.find(line.text) or len(line.text) > _LONGEST_CLASSES for line in lines)
