"""A ward, a department or a faculty is no employer where the organisation stands beside or below it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing.units import is_unit
from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]
CASES = [
    ("EXPERIENCE", "Staff Nurse (Band 5)", "Ward 32, Hepatology", "Saltmarsh Royal Infirmary"),
    ("EXPERIENCE", "Account Manager", "Retail Division", "Halden Foods Ltd"),
    ("BERUFSERFAHRUNG", "Sachbearbeiter", "Abteilung Einkauf", "Brammer GmbH"),
    ("BERUFSERFAHRUNG", "Assistenzärztin", "Klinik für Neurologie", "Universitätsklinikum Jena"),
    ("EXPÉRIENCE", "Infirmière", "Service de réanimation", "Hôpital Sainte-Anne"),
    ("EXPERIENCIA", "Enfermera", "Unidad de Cuidados Intensivos", "Hospital Clínico del Sur"),
    ("ESPERIENZA", "Impiegata", "Ufficio Acquisti", "Ferrini S.p.A."),
    ("EXPERIÊNCIA", "Docente", "Faculdade de Letras", "Universidade do Minho"),
    ("工作经历", "护士", "重症医学科", "清河市人民医院"),
]
LAYOUTS = [
    "{dates}\n{position}, {unit}\n{house}\n",
    "{position}\t{dates}\n{unit}\n{house}\n",
    "{dates}\t{position}\t{unit}\t{house}\n",
    "{unit}\n{house}\n{dates}\n{position}\n",
    "{house}\t{dates}\n{unit}\n{position}\n",
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("heading", "position", "unit", "house"), CASES)
def test_the_organisation_is_the_employer(
    parse_text: ParseText, heading: str, position: str, unit: str, house: str, layout: str
) -> None:
    jobs = [
        layout.format(dates=dates, position=position, unit=unit, house=house) + "- Did the one thing\n- Did the other\n"
        for dates in ("05/2018 – 04/2021", "03/2012 – 02/2016")
    ]
    cv = parse_text(f"Ida Holm\n\n{heading}\n{''.join(jobs)}", ".txt")
    assert [(name, post) for name, post, _ in cv.heads(SectionKind.WORK)] == [(house, position)] * 2
    assert all(cv.facts(entry)["department"] == unit for entry in cv.entries(SectionKind.WORK))


@pytest.mark.parametrize(
    ("post", "house"),
    [
        ("Stationsleitung Kardiologie", "Klinikum Leineau gGmbH"),
        ("Stellvertretende Stationsleitung Intensivstation", "St.-Vinzenz-Hospital"),
        ("Bereichsleitung Abteilung Einkauf", "Nordmetall AG"),
        ("Fachkrankenpflegerin Intensivstation", "Klinikum Ida GmbH"),
    ],
)
def test_a_compound_for_a_post_is_no_unit(parse_text: ParseText, post: str, house: str) -> None:
    jobs = "".join(
        f"{dates}\n{post}\n{house}, Bremen\n- Did it\n" for dates in ("05/2018 – 04/2021", "03/2012 – 02/2016")
    )
    cv = parse_text(f"Ida Holm\n\nBERUFSERFAHRUNG\n{jobs}", ".txt")
    assert [(name, held) for name, held, _ in cv.heads(SectionKind.WORK)] == [(house, post)] * 2


def test_the_organisation_below_a_heading(parse_text: ParseText) -> None:
    page = "".join(
        f"<h3>{post}</h3><p>{dates}</p><p>{unit}</p><p>Saltmarsh Infirmary</p><ul><li>Did it</ul>"
        for post, dates, unit in (("Nurse", "2018 - 2020", "Ward 32"), ("Charge Nurse", "2014 - 2018", "Burns Unit"))
    )
    cv = parse_text(f"<h1>Ida Holm</h1><h2>Experience</h2>{page}", ".html")
    assert [name for name, _, _ in cv.heads(SectionKind.WORK)] == ["Saltmarsh Infirmary"] * 2


def test_a_unit_alone_is_the_employer(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ida Holm\n\nEXPERIENCE\n2018 - 2020\nNurse, Burns Unit\nResponsible for Infection Control\n- Did it\n", ".txt"
    )
    assert [(name, post) for name, post, _ in cv.heads(SectionKind.WORK)] == [("Burns Unit", "Nurse")]


def test_a_faculty_is_no_school_where_the_university_stands_below_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ida Holm\n\nEDUCATION\n2018 - 2020\nMSc Computing, School of Computing\nNewcastle University\n"
        "2014 - 2018\nBSc Mathematics\nFaculty of Science\nDurham University\n",
        ".txt",
    )
    assert [(name, study) for name, study, _ in cv.heads(SectionKind.EDUCATION)] == [
        ("Newcastle University", "MSc Computing"),
        ("Durham University", "BSc Mathematics"),
    ]
    departments = [cv.facts(entry)["department"] for entry in cv.entries(SectionKind.EDUCATION)]
    assert departments == ["School of Computing", "Faculty of Science"]


def test_degree_and_subject_may_stand_on_lines_below_the_school(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ida Holm\n\nEDUCATION\nUniversity of Bristol\n2010 - 2013\nBA\nEnglish Literature\n\n"
        "University of Leeds\n2006 - 2010\nMSc\nMathematics\n",
        ".txt",
    )
    facts = [cv.facts(entry) for entry in cv.entries(SectionKind.EDUCATION)]
    assert [(f["degree"], f["area"]) for f in facts] == [("BA", "English Literature"), ("MSc", "Mathematics")]


@pytest.mark.parametrize(
    "words",
    ["Ward 32", "Engineering Team", "Department of Engineering", "School of Nursing", "Bettenstation", "市场部"],
)
def test_words_for_a_part_of_an_organisation(words: str) -> None:
    assert is_unit(words)


@pytest.mark.parametrize(
    "words",
    ["Ward Manager", "Enfermera de UCI", "ENFERMERA DE UCI", "Head of Department", "London School of Economics",
     "Halden Foods Ltd", "Retail Division, Halden Foods Ltd", "Nurse, Ward 7"],
)  # fmt: skip
def test_words_for_a_post_or_a_whole_organisation(words: str) -> None:
    assert not is_unit(words)


@pytest.mark.parametrize(
    ("line", "employer", "told"),
    [
        ("Cardiology, St Falk's Hospital", "St Falk's Hospital", "Cardiology"),
        ("Unfallchirurgie (32 Betten), Marienkrankenhaus Ek", "Marienkrankenhaus Ek", "Unfallchirurgie (32 Betten)"),
        ("City of Ek, Urban Forestry", "City of Ek", "Urban Forestry"),
    ],
)
def test_a_part_of_the_employer_beside_it(parse_text: ParseText, line: str, employer: str, told: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Work\n\n2018 – 2022\n\nNurse\n\n{line}\n\n- Worked\n")
    (entry,) = cv.entries(SectionKind.WORK)
    assert (cv.of(entry.name), cv.of(entry.position)) == (employer, "Nurse")
    assert told in cv.facts(entry).values()


def test_a_team_beside_an_employer_that_no_word_tells(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\nData Scientist | 2018 – 2022\n\nbol.com, Utrecht | Search tribe\n\n- Ranked\n\n"
        "Data Analyst | 2016 – 2018\n\nKonga, Lagos | Pricing team\n\n- Counted\n\n"
        "Intern | 2015 – 2016\n\nNederlandse Spoorwegen (NS), Utrecht | Data & Analytics\n\n- Counted\n"
    )
    found = [(cv.of(e.name), cv.of(e.position), cv.of(e.location)) for e in cv.entries(SectionKind.WORK)]
    assert found == [
        ("bol.com", "Data Scientist", "Utrecht"),
        ("Konga", "Data Analyst", "Lagos"),
        ("Nederlandse Spoorwegen (NS)", "Intern", "Utrecht"),
    ]
