"""Questions that pick among the things shown: "the second one", "which of those are from 2022?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.leaning import length, own, told
from assistant.questions.dialogue.the_one import are_of_another_kind, year_of
from assistant.questions.dialogue.things import FEWEST, OF_WORDS, Thing, among, things
from assistant.questions.framing.of_year import alone
from assistant.questions.parsed import Parsed
from assistant.questions.stages.spelled import OPENING
from assistant.types import Filters, Kind, PartialDate, Period, Query, SectionKind

DATED = (SectionKind.PUBLICATIONS, SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.PROJECTS)
APPEARED = ("journal", "conference")  # parts of a list of papers
SUPERLATIVE = ("first", "last", "longest", "shortest", "highest", "largest", "smallest")
SHORT = 4  # words of a question that is hardly a sentence
MOST_OF_PICK = 7  # words of a question that names one of the things shown by its year alone


def nth(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "The second one": one of the things that were told."""
    found = [key for key in parsed.of("refer") if key.startswith("nth.")]
    told_of = things(left, catalogue) if found and not own(parsed) else ()
    if len(told_of) < FEWEST or are_of_another_kind(parsed, left, told_of, catalogue):
        return None
    n = int(found[0].partition(".")[2])
    by_date = parsed.has("ask.list") and not (parsed.has("refer.one") or parsed.of("field"))
    if n in (1, -1) and (by_date or (n == -1 and _gets_newest(query, parsed, left, catalogue))):
        order = "first" if n == 1 else "last"  # "which was the first?": by its dates
        return _chosen_from(replace(query, field=None), left, told_of, Kind.LIST, order=order)
    position = n - 1 if n > 0 else n
    if not -len(told_of) <= position < len(told_of):
        return None
    one = told_of[position]
    quoted = ((one.document_id, one.span),)
    filters = Filters(candidate=query.filters.candidate)
    field = "location" if query.field == "city" else query.field or "entry"  # where it was, not where they live
    if one.ref is None:  # a line, or words of one: what is asked for must stand in them
        return replace(query, filters=filters, quoted=quoted, tags=(*query.tags, OF_WORDS))
    filters = replace(filters, entries=(one.ref,))
    if parsed.has("ask.count", "ask.amount") and told(parsed) and query.field is None:
        free = replace(query, kind=Kind.PASSAGE, filters=filters, follows=(one.ref,), quoted=quoted)
        return free  # "how many teams were in the first one?": what its lines say
    return replace(query, kind=Kind.FACT, field=field, filters=filters, follows=(one.ref,), quoted=quoted)


def _chosen_from(
    query: Query, left: Legacy, told_of: Sequence[Thing], kind: Kind, *, order: str | None, period: Period | None = None
) -> Query:
    """A question for some of the things that were told."""
    meant = among(left, told_of)
    entries = meant.entries or left.entries
    section = left.query.filters.section or query.filters.section
    heading = tuple(key for key in query.filters.heading if key in APPEARED)  # "which of these is in a journal?"
    filters = replace(query.filters, entries=entries, section=section, heading=heading, order=order, period=period)
    tags = query.tags if "refer.those" in query.tags else (*query.tags, "refer.those")
    return replace(query, kind=kind, filters=filters, follows=entries, quoted=meant.quoted, tags=tags)


def _gets_newest(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> bool:
    """Whether the last of the things shown is the newest of them: "and the last one?" of publications or awards, which
    a CV lists newest first as often as not."""
    other = ("ask.when", "ask.where", "ask.who", "ask.count", "ask.amount")  # "how many stars has the last one?"
    whole = query.field is None and not (parsed.of("field") or parsed.has(*other))
    kinds = set(left.query.filters.section) or {fields.kind_of(catalogue, ref) for ref in left.entries}
    return whole and bool(kinds) and kinds <= set(DATED)


def of_those(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "Which of those are from 2022?", "the longest?": the things that were told, narrowed; None where they are not
    meant, or are not several."""
    if not left.quoted:
        return None
    told_of = things(left, catalogue)
    several = len(told_of) >= FEWEST
    named = parsed.has("refer.those")
    picks = several and (_picks(query, parsed, left) or _of_level(query, parsed, left, catalogue))
    if not (named or picks) or not (several or len(left.entries) >= FEWEST):
        return None
    field = query.field if query.field not in ("level", "position") else None
    kind = _kind(query, parsed, field)
    order = query.filters.order
    return _chosen_from(replace(query, field=field), left, told_of, kind, order=order, period=_time(parsed))


def _picks(query: Query, parsed: Parsed, left: Legacy) -> bool:
    """Whether a question says nothing but which of some things it wants: by their order or by their time."""
    if own(parsed) or told(parsed) or parsed.of("field"):
        return False
    which = parsed.has("ask.list", "refer.one") and not parsed.has("ask.where", "ask.who", "ask.when", "ask.did")
    over = which and parsed.has("time.ended", "time.current")  # "which of them are finished?"
    return over or _by_order(query, parsed, left) or _by_time(parsed, left)


def _of_level(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> bool:
    """ "Which is her native one?", "and the highest level?" of languages."""
    graded = parsed.has("ask.native", "order.best", "order.worst") or query.filters.order == "highest"
    return graded and _of_languages(left, catalogue) and not (own(parsed) or told(parsed) or parsed.languages)


def _of_languages(left: Legacy, catalogue: Catalogue) -> bool:
    """Whether the things shown are languages and how well they are spoken."""
    kinds = {fields.kind_of(catalogue, ref) for ref in left.entries}
    return kinds == {SectionKind.LANGUAGES} or (not kinds and left.query.filters.section == (SectionKind.LANGUAGES,))


def _by_order(query: Query, parsed: Parsed, left: Legacy) -> bool:
    """ "The longest?", "which is the best?", of what may bear an amount "which was the largest?"."""
    asks = parsed.has("ask.list") or length(parsed) <= SHORT
    graded = parsed.has("order.best", "order.worst") and asks and not parsed.has("ask.amount")
    sized = parsed.has("ask.larger", "ask.smaller") and asks and SectionKind.AWARDS in _kinds(left)
    elsewhere = set(parsed.of("section")) - {"work", *left.query.filters.heading}
    return (graded or sized or query.filters.order in SUPERLATIVE) and not elsewhere


def _kinds(left: Legacy) -> set[SectionKind]:
    """The kinds of sections of which the things shown are; grants are awards."""
    valued = {"grants", "awards"} & set(left.query.filters.heading)
    return {*left.query.filters.section, *([SectionKind.AWARDS] if valued else [])}


def _by_time(parsed: Parsed, left: Legacy) -> bool:
    """ "The ones from 2022?"; "and in 2022?" asks the last question anew, and so does any other time after one."""
    if parsed.period is None or len(parsed.tokens) > MOST_OF_PICK or parsed.of("section"):
        return False
    anew = parsed.at("refer.and") == 0 and not parsed.has("refer.one", "refer.that")
    timed = left.query.kind == Kind.TIMELINE and left.query.filters.period and not parsed.has("refer.one", "refer.that")
    return not (anew or timed or parsed.has("ask.where", "ask.did", "ask.who"))


def _kind(query: Query, parsed: Parsed, field: str | None) -> Kind:
    """What is done with the things that are left: they are listed, where nothing else is asked of them."""
    if parsed.has("ask.count"):
        return Kind.COUNT
    free = query.kind in (Kind.PASSAGE, Kind.TIMELINE, Kind.SUMMARY) or (query.kind == Kind.FACT and field is None)
    return Kind.LIST if free or (query.kind == Kind.YES_NO and not _asks_whether(parsed)) else query.kind


def _asks_whether(parsed: Parsed) -> bool:
    """Whether a question opens as one to be answered by yes or no: "are any of those …?", not "those that are …"."""
    asked, those = parsed.at("ask.yes_no"), parsed.at("refer.those")
    return asked is not None and (those is None or asked < those or parsed.language == "zh")


def _time(parsed: Parsed) -> Period | None:
    """The time that the things are of: of a year alone or behind a mere "from", this year; all that lies on a side of
    it, where the question asks for that."""
    if parsed.period is None:
        return None
    period = alone(parsed.period, parsed.text.lstrip(OPENING + " "), parsed.tokens, parsed.language)
    year = year_of(period)
    if year is None or period.ongoing:
        return period
    return replace(period, start=None, end=PartialDate(year), ongoing=False)
