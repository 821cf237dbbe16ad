"""Studies after the degree was shown: their end, their speciality, their honours; amounts that other lines tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.answering.test_answers import answers_with, ask, quoted
from tests.conftest import TODAY


def test_the_end_of_the_studies_is_asked_of_them_though_a_degree_was_shown(yates: Assistant) -> None:
    assert answers_with(yates, "2011 – 2015", "Does she have a degree?", "What year did she graduate?")


@pytest.mark.parametrize("question", ["What did she specialise in there?", "Quelle était sa spécialité ?"])
def test_a_speciality_is_the_line_that_says_so(yates: Assistant, question: str) -> None:
    assert answers_with(yates, "specialising in fatigue", "Where did she study?", question)
    assert "fatigue" not in quoted(ask(yates, "Where did she study?"))


def test_distinction_at_university_is_that_of_the_degree(yates: Assistant) -> None:
    assert answers_with(yates, "with distinction", "Did she finish university with any distinction?")


def test_distinction_is_told_by_a_prize_that_names_the_school(tmp_path: Path) -> None:
    (tmp_path / "roe.md").write_text(
        "# Ada Roe\n\n## Education\n\n### BSc, Cornell University\n2009 – 2012\n\n"
        "## Awards\n\n- Essay prize, Leeds, 2014\n- Summa cum laude, Cornell University, 2012\n",
        encoding="utf-8",
    )
    roe = Assistant.load(tmp_path, today=TODAY)
    assert answers_with(roe, "Summa cum laude", "Where did she take her degree?", "Was it with distinction?")


@pytest.mark.parametrize(
    "question", ["How much cheaper did testing get under her?", "How much cheaper did testing get?"]
)
def test_how_much_cheaper_something_got_is_a_change(yates: Assistant, question: str) -> None:
    assert answers_with(yates, "from £90,000 to £61,000", question)


def test_the_sum_of_a_grant_may_stand_in_another_line_than_the_list_of_grants(yates: Assistant) -> None:
    assert quoted(ask(yates, "How large is her grant?")) == "Holds a research grant worth £40,000"
    assert "£40,000" not in quoted(ask(yates, "How much was the Turner grant?"))
