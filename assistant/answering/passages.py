"""Free questions: the places of the CV that speak of what is asked, found by meaning and checked by words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from assistant import lexicon
from assistant.answering.abstention import Features, confidence
from assistant.answering.draft import Citing, Draft, View
from assistant.answering.evidence import (
    PROOF,
    SYNONYM,
    Mention,
    Setting,
    best_in,
    coverage,
    mentions,
)
from assistant.answering.phrases import say
from assistant.questions.asking import CONTENT
from assistant.questions.catalogue import Catalogue, Place
from assistant.text import words
from assistant.types import (
    BlockKind,
    Chunk,
    Hit,
    Query,
    SectionKind,
    Span,
    Status,
    Term,
    TermKind,
)

MOST = 5  # quotes of an answer
NEAR = 2  # quotes that are shown as nearest
LABEL = 5  # words of a label, at most
LONG = 240  # characters of a passage that is quoted whole
_SENTENCE = re.compile(r"(?<=[^\W\d_][.!?])\s+(?=[^a-z\s])|(?<=[。！？])")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A chunk that may answer: how well its words cover the question, how near its meaning is, both as one score."""

    hit: Hit
    span: Span
    score: float
    coverage: float
    dense: float


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a chunk whatever is asked: where it stands, whether it has hardly a word (`bare`), is a heading,
    and holds a number that is no date of its entry (`counts`)."""

    setting: Setting
    place: Place | None
    bare: bool
    heading: bool
    counts: bool


@lru_cache(maxsize=16384)
def _facts(catalogue: Catalogue, chunk: Chunk) -> Facts:
    """The facts of a chunk, the last ones kept."""
    said = chunk.span.of(catalogue.documents[chunk.document_id].text)
    place = catalogue.entry_at(chunk.document_id, chunk.span)
    period = place.entry.period if place is not None else None
    dated = period is not None and chunk.span.contains(period.span)
    headings = [section.heading for section in catalogue.cvs[chunk.document_id].sections if section.heading]
    return Facts(
        setting=Setting(chunk.span, _above(place, chunk.span), frozenset(words(chunk.context))),
        place=place,
        bare=len(words(said)) < 3,
        heading=any(heading.contains(chunk.span) for heading in headings),
        counts=not dated and bool(_DIGIT.search(said)),
    )


def candidates(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> tuple[Candidate, ...]:
    """The hits of one CV with the score by which a passage is chosen, best first."""
    found = terms_found(query, view, document_id)
    focus = [
        view.catalogue.place(r.document_id, r.entry_id).entry.span for r in (*query.follows, *query.filters.entries)
    ]
    spoken = {(ref.document_id, ref.entry_id) for ref in (*query.follows, *query.filters.entries)}
    seen = [span for owner, span in query.seen if owner == document_id]
    near = [h for h in hits if h.chunk.document_id == document_id and not any(s.contains(h.chunk.span) for s in seen)]
    facts = [_facts(view.catalogue, hit.chunk) for hit in near]
    counting = "ask.amount" in query.tags or "ask.count" in query.tags
    made = []
    for hit, known, covered in zip(near, facts, coverage([f.setting for f in facts], found), strict=True):
        span, place = hit.chunk.span, known.place
        dense = dict(hit.contributions).get("dense", 0.0)
        score = 0.5 * covered + 0.5 * dense
        if counting and known.counts:
            score += 0.06
        if place is not None and (document_id, place.entry.id) in spoken and _only_head(span, place):
            score -= 0.25
        if any(other.contains(span) for other in focus):
            score += 0.25
        if known.bare and covered < 0.9:
            score -= 0.15  # a date or a place alone answers little
        if known.heading:
            score -= 0.3
        if query.filters.section and place is not None and _kind(place) in query.filters.section:
            score += 0.08
        made.append(Candidate(hit, span, score, covered, dense))
    inside = [c for c in made if any(span.contains(c.span) for span in focus)]
    if query.follows and inside and not any(term.kind in CONTENT for term in query.terms):
        made = inside  # nothing in the question points elsewhere
    return tuple(sorted(made, key=lambda c: -c.score))


def terms_found(query: Query, view: View, document_id: str) -> dict[Term, tuple[Mention, ...]]:
    """Where the CV speaks of each term of the question."""
    document = view.catalogue.mentions[document_id]
    return {term: mentions(term, document) for term in query.terms}


def _kind(place: Place) -> SectionKind:
    return place.section.kind if place.entry.kind == SectionKind.OTHER else place.entry.kind


def _only_head(span: Span, place: Place) -> bool:
    """Whether a span is the head of an entry that says more below it."""
    return place.entry.head.contains(span) and place.entry.span.end > place.entry.head.end + 1


def _above(place: Place | None, span: Span) -> Span | None:
    """The head of the entry that a span stands in, where the span is not the head itself."""
    if place is None:
        return None
    above = place.entry if place.entry.head != span else place.parent
    return above.head if above is not None else place.section.heading


def features(query: Query, view: View, document_id: str, best: Candidate | None) -> Features:
    """What the decision to answer or to abstain looks at."""
    found = terms_found(query, view, document_id)
    telling = {t: m for t, m in found.items() if t.kind in (TermKind.NAME, TermKind.KNOWN)}
    unproved = [t for t, m in telling.items() if not any(x.strength >= PROOF for x in m)]
    plain_words = {t: m for t, m in found.items() if t.kind == TermKind.WORD}
    said = [t for t, m in plain_words.items() if any(x.strength >= PROOF for x in m)]
    return Features(
        coverage=best.coverage if best else 0.0,
        dense=best.dense if best else 0.0,
        missing_names=float(len(unproved)),
        said=len(said) / len(plain_words) if plain_words else 1.0,
        linked=float(bool(query.filters.entries or query.follows)),
        terms=float(min(len(found), 6)),
        yes_no=float("ask.yes_no" in query.tags),
    )


def _misses(query: Query, view: View, document_id: str, best: Candidate) -> bool:
    """Whether the passage has nothing of the question but the name of the entry that it stands in, and does not even
    have what is asked for: a number, or (who?) anybody."""
    if query.language != view.catalogue.languages[document_id]:
        return False
    found = terms_found(query, view, document_id)
    numbers = bool({"ask.amount", "ask.count"} & set(query.tags))
    if not ("ask.who" in query.tags or (numbers and not _DIGIT.search(best.span.of(view.text(document_id))))):
        return False
    named = query.filters.entries or query.follows or any(term.kind == TermKind.LINKED for term in found)
    telling = [places for term, places in found.items() if term.kind in CONTENT]
    return bool(named and telling) and all(best_in(best.span, places) < SYNONYM for places in telling)


def missing_terms(query: Query, view: View, document_id: str) -> tuple[Term, ...]:
    """The names and known things of the question that the CV does not speak of at all."""
    found = terms_found(query, view, document_id)
    return tuple(
        t
        for t, m in found.items()
        if t.kind in (TermKind.NAME, TermKind.KNOWN) and not any(x.strength >= PROOF for x in m)
    )


def passage(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft:
    """The passages that answer a free question, or not_found with the nearest of them."""
    ranked = candidates(query, hits, view, document_id)
    if query.field == "reason":
        ranked = tuple(c for c in ranked if _cause().search(c.span.of(view.text(document_id))))
    best = ranked[0] if ranked else None
    sure = confidence(features(query, view, document_id, best))
    lacking = missing_terms(query, view, document_id)
    if best is None or sure < 0.5 or _misses(query, view, document_id, best):
        return not_found(query, view, document_id, lacking, ranked, sure)
    chosen = _chosen(query, ranked, view, document_id)
    citing = Citing()
    parts = [f"{view.words(document_id, c.span)} {citing.cite(c.span)}" for c in chosen]
    return Draft(Status.ANSWERED, " ".join(parts), document_id, tuple(citing.spans), confidence=sure)


def said_somewhere(query: Query, hits: Sequence[Hit], view: View, document_id: str) -> Draft | None:
    """The passages that speak of a field which the structure does not have, in so many words; None where none does."""
    found = terms_found(query, view, document_id)
    asked = {t: m for t, m in found.items() if t.kind in (TermKind.GENERIC, TermKind.WORD)}
    draft = passage(query, hits, view, document_id)
    if draft.status != Status.ANSWERED or not asked:
        return None
    strengths = [best_in(span, m) for span in draft.evidence for t, m in asked.items() if t.kind == TermKind.GENERIC]
    words_too = [best_in(span, m) for span in draft.evidence for m in asked.values()]
    return draft if max(strengths or words_too, default=0.0) >= SYNONYM else None


@cache
def _cause() -> re.Pattern[str]:
    """Words that give a reason, in every language: without one of them "why" is not answered."""
    found = [p for language in lexicon.languages("questions") for p in lexicon.words("questions", language)["cause"]]
    return re.compile("|".join(re.escape(phrase) for phrase in found), re.IGNORECASE)


def _chosen(query: Query, ranked: tuple[Candidate, ...], view: View, document_id: str) -> tuple[Candidate, ...]:
    """The best passage, and those that are about as good: more where several things are asked for."""
    best = ranked[0]
    many = "ask.list" in query.tags or "ask.describe" in query.tags or bool(query.seen)
    margin = 0.12 if many else 0.04
    limit = MOST if many else 2
    below = _below(view, document_id, best.span)
    if below:
        return tuple(replace(best, span=span) for span in below[:MOST])
    kept = [best]
    for candidate in ranked[1:]:
        if len(kept) >= limit or candidate.score < best.score - margin:
            break
        if candidate.coverage < best.coverage * 0.8 or any(k.span.overlaps(candidate.span) for k in kept):
            continue
        kept.append(candidate)
    return tuple(kept)


def _below(view: View, document_id: str, span: Span) -> tuple[Span, ...]:
    """The items under a label ("Application in Product"): what follows it one level deeper; () if it is no label."""
    blocks = view.catalogue.documents[document_id].blocks
    at = next((i for i, block in enumerate(blocks) if block.span.overlaps(span)), None)
    if at is None or len(words(blocks[at].span.of(view.text(document_id)))) > LABEL:
        return ()
    found = []
    for block in blocks[at + 1 :]:
        if block.kind != BlockKind.ITEM or block.level <= blocks[at].level:
            break
        if block.level == blocks[at].level + 1:
            found.append(block.span)
    return tuple(found) if blocks[at].kind == BlockKind.ITEM else ()


def not_found(
    query: Query,
    view: View,
    document_id: str,
    lacking: tuple[Term, ...] = (),
    ranked: tuple[Candidate, ...] = (),
    sure: float = 0.0,
) -> Draft:
    """The answer that says what the CV does not say."""
    names = list(dict.fromkeys(term.text for term in lacking))
    if names:
        reason = say(query.language, "no_mention", what=", ".join(names))
    elif query.topic:
        reason = say(query.language, "not_said_what", what=query.topic)
    else:
        reason = say(query.language, "not_said")
    near = tuple(c.span for c in ranked[:NEAR] if c.dense > 0.2 or c.coverage > 0.3)
    return Draft(
        Status.NOT_FOUND, reason, document_id, reason=reason, related=near, confidence=round(max(0.0, 1.0 - sure), 4)
    )


def proved(span: Span, term: Term, found: dict[Term, tuple[Mention, ...]]) -> bool:
    """Whether a span is evidence for a term."""
    return best_in(span, found[term]) >= PROOF


def sentence(view: View, document_id: str, span: Span, about: list[Span]) -> Span:
    """Of a long passage, the sentence that holds what is asked about; a short one whole."""
    if len(span) <= LONG:
        return span
    text = view.text(document_id)
    inside = [a for a in about if span.contains(a)]
    bounds = [span.start, *(span.start + m.end() for m in _SENTENCE.finditer(span.of(text))), span.end]
    for start, end in itertools.pairwise(bounds):
        if any(start <= a.start < end for a in inside):
            return Span(start, end)
    return span


def speaks_of_kind(query: Query, view: View, draft: Draft, also: tuple[Term, ...] = ()) -> bool:
    """Whether the quotes of a draft use the very noun that the question asks by ("certified"), and all that lacks."""
    document = view.catalogue.mentions[draft.document_id]
    asked = [mentions(term, document) for term in query.terms if term.kind == TermKind.GENERIC]
    wanted = [mentions(term, document) for term in also]
    return any(
        any(best_in(span, found) >= PROOF for found in asked) and all(best_in(span, found) >= PROOF for found in wanted)
        for span in draft.evidence
    )
