"""What came before or after what was spoken of: "and before that?", "where did she go next?", "the previous employer?"
of one asked after another."""

from __future__ import annotations

from dataclasses import replace

from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.dialogue.again import asks_amount, of_others
from assistant.questions.dialogue.leaning import length, own
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.lexical.families import of_family
from assistant.questions.lexical.keys import workplace_of
from assistant.questions.lexical.tags import Tag, listed, phrases
from assistant.questions.parsed import Parsed
from assistant.types import EntryRef, Filters, Kind, Period, Query, SectionKind, TermKind

POINTED = {"refer.before_that": "before", "refer.after_that": "after"}
BARE = {"time.before": "before", "time.after": "after"}
SHORT = 5  # words of a question that says hardly more than its side
PREVIOUS = 4  # … than that it asks for the previous one
ASKED = 7  # … that asks for the previous employer or position
FIELDS = ("position", "highlights", "institution")
SAME = "refer.same"
"""The tag of a question that asks of the entry before what the last one asked: "and at the previous company?"."""
THERE = "refer.same_employer"
"""The tag of a question that asks for what came before or after something at the same employer."""
CARRIED = ("highlights", "location", "technologies", "period", "start", "end", "superior")
ASKING = ("ask.who", "ask.list", "ask.when", "ask.where", "ask.count", "ask.amount", "ask.since", "ask.did")
STUDYING = ("field.study", "field.degree", "field.institution")
OF_ENTRIES = ("employer", "institution", "position", "entry")
CONTENT = (TermKind.WORD, TermKind.KNOWN, TermKind.NAME)
EMPLOYERS = {"academia", "industry"}
"""What words for an employer say of a position: "the company before"."""
HELD = (SectionKind.WORK, SectionKind.VOLUNTEER)
NEAR = 3  # words between a side and what it belongs to


def neighbour(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """The question for the entry beside those that the last answer spoke of; None where it asks for no such thing."""
    if not left.entries or parsed.period is not None:
        return None
    post = _post_there(query, parsed, left, catalogue)
    if post is not None:
        return post
    if own(parsed) or set(parsed.of("position")) - EMPLOYERS:
        return None
    side = _side(parsed, left, catalogue)
    words_told = [term.words for term in parsed.terms if term.kind in CONTENT]
    arriving = arrives(parsed)
    if side is None or any(
        not (arriving or _moves(said, parsed.language) or workplace_of(said, parsed.language)) for said in words_told
    ):
        return None
    spoken = _spoken_of(left, catalogue)
    kind = fields.kind_of(catalogue, spoken[0])
    kinds: tuple[SectionKind, ...] = (kind,)
    moving = any(_moves(said, parsed.language) for said in words_told)
    if kind == SectionKind.EDUCATION and (moving or parsed.has("ask.did", "ask.where")) and not parsed.has(*STUDYING):
        kinds = (kind, SectionKind.WORK)  # "what did he do after that?", "where did he go then?"
    filters = replace(query.filters, entries=spoken, order=side, section=kinds, heading=())
    again = _opens_anew(parsed) and parsed.has("time.previous")  # "and at the previous company?"
    if parsed.has("ask.how_long") or (again and left.query.kind == Kind.TENURE):
        tags = (*query.tags, next(name for name, key in POINTED.items() if key == side))
        return replace(query, kind=Kind.TENURE, field="period", filters=filters, follows=spoken, tags=tags)
    if asks_amount(left.query) and _opens_anew(parsed) and _is_inside(parsed):  # "and in the job before?"
        same = of_others(left.query, query, spoken, catalogue)
        return replace(same, filters=replace(filters, section=(kind,)), tags=(*same.tags, SAME))
    if again and left.query.field in CARRIED:
        asked = (*(tag for tag in left.query.tags if tag.startswith("ask.")), SAME)
        tags, field = (*query.tags, *asked), left.query.field
        return replace(query, kind=Kind.FACT, field=field, filters=filters, follows=spoken, terms=(), tags=tags)
    field = _field(query, parsed, left, kind) if len(kinds) == 1 else "entry"
    return replace(query, kind=Kind.FACT, field=field, filters=filters, follows=spoken)


def _post_there(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """The question for the post before or after one at the same employer: "what was she there before that?", "and
    before the promotion?"; None for others."""
    mark = next((tag for tag in parsed.tags if tag.name in (*BARE, *POINTED)), None)
    there = parsed.has("refer.there") and parsed.has("ask.did", "field.position") and not arrives(parsed)
    if mark is None or not (there or _after_promotion(parsed, mark)) or parsed.has("ask.when", "ask.how_long"):
        return None
    held = tuple(ref for ref in query.filters.entries if fields.kind_of(catalogue, ref) in HELD)
    spoken = held or _spoken_of(left, catalogue)
    if fields.kind_of(catalogue, spoken[0]) not in HELD:
        return None
    order = (BARE | POINTED)[mark.name]
    filters = Filters(entries=spoken[:1], order=order, section=HELD[:1], candidate=query.filters.candidate)
    tags = (*query.tags, THERE)
    return replace(
        query, kind=Kind.FACT, field="position", also=(), terms=(), filters=filters, follows=spoken[:1], tags=tags
    )


def _after_promotion(parsed: Parsed, mark: Tag) -> bool:
    """Whether a side belongs to a promotion."""
    texts = parsed.texts
    ahead = parsed.language in FOLLOWING
    around = texts[max(0, mark.first - NEAR) : mark.first] if ahead else texts[mark.last : mark.last + NEAR]
    return of_family("promoted", parsed.language).stand_in(around)


def arrives(parsed: Parsed) -> bool:
    """Whether a question tells that somebody came to the place spoken of: "before he joined them"."""
    if not parsed.has("time.before") or not parsed.has("refer.there", "refer.that"):
        return False
    return phrases("clipped.yaml", parsed.language, "arriving").stand_in(parsed.texts)


def _side(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> str | None:
    pointed = next((side for name, side in POINTED.items() if parsed.has(name)), None)
    if pointed is not None:
        return pointed
    if arrives(parsed):
        return "before"
    short = length(parsed) <= PREVIOUS or (_opens_anew(parsed) and length(parsed) <= ASKED)
    if parsed.has("time.previous") and (short or _asks_for_job(parsed, left, catalogue)):
        return "before"
    if parsed.has("refer.nth.2") and left.query.filters.order == "first" and len(left.entries) == 1:
        return "after"  # "and the second?" where only the first was asked for
    return next((s for name, s in BARE.items() if parsed.has(name) and _says_no_more(parsed, name)), None)


def _asks_for_job(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> bool:
    """Whether a question asks for the employer or the position before a job of some time, of which the last one was."""
    last = left.query
    timed = last.filters.period is not None or last.filters.order is not None
    job = parsed.has("field.employer", "field.position") and fields.kind_of(catalogue, left.entries[0]) in (
        SectionKind.WORK,
        SectionKind.VOLUNTEER,
    )
    return timed and job and length(parsed) <= ASKED and last.kind in (Kind.TIMELINE, Kind.FACT)


def _says_no_more(parsed: Parsed, name: str) -> bool:
    """Whether a question is short, or what comes before or after is all that it says: "what came before?"."""
    if length(parsed) <= SHORT:
        return True
    at_end = any(tag.name == name and tag.last == len(parsed.tokens) for tag in parsed.tags)
    at_start = any(tag.name == name and tag.first == 0 for tag in parsed.tags)
    return (at_start if parsed.language in FOLLOWING else at_end) and not parsed.of("section")


def _spoken_of(left: Legacy, catalogue: Catalogue) -> tuple[EntryRef, ...]:
    """The entries that something lies before or after: of what was at a time, all of the kind of the first, but for
    those that only touch it where others lie in it ("between 2012 and 2015", of a job that ended in 2012)."""
    first = fields.kind_of(catalogue, left.entries[0])
    if left.query.kind != Kind.TIMELINE:
        return left.entries[:1]
    alike = tuple(ref for ref in left.entries if fields.kind_of(catalogue, ref) == first)
    return tuple(ref for ref in alike if not _touches(ref, left.query.filters.period, catalogue)) or alike


def _touches(ref: EntryRef, asked: Period | None, catalogue: Catalogue) -> bool:
    """Whether an entry ended in the first year of a time of several, or began in its last."""
    own = catalogue.entry(ref.document_id, ref.entry_id).period
    if own is None or asked is None or asked.start is None or asked.end is None or asked.start.year == asked.end.year:
        return False
    ended = own.end is not None and not own.ongoing and own.end.year <= asked.start.year
    begun = own.start is not None and own.start.year >= asked.end.year
    return asked.start.month is None and (ended or begun)


def _field(query: Query, parsed: Parsed, left: Legacy, kind: SectionKind) -> str:
    """The field that is asked for, else that of the last question; a position of which nothing is said anew may be one
    at the next employer, too."""
    asked = query.field in FIELDS or (query.field == "employer" and parsed.has("field.employer"))
    field = query.field if asked else left.query.field
    if field == "institution" and kind == SectionKind.WORK:
        return "employer"  # a teacher's school
    if field not in OF_ENTRIES or (field == "position" and not asked):
        return "entry"
    return field or "entry"


def _opens_anew(parsed: Parsed) -> bool:
    """Whether a question opens with "and", and asks for nothing by a word of its own ("and at the previous one?")."""
    at = parsed.at("refer.and")
    return at is not None and (at == 0 or parsed.language == "zh") and not parsed.has(*ASKING)


def _is_inside(parsed: Parsed) -> bool:
    """Whether "and" is followed by a word for what lies within: "and in the job before?"."""
    texts, within = parsed.texts, listed(parsed.language, "within")
    behind_and = {len(one) for one in listed(parsed.language, "refer", "and") if texts[: len(one)] == one}
    opens = any(texts[i : i + len(one)] == one for one in within for i in behind_and)
    return opens or any(
        texts[: len(one)] == one and one[-1:] in within for one in listed(parsed.language, "refer", "and")
    )


def _moves(said: tuple[str, ...], language: str) -> bool:
    """Whether words only say that somebody goes from one job to another."""
    return said in listed(language, "moving")
