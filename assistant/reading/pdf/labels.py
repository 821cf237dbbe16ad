"""Labels in a narrow column: which of its lines are one label, and which start another."""

from __future__ import annotations

from itertools import pairwise

from assistant import dates
from assistant.reading.marks import is_capitals
from assistant.reading.pdf.rows import Row, aligned, groups_of, on_one_line
from assistant.reading.pdf.shapes import Piece
from assistant.reading.tables import names_section

_DASHES = ("-", "–", "—")
_APART = 1.1  # times the distance of the lines of a paragraph
_CLOSE = 1.6  # em; the lines of a date stand no further apart
_HEADING = 1.5  # em; the lines of a heading stand no further apart
_LONGEST_DATE = 40  # characters of a period in a label


def labels_of(narrow: list[Row], wide: list[Row]) -> list[list[Row]]:
    """The labels of a narrow column, which may stand as close as the lines of one label: a date is whole when its
    words are, and a line beside a line of the wide column starts a label if its first word had room above or if it
    stands further below than the lines of a paragraph do. A small letter goes on."""
    right = max((row.pieces[-1].right for row in narrow), default=0.0)
    left = min((row.pieces[0].left for row in narrow), default=0.0)
    leading = _leading(wide)
    found: list[list[Row]] = []
    for group in groups_of(narrow):
        is_table = _is_table(group, wide)
        found.append([group[0]])
        for row in group[1:]:
            beside = any(on_one_line(row, other) for other in wide)
            apart = row.base - found[-1][-1].base > _APART * leading
            goes_on = _goes_on(found[-1], row) and not apart
            if goes_on or _completes(found[-1], row) or _one_heading(found[-1], row):
                found[-1].append(row)
            elif is_table or (beside and (apart or _starts(found[-1], row, right - left))):
                found.append([row])
            else:
                found[-1].append(row)
    return found


def words_of(label: list[Row]) -> str:
    """The words of a label."""
    return " ".join(piece.text for row in label for piece in row.pieces)


def is_date(label: list[Row]) -> bool:
    """Whether a label is a date or a period and nothing else."""
    return dates.parse(words_of(label)) is not None


def date_goes_on(words: str, following: str) -> bool:
    """Whether a period goes on in the next line: "March 2021 –" over "Present", "2020" over "– 2022"."""
    both = f"{words} {following}"
    if len(both) > _LONGEST_DATE:
        return False
    if dates.parse(both) is None:  # "January 2019 –" over "December", over "2022"
        return not any(c.isdigit() for c in both[-2:]) and dates.parse(f"{both} 2000") is not None
    whole = dates.parse(words)
    dashed = words.rstrip().endswith(_DASHES) or following.lstrip().startswith(_DASHES)
    return dashed or whole is None or (whole.end is None and not whole.ongoing)


def _leading(rows: list[Row]) -> float:
    """The distance of the lines of a paragraph, the least there is, in points; infinite where none is known."""
    distances = [b.base - a.base for a, b in pairwise(rows)]
    return min((d for d, row in zip(distances, rows, strict=False) if d > 0.9 * row.size), default=float("inf"))


def _goes_on(label: list[Row], row: Row) -> bool:
    """Whether a line that starts with a small letter goes on with a label that starts with a capital."""
    return label[0].pieces[0].text[:1].isupper() and row.pieces[0].text[:1].islower()


def _one_heading(label: list[Row], row: Row) -> bool:
    """Whether a line is the second half of a heading: "EXPERIENCE" below "WORK", "COMPLÉMENTAIRES" below "DIPLÔMES".
    Both are of one look, and they name a section together, or one of them does alone and the other names none."""
    above, piece = label[-1].pieces[0], row.pieces[0]
    stands_out = piece.bold or is_capitals(piece.text)
    if not stands_out or _style(above) != _style(piece) or row.base - label[-1].base > _HEADING * row.size:
        return False
    first, second = words_of(label), words_of([row])
    whole = f"{first.removesuffix('-')}{second}" if first.endswith("-") else f"{first} {second}"
    return not any(map(str.isdigit, whole)) and (
        names_section(whole) or (is_capitals(whole) and names_section(first) != names_section(second))
    )


def _style(piece: Piece) -> tuple[bool, bool, int, bool]:
    return piece.bold, piece.italic, round(piece.size), is_capitals(piece.text)


def _completes(label: list[Row], row: Row) -> bool:
    """Whether a line ends a date that is none without it: "2015" below "October 2011" and "– December"."""
    words, text = words_of(label), words_of([row])
    is_close = row.base - label[-1].base < _CLOSE * row.size
    return is_close and dates.parse(words) is None and dates.parse(f"{words} {text}") is not None


def _starts(label: list[Row], row: Row, width: float) -> bool:
    words, text = words_of(label), words_of([row])
    if date_goes_on(words, text):
        return False
    if dates.parse(words) is not None or dates.parse(text) is not None:
        return True
    above, piece = label[-1].pieces[-1], row.pieces[0]
    alike = (above.bold, above.italic, round(above.size)) == (piece.bold, piece.italic, round(piece.size))
    return alike and above.right - label[-1].pieces[0].left + _first_word(piece) < width


def _is_table(group: list[Row], wide: list[Row]) -> bool:
    """Whether each of three lines or more has a line of its own beside it, as names of groups and languages have."""
    looks = {(row.pieces[0].bold, row.pieces[0].italic, round(row.size)) for row in group}
    others = [next((other for other in wide if aligned(row, other)), None) for row in group]
    if len(group) < 2 or len(looks) > 1 or any(other is None for other in others):
        return False
    if len(group) == 2:  # as a label of two lines has, unless the text beside it ends early
        left, right = min(row.pieces[0].left for row in wide), max(row.pieces[-1].right for row in wide)
        first = others[0].pieces[-1].right if others[0] else right
        if first - left > 0.5 * (right - left) or not group[1].pieces[0].text[:1].isupper():
            return False
    between = [row for row in wide if group[0].base - 1 < row.base < group[-1].base + 1]
    return len(between) == len(group) and not any(map(is_date, [[row] for row in group]))


def _first_word(piece: Piece) -> float:
    """The width of the first word of a piece with a blank before it, in points."""
    return (piece.right - piece.left) / max(len(piece.text), 1) * (len(piece.text.split(None, 1)[0]) + 1)
