"""What a CV says of a thing decides between yes and no: a grant that was not funded, work out of the question, a
post for part of the week; and a licence, a car or a willing word is a yes."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

YES = ("Yes:", "Ja:", "Oui :", "Sí:", "Sì:", "Sim:", "是的：")
NO = ("No:", "Nein:", "Non :", "Não:", "不是：")

blyth = of_text(
    """# Orla Blyth
Marine engineer
Hull, UK · orla@blyth.example

Driving licence, categories B and C1; no car. Happy to travel, and no problem with nights. Weekend work is out of the
question. Languages: Danish (native), English (C2), some Manx.

## Experience

### Engineer, Humber Tugs, Hull
2019 – present (0.6 FTE)

- Applied for the Carmody Fellowship in 2021: unsuccessful
- Trinity grant: first application rejected, second funded
- No experience of line management yet
- Not only diesel but also electric drives
- Retrofitted six boats without accidents
- Hull survey method, not adopted by the yard
- Crane plan not approved
- Noise study, approved but not printed

### Fitter, Goole Yard, Goole
2012 – 2018, full-time

## Certificates

- Radio operator, failed in 2020
- Tug master, in progress
- Stability course, passed 2018
"""
)

prado = of_text(
    """# Iolanda Prado
Técnica de enfermagem
Lages, Brasil · iolanda@prado.example

CNH: categorias A e B. Plantão noturno: não faço. Aceito mudança só dentro de Santa Catarina ou Paraná.

## Experiência

### Técnica de enfermagem, Hospital Serrano, Lages
desde 2015 (meio período)

- Trabalhei no ambulatório de oncologia
- Bolsa do COREN, pedida em 2020: indeferida

## Idiomas

- Português (língua materna)
- Inglês (não falo)
"""
)

kessel = of_text(
    """# Tilda Kessel
Mechanikerin
Holzminden · tilda@kessel.example

Ohne Führerschein. Rufbereitschaft kommt nicht in Frage, Schichtdienst gerne. Umzug: nein.

## Berufserfahrung

### Mechanikerin, Glashütte Wrede, Holzminden
seit 04/2018, Teilzeit

- Aufstiegsstipendium, beantragt 2015: abgelehnt
- Kein Kontakt mit Robotik, dafür viel Pneumatik
"""
)

wanqi = of_text(
    """# 万俟青禾
注册会计师
苏州 · wanqi@mail.example

C1驾照，自有车辆。不接受出差。

## 工作经历

### 财务经理，澜光半导体股份有限公司，苏州
2017年3月至今

- 主导公司2022年创业板上市的财务工作
- 未接触过SAP，一直使用用友

## 证书

- 税务师（2018年）
- 资产评估师考试：未通过
"""
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did she get the Carmody Fellowship?", "unsuccessful"),
        ("Was the Carmody Fellowship awarded to her?", "unsuccessful"),
        ("Did she pass the radio operator exam?", "failed in 2020"),
        ("Has she line management experience?", "No experience of line management"),
        ("Is her job full-time?", "0.6 FTE"),
        ("Was her crane plan approved?", "not approved"),
        ("Does she have a car?", "no car"),
        ("Would she work at weekends?", "out of the\nquestion"),
        ("Is English her mother tongue?", "English (C2)"),
        ("Hat sie das Carmody Fellowship bekommen?", "unsuccessful"),
    ],
)
def test_a_no_of_the_cv(blyth: Assistant, question: str, told: str) -> None:
    answer = ask(blyth, question)
    assert answer.answer.startswith(NO)
    assert told in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Does she have a driving licence?",
        "Can she drive a C1 vehicle?",
        "Did she get the Trinity grant?",
        "Has she worked on diesel drives?",
        "Has she passed the stability course?",
        "Was she full-time at Goole Yard?",
        "Was the Carmody Fellowship application unsuccessful?",
        "Is Danish her mother tongue?",
        "Would she work nights?",
        "Was the noise study approved?",
    ],
)
def test_a_yes_of_the_cv(blyth: Assistant, question: str) -> None:
    assert ask(blyth, question).answer.startswith(YES)


@pytest.mark.parametrize("question", ["Is she a tug master?", "Did she obtain the tug master certificate?"])
def test_what_is_in_progress_is_no_plain_yes(blyth: Assistant, question: str) -> None:
    assert not ask(blyth, question).answer.startswith(YES)


@pytest.mark.parametrize("question", ["Would she work on tugs?", "¿Trabajaría en remolcadores?"])
def test_what_was_done_is_no_yes_to_what_would_be(blyth: Assistant, question: str) -> None:
    assert not ask(blyth, question).answer.startswith(YES)


def test_another_class_of_licence_is_no_plain_yes(blyth: Assistant) -> None:
    assert not ask(blyth, "Does she have a driving licence for class D1?").answer.startswith(YES)


@pytest.mark.parametrize(
    "question",
    [
        "Aceitaria se mudar para Porto Alegre?",
        "Ela faria plantão noturno?",
        "Ela ganhou a bolsa do COREN?",
        "Ela fala inglês?",
        "Ela trabalha em tempo integral?",
    ],
)
def test_a_no_in_portuguese(prado: Assistant, question: str) -> None:
    assert ask(prado, question).answer.startswith(NO)


@pytest.mark.parametrize("question", ["Ela tem carteira de motorista?", "Trabalhou no ambulatório de oncologia?"])
def test_in_the_is_no_denial_in_portuguese(prado: Assistant, question: str) -> None:
    assert ask(prado, question).answer.startswith(YES)


def test_a_town_within_the_place_is_no_no(prado: Assistant) -> None:
    assert not ask(prado, "Aceitaria se mudar para Curitiba?").answer.startswith(NO)


@pytest.mark.parametrize(
    "question",
    [
        "Hat sie einen Führerschein?",
        "Wäre sie zu Rufbereitschaft bereit?",
        "Würde sie umziehen?",
        "Arbeitet sie Vollzeit?",
        "Hat sie das Aufstiegsstipendium bekommen?",
        "Kennt sie sich mit Robotik aus?",
    ],
)
def test_a_no_in_german(kessel: Assistant, question: str) -> None:
    assert ask(kessel, question).answer.startswith(NO)


@pytest.mark.parametrize(
    "question",
    ["Hat sie Erfahrung mit Pneumatik?", "Wurde das Aufstiegsstipendium abgelehnt?", "Macht sie Schichtdienst?"],
)
def test_a_yes_in_german(kessel: Assistant, question: str) -> None:
    assert ask(kessel, question).answer.startswith(YES)


@pytest.mark.parametrize("question", ["她能接受出差吗？", "她通过资产评估师考试了吗？", "她用过SAP吗？"])
def test_a_no_in_chinese(wanqi: Assistant, question: str) -> None:
    assert ask(wanqi, question).answer.startswith(NO)


@pytest.mark.parametrize("question", ["她会开车吗？", "她有车吗？", "有没有IPO经验？", "有税务师资格吗？"])
def test_a_yes_in_chinese(wanqi: Assistant, question: str) -> None:
    answer = ask(wanqi, question)
    assert answer.status == Status.ANSWERED
    assert answer.answer.startswith(YES)
