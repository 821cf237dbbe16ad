"""Where the title of a citation stands, in the usual styles: behind the authors, in quotes, or first."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from assistant import dates
from assistant.parsing import authors, vocabulary
from assistant.parsing.authors import SENTENCE, are_authors, dates_behind, sentences
from assistant.parsing.lines import Line
from assistant.types import Span

_QUOTED = re.compile(
    r"(?:(?P<double>[\"“”„«])|[‘'])(?P<title>[^\"“”„«»]{8,300}?)[,.]?(?(double)[\"”“»]|[’'])(?![^\W_])"
)
_QUOTE = re.compile(  # whole, and nothing behind it that goes on with the sentence
    r"(?:[“”„](?P<low>[^“”„]{2,300})[“”]|«\s?(?P<angle>[^«»]{2,300})»|»(?P<inward>[^«»]{2,300})«|\"(?P<plain>[^\"]{2,300})\""
    r"|《(?P<book>[^《》]{2,300})》|[‘'](?P<single>.{2,300}?)[’'](?![^\W_]))(?P<stop>[,.]?)\s*(?=[,.;:()\[\]–—|，。；（]|$|[^\W\d_])"
)
_QUOTES = ("low", "angle", "inward", "plain", "book", "single")
_LONG = 25  # characters of a title in quotes anywhere in a citation
_TITLED = 3  # words of a title in quotes behind a colon or a comma ("Invited talk, Turku, 2025: “Where do they go?”")
_LEAST_TITLE = 8  # characters of a title before the next cell of its line, or before its publisher
_STRONG = 12  # characters of a title in bold or italics that opens a line
_TYPE = re.compile(r"\s*\[(?:[A-Z]{1,2}(?:/[A-Z]{1,2})?|[^\[\]]{3,40})\]")  # "[J]", "[Talk]" behind a title
_DASH = re.compile(r"\s+[–—-]\s+")
_IN_BRACKETS = re.compile(r"\s*[(（](?=[^()（）]*(?:19|20)\d\d)[^()（）]*[)）]\W*$")
_YEAR_BEFORE = re.compile(r"\s*[(（](?:19|20)\d\d[)）]\s*(?:[–—-]\s|[|·•]\s)")
_LEAD_BEFORE = re.compile(r"[,.]\s+(?P<lead>[^\W\d_]+(?: [^\W\d_]+)?[:：])\s")
_VOLUME = re.compile(r"\s+\d[\d():/,.\s–-]*$")  # "33(2)" behind the name of a journal


class Quoted(NamedTuple):
    """A title in quotes: the place of its words, and where what follows it begins."""

    inner: tuple[int, int]
    end: int


def title_of(line: Line) -> tuple[Span | None, int, tuple[int, int] | None]:
    """The title of a citation on one line, where what follows it begins, and the range of the authors."""
    text = line.text
    opened = authors.opening(text)
    if opened and opened.by_comma and are_authors(text[slice(*sentences(text)[0])]):
        opened = None
    if quote := _quote_at(text, opened.start if opened else len(text) - len(text.lstrip())):
        return line.span(*quote.inner), quote.end, (0, opened.end) if opened else None
    if not opened and (found := _quoted(text)):
        quote, named = found
        return line.span(*quote.inner), quote.end, named
    if opened:
        stop = _behind(line, opened)
        return line.span(opened.start, stop), stop, (0, opened.end)
    if told := _behind_authors(line):
        start, stop, named = told
        return line.span(start, stop), stop, named
    if line.strong and line.strong[0][0] == 0 and _STRONG <= line.strong[0][1] < len(text.rstrip()):
        a, b = line.strong[0]
        return line.span(a, b - (text[a:b].rstrip().endswith("."))), b, None
    stop = _first_end(line)
    return line.span(0, stop), stop, None


def _quote_at(text: str, start: int) -> Quoted | None:
    """The title in quotes that stands at `start`; None where none does, or the sentence goes on behind it in small
    letters (but for "in")."""
    found = _QUOTE.match(text, start)
    if found is None:
        return None
    behind = text[found.end() :]
    if behind[:1].islower() and not found["stop"] and not _lead().match(vocabulary.aligned_fold(behind)):
        return None
    inner = next(found.span(name) for name in _QUOTES if found[name])
    words = text[slice(*inner)].rstrip(" ,")
    if words.endswith(".") and not words.endswith("..."):
        words = words[:-1]
    return Quoted((inner[0], inner[0] + len(words)), found.start("stop"))


def quoted_in(line: Line) -> tuple[int, int] | None:
    """The one title in quotes of a line, or what it sets in italics or bold; None where it has none or several."""
    found = [next(found.span(name) for name in _QUOTES if found[name]) for found in _QUOTE.finditer(line.text)]
    found = found or [bounds for bounds in line.strong if bounds != (0, len(line.text.rstrip()))]
    return found[0] if len(found) == 1 else None


@cache
def _lead() -> re.Pattern[str]:
    """Words between a title and its venue: "in", "erschienen in"; folded."""
    return re.compile(rf"(?:{vocabulary.phrases('venues', 'lead').pattern})(?=[:\s])")


def _quoted(text: str) -> tuple[Quoted, tuple[int, int] | None] | None:
    """The title in quotes of a citation that opens otherwise, and the range of the authors before it."""
    found = _QUOTED.search(text)
    if found is None:
        return None
    before = text[: found.start()].rstrip()
    is_behind = before.endswith((":", ",")) and len(found["title"].split()) >= _TITLED
    is_title = found.start() < 3 or len(found["title"]) > _LONG or is_behind
    if not is_title and not are_authors(before.rstrip(" ,.:(")):
        return None
    year = re.search(r"\s*\((?:19|20)\d\d[a-z]?\)\W*$", text[: found.start()])
    stop = year.start() if year else found.start()
    named = (0, stop) if stop > 3 and are_authors(re.sub(r"\(.*?\)", "", text[:stop])) else None
    return Quoted(found.span("title"), found.end()), named


def _behind(line: Line, opened: authors.Opening) -> int:
    """Where a title ends that stands behind the authors and their date: with its emphasis, its sentence or, in lists of
    commas, at the next one; before what kind of work it is, and before "in" and the venue."""
    text, start = line.text, opened.start
    for a, b in line.strong:
        if abs(a - start) <= 1 < b - a:
            return b - (len(text[a:b]) - len(text[a:b].rstrip(" .,")))
    end = next((b for _, b in sentences(text) if b > start), len(text))
    stops = [end]
    if opened.by_comma and (comma := text.find(",", start)) > 0:
        stops.append(comma)
    if kind := _TYPE.search(text, start + 2):
        stops.append(kind.start())
    for found in re.finditer(r",\s+(?P<lead>[^\W\d_]+(?::|(?=\s+[«\"“„A-ZÀ-Þ])))", text[start:end]):
        if _lead().match(vocabulary.aligned_fold(found["lead"] + " ")):
            stops.append(start + found.start())
    return _undated_end(line, start, min([stop for stop in stops if stop > start], default=len(text)))


def _behind_authors(line: Line) -> tuple[int, int, tuple[int, int]] | None:
    """Where a title stands behind a list of names of any form: "Authors. Title. Venue", "Authors (2020). Title. Venue",
    "Authors: Title"."""
    text = line.text
    parts = sentences(text)
    if len(parts) > 1:
        a, b = parts[0]
        year = re.search(r"[\s(,.]*\(?(?:19|20)\d\d[a-z]?\)?\W*$", text[a:b])
        author_end = a + year.start() if year else b
        if are_authors(text[a:author_end]):
            start, end = parts[1]
            if re.fullmatch(r"\W*(?:19|20)\d\d[a-z]?\W*", text[start:end]) and len(parts) > 2:
                start, end = parts[2]
            return start, _undated_end(line, start, end), (a, author_end)
    lead = re.match(r"(?P<authors>.{5,600}?)\s*(?:\((?:19|20)\d\d[a-z]?\)[.:,]?|:)\s+(?=\S)", text)
    if lead and are_authors(lead["authors"]) and not SENTENCE.search(lead["authors"]):
        end = next((b for _, b in parts if b > lead.end()), len(text))
        return lead.end(), _title_end(text, lead.end(), end), lead.span("authors")
    return None


def _first_end(line: Line) -> int:
    """Where a title ends that opens the line: with its sentence, before its venue behind a comma or a dash, before the
    bracket or the date that closes the line."""
    text = line.text
    parts = sentences(text)
    is_told = len(parts) > 1 and parts[0][1] - parts[0][0] > (6 if vocabulary.is_cjk(text) else 15)
    end = parts[0][1] if is_told else len(text)
    stop = _title_end(text, 0, end)
    if stop in (len(text), end):
        cell = text.find("\t", _LEAST_TITLE)
        stop = min([stop, *_before_date(line, end), *([cell] if cell > 0 else [])])
    if bracket := _IN_BRACKETS.search(text):
        stop = min(stop, bracket.start()) or stop
    if (dash := _before_dash(text)) is not None:
        stop = min(stop, dash)
    stop = min([stop, *_before_venue(text)])
    # "Title, Publisher": one comma, and a name behind it.
    comma = re.search("[,，]", text[:stop])
    is_only = comma is not None and len(re.findall("[,，]", text[:stop])) == 1
    if comma and is_only and comma.start() >= _LEAST_TITLE and _is_name(_VOLUME.sub("", text[comma.end() : stop])):
        stop = comma.start()
    return stop


def _before_venue(text: str) -> list[int]:
    """Where a title ends before its year in brackets and a dash or "in:": "Title (2019) – The Clarion", "Title, in: The
    Clarion"."""
    years = [found.start() for found in _YEAR_BEFORE.finditer(text)]
    leads = [found for found in _LEAD_BEFORE.finditer(text) if _lead().match(vocabulary.aligned_fold(found["lead"]))]
    return [at for at in (*years, *(found.start() for found in leads)) if at >= _LEAST_TITLE]


def _before_dash(text: str) -> int | None:
    """Where a title ends that a dash sets apart from its venue or its authors ("Title – The Clarion, 2018"); None where
    what stands behind is no name, or no date follows."""
    for dash in _DASH.finditer(text):
        behind = text[dash.end() :]
        piece = re.split(r"[,;(·|]|\s[–—-]\s", behind, maxsplit=1)[0]
        dated = next(iter(dates.find(behind)), None)
        piece = piece[: dated.span.start] if dated else piece
        is_name = bool(piece.strip()) and piece[:1].isupper() and _is_name(piece.strip())
        if dash.start() >= _LEAST_TITLE and dates_behind(text, dash.end()) and (is_name or _opens_list(behind)):
            return dash.start()
    return None


def _opens_list(text: str) -> bool:
    """Whether authors stand before the next dash."""
    return are_authors(_DASH.split(text, maxsplit=1)[0])


def _is_name(text: str) -> bool:
    """Whether words can be the name of a journal or a publisher: capitalised but for small words between them, or one
    word, or a few characters of Chinese."""
    words = text.split()
    if vocabulary.is_cjk(text):
        return len(text.strip()) <= 12
    if len(words) == 1:
        return words[0][0].isupper() or words[0].islower()
    is_capitalised = [w[0].isupper() for w in words]
    return (
        2 <= len(words) <= 7
        and all(up or len(w) <= 5 for up, w in zip(is_capitalised, words, strict=True))
        and (is_capitalised[0] and is_capitalised[-1] and sum(is_capitalised) >= len(words) / 2)
    )


def _title_end(text: str, start: int, end: int) -> int:
    """Where a title ends that volume and pages follow after a comma."""
    folded = vocabulary.aligned_fold(text)
    for comma in re.finditer(r"[,(]\s*", folded[start:end]):
        mark = vocabulary.phrases("venues", "marks").match(folded, start + comma.end())
        if mark and re.match(r"[.\s]*\d", folded[mark.end() :]):
            return start + comma.start()
    return end


def _undated_end(line: Line, start: int, end: int) -> int:
    """Where a title behind its authors ends: before volume and pages, or before the date that closes the line."""
    return min([_title_end(line.text, start, end), *(stop for stop in _before_date(line, end) if stop > start)])


def _before_date(line: Line, end: int) -> list[int]:
    """Where the words before a closing date end: "Title (2011-01)", "Title\\tJuly 2023", "Title, Publisher (2011)"."""
    found = [p for p in dates.find(line.text) if p.span.end >= len(line.text.rstrip(" .)")) - 1 and p.span.start > 8]
    stops = []
    for period in found:
        stop = period.span.start
        while stop > 0 and line.text[stop - 1] in " \t(,;:·|–—-[":
            stop -= 1
        stops.append(min(stop, end))
    return stops
