"""Exported encoders and the vectors of the program's own texts on disk: made once for a model, shared by all indexes of
the user."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.embedding import Encoder
from assistant.embedding.export import Shape, export, shape_of
from assistant.embedding.model import DEFAULT_MODEL, SHA256, ModelFolder, find_model, is_default
from assistant.embedding.runtime import DESCRIPTION, GRAPHS, TOKENIZER

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EXPORT_VERSION = 3
"""Changes when the graph that `export` builds changes its vectors."""

FILES_VERSION = 2
"""Changes when the same graph is written into other files: an index goes on with the ones that it has."""


def cache_folder() -> Path:
    """The user's cache folder for this program; below the system's temporary folder where there is no such place."""
    from platformdirs import user_cache_path

    folder = user_cache_path("cv-assistant", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        writable = False
    else:
        writable = os.access(folder, os.W_OK)
    if not writable:
        folder = Path(tempfile.gettempdir()) / f"cv-assistant-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def export_folder(model: str = DEFAULT_MODEL, *, cache: Path | None = None) -> Path | None:
    """The folder of the exported model, made if it is not there; None if this program cannot export the model, and
    sentence-transformers has to serve it.

    ModelError: the model's files are missing or not the published ones.
    """
    root = (cache or cache_folder()) / "encoders"
    if is_default(model):
        # The weights were verified when this folder was made, and nothing reads them again.
        folder = root / _folder_name(SHA256)
        if folder.is_dir():
            return folder
    found = find_model(model)
    shape = shape_of(found) if found else None
    if found is None or shape is None:
        return None
    folder = root / _folder_name(found.sha256)
    if not folder.is_dir():
        _make(found, shape, folder)
    return folder


def kept_vectors(texts: Sequence[str], encoder: Encoder, *, cache: Path | None = None) -> NDArray[np.float32]:
    """The vectors of texts that the program itself brings, (n, d) float32 of unit length: encoded once for a model,
    then read from the user's cache folder."""
    import numpy as np

    name = hashlib.sha256("\0".join((encoder.identity, *texts)).encode()).hexdigest()[:32]
    file = (cache or cache_folder()) / "vectors" / f"{name}.npy"
    with contextlib.suppress(OSError, ValueError, EOFError):
        kept: NDArray[np.float32] = np.load(file, allow_pickle=False)
        if kept.shape == (len(texts), encoder.dimension):
            return kept
    vectors = encoder.encode(texts)
    with contextlib.suppress(OSError):  # then they are encoded again the next time
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".tmp", delete=False) as temporary:
            np.save(temporary, vectors, allow_pickle=False)
        Path(temporary.name).replace(file)
    return vectors


def link_folder(source: Path, target: Path) -> None:
    """Make `target` a folder with the same files: hard links where the file system allows it, else copies."""
    target.mkdir(parents=True)
    for file in sorted(source.iterdir()):
        try:
            os.link(file, target / file.name)
        except OSError:
            shutil.copy2(file, target / file.name)


def _folder_name(sha256: str) -> str:
    return f"{sha256[:32]}-{EXPORT_VERSION}-{FILES_VERSION}"


def _make(model: ModelFolder, shape: Shape, folder: Path) -> None:
    """Export into a temporary folder and rename it: two that do this at once both succeed, and one's work stays."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=".export-", dir=folder.parent))
    try:
        for bits, name in GRAPHS.items():
            export(model, shape, temporary / name, bits=bits)
        shutil.copyfile(model.path / "tokenizer.json", temporary / TOKENIZER)
        description = {
            "identity": f"{Path(model.name).name}@{model.sha256[:16]}:v{EXPORT_VERSION}",
            "dimension": shape.hidden,
            "max_tokens": shape.max_tokens,
            "sha256": model.sha256,
        }
        (temporary / DESCRIPTION).write_text(json.dumps(description, indent=1), encoding="utf-8")
        try:
            temporary.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
