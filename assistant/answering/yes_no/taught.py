"""Whether somebody taught somewhere, where all that the CV has of the place are their own studies."""

from __future__ import annotations

from assistant.answering.draft import Draft
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.yes_no.whether import Whether
from assistant.questions.cvs.led import teaching
from assistant.types import SectionKind, Span, Status, Term, TermKind

LIKELY = 0.5  # confidence below which the first line alone decides


def only_taught(whether: Whether, draft: Draft) -> bool:
    """Whether what was found to say that somebody taught are their own studies: pupils are no teachers."""
    if "teaching" not in whether.query.filters.heading or draft.status not in (Status.ANSWERED, Status.PARTIAL):
        return False
    said = mentions(Term("", (), TermKind.WORD, (), tuple(sorted(teaching()))), whether.document)

    def is_own(span: Span) -> bool:
        place = whether.view.catalogue.entry_at(whether.document_id, span)
        studied = place is not None and place.section.kind == SectionKind.EDUCATION
        return studied and best_in(span, said) < SYNONYM

    own = [is_own(span) for span in draft.evidence]
    return bool(own) and (all(own) or (own[0] and draft.confidence < LIKELY))
