"""How likely each passage is the evidence for a question: one calibrated function of named features.

A conditional logit: the passages that retrieval found, and none of them, are what there is to choose from. The
coefficients (`ranking.yaml`) are fitted by `benchmarks/calibrate.py` on the development questions, and scaled so that
the probability of the likeliest passage says how often it is right; the reliability curve is drawn beside it.
"""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, overload

from assistant.answering.draft import View
from assistant.answering.figures.figures import NEARBY
from assistant.answering.finding.evidence import PROOF, RELATED, SYNONYM, mentions, rarity_of, weight_of
from assistant.answering.finding.fitted import fitted
from assistant.answering.finding.passage_facts import HELD, Passages, passages_of
from assistant.answering.finding.wanted import wanted
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.concepts import concepts
from assistant.retrieval import Found, Hits
from assistant.types import Hit, Query, Span, TermKind, kind_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Columns = tuple[float | Numbers, ...]
    """Features of all passages, in the order of their fields: an array, or a number where all have the same."""

NAME = "ranking"  # of the file of coefficients
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

    This and Candidate are named tuples rather than dataclasses: sixty are made for a question, in a sixth of the time.
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


class Candidate(NamedTuple):
    """A passage that may be the evidence, its features, and how likely it is."""

    hit: Hit
    span: Span
    features: Features
    probability: float


@dataclass(frozen=True, slots=True)
class _Sought:
    """A term of the question in a CV: where it is spoken of, the surest place first, as (start, end, strength) and as
    the rows of an array, how rare it is (0 to 1), how much it weighs, and its words in every spelling."""

    kind: TermKind
    known: bool
    places: tuple[tuple[int, int, float], ...]
    columns: Numbers
    rarity: float
    weight: float
    forms: tuple[tuple[str, ...], ...]

    def best_in(self, bounds: Numbers) -> Numbers:
        """The strength of the surest mention inside each of n spans, 0 to 1, (n,). `bounds` are where they start and
        end, (2, n)."""
        import numpy as np

        starts, ends = bounds
        first, last, strength = self.columns
        inside = (starts[:, None] <= first) & (last <= ends[:, None])
        best: Numbers = np.maximum.reduce(inside * strength, axis=1, initial=0.0)
        return best

    def said(self, strength: float) -> bool:
        """Whether the CV speaks of it anywhere, at least so surely."""
        return bool(self.places) and self.places[0][2] >= strength


def _sought(query: Query, view: View, document_id: str) -> tuple[_Sought, ...]:
    """The terms of a question, looked up in a CV."""
    import numpy as np

    document = view.catalogue.mentions[document_id]
    found = []
    for term in dict.fromkeys(query.terms):
        places = tuple((m.span.start, m.span.end, m.strength) for m in mentions(term, document))
        rarity = rarity_of(len(places), document)
        weight = weight_of(term, rarity)
        forms = concepts().forms(term.words) if term.words else ()
        columns = np.array(places, np.float64).reshape(-1, 3).T
        found.append(_Sought(term.kind, bool(term.meanings or term.concepts), places, columns, rarity, weight, forms))
    return tuple(found)


class Ranked(Sequence[Candidate]):
    """Passages in the order of how likely they are, each made when it is looked at: mostly the first few are.

    `places` are those of n passages among the hits, `table` their features, (features, n), `likely` their
    probabilities."""

    def __init__(self, hits: Hits, places: Sequence[int], table: Numbers, likely: Sequence[float]) -> None:
        self._hits, self._places, self._table, self._likely = hits, places, table, likely
        self._order = sorted(range(len(places)), key=likely.__getitem__, reverse=True)

    @overload
    def __getitem__(self, place: int) -> Candidate: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Candidate, ...]: ...
    def __getitem__(self, place: int | slice) -> Candidate | tuple[Candidate, ...]:
        chosen = self._order[place]
        return tuple(map(self._candidate, chosen)) if isinstance(chosen, list) else self._candidate(chosen)

    def __len__(self) -> int:
        return len(self._order)

    def _candidate(self, number: int) -> Candidate:
        hit = self._hits[self._places[number]]
        features = Features._make(self._table[:, number].tolist())
        return Candidate(hit, hit.chunk.span, features, self._likely[number])


def rank(query: Query, hits: Hits, view: View, document_id: str) -> Sequence[Candidate]:
    """The hits of one CV as candidates, the most likely first; without what was shown before."""
    seen = [span for owner, span in query.seen if owner == document_id]
    passages = passages_of(view.catalogue.dossier(document_id))
    own = [(place, row) for place, row in hits.of(document_id) if row not in passages.bare]
    for passed in seen:
        own = [(place, row) for place, row in own if not passed.contains(passages.span(row))]
    if not own:
        return ()
    places = [place for place, _ in own]
    rows = passages.rows(row for _, row in own)
    terms = _sought(query, view, document_id)
    refs = (ref for ref in (*query.follows, *query.filters.entries) if ref.document_id == document_id)
    spoken = tuple(view.catalogue.entry(ref.document_id, ref.entry_id).span for ref in refs)
    inside = _inside(spoken, passages, rows)
    columns = (
        *_asked(query, view, document_id, terms),
        *_wording(terms, passages, rows, inside),
        *_scores(hits.columns.only(places)),
        *_standing(query, passages, rows, inside),
        *_holds(wanted(query), passages, rows, terms),
    )
    table = _table(len(own), columns)
    return Ranked(hits, places, table, probabilities(table))


def _table(number: int, columns: Columns) -> Numbers:
    """The features of a number of passages, (features, n)."""
    import numpy as np

    table = np.empty((len(columns), number))
    for row, column in zip(table, columns, strict=True):
        row[:] = column
    return table


def _scores(found: Found) -> Columns:
    """The features of retrieval."""
    import numpy as np

    dense = [score or 0.0 for score in found.dense]
    lexical = [score or 0.0 for score in found.lexical]
    mean = sum(dense) / len(dense)
    spread = math.sqrt(sum((d - mean) ** 2 for d in dense) / len(dense))
    nearest, most = max(dense), max(lexical)
    near, said = np.array(dense), np.array(lexical)
    return (
        near / nearest if nearest > 0 else 0.0,
        (near - mean) / spread if spread else 0.0,
        np.minimum(said, 20.0) / 20.0,
        said / most if most > 0 else 0.0,
    )


def probabilities(table: Numbers) -> list[float]:
    """The probability of each of n passages that it is evidence, 0 to 1, by its features, (features, n)."""
    intercept, weights = _weights()
    odds: Numbers = intercept + (weights[:, None] * table).sum(axis=0)
    return [1.0 / (1.0 + math.exp(-each)) for each in odds.tolist()]


@cache
def _weights() -> tuple[float, Numbers]:
    """The intercept, and the weight of each feature in the order of its fields; one not fitted yet weighs nothing."""
    import numpy as np

    known = fitted(NAME)
    return known["intercept"], np.array([known.get(name, 0.0) for name in Features._fields])


def log_odds(probability: float) -> float:
    """log(p / (1 - p)): what the features add up to."""
    return math.log(max(probability, 1e-9) / max(1.0 - probability, 1e-9))


def threshold() -> float:
    """The probability from which a passage is taken for the answer."""
    return fitted(NAME)["threshold"]


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


def _inside(spoken: Sequence[Span], passages: Passages, rows: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Which passages stand in one of the entries spoken of, (n,)."""
    import numpy as np

    inside = np.zeros(len(rows), bool)
    starts, ends = passages.bounds[:, rows]
    for entry in spoken:
        inside |= (entry.start <= starts) & (ends <= entry.end)
    return inside


def _wording(
    terms: Sequence[_Sought], passages: Passages, rows: NDArray[np.intp], inside: NDArray[np.bool_]
) -> Columns:
    """The features of the words: how far each passage, and what stands above it, speaks of each term. Every line of
    the entry spoken of (`inside`) speaks of the names that point to it."""
    import numpy as np

    bounds, above = passages.bounds[:, rows], passages.above[rows]
    total = sum(term.weight for term in terms)
    covered, covered_above, rarest, missing = np.zeros((4, len(rows)))
    for term in terms:
        in_context = passages.below(term.forms)
        if not term.places and not in_context and term.kind != TermKind.LINKED:
            missing += term.kind in CONTENT  # the CV speaks of it nowhere
            continue
        best_above = term.best_in(passages.bounds_above)
        best_above[in_context] = 1.0
        here, there = term.best_in(bounds), best_above[above]
        if term.kind == TermKind.LINKED:
            here[inside] = 1.0
        covered += term.weight * here
        covered_above += term.weight * np.maximum(here, there * 2 / 3)
        if term.kind in CONTENT:
            rarest = np.maximum(rarest, np.where(here >= SYNONYM, term.rarity * here, 0.0))
            missing += np.maximum(here, there) < RELATED
    return (covered / total, covered_above / total, rarest, missing) if total else (0.0, 0.0, rarest, missing)


def _standing(query: Query, passages: Passages, rows: NDArray[np.intp], inside: NDArray[np.bool_]) -> Columns:
    """The features of the place; `inside` an entry that the question is about."""
    sections = query.filters.section
    place = (inside, 0.0, 0.0)
    if sections:
        kinds = passages.kinds[rows]
        fits = functools.reduce(operator.or_, (kinds == kind_number(kind) for kind in sections))
        place = (inside, fits, ~fits)
    return (*place, *passages.standing[:, rows])


def _holds(kinds: frozenset[str], passages: Passages, rows: NDArray[np.intp], terms: Sequence[_Sought]) -> Columns:
    """The features of the kind of answer: whether each passage holds what is asked for."""
    import numpy as np

    if not kinds:
        return (0.0,) * 9
    held = dict(zip(HELD, passages.held[:, rows], strict=True))
    nothing = np.zeros(len(rows))
    beside = nothing
    if "number" in kinds:
        numbers = zip(rows.tolist(), held["number"].tolist(), strict=True)
        figures = (passages.figures[row] if number else () for row, number in numbers)
        beside = np.array([any(_is_beside(term, near) for term in terms) for near in figures], np.float64)
    found = {kind: held[kind] if kind in kinds else nothing for kind in HELD}
    return (
        found["number"],
        1.0 - held["number"] if "number" in kinds else nothing,
        beside,
        found["change"],
        found["date"],
        1.0 - held["date"] if "date" in kinds else nothing,
        found["person"],
        found["percent"],
        found["money"],
    )


def _is_beside(term: _Sought, figures: Sequence[Span]) -> bool:
    """Whether one of some numbers stands right before or behind a place that speaks of a term: "six PGCE trainees"."""
    return any(
        0 <= start - figure.end <= NEARBY or 0 <= figure.start - end <= NEARBY
        for start, end, strength in term.places
        if strength >= SYNONYM
        for figure in figures
    )
