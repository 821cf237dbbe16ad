"""Rows of tables whose columns have names: each cell is the field that its column names."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def test_columns_name_employer_position_and_both_ends_of_the_period(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Work experience\n\n| Organization | Designation | From | To |\n|---|---|---|---|\n"
        "| Orrery Systems Ltd, Pune | Test Engineer | June 2018 | Till Date |\n"
        "| Lampwick Labs, Leeds | Junior Tester | May 2016 | June 2018 |\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Orrery Systems Ltd", "Test Engineer", "2018-06/…"),
        ("Lampwick Labs", "Junior Tester", "2016-05/2018-06"),
    ]
    assert [cv.of(e.location) for e in cv.entries(SectionKind.WORK)] == ["Pune", "Leeds"]


def test_a_column_that_no_field_holds_is_a_fact_under_its_name(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Rossi\n\n## Opere e progetti\n\n| Anno | Opera | Luogo | Committente | Superficie |\n|--|--|--|--|--|\n"
        "| 2024 | Scuola di Valdora | Aosta | Comune di Valdora | 900 m² |\n"
        "| 2022 | Mulino Verri | Cuneo | privato | 310 m² |\n"
    )
    first = cv.entries(SectionKind.PROJECTS)[0]
    assert (cv.of(first.name), cv.of(first.location)) == ("Scuola di Valdora", "Aosta")
    assert cv.facts(first) == {"organisation": "Comune di Valdora", "superficie": "900 m²"}


def test_the_day_on_which_a_licence_expires_is_no_end_of_its_period(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Licences\n\n| Course | Provider | Completed | Valid until |\n|--|--|--|--|\n"
        "| Rope rescue | Fell Guild | May 2024 | May 2026 |\n| First aid | Red Lamp | June 2023 | June 2025 |\n"
    )
    assert cv.heads(SectionKind.CERTIFICATES)[0] == ("Rope rescue", None, "/2024-05")
    assert cv.facts(cv.entries(SectionKind.CERTIFICATES)[0])["expires"] == "May 2026"


def test_spoken_and_written_levels_stand_apart(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Languages\n\n| Language | Spoken | Written |\n|--|--|--|\n| French | C1 | B2 |\n"
        "| German | A2 | A1 |\n"
    )
    assert cv.heads(SectionKind.LANGUAGES) == [("French", "C1", None), ("German", "A2", None)]
    assert cv.facts(cv.entries(SectionKind.LANGUAGES)[0]) == {"spoken": "C1", "written": "B2"}


def test_a_table_of_plain_text_has_its_names_above_rules(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nJOBS THAT I RAN\n\n  Job                Value          Finished\n"
        "  -----------------  -------------  --------\n"
        "  Mill Lane school   $2.3 million     2023\n  Quarry brewery     $0.9 million     2022\n",
        suffix=".txt",
    )
    entries = [e for s in cv.cv.sections for e in s.entries if e.period]
    assert [cv.of(e.name) for e in entries] == ["Mill Lane school", "Quarry brewery"]
    assert cv.facts(entries[0]) == {"value": "$2.3 million"}


def test_labels_and_values_beside_each_other_are_no_header(parse_text: ParseText) -> None:
    cv = parse_text(
        "姓 名\t林小满\t性 别\t女\n出生年月\t1990年11月\t籍 贯\t湖南长沙\n\n教育背景\n\n2010年 青石大学 本科\n",
        suffix=".txt",
    )
    assert cv.cv.candidate == "林小满"
    assert {f.key for f in cv.cv.basics.facts} >= {"gender", "birth_date", "birth_place"}


def test_a_row_of_skills_lists_its_key_words(parse_text: ParseText) -> None:
    for names in ("Area | Tools", "类别 | 说明", "方向 | 内容"):
        cv = parse_text(f"# Ada Quill\n\n## Skills\n\n| {names} |\n|--|--|\n| Testing | Selenium, pytest, CAPL |\n")
        group = cv.entries(SectionKind.SKILLS)[-1]
        assert cv.of(group.name) == "Testing"
        assert [cv.of(keyword) for keyword in group.keywords] == ["Selenium", "pytest", "CAPL"]


def test_rows_that_open_with_a_bold_name_are_groups_with_a_skill_in_each_cell(parse_text: ParseText) -> None:
    rows = "**Drives**\tSinamics\tPowerFlex\n**Fieldbuses**\tProfinet\tEtherNet/IP\tIO-Link\n"
    for written in (rows, "Tools\tJira\tMiro\nDatabases\tPostgreSQL\tRedis\tNeo4j\n"):
        cv = parse_text(f"Ada Quill\n\nTechnical skills\n\n{written}", suffix=".txt")
        groups = [(cv.of(e.name), len(e.keywords)) for e in cv.entries(SectionKind.SKILLS)]
        assert [number for _, number in groups] == [2, 3]


def test_cells_that_name_a_skill_each_are_no_groups(parse_text: ParseText) -> None:
    cv = parse_text("Ada Quill\n\nTechnical skills\n\nPython\tDocker\tRust\nGit\tRedis\tNeo4j\n", suffix=".txt")
    assert not any(entry.keywords for entry in cv.entries(SectionKind.SKILLS))


_TABLE = "<html><body><h1>Ada Quill</h1><h2>{}</h2><table><tr>{}</tr>{}</table></body></html>"


def _html(heading: str, names: list[str], *rows: list[str]) -> str:
    head = "".join(f"<th>{name}</th>" for name in names)
    return _TABLE.format(
        heading, head, "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    )


def test_the_lines_of_a_cell_belong_to_the_entry_of_their_row(parse_text: ParseText) -> None:
    text = _html(
        "Education", ["Year", "Degree", "University"],
        ["2015", "BSc Botany<br>Dissertation: On moss", "University of Leeds"],
        ["2017", "MSc Soil", "University of York"],
    )  # fmt: skip
    cv = parse_text(text, ".html")
    assert cv.heads(SectionKind.EDUCATION) == [
        ("University of Leeds", "BSc Botany", "/2015"), ("University of York", "MSc Soil", "/2017"),
    ]  # fmt: skip
    assert cv.facts(cv.entries(SectionKind.EDUCATION)[0])["thesis"] == "On moss"


def test_a_column_of_position_and_employer_is_read_line_by_line(parse_text: ParseText) -> None:
    text = _html(
        "Employment", ["Post and employer", "Duties", "Dates"],
        ["<p>Head Gardener</p><p>Fell Park, Leeds</p>", "<ul><li>Kept roses</li><li>Led two</li></ul>", "2019 – 2023"],
        ["<p>Gardener</p><p>Quill House, York</p>", "<ul><li>Mowed</li></ul>", "2015 – 2019"],
    )  # fmt: skip
    cv = parse_text(text, ".html")
    assert cv.heads(SectionKind.WORK) == [
        ("Fell Park", "Head Gardener", "2019/2023"), ("Quill House", "Gardener", "2015/2019"),
    ]  # fmt: skip
    assert [cv.of(h) for h in cv.entries(SectionKind.WORK)[0].highlights] == ["Kept roses", "Led two"]


def test_a_row_of_cells_of_several_lines_is_an_entry_of_its_own(parse_text: ParseText) -> None:
    text = _html(
        "Employment", ["Post and employer", "Dates", "Duties"],
        ["<p>Head Gardener</p><p>Fell Park, Leeds</p>", "<p>2019 – 2023</p><p>in summer</p>", "<ul><li>Led</li></ul>"],
        ["<p>Gardener</p><p>Quill House, York</p>", "2015 – 2019", "<ul><li>Mowed</li></ul>"],
    )  # fmt: skip
    cv = parse_text(text, ".html")
    assert [head[:2] for head in cv.heads(SectionKind.WORK)] == [
        ("Fell Park", "Head Gardener"), ("Quill House", "Gardener"),
    ]  # fmt: skip


def test_the_awards_of_a_row_are_told_apart_by_their_dates(parse_text: ParseText) -> None:
    text = "<html><body><h1>Ada Quill</h1><h2>Further information</h2><table>{}</table></body></html>"
    rows = ("Exam work", "Examiner since 2018"), ("Awards", "Moss Medal, 2019; Fell Prize, 2021"), ("Interests", "Dogs")
    cv = parse_text(text.format("".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)), ".html")
    assert cv.heads(SectionKind.AWARDS) == [("Moss Medal", None, "/2019"), ("Fell Prize", None, "/2021")]


def test_a_cell_of_markdown_broken_by_tags_has_a_line_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Employment\n\n| Dates | Position and employer | Duties |\n|---|---|---|\n"
        "| 2019 – 2023 | **Head Gardener**<br>Fell Park, Leeds | • Kept roses<br>• Led two |\n"
        "| 2015 – 2019 | **Gardener**<br>Quill House, York | • Mowed |\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Fell Park", "Head Gardener", "2019/2023"), ("Quill House", "Gardener", "2015/2019"),
    ]  # fmt: skip


def test_a_table_without_a_column_of_employers_goes_on_with_them_below_the_positions(parse_text: ParseText) -> None:
    cv = parse_text(
        "<h1>Ada Quill</h1><h2>Work experience</h2><table><tr><th>Dates</th><th>Post and duties</th></tr>"
        "<tr><td>April 2020 – today</td><td><p>Accountant</p><p>Lampwick Mills Ltd (Leeds)</p>"
        "<ul><li>Closes the books</li></ul></td></tr>"
        "<tr><td>June 2010 – March 2020</td><td><p>Junior accountant</p><p>Orrery Ltd (Leeds)</p>"
        "<ul><li>Paid the bills</li></ul></td></tr></table>",
        ".html",
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Lampwick Mills Ltd", "Accountant", "2020-04/…"),
        ("Orrery Ltd", "Junior accountant", "2010-06/2020-03"),
    ]


def test_a_school_is_told_by_its_words_where_no_column_names_it(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Degrees\n\n| Year | Degree | Where | Remarks |\n|---|---|---|---|\n"
        "| 2011 | PhD, Biology | University of Leeds | Thesis: *Lamps at sea*. Promotor: Prof. Ada Roe |\n"
        "| 2007 | MSc, Ecology | Hull University | cum laude |\n"
    )
    first, second = cv.entries(SectionKind.EDUCATION)
    assert (cv.of(first.name), cv.of(first.position)) == ("University of Leeds", "PhD, Biology")
    assert cv.facts(first)["thesis"] == "Lamps at sea"
    assert (cv.of(second.name), cv.facts(second)["score"]) == ("Hull University", "cum laude")
