"""Words of the lexicon in a text."""

from __future__ import annotations

from assistant.parsing import vocabulary


def test_a_word_for_students_names_no_school() -> None:
    assert vocabulary.hits("南京大学", "organisations", "university")
    assert not vocabulary.hits("全国大学生数学建模竞赛", "organisations", "university")
