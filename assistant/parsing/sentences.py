"""Lines that say more than a head: what follows the head on its line is a line of the body, and two positions on one
line are a line each.

"BSc Nursing, University College Dublin, 2014 – 2018. Second class honours" is a head and a remark; so is "Tsinghua
University. Thesis: …" below or beside a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.pieces import head_period
from assistant.parsing.remarks import names_thesis
from assistant.parsing.scores import is_mark
from assistant.types import BlockKind, SectionKind

_EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
_SAYING = (*_EMPLOYED, SectionKind.EDUCATION)
_LONGEST_HEAD = 18  # words before the end of a head
_AFTER_DATE = re.compile(
    r"\s*[)）]?(?:\s*[(（][^()（）]{2,60}[)）])?(?P<mark>,\s[^,.]{2,60}?)?(?P<stop>[.:]\s+|;\s+(?=[a-zà-ÿ]+\s+[^\s\d]+\s+\S)|[。：]\s*)(?=\S)"
)
_FULL_STOP = re.compile(
    r"(?:(?<=[^\W\d_]{2}[a-zà-ÿ])|(?<=[A-Z]{2})|(?<=\))|(?<=\d{3})|(?<=\d[:/,]\d))\.\s+(?=[^\W\d_a-zà-þ]|\d\d(?:[.,]\d+)?\s?%)|。(?=\S)"
)
_BRACKET = re.compile(r"(?P<bracket>[(（](?P<inner>[^()（）]+)[)）])\s*(?:[:：]|\s[–—-])\s*(?=\S)")
_DESCRIBES = re.compile(r"\s+[–—-]\s+|\s*——?\s*|\s*[:：]\s+|：|\s*\t\s*|\s{3,}")  # between a name and what it is
_GAP = re.compile(r"\t+|\s{3,}")
_BOXED = re.compile(r"\s*(?P<box>[(\[（](?P<inner>[^()\[\]（）]+)[)\]）])\s*(?:[:：]\s*)?(?=[^\W\d_])")
_OF_STUDY = ("thesis", "adviser", "courses", "score")
_CELL = re.compile(r"\s*(?P<label>\S.*?)(?:\t|\s{3,})\s*")
_LONGEST_NAME, _NAME_WORDS = 50, 6
_FEWEST_WORDS = 4  # of a description
_SHORT_TITLE = 5  # letters of a title that is an abbreviation
_ROLE_WORDS = 8
NAME_LEVEL = 9  # of a name that stands before its description, deeper than any heading of a document
_COMMA = re.compile(r"\s*,\s+")
_BAR = re.compile(r"\s*[|｜¦]\s*|\s*[;；]\s*|\t+")


def heads_apart(lines: Sequence[Line], kind: SectionKind) -> list[Line]:
    """The lines of a section, heads and what follows them on their line set apart."""
    if kind is SectionKind.PROJECTS:
        return _named(lines) or [own for line in lines for own in _described(line)]
    if kind not in _SAYING:
        return list(lines)
    dated = any(not line.is_item and head_period(line) for line in lines)
    found: list[Line] = []
    for above, line in zip([None, *lines], lines, strict=False):
        if line.is_item and dated:
            found.append(line)
        elif kind in _EMPLOYED and (positions := _positions(line)):
            found += positions
        elif ends := _head_end(line, above, kind):
            found += [line.part(0, ends[0]), _body(line.part(ends[1]))]
        else:
            found.append(line)
    return found


def _positions(line: Line) -> list[Line]:
    """Each position of a line that names several, each with its period: "Manager (2019 – 2021) | Clerk (2017 –
    2019)"."""
    bounds: list[tuple[int, int]] = []
    at = 0
    for joint in _BAR.finditer(line.text):
        bounds.append((at, joint.start()))
        at = joint.end()
    bounds.append((at, len(line.text)))
    if len(bounds) < 2:
        return []
    words = [line.text[a:b] for a, b in bounds]
    ranged = [any(p.start for p in dates.find(w)) for w in words]
    named = [vocabulary.position_score(w) >= 0.9 for w in words]
    if not all(ranged) or sum(named) < 2:
        return []
    return [line.part(a, b) for a, b in bounds]


def _named(lines: Sequence[Line]) -> list[Line]:
    """The lines of a list of projects that open each with its name before what describes it ("Retable – a planner for
    …"), the names as headings; none where the section is no such list."""
    flat = [line for line in lines if not line.is_item]
    ends = {line.number: end for line in flat if (end := _name_end(line))}
    if not flat or lines[0].number not in ends or 2 * len(ends) < len(flat):
        return []
    if any(line.block.kind is BlockKind.HEADING for line in lines):
        return []
    found: list[Line] = []
    for line in lines:
        if line.number not in ends or line.is_item:
            found.append(line)
            continue
        end = ends[line.number]
        name, *rest = _described(line) if head_period(line) else [line.part(*end[:2]), _body(line.part(end[2]))]
        found += [replace(name, block=replace(name.block, kind=BlockKind.HEADING, level=NAME_LEVEL)), *rest]
    return found


def _name_end(line: Line) -> tuple[int, int, int] | None:
    """Where the name of a project begins and ends on a line and its description begins; None for any other line."""
    first = _CELL.match(line.text)  # "Project    freshness-guard: a package that …"
    start = first.end() if first and vocabulary.heading(first["label"]) else 0
    for found in _DESCRIBES.finditer(line.text, start):
        name, rest = line.text[start : found.start()].strip(), line.text[found.end() :].strip()
        is_marked = bool(line.strong) and line.strong[0][0] == 0 and line.strong[0][1] <= found.end()
        is_name = (
            name[:1].isupper()
            or name[:1].isdigit()
            or vocabulary.is_cjk(name)
            or is_marked
            or " " not in name
            or found[0].isspace()
        )
        is_short = len(name) <= _LONGEST_NAME and len(name.split()) <= _NAME_WORDS and any(map(str.isalpha, name))
        if not is_short or not is_name or vocabulary.label(name) or dates.parse(name):
            return None
        is_told = len(rest.split()) >= _FEWEST_WORDS or (vocabulary.is_cjk(rest) and len(rest) >= 2 * _FEWEST_WORDS)
        is_role = len(rest.split()) <= _ROLE_WORDS and len(rest) <= _LONGEST_NAME and vocabulary.is_titled(rest)
        return (start, *found.span()) if is_told and not is_role and dates.parse(rest) is None else None
    return None


def _described(line: Line) -> list[Line]:
    """The head of a project and what describes it behind its period in brackets: "Retable (2020 – 2022): …"."""
    for found in _BRACKET.finditer(line.text):
        if dates.find(found["inner"]) and found.start() > 1:
            return [line.part(0, found.end("bracket")), _body(line.part(found.end()))]
    return [line]


def _body(line: Line) -> Line:
    """A line of the body, though the line that it is a part of was an item or a row."""
    start = len(line.text) - len(line.text.lstrip())
    line = line.part(start) if start else line
    return replace(line, block=replace(line.block, kind=BlockKind.PARAGRAPH, gap=0.0, bold=False))


def _head_end(line: Line, above: Line | None, kind: SectionKind) -> tuple[int, int] | None:
    """Where the head on a line ends and the words that follow it begin; None for any other line."""
    if line.block.kind is BlockKind.HEADING:
        return None
    goes_on = above is not None and above.text.rstrip().endswith(",")
    ends = _before_label(line.text) if kind is SectionKind.EDUCATION else _after_bold(line)
    ends = ends or _after_date(line.text, goes_on=goes_on) or _after_name(line, above, kind)
    ends = ends or (_before_mark(line.text) if kind is SectionKind.EDUCATION else None)
    rest = line.text[ends[1] :].strip() if ends else ""
    if kind is SectionKind.EDUCATION and rest[:1].isupper() and rest.strip(".").isalpha():
        return ends  # "…, 2010 – 2015. Titulado"
    return ends if len(rest.split()) > 1 or (vocabulary.is_cjk(rest) and len(rest) > 3) or is_mark(rest) else None


def _after_date(text: str, *, goes_on: bool) -> tuple[int, int] | None:
    """The ends of the stop between a date and a remark behind it: "Order of Malta, 2004 – 2008: cadet". The line may
    go on with the names of the head above it and begin with the date."""
    for period in dates.find(text):
        before, after = text[: period.span.start], _AFTER_DATE.match(text, period.span.end)
        is_apart = before.rstrip().endswith((",", "，", "(", "（", "–", "—")) or (goes_on and not before)
        is_apart = is_apart or (period.ongoing and _holds_post(before))  # "Tutor at Code Mill since 2018: …"
        if not after or not is_apart or (after["mark"] and not _is_said_beside(after["mark"])):
            continue
        if _FULL_STOP.search(before) or len(before.split()) > _LONGEST_HEAD:
            continue
        if ":" in before or "：" in before:
            continue
        return after.start("stop"), after.end()
    return None


def _is_said_beside(words: str) -> bool:
    """Whether words behind the date of a study are its mark or a remark: "with a year abroad in the middle"."""
    said = words.strip(" ,")
    return is_mark(words) or (said[:1].islower() and len(said.split()) > 2)


def _before_label(text: str) -> tuple[int, int] | None:
    """The ends of the gap between a study and the cell beside it that tells of its thesis:
    "2017 – 2019 · MSc Physics, KTH" beside "Thesis: Lamps at sea"."""
    for gap in _GAP.finditer(text):
        label, colon, _ = text[gap.end() :].partition(":")
        study = text[: gap.start()].strip()
        if colon and study and dates.parse(study) is None and vocabulary.label(label) in _OF_STUDY:
            return gap.span()
    return None


def _after_bold(line: Line) -> tuple[int, int] | None:
    """The ends of the gap behind the period in brackets of a position in bold, before what it was about: "**Clerk**
    [2019 to 2021] for a shop of lamps"."""
    start, end = line.strong[0] if line.strong and not line.is_item else (0, 0)
    found = _BOXED.match(line.text, end) if end and not start else None
    if found is None or not dates.find(found["inner"]) or not 0 < end <= _LONGEST_NAME:
        return None
    return found.end("box"), found.end()


def _before_mark(text: str) -> tuple[int, int] | None:
    """The ends of the comma between the date of a study and the mark behind it: "…, Leeds College, 2015,
    Distinction"."""
    for period in dates.find(text):
        comma = _COMMA.match(text, period.span.end)
        if comma and text[: period.span.start].rstrip().endswith(",") and is_mark(text[comma.end() :].rstrip(" .")):
            return comma.span()
    return None


def _holds_post(before: str) -> bool:
    """Whether words open with a capital and a position."""
    return before[:1].isupper() and vocabulary.position_score(" ".join(before.split()[:_FEWEST_WORDS])) >= 0.9


def _after_name(line: Line, above: Line | None, kind: SectionKind) -> tuple[int, int] | None:
    """The ends of the stop between the names of a head and the sentences behind them: "2010 – 2015  PhD Physics, KTH.
    Thesis: …", and below a dated line "KTH, Stockholm. Thesis: …"."""
    is_dated = head_period(line) is not None or _opens_dated(line)
    below = above is not None and not is_dated and not above.is_item and head_period(above) is not None
    if line.is_item or not (is_dated or below):
        return None
    for stop in _FULL_STOP.finditer(line.text):
        first, rest = line.text[: stop.start()], line.text[stop.end() :]
        if len(first.split()) > _LONGEST_HEAD or ":" in first:
            return None
        if _is_abbreviated(first) or first.count("(") > first.count(")"):
            continue
        names = first.rpartition("\t")[2]
        organisation = vocabulary.institution_score(names) if kind is SectionKind.EDUCATION else 0.0
        is_name = max(organisation, vocabulary.organisation_score(names)) >= 0.9 or vocabulary.place_score(names) >= 1
        is_long = len(first.split()) < 2 and not is_name
        is_mark_behind = kind is SectionKind.EDUCATION and bool(is_mark(rest.rstrip(" .")) or names_thesis(rest))
        if ((is_long or (below and not is_name)) and not is_mark_behind) or _is_other_half(first, rest, kind):
            return None
        return stop.span()
    return None


def _opens_dated(line: Line) -> bool:
    """Whether a line begins with its period, with long words behind or beside it."""
    cell, tab, _ = line.text.partition("\t")
    first = next(iter(dates.find(line.text)), None)
    is_ranged = first is not None and first.span.start == 0 and (first.start is not None or first.ongoing)
    return is_ranged or (bool(tab) and dates.parse(cell) is not None)


def _is_abbreviated(text: str) -> bool:
    """Whether the last word is a form of a company or a title, whose full stop ends no sentence; it does behind a title
    that is written in full ("profesora")."""
    last = text.split()[-1]
    if vocabulary.terms("persons").get(vocabulary.fold(last)) == "title":
        return len(last) <= _SHORT_TITLE
    return vocabulary.organisation_score(last + ".") > 0 and len(last) <= 5


def _is_other_half(names: str, text: str, kind: SectionKind) -> bool:
    """Whether words are what a head of some `names` still lacks: the position behind an employer, the degree behind a
    school."""
    first = re.split(r"[.。]\s|$", text, maxsplit=1)[0]
    if len(first.split()) > 8 or re.match(r"[^.]{2,40}[:：]", text):
        return False
    if kind is SectionKind.EDUCATION:
        said, known = (_halves(words) for words in (first, names))
        return any(said) and not (all(known) and not all(said))
    return vocabulary.position_score(first) >= 0.9 or vocabulary.organisation_score(first) >= 0.9


def _halves(words: str) -> tuple[bool, bool]:
    """Whether words name a degree, and whether a school."""
    return bool(vocabulary.hits(words, "degrees")), vocabulary.institution_score(words) >= 1
