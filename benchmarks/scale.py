"""From a hundred chunks to a million: python -m benchmarks.scale [SIZE…]

For each size and each engine, in a process of its own: build and load time, file size, memory, p50 and p99 of one
search, and for dense engines recall@10 against comparing every vector. Then the fused search of the program's own two
engines. Passages and vectors are those of synthetic.py. Writes results/scale.json.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks import results, synthetic

SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
ENCODED = 40_000
QUERIES = 150
DENSE = ("exact", "faiss-flat", "ivf-sq8", "ivf-pq48", "hnsw32-sq8")
LEXICAL = ("arrays", "fts5", "bm25s", "tantivy")
MEASURED: dict[str, tuple[int, int]] = {
    # two minutes to train, and a recall that ends the matter
    "ivf-pq48": (10_000, 10_000),
    # more than half an hour to build a million on two cores
    "hnsw32-sq8": (100, 100_000),
}
"""The sizes from and to which an engine is measured, if not all."""

Search = Callable[[Any], Sequence[int]]


def prepare(folder: Path) -> None:
    """Encode what all sizes are made from, once."""
    from assistant.embedding.runtime import OnnxEncoder
    from assistant.embedding.store import export_folder
    from benchmarks.seeds import seed_passages, seed_questions

    exported = export_folder()
    assert exported is not None
    encoder = OnnxEncoder(exported)
    seeds, questions = seed_passages(), seed_questions()[:QUERIES]
    (folder / "seeds.json").write_text(json.dumps([seeds, questions]), encoding="utf-8")
    started = time.perf_counter()
    np.save(folder / "real.npy", encoder.encode(synthetic.passages(ENCODED, seeds)))
    print(f"encoded {ENCODED / (time.perf_counter() - started):.0f} passages a second", flush=True)
    np.save(folder / "queries.npy", encoder.encode(questions))


def memory() -> float:
    """Resident memory of this process, MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1000


def size_of(folder: Path) -> float:
    """Size of the files below a folder, MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def timed(search: Search, queries: Sequence[Any]) -> tuple[list[list[int]], dict[str, float]]:
    """The first ten of each query, and p50 and p99 in milliseconds; the first five queries warm up."""
    found, times = [], []
    for query in queries[:5]:
        search(query)
    for query in queries:
        started = time.perf_counter()
        found.append([int(row) for row in search(query)])
        times.append(1000 * (time.perf_counter() - started))
    return found, {"p50 ms": round(float(np.median(times)), 2), "p99 ms": round(float(np.quantile(times, 0.99)), 2)}


def build_dense(engine: str, vectors: NDArray[np.float32], folder: Path) -> None:
    import faiss

    from assistant.indexing.dense import ApproximateIndex, ExactIndex

    if engine == "exact":
        ExactIndex(vectors).save(folder)
        return
    if engine == "ivf-sq8":
        ApproximateIndex.build(vectors).save(folder)
        return
    lists = 2 ** int(np.log2(2 * len(vectors) ** 0.5))
    kind = {"faiss-flat": "Flat", "ivf-pq48": f"IVF{lists},PQ48", "hnsw32-sq8": "HNSW32,SQ8"}[engine]
    index = faiss.index_factory(vectors.shape[1], kind, faiss.METRIC_INNER_PRODUCT)
    index.train(vectors[:: max(1, len(vectors) // 80_000)])
    index.add(vectors)
    faiss.write_index(index, str(folder / "dense.faiss"))


def load_dense(engine: str, folder: Path) -> Search:
    from assistant.indexing.dense import ApproximateIndex, ExactIndex

    if engine in ("exact", "ivf-sq8"):
        own = (ExactIndex if engine == "exact" else ApproximateIndex).load(folder / "dense.faiss")
        return lambda query: [row for row, _ in own.search(query, 10)]
    import faiss

    index: Any = faiss.read_index(str(folder / "dense.faiss"))
    if engine == "ivf-pq48":
        index.nprobe = max(1, index.nlist // 6)
    if engine == "hnsw32-sq8":
        index.hnsw.efSearch = 256
    return lambda query: list(index.search(query[None], 10)[1][0])


def build_lexical(engine: str, texts: list[str], folder: Path) -> None:
    from assistant.indexing.tokens import tokens

    if engine == "arrays":
        from assistant.indexing.lexical import LexicalIndex

        LexicalIndex.build(map(tokens, texts)).save(folder)
    elif engine == "fts5":
        import sqlite3

        with sqlite3.connect(folder / "fts.db") as db:
            db.execute("CREATE VIRTUAL TABLE t USING fts5(words, content='', tokenize='unicode61')")
            rows = ((number, " ".join(tokens(text))) for number, text in enumerate(texts))
            db.executemany("INSERT INTO t(rowid, words) VALUES (?, ?)", rows)
    elif engine == "bm25s":
        import bm25s

        retriever = bm25s.BM25(method="lucene", k1=1.8, b=0.75)
        retriever.index([tokens(text) for text in texts], show_progress=False)
        retriever.save(folder / "bm25s")
    else:
        import tantivy

        schema = tantivy.SchemaBuilder().add_unsigned_field("row", stored=True)
        schema = schema.add_text_field("words", tokenizer_name="whitespace").build()
        index = tantivy.Index(schema, path=str(folder))
        writer = index.writer(heap_size=256_000_000, num_threads=2)
        for number, text in enumerate(texts):
            writer.add_document(tantivy.Document(row=number, words=" ".join(tokens(text))))
        writer.commit()
        writer.wait_merging_threads()


def load_lexical(engine: str, folder: Path) -> Search:
    from assistant.indexing.tokens import tokens

    if engine == "arrays":
        from assistant.indexing.lexical import LexicalIndex

        own = LexicalIndex.load(folder)
        return lambda query: [row for row, _ in own.search(tokens(query), 10)]
    if engine == "fts5":
        import sqlite3

        db = sqlite3.connect(folder / "fts.db")
        select = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10"

        def match(query: str) -> list[int]:
            words = " OR ".join(f'"{word}"' for word in dict.fromkeys(tokens(query)))
            return [row for (row,) in db.execute(select, (words,))]

        return match
    if engine == "bm25s":
        import bm25s

        retriever = bm25s.BM25.load(folder / "bm25s", mmap=True)
        return lambda query: list(retriever.retrieve([tokens(query)], k=10, show_progress=False)[0][0])
    import tantivy

    index: Any = tantivy.Index.open(str(folder))
    searcher = index.searcher()

    def find(query: str) -> list[int]:
        terms = [tantivy.Query.term_query(index.schema, "words", word) for word in dict.fromkeys(tokens(query))]
        parsed = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
        return [searcher.doc(address)["row"][0] for _, address in searcher.search(parsed, 10).hits]

    return find


def one(engine: str, count: int, work: Path) -> dict[str, Any]:
    """Build, then load and search; building and searching are separate processes, for their memory."""
    folder = work / f"{engine}-{count}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    row: dict[str, Any] = {"engine": engine, "chunks": count}
    for step in ("build", "search"):
        ran = subprocess.run(
            [sys.executable, "-m", "benchmarks.scale", step, engine, str(count), str(work)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if ran.returncode != 0:
            return row | {"failed": ran.stderr.strip().splitlines()[-1]}
        row |= json.loads(ran.stdout.splitlines()[-1])
    shutil.rmtree(folder)
    return row


def step_build(engine: str, count: int, work: Path) -> dict[str, Any]:
    """Build one engine's index in its folder."""
    folder = work / f"{engine}-{count}"
    if engine in DENSE:
        vectors = synthetic.vectors(count, np.load(work / "real.npy"))
        started = time.perf_counter()
        build_dense(engine, vectors, folder)
    else:
        seeds, _ = json.loads((work / "seeds.json").read_text(encoding="utf-8"))
        texts = synthetic.passages(count, seeds)
        started = time.perf_counter()
        build_lexical(engine, texts, folder)
    return {"build s": round(time.perf_counter() - started, 2), "file MB": round(size_of(folder), 1)}


def step_search(engine: str, count: int, work: Path) -> dict[str, Any]:
    """Load one engine's index and search it."""
    folder = work / f"{engine}-{count}"
    vectors = np.load(work / "queries.npy")
    _, questions = json.loads((work / "seeds.json").read_text(encoding="utf-8"))
    before = memory()
    started = time.perf_counter()
    search = load_dense(engine, folder) if engine in DENSE else load_lexical(engine, folder)
    row: dict[str, Any] = {"load s": round(time.perf_counter() - started, 3)}
    found, times = timed(search, list(vectors) if engine in DENSE else questions)
    row |= times
    row["memory MB"] = round(memory() - before)
    if engine in DENSE:
        row["recall@10"] = round(recall(found, count, work), 4)
    return row


def recall(found: list[list[int]], count: int, work: Path) -> float:
    """The share of the exact first ten that were found; the exact ones are computed once for each size."""
    path = work / f"exact-{count}.npy"
    if not path.is_file():
        vectors, queries = synthetic.vectors(count, np.load(work / "real.npy")), np.load(work / "queries.npy")
        np.save(path, np.argsort(-(queries @ vectors.T), axis=1)[:, :10])
    pairs = zip(np.load(path), found, strict=True)
    return float(np.mean([len(set(exact) & set(rows)) / min(10, len(exact)) for exact, rows in pairs]))


def main(sizes: Sequence[int]) -> None:
    """Measure all and write the table."""
    kept = os.environ.get("CV_ASSISTANT_BENCH")  # a folder to keep what was encoded
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(kept or temporary)
        if not (work / "queries.npy").is_file():
            prepare(work)
        rows = [row for row in results.load("scale") or [] if row["chunks"] not in sizes]
        for count in sizes:
            for engine in (*DENSE, *LEXICAL):
                low, high = MEASURED.get(engine, (0, count))
                if not low <= count <= high:
                    continue
                row = one(engine, count, work)
                rows.append(row)
                print(row, flush=True)
                results.save("scale", sorted(rows, key=lambda row: (row["chunks"], row["engine"])))


if __name__ == "__main__":
    if sys.argv[1:2] in (["build"], ["search"]):
        step = step_build if sys.argv[1] == "build" else step_search
        print(json.dumps(step(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
