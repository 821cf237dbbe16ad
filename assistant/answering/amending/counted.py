"""How many a quoted line says there are: "Looked after 60 guests a week", "a team of seven"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from assistant import lexicon
from assistant.answering.draft import Draft, View
from assistant.answering.figures.amounts import any_of, frequency, sums
from assistant.answering.figures.figures import NEARBY, outdated
from assistant.answering.figures.spelled import told_numbers
from assistant.answering.figures.sums import asks_currency
from assistant.answering.finding.counted import counted_terms
from assistant.answering.finding.evidence import LEADERSHIP, PROOF, SYNONYM, best_in, mentions
from assistant.questions.asking import CONTENT
from assistant.text import says, words
from assistant.types import Query, Span, Status

GOOD = (Status.ANSWERED, Status.PARTIAL)
_PART = re.compile(r"[;；，、。]|[,.](?=\s)")
UNITS = 40  # characters of what is counted, at most
_MEASURED = re.compile(r"\s?(?:%|percent|per cent|[€$£¥])")


def with_value(query: Query, view: View, draft: Draft) -> Draft:
    """The draft of a question that asks how many, with the number that its first line to say so states of them."""
    if "ask.count" not in query.tags or draft.value is not None or draft.status not in GOOD:
        return draft
    named, _ = counted_terms(query)
    counted = [term for term in named if LEADERSHIP not in term.concepts] or named  # not what is done with them
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    places = [(term, [m for m in mentions(term, document) if m.strength >= SYNONYM]) for term in counted]
    often = frequency().search(query.text)
    for line in draft.evidence:
        told = told_then(query, line.of(text), line.start)
        each = _each(line, told, text) if often else None
        if each is not None:
            return replace(draft, value=each[0], unit=each[1])
        for term, mentioned in places:
            here = [m.span for m in mentioned if line.contains(m.span)]
            own = [span for span in here if document.stems(document.within(span)) == document.stems(term.words)]
            found = _beside(told, own, text) or _beside(
                told, here, text
            )  # of "9 pharmacists and 16 PTA" those asked for
            found = found or _came_to(line, own or here, told, text)
            if found is not None:
                value = _share(query, view, draft, line, found[0])
                return replace(draft, value=value, unit=found[1])
    return _only(query, view, draft)


def told_then(query: Query, text: str, start: int) -> tuple[tuple[Span, float], ...]:
    """The numbers of a line; of one that changed the later, or the earlier where a question asks for that ("how many
    were there at first?")."""
    left = [Span(start + span.start, start + span.end) for span in outdated(text)]
    told = _of_now(query, _counting(text, start), text, start)
    if not left:
        return told
    said, known = words(query.text), lexicon.load("amounts.yaml")["initially"]
    early = any(says(said, words(str(phrase))) for phrase in known.get(query.language, ()))
    then = (any(span.overlaps(each) for each in left) for span, _ in told)
    return tuple(one for one, earlier in zip(told, then, strict=True) if earlier == early)


def _came_to(
    line: Span, spans: list[Span], told: tuple[tuple[Span, float], ...], text: str
) -> tuple[float, str | None] | None:
    """What the number before one of the spans came to: "from 74 questions to 29"."""
    before = _beside(_counting(line.of(text), line.start), spans, text)
    at = next((s.end for s, n in _counting(line.of(text), line.start) if before is not None and n == before[0]), None)
    return next(((n, None) for span, n in told if at is not None and span.start >= at), None)


def says_so_far(text: str) -> bool:
    """Whether a text tells how many there were up to now: "43 apprentices so far"."""
    return _so_far().search(text) is not None


@cache
def _so_far() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![^\W\d_]){any_of(lexicon.load('amounts.yaml')['so_far'])}")


def _of_now(
    query: Query, told: tuple[tuple[Span, float], ...], text: str, start: int
) -> tuple[tuple[Span, float], ...]:
    """The numbers of a line; where a question asks for now, without those of parts that tell how many there were so
    far, if others are left."""
    if "time.current" not in query.tags or not says_so_far(text):
        return told
    cuts = [0, *(m.end() for m in _PART.finditer(text)), len(text)]
    past = [(a + start, b + start) for a, b in pairwise(cuts) if says_so_far(text[a:b])]
    kept = tuple((s, n) for s, n in told if not any(a <= s.start < b for a, b in past))
    return kept or told


def _counting(text: str, start: int) -> tuple[tuple[Span, float], ...]:
    """The numbers of a line but for a one that may be an article: "un atelier"."""
    told = told_numbers(text, start)
    return tuple(
        (s, n) for s, n in told if n != 1 or text[s.start - start : s.end - start].casefold() not in _articles()
    )


def _each(line: Span, told: tuple[tuple[Span, float], ...], text: str) -> tuple[float, str] | None:
    """The number of a line that stands before how often something is, and what is counted so: "8 sessions a year"."""
    said = frequency().search(text, line.start, line.end)
    before = [(s, n) for s, n in told if said is not None and s.end <= said.start()]
    if said is None or not before:
        return None
    number, value = before[-1]
    between = text[number.end : said.start()]
    return (value, " ".join(between.split())) if len(between) <= NEARBY and not _ends(between) else None


@cache
def _articles() -> frozenset[str]:
    """The words for one that are articles, too."""
    return frozenset(lexicon.load("amounts.yaml")["articles"])


def _only(query: Query, view: View, draft: Draft) -> Draft:
    """The draft with the only number of its first line, where the line has none of the words for what is counted."""
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    if not draft.evidence:
        return draft
    line = draft.evidence[0]
    counted, placed = counted_terms(query)
    said = placed and any(best_in(line, mentions(term, document)) >= PROOF for term in counted if term.kind in CONTENT)
    told = told_then(query, line.of(text), line.start)
    paid = (
        [] if asks_currency(query) else [Span(line.start + s.start, line.start + s.end) for s, _ in sums(line.of(text))]
    )
    plain = [n for span, n in told if not _MEASURED.match(text, span.end) and not any(map(span.overlaps, paid))]
    return replace(draft, value=plain[0]) if len(plain) == 1 and not said else draft


def _beside(told: tuple[tuple[Span, float], ...], spans: list[Span], text: str) -> tuple[float, str | None] | None:
    """The number that stands before one of the spans, with what it counts, or behind one as that of its parts."""
    for number, value in told:
        for span in spans:
            between = Span(number.end, span.start) if number.end <= span.start else None
            if between is not None and len(between) <= NEARBY and not _ends(between.of(text)):
                unit = " ".join(text[number.end : span.end].split())
                return value, unit if len(unit) <= UNITS else None
    for number, value in told:
        if any(span.end < number.start and _parts().fullmatch(text, span.end, number.start) for span in spans):
            return value, None
    return None


def _share(query: Query, view: View, draft: Draft, line: Span, whole: float) -> float | None:
    """The part of a whole that a line tells ("moving 38 of its 41 customers") where the question tells more than what
    is counted; None where what it tells is not in the line; of a question that tells no more, the whole."""
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    counted = set(counted_terms(query)[0])
    telling = [t for t in query.terms if t not in counted]
    for (part, value), (number, other) in pairwise(told_numbers(line.of(text), line.start)):
        if other == whole and value < other and telling and _shares().fullmatch(text, part.end, number.start):
            said = any(best_in(line, mentions(term, document)) >= SYNONYM for term in telling)
            return value if said else None
    return whole


@cache
def _shares() -> re.Pattern[str]:
    return re.compile(rf"\s?{any_of(lexicon.load('amounts.yaml')['shares'])}\s?", re.IGNORECASE)


def _ends(between: str) -> bool:
    """Whether something between a number and a word parts them: another number, the end of a clause, a percentage."""
    return bool(re.search(r"[\d%;:.,()|，、；：。]", between))


@cache
def _parts() -> re.Pattern[str]:
    """What may stand between a thing and the number of its parts: "a team of seven"."""
    return re.compile(rf"s?\s?{any_of(lexicon.load('amounts.yaml')['parts'])}\s?", re.IGNORECASE)
