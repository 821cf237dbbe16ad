"""A field is told by its own word or not at all; where somebody is something; names that others bear, too."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize("question", ["How long is her notice period?", "What marks did she graduate with?"])
def test_words_beside_the_name_of_a_field_do_not_tell_it(okoye: Assistant, question: str) -> None:
    assert ask(okoye, question).status == Status.NOT_FOUND


def test_where_one_is_something_is_told_by_the_organisation(okoye: Assistant) -> None:
    assert "Harbour Meals" in quoted(ask(okoye, "Where is she a trustee?"))


def test_an_employer_that_a_referee_names_is_no_person(okoye: Assistant) -> None:
    answer = ask(okoye, "Which company was she with before Brightwater Utilities?")
    assert "Calder Consulting" in quoted(answer)
    assert "Ruth Pell" not in quoted(answer)


def test_of_studies_without_a_department_the_university_is_told(harrow: Assistant) -> None:
    assert "University of Hull" in quoted(ask(harrow, "Which department did she study in for her LLM?"))


@pytest.mark.parametrize(
    "question", ["Where did she train as a teacher?", "Où s'est-elle formée ?", "Dove si è formata?"]
)
def test_where_somebody_was_trained_is_a_school(adebayo: Assistant, question: str) -> None:
    assert quoted(ask(adebayo, question)).startswith("BSc in Chemistry, University of Bristol")


@pytest.mark.parametrize("question", ["Who published her first paper?", "Chi ha pubblicato il suo primo articolo?"])
def test_who_published_something_is_its_publisher(varga: Assistant, question: str) -> None:
    assert ask(varga, question).answer == "Remote Sensing Notes [1]."
