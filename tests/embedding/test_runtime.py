"""The exported encoder gives what sentence-transformers gives, without torch."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.embedding.runtime import OnnxEncoder
from assistant.errors import ModelError
from tests.embedding.conftest import TEXTS

Encoders = Callable[[int], OnnxEncoder]


@pytest.mark.parametrize(("bits", "cosine"), [(32, 0.9999), (8, 0.995)])
def test_vectors_are_those_of_sentence_transformers(
    reference: tuple[NDArray[np.float32], str], encoder_of: Encoders, bits: int, cosine: float
) -> None:
    vectors = encoder_of(bits).encode(TEXTS)
    assert (vectors * reference[0]).sum(axis=1).min() >= cosine


def test_the_reference_describes_itself(reference: tuple[NDArray[np.float32], str]) -> None:
    assert reference[1] == "all-MiniLM-L6-v2@53aa51172d142c89:torch 384 True False"


@pytest.mark.parametrize("bits", [8, 32])
def test_rows_have_unit_length(encoder_of: Encoders, bits: int) -> None:
    vectors = encoder_of(bits).encode(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(TEXTS), encoder_of(bits).dimension)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize(("bits", "tolerance"), [(32, 1e-5), (8, 5e-3)])
def test_a_vector_does_not_depend_on_its_batch(encoder_of: Encoders, bits: int, tolerance: float) -> None:
    encoder = encoder_of(bits)
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    np.testing.assert_allclose(encoder.encode(TEXTS), alone, atol=tolerance)


def test_many_texts_are_told_batch_by_batch(encoder_of: Encoders) -> None:
    told: list[int] = []
    encoder_of(8).encode([f"highlight number {number} of a long list" for number in range(600)], progress=told.append)
    assert len(told) > 1
    assert told == sorted(told)
    assert told[-1] == 600


def test_no_text_gives_no_row(encoder_of: Encoders) -> None:
    assert encoder_of(8).encode([]).shape == (0, 384)


def test_knows_words_and_not_typing_errors(encoder_of: Encoders) -> None:
    assert encoder_of(8).knows("adviser")
    assert not encoder_of(8).knows("advisr")


def test_precisions_are_not_mixed(encoder_of: Encoders) -> None:
    assert encoder_of(8).identity != encoder_of(32).identity


def test_serving_imports_no_torch(exported: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from assistant.embedding.runtime import OnnxEncoder\n"
        f"print(OnnxEncoder(Path({str(exported)!r})).encode(['a question']).shape)\n"
        "print(sorted({'torch', 'transformers', 'sentence_transformers', 'onnx'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n")[:2] == ["(1, 384)", "[]"]


@pytest.mark.parametrize("name", ["encoder.json", "tokenizer.json", "model-8bit.onnx", "model-8bit.onnx.data"])
def test_a_broken_export_says_what_to_do(exported: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(exported, folder, ignore=shutil.ignore_patterns("model.onnx*"))
    (folder / name).write_bytes(b"{broken")
    with pytest.raises(ModelError, match=r"cannot be read .*Delete this folder"):
        OnnxEncoder(folder).encode(["a text"])
