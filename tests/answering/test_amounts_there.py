"""Amounts that are asked for in other words than a line's, of what was spoken of before."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.figures.kinds import held, tells_time
from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted
from tests.conftest import TODAY

SURGERY = "What did she do at Brook Surgery?"

QUOTED = [
    ((SURGERY, "How quickly were clients' grievances settled?"), "36 hours"),
    ((SURGERY, "What rate did she reach?"), "40% to 75%"),
    ((SURGERY, "How many kennels did that practice have?"), "24 kennels"),
    (("By how much did sign-up completion improve?",), "40% to 75%"),
    (("How quick is complaint handling now?",), "36 hours"),
    (("How many of the ledgers survived?",), "81%"),
    (("How many of the tenders did they win?",), "6 won"),
    (("Of the council contracts, how many did they win?",), "6 won"),
    (("How many people does she manage?",), "seven fitters"),
    (("How big was the team at Brook Surgery?",), "team of four vets"),
    (("Was she ever on a mission abroad?", "How many goats did she vaccinate there?"), "900 goats"),
    (("How big is the team there?",), "seven fitters"),
    (("Where does she work now?", "How big is the team there?"), "seven fitters"),
    (("How many electricity meters send readings?",), "1.2 million meters"),
    (("Where did she study French?", "Was it with distinction?"), "cum laude"),
    (("What has she made?", "What does the R one do?"), "draws rotas"),
    (("What has she won?", "What was the medal for?"), "packing"),
    (("How long is the main span of the Fossdyke aqueduct?",), "96 m"),
    (("How long did the filing of the deeds take?",), "four hours"),
    (("Faz voluntariado?",), "Red Fern"),
    (("What is her LLM in?", "What class did she get?"), "Merit"),
    (("What did she do for blind people at Brook Surgery?",), "screen reader"),
]


@pytest.mark.parametrize(("turns", "evidence"), QUOTED)
def test_the_line_that_has_the_amount_is_quoted(harrow: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    assert answers_with(harrow, evidence, *turns)


LOADS = """# Ada Roe

## Work

### Analyst, Brightmere Ltd
2019 – present

- Built nightly loads with dbt, which cut the time of reports by 40%
- Made dashboards that raised the engagement of users by 25%
"""


def test_of_two_lines_with_the_amount_the_one_that_speaks_of_it_is_quoted(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text(LOADS, encoding="utf-8")
    roe = Assistant.load(tmp_path, today=TODAY)
    told = quoted(ask(roe, "Tell me about her work at Brightmere.", "By how much did reporting get faster?"))
    assert "40%" in told
    assert "25%" not in told


def test_only_what_was_done_for_it_is_quoted(harrow: Assistant) -> None:
    assert "nine days" not in quoted(ask(harrow, "What did she do for the rota at Brook Surgery?"))


def test_lengths_of_time_number_nobody(harrow: Assistant) -> None:
    assert "three days" not in quoted(ask(harrow, "What did she do at Corn Exchange?", "How big was the team there?"))


def test_prizes_are_counted(harrow: Assistant) -> None:
    assert ask(harrow, "How many awards has she won?").value == 3


OF_NOTHING = [
    "How much did the lorries cost?",
    "How quickly does she run a marathon?",
    "How much money did the rota save?",
    "How much did it cost?",
]


@pytest.mark.parametrize("question", OF_NOTHING)
def test_an_amount_of_something_else_is_none(harrow: Assistant, question: str) -> None:
    assert ask(harrow, SURGERY, question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "kinds", "number"),
    [
        ("from 52 to 17 minutes", {"time", "change"}, 2),
        ("down to 38 seconds", {"time"}, 1),
        ("rose by 28%", {"change", "percent"}, 2),
        ("97% satisfaction", {"change"}, 1),
        ("a team of six", {"time", "percent", "money"}, 0),
    ],
)
def test_kinds_of_amounts_in_a_line(text: str, kinds: set[str], number: int) -> None:
    assert held(text, frozenset(kinds)) == number


@pytest.mark.parametrize("text", ["由 3 天缩短到 4 小时", "17 毫秒", "sept semaines avant", "in 0.4 seconds"])
def test_how_long_something_takes(text: str) -> None:
    assert tells_time(text)
