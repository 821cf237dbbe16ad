"""What no part of an entry holds and yet a line of the CV says: the last resort of questions for a field or a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answering.contact import KEYS
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.figures import has_figure
from assistant.answering.figures.sums import required
from assistant.answering.finding import works
from assistant.answering.finding.counted import speaks_of_counted
from assistant.answering.finding.evidence import PROOF, SYNONYM, Mention, best_in
from assistant.answering.finding.expiry import asks_until, says_until
from assistant.answering.finding.fitting import lacks_venue
from assistant.answering.finding.in_time import is_of_another_time
from assistant.answering.finding.missing import missing_terms, names_degree, of_nothing, terms_found, universities
from assistant.answering.finding.ranking import rank
from assistant.answering.finding.wanted import asks_figure
from assistant.answering.finding.weighed import sectors_asked
from assistant.answering.passages import passage, speaks_of_kind
from assistant.questions.asking import CONTENT
from assistant.retrieval import Hits
from assistant.types import Beside, Kind, Query, SectionKind, Span, Status, Term, TermKind

KINDS = (Kind.FACT, Kind.LIST, Kind.COUNT, Kind.CONTACT, Kind.TENURE)
TOLD_OR_NOT = {*KEYS, "level", "phone", "email", "author", "coauthor", "referee", "adviser", "boss", "compare"}
"""Fields that a CV tells as such or not at all."""
SURE = 0.5
"""Probability from which a passage is believed where the structure says nothing. Looked through on the wordings of
benchmarks/questions and the development questions: above it 26 of 30 were evidence."""
BEGUN = ("start", "period")
ASIDE = (Beside.DURING, Beside.BEFORE, Beside.AFTER)
FEW = 2  # words that a line must have at least, where nothing but its words speaks for it
_MARK = re.compile(r"\([A-F][*+-]?\)")  # "French (A)"


def unfielded(query: Query, hits: Hits, view: View, document_id: str, made: Draft) -> Draft:
    """A draft as it is, or, where it says that the CV has nothing under what is asked for, the passage that all but
    surely answers."""
    if made.status != Status.NOT_FOUND or query.field in TOLD_OR_NOT or query.follows:
        return made
    if universities(query):
        return made  # a line about a study names no university
    if query.kind == Kind.TENURE and sectors_asked(query):
        return made  # which jobs are in industry has been looked at
    if works.narrowly(query):
        return made  # what says so has been looked for: another prize is no medal
    if lacks_venue(query, view, document_id):
        return made  # "Science" is no "Environmental Science"
    if query.stretch is not None and query.stretch.beside in ASIDE:
        return made  # the line of the job tells of nothing beside it, or before
    if query.kind == Kind.PASSAGE:
        return _to_the_letter(query, hits, view, document_id) or made
    if query.kind not in KINDS:
        return made
    found = terms_found(query, view, document_id)
    if not found or missing_terms(query, view, document_id) or of_nothing(query, view, document_id):
        return made
    if not _speaks(query, (Span(0, len(view.text(document_id))),), found, view, document_id):
        return made  # nor does any line: no need to look for the likeliest
    said = passage(query, hits, view, document_id)
    if (
        said.status != Status.ANSWERED
        or said.confidence < SURE
        or not _speaks(query, said.evidence, found, view, document_id)
    ):
        return made
    if query.kind == Kind.COUNT and not speaks_of_counted(query, view, said):
        return made  # whom somebody worked with, asked for the patents with them
    if query.filters.organisation and query.filters.section == (SectionKind.EDUCATION,) and _of_jobs(view, said):
        return made  # the job there, asked for studies there
    of_papers = query.filters.section == (SectionKind.PUBLICATIONS,)
    if of_papers and _of_jobs(view, said) and not speaks_of_kind(query, view, said):
        return made  # work for Acme, asked for papers about it
    if query.filters.degree and not names_degree(query, view, said):
        return made  # the thesis of another degree
    if query.filters.period is not None and all(
        is_of_another_time(query, line, view, document_id) for line in said.evidence
    ):
        return made  # the prizes of 2018 and 2023, asked for those of 2020
    text = view.text(document_id)
    if query.field == "end" and asks_until(query) and not any(says_until(line.of(text)) for line in said.evidence):
        return made  # when something was got is not when it runs out
    marked = any(has_figure(line.of(text)) or _MARK.search(line.of(text)) for line in said.evidence)
    return said if marked or query.field != "score" else made


def _of_jobs(view: View, draft: Draft) -> bool:
    """Whether all lines of an answer are of jobs."""
    places = [view.catalogue.entry_at(draft.document_id, line) for line in draft.evidence]
    return all(place is not None and place.entry.kind == SectionKind.WORK for place in places)


def _to_the_letter(query: Query, hits: Hits, view: View, document_id: str) -> Draft | None:
    """The lines that have all words of a free question, two or more, whatever was made of the others."""
    found = terms_found(query, view, document_id)
    own = [places for term, places in found.items() if term.kind in CONTENT]
    if len(own) < FEW or not all(found.values()):
        return None
    numbers, tells, text = asks_figure(query), required(query), view.text(document_id)
    lines = (
        candidate.span
        for candidate in rank(query, hits, view, document_id)
        if all(best_in(candidate.span, places) >= PROOF for places in found.values())
        and (has_figure(candidate.span.of(text)) or not numbers)
        and (tells is None or tells(candidate.span.of(text)))
    )
    line = next(lines, None)
    return quoting(view, document_id, [line], confidence=SURE) if line is not None else None


def _speaks(
    query: Query, lines: Iterable[Span], found: dict[Term, tuple[Mention, ...]], view: View, document_id: str
) -> bool:
    """Whether one of some lines has something of a question beside a name, and it or its entry all that the question
    tells, names ("Twitter") to the letter: the name of an employer alone tells when one began there, and nothing else
    of them."""
    dated = query.field in BEGUN
    own = {term: places for term, places in found.items() if dated or term.kind != TermKind.LINKED}
    foreign = query.language != view.catalogue.languages[document_id]  # some of its words may not be known in the CV's
    for line in lines:
        entry = view.catalogue.entry_at(document_id, line)
        around = entry.entry.span if entry is not None else line
        telling = all(best_in(around, places) >= SYNONYM for term, places in own.items() if term.kind in CONTENT)
        called = all(best_in(around, places) >= PROOF for term, places in own.items() if term.text[:1].isupper())
        if (telling or foreign) and called and any(best_in(line, places) >= PROOF for places in own.values()):
            return True
    return False
