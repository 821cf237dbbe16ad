"""What a figure came to, how many there are now, how long a thing lasts, what became of an employer, and what is asked
further of the one thing shown."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Conversation, Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

oriel = of_text("""# Oriel Hascombe

Leeds. oriel@hascombe.example · +44 113 555 0104

## Experience

**Yard Lead, Pemberley Freight, Leeds** · 2019-04-01 – 2024-03-31

- Cut picking errors from 3.1% to 0.8%; the returns form went from 12 pages to 3
- The scanners of the night shift run for eleven hours on one charge
- Trained 62 pickers so far
- Currently leads 14 pickers on two shifts

**Stock Controller, Garrick & Sons, Hull** · 2015 – 2018

- Family grocer, turnover of £9 million a year; went bankrupt in 2019
- Two weeks on loan to the sister firm in Rotterdam

**Intern, Harbour Trust, Hull** · 2012 – 2013

- Closed 40 open orders

## Education

- BSc Logistics, University of Hull, 2010 – 2012, entered with place no. 17 of the list
- BA History, University of York, 2007 – 2010, grade 2:1

## Languages

- English (native)
- Dutch: NT2 certificate B1, taken in Utrecht in 2016

## Interests

Fell running (best time 4 h 12 min, Lakeland Marathon 2023), chess
""")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("To what percentage did she cut picking errors?", 0.8),
        ("Auf wie viel Prozent sanken die Fehler beim picking?", 0.8),
        ("¿A cuánto por ciento bajaron los errores de picking?", 0.8),
        ("A quanto sono scesi gli errori di picking?", 0.8),
        ("How many pages did the returns form have after the change?", 3.0),
        ("How many pages did the returns form have before?", 12.0),
    ],
)
def test_what_a_figure_came_to_is_the_value(oriel: Assistant, question: str, value: float) -> None:
    assert ask(oriel, question).value == value


@pytest.mark.parametrize(
    "question", ["How many pickers does she have at the moment?", "Wie viele pickers leitet sie derzeit?"]
)
def test_how_many_there_are_now_is_not_how_many_there_were_so_far(oriel: Assistant, question: str) -> None:
    answer = ask(oriel, question)
    assert answer.value == 14
    assert "Currently" in quoted(answer)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How long can the scanners of the night shift work without charging?", "eleven hours"),
        ("How long was she in Rotterdam?", "Two weeks"),
    ],
)
def test_a_length_is_told_by_the_line_of_the_thing(oriel: Assistant, question: str, line: str) -> None:
    assert line in quoted(ask(oriel, question))


@pytest.mark.parametrize(
    "question",
    [
        "What happened to Garrick & Sons?",
        "Was wurde aus Garrick?",
        "Qu'est devenu Garrick ?",
        "¿Qué fue de Garrick?",
        "Che fine ha fatto Garrick?",
        "O que aconteceu com a Garrick?",
        "Garrick后来怎么样了？",
    ],
)
def test_what_became_of_an_employer(oriel: Assistant, question: str) -> None:
    assert "went bankrupt" in quoted(ask(oriel, question))


def test_what_became_of_a_thing_is_not_what_became_of_the_employer(oriel: Assistant) -> None:
    assert "went bankrupt" not in quoted(ask(oriel, "What happened to the errors at Garrick?"))
    _, conversation = oriel.reply("Where was she in 2020?", Conversation())
    answer, _ = oriel.reply("What happened to the returns form there?", conversation)
    assert "12 pages to 3" in quoted(answer)


def test_what_somebody_did_is_not_what_became_of_the_employer(oriel: Assistant) -> None:
    assert ask(oriel, "What happened to Harbour Trust?").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("questions", "line"),
    [
        (["Where was she before Pemberley?", "What became of that firm?"], "went bankrupt"),
        (["Does she speak Dutch?", "Has she a diploma for it?", "In which town did she take it?"], "Utrecht"),
        (["Spricht sie Niederländisch?", "Mit Zertifikat?", "In welcher Stadt hat sie es gemacht?"], "Utrecht"),
        (["Does she do any fell running?", "At which race was that?"], "Lakeland"),
        (["Where did she do the BSc?", "And with what number?"], "no. 17"),
    ],
)
def test_what_names_nothing_is_asked_of_the_one_thing_shown(oriel: Assistant, questions: list[str], line: str) -> None:
    conversation = Conversation()
    for question in questions:
        answer, conversation = oriel.reply(question, conversation)
    assert line in quoted(answer)


def test_a_telephone_is_asked_for_by_itself(oriel: Assistant) -> None:
    _, conversation = oriel.reply("Where did she do the BSc?", Conversation())
    answer, _ = oriel.reply("And her number?", conversation)
    assert "no. 17" not in quoted(answer)


def test_an_address_is_asked_for_by_living(oriel: Assistant) -> None:
    _, conversation = oriel.reply("Does she speak Dutch?", Conversation())
    answer, _ = oriel.reply("In which town does she live?", conversation)
    assert "Utrecht" not in quoted(answer)
