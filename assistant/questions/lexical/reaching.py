"""Words that mean something else before or beside what they ask for: "to which e-mail may I write?" asks for no author,
"por qué universidad es ingeniera?" for no reason."""

from __future__ import annotations

from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import Tag
from assistant.text import words

CHANNELS = ("field.email", "field.phone", "field.address")
WRITING = ("ask.wrote", "field.author", "field.first_author", "section.publications", "field.contact")
NAMED_BY = ("field.institution", "field.employer", "field.issuer", "field.publisher")  # what something was done through
WHY = "refer.why"
TAG = "ask.reach"


def reaching(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags, verbs of writing or calling with none but that, where a question names an address or a number and the
    one who asks is to use it."""
    verbs, first = _verbs(language), _first(language)
    channels = {i for tag in tagged if tag.name in CHANNELS for i in range(tag.first, tag.last)}
    acts = {i for i, text in enumerate(texts) if text in verbs and i not in channels}
    if not (channels and acts and first.intersection(texts)):
        return tagged
    others = (tag for tag in tagged if not (tag.name in WRITING and acts.issuperset(range(tag.first, tag.last))))
    return (*others, *(Tag(TAG, i, i + 1) for i in sorted(acts)))


def through(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags without that of a reason where the noun of what something was done through stands right behind it."""
    nouns = {tag.first for tag in tagged if tag.name in NAMED_BY}
    phrases = _through(language)
    return tuple(
        tag for tag in tagged if not (tag.name == WHY and tag.last in nouns and texts[tag.first : tag.last] in phrases)
    )


@cache
def _verbs(language: str) -> frozenset[str]:
    return _listed(language, "verbs")


@cache
def _first(language: str) -> frozenset[str]:
    return _listed(language, "first")


def _listed(language: str, key: str) -> frozenset[str]:
    """The words of a list of a language, folded."""
    content = lexicon.load("reaching.yaml").get(language, {})
    return frozenset(word for phrase in content.get(key, ()) for word in words(str(phrase)))


@cache
def _through(language: str) -> frozenset[tuple[str, ...]]:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("reaching.yaml")["through"].get(language, ()))
