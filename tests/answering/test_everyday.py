"""Everyday words over a CV in another language: days, towns, languages, honours, talks, whose librarian."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("What was the effect of opening on Saturdays?", "18 %"),
        ("How many towns does the bookmobile reach?", "21 communes"),
        ("Wie viele Orte fährt der Bücherbus an?", "21 communes"),
        ("Does she speak Occitan, and at what level?", "occitan (B2"),
        ("Spricht sie Okzitanisch?", "occitan (B2"),
        ("她会奥克语吗？", "occitan (B2"),
        ("A-t-elle reçu une décoration ?", "Médaille d'honneur"),
        ("Ha ricevuto onorificenze?", "Médaille d'honneur"),
        ("Any conference speaking?", "congrès des bibliothécaires à Lyon"),
        ("What was her final degree project about?", "Les veillées en pays rouergat"),
        ("What was the topic of her last thesis?", "Les veillées en pays rouergat"),
    ],
)
def test_what_the_cv_says_in_other_words(quere: Assistant, question: str, evidence: str) -> None:
    assert answers_with(quere, evidence, question)


@pytest.mark.parametrize(
    "question",
    [
        "What does she do on Mondays?",
        "Does she speak Breton?",
        "Hat sie Pflegemanagement studiert?",
        "Did she study chemistry?",
        "A-t-elle étudié la médecine ?",
    ],
)
def test_what_the_cv_does_not_say_in_any_words(quere: Assistant, question: str) -> None:
    assert ask(quere, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("How many years was she a children's librarian?", 5.0),
        ("How long was she at the clinic in Rodez?", 2.5),
    ],
)
def test_a_length_is_that_of_the_entry_whose_head_says_all(quere: Assistant, question: str, years: float) -> None:
    answer = ask(quere, question)
    assert answer.value is not None
    assert answer.value == pytest.approx(years, abs=0.1)


def test_languages_on_one_line_are_counted_with_one_quote(quere: Assistant) -> None:
    answer = ask(quere, "How many languages does she speak?")
    assert answer.value == 3
    assert [quote.text for quote in answer.quotes] == ["Français (langue maternelle), occitan (B2), anglais (C1)"]


@pytest.mark.parametrize("question", ["Good morning! What can I ask you?", "Hallo! Was darf ich fragen?"])
def test_a_greeting_before_a_question_for_help(quere: Assistant, question: str) -> None:
    assert ask(quere, question).status is Status.SMALLTALK


def test_how_big_something_in_a_title_got_is_told_by_a_line(quere: Assistant) -> None:
    answer = ask(quere, "What was her role in Albi?", "How big did the médiathèque get?")
    assert "18 %" in quoted(answer) or "21 communes" in quoted(answer)


@pytest.mark.parametrize(
    ("question", "techniques"),
    [
        ("Quels logiciels connaît-elle ?", False),
        ("Welche Software beherrscht sie?", False),
        ("¿Qué programas maneja?", False),
        ("What are her skills?", True),
    ],
)
def test_software_is_the_group_of_skills_that_is_called_so(quere: Assistant, question: str, techniques: bool) -> None:
    answer = ask(quere, question)
    assert "Koha, QGIS, LibreOffice" in quoted(answer)
    assert ("catalogage" in quoted(answer)) == techniques


def test_who_from_somewhere_gives_a_reference_is_a_referee(quere: Assistant) -> None:
    assert ask(quere, "Who from the hospital would give her a reference?").status is Status.NOT_FOUND


def test_a_turn_of_phrase_names_no_word_of_the_cv(quere: Assistant) -> None:
    answer = ask(quere, "¿Dónde cursó el máster?")
    assert "Université de Toulouse" in answer.answer
    assert "Salamanca" not in answer.answer


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Which languages besides French and English?", "occitan (B2) [1]."),
        ("Besides French and English, which languages does she speak?", "occitan (B2) [1]."),
        ("Welche Sprachen außer Französisch spricht sie?", "occitan (B2), anglais (C1) [1]."),
        ("How many languages does she speak besides French?", "2 languages [1]."),
    ],
)
def test_languages_that_are_left_out_are_not_listed(quere: Assistant, question: str, says: str) -> None:
    assert ask(quere, question).answer == says
