"""Who can be asked about the place that was spoken of, who was the superior there, and how to reach them."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import answers_with, ask, quoted

people = of_text("""# Tamsin Orrell

tamsin@orrell.example · +44 1632 960 100 · Hexham, UK

## Employment

### Bakery Manager, Loam & Rye Ltd, Hexham
2019 – present

- Direct report to Petra Vance, Commercial Director

### Shift Baker, Hillgate Mill, Alston
2014 – 2018

- Supervisor: Osric Lund, Works Director

### Shop Assistant, Centre of Dairy Studies, Kendal
2012 – 2013

- Sold cheese at the weekends

### Kitchen Porter, Castle Hotel, Appleby
2011 – 2012

- Washed up

## Hobbies

- Fell running

## References

- Petra Vance, Commercial Director, Loam & Rye Ltd, p.vance@loam.example
- Osric Lund, former Works Director, Hillgate Mill, 01632 960 733
- Nuala Reeve, Owner, Hotel Bellevue, n.reeve@bellevue.example
- Ines Dahl, Director of Studies, Quern School, i.dahl@quern.example
""")
BEFORE = "Where did she work before Loam & Rye?"

THERE = [
    (BEFORE, "Who can I call there for a reference?"),
    (BEFORE, "Is there someone from there I can contact?"),
    (BEFORE, "Anybody there who could give a reference?"),
    (BEFORE, "who can i ring about her there"),
    (BEFORE, "Can I ring somebody from there?"),
    (BEFORE, "someone there i can email?"),
    ("Wo war sie vor Loam & Rye?", "Wen kann ich dort anrufen?"),
    ("Wo war sie vor Loam & Rye?", "Gibt es da jemanden für eine Referenz?"),
    ("Où travaillait-elle avant Loam & Rye ?", "Qui puis-je appeler là-bas ?"),
    ("¿Dónde trabajó antes de Loam & Rye?", "¿Hay alguien de allí a quien pueda llamar?"),
    ("Dove lavorava prima di Loam & Rye?", "C'è qualcuno lì che posso sentire?"),
    ("Onde trabalhou antes da Loam & Rye?", "Quem posso contactar lá?"),
    ("她在Hillgate Mill做什么？", "那边可以联系谁？"),
    (BEFORE, "works director there?"),
    (BEFORE, "Who was the works director there?"),
]


@pytest.mark.parametrize("turns", THERE)
def test_who_can_be_asked_is_from_there(people: Assistant, turns: tuple[str, ...]) -> None:
    evidence = quoted(ask(people, *turns))
    assert "Osric Lund" in evidence
    assert "Vance" not in evidence
    assert "+44" not in evidence


@pytest.mark.parametrize("question", ["Who can I call there?", "Is there anyone there I could contact?"])
def test_nobody_is_who_is_from_elsewhere(people: Assistant, question: str) -> None:
    answer = ask(people, "What did she do in Kendal?", question)
    assert answer.status == Status.NOT_FOUND
    assert answer.related


def test_another_place_of_the_kind_is_not_there(people: Assistant) -> None:
    answer = ask(people, "Did she work at the Castle Hotel?", "Who can I call there?")
    assert answer.status == Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Who was the boss?", "Who was her boss there?"])
def test_the_boss_is_the_one_of_the_job_spoken_of(people: Assistant, question: str) -> None:
    assert answers_with(people, "Osric Lund", BEFORE, question)


def test_a_boss_is_reached_as_a_referee_is(people: Assistant) -> None:
    turns = ("Where does she work now?", "Who does she report to there?")
    assert answers_with(people, "Petra Vance", *turns)
    assert answers_with(people, "p.vance@loam.example", *turns, "her e-mail?")
    assert ask(people, *turns, "her number?").status == Status.NOT_FOUND


reporting = of_text("""# 澹台静

## 工作经历

### 摩尔医疗有限公司 财务经理
2019年3月至今

- 带领9人团队，负责合并报表，向财务总监龚培元汇报
- 三名会计向我汇报

### 岭南制造有限公司 会计
2014年7月至2019年2月

- 负责总账
""")


def test_whom_somebody_reports_to_stands_between_the_words_for_it(reporting: Assistant) -> None:
    answer = ask(reporting, "她现在的上级是谁？")
    assert answer.status is Status.ANSWERED
    assert "龚培元" in quoted(answer)
    assert "向我汇报" not in quoted(answer)
