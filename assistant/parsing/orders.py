"""Which of two names comes first: a CV has the position before the employer, or behind it, in all of its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.parsing.division import lean
from assistant.types import Entry, Section, SectionKind

_LONGEST = 6  # words of a name or a position
_EVEN = 0.2  # of the lean of words that say neither position nor organisation


def in_order(text: str, sections: Sequence[Section]) -> list[Section]:
    """The sections, the voluntary posts whose words tell neither position nor organisation in the order that all jobs
    of the CV have: "Soccorritrice – Croce Verde" below "Consulente – Studio Peruzzi"."""
    orders = [
        entry.position.start < entry.name.start
        for section in sections
        if section.kind is SectionKind.WORK
        for entry in section.entries
        if entry.name and entry.position
    ]
    if len(orders) < 2 or len(set(orders)) > 1:
        return list(sections)
    return [
        replace(section, entries=tuple(_ordered(text, entry, orders[0]) for entry in section.entries))
        if section.kind is SectionKind.VOLUNTEER
        else section
        for section in sections
    ]


def _ordered(text: str, entry: Entry, position_first: bool) -> Entry:
    if entry.name is None or entry.position is None or (entry.position.start < entry.name.start) is position_first:
        return entry
    both = (entry.name.of(text), entry.position.of(text))
    is_told = any(abs(lean(words, SectionKind.VOLUNTEER)) > _EVEN for words in both)
    are_names = all(len(words.split()) <= _LONGEST and not any(c.isdigit() for c in words) for words in both)
    return entry if is_told or not are_names else replace(entry, name=entry.position, position=entry.name)
