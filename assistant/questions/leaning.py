"""Whether a question leans on what was said before: the words by which it points there, and what it names itself."""

from __future__ import annotations

from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.names import NameKind
from assistant.questions.parsed import Parsed


def points(parsed: Parsed) -> bool:
    """Whether a question points at what was spoken of ("there", "that", "those")."""
    return parsed.has("refer.there", "refer.that", "refer.those")


def own(parsed: Parsed) -> bool:
    """Whether the question names something of the CV by itself."""
    named = fields.entry_names(parsed) or parsed.named(NameKind.PERSON, NameKind.VENUE)
    return bool(named or parsed.anchors or parsed.degrees)


def told(parsed: Parsed) -> bool:
    """Whether a question tells something beside what it asks for."""
    return any(term.kind in CONTENT for term in parsed.terms)
