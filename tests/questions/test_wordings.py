"""How a CV may say what a term of a question names."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.concepts import concepts
from assistant.questions.lexical.wordings import wordings
from assistant.types import Term, TermKind


@pytest.mark.parametrize(
    ("word", "other"),
    [("franzosisch", "french"), ("phd", "doctorate"), ("kubernetes", "k8s"), ("frobnicator", "frobnicator")],
)
def test_other_languages_and_spellings(word: str, other: str) -> None:
    found = wordings(Term(word, (word,), TermKind.KNOWN))
    assert (word,) in found
    assert (other,) in found


def test_what_is_of_the_kind() -> None:
    sense = concepts().sense(("mentoring",))
    assert sense is not None
    found = wordings(Term("mentoring", ("mentoring",), TermKind.KNOWN, concepts=sense.names))
    assert ("tutored",) in found
    assert len(found) == len(set(found))
