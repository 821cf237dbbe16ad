"""Tables that are drawn with rulings: rows, cells of several lines, names of columns, labels and values."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from assistant.types import BlockKind, Document
from tests.reading.conftest import HEIGHT, WIDTH, Drawn, check, draw, of_kind, words

Make = Callable[[str, str | bytes], Document]
Cells = Sequence[Sequence[str]]  # of a row: the lines of each cell; "*" before a bold one, "-" before an item
LEADING, PADDING = 13.0, 5.0


def table(rows: Sequence[Cells], widths: Sequence[float], above: str = "") -> bytes:
    """A page with a line of text and a ruled table below it."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    canvas.setLineWidth(0.7)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(40, HEIGHT - 60, above)
    top = 80.0
    for cells in rows:
        bottom = top + LEADING * max(map(len, cells)) + 2 * PADDING
        left = 40.0
        spans = widths if len(cells) == len(widths) else [sum(widths)]
        for lines, width in zip(cells, spans, strict=True):
            canvas.rect(left, HEIGHT - bottom, width, bottom - top, fill=0)
            for number, line in enumerate(lines):
                canvas.setFont("Helvetica-Bold" if line.startswith("*") else "Helvetica", 10)
                base = HEIGHT - top - PADDING - 8 - number * LEADING
                canvas.drawString(left + PADDING, base, line.lstrip("*").replace("- ", "\u2022 "))
            left += width
        top = bottom
    canvas.save()
    return out.getvalue()


def test_a_cell_of_several_lines_is_read_after_the_first_lines_of_its_row(document: Make) -> None:
    rows = [
        [["*Dates"], ["*Post and employer"], ["*Duties"]],
        [["2019 – 2023"], ["Head Gardener", "Fell Park"], ["- Kept the roses", "- Led two apprentices"]],
        [["2015 – 2019"], ["Gardener", "Quill House"], ["- Mowed"]],
    ]
    made = document("cv.pdf", table(rows, [90, 150, 200]))
    check(made)
    assert words(made) == [
        "2019 – 2023 | Head Gardener", "Fell Park", "Kept the roses", "Led two apprentices",
        "2015 – 2019 | Gardener", "Quill House", "Mowed",
    ]  # fmt: skip
    assert of_kind(made, BlockKind.ITEM) == ["Kept the roses", "Led two apprentices", "Mowed"]
    assert "Dates\tPost and employer\tDuties" in made.text
    assert [c.of(made.text) for c in made.blocks[0].columns] == ["Dates", "Post and employer"]
    assert [c.of(made.text) for c in made.blocks[2].columns] == ["Duties"]


def test_lines_that_had_no_room_in_their_cell_go_on(document: Make) -> None:
    rows = [
        [["BSc Horticulture with", "garden design"], ["University of Reading"], ["2:1"]],
        [["A levels"], ["Fell College"], ["A, B"]],
    ]
    made = document("cv.pdf", table(rows, [112, 150, 60]))
    assert words(made) == [
        "BSc Horticulture with garden design | University of Reading | 2:1", "A levels | Fell College | A, B",
    ]  # fmt: skip


def test_two_labels_in_a_row_are_two_lines(document: Make) -> None:
    rows = [
        [["*Name"], ["Ada Quill"], ["*Staff no."], ["4711"]],
        [["*E-mail"], ["ada@quill.example"], ["*Licence"], ["B, BE"]],
    ]
    made = document("cv.pdf", table(rows, [80, 150, 80, 100]))
    assert words(made) == ["Name | Ada Quill", "Staff no. | 4711", "E-mail | ada@quill.example", "Licence | B, BE"]


def test_a_bold_cell_that_stands_alone_heads_the_rows_below(document: Make) -> None:
    rows = [[["*Garden work"]], [["2015 – 2019"], ["Quill House"]], [["2011 – 2015"], ["Fell Park"]]]
    made = document("cv.pdf", table(rows, [90, 150], "Written by hand"))
    assert of_kind(made, BlockKind.HEADING) == ["Garden work"]
    assert words(made)[-2:] == ["2015 – 2019 | Quill House", "2011 – 2015 | Fell Park"]


def test_a_bullet_close_behind_the_cell_at_its_left_is_a_bullet(document: Make) -> None:
    rows = [[["2015"], ["Gardening"], ["- Mowed", "- Dug"]], [["2016"], ["Gardening"], ["- Raked", "- Sowed"]]]
    made = document("cv.pdf", table(rows, [60, 55, 100]))
    assert of_kind(made, BlockKind.ITEM) == ["Mowed", "Dug", "Raked", "Sowed"]


def test_cells_that_all_hold_several_lines_are_read_one_by_one(document: Make) -> None:
    rows = [[["Ann Fell", "ann@fell.example"], ["Bo Reed", "bo@reed.example"]], [["Cy Hay", "cy@hay.example"], [""]]]
    made = document("cv.pdf", table(rows, [150, 150]))
    assert words(made)[:4] == ["Ann Fell", "ann@fell.example", "Bo Reed", "bo@reed.example"]


_ROWS = [(["Poste", "Entreprise", "Dates"], 130.0), (["Jardinier", "Parc Vert", "2015 – 2019"], 152.0),
         (["Apprenti", "Serres du Lac", "2012 – 2015"], 174.0)]  # fmt: skip


def _columns(rows: Sequence[tuple[Sequence[str], float]]) -> list[Drawn]:
    return [(left, base, words) for cells, base in rows for left, words in zip((40, 180, 330), cells, strict=False)]


def test_a_row_of_known_names_heads_a_table_without_rulings(document: Make) -> None:
    made = document("cv.pdf", draw([[(40, 100, "Emplois", "Helvetica-Bold", 14.0), *_columns(_ROWS)]]))
    check(made)
    assert words(made) == ["Emplois", "Jardinier | Parc Vert | 2015 – 2019", "Apprenti | Serres du Lac | 2012 – 2015"]
    assert [c.of(made.text) for c in made.blocks[-1].columns] == ["Poste", "Entreprise", "Dates"]


def test_lines_closer_than_rows_belong_to_the_row_above(document: Make) -> None:
    rows = [*_ROWS, (["Serre chaude"], 187.0), (["Stagiaire", "Jardin Clos", "2011"], 209.0)]
    made = document("cv.pdf", draw([_columns(rows)]))
    assert words(made)[1:] == [
        "Apprenti | Serres du Lac | 2012 – 2015",
        "Serre chaude",
        "Stagiaire | Jardin Clos | 2011",
    ]


def test_headings_side_by_side_head_no_table(document: Make) -> None:
    rows = [(["Skills", "Languages"], 130.0), (["Pruning", "French"], 152.0), (["Grafting", "Dutch"], 174.0)]
    made = document("cv.pdf", draw([_columns(rows)]))
    assert not any(block.columns for block in made.blocks)


def test_a_table_of_sections_is_headed_by_its_first_column(document: Make) -> None:
    rows = [[["Profile"], ["Gardener"]], [["Skills"], ["Pruning, grafting"]], [["Languages"], ["French, Dutch"]]]
    made = document("cv.pdf", table(rows, [90, 200]))
    assert of_kind(made, BlockKind.HEADING) == ["Profile", "Skills", "Languages"]


def test_a_number_in_the_only_filled_cell_of_a_row_makes_an_item(document: Make) -> None:
    made = document(
        "cv.pdf",
        table(
            [(["2014 – 2019"], ["Quill House"]), ([""], ["1. Ran the presses"]), ([""], ["2. Led nine people"])],
            (120, 300),
        ),
    )
    assert [block.kind for block in made.blocks][-2:] == [BlockKind.ITEM, BlockKind.ITEM]
