"""What each part of retrieval is worth, one change at a time: python -m benchmarks.ablation

On shared/ir nDCG@10. On CVs (the questions of shared/eval with one turn and an answer) the share of the wanted words
that stand in the first ten chunks. Writes results/ablation.json.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import yaml

from assistant.chunking import chunk, heading_spans, passage
from assistant.embedding.runtime import OnnxEncoder
from assistant.embedding.store import export_folder
from assistant.indexing import tokens as tokenising
from assistant.indexing.lexical import LexicalIndex
from assistant.parsing import parse
from assistant.reading import read
from assistant.retrieval import fuse
from assistant.text import words
from benchmarks import results
from benchmarks.ir import COLLECTIONS, SHARED, Collection, load

Scores = dict[int, float]
DEPTH = 100


@dataclass(frozen=True, slots=True)
class Variant:
    """A way of retrieving; the default is what the program does."""

    name: str
    bits: int = 8
    stemming: bool = True
    context: bool = True
    combine: Callable[[Scores, Scores], Scores] = fuse


def reciprocal_ranks(dense: Scores, lexical: Scores, k: int = 60) -> Scores:
    """Cormack, Clarke, Büttcher 2009."""
    fused: Scores = {}
    for scores in (dense, lexical):
        for rank, position in enumerate(ordered(scores), start=1):
            fused[position] = fused.get(position, 0.0) + 1 / (k + rank)
    return fused


VARIANTS = (
    Variant("as it is: convex, 0.5 dense"),
    Variant("lexical alone", combine=lambda dense, lexical: lexical),
    Variant("lexical alone, no stemming", stemming=False, combine=lambda dense, lexical: lexical),
    Variant("dense alone", combine=lambda dense, lexical: dense),
    Variant("dense alone, full precision", bits=32, combine=lambda dense, lexical: dense),
    Variant("full precision", bits=32),
    Variant("no stemming", stemming=False),
    Variant("no context prefix", context=False),
    Variant("reciprocal ranks, k = 60", combine=reciprocal_ranks),
    Variant("reciprocal ranks, k = 10", combine=lambda dense, lexical: reciprocal_ranks(dense, lexical, 10)),
    *(
        Variant(f"convex, {weight} dense", combine=lambda dense, lexical, weight=weight: fuse(dense, lexical, weight))
        for weight in (0.3, 0.4, 0.6, 0.7, 0.8)
    ),
)


def ordered(scores: Scores) -> list[int]:
    """Positions, best first, ties by position."""
    return sorted(scores, key=lambda position: (-scores[position], position))


class Searched:
    """Passages that can be searched in each variant; what two variants share is computed once."""

    def __init__(self, passages: Sequence[str], queries: Sequence[str]) -> None:
        self.passages, self.queries = passages, queries
        self._dense: dict[int, list[Scores]] = {}
        self._lexical: dict[bool, list[Scores]] = {}

    def rankings(self, variant: Variant) -> list[list[int]]:
        """The first ten of each query."""
        pairs = zip(self.dense(variant.bits), self.lexical(variant.stemming), strict=True)
        return [ordered(variant.combine(dense, lexical))[:10] for dense, lexical in pairs]

    def dense(self, bits: int) -> list[Scores]:
        if bits not in self._dense:
            folder = export_folder()
            assert folder is not None
            encoder = OnnxEncoder(folder, bits=bits)
            matrix = encoder.encode(self.passages)
            self._dense[bits] = []
            for query in encoder.encode(self.queries):
                scores = matrix @ query
                nearest = np.argsort(-scores, kind="stable")[:DEPTH]
                self._dense[bits].append({int(position): float(scores[position]) for position in nearest})
        return self._dense[bits]

    def lexical(self, stemming: bool) -> list[Scores]:
        if stemming not in self._lexical:
            cut = tokenising.tokens if stemming else lambda text: list(words(text))
            index = LexicalIndex.build(map(cut, self.passages))
            self._lexical[stemming] = [dict(index.search(cut(query), DEPTH)) for query in self.queries]
        return self._lexical[stemming]


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the words that its answer must quote: all of some, or one of them."""

    text: str
    wanted: tuple[str, ...]
    any: bool

    def recall(self, found: str) -> float:
        """The share of the wanted words in what was found."""
        hits = [plain(words) in found for words in self.wanted]
        return float(any(hits)) if self.any else sum(hits) / len(hits)


def plain(text: str) -> str:
    """As shared/eval/score.py compares: without marks, white space and case folded."""
    return " ".join(re.sub(r"[*_`\\]", "", text).casefold().split())


def cv_questions() -> list[tuple[list[Question], dict[bool, Searched], list[str]]]:
    """For each CV of shared/eval its questions, its passages with and without context, and its chunks' words."""
    folder, found = SHARED / "eval" / "questions", []
    for name, path in yaml.safe_load((folder / "index.yaml").read_text(encoding="utf-8")).items():
        items: list[dict[str, Any]] = yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
        questions = [
            Question(item["ask"][0], tuple(item.get("all") or item["any"]), "all" not in item)
            for item in items
            if len(item["ask"]) == 1 and item["status"] == "answered" and (item.get("all") or item.get("any"))
        ]
        document = read(SHARED / path)
        cv = parse(document)
        headings = heading_spans(cv)
        chunks = [piece for piece in chunk(document, cv) if piece.span not in headings]
        texts = [piece.span.of(document.text) for piece in chunks]
        asked = [question.text for question in questions]
        searched = {
            True: Searched([passage(piece, document.text) for piece in chunks], asked),
            False: Searched([" ".join(text.split()) for text in texts], asked),
        }
        found.append((questions, searched, [plain(text) for text in texts]))
    return found


def main() -> None:
    """Measure every variant and write the table."""
    collections: list[tuple[Collection, Searched]] = []
    for name in COLLECTIONS:
        collection = load(name)
        collections.append((collection, Searched(collection.passages, collection.queries)))
    cvs = cv_questions()
    rows = []
    for variant in VARIANTS:
        row: dict[str, Any] = {"variant": variant.name}
        for collection, searched in collections:
            row[f"{collection.name} nDCG@10"] = round(collection.ndcg(searched.rankings(variant)), 4)
        recalls = []
        for questions, by_context, texts in cvs:
            rankings = by_context[variant.context].rankings(variant)
            for question, ranking in zip(questions, rankings, strict=True):
                recalls.append(question.recall(" \n ".join(texts[position] for position in ranking)))
        row["CV questions"] = len(recalls)
        row["CV recall@10"] = round(sum(recalls) / len(recalls), 4)
        rows.append(row)
        print(row, flush=True)
    results.save("ablation", rows)


if __name__ == "__main__":
    main()
