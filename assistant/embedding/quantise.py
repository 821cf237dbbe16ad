"""8-bit products of an encoder, by what its layers are seen to hold.

Weights and activations become whole numbers. An activation's scale is measured once, when the model is exported, so
that the vector of a text does not depend on which texts share its batch (a scale of each batch would) and costs no
time. Few channels are far larger than the others and would leave these few steps; so each is divided by a factor before
it is rounded, and its weights multiplied by it (SmoothQuant, Xiao et al. 2023).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import onnx
    from numpy.typing import NDArray

    from assistant.embedding.model import ModelFolder

CALIBRATION = Path(__file__).with_name("calibration.yaml")
SMOOTHING = 0.75
"""How much of a channel's size goes into its weights: of 0.5 to 1, best for the vectors of all-MiniLM-L6-v2."""
WORST = 0.07
"""Error relative to its length that one row of a hundred may pass; with more, finer steps than one scale gives are
needed."""
_HALF = 128
_LONG = 12
"""Lines of a passage about as long as an encoder reads."""
_ROWS = 1500
"""Rows that the error is measured on."""


@dataclass(frozen=True, slots=True)
class Product:
    """A product in whole numbers: inputs * factors, rounded to steps of `scale` from `zero`, times weights in steps of
    `scales` from 128."""

    factors: NDArray[np.float32]  # (inputs,)
    scale: NDArray[np.float32]  # ()
    zero: NDArray[np.uint8]  # ()
    weights: NDArray[np.uint8]  # (inputs, outputs)
    scales: NDArray[np.float32]  # (outputs,)

    def __call__(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Products of rows (n, inputs), as onnxruntime computes them."""
        import numpy as np

        steps = np.clip(np.rint(rows * self.factors / self.scale) + float(self.zero), 0, 255) - float(self.zero)
        found: NDArray[np.float32] = steps * self.scale @ ((self.weights.astype(np.float32) - _HALF) * self.scales)
        return found


def quantised(matrix: NDArray[np.float32], seen: NDArray[np.float32]) -> Product | None:
    """The product with a matrix (inputs, outputs) for activations like those seen, (n, inputs); None where it would be
    too coarse."""
    import numpy as np

    sizes = np.maximum(np.abs(seen).max(axis=0), 1e-4)
    strengths = np.maximum(np.abs(matrix).max(axis=1), 1e-6)
    smooth = sizes**SMOOTHING / strengths ** (1 - SMOOTHING)
    low, high = min(0.0, (seen.min(axis=0) / smooth).min()), max(0.0, (seen.max(axis=0) / smooth).max())
    scale = (high - low) / 255
    smoothed = matrix * smooth[:, None]
    scales = np.maximum(np.abs(smoothed).max(axis=0), 1e-12) / (_HALF - 1)
    product = Product(
        factors=(1 / smooth).astype(np.float32),
        scale=np.array(scale, np.float32),
        zero=np.array(round(-low / scale), np.uint8),
        weights=(np.rint(smoothed / scales) + _HALF).astype(np.uint8),
        scales=scales.astype(np.float32),
    )
    rows = seen[:: len(seen) // _ROWS + 1]
    true = rows @ matrix
    lost = np.linalg.norm(product(rows) - true, axis=1) / np.linalg.norm(true, axis=1)
    return product if np.percentile(lost, 99) <= WORST else None


def observed(
    model: ModelFolder, graph: onnx.ModelProto, inputs: Mapping[str, str], max_tokens: int
) -> dict[str, NDArray[np.float32]]:
    """What the products of a graph of full precision are given when it reads the calibration texts: rows (n, inputs) by
    the name of the product. `inputs` names the tensor that each is given."""
    import numpy as np
    import onnxruntime  # type: ignore[import-untyped]
    from onnx import TensorProto, helper

    tensors = list(dict.fromkeys(inputs.values()))
    graph.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in tensors)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(graph.SerializeToString(), options, providers=["CPUExecutionProvider"])
    seen: dict[str, list[Any]] = {name: [] for name in tensors}
    for ids in _token_ids(model, max_tokens):
        fed = {"input_ids": np.array([ids], np.int64), "attention_mask": np.ones((1, len(ids)), np.int64)}
        for name, value in zip(tensors, session.run(tensors, fed), strict=True):
            seen[name].append(value[0])
    rows = {name: np.concatenate(values) for name, values in seen.items()}
    return {product: rows[name] for product, name in inputs.items()}


def _token_ids(model: ModelFolder, max_tokens: int) -> Sequence[Sequence[int]]:
    import yaml
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(model.path / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    lines = yaml.safe_load(CALIBRATION.read_text(encoding="utf-8"))
    passages = [" ".join(lines[i : i + _LONG]) for i in range(0, len(lines), _LONG)]
    # What attention makes of one word alone, or of nothing, lies outside of what it makes of sentences.
    words = [" ".join(line.split()[:1] * max_tokens) for line in ("", *lines[::_LONG])]
    return [encoding.ids for encoding in tokenizer.encode_batch_fast([*lines, *passages, *words])]
