"""What an entry is by the words of its head: a kind of position, a degree, a place of learning."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.keys import alike_organisations, lexicon_keys, names_university, workplace_of
from assistant.text import runs, tokenize, words
from assistant.types import SectionKind

HIGHER = {"phd", "doctor", "mba", "master", "bachelor"}  # degrees of universities
MASTER, MBA = "master", "mba"
BELOW = {"secondary", "vocational"}
COURSE = ("course",)
OF_PLACE = 3  # words of a kind of place
OF_GUEST = 6  # and of one who studies elsewhere, in Chinese characters
ACADEMIC = "academic"  # the kind of position that no word of it tells, but where it is held


@cache
def position_phrases(key: str) -> frozenset[tuple[str, ...]]:
    """Words of a kind of position ("postdoc"), over all languages."""
    return frozenset(
        words(phrase)
        for language in lexicon.languages("questions")
        for phrase in lexicon.words("questions", language)["position"].get(key, ())
    )


def is_position(view: View, document_id: str, place: Place, key: str) -> bool:
    """Whether an entry's position (its head, where it has none) is of a kind; "academic" by where it is held."""
    if key == ACADEMIC:
        return is_academic(view, document_id, place)
    span = place.entry.position or place.entry.head
    return not position_phrases(key).isdisjoint(runs(words(span.of(view.text(document_id))), 4))


def is_guest_student(view: View, document_id: str, place: Place) -> bool:
    """Whether an entry's position is that of one who studies elsewhere for a time ("Visiting Student")."""
    span = place.entry.position or place.entry.head
    return not _guest_students().isdisjoint(runs(words(span.of(view.text(document_id))), OF_GUEST))


@cache
def _guest_students() -> frozenset[tuple[str, ...]]:
    """Words for who studies elsewhere for a time, over all languages."""
    listed = lexicon.load("guests.yaml")["students"].values()
    return frozenset(words(str(phrase)) for phrases in listed for phrase in phrases)


def is_headed(view: View, document_id: str, place: Place, key: str) -> bool:
    """Whether the heading above an entry names a kind of position and no more: all below "Internships" are such."""
    heading = place.section.heading
    return heading is not None and words(heading.of(view.text(document_id))) in position_phrases(key)


def degrees_of(view: View, document_id: str, place: Place) -> tuple[str, ...]:
    """The kinds of degree that an education entry names; what is called a course may tell below in which it ended."""
    untitled = place.entry.position is None and place.entry.name is None  # a head of dates alone: the line below tells
    own = [fact.span for fact in place.entry.extra if fact.key == "degree" or (untitled and fact.key == "summary")]
    said = (span for span in (place.entry.position, place.entry.head, *own) if span is not None)
    found = [keys for span in said if (keys := degree_keys(span.of(view.text(document_id))))]
    return next((keys for keys in found if keys != COURSE), found[0] if found else ())


def has_degree(view: View, document_id: str, place: Place, wanted: Iterable[str]) -> bool:
    """Whether an entry names one of some kinds of degree. An MBA is the master's degree of who has no other."""
    asked, own = set(wanted), set(degrees_of(view, document_id, place))
    if own & asked or MASTER not in asked or MBA not in own:
        return bool(own & asked)
    studied = (p for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.EDUCATION)
    return not any(MASTER in degrees_of(view, document_id, other) for other in studied)


def degree_keys(said: str) -> tuple[str, ...]:
    """The kinds of degree that words name, as keys of the lexicon."""
    tokens = tokenize(said)
    found = lexicon_keys(tuple(t.text for t in tokens), "degrees", tuple(t.capital for t in tokens))
    return tuple(dict.fromkeys(key for _, key in found.values()))


def is_academic(view: View, document_id: str, place: Place) -> bool:
    """Whether an entry's organisation is a university, a school or a research institute, by the words of its name; the
    academy of a company is none."""
    if _is_at(view, document_id, place, ("university",)):
        return True
    return _is_at(view, document_id, place, ("school", "institute")) and not _is_firm(view, document_id, place)


def _is_firm(view: View, document_id: str, place: Place) -> bool:
    """Whether the name of an employer says that it is a firm: "Group", "GmbH"."""
    span = place.entry.name or place.entry.head
    own = set(words(span.of(view.text(document_id))))
    return any(set(words(str(form))) <= own for form in lexicon.load("firms.yaml")["forms"])


def is_kind_of_place(view: View, document_id: str, place: Place, noun: tuple[str, ...], language: str) -> bool:
    """Whether the name of an employer has a word for the same narrow kind of place as a noun of a question, in the
    singular or the plural: "CHU de Nantes", "Queen's Medical Centre" for hospitals."""
    kind = workplace_of(noun, language)
    if kind is None or place.entry.name is None:
        return False
    name = runs(words(place.entry.name.of(view.text(document_id))), OF_PLACE)
    return not set(alike_organisations(kind, sure=True)).isdisjoint(name)


def is_higher(view: View, document_id: str, place: Place) -> bool:
    """Whether an entry is of higher education: by its degree, or at a university."""
    degrees = set(degrees_of(view, document_id, place))
    return bool(degrees & HIGHER) or (not degrees & BELOW and _is_at(view, document_id, place, ("university",)))


def above_school(view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """Of studies those above school and vocational training, where one of them is of higher education; else all."""
    if not any(is_higher(view, document_id, place) for place in pool):
        return pool
    return tuple(place for place in pool if not set(degrees_of(view, document_id, place)) & BELOW)


def of_university(view: View, document_id: str, place: Place) -> bool:
    """Whether an entry is of a university: by its degree, or by the word for one in its head. A college may be none."""
    head = words(place.entry.head.of(view.text(document_id)))
    return bool(set(degrees_of(view, document_id, place)) & HIGHER) or names_university(head)


def _is_at(view: View, document_id: str, place: Place, kinds: tuple[str, ...]) -> bool:
    """Whether the words of an entry's name, or of its head where it has none, have those of a kind of organisation."""
    span = place.entry.name or place.entry.head
    own = set(words(span.of(view.text(document_id))))
    return any(
        set(words(str(phrase))) <= own
        for language in lexicon.languages("cv")
        for kind in kinds
        for phrase in lexicon.words("cv", language)["organisations"].get(kind, ())
    )
