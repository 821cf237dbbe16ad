"""A PDF file as a whole: its pages in order, running headers and footers set aside, one canonical text."""

from __future__ import annotations

import re
from typing import Any

from assistant.errors import UnreadableFileError
from assistant.reading.compose import Reading, compose
from assistant.reading.pdf.flow import Flow, LogicalLine
from assistant.reading.pdf.glyphs import PageReader
from assistant.reading.pdf.layout import Row, arrange
from assistant.reading.pdf.pieces import pieces_of
from assistant.reading.pdf.running import set_aside
from assistant.reading.pdf.shapes import PageContent, Piece
from assistant.types import Page, PageLine, Span

MAX_PAGES = 300
# Programs that break words at the ends of lines; browsers and office programs do not at their defaults
_BREAKS_WORDS = re.compile(r"tex|typst|indesign|troff|groff|prince|quark|dvips|scribus", re.I)


def read_pdf(data: bytes, where: str) -> Reading:
    """The text of a PDF in reading order, a block for each logical line, the box of each visual line.

    Raises UnreadableFileError for a file that is broken, encrypted, has more than 300 pages or no text.
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
    finally:
        document.close()
    pages, aside = set_aside([pieces_of(content) for content in contents], contents)
    rows: list[Row] = []
    for number, pieces in enumerate(pages):
        found = arrange(pieces, main_first=number > 0, name_first=len(pages) == 1)
        if rows and found.rows:
            rows[-1].last = found.columns > 0
        rows += found.rows
    logical = Flow(rows, hyphenates=hyphenates).lines()
    if not logical:
        raise UnreadableFileError("page 1 has no text", where=where, next_step="Install an OCR engine")
    notices = tuple(
        f"page {content.number}: {content.hidden} characters that cannot be seen were left out"
        for content in contents
        if content.hidden
    )
    return _composed(logical, contents, notices)


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
    metadata = document.get_metadata_dict()
    return f"{metadata.get('Producer', '')} {metadata.get('Creator', '')}"


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


def _composed(logical: list[LogicalLine], contents: list[PageContent], notices: tuple[str, ...]) -> Reading:
    """Writes the text and maps each piece to its span of it."""
    reading = compose([entry.line for entry in logical])
    placed: dict[int, list[tuple[Span, Piece]]] = {content.number: [] for content in contents}
    for block, entry in zip(reading.blocks, logical, strict=True):
        cells = block.cells or (block.span,)
        for cell, parts in zip(cells, entry.parts, strict=True):
            for offset, length, piece in parts:
                start = cell.start + offset
                placed[piece.page].append((Span(start, start + length), piece))
    pages, at = [], 0
    for content in contents:
        lines = sorted(placed[content.number], key=lambda pair: pair[0])
        end = max((span.end for span, _ in lines), default=at)
        pages.append(
            Page(
                content.number,
                Span(at, end),
                round(content.width, 2),
                round(content.height, 2),
                tuple(PageLine(span, piece.box()) for span, piece in lines),
            )
        )
        at = end
    if pages:
        final = pages[-1]
        pages[-1] = Page(final.number, Span(final.span.start, len(reading.text)), final.width, final.height, final.lines)
    return Reading(reading.text, reading.blocks, tuple(pages), notices)
