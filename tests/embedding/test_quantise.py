"""Products in whole numbers are near those of full precision, or are refused."""

from __future__ import annotations

import numpy as np

from assistant.embedding.quantise import WORST, quantised


def test_a_product_is_near_the_true_one_although_a_channel_is_large() -> None:
    random = np.random.default_rng(0)
    seen = random.normal(size=(200, 64)).astype(np.float32)
    seen[:, 5] *= 40
    matrix = random.normal(size=(64, 32)).astype(np.float32)
    product = quantised(matrix, seen)
    assert product is not None
    assert product.factors[5] < product.factors.mean() / 5
    true = seen @ matrix
    lost = np.linalg.norm(product(seen) - true, axis=1) / np.linalg.norm(true, axis=1)
    assert lost.mean() < WORST / 2


def test_a_product_whose_rows_differ_too_much_is_refused() -> None:
    random = np.random.default_rng(0)
    seen = random.normal(size=(200, 64)).astype(np.float32)
    seen[0] *= 200  # one scale for all leaves the others one or two steps
    assert quantised(random.normal(size=(64, 32)).astype(np.float32), seen) is None
