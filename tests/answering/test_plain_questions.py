"""Plain questions in words of their own: the place of the job, general words, what a name stands for."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask


@pytest.mark.parametrize(
    ("question", "city"),
    [
        ("In which city does she work?", "Bristol"),
        ("In which city is her current job?", "Bristol"),
        ("¿En qué ciudad trabaja?", "Bristol"),
        ("In welcher Stadt arbeitet sie?", "Bristol"),
        ("Dans quelle ville travaille-t-elle ?", "Bristol"),
        ("In quale città lavora?", "Bristol"),
        ("Em que cidade ela trabalha?", "Bristol"),
        ("她现在在哪个城市工作？", "Bristol"),
        ("In which city does she live?", "Bath"),
        ("Where is she based?", "Bath"),
    ],
)
def test_the_city_of_the_job_is_not_the_home(ashby: Assistant, question: str, city: str) -> None:
    answer = ask(ashby, question)
    assert answer.status is Status.ANSWERED
    assert city in answer.answer
    assert ("Bath" in answer.answer) == (city == "Bath")


def test_a_city_after_the_job(ashby: Assistant) -> None:
    assert "Bristol" in ask(ashby, "Who does she work for?", "And what city is that in?").answer


@pytest.mark.parametrize(
    "question",
    ["Who does she work for?", "Which company does she work for?", "Where does she work?", "Wo arbeitet sie?"],
)
def test_work_in_the_present_is_that_of_today(ashby: Assistant, question: str) -> None:
    answer = ask(ashby, question)
    assert "Tollgate Credit" in answer.answer
    assert "Harbour Mutual" not in answer.answer


@pytest.mark.parametrize("question", ["Where has she worked?", "Which companies did she work for?"])
def test_work_in_the_past_is_all_of_it(ashby: Assistant, question: str) -> None:
    answer = ask(ashby, question)
    assert "Tollgate Credit" in answer.answer
    assert "Harbour Mutual" in answer.answer
