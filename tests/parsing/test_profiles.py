"""Layouts of profiles that programs write: the profile of a network printed as PDF, the résumé of a federal office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]

FEDERAL = """\
DARNELL K. WINSHIP
1418 Laurel Street, Apt 3, Columbia, SC 29201
Home: 803-555-0142 | Email: darnell.winship@mail.example

JOB INFORMATION
Announcement number: VA-24-555-1021

WORK EXPERIENCE

Department of Veterans Affairs
Columbia, SC 29209 US
08/2019 - Present
Hours per week: 40
Salary: $91,250.00 USD Per Year
Management Analyst
Duties:
- Analyze the workload of 14 clinics.
Supervisor: Ruth Ann Pettigrew (803-555-0177)
Okay to contact this Supervisor: Yes

Palmetto Freight
Charleston, SC 29401 US
06/2011 - 07/2019
Hours per week: 50
Salary: $58,400.00 USD Per Year
Logistics Clerk
Duties:
- Trained 45 drivers.
"""


def test_the_position_may_stand_below_the_hours_and_the_salary(parse_text: ParseText) -> None:
    cv = parse_text(FEDERAL, ".txt")
    assert cv.heads(SectionKind.WORK) == [
        ("Department of Veterans Affairs", "Management Analyst", "2019-08/…"),
        ("Palmetto Freight", "Logistics Clerk", "2011-06/2019-07"),
    ]
    assert [cv.of(e.location) for e in cv.entries(SectionKind.WORK)] == [
        "Columbia, SC 29209 US",
        "Charleston, SC 29401 US",
    ]


def test_the_first_line_rather_than_a_heading_is_the_name(parse_text: ParseText) -> None:
    cv = parse_text(FEDERAL, ".txt")
    assert (cv.cv.candidate, cv.cv.basics.label) == ("DARNELL K. WINSHIP", None)


def test_a_place_below_a_date_is_no_part_of_the_next_head(parse_text: ParseText) -> None:
    jobs = (
        ("Northfold Foods", "Planner", "March 2021 - Present", "Leeds"),
        ("Calder Ltd", "Buyer", "June 2014 - May 2018", "Paris"),
    )
    lines = "".join(f"<p>{line}</p>" for job in jobs for line in job)
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Experience</h2>{lines}", ".html")
    assert [(cv.of(e.name), cv.of(e.position), cv.of(e.location)) for e in cv.entries(SectionKind.WORK)] == [
        ("Northfold Foods", "Planner", "Leeds"),
        ("Calder Ltd", "Buyer", "Paris"),
    ]


FRESHER = """\
<p><b>CURRICULUM VITAE</b></p><p><b>ANJALI SUBRAMANYAM</b></p>
<p>14 Cross Street, Chennai</p><p>anjali@mail.example</p>
<p><b>ACADEMIC QUALIFICATION:</b></p><p>B.E (CSE), Anna University, 2022</p>
<p><b>ACADEMIC PROJECT:</b></p><p>Title: Smart Irrigation</p><p>Description: Sensors in six plots.</p>
<p>Role: Team leader</p>
<p><b>PERSONAL PROFILE:</b></p><p>Father's Name : R. Subramanyam</p>
<p>Date of Birth : 12.03.2001</p>
<p>Gender : Female</p>
<p>Nationality : Indian</p><p>Languages Known : Tamil, English, Telugu</p>
"""


@pytest.mark.parametrize("title", ["CURRICULUM VITAE", "RESUME"])
def test_the_name_below_the_title_of_the_document_opens_no_section(parse_text: ParseText, title: str) -> None:
    cv = parse_text(FRESHER.replace("CURRICULUM VITAE", title), ".html")
    assert cv.cv.candidate == "ANJALI SUBRAMANYAM"
    assert [cv.of(mail) for mail in cv.cv.basics.emails] == ["anjali@mail.example"]
    assert cv.cv.sections[0].heading is None


def test_a_personal_profile_of_labels_is_personal_data(parse_text: ParseText) -> None:
    cv = parse_text(FRESHER, ".html")
    assert [name for name, _, _ in cv.heads(SectionKind.LANGUAGES)] == ["Tamil", "English", "Telugu"]
    assert cv.cv.basics.summary is None


@pytest.mark.parametrize(
    "row",
    ["Date of birth | Nationality\t3 May 1990 | Irish", "Born and nationality: 3 May 1990, Irish"],
)
def test_labels_beside_each_other_have_as_many_values(parse_text: ParseText, row: str) -> None:
    cv = parse_text(f"Ada Quill\n{row}\n\nWork\n\n2019 - 2020 Engineer, Acme\n", ".txt")
    told = {fact.key: cv.of(fact.span) for fact in cv.cv.basics.facts}
    assert (told["birth_date"], told["nationality"]) == ("3 May 1990", "Irish")


def test_the_title_of_a_project_is_its_name(parse_text: ParseText) -> None:
    assert parse_text(FRESHER, ".html").heads(SectionKind.PROJECTS)[0][:2] == ("Smart Irrigation", None)


BADGES = """\
# Ada Quill

<p align="center">
  <a href="mailto:ada@quill.example"><img src="https://badge.example/mail.svg" alt="mail"></a>
  <a href="https://github.com/ada-quill"><img src="https://badge.example/gh.svg" alt="GitHub"></a>
  <a href="https://quill.example"><img src="https://badge.example/web.svg" alt="web"></a>
  <img src="me.jpg" alt="me on a mountain">
</p>

[![LinkedIn](https://badge.example/in.svg)](https://www.linkedin.com/in/ada-quill)

- 📍 Ghent (CET), open to remote work

## Experience

### Helix Ltd, Engineer, 2019 – 2023

- Built a planner.
"""


def test_badges_that_lead_somewhere_are_links(parse_text: ParseText) -> None:
    cv = parse_text(BADGES)
    basics = cv.cv.basics
    assert [cv.of(span) for span in basics.emails] == ["ada@quill.example"]
    assert [cv.of(span) for span in basics.urls] == ["https://quill.example"]
    found = {profile.network: cv.of(profile.url) for profile in basics.profiles}
    assert found == {"GitHub": "https://github.com/ada-quill", "LinkedIn": "https://www.linkedin.com/in/ada-quill"}


def test_a_pin_stands_before_the_place(parse_text: ParseText) -> None:
    cv = parse_text(BADGES)
    assert cv.of(cv.cv.basics.location) == "Ghent (CET), open to remote work"
