"""What is true of every parse: nothing is lost, spans are slices, ids are unique, nothing raises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.parsing import parse
from assistant.parsing.vocabulary import label, listed
from assistant.reading.markdown import read_markdown
from assistant.types import CV, Document, Entry, Span

from .conftest import CVS, parsed_file

FILES = sorted(path.name for path in CVS.iterdir())
LINES = sorted({line for name in FILES for line in (CVS / name).read_text("utf-8").splitlines()})


def entries(cv: CV) -> Iterator[Entry]:
    """All entries, children too."""
    for section in cv.sections:
        for entry in section.entries:
            yield entry
            yield from entry.children


def spans(cv: CV) -> Iterator[Span]:
    """Every span of a CV."""
    basics = cv.basics
    optional = [basics.name, basics.label, basics.location, basics.summary]
    yield from (s for s in optional if s)
    yield from (*basics.emails, *basics.phones, *basics.urls, *(p.span for p in basics.profiles))
    yield from (f.span for f in basics.facts)
    for section in cv.sections:
        yield section.span
    for e in entries(cv):
        yield from (e.span, e.head, *e.highlights, *e.keywords, *(p.span for p in e.people), *(f.span for f in e.extra))
        yield from (s for s in (e.name, e.position, e.location, e.url) if s)
        if e.period:
            yield e.period.span


def lost(document: Document, cv: CV) -> list[str]:
    """Words of blocks that belong to no entry and to no heading; "and" between the parts of a list may, and the
    names of a table's columns."""
    held = {i for e in entries(cv) for i in range(e.span.start, e.span.end)}
    held |= {i for s in cv.sections if s.heading for i in range(s.heading.start, s.heading.end)}
    joints = set(listed("connectives", "and"))
    return [
        word[0]
        for block in document.blocks
        if not all(label(cell) for cell in block.span.of(document.text).strip("| ").split("|"))
        for word in re.finditer(r"[^\W_]+", block.span.of(document.text))
        if not held.intersection(range(block.span.start + word.start(), block.span.start + word.end()))
        and word[0].casefold() not in joints
    ]


def document_of(text: str) -> Document:
    """A Markdown text as a document."""
    reading = read_markdown(text)
    return Document("x.md", "x.md", "text/markdown", reading.text, "", reading.blocks)


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_lost(name: str) -> None:
    document, cv = parsed_file(CVS / name)
    assert lost(document, cv) == []


@pytest.mark.parametrize("name", FILES)
def test_ids_are_unique_and_in_the_order_of_the_text(name: str) -> None:
    cv = parsed_file(CVS / name).cv
    identities = [e.id for e in entries(cv)]
    assert len(set(identities)) == len(identities)
    kinds = {e.kind for e in entries(cv)}
    for kind in kinds:
        own = [e for e in entries(cv) if e.kind is kind]
        assert [e.id for e in own] == [f"{kind}/{n}" for n in range(len(own))]
        assert all(a.span.start <= b.span.start for a, b in pairwise(own))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_any_order_of_lines_parses_without_loss(lines: list[str]) -> None:
    document = document_of("\n".join(lines) + "\n")
    cv = parse(document)
    assert all(0 <= s.start <= s.end <= len(document.text) for s in spans(cv))
    assert lost(document, cv) == []


def test_certificates_beside_each_other_keep_the_addresses_they_link_to() -> None:
    document = document_of("CERTIFICATIONS\nada@quill.example · [Credly](https://credly.example/ada) · CKA (CNCF)\n")
    cv = parse(document)
    assert [e.url.of(document.text) for e in entries(cv) if e.url] == ["https://credly.example/ada"]
    assert lost(document, cv) == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB1. ,-–|*#_[]()<>&;:\n\t/@年–•", max_size=200))
def test_any_marks_parse(text: str) -> None:
    document = document_of(text)
    assert all(0 <= s.start <= s.end <= len(document.text) for s in spans(parse(document)))


def test_a_document_of_seventy_pages_takes_seconds(tmp_path: Path) -> None:
    import time

    body = (CVS / "italian.md").read_text("utf-8").partition("\n")[2]
    document = document_of("# Giulia Rossi\n" + body * 150)
    start = time.perf_counter()
    cv = parse(document)
    assert time.perf_counter() - start < 10
    assert len([e for e in entries(cv) if str(e.kind) == "work"]) == 300
