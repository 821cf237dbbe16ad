"""DenseIndex: unit vectors in FAISS, by inner product, which is their cosine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import IndexingError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILE = "dense.faiss"


class DenseIndex:
    """The vectors of the chunks, row i for the chunk at position i."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: NDArray[np.float32]) -> DenseIndex:
        """An exact index of the vectors, (n, d) float32 with rows of unit length."""
        import faiss

        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(vectors)
        return cls(index)

    @property
    def count(self) -> int:
        """The number of vectors."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._index.d)

    def vectors(self) -> NDArray[np.float32]:
        """All vectors, (n, d) float32."""
        vectors: NDArray[np.float32] = self._index.reconstruct_n(0, self.count)
        return vectors

    def search(
        self, vector: NDArray[np.float32], limit: int, rows: Sequence[range] | None = None
    ) -> list[tuple[int, float]]:
        """The `limit` nearest as (position, cosine), best first; `rows` narrows to these positions, and none of the
        nearest among them is lost."""
        import faiss

        limit = min(limit, self.count if rows is None else sum(map(len, rows)))
        if limit == 0:
            return []
        # faiss' Python constructors take keywords that its type stubs do not know.
        parameters = None if rows is None else faiss.SearchParameters(sel=_selector(rows))  # type: ignore[call-arg]
        scores, positions = self._index.search(vector.reshape(1, -1), limit, params=parameters)
        return [(int(p), float(s)) for p, s in zip(positions[0], scores[0], strict=True) if p >= 0]

    def save(self, folder: Path) -> None:
        """Write the index's file into the folder."""
        import faiss

        faiss.write_index(self._index, str(folder / FILE))

    @classmethod
    def load(cls, folder: Path) -> DenseIndex:
        """Read what `save` wrote; IndexingError if it is not that."""
        import faiss

        try:
            return cls(faiss.read_index(str(folder / FILE)))
        except RuntimeError as error:
            raise IndexingError(
                "is not a FAISS index", where=str(folder / FILE), next_step="Delete the folder"
            ) from error


def _selector(rows: Sequence[range]) -> Any:
    """Which rows FAISS may return: one range, or a bit for each row."""
    import faiss
    import numpy as np

    if len(rows) == 1:
        return faiss.IDSelectorRange(rows[0].start, rows[0].stop)
    allowed = np.zeros(max((part.stop for part in rows), default=0), bool)
    for part in rows:
        allowed[part.start : part.stop] = True
    bits = np.packbits(allowed, bitorder="little")
    return faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]  # likewise
