"""Passages with figures: those that have the number asked for before the others, and which can have it at all."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from assistant.answering.draft import View
from assistant.answering.figures.figures import figures, numbers, stands_before
from assistant.answering.figures.sums import required
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.missing import terms_found
from assistant.answering.finding.ranking import Candidate, threshold
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.tags import HEAD_LAST, phrases
from assistant.text import words
from assistant.types import Query, SectionKind, Span


def figures_first(ranked: Sequence[Candidate], view: View, document_id: str) -> Sequence[Candidate]:
    """The passages that are likely enough and hold a number before those that hold none: a head tells no amount, nor
    does a number in words in the profile ("a seven-figure business")."""
    text = view.text(document_id)

    def tells(candidate: Candidate) -> bool:
        place = view.catalogue.entry_at(document_id, candidate.span)
        introduces = place is None or place.section.kind == SectionKind.BASICS
        return bool(candidate.features.number) and not (introduces and not numbers(candidate.span.of(text)))

    return _first(ranked, tells)


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
    text, document, counted = view.text(document_id), view.catalogue.mentions[document_id], telling[0]

    def counts(span: Span, said: list[Span]) -> bool:
        own = [Span(s.start - span.start, s.end - span.start) for s in said if span.contains(s)]
        return any(stands_before(figure, each) for figure in figures(span.of(text)) for each in own)

    head = counted.parts[-1 if query.language in HEAD_LAST else 0 :][:1]  # "electricity meters" are meters
    said = ([m.span for m in mentions(term, document) if m.strength >= SYNONYM] for term in (counted, *head))
    places = next((each for each in said if any(counts(c.span, each) for c in ranked)), None)
    return _first(ranked, lambda c: counts(c.span, places)) if places is not None else ranked


def without_titles(query: Query, ranked: Sequence[Candidate], view: View, document_id: str) -> Sequence[Candidate]:
    """The passages without the titles of papers, where a question asks how something changed and another likely one
    speaks of it: "how did she reduce infections?" is told by what was done, not by « Réduire les infections »."""
    if "ask.change" not in query.tags or query.filters.section or query.filters.entries:
        return ranked
    document = view.catalogue.mentions[document_id]
    telling = [mentions(term, document) for term in query.terms if term.kind in CONTENT]

    def is_title(candidate: Candidate) -> bool:
        place = view.catalogue.entry_at(document_id, candidate.span)
        return place is not None and place.section.kind == SectionKind.PUBLICATIONS

    done = tuple(c for c in ranked if not is_title(c))
    likely = itertools.takewhile(lambda c: c.probability >= threshold(), done)
    speaks = telling and any(all(best_in(c.span, places) >= SYNONYM for places in telling) for c in likely)
    return done if speaks else ranked


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
    if not phrases("amounts.yaml", "portions", query.language).stand_in(said):
        return ()
    found = terms_found(query, view, document_id)
    counted = next((places for term, places in found.items() if term.kind in CONTENT), ())
    fits = (c for c in ranked if best_in(c.span, counted) >= SYNONYM)
    return tuple(c for c in fits if "%" in c.span.of(view.text(document_id)))
