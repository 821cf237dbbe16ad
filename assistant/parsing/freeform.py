"""A CV from the form of its text: sections, entries, the candidate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.assemble import numbered
from assistant.parsing.assorted import assorted, with_service
from assistant.parsing.body import facts_of, labelled_fact
from assistant.parsing.cards import cards_of
from assistant.parsing.contact import read_contact
from assistant.parsing.content import by_content, with_careers
from assistant.parsing.entries import entries_of, entry_of, institution, plain_entry
from assistant.parsing.fields import basics_of_fields
from assistant.parsing.guided import with_told_advisers
from assistant.parsing.headed import headed_facts
from assistant.parsing.languages import languages_of
from assistant.parsing.lines import Line, lines_of, split
from assistant.parsing.meant import as_meant
from assistant.parsing.mixed import LISTED, apart
from assistant.parsing.names import find_label, find_name
from assistant.parsing.offices import listed_office, one_by_one, with_offices
from assistant.parsing.one_each import INLINE, ONE_EACH, are_single, is_inline_list, parts_of
from assistant.parsing.ongoing import with_ongoing
from assistant.parsing.orders import in_order
from assistant.parsing.periods import with_whole_periods
from assistant.parsing.pieces import Piece
from assistant.parsing.projects import names_and_tells
from assistant.parsing.publications import publications_of
from assistant.parsing.referees import referees_of
from assistant.parsing.sections import Part, divide
from assistant.parsing.served import SERVED, service_of, with_services
from assistant.parsing.signed import closes
from assistant.parsing.skills import skills_of
from assistant.parsing.sought import sought_facts
from assistant.parsing.spoken import Spoken, languages_within, with_spoken
from assistant.parsing.subsections import with_inner
from assistant.parsing.tables import has_columns, tabled
from assistant.parsing.talks import TITLED, titled
from assistant.parsing.theses import with_theses
from assistant.parsing.thesis_parts import with_headed_theses
from assistant.types import CV, Basics, Block, BlockKind, Document, Entry, Fact, Section, SectionKind, Span

_ON_REQUEST_LONGEST = 100  # characters of "References available on request", in two languages
_BASICS_KEYS = {"", "contact", "personal"}


def parse_lines(document: Document) -> CV:
    """The CV of a document that is text, with the fields of its front matter if it has one."""
    lines = lines_of(document)
    fields = [line for line in lines if line.block.kind is BlockKind.FIELD]
    lines = tuple(with_whole_periods([line for line in lines if line.block.kind is not BlockKind.FIELD]))
    parts = divide(lines)
    parts = parted(parts, {part.kind for part in parts})
    basics, candidate = _basics(document, parts, lines)
    if fields:
        basics, candidate = _with_fields(document, fields, basics, candidate)
    sections = with_headed_theses(document.text, parts, sections_of(document.text, parts, basics))
    sections = with_told_advisers(document.text, parts, sections)
    spoken_apart = with_spoken(document.text, sections)
    return CV(document.id, candidate, basics, numbered(with_ongoing(in_order(document.text, spoken_apart))))


def parted(parts: Sequence[Part], taken: set[SectionKind]) -> list[Part]:
    """Parts of a text, each of one kind: what their lines tell goes before what their headings hint at. `taken` are
    the kinds of all sections of the CV."""
    parts = as_meant(list(parts))
    parts = [
        own for part in parts for told in by_content(part, taken) for one in with_careers(told) for own in assorted(one)
    ]
    own = [told for part in parts for kind in apart(part) for told in with_offices(kind)]
    return [kind for part in own for inner in with_inner(part) for kind in with_service(inner)]


def sections_of(text: str, parts: Sequence[Part], basics: Basics) -> list[Section]:
    """The sections of parts of one kind each."""
    has_languages = any(part.kind is SectionKind.LANGUAGES for part in parts)
    spoken = (
        {} if has_languages else {n: languages_within(part.lines) for n, part in enumerate(parts) if _may_list(part)}
    )
    return [
        section
        for number, part in enumerate(parts)
        for section in _sections(text, part, basics, spoken.get(number, []))
    ]


# ---------------------------------------------------------------- the candidate


def _basics(document: Document, parts: Sequence[Part], lines: Sequence[Line]) -> tuple[Basics, str]:
    own = [
        line for part in parts if part.kind is SectionKind.BASICS and part.key in _BASICS_KEYS for line in part.lines
    ]
    top = [x for x in lines[:12] if x not in own]
    found = find_name([*own, *top], lines)
    name_line, name = found if found else (None, None)
    label = find_label(own if name_line in own else lines, name_line)
    basics = read_contact(document.text, own, name, label)
    summary = next((part for part in parts if part.key == "summary" and part.lines), None)
    if summary:
        basics = replace(basics, summary=Span(summary.lines[0].whole.start, summary.lines[-1].whole.end))
    stray = [
        f for part in parts if part.kind is SectionKind.BASICS and part.key == "summary" for f in facts_of(part.lines)
    ]
    sought = [f for part in parts if part.kind is SectionKind.BASICS for f in sought_facts(part.lines)]
    told = (*basics.facts, *stray, *headed_facts(parts))
    labelled = {fact.key for fact in told}
    basics = replace(basics, facts=(*told, *(fact for fact in sought if fact.key not in labelled)))
    basics = _completed(document, basics, parts)
    candidate = _plain_words(lines, name) if name else ""
    return basics, candidate


def _completed(document: Document, basics: Basics, parts: Sequence[Part]) -> Basics:
    """Addresses that stand elsewhere (in a footer, below another heading), where the head of the CV has none."""
    rest = [
        line
        for part in parts
        if part.kind is SectionKind.OTHER or (part.kind is SectionKind.BASICS and part.key not in _BASICS_KEYS)
        for line in part.lines
    ]
    if basics.emails and basics.phones:
        return basics
    more = read_contact(document.text, rest, basics.name, basics.label)
    return replace(
        basics,
        emails=basics.emails or more.emails[:1],
        phones=basics.phones or (more.phones[:1] if more.emails else ()),
    )


def _plain_words(lines: Sequence[Line], name: Span) -> str:
    for line in lines:
        if line.whole.start <= name.start and name.end <= line.whole.end:
            first = next(i for i, at in enumerate(line.starts) if at >= name.start)
            last = max(i for i, at in enumerate(line.ends) if at <= name.end)
            return re.sub(r"\s+", " ", line.text[first : last + 1]).strip()
    return ""


def _with_fields(document: Document, fields: Sequence[Line], basics: Basics, candidate: str) -> tuple[Basics, str]:
    """The candidate with what the front matter says, which goes first."""
    grouped: dict[str, list[Block]] = {}
    for line in fields:
        path = (line.block.path or "").removeprefix("basics/")
        grouped.setdefault(path, []).append(line.block)
    known = basics_of_fields(document, grouped)
    merged = Basics(
        name=known.name or basics.name,
        label=known.label or basics.label,
        emails=known.emails or basics.emails,
        phones=known.phones or basics.phones,
        urls=known.urls or basics.urls,
        profiles=known.profiles or basics.profiles,
        location=known.location or basics.location,
        summary=basics.summary or known.summary,
        facts=(*known.facts, *basics.facts),
    )
    return merged, known.name.of(document.text) if known.name else candidate


# ---------------------------------------------------------------- sections


def _may_list(part: Part) -> bool:
    """Whether a section may hold a line of languages beside what it is about."""
    return part.key != "summary" and part.kind in (
        SectionKind.BASICS,
        SectionKind.SKILLS,
        SectionKind.INTERESTS,
        SectionKind.OTHER,
    )


def _sections(text: str, part: Part, basics: Basics, spoken: Sequence[Spoken]) -> list[Section]:
    """The section of a part; languages or a study in it give sections of their own."""
    spans = [line.whole for line in part.lines] + ([part.heading.whole] if part.heading else [])
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    heading = part.heading.whole if part.heading else None
    above = (*part.parents, heading) if heading else part.parents
    inner = []
    for label, lines, found in spoken:
        whole = Span(lines[0].whole.start, lines[-1].whole.end)
        inner.append(Section(SectionKind.LANGUAGES, label, whole, tuple(found), above))
    taken = {line.number for _, lines, _ in spoken for line in lines}
    rest = replace(part, lines=tuple(line for line in part.lines if line.number not in taken))
    section = Section(part.kind, heading, span, tuple(_entries(text, rest, basics.name)), part.parents)
    return [section, *inner, *_hidden_education(part, basics)]


def _entries(text: str, part: Part, name: Span | None) -> list[Entry]:
    lines = list(part.lines)
    closing: list[Line] = []
    is_signed = len(lines) > 1 and _is_name(text, lines[-1], name) and closes(lines[-2])
    if part.kind is not SectionKind.BASICS and is_signed:
        closing.append(lines.pop())
    is_list = part.kind in (SectionKind.INTERESTS, SectionKind.LANGUAGES, SectionKind.SKILLS)
    while (
        part.kind is not SectionKind.BASICS
        and lines
        and (closes(lines[-1], in_list=is_list) or _offers(lines[-1], part))
    ):
        closing.insert(0, lines.pop())
    remarks = [plain_entry([line], SectionKind.OTHER) for line in closing]
    own = _own_entries(text, replace(part, lines=tuple(lines)))
    return [*(with_theses(text, own) if part.kind is SectionKind.EDUCATION else own), *remarks]


def _offers(line: Line, part: Part) -> bool:
    """Whether a line at the end of another section than that of references offers them."""
    if part.kind is SectionKind.REFERENCES or line.is_item or len(line.text) > _ON_REQUEST_LONGEST:
        return False
    return vocabulary.phrases("labels", "on_request").search(vocabulary.aligned_fold(line.text)) is not None


def _is_name(text: str, line: Line, name: Span | None) -> bool:
    """Whether the line is nothing but the name of the person, as below the place and day of a signature."""
    return name is not None and dates.fold(line.text.strip(" ().,")) == dates.fold(name.of(text))


def _own_entries(text: str, part: Part) -> list[Entry]:
    lines = part.lines
    if not lines:
        return []
    kind = part.kind
    if kind not in (SectionKind.BASICS, SectionKind.PUBLICATIONS) and any(map(has_columns, lines)):
        runs = [(named, tuple(run)) for named, run in groupby(lines, has_columns)]
        return [
            entry
            for named, run in runs
            for entry in (tabled(text, run, kind) if named else _own_entries(text, replace(part, lines=run)))
        ]
    if cards := cards_of(text, lines, kind):
        return cards
    if part.key == LISTED:
        listed = [(line, entries_of(text, [line], kind)) for line in lines]
        if kind is SectionKind.VOLUNTEER:
            return with_services([entry for line, own in listed for entry in listed_office(line, own)], lines)
        return [entry for _, own in listed for entry in own]
    if part.key == SERVED:
        return [service_of(line) for line in lines]
    if kind is SectionKind.BASICS:
        return [plain_entry([line], SectionKind.BASICS) for line in lines]
    if kind is SectionKind.SKILLS:
        return skills_of(lines)
    if kind is SectionKind.INTERESTS:
        return _interests(text, lines)
    if kind is SectionKind.LANGUAGES:
        return languages_of(lines, part.heading)
    if kind is SectionKind.PUBLICATIONS:
        return publications_of(text, lines)
    if kind in (SectionKind.CERTIFICATES, SectionKind.AWARDS):
        lines = tuple(own for line in lines for own in parts_of(line, kind))
    if kind is SectionKind.CERTIFICATES and is_inline_list(lines):
        return [e for line in lines for e in _inline(line, kind)]
    if kind is SectionKind.REFERENCES:
        return referees_of(text, lines)
    told = kind is SectionKind.PROJECTS and len(lines) > 1 and all(names_and_tells(line.text) for line in lines)
    single = told or ((kind in ONE_EACH or part.key in TITLED) and are_single(lines, emphasised=part.key in TITLED))
    entries = [entry_of(text, line, kind) for line in lines] if single else entries_of(text, lines, kind)
    if part.key in TITLED:
        entries = [titled(entry, lines) for entry in entries]
    if kind is SectionKind.OTHER:
        return [_with_facts(entry, lines) for entry in entries]
    if kind is SectionKind.VOLUNTEER:
        served, offices = with_services(entries, lines), one_by_one(lines)
        if len(offices) > sum(entry.kind is kind for entry in served):
            return _own_entries(text, replace(part, key=LISTED, lines=tuple(offices)))
        return served
    return entries


def _interests(text: str, lines: Sequence[Line]) -> list[Entry]:
    if any(line.block.kind is BlockKind.HEADING for line in lines):
        return entries_of(text, lines, SectionKind.INTERESTS)
    if len(lines) > 1 and all(_is_told(line) for line in lines):
        return [_told(line) for line in lines]
    return skills_of(lines, SectionKind.INTERESTS)


def _is_told(line: Line) -> bool:
    """Whether a row has an interest and what is told of it: "Sailing    Skipper of a small yacht"."""
    return line.block.kind is BlockKind.ROW and len(line.block.cells) == 2 and "," not in line.text


def _told(line: Line) -> Entry:
    name, told = line.block.cells
    facts = (Fact("summary", told, told),)
    return Entry(id="", kind=SectionKind.INTERESTS, span=line.whole, head=name, name=name, extra=facts)


def _inline(line: Line, kind: SectionKind) -> list[Entry]:
    """The parts of a line as an entry each, with its issuer in brackets and the address it links to."""
    found = []
    for start, end in split(line, INLINE):
        piece = re.match(r"(?P<name>.+?)(?:\s*[(（](?P<issuer>[^()（）]{2,60})[)）])?$", line.text[start:end])
        span, url = line.span(start, end), line.link_at(start, end)
        whole = Span(span.start, max(span.end, url.end)) if url else span
        issuer = piece["issuer"] if piece else None
        name = span
        extra: tuple[Fact, ...] = ()
        if piece and issuer and not re.fullmatch(r"[A-Z-]{2,8}|\d{4}", issuer):
            inner = line.span(start + piece.start("issuer"), start + piece.end("issuer"))
            name, extra = line.span(start, start + piece.end("name")), (Fact("issuer", inner, inner),)
        found.append(Entry(id="", kind=kind, span=whole, head=span, name=name, url=url, extra=extra))
    return found


def _with_facts(entry: Entry, lines: Sequence[Line]) -> Entry:
    """An entry of an unknown section with the labelled values and figures in it."""
    own = [line for line in lines if entry.span.contains(line.whole)]
    labelled = [fact for line in own if (fact := labelled_fact(line))]
    facts = [f for f in (*labelled, *_figures(own)) if not any(f.span == e.span for e in entry.extra)]
    return replace(entry, extra=(*entry.extra, *facts))


def _figures(lines: Sequence[Line]) -> list[Fact]:
    """Figures with a label before them and only a blank between: "h-index 17, i10-index 27"."""
    found = []
    for line in lines:
        for figure in re.finditer(
            r"(?P<label>[^,;:|\d][^,;:|]*?)\s+(?P<value>\d[\d.,]*\+?)(?=\s*(?:[,;|.]|$))", line.text
        ):
            key = vocabulary.label(figure["label"])
            if key is not None and labelled_fact(line) is None:
                a, b = figure.span("value")
                b -= line.text[a:b].endswith((",", "."))
                found.append(
                    Fact(key, line.span(a, b), line.span(figure.start("label"), b), line.span(*figure.span("label")))
                )
    return found


def _hidden_education(part: Part, basics: Basics) -> list[Section]:
    """A study in a list of personal data ("本科/萌鹿大学计算机系")."""
    if part.kind is not SectionKind.BASICS or part.key == "summary":
        return []
    found = []
    for line in part.lines:
        if len(line.text) > 60 or line.whole in (basics.name, basics.label):
            continue
        pieces = list(re.finditer(r"[^/|,，·]+", line.text))
        degree = next((p for p in pieces if vocabulary.terms("degrees").get(vocabulary.fold(p[0].strip()))), None)
        school = next((p for p in pieces if p is not degree and vocabulary.institution_score(p[0]) >= 1.5), None)
        if degree and school:
            name, department = institution(Piece(line, *school.span()))
            facts = (Fact("department", department, line.whole),) if department else ()
            found.append(
                Entry(
                    id="",
                    kind=SectionKind.EDUCATION,
                    span=line.whole,
                    head=line.whole,
                    name=name,
                    position=line.span(*degree.span()),
                    extra=facts,
                )
            )
    if not found:
        return []
    whole = Span(found[0].span.start, found[-1].span.end)
    return [Section(SectionKind.EDUCATION, None, whole, tuple(found), (part.heading.whole,) if part.heading else ())]
