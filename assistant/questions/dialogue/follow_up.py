"""A question that leans on earlier turns, made whole: "And at ICML?", "who was his adviser there?", "how many?"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.conversation import Legacy, legacy
from assistant.questions import fields
from assistant.questions.asking import CONTENT, asks_subject
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import NameKind, Place
from assistant.questions.dialogue import crew_there, figure
from assistant.questions.dialogue.again import of_itself, same_again
from assistant.questions.dialogue.another import of_another, with_another
from assistant.questions.dialogue.as_what import as_what
from assistant.questions.dialogue.certified import certified
from assistant.questions.dialogue.details import detail
from assistant.questions.dialogue.leaning import AGAIN, are, asks_again, length, own, points, told
from assistant.questions.dialogue.merited import merited
from assistant.questions.dialogue.neighbour import arrives, neighbour
from assistant.questions.dialogue.of_named import PEOPLE, from_there, of_the_person, reached, studied_under
from assistant.questions.dialogue.picking import nth, of_those
from assistant.questions.dialogue.relisted import listed, more, relisted
from assistant.questions.dialogue.shown import OPEN, TAG, of_whole, sort_of
from assistant.questions.dialogue.the_one import ASKING, are_of_another_kind, the_one
from assistant.questions.dialogue.the_other import the_other
from assistant.questions.dialogue.things import LISTING, OF_WORDS, things, with_others
from assistant.questions.parsed import Parsed
from assistant.types import (
    Asks,
    Conversation,
    EntryRef,
    Filters,
    Kind,
    Query,
    SectionKind,
    Span,
    TermKind,
)

WHEN = ("period", "start", "end")
OF_LISTED = ("level", "score", "period", "start", "end", "location", "employer", "institution", "issuer", None)
FEW = 3  # entries of an answer that "there" can mean together
OF_SCRAP = ("institution", "venue", "issuer", "publisher")
SCRAP = 4  # words of a question that is no sentence
STUDIES = ("degree", "study", "institution", "score", "thesis", "courses")


def resume(
    query: Query, parsed: Parsed, conversation: Conversation, catalogue: Catalogue, read: Callable[[Parsed], Query]
) -> Query:
    """The query with what the earlier turns leave filled in; unchanged where it stands by itself. `read` reads a
    question that is left when the words for one of the things shown are taken away."""

    def locate(document_id: str, span: Span) -> EntryRef | None:
        place = shown_at(catalogue, document_id, span)
        if place is None or place.section.kind == SectionKind.BASICS:
            return None  # an address is nothing to ask further about
        return EntryRef(document_id, place.entry.id)

    left = legacy(conversation, locate)
    if left is None or query.kind == Kind.SMALLTALK:
        return query
    left = replace(left, quoted=tuple(_own_part(catalogue, *quote) for quote in left.quoted))
    made = _resumed(query, parsed, left, conversation, catalogue, read)
    beside = made.follows and made.filters.order in ("before", "after")  # another job than the lines shown tell of
    itself = beside or crew_there.TAG in made.tags
    tags = made.tags if itself else (*made.tags, *figure.tags_of(query, parsed, left))
    last = left.quoted if made.text == query.text else made.quoted  # the last question, asked of others
    return replace(made, last=last, tags=tags)


def _resumed(
    query: Query,
    parsed: Parsed,
    left: Legacy,
    conversation: Conversation,
    catalogue: Catalogue,
    read: Callable[[Parsed], Query],
) -> Query:
    """The query with what the earlier turns leave filled in."""
    listed_now = relisted(query, parsed, left)
    if listed_now is not None:
        return listed_now
    if are_of_another_kind(parsed, left, things(left, catalogue), catalogue):
        return _same_candidate(query, left)  # "what was her second job?" after awards
    other = the_other(query, parsed, left, conversation, catalogue)
    if isinstance(other, Query):
        return other
    meant = other or the_one(query, parsed, left, conversation, catalogue)
    if meant is not None:
        parsed, left = meant
        query = read(parsed)
        if query.kind == Kind.PASSAGE and left.entries and not (parsed.terms or parsed.has(*ASKING)):
            query = replace(query, kind=Kind.FACT, field="entry")  # "what does the one from Acme say?"
        if not left.entries:
            query = replace(query, tags=(*query.tags, OF_WORDS))
    if not parsed.has("ask.who") or points(parsed):  # "who speaks German?" asks of everyone
        query = _same_candidate(query, left)
    pointing_back = parsed.has("refer.before_that") or arrives(parsed)
    if query.course is not None and query.course.asks == Asks.LAST and left.entries and pointing_back:
        query = replace(query, course=None)  # "and before that?" of what was spoken of, not of all jobs
    if query.course is not None and not _of_things(query, left, catalogue):
        return query
    if query.course is not None and query.filters.order is None:  # which of the things told is the last of all
        query = replace(query, filters=replace(query.filters, order=query.course.asks.value))
    query = replace(query, course=None)
    for of_person in (with_another, of_another) if meant is None else ():
        another = of_person(query, parsed, left, conversation, catalogue)
        if another is not None:
            return another
    led = crew_there.crew_there(query, parsed, left, catalogue)
    if led is not None:
        return replace(led, standalone=_standalone(led, left, catalogue))
    sort = sort_of(parsed, left, catalogue)
    if sort is not None:
        query = replace(query, tags=(*query.tags, TAG + sort))
        if sort in (*OPEN, "crew", "tools"):
            filters = Filters(candidate=query.filters.candidate, entries=left.entries)
            query = replace(query, kind=Kind.PASSAGE, field=None, also=(), filters=filters, terms=())
            return replace(query, follows=left.entries, quoted=left.quoted)
    if query.kind != Kind.YES_NO and asks_again(parsed, left):
        query = replace(query, tags=(*query.tags, AGAIN))
    made = (
        merited(query, parsed, left, catalogue)
        or from_there(query, parsed, left, catalogue)
        or of_the_person(query, parsed, left, catalogue)
        or reached(query, parsed, left, catalogue)
        or studied_under(query, parsed, left, catalogue)
        or neighbour(query, parsed, left, catalogue)
        or more(query, parsed, left, conversation, catalogue)
        or nth(query, parsed, left, catalogue)
        or certified(query, parsed, left, catalogue)
        or of_those(query, parsed, left, catalogue)
        or of_those(query, parsed, with_others(left, conversation, catalogue), catalogue)
        or _counted(query, parsed, left, conversation)
        or _measured(query, parsed, left)
        or as_what(query, parsed, left, catalogue)
        or detail(query, parsed, left, catalogue)
        or _at_place(query, parsed, left)
        or same_again(query, parsed, left, catalogue)
        or _about(query, parsed, left, catalogue)
        or _of_quotes(query, parsed, left)
    )
    if made is None:
        return replace(query, quoted=left.quoted) if meant is not None or _open(query, parsed) else query
    quoted = made.quoted or left.quoted
    counts = made.kind == Kind.COUNT and left.query.kind in (Kind.LIST, Kind.COUNT) and not told(parsed)
    if made.text != query.text:
        quoted = made.quoted  # the last question, asked again of something else
    elif (counts or made.kind == Kind.LIST or own(parsed)) and "refer.those" not in made.tags:
        quoted = ()  # what was listed is counted, what is named is asked about
    if of_whole(made, left, catalogue):
        quoted = ()
    return replace(made, standalone=_standalone(made, left, catalogue), quoted=quoted)


def _of_things(query: Query, left: Legacy, catalogue: Catalogue) -> bool:
    """Whether the longest, the shortest or the last asked for is one of things told that are no jobs."""
    course = query.course
    extreme = course is not None and course.asks in (Asks.LONGEST, Asks.SHORTEST, Asks.LAST) and not course.named
    kinds = {fields.kind_of(catalogue, ref) for ref in left.entries}
    jobs = {SectionKind.WORK, SectionKind.VOLUNTEER}
    return extreme and len(left.entries) > 1 and not kinds & jobs and "section.work" not in query.tags


def shown_at(catalogue: Catalogue, document_id: str, span: Span) -> Place | None:
    """The entry that a quote stands in; of a position quoted with the employer above it, the position."""
    place = catalogue.entry_at(document_id, span)
    return place or catalogue.entry_at(document_id, Span(max(span.start, span.end - 1), span.end))


def _own_part(catalogue: Catalogue, document_id: str, span: Span) -> tuple[str, Span]:
    """What a quote says of the entry that it stands in: a position is quoted with all up to the employer above it."""
    place = shown_at(catalogue, document_id, span)
    held = place is not None and place.entry.kind in (SectionKind.WORK, SectionKind.VOLUNTEER)
    if place is None or not held or not span.start < place.entry.span.start < span.end:
        return document_id, span
    return document_id, Span(place.entry.span.start, span.end)


def _open(query: Query, parsed: Parsed) -> bool:
    """Whether a question that names nothing of the CV may be about the words quoted last: a free one, one that asks
    how many or how much of what it tells, or a scrap ("at which university?")."""
    if own(parsed) or parsed.period or parsed.has("time.current"):
        return False
    if query.kind == Kind.PASSAGE:
        return not parsed.of("section")
    numbers = parsed.has("ask.count", "ask.amount") and (told(parsed) or not parsed.has("ask.count"))
    scrap = query.kind == Kind.FACT and query.field in OF_SCRAP and length(parsed) <= SCRAP and not told(parsed)
    elsewhere = set(parsed.of("section")) - {"work"}
    return (numbers and query.kind in (Kind.LIST, Kind.COUNT, Kind.FACT) and not elsewhere) or scrap


def _same_candidate(query: Query, left: Legacy) -> Query:
    """In a corpus of many, the person spoken of stays until another is named."""
    if query.filters.candidate or not left.query.filters.candidate:
        return query
    return replace(query, filters=replace(query.filters, candidate=left.query.filters.candidate))


def _counted(query: Query, parsed: Parsed, left: Legacy, conversation: Conversation) -> Query | None:
    """ "How many?": the last list, counted; where one of it was picked meanwhile, all the same the whole of it."""
    if not parsed.has("ask.count") or own(parsed) or told(parsed) or parsed.has("refer.one"):
        return None
    generic = any(term.kind == TermKind.GENERIC for term in parsed.terms)
    if parsed.has("refer.that", "refer.there") and (generic or (parsed.has("ask.amount") and len(left.entries) == 1)):
        return None  # "how many people are in that team?", "那家公司一年卖多少？" ask for what the entry says
    if parsed.of("section") or parsed.named(NameKind.SECTION) or set(parsed.of("field")) - {"position"}:
        return None
    picked = len(left.entries) == 1 and left.query.follows and (left.query.filters.order or left.query.field == "entry")
    last = (listed(conversation) if picked else None) or left.query
    if last.kind in (Kind.YES_NO, Kind.PASSAGE) and not (last.filters.section or last.filters.heading):
        tags = (*query.tags, "refer.that")  # "does she lead people?", "how many?": as many as the line says
        return replace(query, kind=Kind.PASSAGE, field=None, follows=left.entries, tags=tags)
    filters = replace(last.filters, period=parsed.period or last.filters.period)
    again = replace(last, text=query.text, language=query.language, kind=Kind.COUNT, course=None)
    return replace(again, filters=filters, follows=left.entries)


def _measured(query: Query, parsed: Parsed, left: Legacy) -> Query | None:
    """ "By how much in 2023?": the line of what was spoken of that says it for this time."""
    asks = parsed.period is not None and parsed.has("ask.amount", "ask.count") and left.quoted
    if not asks or own(parsed) or told(parsed) or parsed.of("section") or parsed.of("field"):
        return None
    filters = replace(query.filters, entries=left.entries)
    return replace(query, kind=Kind.PASSAGE, field=None, filters=filters, follows=left.entries)


def _at_place(query: Query, parsed: Parsed, left: Legacy) -> Query | None:
    """ "When did she work there?" of a place that the last question named and the answer did not tell of: "is she in
    Lyon?", "no: Paris"."""
    named = tuple(term for term in left.query.terms if term.kind in CONTENT)
    asked = named and left.query.kind == Kind.YES_NO and "ask.in_place" in left.query.tags
    if left.entries or not (asked and parsed.has("refer.there")) or own(parsed) or told(parsed):
        return None
    return replace(query, terms=named)


def _about(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> Query | None:
    """ "Who was his adviser there?", "Since when?": a question about the entries of the last answer."""
    pointing = points(parsed)
    bare = not told(parsed) and not own(parsed) and query.kind not in (Kind.SUMMARY, Kind.CONTACT, Kind.COUNT)
    bare = bare or _asks_place(query, parsed)
    whole = set(parsed.of("section")) - {"work"}
    if query.field in (*WHEN, "venue", "author", "issuer", "institution"):  # "哪年毕业的？" of a degree
        whole = {key for key in whole if not any(are(left, kind, catalogue) for kind in fields.KINDS.get(key, ()))}
    whole = whole if query.field not in PEOPLE else set()  # "chi era il relatore?" asks for no talks
    elliptic = bare and not whole and not parsed.of("order") and not parsed.has("time.current", "time.previous")
    short = length(parsed) <= (8 if parsed.at("refer.and") == 0 else 5)  # "and how big is her team?"
    elliptic = elliptic and (short or query.field in ("start", "end", "period", "location"))
    elliptic = (elliptic and not of_itself(query, parsed)) or _asks_place(query, parsed)
    honoured = bare and any("academic_honours" in term.concepts for term in parsed.terms)
    abroad = bool(query.filters.outside) and not pointing  # "has he worked outside Portugal?" asks of all jobs
    if own(parsed) or abroad or not (pointing or elliptic or honoured):
        return None
    if not left.entries:
        return _of_the_quote(query, parsed, left)
    if query.filters.order in ("current", "previous") and not (parsed.of("order") or parsed.of("time")):
        query = replace(query, filters=replace(query.filters, order=None))  # a verb that tells no time there
    focus = left.entries if parsed.has("refer.those") else _focus(query, left, catalogue)
    kinds = {fields.kind_of(catalogue, ref) for ref in focus}
    if kinds == {SectionKind.EDUCATION} and any("academic_honours" in term.concepts for term in parsed.terms):
        filters = replace(query.filters, entries=focus, section=(), heading=())
        return replace(query, kind=Kind.FACT, field="score", also=(), filters=filters, follows=focus)
    if parsed.has("ask.level") and query.field is None and kinds <= set(LISTING):
        filters = replace(query.filters, entries=focus, section=(), heading=())
        return replace(query, kind=Kind.FACT, field="level", filters=filters, follows=focus)  # "at what level?"
    named = parsed.at("refer.and") == 0 and query.field is None and bool(parsed.terms)
    if kinds <= set(LISTING) and (named or query.field not in OF_LISTED):
        return None  # "what about his tools?" after languages
    personal = query.field in fields.OF_PERSON and query.field != "city"
    if personal and query.kind in (Kind.FACT, Kind.YES_NO) and not pointing:
        return None  # "has she a driving licence?"
    if kinds <= {SectionKind.AWARDS, SectionKind.CERTIFICATES} and _asks_giver(query, parsed):
        query = replace(query, kind=Kind.FACT, field="issuer", also=())
    if kinds == {SectionKind.EDUCATION} and query.field == "issuer":
        query = replace(query, kind=Kind.FACT, field="institution")
    if query.field in STUDIES and SectionKind.EDUCATION not in kinds and not pointing:
        return None
    filters = replace(query.filters, entries=focus, heading=())
    if query.field == "highlights" and asks_subject(parsed) and not kinds <= {SectionKind.WORK, SectionKind.VOLUNTEER}:
        studied = kinds == {SectionKind.EDUCATION}
        query = replace(query, kind=Kind.FACT if studied else Kind.PASSAGE, field="thesis" if studied else None)
    if pointing and told(parsed) and query.field in fields.OF_PERSON and query.field != "city":
        return replace(query, kind=Kind.PASSAGE, field=None, also=(), filters=filters, follows=focus)  # "error rate"
    if query.kind in (Kind.CONTACT, Kind.COUNT) and not (pointing or _asks_place(query, parsed)):
        return None
    if pointing and query.kind == Kind.SUMMARY:
        query = replace(query, kind=Kind.FACT, field="highlights")  # "what does she do there?"
    if parsed.has("refer.one") and query.kind == Kind.COUNT:
        query = replace(query, kind=Kind.PASSAGE, field=None)  # how many of what, the thing itself must tell
    papers = kinds == {SectionKind.PUBLICATIONS}
    if parsed.has("ask.where") and papers:
        query = replace(query, kind=Kind.FACT, field="venue")
    elif papers and parsed.has("ask.who", "ask.with_whom") and query.field is None:
        query = replace(query, kind=Kind.FACT, field="author")  # "who else took part?"
    elif query.field in ("city", "location"):
        query = replace(query, kind=Kind.FACT, field="location")
    elif query.field == "employer" and parsed.has("ask.where") and SectionKind.WORK in kinds:
        known = left.query.field == "employer" or left.query.filters.organisation
        query = replace(query, field="location" if known else "employer")
    if query.kind == Kind.SUMMARY and not told(parsed):  # "di cosa si occupa lì?"
        query = replace(query, kind=Kind.FACT, field="highlights")
    if parsed.has("ask.how_long"):
        return replace(query, kind=Kind.TENURE, field="period", filters=replace(filters, section=()), follows=focus)
    if query.filters.section and not kinds & set(query.filters.section) and (whole or query.field is None):
        own_section = whole and query.kind == Kind.LIST and not pointing
        if own_section:
            return None
        filters = replace(filters, section=())
        return replace(query, kind=Kind.PASSAGE, field=query.field, filters=filters, follows=focus)
    described = parsed.has("ask.describe") and not parsed.terms  # "and what is it?"
    if query.kind == Kind.LIST or (query.kind == Kind.PASSAGE and (query.field or described) and not told(parsed)):
        query = replace(query, kind=Kind.FACT, field=query.field or "entry")
    return replace(query, filters=replace(filters, section=()), follows=focus)


def _asks_giver(query: Query, parsed: Parsed) -> bool:
    """ "By whom?", "at which organisation?" of an award."""
    by_whom = parsed.has("ask.who") and query.field is None and not parsed.terms
    return by_whom or query.field in ("employer", "institution")


def _focus(query: Query, left: Legacy, catalogue: Catalogue) -> tuple[EntryRef, ...]:
    """The entries that "there" or "that" means: those whose heads were quoted rather than those of single lines, all
    of them where they are few; "it" is one, and how long one was there asks of one. A line of skills is no place."""
    headed = {
        EntryRef(document_id, place.entry.id)
        for document_id, span in left.quoted
        if (place := shown_at(catalogue, document_id, span)) is not None and span.overlaps(place.entry.head)
    }
    alive = tuple(ref for ref in left.entries if fields.kind_of(catalogue, ref) not in LISTING) or left.entries
    studied = tuple(ref for ref in alive if fields.kind_of(catalogue, ref) == SectionKind.EDUCATION)
    alive = studied if studied and query.field in ("adviser", *STUDIES) else alive  # not the prize for a thesis
    shown = tuple(ref for ref in alive if ref in headed) if query.kind == Kind.FACT else ()
    meant = shown or alive
    pointed = query.kind == Kind.PASSAGE and "refer.that" in query.tags and query.field not in WHEN
    one = query.kind == Kind.TENURE or pointed
    if query.kind == Kind.TENURE:  # of an office and a job at one place the job is meant
        meant = tuple(ref for ref in meant if fields.kind_of(catalogue, ref) == SectionKind.WORK) or meant
    return meant[:1] if one or len(meant) > FEW else meant


def _of_quotes(query: Query, parsed: Parsed, left: Legacy) -> Query | None:
    """ "When was that?" of a line that stands in no entry."""
    asks = parsed.has("ask.when", "ask.since", "ask.how_long") and query.field in WHEN
    if not left.quoted or own(parsed) or told(parsed) or parsed.period is not None or not asks:
        return None
    if not (points(parsed) or length(parsed) <= 5):
        return None
    kind = Kind.TENURE if parsed.has("ask.how_long") else Kind.FACT
    return replace(query, kind=kind, quoted=left.quoted)


def _of_the_quote(query: Query, parsed: Parsed, left: Legacy) -> Query | None:
    """What is asked of words that stand in no entry; where nothing was found before, it is not found elsewhere."""
    timed = query.field in WHEN or query.kind == Kind.TENURE
    if told(parsed) or not (_asks_place(query, parsed) or timed):
        return None
    if not left.quoted:
        return replace(query, kind=Kind.PASSAGE, filters=Filters(candidate=query.filters.candidate))
    return replace(query, kind=Kind.FACT, field="location") if not timed else None


def _asks_place(query: Query, parsed: Parsed) -> bool:
    """ "In which city?", "what city is that in?", with no word of living there."""
    if query.field != "city" or parsed.has("ask.where", "ask.living"):
        return False
    one = parsed.has("refer.one") or any(key.startswith("nth.") for key in parsed.of("refer"))
    return points(parsed) or one or (length(parsed) <= 4 and not parsed.has("ask.yes_no"))


def _standalone(query: Query, left: Legacy, catalogue: Catalogue) -> str:
    """The question with what it leans on written out in brackets."""
    about = []
    for ref in query.follows[:2]:
        place = catalogue.place(ref.document_id, ref.entry_id)
        text = catalogue.documents[ref.document_id].text
        span = place.entry.name or place.entry.position or place.entry.head
        about.append(" ".join(span.of(text).split())[:80])
    if query.filters.venue or query.filters.person:
        about = [left.query.standalone]
    return f"{query.text} [{'; '.join(about)}]" if about else query.text
