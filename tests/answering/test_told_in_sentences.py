"""What a CV tells of the person and the course of jobs only in sentences of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.test_answers import answers_with, ask, quoted


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("There is a hole in her CV between 2019 and 2021. What happened?", "at home with my son"),
        ("There seems to be a gap in 2020. What's the story?", "at home with my son"),
        ("Es gibt eine Lücke im Jahr 2020. Was war da?", "at home with my son"),
        ("Il y a un trou en 2020. Qu'a-t-elle fait ?", "at home with my son"),
    ],
)
def test_a_gap_is_what_the_line_of_that_time_says(wexford: Assistant, question: str, evidence: str) -> None:
    assert answers_with(wexford, evidence, question)


@pytest.mark.parametrize(
    "question", ["Who is her boss?", "Whom does she report to?", "Wer ist ihre Chefin?", "Qui est son supérieur ?"]
)
def test_whom_somebody_reports_to_is_told_by_a_line(wexford: Assistant, question: str) -> None:
    assert answers_with(wexford, "report to the managing director", question)


@pytest.mark.parametrize("question", ["Who was her boss at Harbour Lines?", "Who was her manager at Moorland Dairies?"])
def test_the_head_of_a_job_names_no_superior(wexford: Assistant, question: str) -> None:
    assert ask(wexford, question).status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Why did she leave Harbour Lines?", "Warum endete die Stelle bei Harbour Lines?"])
def test_why_a_job_ended_is_told_by_the_line_that_says_so(wexford: Assistant, question: str) -> None:
    assert answers_with(wexford, "ended when the depot was sold", question)


@pytest.mark.parametrize("question", ["When was she born?", "Wann ist sie geboren?"])
def test_a_date_of_birth_in_a_sentence(wexford: Assistant, question: str) -> None:
    assert answers_with(wexford, "4 May 1987", question)


@pytest.mark.parametrize("question", ["When could she start?", "What job is she after?"])
def test_what_is_looked_for_and_from_when(wexford: Assistant, question: str) -> None:
    assert answers_with(wexford, "head of operations", question)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("How many hours a week would she like?", "32 hours a week"),
        ("Welches Pensum möchte sie?", "32 hours a week"),
        ("Would she work nights?", "Nights are fine"),
        ("How large is her team today?", "Team of 12"),
    ],
)
def test_what_is_wished_and_how_much_is_worked(wexford: Assistant, question: str, evidence: str) -> None:
    assert answers_with(wexford, evidence, question)


@pytest.mark.parametrize(
    "question", ["What does her husband do?", "Was macht ihr Mann beruflich?", "Que fait son mari dans la vie ?"]
)
def test_the_work_of_a_relative_is_not_that_of_the_person(wexford: Assistant, question: str) -> None:
    assert ask(wexford, question).status is Status.NOT_FOUND


def test_a_name_of_several_words_is_one_name(wexford: Assistant) -> None:
    assert ask(wexford, "Has she worked for Moorland and Harbour Bank Bristol?").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question", ["Has she a second employer?", "Hat sie einen Nebenjob?", "A-t-elle une activité annexe ?"]
)
def test_a_job_beside_another_is_the_one_that_is_said_to_be(wexford: Assistant, question: str) -> None:
    assert answers_with(wexford, "Wexford Ledgers", question)


def test_who_has_one_job_has_no_second(okoye: Assistant) -> None:
    assert ask(okoye, "Has she a side job?").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question", ["Who told her what to do at Kestrel Freight?", "Wem berichtet sie bei Kestrel Freight?"]
)
def test_a_superior_in_other_words(wexford: Assistant, question: str) -> None:
    assert answers_with(wexford, "report to the managing director", question)


def test_what_is_counted_on_a_page_is_not_its_address(harper: Assistant) -> None:
    assert ask(harper, "How many jobs are on her page?").kind is Kind.COUNT


def test_a_longer_absence_is_asked_for_in_other_words(wexford: Assistant) -> None:
    assert answers_with(wexford, "at home with my son", "Was she away for a while in 2020?")


def test_to_master_something_is_no_degree(wexford: Assistant) -> None:
    assert not a_degree(wexford, "Which languages she masters?")
    assert a_degree(wexford, "Has she a masters?")


def a_degree(assistant: Assistant, question: str) -> bool:
    """Whether a question is understood to ask of a degree."""
    return bool(assistant.explain(question).query.filters.degree)


@pytest.mark.parametrize(("question", "place"), [("Has she worked in Nova Scotia?", "Dartmouth NS")])
def test_the_code_of_a_region_without_a_comma(tmp_path: Path, question: str, place: str) -> None:
    cv = tmp_path / "ada.txt"
    cv.write_text(
        "Ada Roe\nada@roe.example\n\nWORK EXPERIENCE\n\nTechnician, Tidewrack Ltd., Dartmouth NS\n"
        "January 2024 - August 2024\n- Took sediment cores.\n\nClerk, Moor Dairies, Exeter\n2019 - 2022\n- Invoices.\n",
        encoding="utf-8",
    )
    assert answers_with(Assistant.load(cv, index=tmp_path / "index"), place, question)


@pytest.mark.parametrize(
    "question", ["What did she research for her degree?", "Worüber schrieb sie am Ende des Bachelorstudiums?"]
)
def test_what_was_written_for_a_degree_is_the_thesis(wexford: Assistant, question: str) -> None:
    assert field_of(wexford, question) == "thesis"


def field_of(assistant: Assistant, question: str) -> str | None:
    """The field that a question is understood to ask for."""
    return assistant.explain(question).query.field


@pytest.mark.parametrize("question", ["What would she rather not do?", "Which tasks does she dislike?"])
def test_what_somebody_would_rather_not_do(wexford: Assistant, question: str) -> None:
    assert answers_with(wexford, "payroll I would rather not touch again", question)


def test_a_wish_that_a_line_denies_is_no_yes(wexford: Assistant) -> None:
    answer = ask(wexford, "Is she willing to work weekends?")
    assert "weekends are not" in quoted(answer)
    assert not answer.answer.startswith("Yes")
