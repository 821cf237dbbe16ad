"""A CV that is data already: FIELD blocks, whose paths are those of JSON Resume, into the typed CV.

Paths: "basics/name", "basics/profiles/0/url", "work/0/position", "work/0/highlights/2", "skills/1/keywords/0",
"other:Awards & talks/0/name". A key that JSON Resume does not know becomes a Fact of the entry under that key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.authors import co_authors
from assistant.parsing.body import inner_facts, labelled_fact
from assistant.parsing.lines import line_of
from assistant.parsing.people import people_of, persons
from assistant.parsing.spoken import with_spoken
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
    Profile,
    Role,
    Section,
    SectionKind,
    Span,
)

_NAME_KEYS = ("name", "organization", "institution", "title", "language", "company", "organisation", "label")
_POSITION_KEYS = {
    SectionKind.EDUCATION: ("studyType", "area"),
    SectionKind.LANGUAGES: ("fluency",),
    SectionKind.SKILLS: ("level",),
    SectionKind.PROJECTS: ("roles", "role"),
}
_DATE_KEYS = ("startDate", "endDate", "date", "releaseDate", "issueDate")
_OF_STUDY = {"thesis", "score"}
_HIGHLIGHT_KEYS = ("highlights", "courses")
_KEYS = {
    "studyType": "degree",
    "awarder": "issuer",
    "reference": "summary",
    "entity": "organisation",
    "journal": "venue",
    "courses": "courses",
    "gpa": "score",
    "birthdate": "birth_date",
    "dateOfBirth": "birth_date",
}


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
    sections: dict[str, dict[str, list[Block]]] = {}
    headings: dict[str, Block] = {}
    for block in document.blocks:
        if block.path is None:
            continue
        if block.kind is BlockKind.HEADING:
            headings[block.path] = block
            continue
        section, _, rest = block.path.partition("/")
        if section == "basics":
            # one of several values has a number: "email/1"
            basics.setdefault(re.sub(r"/\d+$", "", rest), []).append(block)
        else:
            number = rest.partition("/")[0]
            sections.setdefault(section, {}).setdefault(number, []).append(block)
    found = [_section(document, name, headings.get(name), list(groups.values())) for name, groups in sections.items()]
    read_basics = basics_of_fields(document, basics)
    name = line_of(document.text, Block(BlockKind.FIELD, read_basics.name)).text if read_basics.name else ""
    return CV(document.id, name, read_basics, _numbered(with_spoken(document.text, found)))


def _numbered(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections with ids unique in the CV, where two of them have the same kind."""
    from assistant.parsing.assemble import numbered

    return numbered(sections)


# ---------------------------------------------------------------- basics


def basics_of_fields(document: Document, fields: Mapping[str, list[Block]]) -> Basics:
    """The candidate from fields by their path below "basics"."""

    def spans(*names: str) -> tuple[Span, ...]:
        return tuple(b.span for name in names for b in fields.get(name, ()))

    def first(*names: str) -> Span | None:
        return next(iter(spans(*names)), None)

    place = [b.span for path, blocks in fields.items() if path.split("/")[0] in ("location", "address") for b in blocks]
    known = {"name", "label", "headline", "title", "email", "phone", "url", "website", "summary", "image", "photo"}
    facts = []
    for path, blocks in fields.items():
        key = path.split("/")[0]
        if key in known or key in ("location", "address", "profiles"):
            continue
        for block in blocks:
            words = path.split("/")
            name = next((w for w in reversed(words) if not w.isdigit()), key)
            facts.append(_fact(document.text, _KEYS.get(name, name), block.span))
    return Basics(
        name=first("name"),
        label=first("label", "headline", "title"),
        emails=spans("email"),
        phones=spans("phone"),
        urls=spans("url", "website"),
        profiles=_profiles(document.text, fields),
        location=_cover(place),
        summary=_cover(spans("summary")),
        facts=tuple(facts),
    )


def _profiles(text: str, fields: Mapping[str, list[Block]]) -> tuple[Profile, ...]:
    numbered: dict[str, dict[str, Span]] = {}
    for path, blocks in fields.items():
        parts = path.split("/")
        if parts[0] == "profiles" and len(parts) > 2:
            numbered.setdefault(parts[1], {})[parts[2]] = blocks[0].span
    found = []
    for profile in numbered.values():
        span = _cover(profile.values())
        if span is None:
            continue
        network = profile.get("network")
        name = network.of(text) if network else ""
        if not name and "url" in profile:
            host = re.sub(r"^(?:https?://)?(?:www\.)?", "", profile["url"].of(text)).split("/")[0]
            name = host.split(".")[0].title()
        found.append(Profile(name, span, profile.get("username"), profile.get("url")))
    return tuple(found)


# ---------------------------------------------------------------- sections


def _section(document: Document, name: str, heading: Block | None, groups: list[list[Block]]) -> Section:
    kind = _kind(name)
    entries = tuple(_entry(document.text, name, kind, blocks) for blocks in groups)
    spans = [entry.span for entry in entries] + ([heading.span] if heading else [])
    return Section(kind, heading.span if heading else None, _cover(spans) or Span(0, 0), entries)


def _kind(name: str) -> SectionKind:
    if name.startswith("other:"):
        known = vocabulary.heading(name[6:])
        return known.kind if known and known.score >= 0.9 else SectionKind.OTHER
    try:
        return SectionKind(name)
    except ValueError:
        known = vocabulary.heading(name)
        return known.kind if known else SectionKind.OTHER


def _entry(text: str, section: str, kind: SectionKind, blocks: list[Block]) -> Entry:
    fields: dict[str, list[Span]] = {}
    for block in blocks:
        parts = (block.path or "").split("/")[2:]
        key = next((p for p in parts if not p.isdigit()), "name")
        fields.setdefault(key, []).append(block.span)
    span = _cover(block.span for block in blocks) or Span(0, 0)
    name_keys = ("institution", "name") if kind is SectionKind.EDUCATION else _NAME_KEYS
    if kind is SectionKind.REFERENCES or kind is SectionKind.PUBLICATIONS:
        name_keys = ("name", "title")
    name_key = next((k for k in name_keys if k in fields), None)
    name = fields[name_key][0] if name_key else None
    position_keys = [k for k in (*_POSITION_KEYS.get(kind, ()), "position", "role") if k in fields and k != name_key]
    if kind is not SectionKind.EDUCATION:
        position_keys = position_keys[:1]
    position = _contiguous(text, [s for k in position_keys for s in fields[k]])
    location = _cover(fields.get("location", []))
    period, dated = _period(text, fields)
    used = {name_key, "location", "url", "keywords", "highlights", "authors", *_DATE_KEYS}
    if kind is not SectionKind.EDUCATION:
        used |= set(position_keys)
    extra = [
        _fact(text, _KEYS.get(key, key), value) for key, values in fields.items() if key not in used for value in values
    ]
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
    head = _cover([s for s in (name, position, location, *dated) if s]) or span
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


def _period(text: str, fields: Mapping[str, list[Span]]) -> tuple[Period | None, list[Span]]:
    """The period of an entry and the spans that say it."""
    start, end = (next(iter(fields.get(key, ())), None) for key in ("startDate", "endDate"))
    single = next((fields[key][0] for key in ("date", "releaseDate", "issueDate") if key in fields), None)
    if start is None and single is not None and end is None:
        return dates.parse(single.of(text), single.start), [single]
    spans = [s for s in (start, end) if s]
    whole = _cover(spans)
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


def _fact(text: str, key: str, span: Span) -> Fact:
    """A value with its label, where the text has one before it on the same line ("Score: 4.0")."""
    key = key if key.islower() else re.sub(r"(?<!^)([A-Z])", r"_\1", key).lower()
    start = text.rfind("\n", 0, span.start) + 1
    before = text[start : span.start]
    if before.rstrip().endswith(":") and len(before) < 60:
        label = Span(start, start + len(before.rstrip().rstrip(":").rstrip()))
        return Fact(vocabulary.label(label.of(text)) or key, span, Span(start, span.end), label)
    return Fact(key, span, span)


def _cover(spans: Iterable[Span]) -> Span | None:
    """The smallest span that holds them all."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed)) if listed else None


def _contiguous(text: str, spans: list[Span]) -> Span | None:
    """One span for values that stand beside each other on a line; the first where they do not."""
    whole = _cover(spans)
    if whole is None:
        return None
    return whole if "\n" not in whole.of(text) and len(whole) <= sum(map(len, spans)) + 4 * len(spans) else spans[0]
