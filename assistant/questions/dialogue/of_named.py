"""Questions about people: somebody whom the last answer named (a referee's position, an adviser's e-mail), or who is
from the place that was spoken of."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind
from assistant.questions.dialogue.leaning import are, length, own, points, told
from assistant.questions.parsed import Parsed
from assistant.types import Filters, Kind, Query, SectionKind

PEOPLE = ("adviser", "mentor", "referee", "boss")
OF_REFEREE = ("position", "employer", "headline")  # what is asked of a referee as of anybody
SHORT = 7  # words of a question that may be about the person named last
SCRAP = 4  # words of a question that says no more than "under whom?"
NOBODY = (None, "employer", "author", "coauthor")  # fields that a mere "who" of studies is read as


def reached(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "His e-mail?" of a referee or an adviser whom the last answer named."""
    field = next((key for key in ("email", "phone", "contact") if key in parsed.of("field")), None)
    if field is None or not left.entries or own(parsed) or parsed.named(NameKind.CANDIDATE):
        return None
    if left.query.field not in PEOPLE and not are(left, SectionKind.REFERENCES, catalogue):
        return None
    filters = Filters(entries=left.entries, candidate=query.filters.candidate)
    return replace(query, kind=Kind.FACT, field=field, also=(), filters=filters, terms=(), follows=left.entries)


def from_there(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "Who can I call there?" of the jobs or studies spoken of: not the telephone of the candidate, and no referee of
    another place."""
    there = points(parsed) or parsed.has("talk.greeting")  # "anybody there who …?"
    if query.field != "referee" or not there or own(parsed) or are(left, SectionKind.REFERENCES, catalogue):
        return None
    if not left.entries:
        return None
    filters = Filters(entries=left.entries, candidate=query.filters.candidate)
    return replace(query, kind=Kind.FACT, also=(), filters=filters, terms=(), follows=left.entries)


def of_the_person(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "What is her position?", "where does he work?" of a referee whom the last answer named."""
    referees = are(left, SectionKind.REFERENCES, catalogue)
    other = own(parsed) or told(parsed) or parsed.has("time.previous", "order.first", "ask.how_long")
    if not referees or other or query.field not in OF_REFEREE or length(parsed) > SHORT:
        return None
    filters = Filters(entries=left.entries, candidate=query.filters.candidate)
    return replace(query, kind=Kind.FACT, filters=filters, follows=left.entries)


def studied_under(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "Under whom?" of studies: who supervised them."""
    asks = parsed.has("ask.who", "ask.with_whom") and query.field in NOBODY and length(parsed) <= SCRAP
    if not asks or own(parsed) or told(parsed) or parsed.period or not are(left, SectionKind.EDUCATION, catalogue):
        return None
    filters = Filters(entries=left.entries, candidate=query.filters.candidate)
    supervised = replace(query, kind=Kind.FACT, field="adviser", also=(), filters=filters, terms=(), tags=("ask.who",))
    return replace(supervised, follows=left.entries)
