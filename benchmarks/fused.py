"""An index of a million chunks, whole: python -m benchmarks.fused [CHUNKS…]

For each size: the CVs of candidates.py are written as files; the program builds its index of them; in a process of its
own it loads it (`Assistant.load`) and is timed: the search end to end (encoding, dense, lexical, fusion, the hits with
their chunks), over all CVs and over those of one candidate and of ten, then the whole answer. recall@10 is against the
same search with every vector compared; a hit counts if its exact score is that of the exact tenth or better, for many
candidates say the same. Memory is that process's, mapped files included (RSS), and its proportional share (PSS).

A million passages take the encoder the better part of an hour: of each family of candidates one is encoded, and of the
others enough to know how far they lie from it; the rest get vectors at such distances. Writes results/fused.json.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from assistant.embedding import Encoder
from assistant.indexing import Index, build
from assistant.indexing.build import Parts, Source
from assistant.indexing.dense import DenseIndex, ExactIndex, build_dense
from assistant.indexing.files import list_files
from assistant.retrieval import search
from assistant.settings import Settings
from benchmarks import results
from benchmarks.candidates import GIVEN, SYLLABLES, Material, candidate, material
from benchmarks.scale import size_of, timed
from benchmarks.seeds import seed_questions

SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
CHUNKS = 51
"""Chunks of a candidate, about."""

FAMILIES = 800
SPREAD = 3000
"""Passages that are encoded to know how far those of a family lie from each other."""

QUERIES = 150
SCOPES = {"all": 0, "one candidate": 1, "ten candidates": 10}
OF_ALL = (
    "How many candidates know Python?",
    "How many candidates speak German?",
    "Which candidates know Docker?",
    "Who worked at Acme Corporation?",
    "Who speaks French?",
    "Which candidates know Kubernetes?",
    "How many candidates worked at WebMedia Solutions?",
    "Who has a PhD?",
    "Who knows Haskell?",
    "Welche Kandidaten sprechen Spanisch?",
    "Which candidates have experience with customer support?",
    "Who studied at Universitat de Barcelona?",
)
"""Questions whose answer is in all CVs."""


class Families:
    """The program's encoder for passages of families: what differs in names and figures alone from a passage that was
    encoded gets its vector, moved as far as real ones of a family differ."""

    def __init__(self, real: Encoder, known: Sequence[Material], store: Path) -> None:
        self._real = real
        said = {word for own in known for texts in _texts(own) for text in texts for word in text.split()}
        syllables = "|".join(SYLLABLES)
        made_up = re.compile(rf"(?:{syllables}){{2,3}}", re.IGNORECASE)
        self._slot: Callable[[str], bool] = lambda word: (
            word not in said and (word[:1].isdigit() or word in GIVEN or made_up.fullmatch(word) is not None)
        )
        self._store = store
        self._first: dict[bytes, NDArray[np.float32]] = {}
        self._encoded: dict[bytes, NDArray[np.float32]] = {}
        if store.is_file():
            kept = np.load(store)
            self._encoded = dict(zip(map(bytes, kept["keys"]), kept["vectors"], strict=True))
        self._moves: list[NDArray[np.float32]] = []
        self.count = 0

    identity = property(lambda self: self._real.identity)
    dimension = property(lambda self: self._real.dimension)

    def knows(self, word: str) -> bool:
        return self._real.knows(word)

    def load(self) -> None:
        self._real.load()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        skeletons = [_digest(" ".join("_" if self._slot(word) else word for word in t.split())) for t in texts]
        new = list({s: t for s, t in zip(skeletons, texts, strict=True) if s not in self._first}.values())
        spread = [t for t in texts if t not in new][: SPREAD - len(self._moves)]
        encoded = dict(zip([*new, *spread], self._really([*new, *spread]), strict=True))
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for row, (skeleton, text) in enumerate(zip(skeletons, texts, strict=True)):
            if text in encoded:
                base = self._first.setdefault(skeleton, encoded[text])
                vectors[row] = encoded[text]
                if len(self._moves) < SPREAD and base is not encoded[text]:
                    self._moves.append(encoded[text] - base)
        for row, (skeleton, text) in enumerate(zip(skeletons, texts, strict=True)):
            if text not in encoded:
                move = self._moves[int.from_bytes(_digest(text)[:4], "big") % len(self._moves)]
                moved = self._first[skeleton] + move
                vectors[row] = moved / np.linalg.norm(moved)
        return vectors

    def _really(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        missing = [text for text in texts if _digest(text) not in self._encoded]
        if missing:
            self._encoded.update(zip(map(_digest, missing), self._real.encode(missing), strict=True))
            self.count += len(missing)
        return [self._encoded[_digest(text)] for text in texts]

    def save(self) -> None:
        """Keep what was encoded for the next size."""
        keys = np.frombuffer(b"".join(self._encoded), "V16")
        np.savez(self._store, keys=keys, vectors=np.array(list(self._encoded.values())))


def _texts(own: Material) -> list[tuple[str, ...]]:
    return [getattr(own, name) for name in Material.__dataclass_fields__]


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


def memory() -> dict[str, int]:
    """RSS and PSS of this process, MB."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    return {f"{key} MB": round(int(lines[key.capitalize()].split()[0]) / 1000) for key in ("rss", "pss")}


def step_build(count: int, work: Path) -> dict[str, Any]:
    """Write the CVs and let the program index them."""
    from assistant.embedding.encoders import encoder

    known, cvs, number = material(), work / "cvs", max(1, count // CHUNKS)
    shutil.rmtree(cvs, ignore_errors=True)
    cvs.mkdir()
    for each in range(number):
        (cvs / f"{each:06}.md").write_text(candidate(each, FAMILIES, known), encoding="utf-8")
    families = Families(encoder(), known, work / "encoded.npz")

    def keep(vectors: NDArray[np.float32]) -> DenseIndex:
        np.save(work / "vectors.npy", vectors)  # for the truth
        return build_dense(vectors)

    stages: dict[str, float] = {}
    source = Source(cvs, list_files(cvs), (), lambda progress: stages.update({progress.stage: time.perf_counter()}))
    started = time.perf_counter()
    with mock.patch.object(build, "build_dense", keep):
        manifest, _ = build.build(source, families, work / "index", None)
    ended = time.perf_counter()
    families.save()
    return {
        "CVs": number,
        "chunks": manifest.chunks,
        "file MB": round(size_of(work / "index")),
        "build: read, parse, chunk s": round(stages["read"] - started),
        "build: encode s": round(stages["encode"] - stages["read"]),
        "build: passages really encoded": families.count,
        "build: the rest s": round(ended - stages["encode"]),
        "build: peak MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000),
    }


def loaded(work: Path) -> Any:
    """The Assistant over the index."""
    from assistant.assistant import Assistant

    return Assistant.load(work / "cvs", index=work / "index", settings=Settings())


def scope_of(parts: Collection[str], number: int, query: int) -> list[str] | None:
    """The documents that a query is narrowed to, others for each query; None for all."""
    names = list(parts)
    return [names[(query * 37 + step * 101) % len(names)] for step in range(number)] if number else None


def step_truth(work: Path) -> None:
    """What the program's search finds if every vector is compared, with the scores, for each scope and query."""
    index = loaded(work).index
    exact = Parts(index.corpus, ExactIndex(np.load(work / "vectors.npy", mmap_mode="r")), index.lexical)
    index = Index(index.manifest, exact, index.encoder)
    truth = {
        name: [
            [(hit.chunk.id, hit.score) for hit in search(question, index, limit=100, documents=scope)]
            for at, question in enumerate(seed_questions()[:QUERIES])
            for scope in [scope_of(index.corpus.parts, number, at)]
        ]
        for name, number in SCOPES.items()
    }
    (work / "truth.json").write_text(json.dumps(truth), encoding="utf-8")


def step_search(work: Path) -> dict[str, Any]:
    """Load the index, search it, ask it."""
    questions = seed_questions()[:QUERIES]
    truth = json.loads((work / "truth.json").read_text(encoding="utf-8"))
    started = time.perf_counter()
    assistant = loaded(work)
    assistant.index.encoder.load()
    row: dict[str, Any] = {"load s": round(time.perf_counter() - started, 2)}
    row |= {f"loaded: {key}": value for key, value in memory().items()}
    parts = Parts(assistant.corpus, assistant.index.dense, assistant.index.lexical)
    for name, number in SCOPES.items():
        index = Index(assistant.index.manifest, parts, assistant.index.encoder)  # a new one knows no question's vector
        queries = [(text, scope_of(parts.corpus.parts, number, at)) for at, text in enumerate(questions)]
        found: list[list[str]] = []

        def find(
            query: tuple[str, list[str] | None], index: Index = index, found: list[list[str]] = found
        ) -> list[int]:
            found.append([hit.chunk.id for hit in search(query[0], index, limit=10, documents=query[1])])
            return []

        _, times = timed(find, queries)
        row |= {f"{name}: {key}": value for key, value in times.items()}
        shares = [recall(hits, exact) for hits, exact in zip(found[-len(queries) :], truth[name], strict=True)]
        row[f"{name}: recall@10"] = round(float(np.mean(shares)), 4)
    row |= {f"searched: {key}": value for key, value in memory().items()}
    asked = [f"{question} ({number})" for number, question in enumerate(questions)]  # none is answered from the cache
    for name, texts in (("ask", asked), ("ask of all", OF_ALL)):
        _, times = timed(lambda text: (assistant.ask(text), ())[1], texts)
        row |= {f"{name}: {key}": value for key, value in times.items()}
        print(row, file=sys.stderr, flush=True)
    row |= {f"asked: {key}": value for key, value in memory().items()}
    return row


def recall(found: Sequence[str], exact: Sequence[tuple[str, float]]) -> float:
    """The share of the first ten that were found, or others that score as much."""
    first = exact[:10]
    scores = dict(exact)
    least = first[-1][1] - 1e-6
    return sum(scores.get(hit, -1.0) >= least for hit in found) / len(first)


def main(sizes: Sequence[int]) -> None:
    """Measure and write the figures, size by size."""
    kept = os.environ.get("CV_ASSISTANT_BENCH")  # a folder to keep what was made
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(kept or temporary)
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
    elif sys.argv[1:2] == ["truth"]:
        step_truth(Path(sys.argv[3]))
        print("{}")
    elif sys.argv[1:2] == ["search"]:
        print(json.dumps(step_search(Path(sys.argv[3]))))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
