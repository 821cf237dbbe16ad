"""The things under a label, counted: "how many sales methods does he name?" of "Selling methods: MEDDIC, SPIN"."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from assistant.answering import describing
from assistant.answering.describing import on_one_line
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.evidence import SYNONYM, Mention, best_in, mentions, sections_of
from assistant.answering.finding.in_sections import has_section
from assistant.answering.finding.pointed import pointed_at
from assistant.answering.finding.selection import DONE
from assistant.answering.phrases import noun, say
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.dossier import Dossier
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import words
from assistant.types import BlockKind, Kind, Query, Section, SectionKind, Span, Status, Term, TermKind

KEPT = 64
"""CVs of which is kept what stands under labels."""
FEWEST = 2  # things under a label
OPENING = 4  # words within which a question says what it counts
LONGEST = 5  # words of a label
KINDS = (Kind.COUNT, Kind.PASSAGE, Kind.LIST)
GROUPED = (SectionKind.SKILLS, SectionKind.LANGUAGES)
_LABEL = re.compile(r"([^\t:：|]{2,60}?)\s*[\t:：|]\s*(.+)", re.DOTALL)
_NUMBER = re.compile(r"\d+\s+[^\W\d_]")
_THINGS = re.compile(r"\s*[,;、；·•]\s*")


class Group(NamedTuple):
    """A label, how many things stand under it, and what to quote."""

    label: Span
    number: int
    quoted: tuple[Span, ...]


def labelled(query: Query, view: View, document_id: str) -> Draft | None:
    """How many things stand under the one label that has the words of the question; None where none or several do."""
    filters = query.filters
    listed_apart = query.field in ("concept", "courses")
    pointed = pointed_at(query, view, document_id) if "ask.count" in query.tags and not query.follows else ()
    if len(pointed) == 1 and not any(term.kind in CONTENT for term in query.terms):
        return _counted(query, view, document_id, _whole(pointed[0]))
    grouped = set(filters.section) <= {*GROUPED} or query.field == "courses"
    fits = grouped and not (filters.language or filters.period)
    if "ask.count" not in query.tags or query.kind not in KINDS or query.follows or not fits:
        return None
    if query.kind == Kind.COUNT and not listed_apart and has_section(query, view, document_id):
        return None  # its entries are counted
    asked, beside = _asked(query)
    document = view.catalogue.mentions[document_id]
    groups = _groups(view.catalogue.dossier(document_id))
    for terms in ((*asked, *beside), asked) if beside else (asked,):
        found = [mentions(term, document) for term in terms]
        for listed in groups:
            named = [group for group in listed if found and all(_has(group.label, each) for each in found)]
            if len(named) == 1:
                return _counted(query, view, document_id, named[0])
    return None


def _asked(query: Query) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The words of a question that a label must have: those that tell something, else the noun that is counted; and the
    names beside them, for which a label may have other words ("sales", "selling") or none."""
    told = tuple(t for t in query.terms if t.kind in CONTENT and not sections_of(t.words) & {"section.work"})
    opening = words(query.text)[:OPENING]
    held = TermKind.LINKED if query.filters.degree else TermKind.GENERIC  # "how many A-levels?"
    nouns = tuple(t for t in query.terms if t.kind == held and t.words[0] in opening)
    linked = [term for term in query.terms if term.kind == TermKind.LINKED and told]
    meant = (replace(t, kind=TermKind.WORD, meanings=thesaurus().meanings(t.words, query.language)) for t in linked)
    return told or nouns, tuple(term for term in meant if term.meanings)


def _whole(section: Section) -> Group:
    """All that a section lists, group by group."""
    number = sum(len(entry.keywords) or 1 for entry in section.entries)
    return Group(section.heading or section.span, number, tuple(describing.small(entry) for entry in section.entries))


@lru_cache(maxsize=KEPT)
def _groups(dossier: Dossier) -> tuple[list[Group], ...]:
    """All that stands under labels in a CV: as groups of skills, in lines, below lines."""
    return _entries(dossier), _lines(dossier), _below(dossier)


def _entries(dossier: Dossier) -> list[Group]:
    """The groups of skills: an entry with keywords by its name, a section of single entries by its heading."""
    found = []
    for section in dossier.cv.sections:
        if section.kind not in GROUPED:
            continue
        single = [entry for entry in section.entries if not entry.keywords]
        for entry in section.entries:
            if entry.name is not None and len(entry.keywords) >= FEWEST:
                found.append(Group(entry.name, len(entry.keywords), (describing.small(entry),)))
        if section.heading is not None and FEWEST <= len(single) == len(section.entries):
            found.append(Group(section.heading, len(single), tuple(describing.small(entry) for entry in single)))
        elif section.heading is not None and len(section.entries) == 1 and len(section.entries[0].keywords) >= FEWEST:
            only = section.entries[0]
            found.append(Group(section.heading, len(only.keywords), (describing.small(only),)))
    return found


def _lines(dossier: Dossier) -> list[Group]:
    """The lines of the form "label: one, two", whatever they were read as."""
    text = dossier.document.text
    found = []
    for chunk in dossier.chunks:
        place = dossier.entry_at(chunk.span)
        done = place is not None and place.entry.kind in DONE
        studied = place.entry.position if place is not None and place.entry.kind == SectionKind.EDUCATION else None
        line = studied if done else chunk.span  # not the dates of a head
        if line is None or not chunk.span.contains(line):
            continue
        match = _LABEL.fullmatch(line.of(text).strip())
        things = _THINGS.split(match[2].strip()) if match is not None else []
        if match is not None and len(things) >= FEWEST and len(words(match[1])) <= LONGEST and not _numbered(things):
            start = line.start + line.of(text).index(match[1])
            found.append(Group(Span(start, start + len(match[1])), len(things), (line,)))
    return found


def _numbered(things: list[str]) -> bool:
    """Whether what stands under a label are numbers of things: "Supervised: 7 theses, 11 diplomas"."""
    return all(_NUMBER.match(thing) for thing in things)


def _below(dossier: Dossier) -> list[Group]:
    """The short lines within an entry that items follow: "Professional courses", with a course on each line below."""
    text, blocks = dossier.document.text, dossier.document.blocks
    found = []
    for i, block in enumerate(blocks):
        place = dossier.entry_at(block.span)
        within = place is not None and not place.entry.head.overlaps(block.span)
        if block.kind == BlockKind.ITEM or not within or len(words(block.span.of(text))) > LONGEST:
            continue
        items = tuple(itertools.takewhile(lambda other: other.kind == BlockKind.ITEM, blocks[i + 1 :]))
        if len(items) >= FEWEST:
            found.append(Group(block.span, len(items), tuple(item.span for item in items)))
    return found


def _has(label: Span, found: tuple[Mention, ...]) -> bool:
    return best_in(label, found) >= SYNONYM


def _counted(query: Query, view: View, document_id: str, group: Group) -> Draft:
    shown = on_one_line(view, document_id, [(span, "") for span in group.quoted])
    citing = Citing()
    marks = citing.cite_all([span for span, _ in shown])
    unit = noun(query.language, "items", group.number)
    text = say(query.language, "count", n=group.number, unit=unit)
    value = float(group.number)
    return Draft(Status.ANSWERED, f"{text} {marks}.", document_id, tuple(citing.spans), value=value, unit=unit)
