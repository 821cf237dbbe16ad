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
        "row: 2017 – 2019 | Bern",
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
