"""Who the lines of a CV name beside its person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import Role, SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def _people(cv: Parsed) -> list[tuple[str | None, Role]]:
    return [(cv.of(p.span), p.role) for entry in cv.entries(SectionKind.WORK) for p in entry.people]


@pytest.mark.parametrize("head", ["Group of Rong Jin", "Labor von Rong Jin", "A workshop led by Rong Jin"])
def test_who_leads_a_group_is_named_behind_it(parse_text: ParseText, head: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Work experience\n\n### {head}\n*Engineer* | 03/2019 – 06/2022\n\n- Ran it\n")
    assert _people(cv) == [("Rong Jin", Role.COLLEAGUE)]


@pytest.mark.parametrize(
    "head",
    [
        "Kranz AG Bad Homburg",
        "Leiter der Arbeitsgruppe Digitale Medien",
        "Led a team of Java Developers",
        "Équipe de Vente Directe",
        "Equipo de Ventas Internacionales",
        "Laboratorio di Analisi Cliniche",
        "Grupo de Estudos Urbanos",
        "Laboratory of Molecular Biology",
    ],
)
def test_what_a_group_does_is_nobody(parse_text: ParseText, head: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Work experience\n\n### {head}\n*Engineer* | 03/2019 – 06/2022\n\n- Ran it\n")
    assert _people(cv) == []


def test_a_chinese_name_ends_before_its_title(parse_text: ParseText) -> None:
    cv = parse_text("# 王小明\n\n## 教育背景\n\n- 2016.09 – 2019.06　浙江大学　软件工程　硕士，导师：罗建平教授\n")
    study = cv.entries(SectionKind.EDUCATION)[0]
    assert [cv.of(person.span) for person in study.people] == ["罗建平"]
    assert [cv.of(person.evidence) for person in study.people] == ["导师：罗建平教授"]


def test_what_a_line_tells_of_a_study_behind_a_label_opens_no_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Education\n\n"
        "Sept 2022 – present\tHelix University, PhD in Computer Science. Advisor: Prof. Nora Shaw. "
        "Expected graduation: June 2027.\n\nSept 2018 – June 2022\tXiamen University, BSc in Statistics.\n"
    )
    first, _ = cv.entries(SectionKind.EDUCATION)
    assert [cv.of(person.span) for person in first.people] == ["Nora Shaw"]
    assert cv.facts(first)["graduation"] == "June 2027."


@pytest.mark.parametrize(
    "line",
    [
        "Adviser: Prof. Rong Jin. Co-adviser: Dr. Ada King.",
        "Supervisor: Rong Jin; co-supervisor: Ada King",
        "Adviser: Rong Jin. Co-adviser: Ada King",
    ],
)
def test_a_further_label_names_a_further_person(parse_text: ParseText, line: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Education\n\n### University of Leeds\n*PhD in Physics*, 2014 – 2018\n{line}\n")
    people = [p for entry in cv.entries(SectionKind.EDUCATION) for p in entry.people]
    assert [cv.of(p.span) for p in people] == ["Rong Jin", "Ada King"]
    assert all(p.role is Role.ADVISER for p in people)


def test_the_post_behind_a_superior_is_nobody(parse_text: ParseText) -> None:
    line = "- Supervisor: Rong Jin, Chief Engineer"
    cv = parse_text(f"# Ada Quill\n\n## Work experience\n\n### Kranz AG\n*Engineer* | 03/2019 – 06/2022\n\n{line}\n")
    assert _people(cv) == [("Rong Jin", Role.ADVISER)]


@pytest.mark.parametrize(
    "told",
    [
        "Directores: Dr. Fermín Moor y Dra. Nieves Falk.",
        "Betreuer: Prof. Fermín Moor und Dr. Nieves Falk",
        "Directeurs de thèse : Pr Fermín Moor et Dr Nieves Falk",
        "Orientadores: Prof. Fermín Moor e Profa. Nieves Falk",
    ],
)
def test_a_title_opens_the_name_of_another_person(parse_text: ParseText, told: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## Education\n\nPhD in Physics, University of Moor, 2018\n\n{told}\n")
    [study] = cv.entries(SectionKind.EDUCATION)
    assert [cv.of(person.span) for person in study.people] == ["Fermín Moor", "Nieves Falk"]
