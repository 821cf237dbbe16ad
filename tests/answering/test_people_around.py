"""People around somebody's entries: who stood over whom, who wrote and edited with whom, whom one leads, the employers
of a kind."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.test_answers import answers_with, ask, quoted

QUOTED = [
    (("How many people does she lead?",), "with two conservators and a trainee"),
    (("Who was her boss at the Museum of Surgery?",), "under Dr Hester Quill"),
    (("Who was her supervisor at the Museum of Surgery?",), "under Dr Hester Quill"),
    (("Who supervised her thesis?",), "Ines Marlowe-Beck"),
    (("Who examined her thesis?",), "Tobias Renn"),
    (("Wer war der externe Gutachter ihrer Promotion?",), "Tobias Renn"),
    (("Who edited the volume that holds her chapter?",), "R. Achebe (ed.)"),
    (("Who is the editor of Writing Wounds?",), "R. Achebe (ed.)"),
    (("Who was her co-editor?",), "Marta Ruiz"),
    (("Has she co-authored anything?",), "P. Lindgren"),
    (("Has she co-authored anything?", "Who was the other author?"), "P. Lindgren"),
    (("Who from the infirmary can be contacted?",), "Gwen Talbot"),
    (("Who can be asked about her at the infirmary?",), "Gwen Talbot"),
    (("Wer von der Universität Leeds kann Auskunft über sie geben?",), "Ines Marlowe-Beck, University"),
    (("Who managed her at the Museum of Surgery?",), "under Dr Hester Quill"),
    (("In which department did she do her master's?",), "Department of Records"),
    (("Which city did she do her master's in?",), "University of Liverpool"),
    (("When was her first aid certificate last renewed?",), "renewed May 2024"),
    (("What is her registration number?",), "ARA 40912"),
    (("Under what name did she publish before?",), "Odile Marsh"),
    (("Wie hieß sie früher?",), "Odile Marsh"),
    (("Where was the talk about the eye?",), "Leeds Medical Library"),
    (("Where did she speak in 2022?",), "Museum Ethnographers Day, Cardiff"),
    (("Where did she do her master's?", "What class did she get?"), "Distinction"),
]


@pytest.mark.parametrize(("turns", "evidence"), QUOTED)
def test_the_person_or_the_class_is_quoted(sallow: Assistant, turns: tuple[str, ...], evidence: str) -> None:
    assert answers_with(sallow, evidence, *turns)


def test_where_a_talk_was_is_told_with_its_town(sallow: Assistant) -> None:
    assert "Cardiff" in ask(sallow, "Where did she speak in 2022?").answer


@pytest.mark.parametrize(
    "question",
    [
        "Who was her manager at Northgate Hospital?",
        "Who was her supervisor at Northgate Hospital?",
        "Who supervised her master's thesis?",
        "Who from the museum can vouch for her?",
    ],
)
def test_nobody_else_is_named_for_who_is_not(sallow: Assistant, question: str) -> None:
    assert ask(sallow, question).status == Status.NOT_FOUND


def test_only_papers_with_others_are_written_together(sallow: Assistant) -> None:
    assert "Ward books" not in quoted(ask(sallow, "Has she co-authored anything?"))


@pytest.mark.parametrize(
    "question",
    [
        "Which hospitals has she worked in?",
        "Dans quels hôpitaux a-t-elle travaillé ?",
        "List all the hospitals she has worked at.",
    ],
)
def test_employers_of_a_kind_are_told_by_other_words_for_it(sallow: Assistant, question: str) -> None:
    told = quoted(ask(sallow, question))
    assert all(name in told for name in ("Penllyn Infirmary", "Northgate Hospital"))
    assert "Museum" not in told


@pytest.mark.parametrize("question", ["In which cities has she worked?", "List the cities where she has held a job."])
def test_the_towns_of_all_jobs_are_listed(sallow: Assistant, question: str) -> None:
    answer = ask(sallow, question).answer
    assert all(town in answer for town in ("Swansea", "Leeds", "York"))


def test_whom_somebody_leads_is_told_by_the_line_that_says_so(fairley: Assistant) -> None:
    assert answers_with(fairley, "two apprentices", "Whom did she lead?")
