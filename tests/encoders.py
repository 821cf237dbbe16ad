"""A deterministic working encoder, for tests where the model is beside the point."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.text import words


class HashingEncoder:
    """Texts that share words have near vectors: each word adds a fixed random direction. `encoded` keeps what was
    asked, so that a test can tell what was encoded anew; `fail_after` texts an interruption comes."""

    def __init__(self, identity: str = "hashing", dimension: int = 64, fail_after: int | None = None) -> None:
        self.identity = identity
        self.dimension = dimension
        self.encoded: list[str] = []
        self.fail_after = fail_after

    def load(self) -> None:
        """There is nothing to open."""

    def knows(self, word: str) -> bool:
        return word.isascii()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.fail_after is not None and len(self.encoded) + len(texts) > self.fail_after:
            raise KeyboardInterrupt
        self.encoded += texts
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        vectors = np.stack([np.sum([self._direction(word) for word in (*words(text), "")], axis=0) for text in texts])
        unit: NDArray[np.float32] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
        return unit

    def _direction(self, word: str) -> NDArray[np.float64]:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8])
        return np.random.default_rng(seed).standard_normal(self.dimension)
