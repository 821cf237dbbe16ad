"""Who is named inside a line is told where a question asks with whom; others' promotions are none of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.conftest import TODAY

CV = """# Tomas Hale

tomas@example.org · Leeds

## Experience

### Stagelight Tickets, Leeds
2014 – 2019

#### DevOps Engineer
2017 – 2019

- Retired the last server

#### Java Developer
2014 – 2017

- Rewrote the queueing page with Rosalind Okoro

### Fays & Sons, York
Analyst, 2010 – 2014

- Wrote summaries under the supervision of Helen Brunel

### Mentor, Code Barn, York
2009 – 2010

- Mentored three engineers; two of them have been promoted since

### Clerk, Drapers, York
2008 – 2009

- Kept the books

## Voluntary work

- Six weeks with a vaccination team in Malawi, charity Nurses Without Walls, January – February 2009
"""


@pytest.fixture(scope="module")
def tomas(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("tomas")
    path: Path = folder / "tomas.md"
    path.write_text(CV, encoding="utf-8")
    return Assistant.load(path, index=folder / "index", today=TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who did he work with at Stagelight?", "Rosalind Okoro"),
        ("Mit wem arbeitete er bei Stagelight?", "Rosalind Okoro"),
        ("Avec qui a-t-il travaillé chez Fays & Sons ?", "Helen Brunel"),
        ("Have any of the people he mentored been promoted?", "two of them"),
    ],
)
def test_the_line_that_names_them_is_quoted(tomas: Assistant, question: str, told: str) -> None:
    answer = tomas.ask(question)
    assert answer.status == Status.ANSWERED
    assert all(told in quote.text for quote in answer.quotes)


def test_nobody_is_named_nowhere(tomas: Assistant) -> None:
    assert tomas.ask("Who did he work with at Drapers?").status == Status.NOT_FOUND


@pytest.mark.parametrize("question", ["How long was he in Malawi?", "Wie lange war er in Malawi?"])
def test_a_length_that_opens_a_head_is_told(tomas: Assistant, question: str) -> None:
    assert tomas.ask(question).answer.startswith("Six weeks")


@pytest.mark.parametrize("question", ["Quantos anos tem de experiência?", "Quanti anni ha di esperienza?"])
def test_years_of_experience_are_no_age(tomas: Assistant, question: str) -> None:
    assert tomas.ask(question).status == Status.ANSWERED
