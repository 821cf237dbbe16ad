"""An index of a million chunks, whole: python -m benchmarks.fused [CHUNKS…]

Builds an index of copies of the CV that ships, each another document of another candidate, with the passages and
vectors of synthetic.py; then, in a process of its own, loads it and times the search end to end (encoding, dense,
lexical, fusion), over all and over the chunks of one candidate and of ten, with recall@10 against the same fusion over
exact cosines; then the Assistant's whole answer. Memory is the resident memory of that process, mapped files included.
Writes results/fused.json.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from assistant.chunking import chunk
from assistant.indexing import Index
from assistant.indexing.build import Parts
from assistant.indexing.dense import build_dense, load_dense
from assistant.indexing.lexical import LexicalIndex
from assistant.indexing.manifest import SCHEMA, Manifest
from assistant.indexing.records import Lazy, load_corpus, save_corpus
from assistant.indexing.tokens import tokens
from assistant.parsing import parse
from assistant.reading import read
from assistant.retrieval import CANDIDATES, fuse, search
from assistant.types import Chunk, Corpus, Part
from benchmarks import results, synthetic
from benchmarks.scale import memory, prepare, size_of, timed

CV = Path(__file__).resolve().parents[1] / "corpus" / "ming-lin.md"
SIZES = (10_000, 100_000, 1_000_000)
SCOPES = {"all": 0, "one candidate": 1, "ten candidates": 10}


def copies(count: int) -> Corpus:
    """The corpus of copies of the CV, as many as have `count` chunks."""
    document = read(CV)
    cv = parse(document)
    own = chunk(document, cv)
    number = -(-count // len(own))

    def piece(position: int) -> Chunk:
        copy, place = divmod(position, len(own))
        return replace(own[place], id=f"cv-{copy}.md#{place}", document_id=f"cv-{copy}.md")

    return Corpus(
        documents=Lazy(number, lambda copy: replace(document, id=f"cv-{copy}.md")),
        cvs=Lazy(number, lambda copy: replace(cv, document_id=f"cv-{copy}.md", candidate=f"Given{copy % 80} N{copy}")),
        chunks=Lazy(number * len(own), piece),
        parts={
            f"cv-{copy}.md": Part(copy, f"Given{copy % 80} N{copy}", range(copy * len(own), (copy + 1) * len(own)))
            for copy in range(number)
        },
    )


def step_build(count: int, work: Path) -> dict[str, Any]:
    """Write the index."""
    corpus = copies(count)
    count = len(corpus.chunks)
    seeds, _ = json.loads((work / "seeds.json").read_text(encoding="utf-8"))
    folder = work / "fused"
    folder.mkdir(exist_ok=True)
    started = time.perf_counter()
    save_corpus(corpus, folder)
    written = time.perf_counter()
    vectors = synthetic.vectors(count, np.load(work / "real.npy"))
    np.save(work / "vectors.npy", vectors)
    begun = time.perf_counter()
    build_dense(vectors).save(folder)
    LexicalIndex.build(map(tokens, synthetic.passages(count, seeds))).save(folder)
    seconds = written - started + time.perf_counter() - begun
    return {"CVs": len(corpus.parts), "chunks": count, "build s": round(seconds), "file MB": round(size_of(folder))}


def scope_of(parts: Collection[str], number: int, query: int) -> list[str] | None:
    """The documents that a query is narrowed to, others for each query; None for all."""
    names = list(parts)
    return [names[(query * 37 + step * 101) % len(names)] for step in range(number)] if number else None


def step_truth(work: Path) -> dict[str, Any]:
    """The first ten by exact cosines, fused as the program does, for each scope and query."""
    folder = work / "fused"
    lexical, corpus = LexicalIndex.load(folder), load_corpus(folder, folder)
    vectors, queries = np.load(work / "vectors.npy", mmap_mode="r"), np.load(work / "queries.npy")
    _, questions = json.loads((work / "seeds.json").read_text(encoding="utf-8"))
    truth: dict[str, list[list[int]]] = {}
    cosines = np.concatenate([queries @ vectors[at : at + 50_000].T for at in range(0, len(vectors), 50_000)], axis=1)
    for name, number in SCOPES.items():
        truth[name] = []
        for query, question in enumerate(questions):
            scope = scope_of(corpus.parts, number, query)
            allowed = np.full(len(vectors), scope is None)
            for document_id in scope or ():
                own = corpus.parts[document_id].chunks
                allowed[own.start : own.stop] = True
            scores = np.where(allowed, cosines[query], -2)
            first = np.argpartition(-scores, CANDIDATES)[:CANDIDATES]
            nearest = [int(row) for row in first if scores[row] > -2]
            said = dict(lexical.search(tokens(question), CANDIDATES, None if scope is None else allowed))
            fused = fuse({row: float(scores[row]) for row in nearest}, said)
            truth[name].append(sorted(sorted(fused), key=fused.__getitem__, reverse=True)[:10])
    (work / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return {}


def step_search(work: Path) -> dict[str, Any]:
    """Load the index, search it, ask it."""
    from assistant.assistant import Assistant
    from assistant.embedding.encoders import encoder as find_encoder
    from assistant.settings import Settings

    folder = work / "fused"
    _, questions = json.loads((work / "seeds.json").read_text(encoding="utf-8"))
    truth = json.loads((work / "truth.json").read_text(encoding="utf-8"))
    encoder = find_encoder()
    encoder.load()
    started = time.perf_counter()
    corpus = load_corpus(folder, folder)
    parts = Parts(corpus, load_dense(folder), LexicalIndex.load(folder))
    row: dict[str, Any] = {"load s": round(time.perf_counter() - started, 2)}
    manifest = Manifest(SCHEMA, "", "", encoder.identity, "", 0, (), len(corpus.chunks), (), ())
    for name, number in SCOPES.items():
        index = Index(manifest, parts, encoder)  # a new one knows no question's vector
        queries = [(text, scope_of(corpus.parts, number, at)) for at, text in enumerate(questions)]

        def find(query: tuple[str, list[str] | None], index: Index = index) -> list[int]:
            return [position(corpus, hit.chunk) for hit in search(query[0], index, limit=10, documents=query[1])]

        found, times = timed(find, queries)
        right = [len(set(one) & set(other)) / len(other) for one, other in zip(found, truth[name], strict=True)]
        row |= {f"{name}: {key}": value for key, value in times.items()}
        row[f"{name}: recall@10"] = round(float(np.mean(right)), 4)
        print(row, file=sys.stderr, flush=True)
    row["search: memory MB"] = round(memory())
    started = time.perf_counter()
    assistant = Assistant(Index(manifest, parts, encoder), Settings())
    row["names: load s"] = round(time.perf_counter() - started, 2)
    asked = [f"{question} ({number})" for number, question in enumerate(questions)]

    def ask(question: str) -> tuple[int, ...]:
        assistant.ask(question)
        return ()

    _, times = timed(ask, asked)
    row |= {f"ask: {key}": value for key, value in times.items()}
    row["ask: memory MB"] = round(memory())
    return row


def position(corpus: Corpus, found: Chunk) -> int:
    """The position of a chunk, by its id."""
    return corpus.parts[found.document_id].chunks.start + int(found.id.rpartition("#")[2])


def main(sizes: Sequence[int]) -> None:
    """Measure and write the figures, size by size."""
    kept = os.environ.get("CV_ASSISTANT_BENCH")  # a folder to keep what was encoded
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(kept or temporary)
        if not (work / "queries.npy").is_file():
            prepare(work)
        for count in sizes:
            row: dict[str, Any] = {}
            for step in ("build", "truth", "search"):  # each in a process of its own, for its memory
                command = [sys.executable, "-m", "benchmarks.fused", step, str(count), str(work)]
                ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
                row |= json.loads(ran.stdout.splitlines()[-1])
                print(step, row, flush=True)
            others = [other for other in results.load("fused") or [] if other["chunks"] != row["chunks"]]
            results.save("fused", sorted([*others, row], key=lambda each: each["chunks"]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["build"]:
        print(json.dumps(step_build(int(sys.argv[2]), Path(sys.argv[3]))))
    elif sys.argv[1:2] in (["truth"], ["search"]):
        print(json.dumps((step_truth if sys.argv[1] == "truth" else step_search)(Path(sys.argv[3]))))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
