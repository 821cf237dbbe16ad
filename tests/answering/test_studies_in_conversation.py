"""Studies in conversations: another degree than the one spoken of, the people of a study, training among the jobs."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import answers_with, ask, quoted

morven = of_text("""# Morven Tait

morven.tait@example.org

## Experience

### Consultant Radiologist, Lochside Hospital
2019-09 – Present · Perth

### Resident Physician in Radiology, Kirkton Infirmary
2014-08 – 2019-08 · Dundee

### Apprentice Electrician, Brae Electrical
2001-08 – 2004-07 · Oban

- Apprentice of the year in 2003

## Education

### PhD in Physics, University of Glasgow
2010 – 2014

- Thesis: Scatter in Thick Shields. Adviser: Ruth Calder
- Grade: with distinction

### BSc in Physics, University of Stirling
2005 – 2009

- Minor in Statistics
- Grade: 68
""")
reto = of_text("""# Reto Amsler

reto.amsler@example.org

## Ausbildung

| Zeit | |
|------|---|
| 2013 – 2017 | Promotion zum Dr. rer. nat., Universität Bern, Betreuerin: Prof. Dr. Vera Huber |
| 2007 – 2012 | Studium der Chemie, Universität Basel |
""")
shen = of_text("""# 沈岚

shen.lan@example.org

## 教育背景

### 土壤学，博士 · 浙江大学
2013.09 – 2018.06

- 导师：贺远

## 工作经历

### 博士后 · 南京土壤研究所
2018.07 – 2020.07

- 合作导师：蒋安
""")

priya = of_text("""# Priya Lind

priya.lind@example.org

## Education

### MChem Chemistry, University of Edinburgh
2020 – 2025

- Master's project: "Trace Nitrosamines in Tablets", supervised by Dr Fiona Balfour
- 2025 Hope Prize for the best master's project in nitrosamines

## Awards

- 2025 Hope Prize for the best master's project
""")

PHD = "Where did she do her PhD?"
ANOTHER = [
    ((PHD, "And undergrad, where was that?"), "University of Stirling"),
    ((PHD, "Who was her adviser?", "and her bachelor's, where was that"), "University of Stirling"),
    ((PHD, "And undergrad, where was that?", "grade there?"), "68"),
    ((PHD, "with what grade?", "same for the bachelor"), "68"),
    (("Wo hat sie promoviert?", "Und der Bachelor, wo war der?"), "University of Stirling"),
    (("¿Dónde hizo el doctorado?", "y el grado de bachelor, ¿dónde fue eso?"), "University of Stirling"),
    ((PHD, "And undergrad, where was that?", "What was the minor?"), "Minor in Statistics"),
]


@pytest.mark.parametrize(("turns", "found"), ANOTHER)
def test_a_degree_named_ahead_is_what_is_asked_about(morven: Assistant, turns: tuple[str, ...], found: str) -> None:
    answer = ask(morven, *turns)
    assert found in quoted(answer)
    assert "PhD" not in quoted(answer)


UNDER = [
    (PHD, "under whom?"),
    ("Wo hat sie promoviert?", "Bei wem?"),
    ("Où a-t-elle fait son doctorat ?", "Avec qui ?"),
    ("¿Dónde hizo el doctorado?", "¿Con quién?"),
    ("Dove ha fatto il dottorato?", "Con chi?"),
    ("Onde fez o doutorado?", "Com quem?"),
    ("她在哪里读的博士？", "跟谁？"),
]


@pytest.mark.parametrize("turns", UNDER)
def test_a_mere_who_of_studies_asks_who_supervised_them(morven: Assistant, turns: tuple[str, ...]) -> None:
    assert answers_with(morven, "Ruth Calder", *turns)


TRAINED = [
    ("Where did she do her apprenticeship?", "Brae Electrical"),
    ("Wo hat sie ihre Lehre gemacht?", "Brae Electrical"),
    ("Où a-t-elle fait son apprentissage ?", "Brae Electrical"),
    ("Dove ha fatto l'apprendistato?", "Brae Electrical"),
    ("Where did she do her residency?", "Kirkton Infirmary"),
    ("¿Dónde hizo la residencia?", "Kirkton Infirmary"),
    ("Onde fez a residência?", "Kirkton Infirmary"),
]


@pytest.mark.parametrize(("question", "found"), TRAINED)
def test_training_may_stand_among_the_jobs(morven: Assistant, question: str, found: str) -> None:
    assert answers_with(morven, found, question)


def test_training_among_the_jobs_is_spoken_of(morven: Assistant) -> None:
    assert answers_with(morven, "2001-08 – 2004-07", "Where did she do her apprenticeship?", "From when to when?")
    assert answers_with(morven, "2014-08 – 2019-08", "How long was her residency?")


def test_who_was_no_apprentice_did_no_apprenticeship(reto: Assistant) -> None:
    assert ask(reto, "Wo hat er seine Lehre gemacht?").status is Status.NOT_FOUND
    assert ask(reto, "Where did he do his residency?").status is Status.NOT_FOUND


def test_a_degree_may_be_told_below_its_dates(reto: Assistant) -> None:
    assert answers_with(
        reto, "Vera Huber", "Wo hat er Chemie studiert?", "Und die Promotion, wer war da die Betreuerin?"
    )


def test_a_doctorate_is_no_half_of_a_postdoc(shen: Assistant) -> None:
    answer = ask(shen, "博士在哪里读的？")
    assert "浙江大学" in quoted(answer)
    assert "南京" not in quoted(answer)
    assert "贺远" in quoted(ask(shen, "博士在哪里读的？", "导师呢"))


def test_reading_for_a_degree_names_it(shen: Assistant) -> None:
    assert ask(shen, "博士在哪里读的？", "读过研吗？").status is not Status.ANSWERED


def test_there_is_where_the_training_was(morven: Assistant) -> None:
    turns = ("Wo hat sie ihre Lehre gemacht?", "Hat sie da eine Auszeichnung bekommen?")
    assert "Apprentice of the year" in quoted(ask(morven, *turns))


def test_the_supervisor_is_of_the_study_not_of_the_prize_for_it(priya: Assistant) -> None:
    turns = ("What was her master's project about?", "whos the supervisor")
    assert answers_with(priya, "Fiona Balfour", *turns)
