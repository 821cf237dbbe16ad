"""What is true of a passage whatever is asked: where it stands and what kinds of things it holds."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.amounts import amount
from assistant.answering.figures import changes, figures, has_figure
from assistant.questions.dossier import Dossier
from assistant.questions.names import Place
from assistant.text import words
from assistant.types import Chunk, SectionKind, Span

KEPT = 64
"""CVs of whose passages the facts are kept."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_PERSON = re.compile(r"[^\W\d_a-z]\w+ (?:[^\W\d_a-z]\. ?)?[^\W\d_a-z]\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Above:
    """What stands above a passage, a head or a heading, and the words of its context. The passages below it share it,
    so that it is looked through once for all of them: two are the same only if they are one."""

    span: Span | None
    context: frozenset[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """`kind` is that of the entry, None outside of entries; `head` to `length` are features of the ranking."""

    above: Above
    kind: SectionKind | None
    head: float
    heading: float
    short: float
    length: float
    figures: tuple[Span, ...]
    number: bool
    change: bool
    dated: bool
    person: bool
    percent: bool
    money: bool


class Passages:
    """The facts of the passages of a CV, found when they are first asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._facts: dict[str, Facts] = {}
        self._above: dict[tuple[Span | None, str], Above] = {}

    def facts(self, chunk: Chunk) -> Facts:
        """The facts of a chunk of the CV."""
        found = self._facts.get(chunk.id)
        if found is None:
            found = self._facts[chunk.id] = self._find(chunk)
        return found

    def _find(self, chunk: Chunk) -> Facts:
        span, dossier = chunk.span, self._dossier
        text = dossier.document.text
        said = span.of(text)
        place = dossier.entry_at(span)
        period = place.entry.period.span if place is not None and place.entry.period is not None else None
        undated = said.replace(period.of(text), "") if period is not None and span.contains(period) else said
        headings = (section.heading for section in dossier.cv.sections if section.heading)
        above = _above(place, span)
        return Facts(
            above=self._above.setdefault((above, chunk.context), Above(above, frozenset(words(chunk.context)))),
            kind=_kind_of(place) if place is not None else None,
            head=float(place is not None and _says_more(span, place)),
            heading=float(any(heading.contains(span) for heading in headings)),
            short=float(len(words(said)) < 3),
            length=math.log(1 + len(said)) / 6,
            figures=tuple(Span(span.start + f.start, span.start + f.end) for f in figures(said)),
            number=has_figure(undated),
            change=changes(said),
            dated=bool(_YEAR.search(said)),
            person=bool(_PERSON.search(said)),
            percent="%" in said,
            money=amount(said) is not None,
        )


@lru_cache(maxsize=KEPT)
def passages_of(dossier: Dossier) -> Passages:
    """The passages of a CV, those of the last CVs kept."""
    return Passages(dossier)


def _kind_of(place: Place) -> SectionKind:
    """The section kind of an entry where it stands."""
    return place.section.kind if place.entry.kind == SectionKind.OTHER else place.entry.kind


def _above(place: Place | None, span: Span) -> Span | None:
    """The head of the entry that a span stands in, of the one above where the span is the head itself; the heading of
    the section where there is none."""
    if place is None:
        return None
    above = place.entry if place.entry.head != span else place.parent
    return above.head if above is not None else place.section.heading


def _says_more(span: Span, place: Place) -> bool:
    """Whether a span is the head of an entry that says more below it."""
    return place.entry.head.contains(span) and place.entry.span.end > place.entry.head.end + 1
