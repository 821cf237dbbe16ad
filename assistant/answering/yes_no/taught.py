"""Whether somebody taught somewhere, where all that the CV has of the place are their own studies, or a school where a
university is asked for."""

from __future__ import annotations

from assistant.answering.draft import Draft
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.selection import headings
from assistant.answering.finding.taught import teachers
from assistant.answering.yes_no.whether import Whether
from assistant.questions.cvs.led import teaching, teaching_people_alone
from assistant.types import SectionKind, Span, Status, Term, TermKind

TITLES = (SectionKind.PUBLICATIONS, SectionKind.SKILLS, SectionKind.INTERESTS)
OPENING = 3  # characters before the first word of a line: its mark
LIKELY = 0.5  # confidence below which the first line alone decides
UNIVERSITY = "university_employer"


def only_taught(whether: Whether, draft: Draft) -> bool:
    """Whether what was found to say that somebody taught does not: pupils are no teachers, and a school is no
    university."""
    if "teaching" not in whether.query.filters.heading or draft.status not in (Status.ANSWERED, Status.PARTIAL):
        return False
    said = mentions(_meaning(teaching()), whether.document)

    def is_own(span: Span) -> bool:
        place = whether.view.catalogue.entry_at(whether.document_id, span)
        studied = place is not None and place.section.kind == SectionKind.EDUCATION
        return studied and best_in(span, said) < SYNONYM

    asked = [mentions(term, whether.document) for term in whether.query.terms if UNIVERSITY in term.concepts]
    if asked and not any(best_in(_around(whether, span), asked[0]) >= PROOF for span in draft.evidence):
        return True
    if not (whether.telling or whether.names) and not any(_tells_people(whether, span) for span in draft.evidence):
        return True  # "training data"
    own = [is_own(span) for span in draft.evidence]
    return bool(own) and (all(own) or (own[0] and draft.confidence < LIKELY))


def _tells_people(whether: Whether, line: Span) -> bool:
    """Whether a line or a heading above it has a word that is said of teaching people alone, or the line tells of
    people who were led, or begins by saying that some were trained."""
    document = whether.document
    alone = mentions(_meaning(teaching_people_alone() | teachers()), document)
    place = whether.view.catalogue.entry_at(whether.document_id, line)
    if place is not None and place.section.kind in TITLES:
        return False  # "Teach Yourself Go"
    spans = [line, *(headings(place) if place is not None else [])]
    if any(best_in(span, alone) >= SYNONYM for span in spans):
        return True
    trained = [m.span for m in mentions(_meaning(teaching()), document) if line.contains(m.span)]
    opens = any(span.start - line.start <= OPENING for span in trained)
    people = any(line.contains(span) for span in document.people)
    return any(map(line.overlaps, (*document.led, *document.led_groups))) or (opens and people)


def _meaning(meanings: frozenset[int]) -> Term:
    """A term that is told by any word of some meanings."""
    return Term("", (), TermKind.WORD, (), tuple(sorted(meanings)))


def _around(whether: Whether, span: Span) -> Span:
    """The entry that a line stands in; the line, where it stands in none."""
    place = whether.view.catalogue.entry_at(whether.document_id, span)
    return place.entry.span if place is not None else span
