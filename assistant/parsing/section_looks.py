"""How the headings of sections look in a document, told by form: a line of that look opens a section, whatever
its words are.

Lines are gathered by their look (level, size, bold, capitals, mark, style). A look is that of the headings of sections
if it recurs, is set apart from the text, spreads over the document, always stands above something else, and is not that
of the heads of entries, which name employers, positions and schools and have a date each. Of several such looks the
most prominent is taken, unless the lexicon knows more headings of another; a column that has none of it (a side bar)
may have one of its own.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.pieces import head_period
from assistant.types import BlockKind

LEVEL = 2
"""That of the headings of sections in lines that `marked` returns."""
_LONGEST = 60  # characters of a heading
_USUAL = 12.0  # points of a text whose size is not said, at most
_LARGER = 0.6  # points by which a heading is larger than the text
_SURE = 0.9  # score of a heading that the lexicon knows
_LEAST = 3  # headings that show a look
_ABBREVIATED = 5  # letters of a heading that is in capitals whatever the others are ("EDV")
_ICON = "•"  # the mark of a line that is read as an item, but stands alone: an icon before a heading
_BARE = 42  # the same of one that nothing but room sets apart
_BLANK = 0.8  # lines above it
_ROOM = 0.5  # lines above a heading
_PURE = 0.75  # of the lines of a look can be headings
_MOST, _MOST_BOTH = 0.5, 0.7  # of the headings name an entry or have one date; the sum of both
_FEW = 0.34  # of the headings, where the lexicon knows many of them
_SPREAD = 0.4  # of the lines lie between the first and the last heading
_MANY = 3  # headings of the lexicon that show a look


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is set. `level` is that of a heading, 0 for other lines and where the sizes of all lines are known."""

    level: int
    size: float
    bold: bool
    capitals: bool
    mark: str
    style: str

    @property
    def prominence(self) -> tuple[bool, float, float, bool, bool, bool, bool]:
        """By which looks are ordered: headings of the highest level come first, then the largest and boldest lines."""
        return self.level > 0, -self.level, self.size, self.bold, self.capitals, bool(self.mark), bool(self.style)


def marked(lines: Sequence[Line]) -> tuple[tuple[Line, ...], frozenset[int]] | None:
    """The lines with the headings of sections at LEVEL, other headings above or below it, and the numbers of the lines
    that are headings of sections by their look. None if no look is clearly theirs."""
    looks = _looks(lines)
    found = _headings(lines, looks, range(len(lines))) if lines else None
    if found is None:
        return None
    runs = [[n for n, _ in run] for _, run in groupby(enumerate(lines), lambda pair: pair[1].block.column)]
    bare = [n for run in runs if not found & set(run) for n in run]
    covered = {looks[n] for n in range(len(lines)) if n not in set(bare)}
    beside = _headings(lines, looks, [n for n in bare if looks[n] not in covered]) if len(runs) > 1 else None
    main = [n for n in range(len(lines)) if n not in set(bare)]
    levels = _levels(lines, looks, found, main if beside else range(len(lines)))
    if beside:
        levels |= _levels(lines, looks, beside, bare)
    headed = [n for n in bare if lines[n].block.kind is BlockKind.HEADING]
    known = Counter(looks[n] for n in headed if _known([lines[n]]))
    levels |= {n: LEVEL for n in headed if _known([lines[n]]) or known[looks[n]] >= _MANY}
    placed = tuple(
        replace(line, block=replace(line.block, kind=BlockKind.HEADING, level=levels[n])) if n in levels else line
        for n, line in enumerate(lines)
    )
    return placed, frozenset(lines[n].number for n in found | (beside or frozenset()))


def _headings(lines: Sequence[Line], looks: Sequence[Look], within: Sequence[int]) -> frozenset[int] | None:
    """The numbers of the headings of sections among some of the lines: all of the look that is clearly theirs."""
    text = _text_look(lines, looks)
    distinct = dict.fromkeys(looks[n] for n in within)
    groups = [group for look in distinct for group in _groups(lines, looks, [n for n in within if looks[n] == look])]
    groups = [own for own in groups if _is_set_apart(looks[own[0]], text)]
    clear = [own for own in groups if _is_of_sections(lines, own, within)]
    if not clear and all(_known(lines[n] for n in own) < _MANY for own in groups):
        rest = [tuple(n for n in own if not _heads_entry(lines, n, own)) for own in groups]
        rest = rest if groups else _spaced(lines, within)
        clear = groups = [own for own in rest if _is_of_sections(lines, own, within)]
    if not clear:
        return None
    known = {own: _known(lines[n] for n in own) for own in groups}
    best = max(clear, key=lambda own: (known[own] if known[own] >= _MANY else 0, looks[own[0]].prominence, len(own)))
    if max(known.values()) > max(_MANY - 1, known[best]):
        return None  # the lexicon knows the headings of another look, which is not clear
    written = _known(line for line, look in zip(lines, looks, strict=True) if look.level)
    if not looks[best[0]].level and 0 < written >= known[best]:
        return None  # the format marks headings: items with room around them, as a list of one has, are none
    return frozenset(best)


def _groups(lines: Sequence[Line], looks: Sequence[Look], alike: Sequence[int]) -> list[tuple[int, ...]]:
    """Of lines of one look those that may be headings, and those of them with room above: the heads of entries can be
    set as the headings of sections are, but closer. () where most are none."""
    is_measured = _is_measured(lines)  # on a page, the room above has many causes
    apart = [n for n in alike if lines[n].block.gap >= _ROOM and not is_measured]
    close = [n for n in alike if n not in apart]
    is_parted = len(close) > 1 and not _known(lines[n] for n in close) and _known(lines[n] for n in apart) >= _MANY
    found = []
    for own in [apart] if is_parted else [alike, apart]:
        fit = [n for n in own if _may_head(lines[n]) and (looks[n].mark == _ICON or not lines[n].is_item)]
        if fit and len(fit) >= _PURE * len(own):
            found.append(tuple(n for n in own if n in fit or lines[n].block.kind is BlockKind.HEADING))
    return found


def _spaced(lines: Sequence[Line], within: Sequence[int]) -> list[tuple[int, ...]]:
    """Short lines that nothing but room sets apart in plain text: above and below, or above. () where such room is
    above other lines as well."""
    if _is_measured(lines):
        return []
    above = [n for n in within if n and lines[n].block.gap >= _BLANK]
    both = [n for n in above if n + 1 < len(lines) and _stands_alone(lines, n)]
    found = []
    for own in (both, above):
        fit = tuple(n for n in own if _may_head(lines[n]) and not lines[n].is_item and len(lines[n].text) <= _BARE)
        if fit and len(fit) >= _PURE * len(own):
            found.append(fit)
    return found


def _levels(
    lines: Sequence[Line], looks: Sequence[Look], headings: frozenset[int], within: Sequence[int]
) -> dict[int, int]:
    """The new levels of the headings among some of the lines, those of sections at LEVEL."""
    others = [n for n in within if lines[n].block.kind is BlockKind.HEADING and n not in headings]
    own = [lines[n].block.level for n in headings if lines[n].block.kind is BlockKind.HEADING]
    below = [lines[n].block.level for n in others if n > min(headings)]
    base = min(own) if own else min(below, default=2) - 1
    count = Counter(looks[n] for n in others)
    levels = dict.fromkeys(headings, LEVEL)
    for n in others:
        step = lines[n].block.level - base
        levels[n] = 1 if step < 0 else LEVEL + (step or (1 if count[looks[n]] > 1 else 0))
    return levels


# ---------------------------------------------------------------- looks


def _looks(lines: Sequence[Line]) -> list[Look]:
    """The look of each line."""
    is_measured = _is_measured(lines)
    looks = [_look(line, is_measured) for line in lines]
    for n in (n for n, line in enumerate(lines) if line.is_item and _stands_alone(lines, n)):
        looks[n] = replace(looks[n], mark=_ICON)
    count = Counter(looks)
    return [_in_company(look, line.text, count) for look, line in zip(looks, lines, strict=True)]


def _stands_alone(lines: Sequence[Line], number: int) -> bool:
    """Whether there is room above a line and below it."""
    return all(line.block.gap >= _BLANK for line in lines[number : number + 2])


def _is_measured(lines: Sequence[Line]) -> bool:
    """Whether the lines are those of pages, which know the size of each."""
    return sum(line.block.size is not None for line in lines) > 0.9 * len(lines)


def _look(line: Line, is_measured: bool) -> Look:
    block, text = line.block, line.text.strip()
    level = block.level if block.kind is BlockKind.HEADING and not is_measured else 0
    size, style = round((block.size or 0) * 2) / 2, "" if level else block.style
    return Look(level, size, block.bold, text.isupper(), _mark(text), style)


def _mark(text: str) -> str:
    """The mark that a line opens with, where all pictures are one, and the colon that it ends with."""
    first = text[:1]
    opening = "" if first.isalnum() else "☆" if unicodedata.category(first or " ") == "So" else first
    return opening + (":" if text.endswith((":", "：")) else "")


def _in_company(look: Look, text: str, count: Counter[Look]) -> Look:
    """The look of a line; an abbreviation has the one that more lines have that are not in capitals."""
    plain = replace(look, capitals=False)
    is_short = look.capitals and sum(c.isalpha() for c in text) <= _ABBREVIATED
    return plain if is_short and count[plain] > count[look] else look


def _text_look(lines: Sequence[Line], looks: Sequence[Look]) -> Look:
    """The look that most letters have."""
    weight: Counter[Look] = Counter()
    for line, look in zip(lines, looks, strict=True):
        weight[look] += len(line.text)
    return max(weight, key=lambda look: weight[look])


def _is_set_apart(look: Look, text: Look) -> bool:
    """Whether a look differs from that of the text as a heading's does."""
    return (
        look.level > 0
        or look.size > (text.size or _USUAL) + _LARGER
        or (look.bold and not text.bold)
        or (look.capitals and not text.capitals)
        or bool(look.mark and not text.mark)
        or bool(look.style and look.style != text.style)
    )


# ---------------------------------------------------------------- the headings of sections


def _may_head(line: Line) -> bool:
    """Whether a line has the form of a heading: a few words without a date, which are no sentence and no address."""
    text = line.text.strip()
    return (
        line.block.kind is not BlockKind.ROW
        and len(text) <= _LONGEST
        and any(c.isalpha() for c in text)
        and not text.endswith((",", ";"))
        and (not text.endswith(".") or text.endswith("..."))
        and not any(mark in text for mark in ("@", "\t", "://"))
        and text.count(",") <= 2
        and not dates.find(text)
    )


def _is_of_sections(lines: Sequence[Line], members: Sequence[int], within: Sequence[int]) -> bool:
    """Whether lines of one look are the headings of sections: several, each with something below it, over much of
    their columns, and few of them like the heads of entries."""
    if len(members) < _LEAST or len({lines[n].text.casefold() for n in members}) < len(members) - 1:
        return False
    columns = {lines[n].block.column for n in members}
    place = {n: at for at, n in enumerate(n for n in within if lines[n].block.column in columns)}
    ends = [*members[1:], within[-1] + 1]
    own = [lines[a + 1 : b] for a, b in zip(members, ends, strict=True)]
    if sum(not below for below in own) > 1:
        return False
    is_known = [_known(lines[n : n + 1]) > 0 for n in members]
    named = [_names_entry(lines[n].text) for n in members]
    dated = [sum(not x.is_item and head_period(x) is not None for x in below) == 1 for below in own]
    if sum(is_known) >= _MANY:
        others = [a or b for a, b, known in zip(named, dated, is_known, strict=True) if not known]
        return sum(others) <= max(0.5 * len(others), _FEW * len(members))
    spread = (place[members[-1]] - place[members[0]]) / len(place)
    few = max(sum(named), sum(dated)) <= _MOST * len(members) and sum(named) + sum(dated) <= _MOST_BOTH * len(members)
    return spread >= _SPREAD and few


def _heads_entry(lines: Sequence[Line], number: int, alike: Sequence[int]) -> bool:
    """Whether a line is the head of an entry rather than the heading of a section in the same look: it names an entry,
    stands below a date or above a period; but not if what is dated is the line above, or the next one of its look."""
    above, below = lines[max(0, number - 1)], lines[number + 1 : number + 2]
    is_below = dates.parse(above.text.strip()) is not None and number + 1 not in alike
    periods = [period for line in below if (period := head_period(line)) and (period.start or period.ongoing)]
    return _names_entry(lines[number].text) or is_below or (bool(periods) and number + 2 not in alike)


def _names_entry(text: str) -> bool:
    """Whether words name an employer, a position, a degree or a place."""
    scores = (vocabulary.position_score, vocabulary.organisation_score, vocabulary.degree_score)
    known = vocabulary.heading(text)
    is_name = any(score(text) >= _SURE for score in scores) or vocabulary.place_score(text) >= 1
    return is_name and not (known and known.score >= _SURE)


def _known(lines: Iterable[Line]) -> int:
    """How many of the lines are headings that the lexicon knows."""
    return sum(1 for line in lines if (known := vocabulary.heading(line.text)) and known.score >= _SURE)
