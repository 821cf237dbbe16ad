"""Awards won at an employer or a school that a question names, or in a post: those that name it, those that its own
lines tell, those of the time there."""

from __future__ import annotations

from assistant import dates
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.in_sections import has_section
from assistant.answering.finding.literal import stating_lines
from assistant.answering.finding.selection import CAREER, select
from assistant.answering.lists import items
from assistant.answering.phrases import noun, say
from assistant.answering.yes_no import as_yes
from assistant.answering.yes_no.unfinished import not_won
from assistant.answering.yes_no.whether import Whether
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.tags import listed
from assistant.retrieval import NO_HITS
from assistant.text import says, words
from assistant.types import Kind, Query, SectionKind, Status, TermKind

AWARDS, THERE = "section.awards", "refer.there"
KINDS = (Kind.LIST, Kind.FACT, Kind.YES_NO)


def won_where_spoken_of(query: Query, view: View, document_id: str) -> Draft | None:
    """ "Any awards there?": those of the jobs and studies spoken of; not_found where the CV tells of none. None for
    other questions."""
    told = any(term.kind in CONTENT for term in query.terms)
    if not query.follows or AWARDS not in query.tags or THERE not in query.tags or told or query.kind != Kind.LIST:
        return None
    followed = view.followed(query, document_id)
    if not followed or any(entry.kind not in CAREER for entry in followed):
        return None
    text, document = view.text(document_id), view.catalogue.mentions[document_id]
    there = [place for place in _career(view, document_id) if place.entry in followed]
    awards = tuple(p for p in view.catalogue.places_of(document_id) if p.section.kind == SectionKind.AWARDS)
    names = [words(entry.name.of(text)) for entry in followed if entry.name is not None]
    named = [span for name in names for span in document.find(name)]
    own = tuple(place for place in awards if any(place.entry.span.contains(span) for span in named))
    return _won(query, view, document_id, there, awards, own) or _none(query, document_id)


def won_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The awards of the place or the post that is named; not_found where the CV tells of none at the place. None for
    other questions."""
    filters = query.filters
    narrowed = filters.period or filters.venue or filters.person or filters.entries
    if query.kind not in KINDS or filters.section != (SectionKind.AWARDS,) or narrowed:
        return None
    if filters.organisation and any(term.kind in CONTENT for term in query.terms):
        return None
    document = view.catalogue.mentions[document_id]
    named = [m for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED) for m in mentions(term, document)]
    career = _career(view, document_id)
    if filters.organisation:
        there = [place for place in career if best_in(place.entry.head, named) >= PROOF]
    else:
        there = [place for place in career if _is_held(query, place, document)]
    if not there:
        return None
    awards = select(query, view, document_id) if has_section(query, view, document_id) else ()
    own = tuple(place for place in awards if best_in(place.entry.span, named) >= PROOF)
    if not own and not filters.organisation and _is_title(query):
        return None
    won = _won(query, view, document_id, there, awards, own)
    return won if won is not None or not filters.organisation else _none(query, document_id)


def _career(view: View, document_id: str) -> list[Place]:
    """The jobs and studies, each with all its posts."""
    return [p for p in view.catalogue.places_of(document_id) if p.entry.kind in CAREER and p.parent is None]


def _won(
    query: Query, view: View, document_id: str, there: list[Place], awards: tuple[Place, ...], own: tuple[Place, ...]
) -> Draft | None:
    """What was won at some jobs or studies: the awards that are their `own` by name, else the lines of theirs that tell
    of one, else those that fell into their time and name no other place; None where there are none."""
    others = [place for place in _career(view, document_id) if place not in there]
    stated = stating_lines(view, document_id, ("awards",))
    lines = [line for line in stated if any(place.entry.span.contains(line) for place in there)]
    during = tuple(p for p in awards if _fell_into(p, there, view) and not _names_one(p, others, view, document_id))
    if own or (during and not lines):
        return _told(query, view, items(query, view, document_id, own or during))
    return _told(query, view, quoting(view, document_id, lines)) if lines else None


def _none(query: Query, document_id: str) -> Draft:
    reason = say(query.language, "no_entry", what=noun(query.language, "awards", 2))
    return Draft(Status.NOT_FOUND, reason, document_id, reason=reason)


def _is_title(query: Query) -> bool:
    """Whether a post is part of an award's name: "was she Nurse of the Year?" asks for no prize that a nurse won."""
    said, awards = words(query.text), listed(query.language, "section", "awards")
    return any(says(said, term.words + phrase) for term in query.terms for phrase in awards)


def _is_held(query: Query, place: Place, document: Mentions) -> bool:
    """Whether all that a question tells is in the title of a job: "as an apprentice", in whatever language."""
    terms = [term for term in query.terms if term.kind in (*CONTENT, TermKind.LINKED)]
    title = place.entry.position
    return title is not None and bool(terms) and all(best_in(title, mentions(t, document)) >= SYNONYM for t in terms)


def _told(query: Query, view: View, draft: Draft) -> Draft:
    """A draft, for a yes/no question with a yes, unless it quotes what was not won."""
    if query.kind != Kind.YES_NO:
        return draft
    return not_won(Whether(query, NO_HITS, view, draft.document_id), draft) or as_yes(query, draft)


def _fell_into(award: Place, there: list[Place], view: View) -> bool:
    """Whether an award is of the time of one of some entries."""
    day = award.entry.period.end if award.entry.period is not None else None
    periods = (place.entry.period for place in there)
    return day is not None and any(p is not None and dates.contains(p, day, view.today) for p in periods)


def _names_one(award: Place, others: list[Place], view: View, document_id: str) -> bool:
    """Whether an award names the employer of one of some entries."""
    document, text = view.catalogue.mentions[document_id], view.text(document_id)
    names = (words(place.entry.name.of(text)) for place in others if place.entry.name is not None)
    return any(award.entry.span.contains(span) for name in names for span in document.find(name))
