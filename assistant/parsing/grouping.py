"""The lines of a section divided into entries: which lines are a head, which its body.

Form decides: a sub-heading starts an entry; a line with a period belongs to a head, and the lines between it and
the entry above it do as well, as many as the first entry of the section has; without any period, bold lines, the
items of a list or the room above a line divide the entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant import dates
from assistant.parsing.anchors import anchors_of, is_new_entry, positions_below
from assistant.parsing.entry_items import LISTS, are_dated, are_entries
from assistant.parsing.head_ends import head_end, lacks_half
from assistant.parsing.lines import Line
from assistant.parsing.looks import (
    LONGEST,
    is_head_like,
    is_header_row,
    is_labelled,
    is_place,
    is_prose,
    is_sub_label,
    is_url,
    names_field,
)
from assistant.parsing.named_lines import are_honours, are_names, are_titles, dates_above, is_ranged
from assistant.parsing.pieces import head_period, label_key
from assistant.parsing.remarks import names_thesis
from assistant.parsing.scores import is_mark
from assistant.parsing.sentences import NAME_LEVEL
from assistant.types import BlockKind, SectionKind

_FORM_ROW = re.compile(r"(?:[^\s:：]+\s+){3,}[^\s:：]+[:：]\s+\S")  # "May we contact this employer: yes"
_ROOM = 0.8  # lines of room above a line
_MOST_LEAD = 4  # lines of a head before its period
_EMPLOYED = {SectionKind.WORK, SectionKind.VOLUNTEER}


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of an entry. `children` are entries under sub-headings of its own."""

    head: tuple[Line, ...]
    body: tuple[Line, ...] = ()
    children: tuple[Group, ...] = ()


def group(lines: Sequence[Line], kind: SectionKind) -> list[Group]:
    """The entries of a section. No line is lost but the names of a table's columns: what stands before the first head
    is a group without a head."""
    if not lines:
        return []
    if len(lines) > 1 and is_header_row(lines[0]):
        return group(lines[1:], kind)
    headings = [line for line in lines if line.block.kind is BlockKind.HEADING and not is_sub_label(line)]
    if headings and _are_entries(lines, min(h.block.level for h in headings)):
        return _by_headings(lines, kind, min(h.block.level for h in headings))
    if records := _by_labels(lines):
        return records
    flat = [line for line in lines if not line.is_item]
    if are_entries(lines, kind):
        return _by_items(lines)
    if are_dated(lines, kind):
        return _by_items(lines, beside=True)
    anchors = anchors_of(lines)
    listed = kind in (SectionKind.OTHER, SectionKind.VOLUNTEER) and (are_names(lines, kind) or are_titles(lines))
    if anchors and (listed or are_honours(lines, kind)):
        return [Group((line,)) for line in lines]
    if anchors:
        return _by_periods(lines, anchors, kind)
    if not flat:
        return _by_items(lines) if kind in LISTS else [Group((), tuple(lines))]
    return _by_form(lines, kind)


# ---------------------------------------------------------------- sub-headings


def _are_entries(lines: Sequence[Line], level: int) -> bool:
    """Whether the headings of a level are one entry each: most have a period of their own, or none has. Where many
    have none, two headings make one entry (employer and position), and the periods divide."""
    if level == NAME_LEVEL:
        return True
    starts = [i for i, line in enumerate(lines) if line.block.kind is BlockKind.HEADING and not is_sub_label(line)]
    own = [(i, end) for i, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    dated = [any(head_period(x) for x in lines[i : min(end, i + 5)] if not x.is_item) for i, end in own]
    if dates_above(lines, [i for i in starts if lines[i].block.level == level]):
        return True
    top = [d for (i, _), d in zip(own, dated, strict=True) if lines[i].block.level == level]
    anywhere = any(head_period(x) for x in lines if not x.is_item)
    return not anywhere or sum(top) >= 0.6 * len(top)


def _by_headings(lines: Sequence[Line], kind: SectionKind, level: int) -> list[Group]:
    starts = [
        i
        for i, line in enumerate(lines)
        if line.block.kind is BlockKind.HEADING and line.block.level == level and not is_sub_label(line)
    ]
    above = dates_above(lines, starts)
    groups = group(lines[: starts[0] - above], kind)
    for start, end in zip(starts, [*(start - above for start in starts[1:]), len(lines)], strict=True):
        groups += _below_heading(lines[start], lines[start + 1 : end], kind, lines[start - above : start])
    return groups


def _below_heading(heading: Line, below: Sequence[Line], kind: SectionKind, above: Sequence[Line]) -> list[Group]:
    """A heading and what is below it: one entry, or several when further positions are dated below it. `above` is the
    line above the heading that dates it, if there is one."""
    headings = (i for i, line in enumerate(below) if line.block.kind is BlockKind.HEADING and not is_sub_label(line))
    inner = next(headings, len(below))
    own, deeper = below[:inner], below[inner:]
    if positions := _positions(heading, own, deeper, kind):
        return positions
    children = tuple(group(deeper, SectionKind.PROJECTS)) if deeper else ()
    head = [*above, heading]
    is_dated = bool(above) or head_period(heading) is not None
    taken = 0
    for line in own:
        if (
            line.is_item
            or (is_prose(line) and not (line.bold or is_ranged(line)))
            or len(head) > _MOST_LEAD
            or is_labelled(line)
        ):
            break
        dated = head_period(line) is not None
        if dated and is_dated:
            break
        nearby = any(head_period(x) for x in own[taken : taken + 3] if not x.is_item)
        if is_dated and lacks_half(head, line, own[taken + 1 :], kind):
            head.append(line)
            taken += 1
            continue
        if not (dated or (nearby and not is_dated) or (taken == 0 and is_head_like(line, kind)) or is_place(line)):
            break
        head.append(line)
        is_dated = is_dated or dated
        taken += 1
    further = _further_position(own, taken, kind) if is_dated and not (above or head_period(heading)) else None
    if further is None and kind in _EMPLOYED and head_period(heading):
        further = positions_below(own[taken:])
        further = further if further is None else further + taken
    if further is None:
        return [Group(tuple(head), tuple(own[taken:]), children)]
    rest = own[further:]
    anchors = anchors_of(rest)
    return [Group(tuple(head), tuple(own[taken:further]), children), *_by_periods(rest, anchors, kind)]


def _positions(heading: Line, own: Sequence[Line], deeper: Sequence[Line], kind: SectionKind) -> list[Group]:
    """The positions at one employer, whose name is the heading without a period, and whose sub-headings are dated."""
    if kind not in _EMPLOYED or any(x.is_item or head_period(x) for x in (heading, *own)) or len(own) > _MOST_LEAD:
        return []
    groups = group(deeper, kind) if deeper else []
    dated = [g for g in groups if any(head_period(x) for x in g.head)]
    if not groups or len(dated) < len(groups) or any(is_prose(x) for x in own):
        return []
    return [Group((heading, *own, *groups[0].head), groups[0].body, groups[0].children), *groups[1:]]


def _further_position(own: Sequence[Line], taken: int, kind: SectionKind) -> int | None:
    """Where another position at the same employer begins: a dated line below the items of the first one."""
    for number in range(taken + 1, len(own)):
        line = own[number]
        period = None if line.is_item else head_period(line)
        if (
            period is None
            or not (period.start or period.ongoing)
            or (not own[number - 1].is_item and taken + 1 == number)
        ):
            continue
        lead = min(_lead(own, number, taken), 2)
        while lead and not is_head_like(own[number - lead], kind):
            lead -= 1
        return number - lead
    return None


# ---------------------------------------------------------------- labels


def _by_labels(lines: Sequence[Line]) -> list[Group]:
    """Entries written as records ("Company: …", "Role: …", "Duration: …"); none where the section is no such list."""
    keys = [None if line.is_item else label_key(line) for line in lines]
    named = [key for key in keys if key]
    first = next((key for key in named if key != "period"), None)
    if first is None or len(set(named)) < 2:
        return []
    starts = [i for i, key in enumerate(keys) if key == first]
    if any(not line.is_item and key is None and head_period(line) for line, key in zip(lines, keys, strict=True)):
        return []
    groups = [Group((), tuple(lines[: starts[0]]))] if starts[0] else []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        stop = next((i for i in range(start, end) if keys[i] is None), end)
        groups.append(Group(tuple(lines[start:stop]), tuple(lines[stop:end])))
    return groups


# ---------------------------------------------------------------- periods


def _by_periods(lines: Sequence[Line], anchors: list[int], kind: SectionKind) -> list[Group]:
    lead = _lead(lines, anchors[0], 0)
    intro = anchors[0] - lead
    # Dates on lines of their own, the first on top of the section: each opens its entry.
    opens_dated = anchors[0] == 0 and all(dates.parse(lines[anchor].text.strip()) for anchor in anchors)
    starts: list[int] = []
    opens_with_place = is_place(lines[intro])
    for number, anchor in enumerate(anchors):
        floor = anchors[number - 1] + 1 if number else 0
        is_head = lines[floor].bold and lines[intro].bold  # "**Acme**, London"
        if number and floor < anchor and is_place(lines[floor]) and not (opens_with_place or is_head):
            floor += 1  # the place of the entry above, below its date
        available = _lead(lines, anchor, floor)
        if starts and available == 0 and not is_new_entry(lines, starts[-1], anchor, kind):
            continue
        own = min(lead, available) or int(available == 1 and _dates_line_above(lines, anchor, kind))
        if not opens_dated and (available > own or available < lead or number == 0):
            own = _by_look(lines, anchor, available, own, starts[0] if starts else anchor - own)
        starts.append(anchor - own)
    groups = [Group((), tuple(lines[:intro]))] if intro > 0 else []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        anchor = next(a for a in anchors if a >= start)
        stop = head_end(lines, start, anchor, end, kind)
        groups.append(Group(tuple(lines[start:stop]), tuple(lines[stop:end])))
    return groups


def _dates_line_above(lines: Sequence[Line], anchor: int, kind: SectionKind) -> bool:
    """Whether a line of nothing but a date belongs to the head right above it, which stands below the items of the
    entry before: items follow the date, so that no head is left below it."""
    above, below = lines[anchor - 1], lines[anchor + 1 : anchor + 2]
    is_bare = dates.parse(lines[anchor].text.strip()) is not None
    is_apart = anchor > 1 and lines[anchor - 2].is_item
    return kind in _EMPLOYED and is_bare and is_apart and all(x.is_item for x in below) and is_head_like(above, kind)


def _lead(lines: Sequence[Line], anchor: int, floor: int) -> int:
    """How many lines right above a dated line could belong to its head."""
    count = 0
    while count < _MOST_LEAD and anchor - count - 1 >= floor:
        line = lines[anchor - count - 1]
        if line.is_item or len(line.text) > LONGEST or is_prose(line) or is_labelled(line) or is_sub_label(line):
            break
        is_row = _FORM_ROW.match(line.text) and line.block.gap < _ROOM  # with room above it is a title
        if line.block.column != lines[anchor].block.column or is_row:
            break
        if names_thesis(line.text) or is_mark(line.text.partition(",")[0].strip()):  # of the study above
            break
        count += 1
    return count


def _by_look(lines: Sequence[Line], anchor: int, available: int, own: int, first: int) -> int:
    """How many of the lines above belong to the head, by how they look: the topmost that looks like the first line
    of the section's first entry, or that has room above it."""
    model = lines[first]
    candidates = range(available, 0, -1)
    begins_with_date = head_period(model) is not None  # then nothing above a date belongs to its entry
    if (model.bold or model.block.size) and anchor != first and not begins_with_date:
        for count in candidates:
            line = lines[anchor - count]
            if (
                line.bold == model.bold
                and _alike(line.block.size, model.block.size)
                and line.bold != lines[anchor - count - 1].bold
            ):
                return count
    room = [lines[anchor - count].block.gap for count in candidates]
    if available > 1 and lines[anchor - available - 1].is_item and room[0] >= 0.8 and not any(room[1:]):
        return available  # the only blank line stands right below the items of the entry above
    if (
        own
        and names_field(lines[anchor - own])
        and not any(names_field(lines[anchor - n]) for n in candidates if n > own)
    ):
        return own
    gaps = [(lines[anchor - count].block.gap, count) for count in candidates]
    if gaps and max(gaps)[0] >= 0.8 and max(gaps)[0] > 1.5 * min(gaps)[0] + 0.2:
        return max(gaps)[1]
    return own


def _alike(one: float | None, other: float | None) -> bool:
    return one is None or other is None or abs(one - other) < 0.3


# ---------------------------------------------------------------- no periods


def _by_items(lines: Sequence[Line], *, beside: bool = False) -> list[Group]:
    """A group for each outermost item, and for each dated line `beside` them."""
    outer = min(line.block.level for line in lines if line.is_item)
    starts = [
        number
        for number, line in enumerate(lines)
        if (line.is_item and line.block.level == outer) or (beside and not line.is_item and head_period(line))
    ]
    groups = [Group((), tuple(lines[: starts[0]]))] if starts[0] else []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        groups.append(Group((lines[start],), tuple(lines[start + 1 : end])))
    return groups


def _by_form(lines: Sequence[Line], kind: SectionKind) -> list[Group]:
    """Entries without dates: by bold first lines, by the ends of lists, or each line by itself."""
    first = lines[0]
    starts = [0]
    has_items = any(line.is_item for line in lines)
    bold = [i for i, line in enumerate(lines) if line.bold and not line.is_item]
    if first.bold and not first.is_item and len(bold) < len([x for x in lines if not x.is_item]):
        starts = [i for i in bold if i == 0 or not lines[i - 1].bold]
    elif has_items and not first.is_item:
        starts += [
            i for i in range(1, len(lines)) if lines[i - 1].is_item and not lines[i].is_item and not is_prose(lines[i])
        ]
    elif kind in LISTS and not any(is_prose(line) for line in lines):
        spaced = [i for i in range(1, len(lines)) if lines[i].block.gap >= 0.8]
        starts += spaced if spaced and len(spaced) < len(lines) - 1 else list(range(1, len(lines)))
    else:
        starts += [
            i
            for i in range(1, len(lines))
            if not is_prose(lines[i])
            and (is_prose(lines[i - 1]) or is_url(lines[i - 1]) or lines[i].block.gap >= 0.9)
            and not is_labelled(lines[i])
            and not is_url(lines[i])
        ]
    starts = sorted(set(starts))
    groups = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        stop = start + 1
        while stop < end and is_head_like(lines[stop], kind) and stop - start < 2:
            stop += 1
        if is_prose(lines[start]) and kind not in LISTS:
            stop = start
        groups.append(Group(tuple(lines[start:stop]), tuple(lines[stop:end])))
    return groups
