"""fact(query, hits, view, document_id) -> Draft: the field that a question asks of an entry, or of each of a few: who,
where, when, as what.

Steps, each a function that decides (a Draft), says better what is asked or meant (an Asked), or passes on (None): first
what the question really asks for, then the entries that are meant and what none of them speaks of, then how the field
is told, then where else it is said if no entry has it.

asked.py       what the steps look at: the question, put to one CV, and the entries that it means
meaning.py     another field than the question names: the adviser of a thesis, the school that issued a degree
studies.py     what only lines say of studies: a thesis, a speciality, courses, marks
pool.py        the entries: selected, narrowed; nothing is current, or nothing is over
lacking.py     no entry speaks of something that the question tells: "the certificate in accessibility"
told.py        what a thing is, heads of entries, values
heads.py       entries by their heads
beside.py      further fields of the same entries: "… and when?"
elsewhere.py   no entry has the field: the skills, a line that names somebody in a role, words, a label
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answering.draft import Draft, View, shifted
from assistant.answering.facts import elsewhere, lacking, meaning, pool, studies, told
from assistant.answering.facts.asked import WORK, Asked
from assistant.answering.facts.heads import entries, in_order
from assistant.answering.finding.values import ROLES
from assistant.retrieval import Hits
from assistant.types import Query, Status

__all__ = ["WORK", "entries", "fact", "in_order"]

Step = Callable[[Asked], Asked | Draft | None]


def fact(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The field that a question asks of an entry, or of each of a few; a passage where no entry has it. Where the entry
    has only the further field that is asked for, that one: where somebody studied, though not with what grade."""
    filters = query.filters
    if query.field in ROLES and filters.degree and filters.position:
        return _of_studies_and_post(query, hits, view, document_id)
    asked, made = _told(Asked(query, hits, view, document_id))
    further, joined = query.also, "refer.and" in query.tags
    if made.status != Status.NOT_FOUND or not (further and joined and query.field and asked.pool) or asked.lacking:
        return made
    others = replace(query, field=further[0], also=(*further[1:], query.field))
    _, said = _told(Asked(others, hits, view, document_id))
    return said if said.status == Status.PARTIAL else made


def _of_studies_and_post(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """Who somebody was to the person both in the studies and in the post that the question names: "who was her adviser
    for the MSc, and who during the internship?"."""
    filters = query.filters
    halves = (replace(filters, position=(), section=(), heading=()), replace(filters, degree=()))
    made = [_told(Asked(replace(query, filters=half), hits, view, document_id))[1] for half in halves]
    said = [draft for draft in made if draft.status != Status.NOT_FOUND]
    if len(said) < len(halves):
        return said[0] if said else made[0]
    first, second = said
    return replace(
        first,
        text=f"{first.text} {shifted(second.text, len(first.evidence))}",
        evidence=(*first.evidence, *second.evidence),
        confidence=min(first.confidence, second.confidence),
    )


def _told(asked: Asked) -> tuple[Asked, Draft]:
    """What the first step that decides says, and what the steps before it found to be asked."""
    for step in STEPS:
        made = step(asked)
        if isinstance(made, Draft):
            return asked, made
        asked = made or asked
    return asked, elsewhere.not_said(asked)


STEPS: tuple[Step, ...] = (
    # what the question really asks for
    meaning.date_of_line,
    meaning.when_taught,
    meaning.adviser_of_thesis,
    meaning.beside_job,
    meaning.tools_of_kind,
    studies.thesis_dated,
    meaning.end_of_studies,
    meaning.position_then,
    meaning.school,
    studies.thesis_labelled,
    # the entries that are meant
    pool.selected,
    pool.newest_told,
    studies.end_expected,
    pool.referees,
    studies.minor,
    studies.specialised,
    studies.speciality,
    studies.specialised_there,
    pool.at_work,
    pool.latest,
    pool.naming_languages,
    pool.not_over,
    pool.narrowed,
    pool.studied,
    pool.running_out,
    # what none of them speaks of
    lacking.of_another,
    lacking.no_such_referee,
    lacking.no_such_paper,
    lacking.no_such_thing,
    lacking.no_such_doing,
    lacking.no_such_school,
    studies.courses_about,
    lacking.told_by_words,
    # how the field is told
    pool.things,
    told.outside_papers,
    pool.having_field,
    pool.whole_organisation,
    told.thing,
    told.post,
    told.talk,
    told.organisation,
    told.second_adviser,
    told.part,
    told.coauthors,
    told.values,
    # no entry has it
    studies.thesis_told,
    elsewhere.headline,
    elsewhere.on_request,
    studies.courses_apart,
    studies.of_that_time,
    studies.marked,
    studies.honoured,
    elsewhere.held_at,
    elsewhere.ordered_of_all,
    elsewhere.organisation,
    elsewhere.head_alone,
    elsewhere.skills,
    elsewhere.in_role,
    elsewhere.in_words,
    elsewhere.labelled,
)
