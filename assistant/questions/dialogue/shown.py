"""A bare question that asks for one kind of thing of what was just shown: "under which licence?", "by how much?", "with
whom?". It is answered from there or not at all."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import length, only, own, points, told
from assistant.questions.lexical.tags import of_language, phrases
from assistant.questions.parsed import Parsed
from assistant.types import Kind, Query, SectionKind

LEXICON = "shown.yaml"
TAG = "shown."
"""The beginning of the tag of such a question: "shown.licence"."""
OUTCOME = "outcome"
OPEN = ("licence", "funding", OUTCOME)  # kinds of things that no field of an entry has
TAGGED = (("partner", "ask.with_whom"), ("count", "ask.count"), ("amount", "ask.amount"))
POSTS = {SectionKind.WORK, SectionKind.VOLUNTEER}
ORGANISATIONS = {"field.employer", "field.institution"}
PARTS = {
    **dict.fromkeys(("period", "start", "end"), "period"),
    **dict.fromkeys(("employer", "institution"), "name"),
    "location": "location",
    "position": "position",
}
"""The part of an entry that tells a field."""
SHORT = 5  # words of a question that is no sentence
DONE_WITH = {SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.PROJECTS}
NO_TOOLS = ("ask.count", "ask.when", "ask.how_long", "ask.who", "ask.amount", "time.current", "refer.those")
POINTING = 9  # of one that points at what was shown


def sort_of(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> str | None:
    """The kind of thing that a bare question asks for ("licence", "funding", "outcome", "amount", "count", "partner",
    "crew" or "tools"; of a post "organisation"); None where it asks for another, tells something itself, or nothing
    was shown."""
    if not left.quoted:
        return None
    kinds = {fields.kind_of(catalogue, ref) for ref in left.entries}
    if _asks_tools(parsed, kinds):
        return "tools"
    for sort in OPEN:
        if sort == OUTCOME and kinds <= {SectionKind.EDUCATION}:
            continue  # "with what result?" of studies asks for a grade
        short = _asked(sort, "short", parsed.language) if kinds == {SectionKind.PROJECTS} else ()
        if any(only(parsed, phrase) for phrase in (*_asked(sort, "asked", parsed.language), *short)):
            return sort
    several = left.query.kind in (Kind.LIST, Kind.COUNT)  # what was listed is counted itself
    # "which team did he work with on it?", "avec quelle équipe a-t-il travaillé ?"
    partner = parsed.has("ask.with_whom") and (points(parsed) or parsed.at("ask.with_whom") == 0)
    elsewhere = set(parsed.of("section")) - ({"work"} if parsed.has("ask.with_whom") else set())
    longest = POINTING if partner else SHORT
    if own(parsed) or told(parsed) or parsed.period or elsewhere or length(parsed) > longest or several:
        return None
    if parsed.has("ask.times", "ask.level", "field.availability"):
        return None  # "how often?", "how well?", "how much notice?"
    sorts = (sort for sort, tag in TAGGED if parsed.has(tag))
    found = next((sort for sort in sorts if sort != "partner" or SectionKind.PUBLICATIONS not in kinds), None)
    if found == "partner" and any((token.text,) in said("crew") for token in parsed.tokens):
        return "crew"  # "with which team?"
    return "organisation" if found == "partner" and kinds <= POSTS and _of_organisation(parsed) else found


def _asks_tools(parsed: Parsed, kinds: set[SectionKind]) -> bool:
    """Whether a question asks with what the job or the project shown was done, and nothing else: "which technologies
    did she use there?", "… en él?"."""
    if not parsed.has("field.technologies") or not kinds or not kinds <= DONE_WITH or parsed.has(*NO_TOOLS):
        return False
    pointing = points(parsed) or parsed.has("ask.in_place")
    bare = not (
        own(parsed) or told(parsed) or parsed.period or set(parsed.of("section")) - {"skills", "work", "projects"}
    )
    return pointing and bare and length(parsed) <= POINTING


def _of_organisation(parsed: Parsed) -> bool:
    """Whether a question names an organisation in general: "with which company?"."""
    named = of_language(parsed.language).phrases
    return any(not ORGANISATIONS.isdisjoint(named.get((token.text,), ())) for token in parsed.tokens)


def of_whole(query: Query, left: Legacy, catalogue: Catalogue) -> bool:
    """Whether a question asks for a field that the entry has that the last one named and told nothing else of: it is
    asked of the entry, not of the lines that were quoted."""
    last = left.query
    telling = any(term.kind in CONTENT for term in last.terms) or any(term.concepts for term in query.terms)
    if telling or last.quoted or not query.follows or not set(query.follows) <= set(last.filters.entries):
        return False
    part = PARTS.get(query.field or "")
    entries = [catalogue.entry(ref.document_id, ref.entry_id) for ref in query.follows]
    return part is not None and all(getattr(entry, part) is not None for entry in entries)


@cache
def _asked(sort: str, key: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The ways of asking for a kind of thing in a language."""
    return phrases(LEXICON, sort, key, language) if key in lexicon.load(LEXICON)[sort] else ()


@cache
def said(sort: str) -> tuple[tuple[str, ...], ...]:
    """What a line says that can tell a kind of thing, in every language."""
    return phrases(LEXICON, sort, "said")
