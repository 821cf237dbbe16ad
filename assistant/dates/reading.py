"""Dates and periods as CVs write them, in every language of the lexicon."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.dates.partial import key, same
from assistant.lexicon import languages, words
from assistant.types import PartialDate, Period, Span

_EARLIEST, _LATEST = 1900, 2100
_SEPARATORS = r"[-‐‑‒–—―−~～〜∼→⟶]+|/(?=\s)|\.\.\.?|…"


def fold(text: str) -> str:
    """Lower case without accents and without a full stop at the end: how words of the lexicon are compared."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).strip().rstrip(".")


def aligned_fold(text: str) -> str:
    """The text folded letter by letter, so that an offset into it is an offset into the text."""
    return text.lower() if text.isascii() else "".join(map(_fold_letter, text))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter


# ---------------------------------------------------------------- reading dates


@dataclass(frozen=True, slots=True)
class _Words:
    """The lexicon's words for dates, as regular expressions, and the numbers of the months."""

    months: dict[str, int]
    span: re.Pattern[str]
    single: re.Pattern[str]
    present: re.Pattern[str]


def _alternatives(found: Iterable[str]) -> str:
    """A regex for any of the words, folded, longest first."""
    spelled = sorted({aligned_fold(w).strip() for w in found}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in spelled) or "(?!)"


def _bounded(alternatives: str) -> str:
    return rf"(?:(?<![^\W\d_])(?:{alternatives})(?![^\W\d_]))"


@cache
def _lexicon() -> _Words:
    months: dict[str, int] = {}
    seasons: set[str] = set()
    terms: dict[str, set[str]] = {}
    cjk_present: set[str] = set()
    for language in languages("cv"):
        content = words("cv", language)
        for number, names in content["months"].items():
            for name in names:
                months[aligned_fold(name)] = int(number)
        for names in content["seasons"].values():
            seasons.update(names)
        for kind, names in content["periods"].items():
            spelled = set(names)
            if kind == "present":
                cjk_present |= {w for w in spelled if not w.isascii() and ord(w[0]) >= 0x2E80}
            terms.setdefault(kind, set()).update(spelled)
    alphabetic = {m for m in months if ord(m[0]) < 0x2E80}
    month = rf"(?:(?<![^\W\d_])(?:{_alternatives(alphabetic)})(?![^\W\d_])\.?)"
    present = rf"(?:{_bounded(_alternatives(terms['present'] - cjk_present))}|{_alternatives(cjk_present)})"
    year = r"(?:(?<![\d.,:/$€£#])(?:19|20)\d\d(?![\d%+]|[,.:]\d{3}|\s?%))"
    short = r"(?:['’‘]\d\d(?!\d))"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª|°|\.)?"
    link = r"(?:\s*,?\s*(?:(?:de|del|of|di|do|d[’'])\s*)?)"
    season = _bounded(_alternatives(seasons))
    quarter = r"(?:\b[qt][1-4]\b)"
    forms = (
        r"(?<![\d/])(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?",
        r"(?<![\d./])(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\{sep}(?:0?[1-9]|[12]\d|3[01])(?:t[\d:.]+z?)?(?!\d)",
        r"(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)\d\d(?!\d)",
        r"(?<![\d./])(?:19|20)\d\d[-./](?:0[1-9]|1[0-2]|[1-9])(?!\d)(?![-./]\d{1,2}(?!\d))",
        r"(?<![\d./-])(?:0?[1-9]|1[0-2])\s?[-./]\s?(?:19|20)\d\d(?!\d)(?![./]\d)",
        rf"(?<![\d:./–-]){day}\s*{link}{month}{link}(?:{year}|{short})",
        rf"{month}{link}(?<!\d){day}\s*,?\s+{year}",
        rf"{month}\s*[-/]?{link}(?:{year}|{short})",
        rf"(?:{year}|{short})\s*[-,./]?\s*{month}(?:\s+{day}(?!\d))?",
        rf"{quarter}\s*[-/,]?\s*{year}|{year}\s*[-/,]?\s*{quarter}",
        rf"{season}{link}(?:{year}(?:\s?[/-]\s?(?:\d{{4}}|\d\d)(?!\d))?|{short})|{year}\s*{season}",
        rf"{year}\s?/\s?(?:\d\d)(?![\d/])",
        year,
        short,
    )
    atom = "|".join(f"(?:{_uncaptured(form)})" for form in forms)
    loose = rf"{month}\s*[-/]?\s*['’]?\d\d(?![\d./])|(?<![\d./])(?:0[1-9]|1[0-2])[/.]\d\d(?![\d./])"
    begun = rf"{month}(?:\s+{day}(?!\d))?"
    since = _bounded(_alternatives(w for w in terms["since"] if ord(w[0]) < 0x2E80))
    cjk_since = _alternatives(w for w in terms["since"] | terms["from"] if ord(w[0]) >= 0x2E80)
    until = _bounded(_alternatives(w for w in terms["until"] if ord(w[0]) < 0x2E80))
    opening = _bounded(_alternatives(w for w in terms["from"] | terms["since"] if ord(w[0]) < 0x2E80))
    to = _bounded(_alternatives(w for w in terms["to"] if ord(w[0]) < 0x2E80))
    cjk_to = _alternatives(w for w in terms["to"] | terms["until"] if ord(w[0]) >= 0x2E80)
    expected = _bounded(_alternatives(terms["expected"]))
    sep = rf"\s*(?:{_SEPARATORS}|{to}|{cjk_to})\s*"
    tail_cjk = r"(?:起|开始|以来)?"
    span = (
        rf"(?:(?P<opening>{opening})\s+|(?:{cjk_since})?\s*)?(?:"
        rf"(?P<start>{atom})\s*(?:{tail_cjk})(?:{sep})\(?(?:{expected}:?\s*)?(?P<end>{atom})"
        rf"|(?P<nstart>{atom}|{loose})\s*(?:{tail_cjk})(?:{sep}|\s*,?\s*)\(?(?P<now>{present})"
        rf"|(?P<mstart>{begun}){sep}(?P<mend>{atom})"
        rf"|(?P<cstart>(?:19|20)\d\d\s*年\s*\d{{1,2}}\s*月)(?:{sep})(?P<cend>\d{{1,2}}\s*月)"
        rf"|(?P<lstart>{loose}|{atom}){sep}(?P<lend>{loose}|{atom})"
        rf"|(?P<ystart>(?<![\d.,:/])(?:19|20)\d\d)\s*(?P<ydash>[-–—/])\s*(?P<yend>\d\d(?![\d./-]))"
        rf"|(?P<unknown>\?{{1,4}}){sep}(?:(?P<unow>{present})|(?P<uend>{atom}))"
        rf"|(?P<ostart>{atom}|{loose}){sep}(?:\?{{1,4}}|(?=[)\]\n]|\s*$|\s*[|·•,]))"
        rf")"
    )
    single = (
        rf"(?:(?P<since>{since})\s*:?\s+|(?P<csince>{cjk_since})\s*)(?P<sdate>{atom})"
        rf"|(?P<cdate>{atom})\s*(?P<cpost>起|至今|以来|开始)"
        rf"|(?P<until>{until})\s+(?P<udate>{atom})"
        rf"|(?P<one>{atom})"
    )
    return _Words(months, re.compile(span), re.compile(single), re.compile(rf"\W*(?:{present})\W*"))


def _uncaptured(form: str) -> str:
    """The form of a full date: its separator is the same twice, without a capturing group."""
    if "{sep}" not in form:
        return form
    return "|".join(form.replace("([-./])", re.escape(s)).replace(r"\{sep}", re.escape(s)) for s in "-./")


_CHINESE = re.compile(r"(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*[日号])?")
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:t.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})")
_QUARTER = re.compile(r"[qt]([1-4])")
_FOUR = re.compile(r"(?:19|20)\d\d")
_TWO = re.compile(r"['’‘]?(\d\d)(?!\d)")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _century(two: int) -> int:
    return 1900 + two if two >= 50 else 2000 + two


def _date(written: str, *, is_end: bool, year: int | None = None) -> PartialDate | None:
    """The date that the words of one atom say; `year` where they leave it to the other end of their period."""
    written = written.strip()
    if found := _CHINESE.fullmatch(written):
        return _checked(int(found[1]), found[2], found[3])
    if found := _YEAR_FIRST.fullmatch(written):
        return _checked(int(found[1]), found[2], found[3])
    if found := _DAY_FIRST.fullmatch(written):
        first, second = int(found[1]), int(found[2])
        month, day = (first, second) if second > 12 else (second, first)
        return _checked(int(found[3]), month, day)
    if found := _MONTH_YEAR.fullmatch(written):
        last = int(found[2])
        return _checked(last if last > 99 else _century(last), found[1])
    months = _lexicon().months
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
    if not any(c.isdigit() for c in text) and "?" not in text:
        return ()
    found: list[Period] = []
    for line in aligned_fold(text).split("\n"):
        if len(line) > 3:
            found.extend(_find(line, offset))
        offset += len(line) + 1
    return tuple(found)


def _find(text: str, offset: int) -> Iterator[Period]:
    lexicon = _lexicon()
    at = 0
    single = lexicon.single.search(text)
    ranged = lexicon.span.search(text)
    while single or ranged:
        if single and single.start() < at:
            single = lexicon.single.search(text, at)
            continue
        if ranged and ranged.start() < at:
            ranged = lexicon.span.search(text, at)
            continue
        period = found = None
        if ranged and not (single and single.start() < ranged.start() and single.end() <= ranged.start()):
            period, found = _of_range(ranged, offset), ranged
        if period is None and single:
            period, found = _of_single(single, offset), single
        if found is None:
            return
        if period:
            yield period
        at = max(found.end(), found.start() + 1)


def _trimmed(found: re.Match[str], offset: int) -> Span:
    words_ = found[0]
    start = found.start() + len(words_) - len(words_.lstrip())
    return Span(offset + start, offset + found.start() + len(words_.rstrip(" \t\n")))


def _of_range(found: re.Match[str], offset: int) -> Period | None:
    span = _trimmed(found, offset)
    group = found.groupdict()
    start = end = None
    ongoing = False
    if group["start"]:
        start, end = _date(group["start"], is_end=False), _date(group["end"], is_end=True)
    elif group["nstart"]:
        start, ongoing = _date(group["nstart"], is_end=False), True
    elif group["mstart"]:
        end = _date(group["mend"], is_end=True)
        start = _date(group["mstart"], is_end=False, year=end.year) if end else None
        if start and end and end.month is None:
            return None
    elif group["cstart"]:
        start = _date(group["cstart"], is_end=False)
        month = _NUMBER.search(group["cend"])
        end = _checked(start.year, month[0]) if start and month else None
    elif group["lstart"]:
        start, end = _date(group["lstart"], is_end=False), _date(group["lend"], is_end=True)
    elif group["ystart"]:
        start = _checked(int(group["ystart"]))
        end = _checked(int(group["ystart"][:2] + group["yend"])) if start else None
        is_month = group["ydash"] in "-/" and int(group["yend"]) <= 12  # "2008-10" is October
        if is_month or (start and end and end.year < start.year):
            return None
    elif group["unknown"]:
        ongoing = bool(group["unow"])
        end = _date(group["uend"], is_end=True) if group["uend"] else None
        return Period(None, end, ongoing, span) if ongoing or end else None
    elif group["ostart"]:
        start, ongoing = _date(group["ostart"], is_end=False), True
        if start is None:
            return None
        if group["opening"] is None and "?" in found[0]:
            ongoing = False
    if start is None or (end is None and not ongoing and "?" not in found[0]):
        return None
    if end and key(end) < key(start) and not same(start, end):
        start, end = end, start
    return Period(start, end, ongoing, span)


def _of_single(found: re.Match[str], offset: int) -> Period | None:
    span = _trimmed(found, offset)
    group = found.groupdict()
    if written := group["sdate"] or group["cdate"]:
        start = _date(written, is_end=False)
        return Period(start, None, True, span) if start else None
    if group["udate"]:
        end = _date(group["udate"], is_end=True)
        return Period(None, end, False, span) if end else None
    end = _date(group["one"], is_end=True)
    return Period(None, end, False, span) if end else None


def parse(text: str, offset: int = 0) -> Period | None:
    """The period that the text is, with brackets and full stops around it at most; None if it says more."""
    body = text.strip(" \t\n()[]（）【】,;.|·")
    if not body:
        return None
    if _lexicon().present.fullmatch(aligned_fold(body)) and not any(c.isdigit() for c in body):
        at = offset + text.index(body)
        return Period(None, None, True, Span(at, at + len(body)))
    found = find(text, offset)
    if len(found) != 1:
        return None
    rest = text[: found[0].span.start - offset] + text[found[0].span.end - offset :]
    return found[0] if not re.search(r"[^\W_]", rest) else None
