"""Languages that only skills or certificates name, the newest of what was shown, its size, jobs told whole."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

fang = of_text("""# 方远

Android 工程师

## 工作经历

### 蓝鲸出行 — 高级工程师
*2022.03 - 至今 · 成都*

- 带 3 名应届生

## 专业技能

- 语言：Kotlin、Java
- 日语：可阅读文档，N2 水平

## 获奖与证书

- 大学英语六级，548 分
- 2018年 软件设计师

## 项目经历

### 观潮（2020.05 - 2021.06）
- 归因平台

### 纸船（2022.01 - 2023.02）
- 日志库，获 900 个 Star
""")

SPOKEN = [
    ("会说英语吗？", Status.PARTIAL, "大学英语六级"),
    ("英语水平如何？", Status.ANSWERED, "大学英语六级"),
    ("Does he speak English?", Status.PARTIAL, "大学英语六级"),
    ("会日语吗？", Status.ANSWERED, "N2"),
    ("会写后端吗？", Status.NOT_FOUND, ""),
    ("法语怎么样？", Status.NOT_FOUND, ""),
]


@pytest.mark.parametrize(("question", "status", "evidence"), SPOKEN)
def test_a_language_that_no_section_lists(fang: Assistant, question: str, status: Status, evidence: str) -> None:
    answer = ask(fang, question)
    assert answer.status is status
    assert evidence in quoted(answer)


def test_the_newest_of_what_was_shown_is_asked_in_chinese(fang: Assistant) -> None:
    said = quoted(ask(fang, "做过哪些项目？", "最近的是哪个？"))
    assert "纸船" in said
    assert "观潮" not in said
    assert "900 个 Star" in quoted(ask(fang, "做过哪些项目？", "最后一个有多少星？"))


yas = of_text("""# Yas Miller

Product manager

## Work

### Product Manager, Paywise (fintech, 160 employees)
2021-08 – Present · Zürich

- Responsible for invoicing with 3,100 business customers

### Product Manager, Careem
2013-09 – 2016-12 · Dubai

- Built the first cash-on-delivery flow

## Volunteering

### Treasurer, Dubai Women in Tech
2016 – 2017
""")

SIZES = [
    ("How many people work there?", "160 employees"),
    ("Wie viele Leute arbeiten dort?", "160 employees"),
    ("¿Cuántas personas trabajan allí?", "160 employees"),
]


@pytest.mark.parametrize(("question", "evidence"), SIZES)
def test_how_many_work_there(yas: Assistant, question: str, evidence: str) -> None:
    said = quoted(ask(yas, "Where does she work?", question))
    assert evidence in said
    assert "3,100" not in said


def test_customers_do_not_work_there(yas: Assistant) -> None:
    answer = ask(yas, "Where did she work before Paywise?", "How many people work there?")
    assert answer.status is Status.NOT_FOUND


def test_how_long_a_job_lasted_that_was_shown_with_an_office(yas: Assistant) -> None:
    assert "2013-09" in quoted(ask(yas, "What did she do in Dubai?", "For how long?"))


def test_a_job_that_is_told_about_is_told_whole(yas: Assistant) -> None:
    said = quoted(ask(yas, "Tell me about her current job."))
    assert "3,100 business customers" in said
    assert "cash-on-delivery" not in said
    assert "cash-on-delivery" in quoted(ask(yas, "介绍一下她以前的工作"))


kai = of_text("""# 凯文

后端工程师

## 工作经历

### 有赞 — 后端工程师
*2018.09 – 至今*

- 负责优惠券

### 恒生电子 — 实习生
*2017.07 – 2017.12*

- 写单元测试

## 教育背景

- 2014.09 – 2018.06 浙江大学 软件工程 本科
""")


def test_internships_are_no_changes_of_employer(kai: Assistant) -> None:
    assert "恒生" not in quoted(ask(kai, "换过几次工作？"))


def test_the_first_job_after_studies_is_no_internship_before(kai: Assistant) -> None:
    said = quoted(ask(kai, "毕业后先去了哪家公司？"))
    assert "有赞" in said
    assert "恒生" not in said


nia = of_text("""# Nia Ward

Product manager

## Work

### Product Manager, Acme
2019-01 – Present

- Responsible for invoicing
- Negotiated the partnerships with two carriers
- Built the booking page

### Engineer, Bell
2014-01 – 2018-12

- Reduced failed payments by a third
- Kept unplanned outages under an hour
- Planned 74 radio sites

## Certificates

- Negotiation seminar, Harvard, 2018

## References

- Rania Sabbagh, formerly lead of product at Bell
""")

ACTS = [
    ("What did she negotiate?", "two carriers", "seminar"),
    ("What did she reduce?", "failed payments", "invoicing"),
    ("What did she build?", "booking page", "invoicing"),
    ("What did she plan?", "74 radio sites", "unplanned"),
    ("Was hat sie verhandelt?", "two carriers", "seminar"),
    ("What did she achieve?", "invoicing", "failed payments"),
]


@pytest.mark.parametrize(("question", "evidence", "other"), ACTS)
def test_what_was_done_in_one_way(nia: Assistant, question: str, evidence: str, other: str) -> None:
    answer = ask(nia, question)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert other not in quoted(answer)
