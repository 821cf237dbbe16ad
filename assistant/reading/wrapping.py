"""Text that was wrapped by hand: whether a line goes on with the one above it or stands for itself.

A line goes on where its first word had no room above, the text is seen to be wrapped (several lines end near one
column, and some go on in small letters), and nothing in the two lines speaks against it: a date, a label, an address
of the web, columns, the end of a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.reading import marks

_NARROWEST, _WIDEST = 45, 120  # columns within which people wrap text by hand
_NEAR = 12  # columns: lines that end so near the width may be full
_FEWEST = 3  # lines near the width
_LOOKED_AT = 3000  # lines: what a book shows later, it shows before
_COLUMNS = re.compile(r"\t|(?<![.!?:;\s])[ \u00a0]{2,}|\s{3,}")
_LABEL = re.compile(r"(?![a-zß-öø-ÿ])(?:[^\s:：]+ ){0,4}[^\s:：]+\s?(?:：|:(?=\s|\*|$))")
_WEB = re.compile(r"<?(?:https?://|www\.)\S+|\S+@[\w-]+\.\w\S*|(?:[\w-]+\.)+[a-z]{2,}/\S*", re.I)
_YEAR_ENDS = re.compile(r"(?:19|20)\d\d\. [^\W\d_]")  # "… in Leeds, since" above "2020. Raised …"
_OPEN_END = re.compile(r"\s[a-zß-öø-ÿ]+$")
_PAIRS = (('"', '"'), ("(", ")"), ("“", "”"), ("„", "“"), ("«", "»"), ("（", "）"))
_ENDED = frozenset(".)）。;；!?！？")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text was wrapped: `width` in columns (a Chinese character takes two), None where its lines run on;
    `evident` whether its lines show it."""

    width: int | None
    evident: bool = False

    def joins(self, line: str, following: str, *, hangs: bool = False, item: bool = False) -> bool:
        """Whether `following` goes on with `line`. `hangs`: it is indented deeper than the block that `line` ends;
        `item`: that block is the item of a list."""
        if not line.strip() or not following.strip():
            return False
        small = following.lstrip()[0].islower()
        under = hangs and item and (small or (columns(line) >= _NARROWEST and line.rstrip()[-1] not in _ENDED))
        full = self._is_near(line) if small else self.evident and self._is_full(line, following)
        full = full or _closes(line, following)
        return (under or full) and may_join(line, following, hangs=hangs)

    def _is_near(self, line: str) -> bool:
        return self.width is not None and columns(line) > self.width - _NEAR

    def _is_full(self, line: str, following: str) -> bool:
        return self.width is not None and _room(line, following) > self.width


def _closes(line: str, following: str) -> bool:
    """Whether a line closes a bracket or a quote that the long line above it leaves open."""
    if columns(line) < _NARROWEST:
        return False
    for opening, closing in _PAIRS:
        is_open = line.count(opening) % 2 == 1 if opening == closing else line.rfind(opening) > line.rfind(closing)
        before, closed, _ = following.partition(closing)
        if is_open and closed and opening not in before:
            return True
    return False


def wrapping(lines: Sequence[str]) -> Wrapping:
    """How the lines of a text were wrapped."""
    written = [line for line in lines if line.strip() and "://" not in line and not marks.is_rule(line)]
    if sum(columns(line) > _WIDEST for line in written) > max(1, 0.03 * len(written)):
        return Wrapping(None)
    lengths = [n for line in written if not _has_columns(line) and (n := columns(line)) <= _WIDEST]
    width = max(lengths, default=0)
    if width < _NARROWEST:
        return Wrapping(None)
    near = sum(n > width - _NEAR for n in lengths)
    return Wrapping(width, near >= _FEWEST and _goes_on(lines, width))


def columns(line: str) -> int:
    """How wide the line is drawn, in columns, without blanks at its end."""
    line = line.rstrip()
    return len(line) if line.isascii() else len(line) + sum(map(_is_wide, line))


def may_join(line: str, following: str, *, hangs: bool) -> bool:
    """Whether nothing speaks against `following` going on with `line`: no mark, column, address, label, date, end."""
    above, head = line.strip(), following.strip()
    if not above or not head or marks.bullet(head) or _has_columns(above) or _has_columns(head):
        return False
    if _YEAR_ENDS.match(head) and _OPEN_END.search(above):
        return True
    if marks.number(head) or marks.cited(head):
        return False
    if _WEB.match(head) or _WEB.fullmatch(above.split()[-1]) or _LABEL.match(head.lstrip("*_")):
        return False
    small = head[0].islower()
    if _starts_with_date(head, hangs=hangs):
        return False
    return small or hangs or not (above[-1] in _ENDED or _ends_with_date(above))


def _goes_on(lines: Sequence[str], width: int) -> bool:
    """Whether enough of the full lines go on for sure: in small letters, in Chinese, or under a bullet."""
    full = sure = 0
    for line, following in pairwise(lines[:_LOOKED_AT]):
        if columns(line) < _NARROWEST or not following.strip():
            continue
        body, head = line.strip(), following.strip()
        hangs = _indent(following) > _indent(line)
        is_full = _room(line, following) > width
        is_sure = (
            head[0].islower()
            or (hangs and bool(marks.bullet(body) or marks.number(body)))
            or (is_full and _is_wide(head[0]) and _is_wide(body[-1]))
        )
        if (is_full or is_sure) and may_join(line, following, hangs=hangs):
            full += is_full
            sure += is_sure
    return sure >= max(1, full / 4)


def _room(line: str, following: str) -> int:
    """The columns that the line would take with the first word of the next one."""
    head = following.strip()
    if _is_wide(head[0]):  # no blanks between words: a line may break at any character
        return columns(line) + 2
    return columns(line) + 1 + columns(head.split(None, 1)[0])


def _starts_with_date(head: str, *, hangs: bool) -> bool:
    """Whether a line begins with a date that heads an entry: not one that a sentence goes on after. Under a hanging
    indent a single date may end a reference."""
    from assistant import dates

    found = dates.find(head)
    if not found or found[0].span.start > 0:
        return False
    rest = head[found[0].span.end :].strip()
    if hangs and found[0].start == found[0].end:
        return False
    return not (rest[:1].islower() or rest in (".", ",", ";", ")", ")."))


def _ends_with_date(above: str) -> bool:
    from assistant import dates

    found = dates.find(above)
    return bool(found) and found[-1].span.end == len(above)


def _has_columns(line: str) -> bool:
    body = line.strip()
    mark = marks.bullet(body) or marks.number(body)
    return bool(_COLUMNS.search(body, mark))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
