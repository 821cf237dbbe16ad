"""LangChain: recursive splitter, HuggingFaceEmbeddings, FAISS."""

from collections.abc import Callable
from pathlib import Path

from common import serve
from langchain_community.vectorstores import FAISS
from langchain_huggingface import HuggingFaceEmbeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter


def build(model: str, cv: Path) -> Callable[[str], list[str]]:
    """The store over the CV's parts of 500 characters, as LangChain's tutorials cut short documents."""
    parts = RecursiveCharacterTextSplitter(chunk_size=500, chunk_overlap=50).split_text(cv.read_text(encoding="utf-8"))
    store = FAISS.from_texts(parts, HuggingFaceEmbeddings(model_name=model, model_kwargs={"device": "cpu"}))
    return lambda question: [found.page_content for found in store.similarity_search(question, k=5)]


serve(build)
