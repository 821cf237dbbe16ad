"""Passages with figures: those that have the number asked for before the others, and which can have it at all."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.figures.figures import figures, stands_before
from assistant.answering.figures.sums import required
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.missing import terms_found
from assistant.answering.finding.ranking import Candidate, threshold
from assistant.questions.asking import CONTENT
from assistant.text import says, words
from assistant.types import Query, Span


def figures_first(ranked: Sequence[Candidate]) -> Sequence[Candidate]:
    """The passages that are likely enough and hold a number before those that hold none: a head tells no amount."""
    return _first(ranked, lambda c: bool(c.features.number))


def _first(ranked: Sequence[Candidate], fits: Callable[[Candidate], bool]) -> Sequence[Candidate]:
    """The passages that are likely enough and fit before the others. The likely ones stand first, so that those behind
    them need not be looked at."""
    likely = [*itertools.takewhile(lambda c: c.probability >= threshold(), ranked)]
    fitting = [c for c in likely if fits(c)]
    if fitting == likely[: len(fitting)]:
        return ranked
    return (*fitting, *(c for c in likely if not fits(c)), *ranked[len(likely) :])


def counted_first(query: Query, ranked: Sequence[Candidate], view: View, document_id: str) -> Sequence[Candidate]:
    """Where a question opens with "how many" of what, the passages with a number that speak of that before those that
    only speak of the rest: "how many sessions did she run at the credit union?"."""
    telling = [term for term in query.terms if term.kind in CONTENT]
    if query.tags[:1] != ("ask.count",) or len(telling) < 2:
        return ranked
    text = view.text(document_id)
    said = [m.span for m in mentions(telling[0], view.catalogue.mentions[document_id]) if m.strength >= SYNONYM]

    def is_counted(span: Span) -> bool:
        own = [Span(s.start - span.start, s.end - span.start) for s in said if span.contains(s)]
        return any(stands_before(figure, counted) for figure in figures(span.of(text)) for counted in own)

    return _first(ranked, lambda c: is_counted(c.span))


def with_figure(query: Query, ranked: Sequence[Candidate], view: View, document_id: str) -> Sequence[Candidate] | None:
    """The passages that can have the figure asked for; None where it may be any."""
    tells = required(query)
    if tells is None or not ranked:
        return None
    text = view.text(document_id)
    fitting = tuple(c for c in ranked if tells(c.span.of(text)))
    if not fitting or _counts_else(query, view, document_id, ranked[0], fitting[0]):
        return _shares(query, ranked, view, document_id)
    return fitting


def _counts_else(query: Query, view: View, document_id: str, best: Candidate, counting: Candidate) -> bool:
    """Whether the passage that has a number speaks nowhere of what is counted, where a likelier one without does: "how
    many users did the campaigns reach?" of 40,000 subscribers."""
    found = terms_found(query, view, document_id)
    counted = next((places for term, places in found.items() if term.kind in CONTENT), ())
    spoken = best_in(best.span, counted) >= SYNONYM and not best_in(counting.span, counted)
    return query.tags[:1] == ("ask.count",) and counting is not best and spoken


def _shares(query: Query, ranked: Sequence[Candidate], view: View, document_id: str) -> tuple[Candidate, ...]:
    """Of the passages those that tell a percentage of what is counted, where how many of a whole are asked for: "how
    many of the plants survived?" of 81%."""
    said = words(query.text)
    if not any(says(said, portion) for portion in _portions(query.language)):
        return ()
    found = terms_found(query, view, document_id)
    counted = next((places for term, places in found.items() if term.kind in CONTENT), ())
    fits = (c for c in ranked if best_in(c.span, counted) >= SYNONYM)
    return tuple(c for c in fits if "%" in c.span.of(view.text(document_id)))


@cache
def _portions(language: str) -> tuple[tuple[str, ...], ...]:
    """How a language asks how many there are of a whole: "how many of the"."""
    return tuple(words(str(phrase)) for phrase in lexicon.load("amounts.yaml")["portions"].get(language, ()))
