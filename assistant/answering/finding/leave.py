"""Times away from work that the CV states: parental leave, a sabbatical, a career break with its dates."""

from __future__ import annotations

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.answering.finding.stated import whole_line
from assistant.questions.cvs.names import Place
from assistant.types import Period, Span, Term, TermKind

LEAVE = Term("", (), TermKind.KNOWN, ("career_gap",))


def without(view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries that are no leave: nobody worked for one before or after a job."""
    spoken = [m.span for m in mentions(LEAVE, view.catalogue.mentions[document_id]) if m.strength >= PROOF]
    return tuple(p for p in pool if not any(p.entry.head.contains(s) for s in spoken) or p.entry.position is not None)


def stated(view: View, document_id: str, period: Period | None = None) -> tuple[Span, ...]:
    """The lines that state a leave and when it was, in the order of the CV; those that `period` touches, if it is
    given."""
    text = view.text(document_id)
    spoken = [m.span for m in mentions(LEAVE, view.catalogue.mentions[document_id]) if m.strength >= PROOF]
    found = {whole_line(view, document_id, span) for span in spoken}
    return tuple(
        line
        for line in sorted(found)
        if (when := dates.find(line.of(text)))
        and (period is None or any(dates.overlaps(one, period, view.today) for one in when))
    )
