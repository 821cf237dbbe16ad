"""Two questions in one, taken apart."""

from __future__ import annotations

import pytest

from assistant.questions.dialogue.halves import halves


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        (
            "Since when does she lead it, and how many are they?",
            "en",
            ("Since when does she lead it?", "and how many are they?"),
        ),
        (
            "Seit wann leitet sie es und wie viele sind es?",
            "de",
            ("Seit wann leitet sie es?", "und wie viele sind es?"),
        ),
        ("Desde quando a dirige e com quantas pessoas?", "pt", ("Desde quando a dirige?", "e com quantas pessoas?")),
        ("六级考了多少分，哪年考的？", "zh", ("六级考了多少分？", "哪年考的？")),
        ("Her latest article, and who published it?", "en", ("Her latest article?", "and who published it?")),
        ("Où enseigne-t-elle, et dans quel rôle ?", "fr", ("Où enseigne-t-elle?", "et dans quel rôle ?")),
        ("In which year, and at which school, did he teach?", "en", None),
        ("做兼职讲师期间，他的工作是什么？", "zh", None),
        ("Where and when did she study?", "en", None),
        ("How many courses and certificates has she?", "en", None),
        ("Does she know Java and Python?", "en", None),
    ],
)
def test_a_question_is_two_where_its_second_half_asks_itself(
    text: str, language: str, parts: tuple[str, str] | None
) -> None:
    assert halves(text, language) == parts
