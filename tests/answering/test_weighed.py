"""Two stretches of a career weighed against each other."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted


@pytest.mark.parametrize(
    ("question", "longer", "shorter"),
    [
        ("Has he spent more time in Leeds or in London?", "Leeds", "London"),
        ("Was he longer at Larkfield Bank or at Kestrel?", "Kestrel Energy", "Larkfield Bank"),
        ("More time as a software developer or as an intern?", "software developer", "intern"),
        ("Which lasted longer, his BSc or his MSc?", "BSc", "MSc"),
        (
            "Did his studies at Durham take longer than those at Sheffield?",
            "Durham University",
            "University of Sheffield",
        ),
        ("War er länger bei Kestrel oder bei Larkfield?", "Kestrel Energy", "Larkfield Bank"),
    ],
)
def test_the_longer_of_two_is_told(harper: Assistant, question: str, longer: str, shorter: str) -> None:
    answer = ask(harper, question)
    assert answer.status == Status.ANSWERED
    assert 0 <= answer.answer.index(longer) < answer.answer.index(shorter), answer.answer
    assert len(answer.quotes) >= 2


def test_a_side_that_the_cv_does_not_have_is_named(harper: Assistant) -> None:
    answer = ask(harper, "Has he spent more time as a developer or as a professor?")
    assert answer.status == Status.NOT_FOUND
    assert "professor" in answer.answer


def test_somebody_may_have_known_one_sector_alone(harper: Assistant) -> None:
    answer = ask(harper, "More years in academia or in industry?")
    assert answer.status == Status.ANSWERED
    assert answer.answer.startswith("industry: ")
    assert "does not mention academia" in answer.answer
    assert "Kestrel Energy" in quoted(answer)
