"""Projects: their names among dates, techniques and descriptions on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant import dates
from assistant.parsing.body import list_parts
from assistant.parsing.citations import once
from assistant.parsing.honours import date_in
from assistant.parsing.pieces import Piece
from assistant.types import Fact, Period, Span

_LONGEST = 50  # characters of a name before what is told of it
_NAME = 5  # words of a name before a sentence
_SENTENCE = re.compile(r"(?P<name>[^.:;,!?]{2,50})(?P<stop>\.)\s+(?=[A-ZÀ-Þ“„«][^.]{10,})")


class Dated(NamedTuple):
    """A project's name without its date, the date, what is told behind it, and the piece that it opens, if one."""

    name: Piece
    period: Period
    facts: tuple[Fact, ...]
    piece: Piece | None


def dated_in(name: Piece, others: Sequence[Piece]) -> Dated | None:
    """A project whose date stands between its name and what is told of it: "Canal Tiles, 2022. 600 tiles for a canal",
    "School garden, 2016: planned and planted"; None for others."""
    if cut := date_in(name.line, name.start, name.end):
        return Dated(replace(name, end=cut[0]), once(cut[1], name.line), _told(name, cut[1]), None)
    for piece in others:
        found = next(iter(dates.find(piece.text)), None)
        if found is not None and found.span.start == 0 and piece.line is name.line:
            at = replace(found, span=Span(piece.start, piece.start + found.span.end))
            return Dated(name, once(at, piece.line), _told(piece, at), piece)
    return None


def _told(piece: Piece, period: Period) -> tuple[Fact, ...]:
    """What is told behind the date within a piece."""
    text = piece.line.text
    start = period.span.end
    while start < piece.end and not (text[start].isalnum() or text[start] in '"“„«('):
        start += 1
    words = piece.line.span(start, piece.end)
    return (Fact("summary", words, words),) if piece.end - start > 1 else ()


def project_name(name: Piece, keywords: list[Span]) -> tuple[Span, list[Span]]:
    """A project's name without the list of techniques in brackets after it."""
    found = re.search(r"\s*[(（\[]([^()（）\[\]]*[,、/|][^()（）\[\]]*)[)）\]]\s*$", name.text)
    if not found or not found.start():
        return name.span, keywords
    inner = list_parts(name.line.text, name.start + found.start(1), name.start + found.end(1))
    return name.line.span(name.start, name.start + found.start()), [*(name.line.span(*p) for p in inner), *keywords]


def names_and_tells(text: str) -> bool:
    """Whether a line is a name of a few words and a sentence on it: "Defib Map. Walked every street."."""
    found = _SENTENCE.match(text)
    is_short = found is not None and len(found["name"].split()) <= _NAME and found["name"][0].isupper()
    return is_short and text.rstrip().endswith((".", "!", ")"))


def described(name: Piece, span: Span | None, extra: list[Fact]) -> tuple[Span | None, list[Fact]]:
    """A project whose name and description stand on one line: "Name: what it is", "Name. What it is."."""
    found = re.search(r"\s*[:：]\s*(?=\S)", name.text) or (
        _SENTENCE.match(name.text) if names_and_tells(name.text) else None
    )
    if (
        not found
        or not 1 < (start := found.start("stop") if found.re is _SENTENCE else found.start()) <= _LONGEST
        or len(name.text) - found.end() < 3
        or any(e.key == "summary" for e in extra)
    ):
        return span, extra
    summary = name.line.span(name.start + found.end(), name.end)
    return name.line.span(name.start, name.start + start), [Fact("summary", summary, summary), *extra]
