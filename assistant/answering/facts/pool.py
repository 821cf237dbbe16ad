"""The entries that are meant: those that the question selects, and that speak most of what it tells."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Draft, quoting
from assistant.answering.facts.asked import EDUCATION, NAMED_BESIDE, WHEN, WORK, Asked
from assistant.answering.facts.heads import entries
from assistant.answering.facts.told import tell
from assistant.answering.finding import people
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.expiry import DUE, VALID, asking, asks_until, tells_until
from assistant.answering.finding.kinds import above_school
from assistant.answering.finding.selection import naming_language, narrow, ordered, select
from assistant.answering.phrases import noun, say
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.keys import names_university
from assistant.types import SectionKind, Status

FEW = 3  # certificates that a question means which asks until when they are valid
ORDERED = ("current", "previous", "last", "first")
OF_THINGS = ("entry", "highlights", "url", "technologies")  # fields of a thing rather than of what is written about it


def selected(asked: Asked) -> Asked:
    """The entries that the filters leave."""
    return replace(asked, pool=asked.selected())


def newest_told(asked: Asked) -> Asked | None:
    """ "When were her tickets last renewed?": of all entries that speak of what the question tells, the last or the
    first, not those of the last of all entries."""
    filters = asked.filters
    told = [term for term in asked.query.terms if term.kind in CONTENT]
    placed = filters.section or filters.heading or filters.entries or filters.bounds or filters.degree
    if asked.field not in WHEN or filters.order not in ("first", "last") or placed or not told:
        return None
    document = asked.view.catalogue.mentions[asked.document_id]
    found = [mentions(term, document) for term in told]
    dated = [p for p in asked.view.catalogue.places_of(asked.document_id) if p.entry.period is not None]
    fitting = tuple(p for p in dated if all(best_in(p.entry.span, each) >= SYNONYM for each in found))
    if not fitting:
        return None
    newest = ordered(asked.view, asked.document_id, fitting, filters.order)
    return replace(asked.of_those(replace(filters, order=None)), pool=newest)


def referees(asked: Asked) -> Asked | Draft | None:
    """ "Who from Acme can vouch for her?": the referees of Acme, or the line that calls somebody one; those of the
    present or the last employer, too, and of the one that is told; none of another."""
    if asked.field != "referee":
        return None
    if asked.filters.order in ORDERED:
        filters = replace(asked.filters, section=WORK, heading=())
        jobs = select(replace(asked.query, field="employer", filters=filters), asked.view, asked.document_id)
        of_them = people.referees_of(jobs, asked.view, asked.document_id)
        return replace(asked.of_those(replace(asked.filters, order=None)), pool=of_them) if of_them else None
    if any(term.kind in people.NAMES for term in asked.query.terms):
        pool, told = people.referees_from(asked.query, asked.view, asked.document_id, asked.pool)
        if told is not None:
            return told
        if pool != asked.pool:
            kept = tuple(term for term in asked.query.terms if term.kind not in people.NAMES)  # they told the employer
            return replace(asked, query=replace(asked.query, terms=kept), pool=pool)
    of_job = people.referees_of_job(asked.query, asked.view, asked.document_id)
    if of_job:
        return tell(asked, asked.having(of_job, "referee"))
    return asked.nothing() if of_job is not None and asked.asks("ask.in_place") else None


def at_work(asked: Asked) -> Asked | None:
    """A question for what is current, of which nothing is, as one for the present job: "which school is she at now?"
    need not ask for studies, and "which brand does he manage today?" not for the job as a brand manager."""
    if not _none_is_current(asked):
        return None
    filters = asked.filters
    at_job = replace(filters, section=WORK, heading=())
    if filters.organisation or filters.person or filters.degree or filters.position:
        return None
    if asked.field == "institution" and not (asked.asks("field.study") or asked.asks("field.degree")):
        return selected(asked.of_field("employer").of_those(at_job))
    return selected(asked.of_those(replace(at_job, entries=()))) if filters.entries else None


def latest(asked: Asked) -> Draft | None:
    """ "Where does she work now?" of no job that goes on: the latest is shown as what it is."""
    if not _none_is_current(asked):
        return None
    last = asked.of_those(replace(asked.filters, order="last"))
    dated = ordered(asked.view, asked.document_id, last.selected(), "last")
    if not dated:
        return asked.nothing()
    draft = entries(asked.query, asked.view, asked.document_id, dated[:1])
    return replace(draft, status=Status.PARTIAL, confidence=0.6)


def naming_languages(asked: Asked) -> Asked | Draft | None:
    """ "Where did she use her French?": the entries that name the language, else the passages that do. How well it is
    spoken is told by the languages themselves."""
    if not asked.filters.language or asked.field == "level":
        return None
    pool = naming_language(asked.query, asked.view, asked.document_id, asked.pool)
    return replace(asked, pool=pool) if pool else asked.passage()


def not_over(asked: Asked) -> Draft | None:
    """An end is asked for of what still goes on: the CV has none."""
    going_on = all(place.entry.period and place.entry.period.ongoing for place in asked.pool)
    if asked.field != "end" or not asked.pool or not going_on:
        return None
    return replace(_no_end(asked), related=tuple(describing.head(place.entry) for place in asked.pool[:2]))


def _no_end(asked: Asked) -> Draft:
    """That the CV tells no end of what is asked for."""
    reason = say(asked.query.language, "no_entry", what=noun(asked.query.language, "end"))
    return Draft(Status.NOT_FOUND, reason, asked.document_id, reason=reason)


def narrowed(asked: Asked) -> Asked:
    """Those that speak most of what the question tells, and what none of them speaks of."""
    pool, lacking = narrow(asked.query, asked.view, asked.document_id, asked.pool)
    return replace(asked, pool=pool, lacking=lacking)


def studied(asked: Asked) -> Asked | None:
    """ "Where did he study?", "which university?" of somebody who went to one: no school and no apprenticeship."""
    filters = asked.filters
    free = filters.section == EDUCATION and not (filters.entries or filters.degree or filters.organisation)
    free = free and not (filters.period or filters.order or filters.outside or asked.lacking)
    studying = asked.asks("field.study") and (asked.asks("ask.where") or asked.asks("field.institution"))
    university = any(names_university(term.words) for term in asked.query.terms)
    academic = asked.asks("ask.academic") and asked.field == "degree"
    if not free or not (studying or university or academic) or any(t.kind in CONTENT for t in asked.query.terms):
        return None
    return replace(asked, pool=above_school(asked.view, asked.document_id, asked.pool))


def running_out(asked: Asked) -> Draft | None:
    """ "When does her first-aid certificate run out?": the lines of the certificates that tell it; that the CV does not
    say where none does. The day on which one was got is no answer."""
    few = 0 < len(asked.pool) <= FEW and all(p.entry.kind == SectionKind.CERTIFICATES for p in asked.pool)
    if asked.field not in ("end", "period") or not few or not asks_until(asked.query):
        return None
    known = {word for state in (DUE, VALID) for phrase in asking(state, asked.query.language) for word in phrase}
    if any(not known.issuperset(term.words) for term in asked.lacking):
        return None
    told = [p.entry.span for p in asked.pool if tells_until(p, asked.view, asked.document_id)]
    if told:
        return quoting(asked.view, asked.document_id, told, between="; ")
    near = tuple(describing.small(place.entry) for place in asked.pool[:2])
    return replace(_no_end(asked), related=near)


def things(asked: Asked) -> Asked | None:
    """A project rather than the paper of the same name, a company rather than its director."""
    found = tuple(place for place in asked.pool if place.entry.kind not in NAMED_BESIDE)
    return replace(asked, pool=found) if asked.field in OF_THINGS and found else None


def having_field(asked: Asked) -> Asked:
    """Those that have the field; of an address one with a number: a town is no street."""
    found = asked.having(asked.pool, asked.field)
    if asked.field == "location" and asked.asks("field.address"):
        found = tuple((place, own) for place, own in found if any(map(str.isdigit, asked.words(own[0][0]))))
    return replace(asked, found=found)


def whole_organisation(asked: Asked) -> Asked | None:
    """ "Which department was she in?" of entries that name none: the school or the employer."""
    if asked.field != "department" or asked.found or not asked.pool:
        return None
    studied = all(place.entry.kind == SectionKind.EDUCATION for place in asked.pool)
    return having_field(asked.of_field("institution" if studied else "employer"))


def _none_is_current(asked: Asked) -> bool:
    """Whether the question asks for what goes on, and nothing does."""
    return asked.filters.order == "current" and not asked.pool
