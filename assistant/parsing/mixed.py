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
from assistant.types import BlockKind, SectionKind, Span

PERSONAL = {
    *("birth_date", "birth_place", "nationality", "marital_status", "permit", "driving_licence", "military", "age"),
    *("salary", "availability", "notice_period", "desired_position", "desired_location", "experience_years", "gender"),
}
# What has rows of its own kind with a label of theirs: positions and studies keep every row.
_ROWS = {
    *(SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.VOLUNTEER, SectionKind.INTERESTS),
    *(SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.BASICS),
}
# What a label beside its text heads there as a heading above it would ("Publications  Roe, J. (2020) …").
_BESIDE = {
    *(SectionKind.SKILLS, SectionKind.VOLUNTEER, SectionKind.INTERESTS, SectionKind.CERTIFICATES),
    *(SectionKind.AWARDS, SectionKind.PUBLICATIONS, SectionKind.REFERENCES, SectionKind.OTHER),
}
_SURE = 0.9
_LABELLED = re.compile(r"\s*(?P<label>[^:：\t]{2,40}?)\s*(?:[:：]|\t+| {3,})\s*(?=\S)")


def apart(part: Part) -> list[Part]:
    """The part without what is of another kind, and that as parts of their own."""
    if part.heading is None:
        return [part]
    own: list[Line] = []
    rows: list[Part] = []
    goes_on = False  # with the row above, as the text beside a label does
    for line in part.lines:
        made = _row(part, line)
        if made is not None:
            rows.append(made)
            goes_on = line.block.kind is BlockKind.ROW
        elif goes_on and line.block.kind is not BlockKind.ROW:
            rows[-1] = replace(rows[-1], lines=(*rows[-1].lines, line))
        else:
            own.append(line)
            goes_on = False
    return [*_cited(replace(part, lines=tuple(own))), *rows]


def _row(part: Part, line: Line) -> Part | None:
    """A labelled row that is of another kind than its section, as a part of its own; None for any other line."""
    found = _LABELLED.match(line.text) if part.kind in _ROWS or part.kind is SectionKind.OTHER else None
    if found is None:
        return None
    parents = _below(part)
    if vocabulary.label(found["label"]) in PERSONAL:
        is_own = part.kind is SectionKind.BASICS
        return None if is_own else Part(SectionKind.BASICS, "personal", None, (line,), parents, part.level)
    known = vocabulary.heading(found["label"])
    if known is None or known.kind is part.kind:
        return None
    if known.key == "talks" and part.kind is SectionKind.LANGUAGES:
        return None  # "Speaking  Writing" names the columns of a table
    beside = line.block.kind is BlockKind.ROW and known.score >= _SURE and known.kind in _BESIDE
    # a section of several things ("Other") has rows of every kind
    named = known.key == "interests" or (part.kind is SectionKind.OTHER and known.kind in _ROWS)
    if not (beside or (named and known.score == 1.0)):
        return None
    value = line.part(found.end())
    return Part(known.kind, known.key, line.part(0, found.end("label")), (value,), parents, part.level)


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
