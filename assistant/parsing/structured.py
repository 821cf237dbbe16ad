"""A CV that is data already: FIELD blocks, whose paths are those of JSON Resume, into the typed CV.

Paths: "basics/name", "basics/profiles/0/url", "work/0/position", "work/0/highlights/2", "skills/1/keywords/0",
"other:Awards & talks/0/name". A key that JSON Resume does not know becomes a Fact of the entry under that key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.authors import co_authors
from assistant.parsing.body import inner_facts, labelled_fact
from assistant.parsing.fields import KEYS, basics_of_fields, cover, fact_of
from assistant.parsing.freeform import parted, sections_of
from assistant.parsing.honours import names_giver
from assistant.parsing.lines import line_of
from assistant.parsing.people import people_of, persons
from assistant.parsing.sections import Part
from assistant.parsing.spoken import with_spoken
from assistant.reading.record import TEXT
from assistant.types import (
    CV,
    Basics,
    Block,
    BlockKind,
    Document,
    Entry,
    Fact,
    Period,
    Person,
    Role,
    Section,
    SectionKind,
    Span,
)

_NAME_KEYS = ("name", "organization", "institution", "title", "language", "company", "organisation", "label", TEXT)
_POSITION_KEYS = {
    SectionKind.EDUCATION: ("studyType", "area"),
    SectionKind.LANGUAGES: ("fluency",),
    SectionKind.SKILLS: ("level",),
    SectionKind.PROJECTS: ("roles", "role"),
}
_DATE_KEYS = ("startDate", "endDate", "date", "releaseDate", "issueDate")
_OF_STUDY = {"thesis", "score"}
_HIGHLIGHT_KEYS = ("highlights", "courses")


@dataclass(frozen=True, slots=True)
class _Fields:
    """A section of fields: the name that its paths open with, its heading, the blocks of each of its entries."""

    name: str
    heading: Block | None
    entries: dict[str, list[Block]]


def _told_of_study(text: str, highlights: Sequence[Span], known: set[str]) -> list[Fact]:
    """The thesis and the mark that highlights of a study tell, where no field holds them."""
    found: list[Fact] = []
    for highlight in highlights:
        line = line_of(text, Block(BlockKind.ITEM, highlight))
        labelled = labelled_fact(line)
        told = [labelled] if labelled else list(inner_facts(line, known))
        found += [fact for fact in told if fact.key in _OF_STUDY - known]
    return found


def parse_fields(document: Document) -> CV:
    """The CV of a document whose blocks are fields."""
    basics: dict[str, list[Block]] = {}
    parts: list[_Fields] = []
    for block in document.blocks:
        if block.path is None:
            continue
        section, _, rest = block.path.partition("/")
        if block.kind is BlockKind.HEADING:
            parts.append(_Fields(block.path, block, {}))
        elif section == "basics":
            # one of several values has a number: "email/1"
            basics.setdefault(re.sub(r"/\d+$", "", rest), []).append(block)
        else:
            if not parts or parts[-1].name != section:
                parts.append(_Fields(section, None, {}))
            parts[-1].entries.setdefault(rest.partition("/")[0], []).append(block)
    read_basics = basics_of_fields(document, basics)
    taken = {_kind(part.name) for part in parts}
    found: list[Section] = []
    for part in parts:
        if _are_texts(part):
            found += _texts(document.text, part, read_basics, taken)
        elif part.entries:
            found.append(_section(document, part))
    name = line_of(document.text, Block(BlockKind.FIELD, read_basics.name)).text if read_basics.name else ""
    return CV(document.id, name, read_basics, _numbered(with_spoken(document.text, found)))


def _numbered(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections with ids unique in the CV, where two of them have the same kind."""
    from assistant.parsing.assemble import numbered

    return numbered(sections)


# ---------------------------------------------------------------- sections


def _section(document: Document, part: _Fields) -> Section:
    kind = _kind(part.name)
    entries = tuple(_entry(document.text, part.name, kind, blocks) for blocks in part.entries.values())
    heading = part.heading.span if part.heading else None
    spans = [entry.span for entry in entries] + ([heading] if heading else [])
    return Section(kind, heading, cover(spans) or Span(0, 0), entries)


def _kind(name: str) -> SectionKind:
    if name.startswith("other:"):
        known = vocabulary.heading(name[6:])
        return known.kind if known and known.score >= 0.9 else SectionKind.OTHER
    try:
        return SectionKind(name)
    except ValueError:
        known = vocabulary.heading(name)
        return known.kind if known else SectionKind.OTHER


def _are_texts(part: _Fields) -> bool:
    """Whether the entries of a section are words that no fields part."""
    paths = [block.path or "" for blocks in part.entries.values() for block in blocks]
    return bool(paths) and all(path.endswith(f"/{TEXT}") for path in paths)


def _texts(text: str, fields: _Fields, basics: Basics, taken: set[SectionKind]) -> list[Section]:
    """A section whose entries are lines of words ("Rising Star, Women in Payments, 2024"), read as one of a text is."""
    kind = BlockKind.ITEM if len(fields.entries) > 1 else BlockKind.PARAGRAPH
    blocks = [replace(block, kind=kind) for own in fields.entries.values() for block in own]
    lines = tuple(line_of(text, block, number) for number, block in enumerate(blocks, 1))
    above = line_of(text, replace(fields.heading, level=1)) if fields.heading else None
    known = vocabulary.heading(above.text) if above else None
    part = Part(known.kind if known else _kind(fields.name), known.key if known else "", above, lines, (), 1)
    return sections_of(text, parted([part], taken), basics)


def _entry(text: str, section: str, kind: SectionKind, blocks: list[Block]) -> Entry:
    fields: dict[str, list[Span]] = {}
    for block in blocks:
        parts = (block.path or "").split("/")[2:]
        key = next((p for p in parts if not p.isdigit()), "name")
        fields.setdefault(key, []).append(block.span)
    span = cover(block.span for block in blocks) or Span(0, 0)
    name_keys = ("institution", "name", TEXT) if kind is SectionKind.EDUCATION else _NAME_KEYS
    if kind is SectionKind.REFERENCES or kind is SectionKind.PUBLICATIONS:
        name_keys = ("name", "title", TEXT)
    name_key = next((k for k in name_keys if k in fields), None)
    name = fields[name_key][0] if name_key else None
    position_keys = [k for k in (*_POSITION_KEYS.get(kind, ()), "position", "role") if k in fields and k != name_key]
    if kind is not SectionKind.EDUCATION:
        position_keys = position_keys[:1]
    position = _contiguous(text, [s for k in position_keys for s in fields[k]])
    location = cover(fields.get("location", []))
    period, dated = _period(text, fields)
    used = {name_key, "location", "url", "keywords", "highlights", "authors", *_DATE_KEYS}
    if kind is not SectionKind.EDUCATION:
        used |= set(position_keys)
    extra = [
        fact_of(text, KEYS.get(key, key), value)
        for key, values in fields.items()
        if key not in used
        for value in values
    ]
    if kind in (SectionKind.CERTIFICATES, SectionKind.AWARDS):
        extra = [_as_issuer(text, fact) for fact in extra]
    highlights = tuple(s for key in _HIGHLIGHT_KEYS for s in fields.get(key, ()))
    if kind is SectionKind.EDUCATION:
        extra += _told_of_study(text, highlights, {fact.key for fact in extra})
    people: list[Person] = []
    for author in fields.get("authors", ()):
        people += persons(text, author, Role.AUTHOR, author)
    for highlight in highlights:
        people += people_of(line_of(text, Block(BlockKind.ITEM, highlight)))
    for fact in extra:
        if fact.key in ("adviser", "mentor", "referee"):
            people += persons(text, fact.span, Role(fact.key), fact.evidence)
        elif kind is SectionKind.PUBLICATIONS and fact.key == "summary":
            people += co_authors(line_of(text, Block(BlockKind.PARAGRAPH, fact.span)))[2]
    if kind is SectionKind.REFERENCES and name:
        people.append(Person(name, Role.REFEREE, name))
    head = cover([s for s in (name, position, location, *dated) if s]) or span
    return Entry(
        id="",
        kind=kind,
        span=span,
        head=head,
        name=name,
        position=position,
        location=location,
        period=period,
        url=next(iter(fields.get("url", ())), None),
        people=tuple(people),
        highlights=highlights,
        keywords=tuple(fields.get("keywords", ())),
        extra=tuple(extra),
    )


def _as_issuer(text: str, fact: Fact) -> Fact:
    """What is told of a certificate or an award as who gave it, where it is but a name."""
    is_name = fact.key == "summary" and names_giver(fact.span.of(text))
    return replace(fact, key="issuer") if is_name else fact


def _period(text: str, fields: Mapping[str, list[Span]]) -> tuple[Period | None, list[Span]]:
    """The period of an entry and the spans that say it."""
    start, end = (next(iter(fields.get(key, ())), None) for key in ("startDate", "endDate"))
    single = next((fields[key][0] for key in ("date", "releaseDate", "issueDate") if key in fields), None)
    if start is None and single is not None and end is None:
        return dates.parse(single.of(text), single.start), [single]
    spans = [s for s in (start, end) if s]
    whole = cover(spans)
    if whole is None:
        return None, []
    first = dates.parse(start.of(text), start.start) if start else None
    last = dates.parse(end.of(text), end.start) if end else None
    begun = (first.start or first.end) if first else None
    over = last.end if last else None
    ongoing = begun is not None and (end is None or (last is not None and last.ongoing and last.end is None))
    if begun is None and over is None and not ongoing:
        return None, []
    if begun and over:
        return dates.ordered(begun, over, whole), spans
    return Period(begun, over, ongoing, whole), spans


def _contiguous(text: str, spans: list[Span]) -> Span | None:
    """One span for values that stand beside each other on a line; the first where they do not."""
    whole = cover(spans)
    if whole is None:
        return None
    return whole if "\n" not in whole.of(text) and len(whole) <= sum(map(len, spans)) + 4 * len(spans) else spans[0]
