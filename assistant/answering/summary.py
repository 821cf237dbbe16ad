"""The person in a few lines: what they do, what they did before, what they studied."""

from __future__ import annotations

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.selection import ordered
from assistant.answering.passages import not_found
from assistant.questions.cvs.names import walk
from assistant.retrieval import Hits
from assistant.types import Query, SectionKind, Span, Status

POSITIONS = 3
LONGEST = 300  # characters of a summary of the CV's own that is quoted whole


def summary(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The latest positions and the highest degree; the CV's own summary first, where it is short."""
    cv = view.catalogue.cvs[document_id]
    citing, parts = Citing(), []
    own = cv.basics.summary
    if own is not None and len(own) <= LONGEST:
        parts.append(f"{view.words(document_id, own)} {citing.cite(own)}")
    work = [p for s in cv.sections if s.kind == SectionKind.WORK for p in walk(s) if p.entry.kind == SectionKind.WORK]
    work.sort(key=lambda p: dates.order(p.entry.period, view.today), reverse=True)
    study = [p for s in cv.sections if s.kind == SectionKind.EDUCATION for p in walk(s)]
    best = ordered(view, document_id, tuple(study), "highest")
    for place in [*work[:POSITIONS], *best[:1]]:
        mark = citing.cite(describing.head(place.entry))
        parts.append(f"{describing.describe(view, document_id, place.entry)} {mark}")
    if not parts:
        spans: list[Span] = [e.head for s in cv.sections for e in s.entries[:1]][:POSITIONS]
        parts = [f"{view.words(document_id, span)} {citing.cite(span)}" for span in spans]
    if not parts:
        return not_found(query, view, document_id)
    return Draft(Status.ANSWERED, "; ".join(parts) + ".", document_id, tuple(citing.spans))
