"""Running headers and footers: lines that come back at the same place on several pages, and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from assistant import lexicon
from assistant.reading.pdf.shapes import PageContent, Piece
from assistant.text import words

_ZONE = 0.11  # share of the page's height, at its top and at its bottom
_SHIFT = 4.0  # points by which the place may differ
_NUMBER = re.compile(r"[^\W\d]*\.?\s*\d{1,3}(\s*(/|[^\W\d]{1,5}|-|–)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]")


def set_aside(pages: list[list[Piece]], contents: list[PageContent]) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """(the pieces of each page without running lines and what a form prints, the running lines of each page).

    What stands at the top of the first page is its head and stays there.
    """
    pages = [[piece for piece in pieces if not printed(piece.text)] for pieces in pages]
    if len(pages) < 2:
        return _single(pages, contents)
    seen: dict[str, list[tuple[int, Piece]]] = defaultdict(list)
    for number, (pieces, content) in enumerate(zip(pages, contents, strict=True)):
        for piece in pieces:
            if _edge(piece, content):
                seen[re.sub(r"\d+", "0", piece.text.casefold())].append((number, piece))
    running: set[int] = set()
    for found in seen.values():
        for number, piece in found:
            if any(n != number and abs(p.base - piece.base) < _SHIFT for n, p in found):
                running.add(id(piece))
    name = max((p for p in pages[0]), key=lambda p: p.size, default=None)
    for pieces, content in zip(pages[1:], contents[1:], strict=True):
        outer = [pieces[0], pieces[-1]] if pieces else []
        for piece in outer:
            if name and _edge(piece, content) and _names(piece.text, name.text):
                running.add(id(piece))
    kept, aside = [], []
    for number, (pieces, content) in enumerate(zip(pages, contents, strict=True)):
        lines = [p.base for p in pieces if id(p) in running]
        out = [
            p
            for p in pieces
            if _edge(p, content)
            and not (number == 0 and p.base < content.height / 2)
            and (id(p) in running or any(abs(p.base - base) < 0.4 * p.size for base in lines))
        ]
        marked = {id(p) for p in out}
        kept.append([p for p in pieces if id(p) not in marked])
        aside.append(out)
    return kept, aside


def _single(pages: list[list[Piece]], contents: list[PageContent]) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """On a single page only a lone page number at the bottom is a running line."""
    kept, aside = [], []
    for pieces, content in zip(pages, contents, strict=True):
        lowest = max((p.base for p in pieces), default=0.0)
        out = [
            p
            for p in pieces
            if p.base > lowest - 1
            and p.base > (1 - _ZONE) * content.height
            and _NUMBER.fullmatch(p.text)
            and not p.bullet
        ]
        marked = {id(p) for p in out}
        kept.append([p for p in pieces if id(p) not in marked])
        aside.append(out)
    return kept, aside


def _names(text: str, name: str) -> bool:
    """Whether the outermost line of a later page is but the candidate's name with a word or two and numbers."""
    return len(name) > 3 and name.casefold() in text.casefold() and len(text) < len(name) + 30


def printed(text: str) -> bool:
    """Whether a line is one that a form prints and nobody wrote: the legend of levels in a Europass CV."""
    said = words(text)
    return len(said) <= lexicon.load("printed.yaml")["longest"] and any(said[: len(p)] == p for p in _printed())


@cache
def _printed() -> tuple[tuple[str, ...], ...]:
    """How such lines begin, folded."""
    return tuple(words(str(line)) for line in lexicon.load("printed.yaml")["begin"])


def tells(text: str) -> bool:
    """Whether a running line says more than which page it is: it holds an address or a phone number."""
    return "@" in text or "://" in text or "www." in text or sum(c.isdigit() for c in text) >= 7


def _edge(piece: Piece, content: PageContent) -> bool:
    return piece.base < _ZONE * content.height or piece.base > (1 - _ZONE) * content.height
