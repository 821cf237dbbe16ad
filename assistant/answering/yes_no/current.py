"""What is, or is over: "is he still there?", "is her licence still valid?"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering import describing
from assistant.answering.draft import Draft, quoting
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.answering.finding.expiry import LAPSED
from assistant.answering.finding.expiry import LEXICON as VALIDITY
from assistant.answering.finding.selection import CAREER, DONE, select
from assistant.answering.finding.stated import whole_line
from assistant.answering.lists import UNDATED, items
from assistant.answering.phrases import say
from assistant.answering.yes_no.whether import Whether, as_yes
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import phrases
from assistant.text import says, words
from assistant.types import SectionKind, Span, Status

ENDING = {"time.ended", "time.departed"}
MOST = 2  # entries of which it is said that they are over
PART = re.compile(r"[^·|;•\n]+")  # what is told of one thing of a line


def is_over(whether: Whether) -> Draft | None:
    """ "Is he still there?" of an entry that is over: no, with the entry that says so; of one that goes on, with it."""
    query = whether.query
    if not query.filters.entries:
        return None
    if query.filters.order == "current" and query.field is None and not (whether.telling or query.filters.section):
        going_on = select(query, whether.view, whether.document_id, CAREER)
        if going_on:
            return as_yes(query, whether.items(going_on))
    if not _none_is_current(whether):
        return None
    ever = at_any_time(whether)
    ended = select(ever.query, ever.view, ever.document_id, CAREER)[:MOST]
    draft = items(ever.query, ever.view, ever.document_id, ended)
    text = say(ever.query.language, "over", text=draft.text)
    return replace(draft, status=Status.PARTIAL, text=text, confidence=0.8)


def no_longer(whether: Whether, draft: Draft) -> Draft | None:
    """A yes to what is said to be still so, by lines of entries that are over alone: no, with these; by others, too: by
    those. None for other questions, and where no line is of one that is over. Of the very entries that were shown the
    heads are sure."""
    shown = {ref.entry_id for ref in whether.query.filters.entries}
    if draft.status not in (Status.ANSWERED, Status.PARTIAL) or whether.query.filters.order != "current":
        return None
    view, document_id = whether.view, whether.document_id
    if shown and not whether.telling:
        heads = (view.catalogue.entry_at(document_id, span) for span in draft.evidence)
        own = {p.entry.id: describing.head(p.entry) for p in heads if p is not None and p.entry.id in shown}
        draft = quoting(view, document_id, list(own.values())) if own else draft
    ended = [span for span in draft.evidence if _has_ended(whether, span)]
    if draft.status != Status.ANSWERED or not (ended or shown):
        return None
    going_on = [span for span in draft.evidence if span not in ended]
    if going_on:
        told = quoting(view, document_id, going_on, between="; ", end=".", confidence=draft.confidence)
        return replace(told, text=say(whether.query.language, "yes", text=told.text))
    lapsed = [whole_line(view, document_id, span) for span in ended if _has_lapsed(whether, span)]
    places = (view.catalogue.entry_at(document_id, span) for span in ended)
    over = tuple({place.entry.id: place for place in places if place is not None}.values())
    if lapsed:
        told = quoting(view, document_id, lapsed[:MOST])
    else:
        told = items(at_any_time(whether).query, view, document_id, over[:MOST])
    text = say(whether.query.language, "over", text=told.text)
    return replace(told, status=Status.PARTIAL, text=text, confidence=0.8)


def _has_ended(whether: Whether, span: Span) -> bool:
    """Whether a quote is of a job or an office that bears an end, or a word that what is asked for has lapsed stands
    beside it."""
    place = whether.view.catalogue.entry_at(whether.document_id, span)
    return (place is not None and _is_past(place)) or _has_lapsed(whether, span)


def _is_past(place: Place) -> bool:
    """Whether a job or an office bears an end; of what has a date alone, as a talk, nobody asks whether it goes on."""
    period = place.entry.period
    if place.entry.kind not in (*CAREER, SectionKind.OTHER) or period is None:
        return False
    return period.end is not None and not period.ongoing and (place.entry.kind in CAREER or period.start is not None)


def _has_lapsed(whether: Whether, span: Span) -> bool:
    """Whether the part of a line that speaks of what is asked for says that it has lapsed: "NMC PIN, lapsed 2019"."""
    document, lapsed = whether.document, phrases(VALIDITY, LAPSED, "said")
    line = whole_line(whether.view, whether.document_id, span)
    told = [[m.span for m in mentions(term, document) if m.strength >= PROOF] for term in whether.telling]
    parts = [Span(line.start + m.start(), line.start + m.end()) for m in PART.finditer(line.of(document.text))]
    most = max(
        ((sum(any(part.contains(s) for s in own) for own in told), -i) for i, part in enumerate(parts)), default=None
    )
    if most is None or not most[0]:
        return False
    own = words(parts[-most[1]].of(document.text))
    return any(says(own, phrase) for phrase in lapsed)


def goes_on(whether: Whether) -> Draft | None:
    """ "Is the project finished?" of an entry that goes on: no, with the entry; of one whose end the CV does not tell,
    the entry without a yes."""
    query = whether.query
    if not (query.filters.entries and ENDING & set(query.tags)) or query.filters.order or whether.telling:
        return None
    catalogue = whether.view.catalogue
    named = [catalogue.place(ref.document_id, ref.entry_id) for ref in query.filters.entries]
    places = tuple(place for place in named if place.entry.kind in DONE)[:MOST]
    periods = [place.entry.period for place in places]
    if not places or any(period is None or period.end is not None for period in periods):
        return None
    draft = items(query, whether.view, whether.document_id, places)
    key = "still" if all(period is not None and period.ongoing for period in periods) else "perhaps"
    return replace(draft, status=Status.PARTIAL, text=say(query.language, key, text=draft.text), confidence=0.8)


def asks_validity(whether: Whether) -> bool:
    """Whether the question asks whether something is valid that a CV never calls current."""
    return bool(set(whether.query.filters.section) & UNDATED) and _none_is_current(whether)


def at_any_time(whether: Whether) -> Whether:
    """The same question of any time."""
    query = whether.query
    return replace(whether, query=replace(query, filters=replace(query.filters, order=None)))


def _none_is_current(whether: Whether) -> bool:
    """Whether the question asks for entries that go on, and none does."""
    query = whether.query
    asked = whether.of_entries and query.filters.order == "current" and not query.follows
    return asked and not select(query, whether.view, whether.document_id, CAREER)
