"""What the lines of an entry say before its head, employers of a kind, people led, family, compounds apart."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted

QUOTED = [
    (("Where does she work now?", "Which database did she use there?"), "PostgreSQL"),
    (("Where did she work before that?", "What did she do at Harbour Hotel?", "Whom did she train there?"), "guards"),
    (("What did she do at Harbour Hotel?", "How long did the lift stay without breakdowns?"), "300 days"),
    (("What did she do at Harbour Hotel?", "Whom did she teach there?"), "pool guards"),
    (("What did she do at Harbour Hotel?", "Whom did she coach there?"), "pool guards"),
    (("What is Tidewatch?",), "warns bathers"),
    (("Is she responsible for any staff?",), "line manager of five employees"),
    (("How many people report to her?",), "line manager of five employees"),
    (("Hat sie Personalverantwortung?",), "line manager of five employees"),
    (("¿Tiene personal a su cargo?",), "line manager of five employees"),
    (("Name every grant that she has held as principal investigator.",), "Coast Fund"),
    (("Which degree did she earn?",), "BA in Tourism"),
    (("Welche Hobbys hat sie?",), "Kite surfing"),
    (("Does she have children?",), "my daughter"),
    (("A-t-elle des enfants ?",), "my daughter"),
    (("Does she do anything for schoolchildren?",), "school children"),
    (("whats her telefone numbr?",), "+353 91 555 0177"),
]


@pytest.mark.parametrize(("turns", "evidence"), QUOTED)
def test_the_line_that_tells_it_is_quoted(brannan: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    assert answers_with(brannan, evidence, *turns)


UNSAID = [
    ("Is she married?",),
    ("Does she have a family?",),
    ("What does she earn?",),
    ("What does she earn at Hotel Meridian?",),
    ("Was verdient sie bei Hotel Meridian?",),
    ("Where does she work now?", "Which blockchain did she use there?"),
]


@pytest.mark.parametrize("turns", UNSAID)
def test_what_no_line_tells_is_not_found(brannan: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(brannan, *turns).status is Status.NOT_FOUND


def test_how_long_somebody_was_there_is_told_by_the_dates_of_the_entry(brannan: Assistant) -> None:
    answer = ask(brannan, "What did she do at Harbour Hotel?", "How long was she there?")
    assert answer.value == pytest.approx(4.08, abs=0.1)


@pytest.mark.parametrize("question", ["Name all the hotels.", "In welchen Hotels hat sie gearbeitet?"])
def test_employers_of_a_kind_are_those_whose_names_tell_it(brannan: Assistant, question: str) -> None:
    said = quoted(ask(brannan, question))
    assert "Hotel Meridian" in said
    assert "Harbour Hotel" in said


@pytest.mark.parametrize("question", ["Na jaké univerzitě vystudovala magistra?", "Missä kaupungissa hän asuu?"])
def test_a_question_in_no_known_language_is_answered_in_english(brannan: Assistant, question: str) -> None:
    assert ask(brannan, question).language == "en"


def test_the_position_there_is_not_the_date_of_a_line(brannan: Assistant) -> None:
    answer = ask(brannan, "Did she train pool guards?", "What was her position there?")
    assert "Receptionist" in answer.answer


@pytest.mark.parametrize("question", ["Combien de collaborateurs dirige-t-elle ?", "Quanti collaboratori gestisce?"])
def test_staff_is_not_asked_for_as_co_authors(brannan: Assistant, question: str) -> None:
    answer = ask(brannan, question)
    assert "five employees" in quoted(answer)


EARNED = ["Where did she earn her degree?", "When did she earn her bachelor's?", "What degree did she earn?"]


@pytest.mark.parametrize("question", EARNED)
def test_a_degree_is_earned_without_a_salary(brannan: Assistant, question: str) -> None:
    assert "Atlantic College" in ask(brannan, question).answer
