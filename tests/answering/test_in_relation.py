"""What is asked of a thing in a relation that its lines do not tell: who founded it, what it paid, whom she led."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from benchmarks.invented.asked import Told, told
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY

CV = """# Mira Tolland
mira.tolland@example.org

## Work Experience
### Process Engineer, Velmora Pumps
2019 – 2023
- Planned the assembly lines and started a safety guild that now counts 45 members.
- Delivered sites for banks and an airline in PHP (Laravel).
- Budget of £41,000 for the paint shop at Kastor Hall.

### Co-founder, Kastor Mills
2015 – 2019
- Repaired bearings and gearboxes.

## Education
### MSc Mechanical Engineering, University of Tornwick
2012 – 2014

### PhD, University of Tornwick
2014 – 2015
- Dissertation: Wear of pumps. First examiner: Prof. Ada Lindqvist

## Awards
### Bramley Prize, Hexworth Foundation
2021

## Languages
Swedish – C1

## Talks
- Your car is a tablet with wheels, 2019
"""


@pytest.fixture(scope="module")
def tolland(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("tolland")
    (folder / "tolland.md").write_text(CV, encoding="utf-8")
    return Assistant.load(folder / "tolland.md", index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "Who founded Velmora Pumps?",
        "Who founded Kastor Mills together with her?",
        "Wer war der Inhaber von Velmora Pumps?",
        "¿Quién era su jefe en Velmora Pumps?",
        "Chi è stato il suo successore presso Velmora Pumps?",
        "Who hired her at Velmora Pumps?",
        "How many people report to her at Velmora Pumps?",
        "Combien de salariés comptait Velmora Pumps ?",
        "Quanto ganhava na Velmora Pumps?",
        "What was the revenue of Velmora Pumps?",
        "What was the budget of Kastor Mills?",
        "How large was the budget for Brenthall at Velmora Pumps?",
        "What does she charge per day?",
        "Wer war Zweitgutachter ihrer Doktorarbeit?",
        "Worüber schrieb sie ihre Masterarbeit?",
        "What class of degree did she get for her master's?",
        "Which airline did she build a site for?",
        "Does she have a driving licence?",
        "When did she work for Hexworth Foundation?",
    ],
)
def test_what_no_line_tells_of_it_is_not_found(tolland: Assistant, question: str) -> None:
    assert ask(tolland, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "gold"),
    [
        ("Who founded Kastor Mills?", "Co-founder"),
        ("Who was the first examiner of her PhD thesis?", "Ada Lindqvist"),
        ("What was her budget at Velmora Pumps?", "£41,000"),
        ("How many members does the safety guild at Velmora Pumps have?", "45 members"),
    ],
)
def test_what_a_line_tells_of_it_is_quoted(tolland: Assistant, question: str, gold: str) -> None:
    assert any(gold in quote.text for quote in ask(tolland, question).quotes)


def test_a_relation_is_found_by_its_words_in_every_language(tmp_path: Path) -> None:
    """The founder, the salary and the successor have no field, and are told by lines alone."""
    wanted = ("founder", "salary", "successor")
    every: list[Told] = [each for each in told(tmp_path) if Path(each.cv).stem.split("-")[1] in wanted]
    assert len(every) == len(wanted) * 7
    for each in every:
        assistant = Assistant.load(each.cv, today=TODAY)
        for question in each.questions:
            assert any(each.gold in quote.text for quote in ask(assistant, question).quotes), question


@pytest.mark.parametrize(
    "question",
    [
        "How big is her current employer?",
        "Wie groß ist ihr Arbeitgeber?",
        "Quelle est la taille de son employeur ?",
        "¿Qué tamaño tiene su empresa?",
        "她的公司规模有多大？",
    ],
)
def test_how_big_an_employer_is_is_told_by_how_many_work_there(tmp_path: Path, question: str) -> None:
    """By the head with the number where the CV has it; the position alone does not tell it."""
    text = "Jane Roe\n\nExperience\n\nProduct Manager, Acme Ltd{size}, Leeds\n2019 - present\n- Wrote the plans\n"
    for size, status in ((" (fintech, 160 employees)", Status.ANSWERED), ("", Status.NOT_FOUND)):
        path = tmp_path / "roe.md"
        path.write_text(text.format(size=size), encoding="utf-8")
        answer = ask(Assistant.load(path, today=TODAY), question)
        assert answer.status is status, answer.answer
        assert not size or "160 employees" in answer.answer, answer.answer


roe = of_text(
    """# Ada Roe

ada@roe.example

## Work

### Operations Manager, The Harbour Hotel, Leith
March 2021 – present

- New rota rule; staff turnover fell from 58% to 31%
- Opened the rooftop bar, £640k turnover in its first full year
"""
)


def test_staff_turnover_is_no_revenue(roe: Assistant) -> None:
    assert quoted(ask(roe, "What happened to staff turnover?")) == "New rota rule; staff turnover fell from 58% to 31%"
    assert "£640k" in quoted(ask(roe, "What was the turnover of the bar?"))
