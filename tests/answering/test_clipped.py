"""Conversations in clipped questions: "and right after Buchan?", "no, I meant after it", "longer than at Acme?"."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import answers_with, ask, quoted

CV = """# Ada Roe

## Experience

### Ward Manager, Calder Hospital
2019-05 – Present · Leeds

- Leads 34 nurses on two wards

### Ward Sister, Brook Clinic
2014-02 – 2019-04 · York

- Led 12 nurses on the cardiology ward
- Wrote the rota with a sister clinic in Bruneck, Italy

### Nurse, Fenwick House
2010-01 – 2014-01 · Hull

- Looked after residents at night

## Education

### PGCert in Critical Care, Leeds Beckett University
2015 – 2016 · Merit

### BSc in Nursing, University of Hull
2006 – 2009 · First Class
"""
roe = of_text(CV)

NOW = "Where does she work now?"
WORKS_WITH = "How many mechanics does she plan for?"

BESIDE_NAMED = [
    ((WORKS_WITH, "And before Skene Lifts?"), "Ardmore Cranes"),
    ((WORKS_WITH, "and right after Buchan Motors"), "Ardmore Cranes"),
    ((WORKS_WITH, "Und vor Ardmore Cranes?"), "Buchan Motors"),
    ((WORKS_WITH, "Et juste après Buchan Motors ?"), "Ardmore Cranes"),
    ((WORKS_WITH, "¿Y antes de Ardmore Cranes?"), "Buchan Motors"),
    ((WORKS_WITH, "E prima di Ardmore Cranes?"), "Buchan Motors"),
    (("Quantos mecânicos ela coordena?", "E antes da Ardmore Cranes?"), "Buchan Motors"),
    ((WORKS_WITH, "去Ardmore Cranes之前呢？"), "Buchan Motors"),
    ((WORKS_WITH, "and before Inverness?"), "Buchan Motors"),
]


@pytest.mark.parametrize(("turns", "found"), BESIDE_NAMED)
def test_a_side_and_a_name_ask_what_lies_there(linton: Assistant, turns: tuple[str, ...], found: str) -> None:
    answer = ask(linton, *turns)
    assert found in quoted(answer)
    assert "nine mechanics" not in quoted(answer)


NODDED = [
    "ok and before?",
    "Ok, und davor?",
    "d'accord, et avant ?",
    "vale, y antes?",
    "va bene, e prima?",
    "好的，之前呢？",
]


@pytest.mark.parametrize("question", NODDED)
def test_who_says_that_the_last_answer_was_heard_asks_on(linton: Assistant, question: str) -> None:
    assert answers_with(linton, "Ardmore Cranes", NOW, question)


def test_the_question_stays_as_it_was_asked(linton: Assistant) -> None:
    answer = ask(linton, NOW, "ok and before Skene Lifts?")
    assert answer.question == "ok and before Skene Lifts?"
    assert answer.standalone != answer.question


MEANT = [
    ("Where did she work before Ardmore Cranes?", "no, I meant after Ardmore Cranes"),
    ("Wo war sie vor Ardmore Cranes?", "nein, ich meinte nach Ardmore Cranes"),
    ("¿Dónde trabajó antes de Ardmore Cranes?", "no perdona, quería decir después de Ardmore Cranes"),
    ("¿Dónde trabajó antes de Ardmore Cranes?", "no perdona, quería decir después de Inverness"),
    ("Où était-elle avant Ardmore Cranes ?", "pardon, je voulais dire après Ardmore Cranes"),
]


@pytest.mark.parametrize("turns", MEANT)
def test_what_was_meant_is_asked_instead(linton: Assistant, turns: tuple[str, str]) -> None:
    assert answers_with(linton, "Skene Lifts", *turns)


def test_another_subject_leans_on_nothing(linton: Assistant) -> None:
    turns = ("What did she do at Ardmore Cranes?", "Change of subject: where did she study?")
    assert answers_with(linton, "HND in Mechanical Engineering", *turns)


BACK = ["back to her current job, what does she do there?", "Zurück zu ihrem jetzigen Job: was macht sie da?"]


@pytest.mark.parametrize("question", BACK)
def test_what_is_spoken_of_again_is_asked_about(linton: Assistant, question: str) -> None:
    assert answers_with(linton, "nine mechanics", "Where was she in 2013?", question)


LONGER = [
    ("How long was she at Ardmore Cranes?", "longer than at Buchan Motors?"),
    ("Wie lange war sie bei Ardmore Cranes?", "länger als bei Buchan Motors?"),
    ("¿Cuánto tiempo estuvo en Ardmore Cranes?", "¿más tiempo que en Buchan Motors?"),
    ("Combien de temps est-elle restée chez Ardmore Cranes ?", "plus longtemps que chez Buchan Motors ?"),
]


@pytest.mark.parametrize("turns", LONGER)
def test_a_stay_is_compared_with_the_one_spoken_of(linton: Assistant, turns: tuple[str, str]) -> None:
    answer = ask(linton, *turns)
    assert "Ardmore Cranes" in quoted(answer)
    assert "Buchan Motors" in quoted(answer)


def test_a_stay_is_compared_with_one_of_several_posts(linton: Assistant) -> None:
    answer = ask(linton, "How long was she at Ardmore Cranes?", "longer than at Skene Lifts?")
    assert "Ardmore Cranes" in quoted(answer)
    assert "Skene Lifts" in quoted(answer)


def test_a_stay_is_not_compared_with_itself(linton: Assistant) -> None:
    question = "longer than at Ardmore Cranes?"
    assert ask(linton, "How long was she at Ardmore Cranes?", question).standalone == question


def test_more_is_told_of_what_is_named(linton: Assistant) -> None:
    assert answers_with(linton, "Tested winches", "Where did she study?", "ok more on Ardmore Cranes pls")


AT_ONE_EMPLOYER = [
    ("What is her present position?", "what did she do there before she became service manager?"),
    ("Was ist ihre jetzige Position?", "Welche Position hatte sie dort davor?"),
    ("¿Qué puesto tiene ahora?", "¿qué puesto tenía ahí antes de ese?"),
    ("Qual é o cargo atual dela?", "que cargo tinha lá antes desse?"),
    ("Qual è il suo ruolo attuale?", "che ruolo aveva lì prima di questo?"),
    ("她现在是什么职位？", "升上来之前呢？"),
    ("What is her present position?", "and before the promotion?"),
]


@pytest.mark.parametrize("turns", AT_ONE_EMPLOYER)
def test_the_post_before_at_the_same_employer_is_told(linton: Assistant, turns: tuple[str, str]) -> None:
    assert answers_with(linton, "Lift Mechanic", *turns)


def test_at_an_employer_of_one_post_there_was_none_before(linton: Assistant) -> None:
    answer = ask(linton, "What was her position at Ardmore Cranes?", "what position did she have there before that?")
    assert answer.status is Status.NOT_FOUND


CAME = ["and before she came there?", "und bevor sie dorthin kam?", "et avant d'arriver là-bas, elle était où ?"]


@pytest.mark.parametrize("question", CAME)
def test_what_was_before_somebody_came_is_the_employer_before(linton: Assistant, question: str) -> None:
    assert answers_with(linton, "Ardmore Cranes", "Where did she work in 2022?", question)


WENT = ["Where did she go after that?", "Wohin ging sie danach?", "et où est-elle allée après ?"]


@pytest.mark.parametrize("question", WENT)
def test_after_studies_comes_the_job(linton: Assistant, question: str) -> None:
    assert answers_with(linton, "Buchan Motors", "Where did she do her HND?", question)


OF_A_TIME = ["and whom did she work for in 2015?", "y en 2015 qué hizo?", "e nel 2015 per chi lavorava?"]


@pytest.mark.parametrize("question", OF_A_TIME)
def test_what_there_was_at_a_time_is_asked_by_itself(linton: Assistant, question: str) -> None:
    assert answers_with(linton, "Ardmore Cranes", WORKS_WITH, question)


LED = "How many nurses does she lead?"
CARRIED = [
    (LED, "And at Brook Clinic?"),
    (LED, "and in the job before?"),
    (LED, "And as ward sister, how many were there?"),
    ("Wie viele Pflegekräfte leitet sie?", "Und bei Brook Clinic?"),
    ("Wie viele Pflegekräfte leitet sie?", "Und in der Stelle davor?"),
    ("¿Cuántas enfermeras dirige?", "¿y en Brook Clinic?"),
]


@pytest.mark.parametrize("turns", CARRIED)
def test_a_number_is_asked_of_another_job(roe: Assistant, turns: tuple[str, str]) -> None:
    answer = ask(roe, *turns)
    assert "12 nurses" in quoted(answer)
    assert "34 nurses" not in quoted(answer)


NONE_TOLD = [(LED, "And at Fenwick House?"), (LED, "And at Brook Clinic?", "and in the job before?")]


@pytest.mark.parametrize("turns", NONE_TOLD)
def test_a_number_that_the_other_job_does_not_tell_is_none(roe: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(roe, *turns).status is Status.NOT_FOUND


def test_there_is_no_number_before_the_first_job(roe: Assistant) -> None:
    assert ask(roe, "How many residents did she have?", "and in the job before?").status is Status.NOT_FOUND


def test_the_same_is_asked_of_another_degree(roe: Assistant) -> None:
    assert answers_with(roe, "Merit", "What grade did she get in her BSc?", "same for the PGCert")


def test_what_is_named_ahead_is_asked_how_long(roe: Assistant) -> None:
    answer = ask(roe, NOW, "the clinic, how long altogether")
    assert answer.value == pytest.approx(5.1667, abs=0.1)


def test_where_the_job_before_was_is_told_by_its_own_place(roe: Assistant) -> None:
    answer = ask(roe, NOW, "and before?", "where was that?")
    assert "York" in answer.answer
    assert "Bruneck" not in quoted(answer)
