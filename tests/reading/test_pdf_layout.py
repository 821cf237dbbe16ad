"""Reading order of PDF pages: columns, side bars, label columns, dates at the right, grids, running lines."""

from __future__ import annotations

from collections.abc import Callable

from assistant.reading.pdf.rows import Row
from assistant.reading.pdf.shapes import Piece
from assistant.reading.pdf.wraps import wrapping_cell
from assistant.types import BlockKind, Document
from tests.reading.conftest import Drawn, check, draw, kinds, of_kind, words

Make = Callable[[str, str | bytes], Document]
BOLD = "Helvetica-Bold"


def test_a_side_bar_is_read_in_full_and_the_main_column_in_full(document: Make) -> None:
    side = [(40, 100, "SKILLS", BOLD, 10.0), *((40, 121 + 17 * i, f"Skill number {i}") for i in range(12))]
    main = [
        (200, 92, "PROFILE", BOLD, 10.0),
        *((200, 111 + 14.3 * i, f"Main line {i} tells of it.") for i in range(20)),
    ]
    made = document("cv.pdf", draw([[*side, *main]]))
    check(made)
    order = [text for text in words(made) if "number" in text or "Main" in text or text in ("SKILLS", "PROFILE")]
    assert order == [
        "SKILLS", *(f"Skill number {i}" for i in range(12)), "PROFILE",
        *(f"Main line {i} tells of it." for i in range(20)),
    ]  # fmt: skip
    assert {block.column for block in made.blocks} == {0, 1}


def test_the_column_with_the_name_comes_first_on_a_single_page(document: Make) -> None:
    side = [(40, 100, "CONTACT", BOLD, 10.0), *((40, 121 + 17 * i, f"Contact line {i}") for i in range(10))]
    main = [
        (200, 90, "Ada Quill", BOLD, 24.0),
        *((200, 119 + 14.3 * i, f"Main line {i} tells of it.") for i in range(12)),
    ]
    assert words(document("cv.pdf", draw([[*side, *main]])))[0] == "Ada Quill"


def test_dates_at_the_right_stand_in_the_row_of_their_line(document: Make) -> None:
    lines = [
        (50, 100, "Acme Corporation", BOLD, 10.0), (-545, 100, "Paris"),
        (50, 113, "Senior Engineer"), (-545, 113, "Jan 2020 - Present"),
        (60, 130, "- Built the thing that measures every other thing in the whole of the plant, twice a day and more"),
        (50, 160, "Globex", BOLD, 10.0), (-545, 160, "Rome"),
        (50, 173, "Engineer"), (-545, 173, "2015 - 2019"),
    ]  # fmt: skip
    made = document("cv.pdf", draw([lines], right=True))
    assert words(made) == [
        "Acme Corporation | Paris",
        "Senior Engineer | Jan 2020 - Present",
        "Built the thing that measures every other thing in the whole of the plant, twice a day and more",
        "Globex | Rome",
        "Engineer | 2015 - 2019",
    ]
    assert "Senior Engineer\tJan 2020 - Present" in made.text


def test_a_stack_of_place_and_date_comes_before_the_bullets_beside_it(document: Make) -> None:
    def entry(top: float, company: str, place: str, years: str) -> list[tuple[float, float, str]]:
        return [
            (50, top, company), (-545, top, place),
            (60, top + 13, "- First thing that was done there"), (-545, top + 13, years),
            (60, top + 26, "- Second thing that was done"), (-545, top + 26, "2 years"),
        ]  # fmt: skip

    lines = entry(100, "Acme", "Paris", "2020 - 2022") + entry(170, "Globex", "Rome, Italy", "2018 - 2020")
    assert words(document("cv.pdf", draw([lines], right=True)))[:5] == [
        "Acme | Paris",
        "2020 - 2022",
        "2 years",
        "First thing that was done there",
        "Second thing that was done",
    ]


def test_dates_in_a_label_column_belong_to_their_rows(document: Make) -> None:
    lines = []
    for number, top in enumerate((100, 180, 260, 340)):
        lines += [
            (50, top, f"20{10 + number} - 20{11 + number}"),
            (150, top, f"Position {number}", BOLD, 10.0),
            (150, top + 13, f"Company number {number}"),
            (150, top + 26, f"What was done at number {number}, in some detail"),
        ]
    made = document("cv.pdf", draw([lines]))
    assert words(made)[:4] == [
        "2010 - 2011 | Position 0",
        "Company number 0",
        "What was done at number 0, in some detail",
        "2011 - 2012 | Position 1",
    ]


def test_headings_in_a_label_column_stand_on_their_own_line(document: Make) -> None:
    lines = []
    for number, top in enumerate((100, 240, 380)):
        lines.append((50, top, f"Section {'ABC'[number]}", BOLD, 10.0))
        for entry in range(3):
            lines += [
                (160, top + 40 * entry, f"Entry {entry}", BOLD, 10.0),
                (160, top + 13 + 40 * entry, f"About entry {entry}"),
            ]
    made = document("cv.pdf", draw([lines]))
    assert kinds(made)[:3] == ["heading: Section A", "paragraph: Entry 0", "paragraph: About entry 0"]
    assert of_kind(made, BlockKind.HEADING) == ["Section A", "Section B", "Section C"]


def test_the_cells_of_a_grid_are_read_one_after_the_other(document: Make) -> None:
    lines = [(50, 80, "PROJECTS AND OTHER THINGS THAT WERE MADE IN THE COURSE OF MANY YEARS", BOLD, 12.0)]
    for left, name in ((50, "Alpha"), (310, "Beta")):
        lines += [
            (left, 110, f"{name} project", BOLD, 10.0),
            (left, 123, f"Lead of {name}"),
            (left, 136, f"Did all that {name} needed, from the first"),
            (left, 149, "sketch to the last delivery."),
        ]
    assert words(document("cv.pdf", draw([lines])))[1:] == [
        "Alpha project",
        "Lead of Alpha",
        "Did all that Alpha needed, from the first sketch to the last delivery.",
        "Beta project",
        "Lead of Beta",
        "Did all that Beta needed, from the first sketch to the last delivery.",
    ]


def test_running_lines_do_not_break_a_bullet_over_a_page(document: Make) -> None:
    long = "- A bullet that is so long that it does not fit on the page where it starts, so its second half of words"
    first = [(50, 40, "Ada Quill", BOLD, 20.0), *((50, 80 + 13 * i, f"Line {i} of the first page.") for i in range(40))]
    first += [(50, 740, long), (50, 815, "Ada Quill - CV - March 2025"), (500, 815, "Page 1 of 2")]
    second = [
        (50, 40, "Ada Quill - CV - March 2025"),
        (58, 60, "goes on at the top of the next."),
        (500, 815, "Page 2 of 2"),
    ]
    second += [(50, 815, "Ada Quill - CV - March 2025")]
    made = document("cv.pdf", draw([first, second]))
    assert f"{long[2:]} goes on at the top of the next." in words(made)
    assert "Page 1" not in made.text


def test_a_running_line_with_an_address_stands_once_at_the_end(document: Make) -> None:
    page = [(50, 100 + 13 * i, f"Line {i} of a page.") for i in range(30)]
    footer = (50, 815, "ada@quill.example - 555 123 4567")
    made = document("cv.pdf", draw([[*page, footer], [*page, footer]]))
    assert made.text.count("ada@quill.example") == 1
    assert words(made)[-1] == footer[2]


def test_every_piece_has_its_box_on_its_page(document: Make) -> None:
    made = document("cv.pdf", draw([[(50, 100, "First page words")], [(70, 200, "Second page words")]]))
    check(made)
    assert [page.number for page in made.pages] == [1, 2]
    line = made.pages[1].lines[0]
    assert line.span.of(made.text) == "Second page words"
    assert (round(line.box.left), made.pages[1].width) == (70, 595.0)
    assert line.box.top < 200 < line.box.bottom
    assert made.pages[0].span.end <= line.span.start


def test_text_below_a_head_is_no_part_of_the_title_beside_its_date() -> None:
    title, date = (
        Piece("Associate, Boyce Institute, New York", 50, 455, 100, 10, False, False, 1),
        _piece("2019", 470, 500),
    )
    under_both, under_title = _piece("Group of Helena Ruiz", 50, 540), _piece("(a long name)", 50, 120)
    assert wrapping_cell([[title], [date]], Row([under_both], 0, 50, 545)) is None
    assert wrapping_cell([[title], [date]], Row([under_title], 0, 50, 545)) == 0


def _piece(text: str, left: float, right: float) -> Piece:
    return Piece(text, left, right, 112, 10, False, False, 1)


def test_dates_beside_two_heads_among_short_lines_are_read_with_them(document: Make) -> None:
    lines: list[Drawn] = [(50, 80, "EDUCATION", BOLD, 14.0)]
    lines += [(50, 105, "Thesis on root hairs; external examiner: Cécile Aubry.")]
    lines += [(50, 120, "MSc in Genetics, Stellenbosch University, South Africa"), (470, 120, "2012 – 2013")]
    lines += [(50, 132, "BSc in Biology, University of the Free State"), (470, 132, "2008 – 2011")]
    lines += [
        (50, 160, "PUBLICATIONS", BOLD, 14.0),
        (50, 180, "Ten papers, see the list below"),
        (50, 192, "and two more"),
    ]
    assert words(document("cv.pdf", draw([lines])))[2:4] == [
        "MSc in Genetics, Stellenbosch University, South Africa | 2012 – 2013",
        "BSc in Biology, University of the Free State | 2008 – 2011",
    ]


def test_a_head_below_the_bullet_of_an_item_that_ends_is_no_part_of_it(document: Make) -> None:
    items = [
        f"Incident number {i} in the outage of June 2022 (four hours, a certificate that expired); wrote the report."
        for i in range(5)
    ]
    head = "Systems Engineer, Sept 2018 - Dec 2020 (leave Nov 2019 - Aug 2020)"
    lines = [
        (50, 100, "Senior Engineer, Jan 2021 - Mar 2023"),
        *((50, 112 + 12 * i, f"- {item}") for i, item in enumerate(items)),
        (50, 172, head),
        (50, 184, "- Wrote some sixty roles."),
    ]
    assert words(document("cv.pdf", draw([lines])))[1:7] == [*items, head]


def test_each_marked_citation_is_a_line_of_its_own_though_the_line_above_is_full(document: Make) -> None:
    full = [
        f"[{mark}] T. Wieczorek, M. Delacroix. Conformal flood maps from few labels, number {mark}. Journal, 2024."
        for mark in ("J1", "J2", "J3", "J4")
    ]
    citations = [*full, "[C2] A. Osei. Surveys. TMLR, 2023."]
    lines = [(50.0, 100.0 + 12 * i, line) for i, line in enumerate(citations)]
    assert words(document("cv.pdf", draw([lines]))) == citations
