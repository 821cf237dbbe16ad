"""Texts to unit vectors.

model.py      which files a model is made of, and whether they are the right ones
export.py     a model as an ONNX graph, full precision and 8-bit, built once and kept
runtime.py    OnnxEncoder: what serves, on onnxruntime and tokenizers alone
reference.py  SentenceTransformerEncoder: what the others are measured against, and what serves a model that
              cannot be exported
encoders.py   encoder(model): the right one of these
queue.py      what is asked at the same time is encoded together
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


WORD_STARTS = ("", "\u2581")
"""What stands before a whole word in a vocabulary: nothing (WordPiece) or a low line (SentencePiece)."""


class Encoder(Protocol):
    """What turns texts into vectors."""

    @property
    def identity(self) -> str:
        """Names the weights and their precision: vectors of two encoders may be compared if this is equal."""

    @property
    def dimension(self) -> int:
        """The number of columns that `encode` gives."""

    def knows(self, word: str) -> bool:
        """Whether the word, in lower case, is whole in the encoder's vocabulary: it is a word that people write."""

    def load(self) -> None:
        """Open the files now rather than at the first text; ModelError if they are missing or broken."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of the texts, (n, dimension) float32, rows of unit length, in the order of the texts."""
