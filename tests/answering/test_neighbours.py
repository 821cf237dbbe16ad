"""What lies before or after in a career: another employer, the first job after studies, the studies before it."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted

BESIDE = [
    (("Where did she work in 2022?", "And before that?"), "Ardmore Cranes", "Lift Mechanic"),
    (("Where did she work in 2019?", "And before that?"), "Ardmore Cranes", "Buchan"),
    (("Where did she work in 2016?", "Who was her previous employer?"), "Buchan Motors", "Skene"),
    (("¿Dónde trabajaba en 2016?", "¿Cuál fue el empleador anterior?"), "Buchan Motors", "Skene"),
    (("Wo arbeitete sie 2016?", "Wer war der Arbeitgeber davor?"), "Buchan Motors", "Skene"),
    (("What was her job in 2022?", "Who employed her before that?"), "Ardmore Cranes", "Lift Mechanic"),
    (("Where did she first work?", "Where did she move afterwards?"), "Ardmore Cranes", "Skene"),
    (("Qual è stato il suo primo lavoro?", "Cosa è venuto dopo?"), "Ardmore Cranes", "Skene"),
    (("Quel a été son premier poste ?", "Qu'est-ce qui est venu après ?"), "Ardmore Cranes", "Skene"),
    (("她的第一份工作是什么？", "第二份呢？"), "Ardmore Cranes", "Skene"),
]


@pytest.mark.parametrize(("turns", "found", "other"), BESIDE)
def test_another_employer_lies_beside_an_employer(
    linton: Assistant, turns: tuple[str, ...], found: str, other: str
) -> None:
    answer = ask(linton, *turns)
    assert found in quoted(answer)
    assert other not in quoted(answer)


def test_a_position_lies_beside_a_position_at_one_employer(linton: Assistant) -> None:
    answer = ask(linton, "What is her present position?", "And what position did she have before that?")
    assert "Lift Mechanic" in quoted(answer)


def test_after_a_job_comes_the_next_there_and_the_next_employer(linton: Assistant) -> None:
    answer = ask(linton, "What was her job in 2022?", "And before that?")
    assert "Lift Mechanic" in quoted(answer)
    assert "Ardmore Cranes" in quoted(answer)


def test_nothing_lies_before_the_first_employer(linton: Assistant) -> None:
    answer = ask(linton, "Where did she first work?", "And before that?")
    assert "Ardmore" not in quoted(answer)
    assert "Skene" not in quoted(answer)


AFTER = [
    "What was her first job after Deeside College?",
    "Who hired her once she had left Deeside College?",
    "Where did she go to work after graduating from Deeside College?",
    "Wo hat sie nach dem Studium am Deeside College zuerst gearbeitet?",
    "Une fois diplômée de Deeside College, où a-t-elle commencé à travailler ?",
    "¿Quién la contrató al graduarse de Deeside College?",
    "Qual è stato il suo primo lavoro dopo il Deeside College?",
    "Qual foi o primeiro emprego depois de Deeside College?",
    "从Deeside College毕业后的第一份工作是什么？",
]


@pytest.mark.parametrize("question", AFTER)
def test_the_first_job_after_a_school_where_she_works_now(linton: Assistant, question: str) -> None:
    answer = ask(linton, question)
    assert "Buchan Motors" in quoted(answer)
    assert "Skene" not in quoted(answer)


def test_after_a_school_the_next_school_is_what_she_did(linton: Assistant) -> None:
    assert "HND" in quoted(ask(linton, "What did she do right after Culter Academy?"))


BEFORE = [
    "What did she do before her first job?",
    "What did she study before she started working?",
    "Was hat sie gelernt, bevor sie zu arbeiten anfing?",
    "Qu'a-t-elle fait avant d'entrer dans la vie active ?",
    "¿Qué hizo antes de su primer trabajo?",
    "Che cosa ha studiato prima di iniziare a lavorare?",
    "O que fazia antes de iniciar a carreira?",
    "她参加工作前学了什么？",
]


@pytest.mark.parametrize("question", BEFORE)
def test_studies_lie_before_the_first_job(linton: Assistant, question: str) -> None:
    answer = ask(linton, question)
    assert "HND" in quoted(answer)
    assert "Buchan" not in quoted(answer)


STUDYING = [
    ("Was she a student in 2010?", "HND"),
    ("War sie 2010 Studentin?", "HND"),
    ("¿Era estudiante en 2005?", "Highers"),
    ("2010年她还是学生吗？", "HND"),
    ("What course was she on in 2010?", "HND"),
]


@pytest.mark.parametrize(("question", "found"), STUDYING)
def test_studies_of_a_time(linton: Assistant, question: str, found: str) -> None:
    assert found in quoted(ask(linton, question))


def test_no_studies_at_a_time(linton: Assistant) -> None:
    assert ask(linton, "Was she a student in 2016?").status != Status.ANSWERED


TITLES = [
    ("Where did she work in 2016?", "As what?"),
    ("Where did she work in 2016?", "And her title?"),
    ("Wo arbeitete sie 2016?", "Und was war ihr Titel?"),
    ("¿Dónde trabajaba en 2016?", "¿De qué?"),
    ("Dove lavorava nel 2016?", "In che veste?"),
    ("Où travaillait-elle en 2016 ?", "Et son titre ?"),
    ("Where was she in 2016?", "What did she do there?"),
    ("她2016年在哪里工作？", "做什么的？"),
]


@pytest.mark.parametrize("turns", TITLES)
def test_as_what_somebody_worked_there(linton: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(linton, *turns)
    assert answer.status == Status.ANSWERED
    assert "Fitter" in answer.answer


LENGTHS = [
    ("How long was she at Buchan Motors?", "And how many years at Ardmore Cranes?"),
    ("Wie lange war sie bei Buchan Motors?", "Und Ardmore Cranes?"),
    ("Quanti anni ha passato presso Buchan Motors?", "E quanti presso Ardmore Cranes?"),
    ("¿Cuánto trabajó para Buchan Motors?", "¿Y cuánto en Ardmore Cranes?"),
    ("她在Buchan Motors工作了多久？", "那Ardmore Cranes呢？"),
]


@pytest.mark.parametrize("turns", LENGTHS)
def test_the_length_of_another_stay(linton: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(linton, *turns).value == pytest.approx(3.25)


YEARS = [
    ("Where did she work in 2013?", "And in 2016?"),
    ("她2013年在哪工作？", "2016年在哪？"),
    ("Wo war sie 2022?", "Wie war es 2016?"),
    ("Onde trabalhou em 2013?", "E depois em 2016?"),
]


@pytest.mark.parametrize("turns", YEARS)
def test_the_same_of_another_year(linton: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(linton, *turns)
    assert "Ardmore Cranes" in quoted(answer)
    assert "Skene" not in quoted(answer)


def test_how_many_positions_is_no_question_for_a_title(linton: Assistant) -> None:
    answer = ask(linton, "Where did she work in 2016?", "How many mechanics did she plan for there?")
    assert "Fitter" not in answer.answer
