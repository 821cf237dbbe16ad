"""Stays that lasted longer or less than so long: which they are, whether there are any, how many; and whether all jobs
together did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import dates
from assistant.answering import describing, tenure
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.stays import Stay, stays
from assistant.answering.passages import not_found
from assistant.answering.phrases import length, noun, say
from assistant.questions.cvs.names import Place
from assistant.types import Kind, Lasting, Query, Status


@dataclass(frozen=True, slots=True)
class Lengths:
    """The stays that surely are as asked, those of which the years alone do not tell it, and all of them."""

    sure: tuple[Stay, ...]
    unsure: tuple[Stay, ...]
    every: tuple[Stay, ...]


def lasting(query: Query, view: View, document_id: str) -> Draft | None:
    """The answer to such a question; None for any other. Without any stay as asked, the longest or shortest one."""
    asked = query.filters.lasting
    if asked is None:
        return None
    if asked.whole:
        return _whole(query, view, document_id, asked)
    found = _sorted(query, view, document_id, asked)
    if not found.every:
        return not_found(query, view, document_id)
    citing = Citing()
    told = _listed(query, view, document_id, found.sure, citing)
    unsure = say(query.language, "unsure_stay", text=_listed(query, view, document_id, found.unsure, citing))
    more = [unsure] if found.unsure else []
    if not found.sure and not found.unsure:
        order = "longest" if asked.side in ("longer", "least") else "shortest"
        one = (max if order == "longest" else min)(found.every, key=lambda stay: _months(view, stay)[0])
        nearest = _listed(query, view, document_id, (one,), citing)
        named = query.filters.entries and len(found.every) == 1
        more = [nearest if named else say(query.language, f"{order}_stay", text=nearest)]
    text = "; ".join(([told] if found.sure else []) + more)
    match query.kind:
        case Kind.YES_NO if found.sure or not found.unsure:
            text = say(query.language, "yes" if found.sure else "no", text=text)
        case Kind.COUNT:
            unit = noun(query.language, "employer", len(found.sure))
            text = f"{say(query.language, 'count', n=len(found.sure), unit=unit)}: {text}"
        case _ if not found.sure and not found.unsure:
            text = say(query.language, "no_stay", text=text)
    value = float(len(found.sure)) if query.kind == Kind.COUNT else None
    return Draft(Status.ANSWERED, f"{text}.", document_id, tuple(citing.spans), value=value)


def _sorted(query: Query, view: View, document_id: str, asked: Lasting) -> Lengths:
    """The stays of the CV, or of the entries that the question names, by whether they lasted as long as is asked."""
    own = {ref.entry_id for ref in query.filters.entries if ref.document_id == document_id}
    every = tuple(
        stay
        for stay in stays(view, document_id)
        if dates.length(stay.period, view.today) and (not own or any(_belongs(place, own) for place in stay.places))
    )
    fitting = {stay: _fits(asked, *_months(view, stay)) for stay in every}
    return Lengths(
        tuple(stay for stay in every if fitting[stay] is True),
        tuple(stay for stay in every if fitting[stay] is None),
        every,
    )


def _belongs(place: Place, entries: set[str]) -> bool:
    """Whether a position is one of some entries or stands below one."""
    return place.entry.id in entries or (place.parent is not None and place.parent.id in entries)


def _months(view: View, stay: Stay) -> tuple[int, int]:
    """How many months a stay lasted, at least and at most: a year alone leaves the month open."""
    found = dates.length(stay.period, view.today)
    assert found is not None
    return (found.months, found.months) if found.precision == "month" else dates.bounds(stay.period, view.today)


def _fits(asked: Lasting, least: int, most: int) -> bool | None:
    """Whether a length is as asked; None where its bounds do not tell."""
    match asked.side:
        case "longer":
            found = least > asked.months, most > asked.months
        case "least":
            found = least >= asked.months, most >= asked.months
        case "shorter":
            found = least < asked.months, most < asked.months
        case _:
            found = least <= asked.months, most <= asked.months
    return found[0] if found[0] == found[1] else None


def _listed(query: Query, view: View, document_id: str, some: Sequence[Stay], citing: Citing) -> str:
    """ "Acme (8 years 1 month) [1]; Roe Ltd (6 years) [2]"."""
    parts = []
    for stay in reversed(some):
        entry = stay.places[-1].entry
        name = entry.name or (stay.places[-1].parent.name if stay.places[-1].parent else None)
        called = view.words(document_id, name) if name else describing.describe(view, document_id, entry)
        found = dates.length(stay.period, view.today)
        lasted = length(query.language, replace(found, as_of=None)) if found else ""
        quoted = [
            describing.evidence(p.entry, p.entry.name, p.entry.position, p.entry.period.span)
            for p in stay.places
            if p.entry.period
        ]
        parts.append(f"{called} ({lasted}) {citing.cite_all(quoted)}")
    return "; ".join(parts)


def _whole(query: Query, view: View, document_id: str, asked: Lasting) -> Draft:
    """Whether all jobs together lasted as long as is asked."""
    together = tenure.experience(query, view, document_id)
    if together is None or together.value is None:
        return not_found(query, view, document_id)
    months = round(12 * together.value)
    answer = "yes" if _fits(asked, months, months) else "no"
    return replace(together, text=say(query.language, answer, text=together.text))
