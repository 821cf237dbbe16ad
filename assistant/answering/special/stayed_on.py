"""Whether somebody stayed where a training or a job was: "was she taken on after the apprenticeship?", "did he work
there after his internship, too?"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Draft, View
from assistant.answering.facts import in_order
from assistant.answering.finding import stays
from assistant.answering.finding.entry_dates import dated, end_of, is_after, start_of
from assistant.answering.finding.landmarks import entries_of
from assistant.answering.passages import not_found
from assistant.answering.yes_no.whether import as_yes
from assistant.questions.cvs.names import Place
from assistant.questions.framing.back import phrases
from assistant.text import says, words
from assistant.types import Beside, Kind, Query, SectionKind

THERE = "refer.there"
KEPT = "kept_on"


def stayed_on(query: Query, view: View, document_id: str) -> Draft | None:
    """The jobs that followed a training or a job with the same employer; not_found, with that, where none did; None for
    other questions, and where the CV has nothing of the kind."""
    asked = query.stretch
    if asked is None or asked.beside != Beside.AFTER or query.kind != Kind.YES_NO or asked.things:
        return None
    kept = phrases(query.language, KEPT).stand_in(words(query.text))
    if not (kept or THERE in query.tags):
        return None
    marks = entries_of(asked.landmarks[0], view, document_id, query.language)
    jobs = [place for place in dated(view, document_id) if place.entry.kind == SectionKind.WORK]
    found = [job for job in jobs if any(_follows(job, mark, view, document_id) for mark in marks)]
    if found:
        return as_yes(query, in_order(query, view, document_id, found))
    near = tuple(describing.head(mark.entry) for mark in marks[:1])
    return replace(not_found(query, view, document_id), related=near) if marks else None


def _follows(job: Place, mark: Place, view: View, document_id: str) -> bool:
    """Whether a job began when something had ended, with an employer whose name stands in that."""
    name, start, end = words(stays.employer(view, document_id, job)), start_of(job), end_of(mark)
    if job.entry.id == mark.entry.id or not name or start is None or end is None or is_after(end, start):
        return False
    return says(words(mark.entry.span.of(view.text(document_id))), name)
