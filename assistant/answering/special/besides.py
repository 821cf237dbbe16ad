"""Work beside the main job: "has she a second employer?", "what does he do on the side?"."""

from __future__ import annotations

from assistant import dates
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.facts import entries
from assistant.answering.finding.selection import NTH, ordered
from assistant.answering.finding.side_jobs import says_so
from assistant.answering.passages import not_found
from assistant.answering.yes_no.whether import as_yes
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.side_jobs import LONGEST, phrases
from assistant.text import phrases_in, words
from assistant.types import Kind, Period, Query, SectionKind, Span

JOBS = (SectionKind.WORK, SectionKind.OTHER)
MOST = 3  # jobs that are told


def besides(query: Query, view: View, document_id: str) -> Draft | None:
    """The jobs of today, or of the time that the question names, that are beside another one; not_found where there is
    only one; None for other questions."""
    asking = phrases_in(query.text, LONGEST) & phrases("asked", query.language)
    numbered = any(tag.startswith(NTH) for tag in query.tags)  # "what was her second job?"
    if not asking or numbered or query.follows or query.filters.organisation:
        return None
    known = {word for run in asking for word in run}
    if any(term.kind in CONTENT and not known.intersection((*term.words, *words(term.text))) for term in query.terms):
        return None  # "a side job as a barista"
    period = query.filters.period
    places = _beside_main(view, document_id, period)
    lines = _lines_beside(view, document_id) if not (places or period) else []
    if not places and not lines:
        return not_found(query, view, document_id)
    told = entries(query, view, document_id, places[:MOST]) if places else quoting(view, document_id, lines[:MOST])
    return as_yes(query, told) if query.kind == Kind.YES_NO else told


def _beside_main(view: View, document_id: str, period: Period | None) -> tuple[Place, ...]:
    """The jobs that go on, or went on at a time, and are said to be beside another one; else all of them but the
    first."""
    jobs = tuple(p for p in view.catalogue.places_of(document_id) if p.entry.kind in JOBS and p.entry.period)
    if period is None:
        then = ordered(view, document_id, jobs, "current")
    else:
        then = tuple(p for p in jobs if p.entry.period and dates.overlaps(p.entry.period, period, view.today))
    marked = tuple(p for p in then if says_so(view, document_id, p.entry.span))
    if period is not None and marked:
        return marked
    return marked if len(marked) < len(then) else then[1:]


def _lines_beside(view: View, document_id: str) -> list[Span]:
    """The lines of something that goes on and is said to be beside a job, where no entry is: no studies."""
    text = view.text(document_id)
    found = []
    for chunk in view.catalogue.chunks_of(document_id):
        place, line = view.catalogue.entry_at(document_id, chunk.span), chunk.span.of(text)
        studied = place is not None and place.entry.kind not in JOBS
        if not studied and any(one.ongoing for one in dates.find(line)) and says_so(view, document_id, chunk.span):
            found.append(chunk.span)
    return found
