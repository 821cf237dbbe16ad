"""LlamaIndex: its default splitter and store, HuggingFaceEmbedding."""

from collections.abc import Callable
from pathlib import Path

from common import serve
from llama_index.core import Document, VectorStoreIndex
from llama_index.embeddings.huggingface import HuggingFaceEmbedding


def build(model: str, cv: Path) -> Callable[[str], list[str]]:
    """The index over the CV."""
    embedding = HuggingFaceEmbedding(model_name=model, device="cpu")
    text = cv.read_text(encoding="utf-8")
    retriever = VectorStoreIndex.from_documents([Document(text=text)], embed_model=embedding).as_retriever(
        similarity_top_k=5
    )
    return lambda question: [found.node.get_content() for found in retriever.retrieve(question)]


serve(build)
