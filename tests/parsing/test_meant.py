"""Sections whose lines say another kind than their heading: courses, studies, certificates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]
STUDIES = "BSc Botany, University of York, 2009 – 2012"


@pytest.mark.parametrize(
    ("heading", "line", "name"),
    [
        ("Fort- und Weiterbildungen", "2021 – Wundexpertin (Akademie am See)", "Wundexpertin"),
        ("Short courses", "Weld inspection, TWI, 2022", "Weld inspection"),
        ("Perfectionnement", "Analyse sensorielle, Agroscope, 2018", "Analyse sensorielle"),
        ("Cursos y talleres", "Taller de subtitulación, 2014", "Taller de subtitulación"),
        ("Corsi di formazione", "Selenium avanzato, 2017", "Selenium avanzato"),
        ("Formação complementar", "Primeiros socorros, Cruz Vermelha, 2021", "Primeiros socorros"),
        ("培训经历", "2021年 架构实战营", "架构实战营"),
    ],
)
def test_courses_that_somebody_took_are_certificates(parse_text: ParseText, heading: str, line: str, name: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{STUDIES}\n\n## {heading}\n\n- {line}\n")
    assert [head[0] for head in cv.heads(SectionKind.CERTIFICATES)] == [name]


@pytest.mark.parametrize(
    ("heading", "line"),
    [("Courses", "Compilers, Databases, Statistics"), ("Teaching", "Botany for beginners, York, 2011")],
)
def test_courses_of_a_study_and_those_given_are_none(parse_text: ParseText, heading: str, line: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{STUDIES}\n\n## {heading}\n\n- {line}\n")
    assert not cv.entries(SectionKind.CERTIFICATES)


def test_dated_lines_without_a_school_beside_the_studies_are_courses(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Léa Morin\n\n## Études\n\nLicence de botanique, Université de Caen, 2009 – 2012\n\n"
        "## Formations\n\n- Rust pour tous, Orsys, 2023\n- Outils de mesure, 2020\n"
    )
    assert [head[0] for head in cv.heads(SectionKind.CERTIFICATES)] == ["Rust pour tous", "Outils de mesure"]
