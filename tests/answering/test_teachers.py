"""Teachers: what they taught and where, what they were given for it, what they learn by themselves."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "schools taught at, all",
        "Her teaching career school by school, please",
        "At which schools has she taught?",
        "Dans quelles écoles a-t-elle enseigné ?",
        "An welchen Schulen hat sie unterrichtet?",
    ],
)
def test_schools_taught_at_are_employers(keating: Assistant, question: str) -> None:
    text = quoted(ask(keating, question))
    assert "Elmwood High School" in text
    assert "Marigold Valley High School" in text
    assert "Miami" not in text


def test_a_school_studied_at_is_none_of_them(keating: Assistant) -> None:
    assert "Miami University" in quoted(ask(keating, "Which university did she study at?"))


@pytest.mark.parametrize(
    "question",
    [
        "What recognition did she get for her teaching?",
        "Which awards has she been given for her teaching?",
        "What honors has she received as a teacher?",
    ],
)
def test_what_was_given_for_teaching_is_an_award(keating: Assistant, question: str) -> None:
    assert "Teacher of the Year" in quoted(ask(keating, question))
    assert "learn science" not in quoted(ask(keating, question))


@pytest.mark.parametrize(
    "question",
    [
        "Which classes does she teach at Elmwood High School?",
        "Welche Kurse gibt sie an der Elmwood High School?",
        "Which courses are on her timetable at Elmwood?",
        "Which subjects does she teach?",
    ],
)
def test_what_is_taught_is_told_by_lines_of_the_job(keating: Assistant, question: str) -> None:
    assert quoted(ask(keating, question)) == "Teach AP Chemistry and Physical Science to 140 students a year"


@pytest.mark.parametrize("question", ["With what honors did she graduate?", "Est-elle diplômée avec mention ?"])
def test_honours_of_a_degree_are_a_mark(keating: Assistant, question: str) -> None:
    assert "magna cum laude" in quoted(ask(keating, question))


@pytest.mark.parametrize(
    "question",
    ["What is she teaching herself right now?", "Was lernt sie gerade?", "Que est-elle en train d'apprendre ?"],
)
def test_what_somebody_learns_now_is_no_field_of_study(keating: Assistant, question: str) -> None:
    assert "Blender" in quoted(ask(keating, question))


@pytest.mark.parametrize(
    "question", ["At which conferences has she spoken?", "Quelles conférences a-t-elle données ?", "stage appearances"]
)
def test_conferences_spoken_at_are_talks(keating: Assistant, question: str) -> None:
    assert "Droidcon" in quoted(ask(keating, question))


@pytest.mark.parametrize(
    "question",
    ["Which instrument does she play?", "Welches Instrument spielt sie?", "Is there anything musical in it?"],
)
def test_an_instrument_is_known_by_its_kind(keating: Assistant, question: str) -> None:
    assert "banjo" in quoted(ask(keating, question))


def test_what_is_done_when_not_working_is_a_hobby(keating: Assistant) -> None:
    assert "Beekeeping" in quoted(ask(keating, "What does she do when she is not working?"))


@pytest.mark.parametrize("question", ["Hat sie einen Doktortitel?", "Hat sie den Doktorgrad?"])
def test_a_title_of_doctor_is_that_of_a_doctorate(keating: Assistant, question: str) -> None:
    assert ask(keating, question).status == Status.NOT_FOUND
