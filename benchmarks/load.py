"""Fifty visitors at once: python -m benchmarks.load

Fifty threads ask one Assistant different questions at the same time, then fifty clients with a connection each ask the
web server; beside both what the encoder alone can do with the same questions on the same cores, at its best: in batches
sorted by length. No question is asked twice, so that no cache helps. The three take turns, round by round, so that
other work on the machine disturbs all alike: the shares are medians over the rounds. The clients run on the server's
cores. Processor time is user and system, of the server alone for HTTP; where others work on the machine it says more
than the rates do. At last one visitor asks further questions, one after the other: what of their processor time is not
the encoder's is the interpreter's. Writes results/load.json.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.assistant import Assistant
from assistant.embedding import Encoder
from assistant.indexing import Index
from assistant.indexing.build import Parts
from assistant.settings import Settings
from benchmarks import results
from benchmarks.seeds import many_questions
from benchmarks.web import memory, serving

CV = Path(__file__).resolve().parents[1] / "corpus" / "ming-lin.md"
VISITORS = 50
TURNS = 4
ROUNDS = 6
EVERY = 3
"""Of the questions that are left one visitor asks one in so many, so that they are of all files and languages."""
LIMITS = "limits: {questions_per_minute: 1000000, questions_per_hour: 1000000}\n"
"""All clients of the benchmark have one address."""
SERVER = "import sys; from assistant.faces.web import serve; serve({corpus!r}, '127.0.0.1', int(sys.argv[1]))"

HEADERS = {"content-type": "application/json"}

Visitor = Callable[[Sequence[str]], list[float]]
"""Asks questions one after the other and tells the milliseconds of each, nan for one that failed."""


def at_once(visitor: Visitor, questions: Sequence[str]) -> tuple[list[float], float]:
    """Milliseconds of each question when all visitors ask their share at the same time, and the seconds of all."""
    ready = threading.Barrier(VISITORS + 1)

    def visit(number: int) -> list[float]:
        ready.wait()
        return visitor(questions[number::VISITORS])

    with ThreadPoolExecutor(VISITORS) as pool:
        visits = [pool.submit(visit, number) for number in range(VISITORS)]
        ready.wait()
        started = time.perf_counter()
        times = [each for done in visits for each in done.result()]
        return times, time.perf_counter() - started


def in_process(assistant: Assistant) -> Visitor:
    """A visitor who asks the Assistant itself."""

    def visit(questions: Sequence[str]) -> list[float]:
        times = []
        for question in questions:
            started = time.perf_counter()
            assistant.ask(question)
            times.append(1000 * (time.perf_counter() - started))
        return times

    return visit


def over_http(port: int) -> Visitor:
    """A visitor who asks the web server, over one connection."""

    def visit(questions: Sequence[str]) -> list[float]:
        times = []
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for question in questions:
            started = time.perf_counter()
            connection.request("POST", "/api/ask", json.dumps({"question": question}), HEADERS)
            response = connection.getresponse()
            response.read()
            times.append(1000 * (time.perf_counter() - started) if response.status == 200 else float("nan"))
        connection.close()
        return times

    return visit


class Clocked:
    """An encoder that tells the seconds of processor time that it has used."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.identity, self.dimension = encoder.identity, encoder.dimension
        self.knows, self.load = encoder.knows, encoder.load
        self.used = 0.0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of texts."""
        started = time.process_time()
        vectors = self._encoder.encode(texts)
        self.used += time.process_time() - started
        return vectors


def alone(index: Index, settings: Settings, questions: Sequence[str]) -> dict[str, float]:
    """Processor milliseconds of questions that nobody asked before, asked by one visitor: of the interpreter, that is
    without the encoder, and of the encoder, which most of them need."""
    encoder = Clocked(index.encoder)
    assistant = Assistant(Index(index.manifest, Parts(index.corpus, index.dense, index.lexical), encoder), settings)
    assistant.warm_up()
    started, encoder.used = time.process_time(), 0.0
    for question in questions:
        assistant.ask(question)
    used = time.process_time() - started
    return {
        "one visitor, questions": len(questions),
        "one visitor, processor ms a question without the encoder": round(
            1000 * (used - encoder.used) / len(questions), 2
        ),
        "one visitor, processor ms a question of the encoder": round(1000 * encoder.used / len(questions), 2),
    }


def spent(pid: int) -> float:
    """Seconds of processor time, user and system, that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and write the figures."""
    number = VISITORS * TURNS
    every = many_questions()
    questions, others = every[: (ROUNDS + 1) * number], every[(ROUNDS + 1) * number :: EVERY]
    assert len(questions) == (ROUNDS + 1) * number
    rows: list[dict[str, float]] = []
    times: dict[str, list[float]] = {"": [], "HTTP ": []}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(CV, folder)
        Path(folder, "assistant.yaml").write_text(LIMITS, encoding="utf-8")
        assistant = Assistant.load(folder)  # The server finds the index made.
        encoder = assistant.index.encoder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with serving(SERVER.format(corpus=folder), port) as (server, _):
            visitors = {"": (in_process(assistant), os.getpid()), "HTTP ": (over_http(port), server.pid)}
            for start in range(0, len(questions), number):
                asked, row = questions[start : start + number], {}
                for name, (visitor, pid) in visitors.items():
                    used = spent(pid)
                    each, seconds = at_once(visitor, asked)
                    row[f"{name}questions a second"] = number / seconds
                    row[f"{name}processor ms a question"] = 1000 * (spent(pid) - used) / number
                    if start:  # the first round warms up
                        times[name] += each
                used, started = spent(os.getpid()), time.perf_counter()
                encoder.encode(asked)
                row["encoder alone, questions a second"] = number / (time.perf_counter() - started)
                row["encoder alone, processor ms a question"] = 1000 * (spent(os.getpid()) - used) / number
                rows.append(row)
            figures = {"visitors": VISITORS, "questions": len(times[""]), **summary(rows[1:], times)}
            figures["HTTP memory MB"] = memory(server.pid)
        figures |= alone(assistant.index, assistant.settings, others)
    print(json.dumps(figures, indent=1))
    results.save("load", figures)


def summary(rows: Sequence[dict[str, float]], times: dict[str, list[float]]) -> dict[str, float]:
    """Errors and percentiles of each face, medians of the rates and of the processor time, and of their shares of the
    encoder's."""
    figures: dict[str, float] = {}
    for name, each in times.items():
        figures[f"{name}errors"] = int(np.isnan(each).sum())
        for percent in (50, 95, 99):
            figures[f"{name}p{percent} ms"] = round(float(np.nanpercentile(each, percent)), 1)
    for key in rows[0]:
        figures[key] = round(float(np.median([row[key] for row in rows])), 2 if "ms" in key else 0)
    for name in times:
        rates = [row[f"{name}questions a second"] / row["encoder alone, questions a second"] for row in rows]
        figures[f"{name}share of the encoder alone"] = round(float(np.median(rates)), 2)
        used = [row["encoder alone, processor ms a question"] / row[f"{name}processor ms a question"] for row in rows]
        figures[f"{name}share by processor time"] = round(float(np.median(used)), 2)
    return figures


if __name__ == "__main__":
    main()
