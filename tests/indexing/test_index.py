"""An index is loaded while it fits, updated where it does not, and whole whatever happens."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from assistant.chunking import chunk
from assistant.embedding import Encoder, encoders
from assistant.errors import CorpusError, IndexingError, StaleIndexError, UnreadableFileError
from assistant.indexing import Index, Progress, index_folder, open_index
from assistant.indexing import manifest as manifests
from assistant.indexing.build import searched_passages
from assistant.indexing.manifest import Manifest
from assistant.parsing import parse
from assistant.reading import read
from assistant.settings import Settings
from tests.encoders import HashingEncoder

ANNA = "# Anna Berg\nanna@example.org\n\n## Work\n\n### Engineer, Acme (2019 - 2022)\n- Led the payments team\n"
BEN = "# Ben Ode\n\n## Work\n\n### Nurse, St Mary (2015 - 2020)\n- Ran the night shift\n\n## Languages\n\n- Dutch\n"


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> HashingEncoder:
    """The encoder that every index of a test uses."""
    made = HashingEncoder()

    def find(*arguments: object, **options: object) -> Encoder:
        return made

    monkeypatch.setattr(encoders, "encoder", find)
    return made


@pytest.fixture
def cvs(tmp_path: Path) -> Path:
    """A corpus of two CVs."""
    folder = tmp_path / "cvs"
    folder.mkdir()
    (folder / "anna.md").write_text(ANNA, encoding="utf-8")
    (folder / "ben.md").write_text(BEN, encoding="utf-8")
    return folder


Open = Callable[..., Index]


@pytest.fixture
def opened(used: HashingEncoder, cvs: Path, tmp_path: Path) -> Open:
    """Opens the index of the corpus in its folder; `used.encoded` tells what was encoded for it alone."""

    def call(corpus: Path = cvs, **settings: object) -> Index:
        used.encoded.clear()
        return open_index(corpus, settings=Settings(**settings), index_dir=tmp_path / "index")  # type: ignore[arg-type]

    return call


def words(index: Index, position: int) -> str:
    piece = index.corpus.chunks[position]
    return piece.span.of(index.corpus.document(piece.document_id).text)


def state(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_it_is_built_and_searched(opened: Open, used: HashingEncoder) -> None:
    index = opened()
    assert [document.id for document in index.corpus.documents] == ["anna.md", "ben.md"]
    (best, score), *_ = index.search_dense(used.encode(["Ran the night shift"])[0], 3)
    assert words(index, best) == "Ran the night shift"
    assert 0 < score <= 1
    assert words(index, index.search_lexical("payment teams", 3)[0][0]) == "Led the payments team"


def test_a_fresh_index_is_loaded(opened: Open, used: HashingEncoder) -> None:
    first, second = opened(), opened()
    assert used.encoded == []
    for part in ("documents", "cvs", "chunks"):
        assert tuple(getattr(second.corpus, part)) == tuple(getattr(first.corpus, part))
    assert second.corpus.parts == first.corpus.parts
    assert second.identity == first.identity
    assert second.search_lexical("Dutch", 5) == first.search_lexical("Dutch", 5)


def test_a_copied_file_is_the_same_file(opened: Open, used: HashingEncoder, cvs: Path) -> None:
    opened()
    os.utime(cvs / "anna.md", (1, 1))
    opened()
    assert used.encoded == []


def test_only_the_changed_file_is_encoded(opened: Open, used: HashingEncoder, cvs: Path) -> None:
    before = opened().identity
    (cvs / "ben.md").write_text(BEN + "- Frisian\n", encoding="utf-8")
    index = opened()
    assert used.encoded == ["Languages: Frisian"]
    assert index.identity != before
    assert words(index, index.search_lexical("Frisian", 1)[0][0]) == "Frisian"


def test_a_removed_file_is_forgotten(opened: Open, used: HashingEncoder, cvs: Path) -> None:
    opened()
    (cvs / "anna.md").unlink()
    index = opened()
    assert used.encoded == []
    assert index.search_lexical("payments", 5) == []


def test_hiding_more_makes_another_index(opened: Open) -> None:
    assert "anna@example.org" in opened().corpus.document("anna.md").text
    text = opened(hide=("email",)).corpus.document("anna.md").text
    assert "anna@example.org" not in text
    assert len(text) == len(ANNA)


def test_what_is_hidden_is_nowhere_in_the_index(opened: Open, tmp_path: Path) -> None:
    opened(hide=("email", "Acme"))
    stored = b"".join(state(tmp_path / "index").values())
    assert b"example.org" not in stored
    assert b"Acme" not in stored
    assert b"payments" in stored


def _loaded(path: Path) -> set[str]:
    """The lexicon files that a module loads by name."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    named = ((call.func, call.args[0]) for call in calls if call.args)
    loads = (arg for func, arg in named if (getattr(func, "id", None) or getattr(func, "attr", "")) == "load")
    return {str(arg.value) for arg in loads if isinstance(arg, ast.Constant) and str(arg.value).endswith(".yaml")}


def test_every_word_that_shapes_an_index_makes_it_another_one() -> None:
    package = Path(manifests.__file__).parents[1]
    shaping = [package / name for name in manifests._SHAPING if not name.startswith("lexicon")]
    modules = (path for one in shaping for path in ([one] if one.suffix else one.rglob("*.py")))
    loaded = {f"lexicon/{name}" for path in modules for name in _loaded(path)}
    assert loaded
    assert loaded <= set(manifests._SHAPING)


def test_another_program_builds_it_again(opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened()
    monkeypatch.setattr(manifests, "program_digest", lambda: "another")
    with pytest.raises(StaleIndexError, match=r"another version of this program \(program .*, now another\)"):
        Manifest.load(tmp_path / "index")
    assert opened().manifest.program == "another"


def test_another_model_encodes_everything_again(opened: Open, used: HashingEncoder) -> None:
    opened()
    used.identity = "another"
    index = opened()
    assert len(used.encoded) == sum(
        1
        for piece in index.corpus.chunks
        if words(index, index.corpus.chunks.index(piece)) not in ("Work", "Languages")
    )
    assert index.manifest.model == "another"


@pytest.mark.parametrize("name", ["corpus.jsonl", "dense.faiss", "lexical-rows.npy", "manifest.json"])
@pytest.mark.parametrize("harm", ["gone", "cut", "other"])
def test_a_damaged_index_is_built_again(opened: Open, tmp_path: Path, name: str, harm: str) -> None:
    expected = opened().search_lexical("night shift", 5)
    path = tmp_path / "index" / name
    content = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(content[: len(content) // 2] if harm == "cut" else bytes(len(content)))
    assert opened().search_lexical("night shift", 5) == expected


def test_a_bad_file_among_many_is_reported(opened: Open, used: HashingEncoder, cvs: Path) -> None:
    (cvs / "broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (cvs / "empty.md").touch()
    (cvs / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    index = opened()
    assert [document.id for document in index.corpus.documents] == ["anna.md", "ben.md"]
    assert [name for name, _ in index.problems] == ["broken.pdf", "empty.md", "old.doc"]
    assert "is empty" in index.problems[1][1]
    assert "save it as DOCX or PDF" in index.problems[2][1]
    assert [name for name, _ in opened().problems] == ["broken.pdf", "empty.md", "old.doc"]
    assert used.encoded == []


def test_a_single_bad_file_raises_and_nothing_is_written(opened: Open, cvs: Path, tmp_path: Path) -> None:
    opened(cvs / "anna.md")
    before = state(tmp_path / "index")
    (cvs / "anna.md").write_bytes(b"")
    with pytest.raises(UnreadableFileError, match=r"anna\.md: is empty"):
        opened(cvs / "anna.md")
    assert state(tmp_path / "index") == before


def test_none_of_many_can_be_read(opened: Open, cvs: Path, tmp_path: Path) -> None:
    for path in cvs.iterdir():
        path.write_bytes(b"")
    with pytest.raises(CorpusError, match=r"none of the files can be read.*anna\.md: is empty"):
        opened()
    assert not (tmp_path / "index").exists()


def test_files_that_are_no_cvs_are_left_out(opened: Open, cvs: Path) -> None:
    (cvs / "deep").mkdir()
    (cvs / "deep" / "carl.md").write_text("# Carl\n", encoding="utf-8")
    for name in ("assistant.yaml", "README.md", "Readme.txt", ".hidden.md", "~$lock.docx", "slides.key"):
        (cvs / name).write_text("title: no CV", encoding="utf-8")
    assert [document.id for document in opened().corpus.documents] == ["anna.md", "ben.md", "deep/carl.md"]
    assert opened().problems == ()


@pytest.mark.parametrize(
    ("corpus", "message"), [("nowhere", "no such file or folder"), ("empty", "no CV in this folder")]
)
def test_no_corpus(opened: Open, tmp_path: Path, corpus: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match=message):
        opened(tmp_path / corpus)


def test_documents_are_found_where_they_have_moved(opened: Open, cvs: Path, used: HashingEncoder) -> None:
    opened()
    moved = cvs.rename(cvs.with_name("moved"))
    index = opened(moved)
    assert used.encoded == []
    assert index.corpus.document("ben.md").path == str(moved / "ben.md")


def test_a_filter_by_document_finds_all_in_it(opened: Open, used: HashingEncoder) -> None:
    index = opened()
    query = used.encode(["Led the payments team"])[0]
    found = index.search_dense(query, 100, ["ben.md"])
    ben = [position for position, piece in enumerate(index.corpus.chunks) if piece.document_id == "ben.md"]
    assert sorted(position for position, _ in found) == ben
    assert index.search_lexical("payments", 5, ["ben.md"]) == []
    assert index.search_lexical("payments", 5, ["anna.md", "unknown.md"]) != []


def test_a_heading_is_not_searched(opened: Open) -> None:
    index = opened()
    assert "Languages" in [words(index, position) for position in range(len(index.corpus.chunks))]
    assert "Languages" not in [words(index, position) for position, _ in index.search_lexical("languages", 9)]


def test_progress_is_told(used: HashingEncoder, cvs: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    open_index(cvs, settings=Settings(), index_dir=tmp_path / "index", progress=told.append)
    assert told[:2] == [Progress("read", 1, 2), Progress("read", 2, 2)]
    assert told[-1].stage == "encode"
    assert told[-1].done == told[-1].total == len(used.encoded)


def test_another_folder_is_not_overwritten(used: HashingEncoder, cvs: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.png").write_bytes(b"cat")
    with pytest.raises(IndexingError, match="holds something else than an index"):
        open_index(cvs, settings=Settings(), index_dir=tmp_path / "photos")
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["cat.png"]
    assert {path.name for path in tmp_path.iterdir()} == {"cvs", "photos"}


def test_a_readme_in_the_folder_stays(opened: Open, cvs: Path, tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "README.md").write_text("disposable", encoding="utf-8")
    opened()
    (cvs / "ben.md").unlink()
    opened()
    assert (tmp_path / "index" / "README.md").read_text(encoding="utf-8") == "disposable"


def test_a_folder_that_cannot_be_written(used: HashingEncoder, cvs: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(IndexingError, match=r"the index cannot be written .*--index"):
        open_index(cvs, settings=Settings(), index_dir=tmp_path / "file" / "index")


def test_many_may_build_the_same_index_at_once(opened: Open, used: HashingEncoder, cvs: Path, tmp_path: Path) -> None:
    def build(number: int) -> int:
        index = open_index(cvs, settings=Settings(hide=(f"word {number}",)), index_dir=tmp_path / "index")
        return len(index.corpus.documents)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(build, range(24))) == [2] * 24
    Manifest.load(tmp_path / "index")
    assert {path.name for path in tmp_path.iterdir()} == {"cvs", "index"}


def test_there_is_no_pickle(opened: Open, tmp_path: Path) -> None:
    opened()
    names = {path.name for path in (tmp_path / "index").iterdir()}
    assert {Path(name).suffix for name in names} == {".json", ".jsonl", ".npy", ".faiss", ".bin"}
    for path in (tmp_path / "index").glob("*.npy"):
        np.load(path, allow_pickle=False)
    assert json.loads((tmp_path / "index" / "manifest.json").read_text())["schema"] == manifests.SCHEMA


def test_where_an_index_lies(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    assert index_folder(tmp_path / "corpus") == tmp_path / "index"
    cv = tmp_path / "corpus" / "anna.md"
    assert index_folder(cv) != index_folder(tmp_path / "other" / "anna.md")
    assert tmp_path not in index_folder(cv).parents


def test_the_index_serves_from_anywhere_without_torch(corpus: Path, tmp_path: Path) -> None:
    """With the real model: built here, copied, and opened where there is no cache and no model."""
    shutil.copytree(corpus, tmp_path / "corpus")
    open_index(tmp_path / "corpus", settings=Settings())
    shutil.move(tmp_path / "corpus", tmp_path / "space" / "corpus")
    shutil.copytree(tmp_path / "index", tmp_path / "space" / "index")
    shutil.rmtree(tmp_path / "index")
    program = (
        "import sys; sys.modules['onnx'] = sys.modules['torch'] = sys.modules['safetensors'] = None\n"
        "from assistant.indexing import open_index; from assistant.retrieval import search\n"
        "from assistant.settings import Settings\n"
        "index = open_index('corpus', settings=Settings())\n"
        "hit = search('Who was his PhD adviser?', index)[0]\n"
        "print(hit.chunk.span.of(index.corpus.documents[0].text))\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('transformers', 'sentence_transformers')))"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "empty"), "PYTHONPATH": str(Path.cwd())}
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path / "space", env=environment, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split("\n")[:2] == ["Adviser: Changshui Zhang", "[]"]
    assert not list((tmp_path / "empty").rglob("*.onnx"))


def test_the_names_of_columns_are_not_searched(tmp_path: Path) -> None:
    file = tmp_path / "cv.md"
    file.write_text("# Ann Fell\n\n## Certificates\n\n| Course | Valid until |\n|---|---|\n| First aid | May 2027 |\n")
    document = read(file)
    cv = parse(document)
    searched = searched_passages(document, cv, chunk(document, cv))
    assert not any("Valid until" in words for words in searched)
    assert any("First aid" in words for words in searched)
