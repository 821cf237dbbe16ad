"""What clauses with dates of their own tell: what was done between two jobs, where somebody was in the middle of
studies, why a job ended, until when something is valid, what was got before or after."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted
from tests.conftest import TODAY


@pytest.mark.parametrize(
    "question",
    [
        "What did she do between Lowmoor and Ferrow?",
        "What did she do after leaving Lowmoor and before joining Ferrow?",
        "Was hat sie nach Lowmoor und vor Ferrow gemacht?",
        "Why is there a gap between Lowmoor and Ferrow?",
        "Why is there a gap in summer 2020?",
        "What was she doing in August 2020?",
        "Que faisait-elle en août 2020 ?",
    ],
)
def test_a_clause_elsewhere_tells_what_was_done_between_two_jobs(wyndham: Assistant, question: str) -> None:
    assert answers_with(wyndham, "cycled to Istanbul", question)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Where was she in spring 2013?", "RWTH Aachen"),
        ("An welcher Universität war sie im Frühjahr 2013?", "RWTH Aachen"),
        ("Where was she in June 2022?", "Gdansk"),
    ],
)
def test_a_stay_in_the_middle_of_another_is_told_with_it(wyndham: Assistant, question: str, found: str) -> None:
    assert answers_with(wyndham, found, question)


def test_a_gap_of_which_nothing_is_said_has_no_reason(wyndham: Assistant) -> None:
    assert ask(wyndham, "Why is there a gap in 2007?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "turns",
    [("Why did she leave Lowmoor?",), ("What was her last post at Lowmoor?", "Why did she leave?")],
)
def test_a_line_that_opens_with_it_tells_why_a_job_ended(wyndham: Assistant, turns: tuple[str, ...]) -> None:
    assert answers_with(wyndham, "Redundant when", *turns)


def test_why_another_job_ended_is_not_said(wyndham: Assistant) -> None:
    assert ask(wyndham, "Why did she leave the Tarn Assay Office?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "When does her radiation protection certificate run out?",
        "When is her radiation protection certificate due for renewal?",
        "Bis wann muss das Zertifikat als Radiation Protection Supervisor aufgefrischt werden?",
    ],
)
def test_the_line_of_a_certificate_tells_when_it_is_due(wyndham: Assistant, question: str) -> None:
    assert answers_with(wyndham, "due May 2026", question)


def test_the_day_of_a_certificate_is_not_that_on_which_it_runs_out(wyndham: Assistant) -> None:
    assert ask(wyndham, "When does her Six Sigma Green Belt expire?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "found", "others"),
    [
        ("Which certificates did she get after her master's?", ("Radiation", "Six Sigma"), ("NDT",)),
        ("Which certificates has she earned since joining Ferrow?", ("Radiation",), ("Six Sigma", "NDT")),
        ("Welche Zertifikate hat sie vor dem Master gemacht?", ("NDT",), ("Radiation", "Six Sigma")),
        ("Which awards did she win after her master's degree?", ("Mentor",), ("Dean",)),
    ],
)
def test_things_got_before_or_after_something(
    wyndham: Assistant, question: str, found: tuple[str, ...], others: tuple[str, ...]
) -> None:
    told = quoted(ask(wyndham, question))
    assert all(one in told for one in found)
    assert not any(one in told for one in others)


def test_those_of_the_things_shown_that_came_after(wyndham: Assistant) -> None:
    told = quoted(ask(wyndham, "Which awards has she won?", "Which of those did she win after her master's?"))
    assert "Mentor" in told
    assert "Dean" not in told


@pytest.mark.parametrize(
    "turns",
    [
        ("Where did she work between 2015 and 2019?", "And before that?"),
        ("¿Dónde trabajó entre 2015 y 2020?", "¿Y antes de eso?"),
    ],
)
def test_before_a_time_lies_what_came_before_the_job_that_filled_it(wyndham: Assistant, turns: tuple[str, ...]) -> None:
    assert answers_with(wyndham, "Tarn Assay Office", *turns)


def test_a_length_up_to_something_is_that_of_what_lasted(wyndham: Assistant) -> None:
    answer = ask(wyndham, "How long was she a metallurgist before she became quality manager?")
    assert answer.value == pytest.approx(5 + 4 / 12, abs=0.01)


def test_nothing_lies_between_two_employers_that_the_cv_does_not_have(wyndham: Assistant) -> None:
    assert ask(wyndham, "What did she do between Nexmark and Bluewold?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Was she taken on after the apprenticeship?",
        "Did she stay on there after her apprenticeship?",
        "Wurde sie nach der Ausbildung übernommen?",
        "A-t-elle été embauchée après son apprentissage ?",
    ],
)
def test_who_stayed_after_a_training_has_a_job_there(wyndham: Assistant, question: str) -> None:
    told = quoted(ask(wyndham, question))
    assert "Laboratory Technician" in told
    assert "Metallurgist" not in told


def test_who_did_not_stay_after_her_studies_was_not_taken_on(wyndham: Assistant) -> None:
    assert ask(wyndham, "Was she taken on there after her MSc?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question", ["What did she do straight after her BSc?", "And what did she do straight after Tarn?"]
)
def test_straight_after_something_is_after_it(wyndham: Assistant, question: str) -> None:
    answer = ask(wyndham, question)
    assert answer.quotes[0].text.startswith("Metallurgist" if "Tarn" in question else "Laboratory Technician")


@pytest.mark.parametrize(
    "question", ["Depuis quand est-elle chef adjointe du site ?", "Since when is she deputy site manager?"]
)
def test_since_when_somebody_heads_something_asks_for_no_superior(wyndham: Assistant, question: str) -> None:
    assert answers_with(wyndham, "Since April 2023", question)


def test_a_year_in_a_line_of_something_else_gives_no_reason_for_a_gap(wyndham: Assistant) -> None:
    assert ask(wyndham, "Why is there a gap in 2013?").status == Status.NOT_FOUND


def test_what_was_before_two_jobs_of_a_kind_is_neither_of_them(keating: Assistant) -> None:
    assert ask(keating, "What did she do before she became a teacher?").status == Status.NOT_FOUND


def test_until_when_a_certificate_is_valid_is_not_when_it_was_got(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text(
        "# Ada Roe\n\n## Education\n\n### MSc in Metals, University of Leeds\n2016 – 2018\n\n"
        "## Certificates\n\n- Forklift, valid until March 2027\n- Welding, 2017\n",
        encoding="utf-8",
    )
    roe = Assistant.load(tmp_path, today=TODAY)
    assert ask(roe, "Which certificates did she get after her master's?").status == Status.NOT_FOUND


def test_who_went_to_another_employer_after_a_job_was_not_kept_on(wyndham: Assistant) -> None:
    assert ask(wyndham, "Was she kept on after her job as a metallurgist?").status == Status.NOT_FOUND
