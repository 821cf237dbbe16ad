"""How likely what is quoted speaks of what a question tells: one calibrated function of named features.

A question is answered from what was linked in it: an employer, a time, a field. "When did she tag whales at Acme?", of
somebody who did work at Acme, has all of that, and yet no answer. A logistic regression, whose coefficients
(`presupposed.yaml`) are fitted by `benchmarks/presupposed.py` on the development questions that are answered rightly,
and on questions about things invented for the purpose and about things of another entry.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.answering.draft import View
from assistant.answering.finding.evidence import SYNONYM, Mention, best_in, mentions, rarity_of, weight_of
from assistant.answering.finding.fitted import fitted
from assistant.answering.finding.whereabouts import abroad
from assistant.questions.asking import CONTENT
from assistant.questions.cvs.mentions import Mentions
from assistant.types import Kind, Query, SectionKind, Span, Term, TermKind

NAME = "presupposed"  # of the file of coefficients
DONE = "highlights"  # the field that lines answer, too
EMPLOYED = (SectionKind.WORK, SectionKind.VOLUNTEER)
LINES = (Kind.PASSAGE, Kind.COUNT, Kind.LIST)  # kinds of questions that lines answer


class Features(NamedTuple):
    """What the decision looks at. Flags are 0 or 1, shares 0 to 1, weighted by how much a term tells and how rare it is
    in the CV. A term is one that tells something beside the names that were linked; it is looked for in the entries of
    the employers that the question names and in those that it follows, else in those of the quotes, too.

    `said`: the share of the terms that are spoken of there; `best`, `worst`: how surely the surest of them and the
    least sure; `none`: none of them; `alone`: none, and there is but one. `in_cv`: the share that the whole CV speaks
    of; `nowhere`: it speaks of none; `elsewhere`: of some, but not of that entry; `moved`: of all, but not in the
    entries of the employer that is named (of a single one only where lines answer: dates alone may tell "at the helm"),
    or all of it in one line of something else, and there in part, or a yes by nothing but jobs elsewhere.
    `terms`: how many there are; `strong`: a name or a known thing is not spoken of. `placed`: the question names an
    entry, or is about the one spoken of before; `foreign`: it is in another language than the CV, `foreign_none`: and
    none is spoken of; `field`: it asks for a field, `section`: of a section, `ordered`: for the first, the longest.
    """

    said: float
    best: float
    worst: float
    none: float
    alone: float
    in_cv: float
    nowhere: float
    elsewhere: float
    moved: float
    terms: float
    strong: float
    placed: float
    foreign: float
    foreign_none: float
    field: float
    section: float
    ordered: float


class Presupposed(NamedTuple):
    """What of a question is to be borne out: its features, the terms that the CV speaks of nowhere, and how likely the
    quotes answer it."""

    features: Features
    strange: tuple[Term, ...]
    probability: float


def presupposed(query: Query, evidence: Iterable[Span], view: View, document_id: str) -> Presupposed | None:
    """How far quotes bear out what a question tells; None where it tells nothing beside names and fields, where one of
    them says all of it ("DAMO-YOLO" is no YOLO at the DAMO Academy), and of a question in the CV's language that names
    no entry, of which `ranking` decides by its words alone."""
    away = abroad(query.language) if query.filters.outside else ()
    terms = tuple(dict.fromkeys(t for t in query.terms if t.kind in CONTENT and t.words not in away))
    named = _named(query, view, document_id) if terms else []
    foreign = query.language != view.catalogue.languages[document_id]
    if not terms or not (named or foreign):
        return None
    document = view.catalogue.mentions[document_id]
    quotes = list(evidence)
    if _says_all(query, quotes, document):
        return None
    told_of = bool(query.filters.organisation or query.follows)  # "the bridge" may be another than the one linked
    spans = named if named and told_of else [*named, *_around(quotes, view, document_id)]
    found = [mentions(term, document) for term in terms]
    there = [max((best_in(span, places) for span in spans), default=0.0) for places in found]
    anywhere = [max((place.strength for place in places), default=0.0) for places in found]
    rarities = (rarity_of(len(places), document) for places in found)
    weights = [weight_of(term, rarity) for term, rarity in zip(terms, rarities, strict=True)]
    apart = [chunk.span for chunk in view.catalogue.chunks_of(document_id) if not _inside(chunk.span, named)]
    moved = _is_moved(query, found, there, apart) or _is_of_others(query, there, quotes, named, view, document_id)
    features = _features(query, terms, weights, there, anywhere, named=bool(named), foreign=foreign, moved=moved)
    strange = tuple(term for term, strength in zip(terms, anywhere, strict=True) if strength < SYNONYM)
    return Presupposed(features, strange, _probability(features))


def _features(
    query: Query,
    terms: Sequence[Term],
    weights: list[float],
    there: list[float],
    anywhere: list[float],
    *,
    named: bool,
    foreign: bool,
    moved: bool,
) -> Features:
    """The features of a question, from how surely each of its terms is spoken of there, and anywhere in the CV."""
    unsaid = (term for term, strength in zip(terms, there, strict=True) if strength < SYNONYM)
    none, nowhere = max(there) < SYNONYM, max(anywhere) < SYNONYM
    return Features(
        said=_share(there, weights),
        best=max(there),
        worst=min(there),
        none=none,
        alone=none and len(terms) == 1,
        in_cv=_share(anywhere, weights),
        nowhere=nowhere,
        elsewhere=named and none and not nowhere,
        moved=moved,
        terms=len(terms),
        strong=any(term.kind != TermKind.WORD for term in unsaid),
        placed=named,
        foreign=foreign,
        foreign_none=foreign and none,
        field=query.field is not None,
        section=bool(query.filters.section),
        ordered=query.filters.order is not None,
    )


def _is_moved(query: Query, found: Sequence[tuple[Mention, ...]], there: list[float], apart: Sequence[Span]) -> bool:
    """Whether what is asked of an employer is told of something else: the CV speaks of all of it, but not there, or
    another line says all of it that is said there in part."""
    if not query.filters.organisation or min(there) >= SYNONYM:
        return False
    if max(there) >= SYNONYM:
        return any(all(best_in(line, places) >= SYNONYM for places in found) for line in apart)
    telling = len(found) > 1 or query.kind in LINES or query.field == DONE
    return telling and all(any(m.strength >= SYNONYM for m in places) for places in found)


def _is_of_others(
    query: Query, there: list[float], quotes: Sequence[Span], named: Sequence[Span], view: View, document_id: str
) -> bool:
    """Whether a yes is borne out by nothing but jobs elsewhere: "did she lead a team at Acme?" by a team at Bell."""
    if query.kind != Kind.YES_NO or not query.filters.organisation or not quotes or max(there) >= SYNONYM:
        return False
    places = [view.catalogue.entry_at(document_id, quote) for quote in quotes]
    jobs = [place.entry for place in places if place is not None and place.entry.kind in EMPLOYED]
    return len(jobs) == len(quotes) and not any(_inside(entry.head, named) for entry in jobs)


def _inside(span: Span, named: Sequence[Span]) -> bool:
    return any(entry.contains(span) for entry in named)


def thresholds() -> tuple[float, float]:
    """The probabilities from which something is said, and from which it is said without more ado."""
    known = fitted(NAME)
    return known["doubtful"], known["sure"]


def _named(query: Query, view: View, document_id: str) -> list[Span]:
    """The entries that a question names, or that were spoken of before."""
    refs = (*query.filters.entries, *query.follows)
    return [view.catalogue.entry(document_id, r.entry_id).span for r in refs if r.document_id == document_id]


def _says_all(query: Query, quotes: list[Span], document: Mentions) -> bool:
    """Whether a quote speaks of all that a question tells, names of employers, too."""
    told = [mentions(term, document) for term in query.terms if term.kind != TermKind.GENERIC]
    return any(all(best_in(quote, places) >= SYNONYM for places in told) for quote in quotes)


def _around(quotes: list[Span], view: View, document_id: str) -> list[Span]:
    """Some quotes, and the entries that they stand in."""
    places = (view.catalogue.entry_at(document_id, span) for span in quotes)
    return list(dict.fromkeys([*quotes, *(place.entry.span for place in places if place is not None)]))


def _share(strengths: list[float], weights: list[float]) -> float:
    return sum(map(float.__mul__, strengths, weights)) / sum(weights)


def _probability(features: Features) -> float:
    known = fitted(NAME)
    told = sum(known[name] * value for name, value in zip(features._fields, features, strict=True))
    utility = known["intercept"] + told
    return 1.0 / (1.0 + math.exp(-utility))
