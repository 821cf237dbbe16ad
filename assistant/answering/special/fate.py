"""What became of an employer: "what happened to that company?" is told by the words of its entry that say that it went
bankrupt, was sold or moved."""

from __future__ import annotations

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.jobs_meant import last_shown, named, of_kinds, speaking
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import not_found, sentence
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.keys import names_workplace
from assistant.questions.lexical.tags import phrases
from assistant.text import runs, words
from assistant.types import Query, SectionKind

JOBS = (SectionKind.WORK, SectionKind.VOLUNTEER)
POINTING = {"refer.that", "refer.there", "refer.one"}
LONGEST = 3  # words of a kind of employer
MOST = 2  # lines that are quoted


def fate(query: Query, view: View, document_id: str) -> Draft | None:
    """The words of the jobs at the employer that is meant which say what became of it; not_found where none does. None
    for other questions, and where no employer is meant. What opens a line somebody did: "Closed 40 deals"."""
    if not phrases("fate.yaml", query.language, "asked").stand_in(words(query.text)):
        return None
    places = _meant(query, view, document_id)
    if not places:
        return None
    document = view.catalogue.mentions[document_id]
    known = {view.catalogue.languages[document_id], "en"} & lexicon.load("fate.yaml").keys()
    said = {span for each in known for phrase in phrases("fate.yaml", each, "said") for span in document.find(phrase)}
    inside = sorted(span for span in said if any(place.entry.span.contains(span) for place in places))
    told = [(whole_line(view, document_id, span), span) for span in inside]
    lines = dict.fromkeys(sentence(view, document_id, line, [s]) for line, s in told if line.start < s.start)
    if not lines:
        return not_found(query, view, document_id, tuple(t for t in query.terms if t.kind in CONTENT))
    return quoting(view, document_id, list(lines)[:MOST], confidence=0.8)


def _meant(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The jobs at the employer that a question names, or that a word for a place of work tells, or, where one points,
    those shown last; () where it asks what happened to something else: "what happened to sales at Acme?"."""
    at_work = any(names_workplace(run) for run in runs(words(query.text), LONGEST)) or "field.employer" in query.tags
    if not (at_work or query.filters.organisation):
        return ()
    told = [term for term in query.terms if term.kind in CONTENT and not names_workplace(term.words)]
    if linked := named(query, view, document_id):
        return tuple(place for place in linked if place.entry.kind in JOBS and not told)
    shown = last_shown(JOBS, query, view, document_id)
    if POINTING & set(query.tags) and shown:
        return shown
    return speaking(of_kinds(JOBS, view, document_id), told, view, document_id) if told else ()
