"""Patents, students and grants by how far they have come; what two employers have side by side."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "found", "other"),
    [
        ("Which of her patents have been granted?", "Drifting probe", "Antifouling"),
        ("Which patents are still pending?", "Antifouling", "Drifting probe"),
        ("Welche Patente sind noch nicht erteilt?", "Antifouling", "Drifting probe"),
        ("Which patents does she hold with Brandt?", "Drifting probe", "Antifouling"),
        ("Which students have finished?", "Jonas Holm (2019", "Marit Eide"),
        ("Who are her current doctoral students?", "Marit Eide", "Jonas Holm (2019"),
        ("Who is she supervising?", "Marit Eide", "Jonas Holm (2019"),
        ("Which doctoral students did she have in 2020?", "Jonas Holm (2019", "Marit Eide"),
        ("Welche Doktoranden sind schon fertig?", "Jonas Holm (2019", "Marit Eide"),
    ],
)
def test_only_what_stands_so_is_told(sandvik: Assistant, question: str, found: str, other: str) -> None:
    answer = ask(sandvik, question)
    assert answer.status is Status.ANSWERED
    assert found in quoted(answer)
    assert other not in quoted(answer)


def test_what_stands_so_is_counted(sandvik: Assistant) -> None:
    assert ask(sandvik, "How many of her patents have been granted?").value == 1.0
    assert ask(sandvik, "How many doctoral students has she had?").value == 2.0


def test_those_shown_who_have_finished(sandvik: Assistant) -> None:
    answer = ask(sandvik, "Who are her doctoral students?", "Who of them has already finished?")
    assert [quote.text for quote in answer.quotes] == ["Jonas Holm (2019 – 2023), now at Kvist Instruments"]


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Compare her jobs at Fjordlab and at Kvist.", "Fjordlab", "Kvist Instruments"),
        ("What did she do at Kvist and at Fjordlab?", "Kvist Instruments", "Fjordlab"),
        ("What is the difference between her work at Kvist and at Fjordlab?", "Kvist Instruments", "Fjordlab"),
        ("Vergleiche ihre Stellen bei Fjordlab und Kvist.", "Fjordlab", "Kvist Instruments"),
    ],
)
def test_two_employers_side_by_side(sandvik: Assistant, question: str, first: str, second: str) -> None:
    answer = ask(sandvik, question)
    assert 0 <= answer.answer.find(first) < answer.answer.find(second)
    assert "Runs the wave tank" in quoted(answer)
    assert "Built probes for salinity" in quoted(answer)
