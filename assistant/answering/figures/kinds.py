"""Kinds of amounts that a question may ask for, and which of them a line holds: a change, a percentage, money, how long
something takes."""

from __future__ import annotations

from assistant.answering.figures.amounts import amount
from assistant.answering.figures.figures import changes, measured_in, numbers
from assistant.answering.finding.wanted import wanted
from assistant.dates import durations
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import Query

TIME = "time"
KINDS = frozenset({"change", "percent", "money"})


def asked(query: Query) -> frozenset[str]:
    """The kinds of amounts that a question asks for; none where any number may answer it."""
    kinds = wanted(query) & KINDS
    return kinds | {TIME} if takes(query) else kinds


def takes(query: Query) -> bool:
    """Whether a question asks how long something takes: "how quickly were incidents resolved?"."""
    said = words(query.text)
    return "ask.takes" in query.tags or phrases("amounts.yaml", "takes", query.language).stand_in(said)


def held(text: str, kinds: frozenset[str]) -> int:
    """How many of some kinds of amounts a line holds; a percentage may tell a change."""
    return sum(_HOLDS[kind](text) for kind in kinds) + ("change" in kinds and "%" in text and not changes(text))


def tells_time(text: str) -> bool:
    """Whether a line tells how long something takes: "from 52 to 17 minutes", "38 seconds"."""
    return bool(durations(text) or measured_in(text, "seconds"))


_HOLDS = {
    "change": changes,
    "percent": lambda text: "%" in text and bool(numbers(text)),
    "money": lambda text: amount(text) is not None,
    TIME: tells_time,
}
