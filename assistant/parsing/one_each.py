"""Lists of certificates, awards and projects: one on each line, or several on a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import dates
from assistant.parsing import vocabulary
from assistant.parsing.anchors import is_only_date
from assistant.parsing.body import list_parts
from assistant.parsing.forms import certificate
from assistant.parsing.lines import SEMICOLON, Line, split
from assistant.types import BlockKind, SectionKind

ONE_EACH = (SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.PROJECTS)
"""Kinds of sections whose entries may be a line each."""
INLINE = re.compile(r"\s+[·•|]\s+")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9+/-]{1,7}")  # "BLS", "CKA"
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_MOST = 0.6  # of the lines that have a date, from which each is an entry
_ROOM = 0.8  # lines of room above a line
_SHORT = 3  # words of a certificate among others on a line, and certificates of such a line at least
_LONGEST = 160  # characters of an entry on one line


def parts_of(line: Line, kind: SectionKind) -> list[Line]:
    """The parts of a line that lists several, each with its date ("CKA (2021), Terraform Associate (2020)"), between
    semicolons, or by their abbreviations ("BLS, ACLS, PALS"); the line itself where it is one."""
    by_semicolon = SEMICOLON.search(line.text) is not None
    bounds = list(split(line, SEMICOLON)) if by_semicolon else list_parts(line.text, 0, len(line.text))
    parts = [line.part(a, b) for a, b in bounds]
    opens_dated = any(period.span.start == 0 for period in dates.find(line.text))
    if len(parts) < 2 or opens_dated or any(part.text[:1].islower() for part in parts[1:]):  # "ran out in 2024"
        return [line]
    if any(map(_tells_when, parts)):
        return [line]
    is_list = kind is SectionKind.CERTIFICATES and (by_semicolon or _are_abbreviations(parts))
    return parts if is_list or all(dates.find(part.text) for part in parts) else [line]


def _tells_when(line: Line) -> bool:
    """Whether a line is the date from which or up to which something holds, and a label: "Expires Jan 2026"."""
    found = next(iter(dates.find(line.text)), None)
    return found is not None and vocabulary.label(line.text[: found.span.start]) in ("issued", "expires")


def _are_abbreviations(parts: Sequence[Line]) -> bool:
    """Whether the parts of a line are short names of certificates, most of them known or in capitals."""
    bare = [_BRACKET.sub("", part.text).strip() for part in parts]
    known = sum(bool(_CAPITALS.fullmatch(name) or certificate().fullmatch(name)) for name in bare)
    short = all(len(name.split()) <= _SHORT and not dates.find(name) for name in bare)
    return len(bare) >= _SHORT and short and 2 * known > len(bare)


def are_single(lines: Sequence[Line], *, emphasised: bool = False) -> bool:
    """Whether each line is an entry of its own: lines that look alike, open like a name, and most of which have a date
    beside what they say; none has words in bold or italics unless it may be `emphasised`."""
    set_apart = [bool(line.links or (line.strong and not emphasised)) for line in lines]
    if len(lines) < 2 or any(set_apart) or any(line.block.kind is not BlockKind.PARAGRAPH for line in lines):
        return False
    if len({(line.block.bold, line.block.size, line.block.column) for line in lines}) > 1:
        return False
    named = [_opens(line) and len(line.text) <= _LONGEST and not is_only_date(line) for line in lines]
    dated = [bool(dates.find(line.text)) for line in lines]
    spaced = [line.block.gap >= _ROOM for line in lines[1:]]
    is_even = all(spaced) or (dated[0] and not any(spaced))
    return all(named) and is_even and sum(dated) > _MOST * len(lines)


def _opens(line: Line) -> bool:
    """Whether a line opens as a name or a date does, and does not break off."""
    first = line.text.lstrip(" \"“„«‘'《(")[:1]
    is_open = line.text.rstrip().endswith((",", ":", ";", "："))
    return (first.isupper() or first.isdigit() or vocabulary.is_cjk(first)) and not is_open


def is_inline_list(lines: Sequence[Line]) -> bool:
    """Whether certificates stand beside each other on a line, between dots or bars; the name, the issuer and the date
    of one are no list."""
    if any(dates.parse(line.text[a:b]) for line in lines for a, b in split(line, INLINE)):
        return False
    return all(re.search(r"\s[·•|]\s", line.text) for line in lines) or (
        len(lines) == 1 and not lines[0].is_item and not dates.find(lines[0].text)
    )
