"""Heads of entries: studies that no word tells, departments, towns, and heads divided as their neighbours are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("line", "school", "study"),
    [
        ("VCE, Corio Bay Senior College", "Corio Bay Senior College", "VCE"),
        ("Havo, profiel Cultuur, Drachtster Lyceum", "Drachtster Lyceum", "Havo, profiel Cultuur"),
        ("PhD, Materials Science, Xiamen University", "Xiamen University", "PhD, Materials Science"),
    ],
)
def test_a_study_stands_before_its_school(parse_text: ParseText, line: str, school: str, study: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{line} | 2003 – 2005\n")
    assert cv.heads(SectionKind.EDUCATION) == [(school, study, "2003/2005")]


def test_a_department_is_neither_place_nor_employer_of_a_further_position(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Mireille Roy\n\n## Employment\n\n"
        "Ministry of Forests\n\nPolicy Analyst, Early Learning Secretariat | 2017 – 2021\n\n- Wrote notes\n\n"
        "Junior Analyst, Strategic Policy Branch | 2015 – 2017\n\n- Built a model\n"
    )
    first, second = cv.entries(SectionKind.WORK)
    assert [cv.of(e.name) for e in (first, second)] == ["Ministry of Forests", "Ministry of Forests"]
    assert (cv.of(second.position), second.location) == ("Junior Analyst", None)
    assert cv.facts(second)["department"] == "Strategic Policy Branch"


def test_an_unknown_town_before_its_country(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Experience\n\nHelix Center for Radar | Apr 2024 – Sep 2024\n\n"
        "Research Intern | Renningen, Germany\n\n- Pruned a network\n"
    )
    assert [cv.of(e.location) for e in cv.entries(SectionKind.WORK)] == ["Renningen, Germany"]


def test_a_head_that_no_word_divides_is_divided_as_its_neighbours(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\nWorkshop manager, Orrery | 2018 – 2022\n\nQuillwright, Inkwell | 2012 – 2018\n\n"
        "Apprentice, Lampwick | 2009 – 2012\n"
    )
    assert cv.heads(SectionKind.WORK)[1] == ("Inkwell", "Quillwright", "2012/2018")


def test_people_that_are_counted_are_no_position(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work\n\n### Vale Hospital Group, Cork\n\n*Eleven hospitals, 9,400 staff*\n\n"
        "**Security Lead** — 04/2023 to date\n\n- Kept it up\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.WORK)] == [("Vale Hospital Group", "Security Lead")]


def test_a_kind_of_employment_in_brackets_is_no_employer(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Berufserfahrung\n\n09/2013 – 07/2016\tVerkäuferin (Teilzeit)\n\nModehaus Brandt, Celle\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.WORK)] == [("Modehaus Brandt, Celle", "Verkäuferin")]


def test_internships_below_one_word_are_all_internships(parse_text: ParseText) -> None:
    cv = parse_text(
        "JAN FALK\n\nWERKERVARING\n\nElker, Groningen\n  Verkoper      september 2011 - april 2012\n\n"
        "Stages\n  2010-2011   Bureau Jeugdzorg, Heerenveen\n  2009        Azc Ter Apel\n",
        ".txt",
    )
    assert [cv.of(e.position) for e in cv.entries(SectionKind.WORK)] == ["Verkoper", "Stages", "Stages"]


def test_a_sum_is_no_adviser(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Grants\n\n- Nansen Fund, principal investigator: NOK 9.8 million (2021 – 2025)\n"
    )
    assert "adviser" not in cv.facts(cv.entries(SectionKind.AWARDS)[0])


def test_a_single_date_is_no_start_where_another_position_goes_on(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Berufserfahrung\n\n04/2021 – heute\tFilialleiter, Orrery GmbH\n\n## Praktika\n\n"
        "2012\tKindergarten Regenbogen\n\n2011\tTierarztpraxis Weber\n"
    )
    assert [e[2] for e in cv.heads(SectionKind.WORK)] == ["2021-04/…", "/2012", "/2011"]


def test_a_year_before_a_name_is_no_month(parse_text: ParseText) -> None:
    cv = parse_text(
        "AMARA LIND\n\nSUPERVISION\n\nPhD students\n2022 - present  Ola Nord, sill flows\n"
        "2019 - 2023     Mei Tan, drifters\n",
        ".txt",
    )
    assert cv.heads(SectionKind.OTHER) == [
        ("Ola Nord, sill flows", None, "2022/…"),
        ("Mei Tan, drifters", None, "2019/2023"),
    ]
    section = next(s for s in cv.cv.sections if s.kind is SectionKind.OTHER and s.entries)
    assert cv.of(section.heading) == "PhD students"


def test_a_post_that_no_list_knows_stands_before_at(parse_text: ParseText) -> None:
    jobs = (
        "Support Specialist at Peninsula Hosting, Exeter\n2016 to 2018\n  - Answered tickets\n\n"
        "Seasonal Ski Rep at Alpine Larch Holidays, Morzine, France\n2015 to 2016\n  - Looked after guests\n"
    )
    cv = parse_text(f"ROBIN FALK\n\nWORK HISTORY\n\n{jobs}", suffix=".txt")
    assert cv.heads(SectionKind.WORK)[1] == ("Alpine Larch Holidays", "Seasonal Ski Rep", "2015/2016")


def test_a_mark_in_brackets_behind_a_school_is_not_the_school(parse_text: ParseText) -> None:
    line = "2019 – 2020  PGCert in Critical Care Nursing, Edge Hill University (Merit)"
    cv = parse_text(f"# Robin Falk\n\n## Education\n\n{line}\n")
    assert cv.heads(SectionKind.EDUCATION) == [("Edge Hill University", "PGCert in Critical Care Nursing", "2019/2020")]
    facts = {fact.key: cv.of(fact.span) for fact in cv.entries(SectionKind.EDUCATION)[0].extra}
    assert facts["score"] == "Merit"


def test_the_subjects_of_an_examination_with_their_marks_are_its_mark(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Education\n\n2010  A levels: Biology (B), Art (A) – Barnsley College\n")
    facts = {fact.key: cv.of(fact.span) for fact in cv.entries(SectionKind.EDUCATION)[0].extra}
    assert facts["score"] == "Biology (B), Art (A)"


def test_the_kind_of_school_in_brackets_behind_a_degree_is_no_school(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ida Holm\n\nAUSBILDUNG\nStudium Maschinenbau, Dipl.-Ing. (FH)  2007 – 2011\n"
        "Technische Hochschule Umbrien, Valdorf\nAbschlussnote 1,7\n",
        ".txt",
    )
    assert cv.heads(SectionKind.EDUCATION) == [
        ("Technische Hochschule Umbrien", "Studium Maschinenbau, Dipl.-Ing. (FH)", "2007/2011")
    ]
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert cv.of(study.location) == "Valdorf"
    facts = cv.facts(study)
    assert (facts["degree"], facts["area"]) == ("Dipl.-Ing. (FH)", "Studium Maschinenbau")


def test_a_school_in_brackets_behind_a_study_is_one(parse_text: ParseText) -> None:
    cv = parse_text("Ida Holm\n\nEDUCATION\nMSc Physics (TU Wien)  2007 – 2011\n", ".txt")
    assert cv.heads(SectionKind.EDUCATION) == [("TU Wien", "MSc Physics", "2007/2011")]


def test_a_clause_is_no_employer(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Rodrigo Falk\n\n## Voluntariado\n\n"
        "Mentor en Código para Todas, donde enseño programación a jóvenes los sábados (desde 2020)\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER) == [("Código para Todas", "Mentor", "2020/…")]


def test_a_subject_between_a_chinese_school_and_a_degree_belongs_to_the_study(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 王小明\n\n## 教育背景\n\n"
        "- 2013 年 9 月—2018 年 6 月　浙江大学，土壤学，博士，导师：贺知秋\n"
        "- 2008 年 9 月—2012 年 6 月　武汉大学，法学院，法学，学士\n"
    )
    assert [(name, study) for name, study, _ in cv.heads(SectionKind.EDUCATION)] == [
        ("浙江大学", "土壤学，博士"),
        ("武汉大学", "法学，学士"),
    ]
    assert cv.facts(cv.entries(SectionKind.EDUCATION)[0])["adviser"] == "贺知秋"


def test_the_employer_of_an_apprentice_and_the_chamber_that_examines(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Jörg Falk\n\n## Ausbildung\n\n09/2000 – 06/2004\n\nAusbildung zum Industriemechaniker (IHK)\n\n"
        "Quill Optik AG, Oberkochen; Abschluss: sehr gut, Auszeichnung der IHK Ostwürttemberg\n"
    )
    trade = cv.entries(SectionKind.EDUCATION)[0]
    assert cv.of(trade.name) == "Quill Optik AG"
    assert cv.of(trade.position) == "Ausbildung zum Industriemechaniker (IHK)"


def test_summers_of_two_years_date_a_job(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Niamh Byrne\n\n## Employment history\n\nFeb 2017 – Apr 2021\n\nNurse\n\nSt Brigid's Hospital, Dublin\n\n"
        "- Cared\n\nSum. 2012 & 2013\n\nHealthcare Assistant (summer work)\n\nFernhill Nursing Home, Tuam\n\n- Helped\n"
    )
    assert cv.heads(SectionKind.WORK)[1] == (
        "Fernhill Nursing Home",
        "Healthcare Assistant (summer work)",
        "2012/2013",
    )


def test_a_chinese_contest_of_students_is_no_university(parse_text: ParseText) -> None:
    cv = parse_text("# 王小明\n\n## 获奖\n\n- 2015 年全国大学生数学建模竞赛二等奖\n")
    assert cv.heads(SectionKind.AWARDS) == [("全国大学生数学建模竞赛二等奖", None, "/2015")]


def test_an_organisation_behind_the_dash_of_a_certificate_issued_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Certificates\n\n- Lift Truck Operator – Wexcombe Training Centre, 2017\n"
        "- Solutions Architect – Associate, 2019\n"
    )
    first, second = cv.entries(SectionKind.CERTIFICATES)
    assert (cv.of(first.name), cv.facts(first)["issuer"]) == ("Lift Truck Operator", "Wexcombe Training Centre")
    assert cv.of(second.name) == "Solutions Architect – Associate"


def test_a_post_up_to_this_day_goes_on_in_spanish(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Experiencia\n\nJefa de Calidad, Grupo Lomas (ene. 2021 – a la fecha)\n- Auditorías\n"
    )
    assert cv.heads(SectionKind.WORK) == [("Grupo Lomas", "Jefa de Calidad", "2021-01/…")]


def test_a_study_of_a_woman_stands_above_its_vocational_school(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Formación\n\nTécnica Superior en Dirección de Cocina\t2010 – 2012\n"
        "CIPFP Lomas del Mar, Valencia\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [
        ("CIPFP Lomas del Mar", "Técnica Superior en Dirección de Cocina", "2010/2012")
    ]


def test_a_school_and_what_was_studied_behind_a_colon_are_two_fields(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nEDUCATION\n\nOrrel College of Building: NVQ Level 3 Plumbing, 2002-2006\n"
        "Lampwick High School: 7 GCSEs, 1995-2000\n"
    )
    assert [(cv.of(e.name), cv.of(e.position)) for e in cv.entries(SectionKind.EDUCATION)] == [
        ("Orrel College of Building", "NVQ Level 3 Plumbing"),
        ("Lampwick High School", "7 GCSEs"),
    ]


@pytest.mark.parametrize(
    ("town", "place"),
    [("Joinville – SC", "Joinville – SC"), ("Santos/SP", "Santos/SP"), ("Ouro Preto - MG", "Ouro Preto - MG")],
)
def test_the_code_of_a_state_behind_a_town_is_no_position(parse_text: ParseText, town: str, place: str) -> None:
    cv = parse_text(
        f"# Ada Quill\n\n## Experiência profissional\n\n03/2018 – atual\tMoor S.A. (linha branca)\n\n{town}\n\n"
        "Gerente de Logística\n\nRenegociei fretes com 27 transportadoras.\n"
    )
    [job] = cv.entries(SectionKind.WORK)
    assert (cv.of(job.name), cv.of(job.position), cv.of(job.location)) == ("Moor S.A.", "Gerente de Logística", place)


@pytest.mark.parametrize(
    ("heading", "row", "position"),
    [
        ("Experiência profissional", "04/2003 – 12/2008\tMoor Ltda.", "Conferente e, a partir de 2006, Encarregado"),
        ("Work experience", "04/2003 – 12/2008\tMoor Ltd", "Clerk and, since 2006, Foreman"),
        ("Berufserfahrung", "04/2003 – 12/2008\tMoor GmbH", "Bauleiter und Projektleiter (seit 06/2006)"),
    ],
)
def test_since_when_somebody_rose_in_a_job_that_ended_is_no_other_job(
    parse_text: ParseText, heading: str, row: str, position: str
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\n{row}\n\n{position}\n\nKept the ledgers of the yard.\n")
    [(name, role, period)] = cv.heads(SectionKind.WORK)
    assert (name, role, period) == (row.partition("\t")[2], position, "2003-04/2008-12")
