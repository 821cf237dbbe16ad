"""As what somebody worked in the jobs of the last answer: "as what?", "and her title?", "in what capacity?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import length, own
from assistant.questions.lexical.tags import listed
from assistant.questions.parsed import Parsed
from assistant.types import Filters, Kind, Query, SectionKind

HELD = {SectionKind.WORK, SectionKind.VOLUNTEER}
SHORT = 7  # words of a question that asks for a title and nothing else
ASKED = (None, "degree", "headline", "position", "study", "highlights")
OTHERWISE = (
    "time.current",
    "time.previous",
    "ask.count",
    "ask.amount",
    "ask.how_long",
    "ask.when",
    "ask.where",
    "ask.who",
)
ELSEWHERE = {"education", "awards", "publications", "certificates"}


def as_what(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """The question for the position in the jobs of the last answer; None where it asks for something else."""
    held = tuple(ref for ref in left.entries if fields.kind_of(catalogue, ref) in HELD)
    if not held or own(parsed) or parsed.period is not None or query.field not in ASKED:
        return None
    if not (_is_scrap(parsed) or _asks_for_title(parsed)) or parsed.has(*OTHERWISE):
        return None
    first = fields.kind_of(catalogue, held[0])
    meant = tuple(ref for ref in held if fields.kind_of(catalogue, ref) == first)
    filters = Filters(entries=meant, candidate=query.filters.candidate)
    return replace(query, kind=Kind.FACT, field="position", also=(), terms=(), filters=filters, follows=meant)


def _is_scrap(parsed: Parsed) -> bool:
    """Whether all that a question says is one of the phrases that ask as what, "and" before it or not."""
    texts = parsed.texts
    start = next((tag.last for tag in parsed.tags if tag.name == "refer.and" and tag.first == 0), 0)
    return any(texts == phrase or texts[start:] == phrase for phrase in listed(parsed.language, "as_what"))


def _asks_for_title(parsed: Parsed) -> bool:
    """Whether a short question asks for a title that no other section has."""
    named = listed(parsed.language, "titles").stand_in(parsed.texts)
    titled = named or parsed.has("field.position")
    studies = ELSEWHERE & set(parsed.of("section")) and not named
    return titled and not studies and length(parsed) <= SHORT and not parsed.of("order")
