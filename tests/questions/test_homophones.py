"""Chinese words typed by their sound."""

from __future__ import annotations

import pytest

from assistant.questions.lexical.homophones import corrected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("他会那些编成语言？", "他会哪些编程语言？"),
        ("她用过哪些数剧库？", "她用过哪些数据库？"),
        ("他的店话号码", "他的电话号码"),
        ("他毕业于那所大学？", "他毕业于哪所大学？"),
    ],
)
def test_a_word_of_the_same_sound_is_put_right(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "他会哪些编程语言？",
        "那些项目用了什么？",  # "those", with a word that asks beside it
        "她上大学之前的那一年做了什么？",
        "那家公司在上海",  # spoken of before
        "她本科在哪念的？",
    ],
)
def test_what_is_right_stays(asked: str) -> None:
    assert corrected(asked) == asked


def test_the_beginning_of_a_word_is_no_slip() -> None:
    assert corrected("有多少阅读量？") == "有多少阅读量？"
