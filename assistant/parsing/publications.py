"""Publications in the usual styles: numbered or not, on one line ("Authors. Title. Venue, year.") or on several
(title, authors, venue below each other), the title in quotes, in bold or first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant import dates
from assistant.parsing.authors import SENTENCE, are_authors, authors_behind, co_authors, opening, persons_in
from assistant.parsing.body import labelled_fact
from assistant.parsing.citations import DOI, MARK, cites, date_of, is_dated, is_venue, once, venue_of
from assistant.parsing.entries import plain_entry
from assistant.parsing.grouping import Group, group
from assistant.parsing.lines import Line, joined
from assistant.parsing.looks import is_prose
from assistant.parsing.pieces import URL, head_period
from assistant.parsing.titles import title_of
from assistant.parsing.vocabulary import is_cjk
from assistant.parsing.work_rows import columns_of, publication_of_row
from assistant.types import BlockKind, Entry, Fact, Period, Person, SectionKind, Span

_ROOM = 0.8  # lines of room above a line that starts a publication
_MOST_ABOVE = 3  # lines of a publication above its date
_LABEL = 20  # characters before the colon and a date
_FEW = 4  # words of a publication on one line, at least
_CITED = 60  # characters of a whole citation, at least
_CITED_HAN = 24
_VENUE = 60  # characters of a venue before its co-authors in brackets


def publications_of(text: str, lines: Sequence[Line]) -> list[Entry]:
    """The publications of a section of a `text`; lines that are none are entries of kind OTHER."""
    if columns := columns_of(text, lines):
        return [publication_of_row(line, named, publication) for line, named in zip(lines, columns, strict=True)]
    found = []
    is_marked = _are_marked(lines)
    for g in _groups(_rejoined(_by_marks(lines))):
        own = [*g.head, *g.body]
        if len(own) == 1 and _is_no_citation(own[0], lines, is_marked=is_marked):
            found.append(plain_entry(own, SectionKind.OTHER))
        elif own:
            found.append(publication(own))
    return found


def _is_no_citation(line: Line, lines: Sequence[Line], *, is_marked: bool) -> bool:
    """Whether a line says something about a list or names it; among marked citations one without mark and date."""
    if is_marked and not MARK.match(line.text) and not dates.find(line.text):
        return True
    if _introduces(line, lines):
        return True
    is_listed = 2 * sum(map(cites, lines)) > len(lines)
    if (len(lines) == 1 or is_listed) and line.text.rstrip().endswith((".", "。")) and not _tells_of_work(line):
        return True  # "* equal contribution. Students are underlined." above lists of their own
    return _is_remark(line) or (len(line.text.split()) < 6 and _heads_more(line, lines))


def _introduces(line: Line | None, lines: Sequence[Line]) -> bool:
    """Whether a line is sentences above citations that are items: "Names of students are underlined. h-index 16
    (January 2025)." """
    below = [x for x in lines if line is not None and x.is_item and x.block.span.start > line.block.span.start]
    is_told = line is not None and not line.is_item and is_prose(line) and not _opens_with_authors(line)
    return is_told and len(below) > 1 and 2 * sum(map(cites, below)) > len(below)


def _tells_of_work(line: Line) -> bool:
    """Whether a line has anything of a citation: a date, authors, a title in quotes or set apart."""
    return bool(dates.find(line.text) or line.strong or _is_quoted(line)) or are_authors(_first_sentence(line))


def _are_marked(lines: Sequence[Line]) -> bool:
    marked = sum(bool(MARK.match(line.text)) for line in lines)
    return marked > 1 or (marked == 1 and MARK.match(lines[0].text) is not None)


def _heads_more(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line that is no item stands right above an item or a marked citation, as the name of a list does."""
    below = next((x for x in lines if x.block.span.start > line.block.span.start), None)
    return (
        below is not None and not line.is_item and _heads_list(line) and bool(below.is_item or MARK.match(below.text))
    )


def _by_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines of a list whose citations open with a mark ("[J3]"), what does not joined to the citation above; short
    lines without a date that stand before a marked one are remarks."""
    if not _are_marked(lines):
        return list(lines)
    found: list[Line] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        heads = following is not None and MARK.match(following.text) and _heads_list(line)
        if found and not MARK.match(line.text) and MARK.match(found[-1].text) and not heads:
            found[-1] = joined(found[-1], line)
        else:
            found.append(line)
    return found


def _heads_list(line: Line) -> bool:
    """Whether a line can be the heading of a list of citations ("Journal articles"): short, without date or end."""
    text = line.text.strip()
    return len(text) <= 45 and not text.endswith((".", ",")) and not any(c.isdigit() for c in text)


def _is_remark(line: Line) -> bool:
    """Whether a line is a remark above the list: wholly in brackets, or a sentence that ends in a colon."""
    text = line.text.strip()
    return not line.is_item and ((text[:1] in "(（" and text[-1:] in ")）") or text.endswith((":", "：")))


def _rejoined(lines: Sequence[Line]) -> list[Line]:
    """The lines of a list whose entries open with a title in quotes; what does not is the rest of the line above."""
    if sum(_is_quoted(line) for line in lines) < 2 or not _is_quoted(lines[0]):
        return list(lines)
    found: list[Line] = []
    for line in lines:
        is_torn = found and not _is_quoted(line) and not line.is_item and line.block.gap < 0.8
        if is_torn and not dates.find(found[-1].text) and not labelled_fact(line):
            found[-1] = joined(found[-1], line)
        else:
            found.append(line)
    return found


def _ends_in_year(line: Line) -> bool:
    """Whether a short line ends in a date, as the venue below a title does: "Acta Materialia, 2017."."""
    last = next(reversed(dates.find(line.text)), None)
    return last is not None and len(line.text) < 80 and last.span.end >= len(line.text.rstrip(" .)"))


def _is_quoted(line: Line) -> bool:
    return line.text.lstrip()[:1] in set('"“„«‘《')


def _groups(lines: Sequence[Line]) -> list[Group]:
    headings = any(line.block.kind is BlockKind.HEADING for line in lines)
    marked = _are_marked(lines)
    items = [line for line in lines if line.is_item]
    opening = next((line for line in lines if not _is_remark(line)), None)
    above = opening is not None and not opening.is_item and head_period(opening) is not None
    above = above and not _introduces(opening, lines)
    quoted = bool(lines) and all(map(_is_quoted, lines))
    bounds = [number for number, line in enumerate(lines) if _venue_cell(line, lines[number + 1 :])]
    if len(bounds) > 1 and bounds[0] == 0:
        return [
            Group((lines[start],), tuple(lines[start + 1 : end]))
            for start, end in zip(bounds, [*bounds[1:], len(lines)], strict=True)
        ]
    if not (items or headings or marked) and (records := _by_dates(lines)):
        return records
    is_listed = items or quoted or marked or _each_cites(lines) or _are_apart(lines)
    if headings or (above and items and not marked) or not is_listed:
        return group(lines, SectionKind.PUBLICATIONS)
    groups: list[Group] = []
    base = min((line.block.level for line in items), default=0)
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below is not None and not line.is_item and _heads_list(line) and (MARK.match(below.text) or below.is_item):
            groups.append(Group((line,)))
            continue
        starts = (
            line.is_item
            or bool(MARK.match(line.text))
            or (groups and not groups[-1].head[0].is_item and _heads_list(groups[-1].head[0]))
            or (groups and _is_remark(groups[-1].head[0]))
            or (not items and (not groups or quoted or _cites(line) or line.block.gap >= _ROOM))
        )
        if groups and (not starts or _is_torn(groups[-1], line) or _is_detail(line, base)):
            groups[-1] = Group(groups[-1].head, (*groups[-1].body, line))
        else:
            groups.append(Group((line,)))
    return groups


def _by_dates(lines: Sequence[Line]) -> list[Group]:
    """Publications over several lines each, of which one is nothing but its date: each starts at the one line with room
    above it, or as many lines above its date as the first one does, and what stands before is the rest of the one
    above. None where dates stand on top."""
    dated = [number for number, line in enumerate(lines) if _lone_date(line)]
    if len(dated) < 2 or not 0 < dated[0] <= _MOST_ABOVE:
        return []
    if any(dates.find(line.text) for number, line in enumerate(lines) if number not in dated and not _is_address(line)):
        return []
    starts = [0]
    for above, date in pairwise(dated):
        spaced = [number for number in range(above + 1, date) if lines[number].block.gap >= _ROOM]
        starts.append(spaced[0] if len(spaced) == 1 else date - dated[0])
        if starts[-1] <= above:
            return []
    return [Group((lines[a],), tuple(lines[a + 1 : b])) for a, b in pairwise([*starts, len(lines)])]


def _lone_date(line: Line) -> Period | None:
    """The date of a line that is nothing else, perhaps behind a label: "Published on: Apr 12, 2017"."""
    label, colon, rest = line.text.partition(":")
    behind = dates.parse(rest, len(label) + 1) if colon and len(label) <= _LABEL else None
    return dates.parse(line.text) or behind


def _is_address(line: Line) -> bool:
    return URL.fullmatch(line.text.strip()) is not None


def _cites(line: Line) -> bool:
    """Whether a line is a whole citation: long, with a year."""
    least = _CITED_HAN if is_cjk(line.text) else _CITED
    return len(line.text) > least and any(p.end or p.start for p in dates.find(line.text))


def _each_cites(lines: Sequence[Line]) -> bool:
    citing = sum(_cites(line) or (_opens_with_authors(line) and bool(dates.find(line.text))) for line in lines)
    return citing >= max(1, 0.7 * len(lines)) and _opens_with_authors(lines[0])


def _opens_with_authors(line: Line) -> bool:
    return are_authors(_first_sentence(line)) or opening(line.text) is not None


def _are_apart(lines: Sequence[Line]) -> bool:
    """Whether each line is a publication of its own: it has room above it, and its date."""
    spaced = all(line.block.gap >= _ROOM for line in lines[1:])
    told = [is_dated(line) and len(line.text.split()) >= _FEW for line in lines]
    return len(lines) > 1 and spaced and all(told)


def _first_sentence(line: Line) -> str:
    found = SENTENCE.search(line.text)
    sentence = line.text[: found.start()] if found else line.text
    return re.split(r"\s*[(“”\"„«]", sentence, maxsplit=1)[0]


def _is_torn(above: Group, line: Line) -> bool:
    """Whether an item goes on with the citation above it, which has neither ended nor named a year."""
    if not above.head or not (above.head[0].is_item and line.is_item):
        return False
    last = (*above.head, *above.body)[-1].text.rstrip()
    cites = len(last) >= 60 or are_authors(_first_sentence(above.head[0]))
    if not cites or last.endswith((".", ")", "）", "。", "”", '"')) or re.search(r"(?:19|20)\d\d\W*$", last):
        return False
    all_words = " ".join(x.text for x in (*above.head, *above.body))
    return not dates.find(all_words[len(all_words) // 2 :]) and not are_authors(_first_sentence(line))


def _is_detail(line: Line, base: int) -> bool:
    return line.is_item and line.block.level > base and not _cites(line)


# ---------------------------------------------------------------- one publication


def _venue_cell(line: Line, below: Sequence[Line]) -> int:
    """Where the words begin that stand beside a venue and its date in the first cell of a line, authors in front of
    them: "SIGIR 2021" beside "A. Brouwer. Title."; 0 where no venue stands so. A narrow cell wraps the date on to the
    line below."""
    cell = re.match(r"\s*[^\W\d_][^\t]{2,40}?\t+(?=\S)", line.text)
    if cell is None or not (dates.find(cell[0]) or any(dates.parse(x.text.strip()) for x in below[:1])):
        return 0
    return cell.end() if are_authors(_first_sentence(line.part(cell.end()))) else 0


def _opening_date(line: Line) -> tuple[Period | None, int]:
    """The date that a citation opens with, in a cell, in brackets or before a mark, and where the words behind it
    begin: "2021" beside a citation, "2019: Title", "(2019) Title"; (None, 0) where it opens with none."""
    found = next(iter(dates.find(line.text)), None)
    if found is None or line.text[: found.span.start].strip(" ("):
        return None, 0
    joint = re.match(r"\s*(?:[)）]\s*[:.,]?|[:：.,|–—-]|\t|\s{2})\s*(?=\S)", line.text[found.span.end :])
    return (once(found, line), found.span.end + joint.end()) if joint else (None, 0)


def publication(lines: Sequence[Line]) -> Entry:
    """One publication from its lines."""
    dated = [line for line in lines if dates.parse(line.text)]
    if dated and dated[0] is lines[0] and len(lines) > 1:
        lines = [*lines[1:], lines[0]]  # the date stands above the title
    whole = Span(min(line.whole.start for line in lines), max(line.whole.end for line in lines))
    if mark := MARK.match(lines[0].text):
        lines = [lines[0].part(mark.end()), *lines[1:]]
    cell_date, start = _opening_date(lines[0])
    lines = [lines[0].part(start), *lines[1:]] if cell_date else lines
    people: list[Person] = []
    facts: list[Fact] = []
    if beside := _venue_cell(lines[0], lines[1:]):
        cell = lines[0].part(0, beside)
        written = next(iter(dates.find(cell.text)), None)
        cell_date = once(written, cell) if written else None
        venue = cell.text[: written.span.start if written else beside].rstrip(" ,\t")
        facts.append(Fact("venue", cell.span(0, len(venue)), cell.whole))
        lines = [lines[0].part(beside), *lines[1:]]
    first = lines[0]
    opened, closed, others = co_authors(first)
    if 0 < opened < closed == len(first.text):  # behind all else
        first = first.part(0, opened)
    highlights: list[Span] = []
    torn = (
        [first, *lines[1:]]
        if len(lines) > 1 and first.is_item and lines[1].is_item and first.block.kind is lines[1].block.kind
        else [first]
    )
    title, end, authors = title_of(first)
    period = cell_date or (None if beside and len(lines) > 1 else date_of(first, end))
    if authors:
        people = persons_in(first, *authors)
    elif title and (behind := authors_behind(first, end)):
        people, end = persons_in(first, *behind), behind[1]
    if closed > len(first.text):
        people += others
    elif others and title and (title.end <= first.span(closed).start or first.span(0, opened).end > title.start):
        people += others
        title = Span(title.start, min(title.end, first.span(0, opened).end))
        end = max(end, closed)
    if len(torn) > 1 and title and not period and lines[1].is_item:
        # A torn item: the title goes on to the first full stop of the next line.
        more = lines[1]
        stop = SENTENCE.search(more.text)
        title = Span(title.start, more.span(0, stop.start() if stop else len(more.text)).end)
        facts += venue_of(more, stop.end() if stop else len(more.text))
        period = date_of(more, 0)
        rest: Sequence[Line] = lines[2:]
    else:
        facts += [] if beside else venue_of(first, end)
        rest = lines[1:]
    url = next((link.target for link in first.links if len(link.target) > 4), None)
    for line in rest:
        text = line.text.strip()
        fact = labelled_fact(line)
        if not period and (alone := _lone_date(line)):
            period = once(alone, line)
        elif not people and are_authors(text.rstrip(".")):
            people = persons_in(line, 0, len(line.text))
        elif not people and 0 < co_authors(line)[0] <= _VENUE:
            opened, _, people = co_authors(line)
            facts += venue_of(line.part(0, opened), 0)
            period = period or date_of(line, 0)
        elif not people and (named := authors_behind(line, 0)):
            people = persons_in(line, *named)
            facts += venue_of(line, named[1])
            period = period or date_of(line, named[1])
        elif URL.fullmatch(text):
            url = url or line.whole
            facts.append(Fact("doi" if DOI.search(text) else "url", line.whole, line.whole))
        elif not any(f.key == "venue" for f in facts) and (is_venue(line) or (not period and _ends_in_year(line))):
            facts += venue_of(line, 0)
            period = period or date_of(line, 0)
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
