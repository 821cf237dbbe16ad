"""Sections with headings of the writer's own: what the heading hints at, borne out by what stands below it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def kinds(cv: Parsed) -> list[tuple[SectionKind, str | None]]:
    """The kinds of the sections below the head of the CV, with their headings."""
    return [(s.kind, cv.of(s.heading) if s.heading else None) for s in cv.cv.sections if s.kind != SectionKind.BASICS]


@pytest.mark.parametrize(
    ("heading", "line", "kind"),
    [
        ("Letters after my name", "- APR, 2019\n- Board certified coder, 2022", SectionKind.CERTIFICATES),
        ("Nice things people gave me", "1. Moor Medal, 2023\n2. Best stand, second place, 2012", SectionKind.AWARDS),
        ("College and before", "BA History, University of Leeds, 2005 – 2008", SectionKind.EDUCATION),
        ("Gelernt und studiert", "2012 – 2016  Bachelor Informatik\nTU Wien", SectionKind.EDUCATION),
        ("Les bancs de l'école", "Master Chimie, Université de Nantes, 2010 – 2012", SectionKind.EDUCATION),
        (
            "Who can tell you more",
            "Ada Roe, Head of Works, 0191 555 0126\nJon Falk, supervisor, jon@falk.example",
            SectionKind.REFERENCES,
        ),
        ("Jobs that paid the rent", "Barista, Second Gull Coffee, Oct 2020 – Apr 2022", SectionKind.WORK),
        ("Unpaid work", "Treasurer, Harbour Trust, 2019 – 2022", SectionKind.VOLUNTEER),
        ("Fora da redação", "Nado, remo e crio abelhas", SectionKind.INTERESTS),
        ("Fuera de la oficina", "Caminatas, ajedrez, repostería", SectionKind.INTERESTS),
        ("In print", "- Falk R, Teviot M. Edge loading in liners. J. Moor 2016; 9: 112–121.", SectionKind.PUBLICATIONS),
        ("Rüstzeug", "- Holz: Hobel, Säge\n- Metall: Feile", SectionKind.SKILLS),
    ],
)
def test_a_heading_of_the_writers_own_is_what_its_words_hint_at(
    parse_text: ParseText, heading: str, line: str, kind: SectionKind
) -> None:
    cv = parse_text(
        f"# Robin Falk\n\n## Career\n\nFitter, Acme Ltd, Leeds, 2015 – 2019\n\n- Pumps.\n\n## {heading}\n\n{line}\n"
    )
    assert (kind, heading) in kinds(cv)


def test_what_does_not_bear_out_the_hint_is_of_no_kind(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## School of hard knocks\n\nI have seen much and say little of it.\n")
    assert kinds(cv) == [(SectionKind.OTHER, "School of hard knocks")]


def test_a_section_of_papers_and_talks_is_divided_by_its_lines(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Out loud and in print\n\n"
        "- “Say the scary part first”, article, Moor Daily, October 2023\n"
        "- “When the screens go dark”, talk, Moor Conference, June 2024\n"
    )
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.PUBLICATIONS)] == ["Say the scary part first"]
    assert SectionKind.OTHER in dict(kinds(cv))


def test_paid_and_unpaid_posts_below_one_heading_are_told_apart(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Alongside the day job\n\n"
        "Tutor, Moor College  Aug 2019 – May 2022\n\n- Two evenings a week.\n\n"
        "Treasurer, Lantern Shelter, a charity  2019 – present\n\n- Kept its books.\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.WORK)] == ["Moor College"]
    assert [role for _, role, _ in cv.heads(SectionKind.VOLUNTEER)] == ["Treasurer"]


def test_lines_that_go_on_with_a_job_stay_with_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Payroll jobs\n\n### Acme Ltd, Leeds\n\n**Fitter** [6/2018 to 1/2020]\n\n- Pumps.\n\n"
        "**Apprentice** [3/2016 to 6/2018]\n\n- Valves.\n"
    )
    assert {kind for kind, _ in kinds(cv)} == {SectionKind.WORK}


def test_credentials_below_the_studies_are_certificates(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Qualifications and study\n\n"
        "Moor University, Bachelor of Accountancy  2005 – 2008\n\n"
        "Chartered Accountant, ICAEW  since 2011\n\n"
        "CFA Level I  June 2016\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.EDUCATION)] == ["Moor University"]
    assert [name for name, _, _ in cv.heads(SectionKind.CERTIFICATES)] == ["Chartered Accountant", "CFA Level I"]


def test_a_job_at_a_university_is_no_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Paid work\n\n**Acme Ltd, Cork** · Sept 2018 – now\n\nEngineer\n\n- Pumps.\n\n"
        "**Moor University, Cork** · Jan 2022 – now\n\nAssociate Lecturer, one evening a week\n\n- Labs.\n"
    )
    assert {kind for kind, _ in kinds(cv)} == {SectionKind.WORK}


def test_a_remark_behind_a_certificate_is_none_of_its_own(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Certificates\n\n- Moor Security (MSC), Nov 2022; ran out Nov 2024, not renewed\n"
    )
    assert len(cv.entries(SectionKind.CERTIFICATES)) == 1


@pytest.mark.parametrize(
    ("heading", "lines", "kind", "names"),
    [
        (
            "What I give away (open source)",
            "- **siltpipe**: streams for tired people",
            SectionKind.PROJECTS,
            ["siltpipe"],
        ),
        (
            "Papers on the wall",
            "- Certified Scrum Master, 2022\n- AWS Certified Developer, 2021",
            SectionKind.CERTIFICATES,
            ["Certified Scrum Master", "AWS Certified Developer"],
        ),
        ("Toolbox", "Daily: Python, Go\tStill read: Perl", SectionKind.SKILLS, ["Daily", "Still read"]),
    ],
)
def test_what_a_heading_of_the_writers_own_means(
    parse_text: ParseText, heading: str, lines: str, kind: SectionKind, names: list[str]
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n{lines}\n\n## Education\n\nBSc, Hill College, 2020\n")
    assert [name for name, _, _ in cv.heads(kind)] == names


def test_talks_on_stage_are_no_work(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Experience\n\nClerk, Acme Ltd, 2010 – 2020\n\n## On stage\n\n"
        "- PyCon NL, Utrecht, 2024: Back-pressure is a feature\n- RustNL, Amsterdam, 2023: Reading without reading\n"
    )
    assert cv.heads(SectionKind.WORK) == [("Acme Ltd", "Clerk", "2010/2020")]


@pytest.mark.parametrize("heading", ["Outside the university", "Besides research and education"])
def test_what_is_outside_a_school_is_no_study(parse_text: ParseText, heading: str) -> None:
    cv = parse_text(
        f"# Ada Quill\n\n## {heading}\n\n- Expert witness before the education committee, 14 March 2024\n"
        "- Parental leave 12.2025 – 04.2026\n- Second violin in the Moor orchestra since 2024\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == []


@pytest.mark.parametrize(
    ("heading", "rows", "jobs", "studies"),
    [
        (
            "Vita in brief",
            [
                "Sept 2023 – now\tPhD student, University of Moor",
                "May 2022 – June 2023\tData engineer, Tern GmbH, Kiel",
                "Oct 2019 – Mar 2022\tM.Sc. Physics, University of Falk",
            ],
            ["Tern GmbH"],
            ["University of Moor", "University of Falk"],
        ),
        (
            "Lebenslauf in Kürze",
            [
                "seit 2021\tDoktorandin, Universität Moor",
                "2018 – 2021\tEntwicklerin, Falk GmbH, Kiel",
                "2013 – 2018\tM.Sc. Physik, Universität Kiel",
            ],
            ["Falk GmbH"],
            ["Universität Moor", "Universität Kiel"],
        ),
    ],
)
def test_jobs_and_studies_in_one_list_are_told_apart(
    parse_text: ParseText, heading: str, rows: list[str], jobs: list[str], studies: list[str]
) -> None:
    lines = "".join(f"<tr><td>{date}</td><td>{told}</td></tr>" for date, told in (row.split("\t") for row in rows))
    cv = parse_text(f"<h1>Ada Quill</h1><h2>{heading}</h2><table>{lines}</table>", suffix=".html")
    assert [name for name, _, _ in cv.heads(SectionKind.WORK)] == jobs
    assert [name for name, _, _ in cv.heads(SectionKind.EDUCATION)] == studies
