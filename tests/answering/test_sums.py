"""Figures of the kind asked for: money for a budget, a number for how many; a percentage is neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.figures.sums import tells_sum
from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "How large an ad budget has she managed?",
        "What budget has she managed?",
        "¿Qué presupuesto ha gestionado?",
        "Wie hoch war das Budget?",
        "How many users did the campaigns reach?",
    ],
)
def test_a_percentage_is_no_amount(ogata: Assistant, question: str) -> None:
    assert ask(ogata, question).status is Status.NOT_FOUND


def test_a_number_of_people_answers_how_many(ogata: Assistant) -> None:
    assert "40,000 subscribers" in quoted(ask(ogata, "How many subscribers did the newsletters have?"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Managed a budget of €2 million", True),
        ("Budget: 250.000", True),
        ("Etat von 300k", True),
        ("Kept within the budget", False),
        ("Raised revenue by 25%", False),
        ("100.000 products", False),
    ],
)
def test_a_sum_is_money_or_a_large_number_beside_its_name(line: str, told: bool) -> None:
    assert tells_sum(line) is told


def test_how_well_languages_are_spoken_is_no_sum(tmp_path: Path) -> None:
    (tmp_path / "vesa.md").write_text(
        "# Aino Vesa\n\n## Awards\n- 2021 Thesis prize of the Finnish Acoustical Society (3,000 euros)\n\n"
        "## Languages\n- Finnish (native), Swedish (fluent)\n",
        encoding="utf-8",
    )
    answer = ask(Assistant.load(tmp_path / "vesa.md"), "Which languages does she speak and how well?")
    assert "Swedish (fluent)" in quoted(answer)
    assert "euros" not in quoted(answer)
