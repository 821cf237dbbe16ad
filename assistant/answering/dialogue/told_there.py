"""What the lines of an entry that was spoken of say: "which database did she use there?", "whom did he train?";
and what was not shown yet: "any others?"."""

from __future__ import annotations

from dataclasses import replace

from assistant import dates
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.figures.figures import tells_number
from assistant.answering.finding.counted import counted_terms
from assistant.answering.finding.evidence import SYNONYM, WEIGHTS, best_in, mentions
from assistant.answering.finding.jobs_meant import last_shown
from assistant.answering.finding.said import SUMMARY
from assistant.answering.finding.values import EXTRA
from assistant.answering.passages import not_found
from assistant.answering.phrases import say
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.led import teaching
from assistant.questions.cvs.names import Place
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import tokenize
from assistant.types import Entry, EntryRef, Kind, Query, SectionKind, Span, Status, Term, TermKind

FREE = ("entry", "highlights", "technologies", None)  # fields that ask for no part of an entry's head
KINDS = (Kind.FACT, Kind.PASSAGE, Kind.TENURE)
SAID = (*SUMMARY, *EXTRA["technologies"])
ENOUGH = 0.5  # of the weight of a question's words that a line must speak of
WITH = {"ask.with", "ask.used", "ask.with_whom"}
SUBJECTS = {"field.study", "field.courses"}
KINDS_SHOWN = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.OTHER)
SCRAP = 7  # words of a question that is hardly a sentence
NEW = ("ask.summary", "refer.those", "refer.and")  # of a question that is not of one thing shown
MOST = 3  # lines of an answer
MANY = 2  # or fewer, where one thing is asked for


def unseen(query: Query, document_id: str, pool: tuple[Place, ...]) -> tuple[Place, ...]:
    """The entries of which the answers before quoted nothing, of which "any others?" asks; all where there are none."""
    rest = tuple(place for place in pool if not _is_seen(query, document_id, place.entry.span))
    return rest or pool


def none_else(query: Query, made: Draft) -> Draft:
    """A draft as it is; that there are no others, where "any others?" found only what was shown before."""
    if not query.seen or not all(_is_seen(query, made.document_id, span) for span in made.evidence):
        return made
    reason = say(query.language, "no_others")
    return Draft(Status.NOT_FOUND, reason, made.document_id, reason=reason)


def _is_seen(query: Query, document_id: str, span: Span) -> bool:
    return any(owner == document_id and seen.overlaps(span) for owner, seen in query.seen)


def told_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines below the head of the entries spoken of that say what the question tells; None where it tells nothing
    or they do not say it. How long something lasted must be a length of time in such a line."""
    telling = [_wider(query, term) for term in query.terms if term.kind in CONTENT]
    if not telling and "section.teaching" in query.tags:  # "what does she teach there?"
        telling = [_teaching()]
    beside = _beside(query)
    telling += beside
    asks_part = query.kind != Kind.TENURE and query.field not in FREE and not beside
    if not (query.follows and telling) or query.kind not in KINDS or asks_part or "refer.those" in query.tags:
        return None
    document = view.catalogue.mentions[document_id]
    found = {term: mentions(term, document) for term in telling}
    whole = sum(WEIGHTS[term.kind] for term in telling)
    counted = {term.words for term in _counted(query)}
    firm = [term for term in telling if term.kind != TermKind.WORD or term.concepts or term.words in counted]
    told: dict[Span, float] = {}
    for line in _lines(query, view, document_id):
        spoken = [term for term in telling if best_in(line, found[term]) >= SYNONYM]
        score = sum(WEIGHTS[term.kind] for term in spoken)
        if score >= ENOUGH * whole and all(term in spoken for term in firm) and _fits(query, view, document_id, line):
            told[line] = score
    if not told:
        which = "ask.list" in query.tags and query.field == "entry" and query.kind == Kind.FACT
        return not_found(query, view, document_id, tuple(telling)) if which and not any(found.values()) else None
    best = max(told.values())
    most = MOST if "ask.list" in query.tags else MANY
    return quoting(view, document_id, [line for line in told if told[line] == best][:most], confidence=0.8)


def told_of_shown(query: Query, view: View, document_id: str) -> Draft | None:
    """ "Avec quelle asso ?", "what rotation was he on?": a scrap that names nothing of the CV is answered by the lines
    of the entry shown last, or what was quoted of it, where they say all that it tells; None where it is a word and
    nothing else ("Python?"), asks for a part of an entry's head, a section or a time, or they do not say it."""
    free = query.kind == Kind.PASSAGE or (query.kind == Kind.FACT and query.field in FREE)
    filters = query.filters
    narrowed = filters.section or filters.heading or filters.period or filters.order or filters.bounds
    said = len(tokenize(query.text))
    long = said > (SCRAP if query.language != "zh" else 2 * SCRAP)
    bare = said <= sum(len(term.words) for term in query.terms)
    if not free or narrowed or long or bare or query.follows or filters.entries or any(t in query.tags for t in NEW):
        return None
    shown = last_shown(KINDS_SHOWN, query, view, document_id)
    if len(shown) != 1:
        return None
    (place,) = shown
    told = told_there(replace(query, follows=(EntryRef(document_id, place.entry.id),)), view, document_id)
    if told is not None or place.entry.kind in (SectionKind.WORK, SectionKind.EDUCATION):
        return told
    found = [mentions(t, view.catalogue.mentions[document_id]) for t in query.terms if t.kind in CONTENT]
    lines = [line for owner, line in query.last if owner == document_id and place.entry.span.contains(line)]
    saying = [line for line in lines if found and all(best_in(line, each) >= SYNONYM for each in found)]
    return quoting(view, document_id, saying[:MANY], confidence=0.8) if saying else None


def taught_there(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that speak of teaching, of the jobs that a question names or (of now, or all) where it asks for the
    subjects: "which classes does she give at Elm High?"; None where none does or something else is told."""
    filters = query.filters
    telling = [term for term in query.terms if term.kind in CONTENT and "teaching" not in term.concepts]
    if query.kind != Kind.LIST or filters.heading != ("teaching",) or telling:
        return None
    places = [view.catalogue.place(r.document_id, r.entry_id) for r in filters.entries if r.document_id == document_id]
    if not places and SUBJECTS & set(query.tags):
        every = view.catalogue.places_of(document_id)
        now = filters.order == "current"
        places = [p for p in every if not now or (p.entry.period is not None and p.entry.period.ongoing)]
    document = view.catalogue.mentions[document_id]
    said = mentions(_teaching(), document)
    lines = [line for place in places if place.entry.kind == SectionKind.WORK for line in place.entry.highlights]
    found = [line for line in lines if best_in(line, said) >= SYNONYM]
    return quoting(view, document_id, found[:MOST], confidence=0.8) if found else None


def _beside(query: Query) -> list[Term]:
    """The words for an organisation with which somebody worked there, which is not the employer: "which agency did she
    work with there?"."""
    with_it = query.field == "employer" and bool(query.follows) and not WITH.isdisjoint(query.tags)
    return [t for t in query.terms if with_it and t.kind == TermKind.GENERIC and t.concepts]


def _teaching() -> Term:
    """Teaching, in any words."""
    return Term("", (), TermKind.WORD, (), thesaurus().meanings(("teach",), "en"))


def _wider(query: Query, term: Term) -> Term:
    """A word for teaching with all that mean it, where somebody asks whom: "whom did she teach?", "trained 40 …"."""
    widens = "ask.who" in query.tags and not teaching().isdisjoint(thesaurus().meanings(term.words, query.language))
    return replace(term, concepts=(), meanings=tuple(sorted({*term.meanings, *teaching()}))) if widens else term


def _fits(query: Query, view: View, document_id: str, line: Span) -> bool:
    """Whether a line can have what is asked for: a length of time, a number."""
    said = line.of(view.text(document_id))
    if not {"ask.count", "ask.amount"}.isdisjoint(query.tags) and not tells_number(said, query.tags):
        return False
    return query.kind != Kind.TENURE or bool(dates.durations(line.of(view.text(document_id)), line.start))


def _counted(query: Query) -> tuple[Term, ...]:
    """What a question that opens with "how many" counts: a line with another number does not tell it."""
    counted, placed = counted_terms(query)
    return counted if query.tags[:1] == ("ask.count",) and placed else ()


def _lines(query: Query, view: View, document_id: str) -> list[Span]:
    return [line for entry in view.followed(query, document_id) for line in _of(entry)]


def _of(entry: Entry) -> list[Span]:
    """The lines of an entry and of those below it, without the heads of either."""
    said = [fact.evidence for fact in entry.extra if fact.key in SAID]
    below = [line for child in entry.children for line in _of(child)]
    return list(dict.fromkeys([*said, *entry.highlights, *below]))
