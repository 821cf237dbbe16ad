"""Skills of one letter and those with marks in their names, in a plain list."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

short = of_text("# Ada Quill\n\n## Skills\n\nPython, R, C, C++ and SQL\n\n## Interests\n\nChess, running and go\n")


@pytest.mark.parametrize(
    ("question", "told"),
    [("Does she know C++?", "Yes: C++ ["), ("Does she know R?", "Yes: R ["), ("Kann sie C programmieren?", "Ja: C [")],
)
def test_a_short_name_is_found(short: Assistant, question: str, told: str) -> None:
    assert ask(short, question).answer.startswith(told)


def test_a_short_name_is_no_other(short: Assistant) -> None:
    assert ask(short, "Does she know C#?").status is Status.NOT_FOUND


def test_what_and_joins_is_one_quote(short: Assistant) -> None:
    assert [quote.text for quote in ask(short, "What are her hobbies?").quotes] == ["Chess, running and go"]
