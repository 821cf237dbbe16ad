"""Entries of work, education, projects and the like: groups of lines into `Entry`s."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from assistant import dates
from assistant.parsing import gazetteer, vocabulary
from assistant.parsing.away import is_away
from assistant.parsing.body import Body, inner_facts, labelled_fact, next_label, read_body, told_thesis
from assistant.parsing.citations import once
from assistant.parsing.employers import with_employers
from assistant.parsing.gaps import gap_of, gaps_apart
from assistant.parsing.grouping import Group, group
from assistant.parsing.heads import Fields, assign, label_of, take_apart
from assistant.parsing.honours import called, given, issuer_below, said_behind
from assistant.parsing.lines import Line
from assistant.parsing.pieces import Piece
from assistant.parsing.projects import dated_in, described, project_name
from assistant.parsing.remarks import is_aside
from assistant.parsing.scores import is_mark
from assistant.parsing.sentences import NAME_LEVEL, heads_apart
from assistant.parsing.study_fields import study_facts, whole_study
from assistant.parsing.units import is_unit
from assistant.types import BlockKind, Entry, Fact, Period, Person, Role, SectionKind, Span

_TITLE = 6  # words of a line that is a position
_HEAD = 200  # characters of a head that is no prose
_HONOURS = (SectionKind.AWARDS, SectionKind.CERTIFICATES)


def entries_of(text: str, lines: Sequence[Line], kind: SectionKind) -> list[Entry]:
    """The entries of a section, in the order of the text. No line is lost."""
    told = gaps_apart(group(heads_apart(lines, kind), kind), kind)
    heads = [take_apart(g.head, kind) for g in told if isinstance(g, Group)]
    fields = iter(assign(heads, kind))
    entries = [_entry(text, g, next(fields), kind) if isinstance(g, Group) else gap_of(g) for g in told]
    siblings = all(isinstance(g, Group) and g.head and g.head[0].is_item for g in told)
    return [_or_other(text, e) for e in with_employers(text, entries, siblings=siblings) if len(e.span)]


def entry_of(text: str, line: Line, kind: SectionKind) -> Entry:
    """The entry that a line is by itself, however much it tells."""
    return _or_other(text, _entry(text, Group((line,)), assign([take_apart([line], kind)], kind)[0], kind))


def _or_other(text: str, entry: Entry) -> Entry:
    """An entry that names nothing and is not dated is a remark in its section; so is a time away between jobs."""
    if entry.kind is SectionKind.WORK and (told := _time_away(text, entry)):
        return replace(entry, kind=SectionKind.OTHER, name=entry.name or told)
    if entry.name or entry.position or entry.period or entry.children:
        return entry
    return replace(entry, kind=SectionKind.OTHER)


def _time_away(text: str, entry: Entry) -> Span | None:
    """What tells of a time away in an entry of work: its name, its position ("no employer, rebuilt my house") or, where
    it has neither, what stands beside its period; None for a job."""
    if entry.position or entry.name:
        told = entry.position or entry.name
    else:
        told = next((fact.span for fact in entry.extra if fact.key == "note"), None) if entry.period else None
    return told if told and is_away(told.of(text)) else None


def _entry(text: str, g: Group, f: Fields, kind: SectionKind) -> Entry:
    titled = _title_below(g, f, kind)
    below = issuer_below(g, f, kind)
    body = read_body([line for line in g.body if line not in (titled, below)], kind)
    name = f.name
    position = titled.whole if titled else f.position.span if f.position else None
    extra: list[Fact] = list(body.facts)
    keywords = list(body.keywords)
    if kind is SectionKind.EDUCATION:
        extra = study_facts(f, extra)
        position = whole_study(f) or position
    name_span, department = institution(name) if name and kind not in _HONOURS else (name.span if name else None, None)
    if department:
        extra.insert(0, Fact("department", department, department))
    period = f.period
    if kind is SectionKind.PROJECTS and name:
        others = [piece for piece in (f.position, *f.rest) if piece]
        if period is None and (told := dated_in(name, others)):
            name, period, position = told.name, told.period, None if told.piece is f.position else position
            f = replace(f, rest=tuple(piece for piece in f.rest if piece is not told.piece))
            extra = [*extra, *told.facts]
        name_span, keywords = project_name(name, keywords)
    if kind in _HONOURS:
        extra = [*(said_behind(name) if name else ()), *extra]
        name_span, issuer = called(name, f.rest, kind)
        f = replace(f, rest=tuple(p for p in f.rest if not (name_span and name_span.contains(p.span))))
        issuer = issuer or (below.whole if below else None)
        if issuer:
            extra.append(Fact("issuer", issuer, issuer))
    extra += [fact for p in f.rest if not any(e.span == p.span for e in extra) for fact in facts_of_rest(p, kind)]
    if kind is SectionKind.PROJECTS and name and not _is_bare_heading(name.line):
        name_span, extra = described(name, name_span, extra)
    lines = [*g.head, *g.body]
    children = tuple(
        child
        for inner in g.children
        for child in [
            _entry(
                text,
                inner,
                assign([take_apart(inner.head, SectionKind.PROJECTS)], SectionKind.PROJECTS)[0],
                SectionKind.PROJECTS,
            )
        ]
    )
    spans = [line.whole for line in lines] + [child.span for child in children]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    parts = [s for s in (name_span, position, f.location, period.span if period else None) if s]
    head = (
        Span(min(s.start for s in parts), max(s.end for s in parts))
        if parts
        else (g.head[0].whole if g.head else whole)
    )
    return Entry(
        id="",
        kind=kind,
        span=Span(min(whole.start, head.start), max(whole.end, head.end)),
        head=head,
        name=name_span,
        position=position,
        location=f.location,
        period=(given(g.head, period) if kind in _HONOURS else period) or _date_within(g.head, kind),
        url=f.url or body.url,
        people=tuple(_people(body, g.head)),
        highlights=body.highlights,
        keywords=tuple(keywords),
        extra=tuple(extra),
        children=children,
    )


def _title_below(g: Group, f: Fields, kind: SectionKind) -> Line | None:
    """The line that is nothing but a position, among the labelled ones above the items ("Salary: …", "Hours per week:
    …"), of an entry whose head names none; None for any other entry."""
    known = f.position is not None and vocabulary.position_score(f.position.text) > 0
    if kind is not SectionKind.WORK or known or not any(line.is_item for line in g.body):
        return None
    above = list(takewhile(lambda line: not line.is_item, g.body))
    return next((line for line in above if _is_title(line)), None) if any(map(labelled_fact, above)) else None


def _is_title(line: Line) -> bool:
    text = line.text.strip()
    plain = len(text.split()) <= _TITLE and not any(c in text for c in ":：,.;") and not dates.find(text)
    return plain and vocabulary.position_score(text) >= 0.9


def _date_within(head: Sequence[Line], kind: SectionKind) -> Period | None:
    """The only date in the words of an award, a certificate or a talk: "Ideenpreis 2020 für …"."""
    if kind not in (*_HONOURS, SectionKind.OTHER) or not 0 < sum(len(line.text) for line in head) <= _HEAD:
        return None
    found = [(period, line) for line in head for period in dates.find(line.text)]
    return once(*found[0]) if len(found) == 1 else None


def _is_bare_heading(line: Line) -> bool:
    return line.block.kind is BlockKind.HEADING and line.block.level < NAME_LEVEL


def _people(body: Body, head: Iterable[Line]) -> list[Person]:
    from assistant.parsing.people import people_of

    return [*(p for line in head for p in people_of(line)), *body.people]


def facts_of_rest(piece: Piece, kind: SectionKind) -> list[Fact]:
    """What a piece of the head tells that is no field; a thesis may have its mark behind it."""
    part = piece.line.part(piece.start, piece.end)
    thesis = labelled_fact(part) if kind is SectionKind.EDUCATION else None
    if kind is SectionKind.EDUCATION and thesis is None and (about := told_thesis(part)):
        return [about]
    if thesis is None or thesis.key != "thesis":
        return [_fact_of_rest(piece, kind)]
    behind = [fact for fact in inner_facts(part, {"thesis"}) if fact.span.start >= thesis.span.end]
    return [thesis, *behind]


def _fact_of_rest(piece: Piece, kind: SectionKind) -> Fact:
    """A piece of the head that is no field: a labelled value, a place, a department, a note."""
    words = piece.text.replace("：", ":") if kind is SectionKind.EDUCATION else piece.text
    label, colon, _ = words.partition(":")
    key = label_of(words)
    if is_aside(piece.text):
        return Fact("note", piece.span, piece.span)
    first = re.match(r"\D+?(?=\s*\d)", piece.text)
    if not colon and first and vocabulary.label(first[0]) == "score":
        at = piece.start + first.end()
        return Fact("score", piece.line.span(at, piece.end), piece.span, piece.line.span(piece.start, at))
    if kind is SectionKind.EDUCATION and is_mark(piece.text, bracketed=True):
        return Fact("score", piece.span, piece.span)
    if key:
        at = piece.start + len(label) + 1
        end = min(next_label(piece.line.text, at) or piece.end, piece.end)
        return Fact(key, piece.line.span(at, end), piece.span, piece.line.span(piece.start, piece.start + len(label)))
    return Fact(_key_of_rest(piece, kind), piece.span, piece.span)


def _key_of_rest(piece: Piece, kind: SectionKind) -> str:
    """The key of a piece of the head that is neither name nor position."""
    if gazetteer.is_place(piece.text):
        return "location"
    if kind is SectionKind.PROJECTS and len(piece.text.split()) >= 4:
        return "summary"
    if kind is SectionKind.EDUCATION and vocabulary.degree_score(piece.text) >= 0.5 and not is_unit(piece.text):
        return "area"
    if is_unit(piece.text) or vocabulary.phrases("organisations", "unit").search(vocabulary.aligned_fold(piece.text)):
        return "department"
    return "note"


def _han_institution(name: Piece) -> tuple[Span, Span | None]:
    """A university and the department written on to it: "萌鹿大学计算机系"."""
    found = vocabulary.hits(name.text, "organisations", "university")
    end = found[0].end() if found else 0
    start = end + len(name.text[end:]) - len(name.text[end:].lstrip(" ,，、"))
    rest = name.text[start:].strip()
    if not end or not rest or not (vocabulary.degree_score(rest) or vocabulary.hits(rest, "organisations", "unit")):
        return name.span, None
    return name.line.span(name.start, name.start + end), name.line.span(name.start + start, name.end)


def institution(name: Piece) -> tuple[Span, Span | None]:
    """The organisation and the department before it, where nothing sets them apart but the words: "Department of
    Automation Tsinghua University"."""
    if vocabulary.is_cjk(name.text):
        return _han_institution(name)
    folded = vocabulary.aligned_fold(name.text)
    unit = vocabulary.phrases("organisations", "unit").match(folded)
    if not unit or "," in name.text:
        return name.span, None
    university = vocabulary.phrases("organisations", "university").search(folded, unit.end())
    if university is None:
        return name.span, None
    start = university.start()
    if not vocabulary.phrases("connectives", "of").match(folded, university.end() + 1):
        subjects = list(vocabulary.phrases("fields").finditer(folded, unit.end(), university.start()))
        if not subjects:
            return name.span, None
        start = subjects[-1].end()
    start += len(name.text[start:]) - len(name.text[start:].lstrip())
    if start <= unit.end() or start >= university.end():
        return name.span, None
    return name.line.span(name.start + start, name.end), name.line.span(name.start, name.start + start)


# ---------------------------------------------------------------- projects, awards, certificates


def plain_entry(lines: Sequence[Line], kind: SectionKind) -> Entry:
    """Lines that have no structure the parser knows, as an entry that can be quoted line by line."""
    whole = Span(min(line.whole.start for line in lines), max(line.whole.end for line in lines))
    is_heading = lines[0].block.kind is BlockKind.HEADING
    highlights = tuple(line.whole for line in (lines[1:] if is_heading else lines))
    return Entry(
        id="",
        kind=kind,
        span=whole,
        head=lines[0].whole,
        name=lines[0].whole if is_heading else None,
        highlights=highlights,
        extra=tuple(Fact("summary", h, h) for h in highlights[:1] if len(highlights) == 1),
    )


def referee(entry: Entry, *words: str) -> Entry:
    """A reference with its person as one; "available on request" (its `words`) is a remark, unless a post stands before
    it: "Bo Lind, head of the lab, on request"."""
    if entry.name is None:
        return entry
    request = vocabulary.phrases("labels", "on_request").search(vocabulary.aligned_fold(" ".join(words)))
    if entry.position is None and request:
        return replace(entry, kind=SectionKind.OTHER)
    return replace(entry, people=(Person(entry.name, Role.REFEREE, entry.head), *entry.people))
