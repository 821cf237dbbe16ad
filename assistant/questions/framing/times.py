"""The time that a question names: a date, a part of a year ("mid-2021", "spring 2012", "the first half of 2023"), or
all that lies before or after a date, be it with the date itself ("2015 or later")."""

from __future__ import annotations

from functools import cache

from assistant import dates, lexicon
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.lexical.tags import Tag, of_language
from assistant.text import Token, tokenize, words
from assistant.types import PartialDate, Period

EARLIEST = PartialDate(1900)
"""Where "before 2015" begins."""
SIDES = {"time.until": "until", "time.before": "before", "time.after": "after"}
REACHING, DONE, AROUND = ("later", "earlier", "before", "after"), ("done",), ("around",)
"""What the words beside a date may tell, by the lists of the lexicon."""
BESIDE = (*SIDES, "time.since", "time.previous", "time.began", "time.ended", "time.set_out", "time.departed")
ELLIPTIC = ("refer.before_that", "refer.after_that", "ask.compare", "ask.in_place", "time.current")
"""What the words that tell a part of a year or the side of a date mean elsewhere."""

PROMOTED = "time.promoted"
LED = "topic.leadership"
AMOUNTS = ("ask.amount", "ask.change", "ask.smaller")
PEOPLE = ("ask.count", "ask.who", "ask.with_whom")


def period(
    text: str, tokens: tuple[Token, ...], language: str, tagged: tuple[Tag, ...], stop: frozenset[int]
) -> tuple[Period | None, set[int]]:
    """The time that a question names, and the positions of the words that name it. Two dates are the ends of one
    period. `stop` are the words that carry nothing, which may stand between a part of a year and the year."""
    pointing = {i for tag in tagged if tag.name == "refer.those" for i in range(tag.first, tag.last)}
    found = dates.find(text) if any(c.isdigit() for c in text) else ()  # its patterns take a while to compile
    if not found:
        return None, set()
    named: set[int] = set()
    spoken = []
    for one in found:
        own = {i for i, t in enumerate(tokens) if one.span.start <= t.start and t.end <= one.span.end}
        part, around = _part(one, own, tokens, language, stop)
        if around & pointing:  # "其中2023年" is no middle of 2023
            part, around = one, set()
        named |= own | around
        spoken.append(part)
    first, last = spoken[0], spoken[-1]
    texts = tuple(token.text for token in tokens)
    named |= _reach(named, texts, language, stop, AROUND)[1]
    if len(spoken) > 1 and (found[0].start is None or first.start is not None):
        return Period(first.start or first.end, last.end or last.start, False, first.span), named
    over = any(tag.name in ("time.ended", "time.departed") for tag in tagged)
    reach = _reach(named, texts, language, stop, (*REACHING, *DONE) if over else REACHING)
    if reach[0] == "later" or (reach[0] and found[0].start is None):
        return _reaching(first, reach[0]), named | reach[1]
    side = _side(named, language, tagged, stop) if found[0].start is None else None
    return _sided(first, side[0]) if side else first, named | (side[1] if side else set())


def promoted(tagged: tuple[Tag, ...]) -> tuple[tuple[Tag, ...], set[int]]:
    """The tags of a question when somebody was promoted to a post as of one when the post began, with the words that
    say so, which the CV need not say; without that tag in other questions."""
    risen = [tag for tag in tagged if tag.name == PROMOTED]
    if not risen or not any(tag.name == "ask.when" for tag in tagged):
        return tuple(tag for tag in tagged if tag.name != PROMOTED), set()
    began = (Tag("time.began", tag.first, tag.last) for tag in risen)
    return (*tagged, *began), {i for tag in risen for i in range(tag.first, tag.last)}


def without_sides(tagged: tuple[Tag, ...], dated: set[int]) -> tuple[Tag, ...]:
    """The tags without those of the words that tell the side of a date or a part of a year: "before 2015" asks for all
    that lies there, not for what was right before something, "at the end of 2015" for nothing that ended."""
    if not dated:
        return tagged
    return tuple(
        tag
        for tag in tagged
        if not (
            (tag.name in (*BESIDE, *ELLIPTIC) or tag.name.startswith("order."))  # "newer than 2015"
            and dated.issuperset(range(tag.first, tag.last))
        )
    )


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The folded words of a language that tell how far a time reaches."""
    sides = lexicon.words("questions", language)["reach"].values()
    return frozenset(
        word for side in sides for phrases in side.values() for phrase in phrases for word in words(str(phrase))
    )


def _reach(
    dated: set[int], texts: tuple[str, ...], language: str, stop: frozenset[int], sides: tuple[str, ...]
) -> tuple[str, set[int]]:
    """Which of some sides of a date is meant and the positions of the words that say so: it is the first ("2015 or
    later") or the last of the time, or ends it ("earlier than 2015"), or is it ("the years 2015 to 2018"); "" and none
    where no words do."""
    if not dated:
        return "", set()
    first, last = min(dated), max(dated) + 1
    ahead = first
    while ahead > 0 and ahead - 1 in stop:
        ahead -= 1
    for side in sides:
        for phrase in _reaches(language, side, "behind"):
            if texts[last : last + len(phrase)] == phrase:
                return side, set(range(last, last + len(phrase)))
        for phrase in _reaches(language, side, "before"):
            for end in range(ahead, first + 1):
                if texts[max(0, end - len(phrase)) : end] == phrase:
                    return side, set(range(end - len(phrase), first))
    return "", set()


@cache
def _reaches(language: str, side: str, place: str) -> tuple[tuple[str, ...], ...]:
    """The folded phrases that tell a side of a date where they stand before or behind it, the longest first."""
    phrases = lexicon.words("questions", language)["reach"][side].get(place, ())
    return tuple(sorted((words(str(phrase)) for phrase in phrases), key=len, reverse=True))


def _reaching(one: Period, side: str) -> Period:
    """All from a date on or up to it, with the date, or all before or after it."""
    low, high = one.start or one.end, one.end or one.start
    if side in ("before", "after"):
        return _sided(one, side)
    return Period(low, None, True, one.span) if side == "later" else Period(EARLIEST, high, False, one.span)


@cache
def _parts(language: str) -> tuple[tuple[tuple[str, ...], int, int], ...]:
    """The phrases for parts of a year, the longest first: folded words, first month, last month."""
    found: list[tuple[tuple[str, ...], int, int]] = []
    for months, phrases in lexicon.words("questions", language)["part_of_year"].items():
        start, _, end = months.partition("-")
        found.extend((words(phrase), int(start), int(end)) for phrase in phrases)
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def _part(
    whole: Period, own: set[int], tokens: tuple[Token, ...], language: str, stop: frozenset[int]
) -> tuple[Period, set[int]]:
    """The part of a year that the words inside its date or around it name, and these words; the whole year where
    they name none."""
    year = whole.end
    if year is None or whole.start is not None or year.month is not None or not own:
        return whole, set()
    texts = tuple(token.text for token in tokens)
    first, last = min(own), max(own) + 1
    before = first
    while before > 0 and before - 1 in stop:
        before -= 1
    for phrase, start, end in _parts(language):
        ends = range(before, last + 1)
        at = next((e for e in ends if e - len(phrase) >= 0 and texts[e - len(phrase) : e] == phrase), None)
        if at is None and texts[last : last + len(phrase)] == phrase:
            at = last + len(phrase)
        if at is not None:
            part = Period(PartialDate(year.year, start), PartialDate(year.year, end), False, whole.span)
            return part, set(range(at - len(phrase), at)) | set(range(min(at, first), first))
    return whole, set()


def part_told(one: Period, text: str, offset: int, language: str) -> Period:
    """The part of a year that the words around its date name in a text that begins at `offset`: "fall 2006"."""
    language = language if language in lexicon.languages("questions") else "en"
    tokens, stop = tokenize(text), of_language(language).stop
    own = {i for i, t in enumerate(tokens) if one.span.start <= t.start + offset and t.end + offset <= one.span.end}
    return _part(one, own, tokens, language, frozenset(i for i, t in enumerate(tokens) if t.text in stop))[0]


def _side(dated: set[int], language: str, tagged: tuple[Tag, ...], stop: frozenset[int]) -> tuple[str, set[int]] | None:
    """The side of a date that a word beside it speaks of ("after 2015"), and the positions of this word."""
    for name, side in SIDES.items():
        for tag in tagged:
            last = max(dated, default=0)
            beside = range(last + 1, tag.first) if language in FOLLOWING else range(tag.last, last)
            near = tag.first > last if language in FOLLOWING else tag.last <= last
            if tag.name == name and near and all(i in stop or i in dated for i in beside):
                return side, set(range(tag.first, tag.last))
    return None


def _sided(one: Period, side: str) -> Period:
    """All that lies on one side of a date. Years alone leave the year itself out, months the month."""
    low, high = one.start or one.end, one.end or one.start
    if low is None or high is None:
        return one
    if side == "after":
        return Period(_next(high), None, True, one.span)
    return Period(EARLIEST, high if side == "until" else _previous(low), False, one.span)


def _next(one: PartialDate) -> PartialDate:
    if one.month is None:
        return PartialDate(one.year + 1)
    return PartialDate(one.year + one.month // 12, one.month % 12 + 1)


def _previous(one: PartialDate) -> PartialDate:
    if one.month is None:
        return PartialDate(one.year - 1)
    return PartialDate(one.year - (one.month == 1), (one.month - 2) % 12 + 1)


def of_holder(tagged: tuple[Tag, ...], texts: tuple[str, ...]) -> tuple[Tag, ...]:
    """The tags without that of words for leading at the end of a question that asks for an amount or a change: how much
    cheaper something got "under him" asks of the time in which he was in charge."""
    amount = any(tag.name in AMOUNTS for tag in tagged) and not any(tag.name in PEOPLE for tag in tagged)
    return tuple(tag for tag in tagged if not (amount and tag.name == LED and tag.last == len(texts) == tag.first + 2))
