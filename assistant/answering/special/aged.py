"""How old somebody was at a time that the CV dates: "how old was she when she joined Acme?"."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering import describing
from assistant.answering.contact import values
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.finding.entry_dates import end_of, months_up_to, start_of
from assistant.answering.finding.kinds import is_higher
from assistant.answering.finding.selection import CAREER, select
from assistant.answering.phrases import length, noun, say
from assistant.dates import Length
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import phrases
from assistant.text import words
from assistant.types import PartialDate, Query, SectionKind, Span, Status

BORN = "birth_date"
YEAR = 12
MOST = 3  # entries that are told


def aged(query: Query, view: View, document_id: str) -> Draft | None:
    """The age at the beginning of what a question names, at its end where that is asked for or it is a course of
    studies, by the date of birth that the CV has; not_found where it has none. None where no time is named."""
    said = words(query.text)
    if not phrases("aged.yaml", "asked", query.language).stand_in(said):
        return None
    places = _meant(query, view, document_id)
    told = {"time.began", "time.ended", "ask.when"} & set(query.tags) and any(t.kind in CONTENT for t in query.terms)
    if not (places or query.filters.period or told) or f"field.{BORN}" not in query.tags:
        return None
    born = _birth(query, view, document_id)
    if born is None:
        reason = say(query.language, "no_entry", what=noun(query.language, BORN))
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)
    date, line = born
    citing, parts = Citing(), []
    ages: list[Length] = []
    for place in places[:MOST]:
        at = _date(query, place)
        if at is not None:
            ages.append(_age(date, at))
            head = describing.describe(view, document_id, place.entry)
            mark = citing.cite(describing.head(place.entry))
            parts.append(f"{length(query.language, ages[-1])}: {head} {mark}")
    then = query.filters.period.end if query.filters.period is not None and not parts else None
    if then is not None:
        ages.append(_age(date, then))
        parts.append(length(query.language, ages[-1]))
    if not parts:
        return None
    text = f"{'; '.join(parts)}. {view.words(document_id, line)} {citing.cite(line)}."
    value = float(ages[0].months // YEAR) if len(ages) == 1 else None
    unit = "years" if value is not None else None
    return Draft(Status.ANSWERED, text, document_id, tuple(citing.spans), value=value, unit=unit, confidence=0.8)


def _birth(query: Query, view: View, document_id: str) -> tuple[PartialDate, Span] | None:
    """The date of birth and the line that states it; None where the CV has none, or an age alone."""
    told = values(view.catalogue.cvs[document_id], view, replace(query, field=BORN))
    for shown, quoted in told:
        found = next(iter(dates.find(shown.of(view.text(document_id)))), None)
        if found is not None and found.end is not None:
            return found.end, quoted
    return None


def _meant(query: Query, view: View, document_id: str) -> tuple[Place, ...]:
    """The entries at whose time somebody's age is asked for: those that a question names, the first job, the degree."""
    filters = query.filters
    graduated = SectionKind.EDUCATION in filters.section or "section.education" in query.tags
    if not (filters.entries or filters.degree or filters.order or filters.position or graduated):
        return ()
    kinds: tuple[SectionKind, ...] = CAREER
    if not filters.entries and not filters.section:
        kinds = (SectionKind.EDUCATION,) if graduated else (SectionKind.WORK,)
    found = tuple(p for p in select(replace(query, field=None), view, document_id, kinds) if p.entry.period is not None)
    if graduated and not (filters.entries or filters.degree or filters.order):
        found = tuple(p for p in found if is_higher(view, document_id, p)) or found
    return found


def _date(query: Query, place: Place) -> PartialDate | None:
    """The date of an entry that is meant."""
    ended = "time.ended" in query.tags or (place.entry.kind == SectionKind.EDUCATION and "time.began" not in query.tags)
    return end_of(place) if ended else start_of(place)


def _age(born: PartialDate, then: PartialDate) -> Length:
    """The full years from a birth to a time, which are by the year where either date has no month."""
    precision = "month" if born.month is not None and then.month is not None else "year"
    months = months_up_to(then) - months_up_to(born)
    return Length(months // YEAR * YEAR, precision)
