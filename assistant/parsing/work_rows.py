"""Publications in the rows of a table: which column holds the titles, which the venues, the authors and the dates. The
columns have names, or what their cells hold tells them apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.authors import are_authors, persons_in
from assistant.parsing.citations import once, venue_of
from assistant.parsing.lines import Line
from assistant.parsing.people import between_names
from assistant.parsing.pieces import URL
from assistant.parsing.tables import key_of_column, piece_of_cell
from assistant.types import Entry, Fact, Period, Person, Span

_COLUMNS = {
    "authors": "authors",
    "venue": "venue",
    "publisher": "venue",
    "issuer": "venue",
    "organisation": "venue",
    "role": "title",  # "Title" names a column of positions as well
    "degree": "title",  # as "Titre" does
    "publication": "title",
    "name": "title",
    "period": "date",
    "issued": "date",
}
_FEWEST = 3  # cells of a row whose columns have no names
_LONGER = 1.8  # times as many words as a venue before it has a title
_MOST = 0.7  # share of the cells of a column that tells what it holds


def columns_of(text: str, lines: Sequence[Line]) -> list[list[str]]:
    """What each cell of each row holds: "title", "venue", "authors", "date" or the name of its column; nothing where
    the lines are no table of publications."""
    if not lines or not all(line.block.cells for line in lines):
        return []
    if any(len(name) for line in lines for name in line.block.columns):
        named = _by_names(text, lines)
        return [[named[name] for name in line.block.columns] for line in lines] if named else []
    if len(lines) < 2 or len({len(line.block.cells) for line in lines}) > 1 or len(lines[0].block.cells) < _FEWEST:
        return []
    columns = _by_content(lines)
    return [columns] * len(lines) if columns else []


def publication_of_row(line: Line, columns: Sequence[str], cite: Callable[[Sequence[Line]], Entry]) -> Entry:
    """The publication of a row; `cite` reads the cell of the title, which may be a whole citation."""
    cells = [(column, _part(line, cell)) for column, cell in zip(columns, line.block.cells, strict=True)]
    entry = cite([part for column, part in cells if column == "title"])
    people: tuple[Person, ...] = ()
    period: Period | None = None
    facts: list[Fact] = []
    url: Span | None = None
    for column, part in cells:
        if column == "title":
            continue
        date = dates.parse(part.text.strip())
        if date and period is None:
            period = once(date, part)
        elif column == "authors":
            people = tuple(persons_in(part, 0, len(part.text)))
        elif URL.fullmatch(part.text.strip()):
            url = part.whole
        elif column == "venue":
            written = dates.find(part.text)
            period = period or (once(written[-1], part) if written else None)
            facts += venue_of(part, 0) or [Fact("venue", part.whole, part.whole)]
        else:
            facts.append(Fact(column, part.whole, line.whole))
    known = {fact.key for fact in facts}
    return replace(
        entry,
        span=line.whole,
        head=line.whole,
        period=period or entry.period,
        people=people or entry.people,
        url=entry.url or url,
        extra=(*facts, *(fact for fact in entry.extra if fact.key not in known)),
    )


def _part(line: Line, cell: Span) -> Line:
    piece = piece_of_cell(line, cell)
    return line.part(piece.start, piece.end)


def _by_names(text: str, lines: Sequence[Line]) -> dict[Span, str]:
    """What the columns hold, by the places of their names. Where none is called a title, it is the longest of those
    whose names say nothing; nothing where there is none, or where a row has no title."""
    cells: dict[Span, list[int]] = {}
    for line in lines:
        for name, cell in zip(line.block.columns, line.block.cells, strict=False):
            cells.setdefault(name, []).append(len(cell))
    keys = {name: key_of_column(name.of(text)) for name in cells}
    found = {name: _COLUMNS.get(key or "", key or vocabulary.tidy_heading(name.of(text))) for name, key in keys.items()}
    unknown = [name for name, key in keys.items() if key is None]
    titles = [name for name, column in found.items() if column == "title"]
    if unknown and not titles:
        titles = [max(unknown, key=lambda name: sum(cells[name]) / len(cells[name]))]
    if not titles or len(cells[titles[0]]) < len(lines):
        return {}
    return {name: column if column != "title" else "note" for name, column in found.items()} | {titles[0]: "title"}


def _by_content(lines: Sequence[Line]) -> list[str]:
    """What the columns of rows hold that have no names: one that dates every row, perhaps one of authors, a title and
    a venue; nothing where they hold something else. A title stands before its venue unless the words tell otherwise."""
    rows = [[_part(line, cell).text.strip() for cell in line.block.cells] for line in lines]
    found = [_kind_of_column(column) for column in zip(*rows, strict=True)]
    rest = [number for number, kind in enumerate(found) if kind == ""]
    if found.count("date") != 1 or found.count("authors") > 1 or len(rest) != 2:
        return []
    first, second = ([row[number] for row in rows] for number in rest)
    is_behind = _names_venues(first) and not _names_venues(second)
    is_behind = is_behind or (_words(second) >= _LONGER * _words(first) and not _names_venues(second))
    for number, kind in zip(rest, ("venue", "title") if is_behind else ("title", "venue"), strict=True):
        found[number] = kind
    return found


def _kind_of_column(cells: Sequence[str]) -> str:
    """ "date", "authors" or "note" (volumes, pages, addresses); "" for words."""
    if all(dates.parse(cell) for cell in cells):
        return "date"
    several = sum(bool(between_names().search(cell)) for cell in cells)
    if 2 * several >= len(cells) and sum(map(are_authors, cells)) >= _MOST * len(cells):
        return "authors"
    bare = sum(URL.fullmatch(cell) is not None or not re.search(r"[^\W\d_]{3}|[\u4e00-\u9fff]", cell) for cell in cells)
    return "note" if bare >= _MOST * len(cells) else ""


def _names_venues(cells: Sequence[str]) -> bool:
    """Whether cells name journals or conferences: most by a word for one, or by one name that stands in several."""
    hits = sum(
        bool(vocabulary.hits(cell, "venues", "journal", "conference", "workshop", "publisher")) for cell in cells
    )
    return 2 * hits > len(cells) or len(set(cells)) < len(cells)


def _words(cells: Sequence[str]) -> float:
    """The mean number of words of cells, of characters where they are Chinese."""
    return sum(len(cell) if vocabulary.is_cjk(cell) else len(cell.split()) for cell in cells) / len(cells)
