"""Questions in one language over a CV in another, and the forms of Chinese questions: what must be quoted."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask

QUOTED = [
    (("Has she worked in Shaoxing?",), "绍兴星禾"),  # a city by its sounds
    (("Hat sie in Ningbo studiert?",), "宁波大学"),
    (("What did Wen Yaqin study?",), "物流工程"),
    (("Where did Wen study?",), "宁波大学"),
    (("At which company did she rewrite the sorting system?",), "绍兴星禾物流科技有限公司"),
    (("At which firm did she rewrite the sorting system?",), "绍兴星禾物流科技有限公司"),
    (("List every certificate she has earned.",), "培训证书"),  # a verb that the CV need not say
    (("她在哪家公司重写了分拣系统？",), "绍兴星禾物流科技有限公司"),
    (("How low did she bring the crash rate?",), "崩溃率由 2.1% 降到 0.3%"),
    (("Which tools does she use for profiling?",), "Perfetto"),
    (("¿Cuántos usuarios activos tenía la recomendación de listas?",), "日活用户 900 万"),
    (("她在网易上过班吗？",), "网易云音乐"),
    (("有带团队经验没，带过多少人？",), "7 人小组"),
    (("毕业于哪所大学？什么专业？",), "物流工程"),
    (("她的学士论文写的是什么？",), "小型仓库的拣货路径规划"),
    (("介绍一下拾叶。", "有多少用户？"), "累计用户 4 万"),
    (("拾叶的合作方是谁？",), "绍兴图书馆"),
    (("她指导了几名研究生？",), "3 名研究生"),  # not a degree of hers
]
NOT_SAID = [
    ("Has she worked in Hangzhou?",),
    ("Does she have experience with mergers?",),  # a word that the thesaurus knows in the CV's language
    ("她是不是在阿里巴巴上过班？",),  # Spring Cloud Alibaba is no employer
    ("她在浙江大学任教过吗？",),
]


@pytest.mark.parametrize(("turns", "quoted"), QUOTED)
def test_a_question_in_any_language_is_answered(wen: Assistant, turns: tuple[str, ...], quoted: str) -> None:
    answer = ask(wen, *turns)
    assert answer.status == Status.ANSWERED, answer.answer
    assert any(quoted in quote.text for quote in answer.quotes), answer.answer


@pytest.mark.parametrize("turns", NOT_SAID)
def test_what_the_cv_does_not_say_is_not_found(wen: Assistant, turns: tuple[str, ...]) -> None:
    assert ask(wen, *turns).status == Status.NOT_FOUND


def test_what_was_studied_is_told_beside_the_place(wen: Assistant) -> None:
    assert "物流工程" in ask(wen, "毕业于哪所大学？什么专业？").answer


def test_a_thing_may_be_left_out_of_a_list(wen: Assistant) -> None:
    answer = ask(wen, "除了 Java 还会什么编程语言？").answer
    assert "Kotlin" in answer
    assert "Java" not in answer


def test_to_write_a_programming_language_tells_how_it_is_used(wen: Assistant) -> None:
    assert ask(wen, "Which programming languages can she write?").status == Status.ANSWERED


def test_how_often_is_told_by_the_years_of_the_line(wen: Assistant) -> None:
    assert ask(wen, "How many times has she finished the marathon?").value == 3


def test_a_language_that_is_counted_with_the_others_does_not_narrow_them(wen: Assistant) -> None:
    assert ask(wen, "Quante lingue parla, tedesco compreso?").value == 3


def test_where_somebody_is_employed_is_no_place_of_residence(wen: Assistant) -> None:
    for question in ("Where is she employed now?", "Where is she working?"):
        answer = ask(wen, question)
        assert "绍兴星禾" in answer.answer
        assert "网易" not in answer.answer
