"""Small CVs of our own making, in several languages and layouts, read and parsed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant import dates
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import CV, Document, Entry, SectionKind, Span

CVS = Path(__file__).parent / "cvs"


class Parsed(NamedTuple):
    """A document and its CV, with short ways to what a test compares."""

    document: Document
    cv: CV

    def of(self, span: Span | None) -> str | None:
        """The words of a span."""
        return span.of(self.document.text) if span else None

    def entries(self, kind: SectionKind) -> list[Entry]:
        """All entries of a kind, in the order of the text."""
        return [e for s in self.cv.sections for e in s.entries if e.kind is kind]

    def heads(self, kind: SectionKind) -> list[tuple[str | None, str | None, str | None]]:
        """(name, position, period) of all entries of a kind; a period is "2018/2020-03", "2018/…" or "/2020"."""
        return [(self.of(e.name), self.of(e.position), _period(e)) for e in self.entries(kind)]

    def facts(self, entry: Entry) -> dict[str, str | None]:
        """The facts of an entry."""
        return {f.key: self.of(f.span) for f in entry.extra}


def _period(entry: Entry) -> str | None:
    if entry.period is None:
        return None
    start = dates.iso(entry.period.start) if entry.period.start else ""
    end = "…" if entry.period.ongoing else dates.iso(entry.period.end) if entry.period.end else ""
    return f"{start}/{end}"


@cache
def parsed_file(path: Path) -> Parsed:
    """A file read and parsed, once."""
    document = read(path)
    return Parsed(document, parse(document))


@pytest.fixture
def parsed() -> Callable[[str], Parsed]:
    """`parsed("german.md")`: one of the CVs in tests/parsing/cvs."""
    return lambda name: parsed_file(CVS / name)


@pytest.fixture
def parse_text(tmp_path: Path) -> Callable[..., Parsed]:
    """`parse_text("# Ada\\n…")`: a CV from its Markdown (or, with `suffix`, from another text format)."""

    def make(text: str, suffix: str = ".md") -> Parsed:
        path = tmp_path / f"cv{suffix}"
        path.write_text(text, encoding="utf-8")
        document = read(path)
        return Parsed(document, parse(document))

    return make
