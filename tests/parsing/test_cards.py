"""Projects and positions written as a card each: a table of labels and values."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def card(*rows: tuple[str, str]) -> str:
    return "<table>" + "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows) + "</table>"


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Projects", ("Title", "Client", "Role", "Team Size", "Duration", "Environment")),
        ("Projekte", ("Name", "Kunde", "Rolle", "Teamgröße", "Zeitraum", "Technologien")),
    ],
)
def test_each_table_of_labels_and_values_is_a_project(
    parse_text: ParseText, heading: str, labels: tuple[str, ...]
) -> None:
    one = card(
        *zip(labels, ("Ledger 2", "Acme Bank", "Tester", "12", "06/2020 – 05/2022", "Java, Oracle"), strict=True)
    )
    two = card(*zip(labels, ("Paygate", "Moor Ltd", "Analyst", "7", "01/2019 – 05/2020", "SQL, Jenkins"), strict=True))
    cv = parse_text(
        f"<h1>Ada Quill</h1><h2>{heading}</h2><p><b>Project #1</b></p>{one}<ul><li>Wrote 640 test cases</li></ul>"
        f"<p><b>Project #2</b></p>{two}<ul><li>Logged 310 defects</li></ul>",
        ".html",
    )
    assert cv.heads(SectionKind.PROJECTS) == [
        ("Ledger 2", "Tester", "2020-06/2022-05"),
        ("Paygate", "Analyst", "2019-01/2020-05"),
    ]
    first, second = cv.entries(SectionKind.PROJECTS)
    assert cv.facts(first) == {"organisation": "Acme Bank", "team_size": "12", "technologies": "Java, Oracle"}
    assert [cv.of(span) for span in first.keywords] == ["Java", "Oracle"]
    assert [cv.of(span) for span in first.highlights] == ["Wrote 640 test cases"]
    assert [cv.of(span) for span in second.highlights] == ["Logged 310 defects"]
    assert "Project #2" not in str(cv.of(first.span))


def test_a_job_in_a_table_of_labels_is_named_by_its_employer(parse_text: ParseText) -> None:
    rows = card(("Company", "Acme Bank"), ("Designation", "Tester"), ("Duration", "06/2020 – 05/2022"))
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Work experience</h2>{rows}<ul><li>Wrote 640 test cases</li></ul>", ".html")
    assert cv.heads(SectionKind.WORK) == [("Acme Bank", "Tester", "2020-06/2022-05")]


@pytest.mark.parametrize(
    ("headings", "labels"),
    [
        (
            ("Work experience", "Education and training"),
            ("Dates", "Occupation or position held", "Main activities and responsibilities",
             "Name and address of employer", "Title of qualification awarded", "Principal subjects covered",
             "Name and type of organisation"),
        ),
        (
            ("Esperienza professionale", "Istruzione e formazione"),
            ("Date", "Lavoro o posizione ricoperti", "Principali attività e responsabilità",
             "Nome e indirizzo del datore di lavoro", "Titolo della qualifica rilasciata", "Materie principali",
             "Nome e tipo di istituto di istruzione o formazione"),
        ),
    ],
)  # fmt: skip
def test_a_form_that_is_filled_in_again_is_an_entry_each_time(
    parse_text: ParseText, headings: tuple[str, str], labels: tuple[str, ...]
) -> None:
    date, held, done, employer, degree, subjects, school = labels
    jobs = card(
        *((date, "2019 – 2021"), (held, "Buyer"), (done, "Bought steel"), (employer, "Helix Ltd, Leeds")),
        *((date, "2015 – 2018"), (held, "Clerk"), (employer, "Moor Ltd, York")),
    )
    studies = card((date, "2012 – 2015"), (degree, "BA in History"), (subjects, "Archives"), (school, "Hull College"))
    cv = parse_text(f"<h1>Ada Quill</h1><h2>{headings[0]}</h2>{jobs}<h2>{headings[1]}</h2>{studies}", ".html")
    assert cv.heads(SectionKind.WORK) == [
        ("Helix Ltd", "Buyer", "2019/2021"), ("Moor Ltd", "Clerk", "2015/2018")
    ]  # fmt: skip
    assert [cv.of(span) for span in cv.entries(SectionKind.WORK)[0].highlights] == ["Bought steel"]
    assert cv.heads(SectionKind.EDUCATION) == [("Hull College", "BA in History", "2012/2015")]


def test_what_a_value_of_a_study_names_behind_a_label_is_told_by_it(parse_text: ParseText) -> None:
    study = card(
        ("Dates", "2012 – 2015"), ("Title of qualification awarded", "BA in History"),
        ("Principal subjects covered", "Archives, law. Dissertation: Trams of Leeds. Grade: cum laude."),
        ("Name and type of organisation", "Hull College"),
    )  # fmt: skip
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Education</h2>{study}", ".html")
    facts = cv.facts(cv.entries(SectionKind.EDUCATION)[0])
    assert (facts["courses"], facts["thesis"]) == ("Archives, law", "Trams of Leeds")
    assert "cum laude" in (facts["score"] or "")


def test_a_form_whose_labels_have_bullets_and_remarks_is_a_position(parse_text: ParseText) -> None:
    rows = card(
        ("Date (da – a)", "Da maggio 2003 a dicembre 2015"),
        ("Nome del datore di lavoro", "Zocca S.n.c., Abano Terme"),
        ("Qualifica", "Elettricista"),
        ("Principali mansioni", "Impianti civili."),
    )
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Esperienze di lavoro</h2>{rows}", ".html")
    (job,) = cv.entries(SectionKind.WORK)
    assert cv.heads(SectionKind.WORK) == [("Zocca S.n.c.", "Elettricista", "2003-05/2015-12")]
    assert cv.of(job.location) == "Abano Terme"
    assert [cv.of(span) for span in job.highlights] == ["Impianti civili."]
