"""Haystack: DocumentSplitter, SentenceTransformers embedders, in-memory store."""

from collections.abc import Callable
from pathlib import Path

from common import serve
from haystack import Document
from haystack.components.preprocessors import DocumentSplitter
from haystack.components.retrievers.in_memory import InMemoryEmbeddingRetriever
from haystack.document_stores.in_memory import InMemoryDocumentStore
from haystack.utils import ComponentDevice
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)


def build(model: str, cv: Path) -> Callable[[str], list[str]]:
    """The store over the CV's parts, at the splitter's default of 200 words."""
    device = ComponentDevice.from_str("cpu")
    splitter = DocumentSplitter()
    splitter.warm_up()
    parts = splitter.run([Document(content=cv.read_text(encoding="utf-8"))])["documents"]
    documents = SentenceTransformersDocumentEmbedder(model=model, device=device, progress_bar=False)
    documents.warm_up()
    store = InMemoryDocumentStore()
    store.write_documents(documents.run(parts)["documents"])
    texts = SentenceTransformersTextEmbedder(model=model, device=device, progress_bar=False)
    texts.warm_up()
    retriever = InMemoryEmbeddingRetriever(store, top_k=5)

    def answer(question: str) -> list[str]:
        found = retriever.run(texts.run(question)["embedding"])["documents"]
        return [document.content for document in found]

    return answer


serve(build)
