"""Headings of sections that no format marks, and the name beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing import vocabulary
from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def test_a_mark_before_a_heading_is_no_part_of_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "林小满\n\n▌工作经历\n2019年3月—2022年8月\n青石科技有限公司\n软件工程师\n"
        "\n▌教育背景\n2015年9月—2019年6月 青石大学 本科\n"
        "\n▌代表案例\n云图平台（2020年4月—7月）\n\n▌志趣所在\n登山\n",
        suffix=".txt",
    )
    kinds = [s.kind for s in cv.cv.sections if s.heading]
    assert kinds == [SectionKind.WORK, SectionKind.EDUCATION, SectionKind.PROJECTS, SectionKind.OTHER]


@pytest.mark.parametrize(
    "text", ["Ada Quill | Senior Engineer\n\nada@quill.example", "Name      Ada Quill\nE-Mail    ada@quill.example"]
)
def test_the_name_ends_before_a_title_and_begins_behind_a_label(parse_text: ParseText, text: str) -> None:
    assert parse_text(f"CURRICULUM VITAE\n\n{text}\n", suffix=".txt").cv.candidate == "Ada Quill"


def test_months_and_years_with_a_slash_between(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Rui Prado\n\n## Experiência profissional\n\n### Moinho Azul (fev/2017 – atual)\n\nAnalista de crédito\n\n"
        "- Carteira de 180 clientes\n"
    )
    assert cv.heads(SectionKind.WORK) == [("Moinho Azul", "Analista de crédito", "2017-02/…")]


@pytest.mark.parametrize(
    "name", ["Dr. rer. nat. Ada Quill", "Prof. Dr. med. habil. Ada Quill", "Mag. phil. A. Quill", "M. Quill"]
)
def test_small_titles_stand_before_a_name(parse_text: ParseText, name: str) -> None:
    assert parse_text(f"# {name}\n\nada@quill.example\n\n## Berufserfahrung\n", suffix=".md").cv.candidate == name


@pytest.mark.parametrize(
    "name", ["Wen Yaqin (温雅琴)", 'Ada "Addie" Quill', "Ana-Maria d’Souza", "Ada Quill (she/her)"]
)
def test_a_name_may_hold_another_name(parse_text: ParseText, name: str) -> None:
    assert parse_text(f"# {name}\n\nada@quill.example\n\n## Experience\n", suffix=".md").cv.candidate == name


@pytest.mark.parametrize(
    ("heading", "kind", "key"),
    [
        ("Programmes financés", SectionKind.PROJECTS, "projects"),
        ("Chantiers marquants", SectionKind.PROJECTS, "projects"),
        ("Referenzobjekte", SectionKind.PROJECTS, "projects"),
        ("Obras destacadas", SectionKind.PROJECTS, "projects"),
        ("Beruf", SectionKind.WORK, "work"),
        ("Drittmittelprojekte", SectionKind.PROJECTS, "projects"),
        ("Direction de travaux", SectionKind.OTHER, "supervision"),
    ],
)
def test_funded_programmes_are_projects_and_direction_of_theses_is_supervision(
    heading: str, kind: SectionKind, key: str
) -> None:
    known = vocabulary.heading(heading)
    assert known is not None
    assert (known.kind, known.key) == (kind, key)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Steckenpferde", SectionKind.INTERESTS),
        ("Lo que me gusta", SectionKind.INTERESTS),
        ("Vita associativa", SectionKind.VOLUNTEER),
        ("Responsabilités associatives", SectionKind.VOLUNTEER),
        ("Accolades", SectionKind.AWARDS),
        ("荣誉称号", SectionKind.AWARDS),
        ("Produzione scientifica", SectionKind.PUBLICATIONS),
        ("Shipped titles", SectionKind.PROJECTS),
    ],
)
def test_headings_of_what_stands_beside_work(heading: str, kind: SectionKind) -> None:
    known = vocabulary.heading(heading)
    assert known is not None
    assert (known.kind, known.score >= 0.9) == (kind, True)
