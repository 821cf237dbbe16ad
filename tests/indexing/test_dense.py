"""Nearest vectors, with and without a filter."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.errors import IndexingError
from assistant.indexing.dense import FILE, DenseIndex


def unit(count: int, dimension: int = 8) -> NDArray[np.float32]:
    vectors = np.random.default_rng(count).standard_normal((count, dimension)).astype(np.float32)
    rows: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return rows


VECTORS = unit(100)


def test_scores_are_cosines_best_first() -> None:
    query = unit(3)[0]
    found = DenseIndex.build(VECTORS).search(query, 10)
    cosines = VECTORS @ query
    assert [position for position, _ in found] == list(np.argsort(-cosines)[:10])
    assert [score for _, score in found] == pytest.approx(sorted(cosines, reverse=True)[:10], abs=1e-6)


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 20)), min_size=1, max_size=4), st.integers(1, 30))
def test_a_filter_loses_none_of_the_nearest(parts: list[tuple[int, int]], limit: int) -> None:
    rows = [range(start, min(100, start + length)) for start, length in parts]
    allowed = sorted({row for part in rows for row in part})
    query = unit(7)[0]
    expected = sorted(allowed, key=lambda row: -float(VECTORS[row] @ query))[:limit]
    assert [position for position, _ in DenseIndex.build(VECTORS).search(query, limit, rows)] == expected


def test_an_empty_filter_finds_nothing() -> None:
    assert DenseIndex.build(VECTORS).search(VECTORS[0], 5, []) == []


def test_it_comes_back_from_disk(tmp_path: Path) -> None:
    DenseIndex.build(VECTORS).save(tmp_path)
    loaded = DenseIndex.load(tmp_path)
    assert (loaded.count, loaded.dimension) == VECTORS.shape
    np.testing.assert_array_equal(loaded.vectors(), VECTORS)


def test_another_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no index")
    with pytest.raises(IndexingError, match="is not a FAISS index"):
        DenseIndex.load(tmp_path)
