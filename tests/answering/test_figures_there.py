"""Numbers that a later question asks for: those of the lines shown, or none; and two questions in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted
from tests.conftest import TODAY

WORKS = "What does she do at Calder Bridge Works?"
CLUB = "What is Sparks?"

TOLD = [
    (("Does she look after suppliers?", "How many of them are hauliers?"), "9 hauliers"),
    (("Does she look after suppliers?", "And how many foundries?"), "12 foundries"),
    ((WORKS, "How many apprentices did she train there?", "And how many are still with the company?"), "11 still work"),
    ((WORKS, "How many nights a year was she on the road there?"), "90 nights"),
    (("Did she run a move?", "And with how much money?"), "£640,000"),
    ((CLUB, "And how often does it meet?"), "two afternoons a week"),
    (("Was she a lecturer?", "How many hours a week?"), "6 h a week"),
    ((WORKS, "¿Cuántos soldadores tiene allí?"), "7 welders"),
]


@pytest.mark.parametrize(("turns", "evidence"), TOLD)
def test_the_number_beside_what_is_counted_is_told(varley: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    assert answers_with(varley, evidence, *turns)


NOT_TOLD = [
    ("Does she look after suppliers?", "How many of them are women?"),
    (WORKS, "How many hospitals did she build there?"),
    (WORKS, "How many lathes did she repair there?"),
    (WORKS, "How many patents did she file there?"),
    (WORKS, "Wie viele Krankenhäuser hat sie dort gebaut?"),
    (CLUB, "And with how much money?"),
    (CLUB, "With what budget?"),
    ("Was she a fitter?", "How many cranes did she own there?"),
]


@pytest.mark.parametrize("turns", NOT_TOLD)
def test_another_number_is_none(varley: Assistant, turns: tuple[str, str]) -> None:
    assert ask(varley, *turns).status is Status.NOT_FOUND


BOTH = [
    (
        "Since when has she been head of the fabrication department and how many welders are there?",
        ("since May 2021", "7 welders"),
    ),
    ("When was she a lecturer, and how many hours a week?", ("2016-09 – 2019-02", "6 h a week")),
    ("¿Desde cuándo trabaja en Calder Bridge Works y cuántos aprendices formó?", ("2019-03", "14 apprentices")),
]


@pytest.mark.parametrize(("question", "evidence"), BOTH)
def test_both_halves_of_a_question_are_answered(varley: Assistant, question: str, evidence: tuple[str, ...]) -> None:
    answer = ask(varley, question)
    assert answer.status is Status.ANSWERED
    assert all(each in quoted(answer) for each in evidence)
    assert [quote.n for quote in answer.quotes] == [*range(1, len(answer.quotes) + 1)]


def test_the_office_moved(varley: Assistant) -> None:
    assert answers_with(varley, "moved to Hull", "What was her last job at Nidd Engineering?", "Why did she leave?")


def test_a_relocation_or_a_closure_that_somebody_led_is_no_reason_to_leave(varley: Assistant) -> None:
    assert ask(varley, "Why did she leave Ouse Forge?").status == Status.NOT_FOUND


def test_before_a_time_is_before_what_took_it_up(varley: Assistant) -> None:
    assert answers_with(varley, "Nidd Engineering", "Where did she work between 2016 and 2019?", "And before that?")


def test_the_positions_listed_are_counted(varley: Assistant) -> None:
    assert ask(varley, "Which posts has she held at Ouse Forge?", "How many is that?").value == 2


def test_the_places_of_all_talks_are_told(varley: Assistant) -> None:
    told = quoted(ask(varley, "Has she given talks?", "In which city?"))
    assert "Sheffield" in told
    assert "Hull" in told


FITTED = "What did she do at Nidd Engineering?"
ABROAD = [
    (FITTED, "Which countries did the presses go to?"),
    (FITTED, "In welche Länder gingen die Pressen?"),
]


@pytest.mark.parametrize("turns", ABROAD)
def test_the_countries_that_a_line_names_are_told(varley: Assistant, turns: tuple[str, str]) -> None:
    assert answers_with(varley, "Norway, Chile and Ghana", *turns)


def test_countries_of_something_else_are_not(varley: Assistant) -> None:
    assert "Norway" not in quoted(ask(varley, FITTED, "Which countries did the whales swim to?"))


def test_working_days_are_told(varley: Assistant) -> None:
    assert answers_with(varley, "from 14 working days to 6", "Month-end close: how many days now?")


def test_the_countries_are_those_of_the_line_shown_that_speaks_of_it(varley: Assistant) -> None:
    answer = ask(varley, "What did she do at Nidd Engineering?", "Which countries did she send presses to?")
    assert [quote.text for quote in answer.quotes] == ["Sent 12 presses to Norway, Chile and Ghana"]


def test_money_of_a_post_that_was_shown_by_its_head_is_that_of_its_lines(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text(
        "# Ada Roe\n\n## Work\n\n### Ward Sister, Brook Hospital\n2016 – present\n\n"
        "- Run a 28-bed unit with 36 nursing staff; budget £1.9m.\n\n### Account Manager, Ledgerwise\n2012 – 2016\n\n"
        "- Built a partner channel of 17 agencies, which brought in 38% of new customers\n",
        encoding="utf-8",
    )
    roe = Assistant.load(tmp_path, today=TODAY)
    assert answers_with(roe, "budget £1.9m", "Where does she work now?", "How much money did she have there?")


def test_a_number_behind_a_label_counts_what_the_label_says(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text(
        "# Ada Roe\n\n## Work\n\n### Ward Sister, Brook Hospital\n2016 – present\n\n"
        "- Kept the rota\n- Trainees: 14, all of whom passed\n",
        encoding="utf-8",
    )
    roe = Assistant.load(tmp_path, today=TODAY)
    assert answers_with(roe, "Trainees: 14", "What did she do at Brook Hospital?", "How many trainees passed?")
