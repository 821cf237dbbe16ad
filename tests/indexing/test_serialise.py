"""Documents, CVs and chunks come back exactly."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.chunking import chunk
from assistant.indexing.serialise import fingerprint, from_json, to_json
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import CV, Basics, Chunk, Document, Entry, Span


def back(kind: type, value: object) -> object:
    return from_json(kind, json.loads(json.dumps(to_json(value))))


# An entry without entries in it: those are told apart below, and a tree of any depth takes minutes to draw.
HINTS = {name: hint for name, hint in get_type_hints(Entry).items() if name != "children"}
STRATEGIES = {kind: st.from_type(kind) for kind in (Document, Basics, Chunk)}
STRATEGIES[Entry] = st.builds(Entry, **{name: st.from_type(hint) for name, hint in HINTS.items()})


@pytest.mark.parametrize("kind", STRATEGIES)
def test_any_value_comes_back(kind: type) -> None:
    @settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
    @given(STRATEGIES[kind])
    def check(value: object) -> None:
        assert repr(back(kind, value)) == repr(value)  # a number may be NaN, which equals nothing

    check()


def test_the_shipped_cv_comes_back(corpus: Path) -> None:
    document = read(corpus / "ming-lin.md")
    cv = parse(document)
    assert back(Document, document) == document
    assert back(CV, cv) == cv
    for piece in chunk(document, cv):
        assert back(Chunk, piece) == piece


def test_entries_in_entries_come_back() -> None:
    inner = Entry("work/0/0", "work", Span(1, 2), Span(1, 2))  # type: ignore[arg-type]
    outer = replace(inner, id="work/0", children=(inner, replace(inner, children=(inner,))))
    assert back(Entry, outer) == outer


def test_what_is_missing_is_an_error() -> None:
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        from_json(Chunk, to_json(Chunk("a#1", "a", Span(0, 1), (), None, ""))[:-1])


def test_the_fingerprint_changes_with_a_field_below() -> None:
    @dataclass(frozen=True)
    class Inner:
        a: int

    @dataclass(frozen=True)
    class Renamed:
        b: int

    outer = [
        dataclass(frozen=True)(type("Outer", (), {"__annotations__": {"x": tuple[i, ...]}})) for i in (Inner, Renamed)
    ]
    assert fingerprint(outer[0]) != fingerprint(outer[1])
    assert fingerprint(outer[0]) == fingerprint(outer[0])
