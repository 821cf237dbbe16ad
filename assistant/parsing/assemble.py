"""Ids of entries: "work/0", "publications/3", unique in a CV and in the order of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from assistant.types import Entry, Section


def numbered(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections with an id for every entry and child."""
    count: Counter[str] = Counter()

    def named(entry: Entry) -> Entry:
        kind = str(entry.kind)
        identity = f"{kind}/{count[kind]}"
        count[kind] += 1
        return replace(entry, id=identity, children=tuple(map(named, entry.children)))

    return tuple(replace(section, entries=tuple(map(named, section.entries))) for section in sections)
