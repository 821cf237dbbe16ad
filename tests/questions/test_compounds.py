"""German compounds that join a thing with a word for knowing it."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.compounds import parted
from assistant.text import tokenize

OF_THE_CV = frozenset({"kafka"})


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Deutschkenntnisse", ["deutsch", "kenntnisse"]),
        ("Kafkaerfahrung", ["kafka", "erfahrung"]),
        ("Berufserfahrung", ["berufserfahrung"]),  # a word of its own
        ("Xylkenntnisse", ["xylkenntnisse"]),  # of nothing known
    ],
)
def test_parts(written: str, parts: list[str]) -> None:
    assert [token.text for token in parted(tokenize(written), "de", OF_THE_CV)] == parts


def test_places_stay_those_of_the_question() -> None:
    found = parted(tokenize("Hat er Deutschkenntnisse?"), "de", OF_THE_CV)
    assert [(token.start, token.end) for token in found[-2:]] == [(7, 14), (14, 24)]


def test_other_languages_have_none() -> None:
    assert [token.text for token in parted(tokenize("Deutschkenntnisse"), "en", OF_THE_CV)] == ["deutschkenntnisse"]
