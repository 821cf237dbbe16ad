"""The words of a question, by the lexicon."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.tags import detect, tag
from assistant.text import tokenize, words


def tags(question: str, language: str = "en") -> set[str]:
    return {found.name for found in tag(words(question), language)[0]}


def test_the_longest_cover_wins() -> None:
    found = tags("Where does he work at the moment?")
    assert {"ask.where", "field.employer", "time.current"} <= found


def test_words_inside_a_longer_phrase_bear_no_tag_of_their_own() -> None:
    assert "section.publications" not in tags("How many conference papers?")
    assert "section.conference" in tags("How many conference papers?")


def test_a_verb_inside_a_form_of_asking_keeps_its_meaning() -> None:
    assert "field.employer" in tags("Où travaille-t-il ?", "fr")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Where does she work?", "en"),
        ("¿Dónde trabaja actualmente?", "es"),
        ("Wo arbeitet sie jetzt?", "de"),
        ("Où travaille-t-elle ?", "fr"),
        ("他现在在哪里工作？", "zh"),
        ("phd?", "en"),
    ],
)
def test_detect(question: str, language: str) -> None:
    assert detect(tokenize(question)) == language


def test_a_question_without_words_of_any_language_keeps_that_of_the_conversation() -> None:
    assert detect(tokenize("ICLR?"), ("de", "en")) == "de"
