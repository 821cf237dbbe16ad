"""The title of a thesis: behind its label, in quotes behind it, or on the line below it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    "lines",
    [
        "Thesis: Ripples that stay",
        "Master's thesis “Ripples that stay”",
        "Masterarbeit „Ripples that stay“",
        "Mémoire « Ripples that stay »",
        "Thesis:\nRipples that stay",
        "Tesi di laurea\nRipples that stay",
    ],
)
def test_a_thesis_is_named_without_its_label(parse_text: ParseText, lines: str) -> None:
    cv = parse_text(f"Ida Holm\n\nEDUCATION\n2010 - 2014 MSc in Physics, Lund University\n{lines}\n", ".txt")
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert cv.facts(study)["thesis"].strip() == "Ripples that stay"


_STUDIES = (
    "# Ida Holm\n\n## Education\n\n| Years | Degree | School |\n|---|---|---|\n"
    "| 2015 – 2017 | MSc Physics | Lund University |\n"
    "| 2011 – 2015 | BSc Mathematics | Umeå University |\n\n"
)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Master’s thesis: “Ripples that stay”", 0),
        ("MSc dissertation: “Ripples that stay”. Awarded a prize for it.", 0),
        ("Bachelor's thesis: “Ripples that stay”, grade 9.2", 1),
    ],
)
def test_a_thesis_below_a_table_belongs_to_the_study_of_its_level(
    parse_text: ParseText, line: str, number: int
) -> None:
    cv = parse_text(_STUDIES + line + "\n")
    theses = [cv.facts(study).get("thesis") for study in cv.entries(SectionKind.EDUCATION)]
    assert theses[number] == "“Ripples that stay”"
    assert theses[1 - number] is None


def test_a_thesis_of_no_told_level_is_given_to_none_of_several_studies(parse_text: ParseText) -> None:
    cv = parse_text(_STUDIES + "Thesis: Ripples that stay\n")
    assert all("thesis" not in cv.facts(study) for study in cv.entries(SectionKind.EDUCATION))
    assert cv.facts(cv.entries(SectionKind.OTHER)[0])["thesis"] == "Ripples that stay"


def test_the_mark_and_the_adviser_of_a_thesis_go_with_it(parse_text: ParseText) -> None:
    cv = parse_text(_STUDIES + "Master's thesis: «Ripples that stay», advised by Prof. Nils Ek, grade 9.2.\n")
    master = cv.entries(SectionKind.EDUCATION)[0]
    assert cv.facts(master)["thesis"] == "«Ripples that stay»"
    assert cv.facts(master)["score"] == "9.2"
    assert [cv.of(person.span) for person in master.people] == ["Nils Ek"]


def test_what_follows_a_period_with_a_remark_is_no_part_of_the_head(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ida Holm\n\n## Education\n\n"
        "- **MSc Physics**, Lund University, 2016–2018 (part time). Dissertation: *Ripples that stay*. Grade: 2.1\n"
        "- **BSc Mathematics**, Umeå University, 2012–2016\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [
        ("Lund University", "MSc Physics", "2016/2018"),
        ("Umeå University", "BSc Mathematics", "2012/2016"),
    ]
    facts = cv.facts(cv.entries(SectionKind.EDUCATION)[0])
    assert (facts["thesis"], facts["score"]) == ("Ripples that stay", "2.1")


def test_what_a_quoted_title_is_stays_with_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ida Holm\n\nEDUCATION\n2010 - 2014 MA in Design, Lund University\nThesis: “Tang”, a bottle made of kelp\n",
        ".txt",
    )
    assert cv.facts(cv.entries(SectionKind.EDUCATION)[0])["thesis"] == "“Tang”, a bottle made of kelp"


def test_a_doctorate_is_the_study_and_no_thesis(parse_text: ParseText) -> None:
    line = "2013–2017\tPromotion zur Dr. rer. nat., Universität Göttingen, magna cum laude"
    cv = parse_text(f"Ada Quill\n\nAUSBILDUNG\n\n{line}\n2010–2013\tM.Sc. Hydrologie, Universität Kiel\n", ".txt")
    first = cv.entries(SectionKind.EDUCATION)[0]
    assert cv.of(first.position) == "Promotion zur Dr. rer. nat."
    assert "thesis" not in cv.facts(first)


@pytest.mark.parametrize(
    ("heading", "lines", "theses"),
    [
        (
            "Abschlussarbeiten",
            ("Dissertation: „Bäche ohne Pegel“, Betreuer: Prof. Henning Quast", "Masterarbeit: Die Elbaue"),
            [("Bäche ohne Pegel", ["Henning Quast"]), ("Die Elbaue", [])],
        ),
        ("Master thesis", ("Title: The Ouse", "Supervisor: Ada Roe"), [(None, []), ("The Ouse", ["Ada Roe"])]),
        ("Tesi di dottorato", ("«Le magre dal cielo»",), [("Le magre dal cielo", []), (None, [])]),
    ],
)  # fmt: skip
def test_theses_in_a_section_of_their_own_belong_to_the_studies_of_their_level(
    parse_text: ParseText, heading: str, lines: tuple[str, ...], theses: list[tuple[str | None, list[str]]]
) -> None:
    studies = "2013 – 2017 | PhD in Hydrology, University of Leeds\n\n2010 – 2013 | MSc Geology, University of Hull"
    told = "\n\n".join(lines)
    cv = parse_text(f"# Ada Quill\n\n## Education\n\n{studies}\n\n## {heading}\n\n{told}\n\n## Skills\n\nGit, R\n")
    found = cv.entries(SectionKind.EDUCATION)
    assert [(cv.facts(e).get("thesis"), [cv.of(p.span) for p in e.people]) for e in found] == theses


@pytest.mark.parametrize(
    ("heading", "rows", "told"),
    [
        (
            "Education",
            [("2022", "Dr. rer. oec.", "University of Moor"), ("2010", "Matura", "Gymnasium Falk")],
            "Dissertation: Lamps at Sea. Supervisor: Prof. Ada Roe",
        ),
        (
            "Ausbildung",
            [("2020", "Promotion in Physik", "Universität Moor"), ("2008", "Abitur", "Gymnasium Falk")],
            "Dissertation: Lamps at Sea. Betreuerin: Prof. Ada Roe",
        ),
    ],
)
def test_a_doctoral_thesis_below_a_school_is_that_of_the_doctorate(
    parse_text: ParseText, heading: str, rows: list[tuple[str, str, str]], told: str
) -> None:
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n| | | |\n|---|---|---|\n{table}\n{told}\n")
    doctorate, school = cv.entries(SectionKind.EDUCATION)
    assert cv.facts(doctorate)["thesis"] == "Lamps at Sea"
    assert [cv.of(person.span) for person in doctorate.people] == ["Ada Roe"]
    assert "thesis" not in cv.facts(school)
    assert school.people == ()


@pytest.mark.parametrize(
    "summary",
    [
        "I am a fourth-year PhD student at Moor, supervised by Prof. Ada Roe and Dr. Bo Lind. I like lamps.",
        "Doktorandin an der Universität Moor, betreut von Prof. Ada Roe und Dr. Bo Lind.",
    ],
)
def test_the_advisers_that_a_summary_names_are_those_of_the_doctorate(parse_text: ParseText, summary: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n{summary}\n\n## Education\n\n2023 – now, PhD student, University of Moor\n")
    [study] = cv.entries(SectionKind.EDUCATION)
    assert [cv.of(person.span) for person in study.people] == ["Ada Roe", "Bo Lind"]
