"""A CV as a typeset document: HTML made from the parsed structure, in which every shown piece knows its offsets.

The order is the document's own, and nothing of it is left out: each block of the document (a heading, a paragraph,
an item, a row) is set once, styled by the section and the entry that it belongs to; text that no block covers is
set as a paragraph. So any quote of an answer can be found on the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.faces.web.inline import Mark, plain, to_html
from assistant.types import CV, Block, BlockKind, Document, Entry, Section, SectionKind, Span

MARKDOWN = "text/markdown"
_NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|\[\d{1,3}\])(?=\s*$)")
_FACT = 60
"""Code points of a line that may stand beside others."""
_HEADED = frozenset({SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION, SectionKind.PROJECTS})


def is_markdown(document: Document) -> bool:
    """Whether the canonical text has marks of Markdown that a reader should not see."""
    return document.media_type == MARKDOWN


def entries(cv: CV) -> Iterator[Entry]:
    """Every entry of a CV, parents before their children, in the order of the sections."""

    def walk(entry: Entry) -> Iterator[Entry]:
        yield entry
        for child in entry.children:
            yield from walk(child)

    for section in cv.sections:
        for entry in section.entries:
            yield from walk(entry)


def typeset(document: Document, cv: CV) -> str:
    """The document as an `<article>`; `data-document` names it, and every piece of text has its offsets."""
    body = _Article(document, cv).body()
    return f'<article class="sheet" data-document="{html.escape(document.id)}" dir="auto">{body}</article>'


@dataclass(frozen=True, slots=True)
class _Line:
    """A block and where it belongs."""

    block: Block
    section: Section | None
    entry: Entry | None


class _Article:
    """One pass over the blocks of a document."""

    def __init__(self, document: Document, cv: CV) -> None:
        self.document, self.cv, self.text = document, cv, document.text
        self.markdown = is_markdown(document)
        self.entries = sorted(entries(cv), key=lambda entry: (entry.span.start, -entry.span.end))
        self.sections = sorted(cv.sections, key=lambda section: section.span.start)
        self.marks = self._marks()
        self.parts: list[str] = []
        self.open: list[str] = []
        self.headed: set[str] = set()
        self.named = False

    def body(self) -> str:
        section: Section | None = None
        entry: Entry | None = None
        for line in self._lines():
            item = line.block.kind is BlockKind.ITEM
            if line.section is not section or not self.open:
                self._close(0)
                kind = str(line.section.kind) if line.section else "other"
                self._open("section", f' class="part part-{kind}"')
                section, entry = line.section, None
            top = self._top(line.entry)
            if top is not entry:
                self._close(1)
                if top is not None:
                    self._open("div", f' class="entry entry-{top.kind}"')
                entry = top
            depth = 2 if entry is not None else 1
            if item and len(self.open) == depth:
                self._open("ul", "")
            elif not item:
                self._close(depth)
            self._set(line)
        self._close(0)
        return "".join(self.parts)

    def _open(self, tag: str, attributes: str) -> None:
        self.parts.append(f"<{tag}{attributes}>")
        self.open.append(tag)

    def _close(self, depth: int) -> None:
        while len(self.open) > depth:
            self.parts.append(f"</{self.open.pop()}>")

    def _top(self, entry: Entry | None) -> Entry | None:
        """The outermost entry that holds this one: it is what is set apart from its siblings. The lines at the top of
        a CV are not."""
        if entry is None or entry.kind is SectionKind.BASICS:
            return None
        return next(e for e in self.entries if e.span.start <= entry.span.start and entry.span.end <= e.span.end)

    def _lines(self) -> Iterator[_Line]:
        for block in self._blocks():
            at = block.span.start
            section = next((s for s in reversed(self.sections) if s.span.start <= at < s.span.end), None)
            inside = [e for e in self.entries if e.span.start <= at < e.span.end]
            yield _Line(block, section, inside[-1] if inside else None)

    def _blocks(self) -> Iterator[Block]:
        """The document's blocks in order, without overlaps, and what stands between them as paragraphs."""
        at = 0
        for block in self._whole():
            if block.span.end <= at:
                continue
            span = Span(max(at, block.span.start), block.span.end)
            yield from self._rest(at, span.start)
            yield block if span == block.span else Block(BlockKind.PARAGRAPH, span)
            at = span.end
        yield from self._rest(at, len(self.text))

    def _whole(self) -> Iterator[Block]:
        """The document's blocks in order, those that one highlight goes on in as one."""
        highlights = {span.start: span for entry in self.entries for span in entry.highlights}
        pending: Block | None = None
        for block in sorted(self.document.blocks, key=lambda block: (block.span.start, block.span.end)):
            if pending is not None:
                highlight = highlights.get(pending.span.start)
                between = self.text[pending.span.end : block.span.start]
                if highlight and block.span.end <= highlight.end and not between.strip() and not block.cells:
                    pending = replace(pending, span=Span(pending.span.start, block.span.end))
                    continue
                yield pending
            pending = block
        if pending is not None:
            yield pending

    def _rest(self, start: int, end: int) -> Iterator[Block]:
        """Lines between two blocks that have words: marks and numbers of lists have none."""
        at = start
        for line in self.text[start:end].splitlines(keepends=True):
            words = plain(line, markdown=self.markdown)
            if sum(c.isalpha() for c in words) > 1:
                lead = len(line) - len(line.lstrip())
                yield Block(BlockKind.PARAGRAPH, Span(at + lead, at + len(line.rstrip())))
            at += len(line)

    def _marks(self) -> list[Mark]:
        """What is set off inside lines, longer spans first served, so that no two overlap."""
        wanted: list[Mark] = []
        for entry in self.entries:
            for span, css in (
                (entry.name, "name"),
                (entry.position, "position"),
                (entry.location, "location"),
                (entry.period.span if entry.period else None, "period"),
            ):
                if span is not None and len(span):
                    wanted.append(Mark(span, css))
        taken: list[Mark] = []
        for mark in sorted(wanted, key=lambda mark: (mark.span.start, -mark.span.end)):
            if not taken or taken[-1].span.end <= mark.span.start:
                taken.append(mark)
        return taken

    def _set(self, line: _Line) -> None:
        block, entry = line.block, line.entry
        inner = self._inner(block)
        if not inner.strip():
            return
        basics = self.cv.basics
        if basics.name is not None and not self.named and block.span.overlaps(basics.name):
            self.named = True
            self.parts.append(f'<h3 class="who" dir="auto">{inner}</h3>')
        elif line.section is not None and line.section.heading and block.span.overlaps(line.section.heading):
            self.parts.append(f'<h4 class="heading" dir="auto">{inner}</h4>')
        elif block.kind is BlockKind.HEADING and entry is None:
            self.parts.append(f'<h4 class="heading minor" dir="auto">{inner}</h4>')
        elif block.kind is BlockKind.ITEM:
            level = min(block.level, 4)
            number = _NUMBER.search(self.text[: block.span.start].rpartition("\n")[2])
            shown = f'<span class="number">{html.escape(number.group())}</span> ' if number else ""
            css = f"depth-{level} numbered" if number else f"depth-{level}"
            self.parts.append(f'<li class="{css}" dir="auto">{shown}{inner}</li>')
        elif basics.label is not None and block.span.overlaps(basics.label) and line.section is self._first():
            self.parts.append(f'<p class="role" dir="auto">{inner}</p>')
        elif self._short(line):
            self.parts.append(f'<p class="fact" dir="auto">{inner}</p>')
        elif entry is not None and block.span.overlaps(entry.head):
            tag = "h5" if entry.id not in self.headed and (entry.kind in _HEADED and entry.name) else "p"
            self.headed.add(entry.id)
            self.parts.append(f'<{tag} class="head" dir="auto">{inner}</{tag}>')
        elif block.kind is BlockKind.HEADING:
            self.parts.append(f'<h5 class="head" dir="auto">{inner}</h5>')
        else:
            self.parts.append(f'<p dir="auto">{inner}</p>')

    def _short(self, line: _Line) -> bool:
        """Whether this is one of the facts at the top of a CV (a town, an address, a link), which are set in a row."""
        if line.section is None or line.section is not self._first() or line.section.kind is not SectionKind.BASICS:
            return False
        return max(len(cell) for cell in line.block.cells or (line.block.span,)) <= _FACT

    def _first(self) -> Section | None:
        return self.sections[0] if self.sections else None

    def _inner(self, block: Block) -> str:
        if not block.cells:
            return to_html(self.text, block.span, markdown=self.markdown, marks=self.marks)
        cells = (to_html(self.text, cell, markdown=self.markdown, marks=self.marks) for cell in block.cells)
        return "".join(f'<span class="cell">{cell}</span> ' for cell in cells if cell.strip())
