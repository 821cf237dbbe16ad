"""What is kept of a YAML file is the file, or it is not used."""

from __future__ import annotations

import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

from assistant.lexicon import FOLDER, compiled
from assistant.lexicon.compiled import read

MIXED = {"months": {1: ["january"], "2": ["february"]}, "none": None, "number": 1.5, "text": "é\u2028"}


def write(path: Path, content: object) -> Path:
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("__pycache__/*"))


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yaml")), ids=lambda path: path.stem)
def test_the_lexicon_comes_back(path: Path) -> None:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert read(path, FOLDER) == content
    assert repr(read(path, FOLDER)) == repr(content)


def test_it_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "words.yaml", MIXED)
    first = read(path, tmp_path)
    assert len(kept(tmp_path)) == 1
    monkeypatch.setattr("yaml.load", lambda *arguments, **options: pytest.fail("parsed again"))
    assert repr(read(path, tmp_path)) == repr(first)


def test_a_changed_file_is_parsed_again(tmp_path: Path) -> None:
    path = write(tmp_path / "words.yaml", {"a": 1})
    read(path, tmp_path)
    write(path, {"a": 2})
    os.utime(path, (1, 1))
    assert read(path, tmp_path) == {"a": 2}
    assert len(kept(tmp_path)) == 1


def test_what_was_harmed_is_parsed_again(tmp_path: Path) -> None:
    path = write(tmp_path / "words.yaml", {"a": 1})
    read(path, tmp_path)
    (tmp_path / "__pycache__" / kept(tmp_path)[0]).write_text('{"a":', encoding="utf-8")
    assert read(path, tmp_path) == {"a": 1}


def test_what_json_cannot_hold_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("day: 2020-01-31\n", encoding="utf-8")
    assert str(read(path, tmp_path)["day"]) == "2020-01-31"
    assert kept(tmp_path) == []


def test_where_nothing_may_be_written_it_is_parsed(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").touch()
    assert read(write(tmp_path / "words.yaml", {"a": 1}), tmp_path) == {"a": 1}


def test_what_is_derived_is_made_once_for_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path)
    source = tmp_path / "words.yaml"
    source.write_text("one", encoding="utf-8")
    made: list[str] = []

    def make() -> dict[tuple[str, ...], int]:
        made.append(source.read_text(encoding="utf-8"))
        return {("a", "b"): len(made)}

    assert compiled.derived("words", [source], make) == compiled.derived("words", [source], make) == {("a", "b"): 1}
    source.write_text("another", encoding="utf-8")
    assert compiled.derived("words", [source], make) == {("a", "b"): 2}
    assert made == ["one", "another"]
    assert len(list((tmp_path / "__pycache__").glob("words.*.pickle"))) == 1


def test_equal_words_of_what_is_derived_are_one_object(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path)

    def spelled(*said: str) -> tuple[str, ...]:
        return tuple("".join(map(str, word)) for word in said)  # strings of their own

    def make() -> dict[tuple[str, ...], tuple[str, ...]]:
        return {spelled("night", "shift"): spelled("work"), spelled("shift", "work"): spelled("work")}

    for found in (compiled.derived("words", [], make), compiled.derived("words", [], make)):  # made, read back
        ((_, shift), one), ((again, work), other) = found.items()
        assert (shift is again, one is other, work is one[0]) == (True, True, True)


def test_a_set_that_grew_word_by_word_is_packed() -> None:
    grown = frozenset(str(number) for number in range(6000))
    assert compiled.packed(grown) == grown
    assert sys.getsizeof(compiled.packed(grown)) < 0.6 * sys.getsizeof(grown)


@pytest.mark.parametrize("content", [b"", b"\x80", b"not a pickle", b"\x80\x04cassistant.nowhere\nGone\n."])
def test_what_cannot_be_read_back_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path)
    compiled.derived("words", [], lambda: 1)
    (kept,) = (tmp_path / "__pycache__").iterdir()
    kept.write_bytes(content)
    assert compiled.derived("words", [], lambda: 2) == 2


def test_threads_that_start_together_parse_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "words.yaml", MIXED)
    parsed, together = [], threading.Barrier(6)

    def parse(path: Path) -> object:
        parsed.append(path)
        time.sleep(0.05)
        return yaml.safe_load(path.read_text(encoding="utf-8"))

    def start(_: int) -> object:
        together.wait()
        return read(path, tmp_path)

    monkeypatch.setattr(compiled, "_parsed", parse)
    with ThreadPoolExecutor(6) as pool:
        assert [repr(content) for content in pool.map(start, range(6))] == [repr(MIXED)] * 6
    assert len(parsed) == 1


def test_threads_that_start_together_derive_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path)
    path = write(tmp_path / "words.yaml", MIXED)
    made, together = [], threading.Barrier(6)

    def make() -> int:
        made.append(1)
        time.sleep(0.05)
        return len(made)

    def start(_: int) -> int:
        together.wait()
        return compiled.derived("made", [path], make)

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(start, range(6))) == [1] * 6
    assert made == [1]


def test_what_is_made_of_stems_is_made_again_for_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word whose stem changes is looked up by the new one in what was made of files that did not change."""
    stems = write(tmp_path / "stems.yaml", {"apart": {}})
    monkeypatch.setattr(compiled, "FOLDER", tmp_path)
    monkeypatch.setattr(compiled, "_CUTTING", (stems,))
    source = write(tmp_path / "words.yaml", ["machining"])
    assert compiled.derived("made", [source], lambda: "one") == "one"
    assert compiled.derived("made", [source], lambda: "other") == "one"
    write(stems, {"apart": {"en": {"machining": "machining"}}})
    assert compiled.derived("made", [source], lambda: "other") == "other"
