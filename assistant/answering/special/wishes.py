"""What somebody wishes of the next job, where a question asks for more than a post or a date: nights, a place, what
they would rather not do; and how much of a week a job takes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering import describing
from assistant.answering.contact import KEYS, outside_jobs, stated_lines, stating_sentences, values
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, SYNONYM, Mention, best_in, mentions
from assistant.answering.finding.jobs_meant import last_shown, named, of_kinds, speaking
from assistant.answering.finding.selection import ordered
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import not_found, sentence
from assistant.answering.yes_no.polarity import in_cv
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.places import names_place, places
from assistant.text import phrases_in, runs, words
from assistant.types import Kind, Query, SectionKind, Span, TermKind

DONE = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.OTHER)
SHOWN = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION)
TELLING = (*CONTENT, TermKind.LINKED)
PERSONAL = (SectionKind.BASICS, SectionKind.OTHER)
ABROAD = "ask.abroad"
LONGEST = 4  # words of a phrase of wishes.yaml
MOST = 2  # lines that are quoted
SURE = 0.8
_PERCENT = re.compile(r"\b\d{2,3}\s?%")
Phrase = tuple[str, ...]


def wished(query: Query, view: View, document_id: str) -> Draft | None:
    """The sentences of what somebody looks for that speak of what the question tells, or of what they would rather not
    do; None for other questions, and where none does."""
    said = phrases_in(query.text, LONGEST)
    if query.field in KEYS or query.filters.entries or query.follows or query.filters.period:
        return None
    if said & _phrases("disliking", query.language):
        return _quoted(view, document_id, _with("disliked", view, document_id))
    wanting = said & _phrases("wanting", query.language)
    if not wanting:
        return None
    asking = {word for phrase in wanting for word in phrase}  # "is he open to Berlin?"
    terms = [term for term in query.terms if term.kind in CONTENT and not asking.issuperset(term.words)]
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in terms]
    if said & _phrases("hours", query.language) or not found:
        return None
    if all(places().known(term.words) for term in terms):
        return _of_place(query, view, document_id)
    if ABROAD in query.tags:  # who was abroad once need not want to go there again
        return _of_place(query, view, document_id) or not_found(query, view, document_id)
    spans = [m.span for each in found for m in each if m.strength >= SYNONYM]
    wishes = [*_wishes(view, document_id), *_of_person(view, document_id)]
    lines = [line for line in wishes if all(best_in(line, each) >= SYNONYM for each in found)]
    lines = lines or [line for line in _refusals(view, document_id) if _speaks_of_most(line, found)]
    return _quoted(view, document_id, [sentence(view, document_id, line, spans) for line in lines])


def _of_place(query: Query, view: View, document_id: str) -> Draft | None:
    """What the CV says of where somebody wants to work: "would she work in Berlin?"; None where it says nothing."""
    asked = replace(query, kind=Kind.FACT, field="relocation", terms=())
    wanted = replace(asked, field="desired_city")
    told, where = (
        [quoted for _, quoted in values(view.catalogue.cvs[document_id], view, each)] for each in (asked, wanted)
    )
    made = _quoted(view, document_id, told)
    made = made or outside_jobs(asked, stated_lines(asked, view, document_id), view, document_id)
    made = made or _quoted(view, document_id, where)
    if made is not None:
        return made
    text = view.text(document_id)
    return _quoted(view, document_id, [line for line in _wishes(view, document_id) if names_place(line.of(text))])


def hours(query: Query, view: View, document_id: str) -> Draft | None:
    """The line that tells how much of a week a job takes or is to take: "Social worker (60 %)", "32 hours a week";
    not_found where a wish is asked for and none tells it, None where no job does and for other questions."""
    said = phrases_in(query.text, LONGEST)
    if not said & _phrases("hours", query.language):
        return None
    wanting = bool(said & _phrases("wanting", query.language))
    if wanting:
        free = values(view.catalogue.cvs[document_id], view, replace(query, field="availability"))
        lines = [*(quoted for _, quoted in free), *_wishes(view, document_id)]
    else:
        lines = [line for place in _meant(query, view, document_id) for line in _parts(place, view, document_id)]
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    places = view.catalogue.places_of(document_id)
    jobs = (place.entry for place in places if place.section.kind != SectionKind.BASICS)
    shared = {line for entry in jobs for line in entry.highlights}  # "sales up by 30 %" is no share of a week
    told = [line for line in lines if _tells_hours(line.of(text), language, percent=line not in shared)]
    made = _quoted(view, document_id, told)
    return not_found(query, view, document_id) if wanting and made is None else made


def _quoted(view: View, document_id: str, lines: list[Span]) -> Draft | None:
    """The first of some lines, without parts of others; None where there are none."""
    whole = [line for line in dict.fromkeys(lines) if not any(o != line and o.contains(line) for o in lines)]
    chosen = whole[:MOST]
    return quoting(view, document_id, chosen, confidence=SURE) if chosen else None


def _wishes(view: View, document_id: str) -> list[Span]:
    """The sentences that say what is looked for, others in words for a wish, and the passages around the first."""
    own = stating_sentences("desired_position", view, document_id)
    beside = [whole_line(view, document_id, line) for line in own]
    return [*own, *_with("wished", view, document_id), *beside]


def _of_person(view: View, document_id: str) -> list[Span]:
    """The lines in which a CV speaks of the person, above the first job or in a section of its own."""
    places = ((c.span, view.catalogue.entry_at(document_id, c.span)) for c in view.catalogue.chunks_of(document_id))
    return [span for span, place in places if place is None or place.section.kind in PERSONAL]


def _refusals(view: View, document_id: str) -> list[Span]:
    """The sentences that say what somebody will not do: "months away are out of the question"."""
    document, language = view.catalogue.mentions[document_id], view.catalogue.languages[document_id]
    found = sorted(span for phrase in in_cv(language, "behind") for span in document.find(phrase))
    lines = (sentence(view, document_id, whole_line(view, document_id, span), [span]) for span in found)
    return [line for line in lines if any(part.contains(line) for part in _of_person(view, document_id))]


def _speaks_of_most(line: Span, found: list[tuple[Mention, ...]]) -> bool:
    """Whether a line speaks of more than half of what a question tells."""
    return 2 * sum(best_in(line, each) >= PROOF for each in found) > len(found)


def _with(key: str, view: View, document_id: str) -> list[Span]:
    """The sentences that have a phrase of a list."""
    document, language = view.catalogue.mentions[document_id], view.catalogue.languages[document_id]
    found = sorted(span for phrase in _phrases(key, language) for span in document.find(phrase))
    return [sentence(view, document_id, whole_line(view, document_id, span), [span]) for span in found]


def _meant(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs that a question names, tells of or orders; where it means none in particular, those shown last, else
    those of today."""
    if linked := named(query, view, document_id):
        return linked
    jobs, asking = of_kinds(DONE, view, document_id), {w for p in _phrases("hours", query.language) for w in p}
    if told := [t for t in query.terms if t.kind in TELLING and not asking.issuperset(t.words)]:
        return speaking(jobs, told, view, document_id)
    shown = last_shown(SHOWN, query, view, document_id) if not query.filters.order else ()
    return shown or ordered(view, document_id, jobs, query.filters.order or "current")


def _parts(place: Place, view: View, document_id: str) -> tuple[Span, ...]:
    """The head of an entry and its lines; of a note in brackets the line that it is a note to."""
    entry = place.entry
    summary = tuple(
        whole_line(view, document_id, fact.span) if fact.key == "note" else fact.span
        for fact in entry.extra
        if fact.key in ("summary", "note")
    )
    return (describing.head(entry), entry.head, *summary, *entry.highlights)


def _tells_hours(line: str, language: str, *, percent: bool) -> bool:
    """Whether a line tells how much of a week is worked."""
    said = frozenset(runs(words(line), LONGEST))
    return bool(said & _phrases("worked", language)) or (percent and _PERCENT.search(line) is not None)


@cache
def _phrases(key: str, language: str) -> frozenset[Phrase]:
    """The folded phrases of a list in a language, and in English, in which many CVs and questions say a word or two."""
    content = lexicon.load("wishes.yaml")
    listed = (phrase for each in dict.fromkeys((language, "en")) for phrase in content.get(each, {}).get(key, ()))
    return frozenset(words(str(phrase)) for phrase in listed)
