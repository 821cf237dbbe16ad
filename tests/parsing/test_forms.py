"""Forms that templates give to entries: headings of one level, dates on two lines, groups of skills without a mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]
JOBS = [("Helix Ltd", "Director of Data Science", "2021/…"), ("Moor Ltd", "Engineer", "2018/2020")]


@pytest.mark.parametrize("deep", ["###", "##"])
def test_entries_may_have_headings_of_the_level_of_sections(parse_text: ParseText, deep: str) -> None:
    cv = parse_text(
        f"# Ada Quill\n\n## Experience\n\n## Helix Ltd\n\n{deep}# 2021 - Present\n\nDirector of Data Science\n\n"
        f"- Built a group of nine\n\n## Moor Ltd\n\n{deep}# 2018 - 2020\n\nEngineer\n\n- Filed two patents\n\n"
        "## Education\n\n## University of Bath\n\nBSc Physics\n\n2014 - 2018\n"
    )
    assert cv.heads(SectionKind.WORK) == JOBS
    assert cv.heads(SectionKind.EDUCATION) == [("University of Bath", "BSc Physics", "2014/2018")]


def test_a_label_between_head_and_items_is_no_entry_though_it_is_a_heading(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Work\n\n### Helix Ltd 2021 —\n\nDirector of Data Science\n\n### Highlights\n\n"
        "- Built a group of nine\n\n### Moor Ltd 2018 — 2020\n\nEngineer\n\n### Highlights\n\n- Filed two patents\n"
    )
    assert cv.heads(SectionKind.WORK) == JOBS
    assert [len(e.highlights) for e in cv.entries(SectionKind.WORK)] == [1, 1]


@pytest.mark.parametrize(
    "lines", ["March 2021\nPresent", "March 2021\n— Present", "March 2021 –\nPresent", "March 2021\nto date"]
)
def test_a_period_may_stand_on_two_lines(parse_text: ParseText, lines: str) -> None:
    html = "".join(f"<div>{line}</div>" for line in lines.split("\n"))
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Work</h2><b>Engineer, Helix Ltd</b>{html}<ul><li>Built it</ul>", ".html")
    assert cv.heads(SectionKind.WORK) == [("Helix Ltd", "Engineer", "2021-03/…")]
    (job,) = cv.entries(SectionKind.WORK)
    assert job.period is not None
    assert job.period.span.of(cv.document.text).split()[-1] == lines.split()[-1]


def test_two_dates_that_are_a_line_are_a_period(parse_text: ParseText) -> None:
    cv = parse_text("<h1>Ada Quill</h1><h2>Education</h2><p>2009 2014<h3>University of Bath</h3><p>PhD", ".html")
    assert cv.heads(SectionKind.EDUCATION) == [("University of Bath", "PhD", "2009/2014")]


def test_subject_and_degree_below_a_dated_school(parse_text: ParseText) -> None:
    cv = parse_text("# Ada\n\n## Education\n\n### University of Bath 2009 — 2014\n\nPhysics\n\nPhD\n")
    (study,) = cv.entries(SectionKind.EDUCATION)
    assert (cv.of(study.name), cv.of(study.position)) == ("University of Bath", "PhD")
    assert cv.facts(study)["area"] == "Physics"


def test_names_of_two_words_are_told_in_a_list_without_commas(parse_text: ParseText) -> None:
    cv = parse_text("# Ada\n\n## Skills\n\n- Methods: Scrum Machine Learning AWS EC2 Kanban\n")
    (skills,) = cv.entries(SectionKind.SKILLS)
    assert [cv.of(k) for k in skills.keywords] == ["Scrum", "Machine Learning", "AWS", "EC2", "Kanban"]


def test_positions_below_the_name_of_their_employer(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada\n\n## Work\n\n### Helix Ltd\n\n#### Director of Data Science\n\n2021 – Present\n\n- Built a group\n\n"
        "#### Engineer\n\n2018 – 2020\n\n- Filed two patents\n\n### Moor Ltd\n\nClerk\n\n2015 – 2017\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Helix Ltd", "Director of Data Science", "2021/…"), ("Helix Ltd", "Engineer", "2018/2020"),
        ("Moor Ltd", "Clerk", "2015/2017"),
    ]  # fmt: skip


def test_a_headline_that_holds_a_word_of_a_heading_opens_no_section(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Maëlle Kerbrat\n\n## Développeuse full stack\n\nm@kerbrat.example\n\n## Formation\n\nIUT, 2014\n"
    )
    assert [cv.of(mail) for mail in cv.cv.basics.emails] == ["m@kerbrat.example"]
    assert cv.entries(SectionKind.SKILLS) == []


@pytest.mark.parametrize("level", ["Native speaker", "Fluency: Native speaker"])
def test_a_level_below_a_language_that_no_list_knows(parse_text: ParseText, level: str) -> None:
    cv = parse_text(f"# Ada\n\n## Languages\n\n### Quenyan\n\n{level}\n\n### English\n\n{level}\n")
    assert cv.heads(SectionKind.LANGUAGES) == [
        ("Quenyan", "Native speaker", None), ("English", "Native speaker", None),
    ]  # fmt: skip


def test_groups_of_skills_without_a_section_are_told_by_their_names(parse_text: ParseText) -> None:
    work = "## Work\n\nEngineer, Helix Ltd, 2018 – 2020\n"
    cv = parse_text(f"# Ada\n\n## Programming\n\nPython\n\nSQL\n\nMyOwnTool\n\n{work}")
    assert cv.heads(SectionKind.SKILLS) == [("Python", None, None), ("SQL", None, None), ("MyOwnTool", None, None)]


def test_addresses_under_any_heading_are_the_persons(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Ahoy there\n\nada@quill.example\n\n+44 20 7946 0321\n\nhttps://quill.example\n\n"
        "## Experience\n\n### Helix Ltd\n\nDirector of Data Science\n2021 - Present\n"
    )
    assert [cv.of(span) for span in cv.cv.basics.emails] == ["ada@quill.example"]
    assert [cv.of(span) for span in cv.cv.basics.phones] == ["+44 20 7946 0321"]


@pytest.mark.parametrize(
    "heading", ["For fun", "Off screen", "Outside the kitchen", "Nach Feierabend", "Fuera del trabajo"]
)
def test_hobbies_have_headings_of_many_kinds(parse_text: ParseText, heading: str) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {heading}\n\nSea swimming and set dancing\n")
    assert [s.kind for s in cv.cv.sections if s.heading] == [SectionKind.INTERESTS]


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Born 14 May 1990 in Leeds; South African citizen", "South African"),
        ("Born 14 May 1990 in Leeds, Irish citizen", "Irish"),
        ("Née le 14 mai 1990 à Lyon, de nationalité belge", "belge"),
        ("geb. 14. Mai 1990, österreichische Staatsbürgerin", "österreichische"),
        ("中国公民", "中国"),
        ("1990年5月生，美国籍", "美国"),
        ("1990年5月生，中国国籍", "中国"),
    ],
)
def test_who_is_a_citizen_has_a_nationality(parse_text: ParseText, line: str, country: str) -> None:
    cv = parse_text(
        f"# Ada Quill\n\n{line}\n\nada@quill.example\n\n## Experience\n\n### Clerk, Acme Ltd\n\n2019 - 2022\n"
    )
    assert [cv.of(fact.span) for fact in cv.cv.basics.facts if fact.key == "nationality"] == [country]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Brasileira, nascida em 23/09/1990", {"nationality": "Brasileira", "birth_date": "23/09/1990"}),
        ("Born 14 March 1996 in Coimbra; Portuguese", {"nationality": "Portuguese", "birth_date": "14 March 1996"}),
        ("British, born 1990", {"nationality": "British", "birth_date": "1990"}),
        ("Nationalité française, née le 9 mai 1985", {"nationality": "française", "birth_date": "9 mai 1985"}),
        ("Geb. 14.05.1984 in Celle, deutsch, verheiratet", {"nationality": "deutsch", "birth_date": "14.05.1984"}),
        ("Nacida en Castro Urdiales", {"birth_place": "Castro Urdiales"}),
        ("Preaviso de 30 días.", {"notice_period": "30 días"}),
        ("Geburtsdatum / -ort: 14.05.1984 in Celle", {"birth_date": "14.05.1984", "birth_place": "Celle"}),
        ("Dual Irish and British citizen", {"nationality": "Irish and British"}),
        ("女，1995年11月20日出生，汉族", {"gender": "女", "birth_date": "1995年11月20日出生"}),
        ("男 / 1993年8月生", {"gender": "男", "birth_date": "1993年8月生"}),
        ("Home: Taunton, Somerset", {"location": "Taunton, Somerset"}),
        ("Based in Penryn, Cornwall", {"location": "Penryn, Cornwall"}),
        ("Wohnhaft in Celle", {"location": "Celle"}),
        ("现居杭州市滨江区", {"location": "杭州市滨江区"}),
    ],
)
def test_personal_data_stand_beside_each_other_without_labels(
    parse_text: ParseText, line: str, told: dict[str, str]
) -> None:
    cv = parse_text(
        f"# Ada Quill\n\n{line}\n\nada@quill.example\n\n## Experience\n\n### Clerk, Acme Ltd\n\n2019 - 2022\n"
    )
    facts = {fact.key: cv.of(fact.span) for fact in cv.cv.basics.facts}
    assert {key: facts.get(key) for key in told} == told


def test_a_number_at_home_is_no_place(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\nHome: +44 20 7946 0321\n\nada@quill.example\n")
    assert (cv.cv.basics.location, [cv.of(span) for span in cv.cv.basics.phones]) == (None, ["+44 20 7946 0321"])


def test_a_registered_home_is_no_nationality(parse_text: ParseText) -> None:
    cv = parse_text("# 王小明\n\n1990年5月生，北京户籍\n\n## 工作经历\n\n### 海蓝公司\n工程师 | 2019.03 – 2022.06\n")
    assert all(fact.key != "nationality" for fact in cv.cv.basics.facts)


def test_a_nationality_with_its_label_stands_behind_an_age(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n33 ans, nationalité belge\n\nada@quill.example\n")
    assert [cv.of(fact.span) for fact in cv.cv.basics.facts if fact.key == "nationality"] == ["belge"]


def test_a_section_of_positions_is_work_though_its_lines_are_long(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Doings\n\nSenior Solicitor (Family & Probate), Orrel Vale LLP, Wexdoorn\tMay 2020 to date\n"
        "- Led six clerks\n\nTrainee Solicitor, Lampwick Partners, Leeds 2\tJune 2015 to April 2020\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Orrel Vale LLP", "Senior Solicitor (Family & Probate)", "2020-05/…"),
        ("Lampwick Partners", "Trainee Solicitor", "2015-06/2020-04"),
    ]


def test_dated_lines_most_of_which_tell_of_an_award_are_awards(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Proud moments\n\n- Moor Rescue Medal, 2018\n- Clerk of the Month, 2019\n")
    assert [name for name, _, _ in cv.heads(SectionKind.AWARDS)] == ["Moor Rescue Medal", "Clerk of the Month"]


def test_awards_beside_each_other_are_one_each(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Awards\n\nRoe Medal (2010); Clerk of the Year, Lampwick Guild (2022)\n")
    assert [(name, period) for name, _, period in cv.heads(SectionKind.AWARDS)] == [
        ("Roe Medal", "/2010"),
        ("Clerk of the Year", "/2022"),
    ]


def test_words_between_slashes_are_skills(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Able hands\n\nshearing / hedge laying / dog handling / welding\n")
    named = [name for name, _, _ in cv.heads(SectionKind.SKILLS)]
    assert named == ["shearing", "hedge laying", "dog handling", "welding"]


def test_training_with_a_degree_above_its_school_is_education(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nTRAINING\n\n2005 to 2007    National Diploma in Forestry (Merit)\n"
        "                Lampwick College, Penrith\n"
    )
    assert cv.heads(SectionKind.EDUCATION) == [("Lampwick College", "National Diploma in Forestry", "2005/2007")]
