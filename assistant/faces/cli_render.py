"""Answers and explanations as a person reads them in a terminal.

The words of a CV are never markup here: they are set as plain `Text`, and control characters, with which a file
could move the cursor or recolour the screen, are shown as a replacement mark.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from assistant.types import Answer, Quote, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def console() -> Console:
    """Standard output: coloured in a terminal, plain text in unwrapped lines in a pipe."""
    found = Console(highlight=False, emoji=False, markup=False)
    return found if found.is_terminal else Console(highlight=False, emoji=False, markup=False, width=1_000_000)


def safe(text: str) -> str:
    """The text without control characters other than newline and tab."""
    return _CONTROL.sub("\ufffd", text)


def answer(console: Console, given: Answer) -> None:
    """The question, the answer, and under it the quotes with their places."""
    console.print(Text(safe(given.question), style="dim"))
    style = "bold yellow" if given.status is Status.NOT_FOUND else "bold"
    console.print(Text(safe(given.answer), style=style))
    _quotes(console, given.quotes)
    if given.related:
        console.print(Text("Closest in the CV:", style="italic"))
        _quotes(console, given.related)
    console.print()


def _quotes(console: Console, quotes: Sequence[Quote]) -> None:
    for quote in quotes:
        mark = f"[{quote.n}] "
        line = Text(mark, style="cyan").append(f"“{safe(quote.text)}”", style="default")
        console.print(Padding(line, (0, 0, 0, 2)))
        console.print(Padding(Text(safe(place(quote)), style="dim"), (0, 0, 0, 2 + len(mark))))


def place(quote: Quote) -> str:
    """Where a quote stands: document, page, headings, label, offsets in code points."""
    page = f"page {quote.page}" if quote.page is not None else ""
    parts = [quote.document_id, page, *quote.section, quote.label, f"{quote.span.start}-{quote.span.end}"]
    return " · ".join(part for part in parts if part)
