"""How likely each passage is the evidence for a question: one calibrated function of named features.

A logistic regression whose coefficients and threshold (`ranking.yaml`) are fitted by `benchmarks/calibrate.py` on the
development questions, one row a passage that retrieval found; the reliability curve is drawn beside it.
"""

from __future__ import annotations

import dataclasses
import math
import operator
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.evidence import PROOF, RELATED, SYNONYM, WEIGHTS, Mention, mentions
from assistant.questions.asking import CONTENT
from assistant.questions.catalogue import Catalogue
from assistant.questions.concepts import concepts
from assistant.questions.names import Place
from assistant.text import words
from assistant.types import Chunk, Hit, Query, SectionKind, Span, TermKind

TELLING = (TermKind.NAME, TermKind.KNOWN, TermKind.LINKED)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONEY = re.compile(r"[$€£¥]|\b(?:USD|EUR|GBP|CHF|RMB)\b|万元")
_PERSON = re.compile(r"[^\W\d_a-z]\w+ (?:[^\W\d_a-z]\. ?)?[^\W\d_a-z]\w+")


@dataclass(frozen=True, slots=True)
class Features:
    """What the decision looks at; shares are 0 to 1, flags 0 or 1.

    Of the words: `covered`, the share of the question's terms, weighted by how much each tells and how rare it is,
    that the passage speaks of; `covered_above` counts the head above it and the chunk's context too; `rarest`, how
    rare the rarest term is that it speaks of; `unsaid`, the share of terms that the CV speaks of nowhere; `missing`,
    how many neither the passage nor its context has; `unproved`, names and known things that the CV does not have;
    `absent`, how many that the lexicon knows (a thing, a word with a meaning) the CV speaks of nowhere; `terms`, how
    many there are, 6 at most.
    Of retrieval: `near`, the dense score as a share of the best, `stands_out`, in standard deviations above the mean;
    `lexical` as a share of 20, `lexical_share` of the best.
    Of the place: `inside` the entry spoken of, `focused` (there is one), `in_section` and `other_section` than the
    one asked for, `head` of an entry that says more below, `heading`, `short` (under 3 words), `length`.
    Of the kind of answer: `number` and `no_number` where an amount is asked for; `date` and `no_date`; `person`;
    `percent`; `money`. `foreign`: the question is in another language than the CV.
    """

    covered: float
    covered_above: float
    rarest: float
    unsaid: float
    missing: float
    unproved: float
    absent: float
    terms: float
    near: float
    stands_out: float
    lexical: float
    lexical_share: float
    inside: float
    focused: float
    in_section: float
    other_section: float
    head: float
    heading: float
    short: float
    length: float
    number: float
    no_number: float
    date: float
    no_date: float
    person: float
    percent: float
    money: float
    foreign: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may be the evidence, its features, and how likely it is."""

    hit: Hit
    span: Span
    features: Features
    probability: float


@dataclass(frozen=True, slots=True)
class _Sought:
    """A term of the question in a CV: where it is spoken of, the surest place first, how rare it is (0 to 1), how much
    it weighs, and its words in every spelling."""

    kind: TermKind
    known: bool
    places: tuple[Mention, ...]
    rarity: float
    weight: float
    forms: tuple[tuple[str, ...], ...]

    def best(self, span: Span) -> float:
        """The strength of the surest mention inside a span, 0 to 1."""
        start, end = span.start, span.end
        for mention in self.places:
            if start <= mention.span.start and mention.span.end <= end:
                return mention.strength
        return 0.0

    def said(self, strength: float) -> bool:
        """Whether the CV speaks of it anywhere, at least so surely."""
        return bool(self.places) and self.places[0].strength >= strength


def _sought(query: Query, view: View, document_id: str) -> tuple[_Sought, ...]:
    """The terms of a question, looked up in a CV."""
    document = view.catalogue.mentions[document_id]
    size = 2 + len(document.tokens)
    found = []
    for term in dict.fromkeys(query.terms):
        places = mentions(term, document)
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
    dense = [dict(hit.contributions).get("dense", 0.0) for hit in own]
    lexical = [dict(hit.contributions).get("lexical", 0.0) for hit in own]
    terms = _sought(query, view, document_id)
    asked, wanted = _asked(query, view, document_id, terms), _wanted(query)
    refs = (ref for ref in (*query.follows, *query.filters.entries) if ref.document_id == document_id)
    spoken = tuple(view.catalogue.entry(ref.document_id, ref.entry_id).span for ref in refs)
    mean = sum(dense) / len(dense) if dense else 0.0
    spread = math.sqrt(sum((d - mean) ** 2 for d in dense) / len(dense)) if dense else 0.0
    found = []
    for hit, near, said in zip(own, dense, lexical, strict=True):
        span, facts = hit.chunk.span, _facts(view.catalogue, hit.chunk)
        features = Features(
            **asked,
            **_wording(terms, span, facts, inside=any(entry.contains(span) for entry in spoken)),
            **_standing(query, spoken, span, facts),
            **_holds(wanted, facts),
            near=near / max(dense) if max(dense) > 0 else 0.0,
            stands_out=(near - mean) / spread if spread else 0.0,
            lexical=min(said, 20.0) / 20.0,
            lexical_share=said / max(lexical) if max(lexical) > 0 else 0.0,
        )
        found.append(Candidate(hit, span, features, probability(features)))
    return tuple(sorted(found, key=lambda c: -c.probability))


def probability(features: Features) -> float:
    """The probability that the passage is evidence, 0 to 1."""
    intercept, weights = _weights()
    z = intercept + sum(map(operator.mul, weights, _VALUES(features)))
    return 1.0 / (1.0 + math.exp(-z))


_NAMES = tuple(field.name for field in dataclasses.fields(Features))
_VALUES = operator.attrgetter(*_NAMES)


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    """The intercept, and the weight of each feature in the order of its fields; one not fitted yet weighs nothing."""
    fitted = _fitted()
    return fitted["intercept"], tuple(fitted.get(name, 0.0) for name in _NAMES)


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


def _asked(query: Query, view: View, document_id: str, terms: tuple[_Sought, ...]) -> dict[str, float]:
    """The features of the question alone, in this CV."""
    content = [term for term in terms if term.kind in CONTENT]
    return {
        "unsaid": sum(not term.said(RELATED) for term in content) / len(content) if content else 0.0,
        "unproved": float(sum(term.kind in TELLING and not term.said(PROOF) for term in content)),
        "absent": float(sum(term.known and not term.said(RELATED) for term in content)),
        "terms": float(min(len(terms), 6)),
        "focused": float(bool(query.filters.entries or query.follows)),
        "foreign": float(query.language != view.catalogue.languages[document_id]),
    }


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is true of a chunk whatever is asked: where it stands and what kinds of things it holds."""

    place: Place | None
    above: Span | None
    context: frozenset[str]
    head: bool
    heading: bool
    short: bool
    length: float
    number: bool
    dated: bool
    person: bool
    percent: bool
    money: bool


@lru_cache(maxsize=16384)
def _facts(catalogue: Catalogue, chunk: Chunk) -> _Facts:
    """The facts of a chunk, the last ones kept."""
    document_id, span = chunk.document_id, chunk.span
    text = catalogue.documents[document_id].text
    said = span.of(text)
    place = catalogue.entry_at(document_id, span)
    period = place.entry.period.span if place is not None and place.entry.period is not None else None
    undated = said.replace(period.of(text), "") if period is not None and span.contains(period) else said
    headings = (section.heading for section in catalogue.cvs[document_id].sections if section.heading)
    return _Facts(
        place=place,
        above=_above(place, span),
        context=frozenset(words(chunk.context)),
        head=place is not None and _says_more(span, place),
        heading=any(heading.contains(span) for heading in headings),
        short=len(words(said)) < 3,
        length=math.log(1 + len(said)) / 6,
        number=any(c.isdigit() for c in undated) or not _numerals().isdisjoint(words(undated)),
        dated=bool(_YEAR.search(said)),
        person=bool(_PERSON.search(said)),
        percent="%" in said,
        money=bool(_MONEY.search(said)),
    )


def _wording(terms: tuple[_Sought, ...], span: Span, facts: _Facts, *, inside: bool) -> dict[str, float]:
    """How far the passage, and what stands above it, speaks of the question's terms. Every line of the entry spoken of
    speaks of the names that point to it."""
    total = covered = above = rarest = missing = 0.0
    for term in terms:
        here = 1.0 if inside and term.kind == TermKind.LINKED else term.best(span)
        there = _above_it(term, facts)
        total += term.weight
        covered += term.weight * here
        above += term.weight * max(here, there * 2 / 3)
        if term.kind in CONTENT:
            rarest = max(rarest, term.rarity * here if here >= SYNONYM else 0.0)
            missing += max(here, there) < RELATED
    return {
        "covered": covered / total if total else 0.0,
        "covered_above": above / total if total else 0.0,
        "rarest": rarest,
        "missing": missing,
    }


def _above_it(term: _Sought, facts: _Facts) -> float:
    """How surely what stands above a passage, or its context, speaks of a term."""
    if any(facts.context.issuperset(form) for form in term.forms):
        return 1.0
    return term.best(facts.above) if facts.above is not None else 0.0


def _standing(query: Query, spoken: tuple[Span, ...], span: Span, facts: _Facts) -> dict[str, float]:
    """Where the passage stands: `spoken` are the entries that the question is about."""
    kind = kind_of(facts.place) if facts.place is not None else None
    return {
        "inside": float(any(entry.contains(span) for entry in spoken)),
        "in_section": float(bool(query.filters.section) and kind in query.filters.section),
        "other_section": float(bool(query.filters.section) and kind not in query.filters.section),
        "head": float(facts.head),
        "heading": float(facts.heading),
        "short": float(facts.short),
        "length": facts.length,
    }


def _wanted(query: Query) -> frozenset[str]:
    """The kinds of things that the question asks for: amount, date, person, percent, money."""
    asked = set(words(query.text))
    wanted = {
        "amount": {"ask.amount", "ask.count"} & set(query.tags),
        "date": "ask.when" in query.tags,
        "person": "ask.who" in query.tags,
        "percent": asked & _measure("percent") or "%" in query.text,
        "money": asked & _measure("money"),
    }
    return frozenset(kind for kind, is_asked in wanted.items() if is_asked)


def _holds(wanted: frozenset[str], facts: _Facts) -> dict[str, float]:
    """Whether the passage holds the kinds of things that are asked for."""
    return {
        "number": float("amount" in wanted and facts.number),
        "no_number": float("amount" in wanted and not facts.number),
        "date": float("date" in wanted and facts.dated),
        "no_date": float("date" in wanted and not facts.dated),
        "person": float("person" in wanted and facts.person),
        "percent": float("percent" in wanted and facts.percent),
        "money": float("money" in wanted and facts.money),
    }


@cache
def _measure(name: str) -> frozenset[str]:
    """The words of every language that ask for a measure."""
    languages = lexicon.languages("questions")
    return frozenset(
        w for language in languages for p in lexicon.words("questions", language)["measure"][name] for w in words(p)
    )


@cache
def _numerals() -> frozenset[str]:
    languages = lexicon.languages("questions")
    return frozenset(
        w
        for language in languages
        for p in lexicon.words("questions", language)["measure"]["numerals"]
        for w in words(p)
    )


def kind_of(place: Place) -> SectionKind:
    """The section kind of an entry where it stands."""
    return place.section.kind if place.entry.kind == SectionKind.OTHER else place.entry.kind


def _above(place: Place | None, span: Span) -> Span | None:
    """The head of the entry that a span stands in, of the one above where the span is the head itself; the heading of
    the section where there is none."""
    if place is None:
        return None
    above = place.entry if place.entry.head != span else place.parent
    return above.head if above is not None else place.section.heading


def _says_more(span: Span, place: Place) -> bool:
    """Whether a span is the head of an entry that says more below it."""
    return place.entry.head.contains(span) and place.entry.span.end > place.entry.head.end + 1
