"""yes_no(query, hits, view, document_id) -> Draft: whether a CV says so. Yes with the quote, or not_found: what is only
related is no evidence.

Steps, each a function that decides or passes on (None), in the order of how sure the ground is on which they decide:
first the place, the employer, the fields of the person, then the entries, then words anywhere in the CV.

whether.py     what the steps look at: the question, put to one CV; `as_yes`, in which every yes is said
enrolled.py    memberships and registration: "is he in a union?", "is she registered with the NMC?"
where.py       places: "has she worked in Finland?"
sectors.py     "has she any experience in industry?"
employers.py   organisations: "was he employed by Acme?", "has she worked for a bank?"
current.py     what is, or is over: "is he still there?"
listed.py      entries: "does she have a licence?", "has he studied law?"
unlisted.py    no entry is of the kind asked for: what the CV says of it elsewhere
lacking.py     entries are of the kind, none speaks of what is asked
roles.py       occupations: "is she a lawyer?"
ranks.py       titles that tell a rank: "is he a full professor?"
absent.py      what a CV that has the thing would say, and this one does not
spoken.py      words: one place of the CV speaks of all that is asked
taught.py      where somebody taught, which is not where they were taught
unfinished.py  studies not finished, awards not won, languages not fluent, what is to be judged: that is no yes
letter.py      where all this says no: one line has every word that the question tells
turned.py      words beside those asked for that turn them round: a candidate, another number, a part
otherwise.py   where all this says no: the words that were taken for a field, read otherwise
able.py        before all: what somebody can do that is told by the things for it ("can he code?")
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answering import contact
from assistant.answering.draft import Draft, View
from assistant.answering.facts import fact
from assistant.answering.finding.of_kind import of_kind
from assistant.answering.phrases import say
from assistant.answering.special.citizens import people_named
from assistant.answering.special.traits import asked_for
from assistant.answering.yes_no import (
    able,
    current,
    employers,
    enrolled,
    letter,
    listed,
    otherwise,
    ranks,
    roles,
    sectors,
    spoken,
    taught,
    turned,
    unfinished,
    where,
)
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.retrieval import Hits
from assistant.types import Kind, Query, Status

__all__ = ["as_yes", "to_the_letter", "yes_no"]

Step = Callable[[Whether], Draft | None]


def yes_no(query: Query, hits: Hits, view: View, document_id: str) -> Draft:
    """Whether the CV says so."""
    whether = Whether(able.of_things(query), hits, view, document_id)
    made = (step(whether) for step in STEPS)
    draft = next((draft for draft in made if draft is not None), None) or as_yes(query, whether.passage())
    if taught.only_taught(whether, draft):
        return whether.nothing(whether.telling or whether.names)
    draft = ranks.of_another_rank(whether, draft) or unfinished.unfinished(whether, draft) or draft
    draft = unfinished.not_won(whether, draft) or unfinished.below_fluency(whether, draft) or draft
    draft = (
        ranks.at_no_head(whether, draft)
        or unfinished.of_another_paper(whether, draft)
        or unfinished.in_work_alone(whether, draft)
        or employers.at_no_place(whether, draft)
        or spoken.without_referees(whether, draft)
        or unfinished.judged(whether, draft)
        or current.no_longer(whether, draft)
        or turned.only_wished(whether, draft)
        or turned.turned(whether, draft)
        or draft
    )
    return draft if draft.status == Status.ANSWERED else _marks(whether) or draft


def to_the_letter(query: Query, hits: Hits, view: View, document_id: str, made: Draft) -> Draft:
    """A draft as it is, or, where it says that the CV says nothing of what is in question, the lines that say it."""
    if made.status != Status.NOT_FOUND:
        return made
    others = enrolled.asked(query), people_named(query, view, document_id), asked_for(query)
    if any(asked is not None for asked in others):
        return made  # "talks with the union" make no member, nor does a thesis on Breton a Breton
    whether = Whether(able.of_things(query), hits, view, document_id)
    found = letter.by_letter(whether) or otherwise.by_other_reading(whether) or made
    found = turned.only_wished(whether, found) or turned.turned(whether, found) or found
    return ranks.of_another_rank(whether, found) or found


def _marks(whether: Whether) -> Draft | None:
    """ "Did she graduate with honours?": the marks of the studies, where nothing says yes; None for other questions."""
    if whether.query.field != "score" or whether.telling:
        return None
    draft = fact(replace(whether.query, kind=Kind.FACT), whether.hits, whether.view, whether.document_id)
    return draft if draft.status == Status.ANSWERED else None


def of_the_person(whether: Whether) -> Draft | None:
    """ "Does she have a driving licence?": the field of the person as it stands, which may say no."""
    query = whether.query
    if query.field not in contact.KEYS and query.field not in ("linkedin", "github"):
        return None
    return contact.contact(query, whether.hits, whether.view, whether.document_id)


def still_valid(whether: Whether) -> Draft | None:
    """ "Is her licence still valid?": what the CV says of the licence, which tells until when; that is no yes."""
    if not current.asks_validity(whether):
        return None
    ever = current.at_any_time(whether)
    draft = yes_no(ever.query, ever.hits, ever.view, ever.document_id)
    if draft.status != Status.ANSWERED:
        return draft
    return replace(draft, text=draft.text.removeprefix(say(ever.query.language, "yes", text="")))


def of_the_kind(whether: Whether) -> Draft | None:
    """ "Does she teach in her free time?": what is told of teaching, where no section is of it."""
    draft = of_kind(whether.query, whether.view, whether.document_id)
    return as_yes(whether.query, draft) if draft is not None else None


STEPS: tuple[Step, ...] = (
    enrolled.enrolled,
    where.elsewhere,
    where.inside,
    where.born,
    where.lived,
    sectors.in_sector,
    employers.at_a_time,
    employers.beside_degree,
    employers.named,
    of_the_person,
    employers.of_a_kind,
    current.is_over,
    current.goes_on,
    still_valid,
    listed.by_entries,
    roles.by_role,
    of_the_kind,
    spoken.by_words,
    listed.by_thesis,
    listed.by_heading,
)
