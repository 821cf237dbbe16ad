"""Fields of the person that several words ask for only together: "When could she … start?", "drive … a lorry"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import FRAME, Tag
from assistant.text import words

TOPIC = "topic."
USED = "ask.used"
Row = tuple[tuple[tuple[str, ...], ...], ...]


@cache
def _rows(language: str) -> tuple[tuple[str, Row], ...]:
    """(field, lists of folded phrases) of a language."""
    content = lexicon.read_once("together.yaml").get(language, {})
    return tuple(
        (field, tuple(tuple(words(str(phrase)) for phrase in phrases) for phrases in row))
        for field, rows in content.items()
        for row in rows
    )


@cache
def _beginnings(language: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """For each row the words that the phrases of each of its lists begin with."""
    return tuple(tuple(frozenset(p[0] for p in phrases) for phrases in row) for _, row in _rows(language))


@cache
def _opened_by(language: str) -> dict[str, tuple[int, ...]]:
    """The numbers of the rows by the words that the phrases of their first list begin with."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, (opening, *_) in enumerate(_beginnings(language)):
        for word in opening:
            found[word].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def vocabulary(language: str) -> frozenset[str]:
    """The folded words of a language that ask together."""
    return frozenset(word for _, row in _rows(language) for phrases in row for phrase in phrases for word in phrase)


def together(texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags "field.KEY" and "wish.KEY" of the words that ask for a field together, and the tag itself of those that
    ask for something else ("ask.change"); () where none do."""
    found: list[Tag] = []
    rows, beginnings, opened_by = _rows(language), _beginnings(language), _opened_by(language)
    said = frozenset(texts)
    for number in sorted({number for word in said for number in opened_by.get(word, ())}):
        if any(map(said.isdisjoint, beginnings[number])):
            continue  # most rows, at a glance
        field, row = rows[number]
        runs = _in_order(texts, row)
        if field.startswith(TOPIC):  # the first of the phrases is what is asked about, the others tell no more
            names = [(field, USED), *[(FRAME,)] * (len(runs) - 1)]
            found.extend(Tag(name, *run) for run, own in zip(runs, names, strict=False) for name in own)
            continue
        if "." in field:
            found.extend(Tag(field, first, last) for first, last in runs)
            continue
        for group in ("field", "wish"):
            found.extend(Tag(f"{group}.{field}", first, last) for first, last in runs)
    return tuple(dict.fromkeys(found))


def _in_order(texts: tuple[str, ...], row: Row) -> tuple[tuple[int, int], ...]:
    """Where one phrase of each list stands, each behind the one before; () where the words do not stand so."""
    found: list[tuple[int, int]] = []
    start = 0
    for phrases in row:
        runs = (
            (first, first + len(phrase))
            for first in range(start, len(texts))
            for phrase in phrases
            if texts[first] == phrase[0] and texts[first : first + len(phrase)] == phrase
        )
        run = next(runs, None)
        if run is None:
            return ()
        found.append(run)
        start = run[1]
    return tuple(found)
