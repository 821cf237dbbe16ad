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

from assistant.answering.draft import Draft, View
from assistant.answering.facts import elsewhere, lacking, meaning, pool, studies, told
from assistant.answering.facts.asked import WORK, Asked
from assistant.answering.facts.heads import entries, in_order
from assistant.retrieval import Hits
from assistant.types import Query

__all__ = ["WORK", "entries", "fact", "in_order"]

Step = Callable[[Asked], Asked | Draft | None]


def fact(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """The field that a question asks of an entry, or of each of a few; a passage where no entry has it."""
    asked = Asked(query, hits, view, document_id)
    for step in STEPS:
        made = step(asked)
        if isinstance(made, Draft):
            return made
        asked = made or asked
    return elsewhere.not_said(asked)


STEPS: tuple[Step, ...] = (
    # what the question really asks for
    meaning.date_of_line,
    meaning.adviser_of_thesis,
    meaning.beside_job,
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
    studies.specialised,
    studies.speciality,
    studies.specialised_there,
    pool.at_work,
    pool.latest,
    pool.naming_languages,
    pool.not_over,
    pool.narrowed,
    # what none of them speaks of
    lacking.of_another,
    lacking.no_such_referee,
    lacking.no_such_paper,
    lacking.no_such_thing,
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
