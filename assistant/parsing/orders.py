"""Which of two names comes first: a CV has the position before the employer, or behind it, in all of its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.parsing.division import lean
from assistant.types import Entry, Section, SectionKind

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
    leans = [lean(span.of(text), SectionKind.VOLUNTEER) for span in (entry.name, entry.position)]
    is_told = any(abs(each) > _EVEN for each in leans)
    return entry if is_told else replace(entry, name=entry.position, position=entry.name)
