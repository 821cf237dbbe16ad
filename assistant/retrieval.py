"""retrieve(query, index) -> tuple[Hit, ...]: dense and lexical search, fused.

The scores of both searches, each brought to 0..1 over its candidates, are added with a weight (a convex combination:
Bruch, Gai, Ingber 2023, "An Analysis of Fusion Functions for Hybrid Retrieval", arXiv:2210.11934).
benchmarks/README.md has the figures beside reciprocal rank fusion.
"""

from __future__ import annotations

from collections.abc import Collection

from assistant.indexing import Index
from assistant.types import Hit, Query

DENSE_WEIGHT = 0.5
"""Of the dense score in the sum; the lexical score has the rest."""

CANDIDATES = 100
"""Chunks that each search gives to the fusion, at least."""


def retrieve(query: Query, index: Index, *, limit: int = 10) -> tuple[Hit, ...]:
    """The `limit` chunks that fit a query best, best first; only of the documents of the candidates that it names."""
    return search(query.standalone, index, limit=limit, documents=_documents(query, index))


def search(text: str, index: Index, *, limit: int = 10, documents: Collection[str] | None = None) -> tuple[Hit, ...]:
    """The `limit` chunks that fit a text best, best first; `documents` narrows to these ids."""
    depth = max(limit, CANDIDATES)
    vector = index.encode_query(text)
    dense = dict(index.search_dense(vector, depth, documents))
    lexical = dict(index.search_lexical(text, depth, documents))
    fused = fuse(dense, lexical)
    best = sorted(fused.items(), key=lambda item: (-item[1], item[0]))[:limit]
    hits = []
    for rank, (position, score) in enumerate(best, start=1):
        found = (("dense", dense.get(position)), ("lexical", lexical.get(position)))
        contributions = tuple((name, value) for name, value in found if value is not None)
        hits.append(Hit(index.corpus.chunks[position], score, rank, contributions))
    return tuple(hits)


def fuse(dense: dict[int, float], lexical: dict[int, float], weight: float = DENSE_WEIGHT) -> dict[int, float]:
    """The fused score, 0..1, of each position that either search found. The best of a search has 1 from it, what it
    did not find 0; cosines count from 0, BM25 has no lower end but 0."""
    top_dense, top_lexical = max(dense.values(), default=0.0), max(lexical.values(), default=0.0)
    fused: dict[int, float] = {}
    for position in dense.keys() | lexical.keys():
        near = max(0.0, dense.get(position, 0.0)) / top_dense if top_dense > 0 else 0.0
        said = lexical.get(position, 0.0) / top_lexical if top_lexical > 0 else 0.0
        fused[position] = weight * near + (1 - weight) * said
    return fused


def _documents(query: Query, index: Index) -> Collection[str] | None:
    """The documents of the candidates that the query names; None if it names none."""
    if not query.filters.candidate:
        return None
    names = set(query.filters.candidate)
    return {cv.document_id for cv in index.corpus.cvs if cv.candidate in names or cv.document_id in names}
