"""The words of a question of the course of a career: which families of words stand in it (lexicon/course.yaml), the
employers that it names, and what lies between the two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.questions import fields
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.framing.anchors import FOLLOWING
from assistant.questions.lexical.families import families
from assistant.questions.lexical.places import places
from assistant.questions.lexical.tags import of_language
from assistant.questions.parsed import Parsed
from assistant.types import EntryRef, SectionKind, TermKind

ORGANISATIONS = (NameKind.ORGANISATION, NameKind.INSTITUTION)
OTHERWISE = (NameKind.POSITION, NameKind.ITEM)
AT_WORK = (SectionKind.WORK, SectionKind.VOLUNTEER, SectionKind.OTHER)
NEAR = 6  # words between "after" and the employer that it is said of


@dataclass(frozen=True, slots=True)
class Said:
    """Words `[first, last)` of a question and the families that have them; `number` is what a numeral says."""

    families: frozenset[str]
    first: int
    last: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """An employer that a question names, by the words `[first, last)`, as the CV writes it; `is_post`: by what somebody
    was there."""

    first: int
    last: int
    name: str
    entries: tuple[EntryRef, ...]
    is_post: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A question as this module looks at it."""

    parsed: Parsed
    said: tuple[Said, ...]
    sides: tuple[Side, ...]

    def has(self, *families: str) -> bool:
        """Whether words of one of the families stand in the question."""
        return any(not one.families.isdisjoint(families) for one in self.said)

    def only(self, family: str, *others: str) -> bool:
        """Whether words of a family stand in it that none of some others has."""
        return any(family in one.families and one.families.isdisjoint(others) for one in self.said)

    def of(self, family: str) -> tuple[Said, ...]:
        """Where words of a family stand."""
        return tuple(one for one in self.said if family in one.families)

    @property
    def covered(self) -> set[str]:
        """The words of the question that are of a family."""
        return {self.parsed.tokens[i].text for one in self.said for i in range(one.first, one.last)}


def sides_of(parsed: Parsed, catalogue: Catalogue) -> tuple[Side, ...]:
    """The employers that a question names, those of one and the same entry once."""
    anchored = (anchor.link for anchor in parsed.anchors)
    found: list[Side] = []
    for link in sorted((*parsed.links, *filter(None, anchored)), key=lambda link: link.first):
        names = link.of(*ORGANISATIONS) or (link.of(*OTHERWISE) if link.last - link.first > 1 else ())
        entries = _entries(names, catalogue)
        if entries and not any(set(entries) & set(side.entries) for side in found):
            is_post = names[0].kind == NameKind.POSITION
            found.append(Side(link.first, link.last, names[0].text, entries, is_post))
    return tuple(found)


def in_towns(parsed: Parsed, catalogue: Catalogue) -> tuple[Side, ...]:
    """The towns that a question names in which the CV has jobs, each as a side: "was she longer in Leeds or York?"."""
    texts, found = parsed.texts, list[Side]()
    for term in parsed.terms:
        called = places().exonyms.get(term.words, (term.words,)) if term.kind == TermKind.NAME else ()
        entries = tuple(ref for name in called for ref in catalogue.towns.get(name, ()))
        size = len(term.words)
        at = next((i for i in range(len(texts)) if entries and texts[i : i + size] == term.words), None)
        if at is not None:
            found.append(Side(at, at + size, term.text, entries))
    return tuple(sorted(found, key=lambda side: side.first))


def _entries(names: tuple[Name, ...], catalogue: Catalogue) -> tuple[EntryRef, ...]:
    """The jobs that bear a name; else studies."""
    refs = fields.refs(names)
    kinds = {ref: fields.kind_of(catalogue, ref) for ref in refs}
    at_work = tuple(ref for ref in refs if kinds[ref] in AT_WORK)
    return at_work or tuple(ref for ref in refs if kinds[ref] == SectionKind.EDUCATION)


def is_of_work(side: Side, catalogue: Catalogue) -> bool:
    return any(fields.kind_of(catalogue, ref) in AT_WORK for ref in side.entries)


def said_in(parsed: Parsed, sides: tuple[Side, ...]) -> tuple[Said, ...]:
    """The words of the families in a question, the longest phrase at each word, beside the names of employers."""
    known = families(parsed.language)
    named = {i for side in sides for i in range(side.first, side.last)}
    texts = tuple("" if i in named else token.text for i, token in enumerate(parsed.tokens))
    found: list[Said] = []
    i = 0
    while i < len(texts):
        phrases = known.get(texts[i], ())
        phrase = next((one for one in phrases if texts[i : i + len(one.words)] == one.words), None)
        if phrase is not None:
            found.append(Said(phrase.families, i, i + len(phrase.words), phrase.number))
        i += len(phrase.words) if phrase is not None else 1
    return tuple(found)


def words_between(one: Said | Side, other: Said | Side) -> int:
    """How many words lie between two runs of them."""
    return max(one.first, other.first) - min(one.last, other.last)


def nearest(told: Told, fits: Callable[[Said], bool], side: Side) -> Said | None:
    """The words of a family that belong to an employer: before it, in Chinese behind it."""
    following = told.parsed.language in FOLLOWING
    fitting = [one for one in told.said if fits(one)]
    near = [one for one in fitting if (one.first >= side.last if following else one.last <= side.first)]
    found = min(near, key=lambda one: words_between(one, side), default=None)
    return found if found is not None and words_between(found, side) <= NEAR else None


def is_clear(told: Told, one: Said, side: Side) -> bool:
    """Whether nothing stands between words and an employer but words that carry nothing or tell of coming and going."""
    first, last = (one.last, side.first) if one.last <= side.first else (side.last, one.first)
    lexical = of_language(told.parsed.language)
    moving = {"left", "joined", "jobs", "went", "hired"}
    spoken = {i for said in told.said if said.families & moving for i in range(said.first, said.last)}
    return all(
        i in spoken or told.parsed.tokens[i].text in lexical.stop or told.parsed.tokens[i].text in lexical.generic
        for i in range(first, last)
    )


def touches(told: Told, one: Said, side: Side) -> bool:
    """Whether only words that carry nothing stand between words and the employer behind them."""
    stop = of_language(told.parsed.language).stop
    between = range(one.last, side.first)
    return (
        one.last <= side.first
        and all(told.parsed.tokens[i].text in stop for i in between)
        and not any(said.first in between for said in told.said)
    )
