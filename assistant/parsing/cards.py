"""Projects and positions written as a card each: a table of labels and values, one below the other, and what is told
below it.

    Project #1
    Title       Ledger 2
    Client      Acme Bank, Leeds
    Role        Tester
    Team Size   12
    Duration    June 2022 – today
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.body import inner_facts, listed, next_label, read_body
from assistant.parsing.lines import Line
from assistant.parsing.pieces import head_period
from assistant.parsing.tables import without_place
from assistant.types import BlockKind, Entry, Fact, SectionKind, Span

ROW = re.compile(r"\s*(?P<label>[^:：\t]{2,90}?)\s*(?:\t+\s*[:：]?|[:：])\s*(?=\S)")
"""A label and, behind a colon or in the next cell, its value."""
_TOLD = {
    *("role", "organisation", "team_size", "period", "technologies", "location", "institution", "department"),
    "degree",
}
_DONE = {"responsibilities", "achievements"}
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class _Field:
    """A row of a card: the key of its label (None: unknown), the label and the value."""

    key: str | None
    line: Line
    label: Span
    value: Span


def cards_of(text: str, lines: Sequence[Line], kind: SectionKind) -> list[Entry]:
    """The entries of a section of cards; none where it has no card, or holds anything above the first."""
    if forms := _forms(lines):
        return [_form(text, form, kind) for form in forms]
    runs = _runs(lines)
    starts = [start - _has_title(lines, start, floor) for (start, _), floor in zip(runs, _floors(runs), strict=True)]
    if kind not in (SectionKind.PROJECTS, SectionKind.WORK) or not starts or starts[0] != 0:
        return []
    ends = [*starts[1:], len(lines)]
    return [
        _card(text, lines[start:first], [_field(x) for x in lines[first:last]], lines[last:end], kind)
        for start, (first, last), end in zip(starts, runs, ends, strict=True)
    ]


def _forms(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The entries of a section that is a form filled in several times or once: each row is a label that tells of a
    position or a study with its value, every entry opens with the same one, and what a value goes on with stands below
    it without a label."""
    rows = [_form_field(line) if _is_row(line) else None for line in lines]
    told = {row.key for row in rows if row and row.key in _TOLD}
    known = [row for row in rows if row and row.key]
    if not lines or rows[0] is None or rows[0].key not in _TOLD or len(told) < _FEWEST_ROWS:
        return []
    if len(known) < 0.8 * sum(row is not None for row in rows) or any(line.is_item for line in lines):
        return []
    starts = [i for i, row in enumerate(rows) if row and row.key == rows[0].key]
    return [lines[i:j] for i, j in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _form(text: str, lines: Sequence[Line], kind: SectionKind) -> Entry:
    """The entry of a form: as that of a card, with what the person did there as its highlights."""
    rows = [line for line in lines if _is_row(line)]
    entry = _card(text, (), [_form_field(row) for row in rows], (), kind)
    done: list[Span] = []
    last: str | None = None
    for line in lines:
        field = _field(line) if line in rows else None
        last = field.key if field else last
        if field is None or last in _DONE:
            done.append(field.value if field else line.whole)
    facts = tuple(fact for fact in entry.extra if fact.key not in _DONE)
    whole = Span(lines[0].whole.start, lines[-1].whole.end)
    nameless = entry.position is not None and entry.period is not None and entry.name == entry.period.span
    return replace(entry, span=whole, name=None if nameless else entry.name, highlights=tuple(done), extra=facts)


def _form_field(line: Line) -> _Field:
    """A row of a form: a date that heads an entry is its period."""
    field = _field(line)
    return replace(field, key="period") if field.key == "issued" else field


def _is_row(line: Line) -> bool:
    return line.block.kind is BlockKind.ROW and len(line.block.cells) == 2


def _field(line: Line) -> _Field:
    found = ROW.match(line.text)
    end = found.end() if found else 0
    words = line.span(*found.span("label")) if found else line.whole
    stop = next_label(line.text, end)  # "Subjects   Law, history. Dissertation: …"
    return _Field(vocabulary.label(found["label"]) if found else None, line, words, line.span(end, stop))


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where the tables of cards begin and end: rows of two cells, most of whose labels tell of a project or a job."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_row(lines[end]):
            end += 1
        keys = [_field(line).key for line in lines[at:end]]
        told = {key for key in keys if key in _TOLD}
        if len(keys) >= _FEWEST_ROWS and len(told) >= 2 and len(told) >= 0.5 * len(keys):
            found.append((at, end))
        at = max(end, at + 1)
    return found


def _floors(runs: Sequence[tuple[int, int]]) -> list[int]:
    return [0, *(end for _, end in runs[:-1])][: len(runs)]


def _has_title(lines: Sequence[Line], start: int, floor: int) -> bool:
    """Whether the line above a table is its title: short, no item, set in bold as no text around it, or the first."""
    if start <= floor:
        return False
    line = lines[start - 1]
    is_apart = start == 1 or line.bold or line.block.kind is BlockKind.HEADING
    return is_apart and not line.is_item and len(line.text) < 60 and head_period(line) is None


def _card(
    text: str, title: Sequence[Line], fields: Sequence[_Field], below: Sequence[Line], kind: SectionKind
) -> Entry:
    named = _name(title, fields, kind)
    role = next((f for f in fields if f.key in ("role", "degree") and f.value != named), None)
    dated = next((f for f in fields if f.key == "period"), None)
    period = dates.parse(dated.value.of(text), dated.value.start) if dated else None
    place = next((f.value for f in fields if f.key == "location"), None)
    held = named
    if place is None and kind is not SectionKind.PROJECTS:
        named, place = without_place(text, named, kind)
    body = read_body(below, kind)
    facts = [
        Fact(f.key or vocabulary.tidy_heading(f.label.of(text)), f.value, f.line.whole, f.label)
        for f in fields
        if f is not role and f.value not in (held, place) and not (f is dated and period)
    ]
    if kind is SectionKind.EDUCATION:
        facts += [inner for f in fields for inner in inner_facts(f.line, {fact.key for fact in facts})]
    tools = [span for f in fields if f.key == "technologies" for span in listed(f.line, f.value)]
    whole = [line.whole for line in (*title, *(f.line for f in fields), *below)]
    head = [s for s in (named, role.value if role else None, period.span if period else None) if s]
    return Entry(
        id="",
        kind=kind,
        span=Span(whole[0].start, max(s.end for s in whole)),
        head=Span(min(s.start for s in head), max(s.end for s in head)),
        name=named,
        position=role.value if role else None,
        location=place,
        period=period,
        url=body.url,
        people=body.people,
        highlights=body.highlights,
        keywords=(*tools, *body.keywords),
        extra=(*facts, *body.facts),
    )


def _name(title: Sequence[Line], fields: Sequence[_Field], kind: SectionKind) -> Span:
    """The name of a card: the employer of a position; the name of a project, which the first row gives when its label
    is no more than a title, or the line above the table; else its client."""
    client = next((f.value for f in fields if f.key in ("organisation", "institution")), None)
    if kind in (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER) and client:
        return client
    first = fields[0]
    is_named = first.key in (None, "name") or (first.key == "role" and any(f.key == "role" for f in fields[1:]))
    if is_named:
        return first.value
    return title[0].whole if title else client or first.value
