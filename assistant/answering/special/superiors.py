"""Whom somebody reports to, where no entry names a superior: the line that says so in words ("report to the COO")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.jobs_meant import named, of_kinds, speaking
from assistant.answering.finding.selection import ordered, select
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import sentence
from assistant.answering.phrases import stating
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Kind, Query, SectionKind, Span, TermKind

KINDS = (Kind.FACT, Kind.PASSAGE)
ABOVE = ("boss", "adviser")  # "her supervisor at Acme"
TELLING = (*CONTENT, TermKind.LINKED)
BESIDE = 12  # characters in which the word beside a phrase begins
ORDERS = ("first", "last", "previous", "current")
MOST = 2  # lines that are quoted
SURE = 0.8
INTERN = "intern"
JOBS = (SectionKind.WORK, SectionKind.VOLUNTEER)
_PERSON = re.compile(r"\s(?:[^\W\d_]{2,8}\.?\s){0,2}[^\W\d_a-z][\w'’-]+\s[^\W\d_a-z]")  # " Adv. Ada Roe"


def superior(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that state whom the candidate reports to, of the job that is meant, else of the present one; None where
    none does and for other questions."""
    if query.field not in ABOVE or query.kind not in KINDS or (query.field == "adviser" and not _of_jobs(query, view)):
        return None
    stated = reported(view, document_id)
    if query.field == ABOVE[0]:  # who supervised a thesis is no superior
        stated = [span for span in stated if not _of_studies(view, document_id, span)]
    inside = (
        [span for span in stated if any(place.entry.span.contains(span) for place in places)]
        for places in _meant(query, view, document_id)
    )
    spans = next(filter(None, inside), [] if _means_one(query) else stated)
    lines = dict.fromkeys(sentence(view, document_id, whole_line(view, document_id, s), [s]) for s in spans)
    return quoting(view, document_id, list(lines)[:MOST], confidence=SURE) if lines else None


def _of_studies(view: View, document_id: str, span: Span) -> bool:
    place = view.catalogue.entry_at(document_id, span)
    return place is not None and place.section.kind == SectionKind.EDUCATION


def reported(view: View, document_id: str) -> list[Span]:
    """Where a CV says so of the candidate: not "two analysts reported to me", and not what is only answerable for."""
    document, language = view.catalogue.mentions[document_id], view.catalogue.languages[document_id]
    text = view.text(document_id)
    own = {phrase[0] for phrase in stating("own", language) if len(phrase) == 1}
    found = sorted(span for phrase in stating("superior", language) for span in document.find(phrase))
    behind = (words(text[span.end : span.end + BESIDE])[:1] for span in found)
    before = (words(text[max(0, span.start - BESIDE) : span.start])[-1:] for span in found)
    said = [span for span, *sides in zip(found, before, behind, strict=True) if own.isdisjoint(sum(sides, ()))]
    below = (span for phrase in stating("below", language) for span in document.find(phrase))
    around = (Span(*found.span()) for found in _around().finditer(text))
    return sorted({*said, *around, *(span for span in below if _PERSON.match(text, span.end))})


@cache
def _around() -> re.Pattern[str]:
    """The words on both sides of whom somebody reports to, and these, but for the candidate: "向财务总监龚培元汇报"."""
    every = tuple(lexicon.load("stated.yaml").values())
    keys = ("superior_behind", "superior_before", "own")
    behind, before, own = ("|".join(re.escape(str(w)) for each in every for w in each.get(key, ())) for key in keys)
    return re.compile(rf"(?:{behind})(?!{own})[^\W\d_]{{2,14}}(?:{before})")


def _of_jobs(query: Query, view: View) -> bool:
    """Whether all entries that a question names are jobs, or it names an internship: the supervisor there advised no
    thesis."""
    if INTERN in query.filters.position and not query.filters.degree:
        return True
    named = [view.catalogue.place(ref.document_id, ref.entry_id).entry for ref in query.filters.entries]
    return bool(named) and all(entry.kind in JOBS for entry in named)


def _means_one(query: Query) -> bool:
    """Whether the question means a job in particular."""
    told = any(term.kind in TELLING for term in query.terms)
    ordered_by = query.filters.order in ORDERS
    return bool(query.filters.entries or query.follows or told or ordered_by or INTERN in query.filters.position)


def _meant(query: Query, view: View, document_id: str) -> Iterator[tuple[Place, ...]]:
    """The jobs that the question names, else those that speak of all that it tells, else those that it orders."""
    linked, jobs = named(query, view, document_id), of_kinds((SectionKind.WORK,), view, document_id)
    yield linked
    if INTERN in query.filters.position:
        jobs = select(query, view, document_id, (SectionKind.WORK,))
    if told := [term for term in query.terms if term.kind in TELLING]:
        yield speaking(jobs, told, view, document_id)
    elif query.filters.order in ORDERS and not linked:
        yield ordered(view, document_id, jobs, query.filters.order)
    elif INTERN in query.filters.position:
        yield jobs
