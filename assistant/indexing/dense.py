"""Unit vectors by inner product, which is their cosine. The file is FAISS's; how it is searched depends on its size.

- ExactIndex, up to EXACT_ROWS vectors: a FAISS flat index on disk. Its search is one product of a matrix and a vector,
  so it is read as the array that it is: importing faiss would cost the first answer 60 ms and 15 MB for nothing.
- ApproximateIndex, above: lists of near vectors in 8 bits (FAISS IVF, SQ8), and all in 16 bits, memory-mapped.

benchmarks/README.md has the figures behind the limit and the kind.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from assistant.errors import IndexingError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILE = "dense.faiss"
VECTORS = "dense-vectors.npy"
"""Of an approximate index: the vectors in 16 bits."""

EXACT_ROWS = 100_000
"""Vectors up to which every one is compared: under 10 ms on two small cores."""

FEW = 20_000
"""Vectors up to which those that a filter leaves are compared one by one, rather than looked for in every list."""

SORTED = 300
"""Scores up to which all are sorted: to find the highest first takes longer."""

_FLAT = struct.Struct("<4siqqqBiQ")
"""The head of a FAISS flat index: its mark, dimension, count, two unused, trained, metric, number of floats."""

_FLAT_MARK = b"IxFI"
_LISTS_BY_ROOT = 2
_TRAINING = 40
_PROBED_SHARE = 8
_DEEPER = 2
"""Lists are twice the square root of the count, rounded to a power of two; 40 vectors of each train its centre; a
search looks into an eighth of them for twice as many as are asked for, of which the nearest by 16 bits remain."""


class DenseIndex(Protocol):
    """The vectors of the chunks, row i for the chunk at position i."""

    @property
    def count(self) -> int:
        """The number of vectors."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def vectors(self) -> NDArray[np.float32]:
        """All vectors, (n, d) float32, as precise as they are kept."""

    def search(
        self, vector: NDArray[np.float32], limit: int, rows: Sequence[range] | None = None
    ) -> list[tuple[int, float]]:
        """The `limit` nearest as (position, cosine), best first; `rows` narrows to these positions, ranges
        in their order that do not overlap, and none of the nearest among them is lost."""

    def save(self, folder: Path) -> None:
        """Write the index's file into the folder."""


def build_dense(vectors: NDArray[np.float32]) -> DenseIndex:
    """The index of the vectors, (n, d) float32 with rows of unit length."""
    return ExactIndex(vectors) if len(vectors) <= EXACT_ROWS else ApproximateIndex.build(vectors)


def load_dense(folder: Path) -> DenseIndex:
    """Read what `save` wrote; IndexingError if it is not that."""
    path = folder / FILE
    try:
        with path.open("rb") as file:
            flat = file.read(len(_FLAT_MARK)) == _FLAT_MARK
        return ExactIndex.load(path) if flat else ApproximateIndex.load(path)
    except (OSError, ValueError, RuntimeError, struct.error) as error:  # faiss raises RuntimeError
        raise IndexingError("is not a FAISS index", where=str(path), next_step="Delete the folder.") from error


class ExactIndex:
    """Every vector is compared."""

    def __init__(self, matrix: NDArray[np.float32]) -> None:
        self._matrix = matrix

    @property
    def count(self) -> int:
        return int(self._matrix.shape[0])

    @property
    def dimension(self) -> int:
        return int(self._matrix.shape[1])

    def vectors(self) -> NDArray[np.float32]:
        return self._matrix

    def search(
        self, vector: NDArray[np.float32], limit: int, rows: Sequence[range] | None = None
    ) -> list[tuple[int, float]]:
        import numpy as np

        if rows is None:
            return _nearest(self._matrix @ vector, limit)
        if not rows:
            return []
        scores = np.concatenate([self._matrix[part.start : part.stop] @ vector for part in rows])
        positions = np.concatenate([np.arange(part.start, part.stop) for part in rows])
        return [(int(positions[place]), score) for place, score in _nearest(scores, limit)]

    def save(self, folder: Path) -> None:
        import faiss

        index = faiss.IndexFlatIP(self.dimension)
        index.add(self._matrix)
        faiss.write_index(index, str(folder / FILE))

    @classmethod
    def load(cls, path: Path) -> ExactIndex:
        """Read a FAISS flat index; ValueError if the file is not one, or not whole."""
        import numpy as np

        with path.open("rb") as file:
            _, dimension, count, _, _, _, _, floats = _FLAT.unpack(file.read(_FLAT.size))
        matrix = np.fromfile(path, "<f4", offset=_FLAT.size)
        if not len(matrix) == floats == count * dimension:
            raise ValueError(f"{len(matrix)} floats, not {count} * {dimension}")
        return cls(matrix.reshape(count, dimension))


class ApproximateIndex:
    """Vectors in lists around centres; a search looks into the lists whose centres are nearest, and weighs what it
    finds anew by the vectors in 16 bits: in 8 bits, candidates who say nearly the same change places."""

    def __init__(self, index: Any, matrix: NDArray[np.float16]) -> None:
        self._index = index
        self._matrix = matrix

    @classmethod
    def build(cls, vectors: NDArray[np.float32]) -> ApproximateIndex:
        """Train on a sample, then add all: minutes for a million."""
        import faiss
        import numpy as np

        lists = 1 << round(math.log2(_LISTS_BY_ROOT * math.sqrt(len(vectors))))
        index = faiss.index_factory(vectors.shape[1], f"IVF{lists},SQ8", faiss.METRIC_INNER_PRODUCT)
        index.train(vectors[:: max(1, len(vectors) // (lists * _TRAINING))])
        index.add(vectors)
        return cls(index, vectors.astype(np.float16))

    @property
    def count(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        return int(self._index.d)

    def vectors(self) -> NDArray[np.float32]:
        import numpy as np

        return self._matrix.astype(np.float32)

    def search(
        self, vector: NDArray[np.float32], limit: int, rows: Sequence[range] | None = None
    ) -> list[tuple[int, float]]:
        import numpy as np

        asked = self.count if rows is None else sum(map(len, rows))
        if min(limit, asked) == 0:
            return []
        if rows is not None and asked <= FEW:
            positions = np.concatenate([np.arange(part.start, part.stop) for part in rows])
        else:
            positions = self._near(vector, min(_DEEPER * limit, asked), rows)
        scores = self._matrix[positions].astype(np.float32) @ vector
        return [(int(positions[place]), score) for place, score in _nearest(scores, limit)]

    def _near(self, vector: NDArray[np.float32], limit: int, rows: Sequence[range] | None) -> NDArray[np.int64]:
        """The positions of the nearest in 8 bits, ascending."""
        import faiss
        import numpy as np

        parameters: Any = faiss.SearchParametersIVF()
        if rows is None:
            parameters.nprobe = max(1, self._index.nlist // _PROBED_SHARE)
        else:  # every list, so that nothing of what is asked for is lost; what is not is skipped unread
            selector = _selector(rows)
            parameters.nprobe, parameters.sel = self._index.nlist, selector
        _, positions = self._index.search(vector.reshape(1, -1), limit, params=parameters)
        found: NDArray[np.int64] = np.sort(positions[0][positions[0] >= 0])
        return found

    def save(self, folder: Path) -> None:
        import faiss
        import numpy as np

        faiss.write_index(self._index, str(folder / FILE))
        np.save(folder / VECTORS, self._matrix, allow_pickle=False)

    @classmethod
    def load(cls, path: Path) -> ApproximateIndex:
        """Map the files into memory; RuntimeError if one is not a FAISS index, ValueError if they do not fit."""
        import faiss
        import numpy as np

        index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP)
        matrix = np.load(path.with_name(VECTORS), mmap_mode="r", allow_pickle=False)
        if matrix.shape != (index.ntotal, index.d):
            raise ValueError(f"{VECTORS} has the shape {matrix.shape}")
        return cls(index, matrix)


def _nearest(scores: NDArray[np.float32], limit: int) -> list[tuple[int, float]]:
    """The highest scores with their positions, best first, ties by position."""
    import numpy as np

    if limit < len(scores) and len(scores) > SORTED:
        threshold = np.partition(scores, len(scores) - limit)[len(scores) - limit]
        found = np.flatnonzero(scores >= threshold)
        order = found[np.argsort(-scores[found], kind="stable")][:limit]
    else:
        order = (-scores).argsort(kind="stable")[:limit]
    return list(zip(order.tolist(), scores[order].tolist(), strict=True))


def _selector(rows: Sequence[range]) -> Any:
    """Which rows FAISS may return: one range, or a bit for each row."""
    import faiss
    import numpy as np

    if len(rows) == 1:
        return faiss.IDSelectorRange(rows[0].start, rows[0].stop)
    allowed = np.zeros(max(part.stop for part in rows), bool)
    for part in rows:
        allowed[part.start : part.stop] = True
    # faiss' Python constructor takes an array, which its type stubs do not know.
    return faiss.IDSelectorBitmap(np.packbits(allowed, bitorder="little"))  # type: ignore[call-arg, arg-type]
