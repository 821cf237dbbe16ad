"""What the programs of the peers share: questions in, JSON lines out, as benchmarks/floor.py does.

    PYTHON PEER.py MODEL CV < questions > answers

A peer gives `answer(question) -> list[str]`, its five nearest passages at its defaults; standard library only.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path


def serve(build: Callable[[str, Path], Callable[[str], list[str]]]) -> None:
    """Index the CV with the model, then answer each line of standard input."""
    started = time.perf_counter()
    answer = build(sys.argv[1], Path(sys.argv[2]))
    print(json.dumps({"build s": time.perf_counter() - started}), flush=True)
    for line in sys.stdin:
        started = time.perf_counter()
        quotes = answer(line.strip())
        print(json.dumps({"ms": 1000 * (time.perf_counter() - started), "quotes": quotes}), flush=True)
