"""Referees: an entry each, with position, organisation, address and number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize("joint", ["\n\n", "\n"])
def test_lines_of_one_referee_each_are_entries_each(parse_text: ParseText, joint: str) -> None:
    lines = (
        "Ada King, Director, Moor & Pike Electrical, (03) 5550 0142",
        "Leo Marsh, Manager, Kranz Ltd, 0491 570 110",
    )
    cv = parse_text(f"# Robin Falk\n\n## Referees\n\n{joint.join(lines)}\n")
    assert cv.heads(SectionKind.REFERENCES) == [("Ada King", "Director", None), ("Leo Marsh", "Manager", None)]
    assert [cv.facts(entry) for entry in cv.entries(SectionKind.REFERENCES)] == [
        {"phone": "(03) 5550 0142", "organisation": "Moor & Pike Electrical"},
        {"phone": "0491 570 110", "organisation": "Kranz Ltd"},
    ]


@pytest.mark.parametrize(
    ("heading", "head", "told", "phone"),
    [
        ("References", ("Head of Department", "Moor Ltd"), "{}, {}\n\nada@moor.example", "+44 20 5550 1234"),
        ("Referenzen", ("Abteilungsleiterin", "Moor GmbH"), "{}, {}\n\nE-Mail: ada@moor.example", "+49 30 5550 1234"),
        ("Références", ("Directrice", "Moor SARL"), "{} – {}\n\nada@moor.example", "+33 1 55 55 12 34"),
    ],
)
def test_the_lines_below_a_referee_say_who_that_is_and_how_to_reach_them(
    parse_text: ParseText, heading: str, head: tuple[str, str], told: str, phone: str
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n### Ada King\n\n{told.format(*head)}\n\n{phone}\n")
    (entry,) = cv.entries(SectionKind.REFERENCES)
    facts = cv.facts(entry)
    assert [cv.of(person.span) for person in entry.people] == ["Ada King"]
    assert (cv.of(entry.position), facts["organisation"]) == head
    assert (facts["email"], facts["phone"]) == ("ada@moor.example", phone)
    assert cv.cv.basics.emails == ()


def test_an_address_below_a_comma_is_that_of_the_referee_above(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Referees\n\nDenise Halloran, Director, Orrery Ltd,\n\ndenise@orrery.example\n\n"
        "Gino Mercuri, owner, Lampwick Ltd, gino@lamp-\n\nwick.example\n"
    )
    assert [cv.of(e.name) for e in cv.entries(SectionKind.REFERENCES)] == ["Denise Halloran", "Gino Mercuri"]


def test_referees_on_the_lines_of_one_paragraph_are_an_entry_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "ROBIN FALK\n\nREFEREES\n--------\n  Denise Halloran, Director, Orrery Ltd, 0491 570 110\n"
        "  Gino Mercuri, owner, Lampwick Ltd, 0491 570 111\n",
        ".txt",
    )
    assert [cv.of(e.name) for e in cv.entries(SectionKind.REFERENCES)] == ["Denise Halloran", "Gino Mercuri"]


def test_a_line_of_addresses_alone_is_no_referee(parse_text: ParseText) -> None:
    lines = "Ada King, Director, Moor Ltd\n  (ada@moor.example)\nLeo Marsh, Manager, Kranz Ltd\n  0491 570 110\n"
    cv = parse_text(f"ROBIN FALK\n\nREFEREES\n--------\n{lines}", ".txt")
    assert [name for name, *_ in cv.heads(SectionKind.REFERENCES)] == ["Ada King", "Leo Marsh"]
    assert cv.facts(cv.entries(SectionKind.REFERENCES)[0])["email"] == "ada@moor.example"


def test_the_head_of_a_referee_ends_with_the_organisation(parse_text: ParseText) -> None:
    lines = "Ada King, Director, Moor & Pike Electrical, (03) 5550 0142\n\nLeo Marsh, Manager, Kranz Ltd, 0491 570 110"
    cv = parse_text(f"# Robin Falk\n\n## Referees\n\n{lines}\n")
    heads = [cv.of(entry.head) for entry in cv.entries(SectionKind.REFERENCES)]
    assert heads == ["Ada King, Director, Moor & Pike Electrical", "Leo Marsh, Manager, Kranz Ltd"]


def test_referees_beside_each_other_are_one_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Referees\n\nProf. Harold Lindmore\tDr Maud Tolley\nUniversity of Osmere\tWeir Press\n"
        "h.lindmore@osmere.example\ttolley@weir.example\n"
    )
    found = [(cv.of(e.name), cv.facts(e)["email"]) for e in cv.entries(SectionKind.REFERENCES)]
    assert found == [
        ("Prof. Harold Lindmore", "h.lindmore@osmere.example"),
        ("Dr Maud Tolley", "tolley@weir.example"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Roe, CFO, Moor Ltd. Bo Lind, retired partner, Fen & Lau. Please let me know before you ring Ada.",
        "Ada Roe, director at Moor, and Bo Lind, who led my team at Fen. Please ask me before you ring either.",
        "Ada Roe, Leiterin, Moor GmbH; Bo Lind, bis 2022 Leiter der Fen AG",
    ],
)
def test_referees_on_one_line_are_one_each(parse_text: ParseText, line: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## References\n\n{line}\n")
    assert [cv.of(entry.name) for entry in cv.entries(SectionKind.REFERENCES)] == ["Ada Roe", "Bo Lind"]


def test_a_referee_begins_behind_the_address_of_the_one_before(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Referenzen\n\nProf. Dr. Ada S. King, Universität Kiel, ada@uni.example Dott.ssa Lia Marchi,"
        " Archivio Storico, Rom\n"
    )
    assert [head[0] for head in cv.heads(SectionKind.REFERENCES)] == ["Prof. Dr. Ada S. King", "Dott.ssa Lia Marchi"]


def test_what_a_bracket_tells_of_a_referee_is_no_part_of_the_name(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Referees\n\n- Mrs J. Roe (line manager at Leaf Ltd), roe@leaf.example\n"
        "- Ada King, Director, Moor Ltd\n"
    )
    assert [head[0] for head in cv.heads(SectionKind.REFERENCES)] == ["Mrs J. Roe", "Ada King"]


def test_two_referees_with_brackets_are_two(parse_text: ParseText) -> None:
    cv = parse_text("# Robin Falk\n\n## Referees\n\nAda Roe (head of ward) and Dr Bo Lind, both at Moor Hospital\n")
    assert [name for name, _, _ in cv.heads(SectionKind.REFERENCES)] == ["Ada Roe", "Dr Bo Lind"]


@pytest.mark.parametrize(
    "lines",
    [
        "| | |\n|---|---|\n| now | Ada King, Ward Manager, Moor Ltd |\n| studies | Dr Leo Marsh, University of Lund |",
        "| | |\n|---|---|\n| 2019 – today | Ada King, Ward Manager, Moor Ltd |\n"
        "| 2014 | Dr Leo Marsh, University of Lund |",
        "Current: Ada King, Ward Manager, Moor Ltd\n\nAcademic: Dr Leo Marsh, University of Lund",
        "| | |\n|---|---|\n| Moor Ltd | Ada King, Ward Manager |\n| University of Lund | Dr Leo Marsh, Reader |",
    ],
)
def test_what_stands_before_a_referee_is_no_name(parse_text: ParseText, lines: str) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Referees\n\n{lines}\n")
    entries = cv.entries(SectionKind.REFERENCES)
    assert [head[0] for head in cv.heads(SectionKind.REFERENCES)] == ["Ada King", "Dr Leo Marsh"]
    assert [cv.facts(entry)["organisation"] for entry in entries] == ["Moor Ltd", "University of Lund"]
    assert cv.of(entries[0].position) == "Ward Manager"


def test_the_cell_beside_a_referee_tells_who_that_is(parse_text: ParseText) -> None:
    rows = "| Bo Lind | Head of Ward, 07700 900 123 |\n| Ada King | Owner, ada@king.example |"
    cv = parse_text(f"# Robin Falk\n\n## Referees\n\n| | |\n|---|---|\n{rows}\n")
    heads = cv.heads(SectionKind.REFERENCES)
    assert [head[:2] for head in heads] == [("Bo Lind", "Head of Ward"), ("Ada King", "Owner")]


@pytest.mark.parametrize(
    "line",
    [
        "Ada King (Moor Ltd), Leo van Marsh (founder, Tern Digital).",
        "Ada King (Moor Ltd) · Leo van Marsh (Tern Digital)",
        "Ada King (Moor Ltd) | Leo van Marsh (Tern Digital)",
    ],
)
@pytest.mark.parametrize("heading", ["References", "Referenzen", "Referencias"])
def test_persons_each_with_a_bracket_on_a_line_are_referees_each(
    parse_text: ParseText, heading: str, line: str
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## {heading}\n\n{line}\n")
    assert [head[0] for head in cv.heads(SectionKind.REFERENCES)] == ["Ada King", "Leo van Marsh"]
