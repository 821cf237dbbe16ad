"""An index of a million chunks, whole: python -m benchmarks.fused [CHUNKS…]

For each size an index is written by the program's own `write` and, in a process of its own, opened by
`Assistant.load` and timed: the search end to end (encoding, dense, lexical, fusion, the hits with their chunks), over
all CVs and over those of one candidate and of ten, then the whole answer. recall@10 is against the same search with
every vector compared; a hit counts, too, if its exact score is that of the exact tenth or better or its words are those
of one of the ten, for many candidates say the same. Times are by the clock, which other work on the machine disturbs,
with the mean processor time of a question, all threads together, which it disturbs less. Memory is that process's,
mapped files included (RSS), and its proportional share (PSS).

To read and encode a million passages takes two cores more than an hour. The first CVs of the families of candidates.py
are read, parsed, chunked and encoded by the program; the other candidates of a family have the same structure, under
names, years and figures of their own. Of some of these the passages are encoded, too: how far they lie from the
family's first is how far the rest are moved. Writes results/fused.json.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.chunking import chunk, passage
from assistant.embedding import Encoder
from assistant.embedding.encoders import encoder as find_encoder
from assistant.indexing import Index
from assistant.indexing import manifest as manifests
from assistant.indexing.build import Parts, Source, read_cv, searched_passages, write
from assistant.indexing.dense import build_dense
from assistant.indexing.files import File
from assistant.indexing.lexical import LexicalIndex
from assistant.indexing.manifest import Manifest
from assistant.indexing.records import Writer, load_corpus
from assistant.indexing.tokens import tokens
from assistant.indexing.vectors import key
from assistant.retrieval import search
from assistant.settings import Settings
from assistant.types import CV, Chunk, Document
from benchmarks import results
from benchmarks.candidates import Material, Slots, candidate, material
from benchmarks.scale import size_of, timed
from benchmarks.seeds import seed_questions

SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
CHUNKS = 51
"""Chunks of a candidate, about."""

FAMILIES = 250
SPREAD = 1500
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


@dataclass(frozen=True, slots=True)
class Family:
    """The first CV of a family, as the program reads it, with what is searched of each chunk."""

    document: Document
    cv: CV
    chunks: tuple[Chunk, ...]
    passages: tuple[str, ...]

    def member(self, name: str, slots: Slots) -> Family:
        """Another candidate of the family."""
        text = slots.fill(self.document.text)
        basics = self.cv.basics.name
        document = replace(
            self.document, id=name, path=name, text=text, sha256=hashlib.sha256(text.encode()).hexdigest()
        )
        cv = replace(self.cv, document_id=name, candidate=basics.of(text) if basics else "")
        chunks = tuple(
            replace(c, id=f"{name}#{n}", document_id=name, context=slots.fill(c.context))
            for n, c in enumerate(self.chunks, start=1)
        )
        return Family(document, cv, chunks, tuple(map(slots.fill, self.passages)))


def families(number: int, known: Sequence[Material], folder: Path) -> list[Family]:
    """The first CVs, written as files and read by the program."""
    found = []
    for each in range(number):
        path = folder / name_of(each)
        path.write_text(candidate(each, known), encoding="utf-8")
        document, cv = read_cv(path, Source(folder, (), ()))
        chunks = chunk(document, cv)
        found.append(Family(document, cv, chunks, tuple(searched_passages(document, cv, chunks))))
    return found


def name_of(number: int) -> str:
    """The file of a candidate."""
    return f"{number:06}.md"


class Encoded:
    """Passages that were encoded, kept for the next size."""

    def __init__(self, encoder: Encoder, store: Path) -> None:
        self._encoder, self._store = encoder, store
        self._vectors: dict[bytes, NDArray[np.float32]] = {}
        if store.is_file():
            kept = np.load(store)
            self._vectors = dict(zip(map(bytes, kept["keys"]), kept["vectors"], strict=True))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of passages, zero for ""."""
        new = sorted({text for text in texts if text and key(text) not in self._vectors}, key=len)
        for start in range(0, len(new), 2048):
            part = new[start : start + 2048]
            self._vectors.update(zip(map(key, part), self._encoder.encode(part), strict=True))
            np.savez(self._store, keys=np.frombuffer(b"".join(self._vectors), "V16"), vectors=[*self._vectors.values()])
        nothing = np.zeros(self._encoder.dimension, np.float32)
        return np.array([self._vectors[key(text)] if text else nothing for text in texts], np.float32)


def memory() -> dict[str, int]:
    """RSS and PSS of this process, MB."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    return {f"{key} MB": round(int(lines[key.capitalize()].split()[0]) / 1000) for key in ("rss", "pss")}


def step_build(count: int, work: Path) -> dict[str, Any]:
    """Write the CVs and their index."""
    known, cvs, number = material(), work / "cvs", max(1, count // CHUNKS)
    for folder in (cvs, work / "index", work / "new"):
        shutil.rmtree(folder, ignore_errors=True)
    cvs.mkdir()
    (work / "new").mkdir()
    started = time.perf_counter()
    first = families(min(FAMILIES, number), known, cvs)
    read = time.perf_counter() - started
    encoder = find_encoder()
    encoded = Encoded(encoder, work / "encoded.npz")
    base = [encoded.encode(family.passages) for family in first]
    moves = _moves(first, base, known, encoded)
    chance, passages, files, vectors = np.random.default_rng(0), list[str](), list[File](), list[NDArray[np.float32]]()
    with Writer(work / "new") as writer:
        for each in range(number):
            family, member = first[each % len(first)], first[each % len(first)]
            if each >= len(first):
                member = family.member(name_of(each), Slots(known, each))
                (cvs / name_of(each)).write_text(member.document.text, encoding="utf-8")
            writer.add(member.document, member.cv, member.chunks)
            own = base[each % len(first)].copy()
            other = [row for row, (a, b) in enumerate(zip(family.passages, member.passages, strict=True)) if a != b]
            own[other] += moves[chance.integers(len(moves), size=len(other))]
            own[other] /= np.linalg.norm(own[other], axis=1, keepdims=True)
            vectors.append(own)
            passages += member.passages
            status = (cvs / name_of(each)).stat()
            files.append(File(name_of(each), status.st_size, status.st_mtime_ns, member.document.sha256))
    matrix = np.concatenate(vectors)
    del vectors
    np.save(work / "vectors.npy", matrix)  # for the truth
    started = time.perf_counter()
    dense = build_dense(matrix)
    trained = time.perf_counter()
    lexical = LexicalIndex.build(map(tokens, passages))
    ended = time.perf_counter()
    manifest = Manifest(
        schema=manifests.SCHEMA,
        program=manifests.program_digest(),
        types=manifests.types_digest(),
        model=encoder.identity,
        hide=manifests.hide_digest(()),
        built=time.time_ns() + 10**10,  # so that no file counts as just changed
        documents=tuple(files),
        chunks=len(passages),
        problems=(),
        sizes=(),
    )
    parts = Parts(load_corpus(work / "new", cvs), dense, lexical)
    write(manifest, parts, passages, encoder, work / "new", work / "index")
    return {
        "CVs": number,
        "chunks": len(passages),
        "file MB": round(size_of(work / "index")),
        "build: read, parse, chunk ms a CV": round(1000 * read / len(first), 1),
        "build: dense s": round(trained - started),
        "build: lexical s": round(ended - trained),
    }


def _moves(
    first: Sequence[Family], base: Sequence[NDArray[np.float32]], known: Sequence[Material], encoded: Encoded
) -> NDArray[np.float32]:
    """How the vectors of passages differ from those of the family's first, by some that are encoded."""
    found = []
    for number, (family, vectors) in enumerate(zip(first, base, strict=True)):
        member = family.member("", Slots(known, SPREAD * (number + 1)))
        other = [row for row, (a, b) in enumerate(zip(family.passages, member.passages, strict=True)) if a != b]
        found.append(encoded.encode([member.passages[row] for row in other]) - vectors[other])
        if sum(map(len, found)) >= SPREAD:
            break
    return np.concatenate(found)


def loaded(work: Path) -> Any:
    """The Assistant over the index."""
    from assistant.assistant import Assistant

    return Assistant.load(work / "cvs", index=work / "index", settings=Settings())


def scope_of(parts: Collection[str], number: int, query: int) -> list[str] | None:
    """The documents that a query is narrowed to, others for each query; None for all."""
    names = list(parts)
    return [names[(query * 37 + step * 101) % len(names)] for step in range(number)] if number else None


class Compared:
    """A dense index that knows the cosines of the questions with every vector."""

    def __init__(self, questions: NDArray[np.float32], vectors: NDArray[np.float32]) -> None:
        parts = (questions @ vectors[at : at + 50_000].T for at in range(0, len(vectors), 50_000))
        self._cosines = np.concatenate(list(parts), axis=1)
        self._numbers = {question.tobytes(): number for number, question in enumerate(questions)}
        self.count, self.dimension = vectors.shape

    def vectors(self) -> NDArray[np.float32]:
        raise NotImplementedError

    def save(self, folder: Path) -> None:
        raise NotImplementedError

    def search(
        self, vector: NDArray[np.float32], limit: int, rows: Sequence[range] | None = None
    ) -> list[tuple[int, float]]:
        """As the program's dense indexes."""
        own = self._cosines[self._numbers[vector.tobytes()]]
        among = np.arange(self.count) if rows is None else np.concatenate([np.arange(r.start, r.stop) for r in rows])
        scores = own[among]
        first = np.argpartition(-scores, limit)[:limit] if limit < len(scores) else np.arange(len(scores))
        return sorted(((int(among[at]), float(scores[at])) for at in first), key=lambda found: (-found[1], found[0]))


def step_truth(work: Path) -> None:
    """What the program's search finds if every vector is compared, with the scores, for each scope and query."""
    index, questions = loaded(work).index, seed_questions()[:QUERIES]
    vectors = np.array([index.encode_query(question) for question in questions])
    exact = Parts(index.corpus, Compared(vectors, np.load(work / "vectors.npy", mmap_mode="r")), index.lexical)
    compared = Index(index.manifest, exact, index.encoder)
    truth = {
        name: [
            [(hit.chunk.id, hit.score) for hit in search(question, compared, limit=100, documents=scope)]
            for at, question in enumerate(questions)
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

    def said(chunk_id: str) -> str:
        name, _, number = chunk_id.rpartition("#")
        piece = assistant.corpus.chunks_of(name)[int(number) - 1]
        return passage(piece, assistant.corpus.document(name).text)

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

        used = time.process_time()
        _, times = timed(find, queries)
        times["processor ms"] = round(1000 * (time.process_time() - used) / len(queries), 2)
        row |= {f"{name}: {key}": value for key, value in times.items()}
        shares = [recall(hits, exact, said) for hits, exact in zip(found[-len(queries) :], truth[name], strict=True)]
        row[f"{name}: recall@10"] = round(float(np.mean(shares)), 4)
    row |= {f"searched: {key}": value for key, value in memory().items()}
    asked = [f"{question} ({number})" for number, question in enumerate(questions)]  # none is answered from the cache
    for name, texts in (("ask", asked), ("ask of all", OF_ALL)):
        used = time.process_time()
        _, times = timed(lambda text: (assistant.ask(text), ())[1], texts)
        times["processor ms"] = round(1000 * (time.process_time() - used) / len(texts), 2)
        row |= {f"{name}: {key}": value for key, value in times.items()}
        print(row, file=sys.stderr, flush=True)
    row |= {f"asked: {key}": value for key, value in memory().items()}
    return row


def recall(found: Sequence[str], exact: Sequence[tuple[str, float]], said: Callable[[str], str]) -> float:
    """The share of the first ten that were found, or others that score as much or say the same: of a line that stands
    in a thousand CVs, any hundred are the nearest."""
    first = exact[:10]
    least = first[-1][1] - 1e-6
    scores = dict(exact)
    same = {said(hit) for hit, _ in first}
    return sum(scores.get(hit, -1.0) >= least or said(hit) in same for hit in found) / len(first)


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
