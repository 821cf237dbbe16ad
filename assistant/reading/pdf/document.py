"""A PDF file as a whole: its pages in order, running headers and footers set aside, one canonical text."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import Any

from assistant.errors import UnreadableFileError
from assistant.reading.compose import Line, Reading, compose
from assistant.reading.ocr import DPI, available, next_step, pieces_of_picture
from assistant.reading.pdf.columns import Columns
from assistant.reading.pdf.flow import Flow, LogicalLine
from assistant.reading.pdf.glyphs import PageReader
from assistant.reading.pdf.grids import Grid, grids_of
from assistant.reading.pdf.layout import First, arrange
from assistant.reading.pdf.named import named_grids
from assistant.reading.pdf.pieces import pieces_of
from assistant.reading.pdf.rows import Row
from assistant.reading.pdf.running import set_aside, tells
from assistant.reading.pdf.shapes import PageContent, Piece
from assistant.types import Page, PageLine, Span

MAX_PAGES = 100
_ASIDE = 99  # the column of running lines
# Programs that break words at the ends of lines; browsers and office programs do not at their defaults
_BREAKS_WORDS = re.compile(r"tex|typst|indesign|troff|groff|prince|quark|dvips|scribus", re.I)


def read_pdf(data: bytes, where: str) -> Reading:
    """The text of a PDF in reading order, a block for each logical line, the box of each visual line.

    Raises UnreadableFileError for a file that is broken, encrypted, has more than 100 pages or no text.
    """
    document = _open(data, where)
    try:
        if len(document) > MAX_PAGES:
            raise UnreadableFileError(
                f"has {len(document)} pages, the limit is {MAX_PAGES}", where=where, next_step="Give the CV alone"
            )
        reader = PageReader()
        hyphenates = bool(_BREAKS_WORDS.search(_producer(document)))
        contents = [_content(reader, document, index, where) for index in range(len(document))]
        pages = [pieces_of(content) for content in contents]
        for index, (content, pieces) in enumerate(zip(contents, pages, strict=True)):
            if not pieces and any(shape.picture for shape in content.shapes):
                pages[index] = _scanned(document, index, where)
    finally:
        document.close()
    return read_pieces(pages, contents, where, hyphenates=hyphenates)


def read_pieces(
    pages: list[list[Piece]], contents: list[PageContent], where: str, *, hyphenates: bool = False
) -> Reading:
    """The reading of pages whose pieces of lines are known.

    `hyphenates`: words are broken at the ends of lines. Raises UnreadableFileError if there are no words.
    """
    kept, aside = set_aside(pages, contents)
    rows: list[Row] = []
    columns = Columns()
    for number, pieces in enumerate(kept):
        first = First.MAIN if number else First.SIDE if len(kept) > 1 else First.NAME
        found = arrange(pieces, first, _tables(contents[number], pieces))
        if rows and found.rows:
            rows[-1].last = found.columns > 0
        columns.number(found.rows)
        rows += found.rows
    logical = Flow(rows, hyphenates=hyphenates).lines()
    if not logical:
        raise UnreadableFileError("page 1 has no text", where=where, next_step=next_step())
    notices = tuple(
        f"page {content.number}: {content.hidden} characters that cannot be seen were left out"
        for content in contents
        if content.hidden
    )
    return _composed(logical, contents, aside, notices)


def _tables(content: PageContent, pieces: list[Piece]) -> list[Grid]:
    """The tables of a page, from top to bottom: those drawn with rulings, and those with names of columns."""
    ruled = grids_of(content, pieces)
    rest = [piece for piece in pieces if not any(grid.holds(piece) for grid in ruled)]
    return sorted([*ruled, *named_grids(rest)], key=lambda grid: grid.box.top)


def _scanned(document: Any, index: int, where: str) -> list[Piece]:
    """The lines of a page that is a picture; none where no engine is there and another page has text."""
    if not available():
        return []
    page = document[index]
    try:
        image = page.render(scale=DPI / 72).to_pil()
    finally:
        page.close()
    return pieces_of_picture(image, 72 / DPI, index + 1, where)


def _open(data: bytes, where: str) -> Any:
    import pypdfium2 as pdfium

    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFileError(
                "is encrypted", where=where, next_step="Save it without a password and retry"
            ) from error
        raise UnreadableFileError(
            "is a broken PDF", where=where, next_step="Open it, print it to a new PDF and retry"
        ) from error


def _producer(document: Any) -> str:
    """The names of the programs that made the file."""
    names: list[str] = []
    for key in ("Producer", "Creator"):
        with contextlib.suppress(UnicodeDecodeError):  # half a character in a damaged file
            names.append(document.get_metadata_value(key))
    return " ".join(names)


def _content(reader: PageReader, document: Any, index: int, where: str) -> PageContent:
    import pypdfium2 as pdfium

    try:
        page = document[index]
        try:
            return reader.content(page, index + 1)
        finally:
            page.close()
    except pdfium.PdfiumError as error:
        raise UnreadableFileError(
            f"is a broken PDF: page {index + 1} cannot be read",
            where=where,
            next_step="Open it, print it to a new PDF and retry",
        ) from error


def _composed(
    logical: list[LogicalLine], contents: list[PageContent], aside: list[list[Piece]], notices: tuple[str, ...]
) -> Reading:
    """Writes the text and maps each piece to its span of it.

    Running headers and footers stand at the end, once each, as paragraphs; page numbers are left out.
    """
    shown: set[str] = set()
    for pieces in aside:
        for piece in pieces:
            plain = re.sub(r"\d+", "", piece.text.casefold())
            if plain not in shown and tells(piece.text):
                shown.add(plain)
                line = Line([piece.text], size=round(piece.size, 1), gap=1.0, column=_ASIDE)
                logical.append(LogicalLine(line, [[(0, len(piece.text), piece)]]))
    reading = compose([entry.line for entry in logical])
    placed: dict[int, list[tuple[Span, Piece]]] = {content.number: [] for content in contents}
    spoken = [entry for entry in logical if not entry.line.silent]
    for block, entry in zip(reading.blocks, spoken, strict=True):
        cells = block.cells or (block.span,)
        for cell, parts in zip(cells, entry.parts, strict=True):
            for offset, length, piece in parts:
                start = cell.start + offset
                placed[piece.page].append((Span(start, start + length), piece))
    return Reading(reading.text, reading.blocks, tuple(_pages(contents, placed, len(reading.text))), notices)


def _pages(contents: list[PageContent], placed: dict[int, list[tuple[Span, Piece]]], length: int) -> Iterator[Page]:
    at = 0
    for content in contents:
        lines = sorted(placed[content.number], key=lambda pair: pair[0])
        last = content is contents[-1]
        end = length if last else max((span.end for span, piece in lines if span.end >= at), default=at)
        yield Page(
            content.number,
            Span(at, end),
            round(content.width, 2),
            round(content.height, 2),
            tuple(PageLine(span, piece.box()) for span, piece in lines),
        )
        at = end
