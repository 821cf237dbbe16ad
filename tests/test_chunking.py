"""Chunks tile the CV, at the grain that answers quote."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.chunking import MAX_CHARACTERS, chunk, heading_spans, passage
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import CV, Basics, Block, BlockKind, Chunk, Document, Entry, Section, SectionKind, Span

WORDS = st.sampled_from(
    ["Led a team of 5", "Zürich", "2018 — 2022", "•", "-", "12.", "负责后端开发", "C++, Go", "", "  "]
)


def lines_with_words(text: str) -> list[Span]:
    """Every line that is not blank."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def assert_tiles(document: Document, chunks: tuple[Chunk, ...]) -> None:
    """In order, without overlap, inside the text, and no line left out."""
    for before, after in pairwise(chunks):
        assert before.span.end <= after.span.start
    for piece in chunks:
        words = piece.span.of(document.text)
        assert words
        assert words == words.strip()
    for line in lines_with_words(document.text):
        assert any(piece.span.overlaps(line) for piece in chunks), line.of(document.text)


@st.composite
def parsed(draw: st.DrawFn) -> tuple[Document, CV]:
    """A text with blocks over some of its lines, and sections, entries and highlights anywhere in it."""
    text = "\n".join(draw(st.lists(WORDS, min_size=1, max_size=12)))
    place = st.integers(0, len(text))
    spans = st.tuples(place, place).map(lambda ends: Span(min(ends), max(ends)))

    def entry(number: int) -> Entry:
        head, around = draw(spans), draw(spans)
        around = Span(min(head.start, around.start), max(head.end, around.end))
        kind = draw(st.sampled_from(SectionKind))
        return Entry(f"e/{number}", kind, around, head, name=head, highlights=tuple(draw(st.lists(spans, max_size=3))))

    sections = tuple(
        Section(
            SectionKind.WORK, draw(st.none() | spans), draw(spans), tuple(map(entry, range(draw(st.integers(0, 3)))))
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    blocks = tuple(
        Block(draw(st.sampled_from(BlockKind)), span, draw(st.integers(0, 2)))
        for span in lines_with_words(text)
        if draw(st.booleans())
    )
    document = Document("a.txt", "a.txt", "text/plain", text, "0" * 64, blocks)
    return document, CV("a.txt", "", Basics(), sections)


@given(parsed())
def test_chunks_tile_whatever_parsing_leaves(made: tuple[Document, CV]) -> None:
    assert_tiles(made[0], chunk(*made))


@given(parsed())
def test_ids_number_the_chunks(made: tuple[Document, CV]) -> None:
    chunks = chunk(*made)
    assert [piece.id for piece in chunks] == [f"a.txt#{number}" for number in range(1, len(chunks) + 1)]


@pytest.fixture(scope="module")
def shipped(corpus: Path) -> tuple[Document, CV, tuple[Chunk, ...]]:
    document = read(corpus / "ming-lin.md")
    cv = parse(document)
    return document, cv, chunk(document, cv)


def find(shipped: tuple[Document, CV, tuple[Chunk, ...]], words: str) -> Chunk:
    (found,) = [piece for piece in shipped[2] if words in piece.span.of(shipped[0].text)]
    return found


def test_chunks_tile_the_shipped_cv(shipped: tuple[Document, CV, tuple[Chunk, ...]]) -> None:
    assert_tiles(shipped[0], shipped[2])


def test_a_highlight_knows_its_entry_and_headings(shipped: tuple[Document, CV, tuple[Chunk, ...]]) -> None:
    piece = find(shipped, "Leading a research group")
    assert piece.span.of(shipped[0].text).endswith("several research interns")
    assert piece.section == ("Work Experience",)
    assert piece.context.startswith("Work Experience > Staff Algorithm Engineer, DAMO Academy")
    assert piece.context.endswith("2018 — 2022")


def test_a_publication_is_one_chunk(shipped: tuple[Document, CV, tuple[Chunk, ...]]) -> None:
    words = find(shipped, "Ming Lin, Pichao Wang, Zhenhong Sun").span.of(shipped[0].text)
    assert "Zen-NAS" in words
    assert "ICCV" in words


def test_a_group_of_skills_is_one_chunk(shipped: tuple[Document, CV, tuple[Chunk, ...]]) -> None:
    assert find(shipped, "Deep Learning Frameworks").span.of(shipped[0].text).endswith("Pytorch, Tensorflow, MXNet")


def test_markup_between_words_is_no_chunk(shipped: tuple[Document, CV, tuple[Chunk, ...]]) -> None:
    assert not [piece for piece in shipped[2] if "<li>" in piece.span.of(shipped[0].text)]


def test_a_head_is_not_its_own_context(shipped: tuple[Document, CV, tuple[Chunk, ...]]) -> None:
    assert find(shipped, "Senior Applied Scientist\n\nLast Mile").context == "Work Experience"


def test_a_heading_is_a_chunk_that_is_known_as_such(shipped: tuple[Document, CV, tuple[Chunk, ...]]) -> None:
    document, cv, chunks = shipped
    headings = [piece for piece in chunks if piece.span in heading_spans(cv)]
    assert "Research Interest" in {piece.span.of(document.text) for piece in headings}


def item(text: str, words: str, level: int) -> Block:
    start = text.index(words)
    return Block(BlockKind.ITEM, Span(start, start + len(words)), level)


def test_a_list_item_knows_the_items_above_it() -> None:
    text = "- Products\n  - Search by picture\n    - 10 million users\n- Talks\n  - MLSys"
    items = [("Products", 0), ("Search by picture", 1), ("10 million users", 2), ("Talks", 0), ("MLSys", 1)]
    document = Document("a.md", "a.md", "text/markdown", text, "0" * 64, tuple(item(text, *each) for each in items))
    chunks = chunk(document, CV("a.md", "", Basics(), ()))
    assert [piece.context for piece in chunks] == ["", "Products", "Products > Search by picture", "", "Talks"]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "She built the claims platform of the insurer and taught the teams to run it themselves."
    text = " ".join([sentence] * 12)
    document = Document("a.txt", "a.txt", "text/plain", text, "0" * 64)
    chunks = chunk(document, CV("a.txt", "", Basics(), ()))
    assert_tiles(document, chunks)
    assert len(chunks) == 3
    assert all(piece.span.of(text).endswith("themselves.") and len(piece.span) <= MAX_CHARACTERS for piece in chunks)


def test_a_passage_is_context_and_words_on_one_line() -> None:
    piece = Chunk("a#1", "a", Span(0, 9), ("Work",), None, "Work > Acme")
    assert passage(piece, "Led\nteams") == "Work > Acme: Led teams"


def test_a_skill_that_a_sentence_describes_is_one_chunk(tmp_path: Path) -> None:
    item = "lampwick: a browser tool that draws the wicks of paraffin lamps. 640 stars on GitHub."
    path = tmp_path / "cv.md"
    path.write_text(f"# Ida Holm\n\n## Software\n\n- {item}\n- quillpen: a library of nibs\n", encoding="utf-8")
    document = read(path)
    assert item in [piece.span.of(document.text) for piece in chunk(document, parse(document))]
