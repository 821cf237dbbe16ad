"""Texts that wait at the same time are encoded together; each thread gets the vector of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.embedding.queue import Queue
from tests.embedding.test_runtime import Encoders


class Slow:
    """Encodes a number as itself, waits for permission to do so, and notes what came together."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.may = threading.Event()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.batches.append(list(texts))
        self.may.wait(5)
        if "wrong" in texts:
            raise ValueError("no vector")
        return np.array([[float(text)] for text in texts], np.float32)


def waiting(queue: Queue, count: int) -> None:
    """Until so many texts wait."""
    while len(queue._waiting) < count:
        time.sleep(0.001)


def test_one_text_alone_waits_for_nobody() -> None:
    slow = Slow()
    slow.may.set()
    assert Queue(slow.encode).vector("7").tolist() == [7.0]
    assert slow.batches == [["7"]]


def test_what_comes_while_others_are_encoded_is_encoded_together() -> None:
    slow = Slow()
    queue = Queue(slow.encode)
    with ThreadPoolExecutor(20) as pool:
        first = pool.submit(queue.vector, "0")
        while not slow.batches:
            time.sleep(0.001)
        others = [pool.submit(queue.vector, str(number)) for number in range(1, 20)]
        waiting(queue, 19)
        slow.may.set()
        assert [vector.result()[0] for vector in (first, *others)] == list(range(20))
    assert [len(batch) for batch in slow.batches] == [1, 19]


def test_an_error_is_told_to_all_of_the_batch_and_the_next_goes_on() -> None:
    slow = Slow()
    queue = Queue(slow.encode)
    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(queue.vector, "0")
        while not slow.batches:
            time.sleep(0.001)
        failing = [pool.submit(queue.vector, text) for text in ("wrong", "1")]
        waiting(queue, 2)
        slow.may.set()
        assert first.result()[0] == 0
        for vector in failing:
            with pytest.raises(ValueError, match="no vector"):
                vector.result()
    assert queue.vector("5")[0] == 5


def test_the_vectors_are_those_of_one_by_one(encoder_of: Encoders) -> None:
    encoder = encoder_of(8)
    queue = Queue(encoder.encode)
    texts = [f"What did she do in the {number}th year?" for number in range(40)]
    with ThreadPoolExecutor(20) as pool:
        together = np.array(list(pool.map(queue.vector, texts)))
    alone = np.concatenate([encoder.encode([text]) for text in texts])
    np.testing.assert_allclose(together, alone, atol=5e-3)
