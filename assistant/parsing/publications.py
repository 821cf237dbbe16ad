"""Publications in the usual styles: numbered or not, on one line ("Authors. Title. Venue, year.") or on several
(title, authors, venue below each other), the title in quotes, in bold or first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.body import labelled_fact
from assistant.parsing.entries import plain_entry
from assistant.parsing.grouping import Group, group
from assistant.parsing.lines import Line
from assistant.parsing.people import persons
from assistant.parsing.pieces import URL
from assistant.types import BlockKind, Entry, Fact, Period, Person, Role, SectionKind, Span

_QUOTED = re.compile(r"[\"“”„«‘'](?P<title>[^\"“”„«»]{8,300}?)[,.]?[\"”“»’'](?![^\W_])")
_SENTENCE = re.compile(r"(?<![A-Z])(?<!\b[A-Z])(?<!\bal)(?<!\bvol)(?<!\bno)(?<!\bpp)(?<!\bProc)(?<!\bTrans)[.?!。](?=\s|$)\s*|(?<=[A-Z]{2})[.](?=\s)\s*")
_DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/[^\s,;)\]]+|arXiv:\s?\d{4}\.\d{4,5}", re.I)
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z]{2,}[A-Za-z]*|[A-Z][a-z]*[A-Z]{2,}[a-z]*)(?:[- ]?[A-Z]{2,})?(?![\w])")
_AUTHOR = re.compile(
    r"\*?(?:[A-ZÀ-ÞĀ-Ž](?:\.|[\w’'`-]*\.?)[ -]?|(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter)\s){1,5}\*?"
    r"(?:,\s*(?:[A-Z]\.[ -]?){1,3})?|[\u4e00-\u9fff]{2,4}|et al\.?"
)
_SPLIT_AUTHORS = re.compile(r"\s*(?:[,;、；&]|\s(?:and|und|et|y|e|en)\s)\s*(?:(?:and|und|et|y|e|en|&)\s+)?")


def publications_of(lines: Sequence[Line]) -> list[Entry]:
    """The publications of a section; lines that are none are entries of kind OTHER."""
    found = []
    for g in _groups(lines):
        own = [*g.head, *g.body]
        if own and not g.body and _is_remark(own[0]):
            found.append(plain_entry(own, SectionKind.OTHER))
        elif own:
            found.append(publication(own))
    return found


def _is_remark(line: Line) -> bool:
    """Whether a line is a remark above the list: wholly in brackets, or a sentence that ends in a colon."""
    text = line.text.strip()
    return not line.is_item and ((text[:1] in "(（" and text[-1:] in ")）") or text.endswith((":", "：")))


def _groups(lines: Sequence[Line]) -> list[Group]:
    headings = any(line.block.kind is BlockKind.HEADING for line in lines)
    items = [line for line in lines if line.is_item]
    if headings or not (items or _each_cites(lines)):
        return group(lines, SectionKind.PUBLICATIONS)
    groups: list[Group] = []
    base = min((line.block.level for line in items), default=0)
    for line in lines:
        starts = line.is_item or (groups and _is_remark(groups[-1].head[0])) or (not items and (not groups or _cites(line) or line.block.gap >= 0.8))
        if groups and (not starts or _is_torn(groups[-1], line) or _is_detail(line, base)):
            groups[-1] = Group(groups[-1].head, (*groups[-1].body, line))
        else:
            groups.append(Group((line,)))
    return groups


def _cites(line: Line) -> bool:
    """Whether a line is a whole citation: long, with a year."""
    return len(line.text) > 60 and any(p.end or p.start for p in dates.find(line.text))


def _each_cites(lines: Sequence[Line]) -> bool:
    return sum(_cites(line) for line in lines) >= max(1, 0.7 * len(lines)) and _are_authors(_first_sentence(lines[0]))


def _first_sentence(line: Line) -> str:
    found = _SENTENCE.search(line.text)
    return line.text[: found.start()] if found else line.text.partition("(")[0]


def _is_torn(above: Group, line: Line) -> bool:
    """Whether an item goes on with the citation above it, which has neither ended nor named a year."""
    if not above.head or not (above.head[0].is_item and line.is_item):
        return False
    last = (*above.head, *above.body)[-1].text.rstrip()
    if len(last) < 60 or last.endswith((".", ")", "）", "。", "”", '"')) or re.search(r"(?:19|20)\d\d\W*$", last):
        return False
    all_words = " ".join(x.text for x in (*above.head, *above.body))
    return not dates.find(all_words[len(all_words) // 2 :]) and not _are_authors(_first_sentence(line))


def _is_detail(line: Line, base: int) -> bool:
    return line.is_item and line.block.level > base and not _cites(line)


# ---------------------------------------------------------------- one publication


def publication(lines: Sequence[Line]) -> Entry:
    """One publication from its lines."""
    first = lines[0]
    whole = Span(min(line.whole.start for line in lines), max(line.whole.end for line in lines))
    people: list[Person] = []
    facts: list[Fact] = []
    highlights: list[Span] = []
    joined = [first, *lines[1:]] if len(lines) > 1 and first.is_item and lines[1].is_item and first.block.kind is lines[1].block.kind else [first]
    title, end, authors = _title(first)
    period = _date(first, end)
    if authors:
        people = persons_in(first, *authors)
    if len(joined) > 1 and title and not period and lines[1].is_item:
        # A torn item: the title goes on to the first full stop of the next line.
        more = lines[1]
        stop = _SENTENCE.search(more.text)
        title = Span(title.start, more.span(0, stop.start() if stop else len(more.text)).end)
        facts += _venue(more, stop.end() if stop else len(more.text))
        period = _date(more, 0)
        rest: Sequence[Line] = lines[2:]
    else:
        facts += _venue(first, end)
        rest = lines[1:]
    url = next((link.target for link in first.links if len(link.target) > 4), None)
    for line in rest:
        text = line.text.strip()
        fact = labelled_fact(line)
        alone = dates.parse(text)
        if alone and not period:
            period = _shifted(alone, line)
        elif not people and _are_authors(text.rstrip(".")):
            people = persons_in(line, 0, len(line.text))
        elif URL.fullmatch(text):
            url = url or line.whole
            facts.append(Fact("doi" if _DOI.search(text) else "url", line.whole, line.whole))
        elif not any(f.key == "venue" for f in facts) and _is_venue(line):
            facts += _venue(line, 0)
            period = period or _date(line, 0)
        elif fact:
            facts.append(fact)
        else:
            highlights.append(line.whole)
        url = url or next((link.target for link in line.links if len(link.target) > 4), None)
    if len(highlights) == 1:
        facts.append(Fact("summary", highlights[0], highlights[0]))
        highlights = []
    name = title or first.whole
    parts = [name, *([period.span] if period and first.whole.contains(period.span) else [])]
    return Entry(
        id="",
        kind=SectionKind.PUBLICATIONS,
        span=whole,
        head=first.whole if authors else Span(min(s.start for s in parts), max(s.end for s in parts)),
        name=name,
        period=period,
        url=url,
        people=tuple(people),
        highlights=tuple(highlights),
        extra=tuple(facts),
    )


def persons_in(line: Line, start: int, end: int) -> list[Person]:
    """The authors between two offsets of a line."""
    found = []
    at = start
    pieces = list(_SPLIT_AUTHORS.finditer(line.text, start, end))
    bounds = []
    for piece in pieces:
        bounds.append((at, piece.start()))
        at = piece.end()
    bounds.append((at, end))
    joined: list[tuple[int, int]] = []
    for a, b in bounds:
        words = line.text[a:b].strip(" .*†‡")
        if joined and re.fullmatch(r"(?:[A-Z]\.?[ -]?){1,3}", words) and " " not in line.text[slice(*joined[-1])].strip():
            joined[-1] = (joined[-1][0], b)
        elif words and words.lower() not in ("et al", "others", "u.a", "et. al"):
            joined.append((a, b))
    for a, b in joined:
        while b > a and (line.text[b - 1] in " *†‡:" or (line.text[b - 1] == "." and not re.search(r"\b[A-Z]\.$", line.text[a:b]))):
            b -= 1
        while a < b and line.text[a] in " *†‡":
            a += 1
        if b - a > 1:
            found.append(Person(line.span(a, b), Role.AUTHOR, line.span(a, b)))
    return found


def _are_authors(text: str) -> bool:
    """Whether the words are a list of names and nothing else."""
    text = text.strip(" .:,")
    if not text or len(text) > 900 or any(c.isdigit() for c in text):
        return False
    pieces = [p.strip(" *†‡") for p in _SPLIT_AUTHORS.split(text) if p and p.strip(" *†‡.")]
    if not pieces:
        return False
    good = sum(bool(_AUTHOR.fullmatch(p)) for p in pieces)
    two_words = sum(" " in p or "." in p or len(p) <= 2 or vocabulary.is_cjk(p) for p in pieces)
    if len(pieces) == 1:
        words = pieces[0].split()
        return bool(good) and 2 <= len(words) <= 4 and vocabulary.organisation_score(text) == 0 and vocabulary.degree_score(text) < 1
    return good / len(pieces) >= 0.8 and two_words / len(pieces) >= 0.5


def _title(line: Line) -> tuple[Span | None, int, tuple[int, int] | None]:
    """The title of a citation on one line, where what follows it begins, and the range of the authors."""
    text = line.text
    quoted = _QUOTED.search(text)
    if quoted and (quoted.start() < 3 or _are_authors(text[: quoted.start()].rstrip(" ,.:(")) or len(quoted["title"]) > 25):
        authors = (0, quoted.start()) if quoted.start() > 3 and _are_authors(re.sub(r"\(.*?\)", "", text[: quoted.start()])) else None
        return line.span(*quoted.span("title")), quoted.end(), authors
    sentences = _sentences(text)
    if len(sentences) > 1:
        a, b = sentences[0]
        year = re.search(r"[\s(,.]*\(?(?:19|20)\d\d[a-z]?\)?\W*$", text[a:b])
        author_end = a + year.start() if year else b
        if _are_authors(text[a:author_end]):
            start, end = sentences[1]
            if re.fullmatch(r"\W*(?:19|20)\d\d[a-z]?\W*", text[start:end]) and len(sentences) > 2:
                start, end = sentences[2]
            return line.span(start, _title_end(text, start, end)), _title_end(text, start, end), (a, author_end)
    # "Authors (2020). Title. Venue" and "Authors: Title".
    lead = re.match(r"(?P<authors>.{5,600}?)\s*(?:\((?:19|20)\d\d[a-z]?\)[.:,]?|:)\s+(?=\S)", text)
    if lead and _are_authors(lead["authors"]):
        rest = [s for s in sentences if s[1] > lead.end()]
        end = rest[0][1] if rest else len(text)
        return line.span(lead.end(), _title_end(text, lead.end(), end)), _title_end(text, lead.end(), end), lead.span("authors")
    if line.strong and line.strong[0][1] - line.strong[0][0] >= 12 and line.strong[0][0] == 0 and line.strong[0][1] < len(text.rstrip()):
        a, b = line.strong[0]
        return line.span(a, b - (text[a:b].rstrip().endswith("."))), b, None
    end = sentences[0][1] if len(sentences) > 1 and sentences[0][1] - sentences[0][0] > 15 else len(text)
    stop = _title_end(text, 0, end)
    if stop == len(text) or stop == end:
        stop = min([stop, *_before_date(line, end)])
    # "Title, Publisher": one comma, and one to three capitalised words behind it.
    comma = text.find(",", 0, stop)
    publisher = text[comma + 1 : stop].split()
    if comma > 12 and text.count(",", 0, stop) == 1 and 1 <= len(publisher) <= 3 and all(w[0].isupper() or w.islower() and len(publisher) == 1 for w in publisher):
        stop = comma
    return line.span(0, stop), stop, None


def _sentences(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for stop in _SENTENCE.finditer(text):
        if text[at : stop.start()].strip():
            keep = 1 if text[stop.start()] in "?!" else 0
            found.append((at, stop.start() + keep))
        at = stop.end()
    if text[at:].strip():
        found.append((at, len(text.rstrip())))
    return found


def _title_end(text: str, start: int, end: int) -> int:
    """Where a title ends that volume and pages follow after a comma."""
    folded = vocabulary.aligned_fold(text)
    for comma in re.finditer(r"[,(]\s*", folded[start:end]):
        mark = vocabulary.phrases("venues", "marks").match(folded, start + comma.end())
        if mark and re.match(r"[.\s]*\d", folded[mark.end() :]):
            return start + comma.start()
    return end


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


def _date(line: Line, start: int) -> Period | None:
    """The date of a publication: the last one after its title that is no number of pages."""
    folded = vocabulary.aligned_fold(line.text)
    marks = vocabulary.phrases("venues", "marks")
    for begin in (start, 0):
        for period in reversed(dates.find(line.text)):
            if period.span.start < begin - 1:
                continue
            before = folded[max(0, period.span.start - 12) : period.span.start]
            number = re.search(r"[\s.:,]*$", before)
            mark = [m for m in marks.finditer(before) if number and m.end() >= number.start()]
            if mark or (period.end is None and period.start is None):
                continue
            if begin == 0 and start > 0 and not re.search(r"[(\s]$", line.text[: period.span.start]):
                continue
            return _shifted(period, line)
    return None


def _shifted(period: Period, line: Line) -> Period:
    return Period(None, period.end or period.start, False, line.span(period.span.start, period.span.end))


def _is_venue(line: Line) -> bool:
    text = line.text
    folded = vocabulary.aligned_fold(text)
    return bool(_DOI.search(text) or vocabulary.phrases("venues", "conference", "journal", "workshop", "preprint", "publisher").search(folded) or text.strip().startswith("("))


def _venue(line: Line, start: int) -> list[Fact]:
    """Venue, acronym and DOI in what follows a title."""
    text = line.text
    facts: list[Fact] = []
    if doi := _DOI.search(text, start):
        facts.append(Fact("doi", line.span(doi.start(), doi.end()), line.span(doi.start(), doi.end())))
    at = start
    while at < len(text) and text[at] in " \t.,;:)”\"'’":
        at += 1
    if doi and doi.start() <= at + 1:
        at = doi.end()
        while at < len(text) and text[at] in " \t.,;:|(":
            at += 1
    folded = vocabulary.aligned_fold(text)
    lead = re.match(r"\(?\s*(?:to appear in|accepted (?:at|by|to)|submitted to|published in|in)[:\s]+", folded[at:])
    if lead:
        at += lead.end()
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
    for found in (*_DOI.finditer(text, start), *URL.finditer(text, start)):
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
        if found := _ACRONYM.search(bracket[1]):
            return bracket.start(1) + found.start(), bracket.start(1) + found.end()
    for found in _ACRONYM.finditer(body):
        if found[0] not in ("IEEE", "ACM", "IEEE/CVF", "SIAM", "CVF", "II", "III", "IV"):
            if not body.isupper() or len(body) <= 14:
                return found.span()
    return None
