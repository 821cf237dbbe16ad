"""The floor that everyone has: sentence-transformers and FAISS over windows of 500 characters, the top 3 as the answer.

python -m benchmarks.floor MODEL CV < questions > answers      a question a line; JSON a line: the quotes, milliseconds
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "peer"))

from common import serve


def build(model: str, cv: Path) -> Callable[[str], list[str]]:
    """The index over the CV's windows."""
    import faiss
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(model, device="cpu")
    text = cv.read_text(encoding="utf-8")
    windows = [text[start : start + 500] for start in range(0, len(text), 500)]
    index = faiss.IndexFlatIP(encoder.get_embedding_dimension())
    index.add(encoder.encode(windows, normalize_embeddings=True, show_progress_bar=False))

    def answer(question: str) -> list[str]:
        vector = encoder.encode([question], normalize_embeddings=True, show_progress_bar=False)
        return [windows[place] for place in index.search(vector, 5)[1][0] if place >= 0]

    return answer


if __name__ == "__main__":
    serve(build)
