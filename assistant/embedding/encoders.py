"""encoder(model): what encodes for a name or folder of the settings."""

from __future__ import annotations

import contextlib
from pathlib import Path

from assistant.embedding import Encoder
from assistant.embedding.model import DEFAULT_MODEL, SHA256, find_model, is_default
from assistant.embedding.runtime import OnnxEncoder
from assistant.embedding.store import EXPORT_VERSION, export_folder
from assistant.errors import MissingExtraError, ModelError


def encoder(
    model: str = DEFAULT_MODEL, *, bits: int = 8, folder: Path | None = None, cache: Path | None = None
) -> Encoder:
    """The encoder of a model: exported where it can be, else sentence-transformers'.

    `bits` are those of the exported weights, 8 or 32. `folder` is an export that may be at hand, in an index: it is
    taken if it is of this model, so that an index that was moved needs nothing else, unless this version of the program
    exports the model otherwise and has it. ModelError: the model's files
    are missing or not the published ones.
    """
    own = _opened(folder, bits) if folder is not None else None
    if own is not None and _is_of(own, model):
        return own if own.version == EXPORT_VERSION else _renewed(own, model, bits, cache)
    exported = export_folder(model, cache=cache)
    if exported is not None:
        return OnnxEncoder(exported, bits=bits)
    from assistant.embedding.reference import SentenceTransformerEncoder

    return SentenceTransformerEncoder(find_model(model) or model)


def _renewed(own: OnnxEncoder, model: str, bits: int, cache: Path | None) -> OnnxEncoder:
    """The export of this version of the program where the model is at hand; an index that was moved keeps its own."""
    with contextlib.suppress(MissingExtraError, ModelError):
        exported = export_folder(model, cache=cache)
        if exported is not None:
            return OnnxEncoder(exported, bits=bits)
    return own


def _is_of(own: OnnxEncoder, model: str) -> bool:
    """Whether an export is of a model: by its weights for the default, by its name where the folder is not here."""
    if is_default(model):
        return own.sha256 == SHA256
    return not Path(model).expanduser().is_dir() and own.identity.startswith(f"{Path(model).name}@")


def _opened(folder: Path, bits: int) -> OnnxEncoder | None:
    try:
        return OnnxEncoder(folder, bits=bits)
    except ModelError:
        return None
