"""How many a quoted line says there are: "Looked after 60 guests a week", "a team of seven"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View
from assistant.answering.figures.amounts import any_of
from assistant.answering.figures.figures import NEARBY
from assistant.answering.figures.spelled import told_numbers
from assistant.answering.finding.counted import counted_terms
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.questions.asking import CONTENT
from assistant.types import Query, Span, Status

GOOD = (Status.ANSWERED, Status.PARTIAL)
UNITS = 40  # characters of what is counted, at most
_MEASURED = re.compile(r"\s?(?:%|percent|per cent|[€$£¥])")


def with_value(query: Query, view: View, draft: Draft) -> Draft:
    """The draft of a question that asks how many, with the number that its first line to say so states of them."""
    if "ask.count" not in query.tags or draft.value is not None or draft.status not in GOOD:
        return draft
    counted, _ = counted_terms(query)
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    places = [[m.span for m in mentions(term, document) if m.strength >= SYNONYM] for term in counted]
    for line in draft.evidence:
        told = told_numbers(line.of(text), line.start)
        for spans in places:
            found = _beside(told, [span for span in spans if line.contains(span)], text)
            if found is not None:
                return replace(draft, value=found[0], unit=found[1])
    return _only(query, view, draft)


def _only(query: Query, view: View, draft: Draft) -> Draft:
    """The draft with the only number of its first line, where the line has none of the words for what is counted."""
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    if not draft.evidence:
        return draft
    line = draft.evidence[0]
    counted, placed = counted_terms(query)
    said = placed and any(best_in(line, mentions(term, document)) >= PROOF for term in counted if term.kind in CONTENT)
    told = told_numbers(line.of(text), line.start)
    plain = [number for span, number in told if not _MEASURED.match(text, span.end)]
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


def _ends(between: str) -> bool:
    """Whether something between a number and a word parts them: another number, the end of a clause, a percentage."""
    return bool(re.search(r"[\d%;:.,()|]", between))


@cache
def _parts() -> re.Pattern[str]:
    """What may stand between a thing and the number of its parts: "a team of seven"."""
    return re.compile(rf"s?\s?{any_of(lexicon.load('amounts.yaml')['parts'])}\s?", re.IGNORECASE)
