"""What a recruiter asks first, in the wordings that come to mind: who the person is, before what, which tools."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.types import Kind, Status
from tests.answering.test_answers import ask, quoted
from tests.conftest import TODAY


@pytest.mark.parametrize(
    "question",
    [
        "Give me a short summary.",
        "Short overview of the candidate please",
        "tl;dr",
        "What's his story?",
        "Summarise this CV in two lines",
        "Kurze Zusammenfassung bitte",
        "Stell mir die Bewerberin kurz vor",
        "Présentez-moi la candidate",
        "Hazme un resumen breve",
        "Fammi un breve riassunto",
        "Faz um resumo curto",
        "用两句话概括一下",
    ],
)
def test_a_summary_may_be_a_short_one(harper: Assistant, question: str) -> None:
    assert ask(harper, question).kind is Kind.SUMMARY


def test_a_summary_of_a_thing_is_no_summary_of_the_person(harper: Assistant) -> None:
    assert ask(harper, "Give me a short summary of Gridwatch").kind is not Kind.SUMMARY


@pytest.mark.parametrize(
    "question",
    [
        "What was her previous job?",
        "Where did she work before?",
        "Last employer before this one?",
        "¿Cuál fue su trabajo anterior?",
        "Qual era o emprego anterior?",
        "她的前东家是谁？",
    ],
)
def test_the_job_before_the_present_one(harper: Assistant, question: str) -> None:
    assert quoted(ask(harper, question)).startswith("Software Developer, Larkfield Bank")


def test_the_present_position_in_two_words(harper: Assistant) -> None:
    assert ask(harper, "Present position please").answer.startswith("Data Engineer, Kestrel Energy")


def test_the_highest_education_is_a_degree(harper: Assistant) -> None:
    assert ask(harper, "What is the highest level of education she reached?").answer.startswith("MSc")


@pytest.mark.parametrize(
    "question", ["What are her main achievements?", "Day-to-day duties?", "¿Cuáles son sus logros?"]
)
def test_what_is_done_is_told_of_the_present_job(harper: Assistant, question: str) -> None:
    assert "4 million meter readings" in quoted(ask(harper, question))


def test_what_was_done_before_a_job_that_nobody_spoke_of_is_not_told(harper: Assistant) -> None:
    assert ask(harper, "What did she do before that job?").status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["Which tools does she master?", "What technologies does she use?"])
def test_technologies_are_the_skills_where_no_entry_names_its_own(calloway: Assistant, question: str) -> None:
    assert len(ask(calloway, question).quotes) > 2


def test_strong_points_are_skills(harper: Assistant) -> None:
    assert "PostgreSQL" in quoted(ask(harper, "What are her strong points?"))


def test_a_word_for_an_apprenticeship_asks_for_all_education_where_there_is_none(harper: Assistant) -> None:
    assert "University of Sheffield" in quoted(ask(harper, "Welche Ausbildung hat sie?"))


def test_a_degree_that_is_not_there_is_named_as_the_question_does(harper: Assistant) -> None:
    assert ask(harper, "Hat sie eine Ausbildung gemacht?").answer.endswith("Ausbildung.")


def test_experience_in_managing_is_leading(harper: Assistant) -> None:
    assert "Leads a team of six" in quoted(ask(harper, "有管理经验吗"))


def test_journals_are_those_of_the_papers(varga: Assistant) -> None:
    answer = ask(varga, "发表在哪些期刊").answer
    assert answer.startswith(ask(varga, "In welchen Zeitschriften hat sie publiziert?").answer[:20])


def test_a_conference_is_no_journal(varga: Assistant) -> None:
    answer = ask(varga, "Which journals has she published in?").answer
    assert "Pattern Letters" in answer
    assert "Proceedings" not in answer


def test_whether_somebody_is_nice_is_an_opinion(harper: Assistant) -> None:
    assert ask(harper, "Is she nice?").status is Status.NOT_FOUND


@pytest.mark.parametrize("question", ["References?", "Does he give references?", "Who can vouch for him?"])
def test_a_referee_may_be_named_in_any_section(tmp_path: Path, question: str) -> None:
    cv = tmp_path / "falk.md"
    cv.write_text(
        "# Robin Falk\n\n## Work\n\n### Clerk, Thurlow Ltd\n2019 – 2023\n\n- Kept the ledger\n\n"
        "## Other information\n\n- Full driving licence\n- Referee: Maeve Roe, Thurlow Ltd (on request)\n",
        encoding="utf-8",
    )
    assistant = Assistant.load(cv, index=tmp_path / "index", today=TODAY)
    assert "Maeve Roe" in quoted(ask(assistant, question))


def test_what_is_offered_on_request_is_no_notice_period(tmp_path: Path) -> None:
    cv = tmp_path / "falk.md"
    cv.write_text(
        "# Robin Falk\n\n## Work\n\n### Clerk, Thurlow Ltd\n2019 – 2023\n\n- Kept the ledger\n\n"
        "## References\n\nAvailable on request.\n",
        encoding="utf-8",
    )
    assistant = Assistant.load(cv, index=tmp_path / "index", today=TODAY)
    assert ask(assistant, "How much notice must he give?").status is Status.NOT_FOUND
