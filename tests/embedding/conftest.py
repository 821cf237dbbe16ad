"""What the reference says, computed once, in a process of its own: these tests do not import torch."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.embedding.runtime import OnnxEncoder
from assistant.embedding.store import export_folder

TEXTS = (
    "Who was his PhD adviser?",
    "email",
    "Work Experience > Staff Algorithm Engineer, DAMO Academy, 2018 — 2022: Leading a research group of 5",
    "Zen-NAS: A Zero-Shot NAS for High-Performance Deep Image Recognition. ICCV 2021.",
    "Ingeniera de software en Zürich, desde septiembre de 2019",
    "他的博士导师是谁？",
    "C++, C#, Node.js & SQL",
    "",
    "word " * 400,
)
"""Short and long, several scripts, nothing at all, and more than the model reads."""

REFERENCE = """
import json, sys
import numpy as np
from assistant.embedding.model import find_model
from assistant.embedding.reference import SentenceTransformerEncoder
encoder = SentenceTransformerEncoder(find_model())
np.save(sys.argv[1], encoder.encode(json.load(sys.stdin)))
print(encoder.identity, encoder.dimension, encoder.knows("adviser"), encoder.knows("advisr"))
"""


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> tuple[NDArray[np.float32], str]:
    """The vectors of TEXTS by sentence-transformers, and what its encoder says of itself."""
    path = tmp_path_factory.mktemp("reference") / "vectors.npy"
    command = [sys.executable, "-c", REFERENCE, str(path)]
    ran = subprocess.run(command, input=json.dumps(TEXTS), capture_output=True, text=True, check=True)
    return np.load(path), ran.stdout.strip()


@pytest.fixture(scope="session")
def exported() -> Path:
    """The default model's export, in the cache of the tests."""
    folder = export_folder()
    assert folder is not None
    return folder


@pytest.fixture(scope="session")
def encoder_of(exported: Path) -> Callable[[int], OnnxEncoder]:
    """The exported encoder by the bits of its weights."""
    encoders = {bits: OnnxEncoder(exported, bits=bits) for bits in (8, 32)}
    return encoders.__getitem__
