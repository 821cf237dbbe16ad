"""Which way the lines quoted answer a yes/no question: "not funded" is a no to "did she get the grant?", "part-time" to
"is it full-time?", and a licence is a yes to "does he drive?"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from assistant import lexicon
from assistant.answering.contact import KEYS
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.evidence import PROOF, mentions
from assistant.answering.finding.stated import whole_line
from assistant.answering.passages import sentence
from assistant.answering.phrases import say, stating
from assistant.answering.yes_no.whether import is_of_better
from assistant.questions.cvs.located import outside, regions_of
from assistant.questions.lexical.places import names_place
from assistant.questions.lexical.tags import function_words, listed, phrases
from assistant.text import Phrases, words
from assistant.types import Kind, Query, SectionKind, Span, Status, TermKind

LEXICON = "polarity.yaml"
LICENCE, RELOCATION = "driving_licence", "relocation"
FAMILY = ("marital_status", "children")
RESULTS = {SectionKind.AWARDS, SectionKind.CERTIFICATES}  # what one has only where it came off
GRANTED = {"grants"}
STUDIED = {SectionKind.CERTIFICATES, SectionKind.EDUCATION}
WISHED = (RELOCATION, "availability", "desired_city")
MOST, SAID = 2, 0.8  # lines of what failed that are quoted, and how sure they are
OPENING = 3  # words in which a question that is no yes/no question has its question word
NEAR, NEXT = 4, 2  # words before a thing in which a denial of it stands, and the lack of it
_SENTENCE = re.compile(r"(?<=[\w)\]\"»][.!;])\s+|\n(?=\s*(?:[-•*–|\n]|[^\n:.]{1,30}:\s))|\s[|·•]\s|[。；！]")
_CLAUSE = re.compile(r",\s+|[，、]|\s[–—]\s")
_WHOLE = re.compile(r"\b100\s?%|\b1[.,]0\s?(?:FTE|VZÄ|ETP)\b")
_SHARE = re.compile(r"\b[1-9]\d\s?%|\b0?[.,]\d{1,2}\s?(?:FTE|VZÄ|ETP)\b")
_CLASS = re.compile(r"(?<![\w-])(?:A[12M]?|B[1E]?|C1?E?|D1?E?)(?![\w-])")
Phrase = tuple[str, ...]


class Way(StrEnum):
    """Which way lines answer: yes, no, or neither."""

    YES = "yes"
    NO = "no"
    NEITHER = "neither"


def said_so(query: Query, view: View, document_id: str, draft: Draft) -> Draft:
    """A draft as it is, or with the yes or no that its lines say to a yes/no question; without a yes where they say
    neither. A question for what failed ("was it rejected?") keeps its yes."""
    language = query.language
    if draft.status == Status.NOT_FOUND and asks_whether(query):
        return _come_to_nothing(query, view, document_id) or draft
    if draft.status != Status.ANSWERED or not draft.evidence or not asks_whether(query) or is_of_better(query):
        return draft
    yes, no = say(language, "yes", text=""), say(language, "no", text="")
    if draft.text.startswith(no) or ("ask.compare" in query.tags and query.field not in KEYS):
        return draft
    way, lines = _way(query, view, draft)
    plain = draft.text.removeprefix(yes)
    if way is None or (way == Way.YES and plain != draft.text):
        return draft
    if way == Way.YES and query.field == LICENCE:  # its value alone may begin amid a line: "and C1"
        plain = quoting(view, document_id, lines, between="; ", end=".").text
    if way == Way.YES:
        return replace(draft, text=say(language, "yes", text=plain))
    if way == Way.NEITHER:
        return replace(draft, text=plain)
    told = quoting(view, document_id, lines, confidence=draft.confidence)
    return replace(told, text=say(language, "no", text=told.text))


def asks_whether(query: Query) -> bool:
    """Whether a question asks for a yes or a no, whatever field of the CV tells it."""
    if query.kind == Kind.YES_NO:
        return True
    said = words(query.text)
    asks = "ask.yes_no" in query.tags or _own(query.language, "would").stand_in(said)
    return asks and not listed(query.language, "interrogatives").stand_in(said[:OPENING])


def _way(query: Query, view: View, draft: Draft) -> tuple[Way | None, list[Span]]:
    """Which way the lines of a draft answer, and those that do; None where it is left as it is."""
    lines = [whole_line(view, draft.document_id, span) for span in draft.evidence]
    share = _of_week(query, view, draft, lines)
    if share is not None:
        return share, lines
    said, language = words(query.text), query.language
    if _own(language, "turning").stand_in(said):
        return None, []
    things = _things(query, view, draft.document_id, lines)
    denied = [each for each in things if each.denied]
    if things and len(denied) == len(things):
        return Way.NO, _sentences(view, draft.document_id, denied)
    things = [each for each in things if not each.denied]
    failed = [each for each in things if each.failed]
    of_result = bool(RESULTS & set(query.filters.section)) or bool(GRANTED & set(query.filters.heading))
    came_off = of_result or _own(language, "outcome").stand_in(said)
    if failed and len(failed) == len(things) and came_off:
        return Way.NO, _sentences(view, draft.document_id, failed)
    if things and all(each.pending for each in things) and (came_off or _is_studied(query, view, draft)):
        return Way.NEITHER, lines
    kept = [each for each in things if each.only]
    if kept and names_place(query.text):
        return _within(query, view.text(draft.document_id), kept), _sentences(view, draft.document_id, kept)
    if query.field == LICENCE:
        return (Way.YES if _drives(query, view, draft, lines) else None), lines
    if query.field in FAMILY:
        return (Way.YES if _names_state(query, view, draft.document_id, lines) else None), lines
    would = _own(language, "would").stand_in(said)
    affirmed = bool(things) and all(each.affirmed for each in things) and not names_place(query.text)
    if (would or query.field in WISHED) and affirmed:
        return Way.YES, lines
    return (Way.NEITHER if would else None), lines  # who was there once need not want to go there again


def _is_studied(query: Query, view: View, draft: Draft) -> bool:
    """Whether a draft quotes nothing but certificates, or studies that a question does not ask for as such: who is to
    be a tax adviser in two years is none yet."""
    places = [view.catalogue.entry_at(draft.document_id, span) for span in draft.evidence]
    kinds = {place.section.kind for place in places if place is not None}
    asked = SectionKind.EDUCATION in query.filters.section
    return bool(kinds) and kinds <= ({SectionKind.CERTIFICATES} if asked else STUDIED)


@dataclass(frozen=True, slots=True)
class Saying:
    """A place of a CV that speaks of what is asked for, in its line, and what is said of it there."""

    line: Span
    place: Span
    clause: Span
    denied: bool
    failed: bool
    pending: bool
    only: bool
    affirmed: bool


def _things(query: Query, view: View, document_id: str, lines: list[Span]) -> list[Saying]:
    """Where the lines of a draft speak of what is asked for: of the word of the question that is denied in every place,
    else of all of them; of a field of the person that is called otherwise, of the words for it."""
    document = view.catalogue.mentions[document_id]
    terms = [term for term in query.terms if term.kind != TermKind.GENERIC]
    terms = terms or [term for term in query.terms if term.concepts] or list(query.terms)
    named = ((m.span for m in mentions(term, document) if m.strength >= PROOF) for term in terms)
    found = [here for spans in named if (here := _inside(spans, lines))]
    language = view.catalogue.languages[document_id]
    if not found and query.field is not None:
        stated = in_cv(language, "drives") if _asks_car(query) else stating(query.field, language)
        found = [_inside((span for phrase in stated for span in document.find(phrase)), lines)]
    owned = query.field == LICENCE
    said = [[_saying(view, document_id, line, place, owned=owned) for line, place in here] for here in found]
    denied = next((here for here in said if here and all(each.denied for each in here)), None)
    return denied or [each for here in said for each in here]


def _come_to_nothing(query: Query, view: View, document_id: str) -> Draft | None:
    """The lines that say that a thing failed whose success a question asks for, in whatever words: "was her paper
    accepted?"; None where none names all that the question tells beside."""
    said, language = words(query.text), query.language
    if not _own(language, "outcome").stand_in(said) or _own(language, "turning").stand_in(said):
        return None
    empty = {word for key in ("outcome", "trials") for phrase in _own(language, key) for word in phrase}
    terms = [t for t in query.terms if t.kind != TermKind.GENERIC and not empty.issuperset(t.words)]
    document = view.catalogue.mentions[document_id]
    found = [[m.span for m in mentions(term, document) if m.strength >= PROOF] for term in terms]
    if not found or not all(found):
        return None
    lines = dict.fromkeys(whole_line(view, document_id, span) for span in found[0])
    told = []
    for line in lines:
        here = [_inside(spans, [line]) for spans in found]
        if all(here) and all(_saying(view, document_id, line, s, owned=False).failed for each in here for _, s in each):
            told.append(sentence(view, document_id, line, [here[0][0][1]]))
    if not told:
        return None
    draft = quoting(view, document_id, told[:MOST], confidence=SAID)
    return replace(draft, text=say(language, "no", text=draft.text))


def _inside(spans: Iterable[Span], lines: list[Span]) -> list[tuple[Span, Span]]:
    """The places that stand in one of some lines, each with its line."""
    return [(line, span) for span in dict.fromkeys(spans) for line in lines if line.contains(span)]


def _saying(view: View, document_id: str, line: Span, place: Span, *, owned: bool) -> Saying:
    """What is said of a thing in the place where it is named; `owned`: it is one that somebody has or does not have."""
    text, language = view.text(document_id), view.catalogue.languages[document_id]
    sentence_of = _part(_SENTENCE, text, line, place)
    clause = _part(_CLAUSE, text, sentence_of, place)
    turns = in_cv(language, "but")
    before = _behind_turn(words(text[clause.start : place.start]), turns)[-NEAR:]
    behind = _up_to_turn(words(text[place.end : clause.end]), turns)
    said, whole = words(clause.of(text)), words(sentence_of.of(text))
    ends = any(behind[-len(phrase) :] == phrase for phrase in in_cv(language, "closing"))
    ends = ends or in_cv(language, "undone").stand_in(behind[-2:-1])
    denied = ends or in_cv(language, "denied").stand_in(before) or in_cv(language, "behind").stand_in(behind)
    denied = denied or (owned and in_cv(language, "lacking").stand_in(before[-NEXT:]))
    failures = in_cv(language, "failed")
    granted, only = (in_cv(language, key).stand_in(said) for key in ("granted", "only"))
    return Saying(
        line=line,
        place=place,
        clause=clause,
        denied=denied and not granted,
        failed=failures.stand_in(whole) and not in_cv(language, "achieved").stand_in(_without(whole, failures)),
        pending=in_cv(language, "pending").stand_in(whole),
        only=only,
        affirmed=(granted or in_cv(language, "affirmed").stand_in(said)) and not only,
    )


def _up_to_turn(said: Phrase, turns: Phrases) -> Phrase:
    """The words up to a "but"."""
    return said[: min((first for first, _ in turns.places_in(said)), default=len(said))]


def _behind_turn(said: Phrase, turns: Phrases) -> Phrase:
    """The words behind the last "but"."""
    return said[max((last for _, last in turns.places_in(said)), default=0) :]


def _part(between: re.Pattern[str], text: str, whole: Span, place: Span) -> Span:
    """The part of a passage, as a pattern parts it, that holds a place."""
    starts = [m.end() for m in between.finditer(text, whole.start, place.start)]
    end = between.search(text, place.end, whole.end)
    return Span(starts[-1] if starts else whole.start, end.start() if end else whole.end)


def _without(said: Phrase, known: Phrases) -> Phrase:
    """Some words without those of the phrases that stand there."""
    gone = {i for first, last in known.places_in(said) for i in range(first, last)}
    return tuple(word for i, word in enumerate(said) if i not in gone)


def _sentences(view: View, document_id: str, things: list[Saying]) -> list[Span]:
    """The sentences in which something is said."""
    return list(dict.fromkeys(sentence(view, document_id, each.line, [each.place]) for each in things))


def _within(query: Query, text: str, kept: list[Saying]) -> Way:
    """Whether a place that is asked for lies where alone somebody would work."""
    here = [each.clause.of(text) for each in kept]
    if any(names_place(each.place.of(text)) for each in kept):
        return Way.YES
    areas = frozenset().union(*(regions_of(clause) for clause in here))
    return Way.NO if areas and outside(query.text, areas) else Way.NEITHER


def _of_week(query: Query, view: View, draft: Draft, lines: list[Span]) -> Way | None:
    """Whether the lines tell as much of a week as a question asks for; None where neither tells it."""
    said, text = words(query.text), view.text(draft.document_id)
    asked = [_own(query.language, key).stand_in(said) for key in ("full", "part")]
    if sum(asked) != 1:
        return None
    language = view.catalogue.languages[draft.document_id]
    here = [line.of(text) for line in lines]
    full = any(in_cv(language, "full").stand_in(words(line)) or _WHOLE.search(line) for line in here)
    part = any(in_cv(language, "part").stand_in(words(line)) or _SHARE.search(line) for line in here)
    if full == part:
        return None
    return Way.YES if asked == [full, part] else Way.NO


def _drives(query: Query, view: View, draft: Draft, lines: list[Span]) -> bool:
    """Whether lines that tell a licence say what a question asks for: a car of one's own, a class, or driving."""
    text, language = view.text(draft.document_id), view.catalogue.languages[draft.document_id]
    said = [words(line.of(text)) for line in lines]
    if _asks_car(query):
        return any(in_cv(language, "drives").stand_in(each) for each in said)
    if any(in_cv(language, "learning").stand_in(each) for each in said):
        return False
    asked = {m[0] for m in _CLASS.finditer(query.text) if m.start() > 1}
    return asked <= {name for line in lines for name in _CLASS.findall(line.of(text))}


def _names_state(query: Query, view: View, document_id: str, lines: list[Span]) -> bool:
    """Whether lines have the very word that a question asks by: a widow is not married."""
    document = view.catalogue.mentions[document_id]
    bare = (replace(term, concepts=(), meanings=()) for term in query.terms)
    return any(_inside((m.span for m in mentions(term, document) if m.strength >= PROOF), lines) for term in bare)


def _asks_car(query: Query) -> bool:
    """Whether a question asks for a car of one's own, not for driving one."""
    said = words(query.text)
    asks = _own(query.language, "car").stand_in(said) and not _own(query.language, "driving").stand_in(said)
    return query.field == LICENCE and asks


def _own(language: str, key: str) -> Phrases:
    """The phrases of a list in the language of a question."""
    return phrases(LEXICON, language, key) if language in lexicon.load(LEXICON) else Phrases()


@cache
def in_cv(language: str, key: str) -> Phrases:
    """The phrases of a list in the language of a CV, and the English ones but for what is an empty word of it ("no" in
    Portuguese)."""
    own, empty = _own(language, key), function_words(language)
    foreign = (p for p in _own("en", key) if not (len(p) == 1 and p[0] in empty)) if language != "en" else ()
    return Phrases(dict.fromkeys((*own, *foreign)))
