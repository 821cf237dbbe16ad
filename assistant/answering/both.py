"""The answer to a question that asks two things, from the answers to each."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.draft import View
from assistant.answering.figures.figures import has_figure
from assistant.answering.phrases import noun, say
from assistant.text import words
from assistant.types import Answer, Kind, Query, Quote, Status, TermKind

_CITED = re.compile(r"\[(\d+)\]")
NUMBERS = {"ask.count", "ask.amount", "ask.times"}
TOLD = (Status.ANSWERED, Status.PARTIAL)


def of_both(whole: Answer, first: Answer, second: Answer, leaning: Query, view: View) -> Answer:
    """The answer as it is where it quotes what tells both, or where one of them is not told; else both answers, the
    quotes of the second numbered on. Where the second, as understood, leans on the first, it must tell of the same.
    Where there is no answer to the whole, the first is told with the words that the CV does not say the rest."""
    if whole.status == second.status == Status.NOT_FOUND and first.status == Status.ANSWERED:
        alone = _first_alone(first, leaning) if first.kind != Kind.PASSAGE else whole
        return replace(alone, question=whole.question, standalone=whole.standalone, kind=whole.kind)
    if not (first.status in TOLD and second.status == Status.ANSWERED):
        return whole
    agrees = _quotes(whole, first)
    if whole.status == Status.ANSWERED and _tells(whole, first) and _tells(whole, second):
        return whole
    if whole.status == Status.ANSWERED and whole.value is not None and first.value is second.value is None:
        return whole  # a length or a number is told, which neither half tells
    loose = whole.kind == Kind.PASSAGE and first.kind != Kind.FACT and not _quotes(first, second)
    if whole.status == Status.ANSWERED and loose and not agrees:
        return whole  # its lines were found by the words of both
    if whole.status == Status.ANSWERED and agrees and second.kind == Kind.PASSAGE and not _counts(second, leaning):
        return whole  # lines that speak of few words say no more than those that were found by all of them
    if second.quotes and (leaning.follows or _is_bare(leaning)) and not _is_of(first, second.quotes[0], view):
        return whole if whole.status != Status.NOT_FOUND else _first_alone(first, leaning)
    return _joined(whole, first, second)


def _first_alone(first: Answer, leaning: Query) -> Answer:
    """The first answer, with the words that the CV does not say the rest."""
    told = " ".join(term.text for term in leaning.terms)
    what = told or (noun(leaning.language, leaning.field) if leaning.field else leaning.text.rstrip(" ?？"))
    said = say(leaning.language, "partial", what=what)
    return replace(first, status=Status.PARTIAL, answer=f"{first.answer} {said}")


def _counts(answer: Answer, query: Query) -> bool:
    """Whether a number is asked for and the first line quoted has one."""
    return not NUMBERS.isdisjoint(query.tags) and bool(answer.quotes) and has_figure(answer.quotes[0].text)


def _joined(whole: Answer, first: Answer, second: Answer) -> Answer:
    """Both answers, one behind the other."""
    quotes = list(first.quotes)
    numbers: dict[int, int] = {}
    for quote in second.quotes:
        known = next((q.n for q in quotes if _holds(q, quote)), None)
        numbers[quote.n] = known or len(quotes) + 1
        if known is None:
            quotes.append(replace(quote, n=len(quotes) + 1))
    said = _CITED.sub(lambda m: f"[{numbers.get(int(m[1]), int(m[1]))}]", second.answer)
    text = first.answer if said in first.answer else f"{first.answer} {said}"
    return replace(
        whole,
        status=first.status,
        answer=text,
        value=second.value if first.value is None else first.value,
        unit=second.unit if first.value is None else first.unit,
        quotes=tuple(quotes),
        related=(),
        reason=None,
        confidence=min(first.confidence, second.confidence),
    )


def _is_bare(query: Query) -> bool:
    """Whether a question names nothing that it asks of: "and with what grade?"."""
    filters = query.filters
    named = (filters.section, filters.heading, filters.degree, filters.organisation, filters.person, filters.language)
    return not any(named) and all(term.kind == TermKind.GENERIC for term in query.terms)


def _is_of(first: Answer, quote: Quote, view: View) -> bool:
    """Whether a quote stands in an entry that an answer quotes, or in none, or overlaps what it quotes."""
    own = {_entry(known, view) for known in first.quotes} | {None}
    return _entry(quote, view) in own or any(_holds(known, quote) or _holds(quote, known) for known in first.quotes)


def _entry(quote: Quote, view: View) -> str | None:
    """The entry of a section that a quote stands in, that above it where it is one of several below."""
    place = view.catalogue.entry_at(quote.document_id, quote.span)
    if place is None:
        return None
    return (place.parent or place.entry).id


def _tells(whole: Answer, half: Answer) -> bool:
    """Whether an answer quotes what another one quotes first, and says all its words: a head that is quoted for a name
    may hold the grade that the answer does not tell."""
    return _quotes(whole, half) and set(words(_CITED.sub("", half.answer))) <= set(words(_CITED.sub("", whole.answer)))


def _quotes(whole: Answer, half: Answer) -> bool:
    """Whether an answer quotes what another one quotes first."""
    return any(_holds(quote, half.quotes[0]) for quote in whole.quotes) if half.quotes else True


def _holds(one: Quote, other: Quote) -> bool:
    return one.document_id == other.document_id and one.span.contains(other.span)
