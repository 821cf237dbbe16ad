"""PartialVectors: vectors that outlive an interrupted run.

A large corpus is encoded for minutes. Each batch is appended to a file beside the index, one record a passage: the
first 16 bytes of the SHA-256 of its text, then its vector as float32. The next run reads what is whole and goes on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from assistant.embedding import Encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KEEP_FROM = 1000
"""Passages to encode from which a file is kept: fewer take a few seconds."""

_PART = 512


class PartialVectors:
    """A context manager; the file goes when the work is whole, and stays when an exception ends it."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        name = hashlib.sha256(encoder.identity.encode()).hexdigest()[:8]
        self._file = folder.with_name(f".{folder.name}-{name}.partial")
        self._encoder = encoder

    def __enter__(self) -> PartialVectors:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._file.unlink(missing_ok=True)

    def encode(self, passages: Sequence[str], progress: Callable[[int], None]) -> dict[str, NDArray[np.float32]]:
        """The vectors of the passages, by passage; `progress` is told how many are done."""
        if len(passages) < KEEP_FROM:
            if not passages:
                return {}
            vectors = self._encoder.encode(passages)
            progress(len(passages))
            return dict(zip(passages, vectors, strict=True))
        kept = self._read()
        known = {text: kept[key] for text in passages if (key := _key(text)) in kept}
        # Short ones first: parts of like length waste no padding, and the rate that is shown falls, never stalls.
        missing = sorted((text for text in passages if text not in known), key=len)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("ab") as file:
            for start in range(0, len(missing), _PART):
                part = missing[start : start + _PART]
                for text, vector in zip(part, self._encoder.encode(part), strict=True):
                    known[text] = vector
                    file.write(_key(text) + vector.tobytes())
                file.flush()
                progress(len(known))
        return known

    def _read(self) -> dict[bytes, NDArray[np.float32]]:
        import numpy as np

        if not self._file.is_file():
            return {}
        record = np.dtype([("key", "V16"), ("vector", "<f4", (self._encoder.dimension,))])
        content = self._file.read_bytes()
        whole = len(content) // record.itemsize * record.itemsize
        if whole != len(content):  # the last record was cut off
            with self._file.open("r+b") as file:
                file.truncate(whole)
        records = np.frombuffer(content[:whole], record)
        return {bytes(row["key"]): row["vector"] for row in records}


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
