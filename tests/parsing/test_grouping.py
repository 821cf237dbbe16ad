"""Which lines above a date are the head of its entry."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def _jobs(cv: Parsed) -> list[tuple[str | None, str | None, int]]:
    return [(cv.of(e.name), cv.of(e.position), len(e.highlights)) for e in cv.entries(SectionKind.WORK)]


def test_a_head_below_items_owns_the_bare_date_below_it_though_the_first_has_its_date_beside(
    parse_text: ParseText,
) -> None:
    cv = parse_text(
        "ADA QUILL\n\nWORK\n\nWard Manager – Orrery Hospital, Leeds February 2021 to date\n- Ran the ward\n- Led it\n\n"
        "Staff Nurse – Lampwick Hospital, Leeds\nOctober 2016 to January 2021\n- Nursed by day and by night\n"
    )
    assert _jobs(cv) == [("Orrery Hospital", "Ward Manager", 2), ("Lampwick Hospital", "Staff Nurse", 1)]


def test_the_blank_line_below_items_opens_a_head_longer_than_the_first(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nWORK\n\nFreelance electrician, Leeds\nApril 2017 to date\n- Rewires\n- Installs\n\n"
        "Orrel Dairies, Leeds\nMaintenance Electrician (shift)\n2006 - 2009\n- Fault finding\n"
    )
    assert _jobs(cv)[1] == ("Orrel Dairies", "Maintenance Electrician (shift)", 1)
    assert _jobs(cv)[0][2] == 2


def test_dated_items_are_positions_though_a_break_is_told_beside_them(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Appointments\n\n- **2021 – present**: Lecturer, Leeds College\n"
        "- **2016 – 2021**: Postdoctoral researcher, Eawag, Dübendorf, Switzerland (group of Dr Ada Roe)\n\n"
        "Career break: parental leave, March to December 2018.\n"
    )
    assert cv.heads(SectionKind.WORK) == [
        ("Leeds College", "Lecturer", "2021/…"),
        ("Eawag", "Postdoctoral researcher", "2016/2021"),
    ]
    assert cv.facts(cv.entries(SectionKind.WORK)[1])["note"] == "group of Dr Ada Roe"
    assert [name for name, _, _ in cv.heads(SectionKind.OTHER)] == ["Career break: parental leave"]


def test_titles_in_quotes_are_talks_each(parse_text: ParseText) -> None:
    cv = parse_text(
        'Robin Falk\n\nTALKS\n  "Selling the Second Machine", AMT workshop, Chicago 2019\n'
        '  "What Job Shops Want", IMTS, Chicago 2022\n\nEDUCATION\n  BSc, Hill College, 2020\n',
        ".txt",
    )
    assert [when for _, _, when in cv.heads(SectionKind.OTHER)] == ["/2019", "/2022"]


def test_what_stands_in_brackets_makes_no_employer_too_long(parse_text: ParseText) -> None:
    cv = parse_text(
        "Robin Falk\n\nEXPERIENCE\n\nRegional Sales Manager, Great Lakes             May 2018 - present\n"
        "HOLT MACHINE TOOLS, INC. (the US arm of a German family firm), Dayton, OH\n  * Grew orders\n\n"
        "Area Sales Engineer                             Aug 2012 - Apr 2018\n"
        "PICKAWAY TOOL CO., Columbus, OH\n  * Sold lathes\n",
        ".txt",
    )
    names = [(name or "").partition(" (")[0] for name, _, _ in cv.heads(SectionKind.WORK)]
    assert names == ["HOLT MACHINE TOOLS, INC.", "PICKAWAY TOOL CO."]
