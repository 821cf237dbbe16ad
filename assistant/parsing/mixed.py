"""Sections that hold more than one kind: a row of interests or personal data in a section of another kind, and a
heading that names publications and something else, where the form of each line tells what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from assistant.parsing import vocabulary
from assistant.parsing.citations import cites
from assistant.parsing.lines import Line
from assistant.parsing.sections import Part
from assistant.types import SectionKind, Span

PERSONAL = {
    *("birth_date", "birth_place", "nationality", "marital_status", "permit", "driving_licence", "military", "age"),
    *("salary", "availability", "notice_period", "desired_position", "desired_location", "experience_years", "gender"),
}
# What has rows of its own kind with a label of theirs: positions and studies keep every row.
_ROWS = {
    *(SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.VOLUNTEER, SectionKind.INTERESTS),
    *(SectionKind.CERTIFICATES, SectionKind.AWARDS),
}
_LABELLED = re.compile(r"\s*(?P<label>[^:：\t]{2,40}?)\s*(?:[:：]|\t+)\s*(?=\S)")


def apart(part: Part) -> list[Part]:
    """The part without what is of another kind, and that as parts of their own."""
    if part.heading is None:
        return [part]
    own = replace(part, lines=tuple(line for line in part.lines if _row_kind(part, line) is None))
    rows = [made for line in part.lines if (made := _row(part, line))]
    return [*_cited(own), *rows]


def _row_kind(part: Part, line: Line) -> SectionKind | None:
    """The kind of a labelled row that is of another kind than its section; None for any other line."""
    found = _LABELLED.match(line.text) if part.kind in _ROWS else None
    if found is None:
        return None
    if vocabulary.label(found["label"]) in PERSONAL:
        return SectionKind.BASICS
    known = vocabulary.heading(found["label"])
    is_interests = known is not None and known.key == "interests" and known.score == 1.0
    return SectionKind.INTERESTS if is_interests and part.kind is not SectionKind.INTERESTS else None


def _row(part: Part, line: Line) -> Part | None:
    kind, found = _row_kind(part, line), _LABELLED.match(line.text)
    if kind is None or found is None:
        return None
    parents = _below(part)
    if kind is SectionKind.BASICS:
        return Part(kind, "personal", None, (line,), parents, part.level)
    return Part(kind, "interests", line.part(0, found.end("label")), (line.part(found.end()),), parents, part.level)


def _cited(part: Part) -> Iterable[Part]:
    """The citations of a section whose heading names publications beside another kind, and the rest of it."""
    kinds = vocabulary.heading_kinds(part.heading.text) if part.heading else ()
    other = next((kind for kind in kinds if kind is not SectionKind.PUBLICATIONS), None)
    if other is None or SectionKind.PUBLICATIONS not in kinds:
        return [part]
    runs = [(cited, tuple(lines)) for cited, lines in groupby(part.lines, cites)]
    first, *rest = runs or [(other is not part.kind, ())]

    def kind_of(cited: bool) -> SectionKind:
        return SectionKind.PUBLICATIONS if cited else other

    made = [replace(part, kind=kind_of(first[0]), key=str(kind_of(first[0])), lines=first[1])]
    return made + [
        Part(kind_of(cited), str(kind_of(cited)), None, lines, _below(part), part.level) for cited, lines in rest
    ]


def _below(part: Part) -> tuple[Span, ...]:
    return (*part.parents, part.heading.whole) if part.heading else part.parents
