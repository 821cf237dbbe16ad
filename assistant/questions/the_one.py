"""The one of the things shown that a question means by its year or its name: "the 2023 one", "celle de 2018", "the
one about honey"."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.conversation import Legacy
from assistant.questions.asking import CONTENT
from assistant.questions.catalogue import Catalogue
from assistant.questions.parsed import Parsed
from assistant.questions.tags import Tag
from assistant.types import EntryRef, Period, Span, Term, TermKind

NEAR = 2  # words between the year and the word that stands for the thing
STANDING = ("refer.one", "refer.that", "refer.those")  # words that stand for one of the things shown
ASKING = ("ask.when", "ask.where", "ask.who", "ask.amount", "ask.count", "ask.how_long", "ask.did", "ask.since")

Item = tuple[str, Span, EntryRef | None]


def the_one(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> tuple[Parsed, Legacy] | None:
    """What is left of a question that asks something of one of the things shown last, and this thing alone; None
    where it means none, or asks for nothing but a year's."""
    year = _of_year(parsed, left, catalogue)
    found = year or _named(parsed, left, catalogue)
    if found is None:
        return None
    rest, items = found
    asked = rest.of("field") or rest.terms or rest.has(*ASKING) or not year
    if not asked or not items:
        return None
    own = tuple((document_id, span) for document_id, span, _ in items)
    entries = tuple(dict.fromkeys(ref for _, _, ref in items if ref is not None))
    return rest, replace(left, quoted=own, entries=entries)


def _of_year(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> tuple[Parsed, list[Item]] | None:
    """The things of a year, of those shown, else of their kind, and the question without the year."""
    year = year_of(parsed.period)
    if year is None or not left.quoted:
        return None
    dated = [i for i, token in enumerate(parsed.tokens) if str(year) in token.text]
    standing = [tag for tag in parsed.tags if tag.name in STANDING]
    beside = [tag for tag in standing if any(tag.first - 1 - NEAR < i < tag.last + NEAR for i in dated)]
    if not beside:
        return None
    shown = _of(year, _items(left, catalogue), catalogue)
    return _without(parsed, beside[0]), shown or _of(year, _like(left, catalogue), catalogue)


def year_of(period: Period | None) -> int | None:
    """The year of a period that is one date ("the one from 2018" means no later ones); None for others."""
    if period is None or (period.start is not None and period.end is not None):
        return None
    only = period.end or period.start
    return only.year if only is not None else None


def _named(parsed: Parsed, left: Legacy, catalogue: Catalogue) -> tuple[Parsed, list[Item]] | None:
    """The thing that alone has the words beside "the one" ("the one about honey"), and the question without them."""
    tag = next((tag for tag in parsed.tags if tag.name == "refer.one"), None)
    items = _items(left, catalogue)
    if tag is None or parsed.period is not None or len(items) < 2:
        return None
    for term in parsed.terms:
        if term.kind not in (*CONTENT, TermKind.LINKED) or not _stands_beside(term, tag, parsed):
            continue
        having = [item for item in items if _has(term, item, catalogue)]
        if len(having) == 1:
            rest = replace(parsed, terms=tuple(t for t in parsed.terms if t != term))
            return _without(rest, tag), having
    return None


def _stands_beside(term: Term, tag: Tag, parsed: Parsed) -> bool:
    texts = tuple(token.text for token in parsed.tokens)
    first = next((i for i in range(len(texts)) if texts[i : i + len(term.words)] == term.words), None)
    if first is None:
        return False
    return tag.first - len(term.words) <= first < tag.last + NEAR


def _without(parsed: Parsed, tag: Tag) -> Parsed:
    """A question that says "that" for the thing meant: what it names is looked for in this thing, and nowhere else."""
    tags = tuple(t for t in parsed.tags if (t.first, t.last) != (tag.first, tag.last))
    terms = tuple(replace(t, kind=TermKind.WORD) if t.kind == TermKind.LINKED else t for t in parsed.terms)
    that = (Tag("refer.that", tag.first, tag.last), Tag("refer.one", tag.first, tag.last))
    return replace(parsed, period=None, links=(), degrees=(), terms=terms, tags=(*tags, *that))


def _items(left: Legacy, catalogue: Catalogue) -> list[Item]:
    """The things shown, each with its entry, where the entry is one thing that was shown."""
    places = [catalogue.entry_at(document_id, span) for document_id, span in left.quoted]
    ids = [place.entry.id if place is not None else None for place in places]
    return [
        (document_id, span, EntryRef(document_id, place.entry.id) if place and ids.count(place.entry.id) == 1 else None)
        for (document_id, span), place in zip(left.quoted, places, strict=True)
    ]


def _whole(item: Item, catalogue: Catalogue) -> Span:
    _, span, ref = item
    return catalogue.entry(ref.document_id, ref.entry_id).span if ref is not None else span


def _of(year: int, items: list[Item], catalogue: Catalogue) -> list[Item]:
    """The things of a year: those that bear it, else those that last over it."""
    dated = [(item, _periods(item, catalogue)) for item in items]
    bearing = [item for item, found in dated if any(year in _years(one) for one in found)]
    return bearing or [item for item, found in dated if any(_covers(one, year) for one in found)]


def _periods(item: Item, catalogue: Catalogue) -> tuple[Period, ...]:
    """The dates of a thing: its entry's, else those that are written in it."""
    document_id, _, ref = item
    period = catalogue.entry(ref.document_id, ref.entry_id).period if ref is not None else None
    said = _whole(item, catalogue).of(catalogue.documents[document_id].text)
    return (period,) if period is not None else dates.find(said)


def _years(period: Period) -> set[int]:
    return {end.year for end in (period.start, period.end) if end is not None}


def _covers(period: Period, year: int) -> bool:
    years = _years(period)
    return bool(years) and min(years) <= year and (year <= max(years) or period.ongoing)


def _has(term: Term, item: Item, catalogue: Catalogue) -> bool:
    words, whole = catalogue.mentions[item[0]], _whole(item, catalogue)
    return any(whole.contains(span) for span in (*words.find(term.words), *words.find_stems(term.words)))


def _like(left: Legacy, catalogue: Catalogue) -> list[Item]:
    """The entries of the sections that were asked for, of which not all need have been shown."""
    return [
        (document_id, place.entry.span, EntryRef(document_id, place.entry.id))
        for document_id in dict.fromkeys(document_id for document_id, _ in left.quoted)
        for place in catalogue.places_of(document_id)
        if place.section.kind in left.query.filters.section
    ]
