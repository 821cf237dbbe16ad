"""Answers and explanations as a person reads them in a terminal.

The words of a CV are never markup here: they are set as plain `Text`, and control characters, with which a file
could move the cursor or recolour the screen, are shown as a replacement mark.
"""

from __future__ import annotations

import re
import sys
import textwrap
from dataclasses import fields
from typing import TYPE_CHECKING

from assistant.types import Answer, Corpus, EntryRef, Quote, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from assistant.assistant import Explanation

SHOWN = 10
"""Hits that an explanation shows."""

EXCERPT = 80
"""Characters of a hit's words that it shows."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def terminal() -> Console | None:
    """The terminal that standard output is, for colours and wrapping; None for a pipe, which gets plain lines as long
    as they are, and spares the 45 ms that importing rich takes."""
    if not sys.stdout.isatty():
        return None
    from rich.console import Console

    return Console(highlight=False, emoji=False, markup=False)


def safe(text: str) -> str:
    """The text without control characters other than newline and tab."""
    return _CONTROL.sub("\ufffd", text)


def answer(console: Console | None, given: Answer) -> None:
    """The question, the answer, and under it the quotes with their places."""
    _line(console, given.question, "dim")
    _line(console, given.answer, "bold yellow" if given.status is Status.NOT_FOUND else "bold")
    _quotes(console, given.quotes)
    if given.related:
        _line(console, "Closest in the CV:", "italic")
        _quotes(console, given.related)
    _line(console, "")


def _quotes(console: Console | None, quotes: Sequence[Quote]) -> None:
    for quote in quotes:
        mark = f"[{quote.n}] "
        _line(console, f"{mark}“{quote.text}”", indent=2)
        _line(console, place(quote), "dim", indent=2 + len(mark))


def _line(console: Console | None, text: str, style: str = "", indent: int = 0) -> None:
    """Text at an indent, its wrapped lines too."""
    if console is None:
        print(textwrap.indent(safe(text), " " * indent))
        return
    from rich.padding import Padding
    from rich.text import Text

    console.print(Padding(Text(safe(text), style=style), (0, 0, 0, indent), expand=False))


def place(quote: Quote) -> str:
    """Where a quote stands: document, page, headings, label, offsets in code points."""
    page = f"page {quote.page}" if quote.page is not None else ""
    parts = [quote.document_id, page, *quote.section, quote.label, f"{quote.span.start}-{quote.span.end}"]
    return " · ".join(part for part in parts if part)


def explanation(console: Console | None, given: Explanation, corpus: Corpus) -> None:
    """How a question was understood, what was found for it with the scores of each search, and what was decided."""
    query, decided = given.query, given.answer
    filters = [(field.name, getattr(query.filters, field.name)) for field in fields(query.filters)]
    _line(console, "Understood as", "italic")
    _pairs(
        console,
        ("standalone", query.standalone),
        ("language", query.language),
        ("kind", query.kind),
        ("field", query.field),
        *((name, _listed(value)) for name, value in filters if value),
        ("topic", query.topic),
        ("tags", _listed(query.tags)),
    )
    _line(console, "Found", "italic")
    for hit in given.hits[:SHOWN]:
        scores = "  ".join(f"{name} {score:.3f}" for name, score in hit.contributions)
        words = " ".join(hit.chunk.span.of(corpus.document(hit.chunk.document_id).text).split())
        excerpt = textwrap.shorten(words, EXCERPT, placeholder=" …")
        place = " · ".join((hit.chunk.document_id, *hit.chunk.section, f"{hit.chunk.span.start}-{hit.chunk.span.end}"))
        _line(console, f"{hit.rank:>2}  {hit.score:.3f}  {scores}  “{excerpt}”", indent=2)
        _line(console, place, "dim", indent=6)
    _line(console, "Decided", "italic")
    _pairs(
        console,
        ("status", decided.status),
        ("confidence", f"{decided.confidence:.2f}"),
        ("reason", decided.reason),
        ("timings", ", ".join(f"{name} {milliseconds} ms" for name, milliseconds in decided.timings_ms)),
    )
    _line(console, "")


def _pairs(console: Console | None, *rows: tuple[str, str | None]) -> None:
    for name, value in rows:
        if value:
            _line(console, f"{name:<12} {value}", indent=2)


def _listed(value: object) -> str:
    if isinstance(value, EntryRef):
        return f"{value.document_id} {value.entry_id}"
    return ", ".join(map(_listed, value)) if isinstance(value, tuple) else str(value)
