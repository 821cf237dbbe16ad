"""What was done beside a job, the main job beside a side job, the gap between two of them, the position before another
one with the same employer, how long something lasted that its line tells by what was done."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Conversation
from tests.answering.test_answers import ask, quoted

ALONGSIDE = [
    "What did she do alongside her job at Zennor Packaging in 2017?",
    "Was machte sie 2017 parallel zu Zennor Packaging?",
    "Che cosa faceva in parallelo alla Zennor Packaging nel 2017?",
    "Qu'a-t-elle fait en plus de son emploi chez Zennor Packaging en 2018 ?",
    "¿Qué hizo en paralelo a su trabajo en Zennor Packaging en 2018?",
]


@pytest.mark.parametrize("question", ALONGSIDE)
def test_what_was_done_alongside_a_job_in_a_year(tresco: Assistant, question: str) -> None:
    told = quoted(ask(tresco, question))
    assert "Evening lecturer" in told
    assert "Buyer" not in told


MAIN = [
    "What was her full-time job while she was at Penwith Adult College?",
    "Welche Hauptstelle hatte sie, während sie am Penwith Adult College war?",
    "Quel était son emploi principal pendant qu'elle était au Penwith Adult College ?",
    "¿Qué trabajo principal tenía mientras estaba en Penwith Adult College?",
    "她在Penwith Adult College期间的全职工作是什么？",
]


@pytest.mark.parametrize("question", MAIN)
def test_the_main_job_beside_another_one(tresco: Assistant, question: str) -> None:
    told = quoted(ask(tresco, question))
    assert "Zennor" in told
    assert "lecturer" not in told


def test_what_was_the_main_job_before_the_one_spoken_of(tresco: Assistant) -> None:
    before = Conversation()
    first = tresco.explain("Where did she work in March 2019, as a buyer?", before)
    answer = tresco.explain("And before that, as her main job?", before.add(first.query, first.answer)).answer
    assert "Zennor" in quoted(answer)
    assert "lecturer" not in quoted(answer)


GAP = [
    "Was there a break between Zennor Packaging and her current job?",
    "Gab es eine Pause zwischen Zennor Packaging und ihrer jetzigen Stelle?",
    "A-t-elle eu une interruption entre Zennor Packaging et son emploi actuel ?",
    "¿Hubo una pausa entre Zennor Packaging y su trabajo actual?",
]


@pytest.mark.parametrize("question", GAP)
def test_a_gap_before_the_job_of_today_is_told_with_both_ends(tresco: Assistant, question: str) -> None:
    answer = ask(tresco, question)
    assert "03/2013 – 10/2018" in quoted(answer)
    assert "02/2019 – 04/2021" in quoted(answer)
    assert "2019-02" in answer.answer


def test_a_gap_after_an_internship(tresco: Assistant) -> None:
    answer = ask(tresco, "Was there a gap between her internship and Zennor Packaging?")
    assert "06/2012 – 12/2012" in quoted(answer)
    assert "03/2013 – 10/2018" in quoted(answer)


EMPLOYER = [
    "Which company did she work for just before joining her current employer?",
    "Who was her previous employer?",
    "¿En qué empresa trabajaba justo antes de entrar en su empresa actual?",
    "加入现在的公司之前，她在哪家公司工作？",
]


@pytest.mark.parametrize("question", EMPLOYER)
def test_who_was_promoted_has_not_left_the_employer(tresco: Assistant, question: str) -> None:
    told = quoted(ask(tresco, question))
    assert "Senior Buyer" not in told
    assert "MSc" not in told


POSITION = [
    "What was her position at Lamorna Foods before she became head of procurement?",
    "Which position did she hold at Lamorna Foods before becoming purchasing director?",
    "Welche Stelle hatte sie bei Lamorna Foods, bevor sie Einkaufsleiterin wurde?",
    "Que cargo ela tinha na Lamorna Foods antes de ser diretora de compras?",
]


@pytest.mark.parametrize("question", POSITION)
def test_the_position_before_another_one_with_the_same_employer(tresco: Assistant, question: str) -> None:
    told = ask(tresco, question).answer
    assert "Senior Buyer" in told
    assert "Head of Procurement" not in told
    assert "Zennor" not in told


TOWN = [
    "What did she do right after her internship, and in which city?",
    "Was hat sie direkt nach dem Praktikum gemacht, und in welcher Stadt?",
    "Qu'a-t-elle fait juste après son stage, et dans quelle ville ?",
    "O que ela fez logo depois do estágio e em que cidade?",
]


@pytest.mark.parametrize("question", TOWN)
def test_what_came_next_with_the_town(tresco: Assistant, question: str) -> None:
    answer = ask(tresco, question)
    assert "03/2013 – 10/2018" in quoted(answer)
    assert "Redruth" in answer.answer


def test_the_employer_before_another_one_with_the_town(tresco: Assistant) -> None:
    answer = ask(tresco, "她在Zennor Packaging之前在哪家公司工作，在哪个城市？").answer
    assert "Carbis" in answer
    assert "Helston" in answer


LENGTH = [
    ("How long did she teach evening classes?", 5.75),
    ("How long did she teach at the adult college?", 5.75),
    ("¿Cuánto duraron sus prácticas?", 0.5),
    ("Quanto duraram seus estágios?", 0.5),
]


@pytest.mark.parametrize(("question", "years"), LENGTH)
def test_how_long_something_lasted_that_is_told_by_what_was_done(
    tresco: Assistant, question: str, years: float
) -> None:
    assert ask(tresco, question).value == pytest.approx(years, abs=0.1)


PLACED = [
    "Where did she teach, and for how long?",
    "Onde ela deu aulas e por quanto tempo?",
    "Wo hat sie unterrichtet und wie lange?",
]


@pytest.mark.parametrize("question", PLACED)
def test_where_and_how_long_are_told_together(tresco: Assistant, question: str) -> None:
    answer = ask(tresco, question)
    assert "Penwith Adult College" in answer.answer
    assert answer.value == pytest.approx(5.75, abs=0.1)


STUDIES = [
    "What is her most recent degree and what was the topic of her dissertation?",
    "Qual a formação mais recente dela e qual o tema da dissertação?",
]


@pytest.mark.parametrize("question", STUDIES)
def test_the_latest_degree_is_told_with_its_thesis(tresco: Assistant, question: str) -> None:
    answer = ask(tresco, question).answer
    assert "MSc Supply Chain Management" in answer
    assert "Cold chains" in answer
