"""Lists in conversations: the items of one, the other of two, what is granted of patents in a table."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.conftest import of_text
from tests.answering.test_answers import answers_with, ask, quoted

nessa = of_text("""# Nessa Quill

nessa.quill@example.org

## Patents

| Patent no. | Title | Granted | Co-inventors |
|------------|-------|---------|--------------|
| US 8,900,100 | Thrust bearing | Dec. 2014 | L. Orr |
| US 9,700,200 | Dry running sensor | Oct. 2022 | A. Mori |

- Pending: application 18/500,300, Venting chamber, filed February 2024.

## Books

- The Quiet Pump. Bern, Hallwag, 2019.
- Seals and Faces, with Odile Marre. Turnhout, Brepols, 2022.

## Skills

### Databases

- PostgreSQL, MongoDB, MySQL

## Certificates

- MongoDB Associate Developer, 2021
- First Aid at Work, 2020

## Awards

- 2023 Clearwater Medal, Society of Pumps, for the quiet impeller
- 2019 Prix Ondine, Dutch Hydraulics Guild, for the plain manual
""")

GRANTED = [
    "how many granted so far?",
    "Wie viele wurden erteilt?",
    "¿Cuántas concedidas?",
]


@pytest.mark.parametrize("question", GRANTED)
def test_a_column_may_say_that_patents_are_granted(nessa: Assistant, question: str) -> None:
    answer = ask(nessa, "Does she have any patents?", question)
    assert answer.value == 2
    assert "Pending" not in quoted(answer)


def test_the_newest_of_those_counted_is_one_of_them(nessa: Assistant) -> None:
    turns = ("Does she have any patents?", "how many granted so far?", "Which of those is the latest?")
    assert answers_with(nessa, "Dry running sensor", *turns)
    assert answers_with(nessa, "A. Mori", *turns, "who's the co-inventor on that one")


OTHER = [
    ("Has she won any awards?", "what was the Clearwater one for?", "and the other one?"),
    ("Has she won any awards?", "what was the Clearwater one for?", "Und der andere?"),
    ("Has she won any awards?", "what was the Clearwater one for?", "et l'autre ?"),
    ("Has she won any awards?", "what was the Clearwater one for?", "¿y el otro?"),
    ("Has she won any awards?", "what was the Clearwater one for?", "e l'altro?"),
    ("Has she won any awards?", "what was the Clearwater one for?", "e o outro?"),
    ("Has she won any awards?", "what was the Clearwater one for?", "另一个呢？"),
    ("Has she won any awards?", "what was the Clearwater one for?", "when was the other one?"),
]


@pytest.mark.parametrize("turns", OTHER)
def test_the_other_is_the_one_not_spoken_of_yet(nessa: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(nessa, *turns)
    assert "Prix Ondine" in quoted(answer)
    assert "Clearwater" not in quoted(answer)


def test_once_each_was_told_they_are_compared(nessa: Assistant) -> None:
    turns = ("Has she won any awards?", "what was the Clearwater one for?", "and the other one?")
    assert answers_with(nessa, "Clearwater", *turns, "which is more recent?")


ONE_OF_THEM = [
    ("Has she won any awards?", "which one's latest?", "and the Dutch one, what year?"),
    ("Has she won any awards?", "which one's latest?", "who gave that?", "and the Dutch one, what year?"),
]


@pytest.mark.parametrize("turns", ONE_OF_THEM)
def test_after_one_of_a_list_another_may_be_named(nessa: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(nessa, *turns)
    assert "2019" in quoted(answer)
    assert "Clearwater" not in quoted(answer)


BOOKS = ["Has she written any books?", "Elle a écrit des livres ?", "Hat sie Bücher geschrieben?", "她写过书吗？"]


@pytest.mark.parametrize("question", BOOKS)
def test_all_below_a_heading_for_books_are_books(nessa: Assistant, question: str) -> None:
    assert answers_with(nessa, "The Quiet Pump", question)


CERTIFIED = ["is she certified in one of those?", "does she hold a certificate in any of these?"]


@pytest.mark.parametrize("question", CERTIFIED)
def test_certificates_may_be_in_the_skills_spoken_of(nessa: Assistant, question: str) -> None:
    turns = ("Which databases does she know?", question)
    assert answers_with(nessa, "MongoDB Associate Developer", *turns)
    assert "First Aid" not in quoted(ask(nessa, *turns))
    assert answers_with(nessa, "2021", *turns, "When did she get that?")


REASONS = ["foi por causa de quê?", "because of what?", "aufgrund wovon?", "debido a qué?"]


@pytest.mark.parametrize("question", REASONS)
def test_what_an_award_was_given_for_is_asked_in_many_words(nessa: Assistant, question: str) -> None:
    assert answers_with(nessa, "quiet impeller", "Has she won any awards?", "which one's latest?", question)


def test_who_hands_an_award_out_is_who_gives_it(nessa: Assistant) -> None:
    turns = ("Has she won any awards?", "which one's latest?")
    assert answers_with(nessa, "Society of Pumps", *turns, "who hands that out")
