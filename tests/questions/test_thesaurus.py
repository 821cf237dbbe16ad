"""The thesaurus: words of one meaning, found whatever their ending and their language."""

from __future__ import annotations

import pytest

from assistant import lexicon
from assistant.questions.lexical.thesaurus import Thesaurus, thesaurus
from assistant.text import words

LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl", "zh"}
FILES = sorted(path.name for path in (lexicon.FOLDER / "thesaurus").glob("*.yaml"))


@pytest.fixture(scope="module")
def small() -> Thesaurus:
    meanings = ({"en": ["lorry", "truck"], "fr": ["camion"]}, {"en": ["night shift"], "de": ["Nachtschicht"]})
    return Thesaurus(lambda: meanings)


@pytest.mark.parametrize("name", FILES)
def test_every_meaning_has_words_in_english_and_another_language(name: str) -> None:
    for meaning in lexicon.load(f"thesaurus/{name}")["meanings"]:
        assert meaning.keys() <= LANGUAGES, meaning
        assert len(meaning) > 1, meaning
        assert "en" in meaning, meaning
        assert all(isinstance(word, str) and words(word) for found in meaning.values() for word in found), meaning


def test_a_word_is_known_in_its_plural(small: Thesaurus) -> None:
    assert small.meanings(("lorries",), "en") == small.meanings(("truck",), "en") == (0,)


def test_a_meaning_is_said_in_another_language(small: Thesaurus) -> None:
    assert small.phrases(0, "fr") == (("camion",),)
    assert small.phrases(0, "de") == ()


def test_the_longest_phrase_at_a_word_is_found(small: Thesaurus) -> None:
    assert small.longest_at(("the", "night", "shifts"), 1, "en") == ("night", "shifts")
    assert small.longest_at(("the", "night", "train"), 1, "en") == ()


def test_a_word_of_another_language_is_not_known(small: Thesaurus) -> None:
    assert small.meanings(("camion",), "en") == ()


def test_the_lexicon_has_the_words_of_trades_and_of_life() -> None:
    known = thesaurus()
    assert known.meanings(("lorry",), "en")
    assert set(known.meanings(("abroad",), "en")) & set(known.meanings(words("im Ausland"), "de"))


@pytest.mark.parametrize(
    ("asked", "said", "language"),
    [
        ("the forces", "army reserve", "en"),
        ("bankruptcies", "liquidation", "en"),
        ("bring down", "gesenkt", "de"),
        ("in charge of", "aangestuurd", "nl"),
        ("absenteeism", "ziekteverzuim", "nl"),
        ("acquisition", "integração da", "pt"),
        ("migrate", "abgelöst", "de"),
        ("served his time", "apprenticeship", "en"),
        ("critically ill", "life support", "en"),
        ("part-time", "Wochenstunden", "de"),
        ("lay-offs", "plan social", "fr"),
        ("job cuts", "positions disappeared", "en"),
        ("newcomers", "neue Mitarbeitende", "de"),
        ("breathing tube", "tracheotomiert", "de"),
        ("close the books", "clôture des comptes", "fr"),
        ("fuse box", "cuadro eléctrico", "es"),
        ("building permit", "permesso di costruire", "it"),
        ("stack shelves", "reposição", "pt"),
        ("dug wells", "boreholes", "en"),
    ],
)
def test_what_a_recruiter_says_has_the_meaning_of_what_a_cv_says(asked: str, said: str, language: str) -> None:
    known = thesaurus()
    assert set(known.meanings(words(asked), "en")) & set(known.meanings(words(said), language))
