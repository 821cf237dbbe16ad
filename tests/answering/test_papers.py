"""Papers, projects and reviews: what is asked of one of them, and how many there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Has she trained large language models?",
        "Any reinforcement learning?",
        "Has she worked in criminal law?",
        "Did one of her papers get a best paper award?",
    ],
)
def test_a_known_thing_that_the_cv_nowhere_has_is_not_found(varga: Assistant, question: str) -> None:
    assert varga.ask(question).status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        (
            "Which journal took Ridge Estimates for Sparse Meadows?",
            "Ridge Estimates for Sparse Meadows. Pattern Letters",
        ),
        ("Who is the first author of Tidal Search in Harbour Films?", "Jan Horak, Ilona Varga"),
        ("Is the Lichen code on GitHub?", "https://github.com/example/lichen"),
        ("Is there a product page for the Moss M2?", "https://example.com/moss-m2"),
        ("What was her contribution to HARBOUR?", "Lead developer of the HARBOUR project"),
        ("How much better than the older system was HARBOUR?", "12% fewer misses"),
        ("Which institute took part in the Lichen project?", "Styrian Plant Institute"),
        ("For what journals does she act as a referee?", "Journal of Field Robotics"),
        ("Who was her mentor at the University of Trieste?", "Mentor: Paolo Greco"),
    ],
)
def test_what_is_asked_of_a_paper_or_a_project_is_quoted(varga: Assistant, question: str, quoted: str) -> None:
    answer = varga.ask(question)
    assert answer.status == Status.ANSWERED
    assert any(quoted in quote.text for quote in answer.quotes)


def test_of_the_first_author_only_the_name_is_said(varga: Assistant) -> None:
    assert varga.ask("Who is the first author of Tidal Search in Harbour Films?").answer == "Jan Horak [1]."


def test_code_that_lies_elsewhere_is_not_on_github(varga: Assistant) -> None:
    assert varga.ask("Is the HARBOUR code on GitHub?").status == Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "n"),
    [
        ("How often has she been published at ICPR?", 2),
        ("¿Cuántas veces ha publicado en ICPR?", 2),
        ("Conference papers on which she is the first author: how many?", 2),
        ("How many journals does she review for?", 3),
        ("How many of her papers were in journals?", 2),
        ("Combien d'articles a-t-elle publiés dans des revues ?", 2),
    ],
)
def test_papers_and_reviews_are_counted(varga: Assistant, question: str, n: int) -> None:
    assert varga.ask(question).value == n


def test_a_date_is_no_amount(varga: Assistant) -> None:
    _, conversation = varga.reply("Where does she work?")
    answer, _ = varga.reply("How large a budget does she have there?", conversation)
    assert answer.status == Status.NOT_FOUND


def test_where_someone_is_employed_is_no_home(varga: Assistant) -> None:
    assert "Mirabell Vision" in varga.ask("Where is she employed today?").answer


@pytest.mark.parametrize("question", ["Which papers deal with tides?", "Which of her papers are about Tides?"])
def test_a_name_of_another_kind_narrows_the_papers(tmp_path: Path, question: str) -> None:
    (tmp_path / "quill.md").write_text(
        "# Ada Quill\n\nada@quill.example\n\n## Projects\n### Tides\n2020\n- A clock\n\n## Publications\n"
        "- Quill, A. (2021). Tides in small harbours. Journal of Coasts.\n"
        "- Quill, A. (2019). Counting gulls by ear. Birds Quarterly.\n",
        encoding="utf-8",
    )
    quotes = quoted(ask(Assistant.load(tmp_path / "quill.md"), question))
    assert "Tides in small harbours" in quotes
    assert "gulls" not in quotes
