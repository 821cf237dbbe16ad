"""The time that a question names: a date, a part of a year ("mid-2021", "spring 2012", "the first half of 2023"), or
all that lies before or after a date."""

from __future__ import annotations

from functools import cache

from assistant import dates, lexicon
from assistant.questions.lexical.tags import Tag
from assistant.text import Token, words
from assistant.types import PartialDate, Period

EARLIEST = PartialDate(1900)
"""Where "before 2015" begins."""
SIDES = {"time.until": "until", "time.before": "before", "time.after": "after"}
FOLLOWING = frozenset({"zh"})
"""Languages in which the side of a date stands after it."""


def period(
    text: str, tokens: tuple[Token, ...], language: str, tagged: tuple[Tag, ...], stop: frozenset[int]
) -> tuple[Period | None, set[int]]:
    """The time that a question names, and the positions of the words that name it. Two dates are the ends of one
    period. `stop` are the words that carry nothing, which may stand between a part of a year and the year."""
    found = dates.find(text) if any(c.isdigit() for c in text) else ()  # its patterns take a while to compile
    if not found:
        return None, set()
    named: set[int] = set()
    spoken = []
    for one in found:
        own = {i for i, t in enumerate(tokens) if one.span.start <= t.start and t.end <= one.span.end}
        part, around = _part(one, own, tokens, language, stop)
        named |= own | around
        spoken.append(part)
    first, last = spoken[0], spoken[-1]
    if len(spoken) > 1 and (found[0].start is None or first.start is not None):
        return Period(first.start or first.end, last.end or last.start, False, first.span), named
    side = _side(named, language, tagged, stop) if found[0].start is None else None
    return _sided(first, side[0]) if side else first, named | (side[1] if side else set())


@cache
def _parts(language: str) -> tuple[tuple[tuple[str, ...], int, int], ...]:
    """The phrases for parts of a year, the longest first: folded words, first month, last month."""
    found: list[tuple[tuple[str, ...], int, int]] = []
    for months, phrases in lexicon.words("questions", language)["part_of_year"].items():
        start, _, end = months.partition("-")
        found.extend((words(phrase), int(start), int(end)) for phrase in phrases)
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def _part(
    whole: Period, own: set[int], tokens: tuple[Token, ...], language: str, stop: frozenset[int]
) -> tuple[Period, set[int]]:
    """The part of a year that the words inside its date or around it name, and these words; the whole year where
    they name none."""
    year = whole.end
    if year is None or whole.start is not None or year.month is not None or not own:
        return whole, set()
    texts = tuple(token.text for token in tokens)
    first, last = min(own), max(own) + 1
    before = first
    while before > 0 and before - 1 in stop:
        before -= 1
    for phrase, start, end in _parts(language):
        ends = range(before, last + 1)
        at = next((e for e in ends if e - len(phrase) >= 0 and texts[e - len(phrase) : e] == phrase), None)
        if at is None and texts[last : last + len(phrase)] == phrase:
            at = last + len(phrase)
        if at is not None:
            part = Period(PartialDate(year.year, start), PartialDate(year.year, end), False, whole.span)
            return part, set(range(at - len(phrase), at)) | set(range(min(at, first), first))
    return whole, set()


def _side(dated: set[int], language: str, tagged: tuple[Tag, ...], stop: frozenset[int]) -> tuple[str, set[int]] | None:
    """The side of a date that a word beside it speaks of ("after 2015"), and the positions of this word."""
    for name, side in SIDES.items():
        for tag in tagged:
            last = max(dated, default=0)
            beside = range(last + 1, tag.first) if language in FOLLOWING else range(tag.last, last)
            near = tag.first > last if language in FOLLOWING else tag.last <= last
            if tag.name == name and near and all(i in stop or i in dated for i in beside):
                return side, set(range(tag.first, tag.last))
    return None


def _sided(one: Period, side: str) -> Period:
    """All that lies on one side of a date. Years alone leave the year itself out, months the month."""
    low, high = one.start or one.end, one.end or one.start
    if low is None or high is None:
        return one
    if side == "after":
        return Period(_next(high), None, True, one.span)
    return Period(EARLIEST, high if side == "until" else _previous(low), False, one.span)


def _next(one: PartialDate) -> PartialDate:
    if one.month is None:
        return PartialDate(one.year + 1)
    return PartialDate(one.year + one.month // 12, one.month % 12 + 1)


def _previous(one: PartialDate) -> PartialDate:
    if one.month is None:
        return PartialDate(one.year - 1)
    return PartialDate(one.year - (one.month == 1), (one.month - 2) % 12 + 1)
