"""Questions about time and order: how long, what was at a time, leave, before and after."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

STAFF, JUNIOR, DRIVER = "Staff Nurse, Saint Ita's", "Junior Staff Nurse, Lakeview", "Emergency Driver, Ballymore"


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Years at Lakeview?", 1.25),
        ("Length of service on the ambulances", 2.75),
        ("Time spent at Ballymore, in years.", 2.75),
        ("total tenure at Lakeview Clinic?", 1.25),
        ("elle est restée cb de temps chez Lakeview", 1.25),
        ("qto tempo ficou no Ballymore?", 2.75),
        ("quanto tempo è rimasta da Lakeview?", 1.25),
        ("¿Cuántos años le llevó la carrera?", 3.75),
        ("How many years did her degree take?", 3.75),
        ("How long was she a Staff Nurse at Saint Ita's before she became Ward Manager?", 2.5),
        ("How many years of Epic does her skills table claim?", 6.0),
    ],
)
def test_tenure_in_many_wordings(mercer: Assistant, question: str, years: float) -> None:
    answer = ask(mercer, question)
    assert (answer.status, answer.value, answer.unit) == (Status.ANSWERED, years, "years")


def test_positions_at_one_employer_are_taken_together(mercer: Assistant) -> None:
    answer = ask(mercer, "How long has she been at Saint Ita's Hospital, both jobs taken together?")
    assert {"Ward Manager", "Staff Nurse"} <= set(quoted(answer).replace(",", "\n").split("\n"))


def test_positions_of_one_employer_that_follow_on_each_other_leave_no_month_out(mercer: Assistant) -> None:
    answer = ask(mercer, "How many months has she been at Saint Ita's Hospital, both jobs taken together?")
    assert answer.value == 12 * (TODAY.year - 2020) + TODAY.month - 2


@pytest.mark.parametrize("question", ["How long is the suspension bridge?", "How long did she train horses?"])
def test_the_length_of_what_the_cv_does_not_know_is_not_a_tenure(mercer: Assistant, question: str) -> None:
    assert ask(mercer, question).value is None


@pytest.mark.parametrize(
    "question",
    ["How long did electronic charts take on the ward?", "How long did moving the ward to electronic charts take?"],
)
def test_a_line_may_state_a_length(mercer: Assistant, question: str) -> None:
    answer = ask(mercer, question)
    assert "in seven months" in quoted(answer)
    assert answer.value == pytest.approx(7 / 12, abs=0.001)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("What was her title in mid-2019?", JUNIOR),
        ("What was she doing for a living in spring 2012?", DRIVER),
        ("¿En qué hospital estaba en julio de 2020?", STAFF),
        ("Qual era o cargo dela em meados de 2013?", DRIVER),
        ("Que faisait-elle en octobre 2012 ?", DRIVER),
        ("2019年下半年她在做什么工作？", JUNIOR),
        ("Wo arbeitete sie Anfang 2019?", JUNIOR),
        ("Where did she work in the first half of 2014?", DRIVER),
        ("Who did she work for before 2014?", DRIVER),
    ],
)
def test_what_was_at_a_time(mercer: Assistant, question: str, evidence: str) -> None:
    answer = ask(mercer, question)
    assert evidence in quoted(answer)
    assert len(answer.quotes) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Why was she away from work in the second half of 2021?",
        "Was she off work at any point in 2021, and what for?",
        "Did she take any career break?",
        "2021年下半年她没上班吗？",
    ],
)
def test_a_leave_that_is_stated_comes_before_gaps(mercer: Assistant, question: str) -> None:
    assert quoted(ask(mercer, question)) == "On maternity leave from March to November 2021"


def test_a_time_without_leave_has_none(mercer: Assistant) -> None:
    assert "maternity" not in quoted(ask(mercer, "Was she off work in 2019?"))


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("Any experience as a director of nursing?", "When was that?"), "from January to June 2024"),
        (("Has she trained abroad, in Lyon?", "For how long was that?"), "3 weeks"),
        (("Did she write about sleep?", "When did that appear?"), "May 2023"),
    ],
)
def test_the_date_of_a_line_beats_that_of_its_entry(mercer: Assistant, turns: tuple[str, ...], says: str) -> None:
    assert says in ask(mercer, *turns).answer
