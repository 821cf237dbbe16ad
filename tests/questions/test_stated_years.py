"""Years of experience that a line states, and numbers of years that are of something else."""

from __future__ import annotations

import pytest

from assistant.questions.cvs.stated import stated_years


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("14 Years of research and industrial experiences in statistics", 14),
        ("Developer with 6+ years industry experience in middleware", 6),
        ("工作年限：3年", 3),
        ("前端开发工程师 | 8年经验 | 杭州", 8),
        ("Plans for training for the next 3 years. Worked on the guide", None),
        ("Coached a team for 2 years", None),
    ],
)
def test_years_of_experience_stand_in_one_sentence(line: str, years: float | None) -> None:
    assert stated_years(line) == years
