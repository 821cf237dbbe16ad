"""A question taken apart: its words, their meanings, the names of the CV among them, and what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.dialogue import told
from assistant.questions.framing import lasting, meant
from assistant.questions.framing.anchors import Anchor
from assistant.questions.framing.scope import Scope, scope
from assistant.questions.lexical import beside, tags
from assistant.questions.lexical.tags import Tag
from assistant.questions.lexical.vendors import of_vendors
from assistant.questions.links import Link
from assistant.questions.stages.bounded import Bounded, bounded
from assistant.questions.stages.dated import dated
from assistant.questions.stages.named import Named, named
from assistant.questions.stages.spelled import OPENING, Spelled, spelled
from assistant.questions.stages.tagged import Tagged, tagged
from assistant.questions.terms import free_terms, linked_terms
from assistant.text import Token, stem
from assistant.types import Period, Term, TermKind

TIMED = ("ask.when", "ask.where", "ask.how_long", "ask.since", "ask.recent", "ask.gap", "ask.compare", "ask.summary")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question taken apart. `texts` are its words as the tokens have them, `tagged` the names of its tags, `keys`
    their keys by group; `terms` are content words that are no names of the CV; `degrees` and `languages` are keys of
    the CV lexicon; `period` is the time that the question names, `outside` the countries that it excludes; what
    `anchors` and `scope` name is in none of the others. `asked_from` is the first word of the sentence that asks;
    `lengths` is what a question of the lengths of stays asks
    for."""

    text: str
    language: str
    tokens: tuple[Token, ...]
    tags: tuple[Tag, ...]
    links: tuple[Link, ...]
    terms: tuple[Term, ...]
    degrees: tuple[str, ...]
    languages: tuple[str, ...]
    period: Period | None
    outside: tuple[str, ...]
    anchors: tuple[Anchor, ...]
    corrected: tuple[str, ...]
    scope: Scope | None = None
    asked_from: int = 0
    lengths: lasting.Framed | None = None
    texts: tuple[str, ...] = field(init=False, compare=False)
    tagged: frozenset[str] = field(init=False)
    keys: Mapping[str, tuple[str, ...]] = field(init=False, compare=False)

    def __post_init__(self) -> None:  # each asked for some dozens of times
        object.__setattr__(self, "texts", tuple(token.text for token in self.tokens))
        object.__setattr__(self, "tagged", frozenset(tag.name for tag in self.tags))
        keys: dict[str, dict[str, None]] = defaultdict(dict)
        for tag in self.tags:
            group, _, key = tag.name.partition(".")
            keys[group][key] = None
        object.__setattr__(self, "keys", {group: tuple(found) for group, found in keys.items()})

    def has(self, *names: str) -> bool:
        """Whether a word of the question bears one of the tags."""
        return not self.tagged.isdisjoint(names)

    @property
    def body(self) -> str:
        """The text in which the tokens have their places: without the marks that open a question."""
        return self.text.lstrip(OPENING + " ") if self.text[:1] in OPENING else self.text

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tags in the order of the question, without those of words that only frame it."""
        return tuple(dict.fromkeys(tag.name for tag in self.tags if tag.name != tags.FRAME))

    def of(self, group: str) -> tuple[str, ...]:
        """Keys of a group of tags, in the order of the question: of("field") -> ("adviser",)."""
        return self.keys.get(group, ())

    def at(self, name: str) -> int | None:
        """The first word that bears the tag."""
        return next((tag.first for tag in self.tags if tag.name == name), None)

    def named(self, *kinds: NameKind) -> tuple[Name, ...]:
        """Names of the CV of those kinds that the question names."""
        return tuple(dict.fromkeys(name for link in self.links for name in link.of(*kinds)))


def parse(text: str, catalogue: Catalogue, *, default: str, known: Callable[[str], bool], language: str = "") -> Parsed:
    """Take a question apart. `default` is the language of a question that shows none; `known` tells words of a
    language that neither lexicon nor CV has, so that they are not taken for typing errors; `language` is that of a
    part of a question, which by itself may show another."""
    said = spelled(text, catalogue, default=default, known=known, language=language)
    asked = tagged(said, catalogue)
    naming = named(said, asked, catalogue)
    dating = dated(said, naming, catalogue)
    bound = bounded(said, naming, dating, catalogue)
    terms = _terms(said, asked, naming, bound, known)
    within = _within(said, naming, bound, terms)
    if within is not None and (dating.outside or not _asks_beside(within, bound.tags, terms)):
        within = None  # "which of her jobs was abroad?"
    asking, held = bound.tags, bound.held
    if within is not None:
        asking = tuple(tag for tag in asking if tag not in within.tags)
        held = {first: found for first, found in held.items() if not within.first <= first < within.last}
    return Parsed(
        text=said.written,
        language=said.language,
        tokens=said.tokens,
        tags=asking,
        links=bound.links,
        terms=(*terms, *linked_terms(said.text, said.tokens, bound.links, held | naming.spoken)),
        degrees=tuple(dict.fromkeys(key for _, key in held.values())),
        languages=tuple(dict.fromkeys(key for _, key in naming.spoken.values())),
        period=dating.period,
        outside=dating.outside,
        anchors=bound.anchors,
        corrected=said.corrected,
        scope=within,
        asked_from=asked.asked_from,
        lengths=bound.lengths,
    )


def _terms(
    said: Spelled, asked: Tagged, named: Named, bound: Bounded, known: Callable[[str], bool]
) -> tuple[Term, ...]:
    """The content words of a question that nothing else explains."""
    text, language = said.text, said.language
    terms = free_terms(text, said.tokens, language, bound.tags, bound.explained, named.stop, known, asked.asked_from)
    shouted = named.shouted.values()
    terms = tuple(replace(t, kind=TermKind.NAME) if t.words in shouted else t for t in terms)
    names = {tag.name for tag in bound.tags}
    if named.spoken or any(meant.CODED in term.concepts for term in terms) or "section.languages" in names:
        terms = tuple(_of_use(term, language) for term in terms)
    if "section.certificates" in names:
        terms = of_vendors(terms)
    return beside.of_sections(terms, bound.tags, language)


def _within(said: Spelled, named: Named, bound: Bounded, terms: tuple[Term, ...]) -> Scope | None:
    """What the question asks within: "in his first job"."""
    longer = tuple(term.words for term in terms if len(term.words) > 1)
    as_said = tuple(said.text[token.start : token.end] for token in said.tokens)
    return scope(said.texts, bound.tags, bound.held, named.stop, said.language, longer, as_said)


def _of_use(term: Term, language: str) -> Term:
    """A term beside the name of a language: "write", "understand" tell of which use of it is asked, nothing more."""
    used = term.kind == TermKind.WORD and tuple(stem(word, language) for word in term.words) in _uses(language)
    return replace(term, kind=TermKind.GENERIC) if used else term


@cache
def _uses(language: str) -> frozenset[tuple[str, ...]]:
    """The words for the uses of a language, as stems."""
    phrases = tags.listed(language, "language_use")
    return frozenset(tuple(stem(word, language) for word in phrase) for phrase in phrases)


def _asks_beside(within: Scope, tagged: tuple[Tag, ...], terms: tuple[Term, ...]) -> bool:
    """Whether a question asks for something of its own within a scope: "in his first job" alone asks for the job."""
    names = [tag.name for tag in tagged if tag not in within.tags]
    tells = any(term.kind in told.CONTENT for term in terms)
    structured = any(name.startswith(("field.", "section.")) or name in TIMED for name in names)
    return not structured and (tells or not {"ask.count", "ask.amount", "ask.who"}.isdisjoint(names))
