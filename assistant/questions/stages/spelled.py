"""The words of a question as they are meant: in which language, and without typing errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from assistant import lexicon
from assistant.questions.cvs.catalogue import Catalogue
from assistant.questions.cvs.titles import Title, titles
from assistant.questions.framing import lasting, shared, times
from assistant.questions.framing.back import vocabulary as lying_words
from assistant.questions.lexical import compounds, dictionary, homophones, phrasing, side_jobs, spelling, tags, tongue
from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.keys import in_calendar, language_names
from assistant.questions.lexical.places import in_full, words_of_names
from assistant.questions.lexical.thesaurus import thesaurus
from assistant.text import Phrases, Token, tokenize, words

SURELY_ANOTHER = 6  # letters of a word that may be a typing error though it is a word elsewhere ("previos")
OPENING = "¿¡"
"""The marks that open a question."""

Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Spelled:
    """The words of a question. `written` is the question as it was written, `text` that in which the tokens have their
    places; `raw` are the words before typing errors were corrected, one each; `titled` the titles of works among them;
    `texts` and `capitals` the folded words, and whether each is a capital's."""

    written: str
    text: str
    language: str
    raw: tuple[Token, ...]
    tokens: tuple[Token, ...]
    titled: tuple[Title, ...]
    texts: tuple[str, ...] = field(init=False)
    capitals: tuple[bool, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", tuple(token.text for token in self.tokens))
        capitals = (  # of two letters, both: "Ab", "Ma" are words
            self.text[token.start : token.end].isupper() if len(token.text) < 3 else token.capital
            for token in self.tokens
        )
        object.__setattr__(self, "capitals", tuple(capitals))

    @property
    def corrected(self) -> tuple[str, ...]:
        """The words that stand for typing errors."""
        return tuple(token.text for token, raw in zip(self.tokens, self.raw, strict=True) if token.text != raw.text)


def spelled(text: str, catalogue: Catalogue, *, default: str, known: Knows, language: str = "") -> Spelled:
    """The words of a question; the arguments are those of `parse`."""
    written, raw = text, tokenize(text)
    titled = titles(text, raw, catalogue)
    untitled = tuple(token for token in raw if not any(title.holds(token, token) for title in titled))
    language = language or tongue.language(text, untitled or raw, catalogue, default, known)
    if text[:1] in OPENING and text:
        text = text.lstrip(OPENING + " ")  # the capital behind it begins a sentence, and no name
    if language == "zh":
        text = homophones.corrected(text)
    if text != written:
        raw = tokenize(text)
        titled = titles(text, raw, catalogue)
    raw = spelling.joined(in_full(raw, text), catalogue.vocabulary, tags.of_language(language).stop)
    raw = spelling.apart(raw, language, catalogue.vocabulary)
    raw = compounds.parted(raw, language, catalogue.vocabulary)
    return Spelled(written, text, language, raw, _corrected(raw, language, catalogue, known), titled)


def _corrected(raw: tuple[Token, ...], language: str, catalogue: Catalogue, known: Knows) -> tuple[Token, ...]:
    """The words without typing errors."""
    taxonomy = concepts()
    return spelling.correct(
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
        lambda word: dictionary.has(word, language),
    )


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
