"""encoder(model): what encodes for a name or folder of the settings."""

from __future__ import annotations

from pathlib import Path

from assistant.embedding import Encoder
from assistant.embedding.model import DEFAULT_MODEL, SHA256, find_model, is_default
from assistant.embedding.runtime import OnnxEncoder
from assistant.embedding.store import export_folder
from assistant.errors import ModelError


def encoder(
    model: str = DEFAULT_MODEL, *, bits: int = 8, folder: Path | None = None, cache: Path | None = None
) -> Encoder:
    """The encoder of a model: exported where it can be, else sentence-transformers'.

    `bits` are those of the exported weights, 8 or 32. `folder` is an export that may be at hand, in an index: it is
    taken if it is of this model, so that an index that was moved needs nothing else. ModelError: the model's files
    are missing or not the published ones.
    """
    if folder is not None and is_default(model):
        own = _opened(folder, bits)
        if own is not None and own.sha256 == SHA256:
            return own
    exported = export_folder(model, cache=cache)
    if exported is not None:
        return OnnxEncoder(exported, bits=bits)
    from assistant.embedding.reference import SentenceTransformerEncoder

    return SentenceTransformerEncoder(find_model(model) or model)


def _opened(folder: Path, bits: int) -> OnnxEncoder | None:
    try:
        return OnnxEncoder(folder, bits=bits)
    except ModelError:
        return None
