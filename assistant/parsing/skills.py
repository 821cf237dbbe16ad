"""Skills and interests: groups with key words, levels, plain lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.body import list_parts
from assistant.parsing.known_skills import skill_names
from assistant.parsing.languages import CEFR
from assistant.parsing.lines import Line, split
from assistant.parsing.looks import is_prose
from assistant.parsing.people import conjunction
from assistant.parsing.said import denies, is_list, offers_referees, pursuits, sentences, things
from assistant.parsing.skill_tables import (
    COLUMNS,
    LIST,
    columned,
    is_skill_heading,
    labelled_rows,
    names_columns,
    paired,
)
from assistant.types import BlockKind, Entry, Fact, SectionKind, Span

_GROUP = re.compile(
    r"\s*(?P<name>[^:：\t|]{1,60}?)\s*(?:[:：]\s*|\s[–—-]\s(?=.*,)|\s\|\s(?!.*\|)|\t+\s*|\s{3,}|\s\.{3,}\s+)(?=\S)"
)
_RATING = re.compile(r"\s*(?:[★☆●○◉◎■□▮▯⬤⭐✦✧•·]{3,}|\(?\d{1,3}\s?%\)?|\b\d{1,2}\s?/\s?(?:5|10)\b)\s*$")
_BEHIND = re.compile(
    r"\s*(?:[(（]\s*(?P<a>[^()（）]+)[)）]|\s[–—:-]\s*(?P<b>[^()]+)|[:：]\s*(?P<c>[^()]+))\s*$"
)  # what may tell how well a skill is known
_REMARK = re.compile(  # in brackets behind an interest, no part of its name: "camogie (I coach the under-12s)"
    r"\s*[(（](?=[^()（）]*(?:[\d,;，；]|\S\s+\S+\s+\S))[^()（）]*[)）]\s*$"
)
_LONGEST_SKILL = 60
_WORDY = 24  # characters of an interest that is no name
_HAN_GROUP = re.compile(r"(?:^|\s)(?P<name>[\u4e00-\u9fff]{2,8})：")


def skills_of(lines: Sequence[Line], kind: SectionKind = SectionKind.SKILLS) -> list[Entry]:
    """The groups and lists of a section of skills (or interests)."""
    if rows := columned(lines):
        return [*_by_column(lines[:rows], kind), *skills_of(lines[rows:], kind)]
    lines = [own for line in paired(lines[names_columns(lines) :]) for own in _celled(line) or _han_groups(line)]
    lines = [own for line in lines for own in _told(line, kind)]
    labelled = labelled_rows(lines)
    entries: list[Entry] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if entries and entries[-1].position is None and _is_level(line):
            above = entries[-1]
            entries[-1] = replace(
                above, position=line.whole, span=Span(above.span.start, max(above.span.end, line.whole.end))
            )
            at += 1
            continue
        under = _below(lines, at)
        if under and _is_level(line) and not entries:
            # The group's name is the heading of the section.
            keywords = [k for more in under for k in _keywords(more, 0)]
            entries.append(replace(_entry(kind, line, line.whole, keywords, under, line.whole), name=None))
            at += 1 + len(under)
            continue
        grouped = None if offers_referees(line.text) else _group_of(line) or labelled.get(line.number)
        if grouped and vocabulary.terms("levels").get(vocabulary.tidy_heading(line.text[grouped[1] :])):
            name, start = grouped
            rated = line.span(start)
            entries.append(
                Entry(id="", kind=kind, span=line.whole, head=line.whole, name=line.span(*name), position=rated)
            )
            at += 1
        elif grouped:
            name, start = grouped
            if _is_running_text(line.text[start:]):
                entries.append(_described(kind, line, line.span(*name), line.span(start), under))
                at += 1 + len(under)
                continue
            keywords = _keywords(line, start)
            for more in under:
                keywords += _keywords(more, 0)
            entries.append(_entry(kind, line, line.span(*name), keywords, under))
            at += 1 + len(under)
        elif under and len(line.text) <= _LONGEST_SKILL and len(list_parts(line.text, 0, len(line.text))) <= 2:
            level, rest = _level_below(under)
            keywords = [k for more in rest for k in _keywords(more, 0)]
            entries.append(_entry(kind, line, line.whole, keywords, under, level))
            at += 1 + len(under)
        else:
            entries += _loose(line, kind)
            at += 1
    return entries


def _is_level(line: Line) -> bool:
    """Whether a line is how well one knows a thing and nothing else."""
    return vocabulary.tidy_heading(line.text) in vocabulary.terms("levels")


def _by_column(lines: Sequence[Line], kind: SectionKind) -> list[Entry]:
    """The lists of a table below the heads of its columns."""
    rows = [[line.part(*bounds) for bounds in split(line, COLUMNS)] for line in lines]
    return [entry for head, *cells in zip(*rows, strict=True) for entry in _column(head, cells, kind)]


def _column(head: Line, cells: Sequence[Line], kind: SectionKind) -> list[Entry]:
    """The lists of a column as a group each; what its head says that the person does not do is a remark."""
    if denies(head.text):
        return [Entry(id="", kind=SectionKind.OTHER, span=c.whole, head=c.whole, highlights=(c.whole,)) for c in cells]
    return [replace(_entry(kind, cell, cell.whole, _keywords(cell, 0), ()), name=None) for cell in cells]


def _told(line: Line, kind: SectionKind) -> list[Line]:
    """The sentences of a line that list ("Optics: lasers, cameras. Code: Go, Rust."), the line itself if none does."""
    own = sentences(line) if line.block.kind is not BlockKind.ROW else [line]
    if len(own) < 2 or vocabulary.is_cjk(line.text):
        return [line]
    if kind is SectionKind.INTERESTS:
        return own
    return own if any(_group_of(x) or is_list(x.text) for x in own) else [line]


def _celled(line: Line) -> list[Line]:
    """The cells of a line that holds a group in each: "Daily: Python, Go" beside "Still read: Perl"; [] for others."""
    cells = [line.part(*bounds) for bounds in split(line, COLUMNS)]
    named = [re.match(r"[^:：,]{1,40}[:：]\s*\S", cell.text) for cell in cells]
    return cells if len(cells) > 1 and all(named) else []


def _han_groups(line: Line) -> list[Line]:
    """The lines of a line that holds two groups in Chinese, the second behind a blank: "工具：Figma、PS 方法：访谈"."""
    if not _HAN_GROUP.match(line.text):
        return [line]
    starts = [0, *(found.start("name") for found in _HAN_GROUP.finditer(line.text) if found.start())]
    return [line.part(a, b) for a, b in pairwise([*starts, len(line.text)])]


def _is_running_text(words: str) -> bool:
    """Whether what follows the name of a group is a sentence and no list."""
    longest = max((len(w.split()) for w in re.split(r"[,;|·•、，/]", words)), default=0)
    return longest > 9 and len(words) > 70


def _described(kind: SectionKind, line: Line, name: Span, text: Span, under: Sequence[Line]) -> Entry:
    """A skill that a sentence describes, which is told whole: its name alone says nothing."""
    span = Span(line.whole.start, max([line.whole.end, *(more.whole.end for more in under)]))
    rest = tuple(more.whole for more in under)
    return Entry(
        id="",
        kind=kind,
        span=span,
        head=name,
        name=name,
        highlights=(text, *rest) if rest else (),
        extra=(Fact("summary", text, text),),
    )


def _below(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines of a group below its name: deeper items; or plain lines below a bold or a heading line."""
    line = lines[at]
    found: list[Line] = []
    rest = [x for x in lines[at + 1 :] if x.is_item]
    if (
        not line.is_item
        and not _group_of(line)
        and rest
        and sum(_group_of(x) is not None for x in rest) > len(rest) / 2
    ):
        return found
    for number, more in enumerate(lines[at + 1 :], at + 1):
        if not found and _is_level(more) and number + 1 < len(lines) and lines[number + 1].is_item and not line.is_item:
            found.append(more)
            continue
        deeper = more.is_item and (not line.is_item or more.block.level > line.block.level)
        heads = line.block.kind is BlockKind.HEADING and more.block.kind is not BlockKind.HEADING
        bold = line.bold and not more.bold and not line.is_item and not _group_of(line) and not _group_of(more)
        hanging = (
            bool(_group_of(line))
            and not _group_of(more)
            and not line.is_item
            and not more.is_item
            and _goes_on(line, found, more)
        )
        if not (deeper or heads or bold or hanging):
            break
        found.append(more)
    return found


def _goes_on(line: Line, found: list[Line], more: Line) -> bool:
    last = (found[-1] if found else line).text.rstrip()
    return last.endswith((",", "·", "|", "、", "/")) or more.text[:1].islower()


def _group_of(line: Line) -> tuple[tuple[int, int], int] | None:
    """The name of a group on the line and where its key words begin."""
    found = _GROUP.match(line.text)
    if not found or found["name"].strip().lower() in ("http", "https"):
        return None
    if len(found["name"].split()) > 7:
        return None
    value = line.text[found.end() :]
    by_colon = re.search(r"[:：–—-]", line.text[found.end("name") : found.end()])
    is_level = vocabulary.tidy_heading(value) in vocabulary.terms("levels")
    if not by_colon and not is_level and ("\t" in value or not re.search(r"[,;|·•、]", value)):
        return None  # cells beside each other
    return found.span("name"), found.end()


def _level_below(lines: list[Line]) -> tuple[Span | None, list[Line]]:
    if lines and _is_level(lines[0]):
        return lines[0].whole, lines[1:]
    return None, lines


def _keywords(line: Line, start: int) -> list[Span]:
    text = line.text
    if "\t" in text[start:] and not LIST.search(text[start:]):
        parts = _by_spaces(text, start, len(text))  # a cell each, whatever is in it: "EtherNet/IP"
        return [line.span(a, _unrated(text, a, b)) for a, b in parts]
    parts = things(text, list_parts(text, start, len(text)))
    if len(parts) == 1 and not re.search(r"[,;|·•、/]", text[start:]):
        parts = _by_spaces(text, *parts[0])
    return [line.span(a, _unrated(text, a, b)) for a, b in parts]


def _without_rating(text: str, start: int, end: int) -> int:
    found = _RATING.search(text[start:end])
    return start + found.start() if found and found.start() else end


def _unrated(text: str, start: int, end: int) -> int:
    """Where a key word ends before how well it is known; a language that is spoken keeps its level."""
    is_spoken = vocabulary.phrases("languages").match(vocabulary.aligned_fold(text[start:end]))
    return _without_rating(text, start, end) if is_spoken else _bare(text, start, end)[0]


def _bare(text: str, start: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Where the name of a skill ends before how well it is known, and where that stands: "Revit (basic)"."""
    bare = _without_rating(text, start, end)
    found = _BEHIND.search(text[start:bare])
    if found and found.start():
        group = next(g for g in "abc" if found[g] is not None)
        words = found[group].strip()
        if vocabulary.tidy_heading(words) in vocabulary.terms("levels") or CEFR.fullmatch(words):
            return start + found.start(), (start + found.start(group), start + found.end(group))
    return bare, (bare, end) if bare < end else None


def _by_spaces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A list without separators: cells set apart by tabs or wide blanks, or names beside each other."""
    body = text[start:end]
    if re.search(r"\t|\s{2,}", body):
        return [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+(?: \S+)*", body)]
    words = list(re.finditer(r"\S+", body))
    if (
        len(words) < 4
        or any(w[0].islower() and w[0].isalpha() and len(w[0]) > 2 for w in words)
        or body.endswith(".")
        or re.search(r"[(),]", body)
    ):
        return [(start, end)]
    return [(start + a, start + b) for a, b in _joined_names(words)]


def _joined_names(words: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """Names of one word each, but a number belongs to the word before it; known names of several words stay whole."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        size = _known_size([w[0] for w in words[at : at + 4]])
        last = words[at + size - 1]
        first = words[at]
        if found and re.fullmatch(r"[\d.]+", first[0]):
            found[-1] = (found[-1][0], last.end())
        else:
            found.append((first.start(), last.end()))
        at += size
    return found


def _known_size(words: list[str]) -> int:
    """How many of the words are one name that the lexicon of skills knows, and not as many names; 1 if none is."""
    names = skill_names()
    folded = [vocabulary.fold(word) for word in words]
    for size in range(min(len(words), 4), 1, -1):
        if " ".join(folded[:size]) in names and not all(word in names for word in folded[:size]):
            return size
    return 1


def _inner_group(text: str) -> tuple[int, int, int] | None:
    """A group that begins inside a line ("Java · TDD Tools: Jira · Git"): where its name begins and ends, and where
    its key words begin. Readers of pages join such lines."""
    for colon in re.finditer(r":\s+(?=\S)", text):
        names = list(re.finditer(r"\S+", text[: colon.start()]))[-3:]
        for name in names:
            if name.start() and is_skill_heading(text[name.start() : colon.start()]):
                return name.start(), colon.start(), colon.end()
    return None


def _loose(line: Line, kind: SectionKind) -> list[Entry]:
    """A line without a group: a sentence stays whole, a list gives an entry each."""
    text = line.text
    if inner := _inner_group(text):
        begin, end, first = inner
        own = [_single(line, a, b, kind) for a, b in list_parts(text, 0, begin)]
        keywords = tuple(_keywords(line, first))
        name = line.span(begin, end)
        return [*own, Entry(id="", kind=kind, span=line.span(begin), head=name, name=name, keywords=keywords)]
    parts = list_parts(text, 0, len(text))
    longest = max((b - a for a, b in parts), default=0)
    whole_item = kind is SectionKind.INTERESTS and line.is_item and longest > _WORDY
    ended = text.rstrip().endswith(".") and len(text.split()) > 6 and not is_list(text)
    dated = kind is SectionKind.INTERESTS and _opens_dated(text)
    sentence = longest > _LONGEST_SKILL or ended or dated
    if vocabulary.is_cjk(text) and is_prose(line):
        sentence = True
    if kind is SectionKind.INTERESTS and offers_referees(text):
        return [Entry(id="", kind=SectionKind.OTHER, span=line.whole, head=line.whole, highlights=(line.whole,))]
    if whole_item:
        return [_single(line, 0, len(text), kind)]
    told = pursuits(text) if kind is SectionKind.INTERESTS and (sentence or longest > _WORDY) else []
    if told or (len(parts) > 1 and not sentence):
        return _each(line, told or things(text, parts), kind)
    if sentence:
        return [Entry(id="", kind=kind, span=line.whole, head=line.whole, highlights=(line.whole,))]
    cells = re.search(r"\t|\s{3,}", text.strip())
    spans = _by_spaces(text, *parts[0]) if parts and cells else parts
    return [_single(line, a, b, kind) for a, b in spans]


def _opens_dated(text: str) -> bool:
    """Whether a sentence opens with the time since when something is: "Since 2018 I teach …"."""
    found = next(iter(dates.find(text)), None)
    return found is not None and found.start is not None and not text[: found.span.start].strip()


def _each(line: Line, parts: Sequence[tuple[int, int]], kind: SectionKind) -> list[Entry]:
    """An entry for each thing of a list, with the remarks between it and the next one."""
    ends = [*(start for start, _ in parts[1:]), len(line.text)]
    starts = [0, *(start for start, _ in parts[1:])]
    bounds = zip(parts, starts, ends, strict=True)
    return [_remarked(_single(line, *part, kind), line.part(start, end)) for part, start, end in bounds]


def _remarked(entry: Entry, around: Line) -> Entry:
    """An entry that spans the words `around` it, where they say more than its name does."""
    words = around.text.rstrip(" ,;.·•|/、，；\t")
    joint = re.search(rf"\s+(?:{conjunction()}|&)$", vocabulary.aligned_fold(words))
    more = around.span(0, joint.start() if joint else len(words))
    return replace(entry, span=Span(min(more.start, entry.span.start), max(more.end, entry.span.end)))


def _single(line: Line, start: int, end: int, kind: SectionKind) -> Entry:
    """A skill by itself, with its level: "Python (expert)", "Figma — advanced", "SQL ●●●○○"."""
    whole = line.span(start, end)
    linked = next((outer for a, b, outer in line.marked if (a, b) == (start, end)), whole)  # with where it leads
    bare, rated = _bare(line.text, start, end)
    level = line.span(*rated) if rated else None
    if kind is SectionKind.INTERESTS:
        bare -= len(line.text[start:bare]) - len(_REMARK.sub("", line.text[start:bare]))
    return Entry(id="", kind=kind, span=linked, head=whole, name=line.span(start, bare), position=level)


def _entry(
    kind: SectionKind, line: Line, name: Span, keywords: list[Span], under: Sequence[Line], level: Span | None = None
) -> Entry:
    span = Span(line.whole.start, max([line.whole.end, *(more.whole.end for more in under)]))
    return Entry(id="", kind=kind, span=span, head=name, name=name, position=level, keywords=tuple(keywords))
