"""What a figure came to, where a line tells how it changed: the 28 of "from 34% to 28%" for "to what percentage?"; and
how many there are now, where the line found tells how many there were so far."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from assistant import lexicon
from assistant.answering.amending.counted import GOOD, says_so_far
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.amounts import any_of
from assistant.answering.figures.figures import outdated
from assistant.answering.figures.spelled import told_numbers
from assistant.answering.finding.counted import counted_terms
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.text import Phrases, words
from assistant.types import Query, Span

ASKED = {"ask.count", "ask.amount", "ask.how_long", "ask.change"}
FEW = 2  # lines of an answer
_PERCENT = re.compile(
    r"\s?[%％]|\s(?:percent|per cent|prozent|pour cent|por cento|por ciento|per cento)", re.IGNORECASE
)
_PART = re.compile(r"[;；，、。]|[,.](?=\s)")


def changed(query: Query, view: View, draft: Draft) -> Draft:
    """A draft as it is; with the figure that something came to as its value where the question asks to what it
    changed, or how much it is now."""
    if draft.value is not None or draft.status not in GOOD or not ASKED & set(query.tags) or not draft.evidence:
        return draft
    if not _outcome(query.language).stand_in(words(query.text)):
        return draft
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    found = [mentions(term, document) for term in query.terms]
    scores: dict[float, float] = {}
    for line in draft.evidence[:FEW]:
        for part in _parts(line, text):
            spoken = sum(best_in(part, each) >= SYNONYM for each in found)
            for value, percent in _outcomes(part, text):
                if percent or not _PERCENT.search(query.text):
                    scores[value] = max(scores.get(value, 0.0), 1.0 + spoken)
    best = [value for value, score in scores.items() if score == max(scores.values())]
    return replace(draft, value=best[0]) if len(best) == 1 else draft


def _outcomes(part: Span, text: str) -> list[tuple[float, bool]]:
    """The figures that others came to in a part of a line, and whether they are percentages."""
    said, told = part.of(text), told_numbers(part.of(text))
    found = []
    for left in outdated(said):
        later = next(((span, n) for span, n in told if span.start >= left.end), None)
        if later is not None:
            found.append((later[1], _PERCENT.match(said, later[0].end) is not None))
    return found


def _parts(line: Span, text: str) -> list[Span]:
    """The parts of a line, as commas and full stops part it."""
    cuts = [line.start, *(m.end() for m in _PART.finditer(text, line.start, line.end)), line.end]
    return [Span(first, last) for first, last in pairwise(cuts) if first < last]


def of_now(query: Query, view: View, draft: Draft) -> Draft:
    """A draft as it is; the lines that tell how many there are now, where the question asks for them and the line found
    tells how many there were so far."""
    if not {"ask.count", "time.current"} <= set(query.tags) or draft.status not in GOOD or not draft.evidence:
        return draft
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    found = [mentions(term, document) for term in counted_terms(query)[0]]

    def tells(line: Span) -> bool:
        parts = [part for part in _parts(line, text) if now().search(part.of(text)) and told_numbers(part.of(text))]
        return any(best_in(part, each) >= SYNONYM for part in parts for each in found)

    if tells(draft.evidence[0]) or not says_so_far(draft.evidence[0].of(text)):
        return draft
    lines = [chunk.span for chunk in view.catalogue.chunks_of(draft.document_id) if tells(chunk.span)]
    return quoting(view, draft.document_id, lines[:FEW], confidence=0.8) if lines else draft


@cache
def now() -> re.Pattern[str]:
    """The words with which a CV tells that something is so now, in every language."""
    return re.compile(rf"(?i)(?<![^\W\d_]){any_of(lexicon.load('amounts.yaml')['now'])}")


@cache
def _outcome(language: str) -> Phrases:
    listed = lexicon.load("amounts.yaml")["outcome"].get(language, ())
    return Phrases(words(str(phrase)) for phrase in listed)
