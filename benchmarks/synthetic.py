"""A corpus as large as one likes: passages that look like those of CVs, and vectors that lie as theirs do.

Texts are drawn from the words of the CVs in ../shared and benchmarks/questions/dev, with the frequencies that they
have there, in lines of the same lengths; rare words are added so that the vocabulary grows with the corpus (Heaps'
law). Vectors: real ones of `encoded` such passages, then mixtures of two of them with noise, since a million passages
take an hour to encode and only their geometry matters here.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def passages(count: int, seeds: Sequence[str], *, seed: int = 0) -> list[str]:
    """`count` passages: halves of two seed passages with a rare name or number between them."""
    random = np.random.default_rng(seed)
    split = [text.split() for text in seeds]
    first, second = random.integers(len(split), size=(2, count))
    rare = random.zipf(1.3, size=count) % (20 * max(1, int(count**0.6)))
    made = []
    for a, b, name in zip(first, second, rare, strict=True):
        left, right = split[a], split[b]
        made.append(" ".join((*left[: (len(left) + 1) // 2], f"n{name:x}", *right[len(right) // 2 :])))
    return made


def vectors(count: int, real: NDArray[np.float32], *, seed: int = 0) -> NDArray[np.float32]:
    """`count` unit vectors: the real ones first, then mixtures of two with noise as strong as a changed word."""
    random = np.random.default_rng(seed)
    made = np.empty((count, real.shape[1]), np.float32)
    made[: len(real)] = real[:count]
    for start in range(len(real), count, 50_000):
        rows = min(50_000, count - start)
        a, b = real[random.integers(len(real), size=(2, rows))]
        share = random.uniform(0.5, 1.0, (rows, 1)).astype(np.float32)
        noise = random.standard_normal(a.shape, np.float32) * np.float32(0.35 / np.sqrt(real.shape[1]))
        mixed = share * a + (1 - share) * b + noise
        made[start : start + rows] = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
    return made
