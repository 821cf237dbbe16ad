"""Nearest vectors, with and without a filter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import faiss
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.errors import IndexingError
from assistant.indexing import dense
from assistant.indexing.dense import FILE, ApproximateIndex, DenseIndex, ExactIndex, build_dense, load_dense


def unit(count: int, dimension: int = 8) -> NDArray[np.float32]:
    vectors = np.random.default_rng(count).standard_normal((count, dimension)).astype(np.float32)
    rows: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return rows


VECTORS = unit(100)
MANY = unit(5000)


@pytest.fixture(scope="module")
def approximate() -> ApproximateIndex:
    return ApproximateIndex.build(MANY)


def test_scores_are_cosines_best_first() -> None:
    query = unit(3)[0]
    found = ExactIndex(VECTORS).search(query, 10)
    cosines = VECTORS @ query
    assert [position for position, _ in found] == list(np.argsort(-cosines)[:10])
    assert [score for _, score in found] == pytest.approx(sorted(cosines, reverse=True)[:10], abs=1e-6)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=8, unique=True).map(sorted), st.integers(1, 30))
def test_a_filter_loses_none_of_the_nearest(ends: list[int], limit: int) -> None:
    rows = [range(start, stop) for start, stop in zip(ends[::2], ends[1::2], strict=False)]
    allowed = [row for part in rows for row in part]
    query = unit(7)[0]
    expected = sorted(allowed, key=lambda row: -float(VECTORS[row] @ query))[:limit]
    assert [position for position, _ in ExactIndex(VECTORS).search(query, limit, rows)] == expected


def test_an_empty_filter_finds_nothing() -> None:
    assert ExactIndex(VECTORS).search(VECTORS[0], 5, []) == []


def test_the_file_is_a_faiss_index(tmp_path: Path) -> None:
    ExactIndex(VECTORS).save(tmp_path)
    index = faiss.read_index(str(tmp_path / FILE))
    _, positions = index.search(VECTORS[7:8], 10)
    assert list(positions[0]) == [position for position, _ in load_dense(tmp_path).search(VECTORS[7], 10)]


def test_it_comes_back_from_disk(tmp_path: Path) -> None:
    ExactIndex(VECTORS).save(tmp_path)
    loaded = load_dense(tmp_path)
    assert (loaded.count, loaded.dimension) == VECTORS.shape
    np.testing.assert_array_equal(loaded.vectors(), VECTORS)


@pytest.mark.parametrize("content", [b"", b"no index", b"IxFI", b"IxFI" + bytes(60)])
def test_another_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(IndexingError, match="is not a FAISS index"):
        load_dense(tmp_path)


def test_a_small_index_is_exact_and_imports_no_faiss(tmp_path: Path) -> None:
    build_dense(VECTORS).save(tmp_path)
    program = (
        "import sys; from pathlib import Path; from assistant.indexing.dense import load_dense; import numpy as np\n"
        f"print(load_dense(Path({str(tmp_path)!r})).search(np.ones(8, np.float32), 1), 'faiss' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == f"{ExactIndex(VECTORS).search(np.ones(8, np.float32), 1)} False"


def test_a_large_index_is_approximate(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dense, "EXACT_ROWS", 4999)
    build_dense(MANY).save(tmp_path)
    assert isinstance(load_dense(tmp_path), ApproximateIndex)


def overlap(index: DenseIndex, rows: list[range] | None = None) -> float:
    """The share of the exact first ten that an index finds, over 50 queries."""
    exact, shares = ExactIndex(MANY), []
    for query in unit(50):
        wanted = {position for position, _ in exact.search(query, 10, rows)}
        shares.append(len(wanted & {position for position, _ in index.search(query, 10, rows)}) / 10)
    return sum(shares) / len(shares)


def test_approximate_search_finds_most(approximate: ApproximateIndex) -> None:
    assert overlap(approximate) >= 0.9


@pytest.mark.parametrize("few", [0, dense.FEW])
@pytest.mark.parametrize("rows", [[range(1000, 1040)], [range(3, 30), range(4000, 4100)]])
def test_an_approximate_filter_loses_nothing(
    approximate: ApproximateIndex, rows: list[range], few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dense, "FEW", few)
    assert overlap(approximate, rows) >= 0.97  # only what eight bits cannot tell apart changes places
    found = approximate.search(unit(7)[0], 1000, rows)
    assert {position for position, _ in found} == {row for part in rows for row in part}


def test_approximate_vectors_come_back(approximate: ApproximateIndex, tmp_path: Path) -> None:
    approximate.save(tmp_path)
    loaded = load_dense(tmp_path)
    assert (loaded.count, loaded.dimension) == MANY.shape
    assert (loaded.vectors() * MANY).sum(axis=1).min() > 0.99
    assert loaded.search(MANY[5], 1)[0][0] == 5


def test_an_approximate_empty_filter_finds_nothing(approximate: ApproximateIndex) -> None:
    assert approximate.search(MANY[0], 5, []) == []
