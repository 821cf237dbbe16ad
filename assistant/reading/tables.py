"""Tables: the row that names the columns is told from rows of content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.lexicon import languages, words

_MOST_WORDS = 4
_MARKS = "*_` \t:："
_CONTACT = frozenset({"name", "email", "phone", "website", "location", "birth_date", "birth_place", "nationality"})


def is_header(cells: Sequence[str], rows: Sequence[Sequence[str]], *, marked: bool = False) -> bool:
    """Whether `cells`, the first row of a table, name its columns, which the other `rows` fill; also where it is
    empty, as in a table of labels and values. `marked`: the source says so, though it may only be for the looks."""
    filled = [words for cell in cells if (words := cell.strip(_MARKS))]
    if not filled:
        return True
    if not rows or any(any(c.isdigit() or c in "@/<" for c in words) or _long(words) for words in filled):
        return False
    known = [_keys().get(_plain(words)) for words in filled]
    labelled = sum(_plain(row[0].strip(_MARKS)) in _keys() for row in rows if row)
    if len(filled) == 2 and known[0] and (2 * labelled >= len(rows) or (known[0] in _CONTACT and not known[1])):
        return False  # a label and its value, as in the rows below
    some = bool(known[-1]) if len(filled) == 2 else sum(map(bool, known)) >= 2
    return marked or all(known) or some or ((any(known) or len(rows) > 1) and _differs(cells, rows))


def _differs(cells: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column that has digits in all rows has none in the first."""
    return any(
        cell.strip(_MARKS) and all(number < len(row) and any(c.isdigit() for c in row[number]) for row in rows)
        for number, cell in enumerate(cells)
    )


def _long(words: str) -> bool:
    return len(words.split()) > _MOST_WORDS or len(words) > 40


def _plain(words: str) -> str:
    from assistant.dates.patterns import fold

    return re.sub(r"\s*[/&(].*", "", fold(words)).strip()


@cache
def _keys() -> dict[str, str]:
    """Label or heading, folded -> its key in the lexicon, of all languages."""
    found: dict[str, str] = {}
    for language in languages("cv"):
        lexicon = words("cv", language)
        for area in ("sections", "labels"):
            for key, listed in lexicon.get(area, {}).items():
                found.update((_plain(str(word)), str(key)) for word in listed)
    return found
