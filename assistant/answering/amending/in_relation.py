"""What a question asks of a thing in a certain relation is told by a line in that relation, or not at all."""

from __future__ import annotations

from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding import relations
from assistant.answering.finding.evidence import best_in, mentions
from assistant.answering.finding.relations import Holds
from assistant.answering.finding.stated import whole_line
from assistant.answering.phrases import say
from assistant.questions.asking import CONTENT
from assistant.text import words
from assistant.types import Query, SectionKind, Span, Status, TermKind

MOST = 2  # lines that are quoted
NEAR = 2  # quotes that are shown as nearest
SURE = 0.8
SEARCHED = (Holds.PERSON, Holds.MONEY, Holds.PEOPLE)
WISHED = "salary"  # a field of the person, which says itself what it is for
SHORT = 5  # words of a name that is quoted alone


def in_relation(query: Query, view: View, document_id: str, draft: Draft, *, special: bool) -> Draft:
    """A draft as it is, or, where a question asks who founded an employer, what it paid and its quotes do not tell it,
    the lines that do; that the CV does not say it where none does. `special`: what answers one thing asked for in its
    own way made the draft, which looks itself for those who lead or are led, and for the sum beside a project."""
    relation = relations.asked(query, view, document_id)
    if (
        relation is None
        or (query.field == WISHED and draft.status == Status.ANSWERED and not query.filters.organisation)
        or (special and (relation.by_role or relation.only or relation.holds == Holds.LED))
        or (special and relation.holds == Holds.MONEY and _of_project(query, view, draft))
        or not _within(relation, query, view, draft)
    ):
        return draft
    if draft.status in (Status.ANSWERED, Status.PARTIAL) and _tells(relation, query, view, draft):
        return _with_number(relation, query, view, draft)
    of_shown = bool(query.follows) and relation.holds == Holds.PEOPLE  # "how many people work there?"
    searched = relation.holds in SEARCHED and not (relation.tag or query.follows or special)
    pool = _heads(query, view, document_id) if of_shown else _lines(query, view, document_id, relation)
    lines = relations.telling(relation, query, view, document_id, pool, surely=True) if searched or of_shown else ()
    if lines:
        return quoting(view, document_id, lines[:MOST], confidence=SURE)
    if draft.status == Status.NOT_FOUND:
        return draft
    said = say(query.language, "not_said")
    return Draft(Status.NOT_FOUND, said, document_id, reason=said, related=draft.evidence[:NEAR], confidence=SURE)


def _of_project(query: Query, view: View, draft: Draft) -> bool:
    """Whether a draft quotes nothing but projects that the question names."""
    places = [view.catalogue.entry_at(draft.document_id, span) for span in draft.evidence]
    meant = {ref.entry_id for ref in query.filters.entries}
    return bool(places) and all(
        place is not None and place.entry.kind is SectionKind.PROJECTS and place.entry.id in meant for place in places
    )


def _with_number(relation: relations.Relation, query: Query, view: View, draft: Draft) -> Draft:
    """A draft as it is; where it quotes the head that tells how many work at an employer, but shows only the position
    and the name, with this head: "Acme (160 employees)"."""
    if relation.holds != Holds.PEOPLE or query.field != "employer":
        return draft
    heads = dict.fromkeys(whole_line(view, draft.document_id, span) for span in draft.evidence)
    telling = relations.telling(relation, query, view, draft.document_id, heads)
    return quoting(view, draft.document_id, telling[:MOST], confidence=SURE) if telling else draft


def _within(relation: relations.Relation, query: Query, view: View, draft: Draft) -> bool:
    """Whether all quotes of a draft are of the only sections that are looked at, if there are such, and of what the
    question names, if it must name it."""
    places = [view.catalogue.entry_at(draft.document_id, span) for span in draft.evidence]
    kinds = {place.entry.kind.value if place is not None else "" for place in places}
    quoted = {place.entry.id for place in places if place is not None}
    meant = {ref.entry_id for ref in query.filters.entries}
    within = not relation.only or (bool(kinds) and kinds.issubset(relation.only))
    return within and (not relation.named or quoted.issubset(meant))


def _tells(relation: relations.Relation, query: Query, view: View, draft: Draft) -> bool:
    """Whether the quotes of a draft tell a relation, or are what an entry has in the field that asks for it; whoever is
    above somebody may be quoted as a name alone."""
    places = ((span, view.catalogue.entry_at(draft.document_id, span)) for span in draft.evidence)
    facts = ((span, fact) for span, place in places if place is not None for fact in place.entry.extra)
    if any(fact.key == relation.field and fact.evidence.overlaps(span) for span, fact in facts):
        return True
    lines = [whole_line(view, draft.document_id, span) for span in draft.evidence]
    if relations.telling(relation, query, view, draft.document_id, [*draft.evidence, *lines]):
        return True
    names = (span for span in draft.evidence if len(words(view.words(draft.document_id, span))) <= SHORT)
    return relation.by_role and any(relations.names_somebody(query, view, draft.document_id, name) for name in names)


def _heads(query: Query, view: View, document_id: str) -> list[Span]:
    """The lines of the heads of what was shown."""
    followed = [view.catalogue.entry(r.document_id, r.entry_id) for r in query.follows if r.document_id == document_id]
    spans = [
        span for e in followed for span in (e.name, *(fact.span for fact in e.extra if fact.key == "note")) if span
    ]
    return list(dict.fromkeys(whole_line(view, document_id, span) for span in spans))


def _lines(query: Query, view: View, document_id: str, relation: relations.Relation) -> list[Span]:
    """The lines of a CV; of whoever was above somebody those of the jobs that speak of all that the question tells,
    without the heads of these: "deputy head of design"."""
    chunks = view.catalogue.chunks_of(document_id)
    if not (relation.by_role and relation.holds == Holds.PERSON):
        return [c.span for c in chunks]
    told = [t for t in query.terms if t.kind in (*CONTENT, TermKind.LINKED)]
    found = [mentions(term, view.catalogue.mentions[document_id]) for term in told]

    def is_meant(span: Span) -> bool:
        place = view.catalogue.entry_at(document_id, span)
        whole = place.entry.span if place is not None else span
        return all(best_in(whole, each) > 0 for each in found)

    return [c.span for c in chunks if is_meant(c.span) and not (c.head and _is_own_job(view, document_id, c.span))]


def _is_own_job(view: View, document_id: str, head: Span) -> bool:
    place = view.catalogue.entry_at(document_id, head)
    return place is not None and place.section.kind == SectionKind.WORK
