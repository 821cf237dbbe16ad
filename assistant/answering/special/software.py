"""Software that a question asks to name: "which programs does she use?", "avec quels logiciels travaille-t-il ?"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View
from assistant.answering.finding.concepts import asked, instances
from assistant.answering.finding.evidence import hinted
from assistant.answering.lists import items
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place, walk
from assistant.text import runs, stem, words
from assistant.types import Kind, Query, SectionKind, Span, Term, TermKind

Phrase = tuple[str, ...]
ASKED = ("software", "tools", "systems")  # families of lexicon/software.yaml by whose words a question may ask
COMPUTING = "computing"
FAMILIES = (*ASKED, COMPUTING)  # the most telling first
FIELDS = (SectionKind.SKILLS, SectionKind.EDUCATION)  # whose names may be those of a field ("accounting software")
FREE = (None, "employer", "technologies")  # fields that may be asked for where programs are worked with
THINGS = (TermKind.KNOWN, TermKind.NAME)
LONGEST = 5  # words of a phrase of a family (characters, in Chinese)
SHORTEST = 6  # letters of a word that may end a longer one ("Hotelsoftware")
RUNNING = ("zh",)  # languages that do not part words: what a question asks for is within its tags
USED = ("ask.used", "section.skills")
LISTED = {"ask.list", "field.technologies"}  # marks of such a question
WORKED = ("field.employer", "section.work")  # beside "with"
OTHERS = ("ask.amount", "ask.count", "ask.when", "ask.where", "ask.who", "ask.how_long")


def software(query: Query, view: View, document_id: str) -> Draft | None:
    """The group of skills that is called what the question asks for: a label, or one side of "HMI / SCADA", of several
    words that it says in full ("programas de gestión de expedientes") or of one that is the name of a thing; else one
    that says software; else what the taxonomy knows as software. None where a question asks for something else or the
    CV has none of these."""
    family = _family(query, view)
    if family is None:
        return None
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    labelled = [
        (place, label)
        for section in view.catalogue.cvs[document_id].sections
        if section.kind == SectionKind.SKILLS
        for place, label in _labels(tuple(walk(section)), section.heading)
    ]
    said = {stem(word, language) for term in query.terms for word in term.words}
    told = {stem(word, language) for term in query.terms if term.kind in CONTENT for word in term.words}
    things = {stem(word, language) for t in query.terms if t.kind in THINGS and not t.concepts for word in t.words}
    longest = 1 if family == "software" else 0  # "orchestration tools" are those of orchestration

    def is_named(side: Phrase) -> bool:
        own = set(side)
        return (len(side) > longest or own <= things) and bool(own) and own <= said and bool(told & own)

    named = [
        place
        for place, label in labelled
        if not _says(label.of(text), family)
        and any(is_named(_stems(side, language)) for side in (label.of(text), *label.of(text).split("/")))
    ]
    listed = replace(query, field=None)
    if named:
        return items(listed, view, document_id, tuple(named))
    if _of_a_field(query, view, document_id):
        return None
    families = [family, *(each for each in FAMILIES if each != family)]
    for each in families:
        called = tuple(place for place, label in labelled if _says(label.of(text), each))
        if called:
            return items(listed, view, document_id, called)
    known = Term(query.topic, (), TermKind.WORD, _kinds())
    return instances(replace(listed, terms=(known,)), view, document_id)


def _of_a_field(query: Query, view: View, document_id: str) -> bool:
    """Whether a question asks for the software of a field of which the CV says nothing ("orchestration tools"): its
    other programs are none of these."""
    telling = [term for term in query.terms if term.kind in CONTENT and not any(_says(term.text, f) for f in FAMILIES)]
    return bool(telling) and not hinted(telling, view.catalogue.mentions[document_id])


def _labels(places: tuple[Place, ...], heading: Span | None) -> Iterator[tuple[Place, Span]]:
    """The groups of a section, each with its label, and all its entries with the heading of the section."""
    for place in places:
        if place.entry.keywords and place.entry.name is not None:
            yield place, place.entry.name
        if heading is not None:
            yield place, heading


def _family(query: Query, view: View) -> str | None:
    """The family of the word for software by which a question asks what somebody uses; None where it asks for more
    than the software of a field ("for the accounts") or names a kind that the taxonomy knows ("CRM software")."""
    filters = query.filters
    others = [
        ref for ref in filters.entries if view.catalogue.place(ref.document_id, ref.entry_id).section.kind not in FIELDS
    ]
    narrowed = others or query.follows or filters.period or filters.organisation or filters.bounds
    skills = set(filters.section) <= {SectionKind.SKILLS}
    asks = query.kind in (Kind.LIST, Kind.PASSAGE, Kind.FACT) and query.field in FREE and skills
    said = set(query.tags)
    used = set(USED) & said or ("ask.with" in said and set(WORKED) & said) or _is_bare(query)
    if narrowed or filters.order or not asks or not used or set(OTHERS) & said:
        return None
    nouns = [term.text for term in query.terms if term.kind in (TermKind.GENERIC, *CONTENT)]
    if "section.skills" in said and _says(query.text, "skills"):  # "Welche EDV-Kenntnisse hat sie?"
        return COMPUTING
    if asked(query):
        return None
    texts = nouns if query.language not in RUNNING else [query.text]
    return next((family for family in ASKED if any(_says(one, family) for one in texts)), None)


def _is_bare(query: Query) -> bool:
    """Whether a question is nothing but a word for software: "software?", "which programs?"."""
    alone = len(query.terms) == 1 and any(query.terms[0].words in _phrases(family) for family in ASKED)
    return alone and set(query.tags) <= LISTED


@cache
def _phrases(family: str) -> frozenset[Phrase]:
    """The words of a family in all languages: a CV may use those of another than its own."""
    said = lexicon.load("software.yaml")[family]
    return frozenset(words(str(phrase)) for each in said.values() for phrase in each)


def _says(said: str, family: str) -> bool:
    """Whether one of some words is of a family, by itself or (in a compound) at its end."""
    own = words(said)
    return not _phrases(family).isdisjoint(runs(own, LONGEST)) or any(word.endswith(_endings(family)) for word in own)


@cache
def _endings(family: str) -> tuple[str, ...]:
    """The words of a family that may end a compound."""
    return tuple(phrase[0] for phrase in _phrases(family) if len(phrase[0]) >= SHORTEST)


def _stems(said: str, language: str) -> Phrase:
    return tuple(stem(word, language) for word in words(said))


@cache
def used() -> tuple[str, ...]:
    """The concepts of what work is done with: software, languages and frameworks, platforms."""
    return (*_kinds(), *lexicon.load("software.yaml")["built_with"])


@cache
def _kinds() -> tuple[str, ...]:
    """The concepts of the taxonomy that are kinds of software."""
    return tuple(lexicon.load("software.yaml")["kinds"])
