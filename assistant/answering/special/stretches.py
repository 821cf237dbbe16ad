"""What lay between two things, at the time of one, beside another: "what did he do between the army and Jessop?", "did
she volunteer while she worked at the hospital?", "which two jobs does she do side by side?"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import combinations

from assistant import dates
from assistant.answering import describing, tenure
from assistant.answering.draft import Citing, Draft, View, quoting
from assistant.answering.facts import in_order
from assistant.answering.finding import leave, stays
from assistant.answering.finding.entry_dates import dated, end_of, is_after, months_up_to, start_of
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.landmarks import entries_of
from assistant.answering.finding.selection import select
from assistant.answering.finding.side_jobs import main_ones
from assistant.answering.passages import not_found
from assistant.answering.phrases import say
from assistant.answering.special.course import gap_between
from assistant.answering.special.next_to import TOWN, next_to
from assistant.answering.yes_no.whether import as_yes
from assistant.parsing.vocabulary import position_score
from assistant.questions.cvs.names import Place
from assistant.text import words
from assistant.types import (
    Asks,
    Beside,
    Filters,
    Kind,
    Landmark,
    PartialDate,
    Period,
    Query,
    SectionKind,
    Status,
    Stretch,
    TermKind,
)

Answers = Callable[[Query, Stretch, View, str], Draft | None]
KINDS = (Kind.FACT, Kind.LIST, Kind.PASSAGE, Kind.TIMELINE, Kind.YES_NO, Kind.TENURE)
CAREER = (SectionKind.WORK, SectionKind.EDUCATION, SectionKind.OTHER)
HELD = (SectionKind.WORK, SectionKind.VOLUNTEER)
GIVEN = (SectionKind.AWARDS, SectionKind.PUBLICATIONS)
AT_ALL = (*CAREER, SectionKind.VOLUNTEER)
SURELY = ((SectionKind.VOLUNTEER,), (SectionKind.WORK, SectionKind.OTHER))
"""What a CV does not have at a time where no entry of it lies there."""


def stretched(query: Query, view: View, document_id: str) -> Draft | None:
    """The entries of the time that a question tells by what lies beside it; None where the CV does not have that, and
    for other questions."""
    if query.stretch is None or query.kind not in KINDS:
        return None
    if query.stretch.beside not in ANSWERS:
        return None
    own = (Beside.DURING, Beside.ABREAST, Beside.AT_ONCE, Beside.UNTIL, Beside.LONG_AFTER)
    own = (*own, *((Beside.BEFORE, Beside.AFTER) if TOWN in query.tags else ()))
    if query.course is not None and query.stretch.beside not in own:
        one_sided = query.course.asks in (Asks.NEXT, Asks.PREVIOUS)  # "after A and before B" asks for no neighbour of A
        if query.stretch.beside != Beside.BETWEEN or not one_sided:
            return None
    made = ANSWERS[query.stretch.beside](query, query.stretch, view, document_id)
    if query.stretch.beside == Beside.AT_ONCE:
        return made
    return as_yes(query, made) if made is not None and query.kind == Kind.YES_NO else made


# ---------------------------------------------------------------- between two


def _between(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """The entries between the end of one thing and the beginning of another, else what the CV says of this time, else
    that it says nothing."""
    sides = [entries_of(one, view, document_id, query.language) for one in asked.landmarks]
    unknown = tuple(t for one, found in zip(asked.landmarks, sides, strict=True) if not found for t in one.terms)
    if any(not mentions(term, view.catalogue.mentions[document_id]) for term in unknown):
        return not_found(query, view, document_id, unknown)
    pair = _nearest(sides[0], sides[1]) or _nearest(sides[1], sides[0])
    if pair is None:
        return None
    end, start = end_of(pair[0]), start_of(pair[1])
    if end is None or start is None:
        return None
    others = [p for p in dated(view, document_id) if all(p.entry.id != one.entry.id for one in pair)]
    inside = [p for p in others if _lies(p, end, start)]
    for kinds in (asked.sections,) if asked.sections else (CAREER, AT_ALL):
        found = [p for p in inside if p.entry.kind in kinds and not _is_point(p)]
        if found:
            return in_order(query, view, document_id, found)
    whole = Period(end, start, False, describing.head(pair[0].entry))
    if not asked.sections:
        running = [p for p in others if p.entry.kind in AT_ALL and _together(p.entry.period, whole, view)]
        away = leave.at_time(view, document_id, whole)
        if away:
            return quoting(view, document_id, leave.told_below(view, document_id, away))
        if running:
            return in_order(query, view, document_id, running)
    citing = Citing()
    marks = citing.cite_all(describing.head(place.entry) for place in pair)
    text = say(query.language, "gap", start=dates.iso(end), end=dates.iso(start))
    return Draft(Status.ANSWERED, f"{text} {marks}.", document_id, tuple(citing.spans), confidence=0.8)


def _apart(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """The gap between two things, with the dates of both; that there is none where one follows the other."""
    sides = [entries_of(one, view, document_id, query.language) for one in asked.landmarks]
    pair = _nearest(sides[0], sides[1]) or _nearest(sides[1], sides[0])
    if pair is None:
        return None
    first, second = (stay for place in pair for stay in stays.joined(view, document_id, [place]))
    return gap_between(query, first, second, view, document_id)


def _nearest(ahead: Iterable[Place], behind: Iterable[Place]) -> tuple[Place, Place] | None:
    """Of the entries of two landmarks those between which the shortest time lies; None where none of the second began
    after one of the first had ended."""
    behind = tuple(behind)
    pairs = [
        (months_up_to(start) - months_up_to(end), one, other)
        for one in ahead
        for other in behind
        if one.entry.id != other.entry.id
        and (end := end_of(one)) is not None
        and (start := start_of(other)) is not None
        and not is_after(end, start)
    ]
    best = min(pairs, key=lambda pair: pair[0], default=None)
    return best[1:] if best is not None else None


def _lies(place: Place, end: PartialDate, start: PartialDate) -> bool:
    """Whether an entry began when one thing had ended, and ended before another began."""
    first, last = start_of(place), end_of(place)
    return first is not None and last is not None and not is_after(end, first) and not is_after(last, start)


# ---------------------------------------------------------------- at one time


def _during(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """The entries of the sections asked for that share a time with a landmark, and are not of it."""
    marks = entries_of(asked.landmarks[0], view, document_id, query.language)
    if asked.main:
        return _main_then(query, view, document_id, marks)
    if SectionKind.WORK not in asked.sections:  # the bank where she worked is no food bank where she helped
        marks = tuple(p for p in marks if p.entry.kind not in asked.sections) or marks
    studied = bool(marks) and all(p.entry.kind == SectionKind.EDUCATION for p in marks)
    if not marks or (SectionKind.EDUCATION in asked.sections and studied):
        return None
    if asked.sections == (SectionKind.WORK,) and not studied:
        return None  # "what did she do at work while …?"
    own = {p.entry.id for p in marks}
    firms = {_employer(p, view, document_id) for p in marks}
    given = bool(asked.sections) and asked.sections[0] in GIVEN
    pool = _given(query, view, document_id) if given else dated(view, document_id)
    others = [p for p in pool if p.entry.id not in own and (given or _is_asked(p, asked))]
    found = [
        p
        for p in others
        if any(_together(p.entry.period, mark.entry.period, view) for mark in marks)
        and _is_then(p, query.filters.period, view)
        and not (p.entry.kind == SectionKind.WORK and not studied and _employer(p, view, document_id) in firms)
    ]
    told = [mentions(term, view.catalogue.mentions[document_id]) for term in asked.terms]
    fitting = [p for p in found if all(best_in(p.entry.span, each) >= SYNONYM for each in told)]
    if fitting:
        return in_order(query, view, document_id, _of_first_kind(fitting, asked))
    if found or told or asked.sections not in SURELY:
        return None
    draft = not_found(query, view, document_id)
    return replace(draft, related=tuple(describing.head(p.entry) for p in marks[:1]))


def _at_once(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """Yes by the entries of two things that share a time; where both are named and share none, when each of them was;
    not_found where all studies were at other times than the jobs. None where the CV does not have one of them."""
    one, other = (entries_of(each, view, document_id, query.language) for each in asked.landmarks)
    other = tuple(p for p in other if p not in one) if len(other) > 1 else other
    pairs = [(p, q) for p in one for q in other if p != q and _together(p.entry.period, q.entry.period, view)]
    if pairs:
        found = list({p.entry.id: p for pair in pairs for p in pair}.values())
        told = in_order(query, view, document_id, found)
        return replace(told, text=say(query.language, "yes", text=told.text))
    named = all(each.terms or each.degree for each in asked.landmarks)
    apart = list({p.entry.id: p for p in (*one, *other)}.values())
    if not named and one and other and all(start_of(p) is not None for p in one):
        return not_found(query, view, document_id)  # no study was beside a job
    if not one and asked.landmarks[0].degree and all(t.kind == TermKind.LINKED for t in asked.landmarks[0].terms):
        return not_found(query, view, document_id)  # nor is a degree that the CV does not have
    return in_order(query, view, document_id, apart) if named and one and other and len(apart) > 1 else None


def _until(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """How long the jobs of one kind lasted until the first of another began, that in which both were held up to there;
    not_found where the CV does not have the other, or none of the one before it. None where it has none at all."""
    posts = [post for each in asked.landmarks if (post := _of_posts(each)) is not None]
    if len(posts) < len(asked.landmarks):
        return None
    one, other = (entries_of(each, view, document_id, query.language) for each in posts)
    if not (one and other):
        unheld = tuple(term for term in asked.landmarks[1].terms if position_score(term.text) > 0)
        return not_found(query, view, document_id, unheld) if one and unheld else None
    later = [date for place in other if place.entry.kind in HELD and (date := start_of(place)) is not None]
    bound = min(later, key=months_up_to, default=None)
    jobs = [p for p in one if p.entry.kind == SectionKind.WORK] or [p for p in one if p.entry.kind in HELD]
    held = [(p, p.entry.period) for p in jobs if p not in other]
    if bound is None:
        return None
    before = [(p, own) for p, own in held if own and own.start and months_up_to(own.start) < months_up_to(bound)]
    cut = [(p, own if _ends_by(own, bound) else replace(own, end=bound, ongoing=False)) for p, own in before]
    if not cut:
        return not_found(query, view, document_id)
    return tenure.lasting(query, view, document_id, cut)


def _of_posts(landmark: Landmark) -> Landmark | None:
    """A landmark by the titles and names in it alone: "to be promoted to supervisor"; None where it has none."""
    kept = tuple(t for t in landmark.terms if t.kind == TermKind.LINKED or position_score(t.text) > 0)
    return replace(landmark, terms=kept) if kept or landmark.position else None


def _ends_by(period: Period, bound: PartialDate) -> bool:
    """Whether a period is over by a date."""
    return not period.ongoing and period.end is not None and months_up_to(period.end) <= months_up_to(bound)


def _main_then(query: Query, view: View, document_id: str, marks: tuple[Place, ...]) -> Draft | None:
    """The jobs at the time of a landmark that are not said to be beside another one, of the time that is asked for."""
    own = {p.entry.id for p in marks}
    held = [p for p in dated(view, document_id) if p.entry.kind == SectionKind.WORK and p.entry.id not in own]
    found = tuple(
        p
        for p in leave.without(view, document_id, tuple(held))
        if any(_together(p.entry.period, mark.entry.period, view) for mark in marks)
        and _is_then(p, query.filters.period, view)
    )
    return in_order(query, view, document_id, list(main_ones(view, document_id, found))) if found else None


def _given(query: Query, view: View, document_id: str) -> list[Place]:
    """The awards, grants, papers or talks that a question asks for, whatever their time."""
    filters = query.filters
    every = Filters(section=filters.section, heading=filters.heading, candidate=filters.candidate)
    return [p for p in select(replace(query, filters=every), view, document_id) if p.entry.period is not None]


def _is_asked(place: Place, asked: Stretch) -> bool:
    """Whether an entry is of a section that is asked for; what is under no heading of these is no work where it has one
    date alone."""
    if _is_point(place) and SectionKind.CERTIFICATES not in asked.sections:
        return False
    return place.entry.kind in (asked.sections or AT_ALL)


def _is_point(place: Place) -> bool:
    """Whether an entry under no heading of the career has one date alone: a poster, a code library."""
    period = place.entry.period
    return place.entry.kind == SectionKind.OTHER and (period is None or period.start is None)


def _of_first_kind(found: list[Place], asked: Stretch) -> list[Place]:
    """Of certificates and courses, the certificates where there are any."""
    if asked.sections[:1] != (SectionKind.CERTIFICATES,):
        return found
    return [p for p in found if p.entry.kind == SectionKind.CERTIFICATES] or found


def _abreast(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """The jobs that go on side by side; where there is one at most, those that once did."""
    held = [p for p in dated(view, document_id) if p.entry.kind == SectionKind.WORK]
    held = list(leave.without(view, document_id, tuple(held)))
    then = query.filters.period
    now = [p for p in held if (_is_then(p, then, view) if then else p.entry.period and p.entry.period.ongoing)]
    if len(now) > 1 or then is not None:
        return in_order(query, view, document_id, now) if now else not_found(query, view, document_id)
    once = [
        pair
        for pair in combinations(held, 2)
        if _together(pair[0].entry.period, pair[1].entry.period, view)
        and len({_employer(p, view, document_id) for p in pair}) == len(pair)
    ]
    found = list({p.entry.id: p for pair in once for p in pair}.values())
    return in_order(query, view, document_id, found) if found else not_found(query, view, document_id)


# ---------------------------------------------------------------- entries and dates


def _employer(place: Place, view: View, document_id: str) -> tuple[str, ...]:
    """The folded words of an entry's employer; those of its head where it names none."""
    span = place.entry.name or place.entry.head
    return words(span.of(view.text(document_id)))


def _together(one: Period | None, other: Period | None, view: View) -> bool:
    """Whether two periods share more than the month or the year in which one ends and the other begins."""
    if one is None or other is None:
        return False
    for point, whole in ((one, other), (other, one)):
        date = point.end or point.start
        if point.start is None and date is not None and not point.ongoing:
            return dates.contains(whole, date, view.today)
    (low, high), (other_low, other_high) = _range(one, view), _range(other, view)
    return low < other_high and other_low < high


def _is_then(place: Place, period: Period | None, view: View) -> bool:
    """Whether an entry is of a time, if one is asked for."""
    own = place.entry.period
    return period is None or (own is not None and dates.overlaps(own, period, view.today))


def _range(period: Period, view: View) -> tuple[int, int]:
    start, end = period.start or period.end, period.end or period.start
    last = 12 * view.today.year + view.today.month if period.ongoing else 0
    low = months_up_to(start) if start is not None else 0
    return low, last or (months_up_to(end) if end is not None else 0)


def _long_there(query: Query, asked: Stretch, view: View, document_id: str) -> Draft | None:
    """How long the jobs with an employer lasted that began once something else was over; None where none did."""
    if query.kind != Kind.TENURE:
        return None
    marks, jobs = (entries_of(one, view, document_id, query.language) for one in asked.landmarks)
    ends = [end for place in marks if (end := end_of(place)) is not None]
    later = [p for p in jobs if (start := start_of(p)) is not None and any(not is_after(end, start) for end in ends)]
    lasted = [(p, p.entry.period) for p in later if p.entry.period and dates.length(p.entry.period, view.today)]
    return tenure.lasting(query, view, document_id, lasted) if lasted else None


ANSWERS: dict[Beside, Answers] = {
    Beside.BETWEEN: _between,
    Beside.GAP: _apart,
    Beside.DURING: _during,
    Beside.AT_ONCE: _at_once,
    Beside.ABREAST: _abreast,
    Beside.UNTIL: _until,
    Beside.LONG_AFTER: _long_there,
    Beside.BEFORE: next_to,
    Beside.AFTER: next_to,
}
