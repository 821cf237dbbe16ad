"""Reading: a file of any format that CVs come in -> Document. One module a format, one registry (`READERS`)."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from assistant.reading.files import load
from assistant.reading.redaction import hide_words, redact
from assistant.reading.registry import EXTENSIONS, FOREIGN, reader_of
from assistant.types import Document

__all__ = ["EXTENSIONS", "FOREIGN", "hide_words", "read", "redact"]

_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON and YAML can spell half a character; UTF-8 cannot


def read(path: str | Path, *, root: str | Path | None = None, hide: tuple[str, ...] = ()) -> Document:
    """The document in a file.

    `root` is the corpus folder: the document's id is the path below it ("2024/jane.pdf"), without it the file's
    name. `hide` are kinds ("phone", "email", "birth_date", "photo", "address") or literal words that are masked
    length for length; an address can be told from other text only by parsing, so the caller masks it with
    `redact(document, spans)` after parsing.

    Raises UnreadableFileError (missing, empty, broken, encrypted, too large, no text, unknown encoding) and
    UnsupportedFormatError (no reader for the file's extension or content).
    """
    file = Path(path)
    data = load(file)
    reader = reader_of(file, data)
    reading = reader.read(data, str(path))
    document = Document(
        id=file.relative_to(root).as_posix() if root is not None else file.name,
        path=str(path),
        media_type=reader.media_type,
        text=_SURROGATE.sub("\ufffd", reading.text),
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=reading.blocks,
        pages=reading.pages,
        notices=reading.notices,
    )
    return hide_words(document, hide)
