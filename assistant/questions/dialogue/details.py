"""A detail of what was spoken of, asked for by a word that by itself asks for another: with whom somebody did a
doctorate ("bei wem?"), at which school somebody taught, for whom somebody works ("per chi?"), which
awards somebody won there."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import only, own, told
from assistant.questions.lexical.tags import listed
from assistant.questions.parsed import Parsed
from assistant.types import Filters, Kind, Query, SectionKind

HELD = {SectionKind.WORK, SectionKind.VOLUNTEER}
TEACHING = "section.teaching"
TAUGHT = {"institution": "employer", "study": "highlights", "courses": "highlights"}
"""What a field of studies is of a job as a teacher."""
STAGES = ("vocational", "secondary")  # studies that nobody advised


def detail(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """The query for the field of the entries spoken of that is meant; None where it asks for what it says."""
    if not left.entries or own(parsed) or told(parsed) or parsed.period is not None or parsed.of("order"):
        return None
    kinds = {fields.kind_of(catalogue, ref) for ref in left.entries}
    if parsed.has("section.awards") and parsed.has("refer.there") and kinds <= {*HELD, SectionKind.EDUCATION}:
        filters = Filters(entries=left.entries, candidate=query.filters.candidate)  # "any awards there?"
        return replace(query, kind=Kind.LIST, field=None, also=(), filters=filters, follows=left.entries)
    field = _of_job(query, parsed, left) if kinds <= HELD else _of_studies(query, parsed, left, kinds)
    if field is None:
        return None
    filters = Filters(entries=left.entries, candidate=query.filters.candidate)
    return replace(query, kind=Kind.FACT, field=field, also=(), terms=(), filters=filters, follows=left.entries)


def _of_job(query: Query, parsed: Parsed, left: Legacy) -> str | None:
    if any(only(parsed, phrase) for phrase in listed(parsed.language, "for_whom")):
        return "employer"
    taught = TEACHING in left.query.tags or "teaching" in left.query.filters.heading
    elsewhere = set(parsed.of("section")) - {"education"}
    return TAUGHT.get(query.field or "") if taught and not elsewhere else None


def _of_studies(query: Query, parsed: Parsed, left: Legacy, kinds: set[SectionKind]) -> str | None:
    by_whom = query.field == "employer" and parsed.has("ask.who") and kinds == {SectionKind.EDUCATION}
    return "adviser" if by_whom and not set(STAGES) & set(left.query.filters.degree) else None
