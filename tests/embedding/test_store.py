"""An export is made once, whole, by whoever comes first."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.embedding import store
from assistant.embedding.encoders import encoder
from assistant.embedding.export import shape_of
from assistant.embedding.model import ModelFolder, find_model
from assistant.embedding.runtime import OnnxEncoder
from assistant.embedding.store import cache_folder, export_folder, kept_vectors, link_folder
from assistant.errors import MissingExtraError


def test_two_processes_export_at_once(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from assistant.embedding.store import export_folder\n"
        f"print(export_folder(cache=Path({str(tmp_path)!r})))"
    )
    running = [subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    folders = {process.communicate()[0].strip() for process in running}
    assert [process.returncode for process in running] == [0, 0]
    (folder,) = folders
    assert [path.name for path in (tmp_path / "encoders").iterdir()] == [Path(folder).name]
    assert OnnxEncoder(Path(folder)).encode(["works"]).shape == (1, 384)


def test_an_export_is_not_made_twice(exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "find_model", lambda model: pytest.fail("the weights were read again"))
    assert export_folder() == exported


def test_an_export_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "export", fail)
    with pytest.raises(OSError, match="No space left"):
        export_folder(cache=tmp_path)
    assert list((tmp_path / "encoders").iterdir()) == []


def test_links_take_no_space(exported: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    target = exported.parent / "linked"
    shutil.rmtree(target, ignore_errors=True)
    link_folder(exported, target)
    assert {path.name for path in target.iterdir()} == {path.name for path in exported.iterdir()}
    assert (target / "model.onnx").stat().st_ino == (exported / "model.onnx").stat().st_ino
    shutil.rmtree(target)


def test_an_index_brings_its_encoder(exported: Path, tmp_path: Path) -> None:
    shutil.copytree(exported, tmp_path / "index" / "encoder")
    made = encoder(folder=tmp_path / "index" / "encoder", cache=tmp_path / "nothing")
    assert isinstance(made, OnnxEncoder)
    assert made.folder == tmp_path / "index" / "encoder"
    assert not (tmp_path / "nothing").exists()


def test_an_older_export_is_renewed_where_the_model_is_at_hand(
    exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "index" / "encoder"
    shutil.copytree(exported, folder)
    description = json.loads((folder / "encoder.json").read_text())
    older = description["identity"].rpartition(":v")[0] + ":v1"
    (folder / "encoder.json").write_text(json.dumps(description | {"identity": older}))
    assert encoder(folder=folder).identity == f"{description['identity']}:8bit"

    def missing(*_: object, **__: object) -> None:
        raise MissingExtraError("no model here")

    monkeypatch.setattr("assistant.embedding.encoders.export_folder", missing)
    assert encoder(folder=folder).identity == f"{older}:8bit"


def test_an_index_brings_an_encoder_whose_model_is_elsewhere(exported: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index" / "encoder"
    shutil.copytree(exported, folder)
    description = json.loads((folder / "encoder.json").read_text())
    mine = description | {"identity": "mine@0123456789abcdef:v1", "sha256": "0123456789abcdef"}
    (folder / "encoder.json").write_text(json.dumps(mine))
    assert encoder("/models/mine", folder=folder).identity == "mine@0123456789abcdef:v1:8bit"
    assert encoder(folder=folder).identity.startswith("all-MiniLM-L6-v2@")


def test_without_a_home_the_cache_is_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = cache_folder()
    assert folder.parent == tmp_path
    assert folder.is_dir()


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        ("config.json", {"model_type": "mpnet"}),
        ("config.json", {"hidden_act": "relu"}),
        ("config.json", {"position_embedding_type": "relative_key"}),
        ("1_Pooling/config.json", {"pooling_mode_max_tokens": True}),
    ],
)
def test_a_model_of_another_kind_is_not_exported(tmp_path: Path, file: str, changes: dict[str, object]) -> None:
    default = find_model()
    assert default is not None
    shutil.copytree(default.path, tmp_path / "model", ignore=shutil.ignore_patterns("*.safetensors"))
    mine = ModelFolder("model", tmp_path / "model", default.weights, default.sha256)
    assert shape_of(mine) == shape_of(default)
    path = tmp_path / "model" / file
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))
    assert shape_of(mine) is None


class Counting(OnnxEncoder):
    """An encoder that counts the texts that it encodes."""

    encoded = 0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded += len(texts)
        return super().encode(texts)


def test_vectors_of_the_programs_own_texts_are_made_once(exported: Path, tmp_path: Path) -> None:
    texts = ["Which languages does she speak?", "Where does he live?"]
    first, second = Counting(exported), Counting(exported)
    vectors = kept_vectors(texts, first, cache=tmp_path)
    assert np.array_equal(kept_vectors(texts, second, cache=tmp_path), vectors)
    assert (first.encoded, second.encoded) == (2, 0)
    kept_vectors([*texts, "Is she married?"], second, cache=tmp_path)
    assert second.encoded == 3


def test_kept_vectors_that_cannot_be_read_are_made_again(exported: Path, tmp_path: Path) -> None:
    vectors = kept_vectors(["Where does he live?"], OnnxEncoder(exported), cache=tmp_path)
    (file,) = (tmp_path / "vectors").iterdir()
    file.write_bytes(file.read_bytes()[:90])
    assert np.array_equal(kept_vectors(["Where does he live?"], OnnxEncoder(exported), cache=tmp_path), vectors)
