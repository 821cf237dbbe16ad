"""What only names and lines tell: employers of a kind, labelled lines, addresses, things of a group."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize("question", ["Name all the hotels.", "Alle Hotels auflisten."])
def test_employers_of_a_kind_are_those_that_their_names_tell(ferris: Assistant, question: str) -> None:
    said = quoted(ask(ferris, question))
    assert "Harbour Hotel" in said
    assert "Park Hotel" in said
    assert "The Grange" in said  # its name tells no kind, and most of the others are hotels
    assert "Rosedale Clinic" not in said


def test_the_place_with_the_name_and_the_noun_is_meant(ferris: Assistant) -> None:
    answer = ask(ferris, "How long was she at the clinic in Sligo?")
    assert (answer.value, "Rosedale Clinic" in quoted(answer)) == (2.75, True)


def test_a_line_that_the_words_of_the_question_label(ferris: Assistant) -> None:
    assert quoted(ask(ferris, "What was her capstone project?")).startswith("Capstone project: Night trains")


def test_a_thing_unknown_is_of_the_kind_of_those_beside_it(ferris: Assistant) -> None:
    answer = ask(ferris, "Which programming languages does she know?").answer
    assert "CAPL" in answer
    assert "Excel" not in answer


def test_the_address_in_a_line_answers(ferris: Assistant) -> None:
    answer = ask(ferris, "Is there a web page for the Nightdesk terminal?")
    assert answer.answer == "Yes: https://nightdesk.example/tour [1]."


@pytest.mark.parametrize("question", ["How is her written German?", "Wie ist ihr schriftliches Deutsch?"])
def test_the_use_of_a_language_is_no_topic(ferris: Assistant, question: str) -> None:
    assert "German: B2" in quoted(ask(ferris, question))


@pytest.mark.parametrize("question", ["Has she done machine learning?", "Any experience with deep learning systems?"])
def test_a_thing_that_the_taxonomy_knows_is_not_found_by_parts_of_its_name(ferris: Assistant, question: str) -> None:
    assert ask(ferris, question).status == Status.NOT_FOUND
