"""What a question tells of the things it asks for is in the lines below their heads: these are quoted."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import answers_with, ask, quoted


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Which CRM experience does the internship show?", "CRM systems"),
        ("Which technology did she use for the drawing archive at Holbeck Pumps?", "Vault"),
        ("¿Qué tecnología usó para el archivo de planos en Holbeck Pumps?", "Vault"),
        ("Which jobs dealt with composite panels?", "composite panels"),
    ],
)
def test_the_line_that_says_what_is_told_is_quoted(yates: Assistant, question: str, line: str) -> None:
    assert answers_with(yates, line, question)


def test_another_line_of_the_entry_gives_way_to_it(yates: Assistant) -> None:
    told = quoted(ask(yates, "Which technology did she use for the drawing archive at Holbeck Pumps?"))
    assert "MATLAB" not in told
    assert "MATLAB" in quoted(ask(yates, "Which technology did she use at Holbeck Pumps?"))


def test_lines_are_no_evidence_where_the_head_says_it(yates: Assistant) -> None:
    assert len(ask(yates, "When was she at Carrow Aerospace?").quotes) == 1
