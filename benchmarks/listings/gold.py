"""What the entries of a CV make of a type of question: the slots that it may be asked with, and what is right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from assistant.types import SectionKind
from benchmarks.computed import Asked, Gold, Slots
from benchmarks.listings.holdings import NATIVE, SHORT, Holdings, Item, rank
from benchmarks.structure.__main__ import fold

MOST = 4
"""Entries that a question may have as its answer and all of which must be quoted: longer lists are cut."""
ENOUGH = 0.7
"""How much of a longer list must be quoted."""

Type = Callable[[Holdings], Asked]
Kind = Callable[[Holdings], list[Item]]


def everything(kind: Kind) -> Type:
    def asked(cv: Holdings) -> Asked:
        if items := kind(cv):
            yield {}, _all([item.name for item in items])

    return asked


def how_many(kind: Kind) -> Type:
    def asked(cv: Holdings) -> Asked:
        if items := kind(cv):
            yield {}, _number(len(items))

    return asked


def in_year(kind: Kind, *, number: bool = False) -> Type:
    """Those of a year, or their number."""

    def asked(cv: Holdings) -> Asked:
        items = kind(cv)
        for year in sorted(_years(items)):
            right = [item for item in items if item.year == year]
            yield from _some({"year": year}, items, right, number=number)

    return asked


def since(kind: Kind) -> Type:
    def asked(cv: Holdings) -> Asked:
        items = kind(cv)
        for year in sorted(_years(items))[1:]:
            yield from _some({"year": year}, items, [item for item in items if item.year >= year])

    return asked


def between(kind: Kind) -> Type:
    def asked(cv: Holdings) -> Asked:
        items = kind(cv)
        years = sorted(_years(items))
        for first, last in pairwise(years):
            yield from _some({"year": first, "year2": last}, items, [one for one in items if first <= one.year <= last])

    return asked


def extreme(kind: Kind, told: Callable[[Item], Gold | None] | None = None, *, latest: bool = True) -> Type:
    """The newest or the oldest, or what is told of it."""

    def asked(cv: Holdings) -> Asked:
        items = kind(cv)
        if len(items) > 1 and _years(items) and (one := _outermost(items, latest)):
            gold = told(one) if told else Gold(named=one.name, none=_others(items, [one]))
            if gold:
                yield {}, gold

    return asked


def by(kind: Kind, slot: str) -> Type:
    """Those that an organisation gave or a venue printed."""

    def asked(cv: Holdings) -> Asked:
        items = kind(cv)
        if items and all(item.given_by for item in items):
            for giver in dict.fromkeys(item.given_by for item in items if SHORT <= len(item.given_by) <= 60):
                right = [item for item in items if fold(giver) in fold(item.given_by)]
                yield from _some({slot: giver}, items, right)

    return asked


def of_one(kind: Kind, told: Callable[[Item], Gold | None], slot: str = "x") -> Type:
    """What the CV tells of an entry that is called by its name."""

    def asked(cv: Holdings) -> Asked:
        items = kind(cv)
        for item in items:
            alone = sum(fold(item.name) in fold(other.name) for other in items) == 1
            if item.typed and alone and (gold := told(item)):
                yield {slot: item.name}, gold

    return asked


def given_by(item: Item) -> Gold | None:
    return Gold(every=(item.given_by,)) if item.given_by else None


def when(item: Item) -> Gold | None:
    return Gold(years=(item.year,)) if item.year else None


def itself(item: Item) -> Gold:
    return Gold(every=(item.name,))


def authors(item: Item) -> Gold | None:
    """Somebody who wrote it; the person of the CV is one of them."""
    return Gold(every=item.authors, share=0.5) if len(item.authors) > 1 else None


def described(item: Item) -> Gold | None:
    return Gold(some=item.words) if item.words else None


def study(item: Item) -> Gold | None:
    return Gold(some=(item.title,)) if item.title else None


def pub_with(cv: Holdings) -> Asked:
    for person in _partners(cv):
        right = [item for item in cv.publications if person in item.authors]
        yield from _some({"who": person}, cv.publications, right, dated=False)


def pub_count_with(cv: Holdings) -> Asked:
    for person, number in _partners(cv).items():
        yield {"who": person}, _number(number)


def pub_most_with(cv: Holdings) -> Asked:
    ranked = _partners(cv).most_common(2)
    if len(ranked) > 1 and ranked[0][1] > ranked[1][1]:
        yield {}, Gold(named=ranked[0][0], none=(ranked[1][0],))


def lang_native(cv: Holdings) -> Asked:
    native = [one.name for one in languages(cv) if re.search(NATIVE, one.title, re.IGNORECASE)]
    if native:
        yield {}, Gold(every=tuple(native))


def skill_group(cv: Holdings) -> Asked:
    for group in cv.groups:
        if group.typed:
            yield {"label": group.name}, _all(group.words)


def skill_has(cv: Holdings) -> Asked:
    for skill in _skills(cv):
        yield {"skill": skill}, Gold(every=(skill,))


def degree_highest(cv: Holdings, told: Callable[[Item], Gold | None] | None = None) -> Asked:
    ranked = [rank(one) for one in cv.studies]
    known = [place for place in ranked if place is not None]
    if known and ranked.count(min(known)) == 1:
        one = cv.studies[ranked.index(min(known))]
        gold = told(one) if told else Gold(some=tuple(filter(None, (one.name, one.title))))
        if gold:
            yield {}, gold


def degree_where(cv: Holdings) -> Asked:
    titles = [fold(one.title) for one in cv.studies]
    for one in cv.studies:
        if one.name and SHORT <= len(one.title) <= 70 and sum(fold(one.title) in title for title in titles) == 1:
            yield {"x": one.title}, Gold(every=(one.name,))


def degree_year(cv: Holdings) -> Asked:
    years = {one.title: one.last[:4] for one in cv.studies}
    for slots, _ in degree_where(cv):
        if years[slots["x"]]:
            yield slots, Gold(years=(years[slots["x"]],))


def job_city(cv: Holdings) -> Asked:
    if all(job.city and job.name for job in cv.jobs):
        for city in dict.fromkeys(job.city for job in cv.jobs if not re.search(r"remote|\d", job.city, re.IGNORECASE)):
            right = [job for job in cv.jobs if city in job.city]
            names = {fold(job.name) for job in right}
            yield from _some({"city": city}, cv.jobs, [job for job in cv.jobs if fold(job.name) in names], dated=False)


def job_count(cv: Holdings) -> Asked:
    if cv.jobs:
        employers = {fold(job.name) for job in cv.jobs}
        yield {}, Gold(value=(min(len(employers), len(cv.jobs)), len(cv.jobs)))


def f_skill(cv: Holdings) -> Asked:
    skills = _skills(cv)
    for one, two in zip(skills, skills[2:], strict=False):
        yield {"skill": one, "skill2": two}, Gold(every=(two,))


# ----------------------------------------------------------------


def _all(names: Sequence[str]) -> Gold:
    return Gold(every=tuple(names), share=1.0 if len(names) <= MOST else ENOUGH)


def _number(number: int) -> Gold:
    return Gold(value=(number, number))


def _some(slots: Slots, items: list[Item], right: list[Item], *, number: bool = False, dated: bool = True) -> Asked:
    """Some of the items, where the record tells of each whether it is one."""
    if not (dated and not _years(items)) and 0 < len(right) < len(items) and (number or len(right) <= MOST):
        every = tuple(item.name for item in right)
        yield slots, _number(len(right)) if number else Gold(every=every, none=_others(items, right))


def _others(items: list[Item], right: list[Item]) -> tuple[str, ...]:
    """What else there is, unless it is called alike."""
    names = [fold(item.name) for item in right]
    return tuple(
        item.name
        for item in items
        if item not in right and not any(name in fold(item.name) or fold(item.name) in name for name in names)
    )


def _years(items: list[Item]) -> set[str]:
    """The years of the items; none where one has none."""
    return {item.year for item in items} if all(item.year for item in items) else set()


def _outermost(items: list[Item], latest: bool) -> Item | None:
    """The newest or oldest, unless another is of the same year and one of the two has no month."""
    ordered = sorted(items, key=lambda item: item.last or item.first, reverse=latest)
    one, two = (item.last or item.first for item in ordered[:2])
    apart = one[:4] != two[:4] or (len(one) > 4 and len(two) > 4 and one[:7] != two[:7])
    return ordered[0] if apart else None


def _partners(cv: Holdings) -> Counter[str]:
    """Those with whom the person wrote, with the number of publications; none where one names no authors."""
    if not cv.publications or not all(item.authors for item in cv.publications):
        return Counter()
    own = {part for part in re.split(r"[\s.,]+", cv.owner.casefold()) if len(part) > 2}
    people = [name for item in cv.publications for name in item.authors]
    return Counter(name for name in people if len(name) > 6 and not own & set(re.split(r"[\s.,]+", name.casefold())))


def _skills(cv: Holdings) -> list[str]:
    words = [word for group in cv.groups for word in group.words]
    return [word for word in words if 1 < len(word) <= 30 and "," not in word and "(" not in word]


def certificates(cv: Holdings) -> list[Item]:
    return cv.certificates


def awards(cv: Holdings) -> list[Item]:
    return cv.awards


def publications(cv: Holdings) -> list[Item]:
    return cv.publications


def projects(cv: Holdings) -> list[Item]:
    return cv.projects


def studies(cv: Holdings) -> list[Item]:
    return cv.studies if all(one.name for one in cv.studies) else []


def languages(cv: Holdings) -> list[Item]:
    return cv.of(SectionKind.LANGUAGES)


def _kind(kind: SectionKind) -> Kind:
    return lambda cv: cv.of(kind)


TYPES: Mapping[str, Type] = {
    "cert_all": everything(certificates),
    "cert_count": how_many(certificates),
    "cert_year": in_year(certificates),
    "cert_since": since(certificates),
    "cert_latest": extreme(certificates),
    "cert_first": extreme(certificates, latest=False),
    "cert_by": by(certificates, "issuer"),
    "cert_issuer": of_one(certificates, given_by),
    "cert_when": of_one(certificates, when),
    "cert_has": of_one(certificates, itself),
    "award_all": everything(awards),
    "award_count": how_many(awards),
    "award_year": in_year(awards),
    "award_latest": extreme(awards),
    "award_first": extreme(awards, latest=False),
    "award_by": by(awards, "issuer"),
    "award_issuer": of_one(awards, given_by),
    "award_when": of_one(awards, when),
    "award_has": of_one(awards, itself),
    "pub_all": everything(publications),
    "pub_count": how_many(publications),
    "pub_year": in_year(publications),
    "pub_count_year": in_year(publications, number=True),
    "pub_since": since(publications),
    "pub_between": between(publications),
    "pub_latest": extreme(publications),
    "pub_first": extreme(publications, latest=False),
    "pub_with": pub_with,
    "pub_count_with": pub_count_with,
    "pub_authors": of_one(publications, authors),
    "pub_venue": of_one(publications, given_by),
    "pub_when": of_one(publications, when),
    "pub_at": by(publications, "venue"),
    "pub_most_with": pub_most_with,
    "proj_all": everything(projects),
    "proj_count": how_many(projects),
    "proj_when": of_one(projects, when),
    "proj_what": of_one(projects, described),
    "proj_latest": extreme(projects),
    "lang_all": everything(languages),
    "lang_count": how_many(languages),
    "lang_native": lang_native,
    "skill_group": skill_group,
    "skill_has": skill_has,
    "degree_highest": degree_highest,
    "degree_all": everything(studies),
    "degree_count": how_many(lambda cv: studies(cv) if all(rank(one) is not None for one in studies(cv)) else []),
    "degree_inst": of_one(studies, study, "inst"),
    "degree_where": degree_where,
    "degree_year": degree_year,
    "job_city": job_city,
    "job_count": job_count,
    "vol_all": everything(_kind(SectionKind.VOLUNTEER)),
    "int_all": everything(_kind(SectionKind.INTERESTS)),
    "ref_all": everything(_kind(SectionKind.REFERENCES)),
    "f_pub_year": in_year(publications),
    "f_pub_count": in_year(publications, number=True),
    "f_pub_latest": extreme(publications),
    "f_pub_who": extreme(publications, authors),
    "f_pub_where": extreme(publications, given_by),
    "f_cert_issuer": extreme(certificates, given_by),
    "f_cert_when": of_one(certificates, when),
    "f_award_when": of_one(awards, when),
    "f_count_which": everything(publications),
    "f_degree_when": lambda cv: degree_highest(cv, when),
    "f_degree_where": lambda cv: degree_highest(cv, lambda one: Gold(every=(one.name,)) if one.name else None),
    "f_skill": f_skill,
}
ABSENT: Mapping[str, tuple[Kind, str]] = {
    "cert_has": (certificates, "x"),
    "cert_when": (certificates, "x"),
    "award_has": (awards, "x"),
    "pub_venue": (publications, "x"),
}
"""Types that are asked of an entry of somebody else, too, with the slot of its name: not found."""
