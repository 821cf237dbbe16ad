"""The vectors of passages: taken over from an older index, from an interrupted run, or encoded.

A passage is known by the first 16 bytes of the SHA-256 of its text: words that have not changed are not encoded
again, whatever else has changed. A large corpus is encoded for minutes, so each part is appended to a file beside the
index, a record a passage, and the next run goes on from there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from assistant.embedding import Encoder
from assistant.errors import IndexingError
from assistant.indexing.dense import load_dense

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = dict[bytes, NDArray[np.float32]]

KEYS = "passages.npy"
"""The keys of an index's rows, beside its vectors."""

KEEP_FROM = 1000
"""Passages to encode from which an interrupted run leaves its work: fewer take a few seconds."""

_PART = 512


def key(passage: str) -> bytes:
    """What a passage is known by."""
    return hashlib.sha256(passage.encode("utf-8", "surrogatepass")).digest()[:16]


def save_keys(passages: Sequence[str], folder: Path) -> None:
    """Write the keys of an index's rows into its folder."""
    import numpy as np

    np.save(folder / KEYS, np.frombuffer(b"".join(map(key, passages)), "V16"), allow_pickle=False)


def load_known(folder: Path) -> Vectors:
    """The vectors of an index by key, {} if they cannot be read. The caller sees to it that the model is the same."""
    import numpy as np

    try:
        vectors = load_dense(folder).vectors()
        keys = np.load(folder / KEYS, allow_pickle=False)
        return dict(zip(map(bytes, keys), vectors, strict=True))
    except (OSError, ValueError, IndexingError):
        return {}


def encode_passages(
    passages: Sequence[str],
    encoder: Encoder,
    known: Vectors,
    partial: Path,
    progress: Callable[[int, int], None],
) -> NDArray[np.float32]:
    """The vectors of the passages, (n, d) float32; a zero row for "".

    Only what is not `known` is encoded. `partial` is the file of an interrupted run, removed when all is done;
    `progress` is told how many passages of how many are encoded.
    """
    import numpy as np

    keys = [key(passage) for passage in passages]
    missing = {k: p for k, p in zip(keys, passages, strict=True) if p and k not in known}
    if missing:
        known = known | _encode(missing, encoder, partial, progress)
    vectors = np.zeros((len(passages), encoder.dimension), np.float32)
    for row, (passage, k) in enumerate(zip(passages, keys, strict=True)):
        if passage:
            vectors[row] = known[k]
    partial.unlink(missing_ok=True)
    return vectors


def _encode(
    missing: dict[bytes, str], encoder: Encoder, partial: Path, progress: Callable[[int, int], None]
) -> Vectors:
    total = len(missing)
    if total < KEEP_FROM:
        vectors = encoder.encode(list(missing.values()))
        progress(total, total)
        return dict(zip(missing, vectors, strict=True))
    partial.parent.mkdir(parents=True, exist_ok=True)
    done = _read(partial, encoder.dimension)
    done = {k: done[k] for k in missing.keys() & done.keys()}
    # Texts of like length together waste no padding.
    todo = sorted((k for k in missing if k not in done), key=lambda k: len(missing[k]))
    with partial.open("ab") as file:
        for start in range(0, total - len(done), _PART):
            part = todo[start : start + _PART]
            vectors = encoder.encode([missing[k] for k in part])
            _append(file, part, vectors)
            done.update(zip(part, vectors, strict=True))
            progress(len(done), total)
    return done


def _append(file: BinaryIO, keys: Sequence[bytes], vectors: NDArray[np.float32]) -> None:
    file.write(b"".join(k + vector.astype("<f4").tobytes() for k, vector in zip(keys, vectors, strict=True)))
    file.flush()


def _read(partial: Path, dimension: int) -> Vectors:
    """The whole records of the file; what an interruption cut off is cut away."""
    import numpy as np

    record = np.dtype([("key", "V16"), ("vector", "<f4", (dimension,))])
    if not partial.is_file():
        return {}
    whole = partial.stat().st_size // record.itemsize * record.itemsize
    with partial.open("r+b") as file:
        file.truncate(whole)
    records = np.fromfile(partial, record)
    return {bytes(row["key"]): row["vector"] for row in records}
