"""Lines that are a part of a head and no more: an employer below a position, an entry of a list, names and dates."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.anchors import is_only_date
from assistant.parsing.heads import take_apart
from assistant.parsing.lines import Line
from assistant.parsing.looks import LONGEST, LONGEST_PART, bare_length, is_labelled, is_name, is_prose, opens_quoted
from assistant.parsing.pieces import Piece, head_period
from assistant.types import BlockKind, SectionKind

_TITLE = "《"  # opens the title of a work in Chinese
_TOLD = 4  # words of an award or a certificate that has no date
_FULL = 0.8  # of the longest line of a list, from which a line may go on in the next


def is_employer(line: Line, above: Sequence[Piece]) -> bool:
    """Whether a line is nothing but the name of an organisation, perhaps with its place ("Marienhospital, Bonn"), and
    a better one than what stands above it: a ward or a department is none."""
    pieces = take_apart([line], SectionKind.REFERENCES).pieces
    score = vocabulary.organisation_score(pieces[0].text) if pieces and bare_length(line) < LONGEST_PART else 0.0
    return score >= 0.9 and all(vocabulary.organisation_score(p.text) < score for p in above)


def are_names(lines: Sequence[Line], kind: SectionKind) -> bool:
    """Whether each line of a list is an entry, with its date or without: "Institute of Directors (since 2018)"."""
    if any(x.is_item or is_prose(x) or is_labelled(x) or x.block.kind is not BlockKind.PARAGRAPH for x in lines):
        return False
    is_even = len({(x.bold, x.block.size, x.block.indent) for x in lines}) == 1
    dated = [head_period(x) for x in lines]
    bare = [x.text.split() for x, period in zip(lines, dated, strict=True) if period is None]
    whole = all(period is None or _is_whole(x, kind) for x, period in zip(lines, dated, strict=True))
    return is_even and whole and all(is_name(words) for words in bare)


def are_honours(lines: Sequence[Line], kind: SectionKind) -> bool:
    """Whether each line is an award or a certificate, its date among other words: "Daisy Award, July 2022, for care"; a
    few have none. The first may stand beside the label of the list, in a look of its own."""
    if kind not in (SectionKind.AWARDS, SectionKind.CERTIFICATES):
        return False
    others = lines[1:] if lines[0].block.kind is BlockKind.ROW else lines
    if any(x.is_item or is_labelled(x) or x.block.kind is not BlockKind.PARAGRAPH for x in others):
        return False
    bare = [x for x in lines if not dates.find(x.text)]
    if any(len(x.text.split()) < _TOLD or len(x.text) > _FULL * max(len(x.text) for x in lines) for x in bare):
        return False  # "SnowPro Advanced: Data" goes on in the line below
    is_even = len({(x.bold, x.block.size, x.block.indent) for x in others}) == 1
    return is_even and 3 * len(bare) < len(lines) and all(map(_is_honour, lines))


def _is_honour(line: Line) -> bool:
    text = line.text.strip()
    return text[:1].isupper() and not text.endswith(".") and not is_only_date(line)


def _is_whole(line: Line, kind: SectionKind) -> bool:
    """Whether a dated line is an entry without the lines below it: it names an organisation, or says two things."""
    pieces = take_apart([line], kind).pieces
    return len(pieces) > 1 or any(vocabulary.organisation_score(p.text) >= 0.9 for p in pieces)


def is_ranged(line: Line) -> bool:
    """Whether a line has a period from one date to another, as a head has."""
    period = head_period(line)
    return period is not None and period.start is not None and len(line.text) <= LONGEST


def dates_above(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """1 where the dates of every entry stand on a line of their own above its heading, 0 otherwise."""
    return int(all(start and dates.parse(lines[start - 1].text.strip()) for start in starts))


def are_titles(lines: Sequence[Line]) -> bool:
    """Whether each of several lines opens with a title in quotes and has a date behind it, as talks do."""
    told = [(opens_quoted(line) or line.text.lstrip()[:1] == _TITLE) and bool(dates.find(line.text)) for line in lines]
    return len(lines) > 1 and all(told)
