"""One CV, one process: cold start, latency and memory, beside the floor: python -m benchmarks.single

Cold start is from the start of the process to its first answer, Python's own start included; memory is the peak of
that process; latency is of questions that were not asked before, in a process that has answered some. Writes
results/single.json.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant.embedding.model import find_model
from benchmarks import results
from benchmarks.seeds import seed_questions

CV = Path(__file__).resolve().parents[1] / "corpus" / "ming-lin.md"
FOUND = find_model()
assert FOUND is not None
MODEL = FOUND.path
QUESTION = "Who was his PhD adviser?"
RUNS = 5
COMMANDS = {
    "cv-assistant --help": ["-m", "assistant", "--help"],
    "cv-assistant ask": ["-m", "assistant", "ask", QUESTION, "--corpus", str(CV)],
    "floor: sentence-transformers + FAISS": ["-m", "benchmarks.floor", str(MODEL), str(CV)],
}


def cold(command: Sequence[str]) -> dict[str, float]:
    """Median seconds and peak MB of a command from a cold process; one run before warms the disk."""
    seconds, peaks = [], []
    for _ in range(RUNS + 1):
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        assert process.stdin is not None
        process.stdin.write(QUESTION.encode() + b"\n")
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - started)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        peaks.append(usage.ru_maxrss / 1000)
    return {"s": round(float(np.median(seconds[1:])), 3), "peak MB": round(float(np.median(peaks)))}


def latency() -> dict[str, Any]:
    """Milliseconds of each stage, over the questions of shared/eval: first asked, asked again, and asked of another
    Assistant over the same index, which knows the questions' vectors and nothing else of them."""
    from assistant.assistant import Assistant

    assistant = Assistant.load(CV)
    other = Assistant(assistant.index, assistant.settings)
    questions = seed_questions()
    for question in ("Which languages does he speak?", "Is there a hobby?", "Where did he live in 1999?"):
        assistant.ask(question)
        other.ask(question)
    figures: dict[str, Any] = {"questions": len(questions)}
    for name, asked in (("first asked", assistant), ("asked again", assistant), ("without the encoder", other)):
        stages: dict[str, list[float]] = {}
        for question in questions:
            for stage, milliseconds in asked.ask(question).timings_ms:
                stages.setdefault(stage, []).append(milliseconds)
        figures[name] = {
            f"{stage} p{percent}": round(float(np.percentile(times, percent)), 2)
            for stage, times in stages.items()
            for percent in (50, 99)
        }
    figures["peak MB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
    return figures


def floor_latency() -> dict[str, float]:
    """Milliseconds of one question, of the floor."""
    questions = seed_questions()
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.floor", str(MODEL), str(CV)],
        input="\n".join(questions), capture_output=True, text=True, check=True,
    )  # fmt: skip
    times = [json.loads(line)["ms"] for line in ran.stdout.splitlines()[3:]]
    return {f"total p{percent}": round(float(np.percentile(times, percent)), 2) for percent in (50, 99)}


def main() -> None:
    """Measure all and write the figures."""
    figures: dict[str, Any] = {"cold": {name: cold(command) for name, command in COMMANDS.items()}}
    ask, floor = figures["cold"]["cv-assistant ask"], figures["cold"]["floor: sentence-transformers + FAISS"]
    figures["latency"], figures["floor latency"] = latency(), floor_latency()
    figures["ratios to the floor"] = {
        "cold start": round(ask["s"] / floor["s"], 3),
        "memory": round(ask["peak MB"] / floor["peak MB"], 3),
        "question": round(figures["latency"]["first asked"]["total p50"] / figures["floor latency"]["total p50"], 3),
    }
    print(json.dumps(figures, indent=1))
    results.save("single", figures)


if __name__ == "__main__":
    main()
