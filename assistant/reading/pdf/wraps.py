"""Whether a line of a page goes on with the line above: told from edges, indents, distances and looks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from assistant import dates
from assistant.reading.joints import ends_open, parts_study
from assistant.reading.marks import cited, number
from assistant.reading.pdf.rows import Row
from assistant.reading.pdf.shapes import Piece
from assistant.reading.tables import names_label

HYPHENS = "-‐‑\u00ad"
_LOW = re.compile(r"[^\W\d_]+[,;:.)]*(\s|$)")
_LABEL = re.compile(r"[^\s:][^:.]{0,34}:\s")
_ADDRESS = re.compile(r"\S+@\S+|(https?://|www\.)\S+|[\w-]+(\.[\w-]+)+(/\S*)?|[+\d][\d\s().+/-]{6,}", re.I)
_CUT_EMAIL = re.compile(r"\S@\S*[-‐‑]$")
_WIDE = 28  # em; a column as wide as this holds prose
_PROSE = 24  # characters; a shorter line that ends nowhere is rather an item of its own
_NAME = 16  # characters of a line in bold, which names something
_MOST = 0.62  # share of the width up to a date's end that a title takes before it wraps
_DISPLAY = 1.6  # times the size of the text: the type of a name or a title
_PAIRS = ("()", "«»", "“”", "„“")
_CLOSED_WITHIN = 40  # characters of a line before it closes a bracket of the line above
_OTHER_SIZE = 0.07  # em; what differs more is set in another size, as LaTeX's \\small is at 11 points
_LEAST_LEADING = 0.9  # em; lines do not stand closer
_APART, _FAR_APART = 1.12, 1.22  # times the least distance of two lines of a paragraph
_SPACED = 1.6  # times that distance; what stands further apart are parts of a page
_HANG = 4  # em; a line may hang so much further in than the words behind its label
_SUPPORT = 4  # so many lines that end near an edge show that text was wrapped there


class Wraps:
    """Knows where the lines of each column of each page end, and how close they stand."""

    def __init__(self, rows: Sequence[Row], body: float = 10.0) -> None:
        self.body = body
        self.ends: dict[tuple[int, int], list[float]] = defaultdict(list)
        # An address has no place to break at and may run over the edge of its column.
        for row in sorted((row for row in rows if not row.cells), key=lambda row: is_address(row.pieces[-1].text)):
            place = (row.pieces[0].page, row.column)
            if not self.ends[place] or not is_address(row.pieces[-1].text):
                self.ends[place].append(row.pieces[-1].right)
        self.leading: dict[tuple[int, int], float] = {}
        self.usual: dict[int, float] = {}
        for above, row in pairwise(rows):
            a, b = above.pieces[-1], row.pieces[0]
            place = (a.page, above.column)
            is_sure = _open(a.text) or (b.text[:1].islower() and bool(_LOW.match(b.text)))
            if is_sure and place == (b.page, row.column) and abs(a.size - b.size) < _OTHER_SIZE * a.size:
                distance = (b.base - a.base) / a.size
                if distance > _LEAST_LEADING:
                    self.leading[place] = min(self.leading.get(place, distance), distance)
                    self.usual[round(a.size)] = min(self.usual.get(round(a.size), distance), distance)
        self.spaced = self._spaced(rows)
        self.hung = self._hung(rows)

    def _hung(self, rows: Sequence[Row]) -> set[int]:
        """The columns whose items hang: what they go on with stands below their words, never below their bullets."""
        found: Counter[int] = Counter()
        for above, row in pairwise(rows):
            a, b = above.pieces[0], row.pieces[0]
            if a.bullet and not b.bullet and above.column == row.column and _starts_low(b.text):
                found[row.column] += 1 if b.left > a.left - 0.4 * a.size else -len(rows)
        return {column for column, many in found.items() if many > 0}

    def _spaced(self, rows: Sequence[Row]) -> set[tuple[int, int]]:
        """The columns of whose lines those that do not go on stand further apart than those that do: more of them than
        not."""
        many: Counter[tuple[int, int]] = Counter()
        apart: Counter[tuple[int, int]] = Counter()  # less those that are close
        single = [row if len(row.pieces) == 1 and not row.cells else None for row in rows]
        for above, row in pairwise(single):
            if above is None or row is None:
                continue
            a, b, place = above.pieces[0], row.pieces[0], (row.pieces[0].page, row.column)
            distance = (b.base - a.base) / a.size
            alike = (a.page, above.column) == place and abs(a.size - b.size) < _OTHER_SIZE * a.size
            if not alike or place not in self.leading or distance <= _LEAST_LEADING:
                continue
            near = distance / self.leading[place]
            apart[place] += (_APART < near < _SPACED) - (near <= _APART)
            many[place] += _APART < near < _SPACED
        return {place for place, n in many.items() if n >= _SUPPORT and apart[place] > 0}

    def _are_apart(self, a: Piece, b: Piece, column: int) -> bool:
        """Whether two lines stand further apart than those of a paragraph do in their column; where it holds none,
        than those of that size do anywhere."""
        if a.page != b.page:
            return False
        distance = (b.base - a.base) / a.size
        own = self.leading.get((a.page, column))
        return distance > (_APART * own if own else _FAR_APART * self.usual.get(round(a.size), distance))

    def goes_on(self, so_far: Sequence[Piece], above: Row, row: Row) -> bool:
        """Whether `row` goes on with the logical line of the pieces `so_far`, of which `above` is the last row."""
        a, b, first = above.pieces[-1], row.pieces[0], so_far[0]
        em = a.size
        if len(row.pieces) > 1 or len(above.pieces) > 1 or "\t" in a.text + b.text or b.bullet:
            return False
        if row.label != above.label or (a.page == b.page and (above.last or row.column != above.column)):
            return False
        if abs(a.size - b.size) > _OTHER_SIZE * em or not _close(so_far, a, b, em):
            return False
        item = bool(first.bullet)
        if not item and _opens_with_label(first, a, b) and not _closes(so_far, b):
            return False
        apart = is_address(b.text) and not _goes_on_below(a.text, b.text)
        if apart or (is_address(a.text) and not b.text[:1].islower()):
            return False
        if (
            _heads_next(first, a, b)
            or _heads_entry(first, a, b)
            or _are_entries(" ".join(p.text for p in so_far), b.text)
        ):
            return False
        if item and _stands_out(first, a, b, hangs=row.column in self.hung):
            return False
        if (number(b.text) or cited(b.text)) and abs(b.left - first.left) < 0.3 * em:
            return False
        if not _same_look(a, b, item):
            return False
        place = _place(so_far, a, b, em)
        if place and _closes(so_far, b):
            return True
        return bool(place) and self._full(so_far, above, row, centred=place == "centred")

    def _full(self, so_far: Sequence[Piece], above: Row, row: Row, *, centred: bool) -> bool:
        """Whether the first word of the row had no room at the end of the line above."""
        a, b = above.pieces[-1], row.pieces[0]
        em = a.size
        need = first_word(b) if not _cjk(a.text, b.text) else 1.2 * em
        ends = self.ends[a.page, above.column]
        column, local = max(ends), max(above.right, row.right if a.page == b.page else 0.0)
        item, starts_low, sentence = (
            bool(so_far[0].bullet),
            _starts_low(b.text),
            _sentence_ends(a.text),
        )
        if centred:
            used, room = (a.right - a.left) + need, local - above.left
            return used > room - 0.3 * em and not sentence
        slack = 0.15 * em
        if item and not sentence:
            slack = 2.5 * em
        # Short lines so far apart are rather one item each.
        is_narrow = local - above.left < _WIDE * em
        if is_narrow and not (item or starts_low or _open(a.text)) and self._are_apart(a, b, above.column):
            return False
        at_column, at_local = a.right + need > column - slack, a.right + need > local - slack
        if min(a.size, b.size) > _DISPLAY * self.body and _tight(a, b, 0):
            return at_local or a.right + need > b.right
        justified = sum(abs(end - a.right) < 0.7 for end in ends) >= (3 if column - a.right < 2 * em else 5)
        if a.text.endswith(",") and is_narrow and not self._are_apart(a, b, above.column):
            return True
        if starts_low and not sentence and a.right - above.left > 0.55 * (column - above.left) and _tight(a, b):
            return True
        if sentence and not starts_low and not (justified and column - above.left > _WIDE * em):
            near = sum(end > column - 3 * em for end in ends) >= _SUPPORT
            before = len(so_far) > 1 and so_far[-2].right > a.right - 4 * em
            return (at_column and near and column - above.left > _WIDE * em) or (before and at_local)
        is_labelled = b.text[:1].isupper() and _LABEL.match(b.text) is not None
        is_close = is_narrow and a.page == b.page and (a.page, above.column) in self.spaced and not is_labelled
        goes_on = item or starts_low or is_close or _open(a.text) or parts_study(so_far[0].text, b.text)
        if at_column or justified:
            least = _NAME if a.bold and b.bold else _PROSE
            return goes_on or column - above.left > _WIDE * em or len(a.text) > least
        return at_local and (goes_on or (len(a.text) > _PROSE and not is_labelled))


def wrapping_cell(cells: Sequence[Sequence[Piece]], row: Row) -> int | None:
    """Which of several cells, but the last, a row goes on with: a long title with a date at its right."""
    if len(cells) < 2 or len(row.pieces) > 1 or "\t" in row.pieces[0].text or row.pieces[0].bullet:
        return None
    b = row.pieces[0]
    for index, cell in enumerate(cells[:-1]):
        a, beside = cell[-1], cells[index + 1][0]
        em = a.size
        if (
            a is not beside
            and a.page == b.page
            and abs(a.left - b.left) < 0.6 * em
            and b.right < beside.left + em  # what runs on below the date is the text of the entry
            and (a.bold == b.bold or a.ends_bold == b.starts_bold)
            and a.italic == b.italic
            and abs(a.size - b.size) < 0.1 * em
            and 0.6 < (b.base - a.base) / em < 1.6
            and a.right + first_word(b) > min(beside.left - 3 * em, row.left + _MOST * (beside.right - row.left))
            and (b.bold or b.italic or b.text[:1].islower() or _open(a.text) or beside.left - a.right < 2.5 * em)
        ):
            return index
    return None


def first_word(piece: Piece) -> float:
    """The width of the first word of a piece with the space before it, in points."""
    words = piece.text.split(None, 1)
    return _width(piece, len(words[0]) + 1 if words else 1)


def _width(piece: Piece, letters: int) -> float:
    """About how wide so many letters of a piece are, in points."""
    return (piece.right - piece.left) / max(len(piece.text), 1) * letters


def _close(so_far: Sequence[Piece], a: Piece, b: Piece, em: float) -> bool:
    """Whether the two lines stand as close as lines of one paragraph (over a page break: always)."""
    if a.page != b.page:
        return True
    distance = (b.base - a.base) / em
    if not 0.6 < distance < 1.9:
        return False
    on_page = len(so_far) > 1 and so_far[-2].page == a.page
    return not on_page or distance < 1.2 * (a.base - so_far[-2].base) / em + 0.05


def _tight(a: Piece, b: Piece, least: int = _PROSE) -> bool:
    """Whether the lines stand as close as those of a paragraph set solid, and the first is no mere label."""
    return a.page != b.page or ((b.base - a.base) < 1.45 * a.size and len(a.text) > least)


def is_address(text: str) -> bool:
    """Whether a line is nothing but an e-mail or web address, or a phone number, as which "03/2027" does not count."""
    if not _ADDRESS.fullmatch(text):
        return False
    dated = dates.parse(text)
    return dated is None or dated.start is not None


def _goes_on_below(above: str, text: str) -> bool:
    """Whether a line that looks like an address goes on with the line above: with the host of an e-mail address that a
    hyphen cuts, or with the day behind a comma ("Born in Leeds," above "14/05/1990")."""
    is_host = bool(_CUT_EMAIL.search(above)) and "@" not in text
    return is_host or (above.endswith(",") and dates.parse(text) is not None)


def _same_look(a: Piece, b: Piece, item: bool) -> bool:
    if _open(a.text):
        return True
    if item:
        return not (b.bold and b.starts_bold and not a.ends_bold)
    if a.bold != b.bold and a.ends_bold != b.starts_bold:
        return False
    return a.italic == b.italic or a.bold != b.bold or a.right - a.left > 20 * a.size


def _place(so_far: Sequence[Piece], a: Piece, b: Piece, em: float) -> str:
    """How the second line stands to the first: "left", "hanging", "centred", or "" for none of these."""
    first = so_far[0]
    if abs(b.left - so_far[-1].left) < 0.6 * em:
        return "left"
    if first.bullet and -0.5 * em < b.left - first.start < first.left - first.start + 1.2 * em:
        return "hanging"
    if (marked := number(first.text) or cited(first.text)) and 0 < b.left - first.left < (marked + 1) * em:
        return "hanging"
    if (label := _LABEL.match(first.text)) and -0.5 * em < b.left - first.left < _width(
        first, label.end()
    ) + _HANG * em:
        return "hanging"  # below the words behind a label
    middle = abs((a.left + a.right) - (b.left + b.right)) < em
    if middle and abs(a.left - b.left) > 0.5 * em and abs(a.right - b.right) > 0.3 * em:
        return "centred"
    return ""


def _opens_with_label(first: Piece, a: Piece, b: Piece) -> bool:
    """Whether a line opens with a label: one that the lexicon knows, or any where the lines above open with one too."""
    label = _LABEL.match(b.text)
    is_known = label is not None and b.text[:1].isupper() and not _open(a.text) and names_label(label[0])
    return is_known or (label is not None and _LABEL.match(first.text) is not None)


def _heads_next(first: Piece, a: Piece, b: Piece) -> bool:
    """Whether a line below an item is the head of what comes next: it stands below the bullet, left of the item's text,
    and opens with a period ("2018 – 2020: at sea") or, below the end of a sentence, names one: "Clerk, 2018 – 2020"."""
    is_left = b.left < first.left - 0.5 * b.size and b.left < a.left - 0.5 * b.size
    if not first.bullet or not is_left:
        return False
    ranged = [p.span.start for p in dates.find(b.text) if p.start is not None]
    return 0 in ranged or (bool(ranged) and _sentence_ends(a.text) and b.text[:1].isupper())


def _heads_entry(first: Piece, a: Piece, b: Piece) -> bool:
    """Whether a line is the head of an entry, which opens in bold and ends in a period, and text follows below it."""
    if a is not first or not first.starts_bold or b.starts_bold or not b.text[:1].isupper():
        return False
    last = next(reversed(dates.find(a.text)), None)
    return last is not None and (last.start is not None or last.ongoing) and last.span.end == len(a.text.rstrip())


def _stands_out(item: Piece, a: Piece, b: Piece, *, hangs: bool) -> bool:
    """Whether a line below the last sentence of an item starts further left than the words of the item do and is no
    part of it: where all others hang, or as the head of an entry, set in italics or dated."""
    if not _sentence_ends(a.text) or not b.text[:1].isupper() or b.left > item.left - 0.4 * item.size:
        return False
    return hangs or (b.italic and not a.italic) or any(p.start is not None or p.ongoing for p in dates.find(b.text))


def _are_entries(above: str, text: str) -> bool:
    """Whether each of two lines is an entry of its own: both open with a period, or both end with one, or each ends
    with a date behind a comma: "Associate, 2020", "Professional, 2021"."""
    if text[:1].isupper() and _ends_dated(above) and _ends_dated(text):
        return True
    periods = [[p for p in dates.find(words) if p.start is not None or p.ongoing] for words in (above, text)]
    if not all(periods) or not text[:1].isalnum() or text[:1].islower():
        return False
    (first, *_), (second, *_) = periods
    if first.span.start == second.span.start == 0:
        return True
    ends = [found[-1].span.end >= len(words.rstrip(" .")) for found, words in zip(periods, (above, text), strict=True)]
    return all(ends) and second.span.start > 0


def _ends_dated(text: str) -> bool:
    """Whether the only date of a line stands at its end, behind a comma."""
    found = dates.find(text)
    if len(found) != 1 or found[0].span.end != len(text.rstrip(" .")):
        return False
    return text[: found[0].span.start].rstrip().endswith(",")


def _closes(so_far: Sequence[Piece], b: Piece) -> bool:
    """Whether the line closes a bracket or a quote that the line above opened: "English: C1 (Cambridge" above
    "Advanced)"."""
    return any(_closes_mark(so_far[-1].text, b.text, *marks) for marks in _PAIRS)


def _closes_mark(above: str, text: str, opening: str, closing: str) -> bool:
    is_open = above.rfind(opening) > above.rfind(closing) and above.count(opening) > above.count(closing)
    closed = text.find(closing)
    return is_open and 0 < closed < _CLOSED_WITHIN and opening not in text[:closed]


def _starts_low(text: str) -> bool:
    """Whether a line opens with a word in small letters, be it in brackets: "(expired)"."""
    words = text.removeprefix("(")
    return words[:1].islower() and _LOW.match(words) is not None


def _open(text: str) -> bool:
    return text[-1:] in ",(&/–—" or text[-1:] in HYPHENS or ends_open(text)


def _sentence_ends(text: str) -> bool:
    return text.rstrip('"”»)')[-1:] in ".!?:;。！？；："


def _cjk(a: str, b: str) -> bool:
    return "\u2e80" < a[-1:] < "\uffa0" and "\u2e80" < b[:1] < "\uffa0"
