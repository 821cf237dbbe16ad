"""A block as a line of plain words: marks of Markdown and HTML taken away, every letter still knowing its place.

Regular expressions of the parser run on `Line.text`; `Line.span(i, j)` gives the words' place in the document.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant import dates
from assistant.types import Block, BlockKind, Document, Span

_MARK = re.compile(
    r"!?\[(?P<label>(?:\\.|\[[^\[\]]*\]|[^\[\]\\])*)\]\((?P<target>(?:[^()\s]|\([^()]*\))*)(?:\s+\"[^\"]*\")?\)"
    r"|<(?P<auto>(?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
    r"|<a\b[^<>]*?href=[\"'](?P<href>[^\"']*)[\"'][^<>]*>"
    r"|<img\b[^<>]*?\balt=[\"'](?P<alt>[^\"'<>]*)[\"'][^<>]*>"
    r"|</?[a-zA-Z][^<>]{0,200}>"
    r"|&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<bold>\*{1,3}|(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])|`+)"
)
SEMICOLON = re.compile(r"\s*[;；]\s*")
_HAS_MARK = re.compile(r"[\[<&\\*_`]")
_HANGING = re.compile(r"\n[ \t]")
_LEADER = re.compile(
    r"[ \t]*(?:\.{4,}|(?:[ \t]\.){4,}|…{2,}|·{4,}|_{4,})[ \t]*(?=\S)"
)  # dots that lead to a date or a value


@dataclass(frozen=True, slots=True)
class Link:
    """A link: the letters that show it (of `Line.text`), its target and where that stands in the document."""

    start: int
    end: int
    target: Span
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """A block, plain. `starts[i]`, `ends[i]`: where letter i of `text` begins and ends in the document. `strong` are
    the ranges of `text` that are set in bold or italics inside the line; `marked` those and the links, with their
    place in the document including the marks."""

    block: Block
    text: str
    starts: tuple[int, ...] | range
    ends: tuple[int, ...] | range
    links: tuple[Link, ...] = ()
    strong: tuple[tuple[int, int], ...] = ()
    marked: tuple[tuple[int, int, Span], ...] = ()
    number: int = 0

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.block.kind is BlockKind.ITEM

    @property
    def bold(self) -> bool:
        """Whether it is set in bold as a whole, or in its first words."""
        return self.block.bold or bool(self.strong and self.strong[0][0] == 0)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where letters start to end stand in the document, white space at both ends left out."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else self.block.span.end
            return Span(at, at)
        first, last = self.starts[start], self.ends[end - 1]
        for a, b, outer in self.marked:
            # Marks that open at an end of the words but close inside them belong to them: a quote is balanced.
            if start <= a and b <= end and (a, b) != (start, end):
                if a == start:
                    first = min(first, outer.start)
                if b == end:
                    last = max(last, outer.end)
        return Span(first, last)

    @property
    def whole(self) -> Span:
        """The place of all of its words, with their marks."""
        return self.block.span if self.links else self.span()

    def part(self, start: int, end: int | None = None) -> Line:
        """The letters from start to end as a line of its own."""
        end = len(self.text) if end is None else end
        first, last = self.starts[start], self.block.span.end if end == len(self.text) else self.ends[end - 1]
        return replace(
            self,
            block=replace(self.block, span=Span(first, last), cells=(), columns=()),
            text=self.text[start:end],
            starts=self.starts[start:end],
            ends=self.ends[start:end],
            links=tuple(
                replace(x, start=x.start - start, end=x.end - start)
                for x in self.links
                if x.start >= start and x.end <= end
            ),
            strong=tuple((a - start, b - start) for a, b in self.strong if a >= start and b <= end),
            marked=tuple((a - start, b - start, span) for a, b, span in self.marked if a >= start and b <= end),
        )

    def link_at(self, start: int, end: int) -> Span | None:
        """The target of a link that the letters overlap, unless it leads nowhere ("#")."""
        for link in self.links:
            if link.start < end and start < link.end and len(link.target) > 1:
                return link.target
        return None


def lines_of(document: Document) -> tuple[Line, ...]:
    """The document's blocks as lines, in their order, blank ones left out."""
    found: list[Line] = []
    for whole in document.blocks:
        for block in _rows(document.text, whole):
            line = line_of(document.text, block, len(found))
            if line.text.strip():
                found.append(line)
    return tuple(found)


def _rows(text: str, block: Block) -> list[Block]:
    """The lines of a block that a reader has joined although each is a head: each starts in bold, or has a period."""
    body = block.span.of(text)
    if "\n" not in body or block.kind is not BlockKind.PARAGRAPH:
        return [block]
    lines = body.split("\n")
    bold = all(line.lstrip().startswith(("**", "__")) for line in lines)
    dated = all(len(line) < 130 and any(p.start for p in dates.find(line)) for line in lines)
    goes_on = any(line.lstrip()[:1].islower() for line in lines)
    if not bold and (goes_on or not dated):
        return [block]
    rows, at = [], block.span.start
    for line in lines:
        rows.append(replace(block, span=Span(at, at + len(line)), cells=(), columns=()))
        at += len(line) + 1
    return rows


def line_of(text: str, block: Block, number: int = 0) -> Line:
    """One block as a line."""
    start, end = block.span.start, block.span.end
    raw = text[start:end]
    if leader := _LEADER.search(raw, 1):
        return _led(text, block, number, leader)
    if not _HAS_MARK.search(raw) and not _HANGING.search(raw):
        return Line(block, raw.replace("\n", " "), range(start, end), range(start + 1, end + 1), number=number)
    letters: list[tuple[str, int, int]] = []
    links: list[Link] = []
    strong: list[tuple[int, int]] = []
    marked: list[tuple[int, int, Span]] = []
    _walk(text, start, end, letters, links, strong, marked)
    return Line(
        block,
        "".join(c for c, _, _ in letters).replace("\n", " "),
        tuple(a for _, a, _ in letters),
        tuple(b for _, _, b in letters),
        tuple(links),
        tuple(strong),
        tuple(marked),
        number,
    )


def _led(text: str, block: Block, number: int, leader: re.Match[str]) -> Line:
    """A line whose dots lead from words to others, as cells beside each other: "Fitter ........ 2019"."""
    start, end = block.span.start, block.span.end
    a, b = start + leader.start(), start + leader.end()
    first = line_of(text, replace(block, span=Span(start, a), cells=()), number)
    rest = line_of(text, replace(block, span=Span(b, end), cells=()), number)
    return replace(joined(first, rest, "\t"), block=block)


def joined(one: Line, other: Line, joint: str = " ") -> Line:
    """Two lines that stand below each other as one, a blank or another `joint` between."""
    shift = len(one.text) + len(joint)
    start, end = one.block.span.end, other.block.span.start
    return replace(
        one,
        block=replace(one.block, span=Span(one.block.span.start, other.block.span.end), cells=(), columns=()),
        text=f"{one.text}{joint}{other.text}",
        starts=(*one.starts, *[start] * len(joint), *other.starts),
        ends=(*one.ends, *[max(end, start)] * len(joint), *other.ends),
        links=(*one.links, *(replace(x, start=x.start + shift, end=x.end + shift) for x in other.links)),
        strong=(*one.strong, *((a + shift, b + shift) for a, b in other.strong)),
        marked=(*one.marked, *((a + shift, b + shift, span) for a, b, span in other.marked)),
    )


def _walk(
    text: str,
    start: int,
    end: int,
    letters: list[tuple[str, int, int]],
    links: list[Link],
    strong: list[tuple[int, int]],
    marked: list[tuple[int, int, Span]],
) -> None:
    """Appends the plain letters of text[start:end], its links and its emphasised ranges."""
    opened: list[tuple[str, int, int]] = []
    closing = _emphasis(text, start, end)

    def plain(a: int, b: int) -> None:
        for i in range(a, b):
            if text[i] not in " \t" or not letters or letters[-1][0] != "\n":  # the indent of a line that goes on
                letters.append((text[i], i, i + 1))

    at = start
    while at < end:
        found = _MARK.search(text, at, end)
        if not found:
            break
        plain(at, found.start())
        at = found.end()
        if found["label"] is not None:
            first = len(letters)
            _walk(text, found.start("label"), found.end("label"), letters, links, strong, marked)
            if found[0][0] != "!":  # a picture shows its address, it leads to none
                links.append(Link(first, len(letters), Span(*found.span("target")), found["target"]))
            marked.append((first, len(letters), Span(*found.span())))
        elif found["auto"] is not None:
            first = len(letters)
            plain(*found.span("auto"))
            links.append(Link(first, len(letters), Span(*found.span("auto")), found["auto"]))
            marked.append((first, len(letters), Span(*found.span())))
        elif found["href"] is not None:
            links.append(Link(len(letters), len(letters) + 1, Span(*found.span("href")), found["href"]))
        elif found["alt"] is not None:
            if links and links[-1].start == len(letters):  # a badge that links: its words are all that tells of it
                plain(*found.span("alt"))
                links[-1] = replace(links[-1], end=len(letters))
        elif found["escaped"] is not None:
            letters.append((found["escaped"], found.start(), found.end()))
        elif found["bold"] is not None:
            if found.start() not in closing:
                plain(found.start(), found.end())
            elif opened and opened[-1][0] == found["bold"]:
                _, first, outer = opened.pop()
                marked.append((first, len(letters), Span(outer, found.end())))
                if first < len(letters) and "`" not in found["bold"]:
                    strong.append((first, len(letters)))
            else:
                opened.append((found["bold"], len(letters), found.start()))
        elif found[0].startswith("&"):
            written = html.unescape(found[0])
            if written == found[0]:
                plain(found.start(), found.end())
            else:
                letters.extend((c, found.start(), found.end()) for c in written.replace("\xa0", " ")[:1])
        elif letters and not letters[-1][0].isspace() and found[0][:2] != "<a":
            letters.append((" ", found.start(), found.end()))
    plain(max(at, start), end)
    strong.sort()


def _emphasis(text: str, start: int, end: int) -> set[int]:
    """Where marks of emphasis stand that come in pairs; a lone asterisk is an asterisk."""
    waiting: dict[str, int] = {}
    paired: set[int] = set()
    for found in _MARK.finditer(text, start, end):
        mark = found["bold"]
        if mark is None:
            continue
        opens = found.end() < end and not text[found.end()].isspace()
        closes = found.start() > start and not text[found.start() - 1].isspace()
        if mark in waiting and closes and any(c.isalnum() for c in text[waiting[mark] : found.start()]):
            paired |= {waiting.pop(mark), found.start()}
        elif opens:
            waiting[mark] = found.start()
    return paired


def split(line: Line, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The parts of a line between the matches of a pattern, without white space around them, blank ones left out."""
    end = len(line.text) if end is None else end
    at = start
    for found in pattern.finditer(line.text, start, end):
        yield from _stripped(line.text, at, found.start())
        at = found.end()
    yield from _stripped(line.text, at, end)


def clauses(line: Line) -> list[Line]:
    """The parts of a line between semicolons."""
    return [line.part(*bounds) for bounds in split(line, SEMICOLON)]


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if words.strip():
        yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())
