"""LexicalIndex: BM25 over token lists, as arrays.

For each token of the vocabulary the chunks that hold it and what it adds to their score, computed once when the index
is built (Lù 2024, "BM25S", arXiv:2407.03618): a search adds up a few slices. The score is that of Lucene:

    idf(t) * tf / (tf + k1 * (1 - b + b * length / mean length)),  idf(t) = ln(1 + (N - df + 0.5) / (df + 0.5))

On disk the vocabulary is JSON, and the arrays are .npy files that are memory-mapped.
"""

from __future__ import annotations

import functools
import json
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

K1 = 1.8
B = 0.75
"""Of the pairs that were measured on shared/ir the best for both collections (benchmarks/README.md)."""

VOCABULARY = "lexical-vocabulary.json"
STARTS = "lexical-starts.npy"
ROWS = "lexical-rows.npy"
SCORES = "lexical-scores.npy"


class LexicalIndex:
    """`starts[i]:starts[i + 1]` are the postings of token i in `rows` (chunk positions) and `scores`."""

    def __init__(
        self,
        vocabulary: dict[str, int],
        starts: NDArray[np.int64],
        rows: NDArray[np.int32],
        scores: NDArray[np.float32],
        count: int,
    ) -> None:
        self.vocabulary = vocabulary
        self.starts = starts
        self.rows = rows
        self.scores = scores
        self.count = count

    @classmethod
    def build(cls, texts: Iterable[Sequence[str]]) -> LexicalIndex:
        """The index of texts, given as tokens, in their order. An empty text is found by nothing."""
        import numpy as np

        vocabulary: dict[str, int] = {}
        terms, rows, frequencies, lengths = array("i"), array("i"), array("i"), array("i")
        for row, tokens in enumerate(texts):
            counted = Counter(tokens)
            lengths.append(len(tokens))
            terms.extend(vocabulary.setdefault(token, len(vocabulary)) for token in counted)
            rows.extend([row] * len(counted))
            frequencies.extend(counted.values())
        count = len(lengths)
        term, row_of = np.frombuffer(terms, np.int32), np.frombuffer(rows, np.int32)
        frequency, length = np.frombuffer(frequencies, np.int32), np.frombuffer(lengths, np.int32)
        order = np.argsort(term, kind="stable")
        document_frequency = np.bincount(term, minlength=len(vocabulary))
        idf = np.log(1 + (count - document_frequency + 0.5) / (document_frequency + 0.5))
        filled = length[length > 0]
        norm = K1 * (1 - B + B * length / (filled.mean() if len(filled) else 1))
        scores = idf[term] * frequency / (frequency + norm[row_of]) if len(term) else np.empty(0)
        starts = np.concatenate([[0], np.cumsum(document_frequency)]).astype(np.int64)
        return cls(vocabulary, starts, row_of[order], scores[order].astype(np.float32), count)

    def search(
        self, tokens: Iterable[str], limit: int, allowed: NDArray[np.bool_] | None = None
    ) -> list[tuple[int, float]]:
        """The best `limit` chunks that hold at least one token, as (position, BM25), best first; ties in the order of
        the text. `allowed` marks the chunks that may be found."""
        import numpy as np

        totals = np.zeros(self.count, np.float32)
        repeated: dict[str, int] = {}
        for token in tokens:
            repeated[token] = repeated.get(token, 0) + 1
        for token, times in repeated.items():
            number = self.vocabulary.get(token)
            if number is not None:
                part = slice(self.starts[number], self.starts[number + 1])
                # a token has each row once, so that none is lost
                totals[self.rows[part]] += self.scores[part] * times if times > 1 else self.scores[part]
        if allowed is not None:
            totals[~allowed] = 0
        return best(totals, limit)

    def holding(self, tokens: Iterable[str]) -> NDArray[np.int32]:
        """The positions of all chunks that hold every one of the tokens, ascending; none if there are no tokens."""
        import numpy as np

        numbers = [self.vocabulary.get(token) for token in dict.fromkeys(tokens)]
        parts = [self.rows[self.starts[n] : self.starts[n + 1]] for n in numbers if n is not None]
        if not numbers or len(parts) < len(numbers):
            return np.empty(0, np.int32)
        return functools.reduce(
            lambda one, other: np.intersect1d(one, other, assume_unique=True), sorted(parts, key=len)
        )

    def frequency(self, token: str) -> int:
        """The number of chunks that hold the token."""
        number = self.vocabulary.get(token)
        return 0 if number is None else int(self.starts[number + 1] - self.starts[number])

    def save(self, folder: Path) -> None:
        """Write the index's files into the folder."""
        import numpy as np

        (folder / VOCABULARY).write_text(
            json.dumps({"count": self.count, "tokens": list(self.vocabulary)}, ensure_ascii=False), encoding="utf-8"
        )
        for name, values in ((STARTS, self.starts), (ROWS, self.rows), (SCORES, self.scores)):
            np.save(folder / name, values, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> LexicalIndex:
        """Read what `save` wrote; OSError or ValueError if it is not that."""
        import numpy as np

        content = json.loads((folder / VOCABULARY).read_text(encoding="utf-8"))
        # As plain arrays over the mapped memory: a slice of a memmap costs ten times that of an array.
        starts, rows, scores = (
            np.asarray(np.load(folder / name, mmap_mode="r", allow_pickle=False)) for name in (STARTS, ROWS, SCORES)
        )
        vocabulary = {token: number for number, token in enumerate(content["tokens"])}
        return cls(vocabulary, starts, rows, scores, int(content["count"]))


def best(scores: NDArray[np.float32], limit: int) -> list[tuple[int, float]]:
    """The positions of the `limit` highest scores above 0 with their scores, best first, ties by position."""
    import numpy as np

    found = np.flatnonzero(scores > 0)
    if len(found) > limit:
        # Ties with the last place stay in until they are sorted, so that a tie is always cut by position.
        threshold = np.partition(scores[found], len(found) - limit)[len(found) - limit]
        found = found[scores[found] >= threshold]
    order = found[np.argsort(-scores[found], kind="stable")][:limit]
    return list(zip(order.tolist(), scores[order].tolist(), strict=True))
