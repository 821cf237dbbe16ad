"""OpenDocument text (ODT): headings, paragraphs, lists, tables and text boxes of content.xml."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from assistant.errors import UnreadableFileError
from assistant.reading import marks
from assistant.reading.compose import Line, Reading, clean, compose
from assistant.reading.packages import Package, open_package, parse_xml
from assistant.reading.polish import polish
from assistant.reading.tables import table_lines
from assistant.types import BlockKind

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_LEFT_OUT = (f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_TEXT}bookmark")


def read_odt(data: bytes, where: str) -> Reading:
    """The text of an ODT file: the header, the body, the footer. Hidden text is left out and counted in a notice.

    Raises UnreadableFileError for a file that is broken, encrypted or a zip bomb.
    """
    package = open_package(io.BytesIO(data), where, "OpenDocument file")
    if "content.xml" not in package.names:
        raise UnreadableFileError(
            "is no OpenDocument text: it has no content.xml", where=where, next_step="Save it again as ODT"
        )
    return _Odt(package, where).reading()


class _Odt:
    def __init__(self, package: Package, where: str) -> None:
        self.where = where
        self.content = parse_xml(package.read("content.xml"), f"{where}: content.xml")
        self.common = (
            parse_xml(package.read("styles.xml"), f"{where}: styles.xml") if "styles.xml" in package.names else None
        )
        self.styles: dict[str, dict[str, str]] = {}
        self.hidden = 0
        self.blank = 0
        self.level = 0  # of the last heading
        for root in (self.common, self.content):
            for node in root.iter(f"{_STYLE}style") if root is not None else ():
                self._style(node)

    def _style(self, node: Any) -> None:
        looks = dict(self.styles.get(node.get(f"{_STYLE}parent-style-name", ""), {}))
        for kind in ("text", "paragraph"):
            properties = node.find(f"{_STYLE}{kind}-properties")
            if properties is not None:
                looks |= {key.rpartition("}")[2]: value for key, value in properties.attrib.items()}
        if node.get(f"{_STYLE}default-outline-level"):
            looks["outline"] = node.get(f"{_STYLE}default-outline-level")
        self.styles[node.get(f"{_STYLE}name", "")] = looks

    def reading(self) -> Reading:
        lines: list[Line] = []
        for part in ("header", "footer"):
            if part == "footer":
                body = next(self.content.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"), None)
                lines += self._container(body, -1) if body is not None else []
            for node in self.common.iter(f"{_STYLE}{part}") if self.common is not None else ():
                lines += self._container(node, -1)
        reading = compose(polish(lines))
        if not reading.blocks:
            raise UnreadableFileError("has no text", where=self.where, next_step="Export the CV again with its text")
        notices = (f"{self.hidden} characters that cannot be seen were left out",) if self.hidden else ()
        return Reading(reading.text, reading.blocks, notices=notices)

    def _container(self, node: Any, depth: int) -> Iterator[Line]:
        for child in node:
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield from self._paragraph(child, depth)
            elif child.tag == f"{_TEXT}list":
                yield from self._container(child, depth + 1)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif child.tag not in _LEFT_OUT:
                yield from self._container(child, depth)

    def _table(self, table: Any) -> Iterator[Line]:
        rows = [
            [list(self._container(cell, -1)) for cell in row.findall(f"{_TABLE}table-cell")]
            for row in table.iter(f"{_TABLE}table-row")
            if next(a for a in row.iterancestors(f"{_TABLE}table")) is table
        ]
        yield from table_lines(rows, self.level)

    def _paragraph(self, node: Any, depth: int) -> Iterator[Line]:
        looks = self.styles.get(node.get(f"{_TEXT}style-name", ""), {})
        words: list[str] = []
        bold: list[bool] = []
        boxes: list[Any] = []
        self._inline(node, looks, words, bold, boxes)
        outline = node.get(f"{_TEXT}outline-level") or looks.get("outline", "")
        size = looks.get("font-size", "")
        for piece in "".join(words).split("\n"):
            text = piece.strip()
            cells = [cell for cell in text.split("\t") if clean(cell)]
            if not cells:
                continue
            gap, self.blank = float(self.blank), 0
            line = Line(cells, bold=bool(bold) and all(bold), gap=gap)
            line.size = float(size[:-2]) if size.endswith("pt") and size[:-2].replace(".", "", 1).isdigit() else None
            mark = marks.bullet(text)
            if outline.isdigit():
                line.kind, line.level = BlockKind.HEADING, int(outline)
                self.level = line.level
            elif depth >= 0 or mark:
                line.kind, line.level, line.mark = BlockKind.ITEM, max(depth, 0), text[:mark].strip() or "•"
                line.cells = [text[mark:]]
            yield line
        if not "".join(words).strip():
            self.blank += 1
        for box in boxes:
            yield from self._container(box, -1)

    def _inline(self, node: Any, looks: dict[str, str], words: list[str], bold: list[bool], boxes: list[Any]) -> None:
        def add(text: str | None) -> None:
            if not text:
                return
            if _hides(looks):
                self.hidden += len(clean(text))
                return
            words.append(" ".join(text.split("\n")))
            if text.strip():
                bold.append(looks.get("font-weight", "") in ("bold", "600", "700", "800", "900"))

        add(node.text)
        for child in node:
            if child.tag == f"{_TEXT}tab":
                words.append("\t")
            elif child.tag == f"{_TEXT}line-break":
                words.append("\n")
            elif child.tag == f"{_TEXT}s":
                words.append(" ")
            elif child.tag.startswith(_DRAW):
                boxes += list(child.iter(f"{_DRAW}text-box"))
            elif child.tag == f"{_TEXT}hidden-text":
                self.hidden += len(clean("".join(child.itertext())))
            elif child.tag not in _LEFT_OUT:
                style = self.styles.get(child.get(f"{_TEXT}style-name", ""), {})
                self._inline(child, {**looks, **style}, words, bold, boxes)
            add(child.tail)


def _hides(looks: dict[str, str]) -> bool:
    size = looks.get("font-size", "")
    tiny = size.endswith("pt") and size[:-2].replace(".", "", 1).isdigit() and float(size[:-2]) < 1.5
    white = (
        looks.get("color", "").lower() == "#ffffff" and looks.get("background-color", "transparent") == "transparent"
    )
    return looks.get("display") == "none" or tiny or white
