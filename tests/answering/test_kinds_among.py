"""What a section mixes told apart: medals among prizes, articles among talks, leaves among jobs."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

imrie = of_text(
    "# Ailsa Imrie\n\n## Experience\n\n### Kelso Mills, Buyer\n2019 - 2023\n- Bought the yarn.\n\n"
    "### Sabbatical\n2018 - 2019\nWalked to Rome.\n\n### Ayr Looms, Clerk\n2014 - 2018\n- Kept the stock.\n\n"
    "## Awards\n- Silver Medal, Weavers' Guild, 2021\n- Best Poster, Spring Meeting, 2019\n"
    "- Lothian Scholarship, 2013\n\n"
    "## Writing and talks\n- “Two looms”, lecture at the Textile Days, Leeds, 2022\n"
    "- “Dyes that last”, article in The Weaver, vol. 12, 2021\n- “Why felt”, blog post, 2020\n"
)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Which medals has she won?", ["Silver Medal"]),
        ("Hat sie Medaillen gewonnen?", ["Silver Medal"]),
        ("Quelle bourse a-t-elle reçue ?", ["Lothian Scholarship"]),
        ("她获得过哪些奖学金？", ["Lothian Scholarship"]),
        ("Has she won any prizes?", ["Silver Medal", "Best Poster", "Lothian Scholarship"]),
        ("Which talks has she given?", ["Two looms"]),
        ("Has she given any talks?", ["Two looms"]),
        ("Which articles has she written?", ["Dyes that last", "Why felt"]),
        ("Where has she worked?", ["Kelso Mills", "Ayr Looms"]),
        ("How many employers has she had?", ["Kelso Mills", "Ayr Looms"]),
        ("What did she do during her sabbatical?", ["Walked to Rome"]),
    ],
)
def test_what_is_of_the_kind_asked_for_is_told_alone(imrie: Assistant, question: str, lines: list[str]) -> None:
    answer = ask(imrie, question)
    assert answer.status is Status.ANSWERED
    assert len(answer.quotes) == len(lines)
    assert all(any(line in quote.text for quote in answer.quotes) for line in lines)


def test_a_leave_is_no_experience(imrie: Assistant) -> None:
    assert ask(imrie, "How many years of work experience does she have?").value == 8


pirie = of_text("# Colin Pirie\n\n## Awards\n- Ward Prize, City of Leeds, 2021\n- Best Poster, Spring Meeting, 2019\n")


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Which medals has he won?", "The CV lists no medals."),
        ("Hat er ein Stipendium bekommen?", "Der Lebenslauf führt nichts auf unter: Stipendium."),
        ("获得过奖学金吗？", "简历中没有列出奖学金。"),
    ],
)
def test_a_prize_is_neither_medal_nor_scholarship(pirie: Assistant, question: str, reason: str) -> None:
    assert ask(pirie, question).answer == reason


tulloch = of_text(
    "# Ewan Tulloch\n\n## Experience\n\n### Kelso Mills, Analyst\n2018-01 - 2020-01\n- Kept the data.\n\n"
    "### University of Leeds, Lecturer\n2020-01 - 2024-01\n- Taught weaving.\n\n"
    "### Ayr Looms, Clerk\n2016-01 - 2018-01\n- Kept the stock.\n\n"
    "## Projects\n\n### Warp\n2019-01 - 2019-12\n- A pattern editor.\n\n"
    "### Weft\n2021-01 - 2021-04\n- A yarn planner.\n\n"
    "## Skills\n\n- Languages: Python, R\n- Frameworks: Django, Flask\n"
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many years of industry experience does he have?", 4),
        ("Wie viele Jahre Industrieerfahrung hat er?", 4),
        ("How many years of work experience does he have?", 8),
        ("How often has he changed jobs?", 2),
        ("¿Cuántas veces ha cambiado de trabajo?", 2),
        ("Combien de fois a-t-il changé d'employeur ?", 2),
        ("他跳过几次槽？", 2),
    ],
)
def test_a_career_is_counted_as_it_is_asked_for(tulloch: Assistant, question: str, value: int) -> None:
    assert ask(tulloch, question).value == value


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Which project is earlier?", "Warp"),
        ("Which project lasted longer?", "Warp"),
        ("Welches Projekt dauerte länger?", "Warp"),
        ("¿Qué proyecto es anterior?", "Warp"),
        ("哪个项目更早？", "Warp"),
        ("Which project was shorter?", "Weft"),
        ("会哪些框架？", "Django"),
    ],
)
def test_one_of_several_is_picked(tulloch: Assistant, question: str, name: str) -> None:
    answer = ask(tulloch, question)
    assert [name in quote.text for quote in answer.quotes] == [True]


def test_all_that_lasted_longest_are_told(tulloch: Assistant) -> None:
    assert len(ask(tulloch, "Which was his shortest job?").quotes) == 2


@pytest.mark.parametrize(("question", "verdict"), [("工作有没有超过五年？", "是的"), ("工作有没有超过十年？", "不是")])
def test_a_question_with_not_in_it_denies_nothing(tulloch: Assistant, question: str, verdict: str) -> None:
    assert ask(tulloch, question).answer.startswith(verdict)
