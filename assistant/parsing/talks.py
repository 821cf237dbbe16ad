"""Talks and patents: what they are called, where they were given or their number, among what else their line tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.titles import quoted_in
from assistant.types import Entry, Fact, Span

TITLED = ("talks", "patents")
"""Keys of sections whose entries have a title and what it stands beside."""
_COMMA = re.compile(r"\s*[,，;；]\s*")
_COLON = re.compile(r"\s*[:：]\s+")
_OUTER = " ,，;；:：.–—-\"'“”„‘’«»《》"
_NUMBER = re.compile(r"(?:[A-Z]{2}\s?)?\d[\d\s.,/-]{4,}(?:\s?[A-Z]\d?)?")  # of a patent: "EP 4 055 512", "GB2590001"
_LONGEST = 8  # words of the name of an event
_KIND = 3  # words of what kind of talk it is ("Invited talk")
Range = tuple[int, int]


def titled(entry: Entry, lines: Sequence[Line]) -> Entry:
    """A talk or a patent of one line with its title as its name, and where it was given or its number as facts:
    "Sixty tests later, Mind the Product, Leeds, 2021", "QCon, London, 2025: “Killing a monolith”"."""
    own = [line for line in lines if entry.span.contains(line.whole)]
    if len(own) != 1 or entry.children or entry.highlights:
        return entry
    line = own[0]
    quote = quoted_in(line)
    told = _behind_quote(line, quote) if quote else _in_order(line, entry)
    if told is None:
        return entry
    title, beside = told
    name, place = line.span(*title), [line.span(*each) for each in beside]
    facts = [fact for fact in entry.extra if not fact.span.overlaps(name) and not any(map(fact.span.overlaps, place))]
    if place:
        key = "number" if _NUMBER.fullmatch(_words(line, beside[0])) else "venue"
        facts.insert(0, Fact(key, place[0], place[0]))
    location = entry.location or (place[1] if len(place) > 1 else None)
    return replace(entry, name=name, position=None, location=location, head=_head(entry, name), extra=tuple(facts))


def _head(entry: Entry, name: Span) -> Span:
    return Span(min(entry.head.start, name.start), max(entry.head.end, name.end))


def _pieces(text: str, start: int, end: int) -> list[Range]:
    """The words between commas that are no date and no kind of talk, in their order."""
    bounds = [start, *(at for found in _COMMA.finditer(text, start, end) for at in found.span()), end]
    found = []
    for a, b in zip(bounds[::2], bounds[1::2], strict=True):
        dated = next((p.span for p in dates.find(text) if a <= p.span.start < b), None)
        if dated is not None:
            a, b = (a, dated.start) if text[a : dated.start].strip(_OUTER) else (min(dated.end, b), b)
        a += len(text[a:b]) - len(text[a:b].lstrip(f"{_OUTER})）"))
        b -= len(text[a:b]) - len(text[a:b].rstrip(f"{_OUTER}(（"))
        if a < b and not _is_kind(text[a:b]):
            found.append((a, b))
    return found


def _is_kind(words: str) -> bool:
    """Whether words say but what kind of talk it is: "Invited talk", "Poster"."""
    folded = vocabulary.aligned_fold(words)
    return len(words.split()) <= _KIND and vocabulary.phrases("venues", "talk").search(folded) is not None


def _behind_quote(line: Line, quote: Range) -> tuple[Range, list[Range]]:
    """A title in quotes or emphasis, and the event and its place before or behind it."""
    before, behind = _pieces(line.text, 0, quote[0]), _pieces(line.text, quote[1], len(line.text))
    is_lead = len(before) == 1 and len(_words(line, before[0]).split()) < _KIND  # "Article", "Opening talk on"
    return quote, (behind if not before or (is_lead and behind) else before)[:2]


def _in_order(line: Line, entry: Entry) -> tuple[Range, list[Range]] | None:
    """The title that opens a line, and the event behind it; None where the line opens with the event or tells none."""
    first = next((period.span.start for period in dates.find(line.text)), len(line.text))
    pieces = _pieces(line.text, 0, first)
    placed = entry.location is not None and bool(pieces) and entry.location.overlaps(line.span(*pieces[-1]))
    is_behind = len(pieces) > 2 and _is_event(_words(line, pieces[-2])) and not _is_event(_words(line, pieces[-1]))
    place = [pieces.pop()] if placed or is_behind else []
    if len(pieces) == 1 and (colon := _COLON.search(line.text, *pieces[0])):
        pieces = [(pieces[0][0], colon.start()), (colon.end(), pieces[0][1])]
        if not _is_event(words := _words(line, pieces[1])) and not _NUMBER.fullmatch(words):
            return None
    if len(pieces) < 2 or pieces[0][0] > 0:
        return None
    words = _words(line, pieces[-1])
    if _NUMBER.fullmatch(words):
        return (0, pieces[-2][1]), [pieces[-1]]
    is_event = len(words.split()) <= _LONGEST and (words[:1].isupper() or words[:1].isdigit())
    if _is_event(_words(line, pieces[0])) and not _is_event(words):
        return pieces[0], []
    return ((0, pieces[-2][1]), [pieces[-1], *place]) if is_event else None


def _words(line: Line, piece: Range) -> str:
    return line.text[slice(*piece)]


def _is_event(words: str) -> bool:
    """Whether words name a conference, a meeting or who held it."""
    held = vocabulary.phrases("venues", "conference", "workshop").search(vocabulary.aligned_fold(words))
    return held is not None or vocabulary.organisation_score(words) >= 1
