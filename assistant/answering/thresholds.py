"""Whether there are more or fewer things than a question says: "does she speak more than two languages?". How many
there are is counted as for "how many languages does she speak?", and compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from assistant import dates, lexicon
from assistant.answering.draft import Draft, View
from assistant.answering.figures.limits import COUNT, figures, set_by
from assistant.answering.phrases import say
from assistant.answering.special import countries
from assistant.questions.asking import CONTENT
from assistant.questions.framing.lasting import may_tell_side
from assistant.questions.lexical.tags import listed, stop_positions
from assistant.text import Token, tokenize, words
from assistant.types import Kind, Query, Span, Status, Threshold

NEAR = 2  # quotes that are shown as nearest
WHOLE = (Kind.FACT, Kind.LIST, Kind.PASSAGE)  # what a question without a verb is taken for ("more than two degrees?")
MARKS = " ?？¿!.。"


def counting(query: Query, understand: Callable[[str], Query]) -> Query:
    """The query of a question for yes or no that compares a number of things, as the one that counts them, or, where
    only a line can tell how many there are, with what its number is compared with; any other as it is. `understand` is
    asked for the question how many there are. A number by itself ("did she give three talks?") is compared only where
    nothing but the kind of things is told: a line may tell of two of a thing."""
    found = _asked(query) if query.kind in (Kind.YES_NO, *WHOLE) else None
    if found is None or query.course or query.stretch or query.filters.lasting:
        return query
    threshold, text, bare = found
    counted = understand(text) if threshold.measure == COUNT else query
    if not (counted.kind == Kind.COUNT or _counts_countries(counted)) or (
        bare and any(term.kind in CONTENT for term in counted.terms)
    ):
        return query if bare or query.kind != Kind.YES_NO else replace(query, threshold=threshold)
    return replace(counted, text=query.text, standalone=query.standalone, threshold=threshold)


def _counts_countries(query: Query) -> bool:
    """Whether a question asks in how many countries somebody was, which is no count of entries."""
    return countries.COUNT in query.tags and countries.asks(query)


def compared(query: Query, view: View, draft: Draft) -> Draft:
    """The count that a query asks for, said to be as many as asked or not; a yes only where its lines tell a number on
    that side; any other draft as it is."""
    if query.threshold is None or draft.status != Status.ANSWERED:
        return draft
    if draft.value is None and query.kind == Kind.YES_NO:
        return _told(query, query.threshold, view, draft)
    if draft.value is None:
        return draft
    return _said(query, draft, yes=query.threshold.fits(draft.value))


def _told(query: Query, threshold: Threshold, view: View, draft: Draft) -> Draft:
    """A yes as it is where a number of its lines is on the side that is asked for, no where all are on the other, and
    no answer where there are none. Sums of money are compared with sums, shares with shares."""
    text = view.text(draft.document_id)
    told = [n for line in draft.evidence for _, n, measure in figures(line.of(text)) if measure == threshold.measure]
    several = [number for number in told if number > 1] or told  # one is an article more often
    if several:
        return _said(query, draft, yes=any(map(threshold.fits, several)))
    said = say(query.language, "not_said")
    return Draft(Status.NOT_FOUND, said, draft.document_id, reason=said, related=draft.evidence[:NEAR])


def _said(query: Query, draft: Draft, *, yes: bool) -> Draft:
    """A draft with yes or no before it."""
    plain = draft.text
    for either in ("yes", "no"):
        plain = plain.removeprefix(say(query.language, either, text=""))
    return replace(draft, text=say(query.language, "yes" if yes else "no", text=plain))


def _asked(query: Query) -> tuple[Threshold, str, bool] | None:
    """What the one number of a question is to be compared with, the question how many there are, and whether the number
    stands without "more than" and the like."""
    text, language = query.text, query.language
    if query.kind != Kind.YES_NO and not may_tell_side(words(text), language):
        return None
    every = figures(text)
    found = [each for each in every if each[1] > 1] or every  # the German "um" is a Portuguese one
    if len(found) != 1 or dates.durations(text):
        return None
    (span, number, measure), tokens = found[0], tokenize(text)
    side, held = set_by(tokens, span, language)
    if not held or (side is None and not (measure == COUNT and number > 1 and _is_bare(text, span, tokens, language))):
        return None
    if query.kind != Kind.YES_NO and (side is None or min(held) > 0):
        return None
    marks = MARKS + (_particles() if language == "zh" else "")
    before, behind = text[: tokens[min(held)].start].strip(marks), text[tokens[max(held)].end :].strip(marks)
    before = before[:1].lower() + before[1:]  # a capital inside a sentence tells a name
    how_many = lexicon.words("questions", language)["how_many"][0]
    order = (before, how_many, behind) if language == "zh" else (how_many, behind, before)
    return Threshold(side or "least", number, measure), " ".join(filter(None, order)), side is None


def _is_bare(text: str, number: Span, tokens: tuple[Token, ...], language: str) -> bool:
    """Whether a number is no part of a name ("Level 3"): it is a word, or stands behind a small one."""
    before = max((i for i, token in enumerate(tokens) if token.end <= number.start), default=None)
    return before is not None and (number.of(text).isalpha() or before in stop_positions(tokens, language))


@cache
def _particles() -> str:
    """The characters that end a Chinese question for yes or no: 吗."""
    return "".join(phrase[0] for phrase in listed("zh", "ask", "yes_no") if len(phrase) == len(phrase[0]) == 1)
