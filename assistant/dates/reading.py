"""Dates and periods as CVs write them, in every language of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.dates.partial import key, same
from assistant.dates.patterns import Patterns, aligned_fold, patterns
from assistant.types import PartialDate, Period, Span

_EARLIEST, _LATEST = 1900, 2100
_LINE = 400  # letters of a longer text are no line of a CV
_BEFORE = 24  # letters before a date in which its preposition stands
_OPEN_END = re.compile(r"\s*(?:$|[)\]|·•,）])")
_UNKNOWN = re.compile(r"\?{1,4}")
_TWO_DIGITS = re.compile(r"\s*(?P<dash>[-–—/])\s*(?P<two>\d\d)(?![\d./-])")
# "2018/19", "WS 2008/09"; without a season "2008/09" is a month.
_TWO_YEARS = re.compile(r"(?:(?P<season>.*[^\W\d_]\s*))?(?P<first>(?:19|20)\d\d)\s?[/-]\s?(?P<second>\d\d|\d{4})")
_HAN_MONTH = re.compile(r"\d{1,2}\s*月")
_CHINESE = re.compile(r"(\d{4})\s*年度?(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*[日号])?")
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:t.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})")
_QUARTER = re.compile(r"[qt]([1-4])")
_FOUR = re.compile(r"(?:19|20)\d\d")
_TWO = re.compile(r"['’‘]?(\d\d)(?!\d)")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _century(two: int) -> int:
    return 1900 + two if two >= 50 else 2000 + two


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else _century(int(year))


def ordered(first: PartialDate, last: PartialDate, span: Span) -> Period:
    """The period of two dates; it is `swapped` if they are written in the wrong order."""
    swapped = key(last) < key(first) and not same(first, last)
    return Period(last, first, False, span, swapped=True) if swapped else Period(first, last, False, span)


def _date(written: str, *, is_end: bool, year: int | None = None) -> PartialDate | None:
    """The date that the words of one atom say; `year` where they leave it to the other end of their period."""
    written = written.strip()
    if found := _CHINESE.fullmatch(written):
        return _checked(int(found[1]), found[2], found[3])
    if found := _YEAR_FIRST.fullmatch(written):
        if int(found[2]) > 12 and not found[3]:  # "2018/19"
            return _checked(int(found[1]) + is_end)
        return _checked(int(found[1]), found[2], found[3])
    if found := _DAY_FIRST.fullmatch(written):
        first, second = int(found[1]), int(found[2])
        month, day = (first, second) if second > 12 else (second, first)
        return _checked(_full(found[3]), month, day)
    if found := _MONTH_YEAR.fullmatch(written):
        return _checked(_full(found[2]), found[1])
    months = patterns().months
    named = next((months[w] for m in _LETTERS.finditer(written) if (w := m[0]) in months), None)
    four = _FOUR.search(written)
    rest = written[: four.start()] + " " + written[four.end() :] if four else written
    if four:
        year = int(four[0])
    elif (year is None and (two := next(iter(re.finditer(r"['’‘](\d\d)", rest)), None))) or (
        year is None and (two := _TWO.search(rest))
    ):
        year = _century(int(two[1]))
    if year is None:
        return None
    if quarter := _QUARTER.search(rest):
        return PartialDate(year, 3 * int(quarter[1]) - (0 if is_end else 2))
    if named is None:
        return _checked(year)
    number = _NUMBER.search(rest) if four else None
    return _checked(year, named, number[0] if number else None)


def _checked(year: int, month: str | int | None = None, day: str | int | None = None) -> PartialDate | None:
    month, day = int(month) if month else None, int(day) if day else None
    if not _EARLIEST <= year <= _LATEST or (month and not 1 <= month <= 12):
        return None
    return PartialDate(year, month, day if month and day and 1 <= day <= 31 else None)


def find(text: str, offset: int = 0) -> tuple[Period, ...]:
    """The periods and dates of a text, in order; `offset` is added to their spans. None reaches over a line's end."""
    return _found(text, offset) if len(text) > _LINE else _of_line(text, offset)


@lru_cache(maxsize=4096)
def _of_line(text: str, offset: int) -> tuple[Period, ...]:
    """The periods of a line, which the parser asks for once in each of its steps."""
    return _found(text, offset)


def _found(text: str, offset: int) -> tuple[Period, ...]:
    found: list[Period] = []
    for line in aligned_fold(text).split("\n"):
        if len(line) > 3 and (any(map(str.isdigit, line)) or "?" in line):
            found.extend(_Line(line, offset).periods())
        offset += len(line) + 1
    return tuple(found)


class _Line:
    """A folded line: its dates, and what stands between them."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.patterns: Patterns = patterns()
        sure = [found.span() for found in self.patterns.atom.finditer(text)]
        loose = [
            found.span()
            for found in self.patterns.loose.finditer(text)
            if not any(a < found.end() and found.start() < b for a, b in sure)
        ]
        self.dates = sorted([*sure, *loose])
        self.loose = set(loose)

    def periods(self) -> Iterator[Period]:
        """The periods of the line, in order."""
        if not self.dates and "?" not in self.text:
            return
        yield from sorted([*self._dated(), *self._begun_unknown()], key=lambda p: p.span)

    def _dated(self) -> Iterator[Period]:
        floor = number = 0
        while number < len(self.dates):
            _, end = self.dates[number]
            found = self._range(number, floor) or self._single(number, floor)
            if found:
                period, last = found
                yield period
                floor = end = max(end, last)
            number += 1
            while number < len(self.dates) and self.dates[number][0] < end:
                number += 1

    def _begun_unknown(self) -> Iterator[Period]:
        """ "??? — Present": the start is not known."""
        for found in _UNKNOWN.finditer(self.text):
            separator = self.patterns.separator.match(self.text, found.end())
            now = self.patterns.present.match(self.text, separator.end()) if separator else None
            if now:
                yield Period(None, None, True, self._span(found.start(), now.end()))

    def _span(self, start: int, end: int) -> Span:
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(self.offset + start, self.offset + end)

    def _read(self, number: int, *, is_end: bool) -> PartialDate | None:
        return _date(self.text[slice(*self.dates[number])], is_end=is_end)

    def _range(self, number: int, floor: int) -> tuple[Period, int] | None:
        """The period that starts at a date, and where it ends in the line."""
        start, end = self.dates[number]
        text, known = self.text, self.patterns
        begin = self._opening(start, floor)
        if (start, end) not in self.loose and (month := known.begun.search(text, max(floor, start - _BEFORE), start)):
            last = self._read(number, is_end=True)
            first = _date(month["month"], is_end=False, year=last.year) if last else None
            if first and last and last.month:
                if first.month and first.month > last.month:  # "October – March 2021" begins the year before
                    first = PartialDate(last.year - 1, first.month, first.day)
                return ordered(first, last, self._span(self._opening(month.start(), floor), end)), end
        first = self._read(number, is_end=False)
        if first is None:
            return None
        blank = end + len(text[end:]) - len(text[end:].lstrip(" \t,"))
        if now := known.present.match(text, blank):
            return Period(first, None, True, self._span(begin, now.end())), now.end()
        if short := self._short_year(start, end, first):
            return short
        if years := self._years(number, first, begin):
            return years
        separator = known.separator.match(text, end)
        if not separator:
            return self._pair(start, end, first)
        at = separator.end()
        lead = known.expected.match(text, at)
        at = lead.end() if lead else at
        if now := known.present.match(text, at):
            return Period(first, None, True, self._span(begin, now.end())), now.end()
        if number + 1 < len(self.dates) and self.dates[number + 1][0] == at:
            last = self._last(number)
            if last:
                stop = self.dates[number + 1][1]
                return ordered(first, last, self._span(begin, stop)), stop
        if (han := _HAN_MONTH.match(text, at)) and (last := _checked(first.year, han[0].rstrip(" 月"))):
            return ordered(first, last, self._span(begin, han.end())), han.end()
        if unknown := _UNKNOWN.match(text, at):
            return Period(first, None, False, self._span(begin, unknown.end())), unknown.end()
        dash = known.dash.match(text, end)
        if dash and _OPEN_END.match(text, dash.end()) and dash.end() == separator.end():
            return Period(first, None, True, self._span(begin, dash.end())), dash.end()
        return None

    def _last(self, number: int) -> PartialDate | None:
        """The date behind the dash. "2001/02" after "1998/99" is a school year, not February."""
        first, last = (_TWO_YEARS.fullmatch(self.text[slice(*self.dates[n])]) for n in (number, number + 1))
        if first and last and int(first["second"][-2:]) > 12 and int(last["second"]) == (int(last["first"]) + 1) % 100:
            return PartialDate(int(last["first"]) + 1)
        return self._read(number + 1, is_end=True)

    def _pair(self, start: int, end: int, first: PartialDate) -> tuple[Period, int] | None:
        """ "2009 2014": two dates that are the whole line, the earlier first, as a layout without dashes sets them."""
        if [start, end] != [*self.dates[0]] or len(self.dates) != 2 or self.loose:
            return None
        other = self.dates[1]
        rest = self.text[:start] + self.text[end : other[0]] + self.text[other[1] :]
        last = self._read(1, is_end=True)
        if rest.strip() or last is None or key(first) >= key(last):
            return None
        return Period(first, last, False, self._span(start, other[1])), other[1]

    def _short_year(self, start: int, end: int, first: PartialDate) -> tuple[Period, int] | None:
        """ "2012-14", "1998 – 02": the end in two digits."""
        found = _TWO_DIGITS.match(self.text, end)
        if not found or not _FOUR.fullmatch(self.text[start:end]):
            return None
        two = int(found["two"])
        last = _checked(2000 + two if first.year < 2000 and two < 50 else first.year // 100 * 100 + two)
        is_month = found["dash"] in "-/" and two <= 12  # "2008-10" is October
        if last is None or is_month or last.year < first.year:
            return None
        return ordered(first, last, self._span(start, found.end())), found.end()

    def _years(self, number: int, first: PartialDate, begin: int) -> tuple[Period, int] | None:
        """ "2010, 2011 and 2012": three years or more that follow one another, the last behind what joins two dates."""
        at = number + 1
        while at < len(self.dates) and self.text[self.dates[at - 1][1] : self.dates[at][0]].strip() == ",":
            at += 1
        if at == number + 1 or at == len(self.dates):
            return None
        joint = self.patterns.separator.fullmatch(self.text, self.dates[at - 1][1], self.dates[at][0])
        listed = [self._read(each, is_end=True) for each in range(number, at + 1)]
        if joint is None or listed != [PartialDate(first.year + step) for step in range(len(listed))]:
            return None
        stop = self.dates[at][1]
        return Period(first, listed[-1], False, self._span(begin, stop)), stop

    def _opening(self, start: int, floor: int) -> int:
        """Where the period begins: at its preposition ("from", "de"), if it has one."""
        found = self.patterns.opening.search(self.text, max(floor, start - _BEFORE), start)
        return found.start() if found else start

    def _single(self, number: int, floor: int) -> tuple[Period, int] | None:
        """A date by itself: a start after "since", else an end."""
        start, end = self.dates[number]
        window = max(floor, start - _BEFORE)
        since = self.patterns.since.search(self.text, window, start)
        if (start, end) in self.loose and not since:
            return None
        onwards = self.patterns.onwards.match(self.text, end)
        if since or onwards:
            first = self._read(number, is_end=False)
            stop = onwards.end() if onwards else end
            return (
                (Period(first, None, True, self._span(since.start() if since else start, stop)), stop)
                if first
                else None
            )
        written = self.text[start:end]
        if pair := _TWO_YEARS.fullmatch(written):
            period = self._academic_year(pair, start, end)
            if period:
                return period, end
        last = self._read(number, is_end=True)
        if last is None:
            return None
        until = self.patterns.until.search(self.text, window, start)
        return Period(None, last, False, self._span(until.start() if until else start, end)), end

    def _academic_year(self, pair: re.Match[str], start: int, end: int) -> Period | None:
        """The years of "2018/19", "WS 2008/09", unless the second number is a month."""
        first, second = _checked(int(pair["first"])), pair["second"]
        if first is None or (not pair["season"] and int(second) <= 12):
            return None
        last = _checked(int(second) if len(second) == 4 else first.year // 100 * 100 + int(second))
        if last is None or last.year != first.year + 1:
            return None
        return Period(first, last, False, self._span(start, end))


def parse(text: str, offset: int = 0) -> Period | None:
    """The period that the text is, with brackets and full stops around it at most; None if it says more."""
    body = text.strip(" \t\n()[]（）【】,;.|·")
    if not body:
        return None
    if patterns().present.fullmatch(aligned_fold(body)) and not any(c.isdigit() for c in body):
        at = offset + text.index(body)
        return Period(None, None, True, Span(at, at + len(body)))
    found = find(text, offset)
    if len(found) != 1:
        return None
    rest = text[: found[0].span.start - offset] + text[found[0].span.end - offset :]
    return found[0] if not re.search(r"[^\W_]", rest) else None
