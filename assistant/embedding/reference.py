"""SentenceTransformerEncoder: a model as sentence-transformers runs it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from assistant.embedding import WORD_STARTS
from assistant.embedding.model import INSTALL, ModelFolder
from assistant.errors import MissingExtraError, ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class SentenceTransformerEncoder:
    """A model folder, or a name that sentence-transformers resolves, on torch. Slow to load: seconds."""

    def __init__(self, model: ModelFolder | str) -> None:
        try:
            from sentence_transformers import SentenceTransformer
        except ModuleNotFoundError as error:
            raise MissingExtraError("sentence-transformers is needed for this model", next_step=INSTALL) from error
        name = model if isinstance(model, str) else str(model.path)
        try:
            self._model: Any = SentenceTransformer(name, device="cpu")
        except Exception as error:  # whatever the hub, the network or the files make it raise
            raise ModelError(
                f"sentence-transformers cannot load this model ({type(error).__name__})",
                where=name,
                next_step="Check `model` in assistant.yaml: a name that it knows, or a folder.",
            ) from error
        revision = name if isinstance(model, str) else f"{model.name}@{model.sha256[:16]}"
        self._identity = f"{revision}:torch"
        self._vocabulary = functools.cache(self._model.tokenizer.get_vocab)

    @property
    def identity(self) -> str:
        return self._identity

    @property
    def dimension(self) -> int:
        return int(self._model.get_embedding_dimension())

    def load(self) -> None:
        """Nothing is left to open."""

    def knows(self, word: str) -> bool:
        vocabulary: dict[str, int] = self._vocabulary()
        return any(start + word in vocabulary for start in WORD_STARTS)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As `Encoder.encode`."""
        import numpy as np

        if not texts:
            return np.empty((0, self.dimension), np.float32)
        vectors: NDArray[np.float32] = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return vectors
