"""Words of a question that have another reading than the field they are taken for, and later questions that pick one of
the things shown by what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

CV = """# Maren Holt
maren.holt@example.org

## Experience

### Marketing Developer · Brightwell Ltd
2021 - Present | Leeds, England

- Contributed to the REST API of the booking site
- Collaborated with the data team to plan a loyalty app
- Invited journal extension of the booking study in JOCS
- Facebook development of two shop pages

## Education

### BSc Mathematics
University of Hull | 2012 - 2016

### Course in DevOps
Northern Code School | 2020

## Technical skills

Python · Docker · SQL

## Languages

English (Native) · Spanish (B2) · French (A2)

## Certificates

AWS Certified Solutions Architect · Certified Kubernetes Administrator

## Patents

- Sparse Booking Tables (US Patent 11,222,333), 2022
- Dense Ledger Rows (US Patent 11,444,555), 2023
"""

CHINESE = """# 简历

# 联系方式

- Email：goodman@example.org

# 个人信息

 - 胡立群/男/1990
 - 工作年限：3年

# 工作经历

## ABC公司 （ 2012年9月 ~ 2014年9月 ）

### DEF项目

我在此项目负责了支付模块的开发工作。

## JKL公司 （ 2010年3月 ~ 2012年8月 ）

### MNO项目

我在此项目负责了库存模块的开发工作。
"""


def _over(folder: Path, text: str) -> Assistant:
    (folder / "cv.md").write_text(text, encoding="utf-8")
    return Assistant.load(folder / "cv.md", index=folder / "index", today=TODAY)


@pytest.fixture(scope="module")
def maren(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(tmp_path_factory.mktemp("maren"), CV)


@pytest.fixture(scope="module")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return _over(tmp_path_factory.mktemp("chinese"), CHINESE)


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        ("Has she collaborated on an API?", "REST API"),
        ("¿Ha colaborado en alguna API?", "REST API"),
        ("Was she invited to extend a paper for a journal?", "JOCS"),
        ("Has she done any Facebook development?", "Facebook development"),
        ("Can she code at all?", "Python"),
        ("Kann sie programmieren?", "Python"),
        ("¿Sabe programar?", "Python"),
        ("她会编程吗？", "Python"),
    ],
)
def test_another_reading_says_yes(maren: Assistant, question: str, evidence: str) -> None:
    answer = ask(maren, question)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Has she done any Twitter development?",
        "Has she co-authored a paper?",
    ],
)
def test_the_first_reading_stays_where_no_line_says_the_other(maren: Assistant, question: str) -> None:
    assert ask(maren, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    ["What is the number of her patent on ledger rows?", "¿Cuál es el número de su patente sobre ledger rows?"],
)
def test_the_number_of_one_patent_is_no_count(maren: Assistant, question: str) -> None:
    assert "11,444,555" in ask(maren, question).answer


def test_patents_are_counted(maren: Assistant) -> None:
    assert ask(maren, "How many patents does she have?").value == 2


@pytest.mark.parametrize(
    ("first", "then", "evidence", "other"),
    [
        ("Which languages does she speak?", "Which is her native one?", "English (Native)", "Spanish"),
        ("Which languages does she speak?", "And the highest level?", "English (Native)", "Spanish"),
        ("Which languages does she speak?", "Which one is the weakest?", "French (A2)", "Spanish"),
        ("¿Qué idiomas habla?", "¿Cuál es el nativo?", "English (Native)", "Spanish"),
        ("Welche Sprachen spricht sie?", "Und das höchste Niveau?", "English (Native)", "Spanish"),
        ("Has she taken any DevOps course?", "Who was the provider?", "Northern Code School", "AWS"),
        ("Hat sie einen DevOps-Kurs gemacht?", "Wer war der Anbieter?", "Northern Code School", "AWS"),
        ("Where does she work?", "Which technologies does she use there?", "REST API", "Python"),
        ("¿Dónde trabaja?", "¿Qué tecnologías usa allí?", "REST API", "Python"),
        ("Tell me about the loyalty app.", "Which team did she work with on it?", "the data team", "Facebook"),
        ("Parle-moi de loyalty app.", "Avec quelle équipe a-t-elle travaillé ?", "the data team", "AWS"),
    ],
)
def test_one_of_the_things_shown_is_meant(maren: Assistant, first: str, then: str, evidence: str, other: str) -> None:
    answer = ask(maren, first, then)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert other not in quoted(answer)


def test_a_course_among_the_studies_is_one(maren: Assistant) -> None:
    assert "Course in DevOps" in quoted(ask(maren, "Which courses has she taken?"))


def test_a_year_beside_the_sex_is_that_of_birth(chinese: Assistant) -> None:
    assert "男/1990" in quoted(ask(chinese, "他是哪一年出生的？"))


def test_years_of_experience_that_a_label_states_come_first(chinese: Assistant) -> None:
    answer = ask(chinese, "他有几年工作经验？")
    assert answer.quotes[0].text == "工作年限：3年"
    assert answer.value == 3


def test_projects_are_those_of_the_employer_named(chinese: Assistant) -> None:
    answer = ask(chinese, "他在JKL公司做过哪些项目？")
    assert "MNO项目" in quoted(answer)
    assert "DEF项目" not in quoted(answer)


def test_a_project_without_dates_has_those_of_its_job(chinese: Assistant) -> None:
    assert "2012年8月" in quoted(ask(chinese, "他在JKL公司做过什么项目？", "什么时候离开那里的？"))
