"""Which reader a file has, by its extension, checked against its first bytes."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from assistant.errors import UnreadableFileError, UnsupportedFormatError
from assistant.reading.compose import Reading
from assistant.reading.files import decode


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name for people, its media type, and the function "module:name" that reads it.

    `form` is what the function takes: "text" (text), "located" (text and where, for messages) or "bytes" (bytes and
    where).
    """

    name: str
    media_type: str
    function: str
    form: str = "bytes"

    def read(self, data: bytes, where: str) -> Reading:
        """Reads the bytes of a file; `where` names it in errors."""
        module, _, name = self.function.partition(":")
        function: Callable[..., Reading] = getattr(import_module(f"assistant.reading.{module}"), name)
        if self.form == "bytes":
            return function(data, where)
        text = decode(data, where)
        return function(text) if self.form == "text" else function(text, where)


PDF = Reader("PDF", "application/pdf", "pdf.document:read_pdf")
DOCX = Reader("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx:read_docx")
ODT = Reader("OpenDocument", "application/vnd.oasis.opendocument.text", "odt:read_odt")
RTF = Reader("RTF", "application/rtf", "rtf:read_rtf")
HTML = Reader("HTML", "text/html", "html_page:read_html", "located")
MARKDOWN = Reader("Markdown", "text/markdown", "markdown:read_markdown", "text")
LATEX = Reader("LaTeX", "application/x-tex", "latex:read_latex", "located")
PLAIN = Reader("plain text", "text/plain", "text_file:read_text", "text")
JSON = Reader("JSON", "application/json", "json_resume:read_json", "located")
YAML = Reader("YAML", "application/yaml", "yaml_cv:read_yaml", "located")
XML = Reader("Europass XML", "application/xml", "europass:read_europass")
PNG = Reader("PNG", "image/png", "picture:read_picture")
JPEG = Reader("JPEG", "image/jpeg", "picture:read_picture")
TIFF = Reader("TIFF", "image/tiff", "picture:read_picture")

READERS: dict[str, Reader] = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".odt": ODT,
    ".rtf": RTF,
    ".html": HTML,
    ".htm": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".tex": LATEX,
    ".txt": PLAIN,
    ".text": PLAIN,
    ".json": JSON,
    ".yaml": YAML,
    ".yml": YAML,
    ".xml": XML,
    ".png": PNG,
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".tif": TIFF,
    ".tiff": TIFF,
}
EXTENSIONS = tuple(READERS)
FOREIGN = {
    ".doc": "Word 97-2003",
    ".dot": "Word 97-2003",
    ".pages": "Apple Pages",
    ".wpd": "WordPerfect",
    ".wps": "Microsoft Works",
}
"""Formats of office programs that CVs come in and that have no reader: their programs."""
# First bytes of formats that are no text; a Word or OpenDocument file is told by a name inside the package.
_SIGNATURES = (
    (b"%PDF", PDF),
    (b"{\\rtf", RTF),
    (b"\x89PNG", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_PACKAGES = ((b"word/document.xml", DOCX), (b"application/vnd.oasis.opendocument.text", ODT))
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, and of encrypted .docx


def reader_of(path: Path, data: bytes) -> Reader:
    """The reader of a file. Raises UnsupportedFormatError for an unknown extension, and for one that the content
    belies; UnreadableFileError for an encrypted Word file."""
    suffix = path.suffix.lower()
    reader = READERS.get(suffix)
    if suffix in FOREIGN:
        raise UnsupportedFormatError(
            f"is a {suffix} file ({FOREIGN[suffix]}), which has no reader",
            where=str(path),
            next_step="Open it in its program or LibreOffice and save it as DOCX or PDF",
        )
    if reader is None:
        near = difflib.get_close_matches(suffix, EXTENSIONS, 1)
        raise UnsupportedFormatError(
            f"there is no reader for {suffix!r} files" if suffix else "the file has no extension",
            where=str(path),
            next_step=(f"Did you mean {near[0]}? " if near else "") + f"Known are {', '.join(EXTENSIONS)}",
        )
    if data.startswith(_OLD_OFFICE) and reader is DOCX:
        raise UnreadableFileError(
            "is encrypted, or an old .doc file", where=str(path), next_step="Save it as .docx without a password"
        )
    content = _by_content(data)
    if content is not None and content is not reader:
        extension = next(known for known, candidate in READERS.items() if candidate is content)
        raise UnsupportedFormatError(
            f"is a {content.name} file, not {reader.name}",
            where=str(path),
            next_step=f"Rename it to {path.stem}{extension}",
        )
    return reader


def _by_content(data: bytes) -> Reader | None:
    """The format that the first bytes name; None for text and for what they do not name."""
    head = data[:1024].lstrip()
    for signature, reader in _SIGNATURES:
        if head.startswith(signature):
            return reader
    if data.startswith(b"PK\x03\x04"):
        return next((reader for name, reader in _PACKAGES if name in data), None)
    return None
