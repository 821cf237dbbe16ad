"""Times told by how far back from today they lie: "in the last five years", "ten years ago", "during the pandemic",
"how long is it since she left Acme?"."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.evidence import mentions
from assistant.answering.finding.landmarks import entries_of
from assistant.answering.phrases import length, say
from assistant.dates import Length
from assistant.types import Beside, Kind, PartialDate, Period, Query, SectionKind, Span, Status, Stretch, Term, TermKind

KINDS = (Kind.FACT, Kind.PASSAGE, Kind.LIST, Kind.COUNT, Kind.TIMELINE)
OF_JOB = (None, "employer", "position", "location", "period", "start", "end", "entry", "highlights")
"""Fields by which a question asks for a job."""
YEAR = 12


def timed(query: Query, view: View, document_id: str) -> Query:
    """The question with the time that "in the last five years", "ten years ago" or "during the pandemic" stand for, of
    which the CV does not speak itself; as it is where it tells none so."""
    asked = query.stretch
    if asked is None or asked.beside not in (Beside.LATELY, Beside.AGO, Beside.NAMED) or query.kind not in KINDS:
        return query
    said = Term(" ".join(asked.said), asked.said, TermKind.WORD)
    spoken = [term for term in query.terms if term.words == asked.said] or [said]  # with what else it is called
    if asked.beside == Beside.NAMED and any(mentions(term, view.catalogue.mentions[document_id]) for term in spoken):
        return query
    period = asked.period or _reaching_back(asked, view)
    filters = replace(query.filters, period=period, order=None)
    open_asked = query.kind in (Kind.FACT, Kind.PASSAGE) and set(filters.section) <= {SectionKind.WORK}
    if open_asked and not filters.entries and query.field in OF_JOB:
        field = query.field if query.field in ("employer", "position") else None
        query = replace(query, kind=Kind.TIMELINE, field=field, terms=())
    terms = tuple(term for term in query.terms if not set(term.words) <= set(asked.said))
    return replace(query, filters=filters, terms=terms, within=None, course=None, stretch=None)


def _reaching_back(asked: Stretch, view: View) -> Period:
    """The time up to today, or about a day, that lies so many months back."""
    number = 12 * view.today.year + view.today.month - 1 - round(asked.months)
    then = PartialDate(number // 12, number % 12 + 1)
    if asked.beside == Beside.LATELY:
        return Period(then, None, True, Span(0, 0))
    return Period(None, PartialDate(then.year) if asked.months >= YEAR else then, False, Span(0, 0))


def elapsed(query: Query, view: View, document_id: str) -> Draft | None:
    """How long ago something ended; how long ago it began where that is asked for, or where it goes on. None for other
    questions."""
    asked = query.stretch
    if asked is None or asked.beside != Beside.ELAPSED:
        return None
    marks = entries_of(asked.landmarks[0], view, document_id, query.language)
    last = max(marks, key=lambda place: dates.order(place.entry.period, view.today), default=None)
    period = last.entry.period if last is not None else None
    if last is None or period is None or (period.ongoing and query.kind == Kind.TENURE):
        return None
    begun = period.ongoing or ("time.began" in query.tags and "time.ended" not in query.tags)
    date = (period.start or period.end) if begun else (period.end or period.start)
    if date is None:
        return None
    total = dates.length(Period(date, None, True, period.span), view.today)
    if total is None:
        return None
    in_months = "ask.months" in query.tags
    citing = Citing()
    told = f"{describing.describe(view, document_id, last.entry)} {citing.cite(describing.head(last.entry))}"
    lasted = length(query.language, Length(total.months, total.precision), in_months=in_months)
    text = say(query.language, "tenure", length=lasted, start=dates.iso(date), end=view.today.isoformat())
    value = float(total.months) if in_months else round(total.months / YEAR, 4)
    unit = "months" if in_months else "years"
    return Draft(Status.ANSWERED, f"{text}: {told}.", document_id, tuple(citing.spans), value=value, unit=unit)
