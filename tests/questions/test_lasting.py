"""Questions of how long stays lasted."""

from __future__ import annotations

import pytest

from assistant.questions.framing.lasting import framed
from assistant.questions.lexical import tags
from assistant.text import tokenize, words
from assistant.types import Lasting


def asked(text: str, language: str) -> tuple[bool, Lasting | None]:
    """Whether a question is one of lengths, and what its stays are compared with."""
    tokens = tokenize(text)
    tagged, _ = tags.tag(words(text), language)
    found = framed(text, tokens, language, tagged, tags.stop_positions(tokens, language), ())
    return found is not None, found.lasting if found is not None else None


@pytest.mark.parametrize(
    ("text", "language", "side", "months"),
    [
        ("did she stay anywhere longer than 5 years?", "en", "longer", 60.0),
        ("which jobs lasted no more than 18 months?", "en", "most", 18.0),
        ("where did she stay 5+ years?", "en", "least", 60.0),
        ("war er irgendwo weniger als zwei Jahre?", "de", "shorter", 24.0),
        ("où a-t-il travaillé au-delà de 3 ans ?", "fr", "longer", 36.0),
        ("dove hai superato i 5 anni di permanenza?", "it", "longer", 60.0),
        ("onde ele passou dos 7 anos de casa?", "pt", "longer", 84.0),
        ("哪些工作持续了3年以上？", "zh", "least", 36.0),
        ("他在哪里工作不到两年？", "zh", "shorter", 24.0),
    ],
)
def test_a_length_that_is_compared(text: str, language: str, side: str, months: float) -> None:
    assert asked(text, language) == (True, Lasting(side, months))


@pytest.mark.parametrize(
    "text",
    [
        "did she ever weld for longer than 5 years?",
        "how many jobs has she had in total?",
        "list all her work experience",
        "was she there for more than 5 years?",
        "where did she work 5 years ago?",
    ],
)
def test_other_questions_are_none_of_lengths(text: str) -> None:
    assert asked(text, "en") == (False, None)


def test_all_jobs_together() -> None:
    assert asked("how many years has she worked altogether?", "en") == (True, None)
    assert asked("more than 10 years of experience?", "en") == (True, Lasting("longer", 120.0, whole=True))
