"""A value of the kind that is asked for, of the thing that it is asked of, or none: marks, beginnings, births, pay,
numbers, openings."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

english = of_text("""# Tamsin Orford
Bristol · tamsin@orford.example

## Experience
### Lead Developer, Brightwater Apps, Bristol
2019 – present
- Built TideTimes, an app for sailors: 4.8 stars in the App Store, battery use down by 30%
- Trained new developers; build time fell from 40 to 12 minutes
- Opened the Bradford showroom in March 2018
- The KiteFit app was downloaded 230,000 times; tested on 64 phones
### Founder, Fenwick Kites, York
2015 – 2019
- Grew to 1.4 million users
### Assistant, Hull Marine Centre, Hull
2012 – 2015
- Repaired the pumps of 9 tanks

## Education
### PhD in Computer Science, University of Leeds, 2015
### MSc Software Engineering, University of York
2010 – 2011
### BSc Mathematics, University of Hull
2007 – 2010, First Class Honours

## Certificates
- Scrum Master, 2020, 16 hours

Salary expectation: £72,000
""")

german = of_text("""# Hinrich Oltmanns
geb. 11.09.1974 in Leer, verheiratet
Kinder: Frieda (geb. 2009), Jonte (geb. 2012)
Gehaltswunsch: 70.000 €

## Berufserfahrung
### Küchenmeister, Hotel Adlerhorst, Garmisch
04/2015 – heute
- Haus mit 84 Betten; Team von 9 Köchen
- Schulung der Auszubildenden, Wareneinsatz um 12 % gesenkt
- Umbau der Alten Weberei; Neubau der Sporthalle Weener, eröffnet 2019
### Koch, Landgasthof Post, Murnau
2008 – 2015
- Rund 60 Gedecke am Abend

## Ausbildung
### Ausbildung zum Koch, Gasthof Krone
2001 – 2004, Gesellenbrief
### Bachelor Hotelmanagement, Hochschule Kempten
2011 – 2014, Abschlussnote 1,9
### Master Gastronomiemanagement, IU Fernstudium
2019 – 2021, 120 ECTS
""")

french = of_text("""# Yannick Le Goff
Né le 7 juin 1979 à Brest, marié, un fils

## Expérience
### Infirmier en bloc opératoire, CHU de Nantes
2012 – aujourd'hui
- 11 salles, environ 40 interventions par semaine
- Formation des internes aux règles d'hygiène ; infections en baisse de 15 %
### Infirmier, Clinique Sainte-Anne, Vannes
2005 – 2012
- Construction du nouveau pavillon de rééducation suivie pour l'équipe

## Formation
### Master Santé publique, Université de Rennes
2014 – 2016
### Licence de biologie, Université de Brest
1998 – 2001, mention bien
""")

chinese = of_text("""# 欧阳晓岚
性别：女 出生年月：1987年3月 已婚，一子
期望年薪：40万元

## 工作经历
2015年6月至今 蓝海物流有限公司 运营经理
- 管理45辆冷藏车；培训司机，事故下降30%
- 开发"快达"小程序，评分4.8，纸单减少60%
2011年7月至2015年5月 新月酒店 前台主管
- 负责排班和投诉处理

## 教育背景
2013.09 — 2015.06 复旦大学 工商管理 硕士
论文：《冷链成本研究》
2007.09 — 2011.06 扬州大学 旅游管理 学士
GPA 3.6/4.0，专业第5名（共90人）
""")

ABSENT = {
    "english": [
        "What grade did she get for her MSc?",
        "What mark did she get in the Scrum Master exam?",
        "When did she start her PhD?",
        "What is her current salary?",
        "How many times has TideTimes been downloaded?",
        "How many users does TideTimes have?",
        "How many developers has she trained?",
        "When was the Hull Marine Centre founded?",
        "When was her son born?",
    ],
    "german": [
        "Mit welcher Note schloss er den Master ab?",
        "Was verdient er zurzeit?",
        "Wie viele Auszubildende hat er geschult?",
        "Wie viele Betten hat der Landgasthof Post?",
        "Wann wurde die Alte Weberei fertig?",
        "Wann wurde das Hotel Adlerhorst eröffnet?",
        "Wann wurde seine Frau geboren?",
        "Hat er einen Meisterbrief?",
    ],
    "french": [
        "Quand est né son fils ?",
        "Avec quelle mention a-t-il obtenu son master ?",
        "Combien d'internes a-t-il formés ?",
        "Quand le pavillon de rééducation a-t-il été inauguré ?",
        "Est-il infirmier puériculteur ?",
    ],
    "chinese": [
        "她硕士的绩点是多少？",
        "她儿子是哪年出生的？",
        "她现在的工资是多少？",
        "她培训了多少名司机？",
        "快达小程序有多少用户？",
        "新月酒店有多少间客房？",
    ],
}
TOLD = {
    "english": [
        ("What class of degree did she get in Hull?", "First Class Honours"),
        ("When did she finish her PhD?", "2015"),
        ("When did she start her MSc?", "2010"),
        ("How many stars does TideTimes have?", "4.8"),
        ("How many times was the KiteFit app downloaded?", "230,000"),
        ("How many users does Fenwick Kites have?", "1.4 million"),
        ("When was Fenwick Kites founded?", "2015"),
        ("When was the Bradford showroom opened?", "March 2018"),
        ("What salary does she want?", "£72,000"),
    ],
    "german": [
        ("Mit welcher Note schloss er den Bachelor ab?", "1,9"),
        ("Wie viele Betten hat das Hotel Adlerhorst?", "84"),
        ("Wann wurde die Sporthalle in Weener eröffnet?", "2019"),
        ("Wann wurde seine Tochter geboren?", "2009"),
        ("Wann wurde er geboren?", "11.09.1974"),
        ("Hat er einen Gesellenbrief?", "Gesellenbrief"),
    ],
    "french": [
        ("Avec quelle mention a-t-il eu sa licence ?", "mention bien"),
        ("Combien de salles y a-t-il au bloc du CHU de Nantes ?", "11"),
    ],
    "chinese": [("她本科的绩点是多少？", "3.6"), ("她管理多少辆冷藏车？", "45"), ("她期望的年薪是多少？", "40")],
}


@pytest.mark.parametrize(("cv", "question"), [(cv, each) for cv, listed in ABSENT.items() for each in listed])
def test_no_value_of_another_kind_or_thing_stands_for_one(
    request: pytest.FixtureRequest, cv: str, question: str
) -> None:
    assistant: Assistant = request.getfixturevalue(cv)
    answer = ask(assistant, question)
    assert answer.status is Status.NOT_FOUND, answer.answer


@pytest.mark.parametrize(
    ("cv", "question", "gold"), [(cv, q, gold) for cv, listed in TOLD.items() for q, gold in listed]
)
def test_the_value_of_that_thing_is_told(request: pytest.FixtureRequest, cv: str, question: str, gold: str) -> None:
    answer = ask(request.getfixturevalue(cv), question)
    assert answer.status is Status.ANSWERED
    assert gold in f"{answer.answer} {quoted(answer)}"
