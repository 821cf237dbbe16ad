"""What a question asks of a thing in a certain relation, and which lines tell it: who founded an employer, what it
paid.

Such a question is answered by a line that has a word for the relation and an answer of the kind that is asked for, a
person, a number of people, money (`lexicon/relations.yaml`), and that belongs to what is asked of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from assistant import lexicon
from assistant.answering.draft import View
from assistant.answering.figures.amounts import amount
from assistant.answering.figures.figures import changes
from assistant.answering.figures.sums import MODIFYING, countable, counting, tells_sum
from assistant.answering.finding.evidence import SYNONYM, best_in, mentions
from assistant.answering.finding.selection import headings
from assistant.answering.phrases import stating
from assistant.questions.cvs.led import asks_number, is_trade, may_be_led, names_people, says_leads
from assistant.questions.lexical import tags
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.spelling import CAPITAL_NOUNS
from assistant.text import CJK, runs, tokenize, words
from assistant.types import Kind, Query, Span, TermKind

LEXICON = "relations.yaml"
LONGEST = 60  # words of a question that are looked at
GAP = 5  # words between that which opens a question and the relation that it asks for
OPENING = 3  # words within which a question opens
TOGETHER = "ask.with"
BETWEEN = "…"
CHANGE, COUNT, DATED = "ask.change", "ask.count", "ask.when"
COUNTED = 2  # words behind "how many" that may be what is counted
MANY = 9  # words, more than any phrase has
CAPITALS = CAPITAL_NOUNS | {"zh"}  # languages in which a capital tells no name
SENTENCE = (".", "!", "?", ":", "•", "-", "–")
FIGURE = "figure"
BESIDE = 2  # characters between a word and that which makes another thing of it
_LATIN = r"[A-ZÀ-Þ][\w'’-]+ (?:[A-ZÀ-Þ]\. ?)?(?:\w{1,3} )?[A-ZÀ-Þ][\w'’-]+"
_NAMED = re.compile(rf"{_LATIN}|[{CJK}]{{2,4}}")
_LABELLED = re.compile(rf"\s?[:：]?\s?\**(?:\w{{2,8}}\.\s?)*{_LATIN}|\s?[:：]\s?[{CJK}]{{2,4}}(?![{CJK}])")
_GIVEN = re.compile(r"\([A-F][*+-]?\)|[:：]\s?[A-F][*+-]?(?!\w)|%")  # a mark
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

Phrase = tuple[str, ...]


class Holds(StrEnum):
    """The kind of answer that a line must hold to tell a relation."""

    PERSON = "person"
    PEOPLE = "people"
    MONEY = "money"
    LED = "led"
    """How many people somebody leads."""
    NAME = "name"
    MARK = "mark"
    ANY = "any"
    """The word for the relation alone."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation by its name and the kind of answer that it has, and what else `lexicon/relations.yaml` says of it."""

    name: str
    holds: Holds
    by_role: bool = False
    field: str = ""
    tag: str = ""
    loose: bool = False
    anywhere: bool = False
    of: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    named: bool = False

    @property
    def by_words(self) -> bool:
        """Whether words alone ask for it."""
        return not (self.tag or self.field or self.holds == Holds.LED)


def asked(query: Query, view: View, document_id: str) -> Relation | None:
    """The relation that a question asks for, of what it names: of several the one that it names by most words, then the
    nearest to its opening. None where it asks for none."""
    if query.also and "refer.and" in query.tags:
        return None  # a part of what is asked for may be told alone
    said = _unnamed(query)
    refs = [ref for ref in (*query.filters.entries, *query.follows) if ref.document_id == document_id]
    shown = (view.catalogue.entry_at(document_id, span) for own, span in query.quoted if own == document_id)
    kinds = {view.catalogue.entry(document_id, ref.entry_id).kind.value for ref in refs}
    kinds |= {place.entry.kind.value for place in shown if place is not None}
    begun: dict[str, set[str]] = defaultdict(set)
    for word in said:
        for name, language in _begun().get(word, ()):
            begun[name].add(language)
    likely = (each for each in _relations() if each.name in begun or not each.by_words)
    possible = (each for each in likely if not each.of or not kinds.isdisjoint(each.of))
    found = [(p, each) for each in possible if (p := _place(said, each, query, begun.get(each.name, ()))) is not None]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _unnamed(query: Query) -> Phrase:
    """The words of a question, of a long one the first, without the names that were linked in it."""
    said = words(query.text)[:LONGEST]
    for term in query.terms:
        size = len(term.words)
        at = next((i for i in range(len(said)) if said[i : i + size] == term.words), None)
        if term.kind == TermKind.LINKED and at is not None:
            said = said[:at] + said[at + size :]
    return said


def _place(said: Phrase, relation: Relation, query: Query, begun: Iterable[str]) -> tuple[int, int] | None:
    """How a question names a relation: by how many words, less than none, and how far behind its opening. None where it
    does not ask for it. `begun` are the languages in which a word of the question begins what asks for the relation."""
    answered_by_yes = query.kind == Kind.YES_NO and relation.holds != Holds.ANY
    if answered_by_yes or (relation.kinds and query.kind.value not in relation.kinds):
        return None
    if (relation.fields and query.field not in relation.fields) or (relation.named and not query.filters.organisation):
        return None
    if relation.holds == Holds.LED:
        return (-MANY, 0) if _asks_led(query) else None
    if relation.tag:
        return (0, 0) if relation.tag in query.tags else None
    if relation.field and relation.field == query.field:
        return None if DATED in query.tags else (0, 0)  # "when did she hand in her thesis?"
    # in every language: a short question may be taken for one of another
    places = (_behind(said, relation, language, query) for language in begun)
    return min((place for place in places if place is not None), default=None)


def _behind(said: Phrase, relation: Relation, language: str, query: Query) -> tuple[int, int] | None:
    """The same of the words of one language."""
    found = _runs(said, _asking(relation.name, language))
    if not found:
        return None
    opening = relation.holds.value if relation.holds == Holds.PERSON else FIGURE
    anywhere = language == "zh"
    openings = _runs(said, tags.phrases(LEXICON, "opens", opening, language))
    starts = [last for first, last in openings if anywhere or first < OPENING]
    others = _runs(said, _never(relation.name))
    found = [(a, b) for a, b in found if not any(first <= a and b <= last for first, last in others)]
    if relation.holds == Holds.MONEY and language in MODIFYING and CHANGE not in query.tags:
        small, asking = tags.function_words(language), {first for first, _ in openings}
        ends = {len(said), *asking, *(i for i, word in enumerate(said) if word in small)}
        found = [(first, last) for first, last in found if last in ends]  # "budget software" is no budget
    if relation.anywhere:
        return min(((first - last, 0) for first, last in found), default=None)
    gaps = [
        (first - last, max(0, first - start))
        for start in starts
        for first, last in found
        if anywhere or -OPENING <= first - start <= GAP
    ]
    return min(gaps, default=None)


def _runs(said: Phrase, phrases: Iterable[Phrase]) -> list[tuple[int, int]]:
    """Where some phrases stand among words, from and to."""
    begun = defaultdict[str, list[int]](list)  # hundreds are looked for, of which few begin with a word that is there
    for i, word in enumerate(said):
        begun[word].append(i)
    likely = ((i, phrase) for phrase in phrases if phrase[0] in begun for i in begun[phrase[0]])
    return [(i, last) for i, phrase in likely if (last := _end(said, i, phrase)) is not None]


def _end(said: Phrase, first: int, phrase: Phrase) -> int | None:
    """Where a phrase ends that begins at a word; there may be others where it has "…"."""
    head, gap, rest = (phrase, False, ()) if BETWEEN not in phrase else _cut(phrase)
    last = first + len(head)
    if said[first:last] != head or not gap:
        return last if said[first:last] == head else None
    return next((i + len(rest) for i in range(last, len(said)) if said[i : i + len(rest)] == rest), None)


def _cut(phrase: Phrase) -> tuple[Phrase, bool, Phrase]:
    at = phrase.index(BETWEEN)
    return phrase[:at], True, phrase[at + 1 :]


@cache
def _phrase(written: str) -> Phrase:
    """A phrase of the lexicon, folded, with "…" where it has one."""
    head, gap, rest = written.partition(BETWEEN)
    return (*words(head), *((BETWEEN,) if gap else ()), *words(rest))


def _asks_led(query: Query) -> bool:
    """Whether a question asks how many people somebody leads, of a trade or not."""
    if COUNT not in query.tags:
        return False
    said, language = words(query.text)[:LONGEST], query.language
    phrases = frozenset(runs(said, 3))
    ends = [last for _, last in _runs(said, tags.listed(language, "ask", "count"))]
    counted = [word for last in ends for word in said[last : last + COUNTED]]
    people = any(names_people(word, language) or is_trade(word, language) for word in counted)
    return asks_number(phrases, language) or (people and says_leads(phrases, language))


def telling(
    relation: Relation, query: Query, view: View, document_id: str, lines: Iterable[Span], *, surely: bool = False
) -> tuple[Span, ...]:
    """Those of some lines that tell a relation of what the question asks of. `surely`: by words that tell
    nothing else."""
    said = _said(relation, view, document_id, surely=surely)
    # "how many in sales?" asks of the people, and of no one job
    placed = relation.holds not in (Holds.LED, Holds.NAME) or bool(query.filters.organisation)
    mine = (line for line in lines if _belongs(query, view, document_id, line, placed=placed))
    return tuple(line for line in mine if _holds(relation, query, view, document_id, line, said, surely=surely))


def _around(relation: Relation, view: View, document_id: str, line: Span) -> tuple[Span, ...]:
    """A line, and, where a word alone tells the relation, what stands above it."""
    place = view.catalogue.entry_at(document_id, line) if relation.holds == Holds.ANY else None
    return (line, place.entry.head, *headings(place)) if place is not None else (line,)


def _said(relation: Relation, view: View, document_id: str, *, surely: bool) -> list[Span]:
    """Where a CV has words for a relation, but for those of another thing: a licence for boats, staff turnover."""
    document = view.catalogue.mentions[document_id]
    if relation.holds == Holds.LED:
        return list(document.led)
    told = _telling(relation.name, document.language, surely=surely) + (
        stating("superior", document.language) if relation.by_role else ()
    )
    found = [span for phrase in told for span in document.find(phrase)]
    if relation.holds == Holds.MONEY:  # "Personalbudget"
        found += [span for phrase in told for span in document.find_in_compounds(phrase[-1]) if len(phrase) == 1]
    never = [span for phrase in _never(relation.name) for span in document.find(phrase)]

    def is_other(span: Span) -> bool:
        return any(0 <= other.start - span.end <= BESIDE or other.contains(span) for other in never)

    return [span for span in found if not is_other(span)]


def _holds(
    relation: Relation, query: Query, view: View, document_id: str, line: Span, every: Sequence[Span], *, surely: bool
) -> bool:
    """Whether a line has a word for a relation, of all that the CV has, and an answer of its kind; the head of a job
    may tell that the person was it, "Co-founder", but nobody beside. Whoever is above
    somebody is `surely` told right behind the word: "Supervisor: Ada Roe"."""
    around = _around(relation, view, document_id, line)
    said = [span for span in every if any(part.contains(span) for part in around)]
    text = line.of(view.text(document_id))
    place = view.catalogue.entry_at(document_id, line)
    match relation.holds:
        case Holds.LED:
            return bool(said) or bool(may_be_led(text, counting(text), view.catalogue.languages[document_id]))
        case Holds.MARK:
            return bool(said) or counts(text) or bool(_GIVEN.search(text))
        case Holds.ANY:
            return bool(said)
        case Holds.NAME:
            told = bool(said) or not _telling(relation.name, view.catalogue.languages[document_id], surely=True)
            return told and names_thing(query, view, document_id, line)
        case Holds.MONEY if CHANGE in query.tags:
            return bool(said) and (changes(text) or "%" in text or amount(text) is not None)
        case Holds.MONEY:
            return bool(said) and (amount(text) is not None or (not relation.loose and tells_sum(text)))
        case Holds.PEOPLE:
            return bool(said) and counts(text)
    if place is not None and place.entry.position is not None and line.overlaps(place.entry.head):
        if TOGETHER in query.tags:
            return False
        if any(place.entry.position.contains(span) for span in said):
            return True
    told = bool(said) or not _telling(relation.name, view.catalogue.languages[document_id], surely=True)
    if relation.by_role and place is not None and place.entry.position is not None:
        said = [span for span in said if not place.entry.position.contains(span)]  # "Team Leader" is the person
    if relation.by_role and surely:
        return any(_LABELLED.match(text, span.end - line.start) for span in said)
    return told and (relation.by_role or names_somebody(query, view, document_id, line))


def counts(text: str) -> bool:
    """Whether a line has a figure that may count something: no year, no length of time, no percentage."""
    return any(not _YEAR.fullmatch(figure.of(text)) for figure in countable(text))


def names_somebody(query: Query, view: View, document_id: str, line: Span) -> bool:
    """Whether a line names somebody who is neither the person nor what the question names."""
    text = view.text(document_id)
    place = view.catalogue.entry_at(document_id, line)
    known = set(words(view.catalogue.cvs[document_id].candidate))
    for term in query.terms:
        known |= set(term.words) if term.kind == TermKind.LINKED else set()
    for span in (place.entry.name, place.entry.position) if place is not None else ():
        known |= set(words(span.of(text))) if span is not None else set()
    return any(known.isdisjoint(words(found.group())) for found in _NAMED.finditer(line.of(text)))


def names_thing(query: Query, view: View, document_id: str, line: Span) -> bool:
    """Whether a line has a name of something, beside what the question names and known technology that it does not ask
    for: "an airline in PHP (Laravel)" names none. The head of an entry is one; of nouns with capitals nothing tells."""
    language = view.catalogue.languages[document_id]
    place, text = view.catalogue.entry_at(document_id, line), line.of(view.text(document_id))
    if language in CAPITALS or (place is not None and place.entry.name is not None and line.contains(place.entry.name)):
        return True
    known = {word for term in query.terms if term.kind == TermKind.LINKED for word in term.words}
    wanted = {concept for term in query.terms for concept in term.concepts}
    tokens = tokenize(text)
    begins = {0, *(i for i, t in enumerate(tokens) if text[: t.start].rstrip()[-1:] in SENTENCE)}
    named = (t for i, t in enumerate(tokens) if t.capital and i not in begins and t.text not in known)
    senses = (concepts().sense((token.text,)) for token in named)
    return any(sense is None or not wanted.isdisjoint(sense.member_of) for sense in senses)


def _belongs(query: Query, view: View, document_id: str, line: Span, *, placed: bool) -> bool:
    """Whether a line stands in an entry that the question is about, or names it, where that matters (`placed`); and it,
    or what stands above it, has all names that the question tells beside."""
    place, document = view.catalogue.entry_at(document_id, line), view.catalogue.mentions[document_id]
    above = () if place is None else (place.entry.head, *headings(place))
    meant = {ref.entry_id for ref in (*query.filters.entries, *query.follows) if ref.document_id == document_id}
    inside = place is not None and (place.entry.id in meant or (place.parent is not None and place.parent.id in meant))
    linked = [mentions(term, document) for term in query.terms if term.kind == TermKind.LINKED]
    named = [mentions(term, document) for term in query.terms if term.kind == TermKind.NAME]
    here = (line, *above)
    if placed and meant and not inside and not all(any(best_in(s, each) >= SYNONYM for s in here) for each in linked):
        return False
    return all(any(best_in(span, each) >= SYNONYM for span in here) for each in named)


@cache
def _relations() -> tuple[Relation, ...]:
    return tuple(_relation(name, told) for name, told in lexicon.load(LEXICON)["relations"].items())


def _relation(name: str, told: dict[str, Any]) -> Relation:
    """A relation by what the lexicon says of it beside its words."""
    own = {key: told[key] for key in Relation.__dataclass_fields__ if key in told and key != "holds"}
    own = {key: tuple(of) if isinstance(of, list) else of for key, of in own.items()}
    return Relation(name, Holds(told["holds"]), **own)


@cache
def _begun() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The relations, and the languages, in which what asks for them begins with a word."""
    found: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for relation in _relations():
        for language in lexicon.languages("questions"):
            for phrase in _asking(relation.name, language):
                found[phrase[0]][relation.name, language] = None
    return {word: tuple(each) for word, each in found.items()}


@cache
def _asking(name: str, language: str) -> tuple[Phrase, ...]:
    """The words by which a language asks for a relation."""
    return _listed(name, (language,), ("words", "asked"))


@cache
def _telling(name: str, language: str, *, surely: bool) -> tuple[Phrase, ...]:
    """The words by which a language, and English in it, tells a relation."""
    return _listed(name, dict.fromkeys((language, "en")), ("words", "told") if surely else ("words", "told", "loosely"))


@cache
def _never(name: str) -> tuple[Phrase, ...]:
    """The words of any language that make another thing of a word for a relation."""
    return _listed(name, lexicon.languages("cv"), ("never",))


def _listed(name: str, languages: Iterable[str], keys: Sequence[str]) -> tuple[Phrase, ...]:
    content = lexicon.load(LEXICON)["relations"][name]
    spoken = [content.get(language, {}) for language in languages]
    return tuple(_phrase(str(phrase)) for of in spoken for key in keys for phrase in of.get(key, ()))
