"""Lengths of time that the CV states in words or in a table, beside those that its dates make."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import dates
from assistant.answering.draft import Draft, View
from assistant.answering.figures.figures import changes, measured_in
from assistant.answering.finding.evidence import PROOF, SYNONYM, Mention, best_in
from assistant.dates import Duration
from assistant.questions.cvs.stated import year_words
from assistant.text import words
from assistant.types import BlockKind, Span, Status

_NUMBER = re.compile(r"(\d{1,2})(?:[.,]\d)?\s*\+?")


def line(
    view: View, document_id: str, found: Sequence[tuple[Mention, ...]], within: tuple[Span, ...] = ()
) -> tuple[Span, Duration] | None:
    """The line that speaks of all terms the most surely (`found`: the mentions of each) and states one length of time,
    the shortest of several; None if there is none. `within`: where it must stand, if given."""
    text = view.text(document_id)
    fitting = []
    for chunk in view.catalogue.chunks_of(document_id):
        if within and not any(span.contains(chunk.span) for span in within):
            continue
        if all(best_in(chunk.span, places) >= PROOF for places in found):
            lengths = dates.durations(chunk.span.of(text), chunk.span.start)
            if len(lengths) == 2 and changes(chunk.span.of(text)):
                lengths = lengths[1:]  # "cut from three days to four hours"
            if len(lengths) == 1 and not (
                _before_a_noun(text, lengths[0]) or _is_workload(view, document_id, *lengths, chunk.span)
            ):
                fitting.append((chunk.span, lengths[0]))

    def unsure(each: tuple[Span, Duration]) -> tuple[float, int]:
        return -sum(best_in(each[0], places) for places in found), len(each[0])

    return min(fitting, key=unsure, default=None)


def mostly(
    view: View, document_id: str, found: Sequence[tuple[Mention, ...]], within: tuple[Span, ...] = ()
) -> Span | None:
    """The only line that speaks of most of several terms, of more of them than any other, and states a length of time;
    None where none does, or the line is the head of an entry. `within`: where it must stand, if given."""
    text, scores = view.text(document_id), dict[Span, int]()
    for chunk in view.catalogue.chunks_of(document_id):
        if within and not any(span.contains(chunk.span) for span in within):
            continue
        spoken = sum(best_in(chunk.span, places) >= SYNONYM for places in found)
        if 2 * spoken > len(found) > 1:
            scores[chunk.span] = spoken
    best = [line for line, score in scores.items() if score == max(scores.values())]
    only = best[0] if len(best) == 1 and not dates_entry(view, document_id, best[0]) else None
    return only if only is not None and dates.durations(only.of(text)) else None


def long(view: View, document_id: str, found: Sequence[tuple[Mention, ...]]) -> Span | None:
    """The only line that speaks of all terms and tells a distance: "214 m main span"; None where none does, or
    several."""
    text = view.text(document_id)
    lines = [c.span for c in view.catalogue.chunks_of(document_id) if measured_in(c.span.of(text), "distance")]
    fitting = [line for line in lines if found and all(best_in(line, places) >= PROOF for places in found)]
    return fitting[0] if len(fitting) == 1 else None


def _before_a_noun(text: str, found: Duration) -> bool:
    """Whether a length only describes a thing: "a 3-year-old codebase", "24-hour shifts"."""
    return "-" in found.span.of(text) or text[found.span.end : found.span.end + 1] == "-"


def _is_workload(view: View, document_id: str, found: Duration, line: Span) -> bool:
    """Whether hours stand in the head of a dated entry: "evening teacher (4 hours a week)" lasted no four hours."""
    return found.unit == "hour" and dates_entry(view, document_id, line)


def when(view: View, document_id: str, quoted: Sequence[Span]) -> tuple[Span, Span] | None:
    """The first of some quotes that holds a date of its own, or whose line does, and the date; None if none does.
    The dates of an entry are not those of a line below it."""
    text = view.text(document_id)
    for span in quoted:
        for line in (span, whole_line(view, document_id, span)):
            if dates_entry(view, document_id, line):
                break
            found = dates.find(line.of(text), line.start)
            if found:
                return line, Span(found[0].span.start, found[-1].span.end)
    return None


def dates_entry(view: View, document_id: str, line: Span) -> bool:
    """Whether a line bears the dates of the entry that it stands in: its head."""
    place = view.catalogue.entry_at(document_id, line)
    return place is not None and place.entry.period is not None and line.overlaps(place.entry.period.span)


def whole_line(view: View, document_id: str, span: Span) -> Span:
    """The smallest chunk that holds a span; the span itself where none does."""
    chunks = (c.span for c in view.catalogue.chunks_of(document_id) if c.span.contains(span))
    return min(chunks, key=len, default=span)


def row(view: View, document_id: str, found: Sequence[tuple[Mention, ...]]) -> tuple[Span, float] | None:
    """The row of a table that speaks of all terms, and the number in its column of years."""
    text = view.text(document_id)
    for block in view.catalogue.documents[document_id].blocks:
        if block.kind != BlockKind.ROW or not all(best_in(block.span, places) >= PROOF for places in found):
            continue
        for name, cell in zip(block.columns, block.cells, strict=False):
            number = _NUMBER.fullmatch(cell.of(text).strip())
            if number and set(words(name.of(text))) & year_words():
                return block.span, float(number[1])
    return None


def told(view: View, document_id: str, said: Span, found: Duration, *, in_months: bool) -> Draft:
    """The answer that quotes a line with a length."""
    months = found.months
    exact = found.unit in ("year", "month")
    unit = ("months" if in_months else "years") if exact else None
    value = round(months if in_months else months / 12, 4) if exact else None
    shown = f"{view.words(document_id, said)} ⟦0⟧."
    return Draft(Status.ANSWERED, shown, document_id, (said,), value=value, unit=unit)
