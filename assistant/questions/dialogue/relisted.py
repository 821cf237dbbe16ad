""" "Which ones?", "list them": the things that the last answer counted, or said that there are."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.conversation import Legacy
from assistant.questions.asking import CONTENT
from assistant.questions.dialogue.leaning import only
from assistant.questions.parsed import Parsed
from assistant.text import words
from assistant.types import Kind, Query

FIELDS = (None, "employer", "institution", "degree", "position", "first_author")
"""Fields whose counts are counts of entries."""

PICKING = tuple(f"order.{key}" for key in ("first", "last", "longest", "shortest", "largest", "smallest", "highest"))
"""What asks for one of them: "which is the most recent?"."""

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
        or not any(only(parsed, phrase) for phrase in _asked(parsed.language))
    ):
        return None
    tags = tuple(tag for tag in last.tags if tag not in ("ask.count", "ask.amount", "ask.times"))
    return replace(last, text=query.text, language=query.language, kind=Kind.LIST, tags=tags, quoted=())


@cache
def _asked(language: str) -> tuple[tuple[str, ...], ...]:
    """The ways of asking which ones, in a language."""
    listed = lexicon.load("relisted.yaml").get(language, {})
    framed = (f"{verb} {thing}" for verb in listed.get("verbs", ()) for thing in listed.get("things", ()))
    return tuple(words(str(phrase)) for phrase in (*listed.get("whole", ()), *framed))
