"""Which entries of a list fit what a question tells of them by words: a language, a funder, a venue, a role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.figures.amounts import any_of
from assistant.answering.finding.authors import authors
from assistant.answering.finding.evidence import PROOF, SYNONYM, mentions
from assistant.answering.finding.headed import heading_phrases
from assistant.answering.finding.kinds import degree_keys
from assistant.answering.finding.selection import headings
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.mentions import Mentions
from assistant.questions.cvs.names import Place, is_person
from assistant.questions.framing.shared import denied
from assistant.questions.lexical.tags import listed, phrases
from assistant.text import words
from assistant.types import Query, SectionKind, Span, Term, TermKind

NAMED = (TermKind.NAME, TermKind.KNOWN)
FIRM = (*CONTENT, TermKind.LINKED)
PAPERS = SectionKind.PUBLICATIONS
RANKS, SIDES = ("first", "last"), ("before", "after")
RUN = 4  # words of a rank at most, as "第 一 发明 人"
WITH = {"ask.with", "field.coauthor"}
IN = "ask.in_place"  # "papers in Nature"
_PERSON = r"[A-Z]\.(?:\s?[A-Z]\.)*\s?[^\W\d_]\S+|[^\W\d_a-z]\w+\s[^\W\d_a-z][\w'’-]+"
_BEHIND = re.compile(r"\s+[A-Z][^\W\d_]*[a-z]")


def ranked(query: Query, view: View, document_id: str, every: Sequence[Place]) -> tuple[Query, list[Term]]:
    """The question without its order, and what it is a part of as a term, where only some entries say that: the "first
    inventor", the "first prize", "第一发明人" are no first entries. The question as it is where they do not."""
    if query.filters.order not in RANKS:
        return query, []
    document = view.catalogue.mentions[document_id]
    texts = words(query.text)
    orders = {word for phrase in listed(query.language, "order", query.filters.order) for word in phrase[:1]}
    named = lexicon.words("questions", query.language)["section"]
    things = {words(str(phrase)) for key in query.filters.heading for phrase in named.get(key, ())}
    for i in (i for i, text in enumerate(texts) if text in orders):
        for size in range(RUN, 1, -1):
            run = texts[i : i + size]
            saying = [p for p in every if any(p.entry.span.contains(span) for span in document.find(run))]
            thing = run[1:] in things  # "her first prize"
            if len(run) == size and not thing and 0 < len(saying) < len(every):
                term = Term(" ".join(run), run, TermKind.WORD)
                return replace(query, filters=replace(query.filters, order=None)), [term]
    return query, []


def telling(query: Query, spent: frozenset[str]) -> tuple[list[Term], list[Term]]:
    """The terms of a question by which entries are chosen, but for words that are spent otherwise or name a degree as a
    time, and those that it denies of them ("as PI, not as co-I")."""
    timed = set(query.filters.degree) if query.filters.order in SIDES else set()
    own = [
        term
        for term in query.terms
        if term.kind in FIRM
        and not spent.issuperset(term.words)
        and not (timed and timed.issuperset(keys := degree_keys(term.text)) and keys)
    ]
    denied_words = denied(words(query.text), query.language)
    unwanted = [term for term in own if denied_words.issuperset(term.words)]
    return [term for term in own if term not in unwanted], unwanted


def shown(term: Term, query: Query, view: View, document_id: str, place: Place) -> list[Span]:
    """The words of an entry, or of a heading above it, that speak of a term: not of a role that a line gives to
    somebody else ("PI: P. Roe"), nor, of papers in a place, of a longer name."""
    text = view.text(document_id)
    found = _speaking(term, query, view.catalogue.mentions[document_id])
    if term.kind in (TermKind.NAME, TermKind.LINKED):  # "J. Roe" is the Jane Roe of another entry
        found = [*found, *(span for span in authors(place) if is_person(span.of(text), term.text))]
    where = _where(term, query, place)
    inside = [span for span in found if any(part.contains(span) for part in where)]
    if where != [place.entry.span, *headings(place)]:
        return [span for span in inside if not _in_longer_name(text, span, where)]
    candidate = view.catalogue.cvs[document_id].candidate
    return [span for span in inside if not _is_of_another(text, span, candidate)]


def _speaking(term: Term, query: Query, document: Mentions) -> list[Span]:
    """Where a document speaks of a term; in words that only may mean it where it has no others, but for those that
    say what is listed: "grant" tells of no grant who led it."""
    told = mentions(term, document)
    surely = [m.span for m in told if m.strength >= PROOF]
    if surely:
        return surely
    kinds = [t for t in query.terms if t.kind == TermKind.GENERIC]
    known = {m.span for kind in kinds for m in mentions(kind, document) if m.strength >= SYNONYM}
    called = frozenset[tuple[str, ...]]().union(*map(heading_phrases, query.filters.heading))
    weakly = [m.span for m in told if m.strength >= SYNONYM and m.span not in known]
    return [
        s for s in weakly if document.within(s) not in called and not any((w,) in called for w in document.within(s))
    ]


def of_other_venue(term: Term, query: Query, view: View, document_id: str, every: Sequence[Place]) -> bool:
    """Whether papers in a place are asked for that a CV has only within the names of others."""
    if not _may_be_place(term, query) or term.kind not in NAMED or any(p.section.kind != PAPERS for p in every):
        return False
    text, found = view.text(document_id), mentions(term, view.catalogue.mentions[document_id])
    said = [(m.span, p.entry) for p in every for m in found if p.entry.span.contains(m.span)]
    named = (
        (entry.name is not None and entry.name.contains(span)) or _in_longer_name(text, span, [entry.span])
        for span, entry in said
    )
    return bool(said) and all(named)


def unsaid(term: Term, query: Query, view: View, document_id: str, every: Sequence[Place]) -> bool:
    """Whether a CV has nothing of what is told of entries that none of them says: papers with somebody who wrote none,
    or a subject that a CV of the question's language has no word for, or for which there are words in others."""
    if of_other_venue(term, query, view, document_id, every):
        return True
    if WITH & set(query.tags) and term.kind in (*NAMED, TermKind.LINKED) and all(map(authors, every)):
        return True
    if not _is_subject(term, query):
        return False
    said = mentions(term, view.catalogue.mentions[document_id])
    known = query.language == view.catalogue.languages[document_id] or term.meanings or term.concepts
    return bool(known) and not said


def _is_subject(term: Term, query: Query) -> bool:
    """Whether a question tells by a term what things are about: "talks about whales"."""
    texts = words(query.text)
    before = phrases("subjects.yaml", "before", query.language)
    at = [i for i in range(len(texts)) if texts[i : i + len(term.words)] == term.words]
    return any(texts[i - len(p) : i] == p for i in at for p in before if i >= len(p))


def _may_be_place(term: Term, query: Query) -> bool:
    """Whether a term may tell where papers came out: not the Kinect of "trata do Kinect"."""
    return IN in query.tags and not _is_subject(term, query)


def lacks_venue(query: Query, view: View, document_id: str) -> bool:
    """Whether papers are asked for in a place of which a CV has none."""
    if IN not in query.tags or PAPERS not in query.filters.section:
        return False
    every = [place for place in view.catalogue.places_of(document_id) if place.section.kind == PAPERS]
    named = [term for term in query.terms if term.kind in NAMED]
    return any(
        of_other_venue(term, query, view, document_id, every)
        and not any(shown(term, query, view, document_id, place) for place in every)
        for term in named
    )


def only_acts(term: Term, query: Query) -> bool:
    """Whether a term is a verb of leading, which a role says too: "that she leads as PI"."""
    return any(term.words == phrase for phrase in listed(query.language, "topic", "leadership"))


def _where(term: Term, query: Query, place: Place) -> Sequence[Span]:
    """Where an entry must speak of a term: of papers "in" a place, the part that tells where they came out."""
    venues = [fact.span for fact in place.entry.extra if fact.key in ("venue", "publisher")]
    named = term.kind in (*NAMED, TermKind.LINKED)
    if _may_be_place(term, query) and named and place.section.kind == PAPERS and venues:
        return venues
    return [place.entry.span, *headings(place)]


def _is_of_another(text: str, span: Span, candidate: str) -> bool:
    """Whether a word labels somebody else's name."""
    named = _labelled().match(text, span.end)
    return named is not None and not is_person(named["person"], candidate)


@cache
def _labelled() -> re.Pattern[str]:
    """A name behind a label, perhaps with titles: "PI: Prof. Dr. Jane Roe"."""
    persons = (lexicon.words("cv", language)["persons"] for language in lexicon.languages("cv"))
    titles = any_of(str(title) for listed in persons for title in listed["title"])
    return re.compile(rf"\s?[:：]\s?(?:(?i:{titles})\.?\s?)*(?P<person>{_PERSON})")


def _in_longer_name(text: str, span: Span, where: Sequence[Span]) -> bool:
    """Whether a name in small letters is a part of a longer one: "Nature" of "Nature Materials"."""
    inside = next(part for part in where if part.contains(span))
    if span.of(text).isupper():
        return False
    before, behind = text[inside.start : span.start], text[span.end : inside.end]
    return bool(_before().search(before) or _BEHIND.match(behind))


@cache
def _before() -> re.Pattern[str]:
    """The beginning of a name that goes on: "Annals of ", "Zeitschrift für "."""
    joints = any_of(str(word) for word in lexicon.load("subjects.yaml")["in_names"])
    return re.compile(rf"[A-Z][^\W\d_]*[a-z]\s+(?:{joints}\s+)*$")
