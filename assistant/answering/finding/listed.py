"""The list that a question names: every entry of it, whatever else the question tells of them."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import View
from assistant.answering.finding import courses
from assistant.answering.finding.by_line import by_line
from assistant.answering.finding.headed import FINE, headed, heading_phrases
from assistant.answering.finding.in_sections import in_sections
from assistant.questions.cvs.names import Place, walk
from assistant.text import phrases_in, stem, words
from assistant.types import Filters, Query, Section, SectionKind, TermKind

COURSES, THOSE = "field.courses", "refer.those"
MADE = {"section.projects", "section.open_source"}
LONGEST = 3  # words of what an entry is called
FEWEST = 2  # entries that make a list
APART = {  # whose entries are asked for in ways of their own
    SectionKind.BASICS,
    SectionKind.WORK,
    SectionKind.EDUCATION,
    SectionKind.SKILLS,
    SectionKind.LANGUAGES,
    SectionKind.INTERESTS,
}


def listed(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries of the list that a question names by a word for its kind, else by a word of its heading ("the bigger
    jobs"); () where it names none, or one of jobs, studies or skills."""
    filters = query.filters
    made = next((tag.partition(".")[2] for tag in query.tags if tag in MADE), None)
    if made is not None:  # "which projects did he write with Ada Roe?" asks for no papers
        filters = replace(filters, section=(SectionKind.PROJECTS,), heading=(made,))
    bare = replace(query, filters=Filters(section=filters.section, heading=filters.heading), terms=())
    if COURSES in query.tags:
        if "ask.count" in query.tags and query.field != "courses":
            return ()  # "how many students took the course?"
        found = _courses(query, view, document_id)
    elif filters.section or filters.heading:
        found = in_sections(bare, view, view.catalogue.cvs[document_id])
        found = found or _called_so(bare, view, document_id)
    else:
        found = _headed_so(query, view, document_id)
    whole = tuple(place for place in found if place.parent is None)
    found = tuple(line for place in whole for line in by_line(view, document_id, place))
    own = not any(place.section.kind in APART for place in found)
    return found if own and len(found) >= FEWEST else ()


def followed(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries that the last answer told, where they are several; () where it told none so."""
    own = [ref for ref in query.follows if ref.document_id == document_id]
    found = tuple(view.catalogue.place(ref.document_id, ref.entry_id) for ref in own)
    return found if len(found) >= FEWEST else ()


def _courses(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The courses that somebody took, else those that were given, in sections of their own: of several those whose
    heading has most of the words of the question ("Cursos recibidos"), and none of talks."""
    bare = replace(query, filters=Filters(), terms=())
    sections = view.catalogue.cvs[document_id].sections
    given = tuple(p for s in sections if headed(view, document_id, s, "teaching") for p in walk(s))
    own = courses.taken(bare, view, document_id, own_only=True)
    own = own or given  # where a CV lists none that were taken
    taken = tuple(p for p in own if not headed(view, document_id, p.section, "talks")) or own
    shared = {place.section.span: len(_shared(query, view, document_id, place.section)) for place in taken}
    return tuple(p for p in taken if shared[p.section.span] == max(shared.values()))


def _called_so(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries of the one section most of which are called by a word for what is asked for, where no heading is:
    "NERC Standard Grant", "Small Grant" below "Money raised"."""
    phrases = frozenset[tuple[str, ...]]().union(*map(heading_phrases, FINE.keys() & set(query.filters.heading)))
    text, fitting = view.text(document_id), []
    for section in view.catalogue.cvs[document_id].sections if phrases else ():
        pool = tuple(walk(section)) if section.kind not in APART else ()
        called = [p for p in pool if phrases & phrases_in(p.entry.head.of(text), LONGEST)]
        if len(called) * 2 > len(pool):
            fitting.append(pool)
    return fitting[0] if len(fitting) == 1 else ()


def _headed_so(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries of the one section whose heading has a general word of the question for what is listed."""
    sections = view.catalogue.cvs[document_id].sections
    named = [s for s in sections if s.kind not in APART and _shared(query, view, document_id, s)]
    return tuple(walk(named[0])) if len(named) == 1 else ()


def _shared(query: Query, view: View, document_id: str, section: Section) -> set[str]:
    """The stems of the general words of a question that a heading has, too."""
    language = view.catalogue.languages[document_id]
    said = {stem(w, language) for term in query.terms if term.kind == TermKind.GENERIC for w in term.words}
    heading = section.heading.of(view.text(document_id)) if section.heading is not None else ""
    return said & {stem(word, language) for word in words(heading)}
