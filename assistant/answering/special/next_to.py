"""What came before or after something that a question tells by words of its own: "where did she work before England?",
"what did he do right after his internship?"."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.facts import entries, in_order
from assistant.answering.finding import leave, neighbours, stays
from assistant.answering.finding.entry_dates import dated, end_of, is_after, months_up_to, start_of
from assistant.answering.finding.landmarks import entries_of
from assistant.answering.finding.side_jobs import main_ones
from assistant.answering.passages import not_found
from assistant.answering.phrases import length
from assistant.answering.special.ago import OF_JOB
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import Beside, Kind, Landmark, Query, SectionKind, Stretch, TermKind

PLACED = {"ask.where", "ask.who", "ask.with_whom", "field.employer", "field.position"}
"""By what a question asks for a job or an employer."""
TOWN = "field.city"
AT_ALL = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.OTHER, SectionKind.VOLUNTEER)
CAREER = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.OTHER)
TWO = 2  # positions, of which the one must be meant that the question names in its own words


def next_to(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """The job before or after a landmark, with how long it lasted where that is asked for, too."""
    landmark, tags = asked.landmarks[0], set(query.tags)
    lasting, town = "ask.how_long" in tags, TOWN in tags
    if not tags & (PLACED if lasting else {*PLACED, "ask.did"}):
        return None
    marks = entries_of(landmark, view, document_id, query.language)
    jobs = tuple(p for p in dated(view, document_id) if p.entry.kind == SectionKind.WORK)
    own = _at_employer(query, asked, view, document_id, jobs, marks)
    if own is not None or _is_placed(query, landmark, town=town):
        return own
    if landmark.sections == (SectionKind.EDUCATION,) and not landmark.terms:
        return _around_studies(query, asked, view, document_id, marks)
    if query.field not in OF_JOB and not town:
        return None
    marks = tuple(p for p in marks if p.entry.kind == SectionKind.WORK)
    linked = {ref.entry_id for ref in query.filters.entries} == {p.entry.id for p in marks}
    if not marks or (linked and not lasting and not town):
        return None
    if landmark.current:
        jobs = main_ones(view, document_id, jobs)
    pool = leave.without(view, document_id, jobs)
    found = neighbours.beside(view, document_id, marks, pool, str(asked.beside), "position" if town else "employer")
    if not found:
        return None
    told = entries(replace(query, field="position" if town else "employer"), view, document_id, found)
    told = _with_towns(view, document_id, told, found) if town else told
    return _with_length(query, view, document_id, told, found) if lasting else told


def _is_placed(query: Query, landmark: Landmark, *, town: bool) -> bool:
    """Whether a question tells which job it asks for in another way than by what lies beside it."""
    filters = query.filters
    if filters.degree or query.follows:
        return True
    if landmark.current:  # "the position before the present one" may be one with the same employer
        return "field.employer" not in query.tags or query.field == "position"
    if filters.position and not (town and filters.position == landmark.position):
        return True
    return bool(filters.bounds)


def _at_employer(
    query: Query, asked: Stretch, view: View, document_id: str, jobs: tuple[Place, ...], marks: tuple[Place, ...]
) -> Draft | None:
    """The position before or after another one with the employer that the question names; where no words of the CV are
    those of the other one, of two positions the one that must be meant."""
    firms = query.filters.organisation
    if len(firms) != 1 or query.field != "position" or _names(asked.landmarks[0], firms[0]):
        return None
    held = tuple(p for p in jobs if words(stays.employer(view, document_id, p)) == words(firms[0]))
    held = tuple(sorted(held, key=neighbours.began))
    there = tuple(p for p in marks if p in held)
    order = str(asked.beside)
    found = neighbours.beside(view, document_id, there, held, order, "position") if len(there) == 1 else ()
    if not found and len(held) == TWO:
        elsewhere = any(p.entry.kind != SectionKind.WORK for p in marks)
        if elsewhere or (marks and _is_named(asked.landmarks[0])):
            return None
        found = held[:1] if asked.beside == Beside.BEFORE else held[1:]
    return entries(query, view, document_id, found) if found else None


def _names(landmark: Landmark, firm: str) -> bool:
    """Whether what a time is told by is the employer itself: "before she joined Acme"."""
    return any(set(term.words) & set(words(firm)) for term in landmark.terms)


def _is_named(landmark: Landmark) -> bool:
    """Whether what a time is told by has a name, and is not only a title that the CV may say in other words."""
    return bool(landmark.degree) or any(term.kind in (TermKind.NAME, TermKind.LINKED) for term in landmark.terms)


def _with_towns(view: View, document_id: str, told: Draft, found: tuple[Place, ...]) -> Draft:
    """Jobs with the towns that they were in, as far as the CV tells."""
    citing = Citing(list(told.evidence))
    towns = [p.entry.location for p in found if p.entry.location is not None]
    said = " ".join(f"{view.words(document_id, span)} {citing.cite(span)}." for span in towns)
    return replace(told, text=f"{told.text} {said}".rstrip(), evidence=tuple(citing.spans))


def _around_studies(
    query: Query, asked: Stretch, view: View, document_id: str, marks: tuple[Place, ...]
) -> Draft | None:
    """What was before somebody studied, or the first that came after it."""
    starts = [start for p in marks if (start := start_of(p)) is not None]
    ends = [end for p in marks if (end := end_of(p)) is not None]
    kinds = asked.sections if asked.sections and SectionKind.EDUCATION not in asked.sections else AT_ALL
    others = [p for p in dated(view, document_id) if p not in marks and p.entry.kind in kinds]
    others = [p for p in others if p.entry.kind != SectionKind.OTHER or (p.entry.period and p.entry.period.start)]
    if query.kind == Kind.TENURE or not starts or not ends:
        return None
    if asked.beside == Beside.BEFORE:
        first = min(starts, key=months_up_to)
        ahead = [p for p in others if (end := end_of(p)) is not None and not is_after(end, first)]
        done = [p for p in ahead if p.entry.kind != SectionKind.EDUCATION]
        found = [p for p in done if p.entry.kind in CAREER] or done or sorted(ahead, key=neighbours.began)[-1:]
    else:
        last = max(ends, key=months_up_to)
        behind = [p for p in others if (start := start_of(p)) is not None and not is_after(last, start)]
        behind = [p for p in behind if p.entry.kind not in (SectionKind.EDUCATION, SectionKind.VOLUNTEER)]
        found = sorted(behind, key=neighbours.began)[:1]
    if not found:
        return not_found(query, view, document_id) if asked.beside == Beside.BEFORE else None
    return in_order(query, view, document_id, found)


def _with_length(query: Query, view: View, document_id: str, told: Draft, found: tuple[Place, ...]) -> Draft:
    """Jobs with how long the stay lasted that they are of."""
    ids = {place.entry.id for place in found}
    whole = (s for s in stays.stays(view, document_id) if any(p.entry.id in ids for p in s.places))
    stay = next(whole, None)
    total = dates.total(stay.periods, view.today) if stay is not None else None
    if stay is None or total is None:
        return told
    in_months = "ask.months" in query.tags
    citing = Citing(list(told.evidence))
    lasted = f"{length(query.language, total, in_months=in_months)} {citing.cite_all(stay.spans)}."
    value = float(total.months) if in_months else round(total.months / stays.YEAR, 4)
    unit = "months" if in_months else "years"
    text = f"{told.text} {lasted}"
    return replace(told, text=text, evidence=tuple(citing.spans), value=value, unit=unit)
