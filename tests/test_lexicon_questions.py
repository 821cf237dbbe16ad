"""The words of questions: every language has every tag, every sentence and every name, in a form that can match."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any

import pytest

from assistant import lexicon
from assistant.text import words

LANGUAGES = lexicon.languages("questions")
LISTS = (
    "winning",
    "universities",
    "stop",
    "generic",
    "cause",
    "own_role",
    "auxiliaries",
    "titles",
    "jointly",
    "pronouns",
    "spoken_of",
    "filler",
    "purpose",
    "own_act",
    "alternatives",
    "indefinite",
    "brevity",
    "addressed",
    "within",
    "pieces",
    "starting_from",
    "is",
    "workplaces",
    "work_verbs",
    "ending",
    "every",
    "how_many",
    "appeared",
    "articles",
    "guided",
    "attending",
    "renewed",
    "working",
    "dealt_with",
    "perfect",
    "near",
    "reach",
    "fresh",
    "for_whom",
    "measure",
    "present",
    "language_use",
    "telling",
    "whether",
    "as_what",
    "interrogatives",
    "leaving",
    "moving",
    "students",
    "thesis_words",
    "spoken_use",
    "numbering",
    "on_a_site",
    "at_employer",
    "subject_of",
    "working_life",
    "ask",
    "time",
    "part_of_year",
    "order",
    "field",
    "section",
    "position",
    "topic",
    "refer",
    "talk",
    "off",
)
SENTENCES = ("answer", "suggest")


def leaves(content: dict[Any, Any], path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Everything that is no mapping, with its keys."""
    for key, value in content.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


def placeholders(sentence: str) -> list[str]:
    """The names in the braces of a sentence."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)


@pytest.fixture(scope="module")
def english() -> dict[tuple[Any, ...], Any]:
    """The English words, which the other languages follow."""
    return dict(leaves(lexicon.words("questions", "en")))


def test_every_language_of_the_questions_is_there() -> None:
    assert set(LANGUAGES) == {"en", "de", "es", "fr", "it", "pt", "zh"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_are_those_of_english(language: str, english: dict[tuple[Any, ...], Any]) -> None:
    own = dict(leaves(lexicon.words("questions", language)))
    assert {"missing": english.keys() - own.keys(), "unknown": own.keys() - english.keys()} == {
        "missing": set(),
        "unknown": set(),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_words_and_ordinals_are_numbers(language: str) -> None:
    # unquoted "on", "no", "yes" and "off" are booleans to YAML
    for path, _ in leaves(lexicon.words("questions", language)):
        kinds = [str] * len(path) if path[:2] != ("refer", "nth") else [str, str, int]
        assert [type(key) for key in path] == kinds, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_strings_with_words(language: str) -> None:
    wrong = [
        (*path, phrase)
        for path, phrases in leaves(lexicon.words("questions", language))
        if path[0] in LISTS
        for phrase in phrases
        if not isinstance(phrase, str) or not words(phrase)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_tag_is_without_phrases(language: str) -> None:
    empty = [path for path, phrases in leaves(lexicon.words("questions", language)) if path[0] in LISTS and not phrases]
    assert empty == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_have_the_placeholders_of_english(language: str, english: dict[tuple[Any, ...], Any]) -> None:
    own = dict(leaves(lexicon.words("questions", language)))
    differ = {
        path: (placeholders(own[path]), placeholders(sentence))
        for path, sentence in english.items()
        if path[0] in SENTENCES and placeholders(own[path]) != placeholders(sentence)
    }
    assert differ == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_and_names_are_text(language: str) -> None:
    blank = [
        path
        for path, text in leaves(lexicon.words("questions", language))
        if path[0] in (*SENTENCES, "noun") and not (isinstance(text, str) and text.strip())
    ]
    assert blank == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_is_lists_or_sentences_or_names(language: str) -> None:
    assert set(lexicon.words("questions", language)) == {*LISTS, *SENTENCES, "noun"}
