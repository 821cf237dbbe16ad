"""What the record of a CV makes of a type of question: the slots that it may be asked with, and what is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from benchmarks.computed import Asked, Gold, Slots, spoken
from benchmarks.structure.__main__ import fold
from benchmarks.timelines.career import NOW, Career, Dated, apart, latest, unique

MARGIN = 9
"""Months by which one stay must be longer than another to be asked for."""
MOST = 3
"""Jobs that a question of several may have as its answer: longer lists are cut."""


def length(dated: Dated) -> Gold:
    """How long: a month more or less, and what the record leaves open."""
    least, most = dated.months
    return Gold(value=(max(0, least - 1.1) / 12, (most + 1.1) / 12))


# ---------------------------------------------------------------- points and stretches of time


def _years(career: Career) -> range:
    known = [job.start[0] // 12 for job in career.jobs if job.start]
    return range(min(known), NOW // 12) if known else range(0)


def _at(jobs: list[Dated], first: int, last: int) -> Dated | None:
    """The only one that surely takes in these months, if no other may have a part in them."""
    found = unique(job for job in jobs if job.may_touch(first, last))
    return found if found and found.surely(first, last) else None


def _of_year(career: Career, jobs: list[Dated]) -> Iterator[tuple[int, Dated]]:
    for year in _years(career):
        if found := _at(jobs, 12 * year, 12 * year + 11):
            yield year, found


def at_year(career: Career) -> Asked:
    for year, stay in _of_year(career, career.stays):
        yield {"year": str(year)}, Gold(every=(stay.name,), none=_others(career, stay))


def at_month(career: Career) -> Asked:
    for year, _ in _of_year(career, career.stays):
        month = 12 * year + year % 12
        if stay := _at(career.stays, month, month):
            yield {"month": str(month)}, Gold(every=(stay.name,), none=_others(career, stay))


def position_at_year(career: Career) -> Asked:
    for year, job in _of_year(career, career.jobs):
        if job.title:
            yield {"year": str(year)}, Gold(every=(job.title,))


def span(career: Career) -> Asked:
    for year in _years(career):
        first, last = 12 * year, 12 * (year + 3) + 11
        if last < NOW:
            yield from _several(
                career,
                {"year": str(year), "year2": str(year + 3)},
                [stay for stay in career.stays if stay.surely_touches(first, last)],
                [stay for stay in career.stays if not stay.may_touch(first, last)],
            )


def since(career: Career) -> Asked:
    for year in _years(career):
        begun = [stay for stay in career.stays if stay.start and stay.start[0] >= 12 * year]
        known = [stay for stay in career.stays if stay.start and stay.start[1] < 12 * year]
        yield from _several(career, {"year": str(year)}, begun, [stay for stay in known if not stay.ongoing])


def until(career: Career) -> Asked:
    for year in _years(career):
        ended = [stay for stay in career.stays if stay.end and stay.end[1] < 12 * year]
        later = [stay for stay in career.stays if stay.start and stay.start[0] >= 12 * year]
        yield from _several(career, {"year": str(year)}, ended, later)


def _several(career: Career, slots: Slots, right: list[Dated], wrong: list[Dated]) -> Asked:
    if career.stays and 0 < len(right) <= MOST and wrong:
        names = {fold(stay.name) for stay in right}
        others = tuple(stay.name for stay in wrong if fold(stay.name) not in names)
        yield slots, Gold(every=tuple(stay.name for stay in right), none=others)


def _others(career: Career, stay: Dated) -> tuple[str, ...]:
    """Employers that would be a wrong answer, none of whose name holds the right one's."""
    own = fold(stay.name)
    return tuple(
        other.name
        for other in career.stays
        if not any(fold(one) in own or own in fold(one) for one in other.name.split("|"))
    )


# ---------------------------------------------------------------- one employer


def next_org(career: Career) -> Asked:
    for one, two in career.in_a_row:
        if one in career.once:
            yield {"org": spoken(one.name)}, Gold(every=(two.name,))


def previous_org(career: Career) -> Asked:
    for one, two in career.in_a_row:
        if two in career.once:
            yield {"org": spoken(two.name)}, Gold(every=(one.name,))


def long_org(career: Career) -> Asked:
    for stay in career.once:
        yield {"org": spoken(stay.name)}, length(stay)


def long_pos(career: Career) -> Asked:
    for job in _titled(career):
        if job.known:
            yield {"pos": spoken(job.title)}, length(job)


def start_org(career: Career) -> Asked:
    for stay in career.once:
        yield {"org": spoken(stay.name)}, Gold(years=(stay.years[0],))


def end_org(career: Career) -> Asked:
    for stay in career.once:
        if not stay.ongoing:
            yield {"org": spoken(stay.name)}, Gold(years=(stay.years[1],))


def period_org(career: Career) -> Asked:
    for stay in career.once:
        yield {"org": spoken(stay.name)}, Gold(years=tuple(filter(None, stay.years)))


def still_org(career: Career) -> Asked:
    for stay in career.once:
        yield {"org": spoken(stay.name)}, Gold(every=(stay.name,), years=tuple(filter(None, stay.years[1:])))


def was_at_in(career: Career) -> Asked:
    for stay in career.once:
        for year in _years(career):
            if stay.surely(12 * year, 12 * year + 11):
                yield {"org": spoken(stay.name), "year": str(year)}, Gold(every=(stay.name,))


def title_at(career: Career) -> Asked:
    for stay in career.once:
        if titles := career.titles(stay):
            yield {"org": spoken(stay.name)}, Gold(some=tuple(titles))


def promoted(career: Career) -> Asked:
    for stay in career.once:
        titles = career.titles(stay)
        if len({fold(title) for title in titles}) > 1:
            yield {"org": spoken(stay.name)}, Gold(every=tuple(titles))


def org_of_pos(career: Career) -> Asked:
    for job in _titled(career):
        if job.name:
            yield {"pos": spoken(job.title)}, Gold(every=(job.name,))


def _titled(career: Career) -> Iterator[Dated]:
    """Jobs whose title no other holds."""
    titles = [fold(spoken(job.title)) for job in career.jobs if job.title]
    for job in career.jobs:
        if job.title and sum(fold(spoken(job.title)) in title for title in titles) == 1:
            yield job


# ---------------------------------------------------------------- in order, and by length


def first_job(career: Career) -> Asked:
    starts = sorted((job for job in career.jobs if job.start), key=lambda job: job.start or (0, 0))
    if starts and len(starts) == len(career.jobs) and (len(starts) < 2 or _before(starts[0], starts[1])):
        yield {}, Gold(some=(starts[0].name or starts[0].title,))


def present_job(career: Career) -> Asked:
    if present := [job for job in career.jobs if job.ongoing and job.title]:
        yield {}, Gold(some=tuple(job.title for job in present))


def last_two(career: Career) -> Asked:
    rows = career.in_a_row
    if len(career.stays) > 2 and rows and rows[-1][1] is career.stays[-1]:
        earlier = tuple(stay.name for stay in career.stays[:-2] if fold(stay.name) not in map(fold, _names(rows[-1])))
        yield {}, Gold(every=_names(rows[-1]), none=earlier)


def longest(career: Career) -> Asked:
    yield from _extreme(career, lambda one, two: one.months[0] - two.months[1])


def shortest(career: Career) -> Asked:
    yield from _extreme(career, lambda one, two: two.months[0] - one.months[1])


def _extreme(career: Career, ahead: Callable[[Dated, Dated], int]) -> Asked:
    for stay in career.stays if len(career.once) == len(career.stays) > 1 else ():
        others = [other for other in career.stays if other is not stay]
        if all(ahead(stay, other) >= MARGIN for other in others):
            yield {}, Gold(named=stay.name, none=_others(career, stay))


def longer_of(career: Career) -> Asked:
    for one, two in combinations(career.once, 2):
        for long, short in ((one, two), (two, one)):
            if long.months[0] - short.months[1] >= MARGIN:
                yield _pair(one, two), Gold(named=long.name, none=(short.name,))


def earlier_of(career: Career) -> Asked:
    for one, two in combinations(career.once, 2):
        if apart(one, two):
            yield _pair(two, one), Gold(named=one.name, none=(two.name,))


def why_gap(career: Career) -> Asked:
    for one, two in career.in_a_row:
        if one in career.once and two in career.once and one.end and two.start:
            gap = two.start[0] - one.end[1], two.start[1] - one.end[0]
            if gap[0] >= 3:
                yield _pair(one, two), Gold(value=((gap[0] - 1.1) / 12, (gap[1] + 0.1) / 12))


def more_than(career: Career) -> Asked:
    for years in range(2, 9):
        long = [stay for stay in career.once if stay.months[0] > 12 * years]
        short = [stay for stay in career.once if stay.months[1] < 12 * years]
        if len(long) + len(short) == len(career.stays):
            yield from _several(career, {"n": str(years)}, long, short)


def total(career: Career) -> Asked:
    if career.stays:
        sure = {
            month for stay in career.stays if stay.start and stay.end for month in range(stay.start[1], stay.end[0])
        }
        most = {m for stay in career.stays if stay.start and stay.end for m in range(stay.start[0], stay.end[1] + 1)}
        yield {}, Gold(value=((len(sure) - 1.1) / 12, (len(most) + 1.1) / 12))


# ---------------------------------------------------------------- studies


def first_after_study(career: Career) -> Asked:
    last = latest(career.studies)
    if last is None or last.end is None or not last.name:
        return
    later = [stay for stay in career.stays if stay.start and stay.start[0] >= last.end[0]]
    clear = all(stay in later or apart(stay, last) for stay in career.stays)
    if later and clear and (len(later) < 2 or _before(later[0], later[1])):
        yield {"inst": spoken(last.name)}, Gold(some=(later[0].name,))


def grad_year(career: Career) -> Asked:
    for study in _schools(career):
        if study.end and not study.ongoing:
            yield {"inst": spoken(study.name)}, Gold(years=(study.years[1],))


def at_inst_when(career: Career) -> Asked:
    for study in _schools(career):
        if study.start and study.end and not study.ongoing:
            yield {"inst": spoken(study.name)}, Gold(years=study.years)


def last_study(career: Career) -> Asked:
    if study := latest(career.studies):
        yield {}, Gold(some=tuple(filter(None, (study.name, study.title))))


def before_first_job(career: Career) -> Asked:
    first = min((job.start for job in career.jobs if job.start), default=None)
    if first and all(job.start for job in career.jobs):
        earlier = [study for study in career.studies if study.end and study.end[0] <= first[1]]
        if earlier:
            yield {}, Gold(some=tuple(name for study in earlier for name in (study.name, study.title) if name))


def working_while(career: Career) -> Asked:
    for year in range(1980, NOW // 12):
        study = _at(career.studies, 12 * year, 12 * year + 11)
        if study and study.name:
            yield {"year": str(year)}, Gold(some=tuple(filter(None, (study.name, study.title))))


def _schools(career: Career) -> Iterator[Dated]:
    """Studies at a school that the CV names once."""
    for study in career.studies:
        if study.name and sum(fold(spoken(study.name)) in fold(other.name) for other in career.studies) == 1:
            yield study


# ---------------------------------------------------------------- in two turns


def f_before(career: Career) -> Asked:
    for year, stay in _of_year(career, career.stays):
        for one, two in career.in_a_row:
            if two is stay:
                yield {"year": str(year)}, Gold(every=(one.name,))


def f_after(career: Career) -> Asked:
    if career.in_a_row and career.in_a_row[0][0] is career.stays[0]:
        yield {}, Gold(every=(career.in_a_row[0][1].name,))


def f_title(career: Career) -> Asked:
    yield from position_at_year(career)


def f_long(career: Career) -> Asked:
    for year, stay in _of_year(career, career.stays):
        if len(career.titles(stay)) == 1:
            yield {"year": str(year)}, length(stay)


def f_when(career: Career) -> Asked:
    yield from period_org(career)


def f_other(career: Career) -> Asked:
    for one, two in combinations(career.once, 2):
        yield _pair(one, two), length(two)


def f_year(career: Career) -> Asked:
    for (year, one), (year2, two) in combinations(_of_year(career, career.stays), 2):
        if one is not two:
            yield {"year": str(year), "year2": str(year2)}, Gold(every=(two.name,), none=_others(career, two))


def f_city(career: Career) -> Asked:
    job = unique(job for job in career.jobs if job.ongoing)
    if job and job.city:
        yield {}, Gold(every=(job.city,))


# ----------------------------------------------------------------


def _before(one: Dated, two: Dated) -> bool:
    return one.start is not None and two.start is not None and one.start[1] < two.start[0]


def _names(stays: tuple[Dated, ...]) -> tuple[str, ...]:
    return tuple(stay.name for stay in stays)


def _pair(one: Dated, two: Dated) -> Slots:
    return {"org": spoken(one.name), "org2": spoken(two.name)}


TYPES: Mapping[str, Callable[[Career], Asked]] = {
    made.__name__: made
    for made in (
        at_year, at_month, position_at_year, span, since, until, next_org, previous_org, long_org, long_pos, start_org,
        end_org, period_org, still_org, was_at_in, title_at, promoted, org_of_pos, first_job, present_job, last_two,
        longest, shortest, longer_of, earlier_of, why_gap, more_than, total, first_after_study, grad_year,
        at_inst_when, last_study, before_first_job, working_while, f_before, f_after, f_title, f_long, f_when, f_other,
        f_year, f_city,
    )
}  # fmt: skip
ABSENT = ("long_org", "start_org", "end_org", "title_at", "next_org", "was_at_in")
"""Types that are asked of an employer of somebody else, too: not found."""
