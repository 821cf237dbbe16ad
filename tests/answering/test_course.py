"""What the order and the lengths of jobs decide, answered by their dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Was she first at Lakeview Clinic or at Ballymore Ambulance Service?", "Ballymore", "Lakeview"),
        ("Did Lakeview Clinic come before Ballymore Ambulance Service?", "Ballymore", "Lakeview"),
        ("Which came later, Ballymore Ambulance Service or Lakeview Clinic?", "Lakeview", "Ballymore"),
        ("Which was shorter, Lakeview Clinic or Saint Ita's Hospital?", "Lakeview", "Saint Ita's"),
        ("Wer hat sie länger beschäftigt, Lakeview Clinic oder Saint Ita's Hospital?", "Saint Ita's", "Lakeview"),
    ],
)
def test_of_two_the_one_that_is_asked_for_stands_first(
    mercer: Assistant, question: str, first: str, second: str
) -> None:
    answer = ask(mercer, question)
    assert answer.status == Status.ANSWERED
    assert answer.answer.index(first) < answer.answer.index(second)
    assert first in quoted(answer)
    assert second in quoted(answer)


def test_the_time_between_two_jobs_is_counted(mercer: Assistant) -> None:
    answer = ask(mercer, "How long was the gap between Ballymore Ambulance Service and Lakeview Clinic?")
    assert answer.value == pytest.approx(52 / 12, abs=0.001)
    assert answer.unit == "years"
    assert answer.answer.startswith("4 years 4 months")


def test_jobs_that_follow_each_other_leave_no_gap(mercer: Assistant) -> None:
    answer = ask(mercer, "How long was the break between Lakeview Clinic and Saint Ita's Hospital?")
    assert answer.value == 0
    assert answer.answer.startswith("No break")


def test_what_lies_between_two_jobs_is_told(mercer: Assistant) -> None:
    answer = ask(mercer, "How much time passed between Ballymore Ambulance Service and Saint Ita's Hospital?")
    assert "In between: Lakeview Clinic" in answer.answer


def test_two_positions_at_one_employer_are_one_stay(mercer: Assistant) -> None:
    answer = ask(mercer, "Who hired her when she left Lakeview Clinic?")
    assert "Saint Ita's Hospital" in answer.answer
    assert "Staff Nurse, Saint Ita's Hospital" in quoted(answer)
    longest = ask(mercer, "Which employer did she stay with the longest?")
    assert longest.answer.startswith("Saint Ita's Hospital")
    assert longest.value == pytest.approx(71 / 12, abs=0.001)


def test_the_last_few_employers_are_told_the_present_one_first(mercer: Assistant) -> None:
    answer = ask(mercer, "Who were her last two employers?")
    assert answer.answer.index("Saint Ita's") < answer.answer.index("Lakeview")
    assert "Ballymore" not in answer.answer


def test_the_positions_at_an_employer_are_told_in_their_order(mercer: Assistant) -> None:
    answer = ask(mercer, "Was she promoted at Saint Ita's Hospital?")
    assert answer.answer.index("Staff Nurse") < answer.answer.index("Ward Manager")
    alone = ask(mercer, "Was she promoted at Lakeview Clinic?")
    assert alone.status == Status.PARTIAL
    assert alone.answer.startswith("The CV names one position there")


PROMOTED = """# Ines Moll

## Experience
### Brightwell Foods, Line Manager
2015 - 2020
- Promoted twice within three years
- Ran a line of 14 people
"""


def test_of_one_position_the_line_that_speaks_of_a_step_up_is_quoted(tmp_path: Path) -> None:
    path = tmp_path / "moll.md"
    path.write_text(PROMOTED, encoding="utf-8")
    answer = ask(Assistant.load(path), "Did she move up at Brightwell Foods?")
    assert answer.status == Status.ANSWERED
    assert quoted(answer) == "Promoted twice within three years"


@pytest.mark.parametrize(
    "question",
    [
        "Saint Ita's Hospital: where did they get her from?",
        "Which employer did she leave to join Saint Ita's Hospital?",
        "Wo war sie, bevor Saint Ita's Hospital sie eingestellt hat?",
    ],
)
def test_the_employer_before_another_is_told(mercer: Assistant, question: str) -> None:
    assert ask(mercer, question).answer.startswith("Lakeview Clinic")


@pytest.mark.parametrize(
    ("question", "employer"),
    [
        ("Ballymore Ambulance Service, and then?", "Lakeview Clinic"),
        ("为了去Lakeview Clinic离开了哪家公司？", "Ballymore Ambulance Service"),
        ("Where was she when Lakeview Clinic took her on?", "Ballymore Ambulance Service"),
    ],
)
def test_words_around_an_employer_tell_which_neighbour_is_meant(
    mercer: Assistant, question: str, employer: str
) -> None:
    answer = ask(mercer, question)
    assert answer.status == Status.ANSWERED
    assert answer.answer.split(", ")[0] == employer or f", {employer}," in answer.answer


def test_the_last_few_jobs_may_be_only_where_something_else_is_asked_for(mercer: Assistant) -> None:
    answer = ask(mercer, "In her last two jobs, was she a nurse?")
    assert "Nurse" in quoted(answer)
    assert "Lakeview Clinic" not in answer.answer  # which is one of the last two


def test_a_job_that_is_over_is_said_to_be(mercer: Assistant) -> None:
    assert ask(mercer, "Is she no longer at Lakeview Clinic?").answer.startswith("No longer")
    assert ask(mercer, "Has she left Saint Ita's Hospital?").answer.startswith("Still there")


def test_an_employer_that_the_cv_does_not_have_is_named(mercer: Assistant) -> None:
    answer = ask(mercer, "Was she first at Lakeview Clinic or at Zarnowitz?")
    assert answer.status == Status.NOT_FOUND
    assert "Zarnowitz" in answer.answer
