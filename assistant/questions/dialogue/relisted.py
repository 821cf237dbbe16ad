""" "Which ones?", "list them": the things that the last answer counted, or said that there are; "any others?"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.conversation import Legacy
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import are, only, own, told
from assistant.questions.parsed import Parsed
from assistant.text import words
from assistant.types import Conversation, Kind, Query, SectionKind

FIELDS = (None, "employer", "institution", "degree", "position", "first_author", "last_author")
"""Fields whose counts are counts of entries."""

PICKING = tuple(f"order.{key}" for key in ("first", "last", "longest", "shortest", "largest", "smallest", "highest"))
"""What asks for one of them: "which is the most recent?"."""

NUMBERED = "nth."
"""How the words that count one of them out begin, among those that point back: "which was the second?"."""

MEASURING = ("ask.count", "ask.amount", "ask.how_long", "ask.level")
OF_PLACES = ("employer", "institution")
OTHERWISE = ("ask.when", "ask.where", "ask.who", "ask.since", "ask.how_long", "ask.count", "ask.amount")


def relisted(query: Query, parsed: Parsed, left: Legacy) -> Query | None:
    """The last question, its things listed; None where they were not counted, or something else is asked."""
    last = left.query
    bare = not last.filters.entries and not any(term.kind in CONTENT for term in last.terms)
    counted = last.kind == Kind.COUNT or (last.kind == Kind.YES_NO and bare)
    listable = counted and last.field in FIELDS and (last.filters.section or last.filters.heading)
    if (
        not (listable and left.quoted)
        or parsed.has(*OTHERWISE, *PICKING)
        or any(key.startswith(NUMBERED) for key in parsed.of("refer"))
        or not any(only(parsed, phrase) for phrase in _asked(parsed.language))
    ):
        return None
    tags = tuple(tag for tag in last.tags if tag not in ("ask.count", "ask.amount", "ask.times"))
    return replace(last, text=query.text, language=query.language, kind=Kind.LIST, tags=tags, quoted=())


def more(query: Query, parsed: Parsed, left: Legacy, conversation: Conversation, catalogue: Catalogue) -> Query | None:
    """ "What else?": the same question, without what was shown; of things that are listed, the others of the list."""
    if not parsed.has("refer.else") or own(parsed) or told(parsed):
        return None
    if parsed.has("ask.who") and are(left, SectionKind.PUBLICATIONS, catalogue):
        return None  # "who else wrote it?"
    if parsed.has(*MEASURING) or parsed.of("order"):
        return None  # "more than three?", "which one is more recent?"
    if query.filters.section and not query.filters.entries and query.field in (None, *OF_PLACES):
        return replace(query, kind=Kind.LIST, seen=left.seen, follows=left.entries)  # "where else has she worked?"
    if set(parsed.of("section")) - {"work"} or parsed.of("field"):
        return None
    before = listed(conversation)
    kind = Kind.PASSAGE if left.query.kind in (Kind.FACT, Kind.YES_NO, Kind.COUNT, Kind.SUMMARY) else left.query.kind
    again = replace(before or left.query, text=query.text, language=query.language, kind=Kind.LIST if before else kind)
    return replace(again, field=None, seen=left.seen, follows=left.entries)


def listed(conversation: Conversation) -> Query | None:
    """The last question, or the one on which it leaned, where it asked for what is listed, with nothing told of it
    ("has she given talks?"), or for one of the languages; None for others."""
    asked = [turn.query for turn in conversation.turns if turn.query.kind != Kind.SMALLTALK]
    while asked and asked[-1].follows and not asked[-1].filters.heading:
        asked.pop()
    last = asked[-1] if asked else None
    if last is None or last.kind not in (Kind.LIST, Kind.COUNT, Kind.YES_NO):
        return None
    if last.filters.section == (SectionKind.LANGUAGES,):
        last = replace(last, filters=replace(last.filters, language=(), entries=()), terms=())
    bare = not last.filters.entries and not any(term.kind in CONTENT for term in last.terms)
    return last if bare and (set(last.filters.section) - {SectionKind.SKILLS} or last.filters.heading) else None


@cache
def _asked(language: str) -> tuple[tuple[str, ...], ...]:
    """The ways of asking which ones, in a language."""
    known = lexicon.load("relisted.yaml").get(language, {})
    framed = (f"{verb} {thing}" for verb in known.get("verbs", ()) for thing in known.get("things", ()))
    return tuple(words(str(phrase)) for phrase in (*known.get("whole", ()), *framed))
