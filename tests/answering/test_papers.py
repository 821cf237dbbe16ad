"""Papers, projects and reviews: what is asked of one of them, and how many there are."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status


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
