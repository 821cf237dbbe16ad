"""Fifty visitors at once: python -m benchmarks.load

Threads ask one Assistant different questions at the same time, as the web server's workers do; beside it what the
encoder alone can do with the same questions on the same cores. No question is asked twice, so that no cache helps.
Writes results/load.json.
"""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from assistant.assistant import Assistant
from benchmarks import results
from benchmarks.seeds import seed_questions

CV = Path(__file__).resolve().parents[1] / "corpus" / "ming-lin.md"
VISITORS = 50
TURNS = 20


def main() -> None:
    """Measure and write the figures."""
    assistant = Assistant.load(CV)
    seeds = seed_questions()
    questions = [f"{seeds[i % len(seeds)]} ({i})" for i in range(VISITORS * TURNS)]
    assistant.ask("Where does he work now?")
    ready = threading.Barrier(VISITORS)

    def visit(visitor: int) -> list[float]:
        times = []
        ready.wait()
        for turn in range(TURNS):
            started = time.perf_counter()
            assistant.ask(questions[visitor * TURNS + turn])
            times.append(1000 * (time.perf_counter() - started))
        return times

    started = time.perf_counter()
    with ThreadPoolExecutor(VISITORS) as pool:
        times = [each for visitor in pool.map(visit, range(VISITORS)) for each in visitor]
    rate = len(times) / (time.perf_counter() - started)
    encoder = assistant.index.encoder
    started = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda question: encoder.encode([question]), questions))
    alone = len(questions) / (time.perf_counter() - started)
    started = time.perf_counter()
    encoder.encode(questions)
    batched = len(questions) / (time.perf_counter() - started)
    figures = {
        "visitors": VISITORS,
        "questions": len(times),
        "errors": 0,
        "p50 ms": round(float(np.median(times)), 1),
        "p95 ms": round(float(np.percentile(times, 95)), 1),
        "p99 ms": round(float(np.percentile(times, 99)), 1),
        "questions a second": round(rate),
        "encoder alone, one by one on two threads": round(alone),
        "encoder alone, in batches": round(batched),
        "share of the encoder alone": round(rate / alone, 2),
    }
    print(json.dumps(figures, indent=1))
    results.save("load", figures)


if __name__ == "__main__":
    main()
