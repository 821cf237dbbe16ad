"""Whether a question may ask for a number that the lines shown last tell: "how many of them are farms?", "and with how
much money?", "auprès de combien d'entreprises ?"."""

from __future__ import annotations

from assistant.conversation import Legacy
from assistant.questions.dialogue.leaning import length, own, points, told
from assistant.questions.fields import OF_PERSON
from assistant.questions.parsed import Parsed
from assistant.types import Kind, Query, TermKind

TAG = "figure.there"
"""The tag of a question that may ask for such a number."""
BOUND = "figure.bound"
"""The tag of one that asks for it of what was shown alone, by a word that points there."""
TOLD = "told.there"
"""The tag of a question that tells something and names nothing of the CV, after an answer."""
ASKED = ("ask.count", "ask.amount", "ask.times")
FRAGMENT = 6  # words of a question that is no sentence
SENTENCE = ("ask.yes_no", "ask.did")


def tags_of(query: Query, parsed: Parsed, left: Legacy) -> tuple[str, ...]:
    """The tags above that a question has; none where it names something of the CV or a time itself, or asks for what is
    listed in a section of its own."""
    pointing, fragment = points(parsed), _is_fragment(parsed)
    asks = parsed.has(*ASKED) or fragment  # "with what budget?"
    if not left.quoted or parsed.period is not None:
        return ()
    if not asks:
        here = set(query.filters.entries) <= set(left.entries)  # "the suppliers" of a "supplier quality engineer"
        tells = told(parsed) or (own(parsed) and here)
        return (TOLD,) if tells and here and not set(parsed.of("section")) - {"work"} else ()
    if own(parsed) or query.field in OF_PERSON:
        return ()  # "how much notice does she have to give?" asks for no number of the lines shown
    tells = told(parsed) or any(term.kind == TermKind.GENERIC for term in parsed.terms)
    if not tells:
        return ()
    elsewhere = set(parsed.of("section")) - {"work"} or (query.kind == Kind.COUNT and not fragment)
    if elsewhere and not pointing:
        return ()
    return (TAG, BOUND) if pointing else (TAG,)


def _is_fragment(parsed: Parsed) -> bool:
    """Whether a question is no sentence: "with how many of its suppliers?"."""
    return length(parsed) <= FRAGMENT and not parsed.has(*SENTENCE)
