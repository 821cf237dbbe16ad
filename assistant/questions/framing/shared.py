"""Whether what a question asks for is to be somebody's alone or shared with others: "which papers did she write without
co-authors?", "which of those did she not do on her own?"."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from assistant import lexicon
from assistant.questions.lexical.tags import Tag, listed, phrases
from assistant.text import Phrases

ALONE, JOINTLY, EXCLUDING = "ask.alone", "ask.jointly", "ask.excluding"
TAGS = (ALONE, JOINTLY, EXCLUDING)
WRITTEN = ("section.publications", "section.conference", "section.journal", "section.patents", "ask.wrote")
SHOWN = ("refer.those", "refer.one", "refer.nth")
PEOPLE = ("ask.who", "ask.with_whom")
EXCEPT, OUTSIDE, LANGUAGES = "refer.except", "ask.outside", "section.languages"
ARTICLE = 1  # words between what leaves a language out and its name: "en dehors de l'anglais"


def sharing(tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    """The tags with one for words that say so of papers, or of what was just shown; those inside such words, which ask
    for co-authors elsewhere, go."""
    of_works = any(tag.name.startswith((*WRITTEN, *SHOWN)) for tag in tagged)
    people = any(tag.name in PEOPLE for tag in tagged)
    found = _found(texts, language) if of_works and not people else None
    if found is None or (found.name == EXCLUDING and found.last == len(texts)):  # nothing follows that is left out
        return tagged
    inside = range(found.first, found.last)
    return (*(tag for tag in tagged if tag.first not in inside and tag.last - 1 not in inside), found)


def _found(texts: tuple[str, ...], language: str) -> Tag | None:
    """The longest words of a question that say alone or with others, with a "not" that turns them round, or that leave
    something out."""
    with_one = _longest(texts, _phrases("only_with", language))
    if with_one is not None:  # "only with Ada Roe": the "with" is left to the name
        return Tag(ALONE, with_one[0], with_one[1] - 1)
    for one, other in ((JOINTLY, ALONE), (ALONE, JOINTLY)):
        own = _longest(texts, _phrases(one.partition(".")[2], language))
        if own is not None:
            turned = _turned(texts, own[0], language)
            return Tag(one, *own) if turned is None else Tag(other, turned, own[1])
    at = left_out(texts, language)
    return Tag(EXCLUDING, *at) if at is not None else None


def leaving_languages_out(
    tagged: tuple[Tag, ...], texts: tuple[str, ...], language: str, spoken: Collection[int]
) -> tuple[Tag, ...]:
    """The tags of a question for languages with one for words that leave out the language behind them ("welche Sprachen
    neben Deutsch?", "oltre al polacco"); what is outside of it is no country. `spoken`: where languages stand."""
    if not any(tag.name == LANGUAGES for tag in tagged):
        return tagged
    leaving = (listed(language, "refer", "except"), phrases("stretches.yaml", language, "alongside"))
    near = {first - gap for first in spoken for gap in range(ARTICLE + 1)}
    found = [place for each in leaving for place in each.places_in(texts) if place[1] in near]
    if not found or (len(spoken) > 1 and min(found)[0] == 0):  # "besides German, does she speak English?"
        return tagged
    first, last = max(found, key=lambda place: place[1] - place[0])
    return (*(tag for tag in tagged if tag.name not in (EXCEPT, OUTSIDE)), Tag(EXCEPT, first, last))


def left_out(texts: tuple[str, ...], language: str) -> tuple[int, int] | None:
    """Where the words stand behind which something is left out; None where none do."""
    return _longest(texts, _phrases("excluding", language))


def denied(texts: tuple[str, ...], language: str) -> frozenset[str]:
    """The words of a question behind a "not" or words that leave something out, which it denies of what it asks for."""
    ends = [last for key in ("not", "excluding") for _, last in _phrases(key, language).places_in(texts)]
    return frozenset(texts[min(ends) :]) if ends else frozenset()


def _turned(texts: tuple[str, ...], first: int, language: str) -> int | None:
    """Where a "not" stands shortly before a word; None where none does."""
    near = range(max(0, first - int(lexicon.load("shared.yaml")["near"])), first)
    return next((i for i in near if any(_at(texts, i, phrase) for phrase in _phrases("not", language))), None)


def _longest(texts: tuple[str, ...], phrases: Phrases) -> tuple[int, int] | None:
    """Where the longest of some phrases stands."""
    return max(phrases.places_in(texts), key=lambda place: place[1] - place[0], default=None)


def _at(texts: tuple[str, ...], i: int, phrase: tuple[str, ...]) -> bool:
    return texts[i : i + len(phrase)] == phrase


def _phrases(key: str, language: str) -> Phrases:
    return phrases("shared.yaml", key, language)


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The words of a language that say so: no typing errors of others."""
    keys = (key for key in lexicon.load("shared.yaml") if key != "near")
    return frozenset(word for key in keys for phrase in _phrases(key, language) for word in phrase)
