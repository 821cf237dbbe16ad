"""Patents, students and grants by how far they have come; what two employers have side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("question", "found", "other"),
    [
        ("Which of her patents have been granted?", "Drifting probe", "Antifouling"),
        ("Which patents are still pending?", "Antifouling", "Drifting probe"),
        ("Welche Patente sind noch nicht erteilt?", "Antifouling", "Drifting probe"),
        ("Which patents does she hold with Brandt?", "Drifting probe", "Antifouling"),
        ("Which students have finished?", "Jonas Holm (2019", "Marit Eide"),
        ("Who are her current doctoral students?", "Marit Eide", "Jonas Holm (2019"),
        ("Who is she supervising?", "Marit Eide", "Jonas Holm (2019"),
        ("Which doctoral students did she have in 2020?", "Jonas Holm (2019", "Marit Eide"),
        ("Welche Doktoranden sind schon fertig?", "Jonas Holm (2019", "Marit Eide"),
    ],
)
def test_only_what_stands_so_is_told(sandvik: Assistant, question: str, found: str, other: str) -> None:
    answer = ask(sandvik, question)
    assert answer.status is Status.ANSWERED
    assert found in quoted(answer)
    assert other not in quoted(answer)


def test_what_stands_so_is_counted(sandvik: Assistant) -> None:
    assert ask(sandvik, "How many of her patents have been granted?").value == 1.0
    assert ask(sandvik, "How many doctoral students has she had?").value == 2.0


def test_those_shown_who_have_finished(sandvik: Assistant) -> None:
    answer = ask(sandvik, "Who are her doctoral students?", "Who of them has already finished?")
    assert [quote.text for quote in answer.quotes] == ["Jonas Holm (2019 – 2023), now at Kvist Instruments"]


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("Compare her jobs at Fjordlab and at Kvist.", "Fjordlab", "Kvist Instruments"),
        ("What did she do at Kvist and at Fjordlab?", "Kvist Instruments", "Fjordlab"),
        ("What is the difference between her work at Kvist and at Fjordlab?", "Kvist Instruments", "Fjordlab"),
        ("Vergleiche ihre Stellen bei Fjordlab und Kvist.", "Fjordlab", "Kvist Instruments"),
    ],
)
def test_two_employers_side_by_side(sandvik: Assistant, question: str, first: str, second: str) -> None:
    answer = ask(sandvik, question)
    assert 0 <= answer.answer.find(first) < answer.answer.find(second)
    assert "Runs the wave tank" in quoted(answer)
    assert "Built probes for salinity" in quoted(answer)


def test_of_two_employers_with_much_to_tell_five_quotes_are_enough(harrow: Assistant) -> None:
    answer = ask(harrow, "Compare her jobs at Tideland Couriers and at Brook Surgery.")
    assert len(answer.quotes) == 5
    assert "Tideland" in quoted(answer)
    assert "Brook Surgery" in quoted(answer)


@pytest.mark.parametrize(
    ("question", "found", "other"),
    [
        ("Which of her certificates are still valid?", "Small boat licence", "First aid"),
        ("Which certificates are no longer valid?", "First aid", "Small boat licence"),
        ("Welche Zertifikate sind abgelaufen?", "First aid", "Small boat licence"),
        ("Which of her grants have ended?", "Wave tank", "Fjord fronts"),
        ("Which funder gave her the most money?", "€450,000", "€210,000"),
        ("Which of her papers won an award?", "A tank for short waves", "Salt fronts"),
    ],
)
def test_what_is_valid_over_or_honoured(sandvik: Assistant, question: str, found: str, other: str) -> None:
    answer = ask(sandvik, question)
    assert answer.status is Status.ANSWERED
    assert found in quoted(answer)
    assert other not in quoted(answer)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Who else wrote 'Probes that drift', and where did it appear?", ("Ada Marsh", "Journal of Sea Instruments")),
        ("Who wrote 'Mixing under ice' and when was it published?", ("Ole Brandt", "2022")),
        ("Who are the authors of 'Mixing under ice' and in which journal was it?", ("Ole Brandt", "Ocean Letters")),
    ],
)
def test_authors_and_where_or_when(sandvik: Assistant, question: str, answers: tuple[str, ...]) -> None:
    assert all(word in ask(sandvik, question).answer for word in answers)


def test_no_paper_won_an_award(aldous: Assistant) -> None:
    assert ask(aldous, "Which of her papers won an award?").status is Status.NOT_FOUND


def test_the_certificate_that_runs_out_last(tmp_path: Path) -> None:
    cv = tmp_path / "lund.md"
    cv.write_text(
        "# Mara Lund\n\n## Certificates\n\n- Boat licence, valid until 2029\n- Crane ticket, valid until 2031\n"
        "- Rope access, expired 2020\n",
        encoding="utf-8",
    )
    assistant = Assistant.load(cv, index=tmp_path / "index", today=TODAY)
    assert "Crane ticket" in quoted(ask(assistant, "Which of her certificates runs out last?"))
    assert "Boat licence" in quoted(ask(assistant, "Which certificate expires first?"))


def test_papers_that_name_the_others_alone(tmp_path: Path) -> None:
    cv = tmp_path / "lund.md"
    cv.write_text(
        "# Mara Lund\n\n## Publications\n\n1. “Wages of mothers”, with J. Eberhard. Labour Letters, 2022.\n"
        "2. “Bad years”. Journal of Work, 2019.\n3. “Long ways”, with C. Desmond. Labour Letters, 2018.\n",
        encoding="utf-8",
    )
    assistant = Assistant.load(cv, index=tmp_path / "index", today=TODAY)
    assert quoted(ask(assistant, "Which of her papers has no co-author?")) == "Bad years"
    assert "J. Eberhard: 1" in ask(assistant, "More papers with Eberhard or with Desmond?").answer


def test_an_abbreviation_says_the_school_that_it_begins(tmp_path: Path) -> None:
    cv = tmp_path / "lund.md"
    cv.write_text(
        "# Mara Lund\n\n## Experience\n\n### ETH Zurich\n**Researcher**, 2019 – 2022\n\n- Built a flow cell\n\n"
        "### Kvist Instruments\n**Engineer**, 2016 – 2019\n\n- Built probes\n",
        encoding="utf-8",
    )
    assistant = Assistant.load(cv, index=tmp_path / "index", today=TODAY)
    found = quoted(ask(assistant, "What did she do at Kvist and at ETH?"))
    assert "Built a flow cell" in found
    assert "Built probes" in found


def test_a_number_beside_papers_tells_nothing_of_them(sandvik: Assistant) -> None:
    assert "€450,000" in quoted(ask(sandvik, "Which of her three grants was the largest?"))
