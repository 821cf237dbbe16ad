"""Layouts that the random ones of benchmarks/roundtrip/layouts.py showed to be misread, each as a small CV."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]

_JOBS = [("Quill & Sons", "Clerk", "2019/2021"), ("Osei Ltd", "Porter", "2015/2018")]


@pytest.mark.parametrize(
    "headings",
    [
        ("W O R K   E X P E R I E N C E", "S K I L L S", "L A N G U A G E S"),
        ("W O R K E X P E R I E N C E", "S K I L L S", "L A N G U A G E S"),
        ("■ Work Experience", "■ Skills", "■ Languages"),
        ("Selected Experience", "Skills", "Languages"),
    ],
)
def test_headings_of_plain_text(parse_text: ParseText, headings: tuple[str, str, str]) -> None:
    work, skills, languages = headings
    cv = parse_text(
        f"Ada Quill\n\n{work}\n\nClerk, Quill & Sons, 2019 – 2021\n• Filed the letters\n\n"
        f"Porter, Osei Ltd, 2015 – 2018\n\n{skills}\n\n• Typing\n• Filing\n\n{languages}\n\nEnglish, Welsh\n",
        suffix=".txt",
    )
    kinds = [s.kind for s in cv.cv.sections if s.heading]
    assert kinds == [SectionKind.WORK, SectionKind.SKILLS, SectionKind.LANGUAGES]
    assert cv.heads(SectionKind.WORK) == _JOBS


@pytest.mark.parametrize(
    "head", ["<h4>{0}</h4><div>{1}</div>", "<div><strong>{0}</strong></div><div>{1}</div>"], ids=["heading", "bold"]
)
def test_dates_above_the_heads_below_bold_headings(parse_text: ParseText, head: str) -> None:
    jobs = "".join(
        f"<div>{period}</div>{head.format(position, name)}<ul><li>Did much</li></ul>"
        for name, position, period in [("Quill & Sons", "Clerk", "2019 – 2021"), ("Osei Ltd", "Porter", "2015 – 2018")]
    )
    titles = [f"<p><b>{title}</b></p>" for title in ("Profile", "Employment", "Skills")]
    page = f"<h1>Ada Quill</h1>{titles[0]}<div>I file.</div>{titles[1]}{jobs}{titles[2]}<div>Typing, Filing</div>"
    cv = parse_text(page, suffix=".html")
    assert cv.heads(SectionKind.WORK) == _JOBS
    assert [len(e.highlights) for e in cv.entries(SectionKind.WORK)] == [1, 1]
    assert len(cv.entries(SectionKind.SKILLS)) == 2


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Clerk  Quill & Sons  2019 – 2021, Leeds", "Leeds"),
        ("2019 – 2021: Quill & Sons, Leeds, Clerk", "Leeds"),
        ("Clerk – Quill & Sons (Leeds) – 2019 – 2021", "Leeds"),
    ],
)
def test_heads_with_a_place(parse_text: ParseText, head: str, place: str) -> None:
    cv = parse_text(f"Ada Quill\n\nEXPERIENCE\n\n{head}\n- Filed the letters\n", suffix=".txt")
    assert cv.heads(SectionKind.WORK) == _JOBS[:1]
    assert cv.of(cv.entries(SectionKind.WORK)[0].location) == place


@pytest.mark.parametrize(
    ("heading", "head", "name", "position"),
    [
        ("Experiencia", "Enfermera en Hospital Clínico", "Hospital Clínico", "Enfermera"),
        ("Experiência", "Diretor de obra na Mondego Obras", "Mondego Obras", "Diretor de obra"),
        ("Berufserfahrung", "Buchhalterin beim Turnverein Linden", "Turnverein Linden", "Buchhalterin"),
        ("Experiencia", "Enfermera en Urgencias Pediátricas, Hospital Clínico", "Hospital Clínico", None),
    ],
)
def test_an_employer_behind_a_preposition_of_place(
    parse_text: ParseText, heading: str, head: str, name: str, position: str | None
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n### {head} (2019 – 2021)\n\n- Informe anual\n")
    assert cv.heads(SectionKind.WORK) == [(name, position or "Enfermera en Urgencias Pediátricas", "2019/2021")]


@pytest.mark.parametrize(
    "citation",
    [
        "1. 2019: Letters in drawers, Journal of the Filing Society",
        "[1] Letters in drawers, Journal of the Filing Society 2019",
        "2019  Letters in drawers, Journal of the Filing Society",
    ],
)
def test_a_publication_with_its_year_before_or_behind(parse_text: ParseText, citation: str) -> None:
    cv = parse_text(f"Ada Quill\n\nPUBLICATIONS\n\n{citation}\n", suffix=".txt")
    assert cv.heads(SectionKind.PUBLICATIONS) == [("Letters in drawers", None, "/2019")]


def test_name_issuer_and_year_between_bars_are_one_certificate(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Certificates\n\n- Mini MBA | Quill School | 2018\n- CKA | CNCF | 2020\n")
    assert cv.heads(SectionKind.CERTIFICATES) == [("Mini MBA", None, "/2018"), ("CKA", None, "/2020")]
    assert [cv.facts(e)["issuer"] for e in cv.entries(SectionKind.CERTIFICATES)] == ["Quill School", "CNCF"]


def test_a_voluntary_post_has_the_order_of_the_jobs(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experience\n\nClerk | Quill & Sons | 2019 – 2021\n\nPorter | Osei Ltd | 2015 – 2018\n\n"
        "## Volunteering\n\nSoccorritrice | Croce Verde | 2012 – 2014\n"
    )
    assert cv.heads(SectionKind.WORK) == _JOBS
    assert cv.heads(SectionKind.VOLUNTEER) == [("Croce Verde", "Soccorritrice", "2012/2014")]


def test_publications_beside_their_venues(parse_text: ParseText) -> None:
    rows = "".join(
        f"<tr><td>{cell}</td><td>{text}</td></tr>"
        for cell, text in (
            ("SIGFILE 2021", "A. Quill, P. Osei. Letters in drawers: a survey."),
            ("Drawer Studies, 2018", "P. Osei, A. Quill. Dust beyond the first shelf."),
        )
    )
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Publications</h2><table>{rows}</table>", suffix=".html")
    assert cv.heads(SectionKind.PUBLICATIONS) == [
        ("Letters in drawers: a survey", None, "/2021"),
        ("Dust beyond the first shelf", None, "/2018"),
    ]
    venues = [cv.facts(e)["venue"] for e in cv.entries(SectionKind.PUBLICATIONS)]
    assert venues == ["SIGFILE", "Drawer Studies"]


def test_sections_whose_heading_says_nothing_are_told_by_their_dated_heads(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Along the way\n\nMay 2019 – present Clerk\n\nQuill & Sons, Leeds\n\n"
        "2015 – 2018 Sales manager\n\nOsei Ltd, Hull\n\n## Learning\n\n"
        "BA History — Newcastle University, 2011 – 2014\n\n## Qualifications earned\n\n- Diploma in Sales, 2016\n"
    )
    assert [e[1:] for e in cv.heads(SectionKind.WORK)] == [("Clerk", "2019-05/…"), ("Sales manager", "2015/2018")]
    assert cv.heads(SectionKind.EDUCATION)[0] == ("Newcastle University", "BA History", "2011/2014")


def test_a_position_with_a_comma_above_its_employer(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experience\n\nRegional Sales Manager, North\n\nColoplat UK, Leeds · 2015 – 2019\n\n"
        "- Led nine clerks\n"
    )
    assert cv.heads(SectionKind.WORK) == [("Coloplat UK", "Regional Sales Manager, North", "2015/2019")]


def test_towns_in_brackets_behind_chinese_names(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 林小满\n\n电话 ｜ 手机 139-5550-2716 ｜ 邮箱 lin@mail.example\n\n## 工作经历\n\n"
        "| 时间 | 公司 | 职位 |\n|---|---|---|\n| 2019 – 2021 | 青石电子（惠州） | 软件工程师 |\n"
    )
    assert cv.heads(SectionKind.WORK) == [("青石电子", "软件工程师", "2019/2021")]
    assert [cv.of(phone) for phone in cv.cv.basics.phones] == ["139-5550-2716"]


def test_resume_on_top_is_no_summary(parse_text: ParseText) -> None:
    cv = parse_text(
        "Résumé\n\nAda Quill\nLeeds | ada@quill.example | quill.example.org\n\nSKILLS\n\nFiling\n", suffix=".txt"
    )
    assert (cv.cv.candidate, cv.of(cv.cv.basics.location)) == ("Ada Quill", "Leeds")


def test_an_employer_with_its_town_in_brackets_below_a_heading(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Expérience\n\n### Développeuse\n\nAtelier Boréal (Nantes) | février 2019 – mars 2021\n\n"
        "- Deux sites\n\n### Chef de chantier\n\nPorto Obras (janvier de 2015 – mai 2018)\n\n- Un pont\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Atelier Boréal", "Développeuse", "2019-02/2021-03"),
        ("Porto Obras", "Chef de chantier", "2015-01/2018-05"),
    ]
