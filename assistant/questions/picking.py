"""Questions that pick among the things shown: "the second one", "which of those are from 2022?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.catalogue import Catalogue
from assistant.questions.leaning import own, told
from assistant.questions.parsed import Parsed
from assistant.questions.the_one import year_of
from assistant.types import Filters, Kind, PartialDate, Query, SectionKind

LISTING = (SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.INTERESTS)
MOST_OF_PICK = 7  # words of a question that names one of the things shown by its year alone


def nth(query: Query, parsed: Parsed, left: Legacy) -> Query | None:
    """ "The second one": an entry of the list that was shown."""
    found = [key for key in parsed.of("refer") if key.startswith("nth.")]
    if not found or len(left.entries) < 2 or own(parsed):
        return None
    n = int(found[0].partition(".")[2])
    position = n - 1 if n > 0 else n
    if not -len(left.entries) <= position < len(left.entries):
        return None
    chosen = (left.entries[position],)
    field = query.field or "entry"
    return replace(
        query,
        kind=Kind.FACT,
        field=field,
        filters=Filters(entries=chosen, candidate=query.filters.candidate),
        follows=chosen,
    )


def of_those(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "Which of those are from 2022?": the things that were shown, narrowed."""
    superlative = query.filters.order in ("first", "last", "longest", "shortest", "highest")
    graded = parsed.has("order.best", "order.worst") and parsed.has("ask.list") and not parsed.has("ask.amount")
    superlative = superlative or graded
    picks = superlative and not (own(parsed) or told(parsed) or set(parsed.of("section")) - {"work"})
    dated = parsed.period is not None and len(left.quoted) > 1 and len(parsed.tokens) <= MOST_OF_PICK
    dated = dated and not (parsed.has("ask.where", "ask.did", "ask.who") or parsed.of("field"))
    dated = dated and not (own(parsed) or told(parsed) or parsed.of("section"))
    if parsed.at("refer.and") == 0 and not parsed.has("refer.one", "refer.that"):
        dated = False  # "and in 2022?" asks the last question anew
    whole = parsed.has("refer.those")
    if not (whole or ((dated or (picks and not parsed.of("field"))) and len(left.quoted) > 1)) or not left.quoted:
        return None
    if len(left.entries) < 2 and not (len(left.quoted) > 1 or _enumerates(left, catalogue)):
        return None
    field = query.field if query.field not in ("level", "position") else None
    kind = Kind.COUNT if parsed.has("ask.count") else query.kind
    asked, those = parsed.at("ask.yes_no"), parsed.at("refer.those")
    whether = kind == Kind.YES_NO and asked is not None and (those is None or asked < those or parsed.language == "zh")
    if (
        kind in (Kind.PASSAGE, Kind.TIMELINE, Kind.SUMMARY)
        or (kind == Kind.FACT and field is None)
        or (kind == Kind.YES_NO and not whether)
    ):
        kind = Kind.LIST
    section = left.query.filters.section or query.filters.section
    year = year_of(parsed.period)
    period = (
        replace(parsed.period, start=None, end=PartialDate(year), ongoing=False)
        if parsed.period and year
        else parsed.period
    )
    filters = replace(query.filters, entries=left.entries, section=section, heading=(), period=period)
    tags = (*query.tags, *(() if whole else ("refer.those",)))
    return replace(query, kind=kind, field=field, filters=filters, follows=left.entries, tags=tags)


def _enumerates(left: Legacy, catalogue: Catalogue) -> bool:
    """Whether the last answer was one line that may list several things."""
    kinds = {fields.kind_of(catalogue, ref) for ref in left.entries}
    document_id, span = left.quoted[0]
    said = span.of(catalogue.documents[document_id].text)
    return kinds <= set(LISTING) and any(mark in said for mark in ",;、，；|\t")
