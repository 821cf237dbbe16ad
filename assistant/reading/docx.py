"""Word files (DOCX): paragraphs, tables, text boxes and headers, straight from the XML of the package."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from assistant.errors import UnreadableFileError
from assistant.reading import marks
from assistant.reading.compose import Line, Reading, clean, compose
from assistant.reading.packages import open_package, parse_xml
from assistant.reading.polish import polish
from assistant.reading.tables import names_section, table_lines
from assistant.types import BlockKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HEADING = re.compile(r"heading ?([1-9])|(title)|(subtitle)", re.I)
_TABS = re.compile(r"\t+| {4,}")
_IDEOGRAPHIC = re.compile(r"\d{1,2}、")
TWIPS = 20  # a point has 20


@dataclass(slots=True)
class _Style:
    """What a paragraph or character style says, with what it inherits."""

    name: str = ""
    level: int | None = None
    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    white: bool | None = None  # without a colour of its own behind the words
    list_level: int | None = None
    parent: str | None = None
    looks: dict[str, str] = field(default_factory=dict)  # what else shows: italics, underlining, capitals, colour, rule


@dataclass(slots=True)
class _Words:
    """The visible words of a paragraph, in pieces that hard line breaks divide; whether all are bold; their size."""

    lines: list[str] = field(default_factory=lambda: [""])
    bold: bool = True
    size: float | None = None
    boxes: list[Any] = field(default_factory=list)
    looks: set[tuple[str, str]] | None = None  # those of all of its words


def read_docx(data: bytes, where: str) -> Reading:
    """The text of a Word file in the order of its pages: headers first, then the body, then footers.

    Words formatted as hidden, white or of no size are left out and counted in a notice. Raises UnreadableFileError
    for a file that is broken, encrypted or a zip bomb.
    """
    package = open_package(io.BytesIO(data), where, "Word file")
    if "word/document.xml" not in package.names:
        raise UnreadableFileError(
            "is no Word document: it has no word/document.xml", where=where, next_step="Save it again as DOCX"
        )
    return _Docx(package, where).reading()


class _Docx:
    def __init__(self, package: Any, where: str) -> None:
        self.package = package
        self.where = where
        self.hidden = 0
        self.styles: dict[str, _Style] = {}
        self.numbered: set[str] = set()
        self.blank = 0
        self.level = 0  # of the last heading

    def reading(self) -> Reading:
        self._read_styles()
        lines: list[Line] = []
        names = sorted(self.package.names)
        for part in [n for n in names if re.fullmatch(r"word/header\d*\.xml", n)]:
            lines += self._container(self._xml(part))
        body = self._xml("word/document.xml").find(f"{_W}body")
        if body is not None:
            lines += self._container(body)
        for part in [n for n in names if re.fullmatch(r"word/footer\d*\.xml", n)]:
            lines += self._container(self._xml(part))
        reading = compose(polish(lines))
        if not reading.blocks:
            raise UnreadableFileError("has no text", where=self.where, next_step="Export the CV again with its text")
        notices = (f"{self.hidden} characters that cannot be seen were left out",) if self.hidden else ()
        return Reading(reading.text, reading.blocks, notices=notices)

    def _xml(self, name: str) -> Any:
        return parse_xml(self.package.read(name), f"{self.where}: {name}")

    def _read_styles(self) -> None:
        if "word/styles.xml" not in self.package.names:
            return
        for node in self._xml("word/styles.xml").iter(f"{_W}style"):
            name = node.find(f"{_W}name")
            style = _Style(name=name.get(f"{_W}val", "") if name is not None else "")
            based = node.find(f"{_W}basedOn")
            style.parent = based.get(f"{_W}val") if based is not None else None
            _run_properties(style, node.find(f"{_W}rPr"))
            _paragraph_properties(style, node.find(f"{_W}pPr"))
            if found := _HEADING.match(style.name):
                style.level = int(found[1]) if found[1] else 1 if found[2] else None
            self.styles[node.get(f"{_W}styleId", "")] = style

    def _style(self, identifier: str | None) -> _Style:
        """A style with what it inherits."""
        merged, seen = _Style(), set()
        while identifier in self.styles and identifier not in seen:
            seen.add(identifier)
            style = self.styles[identifier]
            for key in ("level", "bold", "size", "hidden", "white", "list_level"):
                if getattr(merged, key) is None:
                    setattr(merged, key, getattr(style, key))
            merged.name = merged.name or style.name
            merged.looks = style.looks | merged.looks
            identifier = style.parent
        return merged

    def _container(self, node: Any) -> Iterator[Line]:
        for child in node:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}txbxContent"):
                yield from self._container(child)

    def _table(self, table: Any) -> Iterator[Line]:
        """A row of short cells is one line with cells; cells of several lines are read one after the other."""
        rows = [
            [list(self._container(cell)) for cell in row.findall(f"{_W}tc")]
            for row in table.iter(f"{_W}tr")
            if next(a for a in row.iterancestors(f"{_W}tbl")) is table
        ]
        yield from table_lines(rows, self.level)

    def _paragraph(self, node: Any) -> Iterator[Line]:
        own = _Style()
        properties = node.find(f"{_W}pPr")
        identifier = None
        if properties is not None:
            named = properties.find(f"{_W}pStyle")
            identifier = named.get(f"{_W}val") if named is not None else None
            _paragraph_properties(own, properties)
        style = self._style(identifier)
        words = _Words()
        style.looks |= own.looks
        self._runs(node, style, words)
        level = own.level if own.level is not None else style.level
        list_level = own.list_level if own.list_level is not None else style.list_level
        for piece in words.lines:
            yield from self._line(piece, words, level, list_level, properties)
        if not "".join(words.lines).strip():
            self.blank += 1
        for box in words.boxes:
            yield from self._container(box)

    def _line(
        self, piece: str, words: _Words, level: int | None, list_level: int | None, properties: Any
    ) -> Iterator[Line]:
        text = piece.strip()
        if not text:
            return
        gap, self.blank = float(self.blank) + _space_before(properties), 0
        mark = marks.bullet(text) or _numbered(text)
        indent = _indent(properties)
        cells = [cell for cell in _TABS.split(text) if cell.strip()]
        looks = " ".join(f"{key}={value}" for key, value in sorted(words.looks or ()))
        line = Line(cells, size=words.size, bold=words.bold, gap=gap, indent=indent, style=looks)
        if level is not None:
            line.kind, line.level = BlockKind.HEADING, level
            self.level = level
        elif mark or (list_level is not None and list_level >= 0):
            line.kind, line.level = BlockKind.ITEM, max(list_level or 0, 0)
            line.cells, line.mark = [text[mark:]], text[:mark].strip() or "•"
        yield line

    def _runs(self, node: Any, style: _Style, words: _Words) -> None:
        for child in node:
            if child.tag == f"{_W}r":
                self._run(child, style, words)
            elif child.tag == f"{_MC}AlternateContent":
                choice = child.find(f"{_MC}Choice")
                if choice is not None:
                    self._runs(choice, style, words)
            elif child.tag not in (f"{_W}pPr", f"{_W}del", f"{_W}moveFrom", f"{_W}rPr"):
                self._runs(child, style, words)

    def _run(self, run: Any, style: _Style, words: _Words) -> None:
        own = _Style()
        properties = run.find(f"{_W}rPr")
        _run_properties(own, properties)
        if properties is not None and (named := properties.find(f"{_W}rStyle")) is not None:
            character = self._style(named.get(f"{_W}val"))
            own.bold = character.bold if own.bold is None else own.bold
            own.hidden = character.hidden if own.hidden is None else own.hidden
            own.white = character.white if own.white is None else own.white
        hidden = style.hidden if own.hidden is None else own.hidden
        white = style.white if own.white is None else own.white
        hidden = hidden or (bool(white) and not _on_colour(run))
        pieces = []
        for child in run.iter():
            within = _within(child, run)
            if f"{_MC}Fallback" in within or f"{_W}txbxContent" in within:
                continue
            if child.tag == f"{_W}txbxContent":
                words.boxes.append(child)
            elif child.tag in _TEXTS:
                pieces.append(_TEXTS[child.tag] or child.text or "")
        text = "".join(pieces)
        if hidden:
            self.hidden += len(clean(text))
            return
        if text.strip():
            words.bold = words.bold and bool(style.bold if own.bold is None else own.bold)
            looks = {(key, value) for key, value in (style.looks | own.looks).items() if value}
            words.looks = looks if words.looks is None else words.looks & looks
            size = own.size or style.size
            words.size = max(words.size or 0, size) if size else words.size
        first, *more = text.split("\n")
        words.lines[-1] += first
        words.lines += more


_TEXTS = {
    f"{_W}t": "", f"{_W}tab": "\t", f"{_W}ptab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-",
}  # fmt: skip


_SHOWN = {f"{_W}{tag}": tag for tag in ("i", "u", "caps", "smallCaps", "color")}


def _within(node: Any, run: Any) -> set[str]:
    """The names of the elements between a node and its run."""
    names = set()
    for ancestor in node.iterancestors():
        if ancestor is run:
            break
        names.add(ancestor.tag)
    return names


def _on(node: Any) -> bool:
    return node.get(f"{_W}val", "1") not in ("0", "false", "off", "none")


def _run_properties(style: _Style, properties: Any) -> None:
    """Reads bold, size and whether the words can be seen from w:rPr."""
    if properties is None:
        return
    for node in properties:
        if node.tag == f"{_W}b":
            style.bold = _on(node)
        elif node.tag == f"{_W}sz" and node.get(f"{_W}val", "").isdigit():
            style.size = int(node.get(f"{_W}val")) / 2
            style.hidden = True if style.size <= 1 else style.hidden
        elif node.tag in (f"{_W}vanish", f"{_W}webHidden"):
            style.hidden = _on(node)
        elif node.tag in _SHOWN:
            style.looks[_SHOWN[node.tag]] = node.get(f"{_W}val", "1") if _on(node) else ""
    color = properties.find(f"{_W}color")
    if color is not None:
        style.white = color.get(f"{_W}val", "").upper() == "FFFFFF" and properties.find(f"{_W}shd") is None


def _on_colour(run: Any) -> bool:
    """Whether the paragraph or the cell of a table around a run has a colour behind its words."""
    around = ((f"{_W}p", f"{_W}pPr"), (f"{_W}tc", f"{_W}tcPr"))
    shades = [x.find(f"{part}/{_W}shd") for tag, part in around for x in run.iterancestors(tag)]
    return any(x is not None and x.get(f"{_W}fill", "auto").upper() not in ("AUTO", "FFFFFF") for x in shades)


def _paragraph_properties(style: _Style, properties: Any) -> None:
    """Reads the outline level and the list level from w:pPr."""
    if properties is None:
        return
    if properties.find(f"{_W}pBdr") is not None:
        style.looks["rule"] = "1"
    outline = properties.find(f"{_W}outlineLvl")
    if outline is not None and outline.get(f"{_W}val", "").isdigit() and int(outline.get(f"{_W}val")) < 9:
        style.level = int(outline.get(f"{_W}val")) + 1
    numbering = properties.find(f"{_W}numPr")
    if numbering is not None:
        identifier, level = numbering.find(f"{_W}numId"), numbering.find(f"{_W}ilvl")
        none = identifier is not None and identifier.get(f"{_W}val") == "0"
        style.list_level = -1 if none else int(level.get(f"{_W}val", "0")) if level is not None else 0


def _numbered(text: str) -> int:
    """How many characters the number takes that Chinese typists set before an item ("1、"), no heading's."""
    taken = marks.number(text) if _IDEOGRAPHIC.match(text) else 0
    return 0 if names_section(text[taken:]) else taken


def _indent(properties: Any) -> float:
    node = properties.find(f"{_W}ind") if properties is not None else None
    value = (node.get(f"{_W}left") or node.get(f"{_W}start") or "0") if node is not None else "0"
    return float(value) / TWIPS if re.fullmatch(r"-?\d+(\.\d+)?", value) else 0.0


def _space_before(properties: Any) -> float:
    """Room above a paragraph, in lines of 12 points."""
    node = properties.find(f"{_W}spacing") if properties is not None else None
    value = node.get(f"{_W}before", "0") if node is not None else "0"
    return float(value) / TWIPS / 12 if value.isdigit() else 0.0
