"""What somebody is like: "is she a team player?", "ist er belastbar?". Only what a CV says of the person in its profile
or among the skills answers that; who worked with a team is not shown to be good at it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import sentence
from assistant.answering.phrases import say
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.tags import listed
from assistant.text import Phrases, words
from assistant.types import Kind, Query, SectionKind, Span, Status

MOST = 2  # lines that are quoted
OWN = (SectionKind.BASICS, SectionKind.SKILLS, SectionKind.OTHER, SectionKind.INTERESTS)
KINDS = (Kind.YES_NO, Kind.PASSAGE)

Phrase = tuple[str, ...]


def trait(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines in which the CV says so of the person; else not_found: judging is up to whoever asks. None for other
    questions."""
    asked = asked_for(query)
    if asked is None:
        return None
    document = view.catalogue.mentions[document_id]
    found = [span for phrase in _claims(asked) for span in document.find(phrase)]
    lines = dict.fromkeys(
        sentence(view, document_id, whole_line(view, document_id, span), [span])
        for span in sorted(found)
        if _is_claimed(view, document_id, span)
    )
    if not lines:
        reason = say(query.language, "opinion")
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    told = quoting(view, document_id, list(lines)[:MOST], between="; ")
    return Draft(Status.ANSWERED, say(query.language, "yes", text=told.text), document_id, told.evidence)


def asked_for(query: Query) -> int | None:
    """The number of the trait that is all that a question asks for; None for other questions."""
    said, filters = words(query.text), query.filters
    if query.kind not in KINDS or filters.entries or filters.organisation or filters.degree or query.follows:
        return None
    if listed(query.language, "interrogatives").stand_in(said):
        return None
    asked = _asked(query.language)
    named = [(len(phrase), phrase, asked.numbers[phrase]) for phrase in asked.phrases.standing_in(said)]
    if not named:
        return None
    _, longest, number = max(named)
    rest = [term for term in query.terms if not set(term.words) <= set(longest)]
    if rest and SectionKind.VOLUNTEER in filters.section:
        return None  # "engagiert sie sich im Verein?" asks what she does
    return number if not any(term.kind in CONTENT for term in rest) else None


def _is_claimed(view: View, document_id: str, span: Span) -> bool:
    """Whether words stand where a CV tells what the person is like."""
    place = view.catalogue.entry_at(document_id, span)
    return place is None or place.section.kind in OWN


class _Asked(NamedTuple):
    """The phrases that ask for a trait, and the number of the trait of each."""

    phrases: Phrases
    numbers: Mapping[Phrase, int]


@cache
def _asked(language: str) -> _Asked:
    """The phrases of a language that ask for a trait, with its number."""
    numbers = {
        words(str(phrase)): n
        for n, each in enumerate(lexicon.load("traits.yaml")["traits"])
        for phrase in (*each.get(language, ()), *each.get("asked", {}).get(language, ()))
    }
    return _Asked(Phrases(numbers), numbers)


@cache
def _claims(number: int) -> tuple[Phrase, ...]:
    """The phrases, in whatever language, by which a CV claims a trait."""
    own = lexicon.load("traits.yaml")["traits"][number]
    return tuple(words(str(phrase)) for language, phrases in own.items() if language != "asked" for phrase in phrases)
