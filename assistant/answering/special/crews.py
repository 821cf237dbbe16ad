"""How many people somebody leads, where a question asks for the size of the team."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.amending.counted import told_then, with_value
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.sums import countable
from assistant.answering.finding.counted import counted_terms, counts_heading
from assistant.answering.finding.evidence import LEADERSHIP, PROOF, SYNONYM, best_with_head, mentions, of_people
from assistant.answering.finding.selection import DONE, select
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import not_found, sentence
from assistant.answering.phrases import say, stating
from assistant.parsing.vocabulary import position_score
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.led import (
    asks_leading,
    asks_number,
    asks_size,
    headcounts,
    is_trade,
    leads_anyone,
    may_be_led,
    names_people,
    only_leads,
    says_group,
    says_leads,
    says_reports,
    teaching,
    tells_leading,
)
from assistant.questions.cvs.names import Place
from assistant.questions.dialogue.crew_there import TAG
from assistant.questions.lexical.tags import function_words, listed, phrases
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import phrases_in, runs, says, words
from assistant.types import Filters, Kind, Query, SectionKind, Span, Term, TermKind

KINDS = (Kind.PASSAGE, Kind.FACT, Kind.LIST)
LED = "topic.leadership"
MOST = 2  # lines that are quoted


def crew(query: Query, view: View, document_id: str) -> Draft | None:
    """The line that says how many people are led, of the present job where there is one; else a line that numbers a
    team; not_found where none does. None for other questions, and where what else a question tells is in no such
    line."""
    filters = query.filters
    if query.field == "desired_position" or (
        "ask.count" not in query.tags and (query.kind not in KINDS or filters.section)
    ):
        return None
    at_work = "ask.count" in query.tags and set(filters.section) <= {SectionKind.WORK} and not counts_heading(query)
    if not at_work and query.kind not in KINDS:
        return None
    said = phrases_in(query.text, 3)
    led_by = any(LEADERSHIP in term.concepts for term in query.terms)  # "how many accountants does she supervise?"
    counts = at_work and (led_by or LED in query.tags or asks_number(said, query.language))
    leading = says_reports(said, query.language) or (says_leads(said, query.language) and not _teaches(query))
    counts = counts or (at_work and query.kind in KINDS and leading and _of_trade(query)) or TAG in query.tags
    sized = query.kind in KINDS and not filters.section and asks_size(said, query.language)
    if not (counts or sized):
        return None
    document = view.catalogue.mentions[document_id]
    named = _entries_meant(query, view, document_id)
    told = [
        term
        for term in query.terms
        if (term.kind in CONTENT or (term.kind == TermKind.LINKED and not named)) and LEADERSHIP not in term.concepts
    ]

    small = function_words(query.language)

    def tells(word: str) -> bool:
        leads = word in small or only_leads((word,), query.language)
        return not leads or (counts and is_trade(word, query.language))

    bare = [replace(t, words=tuple(filter(tells, t.words))) for t in told]
    others = [mentions(term, document) for term in bare if term.words]  # of "research group" the first
    led = [whole_line(view, document_id, span) for span in document.led]
    groups = _numbering(view, document_id, groups=True)
    now = "time.current" in query.tags or filters.order == "current"
    lines = [*led, *groups] if now or named or not led else led  # "team of 14" of today before who was led once

    def meant(lines: list[Span]) -> list[tuple[Span, Place | None]]:
        placed = ((line, view.catalogue.entry_at(document_id, line)) for line in lines)
        fitting = (
            (line, place)
            for line, place in placed
            if all(best_with_head(line, place, each) >= SYNONYM for each in others)
        )
        return [(line, p) for line, p in fitting if not named or (p is not None and p.entry.id in named)]

    placed = meant(lines)
    if named and not placed:
        placed = meant(_numbering(view, document_id, groups=False))  # "with up to 26 electricians"
    elif not placed:
        numbering = _numbering(view, document_id, groups=False)
        placed = meant(
            [line for line in numbering if tells_leading(line.of(view.text(document_id)), document.language)]
        )
    if not placed:
        elsewhere = any(others) or (others and query.language != document.language)
        of_followed = bool(query.follows) and not query.filters.organisation
        return None if elsewhere or (named and not of_followed) else not_found(query, view, document_id)

    def is_present(line: Span) -> bool:
        place = view.catalogue.entry_at(document_id, line)
        done = place is not None and place.entry.kind in DONE
        return done and place is not None and place.entry.period is not None and place.entry.period.ongoing

    best = min((line for line, _ in placed), key=lambda line: (not is_present(line), line not in led, line.start))
    inside = [span for span in document.led if best.contains(span)]
    made = quoting(view, document_id, [sentence(view, document_id, best, inside)], confidence=0.8)
    counted = with_value(query, view, made)  # "how many technicians?" of "five teachers and two technicians"
    several = counted.value is not None and counted.value > 1  # one alone is an article more often
    return counted if several else replace(made, value=_number(query, view, made, inside))


def leads(query: Query, view: View, document_id: str) -> Draft | None:
    """Whether somebody leads people, where that is all that is asked ("Leitet sie ein Team?"): the lines that say so,
    of people and not of campaigns; not_found where none does. None for other questions."""
    if not _asks_leading(query):
        return None
    document = view.catalogue.mentions[document_id]
    term = Term("", (), TermKind.WORD, (LEADERSHIP,))
    surely = sorted((*document.led, *document.led_groups))
    likely = (m.span for m in mentions(term, document) if m.strength >= PROOF and of_people(document, m.span))
    chunks = {span: whole_line(view, document_id, span) for span in dict.fromkeys((*surely, *likely))}
    own = [span for span, line in chunks.items() if _is_of_person(view, document_id, line)]
    lines = list(dict.fromkeys(sentence(view, document_id, chunks[span], [span]) for span in own))
    if not lines:
        return not_found(query, view, document_id)
    text, language = view.text(document_id), document.language
    if phrases("led.yaml", query.language, "units").stand_in(words(query.text)):
        known = dict.fromkeys((*phrases("led.yaml", language, "units"), *phrases("led.yaml", "en", "units")))
        of_unit = [line for line in lines if any(says(words(line.of(text)), unit) for unit in known)]
        lines = of_unit or [line for line in lines if not _only_teaches(line.of(text), language)]
    elif any(says_group(word, query.language) for word in words(query.text)):
        lines = [line for line in lines if not _only_teaches(line.of(text), language)]  # a mentor leads no team
    if not lines:
        return not_found(query, view, document_id)
    told = quoting(view, document_id, lines[:MOST], between="; ")
    return replace(told, text=say(query.language, "yes", text=told.text))


def _only_teaches(line: str, language: str) -> bool:
    """Whether a line is of people who were taught: who mentored students was at the head of no department."""
    said = runs(words(line), 1)
    return any(not teaching().isdisjoint(thesaurus().meanings(word, language)) for word in said)


def _asks_leading(query: Query) -> bool:
    """Whether a question asks for yes or no and tells nothing but that people are led."""
    filters, said = query.filters, words(query.text)
    narrowed = any((filters.entries, filters.organisation, filters.period, filters.order, filters.person))
    narrowed = narrowed or any((query.follows, query.within, filters.position, filters.degree, filters.bounds))
    asking = {name for name in query.tags if name.startswith("ask.")} - {"ask.yes_no"}
    if query.kind not in (Kind.YES_NO, Kind.PASSAGE) or narrowed or asking or set(filters.section) - {SectionKind.WORK}:
        return False
    if listed(query.language, "interrogatives").stand_in(said):
        return False
    small, terms = function_words(query.language), query.terms
    if _teaches(query) and LED not in query.tags:
        return False  # "does he mentor anybody?"
    if any(LEADERSHIP in term.concepts and position_score(term.text) > 0 for term in terms):
        return False  # "has she been head of a department?"
    told = (word for term in terms if LEADERSHIP not in term.concepts for word in term.words)
    rest = tuple(word for word in told if word not in small)
    phrases = frozenset(runs(said, 3))
    leading = LED in query.tags or asks_leading(phrases, query.language)
    return leading and leads_anyone(phrases, query.language) and only_leads(rest, query.language)


def _teaches(query: Query) -> bool:
    """Whether a question has a word for teaching people: "does he mentor anybody?"."""
    said = words(query.text)
    return any(not teaching().isdisjoint(thesaurus().meanings((word,), query.language)) for word in said)


def _is_of_person(view: View, document_id: str, line: Span) -> bool:
    """Whether a line is told of the person's own work, not of a referee or of what is looked for."""
    place = view.catalogue.entry_at(document_id, line)
    if place is not None and place.section.kind == SectionKind.REFERENCES:
        return False
    said = words(line.of(view.text(document_id)))
    return not stating("desired_position", view.catalogue.languages[document_id]).stand_in(said)


def _of_trade(query: Query) -> bool:
    """Whether people of one trade are counted: "how many accountants report to you?"."""
    counted, placed = counted_terms(query)
    return placed and any(names_people(word, query.language) for word in counted[0].words)


def _number(query: Query, view: View, made: Draft, led: list[Span]) -> float | None:
    """How many people a line says are led: its last number before those who are ("d'une équipe de sept"), or its first
    one of people; one alone is an article more often."""
    line, text = made.evidence[0], view.text(made.document_id)
    language = view.catalogue.mentions[made.document_id].language
    told = [(span, number) for span, number in told_then(query, line.of(text), line.start) if number > 1]
    inside = [number for span, number in told if any(place.contains(span) for place in led)]
    if inside:
        return inside[-1]
    own = tuple(Span(span.start - line.start, span.end - line.start) for span, _ in told)
    sized = asks_size(phrases_in(query.text, 3), query.language)
    grouped = headcounts(line.of(text), own, language, groups=True) if sized else ()
    of_people = grouped[-1:] or may_be_led(line.of(text), own, language)  # "140 staff, three sites; team of five"
    return next((number for place, (_, number) in zip(own, told, strict=True) if place in of_people), None)


def _entries_meant(query: Query, view: View, document_id: str) -> set[str]:
    """The entries that a question names, or was about before, or within which it asks: "in his first job"."""
    refs = (*query.filters.entries, *query.follows)
    named = {ref.entry_id for ref in refs if ref.document_id == document_id}
    if named or query.within is None or query.within == Filters(order="current"):
        return named
    return {place.entry.id for place in select(replace(query, filters=query.within), view, document_id, DONE)}


def _numbering(view: View, document_id: str, *, groups: bool) -> list[Span]:
    """The lines that number people, in digits or in words; `groups`: only those of a group."""
    text, language = view.text(document_id), view.catalogue.mentions[document_id].language
    lines = ((chunk.span, chunk.span.of(text)) for chunk in view.catalogue.chunks_of(document_id) if not chunk.head)
    if groups:
        return [line for line, said in lines if headcounts(said, countable(said), language, groups=True)]
    return [line for line, said in lines if may_be_led(said, countable(said), language)]
