"""Zip packages (DOCX, ODT) and XML from strangers, within limits: no zip bomb, no entity, no network."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from typing import IO, Any

from assistant.errors import UnreadableFileError

MAX_MEMBER = 50_000_000  # bytes of one member, unpacked
MAX_TOTAL = 150_000_000  # bytes of all members that are read
MAX_RATIO = 200  # unpacked to packed; text of office files packs at 5 to 30
_SMALL = 1_000_000  # a member below this size may pack at any ratio
# What zipfile raises on damaged files
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, RuntimeError, NotImplementedError, EOFError,
    ValueError, KeyError, IndexError, OverflowError,
)  # fmt: skip


class Package:
    """An open zip file. `names` are its members; `read` gives one, within the limits."""

    def __init__(self, archive: zipfile.ZipFile, where: str) -> None:
        self._archive = archive
        self._where = where
        self._total = 0
        self.names = frozenset(archive.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a member. Raises UnreadableFileError if it is too large, packed too tightly or broken."""
        info = self._archive.getinfo(name)
        ratio = info.file_size / max(info.compress_size, 1)
        if info.file_size > MAX_MEMBER or (ratio > MAX_RATIO and info.file_size > _SMALL):
            raise self._bomb(name)
        try:
            with self._archive.open(info) as member:
                data = member.read(MAX_MEMBER + 1)
        except _BROKEN as error:
            raise UnreadableFileError(
                f"is broken: {name} cannot be unpacked", where=self._where, next_step="Save the file again"
            ) from error
        self._total += len(data)
        if len(data) > MAX_MEMBER or self._total > MAX_TOTAL:
            raise self._bomb(name)
        return data

    def _bomb(self, name: str) -> UnreadableFileError:
        return UnreadableFileError(
            f"unpacks to more than a CV can hold ({name})", where=self._where, next_step="Save the CV again"
        )


def open_package(file: IO[bytes], where: str, kind: str) -> Package:
    """The package in a file. Raises UnreadableFileError if it is no zip file or needs a password."""
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        raise UnreadableFileError(
            f"is a broken {kind}: not a zip package", where=where, next_step="Open it and save it again"
        ) from error
    if any(info.flag_bits & 0x1 for info in archive.infolist()):
        raise UnreadableFileError("is encrypted", where=where, next_step="Save it without a password")
    return Package(archive, where)


def parse_xml(data: bytes, where: str) -> Any:
    """The root element (lxml). Entities are not expanded and nothing is fetched.

    Raises UnreadableFileError with the line of a syntax error.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        problem = " ".join(str(error).split(", line")[0].split())
        raise UnreadableFileError(
            f"is no valid XML: {problem}", where=f"{where}, line {error.lineno}", next_step="Export the file again"
        ) from error
    if root is None:
        raise UnreadableFileError("is empty XML", where=where, next_step="Export the file again")
    return root
