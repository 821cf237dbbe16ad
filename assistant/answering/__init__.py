"""Answering: a Query and the hits -> an Answer whose every claim is a slice of a CV.

One module a kind of question: facts/, lists, counts, tenure, timeline, yes_no/, contact, summary, passages, smalltalk;
everyone for all candidates, both for two questions in one, thresholds for "more than three?". Before them come, in the
order that SPECIAL tells:

dialogue/  what leans on the last answer
special/   what asks for one thing in a way of its own, whatever its kind

They all stand on

finding/   the entries meant, the lines that speak of a word, how likely one is evidence
figures/   numbers in lines
amending/  what becomes of a draft once it is made
draft      an answer in the making; describing, phrases, quotes: how it is said
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answering import (
    contact,
    counts,
    everyone,
    facts,
    lists,
    passages,
    smalltalk,
    summary,
    tenure,
    thresholds,
    timeline,
    yes_no,
)
from assistant.answering.amending import among, borne_out, changed, counted, holding, in_relation, lines_told, unfielded
from assistant.answering.dialogue import (
    amount_there,
    another,
    beside_it,
    figure_there,
    following,
    of_last,
    places_there,
    shown,
    told_there,
)
from assistant.answering.draft import MARK, RANGE, Draft, View
from assistant.answering.finding.wanted import measuring
from assistant.answering.phrases import noun
from assistant.answering.quotes import quote
from assistant.answering.special import (
    aged,
    ago,
    besides,
    citizens,
    comparing,
    countries,
    course,
    crews,
    diplomas,
    duties,
    editors,
    employed,
    fate,
    got_beside,
    groups,
    guided,
    handled,
    joined,
    labels,
    lasting,
    leaving,
    longest_away,
    meant,
    merits,
    mostly,
    numbered,
    partners,
    prizes,
    pupils,
    quantities,
    rated,
    refereeing,
    rivals,
    sharing,
    side_by_side,
    sifted,
    signed,
    software,
    sooner,
    staffing,
    standing,
    stayed_on,
    stretches,
    superiors,
    tongues,
    trained_at,
    traits,
    validity,
    vouching,
    wishes,
    within,
    workplaces,
)
from assistant.answering.yes_no.able import able
from assistant.answering.yes_no.enrolled import bodies
from assistant.answering.yes_no.polarity import said_so
from assistant.retrieval import Hits
from assistant.types import Answer, Kind, Query, Quote, Status

__all__ = ["View", "answer"]

Answerer = Callable[[Query, Hits, View, str], Draft]
KINDS: dict[Kind, Answerer] = {
    Kind.FACT: facts.fact,
    Kind.LIST: lists.listing,
    Kind.COUNT: counts.count,
    Kind.TENURE: tenure.tenure,
    Kind.TIMELINE: timeline.timeline,
    Kind.YES_NO: yes_no.yes_no,
    Kind.CONTACT: contact.contact,
    Kind.SUMMARY: summary.summary,
    Kind.PASSAGE: passages.passage,
}
SPECIAL: tuple[Callable[[Query, View, str], Draft | None], ...] = (
    aged.aged,
    lasting.lasting,
    employed.employed,
    fate.fate,
    leaving.leaving,
    ago.elapsed,
    got_beside.got_beside,
    stayed_on.stayed_on,
    sooner.sooner,
    stretches.stretched,
    besides.besides,
    wishes.hours,
    wishes.wished,
    superiors.superior,
    longest_away.longest_away,
    course.course,
    course.risen,
    editors.editor,
    refereeing.refereeing,
    vouching.referee,
    vouching.from_there,
    tongues.certified,
    citizens.native,
    citizens.national,
    tongues.unspoken,
    tongues.beside_languages,
    merits.merit,
    pupils.pupils,
    standing.of_patents,
    standing.of_project,
    validity.validity,
    validity.of_named,
    prizes.won_where_spoken_of,
    sifted.of_those,
    another.another,
    beside_it.nothing_beside,
    figure_there.figure_there,
    places_there.places_there,
    shown.shown,
    amount_there.amount_there,
    crews.crew,
    crews.leads,
    staffing.staffed,
    traits.trait,
    vouching.titled_there,
    following.following,
    told_there.told_there,
    told_there.told_of_shown,
    meant.no_such_employer,
    mostly.mostly,
    rivals.rivals,
    rivals.best_marked,
    side_by_side.side_by_side,
    signed.signed,
    sifted.sifted,
    comparing.comparing,
    rated.rated,
    rated.best_rated,
    rated.compared,
    sharing.shared_by_none,
    countries.countries,
    countries.cities,
    countries.lived_then,
    tenure.lived,
    workplaces.workplaces,
    joined.joined,
    numbered.numbered,
    numbered.won,
    prizes.won_there,
    standing.standing,
    guided.guided,
    groups.grouped,
    labels.labelled,
    partners.partners,
    software.software,
    handled.handled,
    trained_at.trained_at,
    diplomas.diplomas,
    diplomas.trained,
    tongues.of_group,
    quantities.of_project,
    quantities.quantity,
    duties.acted,
    duties.duties,
    able,
    bodies,
)
"""Tried in this order before the kind of the question decides: each answers one thing asked for in its own way, and
nothing else."""
CANDIDATES = 5  # CVs that an answer over many speaks of


def answer(
    query: Query, hits: Hits, view: View, *, examples: tuple[str, ...] = (), pool: everyone.Pool | None = None
) -> Answer:
    """The answer to a query. `hits` are what retrieval found, looked at only where the structure of the CV does not
    answer; `examples` are the questions that help proposes; `pool` are the CVs that a question of all is put to."""
    if query.kind == Kind.SMALLTALK:
        return finish(query, view, [smalltalk.smalltalk(query, view, examples)])
    if pool is not None:
        found = everyone.everyone(query, view, pool)
        made = finish(query, view, list(found.drafts), alone=False)
        if not found.head:
            return made
        unit = noun(query.language, "candidates", found.value)
        return replace(made, answer=f"{found.head}\n{made.answer}", value=found.value, unit=unit)
    answerer = contact.contact if query.kind == Kind.FACT and _of_person(query) else KINDS[query.kind]
    drafts: list[Draft] = []
    good: list[Draft] = []
    for document_id in _documents(query, hits, view):
        meant_at = ago.timed(query, view, document_id)
        meant_at = meant.in_place(meant.of_employer(meant_at, view, document_id), view, document_id)
        meant_at = beside_it.of_the_one_beside(meant_at, view, document_id)
        asked = measuring(meant_at, view, document_id)
        special = next(filter(None, (answers(asked, view, document_id) for answers in SPECIAL)), None)
        made_here = special or within.within(asked, hits, view, document_id)
        made_here = made_here or amount_there.only_amount_there(asked, hits, view, document_id)
        made_here = made_here or (answerer if asked.kind == query.kind else KINDS[asked.kind])(
            asked, hits, view, document_id
        )
        kept = figure_there.counted_there(asked, view, document_id, made_here)
        kept = following.kept_there(asked, view, document_id, kept)
        kept = beside_it.told_there(asked, view, document_id, kept)
        kept = yes_no.to_the_letter(asked, hits, view, document_id, kept)
        kept = kept if special is not None else unfielded.unfielded(asked, hits, view, document_id, kept)
        kept = lines_told.with_lines_told(asked, view, document_id, kept)
        kept = counted.with_value(asked, view, changed.of_now(asked, view, kept))
        kept = among.among_others(asked, view, changed.changed(asked, view, kept))
        sure = special or _of_person(asked)  # these look at the words themselves
        kept = kept if sure else borne_out.borne_out(asked, view, document_id, kept)
        kept = of_last.of_last(asked, view, document_id, thresholds.compared(asked, view, kept))
        kept = in_relation.in_relation(asked, view, document_id, kept, special=special is not None)
        kept = said_so(asked, view, document_id, kept)
        drafts.append(holding.holding(asked, view, document_id, kept))
        if drafts[-1].status in (Status.ANSWERED, Status.PARTIAL):
            good.append(drafts[-1])
        if len(good) == CANDIDATES:
            break
    return finish(query, view, good or drafts[:1])


def _of_person(query: Query) -> bool:
    return query.field in contact.KEYS or query.field in ("person_name", "headline")


def _documents(query: Query, hits: Hits, view: View) -> tuple[str, ...]:
    """The CVs to answer from: the candidate's, or all of them, those that retrieval found first."""
    every = tuple(view.catalogue.cvs)
    if len(every) == 1:
        return every
    if query.filters.candidate:
        return tuple(document_id for document_id in every if document_id in query.filters.candidate)
    found = dict.fromkeys(hit.chunk.document_id for hit in hits if hit.chunk.document_id in view.catalogue.cvs)
    return tuple(dict.fromkeys((*found, *every)))


def finish(query: Query, view: View, drafts: list[Draft], *, alone: bool = True) -> Answer:
    """The Answer of one draft or of several candidates' drafts, quotes numbered in the order of the text. `alone`: a
    single draft needs no name before it."""
    quotes: list[Quote] = []
    related: list[Quote] = []
    parts: list[str] = []
    for draft in drafts:
        text, own = _cited(draft, view, len(quotes))
        quotes.extend(own)
        related.extend(
            quote(view, draft.document_id, span, n) for n, span in enumerate(draft.related, len(related) + 1)
        )
        name = view.catalogue.cvs[draft.document_id].candidate if draft.document_id in view.catalogue.cvs else ""
        named = name and (len(drafts) > 1 or not alone) and not text.startswith(name)
        parts.append(f"{name}: {text}" if named else text)
    first = drafts[0]
    kind = query.kind
    return Answer(
        question=query.text,
        standalone=query.standalone,
        language=query.language,
        status=first.status,
        kind=kind,
        answer="\n".join(parts),
        value=first.value if len(drafts) == 1 else None,
        unit=first.unit if len(drafts) == 1 else None,
        quotes=tuple(quotes),
        related=tuple(related),
        reason=first.reason,
        confidence=first.confidence,
    )


def _cited(draft: Draft, view: View, offset: int) -> tuple[str, list[Quote]]:
    """The text with "[n]" for its marks, and the quotes, in the order in which the text cites them; those between the
    first and the last of a range stand between them."""
    cited = ((int(m[1]), int(m[2] or m[1])) for m in RANGE.finditer(draft.text))
    order = list(dict.fromkeys(i for first, last in cited for i in range(first, last + 1)))
    order += [i for i in range(len(draft.evidence)) if i not in order]
    numbers = {i: offset + n for n, i in enumerate(order, start=1)}
    text = MARK.sub(lambda m: f"[{numbers[int(m.group(1))]}]", draft.text)
    return text, [quote(view, draft.document_id, draft.evidence[i], numbers[i]) for i in order]
