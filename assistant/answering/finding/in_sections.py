"""The entries of the sections that a question names, by their kind or by a heading."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.finding.headed import FINE, REFEREED, headed, heading_phrases, without_grants
from assistant.answering.finding.pointed import meant
from assistant.parsing.vocabulary import heading_kinds
from assistant.questions.cvs.names import Place, common_words, walk
from assistant.questions.fields import KINDS
from assistant.questions.lexical.tags import listed
from assistant.text import phrases_in, runs, says, words
from assistant.types import CV, Query, Section, SectionKind

BY_HEADING = ("certificates", "awards", "publications", "volunteer", "projects", "languages", "references")
VENUES = ("venue", "acronym")
APPEARED = ("conference", "journal")
OPENING = 3  # words of what an entry is called
ALIKE_LETTERS = 5  # that "invited" and "invitation" share


def in_sections(query: Query, view: View, cv: CV) -> tuple[Place, ...]:
    """Every entry of the sections that the question names."""
    text = view.text(cv.document_id)
    keys = [key for key in query.filters.heading if key in FINE or key in (*APPEARED, "open_source")]
    titles = {words(heading) for heading in query.filters.heading}
    named = [s for s in cv.sections if s.heading is not None and words(s.heading.of(text)) in titles]
    kinds = query.filters.section
    if keys:
        not_meant = [SectionKind.REFERENCES]  # "Referenzen" are of no "Referent"
        if keys == ["reviews"]:
            not_meant.append(SectionKind.PUBLICATIONS)  # nor are "Peer-reviewed articles" reviews
        other = [s for s in cv.sections if s.kind not in not_meant]
        eligible = [s for s in other if not kinds or s.kind in kinds or s.kind == SectionKind.OTHER]
        if set(keys) & set(APPEARED):
            eligible = [s for s in cv.sections if s.kind == SectionKind.PUBLICATIONS]
        own = [s for s in eligible if s.entries and any(headed(view, cv.document_id, s, key) for key in keys)]
        own = own or [s for s in eligible if any(headed(view, cv.document_id, s, key, above=True) for key in keys)]
        if not own and keys == ["journal"]:
            own = [s for s in eligible if s.entries and headed(view, cv.document_id, s, REFEREED)]
        own += [s for s in eligible if s not in own and any(_below(view, cv, s, key) for key in keys)]
        spoken = [s for s in own if s.kind == SectionKind.OTHER]
        both = "section.publications" in query.tags  # "all the talks and articles"
        if any(_below(view, cv, s, "talks") for s in spoken) or (spoken and keys == ["talks"] and not both):
            own = spoken  # the talks of "Papers and talks"
        own = [s for s in own if s.parents and s.heading and _says(query, s.heading.of(text))] or own
        if own:
            return tuple(p for s in own for p in _called_so(view, cv, s, keys, of_kind(view, cv, s, (), own=True)))
        if set(keys) & set(APPEARED) and any(_appeared(view, cv, p) for s in eligible for p in walk(s)):
            return tuple(p for s in eligible for p in of_kind(view, cv, s, kinds) if _appeared(view, cv, p) in keys)
        if not kinds:
            return ()
    said = words(query.text)
    whole = [s for s in named if s.heading and len(title := words(s.heading.of(text))) > 1 and says(said, title)]
    parts = [s for s in named if s.kind in kinds and (s in whole or (s.parents and _names_part(query, s, text)))]
    if parts:  # the "Working papers" among the publications, or beside them
        return tuple(place for s in parts for place in of_kind(view, cv, s, (), own=True))
    below = [s for s in cv.sections if s.kind in kinds and any(words(p.of(text)) in titles for p in s.parents)]
    if named and not below and not any(s.kind in kinds for s in named if kinds):
        apart = [s for s in cv.sections if s.heading is None and s.parents and words(s.parents[-1].of(text)) in titles]
        return tuple(place for s in (*named, *apart) for place in of_kind(view, cv, s, (), own=True))
    fitting = [s for s in meant(query, view, cv) if not _other_interests(query, view, cv, s)]
    weighed = query.filters.order in ("largest", "smallest")  # by amounts, which grants have
    if "awards" in query.filters.heading and "section.grants" not in query.tags and not weighed:
        fitting = without_grants(view, cv, fitting)
    found = tuple(place for s in fitting for place in of_kind(view, cv, s, kinds))
    if found or not kinds:
        return found
    bare = tuple(place for s in fitting if s.kind in kinds for place in view.catalogue.places_in(cv.document_id, s))
    if bare:  # all that the section says is remarks
        return bare
    # a section whose heading says more than one thing ("Training and certificates") is of neither kind
    keys = [key for key in query.filters.heading if key in BY_HEADING]
    mixed = [s for s in cv.sections if any(headed(view, cv.document_id, s, key) for key in keys)]
    mixed = [s for s in mixed if s.kind != SectionKind.WORK or _names_more(view, cv, s)]
    return tuple(place for s in mixed for place in of_kind(view, cv, s, (), own=True))


def _names_more(view: View, cv: CV, section: Section) -> bool:
    """Whether the heading of jobs names another kind, too: "Work and projects", not "Work experience"."""
    heading = section.heading.of(view.text(cv.document_id)) if section.heading is not None else ""
    return len(set(heading_kinds(heading))) > 1


def _appeared(view: View, cv: CV, place: Place) -> str:
    """Whether a paper appeared at a "conference", by the words of its venue, or else in a "journal", which may have any
    name; "" where it has no venue, or is a preprint."""
    venues = [fact.span.of(view.text(cv.document_id)) for fact in place.entry.extra if fact.key in VENUES]
    said = frozenset(run for venue in venues for run in runs(words(venue), OPENING))
    if not said or said & _venues("preprint"):
        return ""
    return "conference" if said & (_venues("conference") | _venues("workshop")) else "journal"


@cache
def _venues(key: str) -> frozenset[tuple[str, ...]]:
    """The words of a kind of venue, over all languages."""
    listed = (lexicon.words("cv", language)["venues"].get(key, ()) for language in lexicon.languages("cv"))
    return frozenset(words(str(phrase)) for phrases in listed for phrase in phrases)


def _called_so(view: View, cv: CV, section: Section, keys: list[str], places: Iterable[Place]) -> tuple[Place, ...]:
    """Of the entries of a section whose heading names another thing, too ("Patent and talks"), those that call
    themselves what is asked for, or at least not the other; all, where their words tell none apart."""
    every, text = tuple(places), view.text(cv.document_id)
    mixed = FINE if section.kind == SectionKind.OTHER else ()  # "peer-reviewed papers" are no reviews
    others = [key for key in mixed if key not in keys and headed(view, cv.document_id, section, key)]

    def called(place: Place, names: list[str]) -> bool:
        said = phrases_in(place.entry.span.of(text), OPENING)
        return any(heading_phrases(key) & said for key in names)

    own = [place for place in every if called(place, keys)]
    apart = [place for place in every if place not in own and called(place, others)]
    if not others or not (own or apart):
        return every
    left = tuple(place for place in every if place not in apart)
    return (left if apart else tuple(own)) or every


def _names_part(query: Query, section: Section, text: str) -> bool:
    """Whether a question has a word of a heading below another that tells more than the kind of section: "papers" asks
    for no "Conference papers" alone."""
    general = {
        word
        for key, kinds in KINDS.items()
        if section.kind in kinds
        for phrase in listed(query.language, "section", key)
        if len(phrase) == 1
        for word in phrase
    }
    said = words(query.text)
    title = words(section.heading.of(text)) if section.heading else ()
    telling = set(title) - general - common_words()
    return says(said, title) or not telling.isdisjoint(said)


def _says(query: Query, heading: str) -> bool:
    """Whether a question has the words of a heading below another: the "Invited" of the talks, or an "invitation"."""
    asked = {word[:ALIKE_LETTERS] for word in words(query.text)}
    return {word[:ALIKE_LETTERS] for word in words(heading)} <= asked


def _below(view: View, cv: CV, section: Section, key: str) -> bool:
    """Whether a section is what stands without a heading of its own below one of that key."""
    return section.heading is None and headed(view, cv.document_id, section, key, above=True)


def _other_interests(query: Query, view: View, cv: CV, section: Section) -> bool:
    """Whether hobbies are asked for and the section is of research interests: its heading shares no word with the
    question."""
    if section.kind != SectionKind.INTERESTS or section.heading is None:
        return False
    text = view.text(cv.document_id)
    if words(section.heading.of(text)) not in heading_phrases("research"):
        return False
    beginnings = {word[:ALIKE_LETTERS] for word in words(section.heading.of(text))}
    asked = {word[:ALIKE_LETTERS] for word in words(query.text)}
    return not (beginnings & asked or any("research" in term.concepts for term in query.terms))


def of_kind(
    view: View, cv: CV, section: Section, kinds: tuple[SectionKind, ...], *, own: bool = False
) -> Iterable[Place]:
    """The entries of a section that are of some kinds; all that lie in no other, where they are its `own`."""
    listed = any(e.name is not None and e.period is not None for e in section.entries)
    for place in view.catalogue.places_in(cv.document_id, section):
        unnamed = place.entry.kind == SectionKind.OTHER and place.entry.name is None
        told = place.entry.period is not None or place.entry.highlights
        if unnamed and (section.kind != SectionKind.OTHER or (listed and not told)):
            continue  # a remark between the entries
        kind = section.kind if place.entry.kind == SectionKind.OTHER else place.entry.kind
        if (own and place.parent is None) or kind in kinds:
            yield place


def has_section(query: Query, view: View, document_id: str) -> bool:
    """Whether the CV has any entry in the sections that the question names."""
    return bool(in_sections(query, view, view.catalogue.cvs[document_id]))
