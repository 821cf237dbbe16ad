"""Writers of small files for the tests of reading: PDF pages drawn line by line, Word packages of bare XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from assistant.reading import read
from assistant.types import Block, BlockKind, Document

# (left, distance from the top, words[, font, size])
Drawn = tuple[float, float, str] | tuple[float, float, str, str, float]
WIDTH, HEIGHT = 595.0, 842.0


def draw(pages: Sequence[Sequence[Drawn]], *, right: bool = False) -> bytes:
    """A PDF with the lines of each page; with `right` the x of a line is where it ends, if it is negative."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    for lines in pages:
        for line in lines:
            x, y, words = line[0], line[1], line[2]
            font, size = (line[3], line[4]) if len(line) == 5 else ("Helvetica", 10.0)
            canvas.setFont(font, size)
            if right and x < 0:
                canvas.drawRightString(-x, HEIGHT - y, words)
            else:
                canvas.drawString(x, HEIGHT - y, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<w:body>{}</w:body></w:document>"
)
_STYLES = (
    '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    "</w:styles>"
)


def word(body: str, **parts: str) -> bytes:
    """A Word package with the XML of a body, and other parts by name ("header1")."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", _DOCUMENT.format(body))
        package.writestr("word/styles.xml", _STYLES)
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    return out.getvalue()


@pytest.fixture
def document(tmp_path: Path) -> Callable[[str, str | bytes], Document]:
    """Reads a file of that name and content."""

    def make(name: str, content: str | bytes) -> Document:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path, root=tmp_path)

    return make


def words(document: Document) -> list[str]:
    """The text of each block; the cells of a row with " | " between them."""
    return [" | ".join(c.of(document.text) for c in b.cells or (b.span,)) for b in document.blocks]


def kinds(document: Document) -> list[str]:
    """Kind and text of each block."""
    return [f"{block.kind}: {text}" for block, text in zip(document.blocks, words(document), strict=True)]


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    """The text of the blocks of a kind."""
    return [block.span.of(document.text) for block in document.blocks if block.kind is kind]


def fields(document: Document) -> dict[str, str]:
    """Path -> value of the FIELD blocks."""
    return {b.path or "": b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.FIELD}


def check(document: Document) -> None:
    """What holds for every document: blocks in order, apart from each other, inside the text, cells in their block."""
    at = 0
    for block in document.blocks:
        assert at <= block.span.start < block.span.end <= len(document.text), block
        assert block.span.of(document.text).strip(), block
        at = block.span.end
        inside: Block = block
        assert all(inside.span.contains(cell) for cell in block.cells)
    for page in document.pages:
        for line in page.lines:
            assert line.span.of(document.text).strip()
            assert line.box.left <= line.box.right
            assert line.box.top < line.box.bottom
