"""The marks of studies, and which of two is the better one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.figures.amounts import value
from assistant.answering.finding.values import value_of
from assistant.types import Entry, Span

LETTERS = "ABCDEF"
BEHIND = 8  # characters behind a word for a mark in which the mark stands
APART = 12  # characters between a mark and what raises it
_OF = re.compile(r"(\d+(?:[.,]\d+)?)\s?/\s?(\d+(?:[.,]\d+)?)")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s?%")
_NUMBER = re.compile(r"(?<!\d)[1-6][.,]\d{1,2}(?!\d)")
_LETTER = re.compile(r"(?<![^\W\d_])[A-F][+-]?(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its words, what to quote for it, how it is written ("of", "percent", "letter", "note"), and how good it
    is among marks written so."""

    span: Span
    quoted: Span
    written: str
    worth: float


def better(one: Mark, other: Mark) -> bool:
    """Whether a mark is better than another that is written in the same way."""
    return one.written == other.written and one.worth > other.worth


def mark(entry: Entry, view: View, document_id: str) -> Mark | None:
    """The mark of a study, None where it says none that can be read."""
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    told = value_of(entry, "score", view, document_id)
    told += [(found, entry.span) for found in _labelled(text, entry.span)] or [(entry.span, entry.span)]
    return next((read for span, quoted in told if (read := _read(text, span, quoted, language)) is not None), None)


def _read(text: str, span: Span, quoted: Span, language: str) -> Mark | None:
    said = span.of(text)
    of = _OF.search(said)
    if of is not None and value(of[2]) > 0:
        honour = _honours().search(said, of.end())
        whole = Span(span.start + of.start(), span.start + (honour or of).end())
        return Mark(whole, quoted, "of", value(of[1]) / value(of[2]) + 0.001 * bool(honour))
    percent = _PERCENT.search(said)
    if percent is not None:
        return Mark(_at(span, percent), quoted, "percent", value(percent[1]))
    short = span != quoted  # the mark by itself or behind its label
    letter = _LETTER.search(said) if short else None
    if letter is not None:
        shade = {"+": 0.3, "-": -0.3}.get(letter[0][1:], 0.0)
        return Mark(_at(span, letter), quoted, "letter", shade - LETTERS.index(letter[0][0]))
    number = _NUMBER.search(said) if short and language in _descending() else None
    return Mark(_at(span, number), quoted, "note", -value(number[0])) if number is not None else None


def _at(span: Span, found: re.Match[str]) -> Span:
    return Span(span.start + found.start(), span.start + found.end())


def _labelled(text: str, span: Span) -> list[Span]:
    """What stands right behind a word for a mark: "grade A"."""
    found = _labels().finditer(span.of(text))
    return [Span(span.start + m.end(), min(span.end, span.start + m.end() + BEHIND)) for m in found]


@cache
def _labels() -> re.Pattern[str]:
    listed = "|".join(re.escape(str(word)) for word in lexicon.load("rivals.yaml")["marks"])
    return re.compile(rf"(?<![^\W\d_])(?:{listed})(?![^\W\d_])[:：]?\s?", re.IGNORECASE)


@cache
def _honours() -> re.Pattern[str]:
    """What raises the best mark, behind it: "110/110 e lode"."""
    listed = "|".join(re.escape(str(word)) for word in lexicon.load("rivals.yaml")["honours"])
    return re.compile(rf"[^\n]{{0,{APART}}}?(?:{listed})", re.IGNORECASE)


@cache
def _descending() -> frozenset[str]:
    """The languages of countries where 1.0 is the best mark."""
    return frozenset(lexicon.load("rivals.yaml")["descending"])
