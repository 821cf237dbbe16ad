"""What sections are whose heading means one thing and whose lines say another: studies below "Training", certificates
below "Qualifications", talks below "Presentation"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.body import facts_of
from assistant.parsing.forms import certificate, word_for
from assistant.parsing.lines import Line
from assistant.parsing.looks import is_prose
from assistant.parsing.mixed import PERSONAL
from assistant.parsing.pieces import head_period
from assistant.parsing.sections import Part
from assistant.types import BlockKind, SectionKind


def as_meant(parts: Sequence[Part]) -> list[Part]:
    """The parts, those that hold something else than their heading means as what they hold."""
    studied = _with_courses(_with_studies(parts))
    return [_unless_modules(_unless_data(_unless_entries(part))) for part in studied]


def _with_studies(parts: Sequence[Part]) -> list[Part]:
    """The parts, one of courses ("Training") that holds the only degrees of the CV as education."""
    if any(part.kind is SectionKind.EDUCATION for part in parts):
        return list(parts)
    studied = next((p for p in parts if p.key == "courses" and _holds_degree(p.lines)), None)
    return [replace(p, kind=SectionKind.EDUCATION, key="education") if p is studied else p for p in parts]


def _with_courses(parts: Sequence[Part]) -> list[Part]:
    """The parts, one of studies ("Qualifications", "Formations") that names neither a degree nor a school nor a period
    as certificates: where a line says that it is one, or where it is dated and another part has the studies."""
    found = []
    for part in parts:
        others = any(p is not part and p.kind is SectionKind.EDUCATION and p.lines for p in parts)
        is_dated = others and any(dates.find(line.text) for line in part.lines)
        is_taken = part.kind is SectionKind.EDUCATION and not any(map(_is_study, part.lines))
        certified = is_taken and (is_dated or any(map(_says_certificate, part.lines)))
        found.append(replace(part, kind=SectionKind.CERTIFICATES, key="certificates") if certified else part)
    return found


def _is_study(line: Line) -> bool:
    """Whether a line names a degree, a school or a period."""
    period = head_period(line)
    is_ranged = period is not None and (period.start is not None or period.ongoing)
    is_school = vocabulary.hits(line.text, "organisations", "university", "school")
    return bool(is_ranged or is_school or vocabulary.hits(line.text, "degrees"))


def _says_certificate(line: Line) -> bool:
    certified = word_for(SectionKind.CERTIFICATES).search(vocabulary.aligned_fold(line.text))
    return bool(certified or certificate().search(line.text))


def _unless_entries(part: Part) -> Part:
    """A part; one whose heading means a summary in one language and talks in another ("Presentation") is of talks where
    it holds dated entries and no prose."""
    if part.key != "summary" or part.heading is None or any(map(is_prose, (x for x in part.lines if not x.is_item))):
        return part
    heads = [line for line in part.lines if line.bold or line.block.kind is not BlockKind.PARAGRAPH]
    dated = any(head_period(line) is not None for line in heads)
    heading = vocabulary.tidy_heading(part.heading.text)
    is_talks = any(heading in (word, word.removesuffix("s")) for word in vocabulary.listed("sections", "talks"))
    return replace(part, kind=SectionKind.OTHER, key="talks") if dated and is_talks else part


def _unless_data(part: Part) -> Part:
    """A part; one whose heading means a summary ("Personal profile") and most of whose lines are personal data, with a
    label each, is of personal data."""
    told = [fact.key in PERSONAL for line in part.lines for fact in facts_of([line])]
    is_data = part.key == "summary" and sum(told) > 2 and sum(told) >= 0.5 * len(part.lines)
    return replace(part, key="personal") if is_data else part


def _unless_modules(part: Part) -> Part:
    """A part; one headed "Courses" and nothing more, no line of which has a date, lists those of a study."""
    if part.key != "courses" or part.heading is None or any(dates.find(line.text) for line in part.lines):
        return part
    is_bare = vocabulary.label(part.heading.text) == "courses"
    return replace(part, kind=SectionKind.OTHER, key="coursework") if is_bare else part


def _holds_degree(lines: Sequence[Line]) -> bool:
    """Whether a line names a degree and its school, or a dated one a degree and the line below it the school."""
    pairs = [(line, below) for line, below in pairwise(lines) if head_period(line) and not below.is_item]
    return any(
        vocabulary.degree_score(line.text) >= least and vocabulary.institution_score(below.text) >= 1
        for least, line, below in [*((1.5, line, line) for line in lines), *((1.0, *pair) for pair in pairs)]
    )
