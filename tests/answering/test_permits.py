"""What a certificate permits, whom somebody taught, and follow-ups about a place or a post."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

DE = """# Jo Marlin

## Berufserfahrung

### Lagerist, Weserstahl GmbH
2018 – heute

- Inventur im Zentrallager geleitet

## Zertifikate

- Ausbildereignungsprüfung (AdA-Schein), IHK Minden, 2019
- Flurförderzeugschein (Gabelstapler), 2016
"""

FR = """# Jo Marlin

## Expérience professionnelle

### Responsable qualité, Brasserie du Port
2018 – présent

- Mise en service d'une ligne à Kerlaouen
- Formation de 45 collègues au tri des bouteilles

## Formation

### Licence de chimie, Université de Nantes
2012 – 2015
"""

EN = """# Jo Marlin

## Experience

### Site Engineer, Harbour Works
2018 – 2021

- Set out the drainage of a cement plant in Ballykerran
- Kept the quality records in Excel
"""

ES = """Jo Marlin

Experiencia laboral

09/2019 – hoy
Orientadora escolar
Colegio San José, Elche
• Atiendo a 610 alumnos.

09/2015 – 06/2019
Maestra de Pedagogía Terapéutica
CEIP Virgen de los Lirios, Alcoy
• Aula para seis niños.
"""

ZH = """# 马林

## 工作经历

### 蓝海科技有限公司 高级工程师
2021.07 – 至今

- 主导平台重构
- 在高校讲授“数据结构”课程

### 橙果电商有限公司 后端开发工程师
2018.04 – 2021.06

- 负责库存服务
"""


@pytest.fixture(scope="module")
def of(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Assistant]:
    def loaded(folder: Path, text: str) -> Assistant:
        (folder / "cv.md").write_text(text, encoding="utf-8")
        return Assistant.load(folder / "cv.md", index=folder / "index", today=TODAY)

    return {
        key: loaded(tmp_path_factory.mktemp(key), cv)
        for key, cv in zip(("de", "fr", "en", "zh", "es"), (DE, FR, EN, ZH, ES), strict=True)
    }


SAID = [
    ("de", ("Darf er Lehrlinge ausbilden?",), "AdA-Schein"),
    ("de", ("Kann er Stapler fahren?",), "Gabelstapler"),
    ("fr", ("A-t-elle déjà formé des collègues ?",), "45 collègues"),
    ("fr", ("Has she trained colleagues?",), "45 collègues"),
    ("en", ("What did she do at Harbour Works?", "Which town was the plant in?"), "Ballykerran"),
    ("zh", ("他在加入蓝海科技之前在哪里工作？", "在那里担任什么职位？"), "后端开发工程师"),
    ("zh", ("他教过哪些课程？",), "数据结构"),
    ("zh", ("他在加入蓝海科技之前在哪里工作？", "他具体做了些什么？"), "库存服务"),
]


def test_how_long_a_kind_of_work_was_done_in_a_place(of: dict[str, Assistant]) -> None:
    assert ask(of["es"], "How many years did she teach in Alcoy?").value == 3.75
    assert ask(of["es"], "How many years was she a lawyer in Alcoy?").value is None


@pytest.mark.parametrize(("cv", "turns", "evidence"), SAID)
def test_said(of: dict[str, Assistant], cv: str, turns: tuple[str, ...], evidence: str) -> None:
    answer = ask(of[cv], *turns)
    assert answer.status is Status.ANSWERED
    assert evidence in quoted(answer)


UNSAID = [
    ("de", ("Kann er Kran fahren?",)),
    ("de", ("Hat er Kollegen ausgebildet?",)),
    ("en", ("What did she do at Harbour Works?", "Which town were the records in?")),
    ("en", ("Has she worked at Rolex?",)),
    ("fr", ("A-t-elle travaillé chez Rolex ?",)),
]


@pytest.mark.parametrize(("cv", "turns"), UNSAID)
def test_not_said(of: dict[str, Assistant], cv: str, turns: tuple[str, ...]) -> None:
    assert ask(of[cv], *turns).status is Status.NOT_FOUND


TRAINER = """# Jo Marlin

## Berufserfahrung

### Maschinenbautechniker, Weserstahl GmbH
2018 – heute

- Betreuung von Auszubildenden im dritten Lehrjahr
- Planung der Vorrichtungen für die Fertigung

## Zertifikate

- Ausbildereignungsprüfung (AdA-Schein), IHK Minden, 2019
"""


def test_what_a_certificate_permits_comes_before_what_is_near(tmp_path: Path) -> None:
    (tmp_path / "marlin.md").write_text(TRAINER, encoding="utf-8")
    answer = ask(Assistant.load(tmp_path / "marlin.md", today=TODAY), "Darf er Lehrlinge ausbilden?")
    assert [quote.text for quote in answer.quotes] == ["Ausbildereignungsprüfung (AdA-Schein), IHK Minden, 2019"]
