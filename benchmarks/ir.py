"""The retrieval collections of ../shared/ir, and nDCG@10 (Järvelin, Kekäläinen 2002; linear gain, as trec_eval)."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"
COLLECTIONS = ("cranfield", "xquad_en")


@dataclass(frozen=True, slots=True)
class Collection:
    """Passages and queries by position; `judged[q]` are the gains of query q's relevant passages by position."""

    name: str
    passages: tuple[str, ...]
    queries: tuple[str, ...]
    judged: tuple[dict[int, int], ...]

    def ndcg(self, rankings: Sequence[Sequence[int]], depth: int = 10) -> float:
        """The mean nDCG at `depth` of one ranking of passages a query."""
        return sum(_ndcg(r, j, depth) for r, j in zip(rankings, self.judged, strict=True)) / len(self.queries)


def load(name: str) -> Collection:
    """A collection of shared/ir; the queries that have a judgement."""
    folder = SHARED / "ir" / name
    passages = [json.loads(line) for line in (folder / "corpus.jsonl").open(encoding="utf-8")]
    places = {passage["_id"]: place for place, passage in enumerate(passages)}
    judged: dict[str, dict[int, int]] = {}
    for line in (folder / "qrels" / "test.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        query, passage, gain = line.split("\t")
        if int(gain) > 0:
            judged.setdefault(query, {})[places[passage]] = int(gain)
    queries = [json.loads(line) for line in (folder / "queries.jsonl").open(encoding="utf-8")]
    kept = [query for query in queries if query["_id"] in judged]
    return Collection(
        name,
        tuple(f"{p['title']} {p['text']}".strip() for p in passages),
        tuple(query["text"] for query in kept),
        tuple(judged[query["_id"]] for query in kept),
    )


def _ndcg(ranking: Sequence[int], judged: dict[int, int], depth: int) -> float:
    gained = sum(judged.get(passage, 0) / math.log2(rank + 1) for rank, passage in enumerate(ranking[:depth], start=1))
    best = sorted(judged.values(), reverse=True)[:depth]
    return gained / sum(gain / math.log2(rank + 1) for rank, gain in enumerate(best, start=1))
