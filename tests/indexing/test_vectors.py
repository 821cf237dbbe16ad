"""A passage is encoded once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.indexing.vectors import KEEP_FROM, encode_passages, key
from tests.encoders import HashingEncoder

PASSAGES = [f"passage number {number}" for number in range(KEEP_FROM + 200)]


def nobody(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def test_rows_are_in_order_and_nothing_is_a_zero_row(tmp_path: Path) -> None:
    encoder = HashingEncoder()
    vectors = encode_passages(["a", "", "b", "a"], encoder, {}, tmp_path / "partial", nobody)
    np.testing.assert_array_equal(vectors[[0, 2, 3]], encoder.encode(["a", "b", "a"]))
    assert not vectors[1].any()


def test_what_is_known_is_not_encoded(tmp_path: Path) -> None:
    encoder = HashingEncoder()
    known = {key("a"): np.ones(64, np.float32)}
    vectors = encode_passages(["a", "b"], encoder, known, tmp_path / "partial", nobody)
    assert encoder.encoded == ["b"]
    assert vectors[0].all()


def test_an_interrupted_run_is_taken_up_again(tmp_path: Path) -> None:
    partial = tmp_path / "partial"
    first = HashingEncoder(fail_after=600)
    with pytest.raises(KeyboardInterrupt):
        encode_passages(PASSAGES, first, {}, partial, nobody)
    (partial / "cut-off.npy").write_bytes(next(partial.glob("*.npy")).read_bytes()[:1000])
    second, told = HashingEncoder(), list[int]()
    vectors = encode_passages(PASSAGES, second, {}, partial, lambda done, total: told.append(done))
    assert set(first.encoded) | set(second.encoded) == set(PASSAGES)
    assert not set(first.encoded) & set(second.encoded)
    np.testing.assert_array_equal(vectors, HashingEncoder().encode(PASSAGES))
    assert told[-1] == len(PASSAGES)
    assert not partial.exists()
