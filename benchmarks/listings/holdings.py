"""What a CV lists, as the program read it: the record that answers are judged by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant import dates
from assistant.export import plain
from assistant.types import CV, Document, Entry, Role, SectionKind, Span
from benchmarks.structure.__main__ import fold

SHORT, LONG = 4, 90
"""Letters of a name that somebody may type."""
DEGREES = (
    r"\b(ph\.?\s?d|doctor\w*|dr\.|dphil|docteur|doctorat|dottor\w* di ricerca|doutor\w*|promotion)\b|博士",
    r"\b(master\w*|m\.?sc|m\.?a|mba|ll\.?m|máster|maestría|mestr\w+|magist\w+|diplom-\w+|laurea magistrale)\b|硕士",
    r"\b(bachelor\w*|b\.?sc|b\.?a|b\.?eng|ll\.?b|licence|licenciatura|grado en|laurea triennale)\b|bacharel|学士|本科",
)
"""Degrees, highest first, where their name says it beyond doubt."""
NATIVE = r"nativ|native|mother|mutter|matern|madre|母语"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry in the words of the CV."""

    name: str
    title: str = ""
    first: str = ""  # ISO 8601
    last: str = ""
    given_by: str = ""
    authors: tuple[str, ...] = ()
    city: str = ""
    words: tuple[str, ...] = ()

    @property
    def year(self) -> str:
        return (self.last or self.first)[:4]

    @property
    def typed(self) -> bool:
        """Whether somebody may ask for it by its name."""
        return SHORT <= len(self.name) <= LONG


class Holdings:
    """The entries of a CV by kind, in the order of the CV."""

    def __init__(self, document: Document, cv: CV) -> None:
        self._text = document.text
        self._cv = cv
        self.owner = plain(document.text, cv.basics.name)
        self.text = fold(document.text)

    def of(self, kind: SectionKind) -> list[Item]:
        """The items of a kind; none where an entry has no name of its own, or two the same one."""
        found = [self._item(entry) for entry in self._entries() if entry.kind == kind]
        names = [fold(item.name) for item in found]
        return found if all(names) and len(set(names)) == len(names) else []

    @cached_property
    def certificates(self) -> list[Item]:
        return self.of(SectionKind.CERTIFICATES)

    @cached_property
    def awards(self) -> list[Item]:
        return self.of(SectionKind.AWARDS)

    @cached_property
    def publications(self) -> list[Item]:
        return self.of(SectionKind.PUBLICATIONS)

    @cached_property
    def projects(self) -> list[Item]:
        return self.of(SectionKind.PROJECTS)

    @cached_property
    def studies(self) -> list[Item]:
        return [self._item(entry) for entry in self._entries() if entry.kind == SectionKind.EDUCATION]

    @cached_property
    def jobs(self) -> list[Item]:
        return [self._item(entry) for entry in self._entries() if entry.kind == SectionKind.WORK]

    @cached_property
    def groups(self) -> list[Item]:
        """Skills under a heading of their own."""
        return [item for item in self.of(SectionKind.SKILLS) if len(item.words) > 1]

    def _entries(self) -> Iterator[Entry]:
        for section in self._cv.sections:
            for entry in section.entries:
                yield entry
                yield from entry.children

    def _item(self, entry: Entry) -> Item:
        def of(span: Span | None) -> str:
            return plain(self._text, span)

        def fact(*keys: str) -> str:
            return next((of(one.span) for key in keys for one in entry.extra if one.key == key), "")

        period = entry.period
        told = (*entry.highlights, *(one.span for one in entry.extra))
        keywords = tuple(map(of, entry.keywords))
        return Item(
            name=of(entry.name),
            title=of(entry.position) or f"{fact('degree')} {fact('area')}".strip(),
            first=dates.iso(period.start) if period and period.start else "",
            last=dates.iso(period.end) if period and period.end and not period.ongoing else "",
            given_by=fact("issuer", "venue", "publisher"),
            authors=tuple(of(person.span) for person in entry.people if person.role == Role.AUTHOR),
            city=re.split(r"[,(/·]", of(entry.location))[0].strip(),
            words=keywords if entry.kind == SectionKind.SKILLS else tuple(map(of, told)),
        )


def rank(study: Item) -> int | None:
    """How high a degree is, 0 the highest; None where its name leaves it open."""
    found = [place for place, names in enumerate(DEGREES) if re.search(names, study.title, re.IGNORECASE)]
    return found[0] if len(found) == 1 else None
