"""Towns that are compared, posts beside each other, what is had most of, who learned from somebody, firms called by a
part of their name."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("¿Dónde estuvo más tiempo, en Pau o en San Sebastián?", "San Sebastián", "Pau"),
        ("¿Dónde estuvo menos tiempo, en Pau o en Cuenca?", "Pau", "Cuenca"),
        ("¿Trabajó antes en Cuenca o en Pau?", "Cuenca", "Pau"),
        ("Was she in Pau before San Sebastián?", "Pau", "San Sebastián"),
    ],
)
def test_of_two_towns_the_one_that_is_asked_for_stands_first(
    ansorena: Assistant, question: str, first: str, second: str
) -> None:
    answer = ask(ansorena, question)
    assert answer.status is Status.ANSWERED
    assert answer.answer.index(first) < answer.answer.index(second)


@pytest.mark.parametrize(
    "question",
    ["¿Dónde estuvo más tiempo, en Pau o en Toulouse?", "Where did she work longest, in Cuenca or in Madrid?"],
)
def test_a_town_that_the_cv_does_not_have_is_compared_with_none(ansorena: Assistant, question: str) -> None:
    assert ask(ansorena, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("¿Cuál es el hotel con más habitaciones?", "140 habitaciones"),
        ("¿Qué hotel tenía menos habitaciones?", "31 habitaciones"),
        ("Which hotel had the most rooms?", "140 habitaciones"),
        ("Welches Hotel hatte die wenigsten Zimmer?", "31 habitaciones"),
    ],
)
def test_the_number_before_a_thing_decides_where_there_was_most_of_it(
    ansorena: Assistant, question: str, evidence: str
) -> None:
    answer = ask(ansorena, question)
    assert evidence in quoted(answer)
    assert quoted(answer).count("habitaciones") == 1


@pytest.mark.parametrize(
    "question",
    ["¿Ha tenido alumnos en prácticas?", "Has she had interns?", "A-t-elle eu des stagiaires ?", "他带过实习生吗？"],
)
def test_whom_somebody_had_as_a_trainee_is_no_internship_and_no_study(ansorena: Assistant, question: str) -> None:
    assert quoted(ask(ansorena, question)) == "Tutora de prácticas: cinco alumnos de la escuela de hostelería."


def test_an_internship_tells_of_no_trainees(gu: Assistant, ansorena: Assistant) -> None:
    assert gu.ask("他带过实习生吗？").status is Status.NOT_FOUND
    assert answers_with(ansorena, "contrato en prácticas", "¿Ha hecho prácticas?")


def test_a_heading_of_studies_is_none_of_students(ansorena: Assistant) -> None:
    assert "Grado en Turismo" not in quoted(ask(ansorena, "¿Cuántos estudiantes ha tutorizado?"))


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("¿Cuántos años lleva en recepción?", 12.3333),  # the night receptionist, too
        ("How many years of hotel experience does she have?", 10.4167),
    ],
)
def test_years_in_a_field_are_those_of_every_post_in_it(ansorena: Assistant, question: str, years: float) -> None:
    assert ask(ansorena, question).value == pytest.approx(years, abs=0.001)


def test_years_with_a_title_count_the_senior_one_too(gu: Assistant) -> None:
    assert len(ask(gu, "他做产品经理几年了？").quotes) == 2


@pytest.mark.parametrize("question", ["¿Por qué dejó la Auberge des Trois Ponts?", "Why did she leave Pau?"])
def test_the_till_that_is_closed_is_no_reason_to_leave(ansorena: Assistant, question: str) -> None:
    assert ask(ansorena, question).status is Status.NOT_FOUND


def test_colleagues_who_left_are_no_reason_to_leave(gu: Assistant) -> None:
    assert gu.ask("为什么离开岚桥？").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("¿Qué hizo entre septiembre de 2013 y mayo de 2014?", "Ninguna entrada entre 2013-09 y 2014-05"),
        ("What did she do between September 2013 and May 2014?", "No entry between 2013-09 and 2014-05"),
    ],
)
def test_a_time_that_two_jobs_only_bound_is_empty(ansorena: Assistant, question: str, text: str) -> None:
    assert ask(ansorena, question).answer.startswith(text)


def test_a_course_in_a_language_says_yes(ansorena: Assistant) -> None:
    answer = ask(ansorena, "¿Sabe lengua de signos?")
    assert (answer.status, answer.answer[:3]) == (Status.ANSWERED, "Sí:")


def test_a_region_inside_a_longer_name_is_no_place(ansorena: Assistant) -> None:
    assert quoted(ask(ansorena, "¿Ha trabajado en el extranjero?")).count("\n") < 3
    assert ask(ansorena, "Has she worked in Australia?").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "evidence"),
    [("¿Tiene un máster?", "MBA"), ("¿Quién fue su tutor de máster?", "Jon Iriarte")],
)
def test_an_mba_is_the_master_of_who_has_no_other(ansorena: Assistant, question: str, evidence: str) -> None:
    assert answers_with(ansorena, evidence, question)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("当产品经理之前他做什么职位？", "产品助理"),
        ("做高级产品经理之前的职位是什么？", "产品经理"),
        ("他在岚桥待了多久？", "2016.07 – 2018.05"),
        ("什么时候加入澜渊？", "2021.03"),
        ("硕士导师是谁？", "沈砚秋"),
        ("县域医院项目合同总额多少？", "2150 万元"),
        ("县域医院项目涉及多少个县？", "6 个县"),
        ("他在澜渊的第一份职位是什么？", "高级产品经理"),
        ("公司里客户有多少家？", "210 家客户"),
    ],
)
def test_asked_in_chinese(gu: Assistant, question: str, evidence: str) -> None:
    assert answers_with(gu, evidence, question)


def test_the_post_held_shortest_is_one_of_several_at_an_employer(gu: Assistant) -> None:
    assert quoted(ask(gu, "他哪个职位做的时间最短？")).startswith("2016.07 – 2018.05")
    assert len(ask(gu, "他哪个职位做的时间最短？").quotes) == 1


def test_the_post_before_another_is_the_last_one_at_the_employer_before(gu: Assistant) -> None:
    answer = ask(gu, "当高级产品经理之前他做什么职位？")
    assert answer.answer.startswith("产品经理, 广州岚桥电子商务有限公司, 2018.06")
    assert len(answer.quotes) == 1


def test_what_a_thing_has_is_not_counted_as_the_thing(gu: Assistant) -> None:
    assert ask(gu, "项目里用户有多少？").status is Status.NOT_FOUND


def test_projects_are_counted_where_none_is_named(gu: Assistant) -> None:
    assert ask(gu, "他做过多少个项目？").value == 2


def test_the_post_before_another_may_be_at_the_same_employer(ansorena: Assistant) -> None:
    answer = ask(ansorena, "¿Qué puesto tenía antes de ser segunda jefa de recepción?")
    assert "Recepcionista de noche" in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuándo empezó a trabajar?",
        "When did she start working?",
        "Quand a-t-elle commencé à travailler ?",
        "Wann hat sie angefangen zu arbeiten?",
        "她什么时候开始工作的？",
    ],
)
def test_when_somebody_began_to_work_is_told_by_the_first_job(ansorena: Assistant, question: str) -> None:
    answer = ask(ansorena, question)
    assert "2010, 2011 y 2012" in quoted(answer)
    assert len(answer.quotes) == 1


def test_the_beginning_of_studies_or_of_one_job_is_no_first_job(ansorena: Assistant) -> None:
    assert "Grado en Turismo" in quoted(ask(ansorena, "When did she start her studies?"))
    assert "2019" in quoted(ask(ansorena, "Where does she work now?", "When did she start working there?"))
    assert "2010, 2011" not in quoted(ask(ansorena, "When could she start a new job?"))


def test_the_years_at_a_firm_called_by_two_characters(gu: Assistant) -> None:
    assert ask(gu, "他在岚桥待了多久？").value == pytest.approx(4 + 7 / 12, abs=0.001)


@pytest.mark.parametrize("question", ["期望什么职位？", "期望的岗位是什么？"])
def test_the_post_that_is_wished_for_is_asked_for_in_other_words(gu: Assistant, question: str) -> None:
    assert answers_with(gu, "产品总监", question)
