"""A question taken apart: its words, their meanings, the names of the CV among them, and what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from assistant import lexicon
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.names import Name, NameKind
from assistant.questions.cvs.titles import outside_works, titles, untitled_keys
from assistant.questions.dialogue import told
from assistant.questions.framing import (
    guided,
    lasting,
    makes,
    meant,
    of_year,
    published,
    roles,
    shared,
    times,
    where,
    workplace,
)
from assistant.questions.framing.anchors import FOLLOWING, Anchor, anchors, sided
from assistant.questions.framing.back import back
from assistant.questions.framing.back import vocabulary as lying_words
from assistant.questions.framing.scope import Scope, scope
from assistant.questions.lexical import (
    beside,
    compounds,
    homophones,
    phrasing,
    reaching,
    side_jobs,
    spelling,
    tags,
    tongue,
)
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.held import (
    is_thing_in_capitals,
    outside_firms,
    outside_products,
    outside_things,
    outside_uses,
    without_products,
)
from assistant.questions.lexical.keys import degrees, in_calendar, language_names, lexicon_keys
from assistant.questions.lexical.places import in_full, words_of_names
from assistant.questions.lexical.tags import Tag
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.questions.lexical.vendors import of_vendors
from assistant.questions.links import Link, begins_name, fuzzy, in_phrase, links
from assistant.questions.terms import free_terms, linked_terms
from assistant.text import Phrases, Token, stem, tokenize, words
from assistant.types import Period, Term, TermKind

SURELY_ANOTHER = 6  # letters of a word that may be a typing error though it is a word elsewhere ("previos")
ABBREVIATION = 3  # letters of one that is a word of questions as well ("CV", "MBA")
VALUED = ("section.grants", "section.awards", "section.projects")  # what may bear an amount of money
OF_LINES = {"order.largest": "ask.larger", "order.smallest": "ask.smaller"}  # elsewhere the figures of lines decide
OPENING = "¿¡"
"""The marks that open a question."""
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
    raw = tokenize(text)
    titled = titles(text, raw, catalogue)
    untitled = tuple(token for token in raw if not any(title.holds(token, token) for title in titled))
    language = language or tongue.language(text, untitled or raw, catalogue, default, known)
    taxonomy = concepts()
    written = text
    if text[:1] in OPENING and text:
        text = text.lstrip(OPENING + " ")  # the capital behind it begins a sentence, and no name
    if language == "zh":
        text = homophones.corrected(text)
    if text != written:
        raw = tokenize(text)
        titled = titles(text, raw, catalogue)
    raw = spelling.joined(in_full(raw, text), catalogue.vocabulary, tags.of_language(language).stop)
    raw = compounds.parted(raw, language, catalogue.vocabulary)
    tokens = spelling.correct(
        raw,
        (_spoken(language), catalogue.vocabulary, taxonomy.words_of(language)),
        lambda word: (
            (word in tags.every_word() and len(word) < SURELY_ANOTHER)
            or word in _measure_words()
            or in_calendar(word, language)
            or known(word)
            or word in words_of_names()
            or (language != "en" and thesaurus().has_word(word, language))
        ),
        language,
        taxonomy.vocabulary,
        lambda: thesaurus().vocabulary(language),
        lambda word, other: tags.akin(word, other, language),
    )
    texts = tuple(token.text for token in tokens)
    capitals = tuple(  # of two letters, both: "Ab", "Ma" are words
        text[token.start : token.end].isupper() if len(token.text) < 3 else token.capital for token in tokens
    )
    called = phrasing.called(catalogue)
    every = tags.opened(phrasing.tagged(tokens, language, called), text, tokens, language)
    every = outside_works(every, titled, tokens)
    whole = told.unbroken(text, tokens, catalogue, titled)
    asked_from = told.asked_from(whole, tokens, every, language)
    tagged = told.asking(every, asked_from, texts, language)
    tagged = tuple(meant.without_opening(tag, text, tokens) for tag in tagged)
    if language == "zh":
        tagged = tuple(tag for tag in tagged if not meant.inside_word(tag, text, tokens))
    asking = outside_works(phrasing.asking_together(tokens, language, called), titled, tokens)
    tagged = meant.with_asking(
        asking, meant.without_landmarks(meant.without_served(meant.without_compounds(tagged, text, tokens)))
    )
    tagged = times.of_holder(roles.without_purpose(tagged, texts, language), texts)
    tagged = guided.of_guided(tagged, texts, language, called)
    tagged = roles.of_posts(roles.without_own(tagged, texts, language), texts, language)
    tagged = meant.without_times_of_moves(meant.without_names_of_things(tagged))
    tagged = meant.of_numbered(meant.without_networks(tagged, texts, language), texts, language)
    tagged = workplace.working(tagged, texts, language, catalogue.vocabulary)
    tagged = reaching.through(reaching.reaching(tagged, texts, language), texts, language)
    tagged = shared.sharing(where.without_relative(tagged, text, tokens, language), texts, language)
    if any(tag.name in ("ask.amount", "ask.count") for tag in tagged):
        tagged = meant.without_polite_wishes(meant.without_sites(tagged))
    named = tuple(
        link
        for link in links(tokens, catalogue, language, tagged, titled)
        if not (
            where.is_place(link, texts, tagged, language, catalogue.towns) or where.is_origin(link.first, texts, tagged)
        )
        and not in_phrase(link, tagged)
        and not is_thing_in_capitals(link, text, tokens)
        and not told.by_chance(link, tokens, every, asked_from)
    )
    of_paper = any(link.of(NameKind.PUBLICATION) for link in named)
    tagged = published.appeared(tagged, texts, language, named=of_paper)
    tagged = published.signed_by(tagged, any(link.of(NameKind.PERSON) for link in named))
    shouted = _names_in_capitals(text, tokens, catalogue)
    tagged = tuple(tag for tag in tagged if shouted.keys().isdisjoint(range(tag.first, tag.last)))
    tagged = makes.asking(without_products(tagged, text, tokens, language), texts, named, language)
    held = outside_products(outside_firms(degrees(texts, capitals, language, tagged), named), texts)
    held = outside_uses(held, texts, tagged, language)
    spoken = outside_things(lexicon_keys(texts, "languages", capitals), named, catalogue)
    spoken = {i: found for i, found in spoken.items() if not where.is_origin(i, texts, tagged)}
    tagged = shared.leaving_languages_out(tagged, texts, language, spoken)
    held, spoken = (untitled_keys(keys, titled, tokens) for keys in (held, spoken))
    stop = tags.stop_positions(tokens, language) | told.spoken(every, asked_from, told.sentence(whole, tokens, every))
    tagged = meant.without_inner(tagged, named, texts, stop)
    period, dated = times.period(text, tokens, language, tagged, stop)
    period = of_year.of_year(period, text, tokens, tagged, language)
    tagged = times.without_sides(tagged, dated)
    held = {first: found for first, found in held.items() if first not in dated}  # "2015 bis 2018" is no "BIS"
    outside, excluded = where.outside(texts, tagged)
    tagged = published.of_papers(tagged, texts, language, stop | dated, catalogue if not named else None)
    if not any(tag.name in VALUED for tag in tagged):
        tagged = tuple(replace(tag, name=OF_LINES[tag.name]) if tag.name in OF_LINES else tag for tag in tagged)
    tagged, risen = times.promoted(tagged)
    if not outside:  # "outside the day job"
        tagged = tuple(tag for tag in tagged if tag.name != "ask.outside")
    explained = dated | excluded | risen | {i for link in named for i in range(link.first, link.last)}
    explained |= {i for tag in tagged if tag.name in shared.TAGS for i in range(tag.first, tag.last)}
    explained |= {i for first, (length, _) in (held | spoken).items() for i in range(first, first + length)}
    tag_words = {i for tag in tagged for i in range(tag.first, tag.last)}
    free = [i for i in range(len(tokens)) if i not in explained and i not in tag_words and i not in stop]
    unknown = [i for i in free if texts[i] not in taxonomy.vocabulary and texts[i] not in catalogue.vocabulary]
    near = fuzzy(tokens, unknown, catalogue)
    explained |= {i for link in near for i in range(link.first, link.last)}
    linked = (*named, *near)
    plain = period is None and back(text, language) is None
    of_lengths = lasting.framed(text, tokens, language, tagged, stop, linked) if plain else None
    tagged = lasting.without_others(tagged) if of_lengths is not None else tagged
    explained |= of_lengths.spent if of_lengths is not None else frozenset()
    of_names = tuple(tag for tag in tagged if begins_name(tag, tokens, linked, tagged))
    tagged = tuple(tag for tag in tagged if tag not in of_names)
    explained |= {i for tag in of_names for i in range(tag.first, tag.last)}
    tagged = sided(tagged, linked, held, frozenset(stop)) if language not in FOLLOWING else tagged
    bounding, bounded = anchors(tagged, linked, held, language)
    explained |= bounded
    tagged = tuple(tag for tag in tagged if tag.first not in bounded)
    linked = tuple(link for link in linked if link.first not in bounded)
    held = {first: found for first, found in held.items() if first not in bounded}
    terms = free_terms(text, tokens, language, tagged, explained, stop, known, asked_from)
    terms = tuple(replace(t, kind=TermKind.NAME) if t.words in shouted.values() else t for t in terms)
    if (
        spoken
        or any(meant.CODED in term.concepts for term in terms)
        or any(tag.name == "section.languages" for tag in tagged)
    ):
        terms = tuple(_of_use(term, language) for term in terms)
    if any(tag.name == "section.certificates" for tag in tagged):
        terms = of_vendors(terms)
    terms = beside.of_sections(terms, tagged, language)
    longer = tuple(term.words for term in terms if len(term.words) > 1)
    as_said = tuple(text[token.start : token.end] for token in tokens)
    within = scope(texts, tagged, held, stop, language, longer, as_said)
    if within is not None and (outside or not _asks_beside(within, tagged, terms)):  # "which of her jobs was abroad?"
        within = None
    if within is not None:
        tagged = tuple(tag for tag in tagged if tag not in within.tags)
        held = {first: found for first, found in held.items() if not within.first <= first < within.last}
    return Parsed(
        text=written,
        language=language,
        tokens=tokens,
        tags=tagged,
        links=linked,
        terms=(
            *terms,
            *linked_terms(text, tokens, linked, held | spoken),
        ),
        degrees=tuple(dict.fromkeys(key for _, key in held.values())),
        languages=tuple(dict.fromkeys(key for _, key in spoken.values())),
        period=period,
        outside=outside,
        anchors=bounding,
        corrected=tuple(t.text for t, r in zip(tokens, raw, strict=True) if t.text != r.text),
        scope=within,
        asked_from=asked_from,
        lengths=of_lengths,
    )


def _names_in_capitals(text: str, tokens: tuple[Token, ...], catalogue: Catalogue) -> dict[int, tuple[str, ...]]:
    """The words in capitals of a question that is not, which a CV writes so, too: "her CAREER grant" asks of no
    career."""
    if text.isupper():
        return {}
    return {
        i: (token.text,)
        for i, token in enumerate(tokens)
        if token.end - token.start > ABBREVIATION
        and text[token.start : token.end].isupper()
        and any(mentions.in_capitals(token.text) for mentions in catalogue.mentions.values())
    }


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


@cache
def _spoken(language: str) -> frozenset[str]:
    """Every word of the question lexicon of a language, and its words for languages."""
    asking = (tags.of_language(language).vocabulary, phrasing.vocabulary(language), language_names(language))
    lying = (lying_words(language), side_jobs.vocabulary(language))
    return frozenset().union(
        *asking, *lying, times.vocabulary(language), lasting.vocabulary(language), shared.vocabulary(language)
    )


@cache
def _measure_words() -> frozenset[str]:
    """The words for quantities ("voltage") and for money ("gekostet"), in every language."""
    money = (lexicon.words("questions", language)["measure"]["money"] for language in lexicon.languages("questions"))
    listed = (*_measures(), *(words(str(phrase)) for phrases in money for phrase in phrases))
    return frozenset(word for phrase in listed for word in phrase)


@cache
def _measures() -> Phrases:
    """The words that ask for a quantity that a unit tells, in every language."""
    listed = lexicon.load("amounts.yaml")["measures"].values()
    return Phrases(words(str(phrase)) for content in listed for phrase in content["asked"])


def asks_measure(text: str) -> bool:
    """Whether a question has a word for a quantity that a unit tells: "how many users?"."""
    return _measures().stand_in(words(text))
