"""Papers by where they appeared in a list of all kinds, talks that are no conferences, and the academy of a firm."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.types import Status
from tests.answering.conftest import of_text
from tests.answering.test_answers import ask

osei = of_text(
    """# Mara Osei

## Work Experience

### Staff Engineer, Elm Academy of Bell Group, Seattle, 2016 – 2022

- Led five engineers

### Research Fellow, University of Hull, Hull, 2013 – 2016

## Education

### PhD in Physics, University of Hull, 2009 – 2013

## Bibliography

### Peer-Reviewed Conferences

1. Mara Osei, Ada Roe. Asking Twice. NeurIPS, 2024.
2. Mara Osei. Budgeted Labels. ACL, 2022.

## Service

- Reviewer of ICML and ICLR
"""
)

mixed = of_text(
    """# Mara Osei

## Publications

1. Mara Osei, Ada Roe. Asking Twice. NeurIPS, 2024.
2. Mara Osei. Budgeted Labels. ACL, 2022.
3. Mara Osei, Ada Roe. A Survey of Calibration. Labour Economics, 2021.
"""
)


def test_papers_at_conferences_are_no_talks(osei: Assistant) -> None:
    assert ask(osei, "Has she given talks?").status is Status.NOT_FOUND


def test_who_reviews_papers_is_told_by_the_reviewing(osei: Assistant) -> None:
    answer = ask(osei, "Does she review papers?")
    assert "Reviewer of ICML" in answer.answer
    assert "Asking Twice" not in answer.answer


def test_the_academy_of_a_firm_is_industry(osei: Assistant) -> None:
    assert "Elm Academy of Bell Group" in ask(osei, "Has she worked in industry?").answer
    assert ask(osei, "More time in industry or academia?").answer.startswith("More time in industry")


@pytest.mark.parametrize(
    ("question", "number"), [("How many journal papers?", 1), ("How many conference papers does she have?", 2)]
)
def test_papers_are_counted_by_their_venues(mixed: Assistant, question: str, number: int) -> None:
    assert ask(mixed, question).value == number


def test_the_journals_are_those_that_are_no_conferences(mixed: Assistant) -> None:
    assert ask(mixed, "Which journals has she published in?").answer == "Labour Economics [1]."


spoken = of_text(
    """# Ada Quill

## Talks and writing

- "Nobody Reads Your Runbook", SREcon EMEA, Dublin, October 2024
- "Half the Pages", DevOpsDays Cardiff, 2023
- Monthly column on incidents for the newsletter Uptime Letters since 2022
"""
)


def test_talks_with_a_venue_are_no_papers(spoken: Assistant) -> None:
    assert ask(spoken, "How many talks has she given?").value == 2
    assert "column" not in ask(spoken, "Which talks has she given?").answer


junior = of_text("# Ada Quill\n\n## Work experience\n\n### Engineer, Acme Ltd, Leeds, 2020 – present\n\n- Built it\n")


def test_jobs_are_no_projects(junior: Assistant) -> None:
    assert ask(junior, "How many projects does she list?").status is Status.NOT_FOUND


both = of_text(
    "# Ada Quill\n\n## Work and projects\n\n### Engineer, Acme Ltd, Leeds, 2020 – present\n\n- Built it\n\n"
    "### Kite, an app for surfers, 2019\n\n- Wrote it\n"
)


def test_a_heading_of_jobs_that_names_projects_lists_both(both: Assistant) -> None:
    assert "Kite" in ask(both, "Which projects does she have?").answer


def test_a_career_that_is_summed_up_is_told_and_not_added_up(junior: Assistant) -> None:
    assert "Engineer" in ask(junior, "Sum up her experience").answer


sensing = of_text(
    "# Ada Quill\n\n## Personal data\n\n- Desired location: Berlin, remote\n\n## Projects\n\n"
    "- Remote Sensing Segmentation, 50 TB high resolution data set\n- Remote work survey, 300 nurses asked\n"
)


def test_a_polite_opening_is_no_wish_for_remote_work(sensing: Assistant) -> None:
    answer = ask(sensing, "I'd like to know how many TB the candidate's remote-sensing data set has")
    assert "50 TB" in answer.answer
    assert "300 nurses" in ask(sensing, "I'd like to know how many people the remote survey asked").answer
    assert "Berlin" in ask(sensing, "I'd like to know where she would like to work").answer
