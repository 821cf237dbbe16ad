"""Plain facts asked for in new words: what frames a question carries nothing, and what it turns on decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY


@pytest.mark.parametrize(
    "question",
    [
        "Could you remind me, if it's in there, who employs her now?",
        "Remind me of her current employer's name.",
        "Whose payroll is she on these days?",
        "Could you please let me know which company she is employed by at the moment?",
        "Könnten Sie mir bitte sagen, bei welcher Firma sie gerade arbeitet?",
        "¿Me puede decir dónde trabaja ahora?",
        "Pode me dizer onde ela trabalha?",
        "我想知道她现在在哪家公司上班",
    ],
)
def test_what_frames_a_question_carries_nothing(pryce: Assistant, question: str) -> None:
    answer = ask(pryce, question)
    assert answer.status == Status.ANSWERED
    assert "Prima Mobility" in quoted(answer)
    assert "Harbour Desk" not in quoted(answer)


@pytest.mark.parametrize("question", ["Check whether she knows Grafana.", "I need to know if she knows Grafana."])
def test_what_is_to_be_checked_is_a_question_for_yes_or_no(pryce: Assistant, question: str) -> None:
    answer = ask(pryce, question)
    assert answer.kind == Kind.YES_NO
    assert "Grafana" in quoted(answer)


def test_check_is_a_word_like_others_within_a_question(pryce: Assistant) -> None:
    assert ask(pryce, "Did she check invoices?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "Which company did she quit for Prima?",
        "From where was she recruited by Prima Mobility?",
        "Tell me her most recent former employer.",
        "Welche Firma verließ sie für Prima?",
        "¿Qué empresa dejó para irse a Prima?",
    ],
)
def test_what_was_left_for_a_firm_came_before_it(pryce: Assistant, question: str) -> None:
    assert "Harbour Desk" in quoted(ask(pryce, question))


@pytest.mark.parametrize("question", ["When was she hired by Prima Mobility AB?", "Da quando lavora alla Prima?"])
def test_a_firm_may_have_the_word_of_another_language_for_a_name(pryce: Assistant, question: str) -> None:
    assert "2021-04" in quoted(ask(pryce, question))


@pytest.mark.parametrize(
    "question",
    ["Where did she cut her teeth?", "How did her career start?", "What was her first job after university?"],
)
def test_where_a_career_began(pryce: Assistant, question: str) -> None:
    answer = ask(pryce, question)
    assert "Sunline Tours" in quoted(answer)
    assert "Prima" not in quoted(answer)


@pytest.mark.parametrize("question", ["Which languages can she program in?", "In welchen Sprachen programmiert sie?"])
def test_languages_that_one_programs_in_are_not_spoken(pryce: Assistant, question: str) -> None:
    answer = ask(pryce, question)
    assert "Python" in quoted(answer)
    assert "native" not in quoted(answer)


def test_a_post_told_at_length_is_told_with_its_lines(pryce: Assistant) -> None:
    answer = ask(pryce, "Run me through her role at Harbour Desk.")
    assert "Account Manager" in quoted(answer)
    assert "60 tickets" in quoted(answer)


def test_whom_she_coaches_is_not_who_coached_her(pryce: Assistant) -> None:
    assert "two associates" in quoted(ask(pryce, "I need to know whether she coaches anybody."))
    assert ask(pryce, "Who mentored her?").status == Status.NOT_FOUND


def test_a_thing_takes_a_time_that_its_line_tells(pryce: Assistant) -> None:
    assert "12 minutes" in quoted(ask(pryce, "How long does the nightly report take at Prima Mobility?"))


@pytest.mark.parametrize("question", ["Which roles would she consider?", "What job is she looking for next?"])
def test_what_one_is_open_to_is_the_position_wanted(pryce: Assistant, question: str) -> None:
    assert "Open to senior or team lead roles" in quoted(ask(pryce, question))


def test_an_address_of_a_network_under_a_reserved_name_is_found(pryce: Assistant) -> None:
    assert "linkedin.example/in/nerys-pryce" in quoted(ask(pryce, "LinkedIn?"))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What class of degree did she get?", "BA (Hons) German"),
        ("What were her A level grades?", "German (A), History (B)"),
        ("Who can vouch for her?", "Owen Tudor, Head of Sales"),
        ("Who issued the certificate for mental health?", "Mental Health First Aider"),
        ("Where did she hold the office of treasurer?", "Treasurer of the Saturday school"),
        ("When did she qualify as a Mental Health First Aider?", "2022"),
    ],
)
def test_the_quote_shows_what_a_grade_or_a_name_is_of(pryce: Assistant, question: str, expected: str) -> None:
    assert expected in quoted(ask(pryce, question))


def test_a_certificate_that_ran_out_is_told_where_the_valid_ones_are_asked_for(pryce: Assistant) -> None:
    assert "expired 2023" in quoted(ask(pryce, "¿Sigue vigente su certificación de AWS?"))


@pytest.mark.parametrize(
    "question",
    [
        "Has French been studied by her?",
        "Where did she do her Master's?",
        "How long is her notice at Prima Mobility?",
        "What is the title of her doctoral dissertation?",
    ],
)
def test_what_the_cv_does_not_say_is_not_found(pryce: Assistant, question: str) -> None:
    assert ask(pryce, question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who's she slogging away for at the minute", "Prima Mobility"),
        ("What does she get up to at Prima", "portfolio of 45"),
        ("Where did she go to uni", "University of Leeds"),
        ("What lingo does she speak", "C1"),
        ("From which institute she has completed her graduation?", "University of Leeds"),
        ("Whose payroll is she on?", "Prima Mobility"),
    ],
)
def test_everyday_turns_of_phrase(pryce: Assistant, question: str, expected: str) -> None:
    assert expected in quoted(ask(pryce, question))


def test_the_line_by_which_an_employer_is_meant_is_quoted(pryce: Assistant) -> None:
    assert "team of seven" in quoted(ask(pryce, "At which company did she stand in as manager of a team?"))


def test_a_skill_of_a_list_is_quoted_with_the_list(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    work = "WORK\nClerk at Acme Ltd\n2019 to present"
    path.write_text(f"JO PARRY\njo@parry.example\n\n{work}\n\nTOOLS\nGainsight, Salesforce, Zendesk\n")
    answer = ask(Assistant.load(path, index=tmp_path / "index", today=TODAY), "Does she use Salesforce?")
    assert quoted(answer) == "Gainsight, Salesforce, Zendesk"
