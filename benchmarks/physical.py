"""What the machine could do at best, and how near the program comes: python -m benchmarks.physical

The peak of multiplication is that of a large matrix product in float32 (OpenBLAS, all cores), the bandwidth that of a
product of a large matrix and a vector. Writes results/physical.json.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import numpy as np

from assistant.embedding.export import shape_of
from assistant.embedding.model import find_model
from assistant.embedding.runtime import OnnxEncoder
from assistant.embedding.store import export_folder
from benchmarks import results
from benchmarks.seeds import seed_passages

SIDE = 2048
ROWS = 200_000


def best(work: Callable[[], object], runs: int = 5) -> float:
    """The least seconds of several runs."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Measure and write the figures."""
    square = np.random.default_rng(0).standard_normal((SIDE, SIDE), np.float32)
    peak = SIDE**3 / best(lambda: square @ square)
    matrix = np.zeros((ROWS, 384), np.float32)
    vector = np.ones(384, np.float32)
    bandwidth = matrix.nbytes / best(lambda: matrix @ vector)
    found = find_model()
    folder = export_folder()
    shape = shape_of(found) if found else None
    assert folder is not None
    assert shape is not None
    # Each layer: four projections of the attention, two products of the feed-forward, four times as wide.
    per_token = shape.layers * (4 * shape.hidden**2 + 2 * shape.hidden * 4 * shape.hidden)
    passages = seed_passages()[:1000]
    figures = {
        "multiply-adds a second, peak of float32 (1e9)": round(peak / 1e9),
        "memory bandwidth (GB/s)": round(bandwidth / 1e9, 1),
        "multiply-adds a token (1e6)": round(per_token / 1e6, 2),
    }
    for bits in (32, 8):
        encoder = OnnxEncoder(folder, bits=bits)
        tokenizer, _ = encoder.opened()
        tokens = sum(len(encoding.ids) for encoding in tokenizer.encode_batch(passages))
        seconds = best(lambda encoder=encoder: encoder.encode(passages), 3)
        figures[f"{bits}-bit: passages a second"] = round(len(passages) / seconds)
        figures[f"{bits}-bit: share of the peak"] = round(tokens * per_token / seconds / peak, 2)
    print(json.dumps(figures, indent=1))
    results.save("physical", figures)


if __name__ == "__main__":
    main()
