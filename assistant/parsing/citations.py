"""The parts of a citation on one line: authors, title, date, venue, DOI."""

from __future__ import annotations

import re
from functools import cache

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.pieces import URL
from assistant.parsing.titles import title_of
from assistant.types import Fact, Period

MARK = re.compile(r"\s*(?:[\[(][A-Z]{0,2}\d{1,3}[\])]|\d{1,3}[.)])\s+")  # before a citation: "[B1]", "(12)", "3."
DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/[^\s,;)\]]+|arXiv:\s?\d{4}\.\d{4,5}", re.I)
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z]{2,}[A-Za-z]*|[A-Z][a-z]*[A-Z]{2,}[a-z]*)(?:[- ]?[A-Z]{2,})?(?![\w])")
_CAPITALS = re.compile(r"\b[A-Z][a-zA-Z]*[A-Z]\w*")  # "(CoM)"
_AFTER_VOLUME = re.compile(r"\d\)?\s*:\s*$")  # where pages stand: "66: 2044–2057"
_SOCIETIES = frozenset({"IEEE", "ACM", "IEEE/CVF", "SIAM", "CVF", "II", "III", "IV"})


@cache
def _lead() -> re.Pattern[str]:
    """Words between a title and its venue: "In", "To appear in"; folded."""
    return re.compile(rf"\(?\s*(?:{vocabulary.phrases('venues', 'lead').pattern})[:\s]+")


def cites(line: Line) -> bool:
    """Whether a line is a citation by its form: authors, a title and a year."""
    title, _, named = title_of(line)
    return bool(title and named and is_dated(line))


def is_dated(line: Line) -> bool:
    """Whether a line has a date or says what stands for it: "in press"."""
    waiting = vocabulary.phrases("venues", "preprint").search(vocabulary.aligned_fold(line.text))
    return bool(dates.find(line.text)) or waiting is not None


def date_of(line: Line, start: int) -> Period | None:
    """The date of a publication: the last one after its title that is no number of pages. Two years with a dash
    between ("66, 2044–2057") are pages where the line has another date."""
    folded = vocabulary.aligned_fold(line.text)
    marks = vocabulary.phrases("venues", "marks")
    found = dates.find(line.text)
    single = [period for period in found if period.start is None or period.end is None]
    for begin in (start, 0):
        for period in reversed(single or found):
            if period.span.start < begin - 1:
                continue
            before = folded[max(0, period.span.start - 12) : period.span.start]
            number = re.search(r"[\s.:,]*$", before)
            mark = [m for m in marks.finditer(before) if number and m.end() >= number.start()]
            if mark or _AFTER_VOLUME.search(before) or (period.end is None and period.start is None):
                continue
            if begin == 0 and start > 0 and not re.search(r"[(\s]$", line.text[: period.span.start]):
                continue
            return once(period, line)
    return None


def once(period: Period, line: Line) -> Period:
    return Period(None, period.end or period.start, False, line.span(period.span.start, period.span.end))


def is_venue(line: Line) -> bool:
    text = line.text
    folded = vocabulary.aligned_fold(text)
    return bool(
        DOI.search(text)
        or vocabulary.phrases("venues", "conference", "journal", "workshop", "preprint", "publisher").search(folded)
        or text.strip().startswith("(")
    )


def venue_of(line: Line, start: int) -> list[Fact]:
    """Venue, acronym and DOI in what follows a title."""
    text = line.text
    facts: list[Fact] = []
    if doi := DOI.search(text, start):
        facts.append(Fact("doi", line.span(doi.start(), doi.end()), line.span(doi.start(), doi.end())))
    at = start
    while at < len(text) and text[at] in " \t.,;:)”\"'’":
        at += 1
    if doi and doi.start() <= at + 1:
        at = doi.end()
        while at < len(text) and text[at] in " \t.,;:|(":
            at += 1
    folded = vocabulary.aligned_fold(text)
    lead = _lead().match(folded, at)
    if lead:
        at = lead.end()
    end = _venue_end(line, at)
    if vocabulary.phrases("venues", "marks").match(folded, at):
        return facts
    body = text[at:end]
    if len(re.findall(r"[^\W\d_]", body)) >= 2 and not (doi and doi.start() <= at < doi.end()):
        span = line.span(at, end)
        facts.insert(0, Fact("venue", span, span))
        acronym = _acronym(body)
        if acronym:
            inner = line.span(at + acronym[0], at + acronym[1])
            facts.append(Fact("acronym", inner, span))
    return facts


def _venue_end(line: Line, start: int) -> int:
    """Where the name of a venue ends: before volume, pages, the year, a DOI, a link."""
    text = line.text
    folded = vocabulary.aligned_fold(text)
    ends = [len(text)]
    for found in re.finditer(r"[,.;:(]\s*|\s+(?=\d)|\s+(?=vol)", folded[start:]):
        at = start + found.start()
        mark = vocabulary.phrases("venues", "marks").match(folded, start + found.end())
        if mark and re.match(r"[.:\s]*[\dsiex]", folded[mark.end() :]):
            ends.append(at)
        if re.match(r"\(?\d{1,4}(?:[.(:,]\d|\s*\()", folded[start + found.end() :]):
            ends.append(at)
    for period in dates.find(text):
        if period.span.start >= start:
            ends.append(period.span.start)
    for found in (*DOI.finditer(text, start), *URL.finditer(text, start)):
        if found.start() > start:
            ends.append(found.start())
    for link in line.links:
        if link.start > start:
            ends.append(link.start)
    end = min(e for e in ends if e >= start)
    while end > start and text[end - 1] in " \t.,;:([|–—-":
        end -= 1
    if text[start:end].count("(") < text[start:end].count(")"):
        end = start + text[start:end].rfind(")")
    return end


def _acronym(body: str) -> tuple[int, int] | None:
    """The acronym of a venue: in brackets ("(CVPR)"), or a word in capitals that is not all there is."""
    for bracket in re.finditer(r"\(([^()]+)\)", body):
        if found := _ACRONYM.search(bracket[1]) or _CAPITALS.search(bracket[1]):
            return bracket.start(1) + found.start(), bracket.start(1) + found.end()
    for found in _ACRONYM.finditer(body):
        if found[0] not in _SOCIETIES and (not body.isupper() or len(body) <= 14):
            return found.span()
    return None
