"""What is retrieved for a question, and why."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.indexing import Index, open_index
from assistant.retrieval import NO_HITS, fuse, retrieve, search, speaking
from assistant.settings import Settings
from assistant.types import Filters, Hit, Kind, Query, Term, TermKind

ANNA = "# Anna Berg\n\n## Work\n\n### Engineer, Acme (2019 - 2022)\n- Led the payments team\n- Wrote Python services\n"
BEN = "# Ben Ode\n\n## Work\n\n### Engineer, Initech (2015 - 2020)\n- Built a machine that sorts letters\n"
BEN += "- Wrote Python tools\n"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Two CVs with the real model."""
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "anna.md").write_text(ANNA, encoding="utf-8")
    (folder / "ben.md").write_text(BEN, encoding="utf-8")
    return open_index(folder, settings=Settings(), index_dir=folder.parent / "retrieval-index")


def query(text: str, *candidate: str) -> Query:
    return Query(text, text, "en", Kind.PASSAGE, filters=Filters(candidate=candidate))


def words(index: Index, hit: Hit) -> str:
    return hit.chunk.span.of(index.corpus.document(hit.chunk.document_id).text)


def test_the_words_of_the_cv_are_found(index: Index) -> None:
    (hit,) = retrieve(query("Who led the payments team?"), index, limit=1)
    assert words(index, hit) == "Led the payments team"
    assert hit.rank == 1
    assert [name for name, _ in hit.contributions] == ["dense", "lexical"]


def test_other_words_for_the_same_are_found(index: Index) -> None:
    first = retrieve(query("postal mail automation"), index)[0]
    assert words(index, first) == "Built a machine that sorts letters"
    assert [name for name, _ in first.contributions] == ["dense"]


def test_scores_fall_and_ranks_count(index: Index) -> None:
    hits = retrieve(query("Python"), index)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[0].score == pytest.approx(1)


def test_the_standalone_question_is_searched(index: Index) -> None:
    asked = Query("And there?", "What did she lead at Acme?", "en", Kind.PASSAGE)
    assert retrieve(asked, index) == search("What did she lead at Acme?", index)


def test_hits_tell_those_of_a_document_by_its_chunks(index: Index) -> None:
    hits = retrieve(query("Python"), index, limit=100)
    own = index.corpus.chunks_of("ben.md")
    found = [(place, own[number]) for place, number in hits.of("ben.md")]
    assert found == [(n, hit.chunk) for n, hit in enumerate(hits) if hit.chunk.document_id == "ben.md"]
    assert 0 < len(found) < len(hits)


def test_hits_inside_some_spans_keep_their_order_and_scores(index: Index) -> None:
    hits = retrieve(query("Python"), index, limit=100)
    spans = [hits[1].chunk.span, hits[3].chunk.span]
    kept = [hit for hit in hits if any(span.contains(hit.chunk.span) for span in spans)]
    assert [(hit.chunk, hit.score) for hit in hits.inside(spans)] == [(hit.chunk, hit.score) for hit in kept]
    assert len(NO_HITS) == 0
    assert NO_HITS.of("ben.md") == []


def test_a_candidate_narrows_without_losing_recall(index: Index) -> None:
    of_ben = retrieve(query("Python", "Ben Ode"), index, limit=100)
    assert {hit.chunk.document_id for hit in of_ben} == {"ben.md"}
    assert words(index, of_ben[0]) == "Wrote Python tools"
    everywhere = {hit.chunk.id for hit in retrieve(query("Python"), index, limit=100)}
    assert {hit.chunk.id for hit in of_ben} == {name for name in everywhere if name.startswith("ben.md")}


@pytest.mark.parametrize(
    ("asked", "documents"),
    [
        ("payments", ("anna.md",)),
        ("machine python", ("ben.md",)),  # both words, rather than one
        ("python", ("anna.md", "ben.md")),
        ("haskell", ()),
        ("", ()),
    ],
)
def test_who_speaks_of_the_terms_of_a_question(index: Index, asked: str, documents: tuple[str, ...]) -> None:
    terms = tuple(Term(word, (word,), TermKind.WORD) for word in asked.split())
    assert speaking(replace(query(asked), terms=terms), index) == documents


def test_words_that_tell_nothing_tell_nobody(index: Index) -> None:
    terms = (Term("wrote", ("wrote",), TermKind.GENERIC), Term("payments", ("payments",), TermKind.WORD))
    assert speaking(replace(query("Who wrote of payments?"), terms=terms), index) == ("anna.md",)


def test_an_unknown_candidate_finds_nothing(index: Index) -> None:
    assert retrieve(query("Python", "Carl Nobody"), index) == ()


def test_a_repeated_question_is_not_encoded_again(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    first = search("Which languages?", index)
    monkeypatch.setattr(index.encoder, "encode", lambda texts: pytest.fail("encoded again"))
    assert search("Which languages?", index) == first


def test_nothing_is_searched_before_somebody_looks(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []
    encode = index.encode_query
    monkeypatch.setattr(index, "encode_query", lambda text: (searched.append(text), encode(text))[1])
    hits = retrieve(query("Who sorts letters?"), index)
    assert (searched, hits.seconds) == ([], 0)
    assert len(hits) == len(tuple(hits)) == len(hits[:99])
    assert searched == ["Who sorts letters?"]
    assert hits.seconds > 0


def test_two_questions_are_searched_for_at_the_same_time(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    both, encode = threading.Barrier(2), index.encode_query

    def together(text: str) -> NDArray[np.float32]:
        both.wait(5)  # broken if the other cannot come here, too
        return encode(text)

    monkeypatch.setattr(index, "encode_query", together)
    with ThreadPoolExecutor(2) as pool:
        asked = ("Which pier?", "Which crane?")
        searches = [retrieve(Query(text, text, "en", Kind.PASSAGE), index) for text in asked]
        assert all(pool.map(len, searches))


def test_a_text_without_words_finds_what_is_near(index: Index) -> None:
    assert len(search("???", index, limit=3)) == 3


def test_fusion_is_a_weighted_sum_of_shares() -> None:
    fused = fuse({1: 0.8, 2: 0.4, 3: -0.1}, {2: 5.0, 4: 1.0}, weight=0.25)
    assert fused == {
        1: pytest.approx(0.25),
        2: pytest.approx(0.25 * 0.5 + 0.75),
        3: pytest.approx(0),
        4: pytest.approx(0.75 * 0.2),
    }


def test_nothing_found_is_nothing_fused() -> None:
    assert fuse({}, {}) == {}


def test_the_shipped_cv_answers(corpus: Path, index: Index, tmp_path: Path) -> None:
    shipped = open_index(corpus, settings=Settings(), index_dir=tmp_path / "index")
    assert words(shipped, search("Who was his PhD adviser?", shipped)[0]) == "Adviser: Changshui Zhang"
    assert "h-index 17" in words(shipped, search("What is his h-index?", shipped)[0])
