"""A question for a value of a kind is answered by what holds such a value of the thing that it is asked of, or not at
all: the mark of a course by no line without a mark, the beginning of studies by no year in which they ended, what
somebody earns by no wish, how many there are by no share and no number of something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from assistant import dates, lexicon
from assistant.answering.draft import MARK, Draft, View
from assistant.answering.figures.amounts import any_of, frequency, scaled, sums
from assistant.answering.figures.figures import numbers, outdated, stands_before
from assistant.answering.figures.spelled import told_numbers
from assistant.answering.figures.sums import RELATIVE, asks_currency, countable
from assistant.answering.finding.counted import counted_terms
from assistant.answering.finding.evidence import PROOF, SYNONYM, best_in, mentions
from assistant.answering.finding.stated import whole_line
from assistant.answering.finding.wanted import asks_money, wanted
from assistant.answering.phrases import say
from assistant.dates import durations
from assistant.parsing import vocabulary
from assistant.parsing.scores import fractions, is_scaled
from assistant.questions.asking import CONTENT
from assistant.questions.lexical.tags import phrases
from assistant.text import Phrases, fold, is_cjk, words
from assistant.types import Kind, Query, SectionKind, Span, Status, TermKind

NAME = "holding.yaml"
GOOD = (Status.ANSWERED, Status.PARTIAL)
NEAR = 2  # quotes that are shown as nearest
SURE = 0.8
MARKED = ("score", "courses", None)  # fields of a question that asks for a mark
BY_LINES = (Kind.PASSAGE, Kind.FACT, Kind.LIST, Kind.COUNT)
JOBS = (SectionKind.WORK, SectionKind.VOLUNTEER)
AT_WORK = (*JOBS, SectionKind.BASICS, SectionKind.OTHER)
PLACES = ("location", "city")  # fields of which each that is told counts
LEARNT = (SectionKind.EDUCATION, SectionKind.CERTIFICATES)
PAY = "salary"
STUDIED = (SectionKind.EDUCATION,)
_GIVEN = re.compile(r"\([A-F][*+-]?\)|[:：]\s?[A-F][*+-]?(?!\w)|(?<!\w)A\*|(?<!\w)[A-F][+-](?!\w)")
_CLAUSE = re.compile(r"[;；。\n]|(?<=[^\W\d_]{4})[.!?](?=\s[^a-z\s])")
_LETTER = re.compile(r"\s?[:：]?\s?[A-F][*+-]?(?!\w)")
_PART = re.compile(r"[;；。，：\n]|[,:.](?=\s)")
_PERCENT = re.compile(r"\d\s?%")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")


def holding(query: Query, view: View, document_id: str, draft: Draft) -> Draft:
    """A draft as it is, or, where it holds no value of the kind that is asked for, that the CV does not say it, with
    its quotes as the nearest."""
    if draft.status not in GOOD or query.of_all or not any(lacks(query, view, draft) for lacks in LACKING):
        return draft
    said = say(query.language, "not_said")
    return Draft(Status.NOT_FOUND, said, document_id, reason=said, related=draft.evidence[:NEAR], confidence=SURE)


def _no_mark(query: Query, view: View, draft: Draft) -> bool:
    """Whether a mark is asked for, and the answer holds none, or that of other studies than those that are meant."""
    if "field.score" not in query.tags or query.field not in MARKED or query.kind != Kind.FACT:
        return False
    if not tells_mark(MARK.sub(" ", draft.text)):
        return True
    return _is_of_other_studies(query, view, draft)


def _is_of_other_studies(query: Query, view: View, draft: Draft) -> bool:
    """Whether all quotes are of other studies than those that the question names, or that alone speak of what it
    tells."""
    document, own = view.catalogue.mentions[draft.document_id], draft.document_id
    places = [view.catalogue.entry_at(own, span) for span in draft.evidence]
    quoted = [p.entry for p in places if p is not None and p.entry.kind in STUDIED]
    if not quoted or len(quoted) < len(places):
        return False
    named = [view.catalogue.entry(own, ref.entry_id) for ref in query.filters.entries if ref.document_id == own]
    told = [mentions(term, document) for term in query.terms if term.kind in CONTENT]
    of_all = [place.entry for place in view.catalogue.places_of(own) if place.entry.kind in LEARNT]
    speaking = [e for e in of_all if told and all(best_in(e.span, found) >= SYNONYM for found in told)]
    meant = {entry.id for entry in (*named, *speaking) if entry.kind in LEARNT}
    return bool(meant) and meant.isdisjoint(entry.id for entry in quoted)


def tells_mark(text: str) -> bool:
    """Whether a text has a mark: a word for one, a letter in brackets or behind a colon, or a number that is no date,
    no length, no credits and no rank among many."""
    folded = vocabulary.aligned_fold(text)
    if any(vocabulary.phrases("labels", key).search(folded) for key in ("degree_class", "honors")):
        return True
    labels = vocabulary.phrases("labels", "score").finditer(folded)
    if (
        _GIVEN.search(text)
        or any(_LETTER.match(text, label.end()) for label in labels)
        or _phrases("marks").stand_in(words(text))
    ):
        return True
    ranks = [Span(*found.span()) for found in fractions(text) if not is_scaled(found)]
    return any(
        not _credits().match(text, number.end) and not any(number.overlaps(rank) for rank in ranks)
        for number in numbers(text)
    )


def _no_beginning(query: Query, view: View, draft: Draft) -> bool:
    """Whether it is asked when studies began that the CV tells only the end of."""
    if query.field != "start" or query.kind != Kind.FACT or not draft.evidence:
        return False
    places = [view.catalogue.entry_at(draft.document_id, span) for span in draft.evidence]
    studies = [p.entry for p in places if p is not None and p.entry.kind in STUDIED]
    return len(studies) == len(places) and all(
        entry.period is not None and entry.period.start is None and entry.period.end is not None for entry in studies
    )


def _only_wished(query: Query, view: View, draft: Draft) -> bool:
    """Whether it is asked what somebody earns today, and all quotes tell what they wish."""
    paid = query.field == PAY or f"field.{PAY}" in query.tags or any(PAY in term.concepts for term in query.terms)
    said = words(query.text)
    today = "time.current" in query.tags or _phrases("paid").stand_in(said)
    if not (paid and today) or _phrases("wished").stand_in(said):
        return False
    text = view.text(draft.document_id)
    return bool(draft.evidence) and all(_is_wish(view, draft.document_id, span, text) for span in draft.evidence)


def _is_wish(view: View, document_id: str, span: Span, text: str) -> bool:
    """Whether the last word before a sum, or in its line where that is quoted whole, calls it a wish."""
    line = whole_line(view, document_id, span)
    said = words(line.of(text)) if line == span else words(text[line.start : span.end])
    wished, paid = (max((end for _, end in _phrases(key).places_in(said)), default=0) for key in ("wished", "paid"))
    return wished > 0 and (wished > paid if line != span else not paid)


def _no_count(query: Query, view: View, draft: Draft) -> bool:
    """Whether it is asked how many there are of something, and no number of the quotes can count it: they speak of it
    in clauses without one, or have none but shares, decimals and lengths of time."""
    if "ask.count" not in query.tags or query.kind not in BY_LINES or query.field in PLACES or not draft.evidence:
        return False
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    if draft.value is not None and not _is_told(draft, text):
        return False  # it was counted
    counted, placed = counted_terms(query)
    told = [term for term in counted if term.kind in CONTENT]
    if not (placed and told) or _asks_otherwise(query) or any(durations(f"2 {word}") for word in words(query.text)):
        return False
    found = [m.span for term in told for m in mentions(term, document) if m.strength >= SYNONYM]
    lines = _of_those_meant(query, view, draft)
    strict = bool(told) and any(not _is_meant(query, view, draft.document_id, span) for span in draft.evidence)
    return not any(_counts(line, found, text, strict=strict) for line in lines)


def _asks_otherwise(query: Query) -> bool:
    """Whether a question asks for money, a share or a change, be it by the words for how many."""
    said = words(query.text)
    share = _phrases("risen").stand_in(said) or phrases("amounts.yaml", "portions", query.language).stand_in(said)
    return share or asks_money(query) or asks_currency(query) or bool(RELATIVE & wanted(query))


def _no_times(query: Query, view: View, draft: Draft) -> bool:
    """Whether it is asked how often something happened, and the quotes have neither a date nor a number that can count
    it."""
    if "ask.times" not in query.tags or query.kind not in BY_LINES or not draft.evidence:
        return False
    text = view.text(draft.document_id)
    if (draft.value is not None and not _is_told(draft, text)) or any(dates.find(s.of(text)) for s in draft.evidence):
        return False
    return not any(frequency().search(s.of(text)) or _counts(s, [], text) for s in _of_those_meant(query, view, draft))


def _of_those_meant(query: Query, view: View, draft: Draft) -> tuple[Span, ...]:
    """The quotes of a draft without those of other jobs than those at the employer that a question names, and those
    that do not speak of the thing that it calls by a name where others do."""
    document, own = view.catalogue.mentions[draft.document_id], draft.document_id
    kept = tuple(span for span in draft.evidence if _is_meant(query, view, own, span))
    names = [mentions(term, document) for term in query.terms if term.kind == TermKind.NAME]
    naming = tuple(s for s in kept if names and all(best_in(s, found) >= PROOF for found in names))
    return naming or kept


def _is_meant(query: Query, view: View, document_id: str, span: Span) -> bool:
    """Whether a quote is of no other job than those at the employer that a question names."""
    meant = {ref.entry_id for ref in query.filters.entries if ref.document_id == document_id}
    place = view.catalogue.entry_at(document_id, span)
    other = place is not None and place.entry.kind in JOBS and place.entry.id not in meant
    return not (other and meant and query.filters.organisation)


def _counts(line: Span, counted: Sequence[Span], text: str, *, strict: bool = False) -> bool:
    """Whether a line has a number that can count something, in a clause that speaks of it, if it does at all; `strict`:
    it has to."""
    said = line.of(text)
    left = (*outdated(said), *(span for span, _ in sums(said)))
    figures = [
        Span(line.start + f.start, line.start + f.end)
        for f in countable(said)
        if not any(f.overlaps(other) for other in left)
    ]
    here = [span for span in counted if line.contains(span)]
    if not here:
        return not strict and (bool(sums(said)) or any(not _is_decimal(text, figure) for figure in figures))
    if any(_PERCENT.search(p.of(text)) for p in _clauses(line, text, _PART) if any(map(p.contains, here))):
        return True  # "servers down by 45%"
    clauses = [clause for clause in _clauses(line, text) if any(map(clause.contains, here))]
    return any(
        clause.contains(figure) and (not _is_decimal(text, figure) or any(stands_before(figure, s) for s in here))
        for clause in clauses
        for figure in figures
    )


def _clauses(line: Span, text: str, ending: re.Pattern[str] = _CLAUSE) -> list[Span]:
    """The clauses of a line, parted by what ends one."""
    ends = [m.end() for m in ending.finditer(text, line.start, line.end)]
    return [Span(a, b) for a, b in pairwise((line.start, *ends, line.end)) if a < b]


def _is_decimal(text: str, number: Span) -> bool:
    """Whether a number has a part and no scale behind it: 4.8 stars count nothing else, 1.2 million may."""
    return _DECIMAL.fullmatch(number.of(text)) is not None and scaled(text, number)[1] == number.end


def _is_told(draft: Draft, text: str) -> bool:
    """Whether the value of a draft is a number of its quotes, and no count with which it opens."""
    return not draft.text.startswith(f"{draft.value:g} ") and any(
        value == draft.value for line in draft.evidence for _, value in told_numbers(line.of(text))
    )


def _not_when_it_happened(query: Query, view: View, draft: Draft) -> bool:
    """Whether it is asked when something happened to a thing, and no quote with a date tells that it did: somebody was
    at the museum before and after it opened."""
    if "ask.when" not in query.tags or query.kind not in (Kind.FACT, Kind.PASSAGE):
        return False
    said = words(query.text)
    opened = _phrases("opens").places_in(said)
    if not opened or any(said[end : end + 1] in _phrases("pronouns") for _, end in opened):
        return False
    events = [(Phrases(map(words, e["asked"])), e["told"]) for e in lexicon.load(NAME)["events"].values()]
    meant = [(asked, told) for asked, told in events if asked.stand_in(said)]
    if not meant:
        return False
    text, document = view.text(draft.document_id), view.catalogue.mentions[draft.document_id]
    begun = tuple(fold(str(stem)) for _, told in meant for stem in told)
    things = [t for t in query.terms if t.kind in CONTENT and not any(asked.stand_in(t.words) for asked, _ in meant)]
    things = [t for t in things if t.kind != TermKind.LINKED] or [t for t in query.terms if t.kind == TermKind.LINKED]
    spoken = [found for found in (mentions(term, document) for term in things) if found]
    places = [view.catalogue.entry_at(draft.document_id, span) for span in draft.evidence]
    if any(place is not None and place.entry.kind not in AT_WORK for place in places):
        return False  # a project, a prize and studies have dates of their own
    heads = {place.entry.head for place in places if place is not None}
    for line in (whole_line(view, draft.document_id, span) for span in draft.evidence):
        for clause in [line] if line in heads else _clauses(line, text):
            said_so = dates.find(clause.of(text)) and _begins(clause.of(text), begun)
            if said_so and (not spoken or any(best_in(clause, found) >= SYNONYM for found in spoken)):
                return False
    return True


def _begins(line: str, begun: tuple[str, ...]) -> bool:
    """Whether a word of a line begins in one of some ways."""
    return any(word.startswith(begun) for word in words(line)) or any(
        is_cjk(stem[0]) and stem in line for stem in begun
    )


LACKING: tuple[Callable[[Query, View, Draft], bool], ...] = (
    _no_mark,
    _no_beginning,
    _only_wished,
    _no_count,
    _no_times,
    _not_when_it_happened,
)


@cache
def _phrases(key: str) -> Phrases:
    return Phrases(words(str(phrase)) for phrase in lexicon.load(NAME)[key])


@cache
def _credits() -> re.Pattern[str]:
    """What stands behind a number that is no mark: "60 ECTS", "120 ore"."""
    return re.compile(rf"\s?{any_of(map(str, lexicon.load(NAME)['credits']))}", re.IGNORECASE)
