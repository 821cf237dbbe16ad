"""The corpus of an index on disk: documents, CVs and chunks, read when they are looked at.

`corpus.jsonl` has three lines for each document: the document, its CV and its chunks as JSON. `corpus-parts.json` says
where each of them ends, whose CV it is and how many chunks it has, so that a corpus of thousands of CVs is there at
once: the lines are mapped into memory, and the last ones looked at are kept as objects. A chunk that a search has found
costs neither the document nor the CV. `corpus-kinds.bin` has a byte for each chunk (`types.kind_byte`).
"""

from __future__ import annotations

import contextlib
import functools
import gc
import json
import mmap
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, TypeVar, overload

from assistant.indexing.serialise import from_json, to_json
from assistant.types import CV, Chunk, Corpus, Document, Part, kind_byte

T = TypeVar("T")

CORPUS = "corpus.jsonl"
PARTS = "corpus-parts.json"
KINDS = "corpus-kinds.bin"

KEPT = 256
"""CVs that are kept as objects, about 0.4 MB each."""

CHUNKS_KEPT = 8192
"""Chunks that are kept as objects, about 1 kB each: a search looks at sixty."""


class Lazy(Sequence[T]):
    """A sequence whose items are made when they are asked for."""

    def __init__(self, length: int, item: Callable[[int], T]) -> None:
        self._length = length
        self._item = item

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(self._item(number) for number in range(*place.indices(self._length)))
        if not -self._length <= place < self._length:
            raise IndexError(place)
        return self._item(place % self._length)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return map(self._item, range(self._length))


class Writer:
    """Writes a corpus into the folder of an index, a CV at a time, so that none needs to stay in memory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._table: list[tuple[str, str, int, list[int]]] = []
        self._kinds = bytearray()

    def __enter__(self) -> Writer:
        self._file = (self._folder / CORPUS).open("wb")
        return self

    def add(self, document: Document, cv: CV, chunks: tuple[Chunk, ...]) -> None:
        """Write the next CV."""
        ends = []
        for record in (to_json(document), to_json(cv), to_json(chunks)):
            self._file.write(json.dumps(record, separators=(",", ":")).encode("ascii") + b"\n")
            ends.append(self._file.tell())
        self._table.append((document.id, cv.candidate, len(chunks), ends))
        self._kinds += bytes(map(kind_byte, chunks))

    def __exit__(self, *raised: object) -> None:
        self._file.close()
        (self._folder / KINDS).write_bytes(self._kinds)
        (self._folder / PARTS).write_text(json.dumps(self._table, separators=(",", ":")), encoding="ascii")


def load_corpus(folder: Path, root: Path) -> Corpus:
    """What `Writer` wrote, with the documents' paths below `root`, where the files may have moved.

    OSError, ValueError: the files are not what it wrote. A record is read when it is first looked at.
    """
    table: list[tuple[str, str, int, list[int]]] = json.loads((folder / PARTS).read_bytes())
    with (folder / CORPUS).open("rb") as file:
        lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    ends = [0, *(end for _, _, _, three in table for end in three)]
    if ends[-1] != len(lines) or not all(
        lines[start : start + 1] == b"[" and lines[end - 1 : end] == b"\n" for start, end in pairwise(ends)
    ):
        raise ValueError(f"{CORPUS} has not the lines that {PARTS} tells")

    def line(number: int) -> Any:
        return json.loads(lines[ends[number] : ends[number + 1]])

    @functools.lru_cache(KEPT)
    def document(number: int) -> Document:
        with _no_garbage():
            read = from_json(Document, line(3 * number))
            return replace(read, path=str(root / read.id))

    @functools.lru_cache(KEPT)
    def cv(number: int) -> CV:
        with _no_garbage():
            return from_json(CV, line(3 * number + 1))

    @functools.lru_cache(KEPT)
    def pieces(number: int) -> list[Any]:
        with _no_garbage():
            return list(line(3 * number + 2))

    @functools.lru_cache(CHUNKS_KEPT)
    def chunk(position: int) -> Chunk:
        number = bisect_right(starts, position) - 1
        return from_json(Chunk, pieces(number)[position - starts[number]])

    starts = [0, *accumulate(count for _, _, count, _ in table)]
    kinds = (folder / KINDS).read_bytes()
    if len(kinds) != starts[-1]:
        raise ValueError(f"{KINDS} has {len(kinds)} bytes, not {starts[-1]}")
    parts = {
        document_id: Part(number, candidate, range(starts[number], starts[number + 1]))
        for number, (document_id, candidate, _, _) in enumerate(table)
    }

    return Corpus(
        documents=Lazy(len(table), document),
        cvs=Lazy(len(table), cv),
        chunks=Lazy(starts[-1], chunk),
        parts=parts,
        kinds=kinds,
    )


@contextlib.contextmanager
def _no_garbage() -> Iterator[None]:
    """Without Python's search for cycles, which looks through all that is being made again and again and finds none:
    a corpus loads in a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
