"""BM25 over words."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from assistant.indexing.lexical import K1, B, LexicalIndex, best
from assistant.indexing.tokens import tokens

TEXTS = ["Python and C++", "Python Python", "", "Java", "C, Java and Go"]


@pytest.fixture
def index() -> LexicalIndex:
    return LexicalIndex.build(map(tokens, TEXTS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Universität ZÜRICH", ["universitat", "zurich"]),
        ("C++, C# and Node.js", ["c++", "c#", "and", "node", "js"]),
        ("publications published", ["public", "publish"]),
        ("负责后端开发", ["负责", "责后", "后端", "端开", "开发"]),
        ("用 Go 写", ["用", "go", "写"]),
        ("…", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_the_score_is_that_of_lucene(index: LexicalIndex) -> None:
    # "python" stands in 2 of 5 texts; the mean length of those that are not empty is (3 + 2 + 1 + 4) / 4.
    idf = math.log(1 + (5 - 2 + 0.5) / (2 + 0.5))
    expected = idf * 2 / (2 + K1 * (1 - B + B * 2 / 2.5))
    assert index.search(["python"], 1) == [(1, pytest.approx(expected))]


def test_words_add_up(index: LexicalIndex) -> None:
    java, go = dict(index.search(["java"], 5)), dict(index.search(["go"], 5))
    both = index.search(["java", "go"], 5)
    assert [position for position, _ in both] == [4, 3]
    assert dict(both) == {4: pytest.approx(java[4] + go[4]), 3: pytest.approx(java[3])}


def test_ties_are_in_the_order_of_the_text() -> None:
    assert [position for position, _ in LexicalIndex.build([["a"]] * 4).search(["a"], 2)] == [0, 1]


def test_c_is_not_c_plus_plus(index: LexicalIndex) -> None:
    assert [position for position, _ in index.search(tokens("C++"), 5)] == [0]
    assert [position for position, _ in index.search(tokens("C"), 5)] == [4]


def test_unknown_words_find_nothing(index: LexicalIndex) -> None:
    assert index.search(tokens("Kubernetes"), 5) == []
    assert index.frequency("kubernetes") == 0
    assert index.frequency("java") == 2


def test_chunks_that_hold_all_of_some_words(index: LexicalIndex) -> None:
    every = {position for position, _ in index.search(tokens("java"), 5)}
    assert set(index.holding(tokens("java")).tolist()) == every
    assert len(index.holding(tokens("java kubernetes"))) == len(index.holding([])) == 0
    for position in index.holding(tokens("java go")):
        assert position in every & {found for found, _ in index.search(tokens("go"), 5)}


def test_a_filter_loses_nothing_in_what_it_allows(index: LexicalIndex) -> None:
    allowed = np.array([False, False, False, True, False])
    assert [position for position, _ in index.search(tokens("java go"), 1, allowed)] == [3]


def test_it_comes_back_from_disk(index: LexicalIndex, tmp_path: Path) -> None:
    index.save(tmp_path)
    assert LexicalIndex.load(tmp_path).search(tokens("java go c++"), 5) == index.search(tokens("java go c++"), 5)


def test_nothing_to_index(tmp_path: Path) -> None:
    empty = LexicalIndex.build([[], []])
    empty.save(tmp_path)
    assert LexicalIndex.load(tmp_path).search(["a"], 5) == []


def test_best_cuts_ties_by_position() -> None:
    assert best(np.array([1, 2, 2, 0, 2], np.float32), 2) == [(1, 2.0), (2, 2.0)]
