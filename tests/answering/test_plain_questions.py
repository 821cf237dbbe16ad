"""Plain questions in words of their own: the place of the job, general words, what a name stands for."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted


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


@pytest.mark.parametrize(
    "question",
    [
        "How many foreign languages does she speak?",
        "Wie viele Fremdsprachen spricht sie?",
        "¿Cuántas lenguas extranjeras habla?",
        "Combien de langues étrangères parle-t-elle ?",
        "Quante lingue straniere parla?",
        "Quantas línguas estrangeiras ela fala?",
        "她会几门外语？",
    ],
)
def test_the_mother_tongue_is_no_foreign_language(ashby: Assistant, question: str) -> None:
    answer = ask(ashby, question)
    assert answer.value == 2
    assert "Dutch" not in quoted(answer)


@pytest.mark.parametrize(
    "turns",
    [
        ("What is her mother tongue?",),
        ("Which languages does she speak?", "Which of them is her mother tongue?"),
        ("Qual è la sua lingua madre?",),
        ("Was ist ihre Muttersprache?",),
        ("Quais são as línguas maternas dela?",),
    ],
)
def test_the_mother_tongue(ashby: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(ashby, *turns)
    assert "Dutch" in quoted(answer)
    assert "German" not in quoted(answer)


def test_which_of_the_foreign_languages_is_better(ashby: Assistant) -> None:
    answer = ask(ashby, "What foreign languages does she have?", "Which one is she better at?")
    assert "English" in quoted(answer)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Does she hold an Amazon certificate?", "AWS Certified Cloud Practitioner"),
        ("Any Microsoft certifications?", "Azure Data Scientist Associate"),
        ("Hat sie ein Zertifikat von Microsoft?", "Azure Data Scientist Associate"),
        ("Does she have a personal website?", "https://ashby.example"),
        ("Which plotting libraries does she use?", "ggplot2"),
    ],
)
def test_a_thing_by_another_name(ashby: Assistant, question: str, evidence: str) -> None:
    assert answers_with(ashby, evidence, question)


@pytest.mark.parametrize("question", ["Does she hold a Google certificate?", "Has she worked at Amazon?"])
def test_a_vendor_is_not_another_nor_an_employer(ashby: Assistant, question: str) -> None:
    assert ask(ashby, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("What does she specialise in?", "fraud detection for small banks"),
        ("What is Nightlight?", "a network of evening classes for nurses"),
        ("Did the Coinwatch app win anything?", "won second prize"),
    ],
)
def test_what_a_line_says(ashby: Assistant, question: str, evidence: str) -> None:
    assert answers_with(ashby, evidence, question)


def test_a_project_that_won_nothing(ashby: Assistant) -> None:
    assert ask(ashby, "Did Tidewise win anything?").status is Status.NOT_FOUND


def test_courses_are_counted(ashby: Assistant) -> None:
    assert ask(ashby, "How many courses from her degree are mentioned?").value == 3


def test_studies_that_only_a_sentence_tells(ashby: Assistant) -> None:
    assert "does not mention" not in ask(ashby, "Did she study at Uppsala?").answer
    assert ask(ashby, "Did she study at Lund?").answer == "The CV does not mention Lund."
