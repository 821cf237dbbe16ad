"""The vectors of passages: taken over from an older index, from an interrupted run, or encoded.

A passage is known by the first 16 bytes of the SHA-256 of its text: words that have not changed are not encoded
again, whatever else has changed. A large corpus is encoded for minutes, so each part is kept in a folder beside the
index until the index is whole, and the next run goes on from there.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

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

    Only what is not `known` is encoded. `partial` is the folder of interrupted runs, removed when all is done;
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
    shutil.rmtree(partial, ignore_errors=True)
    return vectors


def _encode(
    missing: dict[bytes, str], encoder: Encoder, partial: Path, progress: Callable[[int, int], None]
) -> Vectors:
    total = len(missing)
    if total < KEEP_FROM:
        vectors = encoder.encode(list(missing.values()))
        progress(total, total)
        return dict(zip(missing, vectors, strict=True))
    done = _read(partial, encoder.dimension)
    done = {k: done[k] for k in missing.keys() & done.keys()}
    # Texts of like length together waste no padding.
    todo = sorted((k for k in missing if k not in done), key=lambda k: len(missing[k]))
    for start in range(0, len(todo), _PART):
        part = todo[start : start + _PART]
        vectors = encoder.encode([missing[k] for k in part])
        _keep(part, vectors, partial)
        done.update(zip(part, vectors, strict=True))
        progress(len(done), total)
    return done


def _record(dimension: int) -> np.dtype[np.void]:
    import numpy as np

    return np.dtype([("key", "V16"), ("vector", "<f4", (dimension,))])


def _keep(keys: Sequence[bytes], vectors: NDArray[np.float32], partial: Path) -> None:
    """Write a part under a name of its own, in one step: two runs at once do not harm each other."""
    import numpy as np

    records = np.empty(len(keys), _record(vectors.shape[1]))
    records["key"], records["vector"] = np.frombuffer(b"".join(keys), "V16"), vectors
    partial.mkdir(parents=True, exist_ok=True)
    name = uuid.uuid4().hex
    temporary = partial / f"{name}.tmp"
    with temporary.open("wb") as file:
        np.save(file, records, allow_pickle=False)
    temporary.rename(partial / f"{name}.npy")


def _read(partial: Path, dimension: int) -> Vectors:
    """What interrupted runs left; a file that is not whole is passed over."""
    import numpy as np

    done: Vectors = {}
    for path in partial.glob("*.npy"):
        with contextlib.suppress(OSError, ValueError):
            records = np.load(path, allow_pickle=False)
            if records.dtype == _record(dimension):
                done.update((bytes(row["key"]), row["vector"]) for row in records)
    return done
