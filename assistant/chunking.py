"""chunk(document, cv) -> tuple[Chunk, ...]: the pieces of a CV that can be found and quoted.

A piece is an entry's head, a highlight, a publication, a group of skills, or a logical line that belongs to none of
these (a contact line, a fact line, a heading). The pieces tile the CV: every line with words shares text with one.

How: every code point of the canonical text gets the number of the piece that owns it. Layers are painted from the
coarsest to the finest (lines, blocks, headings, entries' heads, highlights), so that a finer piece wins over what it
lies in; a run of one number is then a chunk.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.types import CV, Chunk, Document, Entry, Section, SectionKind, Span

MAX_CHARACTERS = 400
"""A paragraph longer than this is cut between sentences: the encoder reads 256 tokens, and a quote is small."""

_WHOLE = {SectionKind.PUBLICATIONS, SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.INTERESTS}
"""Kinds whose entries are found and quoted whole, as long as they are short: a title without its venue, or the name
of a group without its skills, answers nothing."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
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
    owners = _paint(document, cv, places)
    spans = [part for span in _runs(owners, text) for part in _cut(span, text)]
    spans = list(_without_marks(spans, text))
    return tuple(
        _chunk(document, cv, places, span, f"{document.id}#{number}") for number, span in enumerate(spans, start=1)
    )


def passage(chunk: Chunk, text: str) -> str:
    """What is embedded and indexed of a chunk: its context, then its words; `text` is the document's."""
    words = " ".join(chunk.span.of(text).split())
    return f"{chunk.context}: {words}" if chunk.context else words


def heading_spans(cv: CV) -> frozenset[Span]:
    """The spans of the CV's headings: a chunk of only a heading says nothing by itself and is not searched."""
    return frozenset(section.heading for section in cv.sections if section.heading is not None)


def _walk(entry: Entry, section: Section, parents: tuple[Entry, ...]) -> Iterator[_Place]:
    yield _Place(entry, section, parents)
    for child in entry.children:
        yield from _walk(child, section, (*parents, entry))


def _paint(document: Document, cv: CV, places: list[_Place]) -> list[int]:
    """The number of the owning piece of each code point; 0 where there is none."""
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
    return owners


def _is_whole(entry: Entry) -> bool:
    return entry.kind in _WHOLE and not entry.highlights and not entry.children and len(entry.span) <= MAX_CHARACTERS


def _whole_lines(head: Span, document: Document, entry: Entry) -> Span:
    """The head with what else stands in its first and last line, inside the entry: "Python" of "Python: expert"."""
    start, end = head.start, head.end
    for block in document.blocks:
        if block.span.overlaps(head):
            start, end = min(start, block.span.start), max(end, block.span.end)
    inside = Span(max(start, entry.span.start), min(end, entry.span.end))
    return inside if inside.contains(head) else head


def _runs(owners: list[int], text: str) -> Iterator[Span]:
    """The runs of one owner, without the white space around them."""
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(owners), start=1) if a != b), len(owners)]
    for start, end in pairwise(starts):
        words = text[start:end]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


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
    return Span(span.start, span.start + len(span.of(text).rstrip()))


def _without_marks(spans: list[Span], text: str) -> Iterator[Span]:
    """The spans without those that hold no word, bullets and numbers beside a piece, unless a line would be lost."""
    breaks = [index for index, character in enumerate(text) if character == "\n"]

    def lines(span: Span) -> range:
        return range(bisect_left(breaks, span.start), bisect_left(breaks, span.end) + 1)

    worded = {span for span in spans if _WORD.search(span.of(text))}
    covered = {line for span in worded for line in lines(span)}
    for span in spans:
        if span in worded or not covered.issuperset(lines(span)):
            yield span


def _chunk(document: Document, cv: CV, places: list[_Place], span: Span, chunk_id: str) -> Chunk:
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
    return Chunk(
        id=chunk_id,
        document_id=document.id,
        span=span,
        section=headings,
        entry_id=place.entry.id if place else None,
        context=" > ".join(context),
    )


def entry_label(entry: Entry, text: str) -> str:
    """Position, name and period of an entry on one line: "Research Fellow, University of Michigan, 2015 — 2018"."""
    parts = [entry.position, entry.name, entry.period.span if entry.period else None]
    return ", ".join(" ".join(part.of(text).split()) for part in parts if part is not None)


def _section_of(cv: CV, span: Span) -> Section | None:
    """The innermost section around the span; a heading may stand before its section's span."""
    around = [s for s in cv.sections if s.span.overlaps(span) or (s.heading is not None and s.heading.overlaps(span))]
    return min(around, key=lambda s: (s.heading != span, len(s.span)), default=None)


def _headings(section: Section, text: str) -> tuple[str, ...]:
    spans = (*section.parents, section.heading) if section.heading else section.parents
    return tuple(" ".join(span.of(text).split()) for span in spans)
