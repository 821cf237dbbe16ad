"""Languages of a group: "which Asian language does she speak?", "any Slavic languages?"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from assistant import lexicon
from assistant.answering.draft import Draft, View, quoting
from assistant.answering.finding.selection import language_keys
from assistant.answering.phrases import noun, say
from assistant.questions.asking import CONTENT
from assistant.text import says, words
from assistant.types import Kind, Query, SectionKind, Status

NEAR = 2  # words between a group and the word for languages: "Slavic or Baltic languages"

Words = tuple[str, ...]


class Group(NamedTuple):
    """A group of languages that a question names: the words `[first, last)`, and its languages as keys."""

    first: int
    last: int
    keys: frozenset[str]


def of_group(query: Query, view: View, document_id: str) -> Draft | None:
    """The languages of the CV that belong to a group which a question asks for; not_found where none does. None where
    no group is named, more is asked than who speaks them, or the CV lists no languages."""
    texts = words(query.text)
    groups = _named(texts, query.language)
    if not groups or "refer.except" in query.tags:
        return None
    said = {text for group in groups for text in texts[max(0, group.first - 1) : group.last]}
    if any(term.kind in CONTENT and not said & set(words(term.text)) for term in query.terms):
        return None  # "who translated the Asian languages?"
    text = view.text(document_id)
    spoken = [p.entry.span for p in view.catalogue.places_of(document_id) if p.entry.kind == SectionKind.LANGUAGES]
    if not spoken:
        return None
    wanted = frozenset().union(*(group.keys for group in groups))
    found = [span for span in spoken if language_keys(span.of(text)) & wanted]
    if not found:
        what = " ".join(texts[groups[0].first : groups[-1].last])
        reason = say(query.language, "no_mention", what=what)
        return Draft(Status.NOT_FOUND, reason, document_id, reason=reason, related=tuple(spoken))
    told = quoting(view, document_id, found, between="; ", end=".")
    if query.kind == Kind.YES_NO:
        return replace(told, text=say(query.language, "yes", text=told.text))
    if query.kind == Kind.COUNT:
        unit = noun(query.language, "languages", len(found))
        return replace(told, text=f"{len(found)} {unit}: {told.text}", value=float(len(found)), unit=unit)
    return told


def _named(texts: Words, language: str) -> list[Group]:
    """The groups that stand beside a word for languages, the longest phrase at each word."""
    nouns, phrases = _nouns(language), _phrases(language)
    found: list[Group] = []
    if not any(said[0] in texts and says(texts, said) for said in nouns):
        return found
    for i in range(len(texts)):
        fitting = [(phrase, keys) for phrase, keys in phrases if _stands_at(texts, i, phrase)]
        if not fitting or (found and i < found[-1].last):
            continue
        phrase, keys = max(fitting, key=lambda one: (len(one[0]), len(one[0][-1])))
        last = i + len(phrase)
        beside = (*range(max(0, i - 1 - NEAR), i), *range(last, last + 1 + NEAR))
        if any(texts[at : at + len(said)] == said for said in nouns for at in beside):
            found.append(Group(i, last, _all() - keys if texts[max(0, i - 1) : i] in _left_out(language) else keys))
    return found


def _stands_at(texts: Words, i: int, phrase: Words) -> bool:
    """Whether a phrase begins at a word, its last word perhaps longer: "slaw" of "slawischen"."""
    run = texts[i : i + len(phrase)]
    return len(run) == len(phrase) and run[:-1] == phrase[:-1] and run[-1].startswith(phrase[-1])


@cache
def _phrases(language: str) -> tuple[tuple[Words, frozenset[str]], ...]:
    groups = lexicon.load("tongues.yaml")["groups"].values()
    return tuple(
        (words(str(phrase)), frozenset(group["members"])) for group in groups for phrase in group.get(language, ())
    )


@cache
def _all() -> frozenset[str]:
    """Every language that the lexicon knows."""
    return frozenset(lexicon.words("cv", "en")["languages"])


@cache
def _nouns(language: str) -> tuple[Words, ...]:
    return tuple(words(str(phrase)) for phrase in lexicon.load("tongues.yaml")["nouns"].get(language, ()))


@cache
def _left_out(language: str) -> frozenset[Words]:
    return frozenset(words(str(phrase)) for phrase in lexicon.load("tongues.yaml")["not"].get(language, ()))
