"""Index: a corpus that can be searched; `open_index` loads it, or builds it where it is missing or stale."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.embedding import Encoder
from assistant.embedding.queue import Queue
from assistant.errors import IndexingError, StaleIndexError
from assistant.gate import Gate
from assistant.indexing.build import ENCODER, Parts, Progress, Source, build
from assistant.indexing.dense import load_dense
from assistant.indexing.files import corpus_root, list_files
from assistant.indexing.lexical import LexicalIndex
from assistant.indexing.manifest import Manifest
from assistant.indexing.records import load_corpus
from assistant.indexing.tokens import tokens
from assistant.types import HEAD, SectionKind, kind_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.settings import Settings


QUERIES_KEPT = 4096
"""Vectors of questions that an index remembers, 1.5 kB each with the default model."""


class Index:
    """Documents, CVs and chunks with what finds them. Positions are those of `corpus.chunks`."""

    def __init__(self, manifest: Manifest, parts: Parts, encoder: Encoder) -> None:
        self.manifest = manifest
        self.corpus = parts.corpus
        self.dense = parts.dense
        self.lexical = parts.lexical
        self.encoder = encoder
        self.gate = Gate(os.cpu_count() or 1)
        """How many questions are thought over at once."""
        self._queue = Queue(encoder.encode)
        self._query_vectors = functools.lru_cache(QUERIES_KEPT)(self._encoded)

    @property
    def identity(self) -> str:
        """Names the content: two indexes of equal identity answer equally."""
        return self.manifest.identity

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """The files that could not be read, (id, reason)."""
        return tuple((file.id, reason) for file, reason in self.manifest.problems)

    def knows(self, word: str) -> bool:
        """Whether a word, in lower case, is one that people write, and so no typing error."""
        return self.encoder.knows(word)

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """The vector of a question, (d,) float32; the last ones asked are kept."""
        vector: NDArray[np.float32] = self._query_vectors(text)
        return vector

    def _encoded(self, text: str) -> NDArray[np.float32]:
        with self.gate.outside():  # meanwhile others are understood and answered
            return self._queue.vector(text)

    def kept_vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of texts that the program brings, (n, d) float32, rows of unit length: encoded only once."""
        from assistant.embedding.store import kept_vectors

        return kept_vectors(texts, self.encoder)

    def search_dense(
        self, vector: NDArray[np.float32], limit: int, documents: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """The chunks nearest to a vector as (position, cosine), best first. `documents` narrows to these ids, without
        losing any of the nearest in them."""
        return self.dense.search(vector, limit, None if documents is None else self._ranges(documents))

    def search_lexical(
        self, text: str, limit: int, documents: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """The chunks that hold words of a text as (position, BM25), best first; `documents` as in `search_dense`."""
        import numpy as np

        allowed = None
        if documents is not None:
            allowed = np.zeros(len(self.corpus.chunks), bool)
            for part in self._ranges(documents):
                allowed[part.start : part.stop] = True
        return self.lexical.search(tokens(text), limit, allowed)

    def holding(
        self, texts: Iterable[str], kinds: Collection[SectionKind] = (), *, heads: bool = False
    ) -> NDArray[np.int64]:
        """The numbers of the documents, of all, of which a chunk holds every word of one of the texts, ascending: a
        chunk of one of these kinds, if there are any, and the head of an entry if `heads`."""
        import numpy as np

        found = [self.lexical.holding(tokens(text)) for text in texts]
        rows = np.unique(np.concatenate(found)) if found else np.empty(0, np.int32)
        if kinds or heads:
            own = np.frombuffer(self.corpus.kinds, np.uint8)[rows]
            fits = np.isin(own & ~np.uint8(HEAD), [*map(kind_number, kinds)]) if kinds else np.ones(len(rows), bool)
            rows = rows[fits & (own >= HEAD)] if heads else rows[fits]
        return np.unique(self._numbers(rows))

    def owners(self, positions: Sequence[int]) -> tuple[str, ...]:
        """The documents that chunks belong to, each once, in the order of the positions; no chunk is looked at."""
        import numpy as np

        return self.names(dict.fromkeys(self._numbers(np.asarray(positions, np.int64)).tolist()))

    def names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """The ids of documents by their numbers in the order of the corpus."""
        return tuple(self._names[number] for number in numbers)

    def _numbers(self, positions: NDArray[Any]) -> NDArray[np.int64]:
        import numpy as np

        numbers: NDArray[np.int64] = np.searchsorted(self._starts, positions, side="right") - 1
        return numbers

    @functools.cached_property
    def _names(self) -> list[str]:
        return list(self.corpus.parts)

    @functools.cached_property
    def _starts(self) -> NDArray[np.int64]:
        import numpy as np

        return np.array([part.chunks.start for part in self.corpus.parts.values()], np.int64)

    def _ranges(self, documents: Collection[str]) -> list[range]:
        parts = self.corpus.parts
        return sorted((parts[name].chunks for name in set(documents) if name in parts), key=lambda rows: rows.start)


def open_index(
    corpus: Path | str,
    *,
    settings: Settings,
    index_dir: Path | str | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Index:
    """The index of a corpus (a folder of CVs or one file): loaded if it is fresh, else built or updated.

    `index_dir` is where it lies, by default `index_folder(corpus)`. Raises the error of the file if the corpus is one
    that cannot be read, CorpusError, ModelError, IndexingError; then nothing was written.
    """
    from assistant.embedding.encoders import encoder as find_encoder

    corpus = Path(corpus)
    files = list_files(corpus)
    folder = Path(index_dir) if index_dir is not None else index_folder(corpus)
    source = Source(corpus_root(corpus), files, tuple(settings.hide), progress)
    bits = 8 if settings.precision == "int8" else 32
    own = _own_encoder(folder)
    encoder = find_encoder(settings.model, bits=bits, folder=own)
    old: tuple[Manifest, Parts] | None = None
    try:
        manifest = Manifest.load(folder)
        manifest.check(folder, model=encoder.identity, hide=source.hide)
        old = (manifest, load_parts(folder, manifest, source.root))
        if not manifest.changed(source.root, files):
            return Index(*old, encoder)
    except StaleIndexError:
        pass
    return Index(*build(source, encoder, folder, old), encoder)


def index_folder(corpus: Path) -> Path:
    """Where the index of a corpus lies: `index/` beside a folder named `corpus`, else in the user's cache, since a CV
    may lie where nothing may be written."""
    import hashlib

    from assistant.embedding.store import cache_folder

    if corpus.is_dir() and corpus.resolve().name == "corpus":
        return corpus.resolve().parent / "index"
    name = hashlib.sha256(str(corpus.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return cache_folder() / "indexes" / f"{corpus.stem[:40]}-{name}"


def load_parts(folder: Path, manifest: Manifest, root: Path) -> Parts:
    """Read an index's files; StaleIndexError if they are not what the manifest says."""
    try:
        corpus = load_corpus(folder, root)
        parts = Parts(corpus, load_dense(folder), LexicalIndex.load(folder))
    except (OSError, ValueError, TypeError, KeyError, IndexingError) as error:
        raise StaleIndexError("the index cannot be read", where=str(folder), next_step="It is built again.") from error
    counts = {len(corpus.chunks), manifest.chunks, parts.dense.count, parts.lexical.count}
    if len(counts) != 1 or len(corpus.documents) != len(manifest.documents):
        raise StaleIndexError("the index's counts differ", where=str(folder), next_step="It is built again.")
    return parts


def _own_encoder(folder: Path) -> Path | None:
    own = folder / ENCODER
    return own if own.is_dir() else None
