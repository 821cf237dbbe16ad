"""What a CV says and cannot mean: told to its owner, never set right in silence."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dates import iso
from assistant.types import CV, Document, Entry


def doubts(document: Document, cv: CV) -> tuple[str, ...]:
    """A line for each entry whose period ends before it begins."""
    return tuple(doubt for section in cv.sections for doubt in _swapped(document.text, section.entries))


def _swapped(text: str, entries: tuple[Entry, ...]) -> Iterator[str]:
    for entry in entries:
        period = entry.period
        if period and period.swapped and period.start and period.end:
            words = " ".join(period.span.of(text).split())
            yield f"{entry.id}: “{words}” ends before it begins; read as {iso(period.start)} – {iso(period.end)}"
        yield from _swapped(text, entry.children)
