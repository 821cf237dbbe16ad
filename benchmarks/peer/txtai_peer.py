"""txtai: Embeddings over the paragraphs of the CV."""

from collections.abc import Callable
from pathlib import Path

from common import serve
from txtai import Embeddings


def build(model: str, cv: Path) -> Callable[[str], list[str]]:
    """The index over the CV's paragraphs: txtai itself does not split."""
    parts = [part.strip() for part in cv.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    embeddings = Embeddings(path=model, content=True, gpu=False)
    embeddings.index(parts)
    return lambda question: [found["text"] for found in embeddings.search(question, 5)]


serve(build)
