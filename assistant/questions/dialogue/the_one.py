"""The one of the things shown that a question means by its year, its number or its name: "the 2023 one", "celle de
2018", "who ran the second course?", "the one about honey", "tell me about the rate limiter"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant import dates
from assistant.conversation import Legacy
from assistant.questions import fields
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.speaking import speaks
from assistant.questions.dialogue.leaning import own
from assistant.questions.dialogue.things import Thing, among, things, told_together
from assistant.questions.lexical.tags import Tag, function_words, listed, stop_positions
from assistant.questions.parsed import Parsed
from assistant.types import Conversation, EntryRef, Kind, Period, Query, SectionKind, Term, TermKind

NEAR = 2  # words between the year and the word that stands for the thing
STANDING = ("refer.one", "refer.that", "refer.those")  # words that stand for one of the things shown
ASKING = ("ask.when", "ask.where", "ask.who", "ask.amount", "ask.count", "ask.how_long", "ask.did", "ask.since")

NUMBERED = "refer.nth."
NOUNS = ("section.", "field.")  # words for the kind of thing that is meant
CAREER = (SectionKind.WORK, SectionKind.EDUCATION)
OF_THINGS = ("period", "start", "end", "location", "venue", "issuer", "author", "publisher", "merit", "url", "entry")


def the_one(
    query: Query, parsed: Parsed, left: Legacy, conversation: Conversation, catalogue: Catalogue
) -> tuple[Parsed, Legacy] | None:
    """What is left of a question that asks something of one of the things shown last, and this thing alone; None
    where it means none, or asks for nothing but a year's."""
    year = _of_year(parsed, left, catalogue)
    found = year or _numbered(parsed, left, catalogue) or _named(parsed, left, conversation, catalogue)
    found = found or _described(query, parsed, left, catalogue)
    if found is None:
        return None
    rest, items = found
    asked = rest.of("field") or rest.terms or rest.has(*ASKING) or not year
    if not asked or not items:
        return None
    return rest, among(left, items)


def _of_year(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> tuple[Parsed, list[Thing]] | None:
    """The things of a year, of those shown, else of their kind, and the question without the year."""
    year = year_of(parsed.period)
    if year is None or not left.quoted or parsed.has("ask.count"):  # "how many of those are of 2023?"
        return None
    dated = [i for i, token in enumerate(parsed.tokens) if str(year) in token.text]
    standing = [tag for tag in parsed.tags if tag.name in STANDING]
    beside = [tag for tag in standing if any(tag.first - 1 - NEAR < i < tag.last + NEAR for i in dated)]
    if not beside:
        return None
    shown = _of(year, things(left, catalogue), catalogue)
    range_of = (beside[0].first, beside[0].last)
    return pointing_at(parsed, range_of), shown or _of(year, _like(left, catalogue), catalogue)


def year_of(period: Period | None) -> int | None:
    """The year of a period that is one date ("the one from 2018" means no later ones); None for others."""
    if period is None or (period.start is not None and period.end is not None):
        return None
    only = period.end or period.start
    return only.year if only is not None else None


def _numbered(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> tuple[Parsed, list[Thing]] | None:
    """The thing that a question counts out among those shown ("the second award"), and the question without it; the
    first and the last may be those by their dates."""
    tag = next((tag for tag in parsed.tags if tag.name.startswith(NUMBERED)), None)
    items = things(left, catalogue)
    n = int(tag.name.removeprefix(NUMBERED)) if tag is not None else 0
    if tag is None or not 1 < n <= len(items) or own(parsed) or are_of_another_kind(parsed, left, items, catalogue):
        return None
    return pointing_at(parsed, (tag.first, _behind(tag.last, parsed))), [items[n - 1]]


def are_of_another_kind(parsed: Parsed, left: Legacy, items: Sequence[Thing], catalogue: Catalogue) -> bool:
    """Whether a question names a kind of entry right behind a number, of which none of the things shown is: "what was
    her second job?" after awards."""
    ones = {phrase[-1] for phrase in listed(parsed.language, "refer", "one")}  # "where does the second one work?"
    numbered = (tag for tag in parsed.tags if tag.name.startswith(NUMBERED))
    behind = {tag.last for tag in numbered if parsed.tokens[tag.last - 1].text not in ones}
    named = [tag.name.removeprefix("section.") for tag in parsed.tags if tag.first in behind]
    wanted = {kind for key in named for kind in fields.KINDS.get(key, ())}
    kinds = {fields.kind_of(catalogue, item.ref) for item in items if item.ref is not None}
    return bool(wanted) and (kinds or set(left.query.filters.section)).isdisjoint(wanted)


def _behind(last: int, parsed: Parsed) -> int:
    """Where the noun for the thing ends that stands behind some words ("the second award"); where these end, if none
    does."""
    return max((t.last for t in parsed.tags if t.first == last and t.name.startswith(NOUNS)), default=last)


def _named(
    parsed: Parsed, left: Legacy, conversation: Conversation, catalogue: Catalogue
) -> tuple[Parsed, list[Thing]] | None:
    """The thing that alone has the words beside "the one" ("the one about honey", "the nursing project one"), and the
    question without them; once one of them was picked, another of those told with it ("and the Dutch one?")."""
    tag = next((tag for tag in parsed.tags if tag.name == "refer.one"), None)
    items: Sequence[Thing] = things(left, catalogue)
    if tag is not None and len(items) < 2:
        items, _ = told_together(left, conversation, catalogue)
    if tag is None or parsed.period is not None or len(items) < 2:
        return None
    first, last = _beside(tag, parsed)
    terms = _within(parsed, first, last)
    having = _having(terms, items, catalogue, parsed.language)
    return (pointing_at(parsed, (first, last), terms), having) if having else None


def _described(query: Query, parsed: Parsed, left: Legacy, catalogue: Catalogue) -> tuple[Parsed, list[Thing]] | None:
    """The thing, no job and no study, that alone has all that a question tells behind an article ("the rate limiter",
    "the course on sutures"), where a field of it is asked for, or what it is; and the question without this."""
    items = things(left, catalogue)
    asks = (query.kind in (Kind.FACT, Kind.PASSAGE) and query.field in OF_THINGS) or parsed.has("ask.describe")
    if len(items) < 2 or not asks or parsed.period is not None or parsed.anchors or parsed.has(*STANDING):
        return None
    if any(item.ref is not None and fields.kind_of(catalogue, item.ref) in CAREER for item in items):
        return None
    terms = tuple(term for term in parsed.terms if term.kind in (*CONTENT, TermKind.LINKED))
    texts = parsed.texts
    places = [_place(term, texts) for term in terms]
    if not terms or None in places:
        return None
    first, last = min(p[0] for p in places if p), max(p[1] for p in places if p)
    start = _article(texts, first, parsed)
    having = _having(terms, items, catalogue, parsed.language) if start is not None else []
    return (pointing_at(parsed, (start or 0, _behind(last, parsed)), terms), having) if having else None


def _article(texts: tuple[str, ...], first: int, parsed: Parsed) -> int | None:
    """Where the article stands before a word, with nothing but a noun for the thing and small words between ("the
    course on …"); None where there is none."""
    nouns = {i for tag in parsed.tags if tag.name.startswith(NOUNS) for i in range(tag.first, tag.last)}
    small = nouns | stop_positions(parsed.tokens, parsed.language)
    articles = listed(parsed.language, "articles")
    i = first
    while i > 0:
        for phrase in articles:
            if texts[i - len(phrase) : i] == phrase and i >= len(phrase):
                return i - len(phrase)
        if i - 1 not in small:
            return None
        i -= 1
    return None


def _beside(tag: Tag, parsed: Parsed) -> tuple[int, int]:
    """The words that say which one is meant, with those that stand for it: those right before ("the nursing project
    one"), else those behind ("the one about honey")."""
    asking = {i for t in parsed.tags if t.name.startswith(("ask.", "refer.", "time.")) for i in range(t.first, t.last)}
    closed = asking | stop_positions(parsed.tokens, parsed.language)
    first = tag.first
    while first > 0 and first - 1 not in closed:
        first -= 1
    if first < tag.first and _within(parsed, first, tag.first):
        return first, tag.last
    last = tag.last
    while last < len(parsed.tokens) and (last < tag.last + NEAR or last not in closed):
        last += 1
    return tag.first, last


def _within(parsed: Parsed, first: int, last: int) -> tuple[Term, ...]:
    """The terms that have one of some words."""
    texts = parsed.texts
    places = ((term, _place(term, texts)) for term in parsed.terms)
    return tuple(term for term, place in places if place is not None and first < place[1] and place[0] < last)


def _place(term: Term, texts: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the words of a term stand in a question."""
    length = len(term.words)
    return next(((i, i + length) for i in range(len(texts)) if texts[i : i + length] == term.words), None)


def _having(terms: tuple[Term, ...], items: Sequence[Thing], catalogue: Catalogue, language: str) -> list[Thing]:
    """The one thing that speaks of all telling terms, and of most of the general ones; none where several do so, or
    none does."""
    if not terms:
        return []
    stop = function_words(language)
    terms = tuple(replace(t, words=tuple(w for w in t.words if w not in stop) or t.words) for t in terms)  # "the press"
    telling = [term for term in terms if term.kind != TermKind.GENERIC]
    counted = [
        (sum(_has(term, item, catalogue) for term in terms), item)
        for item in items
        if all(_has(term, item, catalogue) for term in telling)
    ]
    most = max((count for count, _ in counted), default=0)
    best = [item for count, item in counted if count == most]
    return best if most and len(best) == 1 else []


def pointing_at(parsed: Parsed, described: tuple[int, int], dropped: tuple[Term, ...] = ()) -> Parsed:
    """A question that says "that" for the thing meant by some of its words: what it names is looked for in this thing,
    and nowhere else."""
    first, last = described
    tags = tuple(t for t in parsed.tags if not (first <= t.first and t.last <= last) or t.name.startswith("ask."))
    left = tuple(term for term in parsed.terms if term not in dropped)
    terms = tuple(replace(t, kind=TermKind.WORD) if t.kind == TermKind.LINKED else t for t in left)
    languages = () if dropped else parsed.languages  # of "the Dutch one" the language tells which
    that = (Tag("refer.that", first, last), Tag("refer.one", first, last))
    return replace(parsed, period=None, links=(), degrees=(), languages=languages, terms=terms, tags=(*tags, *that))


def _of(year: int, items: Sequence[Thing], catalogue: Catalogue) -> list[Thing]:
    """The things of a year: those that bear it, else those that last over it."""
    dated = [(item, _periods(item, catalogue)) for item in items]
    bearing = [item for item, found in dated if any(year in _years(one) for one in found)]
    return bearing or [item for item, found in dated if any(_covers(one, year) for one in found)]


def _periods(item: Thing, catalogue: Catalogue) -> tuple[Period, ...]:
    """The dates of a thing: its entry's, else those that are written in it."""
    ref = item.ref
    period = catalogue.entry(ref.document_id, ref.entry_id).period if ref is not None else None
    said = item.whole.of(catalogue.documents[item.document_id].text)
    return (period,) if period is not None else dates.find(said)


def _years(period: Period) -> set[int]:
    return {end.year for end in (period.start, period.end) if end is not None}


def _covers(period: Period, year: int) -> bool:
    years = _years(period)
    return bool(years) and min(years) <= year and (year <= max(years) or period.ongoing)


def _has(term: Term, item: Thing, catalogue: Catalogue) -> bool:
    return speaks(term, catalogue.mentions[item.document_id], item.whole)


def _like(left: Legacy, catalogue: Catalogue) -> list[Thing]:
    """The entries of the sections that were asked for, of which not all need have been shown."""
    return [
        Thing(document_id, place.entry.span, place.entry.span, EntryRef(document_id, place.entry.id))
        for document_id in dict.fromkeys(document_id for document_id, _ in left.quoted)
        for place in catalogue.places_of(document_id)
        if place.section.kind in left.query.filters.section
    ]
