"""A BERT sentence encoder as an ONNX graph, built from its weights: token ids in, unit vectors out.

The graph is written node by node rather than traced: no torch is needed, pooling and normalisation are inside, and
the fused operators of onnxruntime (com.microsoft) are used directly, so that it loads without being optimised first.

8-bit means the matrix products in whole numbers (quantise.py) and the rows of the word embeddings. A product that one
scale of its activations is too coarse for has its weights in blocks of 128 with a scale each (MatMulNBits), which takes
twice the time; so has what attention gives, a twelfth of the work: where all words of a text are alike, its
errors are, too, and do not cancel out. Neither lets the vector of a text depend on which texts share its batch.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.embedding.model import INSTALL, ModelFolder
from assistant.embedding.quantise import Product, observed, quantised
from assistant.embedding.runtime import data_of
from assistant.errors import MissingExtraError

if TYPE_CHECKING:
    import numpy as np
    import onnx
    from numpy.typing import NDArray

BLOCK = 128
"""Weights that share a scale."""

_OPSET = 17
_SMALL = 4096
"""Bytes of a constant below which it stays in the graph."""
_POOLING = {"pooling_mode_mean_tokens": "mean", "pooling_mode_cls_token": "cls"}


@dataclass(frozen=True, slots=True)
class Shape:
    """The dimensions of a BERT encoder and how its tokens become one vector."""

    hidden: int
    layers: int
    heads: int
    epsilon: float
    pooling: str
    max_tokens: int


def shape_of(model: ModelFolder) -> Shape | None:
    """The encoder's dimensions, or None if the model is not a BERT with mean or CLS pooling that this can export."""
    config = model.config()
    modules = [module["type"].rsplit(".", 1)[-1] for module in _modules(model)]
    pooling = model.config("1_Pooling/config.json")
    modes = [
        _POOLING.get(key, key) for key, value in pooling.items() if key.startswith("pooling_mode_") and value is True
    ]
    if pooling.get("pooling_mode") in _POOLING.values():  # sentence-transformers 5.2 and later write this form
        modes = [pooling["pooling_mode"]]
    supported = (
        config.get("model_type") == "bert"
        and config.get("hidden_act") == "gelu"
        and config.get("position_embedding_type", "absolute") == "absolute"
        and modules[:2] == ["Transformer", "Pooling"]
        and set(modules[2:]) <= {"Normalize"}
        and len(modes) == 1
        and modes[0] in _POOLING.values()
        and config["hidden_size"] % BLOCK == 0
        and (model.path / "tokenizer.json").is_file()
    )
    if not supported:
        return None
    limit = model.config("sentence_bert_config.json").get("max_seq_length") or config["max_position_embeddings"]
    return Shape(
        hidden=config["hidden_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        epsilon=config["layer_norm_eps"],
        pooling=modes[0],
        max_tokens=min(limit, config["max_position_embeddings"]),
    )


def export(model: ModelFolder, shape: Shape, target: Path, *, bits: int) -> None:
    """Write the model's graph to `target` and its weights beside it (`data_of`); `bits` is 32 (full precision) or 8.

    Inputs: input_ids and attention_mask, (n, tokens) int64. Output: vectors, (n, hidden) float32, unit rows.
    MissingExtraError: what writes the graph is not installed.
    """
    try:
        import onnx
        from safetensors.numpy import load_file
    except ModuleNotFoundError as error:
        raise MissingExtraError(f"{error.name} is needed to export the encoder", next_step=INSTALL) from error
    weights = load_file(model.weights)
    # Some checkpoints keep the encoder below "bert."
    weights = {name.removeprefix("bert."): value for name, value in weights.items()}
    full = _Graph(weights, shape)
    built = full.build()
    if bits == 8:
        seen = observed(model, built, full.inputs, shape.max_tokens)
        products = {name: quantised(full.matrices[name], rows) for name, rows in seen.items()}
        built = _Graph(weights, shape, products).build()
    # Weights in a file of their own are mapped, not read: a process that asks one thing takes 19 MB and 40 ms less.
    data = data_of(target)
    onnx.save_model(built, str(target), save_as_external_data=True, location=data.name, size_threshold=_SMALL)
    data.chmod(0o644)  # as the graph is; onnx lets the owner alone read them


def _modules(model: ModelFolder) -> list[dict[str, Any]]:
    import json

    file = model.path / "modules.json"
    content: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    return content


class _Graph:
    """Collects the nodes and weights of one graph, of full precision, or with 8-bit products by their names; those that
    are None are quantised in blocks."""

    def __init__(
        self,
        weights: dict[str, NDArray[np.float32]],
        shape: Shape,
        products: dict[str, Product | None] | None = None,
    ) -> None:
        self.weights = weights
        self.shape = shape
        self.products = products
        self.inputs: dict[str, str] = {}
        self.matrices: dict[str, NDArray[np.float32]] = {}
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def build(self) -> onnx.ModelProto:
        from onnx import TensorProto, helper

        mask = self.node("Cast", ["attention_mask"], to=TensorProto.INT32)
        hidden = self.embeddings()
        for number in range(self.shape.layers):
            hidden = self.layer(f"encoder.layer.{number}", hidden, mask)
        self.normalised(self.pooled(hidden))
        graph = helper.make_graph(
            self.nodes,
            "sentence encoder",
            [
                helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"])
                for name in ("input_ids", "attention_mask")
            ],
            [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", self.shape.hidden])],
            self.constants,
        )
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="cv-assistant")

    def node(self, operator: str, inputs: list[str], output: str = "", *, domain: str = "", **attributes: Any) -> str:
        from onnx import helper

        output = output or f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain or None, **attributes))
        return output

    def constant(self, name: str, value: NDArray[Any]) -> str:
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def weight(self, name: str) -> str:
        """A weight that stays in full precision: biases, normalisation."""
        return self.constant(name, self.weights[name])

    def embeddings(self) -> str:
        import numpy as np

        words = self.lookup("embeddings.word_embeddings.weight")
        # All texts are single segments: the vector of segment 0 is the same for each token.
        positions = (
            self.weights["embeddings.position_embeddings.weight"]
            + self.weights["embeddings.token_type_embeddings.weight"][0]
        )
        table = self.constant("positions", positions[: self.shape.max_tokens])
        shape = self.node("Shape", ["input_ids"], start=1, end=2)
        starts = self.constant("zero", np.array([0], np.int64))
        places = self.node("Slice", [table, starts, shape, starts])
        summed = self.node("Add", [words, places])
        gamma, beta = self.weight("embeddings.LayerNorm.weight"), self.weight("embeddings.LayerNorm.bias")
        return self.node("LayerNormalization", [summed, gamma, beta], axis=-1, epsilon=self.shape.epsilon)

    def lookup(self, name: str) -> str:
        import numpy as np
        from onnx import TensorProto

        table = self.weights[name]
        if self.products is None:
            return self.node("Gather", [self.constant(name, table), "input_ids"])
        scales = np.abs(table).max(axis=1, keepdims=True).astype(np.float32) / 127
        scales[scales == 0] = 1
        rows = self.node("Gather", [self.constant(name, np.rint(table / scales).astype(np.int8)), "input_ids"])
        factors = self.node("Gather", [self.constant(f"{name}.scales", scales), "input_ids"])
        return self.node("Mul", [self.node("Cast", [rows], to=TensorProto.FLOAT), factors])

    def layer(self, prefix: str, hidden: str, mask: str) -> str:
        """One transformer layer (Devlin et al. 2019): attention and feed-forward, each added and normalised."""
        parts = self.queries_keys_values(prefix, hidden)
        attended = self.node(
            "MultiHeadAttention", [*parts, "", mask], domain="com.microsoft", num_heads=self.shape.heads
        )
        hidden = self.add_and_normalise(f"{prefix}.attention.output", attended, hidden, fine=True)
        inner = self.linear(f"{prefix}.intermediate.dense", hidden)
        bias = self.weight(f"{prefix}.intermediate.dense.bias")
        inner = self.node("BiasGelu", [inner, bias], domain="com.microsoft")
        return self.add_and_normalise(f"{prefix}.output", inner, hidden)

    def add_and_normalise(self, prefix: str, inner: str, residual: str, *, fine: bool = False) -> str:
        outer = self.linear(f"{prefix}.dense", inner, fine=fine)
        names = (f"{prefix}.LayerNorm.weight", f"{prefix}.LayerNorm.bias", f"{prefix}.dense.bias")
        return self.node(
            "SkipLayerNormalization",
            [outer, residual, *(self.weight(name) for name in names)],
            domain="com.microsoft",
            epsilon=self.shape.epsilon,
        )

    def queries_keys_values(self, prefix: str, hidden: str) -> list[str]:
        """Queries, keys and values of one attention: one product, cut in three."""
        import numpy as np
        from onnx import helper

        names = [f"{prefix}.attention.self.{part}" for part in ("query", "key", "value")]
        matrix = np.concatenate([self.weights[f"{name}.weight"].T for name in names], axis=1)
        product = self.product(f"{prefix}.attention.self", hidden, matrix)
        bias = np.concatenate([self.weights[f"{name}.bias"] for name in names])
        biased = self.node("Add", [product, self.constant(f"{prefix}.attention.self.bias", bias)])
        self.nodes.append(helper.make_node("Split", [biased], names, axis=-1))
        return names

    def linear(self, name: str, hidden: str, *, fine: bool = False) -> str:
        """The product with a layer's weights, without its bias: what comes next adds that."""
        return self.product(name, hidden, self.weights[f"{name}.weight"].T, fine=fine)

    def product(self, name: str, hidden: str, matrix: NDArray[np.float32], *, fine: bool = False) -> str:
        """The product with a matrix, (inputs, outputs); a fine one is in blocks in any case."""
        import numpy as np

        if self.products is None:
            if not fine:
                self.inputs[name], self.matrices[name] = hidden, matrix
            return self.node("MatMul", [hidden, self.constant(f"{name}.weight", np.ascontiguousarray(matrix))])
        product = self.products.get(name)
        if product is None:
            return self.product_in_blocks(name, hidden, matrix.T)
        smoothed = self.node("Mul", [hidden, self.constant(f"{name}.factors", product.factors)])
        scale, zero = self.constant(f"{name}.scale", product.scale), self.constant(f"{name}.zero", product.zero)
        weights = self.constant(f"{name}.weight", product.weights)
        half = self.constant(f"{name}.half", np.full_like(product.scales, 128, np.uint8))
        return self.node(
            "MatMulIntegerToFloat",
            [
                self.node("QuantizeLinear", [smoothed, scale, zero]),
                weights,
                scale,
                self.constant(f"{name}.scales", product.scales),
                zero,
                half,
            ],
            domain="com.microsoft",
        )

    def product_in_blocks(self, name: str, hidden: str, matrix: NDArray[np.float32]) -> str:
        """A product in blocks of 8 bits with a matrix (outputs, inputs): value = (stored - 128) * scale."""
        import numpy as np

        outputs, inputs = matrix.shape
        blocks = matrix.reshape(outputs, inputs // BLOCK, BLOCK)
        scales = np.abs(blocks).max(axis=2) / 127
        scales[scales == 0] = 1
        stored = (np.rint(blocks / scales[:, :, None]) + 128).astype(np.uint8)
        return self.node(
            "MatMulNBits",
            [
                hidden,
                self.constant(f"{name}.weight", stored),
                self.constant(f"{name}.scales", scales.astype(np.float32).reshape(outputs, -1)),
            ],
            domain="com.microsoft",
            K=inputs,
            N=outputs,
            bits=8,
            block_size=BLOCK,
            accuracy_level=4,
        )

    def pooled(self, hidden: str) -> str:
        import numpy as np
        from onnx import TensorProto

        if self.shape.pooling == "cls":
            return self.node("Gather", [hidden, self.constant("first", np.array(0, np.int64))], axis=1)
        mask = self.node("Cast", ["attention_mask"], to=TensorProto.FLOAT)
        last = self.constant("last", np.array([-1], np.int64))
        weights = self.node("Unsqueeze", [mask, last])
        tokens = self.constant("tokens", np.array([1], np.int64))
        total = self.node("ReduceSum", [self.node("Mul", [hidden, weights]), tokens], keepdims=0)
        return self.node("Div", [total, self.node("ReduceSum", [weights, tokens], keepdims=0)])

    def normalised(self, vectors: str) -> str:
        return self.node("LpNormalization", [vectors], "vectors", axis=-1, p=2)
