"""Papers by how far they have come, and lists of papers that a few words name."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask


def shown(assistant: Assistant, question: str) -> set[str]:
    return {quote.text for quote in ask(assistant, question).quotes}


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("Which manuscript has not been accepted yet?", {"Gaps that tell"}),
        ("Which of her papers are still with the referees?", {"Gaps that tell"}),
        ("Is there a manuscript still under review somewhere?", {"Gaps that tell"}),
        ("¿Qué artículos están en revisión?", {"Gaps that tell"}),
        ("Any papers in press?", {"Windows that are missing"}),
        ("Welche Artikel sind noch nicht veröffentlicht?", {"Gaps that tell", "Windows that are missing"}),
    ],
)
def test_papers_are_told_by_their_standing(jarosz: Assistant, question: str, titles: set[str]) -> None:
    answer = ask(jarosz, question)
    assert answer.status is Status.ANSWERED
    quotes = shown(jarosz, question)
    assert len(quotes) == len(titles)
    assert all(any(title in quote for quote in quotes) for title in titles)


def test_what_is_under_review_is_counted(jarosz: Assistant) -> None:
    answer = ask(jarosz, "How many papers are under review?")
    assert (answer.kind, answer.value) == (Kind.COUNT, 1.0)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many journal articles does she list?", 2.0),
        ("How many conference papers?", 1.0),
        ("How many papers are there in all?", 4.0),
        ("How many refereed proceedings?", 1.0),
    ],
)
def test_lists_of_papers_are_counted_by_the_words_that_name_them(
    jarosz: Assistant, question: str, number: float
) -> None:
    assert ask(jarosz, question).value == number


def test_a_standing_of_something_else_is_none_of_papers(jarosz: Assistant) -> None:
    assert "Gaps that tell" not in ask(jarosz, "Is her contract under review?").answer


def test_articles_are_what_journals_print(aldous_lists: Assistant) -> None:
    assert ask(aldous_lists, "How many journal articles has she written?").value == 2.0
    assert ask(aldous_lists, "How many papers does she have?").value == 4.0


def test_a_list_that_is_named_in_whole_is_that_list_beside_others(aldous_lists: Assistant) -> None:
    assert ask(aldous_lists, "How many working papers does she list?").value == 1.0


@pytest.fixture(scope="module")
def aldous_lists(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("lists")
    path = folder / "cv.md"
    path.write_text(
        "# Halina Jarosz\n\n## Articles\n\n"
        "- H. Jarosz. Windows that are missing. Moor Journal of Statistics, 2024.\n"
        "- H. Jarosz. A note on compensators. Statistics and Probability Letters, 2022.\n\n"
        "## Working Papers\n\n- H. Jarosz. Teacher shortages. Moor Discussion Paper, 2025.\n\n"
        "## Book chapters\n\n- H. Jarosz. Remedies that remedy. In Gates in Practice, Lowland Press, 2023.\n",
        encoding="utf-8",
    )
    return Assistant.load(path, index=folder / "index")


lindau = of_text("""# Rosa Lindau

Basel. rosa@lindau.example

## Published papers

- "A Lottery of Seats", Labour Economics 88 (2024), with H. Aesch.
- "Firms in Rain", Education Review 97 (2023).

## Under review and in progress

- "When the Master Leaves", with B. Court. Revise and resubmit, Journal of Resources.
- "Snow and School". Working paper 25-04.
- "Secret Wages", with T. Rooi. Data collection ended in 2026.
""")


@pytest.mark.parametrize(
    "question",
    [
        "How many papers has she published, not counting working papers?",
        "Wie viele Artikel hat sie schon veröffentlicht (ohne die noch laufenden)?",
        "Combien d'articles parus, sans ceux en cours d'évaluation ?",
        "¿Cuántos artículos ha publicado, sin contar los que están en curso?",
    ],
)
def test_papers_that_are_left_out_are_not_counted(lindau: Assistant, question: str) -> None:
    assert ask(lindau, question).value == 2


def test_working_papers_are_counted_by_themselves(lindau: Assistant) -> None:
    assert ask(lindau, "How many working papers does she have?").value == 1
