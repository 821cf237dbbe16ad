"""Queue: questions that are asked at the same time are encoded together.

Whoever finds nobody encoding does so for all that wait, and hands on to the first of those who came meanwhile. One
question alone waits for nothing. Sorted by length and cut into small batches, many take less time than one by one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Queue:
    """Safe to share between threads. `encode` gives the vectors of texts, (n, d) float32."""

    def __init__(self, encode: Callable[[Sequence[str]], NDArray[np.float32]]) -> None:
        self._encode = encode
        self._lock = threading.Lock()
        self._waiting: list[tuple[str, Future[NDArray[np.float32] | None]]] = []
        self._busy = False

    def vector(self, text: str) -> NDArray[np.float32]:
        """The vector of a text, (d,) float32. Raises what `encode` raises."""
        turn: Future[NDArray[np.float32] | None] = Future()
        with self._lock:
            self._waiting.append((text, turn))
            if not self._busy:
                self._busy = True
                turn.set_result(None)
        vector = turn.result()
        return vector if vector is not None else self._encode_all()

    def _encode_all(self) -> NDArray[np.float32]:
        """Encode what waits; gives the first vector, which is the caller's own."""
        with self._lock:
            batch, self._waiting = self._waiting, []
        try:
            vectors = self._encode([text for text, _ in batch])
        except BaseException as error:
            for _, turn in batch[1:]:
                turn.set_exception(error)
            raise
        finally:
            with self._lock:
                if self._waiting:
                    self._waiting[0][1].set_result(None)
                else:
                    self._busy = False
        for (_, turn), vector in zip(batch[1:], vectors[1:], strict=True):
            turn.set_result(vector)
        own: NDArray[np.float32] = vectors[0]
        return own
