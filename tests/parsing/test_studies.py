"""Heads of studies as persons write them: school, subject, remark and mark in a line, and a thesis in running text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("line", "school", "study"),
    [
        (
            "Bacharelado em Jornalismo, UNEB, campus de Juazeiro",
            "UNEB, campus de Juazeiro",
            "Bacharelado em Jornalismo",
        ),
        ("Mittelschule Ek, Fachrichtung Pflege", "Mittelschule Ek", "Fachrichtung Pflege"),
        ("Anerkennung als Pflegerin, Landesamt für Soziales", "Landesamt für Soziales", "Anerkennung als Pflegerin"),
        ("MSc Physics, University of Ek, by distance learning", "University of Ek", "MSc Physics"),
        ("Curso de extensión en R, 60 h, Escuela de Datos", "Escuela de Datos", "Curso de extensión en R"),
        ("Realschule Leer, Abschluss: mittlere Reife", "Realschule Leer", "mittlere Reife"),
        ("Berufsschule Ek, Abschluss: Industriekaufmann", "Berufsschule Ek", "Industriekaufmann"),
    ],
)
def test_school_and_study_in_one_line(parse_text: ParseText, line: str, school: str, study: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{line} | 2003 – 2005\n")
    assert cv.heads(SectionKind.EDUCATION) == [(school, study, "2003/2005")]


@pytest.mark.parametrize(
    ("below", "thesis"),
    [
        ("ZHAW, 15 ECTS. Zertifikatsarbeit über Lampen auf See", "Lampen auf See"),
        ("TU Ek, Note 1,7, Abschlussarbeit über Lampen auf See", "Lampen auf See"),
        (
            "University of Ek. Thesis: Lamps at sea, with Prof. Ada Roe. Finished late because of the strike.",
            "Lamps at sea",
        ),
        ("Working title: Lamps at sea. Supervisor: Ada Roe", "Lamps at sea"),
    ],
)
def test_a_thesis_in_running_text(parse_text: ParseText, below: str, thesis: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\nMSc Physics | 2003 – 2005\n\n{below}\n")
    (entry,) = cv.entries(SectionKind.EDUCATION)
    assert (cv.of(entry.position), cv.facts(entry)["thesis"]) == ("MSc Physics", thesis)


def test_a_mark_with_years_opens_no_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Education\n\nLamp University, Ek | 2020 – 2025\n\nBachelor of Science, Physics\n\n"
        "GPA 3.8 / 4.0; Dean's List 2022-23 and 2023-24\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [("Lamp University", "Bachelor of Science, Physics", "2020/2025")]


def test_a_trade_is_the_study_and_not_its_kind(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Ausbildung\n\n2001 – 2004 | Zimmermann EFZ\n\nLehre bei Falk Holzbau\n")
    assert cv.heads(SectionKind.EDUCATION) == [("Falk Holzbau", "Zimmermann EFZ", "2001/2004")]


def test_marks_in_the_cell_of_a_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Education\n\n| | | |\n|---|---|---|\n"
        "| Lamp University | B.S. in Physics, minor in Spanish, *cum laude*, GPA 3.6 | 2009 |\n"
    )
    (entry,) = cv.entries(SectionKind.EDUCATION)
    assert cv.of(entry.position) == "B.S. in Physics, minor in Spanish"
    assert [cv.of(fact.span) for fact in entry.extra if fact.key == "score"] == ["cum laude", "3.6"]


def test_a_thesis_in_the_cell_beside_its_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Education\n\n2017 – 2019 · MSc Physics, KTH\tThesis: “Lamps at sea and what they tell of "
        "the weather in the far north”. Supervised by Ada Roe. Grant of the Falk Fund.\n"
    )
    (entry,) = [e for e in cv.entries(SectionKind.EDUCATION) if e.position]
    assert cv.heads(SectionKind.EDUCATION)[0] == ("KTH", "MSc Physics", "2017/2019")
    assert (cv.facts(entry)["thesis"] or "").startswith("“Lamps at sea")


def test_a_minor_is_not_the_study_beside_its_degree(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Education\n\n**BFA, Industrial Design**\n\nFalk School of Design\n\n"
        "2012 – 2016, minor in Literary Arts\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [("Falk School of Design", "BFA, Industrial Design", "2012/2016")]


def test_a_study_below_a_later_date(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Ausbildung\n\n08/2014 | Anerkennung als Pflegerin, Landesamt Ek\n\n2005 – 2009\n\n"
        "Studium der Pflege\n\nUniversität Ek\n"
    )
    assert [e[2] for e in cv.heads(SectionKind.EDUCATION)] == ["/2014-08", "2005/2009"]


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("BEng Physics, University of Ek, 2008–2013, with a year at sea in the middle. Upper second.", "Upper second"),
        ("LLM, University of Ek, 2012-2013 (part of it by distance from Dunmere). Merit. Liked it.", "Merit"),
        ("B.Sc. Physics | 2011 – 2014\n\nSt Falk’s College, University of Ek. 84.6 %.", "84.6 %"),
        ("Bachiller en Física | 2006 – 2010\n\nUniversidad de Ek\n\nTercio superior.", "Tercio superior"),
    ],
)
def test_a_mark_behind_remarks(parse_text: ParseText, line: str, mark: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{line}\n\nHighers, Ek Academy | 2002 – 2005\n")
    first = cv.entries(SectionKind.EDUCATION)[0]
    assert cv.facts(first)["score"] == mark


def test_a_thesis_in_quotes_ends_with_them(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Études\n\nMaster en statistique – UCLouvain | 2014 – 2016\n\n"
        "Mémoire : « Des lampes en mer : lesquelles ? » Promotrice : Ada Roe.\n"
    )
    (entry,) = cv.entries(SectionKind.EDUCATION)
    assert cv.facts(entry)["thesis"] == "« Des lampes en mer : lesquelles ? »"


def test_a_school_right_behind_a_remark_in_brackets(parse_text: ParseText) -> None:
    line = "Maestría en Finanzas (egresada; tesis en curso) Universidad Católica de Ek"
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{line} | 2023 – 2025\n")
    assert cv.heads(SectionKind.EDUCATION) == [
        ("Universidad Católica de Ek", "Maestría en Finanzas (egresada; tesis en curso)", "2023/2025")
    ]


def test_a_long_study_in_bold_below_its_date(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Études\n\n2010 – 2014\n\n"
        "**Bachelier en sciences économiques et de gestion – Université de Ek**\n\nDistinction. Un an à Bologne.\n\n"
        "2008 – 2010\n\n**Certificat – Université de Ek**\n"
    )
    assert cv.heads(SectionKind.EDUCATION)[0] == (
        "Université de Ek", "Bachelier en sciences économiques et de gestion", "2010/2014"
    )  # fmt: skip


def test_highlights_of_a_study_in_fields_tell_its_thesis(parse_text: ParseText) -> None:
    cv = parse_text(
        '{"basics": {"name": "Robin Falk"}, "education": [{"institution": "Lamp University", "studyType": "MBA", '
        '"highlights": ["Capstone: Why lamps go out", "With distinction"]}]}',
        suffix=".json",
    )
    facts = cv.facts(cv.entries(SectionKind.EDUCATION)[0])
    assert (facts["thesis"], facts["score"]) == ("Why lamps go out", "With distinction")


def test_a_study_that_its_line_cuts_goes_on_below(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Education\n\n**MSc in Organisational**\n\nPsychology (part-time)\n\nUniversity of Ek\n\n"
        "2022 – 2024\n"
    )
    (entry,) = cv.entries(SectionKind.EDUCATION)
    assert " ".join((cv.of(entry.position) or "").replace("*", "").split()) == "MSc in Organisational Psychology"


def test_degree_and_subject_on_two_lines_stay_two(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Education\n\n**PhD**\n\nPhysics\n\nUniversity of Ek\n\n2022 – 2024\n")
    (entry,) = cv.entries(SectionKind.EDUCATION)
    assert (cv.of(entry.position) or "").strip("*") == "PhD"


@pytest.mark.parametrize(
    ("line", "thesis"),
    [
        (
            "2012 – 2015 | M.A. Dolmetschen (FR/EN), Universität Ek; Masterarbeit zum Thema «Lampen auf See»",
            "«Lampen auf See»",
        ),
        ("2012 – 2015 | Laurea in Fisica, Università di Ek, tesi sulla luce (relatore: prof. Ada Roe)", "luce"),
        ("MEng, University of Ek (2008–2013). Dissertation on wave loads, supervised by Dr Ada Roe.", "wave loads"),
    ],
)
def test_a_thesis_ends_before_who_supervised_it(parse_text: ParseText, line: str, thesis: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{line}\n")
    assert cv.facts(cv.entries(SectionKind.EDUCATION)[0])["thesis"] == thesis


def test_marks_of_many_forms_are_read(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Education\n\n### MSc Physics (Distinction), University of Leeds\n2013 – 2014\n\n"
        "### BTech Engineering, Moor College\n2009 – 2013\n\nCPI 8.9 of 10. Department rank 4.\n"
    )
    assert [cv.facts(entry)["score"] for entry in cv.entries(SectionKind.EDUCATION)] == ["Distinction", "8.9 of 10"]


def test_chinese_tells_adviser_and_thesis_between_semicolons(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 李明\n\n## 教育背景\n\n### 哈尔滨工业大学 计算机科学与技术 硕士\n2017.09 – 2020.06\n\n"
        "导师：邵启明教授；学位论文《面向短文本的检索研究》；2018年赴新加坡交换\n"
    )
    facts = cv.facts(cv.entries(SectionKind.EDUCATION)[0])
    assert (facts["adviser"], facts["thesis"]) == ("邵启明教授", "面向短文本的检索研究")


def test_a_chinese_subject_stands_before_its_degree(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 林青\n\n## 教育背景\n\n2015.09—2018.06  中央美术学院  文物修复专业  硕士\n\n"
        "2011.09—2015.06  厦门大学  考古学  本科\n"
    )
    studies = [entry.position for entry in cv.entries(SectionKind.EDUCATION)]
    assert [(cv.of(study) or "").split() for study in studies] == [["文物修复专业", "硕士"], ["考古学", "本科"]]
