"""Contradictions: what another place of the CV gives for the same thing, where it is not the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant import dates
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.levels import level
from assistant.answering.finding.selection import language_keys
from assistant.answering.phrases import say
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Entry, PartialDate, Period, Query, SectionKind, Span

DATED = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.VOLUNTEER)
FIELDS = ("start", "end", "period", "level")
MOST = 2  # places that are shown beside the answer
APART = 1.0  # grades of a level


def beside(query: Query, view: View, document_id: str, pool: tuple[Place, ...], told: Draft) -> Draft:
    """An answer with what the CV says otherwise elsewhere of the same entries, quoted too; as it is where nothing
    contradicts it."""
    found = [
        span for place in pool for span in _others(query, view, document_id, place) if not _cites(told.evidence, span)
    ]
    if not found:
        return told
    citing = Citing(list(told.evidence))
    others = "; ".join(f"{view.words(document_id, s)} {citing.cite(s)}" for s in list(dict.fromkeys(found))[:MOST])
    text = f"{say(query.language, 'differ')}: {told.text.removesuffix('.')}; {others}."
    return replace(told, text=text, evidence=tuple(citing.spans))


def _cites(evidence: tuple[Span, ...], span: Span) -> bool:
    return any(cited.overlaps(span) for cited in evidence)


def _others(query: Query, view: View, document_id: str, place: Place) -> Iterator[Span]:
    if query.field == "level" and place.entry.kind == SectionKind.LANGUAGES:
        yield from _levels(view, document_id, place.entry)
    elif place.entry.kind in DATED and place.entry.name is not None and place.entry.period is not None:
        yield from _periods(view, document_id, place.entry, place.entry.name, place.entry.period)


def _levels(view: View, document_id: str, entry: Entry) -> Iterator[Span]:
    """Lines that name the language of an entry and no other, with another level."""
    text = view.text(document_id)
    keys, own = language_keys(entry.span.of(text)), level(entry.span.of(text))
    if len(keys) != 1 or own is None:
        return
    for chunk in view.catalogue.chunks_of(document_id):
        said = chunk.span.of(text)
        if entry.span.overlaps(chunk.span) or language_keys(said) != keys:
            continue
        other = level(said)
        if other is not None and abs(other - own) >= APART:
            yield chunk.span


def _periods(view: View, document_id: str, entry: Entry, name: Span, period: Period) -> Iterator[Span]:
    """Lines of the profile, and other entries of the same head, that give the same thing other dates."""
    text = view.text(document_id)
    document = view.catalogue.mentions[document_id]
    like = [p for p in view.catalogue.places_of(document_id) if p.entry.kind == entry.kind and _named(text, p.entry)]
    once = sum(words(_named(text, p.entry)) == words(name.of(text)) for p in like) == 1
    named = document.find(words(name.of(text))) if once else ()
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        told = place is None or place.section.kind == SectionKind.BASICS  # what a profile tells of an entry
        if not told or not any(chunk.span.contains(mention) for mention in named):
            continue
        said = dates.find(chunk.span.of(text), chunk.span.start)
        if len(said) == 1 and said[0].start is not None and _differ(said[0], period):
            yield chunk.span
    for other in like:
        if other.entry.id == entry.id or other.entry.period is None or not _same_head(text, entry, other.entry):
            continue
        if dates.overlaps(other.entry.period, period, view.today) and _differ(other.entry.period, period):
            yield other.entry.head


def _named(text: str, entry: Entry) -> str:
    return entry.name.of(text) if entry.name is not None else ""


def _same_head(text: str, one: Entry, other: Entry) -> bool:
    """Whether two entries are the same position at the same place."""
    if one.position is None or other.position is None:
        return False
    return words(_named(text, one)) == words(_named(text, other)) and (
        words(one.position.of(text)) == words(other.position.of(text))
    )


def _differ(one: Period, other: Period) -> bool:
    """Whether two periods cannot both be true, as precisely as both are known."""
    return _apart(one.start, other.start) or _apart(one.end, other.end)


def _apart(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None:
        return False
    months = one.month is not None and other.month is not None
    return one.year != other.year or (months and one.month != other.month)
