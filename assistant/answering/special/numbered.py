"""A count that a line states itself: "moved 240 SSIS jobs" where it is asked how many SSIS jobs were migrated."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.amounts import value
from assistant.answering.figures.figures import figures, stands_before
from assistant.answering.figures.sums import counting
from assistant.answering.finding.evidence import KIND_OF, PROOF, SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.selection import DONE
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.led import says_leads
from assistant.questions.lexical.tags import listed
from assistant.text import phrases_in, words
from assistant.types import Kind, Query, SectionKind, Span, Term, TermKind

OPENING = 5  # words within which a question names what it counts
FIRM = (TermKind.KNOWN, TermKind.NAME)


def numbered(query: Query, view: View, document_id: str) -> Draft | None:
    """The one line of an entry in which a number stands right before what is counted, and which speaks of something
    else that the question tells, unless what is counted is a name, or things of a kind that something is done with
    ("how many dashboards did she build?"). None where the question names no more than what it counts: then the entries
    are counted."""
    if query.kind != Kind.COUNT or "ask.used" in query.tags:
        return None
    terms = [term for term in query.terms if term.kind in (*CONTENT, TermKind.GENERIC)]
    opening = words(query.text)[: OPENING * (2 if query.language == "zh" else 1)]  # of characters more
    counted = [term for term in terms if term.words[0] in opening]
    others = [term for term in terms if term.kind in CONTENT and term not in counted]
    firm = any(term.kind in FIRM for term in counted)
    made = query.field == "concept" and not others and _is_done(query, terms)
    narrowed = len(counted) > 1 and any(term.kind in CONTENT for term in counted)  # "environmental impact studies"
    within = _named(query, view, document_id)
    if not counted or not (others or made or narrowed or within or (firm and len(terms) > 1)):
        return None
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    found = [mentions(term, document) for term in counted]
    if made:  # not what is an instance of the kind: "3 Python courses" are no three languages
        found = [tuple(m for m in each if m.strength != KIND_OF) for each in found]
    beside = [mentions(term, document) for term in others] if not (firm or within) else []
    fitting: list[tuple[Span, Span]] = []
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        if place is None or place.entry.head.overlaps(chunk.span) or (within and place.entry.id not in within):
            continue
        if not all(best_in(chunk.span, each) >= SYNONYM for each in found):
            continue
        if beside and not any(best_in(chunk.span, each) >= SYNONYM for each in beside):
            continue
        told = (Span(chunk.span.start + f.start, chunk.span.start + f.end) for f in figures(chunk.span.of(text)))
        before = [figure for figure in told if _is_before(figure, found)]
        fitting += [(chunk.span, before[0])] if before else []
    if len(fitting) != 1:
        return None
    line, figure = fitting[0]
    said = figure.of(text)
    number = value(said) if said[0].isdigit() else None
    return replace(quoting(view, document_id, [line], confidence=0.8), value=number)


def won(query: Query, view: View, document_id: str) -> Draft | None:
    """The line outside the awards that speaks of most that a question tells beside winning, with a number: "how many of
    the tenders did they win?" counts no prizes. None where no line does or several do equally."""
    telling = [term for term in query.terms if term.kind in CONTENT]
    if "ask.count" not in query.tags or query.filters.section != (SectionKind.AWARDS,) or not telling:
        return None
    if not _only_wins(query):
        return None
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    found = [places for term in telling if (places := mentions(term, document))]
    if any(term.kind in FIRM and not mentions(term, document) for term in telling):
        return None  # something else was won there
    spoken: dict[Span, int] = {}
    for chunk in view.catalogue.chunks_of(document_id):
        place = view.catalogue.entry_at(document_id, chunk.span)
        if place is not None and place.entry.kind in DONE and counting(chunk.span.of(text)):
            spoken[chunk.span] = sum(best_in(chunk.span, places) >= SYNONYM for places in found)
    most = max(spoken.values(), default=0)
    best = [line for line, number in spoken.items() if number == most]
    return quoting(view, document_id, best, confidence=0.6) if len(best) == 1 and 2 * most > len(found) else None


def _only_wins(query: Query) -> bool:
    """Whether a question asks for awards by a verb for winning alone."""
    said = words(query.text)
    awards = {phrase[0] for phrase in listed(query.language, "section", "awards") if len(phrase) == 1}
    return bool(awards & set(said)) and awards & set(said) <= {w for p in listed(query.language, "winning") for w in p}


def _named(query: Query, view: View, document_id: str) -> set[str]:
    """The entries that the question names; where papers are counted, which stand in no job, the jobs that it names."""
    found = {ref.entry_id for ref in query.filters.entries if ref.document_id == document_id}
    linked = [term for term in query.terms if term.kind == TermKind.LINKED]
    if found or not linked or query.filters.section != (SectionKind.PUBLICATIONS,):
        return found
    told = [mentions(term, view.catalogue.mentions[document_id]) for term in linked]
    jobs = (place.entry for place in view.catalogue.places_of(document_id) if place.entry.kind == SectionKind.WORK)
    return {entry.id for entry in jobs if all(best_in(entry.head, each) >= PROOF for each in told)}


def _is_before(figure: Span, found: list[tuple[Mention, ...]]) -> bool:
    """Whether a number stands right before something that is counted."""
    return any(stands_before(figure, m.span) for each in found for m in each if m.strength >= SYNONYM)


def _is_done(query: Query, terms: list[Term]) -> bool:
    """Whether a question tells what is done with the things counted: they are built, people are led."""
    return any(term.kind == TermKind.GENERIC for term in terms) or says_leads(phrases_in(query.text, 3), query.language)
