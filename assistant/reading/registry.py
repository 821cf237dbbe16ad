"""Which reader a file has, by its extension, checked against its first bytes."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from assistant.errors import UnsupportedFormatError
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


PDF = Reader("PDF", "application/pdf", "pdf:read_pdf")
DOCX = Reader("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx:read_docx")
MARKDOWN = Reader("Markdown", "text/markdown", "markdown:read_markdown", "text")
PLAIN = Reader("plain text", "text/plain", "plain:read_plain", "text")
JSON = Reader("JSON", "application/json", "json_resume:read_json", "located")

YAML = Reader("YAML", "application/yaml", "yaml_cv:read_yaml", "located")
XML = Reader("Europass XML", "application/xml", "europass:read_europass")
HTML = Reader("HTML", "text/html", "html_page:read_html", "located")

READERS: dict[str, Reader] = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": PLAIN,
    ".text": PLAIN,
    ".json": JSON,
    ".yaml": YAML,
    ".yml": YAML,
    ".xml": XML,
    ".html": HTML,
    ".htm": HTML,
}
EXTENSIONS = tuple(READERS)


def reader_of(path: Path, data: bytes) -> Reader:
    """The reader of a file. Raises UnsupportedFormatError for an unknown extension."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        near = difflib.get_close_matches(path.suffix.lower(), EXTENSIONS, 1)
        raise UnsupportedFormatError(
            f"no reader for {path.suffix or 'a file without extension'!r}",
            where=str(path),
            next_step=(f"Did you mean {near[0]}? " if near else "") + f"Known are {', '.join(EXTENSIONS)}",
        )
    return reader
