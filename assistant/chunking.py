"""chunk(document, cv) -> tuple[Chunk, ...]: the pieces of a CV that can be found and quoted.

A piece is an entry's head, a highlight, a publication, a group of skills, or a logical line that belongs to none of
these (a contact line, a fact line, a heading). The pieces tile the CV: every line with words shares text with one.

How: every code point of the canonical text gets the number of the piece that owns it. Layers are painted from the
coarsest to the finest (lines, blocks, headings, entries' heads, highlights), so that a finer piece wins over what it
lies in; a run of one number is then a chunk.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.types import CV, Block, BlockKind, Chunk, Document, Entry, Section, SectionKind, Span

MAX_CHARACTERS = 400
"""A paragraph longer than this is cut between sentences: the encoder reads 256 tokens, and a quote is small."""

MAX_LABEL = 60
"""A list item longer than this is no heading of the items below it."""

_WHOLE = {
    SectionKind.PUBLICATIONS: 1500,
    SectionKind.SKILLS: MAX_CHARACTERS,
    SectionKind.LANGUAGES: MAX_CHARACTERS,
    SectionKind.INTERESTS: MAX_CHARACTERS,
}
"""Kinds whose entries are found and quoted whole, up to so many characters: a title without its venue, or the name of
a group without its skills, answers nothing."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARKS = " *_`#:"
_WORD = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff]")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)|(?<=[。！？；])\s*(?=\S)|\n")


@dataclass(frozen=True, slots=True)
class _Place:
    """An entry with the section and the entries that it stands in."""

    entry: Entry
    section: Section
    parents: tuple[Entry, ...]


def chunk(document: Document, cv: CV) -> tuple[Chunk, ...]:
    """The chunks of a CV in the order of the text, with ids "<document id>#<n>"; chunks do not overlap."""
    text = document.text
    places = [place for section in cv.sections for entry in section.entries for place in _walk(entry, section, ())]
    whole = frozenset(place.entry.span for place in places if _is_whole(place.entry))
    spans: list[Span] = []
    for span in _pieces(document, cv, places, whole):
        spans += [span] if span in whole else _cut(span, text)
    items = _item_parents(document)
    return tuple(
        _chunk(document, cv, places, items, span, f"{document.id}#{number}")
        for number, span in enumerate(spans, start=1)
    )


def passage(chunk: Chunk, text: str) -> str:
    """What is embedded and indexed of a chunk: its context, then its words; `text` is the document's."""
    words = _line(chunk.span, text)
    return f"{chunk.context}: {words}" if chunk.context else words


def heading_spans(cv: CV) -> frozenset[Span]:
    """The spans of the CV's headings: a chunk of only a heading says nothing by itself and is not searched."""
    return frozenset(section.heading for section in cv.sections if section.heading is not None)


def _walk(entry: Entry, section: Section, parents: tuple[Entry, ...]) -> Iterator[_Place]:
    yield _Place(entry, section, parents)
    for child in entry.children:
        yield from _walk(child, section, (*parents, entry))


def _pieces(document: Document, cv: CV, places: list[_Place], whole: frozenset[Span]) -> Iterator[Span]:
    """The pieces in the order of the text, without the white space around them; `whole` are the spans of the entries
    that stay in one."""
    text = document.text
    owners = [0] * len(text)
    count = 0

    def paint(span: Span) -> None:
        nonlocal count
        start, end = max(0, span.start), min(len(text), span.end)
        if start < end:
            count += 1
            owners[start:end] = [count] * (end - start)

    for line in _LINE.finditer(text):
        paint(Span(*line.span()))
    # What no block covers is markup, bullets and numbers between the words of a format that has such.
    words_from = count + 1 if document.blocks else 1
    for block in document.blocks:
        paint(block.span)
    for place in places:
        entry = place.entry
        paint(entry.span if _is_whole(entry) else _whole_lines(entry.head, document, entry))
    for heading in heading_spans(cv):
        paint(heading)
    for place in places:
        for highlight in place.entry.highlights:
            paint(highlight)
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(owners), start=1) if a != b), len(owners)]
    runs = [(_stripped(Span(a, b), text), owners[a] >= words_from) for a, b in pairwise(starts) if text[a:b].strip()]
    return _without_marks(runs, text, whole)


def _is_whole(entry: Entry) -> bool:
    return not entry.highlights and not entry.children and len(entry.span) <= _WHOLE.get(entry.kind, 0)


def _whole_lines(head: Span, document: Document, entry: Entry) -> Span:
    """The head with what else stands in its first and last line, inside the entry: "Python" of "Python: expert"."""
    start, end = head.start, head.end
    for block in document.blocks:
        if block.span.overlaps(head):
            start, end = min(start, block.span.start), max(end, block.span.end)
    inside = Span(max(start, entry.span.start), min(end, entry.span.end))
    return inside if inside.contains(head) else head


def _cut(span: Span, text: str) -> Iterator[Span]:
    """The span, or its sentences grouped into parts of at most MAX_CHARACTERS where a sentence allows it."""
    if len(span) <= MAX_CHARACTERS:
        yield span
        return
    start = end = span.start
    breaks = [span.start + match.end() for match in _SENTENCE_END.finditer(span.of(text))]
    for stop in (*breaks, span.end):
        if end > start and stop - start > MAX_CHARACTERS:
            yield _stripped(Span(start, end), text)
            start = end
        end = stop
    yield _stripped(Span(start, end), text)


def _stripped(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))


def _without_marks(runs: list[tuple[Span, bool]], text: str, whole: frozenset[Span]) -> Iterator[Span]:
    """The spans that hold a word, or are an entry of their own ("R", "C++"), and are not markup; of the others those
    without which a line would be lost."""
    breaks = [index for index, character in enumerate(text) if character == "\n"]

    def lines(span: Span) -> range:
        return range(bisect_left(breaks, span.start), bisect_left(breaks, span.end) + 1)

    worded = {span for span, in_block in runs if in_block and (span in whole or _WORD.search(span.of(text)))}
    covered = {line for span in worded for line in lines(span)}
    for span, _ in runs:
        if span in worded or not covered.issuperset(lines(span)):
            covered.update(lines(span))
            yield span


def _item_parents(document: Document) -> list[tuple[Span, tuple[Span, ...]]]:
    """Each list item with the items that it stands under: "Used on 5 million devices" under "Products"."""
    found: list[tuple[Span, tuple[Span, ...]]] = []
    above: list[Block] = []
    for block in document.blocks:
        if block.kind is not BlockKind.ITEM:
            above = []
            continue
        above = [item for item in above if item.level < block.level]
        found.append((block.span, tuple(item.span for item in above)))
        above.append(block)
    return found


def _chunk(
    document: Document,
    cv: CV,
    places: list[_Place],
    items: list[tuple[Span, tuple[Span, ...]]],
    span: Span,
    chunk_id: str,
) -> Chunk:
    text = document.text
    around = [place for place in places if place.entry.span.overlaps(span)]
    place = min(
        around, key=lambda p: (not p.entry.span.contains(span), len(p.entry.span), -len(p.parents)), default=None
    )
    section = place.section if place else _section_of(cv, span)
    headings = _headings(section, text) if section else ()
    context = [*headings]
    if section is not None and section.heading == span:
        context = list(headings[:-1])
    if place is not None:
        entries = place.parents if span.overlaps(place.entry.head) else (*place.parents, place.entry)
        context += [label for entry in entries if (label := entry_label(entry, text))]
    at = bisect_right(items, span.start, key=lambda item: item[0].start) - 1
    if at >= 0 and items[at][0].overlaps(span):
        above = [_label(parent, text) for parent in items[at][1] if not parent.overlaps(span)]
        known = " ".join(context)
        context += [label for label in above if len(label) <= MAX_LABEL and label not in known]
    return Chunk(
        id=chunk_id,
        document_id=document.id,
        span=span,
        section=headings,
        entry_id=place.entry.id if place else None,
        context=" > ".join(context),
        kind=_kind(place, section),
        head=place is not None and span.overlaps(place.entry.head),
    )


def _kind(place: _Place | None, section: Section | None) -> SectionKind:
    """The kind of the entry, or of the section where the entry has none of its own."""
    if place is not None and place.entry.kind != SectionKind.OTHER:
        return place.entry.kind
    return section.kind if section is not None else SectionKind.OTHER


def entry_label(entry: Entry, text: str) -> str:
    """Position, name and period of an entry on one line: "Research Fellow, University of Michigan, 2015 — 2018"."""
    parts = [entry.position, entry.name, entry.period.span if entry.period else None]
    return ", ".join(_line(part, text) for part in parts if part is not None)


def _section_of(cv: CV, span: Span) -> Section | None:
    """The innermost section around the span; a heading may stand before its section's span."""
    around = [s for s in cv.sections if s.span.overlaps(span) or (s.heading is not None and s.heading.overlaps(span))]
    return min(around, key=lambda s: (s.heading != span, len(s.span)), default=None)


def _headings(section: Section, text: str) -> tuple[str, ...]:
    spans = (*section.parents, section.heading) if section.heading else section.parents
    return tuple(_label(span, text) for span in spans)


def _label(span: Span, text: str) -> str:
    """The words of a heading without marks of emphasis and colons around them."""
    return _line(span, text).strip(_MARKS)


def _line(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
