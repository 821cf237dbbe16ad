"""Whether somebody worked in industry, or in academia, is told by where the jobs were."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    "question",
    [
        "Has she any experience in industry?",
        "Any industry experience?",
        "Has she worked outside academia?",
        "Hat sie Erfahrung in der Industrie?",
        "¿Tiene experiencia en la industria?",
        "她有企业工作经历吗？",
    ],
)
def test_jobs_elsewhere_than_at_universities_are_in_industry(yates: Assistant, question: str) -> None:
    answer = ask(yates, question)
    assert answer.status == Status.ANSWERED
    assert "Carrow Aerospace" in quoted(answer)
    assert "University" not in quoted(answer)


def test_jobs_at_universities_are_in_academia(yates: Assistant) -> None:
    assert quoted(ask(yates, "Has she worked in academia?")).startswith("Research Engineer, University of Leeds")


def test_another_industry_is_not_meant(yates: Assistant) -> None:
    assert ask(yates, "Has she any experience in the food industry?").status != Status.ANSWERED
