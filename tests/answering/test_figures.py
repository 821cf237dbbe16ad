"""Numbers in lines, how something changed, and questions that ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.figures.amounts import value
from assistant.answering.figures.figures import changes, has_figure, numbers
from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("212 pupils, absence down by 4 points", ["212", "4"]),
        ("January to July 2018", []),
        ("Policy Analyst (EC-05), B2 English", []),
        ("budget of £2.4 million for 1,200 beds", ["2.4", "1,200"]),
        ("18.000 m²", ["18.000"]),
        ("Budget von Fr. 86'000", ["86'000"]),
        ("Ripon\t12\t450 m²", ["12", "450"]),
    ],
)
def test_numbers_are_no_dates_and_no_codes(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in numbers(text)] == found


@pytest.mark.parametrize("text", ["floors 1,2,3", "release 3.5.1", "Ripon\t12\t450", "12\n450", "1 200,50"])
def test_every_number_has_a_value(text: str) -> None:
    assert all(value(span.of(text)) > 0 for span in numbers(text))


def test_a_number_may_be_a_word() -> None:
    assert has_figure("Mentor to six trainees")
    assert not has_figure("Mentor to trainees since 2019")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pages went from 31 to 6", True),
        ("Reklamationsquote von 310 auf 85 ppm gesenkt", True),
        ("wachtlijst teruggebracht van 11 naar 4 weken", True),
        ("GCSE grades up from 64% in 2019 to 79% in 2024", True),
        ("noise brought down by 6 dB(A)", True),
        ("from January 2018 to July 2018", False),
        ("A team of 14 in 3 towns", False),
    ],
)
def test_a_change_goes_from_one_figure_to_another_or_by_one(text: str, expected: bool) -> None:
    assert changes(text) is expected


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("How has the waiting time moved?", "12 days"),
        ("Wie hat sich die Wartezeit entwickelt?", "12 days"),
        ("By how much did complaints fall?", "40%"),
        ("How many student physiotherapists has she mentored?", "eight"),
        ("How many people report to her?", "team of 23"),
        ("How many students take her anatomy course?", "65 students"),
        ("Wie viele Studierende hat sie in Anatomie unterrichtet?", "65 students"),
    ],
)
def test_the_line_with_the_number_is_quoted(tuckett: Assistant, question: str, evidence: str) -> None:
    answer = tuckett.ask(question)
    assert answer.status is Status.ANSWERED
    assert evidence in answer.quotes[0].text


@pytest.mark.parametrize(
    "question",
    ["How many lorries has she driven?", "By how much did turnover grow?", "How many patents does she hold?"],
)
def test_no_number_of_something_else_is_given(tuckett: Assistant, question: str) -> None:
    assert tuckett.ask(question).status is Status.NOT_FOUND


def test_what_changed_is_no_field_of_the_person(tuckett: Assistant) -> None:
    """ "Reach" alone would ask how to get in touch."""
    answer = tuckett.ask("How did the reach of the waiting time change?")
    assert "0113" not in quoted(answer)


def test_a_chinese_character_that_may_be_a_number_is_none() -> None:
    """一 and 半 are more often parts of other words."""
    assert not has_figure("重返职场后半年内晋升为总监")
    assert has_figure("投放6人")


TESTS = """# Tom Roe

## Experience

### Test manager, Maumturk Motors
2019 – present · Galway

- Look after a yearly test budget of €780,000.
- Led six test engineers.

### Test engineer, Corrib Cars
2012 – 2019

- Wrote the plans for winter tests.

## Volunteering

- Equipment officer of the Mountain Rescue Team since November 2020 (ropes, stretchers, radios)

## Publications

- Set up the monthly briefing *Gatekeeper Notes*, now read by about 2,300 subscribers.
"""


def test_a_word_for_a_measure_need_not_be_said(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text(TESTS, encoding="utf-8")
    answer = ask(Assistant.load(tmp_path, today=TODAY), "What amount of money is he responsible for?")
    assert "€780,000" in quoted(answer)
