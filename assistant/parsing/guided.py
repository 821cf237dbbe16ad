"""Who advises a doctorate, told in the summary of a CV: "I am a PhD student at Moor, supervised by Prof. Ada Roe"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.parsing import vocabulary
from assistant.parsing.lines import Line
from assistant.parsing.people import people_of
from assistant.parsing.said import sentences
from assistant.parsing.sections import Part
from assistant.types import Person, Role, Section, SectionKind, Span

_STUDIED = (SectionKind.EDUCATION, SectionKind.WORK)  # a doctorate may stand among the jobs


def with_told_advisers(text: str, parts: Sequence[Part], sections: Sequence[Section]) -> list[Section]:
    """The sections of a `text`; the only doctorate, if no adviser is told with it, has those of the summary."""
    told = [person for part in parts if part.kind is SectionKind.BASICS for x in part.lines for person in _advisers(x)]
    at = [
        (n, m)
        for n, section in enumerate(sections)
        for m, entry in enumerate(section.entries)
        if entry.kind in _STUDIED and _is_doctorate(text, entry.position)
    ]
    found = list(sections)
    if not told or len(at) != 1:
        return found
    n, m = at[0]
    entries = list(found[n].entries)
    if any(person.role is Role.ADVISER for person in entries[m].people):
        return found
    entries[m] = replace(entries[m], people=(*entries[m].people, *told))
    found[n] = replace(found[n], entries=tuple(entries))
    return found


def _advisers(line: Line) -> list[Person]:
    """The advisers whom a sentence on a doctorate names."""
    said = [sentence for sentence in sentences(line) if _tells_doctorate(sentence.text)]
    return [person for sentence in said for person in people_of(sentence) if person.role is Role.ADVISER]


def _is_doctorate(text: str, position: Span | None) -> bool:
    return position is not None and _tells_doctorate(position.of(text))


def _tells_doctorate(words: str) -> bool:
    return bool(vocabulary.hits(words, "degrees", "phd"))
