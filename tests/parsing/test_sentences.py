"""Lines that say more than a head: remarks behind dates and names, marks of studies, two positions on one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing.scores import is_mark
from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def test_a_remark_behind_the_date_of_a_study_is_no_part_of_its_head(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Nora Byrne\n\n## Education\n\n"
        "BSc (Hons) in General Nursing, University College Dublin, 2014 – 2018. Second class honours, grade 1.\n\n"
        "Diploma in Emergency Medical Science, Northmoor Ambulance College, 2008 – 2009.\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [
        ("University College Dublin", "BSc (Hons) in General Nursing", "2014/2018"),
        ("Northmoor Ambulance College", "Diploma in Emergency Medical Science", "2008/2009"),
    ]
    assert cv.facts(cv.entries(SectionKind.EDUCATION)[0])["score"] == "Second class honours, grade 1"


def test_a_remark_behind_a_date_and_a_colon(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Nora Byrne\n\n## Volunteering\n\nScout leader, Fernhill Scouts, 2005 – 2011: summer camps for 40 children.\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER) == [("Fernhill Scouts", "Scout leader", "2005/2011")]
    assert cv.facts(cv.entries(SectionKind.VOLUNTEER)[0])["summary"] == "summer camps for 40 children."


def test_sentences_behind_the_names_of_a_dated_line(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Giulia Rossi\n\n## Istruzione\n\n"
        "2010 – 2012 Laurea magistrale in Conservazione, Università di Torino, 110/110 e lode. Tesi: Vernici antiche\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [
        ("Università di Torino", "Laurea magistrale in Conservazione", "2010/2012")
    ]
    facts = cv.facts(cv.entries(SectionKind.EDUCATION)[0])
    assert (facts["score"], facts["thesis"]) == ("110/110 e lode", "Vernici antiche")


def test_a_stay_abroad_behind_a_whole_head_is_no_part_of_the_school(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Giulia Rossi\n\n## Estudios\n\n"
        "2008 – 2012 Grado en Turismo, Escuela Universitaria Altamira, Santander. Erasmus en Angers, curso 2010-2011.\n"
    )
    assert cv.heads(SectionKind.EDUCATION)[0] == ("Escuela Universitaria Altamira", "Grado en Turismo", "2008/2012")


def test_the_name_of_a_professor_is_not_cut_at_the_title(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Nora Byrne\n\n## Education\n\n2015-2018: PhD, Department of Physics, Uppsala University "
        "(Advisor: Prof. Lars Holm)\n"
    )
    entry = cv.entries(SectionKind.EDUCATION)[0]
    assert [cv.of(person.span) for person in entry.people] == ["Lars Holm"]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("110/110 e lode", True),
        ("cum laude", True),
        ("mention bien", True),
        ("Second class honours, grade 1", True),
        ("GPA 4.7/5.0", True),
        ("LLB (First Class Honours)", False),
        ("12/2019", False),
        ("University of Leeds", False),
    ],
)
def test_what_is_a_mark_of_a_study(text: str, mark: bool) -> None:
    assert is_mark(text) is mark


def test_a_mark_between_degree_and_school_parts_them(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Nora Byrne\n\n## Education\n\nMSc in Genetics, cum laude, Stellenbosch University | 2012 – 2013\n"
        "\nLicence de chimie, Université de Brest, mention bien | 2009 – 2012\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.EDUCATION)] == [
        ("Stellenbosch University", "MSc in Genetics"),
        ("Université de Brest", "Licence de chimie"),
    ]
    assert [cv.facts(e)["score"] for e in cv.entries(SectionKind.EDUCATION)] == ["cum laude", "mention bien"]


def test_two_positions_on_one_line_are_an_entry_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 陈思远\n\n## 工作经历\n\n**上海云栖软件有限公司** 2018年7月 — 至今\n"
        "后端架构师（2021年4月 — 至今） ｜ 高级后端工程师（2018年7月 — 2021年3月）\n- 带领8人团队\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("上海云栖软件有限公司", "后端架构师", "2021-04/…"),
        ("上海云栖软件有限公司", "高级后端工程师", "2018-07/2021-03"),
    ]


@pytest.mark.parametrize(
    ("line", "name", "period"),
    [
        ("Checkout (2020 – 2022, Helix Ltd): led four developers", "Checkout", "2020/2022"),
        ("智慧仓储平台（2020年1月—2021年6月，云栖软件）", "智慧仓储平台", "2020-01/2021-06"),
        ("Retablo (2014, Arte Nova): pulitura laser", "Retablo", "/2014"),
    ],
)
def test_a_project_whose_period_and_client_stand_in_brackets(
    parse_text: ParseText, line: str, name: str, period: str
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Projects\n\n- {line}\n")
    assert [(e[0], e[2]) for e in cv.heads(SectionKind.PROJECTS)] == [(name, period)]


def test_dots_that_lead_to_a_date_or_a_value_part_cells(parse_text: ParseText) -> None:
    cv = parse_text(
        "GRETA HOLM\n\nWORK\n\nWorkshop manager, Atelier Nord ............ 2018 - present\n"
        "   - Leads five goldsmiths\nTailor, Silkes Ltd . . . . . . . . . . 2012 - 2018\n\n"
        "SKILLS\n\nCAD ........ Rhino, Blender\nBench ...... enamel, granulation\n",
        ".txt",
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Atelier Nord", "Workshop manager", "2018/…"),
        ("Silkes Ltd", "Tailor", "2012/2018"),
    ]
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["CAD", "Bench"]


def test_the_offer_of_references_is_no_part_of_the_entry_above(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Nora Byrne\n\n## Volunteering\n\nTreasurer, Fernhill Club, 2016 – 2020\n\nReferences available on request\n"
    )
    entry = cv.entries(SectionKind.VOLUNTEER)[0]
    assert "References" not in (cv.of(entry.span) or "")


def test_projects_open_with_their_names(parse_text: ParseText) -> None:
    for joint in (" – ", " — ", "：", ": "):
        cv = parse_text(
            f"# Ada Quill\n\n## Projects\n\nWick Watch{joint}public board of empty lamps. Used daily.\n\n"
            f"Tea Explorer{joint}map of what three hundred committees spend. Second prize in 2023.\n"
        )
        assert [name for name, _, _ in cv.heads(SectionKind.PROJECTS)] == ["Wick Watch", "Tea Explorer"], joint
        first = cv.entries(SectionKind.PROJECTS)[0]
        assert cv.facts(first)["summary"] == "public board of empty lamps. Used daily."


def test_chinese_projects_open_with_bold_names(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 李灯\n\n## 个人项目\n\n**纸船** —— 开源的日志采集库，支持加密与压缩，被十余家公司使用。\n\n"
        "**TinyTrace** —— Gradle 插件，统计方法耗时，可导出火焰图。\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.PROJECTS)] == ["纸船", "TinyTrace"]


def test_columns_of_names_and_descriptions_are_projects(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nOPEN SOURCE\n\nwickdiet       Go tool that finds lamps nobody ever trims; 90 stars.\n"
        "tf-snuff       Terraform module to put lamps to sleep at night.\n",
        suffix=".txt",
    )
    assert [name for name, _, _ in cv.heads(SectionKind.PROJECTS)] == ["wickdiet", "tf-snuff"]


def test_a_role_behind_the_name_of_a_project_is_no_description(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Projects\n\nWick Watch – Senior Software Engineer and lead developer\n\n- Built the board\n"
    )
    assert cv.heads(SectionKind.PROJECTS)[0][0] == "Wick Watch"
    assert "summary" not in cv.facts(cv.entries(SectionKind.PROJECTS)[0])


def test_a_post_that_goes_on_is_a_head_before_what_is_told_of_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Volunteering\n\n"
        "Tutor at Lampwick Code since 2018: Saturday classes for women who change careers.\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER) == [("Lampwick Code", "Tutor", "2018/…")]
    (post,) = cv.entries(SectionKind.VOLUNTEER)
    assert cv.facts(post)["summary"] == "Saturday classes for women who change careers."


def test_the_rest_of_a_sentence_is_no_employer(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Volunteering\n\nTutor since 2021: evening classes at nine schools in Leeds.\n")
    assert cv.heads(SectionKind.VOLUNTEER) == [(None, "Tutor", "2021/…")]


def test_the_stop_of_a_title_before_a_name_ends_no_head(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ada Quill\n\nEDUCATION\n2010 – 2015\tPhD Physics with Prof. Nils Ek, KTH. Wrote a thesis on ripples.\n"
        "2005 – 2010\tMSc Physics with a well-known professor. Wrote a thesis on lamps.\n",
        ".txt",
    )
    heads = cv.heads(SectionKind.EDUCATION)
    assert heads[0] == ("KTH", "PhD Physics with Prof. Nils Ek", "2010/2015")
    assert heads[1][1] == "MSc Physics with a well-known professor"


def test_words_that_go_on_below_a_colon_are_no_employer(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Volunteering\n\nTutor since 2018:\nevening classes at nine schools in Leeds and around\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER) == [(None, "Tutor", "2018/…")]


def test_a_remark_behind_an_ongoing_post_and_a_semicolon(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Gareth Falk\n\n## Community\n\n- Treasurer of Fernhill Foodbank since 2018; prepared its move to a charity\n"
    )
    assert [period for *_, period in cv.heads(SectionKind.VOLUNTEER)] == ["2018/…"]
    assert cv.facts(cv.entries(SectionKind.VOLUNTEER)[0])["summary"] == "prepared its move to a charity"


def test_a_mark_right_behind_the_date_of_a_study_is_no_part_of_its_head(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Education\n\nMSc Physics, Wexcombe University, 2018, Distinction\n"
        "BSc Physics, Corio College, 2015, First class honours\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [
        ("Wexcombe University", "MSc Physics", "/2018"),
        ("Corio College", "BSc Physics", "/2015"),
    ]
    assert [cv.facts(e)["score"] for e in cv.entries(SectionKind.EDUCATION)] == ["Distinction", "First class honours"]


def test_a_word_behind_the_dates_of_a_study_ends_its_head(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Formación\n\nMaestría en Calidad, Universidad del Sur, 2016 – 2018. Promedio: 9.1\n"
        "Ingeniería Civil, Universidad de Lomas, 2010 – 2015. Titulada\n"
    )
    assert cv.heads(SectionKind.EDUCATION)[1] == ("Universidad de Lomas", "Ingeniería Civil", "2010/2015")
