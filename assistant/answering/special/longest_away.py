"""The longest or the shortest stay outside a country: a job abroad by its dates, a stay that a line tells by the length
that it states ("acht Monate in Tampere")."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.whereabouts import abroad, stays_away
from assistant.answering.passages import not_found
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import phrases
from assistant.text import says, words
from assistant.types import HOME, Asks, Query, Span

PICKING = {"order.longest": max, "order.shortest": min, Asks.LONGEST: max, Asks.SHORTEST: min}


def longest_away(query: Query, view: View, document_id: str) -> Draft | None:
    """The longest or the shortest stay outside the countries that a question excludes; all of them where none tells its
    length, not_found where there is none. None for other questions."""
    asked = {*query.tags, query.course.asks if query.course is not None and not query.course.named else ""}
    pick = next((pick for tag, pick in PICKING.items() if tag in asked), None)
    if pick is None or not (query.filters.outside or _says_abroad(query)):
        return None
    query = query if query.filters.outside else replace(query, filters=replace(query.filters, outside=(HOME,)))
    found = stays_away(query, view, document_id)
    if not found:
        return not_found(query, view, document_id)
    lengths = {spot: _months(place, spot, view, document_id) for place, spot in found}
    known = {spot: months for spot, months in lengths.items() if months is not None}
    told = [pick(known, key=lambda spot: known[spot])] if known else list(lengths)
    return quoting(view, document_id, told, confidence=0.8)


def _says_abroad(query: Query) -> bool:
    said = words(query.text)
    listed = phrases("places.yaml", "stays_abroad", query.language)
    return listed.stand_in(said) or any(says(said, phrase) for phrase in abroad(query.language))


def _months(place: Place, spot: Span, view: View, document_id: str) -> float | None:
    """How many months a stay lasted: by the line that tells it, or the dates of the entry whose head does."""
    stated = dates.durations(spot.of(view.text(document_id)), spot.start)
    if stated:
        return max(length.months for length in stated)
    told = [period for period in dates.find(spot.of(view.text(document_id)), spot.start) if period.start is not None]
    period = told[0] if told else place.entry.period
    if period is None or not (told or spot.overlaps(place.entry.head)):
        return None
    months = dates.months(period, view.today)
    return float(months) if months is not None else None
