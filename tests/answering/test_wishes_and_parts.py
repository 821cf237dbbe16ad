"""Where somebody wants to work, their part in a project, what an employer is, who wrote papers with them."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted

lin = of_text("""# 林晓

Java 开发工程师

- 期望城市：杭州、上海
- 邮箱：lin@example.cn

## 工作经历

### 云帆在线教育 — 前端工程师
*2018.09 - 至今 · 南京*

- 开发直播课堂的网页端

### 南浦软件 — 初级工程师
*2016.07 - 2018.07 · 武汉*

- 编写单元测试

## 项目经历

### 小满日历（2019.05 - 2019.12）
- 角色：独立开发者
- 微信小程序，累计用户 8 万

## 教育背景

- 2012.09 - 2016.06 南京邮电大学 软件工程 本科

## 语言

- 普通话：母语
- 英语：可作为工作语言
""")

roe = of_text("""# Ada Roe

Data scientist

## Experience

### Lecturer, University of Bern
2022-10 – Present

- Runs the statistics lab

### Data Scientist, Acme Corp (logistics, 60 employees)
2015-03 – 2017-09

- Built the ranking of offers

## Education

### PhD in Statistics, University of Zurich
2017 – 2022

## Volunteering

- 2019 – 2021 Mentor at Codebridge, a coding school for refugees

## Publications

### Journal articles

- A. Roe, B. Stone. "Counting whales from the air." Marine Surveys, 2023.
- C. Frost, A. Roe. "Snow and error." Journal of Ice, 2021.

### Conference papers

- A. Roe, B. Stone, D. Field. "Sparse labels." NeurIPS, 2023.
""")

SAID = [
    ("想在哪些城市找工作？", "杭州、上海", "南京"),
    ("可以接受深圳吗？", "杭州、上海", "南京"),
    ("愿意去北京工作吗？", "杭州、上海", "南京"),
    ("Would she work in Berlin?", "杭州、上海", "南京"),
    ("Where would she like to work?", "杭州、上海", "南京"),
    ("小满日历里担任什么角色？", "独立开发者", "用户"),
    ("What was her role in 小满日历?", "独立开发者", "用户"),
    ("了解教育行业吗？", "云帆在线教育", "邮电大学"),
    ("毕业后先去了哪家公司？", "南浦软件", "云帆"),
    ("公司在哪个城市？", "南京", "邮电"),
]


@pytest.mark.parametrize(("question", "evidence", "other"), SAID)
def test_what_is_said_of_it(lin: Assistant, question: str, evidence: str, other: str) -> None:
    answer = ask(lin, question)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert other not in quoted(answer)


def test_a_working_language_is_no_mother_tongue(lin: Assistant) -> None:
    answer = ask(lin, "英语是母语吗？")
    assert answer.status is Status.PARTIAL
    assert "英语：可作为工作语言" in quoted(answer)


TOLD = [
    ("What is Codebridge?", "a coding school for refugees", "Acme"),
    ("Was ist Codebridge?", "a coding school for refugees", "Acme"),
    ("What is Acme?", "logistics, 60 employees", "Codebridge"),
    ("Which of her papers are in a journal?", "Snow and error", "Sparse labels"),
    ("Quels articles ont paru dans des revues ?", "Counting whales", "Sparse labels"),
    ("Did she work before her PhD?", "Acme Corp", "Bern"),
    ("Hat sie vor der Promotion gearbeitet?", "Acme Corp", "Bern"),
    ("Was hat sie vor der Promotion gemacht?", "Acme Corp", "Bern"),
    ("Welche Stelle hatte sie nach der Promotion?", "University of Bern", "Acme"),
]


@pytest.mark.parametrize(("question", "evidence", "other"), TOLD)
def test_what_is_told(roe: Assistant, question: str, evidence: str, other: str) -> None:
    answer = ask(roe, question)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert other not in quoted(answer)


def test_each_coauthor_is_told_once(roe: Assistant) -> None:
    told = ask(roe, "Who are her co-authors?").answer
    assert [told.count(name) for name in ("Stone", "Frost", "Field", "Roe")] == [1, 1, 1, 0]


def test_which_of_those_is_in_a_journal(roe: Assistant) -> None:
    answer = ask(roe, "Which papers did she publish in 2023?", "Which of these is in a journal?")
    assert "Counting whales" in quoted(answer)
    assert "Sparse labels" not in quoted(answer)


@pytest.mark.parametrize("question", ["Where would she like to work?", "Would she work in Geneva?"])
def test_no_job_tells_a_wish(roe: Assistant, question: str) -> None:
    assert ask(roe, question).status is Status.NOT_FOUND


def test_a_network_tells_no_language(roe: Assistant) -> None:
    assert ask(roe, "Ha esperienza con campagne TikTok?").language == "it"


vega = of_text("""# Marta Vega

Ingeniera de datos

- Disponibilidad: 80–100 %
- Correo: marta@vega.example

## Experiencia

### Ingeniera de datos, Banco Altamar
2016-09 – 2019-01 · Madrid

- Coordino un equipo y entrevisto a los candidatos técnicos
- Preparé campañas que generaron un 15% más de altas
- Mantuve una aplicación en PHP y MySQL


## Formación

### Máster en Ciencia de Datos, Universidad de Madrid
2017-09 – 2019-06

### Grado en Informática, Universidad de Bilbao
2008 – 2012

## Voluntariado

### Voluntaria, Cruz Roja
2023-01 – Presente

- Clases semanales de informática para personas mayores

## Proyectos

### Autobuses en vivo
2023-02 – 2023-09

Mapa en tiempo real de los autobuses

### Mareas
2020-03 – Presente

Biblioteca para leer mareas

## Certificados

- Goethe-Zertifikat B2, Goethe-Institut, 2020

## Idiomas

- Español: lengua materna
- Euskera: lengua materna
- Alemán: B2

## Habilidades

- Pruebas: Jest, Playwright
- Datos: SQL, Kafka
""")

ASKED = [
    ("¿Cómo le puedo escribir?", "marta@vega.example", "Altamar"),
    ("Wie kann ich ihr schreiben?", "marta@vega.example", "Altamar"),
    ("¿Ha hecho entrevistas de selección?", "entrevisto a los candidatos", "campañas"),
    ("Has she interviewed candidates?", "entrevisto a los candidatos", "campañas"),
    ("¿A quién da clases de informática?", "personas mayores", "Grado"),
    ("Whom does she teach?", "personas mayores", "Grado"),
    ("¿Estudiaba y trabajaba a la vez?", "Máster", "Grado"),
    ("Did she work and study at the same time?", "Máster", "Grado"),
    ("Ha lavorato e studiato contemporaneamente?", "Banco Altamar", "Grado"),
    ("Does she want to work part time?", "80–100 %", "Altamar"),
    ("¿Quiere trabajar a tiempo parcial?", "80–100 %", "Altamar"),
    ("¿Cuántas altas más?", "15% más", "Coordino"),
    ("What is she by training?", "Grado en Informática", "Altamar"),
    ("Tell me about her experience at Banco Altamar.", "campañas", "Cruz Roja"),
    ("介绍一下Banco Altamar的经历", "campañas", "Cruz Roja"),
    ("¿Sigue activo el proyecto de los autobuses?", "2023-09", "Mareas"),
    ("Is the bus project still running?", "2023-09", "Mareas"),
    ("Le projet Mareas est-il toujours actif ?", "2020-03", "autobuses"),
    ("¿Qué bases de datos ha manejado?", "MySQL", "Jest"),
    ("¿Quién le dio el certificado de alemán?", "Goethe-Institut", "Altamar"),
]


@pytest.mark.parametrize(("question", "evidence", "other"), ASKED)
def test_what_is_asked_in_other_words(vega: Assistant, question: str, evidence: str, other: str) -> None:
    answer = ask(vega, question)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)
    assert other not in quoted(answer)


@pytest.mark.parametrize("question", ["Does she want to work part time?", "Möchte sie Teilzeit arbeiten?"])
def test_no_job_tells_how_much_of_a_week_is_wanted(roe: Assistant, question: str) -> None:
    assert ask(roe, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("¿Sigue activo el proyecto de los autobuses?", "Ya no"),
        ("Is Mareas still maintained?", "Yes"),
        ("Il progetto Mareas è ancora attivo?", "Sì"),
    ],
)
def test_whether_a_project_goes_on(vega: Assistant, question: str, verdict: str) -> None:
    assert ask(vega, question).answer.startswith(verdict)


def test_all_mother_tongues_are_picked(vega: Assistant) -> None:
    said = quoted(ask(vega, "¿Qué idiomas habla?", "¿Cuáles son maternos?"))
    assert "Español" in said
    assert "Euskera" in said
    assert "Alemán" not in said
