"""How the jobs of a career are told: a stay at an employer with its positions, how long it lasted, its dates."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.draft import Citing, View
from assistant.answering.finding.stays import YEAR, Stay
from assistant.answering.phrases import length
from assistant.dates import Length
from assistant.types import PartialDate, Period, Query, Span


def stay_told(view: View, document_id: str, stay: Stay, citing: Citing) -> str:
    """A stay with its positions, the employer first: "Acme, Clerk, 2015 – 2017 [1]; Buyer, 2017 – 2019 [2]"."""
    jobs = (job(view, document_id, stay, number, citing) for number in range(len(stay.places)))
    return f"{stay.name}, {'; '.join(jobs)}"


def by_position(view: View, document_id: str, stay: Stay, citing: Citing) -> str:
    """A stay with the positions first: "Clerk, Acme, 2015 – 2017 [1]"."""
    parts = []
    for place in stay.places:
        marks = "".join(citing.cite(span) for span in replace(stay, places=(place,)).spans)
        parts.append(f"{describing.describe(view, document_id, place.entry)} {marks}")
    return "; ".join(parts)


def job(view: View, document_id: str, stay: Stay, number: int, citing: Citing) -> str:
    """One of the jobs of a stay, without the employer."""
    entry = stay.places[number].entry
    parts = [_bare(view.words(document_id, part)) for part in (entry.position, period_of(entry.period)) if part]
    alone = replace(stay, places=(stay.places[number],))
    return f"{', '.join(parts)} {''.join(citing.cite(span) for span in alone.spans)}"


def _bare(text: str) -> str:
    """The words without the brackets around them; a bracket inside keeps both its ends: "Analyst (Lead)"."""
    bare = text.strip("() ")
    return bare if bare.count("(") == bare.count(")") else text.strip()


def period_of(period: Period | None) -> Span | None:
    return period.span if period is not None else None


def length_of(stay: Stay, view: View) -> Length:
    """How long a stay lasted; of something dated once, less than its precision."""
    found = dates.total(stay.periods, view.today)
    return found or Length(0, "month" if stay.start.month else "year")


def as_told(stay: Stay, view: View) -> tuple[int, str]:
    """How long a stay lasted, as an answer can tell it: by the month or by the year."""
    found = length_of(stay, view)
    return found.months, found.precision


def in_words(query: Query, found: Length, view: View) -> str:
    """A length in words."""
    return length(query.language, found, in_months="ask.months" in query.tags)


def measured(query: Query, months: int) -> tuple[str, float]:
    """The unit in which a question asks, and so many months in it."""
    return ("months", float(months)) if "ask.months" in query.tags else ("years", round(months / YEAR, 4))


def date_of(date: PartialDate | None) -> str:
    return dates.iso(date) if date is not None else ""


def key_of(date: PartialDate) -> tuple[int, int]:
    return date.year, date.month or 0
