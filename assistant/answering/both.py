"""The answer to a question that asks two things, from the answers to each."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.types import Answer, Quote, Status

_CITED = re.compile(r"\[(\d+)\]")


def of_both(whole: Answer, first: Answer, second: Answer) -> Answer:
    """The answer as it is where it quotes what tells both, or where one of them is not told; else both answers, the
    quotes of the second numbered on."""
    if not first.status == second.status == Status.ANSWERED:
        return whole
    if whole.status == Status.ANSWERED and all(_quotes(whole, half) for half in (first, second)):
        return whole
    quotes = list(first.quotes)
    numbers: dict[int, int] = {}
    for quote in second.quotes:
        known = next((q.n for q in quotes if q.document_id == quote.document_id and q.span.contains(quote.span)), None)
        numbers[quote.n] = known or len(quotes) + 1
        if known is None:
            quotes.append(replace(quote, n=len(quotes) + 1))
    said = _CITED.sub(lambda m: f"[{numbers.get(int(m[1]), int(m[1]))}]", second.answer)
    text = first.answer if said in first.answer else f"{first.answer} {said}"
    return replace(
        whole,
        status=Status.ANSWERED,
        answer=text,
        value=second.value if first.value is None else first.value,
        unit=second.unit if first.value is None else first.unit,
        quotes=tuple(quotes),
        related=(),
        reason=None,
        confidence=min(first.confidence, second.confidence),
    )


def _quotes(whole: Answer, half: Answer) -> bool:
    """Whether an answer quotes what another one quotes first."""
    return any(_same(quote, half.quotes[0]) for quote in whole.quotes) if half.quotes else True


def _same(one: Quote, other: Quote) -> bool:
    return one.document_id == other.document_id and one.span.overlaps(other.span)
