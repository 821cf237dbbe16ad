"""YAML with the places of its values."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant.yaml_places import LARGEST, Place, Problem, YamlError, one_line, read_yaml


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "some.yaml"


def test_every_value_has_its_place(file: Path) -> None:
    file.write_text("a: 1\nb:\n  c: [x, y]\n", encoding="utf-8")
    data, places = read_yaml(file)
    assert data == {"a": 1, "b": {"c": ["x", "y"]}}
    assert places[("a",)] == Place(1, 1)
    assert places[("b", "c")] == Place(3, 3)
    assert places[("b", "c", 1)] == Place(3, 10)


def test_an_empty_file_is_none(file: Path) -> None:
    file.write_text("# nothing yet\n", encoding="utf-8")
    assert read_yaml(file)[0] is None


def test_a_byte_order_mark_does_not_move_columns(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_yaml(file) == ({"a": 1}, {(): Place(1, 1), ("a",): Place(1, 1)})


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"a: [\n", r"^2:1: this is not YAML: "),
        (b"a: *b\n", r"^1:4: this is not YAML: found undefined alias"),
        (b"a: 1\na: 2\n", r"^2:1: 'a' is given twice$"),
        (b"a: &a [*a]\n", r"^1:4: a value that contains itself$"),
        (b"ok: 1\nday: 2026-13-45\n", r"^2:6: '2026-13-45' is not a value: month must be in 1\.\.12$"),
        ("é: 1\nx: ".encode() + b"\xff", r"^2:4: the file is not UTF-8 text$"),
        (b"a: \x00\n", r"this is not YAML: .*control characters"),
        (b"a: !!python/object:os.system x\n", r"this is not YAML: could not determine a constructor"),
        (b"a: 1\n--- \nb: 2\n", r"^2:1: this is not YAML: but found another document"),
        (b" " * (LARGEST + 1), r"^1:1: the file is larger than 4 MB$"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(file: Path, raw: bytes, message: str) -> None:
    file.write_bytes(raw)
    with pytest.raises(YamlError, match=message):
        read_yaml(file)


def test_deep_nesting_is_an_error_not_a_crash(file: Path) -> None:
    file.write_bytes(b"[" * 100_000)
    with pytest.raises(YamlError, match=r"^1:51: nested too deeply$"):
        read_yaml(file)


def test_aliases_of_aliases_take_no_time(file: Path) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    file.write_text("\n".join(lines), encoding="utf-8")
    _, places = read_yaml(file)
    assert places[("a39",)] == Place(40, 1)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdef", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abcdef", min_size=1), values, min_size=1, max_size=5))
def test_data_is_what_yaml_says_and_every_path_has_a_place(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]
) -> None:
    file = tmp_path_factory.getbasetemp() / "some.yaml"
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")
    read, places = read_yaml(file)
    assert read == yaml.safe_load(text)
    lines = text.split("\n")
    for path, place in places.items():
        if path and isinstance(path[-1], str):
            assert lines[place.line - 1][place.column - 1 :].lstrip("'\"").startswith(path[-1])


def test_problems_in_one_line_keep_their_places() -> None:
    found = (Problem(Place(1, 2), "a is wrong"), Problem(Place(3, 4), "b is; did you mean 'c'?"))
    assert one_line(found) == "a is wrong; 3:4 b is; did you mean 'c'"
