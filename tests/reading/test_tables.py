"""Tables: rows of content, the row that names the columns, cells of several lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.reading.compose import Line
from assistant.reading.tables import is_header, table_lines
from assistant.types import BlockKind, Document
from tests.reading.conftest import check, kinds

Make = Callable[[str, str | bytes], Document]


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (["", ""], [["Name", "Ada"]]),
        (["Zeitraum", "Tätigkeit"], [["2019 – 2021", "Köchin, Gasthof Rabe"]]),
        (["**Skill**", "Years"], [["Rust", "3"], ["Go", "5"]]),
        (["Period", "Employer", "What I did"], [["2019", "Acme", "Sold tea"]]),
        (["Language", "Level"], [["English", "Native"], ["Dutch", "B2"]]),
        (["时间", "公司", "职位"], [["2019 - 2021", "青石科技", "工程师"]]),
    ],
)
def test_a_row_of_labels_above_what_they_name_is_a_header(cells: list[str], rows: list[list[str]]) -> None:
    assert is_header(cells, rows)


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (["Name", "Ada Quill"], [["Phone", "+41 44 123 45 67"], ["Born", "1984"]]),
        (["2021 – 2023", "Cook"], [["2019 – 2021", "Waiter"]]),
        (["Cook", "The Green Goose, Leeds"], [["Waiter", "The Old Fox, York"]]),
        (["Period", "Employer"], []),
        (["Position", "Manager"], [["Company", "Acme"], ["Location", "Zug"]]),
        (["E-mail", "ada@quill.example"], [["Phone", "044 123 45 67"]]),
    ],
)
def test_a_row_of_content_is_no_header(cells: list[str], rows: list[list[str]]) -> None:
    assert not is_header(cells, rows)


def test_a_header_of_markdown_is_text_but_no_block(document: Make) -> None:
    made = document("cv.md", "## Work\n\n| Period | Employer |\n|---|---|\n| 2019 – 2021 | Gasthof Rabe |\n")
    assert "| Period | Employer |" in made.text
    assert kinds(made) == ["heading: Work", "row: 2019 – 2021 | Gasthof Rabe"]


def test_labels_in_bold_are_cells_without_their_marks(document: Make) -> None:
    made = document("cv.md", "| | |\n|---|---|\n| **Name** | Ada Quill |\n| __Home__ | *Zug* |\n")
    assert kinds(made) == ["row: Name | Ada Quill", "row: Home | Zug"]
    check(made)


def test_a_first_row_of_content_is_kept(document: Make) -> None:
    made = document("cv.md", "| Name | Ada Quill |\n|---|---|\n| Phone | 044 123 45 67 |\n")
    assert kinds(made) == ["row: Name | Ada Quill", "row: Phone | 044 123 45 67"]


def test_a_cell_of_several_lines_is_a_cell_and_what_follows(document: Make) -> None:
    made = document(
        "cv.md",
        "| Zeit | Stelle |\n|---|---|\n"
        "| 2019 – 2021 | **Köchin**, Gasthof Rabe<br>- Leitete 4 Leute<br/>- Buk Brot<br>Grund: Umzug |\n"
        "| 2017 – 2019<br>Bern | <ul><li>Kellner</li><li>Barmann</li></ul> |\n",
    )
    assert kinds(made) == [
        "row: 2019 – 2021 | **Köchin**, Gasthof Rabe",
        "item: Leitete 4 Leute",
        "item: Buk Brot",
        "paragraph: Grund: Umzug",
        "paragraph: 2017 – 2019",
        "paragraph: Bern",
        "item: Kellner",
        "item: Barmann",
    ]
    check(made)


def test_a_period_of_two_lines_is_one_cell(document: Make) -> None:
    made = document("cv.md", "| | |\n|---|---|\n| Brewer | 2015 –<br>2019 |\n| 2011 –<br/>2015 | Cellarman |\n")
    assert kinds(made) == ["row: Brewer | 2015 –<br>2019", "row: 2011 –<br/>2015 | Cellarman"]


def test_a_row_of_one_cell_goes_on_under_the_row_above(document: Make) -> None:
    made = document("cv.md", "| Period | Employer |\n|---|---|\n| 2019 | Rabe |\n| | - Buk Brot |\n")
    assert kinds(made) == ["row: 2019 | Rabe", "item: Buk Brot"]


@pytest.mark.parametrize(
    "head",
    ["<tr><th>When</th><th>Where</th></tr>", "<thead><tr><td>When</td><td>Where</td></tr></thead>"],
)
def test_a_header_of_html_is_text_but_no_block(document: Make, head: str) -> None:
    made = document("cv.html", f"<h2>Work</h2><table>{head}<tr><td>2019</td><td>Rabe</td></tr></table>")
    assert "When\tWhere\n" in made.text
    assert kinds(made) == ["heading: Work", "row: 2019 | Rabe"]
    check(made)


def test_headers_of_html_that_hold_content_are_rows(document: Make) -> None:
    made = document(
        "cv.html",
        "<table><tr><th>2019 – 2021</th><th>Gasthof Rabe</th></tr><tr><td>Bern</td><td>Köchin</td></tr></table>"
        "<table><tr><th>Phone</th><td>044 123 45 67</td></tr><tr><th>Town</th><td>Zug</td></tr></table>",
    )
    assert kinds(made) == [
        "row: 2019 – 2021 | Gasthof Rabe", "row: Bern | Köchin", "row: Phone | 044 123 45 67", "row: Town | Zug",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "level", "heads"), [("Zertifikate", 1, True), ("Zertifikate", 0, False), ("2021", 1, False)]
)
def test_the_name_of_a_section_heads_the_lines_of_the_cell_beside_it(name: str, level: int, heads: bool) -> None:
    lines = list(table_lines([[[Line([name])], [Line(["Ersthelfer, 2021"]), Line(["Stapler, 2019"])]]], level))
    assert [line.cells for line in lines] == [[name], ["Ersthelfer, 2021"], ["Stapler, 2019"]]
    assert (lines[0].kind is BlockKind.HEADING) == heads


def test_a_level_beside_a_language_names_no_column() -> None:
    assert not is_header(["Deutsch", "Muttersprache"], [["Englisch", "B2"], ["Türkisch", "A2"]])
    assert is_header(["Sprache", "Niveau"], [["Englisch", "B2"], ["Türkisch", "A2"]])


def test_rows_that_begin_with_the_names_of_sections_are_sections(document: Make) -> None:
    rows = [["Profile", "Baker"], ["Skills", "Bread, cakes"], ["Languages", "Dutch"]]
    made = document("cv.html", "<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows) + "</table>")
    wanted = [kind for a, b in rows for kind in (f"heading: {a}", f"paragraph: {b}")]
    assert kinds(made) == wanted
    lines = list(table_lines([[[Line([a])], [Line([b])]] for a, b in rows]))
    assert [f"{line.kind}: {line.cells[0]}" for line in lines] == wanted


def test_two_labels_with_their_values_in_a_row_are_two_rows(document: Make) -> None:
    rows = [["Name", "Ada Rabe", "Phone", "044 123 45 67"], ["Nationality", "Swiss", "Driving licence", "B"]]
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    wanted = ["Name | Ada Rabe", "Phone | 044 123 45 67", "Nationality | Swiss", "Driving licence | B"]
    assert [kind.removeprefix("row: ") for kind in kinds(document("cv.html", f"<table>{body}</table>"))] == wanted
    lines = list(table_lines([[[Line([cell])] for cell in row] for row in rows]))
    assert [" | ".join(line.cells) for line in lines] == wanted


def test_a_date_at_the_right_stands_beside_the_first_line_of_its_row() -> None:
    cells = [[Line(["Baker"]), Line(["Gasthof Rabe"]), Line(["Bread"], BlockKind.ITEM)], [Line(["2019 – 2021"])]]
    lines = list(table_lines([cells]))
    assert [line.cells for line in lines] == [["Baker", "2019 – 2021"], ["Gasthof Rabe", ""], ["Bread", ""]]
    assert lines[2].kind is BlockKind.ITEM


def test_cards_beside_each_other_are_set_apart() -> None:
    cards = [[Line(["Ann Fell"]), Line(["ann@fell.example"])], [Line(["Bo Reed"]), Line(["bo@reed.example"])]]
    lines = list(table_lines([cards]))
    assert [(line.cells[0], line.gap) for line in lines] == [
        ("Ann Fell", 1.0), ("ann@fell.example", 0.0), ("Bo Reed", 1.0), ("bo@reed.example", 0.0),
    ]  # fmt: skip


def test_a_list_names_no_columns() -> None:
    assert not is_header(["Informatique", "Excel, SAP, R"], [["Qualité", "HACCP, ISO 22000"]])


@pytest.mark.parametrize(("heading", "beside"), [("FURTHER INFORMATION", True), ("Employment", False)])
def test_a_label_among_further_information_stands_beside_the_first_line_of_its_cell(heading: str, beside: bool) -> None:
    rows = [
        [[Line([heading])]],
        [[Line(["Awards"])], [Line(["Reed Prize, 2021"]), Line(["Fell Medal, 2019"])]],
        [[Line(["Interests"])], [Line(["rowing, chess"])]],
    ]
    lines = [line.cells for line in table_lines(rows)]
    wanted = [["Awards", "Reed Prize, 2021"]] if beside else [["Awards"], ["Reed Prize, 2021"]]
    assert lines == [[heading], *wanted, ["Fell Medal, 2019"], ["Interests", "rowing, chess"]]


def test_sections_below_pairs_of_labels_in_one_table_are_sections(document: Make) -> None:
    pairs = [["姓名", "林青", "性别", "女"], ["电话", "139 5550 0187", "邮箱", "lin@example.org"]]
    sections = [["教育背景", "中央美术学院"], ["工作经历", "厦门市博物馆"], ["兴趣爱好", "篆刻"]]
    rows = [[[Line([cell])] for cell in row] for row in (*pairs, *sections)]
    lines = [f"{line.kind}: {' | '.join(line.cells)}" for line in table_lines(rows)]
    assert lines[:2] == ["paragraph: 姓名 | 林青", "paragraph: 性别 | 女"]
    assert lines[4:] == [f"{kind}: {words}" for a, b in sections for kind, words in (("heading", a), ("paragraph", b))]
    body = "".join(
        "<tr>"
        + "".join(f"<td{' colspan=3' * (len(row) == 2 and bool(n))}>{c}</td>" for n, c in enumerate(row))
        + "</tr>"
        for row in (*pairs, *sections)
    )
    assert "heading: 工作经历" in kinds(document("cv.html", f"<table>{body}</table>"))


@pytest.mark.parametrize("bold", [True, False])
def test_names_in_bold_beside_cells_head_them_where_some_name_sections(bold: bool) -> None:
    names = ["Skills", "The rest of me", "Papers and talks", "Education", "Bits and bobs", "Awards"]
    rows = [[[Line([name], bold=bold)], [Line(["Rope work, knots"])]] for name in names]
    heads = [line.cells[0] for line in table_lines(rows) if line.kind is BlockKind.HEADING]
    assert heads == (names if bold else [])


def test_groups_of_skills_in_bold_head_no_sections() -> None:
    names = ["Automation Tools", "Frameworks", "Languages", "Databases", "Operating Systems"]
    rows = [[[Line([name], bold=True)], [Line(["Java, SQL"])]] for name in names]
    assert not [line for line in table_lines(rows) if line.kind is BlockKind.HEADING]


def test_a_label_with_a_bullet_stands_beside_its_value() -> None:
    label = [Line(["Principali mansioni"], BlockKind.ITEM, mark="•")]
    told = [Line(["Impianti civili."]), Line(["Verifiche."])]
    lines = list(table_lines([[label, told]]))
    assert [line.cells for line in lines] == [["Principali mansioni", "Impianti civili."], ["Verifiche."]]
    assert lines[0].kind is BlockKind.PARAGRAPH


def test_numbers_as_chinese_typists_set_them_mark_items(document: Make) -> None:
    made = document(
        "cv.txt", "林青\n\n工作经历\n2018.07—至今  厦门市博物馆  修复师\n1、主持修复瓷器；\n2、建立数据库。\n"
    )
    assert kinds(made)[-2:] == ["item: 主持修复瓷器；", "item: 建立数据库。"]
