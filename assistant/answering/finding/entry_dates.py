"""When dated entries began and ended, and how two dates lie to each other."""

from __future__ import annotations

from assistant.answering.draft import View
from assistant.questions.cvs.names import Place
from assistant.types import PartialDate, SectionKind


def dated(view: View, document_id: str) -> list[Place]:
    """The entries of a CV that have a date, in its order."""
    return [place for place in view.catalogue.places_of(document_id) if place.entry.period is not None]


def is_remark(place: Place) -> bool:
    """Whether an entry is under no heading of a career and nobody's post: "In 2019 I cycled to Rome"."""
    return place.entry.kind == SectionKind.OTHER and place.entry.position is None


def start_of(place: Place) -> PartialDate | None:
    """When an entry began; of one with one date alone, this one."""
    period = place.entry.period
    return (period.start or period.end) if period is not None else None


def end_of(place: Place) -> PartialDate | None:
    """When an entry ended; None where it has not."""
    period = place.entry.period
    return (period.end or period.start) if period is not None and not period.ongoing else None


def is_after(one: PartialDate, other: PartialDate) -> bool:
    """Whether a date lies after another, as precisely as both are known."""
    if one.month is None or other.month is None:
        return one.year > other.year
    return months_up_to(one) > months_up_to(other)


def months_up_to(date: PartialDate) -> int:
    """The months up to a date; a year alone as its middle."""
    return 12 * date.year + (date.month or 6)
