"""Things of a kind: "programming languages", "web frameworks", "cloud services"."""

from __future__ import annotations

from functools import lru_cache

from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View, plain
from assistant.answering.finding.evidence import KIND_OF, PROOF, best_in, hinted, mentions
from assistant.questions.cvs.dossier import Dossier
from assistant.questions.cvs.names import walk
from assistant.questions.lexical.concepts import concepts
from assistant.text import stem, words
from assistant.types import Entry, Query, SectionKind, Span, Status, Term, TermKind

Stems = frozenset[str]
APART = (SectionKind.SKILLS, SectionKind.OTHER)  # sections whose entries may be skills: "Controllers" heads some
MOST = 5
BEGIN = 3  # letters with which a stem begins as its word does
KEPT = 64
"""CVs whose groups of skills are kept."""


def asked(query: Query) -> tuple[Term, ...]:
    """The terms of a question that name a kind of thing."""
    return tuple(term for term in query.terms if term.concepts and any(map(concepts().has_members, term.concepts)))


def lacks_kind(query: Query, view: View, document_id: str) -> bool:
    """Whether a question asks for things of kinds of which the CV has nothing and says nothing: another kind of things
    ("Languages: Danish" for programming languages) does not answer it. A kind whose name is put together of what it is
    of ("modelling programs") may be called otherwise in another language."""
    kinds, document = asked(query), view.catalogue.mentions[document_id]
    if query.language != document.language and not all(concepts().sense(term.words) for term in kinds):
        return False
    return bool(kinds) and not hinted(kinds, document)


def groups(query: Query, view: View, document_id: str) -> tuple[tuple[Entry, Span], ...]:
    """The groups of skills that a question's kind of thing names, each with its skills."""
    dossier = view.catalogue.dossier(document_id)
    found: list[tuple[Entry, Span]] = []
    for term in asked(query):
        own = frozenset(stem(word, dossier.language) for word in term.words)
        called = [_called(concept, dossier) for concept in term.concepts]
        for entry, span, title in _titled(dossier):
            same = title == own or any(title in whole for whole, _ in called)
            part = title < own or any(title in parts for _, parts in called)
            if same or (part and _mostly(term, entry, view, document_id)):
                found.append((entry, span))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=KEPT)
def _titled(dossier: Dossier) -> tuple[tuple[Entry, Span, Stems], ...]:
    """The groups of skills that have a name, each with its skills and the stems of the words of the name."""
    found = []
    for place in (place for s in dossier.cv.sections if s.kind == SectionKind.SKILLS for place in walk(s)):
        name, span = place.entry.name, describing.keywords(place.entry)
        if name is not None and span is not None:
            title = frozenset(stem(word, dossier.language) for word in words(name.of(dossier.document.text)))
            found += [(place.entry, span, title)] if title else []
    return tuple(found)


@lru_cache(maxsize=1024)
def _called(concept: str, dossier: Dossier) -> tuple[frozenset[Stems], frozenset[Stems]]:
    """The names of groups of skills that are one of a concept, and those that are part of one. Kept, for a concept has
    up to thousands of names."""
    every = {title for _, _, title in _titled(dossier)}
    begin = tuple({own[:BEGIN] for title in every for own in title})  # no stem begins otherwise than its word
    likely = (word for word in concepts().words_of_names(concept) if word.startswith(begin))
    stems = {word: stem(word, dossier.language) for word in likely}
    known = frozenset(stems.values())
    titles = {title for title in every if title <= known}
    if not titles:
        return frozenset(), frozenset()
    told = (name for name in concepts().names_of(concept) if not stems.keys().isdisjoint(name))
    names = {frozenset(stem(word, dossier.language) for word in name) for name in told}
    return frozenset(titles & names), frozenset(title for title in titles if any(title < name for name in names))


def _mostly(term: Term, entry: Entry, view: View, document_id: str) -> bool:
    """Whether half of a group's skills or more are of the kind: "Languages: Python, Java, SQL" are programming
    languages."""
    document = view.catalogue.mentions[document_id]
    found = [m for m in mentions(term, document) if m.strength >= PROOF]
    return 2 * sum(best_in(keyword, found) >= PROOF for keyword in entry.keywords) >= len(entry.keywords)


def members(query: Query, view: View, document_id: str) -> tuple[Span, ...]:
    """The places of the CV that name things of the kind, without those that name the kind itself."""
    document = view.catalogue.mentions[document_id]
    found: dict[Span, None] = {}
    for term in asked(query):
        for mention in mentions(Term(term.text, (), term.kind, term.concepts), document) if term.concepts else ():
            if PROOF <= mention.strength <= KIND_OF:
                found[mention.span] = None
    return tuple(sorted(found))


def skills(query: Query, view: View, document_id: str) -> tuple[tuple[Entry, Span], ...]:
    """The things of the kind as skills: the keywords of a group that bears its name, else the keywords of any group
    and the places elsewhere that are of the kind. Each with its group or entry."""
    named = groups(query, view, document_id)
    if named:
        return tuple((entry, keyword) for entry, _ in named for keyword in entry.keywords)
    found: list[tuple[Entry, Span]] = []
    sections = (SectionKind.SKILLS,) if query.filters.heading else APART
    every = members(query, view, document_id)
    for span in every:
        place = view.catalogue.entry_at(document_id, span)
        if place is not None and place.section.kind in sections:
            found.extend((place.entry, keyword) for keyword in place.entry.keywords or () if keyword.contains(span))
            if not place.entry.keywords and place.entry.name is not None and place.entry.name.contains(span):
                found.append((place.entry, place.entry.name))
            elif not place.entry.keywords and place.entry.kind == SectionKind.SKILLS and not _is_part(span, every):
                found.append((place.entry, span))  # in the sentences of a group
    return _with_their_like(tuple(dict.fromkeys(found)), view, document_id)


def _is_part(span: Span, every: tuple[Span, ...]) -> bool:
    """Whether a name is part of a longer one: the "Ansys" of "Ansys Mechanical"."""
    return any(other != span and other.contains(span) for other in every)


def _with_their_like(
    found: tuple[tuple[Entry, Span], ...], view: View, document_id: str
) -> tuple[tuple[Entry, Span], ...]:
    """The things found, with those beside them that the taxonomy does not know, in groups or lines that are mostly of
    the kind: of "Programming: Python, Java, CAPL" the third is a programming language, too."""
    text = view.text(document_id)
    widened: dict[tuple[str, Span], tuple[Entry, Span]] = {}
    for entry, span in found:
        listed = _listed_with(entry, view, document_id)
        known = [each for each in listed if each in found]
        for owner, thing in listed if len(known) > 1 and 2 * len(known) > len(listed) else ((entry, span),):
            named = words(thing.of(text))
            strange = all(concepts().longest_at(named, i) is None for i in range(len(named)))
            if strange or (owner, thing) in found:
                widened[owner.id, thing] = (owner, thing)
    return tuple(widened.values())


def _listed_with(entry: Entry, view: View, document_id: str) -> tuple[tuple[Entry, Span], ...]:
    """The things that are listed with an entry, itself among them: the skills of a group, or the entries on its
    line."""
    if entry.keywords:
        return tuple((entry, keyword) for keyword in entry.keywords)
    line = _line(entry, view.text(document_id))
    return tuple(
        (place.entry, place.entry.name)
        for place in view.catalogue.places_of(document_id)
        if place.entry.name is not None and not place.entry.keywords and line.contains(place.entry.name)
    )


def _line(entry: Entry, text: str) -> Span:
    """What tells a skill that is an entry by itself: its line, if that is short, for others may stand beside it."""
    own = describing.small(entry)
    line = describing.row(text, own)
    return line if len(line) <= describing.HEAD else own


USED_IN = (SectionKind.WORK, SectionKind.PROJECTS, SectionKind.VOLUNTEER)


def instances(query: Query, view: View, document_id: str) -> Draft | None:
    """The things of the kind that a question asks to list, with the groups or lines that name them; None if the
    question asks for no kind of thing or the CV has none."""
    if not asked(query):
        return None
    text = view.text(document_id)
    excepted = (TermKind.LINKED, TermKind.KNOWN) if "refer.except" in query.tags else ()
    left_out = {term.words for term in query.terms if term.kind in excepted and not term.concepts}
    found = [(entry, span) for entry, span in skills(query, view, document_id) if words(span.of(text)) not in left_out]
    if not found:
        return None
    citing, parts = Citing(), []
    grouped: dict[Span, list[Span]] = {}
    for entry in dict.fromkeys(entry for entry, _ in found):
        group = describing.keywords(entry) or _line(entry, text)
        grouped.setdefault(group, []).extend(span for other, span in found if other is entry)
    for group, own in grouped.items():
        span = group if len(group) <= describing.HEAD else describing.cover(*own) or group
        named = ", ".join(dict.fromkeys(plain(span.of(text)) for span in own))
        parts.append(f"{named} {citing.cite(span)}")
        if len(parts) == MOST:
            break
    if "ask.list" in query.tags and not groups(query, view, document_id):  # a group of that name lists all of it
        known = {word for _, span in found for word in words(span.of(text))}
        for span, line in _elsewhere(query, view, document_id, known)[: MOST - len(parts)]:
            parts.append(f"{plain(span.of(text))} {citing.cite(line)}")
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans))


def _elsewhere(query: Query, view: View, document_id: str, known: set[str]) -> list[tuple[Span, Span]]:
    """Things of the kind that jobs and projects name and no skills do, each with its line."""
    if query.filters.heading:
        return []
    text = view.text(document_id)
    found: list[tuple[Span, Span]] = []
    every = members(query, view, document_id)
    for span in every:
        place, named = view.catalogue.entry_at(document_id, span), words(span.of(text))
        of_work = place is not None and place.entry.kind in USED_IN
        told = known.issuperset(named) or any(span.overlaps(other) for other, _ in found)
        if of_work and not told and not _is_part(span, every):
            known.update(named)
            found.append((span, describing.row(text, span)))
    return found
