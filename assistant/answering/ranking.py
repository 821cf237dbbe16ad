"""How likely each passage is the evidence for a question: one calibrated function of named features.

A logistic regression whose coefficients and threshold (`ranking.yaml`) are fitted by `benchmarks/calibrate.py` on the
development questions, one row a passage that retrieval found; the reliability curve is drawn beside it.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.evidence import PROOF, RELATED, SYNONYM, WEIGHTS, mentions
from assistant.answering.figures import NEARBY
from assistant.answering.passage_facts import Above, Facts, passages_of
from assistant.questions.asking import CONTENT
from assistant.questions.concepts import concepts
from assistant.text import words
from assistant.types import Hit, Query, Span, TermKind

OPENING = 4  # words within which a question names the measure that it asks for
TELLING = (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED)


class Features(NamedTuple):
    """What the decision looks at; shares are 0 to 1, flags 0 or 1.

    Of the question in this CV: `unsaid`, the share of its terms that the CV speaks of nowhere; `unproved`, names and
    known things that the CV does not have; `absent`, how many terms that the lexicon knows (a thing, a word with a
    meaning) the CV speaks of nowhere; `terms`, how many there are, 6 at most; `focused`: it is about an entry;
    `foreign`: it is in another language than the CV.
    Of the words: `covered`, the share of the question's terms, weighted by how much each tells and how rare it is,
    that the passage speaks of; `covered_above` counts the head above it and the chunk's context too; `rarest`, how
    rare the rarest term is that it speaks of; `missing`, how many neither the passage nor its context has.
    Of retrieval: `near`, the dense score as a share of the best, `stands_out`, in standard deviations above the mean;
    `lexical` as a share of 20, `lexical_share` of the best.
    Of the place: `inside` the entry spoken of, `in_section` and `other_section` than the one asked for, `head` of an
    entry that says more below, `heading`, `short` (under 3 words), `length`.
    Of the kind of answer: `number` and `no_number` where an amount is asked for; `beside`, a number that stands beside
    a word of the question; `change` where one is asked for ("by how much …?"); `date` and `no_date`; `person`;
    `percent`; `money`.

    A named tuple rather than a dataclass: sixty are made for a question, in a sixth of the time.
    """

    unsaid: float
    unproved: float
    absent: float
    terms: float
    focused: float
    foreign: float

    covered: float
    covered_above: float
    rarest: float
    missing: float

    near: float
    stands_out: float
    lexical: float
    lexical_share: float

    inside: float
    in_section: float
    other_section: float
    head: float
    heading: float
    short: float
    length: float

    number: float
    no_number: float
    beside: float
    change: float
    date: float
    no_date: float
    person: float
    percent: float
    money: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may be the evidence, its features, and how likely it is."""

    hit: Hit
    span: Span
    features: Features
    probability: float


@dataclass(frozen=True, slots=True)
class _Sought:
    """A term of the question in a CV: where it is spoken of as (start, end, strength), the surest place first, how
    rare it is (0 to 1), how much it weighs, and its words in every spelling."""

    kind: TermKind
    known: bool
    places: tuple[tuple[int, int, float], ...]
    rarity: float
    weight: float
    forms: tuple[tuple[str, ...], ...]

    def best(self, start: int, end: int) -> float:
        """The strength of the surest mention inside a span, 0 to 1."""
        for first, last, strength in self.places:
            if start <= first and last <= end:
                return strength
        return 0.0

    def said(self, strength: float) -> bool:
        """Whether the CV speaks of it anywhere, at least so surely."""
        return bool(self.places) and self.places[0][2] >= strength


def _sought(query: Query, view: View, document_id: str) -> tuple[_Sought, ...]:
    """The terms of a question, looked up in a CV."""
    document = view.catalogue.mentions[document_id]
    size = 2 + len(document.tokens)
    found = []
    for term in dict.fromkeys(query.terms):
        places = tuple((m.span.start, m.span.end, m.strength) for m in mentions(term, document))
        rarity = math.log(size / (1 + len(places))) / math.log(size)
        weight = WEIGHTS[term.kind] * (0.4 + 0.6 * rarity)
        forms = concepts().forms(term.words) if term.words else ()
        found.append(_Sought(term.kind, bool(term.meanings or term.concepts), places, rarity, weight, forms))
    return tuple(found)


def rank(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> tuple[Candidate, ...]:
    """The hits of one CV as candidates, the most likely first; without what was shown before."""
    seen = [span for owner, span in query.seen if owner == document_id]
    name = view.catalogue.cvs[document_id].basics.name
    passed = [*seen, name] if name is not None else seen  # the name alone says nothing
    own = [h for h in hits if h.chunk.document_id == document_id and not any(s.contains(h.chunk.span) for s in passed)]
    terms = _sought(query, view, document_id)
    asked, wanted = _asked(query, view, document_id, terms), _wanted(query)
    refs = (ref for ref in (*query.follows, *query.filters.entries) if ref.document_id == document_id)
    spoken = tuple(view.catalogue.entry(ref.document_id, ref.entry_id).span for ref in refs)
    passages = passages_of(view.catalogue.dossier(document_id))
    above: dict[Above, tuple[float, ...]] = {}
    found = []
    for hit, scores in zip(own, _scores(own), strict=True):
        facts = passages.facts(hit.chunk)
        if facts.above not in above:
            above[facts.above] = tuple(_above_it(term, facts.above) for term in terms)
        inside = any(entry.contains(hit.chunk.span) for entry in spoken)
        wording = _wording(terms, hit.chunk.span, above[facts.above], inside=inside)
        standing = _standing(query, facts, inside=inside)
        features = Features._make((*asked, *wording, *scores, *standing, *_holds(wanted, facts, terms)))
        found.append(Candidate(hit, hit.chunk.span, features, probability(features)))
    return tuple(sorted(found, key=lambda c: -c.probability))


def _scores(hits: Sequence[Hit]) -> Iterator[tuple[float, float, float, float]]:
    """The features of retrieval of each hit."""
    contributions = [dict(hit.contributions) for hit in hits]
    dense = [scores.get("dense", 0.0) for scores in contributions]
    lexical = [scores.get("lexical", 0.0) for scores in contributions]
    mean = sum(dense) / len(dense) if dense else 0.0
    spread = math.sqrt(sum((d - mean) ** 2 for d in dense) / len(dense)) if dense else 0.0
    nearest, most = max(dense, default=0.0), max(lexical, default=0.0)
    for near, said in zip(dense, lexical, strict=True):
        yield (
            near / nearest if nearest > 0 else 0.0,
            (near - mean) / spread if spread else 0.0,
            min(said, 20.0) / 20.0,
            said / most if most > 0 else 0.0,
        )


def probability(features: Features) -> float:
    """The probability that the passage is evidence, 0 to 1."""
    intercept, weights = _weights()
    z = intercept + sum(map(operator.mul, weights, features))
    return 1.0 / (1.0 + math.exp(-z))


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    """The intercept, and the weight of each feature in the order of its fields; one not fitted yet weighs nothing."""
    fitted = _fitted()
    return fitted["intercept"], tuple(fitted.get(name, 0.0) for name in Features._fields)


def log_odds(probability: float) -> float:
    """log(p / (1 - p)): what the features add up to."""
    return math.log(max(probability, 1e-9) / max(1.0 - probability, 1e-9))


def threshold() -> float:
    """The probability from which a passage is taken for the answer."""
    return _fitted()["threshold"]


@cache
def _fitted() -> dict[str, float]:
    import yaml

    content: dict[str, float] = yaml.safe_load(Path(__file__).with_name("ranking.yaml").read_text(encoding="utf-8"))
    return content


def _asked(query: Query, view: View, document_id: str, terms: tuple[_Sought, ...]) -> tuple[float, ...]:
    """The features of the question in this CV."""
    content = [term for term in terms if term.kind in CONTENT]
    return (
        sum(not term.said(RELATED) for term in content) / len(content) if content else 0.0,
        float(sum(term.kind in TELLING and not term.said(PROOF) for term in content)),
        float(sum(term.known and not term.said(RELATED) for term in content)),
        float(min(len(terms), 6)),
        float(bool(query.filters.entries or query.follows)),
        float(query.language != view.catalogue.languages[document_id]),
    )


def _wording(terms: tuple[_Sought, ...], span: Span, above_it: tuple[float, ...], *, inside: bool) -> tuple[float, ...]:
    """The features of the words: how far the passage, and what stands above it, speaks of each term. Every line of
    the entry spoken of speaks of the names that point to it."""
    total = covered = above = rarest = missing = 0.0
    start, end = span.start, span.end
    for term, there in zip(terms, above_it, strict=True):
        here = 1.0 if inside and term.kind == TermKind.LINKED else term.best(start, end)
        total += term.weight
        covered += term.weight * here
        above += term.weight * max(here, there * 2 / 3)
        if term.kind in CONTENT:
            rarest = max(rarest, term.rarity * here if here >= SYNONYM else 0.0)
            missing += max(here, there) < RELATED
    return (covered / total, above / total, rarest, missing) if total else (0.0, 0.0, rarest, missing)


def _above_it(term: _Sought, above: Above) -> float:
    """How surely what stands above a passage, or its context, speaks of a term."""
    if any(above.context.issuperset(form) for form in term.forms):
        return 1.0
    return term.best(above.span.start, above.span.end) if above.span is not None else 0.0


def _standing(query: Query, facts: Facts, *, inside: bool) -> tuple[float, ...]:
    """The features of the place; `inside` an entry that the question is about."""
    fits = facts.kind in query.filters.section
    other = bool(query.filters.section) and not fits
    return (float(inside), float(fits), float(other), facts.head, facts.heading, facts.short, facts.length)


def _wanted(query: Query) -> frozenset[str]:
    """The kinds of things that the question asks for: amount, date, person, percent, money."""
    asked = set(words(query.text))
    wanted = {
        "amount": asks_figure(query),
        "change": "ask.change" in query.tags,
        "date": "ask.when" in query.tags,
        "person": "ask.who" in query.tags,
        "percent": asked & _measure("percent") or "%" in query.text,
        "money": asks_money(query),
    }
    return frozenset(kind for kind, is_asked in wanted.items() if is_asked)


def asks_figure(query: Query) -> bool:
    """Whether a question asks for a number: how many, how much, or one of its first words names one ("what rating")."""
    return bool(
        {"ask.amount", "ask.count", "ask.change"} & set(query.tags)
        or set(words(query.text)[:OPENING]) & _measure("figures")
    )


def asks_money(query: Query) -> bool:
    """Whether a question asks for an amount of money ("what is the grant worth?")."""
    return bool(set(words(query.text)) & _measure("money"))


def _holds(wanted: frozenset[str], facts: Facts, terms: Sequence[_Sought]) -> tuple[float, ...]:
    """The features of the kind of answer: whether the passage holds what is asked for."""
    if not wanted:
        return (0.0,) * 9
    return (
        float("amount" in wanted and facts.number),
        float("amount" in wanted and not facts.number),
        float("amount" in wanted and facts.number and any(_is_beside(term, facts.figures) for term in terms)),
        float("change" in wanted and facts.change),
        float("date" in wanted and facts.dated),
        float("date" in wanted and not facts.dated),
        float("person" in wanted and facts.person),
        float("percent" in wanted and facts.percent),
        float("money" in wanted and facts.money),
    )


def _is_beside(term: _Sought, figures: Sequence[Span]) -> bool:
    """Whether one of some numbers stands right before or behind a place that speaks of a term: "six PGCE trainees"."""
    return any(
        0 <= start - figure.end <= NEARBY or 0 <= figure.start - end <= NEARBY
        for start, end, strength in term.places
        if strength >= SYNONYM
        for figure in figures
    )


@cache
def _measure(name: str) -> frozenset[str]:
    """The words of every language that ask for a measure."""
    languages = lexicon.languages("questions")
    return frozenset(
        w for language in languages for p in lexicon.words("questions", language)["measure"][name] for w in words(p)
    )
