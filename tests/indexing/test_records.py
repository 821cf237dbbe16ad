"""The corpus of an index on disk: what is written is read again, and only what is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.chunking import chunk
from assistant.indexing import records
from assistant.indexing.records import CORPUS, Lazy, Writer, load_corpus
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import CV, Chunk, Corpus, Part

CVS = {
    "anna.md": "# Anna Berg\n\n## Work\n\n### Engineer, Acme (2019 - 2022)\n- Led the payments team\n",
    "ben.md": "# Ben Ode\n\n## Languages\n\n- Dutch\n- Frisian\n",
    "carl.md": "# Carl Ek\n\n## Work\n\n### Nurse, St Mary (2015 - 2020)\n- Ran the night shift\n",
}


@pytest.fixture
def written(tmp_path: Path) -> Corpus:
    """Three CVs, the second without chunks, written into `tmp_path`."""
    made = []
    for name, text in CVS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        document = read(tmp_path / name, root=tmp_path)
        cv = parse(document)
        made.append((document, cv, () if name == "ben.md" else chunk(document, cv)))
    with Writer(tmp_path) as writer:
        for each in made:
            writer.add(*each)
    return Corpus.of(made)


def test_what_is_written_is_read(written: Corpus, tmp_path: Path) -> None:
    loaded = load_corpus(tmp_path, tmp_path)
    assert tuple(loaded.documents) == written.documents
    assert tuple(loaded.cvs) == written.cvs
    assert tuple(loaded.chunks) == written.chunks
    assert loaded.parts == written.parts
    assert loaded.cv("carl.md").candidate == loaded.parts["carl.md"].candidate == "Carl Ek"


def test_the_chunks_of_a_cv_stand_together(written: Corpus, tmp_path: Path) -> None:
    loaded = load_corpus(tmp_path, tmp_path)
    count = len(written.chunks)
    first = len(loaded.chunks_of("anna.md"))
    assert loaded.parts["ben.md"] == Part(1, "Ben Ode", range(first, first))
    assert {piece.document_id for piece in loaded.chunks[first:]} == {"carl.md"}
    assert loaded.chunks[-1] == loaded.chunks[count - 1] == loaded.chunks_of("carl.md")[-1]


def test_only_what_is_looked_at_is_read(written: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    read_json = records.from_json

    def counting(kind: type, content: list[object]) -> object:
        made = read_json(kind, content)
        looked.extend([made.document_id] if isinstance(made, CV) else [])
        return made

    monkeypatch.setattr(records, "from_json", counting)
    loaded = load_corpus(tmp_path, tmp_path)
    assert (len(loaded.documents), len(loaded.chunks), looked) == (3, len(written.chunks), [])
    assert loaded.document("carl.md").text == CVS["carl.md"]
    assert loaded.cv("carl.md").candidate == "Carl Ek"
    assert loaded.chunks[len(written.chunks) - 1].document_id == "carl.md"
    assert looked == ["carl.md"]


def test_a_chunk_costs_neither_its_document_nor_its_cv(
    written: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[type] = []
    read_json = records.from_json
    monkeypatch.setattr(records, "from_json", lambda kind, content: (made.append(kind), read_json(kind, content))[1])
    assert load_corpus(tmp_path, tmp_path).chunks[0] == written.chunks[0]
    assert made == [Chunk]


@pytest.mark.parametrize("harm", [b"", b'["whole"]\n', b"\0" * 64])
def test_other_lines_are_noticed_at_once(written: Corpus, tmp_path: Path, harm: bytes) -> None:
    content = (tmp_path / CORPUS).read_bytes()
    (tmp_path / CORPUS).write_bytes(
        harm + content[len(harm) :] if b"\0" in harm else content[: len(content) // 2] + harm
    )
    with pytest.raises(ValueError, match=r"corpus\.jsonl has not the lines that corpus-parts\.json tells"):
        load_corpus(tmp_path, tmp_path)


def test_lazy_is_a_sequence() -> None:
    made: list[int] = []
    lazy = Lazy(4, lambda number: (made.append(number), number * 10)[1])
    assert (lazy[-1], lazy[1:3], made) == (30, (10, 20), [3, 1, 2])
    assert list(lazy) == [0, 10, 20, 30]
    assert 20 in lazy
    with pytest.raises(IndexError, match="4"):
        lazy[4]
