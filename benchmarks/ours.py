"""The program itself, asked as its peers are: python -m benchmarks.ours MODEL CV < questions > answers

MODEL is not used: the index on disk brings its encoder. Each answer is its quotes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "peer"))

from common import serve


def build(model: str, cv: Path) -> Callable[[str], list[str]]:
    """The assistant of the CV."""
    from assistant.assistant import Assistant

    assistant = Assistant.load(cv)
    return lambda question: [quote.text for quote in assistant.ask(question).quotes]


if __name__ == "__main__":
    serve(build)
