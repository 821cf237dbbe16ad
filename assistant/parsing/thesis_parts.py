"""Theses in a section of their own, as the template of moderncv has it: "Master thesis" above "title" and
"supervisors", or "Theses" above a line for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.parsing import vocabulary
from assistant.parsing.cards import ROW
from assistant.parsing.lines import Line
from assistant.parsing.people import people_of
from assistant.parsing.sections import Part
from assistant.parsing.theses import study_of
from assistant.types import Entry, Fact, Person, Section, SectionKind, Span

_TITLES = ("role", "degree", "name")  # what "title" labels elsewhere
_BARE = 2  # lines of a section whose first one is the title itself
_MARKS = ' \t.;,“”„«»"《》'


@dataclass(frozen=True, slots=True)
class _Thesis:
    """A thesis as a fact, and who advised it."""

    fact: Fact
    people: tuple[Person, ...] = ()


def with_headed_theses(text: str, parts: Sequence[Part], sections: Sequence[Section]) -> list[Section]:
    """The sections; each study with the thesis that a section of theses tells of it. That section stays as it is."""
    found = list(sections)
    for thesis in (thesis for part in parts for thesis in _theses(text, part)):
        at = [(n, m) for n, section in enumerate(found) for m, _ in enumerate(section.entries)]
        number = study_of(text, thesis.fact, [found[n].entries[m] for n, m in at])
        if number is not None:
            n, m = at[number]
            entries = list(found[n].entries)
            entries[m] = _told(entries[m], thesis)
            found[n] = replace(found[n], entries=tuple(entries))
    return found


def _told(study: Entry, thesis: _Thesis) -> Entry:
    return replace(study, extra=(*study.extra, thesis.fact), people=(*study.people, *thesis.people))


def _theses(text: str, part: Part) -> list[_Thesis]:
    """The theses of a section that is headed as one of theses."""
    is_headed = part.heading is not None and vocabulary.label(part.heading.text) == "thesis"
    if part.heading is None or not is_headed or part.kind not in (SectionKind.OTHER, SectionKind.PUBLICATIONS):
        return []
    heading = part.heading.whole
    found: list[_Thesis] = []
    for line in part.lines:
        row = ROW.match(line.text)
        key = vocabulary.label(row["label"]) if row else None
        if row and (key == "thesis" or (key in _TITLES and not found)):
            label = line.span(*row.span("label")) if key == "thesis" else heading
            found.append(_Thesis(_fact(line, row.end(), label), tuple(people_of(line))))
        elif found and (people := people_of(line)):
            found[-1] = replace(found[-1], people=(*found[-1].people, *people))
        elif not found and len(part.lines) <= _BARE:
            found.append(_Thesis(_fact(line, 0, heading)))
    return found


def _fact(line: Line, start: int, label: Span) -> Fact:
    """The title from `start` on, without its marks, up to who advised it."""
    stops = [n for person in people_of(line) for n, at in enumerate(line.starts) if at == person.evidence.start]
    words = line.text[start : min((at for at in stops if at > start), default=len(line.text))].rstrip(_MARKS + "(（,–—")
    first = start + len(words) - len(words.lstrip(_MARKS))
    return Fact("thesis", line.span(first, start + len(words)), line.whole, label)
