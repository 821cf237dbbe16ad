"""Sections within a section: lists that a line of their own names ("Working papers" below "Publications"), and the
talks of a section whose heading names them beside another kind ("Open source and talks")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.anchors import is_only_date
from assistant.parsing.citations import MARK, cites, is_dated
from assistant.parsing.heads import take_apart
from assistant.parsing.lines import Line
from assistant.parsing.mixed import below
from assistant.parsing.pieces import head_period
from assistant.parsing.sections import Part
from assistant.types import BlockKind, SectionKind

_NAMED = (SectionKind.OTHER, SectionKind.AWARDS, SectionKind.CERTIFICATES, SectionKind.PUBLICATIONS)
_OF_ENTRIES = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER)
_INNER = (SectionKind.PUBLICATIONS, SectionKind.OTHER, SectionKind.AWARDS, SectionKind.PROJECTS)
_LONGEST_NAME = 45  # characters of the name of a list
_QUOTE = re.compile(r"[\"“”„«»《》「]")
_SURE = 0.9
_FEW = 3  # words of a name that a full stop ends: "Refereed proceedings."
_LEAD = re.compile(r"\s*(?P<name>[^.:–—]{3,40}?)\s*[.:–—]\s+(?=\S)")


def with_inner(part: Part) -> list[Part]:
    """The part, what has a heading of its own in it as parts below it."""
    return [inner for own in _without_talks(_with_lines_of_names(part)) for inner in _named_lists(own)]


def _with_lines_of_names(part: Part) -> Part:
    """A part of publications, the name of a list that opens the line of its first citation as a line of its own: "Under
    review. J. Roe: …"."""
    if part.kind is not SectionKind.PUBLICATIONS:
        return part
    lines = []
    for line in part.lines:
        lead = _LEAD.match(line.text)
        known = vocabulary.heading(lead["name"]) if lead and not line.is_item else None
        is_name = known is not None and known.score >= _SURE and known.kind is SectionKind.PUBLICATIONS
        lines += [line.part(0, lead.end("name")), line.part(lead.end())] if lead and is_name else [line]
    return replace(part, lines=tuple(lines))


# ---------------------------------------------------------------- lists with a name


def _named_lists(part: Part) -> list[Part]:
    if part.kind in _OF_ENTRIES and part.heading is not None:
        return _named_runs(part)
    if part.kind not in _NAMED or part.heading is None:
        return [part]
    starts = [n for n in range(len(part.lines)) if _names_list(part, n)]
    if not starts:
        return [part]
    bounds = list(zip(starts, [*starts[1:], len(part.lines)], strict=True))
    if part.kind is not SectionKind.PUBLICATIONS:
        lists = [_is_list(part.lines[a], part.lines[a + 1 : b]) for a, b in bounds]
        if starts[0] > 0 or len(starts) == len(part.lines) or not all(lists):
            return [part]
    return [replace(part, lines=part.lines[: starts[0]]), *(_inner(part, a, b) for a, b in bounds)]


def _named_runs(part: Part) -> list[Part]:
    """The part, runs of its entries that a line of another size names as parts below it ("Academic", "Industry"); each
    entry opens with its date and says all that a head says."""
    lines = part.lines
    starts = [n for n in range(len(lines) - 1) if _names_run(lines[n], lines[n + 1], part.kind)]
    dated = [x for x in lines if not x.is_item and (period := head_period(x)) and (period.start or period.ongoing)]
    if not starts or len(starts) >= len(dated) or not all(map(_opens_dated, dated)):
        return [part]
    bounds = zip(starts, [*starts[1:], len(lines)], strict=True)
    return [replace(part, lines=lines[: starts[0]]), *(_inner(part, a, b) for a, b in bounds)]


def _names_run(line: Line, following: Line, kind: SectionKind) -> bool:
    """Whether a few words of another size, which name neither an employer nor a position, stand above a whole entry."""
    size, other = line.block.size, following.block.size
    is_apart = line.block.kind is BlockKind.HEADING or (size is not None and other is not None and size > other + 0.5)
    scores = (vocabulary.organisation_score, vocabulary.position_score, vocabulary.degree_score)
    is_name = any(score(line.text) >= 0.9 for score in scores) or vocabulary.place_score(line.text) >= 1
    is_whole = _opens_dated(following) and len(take_apart([following], kind).pieces) > 1
    return is_apart and _may_head(line) and not is_name and is_whole


def _inner(part: Part, start: int, end: int) -> Part:
    """The list that the line at `start` names, of the kind that its name tells if it tells one."""
    heading = part.lines[start]
    known = vocabulary.heading(heading.text)
    is_told = known is not None and known.score >= _SURE and known.kind in _INNER and part.kind in _NAMED
    kind, key = (known.kind, known.key) if known and is_told else (part.kind, part.key)
    return Part(kind, key, heading, part.lines[start + 1 : end], below(part), part.level + 1)


def _names_list(part: Part, number: int) -> bool:
    """Whether a line names the lines below it; among publications one that citations follow."""
    line = part.lines[number]
    if part.kind is not SectionKind.PUBLICATIONS:
        return _may_head(line)
    text = line.text.strip()
    known = vocabulary.heading(text.rstrip("."))
    ended = text.endswith(",") or (text.endswith(".") and len(text.split()) > _FEW)
    is_short = len(text) <= _LONGEST_NAME and not ended and not any(c.isdigit() for c in text)
    following = part.lines[number + 1 : number + 3]
    if line.is_item or not is_short or not following:
        return False
    listed = [x.is_item or bool(MARK.match(x.text)) or cites(x) for x in following]
    is_told = is_dated(following[0]) and not is_only_date(following[0]) and not is_dated(line)
    is_apart = line.bold and not following[0].bold and is_told
    return is_apart or (listed[0] and (known is not None or line.bold or all(listed)))


def _may_head(line: Line) -> bool:
    """Whether a line can name a list below it: a heading, or a few words without date and full stop."""
    if line.block.kind is BlockKind.HEADING:
        return True
    is_short = len(line.text.split()) <= 4 and not line.text.rstrip().endswith((".", ",", ";"))
    return (
        not line.is_item and is_short and line.text.lstrip()[:1].isalpha() and not any(c.isdigit() for c in line.text)
    )


def _is_list(heading: Line, own: Sequence[Line]) -> bool:
    """Whether an undated heading names lines of which each is an entry: dated rows, or dated items."""
    rows = [not x.is_item and _opens_dated(x) and not is_only_date(x) for x in own]
    items = [x.is_item and head_period(x) is not None for x in own]
    return head_period(heading) is None and len(own) > 0 and (all(rows) or all(items))


def _opens_dated(line: Line) -> bool:
    period = head_period(line)
    return period is not None and not line.text[: period.span.start].strip()


# ---------------------------------------------------------------- talks beside another kind


def _without_talks(part: Part) -> list[Part]:
    """The part without its talks where its heading names them beside another kind, and the talks as a part below the
    same headings. Each has the words of the heading that name it."""
    names = _names_of(part.heading) if part.heading else []
    other = next((name for name in names if name[0] != "talks"), None)
    talks = next((name for name in names if name[0] == "talks"), None)
    if part.heading is None or other is None or talks is None or other[1] is SectionKind.PUBLICATIONS:
        return [part]
    told = [_is_talk(line) for line in part.lines]
    if not any(told) or all(told):
        return [part]
    kept, taken = (tuple(x for x, own in zip(part.lines, told, strict=True) if own is side) for side in (False, True))
    own = part.heading.part(*other[2]) if len(names) == 2 else part.heading
    first = replace(part, kind=other[1], key=other[0], heading=own, lines=kept)
    return [
        first,
        replace(part, kind=SectionKind.OTHER, key="talks", heading=part.heading.part(*talks[2]), lines=taken),
    ]


def _names_of(heading: Line) -> list[tuple[str, SectionKind, tuple[int, int]]]:
    """The headings that a heading joins, where they are known: key, kind and place in the line."""
    found = []
    at = 0
    folded = vocabulary.aligned_fold(heading.text)
    for words in vocabulary.joined_headings(heading.text):
        known = vocabulary.heading(words)
        start = folded.find(words, at)
        if known is None or known.score < 1.0 or start < 0:
            continue
        at = start + len(words)
        found.append((known.key, known.kind, (start, at)))
    return found


def _is_talk(line: Line) -> bool:
    """Whether a line says that the person spoke: it names a talk, or dates a title in quotes."""
    if vocabulary.phrases("venues", "talk").search(vocabulary.aligned_fold(line.text)):
        return True
    return _QUOTE.search(line.text) is not None and bool(dates.find(line.text))
