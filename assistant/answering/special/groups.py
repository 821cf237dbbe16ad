"""What stands under a label of the skills: "what does she list under Content?", "Logistics: what is there?"."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.draft import Draft, View, quoting
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import of_language
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import says, stem, words
from assistant.types import Entry, Kind, Query, SectionKind, TermKind

KINDS = (Kind.FACT, Kind.LIST, Kind.PASSAGE, Kind.SUMMARY, Kind.CONTACT)
FEWEST = 2  # things under a label
Words = tuple[str, ...]


def grouped(query: Query, view: View, document_id: str) -> Draft | None:
    """The one group of skills whose label the question names as such; None where it names none, or tells more."""
    if query.kind not in KINDS or query.follows or query.filters.period is not None:
        return None
    if query.field == "technologies" and query.filters.section == (SectionKind.SKILLS,):
        every = tuple(p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.SKILLS)
        meant = called(query, view, document_id, every)  # "which frameworks?" of a list under "Frameworks"
        return quoting(view, document_id, [describing.small(p.entry) for p in meant]) if meant != every else None
    text, said = view.text(document_id), words(query.text)
    found: dict[Words, Entry] = {}
    for section in view.catalogue.cvs[document_id].sections:
        if section.kind == SectionKind.SKILLS:
            for entry in section.entries:
                label = words(entry.name.of(text)) if entry.name is not None else ()
                if len(entry.keywords) >= FEWEST and _is_asked(label, said, query):
                    found[label] = entry
    longest = max(found, key=len, default=())
    return quoting(view, document_id, [describing.small(found[longest])], confidence=0.8) if longest else None


def called(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of the groups of skills those that are called what the question asks for ("software": "Logiciels : Python"), all
    where none is or the question says skills."""
    if set(query.filters.section) != {SectionKind.SKILLS}:
        return pool
    language, text = view.catalogue.languages[document_id], view.text(document_id)
    told = [term.words for term in query.terms if term.kind == TermKind.GENERIC]
    told += [phrase for term in query.terms for n in term.meanings for phrase in thesaurus().phrases(n, language)]
    asked = {tuple(stem(word, language) for word in phrase) for phrase in told}

    def is_called(place: Place) -> bool:
        if not place.entry.name or not place.entry.keywords:
            return False
        name = tuple(stem(word, language) for word in words(place.entry.name.of(text)))
        return any(says(name, phrase) for phrase in asked)

    return tuple(place for place in pool if is_called(place)) or pool


def _is_asked(label: Words, said: Words, query: Query) -> bool:
    """Whether a question is of what stands under a label and of nothing else."""
    first = next((i for i in range(len(said)) if label and said[i : i + len(label)] == label), None)
    if first is None:
        return False
    under, called = _listed(query.language, "under"), _listed(query.language, "called")
    stop = of_language(query.language).stop
    before = said[:first]
    while before and before[-1] in stop and not _ends(before, (*under, *called)):
        before = before[:-1]
    behind = said[first + len(label) :]
    opens = first == 0 and words(query.text.partition(":")[0]) == label  # "Logistics: what is there?"
    named = _ends(before, (*under, *called)) or any(behind[: len(phrase)] == phrase for phrase in called)
    own = {*label, *(word for phrase in (*under, *called) for word in phrase)}
    telling = [term for term in query.terms if term.kind in CONTENT and not own.issuperset(term.words)]
    return (opens or named) and not telling


def _ends(said: Words, phrases: tuple[Words, ...]) -> bool:
    return any(said[-len(phrase) :] == phrase for phrase in phrases)


@cache
def _listed(language: str, key: str) -> tuple[Words, ...]:
    return tuple(words(str(phrase)) for phrase in lexicon.load("groups.yaml")[language][key])
