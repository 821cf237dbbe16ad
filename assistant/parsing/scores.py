"""Marks of studies that no label names: "110/110 e lode", "cum laude", "Second class honours, grade 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.pieces import Piece, commas
from assistant.types import Fact, Span

_FRACTION = re.compile(r"(?P<mark>\d{1,3}(?:[.,]\d{1,2})?)\s?/\s?(?P<best>\d{1,3}(?:[.,]\d{1,2})?)(?![\d/])")
_BEST = {4.0, 4.3, 4.5, 5.0, 6.0, 7.0, 10.0, 15.0, 20.0, 30.0, 60.0, 100.0, 110.0}  # scales that schools use
_SUBJECT = r"[^\W\d_][^,;:()]*\s\((?:[A-F][+*-]?|\d{1,2}(?:[.,]\d)?)\)"
_GRADED = re.compile(rf"{_SUBJECT}(?:[,;]\s*{_SUBJECT})+")
_LAST_BRACKET = re.compile(r"\S\s*[(（](?P<inner>[^()（）]+)[)）]$")
_DECIMAL = re.compile(r"\d{1,2}[.,]\d{1,2}")
_OF_BEST = re.compile(r"(?<=\d)\s+[^\W\d_]{1,5}(?:\s+of)?\s+\d{1,3}(?=\W*$)")  # "8.9 of 10", "16 sur 20"
_PERCENT = re.compile(r"\d{2,3}(?:[.,]\d+)\s?%")  # "84.6 %"; a round one is rather a share of the week
_BRACKET = re.compile(r"[(（]([^()（）]+)[)）]")
_SENTENCE = re.compile(r"[^.;。；]+(?:[.;](?!\s)[^.;。；]+)*")
_MOST_MORE = 3  # words beside a class of degree that still are the mark: "Second class honours, grade 1"


def is_mark(text: str, *, bracketed: bool = False) -> bool:
    """Whether words are the mark of a study and nothing else; in brackets behind it a lone decimal is one ("1,7")."""
    if (bracketed and _DECIMAL.fullmatch(text.strip())) or _PERCENT.fullmatch(text.strip(" .")):
        return True
    folded = vocabulary.aligned_fold(text).strip(" .,;()（）")
    classes = vocabulary.phrases("labels", "degree_class")
    rest, number = classes.subn(" ", folded)
    rest = vocabulary.phrases("labels", "score").sub(" ", rest)
    if vocabulary.phrases("degrees").search(rest) or vocabulary.institution_score(rest) >= 1:
        return False
    fractions = [found for found in _FRACTION.finditer(rest) if is_scaled(found)]
    if _points().fullmatch(folded):
        return True
    if not number and not fractions:
        return False
    for found in reversed(fractions):
        rest = rest[: found.start()] + rest[found.end() :]
    words = re.findall(r"[^\W_]+", rest)
    return len(words) <= (_MOST_MORE if number and len(folded.split()) > len(words) else 0)


def is_bracketed_mark(text: str) -> bool:
    """Whether a mark stands in brackets at the end of words: "MSc Physics (Distinction)"."""
    found = _LAST_BRACKET.search(text)
    return found is not None and is_mark(found["inner"], bracketed=True)


def graded(piece: Piece) -> Span | None:
    """The subjects of an examination, each with its mark in brackets: "A levels: Biology (B), Psychology (A)"."""
    found = _GRADED.search(piece.text)
    return piece.line.span(piece.start + found.start(), piece.start + found.end()) if found else None


def names_mark(text: str) -> bool:
    """Whether words open with the label of a mark, a figure behind it: "Nota media 8,7", "GPA: 3.9"."""
    label = vocabulary.phrases("labels", "score").match(vocabulary.aligned_fold(text))
    return label is not None and re.match(r"\s*[:：]?\s*\d", text[label.end() :]) is not None


def tells_result(text: str) -> bool:
    """Whether words tell with what result a study ended and begin with the label of one: "Abschluss mit Auszeichnung
    der IHK Schwaben"."""
    folded = vocabulary.aligned_fold(text).strip()
    opened = vocabulary.phrases("labels", "degree", "score").match(folded)
    return opened is not None and vocabulary.phrases("labels", "degree_class").search(folded, 1) is not None


def is_marked(text: str) -> bool:
    """Whether words are nothing but a mark and its label: "nota 9,2", "CPI 8.9 of 10"."""
    label = vocabulary.phrases("labels", "score").match(vocabulary.aligned_fold(text))
    said = _OF_BEST.sub("", text[label.end() if label else 0 :]).split()
    return names_mark(text) and (len(said) < _MOST_MORE or len(text.split()) <= _MOST_MORE)


def marks_behind(line: Line, start: int) -> Iterator[Span]:
    """Where a mark stands behind a comma, from a letter of a line on: "«Lamps at sea», nota 9,2"."""
    for part in commas(line.text, start, len(line.text))[1:]:
        words = line.text[slice(*part)].rstrip(" .")
        if is_mark(words) or is_marked(words):
            yield line.span(*part)


@cache
def _points() -> re.Pattern[str]:
    """A number of points: "41 points", "27 Punkte"."""
    return re.compile(rf"\d{{1,3}}(?:[.,]\d+)?\s?(?:{vocabulary.phrases('labels', 'points').pattern})")


def is_scaled(found: re.Match[str]) -> bool:
    """Whether a fraction is a mark of a scale that schools use: 27/30, not 4/118."""
    mark, best = (float(found[key].replace(",", ".")) for key in ("mark", "best"))
    return mark <= best and best in _BEST


def marks_in(line: Line) -> Iterator[Fact]:
    """The marks that sentences of a line are, as facts; where there are none, the one in brackets."""
    found = list(_marks_of_sentences(line))
    yield from found
    brackets = [] if found else [each for each in _BRACKET.finditer(line.text) if is_mark(each[1], bracketed=True)]
    if len(brackets) == 1:  # "Thesis: “Lamps at sea” (summa cum laude)"; several are those of subjects
        yield Fact("score", line.span(*brackets[0].span(1)), line.whole)


def fractions(text: str) -> Iterator[re.Match[str]]:
    """What is written as a part of a whole: "27/30", "4/118"."""
    return _FRACTION.finditer(text)


def _marks_of_sentences(line: Line) -> Iterator[Fact]:
    """The marks that whole sentences, or parts of them between commas, are."""
    for sentence in _SENTENCE.finditer(line.text):
        parts = commas(line.text, *sentence.span())
        whole = not dates.find(sentence[0]) and all(len(line.text[a:b].split()) <= _MOST_MORE for a, b in parts)
        for start, end in [sentence.span()] if whole and is_mark(sentence[0]) else parts:
            if is_mark(line.text[start:end]) or is_marked(line.text[start:end]):
                labelled = vocabulary.phrases("labels", "score").match(vocabulary.aligned_fold(line.text), start)
                after = line.text[labelled.end() : end] if labelled else ""
                if not re.match(r"\s*[:：]|\s*\d", after):
                    labelled = None  # "Mention bien"
                at = end - len(after.lstrip(" :：")) if labelled else start
                yield Fact("score", line.span(at, end), line.whole)
