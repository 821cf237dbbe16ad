"""retrieve(query, index) -> Hits: dense and lexical search, fused.

The scores of both searches, each brought to 0..1 over its candidates, are added with a weight (a convex combination:
Bruch, Gai, Ingber 2023, "An Analysis of Fusion Functions for Hybrid Retrieval", arXiv:2210.11934).
benchmarks/README.md has the figures beside reciprocal rank fusion.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import overload

from assistant.indexing import Index
from assistant.questions.lexical.wordings import wordings
from assistant.types import Corpus, Hit, Query, SectionKind, Span, TermKind

DENSE_WEIGHT = 0.5
"""Of the dense score in the sum; the lexical score has the rest."""

CANDIDATES = 100
"""Chunks that each search gives to the fusion, at least."""

CAREER = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
LISTED = (SectionKind.LANGUAGES, SectionKind.EDUCATION, SectionKind.CERTIFICATES, SectionKind.PUBLICATIONS)
"""Sections that list such things, so that what is said elsewhere does not count."""


@dataclass(frozen=True, slots=True)
class Found:
    """Hits, best first, a column each: the positions of their chunks, the fused scores, and the cosines and BM25 scores
    of those that the searches found."""

    positions: list[int]
    scores: list[float]
    dense: list[float | None]
    lexical: list[float | None]

    def only(self, places: Sequence[int]) -> Found:
        """Some of the hits, by their places."""
        return Found(
            [self.positions[n] for n in places],
            [self.scores[n] for n in places],
            [self.dense[n] for n in places],
            [self.lexical[n] for n in places],
        )


class Hits(Sequence[Hit]):
    """The hits of a query, best first, searched for when they are first looked at: many questions are answered from
    the structure of the CV alone, and encoding a question is most of its cost. Each hit is made when it is looked at,
    as most are only ranked by their columns. Hits are equal to those in a tuple."""

    def __init__(self, corpus: Corpus, find: Callable[[], Found]) -> None:
        self._corpus, self._find = corpus, find
        self.seconds = 0.0
        """What the search took; 0 as long as nobody has looked."""
        self._columns: Found | None = None

    @property
    def columns(self) -> Found:
        """The hits as columns."""
        # No cached_property: up to Python 3.11 all instances share its lock, so that one question at a time is encoded.
        if self._columns is None:
            started = time.perf_counter()
            self._columns = self._find()
            self.seconds = time.perf_counter() - started
        return self._columns

    def of(self, document_id: str) -> list[tuple[int, int]]:
        """The hits of one document: the place of each among all, and the number of its chunk among the document's."""
        positions = self.columns.positions
        own = self._corpus.parts[document_id].chunks if positions else range(0)
        return [(place, at - own.start) for place, at in enumerate(positions) if at in own]

    def inside(self, spans: Collection[Span]) -> Hits:
        """Those of whose chunk one of some spans is all around."""

        def find() -> Found:
            chunks = map(self._corpus.chunks.__getitem__, self.columns.positions)
            kept = [n for n, chunk in enumerate(chunks) if any(span.contains(chunk.span) for span in spans)]
            return self.columns.only(kept)

        return Hits(self._corpus, find)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, place: int | slice) -> Hit | tuple[Hit, ...]:
        if isinstance(place, slice):
            return tuple(map(self._hit, range(len(self))[place]))
        return self._hit(range(len(self))[place])

    def __len__(self) -> int:
        return len(self.columns.positions)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Hits) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def _hit(self, place: int) -> Hit:
        found = self.columns
        dense, lexical = found.dense[place], found.lexical[place]
        near = (("dense", dense),) if dense is not None else ()
        contributions = (*near, ("lexical", lexical)) if lexical is not None else near
        return Hit(self._corpus.chunks[found.positions[place]], found.scores[place], place + 1, contributions)


NO_HITS = Hits(Corpus((), (), (), {}), lambda: Found([], [], [], []))
"""Those of a question that is answered from the structure of the CV or not at all."""


def retrieve(query: Query, index: Index, *, limit: int = 10, among: Collection[str] | None = None) -> Hits:
    """The `limit` chunks that fit a query best, best first; only of the documents of the candidates that it names, or
    of those `among` which it is asked. Its words are looked for in the CVs' languages, too."""

    def find() -> Found:
        documents = _documents(query, index) if query.filters.candidate else among
        return _search(f"{query.standalone} {query.translated}".rstrip(), index, limit, documents)

    return Hits(index.corpus, find)


def search(text: str, index: Index, *, limit: int = 10, documents: Collection[str] | None = None) -> tuple[Hit, ...]:
    """The `limit` chunks that fit a text best, best first; `documents` narrows to these ids."""
    return tuple(Hits(index.corpus, lambda: _search(text, index, limit, documents)))


def _search(text: str, index: Index, limit: int, documents: Collection[str] | None) -> Found:
    dense, lexical = _scores(text, index, limit, documents)
    fused = fuse(dense, lexical)
    best = _best(fused, limit)
    return Found(best, [*map(fused.__getitem__, best)], [*map(dense.get, best)], [*map(lexical.get, best)])


def nearest(text: str, index: Index, *, limit: int) -> tuple[str, ...]:
    """The documents of the `limit` chunks that fit a text best, best first, without looking at any of them."""
    return index.owners(_best(fuse(*_scores(text, index, limit, None)), limit))


def speaking(query: Query, index: Index) -> tuple[str, ...]:
    """The documents, of all, that speak of the most of a query's terms, in any words and language of the lexicon, in
    the order of the corpus. A term that no document speaks of is in none of them."""
    import numpy as np

    terms = {term.words: term for term in query.terms if term.kind != TermKind.GENERIC}
    counts = np.zeros(len(index.corpus.parts), np.int32)
    for term in terms.values():
        counts[index.holding(map(" ".join, wordings(term)))] += 1
    most = counts.max(initial=0)
    return index.names(np.flatnonzero(counts == most).tolist()) if most else ()


def holders(query: Query, index: Index) -> tuple[str, ...]:
    """The documents, of all, that speak of every one of a query's terms where such things stand: an employer or a
    school in the head of an entry, a language among the languages; wherever they like, if they nowhere stand there.
    In the order of the corpus; all documents, if the query has no terms; the others, if it asks for those."""
    import numpy as np

    held = np.ones(len(index.corpus.parts), bool)
    kinds, heads = _standing(query)
    for term in {term.words: term for term in query.terms if term.kind != TermKind.GENERIC}.values():
        texts = [*map(" ".join, wordings(term))]
        numbers = index.holding(texts, kinds, heads=heads and not term.concepts)
        own = np.zeros(len(held), bool)
        own[numbers if len(numbers) else index.holding(texts)] = True
        held &= own
    return index.names(np.flatnonzero(held != query.without).tolist())


def _standing(query: Query) -> tuple[tuple[SectionKind, ...], bool]:
    """The kinds of chunks where a query's terms stand, () for any, and whether in heads of entries."""
    filters = query.filters
    if filters.organisation or {"field.employer", "field.institution"} & set(query.tags):
        return filters.section or CAREER, True
    if filters.degree:
        return (SectionKind.EDUCATION,), False
    return tuple(kind for kind in filters.section if kind in LISTED), False


def _scores(
    text: str, index: Index, limit: int, documents: Collection[str] | None
) -> tuple[dict[int, float], dict[int, float]]:
    """Cosines and BM25 scores of the chunks that either search finds, by position."""
    depth = max(limit, CANDIDATES)
    vector = index.encode_query(text)
    dense = dict(index.search_dense(vector, depth, documents))
    return dense, dict(index.search_lexical(text, depth, documents))


def _best(fused: dict[int, float], limit: int) -> list[int]:
    """The positions of the highest scores, best first, ties in the order of the text."""
    return sorted(sorted(fused), key=fused.__getitem__, reverse=True)[:limit]


def fuse(dense: dict[int, float], lexical: dict[int, float], weight: float = DENSE_WEIGHT) -> dict[int, float]:
    """The fused score, 0..1, of each position that either search found. The best of a search has 1 from it, what it
    did not find 0; cosines count from 0, BM25 has no lower end but 0."""
    top_dense, top_lexical = max(dense.values(), default=0.0), max(lexical.values(), default=0.0)
    fused = dict.fromkeys(dense, 0.0)
    if top_dense > 0:
        fused.update((position, weight * (near / top_dense)) for position, near in dense.items() if near > 0)
    for position, said in lexical.items() if top_lexical > 0 else ():
        fused[position] = fused.get(position, 0.0) + (1 - weight) * (said / top_lexical)
    return fused


def _documents(query: Query, index: Index) -> Collection[str]:
    """The documents of the candidates that the query names."""
    parts, wanted = index.corpus.parts, set(query.filters.candidate)
    return wanted & parts.keys() or {name for name, part in parts.items() if part.candidate in wanted}
