"""Times away from work that the CV states: parental leave, a sabbatical, a career break with its dates."""

from __future__ import annotations

from assistant import dates
from assistant.answering.draft import View
from assistant.answering.finding import interludes
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.answering.finding.stated import whole_line
from assistant.answering.phrases import stating
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Period, Query, SectionKind, Span, Term, TermKind

LEAVE = Term("", (), TermKind.KNOWN, ("career_gap",))
FILLED = 0.3  # what the dates of a line and a time must have in common for the line to tell of it


def without(view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries that are no leave: nobody worked for one before or after a job."""
    spoken = [m.span for m in mentions(LEAVE, view.catalogue.mentions[document_id]) if m.strength >= PROOF]
    return tuple(p for p in pool if not any(_is_away(p, s) for s in spoken))


def unasked(query: Query, view: View, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries without the leaves among the jobs that the question does not speak of: nobody was employed by a
    sabbatical, and its months are no experience."""
    document = view.catalogue.mentions[document_id]
    kept = without(view, document_id, tuple(p for p in pool if p.section.kind == SectionKind.WORK))
    named = {ref.entry_id for ref in query.filters.entries}
    said = [m.span for term in query.terms for m in mentions(term, document) if m.strength >= PROOF]
    return tuple(
        place
        for place in pool
        if place.section.kind != SectionKind.WORK
        or place in kept
        or place.entry.id in named
        or any(place.entry.span.contains(span) for span in said)
    )


def _is_away(place: Place, spoken: Span) -> bool:
    """Whether an entry is a leave that is called so in its head: it has no title, or little but the word for a leave
    is its title or stands where an employer would."""
    entry = place.entry
    if not entry.head.contains(spoken):
        return False
    called = [span for span in (entry.name, entry.position) if span is not None and span.contains(spoken)]
    if entry.position is None or entry.name is None:
        return entry.position is None or any(2 * len(spoken) >= len(span) for span in called)
    return entry.name in called and 2 * len(spoken) >= len(entry.name)


def stated(view: View, document_id: str, period: Period | None = None) -> tuple[Span, ...]:
    """The lines that state a leave and when it was, in the order of the CV; those that `period` touches, if it is
    given. A line that opens with a word for one ("Break: …") states it, too."""
    text, document = view.text(document_id), view.catalogue.mentions[document_id]
    language = view.catalogue.languages[document_id]
    spoken = [m.span for m in mentions(LEAVE, document) if m.strength >= PROOF]
    spoken += [span for phrase in stating("leave", language) for span in document.find(phrase)]
    opening = [span for phrase in stating("leave_opening", language) for span in document.find(phrase)]
    found = {whole_line(view, document_id, span) for span in spoken}
    found |= {line for span in opening if (line := whole_line(view, document_id, span)) and opens(text, line, span)}
    return tuple(
        line
        for line in sorted(found)
        if (when := dates.find(line.of(text)))
        and (period is None or any(dates.overlaps(one, period, view.today) for one in when))
    )


def at_time(view: View, document_id: str, period: Period) -> tuple[Span, ...]:
    """The line that states a leave whose dates are nearest to a time that is asked for, else any line of which they
    are near, whatever it says was done then: "2014 to 2016: at home with the twins"."""
    away = stated(view, document_id, period)
    best = interludes.nearest(view, document_id, period, FILLED, away)
    return (best,) if best is not None else away


def told_below(view: View, document_id: str, lines: tuple[Span, ...]) -> tuple[Span, ...]:
    """The lines with what an entry that one of them heads says of the time: why, what was done."""
    found: dict[Span, None] = {}
    for line in lines:
        found[line] = None
        place = view.catalogue.entry_at(document_id, line)
        if place is not None and line.overlaps(place.entry.head) and place.entry.position is None:
            summary = [fact.span for fact in place.entry.extra if fact.key == "summary"]
            found |= dict.fromkeys(span for span in [*summary, *place.entry.highlights][:1] if not span.overlaps(line))
    return tuple(found)


def opens(text: str, line: Span, span: Span) -> bool:
    """Whether nothing but dates and marks stands in a line before a word."""
    before = text[line.start : span.start]
    said = {word for one in dates.find(before) for word in words(one.span.of(before))}
    return all(word in said or word.isdigit() for word in words(before))
