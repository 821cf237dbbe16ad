"""An apprenticeship or a residency that stands among the jobs: "where did he do his apprenticeship?"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering import facts, tenure
from assistant.answering.draft import Draft, View
from assistant.answering.finding.selection import select
from assistant.questions.asking import CONTENT
from assistant.retrieval import NO_HITS
from assistant.text import phrases_in, runs, words
from assistant.types import EntryRef, Filters, Kind, Query, SectionKind

LONGEST = 4  # words of a phrase
WHEN = ("period", "start", "end")
PLACES = {"institution": "employer", "city": "employer", "employer": "employer", "location": "location"}
STUDIES = (SectionKind.EDUCATION,)
TRAINED = ("vocational",)
Known = frozenset[tuple[str, ...]]


def trained_at(query: Query, view: View, document_id: str) -> Draft | None:
    """Where or when the person was an apprentice or a resident, by the head of the job that says so; None where another
    question is asked, the studies tell it, or no job does."""
    field = query.field if query.field in WHEN else PLACES.get(query.field or "")
    if query.kind not in (Kind.FACT, Kind.TENURE) or field is None or query.follows or query.filters.organisation:
        return None
    said = phrases_in(query.text, LONGEST)
    asked = next((kind for kind in lexicon.load("apprentices.yaml") if said & _phrases(kind, "asked")), None)
    if (
        asked is None
        or _tells_more(query, asked)
        or query.filters.order
        or query.filters.bounds
        or query.filters.period
    ):
        return None
    studied = replace(query, filters=Filters(section=STUDIES, degree=TRAINED), terms=())
    if asked == "apprenticeship" and select(studied, view, document_id):
        return None
    text = view.text(document_id)
    held = [
        place
        for place in view.catalogue.places_of(document_id)
        if place.entry.kind in (SectionKind.WORK, SectionKind.EDUCATION)
        and (post := place.entry.position or place.entry.head)
        and not _phrases(asked, "held").isdisjoint(runs(words(post.of(text)), LONGEST))
    ]
    if not held:
        return None
    filters = Filters(candidate=query.filters.candidate, entries=tuple(EntryRef(document_id, p.entry.id) for p in held))
    of_job = replace(query, field=field, also=(), terms=(), filters=filters)
    answers = tenure.tenure if query.kind == Kind.TENURE else facts.fact
    return answers(of_job, NO_HITS, view, document_id)


def _tells_more(query: Query, asked: str) -> bool:
    """Whether a question tells anything beside the words for the training."""
    own = {word for phrase in _phrases(asked, "asked") for word in phrase}
    return any(term.kind in CONTENT and not own.issuperset(term.words) for term in query.terms)


@cache
def _phrases(kind: str, use: str) -> Known:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("apprentices.yaml")[kind][use])
