"""A document divided into sections: which lines are headings, what they mean, and which sections belong together.

Headings are told by the lexicon first (any language, typos, compound headings) and then by form: a bold, larger or
capitalised short line that the lexicon knows is a heading even if its format does not say so, lines that are set as
the headings of sections are (`section_looks`) are headings whatever their words, and a heading at the wrong level that
looks like the entries beside it belongs to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from assistant import dates
from assistant.parsing import section_looks, vocabulary
from assistant.parsing.contact import EMAIL
from assistant.parsing.forms import is_language
from assistant.parsing.headings import LONGEST_BARE, unwrapped
from assistant.parsing.lines import Line
from assistant.parsing.looks import names_document
from assistant.parsing.pieces import head_period
from assistant.parsing.vocabulary import Heading
from assistant.types import BlockKind, SectionKind, Span

_ENTRY_KINDS = {
    SectionKind.WORK,
    SectionKind.PROJECTS,
    SectionKind.VOLUNTEER,
    SectionKind.EDUCATION,
    SectionKind.PUBLICATIONS,
}
# What no position or study has: below entries without headings its heading opens a section
_BESIDE = {SectionKind.CERTIFICATES, SectionKind.LANGUAGES, SectionKind.INTERESTS, SectionKind.REFERENCES}


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of a section below its heading; `key` is the lexicon's finer kind, "" where form decided."""

    kind: SectionKind
    key: str
    heading: Line | None
    lines: tuple[Line, ...]
    parents: tuple[Span, ...] = ()
    level: int = 0


_TOP = Part(SectionKind.BASICS, "", None, ())  # the head of a CV, above its first heading


def divide(lines: Sequence[Line]) -> list[Part]:
    """The sections of a document, in the order of the text; the first has no heading."""
    lines = unwrapped(lines)
    looks = section_looks.marked(lines)
    certain: frozenset[int] = frozenset()  # the numbers of the lines that look like the headings of sections
    if looks:
        (lines, certain), level = looks, section_looks.LEVEL
    else:
        level = _section_level(lines)
    size = _body_size(lines)
    caps = _is_mostly_capitals(lines)
    parts: list[Part] = []
    current = _TOP
    collected: list[Line] = []
    open_by_column: dict[int, Part] = {}
    stack: list[tuple[int, Line, SectionKind]] = []
    mixed = False  # the entries of this section have headings of its own level

    def close() -> None:
        if collected or current.heading:
            parts.append(replace(current, lines=tuple(collected)))
        collected.clear()

    for number, line in enumerate(lines):
        above = lines[number - 1] if number else None
        if (
            above is not None
            and above.block.column != line.block.column
            and not _known_heading(line, size, caps, level, lines, number)
        ):
            # Another column goes on with what it held before, or starts with lines that have no heading.
            open_by_column[above.block.column] = current
            resumed = open_by_column.get(line.block.column)
            if resumed is not current:
                close()
                current = replace(resumed, heading=None) if resumed else _TOP
        known = _known_heading(line, size, caps, level, lines, number)
        is_heading = line.block.kind is BlockKind.HEADING
        if is_heading and known and known.score < 0.9 and not stack and vocabulary.is_titled(line.text):
            known = None  # the headline: "Développeuse full stack"
        if is_heading and known and known.score < 0.9 and known.kind is current.kind and line.block.level == level:
            # "University of Bath" below "Education"
            known = None if mixed or _is_first_entry(line, lines[number + 1 :], current, collected) else known
        if known and _opens(line, known, current, level, collected):
            collected_any = bool(collected)
            close()
            deep = _depth(line, level)
            while stack and (
                stack[-1][0] >= deep
                or (deep > level and len(stack) > 1 and stack[-1][2] is known.kind and collected_any)
            ):
                stack.pop()
            parents = tuple(h.whole for _, h, _ in stack)
            current, mixed = Part(known.kind, known.key, line, (), parents, deep), False
            stack.append((deep, line, known.kind))
        elif is_heading and (
            (current.kind is SectionKind.LANGUAGES and is_language(line))
            or ((not stack or current == _TOP) and _belongs_to_top(line, lines[number + 1 : number + 3], level))
        ):
            collected.append(line)
        elif is_heading and line.block.level < level and current == _TOP:
            collected.append(line)  # the name, on top of a column that stands beside a side bar
        elif is_heading and line.block.level < level and current.heading is not None:
            # Larger than the headings of sections, yet below one: the name of an entry.
            collected.append(replace(line, block=replace(line.block, level=level + 1)))
        elif is_heading and line.block.level <= level and not _is_title(line, number, lines, level, certain):
            mixed = mixed or _is_first_entry(line, lines[number + 1 :], current, collected)
            below = lines[number + 1 : number + 4]
            is_sibling = line.number not in certain or _is_dated_alone(line, lines[number + 1 :], level)
            if (mixed and _is_entry_of(line, current, collected)) or (
                is_sibling and _is_sibling_entry(line, below, current, collected)
            ):
                collected.append(replace(line, block=replace(line.block, level=_entry_level(collected, level))))
                continue
            close()
            mixed = False
            while stack and stack[-1][0] >= line.block.level:
                stack.pop()
            partly = vocabulary.heading(line.text)
            kind = partly.kind if partly else SectionKind.OTHER
            current = Part(
                kind, partly.key if partly else "", line, (), tuple(h.whole for _, h, _ in stack), line.block.level
            )
            stack.append((line.block.level, line, kind))
        else:
            collected.append(line)
    close()
    return parts


def _known_heading(
    line: Line, size: float, caps: bool, level: int, lines: Sequence[Line], number: int
) -> Heading | None:
    """What a line means as a heading, if it is one by the lexicon and by its looks."""
    text = line.text.strip()
    if number == 0 and names_document(text):
        return None  # "RESUME" is the title, though a French one is a summary
    if line.block.kind is BlockKind.HEADING:
        known = vocabulary.heading(text)
        if known and known.score >= (
            0.9 if line.block.level > level or _names_entry(line, lines[number + 1 : number + 4]) else 0.6
        ):
            return known
        return None
    is_large = line.block.size is not None and size > 0 and line.block.size > size + 1.5
    if (
        (line.is_item and not is_large)
        or len(text) > LONGEST_BARE
        or line.block.kind is BlockKind.ROW
        or text.endswith((",", "."))
    ):
        return None
    known = vocabulary.heading(text)
    if known is None or known.score < 0.9:
        return None
    block = line.block
    models = [
        x
        for x in lines
        if x.block.kind is BlockKind.HEADING
        and x.block.level == level
        and x.block.column == block.column
        and vocabulary.heading(x.text)
    ]
    if len(models) >= 3 and size > 0:
        # The format shows its headings: another one looks like them.
        alike = any(
            x.block.size is not None
            and block.size is not None
            and abs(x.block.size - block.size) < 0.4
            and x.block.bold == block.bold
            and x.text.isupper() == text.isupper()
            for x in models
        )
        return known if alike or is_large else None
    looks = (
        (block.bold and not _all_bold(lines))
        or (block.size is not None and size > 0 and block.size > size + 0.6)
        or (text.isupper() and not caps and len(text) > 3)
        or (block.gap >= 0.8 and known.score == 1.0 and number + 1 < len(lines))
        or (block.gap >= 0.8 and all(x.block.gap >= 0.8 for x in lines[number + 1 : number + 2]))
        or text.endswith((":", "："))
    )
    return known if looks else None


def _names_entry(line: Line, below: Sequence[Line]) -> bool:
    return head_period(line) is not None or any(head_period(x) is not None and len(x.text) < 40 for x in below[:1])


def _opens(line: Line, known: Heading, current: Part, level: int, collected: Sequence[Line]) -> bool:
    """Whether a known heading opens a section here, and is not a part of an entry ("Projects" below an employer)."""
    if line.block.kind is not BlockKind.HEADING or line.block.level <= level:
        if line.block.kind is BlockKind.HEADING:
            return line.block.level == level or known.kind is not current.kind
        in_headed = current.heading is not None and current.heading.block.kind is BlockKind.HEADING
        if in_headed and known.kind is current.kind:
            return False
        if current.kind is SectionKind.SKILLS and known.kind is SectionKind.SKILLS and known.key == "skills":
            # "Tools" among the bold names of groups is one of them.
            return line.text.isupper() or not any(x.bold == line.bold and _alike(x, line) for x in collected)
        return True
    if current.kind in (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER):
        is_beside = known.kind in _BESIDE and bool(collected) and not _has_headings(collected)
        return is_beside or (known.kind is current.kind and not collected)
    return known.key not in ("summary",)


def _alike(one: Line, other: Line) -> bool:
    a, b = one.block.size, other.block.size
    return a is None or b is None or abs(a - b) < 0.3


def _depth(line: Line, level: int) -> int:
    return line.block.level if line.block.kind is BlockKind.HEADING else level


def _section_level(lines: Sequence[Line]) -> int:
    """The level of section headings: the highest level that holds at least two headings of the lexicon, else one."""
    count: dict[int, int] = {}
    for line in lines:
        if line.block.kind is BlockKind.HEADING:
            known = vocabulary.heading(line.text)
            if known and known.score >= 0.9:
                count[line.block.level] = count.get(line.block.level, 0) + 1
    if count:
        most = max(count.values())
        return min(lv for lv, n in count.items() if n >= max(1, 0.5 * most))
    levels = [line.block.level for line in lines[1:] if line.block.kind is BlockKind.HEADING]
    return min(levels, default=1)


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which most letters are set; 0 where sizes are unknown."""
    weight: dict[float, int] = {}
    for line in lines:
        if line.block.size:
            key = round(line.block.size, 1)
            weight[key] = weight.get(key, 0) + len(line.text)
    return max(weight, key=lambda k: weight[k], default=0.0)


def _is_mostly_capitals(lines: Sequence[Line]) -> bool:
    return sum(line.text.isupper() for line in lines) > 0.5 * len(lines)


def _all_bold(lines: Sequence[Line]) -> bool:
    return sum(line.block.bold for line in lines) > 0.7 * len(lines)


def _is_title(line: Line, number: int, lines: Sequence[Line], level: int, certain: frozenset[int]) -> bool:
    """Whether a heading is the title of the document: the first one but "Curriculum vitae", which no lexicon knows."""
    if line.number in certain and number > 0:
        return False
    first = all(x.block.kind is not BlockKind.HEADING or names_document(x.text) for x in lines[:number])
    is_known = vocabulary.heading(line.text) is not None and not (number == 0 and names_document(line.text))
    return first and number <= 6 and (not is_known or line.block.level < level)


def _is_first_entry(line: Line, below: Sequence[Line], current: Part, collected: Sequence[Line]) -> bool:
    """Whether an unknown heading right below the heading of a section, with no word between, is its first entry though
    both have one level: the section would be empty otherwise."""
    if current.heading is None or collected or current.kind in (SectionKind.BASICS, SectionKind.OTHER):
        return False
    known = vocabulary.heading(line.text)
    fills = bool(below) and (below[0].block.kind is not BlockKind.HEADING or below[0].block.level > line.block.level)
    return (known is None or known.score < 0.9) and fills


def _is_entry_of(line: Line, current: Part, collected: Sequence[Line]) -> bool:
    """Whether an unknown heading looks like the first entry of the section, or not like the section's own heading."""
    first, own = collected[0] if collected else line, current.heading

    def look(x: Line) -> tuple[bool, bool]:
        return x.block.bold, x.text.isupper()

    alike = look(line) == look(first) and _alike(line, first)
    return alike or own is None or look(line) != look(own)


def _is_sibling_entry(line: Line, below: Sequence[Line], current: Part, collected: Sequence[Line]) -> bool:
    """Whether an unknown heading at the level of sections is an entry of the section above it: it is dated, as the
    entries there are."""
    if (current.kind not in _ENTRY_KINDS and current.kind is not SectionKind.OTHER) or current.heading is None:
        return False
    known = vocabulary.heading(line.text)
    if known and known.score >= 0.9:
        return False
    own = current.heading
    is_alike = own.block.kind is line.block.kind and own.block.bold == line.block.bold and _alike(own, line)
    if line.text.isupper() == own.text.isupper() and (line.text.isupper() or is_alike) and not _has_headings(collected):
        return False  # set as the headings of sections are, and no entry above is
    dated = head_period(line) is not None
    for x in below:
        if dated or x.is_item or x.block.kind is BlockKind.HEADING:
            break
        dated = head_period(x) is not None
    has_siblings = any(head_period(x) for x in collected)
    return dated and has_siblings


def _is_dated_alone(line: Line, below: Sequence[Line], level: int) -> bool:
    """Whether nothing but a date stands right below a heading, and no other down to the next one of its level."""
    own = list(takewhile(lambda x: x.block.kind is not BlockKind.HEADING or x.block.level > level, below))
    dated = [x for x in own if not x.is_item and head_period(x) is not None]
    return len(dated) == 1 and dated[0] is own[0] and dates.parse(own[0].text.strip()) is not None


def _has_headings(lines: Sequence[Line]) -> bool:
    return any(x.block.kind is BlockKind.HEADING for x in lines)


def _belongs_to_top(line: Line, below: Sequence[Line], level: int) -> bool:
    """Whether a heading above the first section is part of the head of the CV: a headline, a place, a heading of
    another level than those of sections, or one above an e-mail address."""
    titled = vocabulary.position_score(line.text) >= 0.9 or vocabulary.place_score(line.text) >= 1
    above_contact = any(EMAIL.search(each.text) for each in below)
    return titled or ((line.block.level != level or above_contact) and vocabulary.heading(line.text) is None)


def _entry_level(collected: Sequence[Line], level: int) -> int:
    """The level of the headings of the entries that a section holds."""
    levels = [x.block.level for x in collected if x.block.kind is BlockKind.HEADING]
    return min(levels) if levels else level + 1
