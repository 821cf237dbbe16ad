"""How many people somebody leads, where a question asks for the size of the team."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.figures import numbers
from assistant.answering.finding.evidence import LEADERSHIP, SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.selection import DONE
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import not_found, sentence
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.led import asks_number, asks_size, headcounts, is_trade, only_leads
from assistant.questions.cvs.names import Place
from assistant.text import runs, words
from assistant.types import Kind, Query, SectionKind, Span, TermKind

KINDS = (Kind.PASSAGE, Kind.FACT, Kind.LIST)


def crew(query: Query, view: View, document_id: str) -> Draft | None:
    """The line that says how many people are led, of the present job where there is one; else a line that numbers a
    team; not_found where none does. None for other questions, and where what else a question tells is in no such
    line."""
    filters = query.filters
    if query.field == "desired_position" or (
        "ask.count" not in query.tags and (query.kind not in KINDS or filters.section)
    ):
        return None
    at_work = "ask.count" in query.tags and set(filters.section) <= {SectionKind.WORK}
    if not at_work and query.kind not in KINDS:
        return None
    said = frozenset(runs(words(query.text), 3))
    led_by = any(LEADERSHIP in term.concepts for term in query.terms)  # "how many accountants does she supervise?"
    counts = at_work and (led_by or "topic.leadership" in query.tags or asks_number(said, query.language))
    sized = query.kind in KINDS and not filters.section and asks_size(said, query.language)
    if not (counts or sized):
        return None
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    named = {ref.entry_id for ref in (*filters.entries, *query.follows) if ref.document_id == document_id}
    told = [
        term
        for term in query.terms
        if (term.kind in CONTENT or (term.kind == TermKind.LINKED and not named)) and LEADERSHIP not in term.concepts
    ]

    def tells(word: str) -> bool:
        return not only_leads((word,), query.language) or (counts and is_trade(word, query.language))

    bare = [replace(t, words=tuple(filter(tells, t.words))) for t in told]
    others = [mentions(term, document) for term in bare if term.words]  # of "research group" the first
    led = [whole_line(view, document_id, span) for span in document.led]
    groups = [
        chunk.span
        for chunk in view.catalogue.chunks_of(document_id)
        if not chunk.head
        and headcounts(chunk.span.of(text), numbers(chunk.span.of(text)), document.language, groups=True)
    ]
    now = "time.current" in query.tags or filters.order == "current"
    lines = [*led, *groups] if now or not led else led  # "team of 14" of today before who was led once
    placed = [
        (line, place)
        for line in lines
        for place in [view.catalogue.entry_at(document_id, line)]
        if all(_speaks(line, place, each) for each in others)
    ]
    if named:
        placed = [(line, place) for line, place in placed if place is not None and place.entry.id in named]
    if not placed:
        elsewhere = any(others) or (others and query.language != document.language)
        return None if elsewhere or named else not_found(query, view, document_id)

    def is_present(line: Span) -> bool:
        place = view.catalogue.entry_at(document_id, line)
        done = place is not None and place.entry.kind in DONE
        return done and place is not None and place.entry.period is not None and place.entry.period.ongoing

    best = min((line for line, _ in placed), key=lambda line: (not is_present(line), line not in led, line.start))
    inside = [span for span in document.led if best.contains(span)]
    return quoting(view, document_id, [sentence(view, document_id, best, inside)], confidence=0.8)


def _speaks(line: Span, place: Place | None, found: tuple[Mention, ...]) -> bool:
    """Whether a line, or the head of the entry that it stands in, speaks of something."""
    spans = (line, place.entry.head) if place is not None else (line,)
    return any(best_in(span, found) >= SYNONYM for span in spans)
