"""Words of PDF pages: wrapped lines, hyphens, ligatures, letter-spacing, bullets, headings, hidden text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import BlockKind, Document
from tests.reading.conftest import Drawn, check, draw, kinds, of_kind, words

Make = Callable[[str, str | bytes], Document]
BOLD = "Helvetica-Bold"


def test_the_lines_of_a_paragraph_are_joined(document: Make) -> None:
    lines = [
        (
            50,
            100,
            "An engineer with nine years of experience in building platforms for energy utilities, who enjoys it",
        ),
        (
            50,
            113,
            "when half-forgotten batch jobs turn into dependable services, and who teaches others how to keep them",
        ),
        (50, 126, "running."),
    ]
    made = document("cv.pdf", draw([lines]))
    assert words(made) == [" ".join(line[2] for line in lines)]
    assert [line.span.of(made.text) for line in made.pages[0].lines] == [line[2] for line in lines]


def test_short_lines_are_not_joined(document: Make) -> None:
    lines = [
        (50, 100, "12 Long Street"),
        (50, 113, "8001 Zurich"),
        (50, 126, "ada@quill.example"),
        (50, 139, "+41 44 123 45 67"),
    ]
    assert words(document("cv.pdf", draw([lines]))) == [line[2] for line in lines]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("ada.quill@long-", "name.example", "ada.quill@long-name.example"),
        ("Born in Castletown,", "14/05/1990", "Born in Castletown, 14/05/1990"),
        ("Thesis: «Lamps and their", "wicks», adviser: Ada Roe", "Thesis: «Lamps and their wicks», adviser: Ada Roe"),
    ],
)
def test_what_a_line_cuts_goes_on_in_a_narrow_column(document: Make, above: str, below: str, whole: str) -> None:
    lines = [(50, 100, "Contact"), (50, 130, above), (50, 143, below), (50, 173, "Driving licence")]
    assert words(document("cv.pdf", draw([lines]))) == ["Contact", whole, "Driving licence"]


def test_a_bold_line_after_a_bullet_is_another_entry(document: Make) -> None:
    lines = [
        (
            50,
            100,
            "- Cut the time that a deployment of the whole platform takes from forty-five minutes to eight minutes.",
        ),
        (50, 113, "Software Engineer Intern at BrightWave Technologies (2020 - 2021)", BOLD, 10.0),
    ]
    assert len(words(document("cv.pdf", draw([lines])))) == 2


@pytest.mark.parametrize(
    ("head", "font"), [("Systems Engineer, 2018 - 2020", "Helvetica"), ("Systems Engineer", "Helvetica-Oblique")]
)
def test_a_head_below_a_full_item_is_no_part_of_it(document: Make, head: str, font: str) -> None:
    item = "Kept some four hundred servers alive in two data centres with two colleagues and wrote it up in public."
    lines = [(50, 100 + 13 * n, "-") for n in range(4)]
    lines += [(60, 100 + 13 * n, item) for n in range(4)]
    made = document("cv.pdf", draw([[*lines, (50, 152, head, font, 10.0), (50, 165, "-"), (60, 165, item)]]))
    assert words(made) == [*[item] * 4, head, item]


@pytest.mark.parametrize(
    ("mark", "font"), [("\u2022", "Helvetica"), ("-", "Helvetica"), ("\u2013", "Helvetica"), ("o", "Helvetica")]
)
def test_bullets_are_no_part_of_their_item(document: Make, mark: str, font: str) -> None:
    lines = [(50, 100, mark, font, 10.0), (62, 100, "Built it"), (50, 113, mark, font, 10.0), (62, 113, "Tested it")]
    made = document("cv.pdf", draw([lines]))
    assert kinds(made) == ["item: Built it", "item: Tested it"]


def test_items_inside_items_have_a_depth(document: Make) -> None:
    lines = [(50, 100, "- Outer one"), (64, 113, "- Inner one"), (64, 126, "- Inner two"), (50, 139, "- Outer two")]
    assert [block.level for block in document("cv.pdf", draw([lines])).blocks] == [0, 1, 1, 0]


def test_letter_spaced_headings_are_words(document: Make) -> None:
    lines = [
        (50, 100, "W O R K   E X P E R I E N C E", BOLD, 12.0),
        (50, 130, "Engineer at Acme, where the words stand close"),
    ]
    assert words(document("cv.pdf", draw([lines])))[0] == "WORK EXPERIENCE"


def test_headings_are_told_by_size_and_by_capitals(document: Make) -> None:
    lines = [
        (50, 60, "Ada Quill", BOLD, 24.0),
        (50, 100, "Education", BOLD, 14.0),
        (50, 120, "MSc, University of Somewhere, which is a fine place to learn things"),
        (50, 150, "SKILLS", BOLD, 10.0),
        (50, 170, "Python, SQL and a number of other things that are worth a mention"),
    ]
    made = document("cv.pdf", draw([lines]))
    assert of_kind(made, BlockKind.HEADING) == ["Ada Quill", "Education", "SKILLS"]
    assert [b.level for b in made.blocks if b.kind is BlockKind.HEADING] == [1, 2, 3]


def test_a_long_title_goes_on_under_itself_not_under_its_date(document: Make) -> None:
    lines = [
        (50, 100, "Exactly-Once Ingestion of Smart-Meter Data under Intermittent Connectivity and Severe", BOLD, 9.0),
        (-545, 100, "Nov 2022", "Helvetica", 9.0),
        (50, 111, "Clock Skew", BOLD, 9.0),
        (50, 122, "Ada Quill, Jorge Pinto", "Helvetica", 9.0),
    ]
    assert words(document("cv.pdf", draw([lines], right=True))) == [
        "Exactly-Once Ingestion of Smart-Meter Data under Intermittent Connectivity and Severe Clock Skew | Nov 2022",
        "Ada Quill, Jorge Pinto",
    ]


def hidden_pdf() -> bytes:
    """A page with text in white on white, of no size, off the page, and in the invisible mode."""
    import io

    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Helvetica", 10)
    canvas.drawString(50, 700, "Visible words of a person")
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(50, 680, "white-on-white")
    canvas.setFillColorRGB(0.1, 0.2, 0.4)
    canvas.rect(40, 600, 200, 40, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(50, 615, "White on blue")
    canvas.setFillColorRGB(0, 0, 0)
    canvas.setFont("Helvetica", 0.5)
    canvas.drawString(50, 560, "tiny-keywords")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(700, 540, "off-the-page")
    text = canvas.beginText(50, 520)
    text.setTextRenderMode(3)
    text.textLine("invisible-mode")
    canvas.drawText(text)
    canvas.save()
    return out.getvalue()


def test_what_cannot_be_seen_is_left_out_and_reported(document: Make) -> None:
    made = document("cv.pdf", hidden_pdf())
    check(made)
    assert words(made) == ["Visible words of a person", "White on blue"]
    assert made.notices == ("page 1: 53 characters that cannot be seen were left out",)


def patterned_pdf() -> bytes:
    """A page whose ground is a gradient, as browsers print a style sheet's: dark beneath x = 200, white beside it.
    White words stand on both, and white words lie under a dark box."""
    words = (
        "/Pattern cs /P0 scn 0 0 595 842 re f BT /F0 10 Tf 1 1 1 rg 20 700 Td (English: C1) Tj ET "
        "BT /F0 10 Tf 1 1 1 rg 300 660 Td (white-on-white) Tj ET BT /F0 10 Tf 0 0 0 rg 300 700 Td (Nurse, Bath) Tj ET "
        "BT /F0 10 Tf 1 1 1 rg 300 500 Td (under-a-box) Tj ET 0.2 0.2 0.3 rg 290 480 200 40 re f"
    )
    halves = (
        "<< /FunctionType 3 /Domain [0 1] /Bounds [0.336] /Encode [0 1 0 1] /Functions [ "
        "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0.1 0.3 0.3] /C1 [0.1 0.3 0.3] >> "
        "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 1 1] /C1 [1 1 1] >> ] >>"
    )
    shading = f"<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 595 0] /Function {halves} /Extend [true true] >>"
    resources = (
        "<< /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
        f"/Pattern << /P0 << /PatternType 2 /Shading {shading} >> >> >>"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources {resources} >>",
        f"<< /Length {len(words)} >>\nstream\n{words}\nendstream",
    ]
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Size 5 /Root 1 0 R >>\n%%EOF".encode()


def test_words_on_a_gradient_are_seen_where_the_page_shows_them(document: Make) -> None:
    made = document("cv.pdf", patterned_pdf())
    assert words(made) == ["English: C1 | Nurse, Bath"]
    assert made.notices == ("page 1: 25 characters that cannot be seen were left out",)


def test_an_account_name_that_links_to_a_network_has_its_address(document: Make) -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Helvetica", 10)
    canvas.drawString(50, 700, "ada@quill.example | adaquill | Zurich")
    start = 50 + canvas.stringWidth("ada@quill.example | ", "Helvetica", 10)
    end = start + canvas.stringWidth("adaquill", "Helvetica", 10)
    canvas.linkURL("https://www.linkedin.com/in/adaquill/", (start, 697, end, 710))
    canvas.linkURL("https://tracker.example/spam", (start + 60, 697, end + 60, 710))
    canvas.save()
    assert words(document("cv.pdf", out.getvalue())) == [
        "ada@quill.example | adaquill (linkedin.com/in/adaquill) | Zurich"
    ]


def test_a_bracket_closes_on_the_next_line(document: Make) -> None:
    lines = [(50, 100, "English: C1 (Cambridge"), (50, 113, "Advanced, 2017)"), (50, 132, "French: B2")]
    assert words(document("cv.pdf", draw([lines]))) == ["English: C1 (Cambridge Advanced, 2017)", "French: B2"]


def test_another_size_starts_another_line(document: Make) -> None:
    lines = [
        (
            50,
            100,
            "Diploma in the engineering of water, National School of Water, Strasbourg, with honours",
            "Helvetica",
            10.9,
        ),
        (50, 113, "Hydrology of towns and of everything that flows through them", "Helvetica", 10.0),
    ]
    assert words(document("cv.pdf", draw([lines]))) == [line[2] for line in lines]


def test_short_lines_that_stand_apart_are_not_joined(document: Make) -> None:
    prose = "Cook with ten years of kitchens behind"
    lines = [
        (50, 100, prose), (50, 111, "her, most of them on ships and some on land."),
        (50, 140, "Suite Adobe (InDesign and Photoshop)"), (50, 154, "Relations with the press"),
        (50, 168, "Planning of projects"),
    ]  # fmt: skip
    assert words(document("cv.pdf", draw([lines])))[1:] == [line[2] for line in lines[2:]]


def _education(*lines: Drawn) -> list[Drawn]:
    """A page with a section of one study, `lines` below its head."""
    return [(50, 80, "EDUCATION", BOLD, 14.0), (50, 100, "PhD in Geology, Lund University"), *lines]


def test_a_thesis_wraps_below_the_words_behind_its_label(document: Make) -> None:
    title = "The slow motion of sand under wind and what the ripples that it leaves"
    for left in (50, 90, 110):
        page = _education(
            (50, 114, f"Thesis: {title}"), (left, 128, "Behind Tell about Storms"), (50, 142, "Adviser: A")
        )
        assert words(document("cv.pdf", draw([page])))[2:] == [
            f"Thesis: {title} Behind Tell about Storms",
            "Adviser: A",
        ]


def test_a_thesis_wraps_in_the_cell_beside_its_label(document: Make) -> None:
    title = "The slow motion of sand under wind and what the ripples that it leaves"
    page = _education((50, 114, "Thesis:"), (150, 114, title), (150, 128, "Behind Tell about Storms"))
    assert words(document("cv.pdf", draw([page])))[2:] == [f"Thesis: | {title} Behind Tell about Storms"]


def test_a_line_with_a_label_of_its_own_does_not_go_on_with_the_line_above(document: Make) -> None:
    page = [
        (50, 80, "EDUCATION", BOLD, 14.0),
        (50, 100, "2010 - 2014 Doctorate of Geology at the University of Lund, Sweden"),
        (50, 114, "Thesis: The slow motion of sand under wind and the ripples that it"),
        (50, 128, "leaves behind on the coasts of the north and of the wide south, and"),
        (50, 142, "what they tell about storms long past and about those that may come"),
    ]
    found = words(document("cv.pdf", draw([page])))
    assert found[1] == "2010 - 2014 Doctorate of Geology at the University of Lund, Sweden"
    assert found[2].startswith("Thesis: The slow motion")
    assert found[2].endswith("those that may come")


def test_lines_that_end_with_a_date_each_are_entries_though_the_first_is_full(document: Make) -> None:
    lines = [
        (50.0, 100.0, "Certified Kubernetes Administrator, Cloud Native Computing Foundation, Linux Foundation, 2020"),
        (50.0, 113.0, "AWS Certified DevOps Engineer, 2021"),
        (50.0, 126.0, "Terraform Associate, 2022"),
    ]
    assert words(document("cv.pdf", draw([lines]))) == [line[2] for line in lines]
    wrapped = [
        (
            50.0,
            100.0,
            "Restored the municipal archive, which had been closed to all readers after the great flood of 2018",
        ),
        (50.0, 113.0, "Wrote a guide to its maps with the town in 2021"),
    ]
    assert len(words(document("prose.pdf", draw([wrapped])))) == 1


def test_a_line_that_ends_with_a_small_word_goes_on_in_a_narrow_column(document: Make) -> None:
    side: list[Drawn] = [
        (40, 100, "AWARDS", BOLD, 10.0),
        (40, 118, "Harrow Prize for"),
        (40, 131, "Patient Research, 2019"),
    ]
    assert "Harrow Prize for Patient Research, 2019" in words(document("cv.pdf", draw([side])))


def test_a_name_in_bold_goes_on_in_a_narrow_column(document: Make) -> None:
    side: list[Drawn] = [
        (40, 100, "CERTIFICATES", BOLD, 10.0),
        (40, 118, "Advanced Life Support", BOLD, 10.0),
        (40, 131, "Resuscitation Council UK, 2023"),
        (40, 149, "Pre-Hospital Trauma Life", BOLD, 10.0),
        (40, 162, "Support", BOLD, 10.0),
        (40, 175, "NAEMT, 2021"),
    ]
    assert "Pre-Hospital Trauma Life Support" in words(document("cv.pdf", draw([side])))


def test_the_subject_of_a_degree_goes_on_in_a_narrow_column(document: Make) -> None:
    side: list[Drawn] = [
        (40, 100, "EDUCATION", BOLD, 10.0),
        (40, 118, "BEng Manufacturing", BOLD, 10.0),
        (40, 131, "Engineering, First Class", BOLD, 10.0),
        (40, 144, "University of Hull"),
    ]
    assert "BEng Manufacturing Engineering, First Class" in words(document("cv.pdf", draw([side])))


def test_a_date_at_the_right_goes_on_on_the_next_line(document: Make) -> None:
    lines: list[Drawn] = [
        (50, 80, "POSTS", BOLD, 14.0),
        (50, 100, "Manager, Intensive Care Unit, Saint Enda University Hospital, Galway"), (-545, 100, "Mar 2019 –"),
        (50, 113, "present"),
        (50, 126, "18-bed mixed medical and surgical unit", "Helvetica-Oblique", 10.0),
        (50, 150, "Staff Nurse, Acute Medical Ward, Liffey Park Hospital, and also in Dublin"), (-545, 150, "Sep"),
        (50, 163, "2014 – Feb 2019"),
        (50, 176, "32 beds, respiratory", "Helvetica-Oblique", 10.0),
    ]  # fmt: skip
    assert words(document("cv.pdf", draw([lines], right=True)))[1:] == [
        "Manager, Intensive Care Unit, Saint Enda University Hospital, Galway | Mar 2019 – present",
        "18-bed mixed medical and surgical unit",
        "Staff Nurse, Acute Medical Ward, Liffey Park Hospital, and also in Dublin | Sep 2014 – Feb 2019",
        "32 beds, respiratory",
    ]


def test_both_cells_of_a_head_go_on_on_the_next_line(document: Make) -> None:
    lines: list[Drawn] = [
        (50, 80, "POSTS", BOLD, 14.0),
        (50, 100, "The Harbour Hotel, Leith, with 142 rooms, four stars, and for sixty years family-"),
        (-545, 100, "Mar 2021 –"),
        (50, 113, "owned"), (-545, 113, "present"),
        (50, 126, "Night Porter, The Old Spa, Harrogate"), (-545, 126, "2016 – 2017"),
    ]  # fmt: skip
    assert words(document("cv.pdf", draw([lines], right=True)))[1:] == [
        "The Harbour Hotel, Leith, with 142 rooms, four stars, and for sixty years family-owned | Mar 2021 – present",
        "Night Porter, The Old Spa, Harrogate | 2016 – 2017",
    ]


def _certificates(*lines: tuple[float, str]) -> list[Drawn]:
    """A narrow column whose entries are set apart, `lines` with their distances from the one above at its end."""
    page: list[Drawn] = [(20, 100, "TICKETS", BOLD, 10.0), (20, 118, "Food Hygiene and Safety,"), (20, 130, "Level 2")]
    named = ("Fire Marshal", "Manual Handling", "Bar Licence", "Allergens", "Cash Handling")
    page += [(20, 146 + 16 * at, name) for at, name in enumerate(named)]
    for distance, text in lines:
        page.append((20, page[-1][1] + distance, text))
    return page


def test_short_lines_go_on_where_entries_are_set_apart(document: Make) -> None:
    page = _certificates(
        (16, "Managing Safely at Sea"), (12, "(2022)"), (16, "First Aid at Work, until"), (12, "03/2027")
    )
    found = words(document("cv.pdf", draw([page])))
    assert found[2:6] == ["Fire Marshal", "Manual Handling", "Bar Licence", "Allergens"]
    assert found[-2:] == ["Managing Safely at Sea (2022)", "First Aid at Work, until 03/2027"]


def test_a_labelled_line_stands_alone_where_entries_are_set_apart(document: Make) -> None:
    page = _certificates((16, "Managing Safely at Sea"), (12, "Mark: good"))
    assert words(document("cv.pdf", draw([page])))[-2:] == ["Managing Safely at Sea", "Mark: good"]


def test_an_address_that_runs_over_the_edge_does_not_widen_its_column(document: Make) -> None:
    page = _certificates(
        (16, "Managing Safely at Sea"), (12, "(2022)"), (16, "a.very.long.name@an-even-longer-host.example")
    )
    assert "Managing Safely at Sea (2022)" in words(document("cv.pdf", draw([page])))


def test_below_items_that_hang_words_at_the_margin_are_apart(document: Make) -> None:
    hung = [
        (50, 100, "\u2022"),
        (60, 100, "Roe, J. Lamps at sea, or why the harbour of Moor"),
        (60, 112, "is dark. Tern Letters, 2021."),
        (50, 124, "\u2022"),
        (60, 124, "Roe, J. Tides and lights of small ports. Tern, 2022."),
        (50, 136, "Tern Prize for the best talk, Moor Congress (2021),"),
        (50, 148, "for the work on lamps."),
    ]
    assert words(document("cv.pdf", draw([hung])))[-1] == (
        "Tern Prize for the best talk, Moor Congress (2021), for the work on lamps."
    )
