"""OnnxEncoder: an exported model on onnxruntime and tokenizers alone."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.embedding import WORD_STARTS
from assistant.errors import ModelError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    import numpy as np
    from numpy.typing import NDArray

DESCRIPTION = "encoder.json"
TOKENIZER = "tokenizer.json"
GRAPHS = {8: "model-8bit.onnx", 32: "model.onnx"}
"""The graph's file by the bits of its weights."""


def data_of(graph: Path) -> Path:
    """The file of a graph's weights, which onnxruntime finds by its name in the graph."""
    return graph.with_name(f"{graph.name}.data")


_BATCH_TOKENS = 128
"""Tokens, padding included, of one batch: what lies between two layers stays in a core's cache. 2048 take a third more
time, and 130 MB more memory (benchmarks/README.md)."""

_LIKE = 0.9
"""Of the tokens of a batch's longest text that each of the others has, at least. Of few texts, such as questions that
wait together, padding costs more than one batch saves: eight take 4.05 ms each padded to the longest, 3.31 ms so."""


class OnnxEncoder:
    """An exported encoder. Safe to share between threads.

    `folder` holds what `store.export_folder` made; `bits` chooses the graph. The files are opened at the first use, the
    tokenizer and the graph each by itself: to know a word takes no graph, and the graph is a third of the memory of a
    process that answers one question.
    """

    def __init__(self, folder: Path, *, bits: int = 8) -> None:
        self.folder = folder
        self.bits = bits
        try:
            self._description: dict[str, Any] = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise _broken(folder, error) from error
        self._tokenizer: Any = None
        self._session: Any = None
        self._loading = threading.Lock()
        self._threads: ThreadPoolExecutor | None = None

    @property
    def identity(self) -> str:
        return f"{self._description['identity']}:{self.bits}bit"

    @property
    def version(self) -> int:
        """That of the export, `store.EXPORT_VERSION` of the program that made it."""
        return int(str(self._description["identity"]).rpartition(":v")[2])

    @property
    def sha256(self) -> str:
        """That of the weights which were exported."""
        return str(self._description["sha256"])

    @property
    def dimension(self) -> int:
        return int(self._description["dimension"])

    def knows(self, word: str) -> bool:
        tokenizer = self._opened_tokenizer()
        return any(tokenizer.token_to_id(start + word) is not None for start in WORD_STARTS)

    def load(self) -> None:
        self._opened_tokenizer()
        self._opened_session()

    def encode(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> NDArray[np.float32]:
        """As `Encoder.encode`; `progress` is told after each batch how many texts are done."""
        import numpy as np

        vectors = np.empty((len(texts), self.dimension), np.float32)
        done = 0
        for rows, part in self.encode_batches(texts):
            vectors[rows] = part
            done += len(rows)
            if progress is not None:
                progress(done)
        return vectors

    def encode_batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Positions of texts and their vectors, batch by batch, texts of like length together (less padding), as many
        batches at once as there are cores."""
        tokenizer, session = self._opened_tokenizer(), self._opened_session()
        tokens = [encoding.ids for encoding in tokenizer.encode_batch_fast(list(texts))]
        lengths = [len(ids) for ids in tokens]
        order = sorted(range(len(texts)), key=lengths.__getitem__, reverse=True)
        batches = list(_batches(order, lengths))

        def run(rows: list[int]) -> NDArray[np.float32]:
            vectors: NDArray[np.float32] = session.run(["vectors"], _inputs([tokens[row] for row in rows]))[0]
            return vectors

        if len(batches) < 2:
            yield from ((rows, run(rows)) for rows in batches)
            return
        yield from zip(batches, self._pool().map(run, batches), strict=True)

    def _pool(self) -> ThreadPoolExecutor:
        """Threads that encode, one a core: kept, for to start them costs as much as a question."""
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor

            self._threads = ThreadPoolExecutor(os.cpu_count(), "encoder")
        return self._threads

    def _opened_tokenizer(self) -> Any:
        if self._tokenizer is None:
            with self._loading:
                if self._tokenizer is None:
                    self._tokenizer = self._open(self._open_tokenizer)
        return self._tokenizer

    def _opened_session(self) -> Any:
        if self._session is None:
            with self._loading:
                if self._session is None:
                    self._session = self._open(self._open_session)
        return self._session

    def _open(self, opening: Callable[[], Any]) -> Any:
        # tokenizers raises bare Exception for a file that it cannot read, onnxruntime a class for each cause.
        try:
            return opening()
        except Exception as error:
            raise _broken(self.folder, error) from error

    def _open_tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self.folder / TOKENIZER))
        tokenizer.no_padding()
        tokenizer.enable_truncation(int(self._description["max_tokens"]))
        return tokenizer

    def _open_session(self) -> Any:
        import onnxruntime  # type: ignore[import-untyped]

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        # One thread a batch: a question is too short to be shared between cores, and many texts are many batches.
        options.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(
            str(self.folder / GRAPHS[self.bits]), options, providers=["CPUExecutionProvider"]
        )


def _batches(order: list[int], lengths: list[int]) -> Iterator[list[int]]:
    """The positions, longest text first, cut where its length times the number of texts passes _BATCH_TOKENS, and
    where a text is no longer of like length."""
    batch: list[int] = []
    for position in order:
        longest = lengths[batch[0]] if batch else 0
        if longest * (len(batch) + 1) > _BATCH_TOKENS or lengths[position] < _LIKE * longest:
            yield batch
            batch = []
        batch.append(position)
    if batch:
        yield batch


def _inputs(tokens: list[list[int]]) -> dict[str, NDArray[np.int64]]:
    """Token ids as the graph takes them, padded to the longest."""
    import numpy as np

    width = max(map(len, tokens))
    ids = np.zeros((len(tokens), width), np.int64)
    mask = np.zeros((len(tokens), width), np.int64)
    for line, text in enumerate(tokens):
        ids[line, : len(text)] = text
        mask[line, : len(text)] = 1
    return {"input_ids": ids, "attention_mask": mask}


def _broken(folder: Path, error: Exception) -> ModelError:
    return ModelError(
        f"the exported encoder cannot be read ({type(error).__name__})",
        where=str(folder),
        next_step="Delete this folder; the next run exports it again.",
    )
