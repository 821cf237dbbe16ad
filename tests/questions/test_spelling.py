"""Typing errors in questions."""

from __future__ import annotations

import pytest

from assistant.questions.lexical import dictionary, tags
from assistant.questions.lexical.spelling import apart, correct, joined, nearest
from assistant.text import fold, tokenize

WORDS = frozenset({"adviser", "address", "postgraduate", "framework", "rust"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("advisr", "adviser"), ("adress", "address"), ("addrses", "address"), ("framwork", "framework"), ("xyzzy", None)],
)
def test_nearest(typed: str, meant: str | None) -> None:
    assert nearest(typed, (WORDS,)) == meant


def test_a_word_that_is_right_is_not_corrected() -> None:
    tokens = correct(tokenize("trust"), (WORDS,), known=lambda word: word == "trust", language="en")
    assert [token.text for token in tokens] == ["trust"]


def test_a_word_that_sounds_alike_is_meant_even_if_the_cv_has_what_is_written() -> None:
    tokens = correct(
        tokenize("spair dos"), (frozenset({"spare", "does"}), frozenset({"dos"})), lambda word: False, "en"
    )
    assert [token.text for token in tokens] == ["spare", "does"]


def test_a_name_is_corrected_by_one_error_only() -> None:
    vocabulary = (frozenset({"shaping", "kubernetes"}),)
    tokens = correct(tokenize("in Shaoxing, with Kubernets, shappping"), vocabulary, lambda word: False, "en")
    assert [token.text for token in tokens] == ["in", "shaoxing", "with", "kubernetes", "shaping"]


def test_a_word_of_another_language_becomes_a_word_of_questions_only() -> None:
    questions, things = frozenset({"languages"}), frozenset({"franco"})
    foreign = frozenset({"langages", "franc"})
    tokens = correct(tokenize("langages franc"), (questions, things), lambda word: False, "en", foreign)
    assert [token.text for token in tokens] == ["languages", "franc"]


def test_places_stay_those_of_the_question() -> None:
    (token,) = correct(tokenize("advisr"), (WORDS,), known=lambda word: False, language="en")
    assert (token.text, token.start, token.end) == ("adviser", 0, 6)


def test_a_word_that_differs_in_its_first_letter_is_another_word() -> None:
    vocabulary = frozenset({"noten"})
    assert nearest("roten", (vocabulary,)) is None
    assert nearest("ontes", (frozenset({"notes"}),)) == "notes"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("duch", "dutch"),  # a letter that is left out rather than another one
        ("hav", "have"),
        ("emial", "email"),
        ("adres", "address"),  # a doubled letter costs little
        ("gmp", "gmp"),
        ("HAV", "hav"),  # an abbreviation
    ],
)
def test_short_words_and_the_errors_that_fingers_make(typed: str, meant: str) -> None:
    words = frozenset({"dutch", "much", "have", "email", "address", "gap"})
    (token,) = correct(tokenize(typed), (words,), known=lambda word: False, language="en")
    assert token.text == meant


def test_the_words_of_questions_win_over_those_of_the_cv() -> None:
    (token,) = correct(tokenize("whre"), (WORDS | {"where"}, frozenset({"wharf", "there"})), lambda word: False, "en")
    assert token.text == "where"


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [("en", "gud", "good"), ("en", "b4", "b4"), ("es", "qdo", "cuando"), ("fr", "ki", "qui"), ("pt", "vc", "voce")],
)
def test_spellings_of_chats(language: str, typed: str, meant: str) -> None:
    (token,) = correct(tokenize(typed), (WORDS,), known=lambda word: False, language=language)
    assert token.text == meant


def test_words_that_the_cv_writes_as_one_are_joined_unless_it_has_both() -> None:
    tokens = tokenize("work with school children")
    assert [t.text for t in joined(tokens, frozenset({"schoolchildren", "school"}), frozenset({"with"}))] == [
        "work",
        "with",
        "schoolchildren",
    ]
    both = frozenset({"schoolchildren", "school", "children"})
    assert joined(tokens, both, frozenset()) == tokens


@pytest.mark.parametrize(("typed", "meant"), [("hobbys", "hobbies"), ("hobbie", "hobby"), ("hobbyes", "hobbies")])
def test_wrong_endings(typed: str, meant: str) -> None:
    words = frozenset({"hobby", "hobbies"})
    (token,) = correct(tokenize(typed), (words,), known=lambda word: True, language="en")
    assert token.text == meant


def test_a_word_of_another_language_is_the_one_near_it_that_asks_for_the_same() -> None:
    def corrected(typed: str) -> str:
        words = frozenset({"projects", "diploma", "mark"})
        akin = lambda word, other: tags.akin(word, other, "en")  # noqa: E731
        (token,) = correct(tokenize(typed), (words,), known=lambda word: True, language="en", akin=akin)
        return token.text

    assert [corrected(typed) for typed in ("projekts", "projets", "diplom", "marks")] == ["projects"] * 2 + [
        "diploma",
        "marks",
    ]


def test_long_words_that_are_no_names_may_be_any_word_of_the_language() -> None:
    further = frozenset({"subsidiaries"})
    tokens = correct(
        tokenize("how many subsidaries has Subsidaries"), (WORDS,), lambda word: False, "en", further=lambda: further
    )
    assert [token.text for token in tokens][-3:] == ["subsidiaries", "has", "subsidaries"]


@pytest.mark.parametrize(("typed", "meant"), [("vancarias", "bancarias"), ("kontracts", "contracts"), ("roten", None)])
def test_a_longer_word_may_begin_with_what_sounds_alike(typed: str, meant: str | None) -> None:
    assert nearest(typed, (frozenset({"bancarias", "contracts", "noten"}),)) == meant


@pytest.mark.parametrize(
    ("typed", "language", "parts"),
    [
        ("whos", "en", ["who", "s"]),
        ("wheres", "en", ["where", "s"]),
        ("aujourdhui", "fr", ["aujourd", "hui"]),
        ("houses", "en", ["houses"]),
    ],
)
def test_two_words_without_their_apostrophe_are_two(typed: str, language: str, parts: list[str]) -> None:
    found = apart(tokenize(typed), language, WORDS)
    assert [token.text for token in found] == parts
    assert (found[0].start, found[-1].end) == (0, len(typed))


@pytest.mark.parametrize(
    ("typed", "language"),
    [("Kantone", "de"), ("Hütte", "de"), ("destinée", "fr"), ("redo", "en")],
)
def test_a_word_that_a_language_has_is_no_typing_error(typed: str, language: str) -> None:
    vocabulary = frozenset({"kantine", "hatte", "dessinee", "redoc"})
    (token,) = correct(
        tokenize(typed), (vocabulary,), lambda word: False, language, exists=lambda word: dictionary.has(word, language)
    )
    assert token.text == fold(typed)


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("Zertifkat", "zertifikat", "de"),
        ("recieve", "receive", "en"),
        ("coreo", "correo", "es"),
        ("connaissent", "connaisse", "fr"),
    ],
)
def test_what_no_language_has_is_one_and_so_is_a_letter_doubled(typed: str, meant: str, language: str) -> None:
    (token,) = correct(
        tokenize(typed),
        (frozenset({meant}),),
        lambda word: False,
        language,
        exists=lambda word: dictionary.has(word, language),
    )
    assert token.text == meant


def test_there_is_no_list_of_chinese_words() -> None:
    assert not dictionary.has("工作", "zh")
