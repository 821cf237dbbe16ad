"""Words that tell nothing beside a word for a section: "oral presentations" are presentations."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.beside import of_sections
from assistant.questions.lexical.tags import Tag
from assistant.types import Term, TermKind

TALKS = (Tag("section.talks", 1, 2),)


def kind(word: str, tagged: tuple[Tag, ...], language: str = "en") -> TermKind:
    """The kind of a word beside the tags."""
    (term,) = of_sections((Term(text=word, words=(word,), kind=TermKind.WORD),), tagged, language)
    return term.kind


@pytest.mark.parametrize(("word", "language"), [("oral", "en"), ("audiences", "en"), ("öffentliche", "de")])
def test_a_word_that_goes_with_a_section_tells_nothing_beside_it(word: str, language: str) -> None:
    assert kind(word, TALKS, language) == TermKind.GENERIC


def test_it_tells_something_where_no_such_section_is_named() -> None:
    assert kind("oral", (Tag("section.work", 0, 1),)) == TermKind.WORD


def test_what_picks_some_of_the_entries_still_tells() -> None:
    assert kind("hydrology", TALKS) == TermKind.WORD
