"""The bytes of a file, within limits, and the text that they spell."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.errors import UnreadableFileError

MAX_BYTES = 200_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SINGLE_BYTE = re.compile(r"cp125\d|iso8859|latin|mac_")
_MOSTLY_LATIN = 0.3  # share of bytes beyond ASCII; Cyrillic or Greek text has more
_MAX_CONTROL = 0.002  # share of control characters above which a text is taken for binary data


def load(path: Path) -> bytes:
    """The bytes of the file. Raises UnreadableFileError for a folder, a missing, empty or too large file."""
    where = str(path)
    if path.is_dir():
        raise UnreadableFileError("is a folder, not a file", where=where, next_step="Name a CV file in it")
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableFileError(
                f"is {size / 1e6:.0f} MB, the limit is {MAX_BYTES / 1e6:.0f} MB",
                where=where,
                next_step="Export the CV again without large pictures",
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError("no such file", where=where, next_step="Check the path") from None
    except OSError as error:
        raise UnreadableFileError(
            f"cannot be opened ({error.strerror})", where=where, next_step="Check the file's permissions"
        ) from error
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UnreadableFileError("is empty", where=where, next_step="Save the CV again and retry")
    return data


def decode(data: bytes, where: str) -> str:
    """The text of the bytes: UTF-8, UTF-16 or UTF-32 with a byte order mark, else a legacy encoding by its
    statistics. Newlines are "\\n", the byte order mark is dropped, nothing else is changed.

    Raises UnreadableFileError for binary data.
    """
    text = _unicode(data)
    if text is None:
        text = _legacy(data)
    if text is None or len(_CONTROL.findall(text)) > _MAX_CONTROL * len(text) + 2:
        raise UnreadableFileError(
            "is not a text file or has an unknown encoding", where=where, next_step="Save it as UTF-8 text"
        )
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _unicode(data: bytes) -> str | None:
    for mark, encoding in (
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _legacy(data: bytes) -> str | None:
    if b"\x00" in data:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    guess = best.encoding if best else "cp1252"
    high = sum(byte > 127 for byte in data)
    if _SINGLE_BYTE.match(guess) and high < _MOSTLY_LATIN * len(data):
        guess = "cp1252"  # a short text in a western language looks like any of its neighbours
    for encoding in (guess, best.encoding if best else None, "cp1252"):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return None
