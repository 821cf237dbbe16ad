"""Dates and headings beside the text: columns of labels as LaTeX sets them, dates at the right, dates that wrap."""

from __future__ import annotations

from collections.abc import Callable

from assistant.reading.pdf.labels import date_goes_on
from assistant.types import BlockKind, Document
from tests.reading.conftest import Drawn, draw, of_kind, words

Make = Callable[[str, str | bytes], Document]
BOLD = "Helvetica-Bold"


def test_entries_beside_dates_may_stand_as_close_as_lines(document: Make) -> None:
    lines: list[Drawn] = [(140, 90, "EXPERIENCE", BOLD, 12.0)]
    jobs = [("March 2021 –", "Present"), ("June 2018 –", "February 2021"), ("May 2014 –", "May 2018")]
    for number, (start, end) in enumerate(jobs):
        top = 110 + 39 * number
        lines += [(50, top, start), (140, top, f"Position {number}, Helix Ltd"), (50, top + 13, end)]
        lines += [(140, top + 13, f"Built the engine {number}"), (140, top + 26, f"Ran the engine {number}")]
    assert words(document("cv.pdf", draw([lines])))[:4] == [
        "EXPERIENCE", "March 2021 – Present | Position 0, Helix Ltd", "Built the engine 0", "Ran the engine 0",
    ]  # fmt: skip


def test_a_date_over_three_lines_is_one() -> None:
    assert date_goes_on("September", "2014 – May")
    assert date_goes_on("September 2014 – May", "2018")
    assert date_goes_on("January 2019 –", "December")
    assert not date_goes_on("2020", "2015")
    assert not date_goes_on("June 2018 – May 2020", "May 2014 – May 2018")


def test_years_of_one_line_entries_are_labels_of_their_own(document: Make) -> None:
    lines: list[Drawn] = [(140, 90, "PUBLICATIONS", BOLD, 12.0)]
    for number, year in enumerate(("2021", "2018", "2015")):
        lines += [(100, 110 + 13 * number, year), (140, 110 + 13 * number, f"Title number {number} of three")]
    assert words(document("cv.pdf", draw([lines])))[1:] == [
        "2021 | Title number 0 of three", "2018 | Title number 1 of three", "2015 | Title number 2 of three",
    ]  # fmt: skip


def test_dates_at_the_right_on_baselines_of_their_own(document: Make) -> None:
    lines: list[Drawn] = [(50, 80, "EXPERIENCE", BOLD, 14.0)]
    for number, (start, end) in enumerate((("March 2021", "Present"), ("June 2018", "May 2020"))):
        top = 110 + 90 * number
        lines += [(50, top + 3, f"Engineer {number}, Helix Ltd", BOLD, 10.0), (480, top, start), (474, top + 13, "—")]
        lines += [(480, top + 26, end), (480, top + 46, "2 years")]
        lines += [(50, top + 17 + 14 * line, f"- Did the thing {line} of the year") for line in range(4)]
    made = document("cv.pdf", draw([lines])).text
    heads = [made.index(f"Engineer {number}") for number in range(2)]
    assert heads[0] < made.index("March 2021") < made.index("Present") < made.index("Did the thing 0")
    assert heads[1] < made.index("June 2018") < made.index("May 2020") < made.rindex("Did the thing 0")


def test_a_heading_over_a_date_in_a_column_of_labels(document: Make) -> None:
    lines: list[Drawn] = [(150, 80, "Ada Quill", BOLD, 22.0)]
    for number, heading in enumerate(("WORK", "EDUCATION", "SERVICE")):
        top = 130 + 110 * number
        lines += [(40, top, heading, BOLD, 10.0), (40, top + 13, f"20{10 + number} – 2020")]
        lines += [(150, top, f"Thing number {number} of Helix")]
        lines += [(160, top + 13 * line, f"- Line {line} of the thing") for line in range(1, 5)]
    made = document("cv.pdf", draw([lines]))
    assert of_kind(made, BlockKind.HEADING) == ["Ada Quill", "WORK", "EDUCATION", "SERVICE"]
    assert words(made)[1:4] == ["WORK", "Thing number 0 of Helix", "2010 – 2020"]


def test_a_label_half_way_up_stands_before_its_lines(document: Make) -> None:
    lines: list[Drawn] = [(150, 60, "Ada Quill", BOLD, 22.0)]
    for number, heading in enumerate(("CONTACT", "SKILLS", "LANGUAGES")):
        top = 110 + 80 * number
        lines += [(40, top + 13, heading, BOLD, 10.0)]
        lines += [(150, top + 13 * line, f"Line {line} of part {number}") for line in range(3)]
    assert words(document("cv.pdf", draw([lines])))[1:5] == [
        "CONTACT", "Line 0 of part 0", "Line 1 of part 0", "Line 2 of part 0",
    ]  # fmt: skip


def test_headings_across_a_table_whose_labels_look_like_headings(document: Make) -> None:
    lines: list[Drawn] = [(50, 60, "Ada Quill", BOLD, 22.0)]
    for number, heading in enumerate(("SKILLS", "TOOLS")):
        top = 110 + 90 * number
        lines += [(50, top, heading, BOLD, 14.0)]
        lines += [(50, top + 20 + 18 * row, f"GROUP {number}{row}", BOLD, 9.0) for row in range(3)]
        lines += [(200, top + 20 + 18 * row, f"Words of group {number}{row}, and more") for row in range(3)]
    made = words(document("cv.pdf", draw([lines])))
    assert made.index("TOOLS") > made.index("GROUP 02 | Words of group 02, and more")


def test_a_long_title_among_headings_is_one(document: Make) -> None:
    title = "A title of a paper that is so much longer than the headings of CVs are"
    lines: list[Drawn] = [(50, 60, "Ada Quill", BOLD, 22.0), (50, 90, "Publications", BOLD, 16.0)]
    for number, words_ in enumerate((title, "A short title", "Another title")):
        lines += [
            (50, 120 + 50 * number, words_, BOLD, 12.0),
            (50, 136 + 50 * number, "Journal of Things and of what they do, 2020"),
        ]
        lines += [(50, 149 + 50 * number, "A line of text below it that says what the paper is about, in a few words")]
    assert title in of_kind(document("cv.pdf", draw([lines])), BlockKind.HEADING)


def test_a_name_on_two_lines_beside_the_contact(document: Make) -> None:
    lines: list[Drawn] = [(50, 97, "Philippa", BOLD, 30.0), (50, 128, "Okonkwo-Reyes", BOLD, 30.0)]
    contact = ("Cambridge", "+1 617 555 0148", "philippa@openlab.example", "openlab.example")
    lines += [(-545, 101 + 12 * row, text, "Helvetica", 9.0) for row, text in enumerate(contact)]
    lines += [(50, 200 + 14 * row, f"A line of text {row} that is as long as the page is") for row in range(3)]
    assert "Philippa Okonkwo-Reyes" in words(document("cv.pdf", draw([lines], right=True)))


def test_dates_in_cells_a_little_above_their_lines(document: Make) -> None:
    lines: list[Drawn] = [(50, 90, "Experience", BOLD, 14.0)]
    for number, (start, end) in enumerate((("March 2021 –", "Present"), ("June 2018 –", "May 2020"))):
        top = 110 + 60 * number
        lines += [(50, top, start), (50, top + 14, end), (170, top + 4.4, f"Position {number}", BOLD, 10.0)]
        lines += [(170, top + 18.4 + 14 * line, f"Line {line} of the position") for line in range(3)]
    made = words(document("cv.pdf", draw([lines])))
    assert "March 2021 – Present | Position 0" in made
    assert "June 2018 – May 2020 | Position 1" in made


def test_labels_that_end_beside_their_text_are_rows_however_close_they_stand(document: Make) -> None:
    lines: list[Drawn] = []
    for number, employer in enumerate(("Helix Ltd", "Moor Ltd")):
        top = 100 + 110 * number
        rows = ("Dates", "Position held", "Main activities and", "responsibilities", "Employer")
        places = (0, 14, 28, 40, 68)
        lines += [(-170, top + y, label) for y, label in zip(places, rows, strict=True)]
        texts = (f"201{number} – 202{number}", f"Buyer {number}", "Bought the steel of the three mills, of which",
                 "one stood in Leeds", "Sold the scrap", employer)  # fmt: skip
        lines += [(190, top + y, text) for y, text in zip((0, 14, 28, 40, 54, 68), texts, strict=True)]
    assert words(document("cv.pdf", draw([lines], right=True)))[:5] == [
        "Dates | 2010 – 2020", "Position held | Buyer 0",
        "Main activities and responsibilities | Bought the steel of the three mills, of which one stood in Leeds",
        "Sold the scrap", "Employer | Helix Ltd",
    ]  # fmt: skip


def test_a_line_stretched_to_the_width_of_its_paragraph_is_one(document: Make) -> None:
    stretched = ((50, "Bought"), (97.7, "all"), (123.7, "the"), (153.6, "steel"))
    lines: list[Drawn] = [(left, 100, word) for left, word in stretched]
    for row in range(3):  # that end where the stretched line does
        lines += [(50, 112 + 12 * row, "Ran the three mills of"), (-174.7, 112 + 12 * row, "it")]
    assert words(document("cv.pdf", draw([lines], right=True)))[0].startswith("Bought all the steel")


def test_bold_labels_beside_lines_that_go_on_are_cells(document: Make) -> None:
    lines: list[Drawn] = [(50, 60, "Ada Quill", BOLD, 22.0), (50, 100, "SKILLS", BOLD, 12.0)]
    lines += [
        (50, top, label, BOLD, 10.0)
        for top, label in zip((120, 132, 144, 168), ("Trade", "IT", "Talk", "Tickets"), strict=True)
    ]
    texts = ((120, "steel, scrap"), (132, "SAP, Excel"), (144, "English, French and a little of what is"),
             (156, "spoken in Wales"), (168, "First aid"))  # fmt: skip
    lines += [(160, top, text) for top, text in texts]
    made = words(document("cv.pdf", draw([lines])))
    assert made[1:4] == ["SKILLS", "Trade | steel, scrap", "IT | SAP, Excel"]
    assert made[-1] == "Tickets | First aid"


def test_labels_one_to_one_beside_their_lines_are_cells_below_a_heading(document: Make) -> None:
    lines: list[Drawn] = [(50, 60, "Ada Quill", BOLD, 22.0), (50, 100, "Toolbox", BOLD, 14.0)]
    rows = (("Observability", "Grafana, Prometheus"), ("Data stores", "Redis, Cassandra"), ("Platform", "Docker, Helm"))
    for top, (label, text) in zip((120, 132, 144), rows, strict=True):
        lines += [(50, top, label, BOLD, 10.0), (150, top, text)]
    made = words(document("cv.pdf", draw([lines])))
    assert made[1:] == ["Toolbox", *(f"{label} | {text}" for label, text in rows)]


def test_the_text_beside_a_label_may_take_three_lines(document: Make) -> None:
    lines: list[Drawn] = [(50, 80, "EDUCATION", BOLD, 14.0)]
    text = [
        "PhD in Lamps, University of Science and Technology of the North, Leeds. Thesis: On the",
        "burning of wicks in wind and in water and in rooms without a window or a door, Advisor: Ada",
        "Duffy",
    ]
    for number in range(3):
        top = 110 + 45 * number
        lines += [(50, top, f"20{10 + number} – 20{12 + number}")]
        lines += [(140, top + 12 * at, words) for at, words in enumerate(text)]
    rows = [line for line in words(document("cv.pdf", draw([lines]))) if line.startswith("20")]
    assert rows[0] == "2010 – 2012 | " + " ".join(text)
    assert len(rows) == 3


def test_a_dash_before_a_month_goes_on_with_the_date_above(document: Make) -> None:
    lines: list[Drawn] = [(140, 90, "EXPERIENCE", BOLD, 12.0)]
    jobs = [("April 2020 –", "today", ""), ("October 2011", "– December", "2015"), ("May 2009 –", "June 2011", "")]
    for number, dates in enumerate(jobs):
        top = 110 + 45 * number
        lines += [(-130, top + 13.5 * row, words) for row, words in enumerate(dates) if words]
        lines += [(-300, top, f"Engineer {number}, Helix Ltd and partners")]
        lines += [(-260, top + 13.5 + 12 * row, f"- Built the machine {row} of all") for row in range(2)]
    made = words(document("cv.pdf", draw([lines], right=True)))
    assert made[4] == "October 2011 – December 2015 | Engineer 1, Helix Ltd and partners"


def test_a_stretched_line_is_parted_from_its_label(document: Make) -> None:
    lines: list[Drawn] = [(60, 100 + 14 * row, "2014") for row in range(4)]
    lines += [(90, 100 + 14 * row, f"Title number {row}") for row in range(4)]
    x = 90.0
    lines.append((60, 156, "2021"))
    for word in ("Tooth", "flanks", "of", "quiet", "stages"):
        lines.append((x, 156, word))
        x += 5.1 * len(word) + 8
    assert words(document("cv.pdf", draw([lines])))[-1].startswith("2021 | Tooth")


def test_a_name_is_no_part_of_the_small_print_beside_it(document: Make) -> None:
    lines: list[Drawn] = [(60, 100, "Leeds"), (104, 100, "Ada Quill", "Helvetica", 34.0), (60, 140, "+44 20 555 0101")]
    assert "Ada Quill" in words(document("cv.pdf", draw([lines])))[0].split(" | ")


def test_labels_below_headings_in_larger_type_stand_beside_their_text(document: Make) -> None:
    lines: list[Drawn] = [(50, 60, "Ada Quill", BOLD, 22.0), (48, 100, "Projects", "Helvetica", 12.0)]
    texts = [
        ("Dolphin ledger", ["Engine of a ledger in eleven currencies, ninety million entries a day", "in Go."]),
        ("Beacon", ["Platform that gathers the alerts of the payment chain, seventy per cent", "fewer now."]),
        ("Retry kit", ["Retries and fuses."]),
    ]
    top = 122.0
    for label, rows in texts:
        lines.append((42, top, label))
        lines += [(155, top + 15 * number, row) for number, row in enumerate(rows)]
        top += 15 * len(rows) + 1
    lines.append((48, top + 12, "Skills", "Helvetica", 12.0))
    for number, (label, row) in enumerate((("Languages", "Go, Lua"), ("Stores", "Redis, MySQL"), ("Cloud", "Istio"))):
        lines += [(42, top + 34 + 16 * number, label), (155, top + 34 + 16 * number, row)]
    made = words(document("cv.pdf", draw([lines])))
    assert made[2].startswith("Dolphin ledger | Engine of a ledger")
    assert made[4] == "Retry kit | Retries and fuses."
    assert made[6:] == ["Languages | Go, Lua", "Stores | Redis, MySQL", "Cloud | Istio"]


def test_a_table_of_levels_without_rulings_is_read_row_by_row(document: Make) -> None:
    lines: list[Drawn] = [(50, 60, "Ada Quill", BOLD, 22.0), (50, 100, "LANGUAGES", BOLD, 12.0)]
    cells = [("", "Listening", "Speaking"), ("Irish", "C1", "B2"), ("Arabic", "A2", "A1"), ("Welsh", "B2", "B1")]
    for number, row in enumerate(cells):
        font = "Helvetica" if number else BOLD
        lines += [(x, 120 + 15 * number, w, font, 10.0) for x, w in zip((180, 250, 350), row, strict=True) if w]
    assert words(document("cv.pdf", draw([lines])))[-3:] == [
        "Irish | C1 | B2", "Arabic | A2 | A1", "Welsh | B2 | B1",
    ]  # fmt: skip


def test_lines_that_open_with_a_period_each_are_entries(document: Make) -> None:
    lines: list[Drawn] = [(50, 60, "Ada Quill", BOLD, 22.0), (50, 100, "EDUCATION", BOLD, 12.0)]
    studies = [
        "2018 – 2019 Master of Science in the management of international projects, Quill School of Trade",
        "2009 – 2012 Diploma of engineering with a minor in the electrical engineering of grids, INSA Rennes",
        "2007 – 2009 Preparatory classes in mathematics and physics, Lycée Dupuy, Lorient",
    ]
    lines += [(50, 120 + 14 * number, study) for number, study in enumerate(studies)]
    assert words(document("cv.pdf", draw([lines])))[2:] == studies


def test_labels_above_the_heading_of_the_next_section_are_cells(document: Make) -> None:
    lines: list[Drawn] = [
        (48, 100, "PRACTICAL METHODS", BOLD, 11.5),
        (48, 113, "Wet lab", BOLD, 10.0), (108, 113, "flow cytometry, western blotting, CRISPR interference, cloning"),
        (48, 125, "Imaging", BOLD, 10.0), (108, 125, "phase-contrast and fluorescence microscopy, microfluidics"),
        (48, 137, "Code", BOLD, 10.0), (108, 137, "R, Python, ImageJ, Snakemake"),
        (48, 161, "SERVICE", "Helvetica", 11.5),
        (61, 176, "Reviewer for mBio, eLife and Molecular Microbiology, every year since 2019"),
    ]  # fmt: skip
    assert "Wet lab | flow cytometry, western blotting, CRISPR interference, cloning" in words(
        document("cv.pdf", draw([lines]))
    )


def test_labels_of_a_table_with_room_between_its_rows_are_cells(document: Make) -> None:
    rows = [
        ("CAD", ["Siemens NX, SolidWorks"]),
        ("ERP", ["SAP MM"]),
        ("Languages", ["German, English"]),
        ("Unpaid", ["Moor Fire Brigade, since 2010;", "group leader since 2019"]),
        ("Leisure", ["Rowing, beekeeping"]),
    ]
    lines: list[Drawn] = [(50, 90, "What else I bring", BOLD, 12.0)]
    top = 112.0
    for label, told in rows:
        lines.append((50, top, label))
        for at, words_of in enumerate(told):
            lines.append((170, top + 14 * at, words_of))
        top += 14 * (len(told) - 1) + 20
    lines += [(50, top + 12, "Leeds, 12 January 2026"), (50, top + 26, "Robin Falk")]
    assert words(document("cv.pdf", draw([lines])))[1:] == [
        "CAD | Siemens NX, SolidWorks", "ERP | SAP MM", "Languages | German, English",
        "Unpaid | Moor Fire Brigade, since 2010; group leader since 2019", "Leisure | Rowing, beekeeping",
        "Leeds, 12 January 2026", "Robin Falk",
    ]  # fmt: skip


def test_a_line_below_an_item_that_opens_with_a_period_is_none_of_it(document: Make) -> None:
    lines: list[Drawn] = [
        (50, 90, "EXPERIENCE", BOLD, 12.0),
        (50, 110, "Acme Ltd, Clerk"),
        (50, 127, "•"),
        (65, 127, "Wrote the letters of the house of Acme in Leeds"),
        (50, 144, "June – August 2023: at sea, and looked after my mother"),
    ]
    assert words(document("cv.pdf", draw([lines])))[-2:] == [
        "Wrote the letters of the house of Acme in Leeds", "June – August 2023: at sea, and looked after my mother",
    ]  # fmt: skip


def test_a_heading_beside_the_text_goes_on_in_a_second_line(document: Make) -> None:
    sections = (
        (("BERUFS-", "ERFAHRUNG"), 3), (("AUSBILDUNG",), 1), (("ZUSÄTZLICHE", "QUALIFIKATIONEN"), 2),
        (("DIPLÔMES", "COMPLÉMENTAIRES"), 2), (("SPRACHEN",), 1),
    )  # fmt: skip
    lines: list[Drawn] = [(40, 60, "Ada Quill", BOLD, 18.0)]
    top = 95.0
    for heading, count in sections:
        lines += [(40, top + 12 * row, text, BOLD, 9.0) for row, text in enumerate(heading)]
        lines += [(165, top + 14 * row, f"Line {row} of it says, 20{10 + row}.") for row in range(count)]
        top += max(14 * count, 12 * len(heading)) + 8
    assert of_kind(document("cv.pdf", draw([lines])), BlockKind.HEADING) == [
        "Ada Quill", "BERUFS-ERFAHRUNG", "AUSBILDUNG", "ZUSÄTZLICHE QUALIFIKATIONEN", "DIPLÔMES COMPLÉMENTAIRES",
        "SPRACHEN",
    ]  # fmt: skip


def test_names_of_sections_beside_the_text_are_its_headings(document: Make) -> None:
    lines: list[Drawn] = [(40, 60, "Ada Quill", BOLD, 18.0)]
    for number, heading in enumerate(("WORK", "EDUCATION", "SKILLS", "LANGUAGES")):
        top = 95 + 22 * number
        lines += [(40, top, heading, BOLD, 9.0), (165, top, f"The only line of part {number}, and it is long")]
    assert words(document("cv.pdf", draw([lines])))[1:5] == [
        "WORK", "The only line of part 0, and it is long", "EDUCATION", "The only line of part 1, and it is long",
    ]  # fmt: skip
