"""The first prize that somebody won, which need not have been a first prize."""

from __future__ import annotations

from assistant.questions.dialogue.told import CONTENT
from assistant.questions.parsed import Parsed
from assistant.types import Term

PRIZES = "section.awards"
IN_TIME = ("order.first", "order.last")


def in_time(parsed: Parsed) -> tuple[Term, ...]:
    """The terms of a question for things, without a rank that is all it tells: "what was her first prize?" asks for
    the earliest, "in which contest did she win first prize?" for the rank."""
    content = [term for term in parsed.terms if term.kind in CONTENT]
    ordering = {parsed.tokens[i].text for tag in parsed.tags if tag.name in IN_TIME for i in range(tag.first, tag.last)}
    prizes = {parsed.tokens[i].text for tag in parsed.tags if tag.name == PRIZES for i in range(tag.first, tag.last)}
    ranks = [term for term in content if set(term.words) & ordering and set(term.words) <= ordering | prizes]
    if not ranks or len(ranks) < len(content) or parsed.has("ask.where"):
        return parsed.terms
    return tuple(term for term in parsed.terms if term not in ranks)
