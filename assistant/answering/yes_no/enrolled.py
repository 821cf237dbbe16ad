"""Yes by membership and registration: "is he in a union?", "is she registered with the NMC?". A trade is no membership,
nor is a body that gave a course or a prize."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.headed import headed
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import not_found
from assistant.answering.yes_no.whether import NAMES, Whether, as_yes
from assistant.questions.lexical import tags
from assistant.text import runs, words
from assistant.types import Kind, Query, SectionKind, Span, Term

LEXICON = "enrolled.yaml"
Phrase = tuple[str, ...]
MEMBERSHIPS = "memberships"
SAID = 0.9  # confidence of a line that says that somebody is in the body
AKIN = 0.3  # of one that names a body of the kind, where the question narrows it: another union
MOST = 3  # lines that are quoted
LISTING = (Kind.LIST, Kind.PASSAGE, Kind.FACT)
TRAINED = (SectionKind.CERTIFICATES, SectionKind.EDUCATION)  # whose lists of bodies are no lists of memberships


@dataclass(frozen=True, slots=True)
class Body:
    """The body that a question asks for: its kind, where it is called by one, and the terms that tell which it is."""

    kind: str | None
    terms: tuple[Term, ...]


def enrolled(whether: Whether) -> Draft | None:
    """The lines that say that somebody is in the body asked for, or not_found; None for other questions, and where
    what is asked for is no body that only its members are in."""
    query, view, document_id = whether.query, whether.view, whether.document_id
    body = asked(query)
    if body is None:
        return None
    lines, confidence = _lines(body, view, document_id), SAID
    if not lines and (akin := _akin(body)) is not None:
        lines, confidence = _lines(akin, view, document_id), AKIN
    if not lines:
        return whether.nothing(whether.telling or query.terms)
    return as_yes(query, quoting(view, document_id, lines[:MOST], confidence=confidence))


def bodies(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that say in which union, chamber or register somebody is ("which union is she in?"), or not_found; None
    for other questions."""
    if query.kind not in LISTING or query.follows or not _any(words(query.text), _own(query.language, "which")):
        return None
    body = _called(query)
    if body.kind is None or body.terms:
        return None
    lines = _lines(body, view, document_id)
    if not lines:
        return not_found(query, view, document_id, query.terms)
    return quoting(view, document_id, lines[:MOST], confidence=SAID)


def _akin(body: Body) -> Body | None:
    """What is near to a body: any other union, and another register of the same trade; None where nothing is."""
    if body.kind == "union":
        return replace(body, terms=())
    return replace(body, kind=None) if body.kind == "order" and body.terms else None


def asked(query: Query) -> Body | None:
    """The body that a question asks for; None where it asks for no membership, or for one in what may be told by other
    words ("a member of the volunteer fire brigade", "of the works council")."""
    said = words(query.text)
    if query.follows or query.within or not _any(said, _own(query.language, "asks")):
        return None
    if _ends(said, _own(query.language, "inner")):
        return None
    body = _called(query)
    registered = _any(said, _own(query.language, "registered"))
    named = any(term.kind in NAMES or _in_capitals(term, query.text) for term in body.terms)
    return body if body.kind or registered or named else None


def _called(query: Query) -> Body:
    """What a question calls a body."""
    said = words(query.text)
    kind = next((kind for kind in _kinds() if _is_called(said, kind)), None)
    return Body(kind, tuple(kept for term in query.terms if (kept := _telling(term, query.language)) is not None))


def _telling(term: Term, language: str) -> Term | None:
    """A term without the words that ask for a membership or call a kind of body; None where nothing is left of it."""
    empty = tags.function_words(language) | _empty(language)
    left = tuple(word for word in term.words if word not in empty)
    if not left:
        return None
    return term if left == term.words else Term(" ".join(left), left, term.kind)


def _in_capitals(term: Term, text: str) -> bool:
    """Whether a term is written as an abbreviation is ("NMC")."""
    written = {word.strip("?!.,") for word in text.split()}
    return any(word.isupper() and len(word) > 1 and words(word) == term.words for word in written)


def _lines(body: Body, view: View, document_id: str) -> list[Span]:
    """The lines that say that somebody is in such a body."""
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in body.terms]
    headings = {section.heading for section in view.catalogue.cvs[document_id].sections}
    lines = []
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        kind = place.section.kind if place is not None else None
        said = words(whole_line(view, document_id, chunk.span).of(view.text(document_id)))
        listed = place is not None and headed(view, document_id, place.section, MEMBERSHIPS)
        held = kind == SectionKind.VOLUNTEER and _any(said, _every("office"))
        within = listed or held or _any(said, _every("says"))
        if kind == SectionKind.REFERENCES or not within or chunk.span in headings:
            continue
        told = all(best_in(chunk.span, places) >= SYNONYM for places in found)
        if told and _is_of_kind(said, body, listed=listed and kind not in TRAINED):
            lines.append(chunk.span)
    return lines


def _is_of_kind(said: Phrase, body: Body, *, listed: bool) -> bool:
    """Whether a line that says that somebody is in something means a body of the kind: a union is called one, so is a
    register unless the line says that it is one; an association is whatever is no part of a firm."""
    if body.kind is None or _is_called(said, body.kind):
        return True
    if body.kind == "association":
        return bool(body.terms) or listed or not _ends(said, _every("inner"))
    return body.kind == "order" and _any(said, _every("registered"))


def _is_called(said: Phrase, kind: str) -> bool:
    """Whether words call a body of a kind, or name one."""
    content = _kinds()[kind]
    return _any(said, content["words"]) or _any(said, content["names"]) or _ends(said, content["ends"])


def _any(said: Phrase, phrases: frozenset[Phrase]) -> bool:
    """Whether one of some phrases is said."""
    return not phrases.isdisjoint(runs(said, max(map(len, phrases), default=0)))


def _ends(said: Phrase, phrases: frozenset[Phrase]) -> bool:
    """Whether a word of some phrases is said, or ends a longer one ("Reanimationsteam")."""
    ends = {"".join(phrase) for phrase in phrases}
    return any(word.endswith(end) for word in said for end in ends) or _any(said, phrases)


def _own(language: str, key: str) -> frozenset[Phrase]:
    """The phrases of a language."""
    return frozenset(tags.phrases(LEXICON, language, key)) if language in lexicon.load(LEXICON) else frozenset()


@cache
def _every(key: str) -> frozenset[Phrase]:
    """The phrases of all languages."""
    return frozenset().union(*(_own(language, key) for language in lexicon.load(LEXICON) if language != "kinds"))


@cache
def _empty(language: str) -> frozenset[str]:
    """The words of a question that do not tell which body it asks for."""
    own = (
        *(_own(language, key) for key in ("asks", "which", "filling")),
        *(content["words"] for content in _kinds().values()),
    )
    return frozenset(word for phrases in own for phrase in phrases for word in phrase)


@cache
def _kinds() -> dict[str, dict[str, frozenset[Phrase]]]:
    """The words for the bodies of each kind, how these end, and names of some."""
    return {
        kind: {key: frozenset(tags.phrases(LEXICON, "kinds", kind, key)) for key in ("words", "ends", "names")}
        for kind in lexicon.load(LEXICON)["kinds"]
    }
