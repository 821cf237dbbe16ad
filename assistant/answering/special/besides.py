"""Work beside the main job: "has she a second employer?", "what does he do on the side?"."""

from __future__ import annotations

from functools import cache

from assistant import dates, lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.facts import entries
from assistant.answering.finding.selection import ordered
from assistant.answering.passages import not_found
from assistant.answering.yes_no.whether import as_yes
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.text import runs, says, words
from assistant.types import Kind, Query, SectionKind, Span

JOBS = (SectionKind.WORK, SectionKind.OTHER)
LONGEST = 5  # words of a phrase of besides.yaml
MOST = 3  # jobs that are told
Phrase = tuple[str, ...]


def besides(query: Query, view: View, document_id: str) -> Draft | None:
    """The jobs of today that are beside another one; not_found where there is only one; None for other questions."""
    said = words(query.text)
    asked = _phrases("asked", query.language)
    asking = [run for run in runs(said, LONGEST) if run in asked]
    if not asking or query.follows or query.filters.organisation:
        return None
    known = {word for run in asking for word in run}
    if any(term.kind in CONTENT and not known.intersection((*term.words, *words(term.text))) for term in query.terms):
        return None  # "a side job as a barista"
    places = _beside_main(view, document_id)
    lines = _lines_beside(view, document_id) if not places else []
    if not places and not lines:
        return not_found(query, view, document_id)
    told = entries(query, view, document_id, places[:MOST]) if places else quoting(view, document_id, lines[:MOST])
    return as_yes(query, told) if query.kind == Kind.YES_NO else told


def _beside_main(view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs that go on and are said to be beside another one; else all that go on but the first of them."""
    jobs = (place for place in view.catalogue.places_of(document_id) if place.entry.kind in JOBS and place.entry.period)
    now = ordered(view, document_id, tuple(jobs), "current")
    language, text = view.catalogue.languages[document_id], view.text(document_id)
    told = _phrases("told", language)
    marked = tuple(p for p in now if any(says(words(p.entry.span.of(text)), phrase) for phrase in told))
    return marked if len(marked) < len(now) else now[1:]


def _lines_beside(view: View, document_id: str) -> list[Span]:
    """The lines of something that goes on and is said to be beside a job, where no entry is: no studies."""
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    told = _phrases("told", language)
    found = []
    for chunk in view.catalogue.chunks_of(document_id):
        place, line = view.catalogue.entry_at(document_id, chunk.span), chunk.span.of(text)
        studied = place is not None and place.entry.kind not in JOBS
        if not studied and any(one.ongoing for one in dates.find(line)) and any(says(words(line), t) for t in told):
            found.append(chunk.span)
    return found


@cache
def _phrases(key: str, language: str) -> frozenset[Phrase]:
    """The folded phrases of a list in a language."""
    return frozenset(words(str(phrase)) for phrase in lexicon.load("besides.yaml").get(language, {}).get(key, ()))
