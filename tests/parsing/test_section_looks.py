"""Headings whose words no lexicon knows, told by how they are set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from assistant.parsing import parse
from assistant.reading import read
from assistant.types import SectionKind
from tests.reading.conftest import Drawn, draw, word

from .conftest import Parsed

ParseText = Callable[..., Parsed]
BOLD = "Helvetica-Bold"


def _headings(made: Parsed) -> list[str | None]:
    return [made.of(section.heading) for section in made.cv.sections if section.heading]


def _parsed(path: Path, content: bytes) -> Parsed:
    path.write_bytes(content)
    document = read(path)
    return Parsed(document, parse(document))


def _paragraph(text: str, run: str = "", around: str = "") -> str:
    """A paragraph of Word with properties of its run and of its own."""
    return f"<w:p><w:pPr>{around}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


_OWN = ("Kurz und knapp", "Womit ich Geld verdiene", "Wo ich gelernt habe", "Papierkram", "Wenn Zeit bleibt")
_BELOW = (
    ["Seit zwölf Jahren in der Backstube, seit fünf mit eigener Verantwortung für Menschen und Mehl."],
    ["03/2019 – heute", "*Backstubenleiter", "Mühlenbäckerei Ahrens, Celle", "05/2013 – 02/2019", "*Bäckergeselle",
     "Bäckerei Tönnies, Uelzen"],
    ["2010 – 2013", "*Ausbildung zum Bäcker", "Bäckerei Tönnies, Uelzen"],
    ["Ausbildereignung nach AEVO, 2018", "Hygieneschulung, jedes Jahr"],
    ["Tischtennis, Bienen"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("run", "around"),
    [
        ('<w:b/><w:sz w:val="28"/>', ""),
        ("<w:b/>", '<w:spacing w:before="200"/>'),
        ('<w:sz w:val="26"/>', ""),
        ('<w:u w:val="single"/>', ""),
        ("<w:smallCaps/>", ""),
        ('<w:color w:val="2E74B5"/>', ""),
        ("", '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'),
    ],
)
@pytest.mark.parametrize("end", ["", ":"])
def test_lines_that_are_set_apart_are_headings_and_bold_heads_of_entries_are_none(
    tmp_path: Path, run: str, around: str, end: str
) -> None:
    body = _paragraph("Jonte Ahlers", '<w:sz w:val="44"/>') + _paragraph("jonte@ahlers.example, 05141 555 0199")
    for heading, below in zip(_OWN, _BELOW, strict=True):
        body += _paragraph(heading + end, run, around)
        body += "".join(_paragraph(line.lstrip("*"), "<w:b/>" if line.startswith("*") else "") for line in below)
    assert _headings(_parsed(tmp_path / "cv.docx", word(body))) == [heading + end for heading in _OWN]


def test_headings_as_bold_as_the_heads_of_entries_are_told_by_what_stands_around(tmp_path: Path) -> None:
    body = _paragraph("Jonte Ahlers") + _paragraph("jonte@ahlers.example, 05141 555 0199")
    for heading, below in zip(_OWN, _BELOW, strict=True):
        body += _paragraph(heading, "<w:b/>")
        body += "".join(_paragraph(line.lstrip("*"), "<w:b/>" if line.startswith("*") else "") for line in below)
    assert _headings(_parsed(tmp_path / "cv.docx", word(body))) == list(_OWN)


@pytest.mark.parametrize("below", ["\n", "\n\n"])
def test_lines_that_only_room_sets_apart_are_headings_in_plain_text(parse_text: ParseText, below: str) -> None:
    text = "Jonte Ahlers\njonte@ahlers.example, 05141 555 0199\n"
    for heading, lines in zip(_OWN, _BELOW, strict=True):
        text += f"\n{heading}{below}" + "".join(line.lstrip("*") + "\n" for line in lines)
    assert _headings(parse_text(text, suffix=".txt")) == list(_OWN)


def test_paragraphs_with_room_between_are_no_headings(parse_text: ParseText) -> None:
    text = "Ada Quill\n\nada@quill.example\n\n" + "\n\n".join(
        f"{name}\n20{year} – 20{year + 2}\nWelder"
        for name, year in (("Acme Ltd", 10), ("Globex", 12), ("Initech", 14), ("Hooli", 16))
    )
    assert _headings(parse_text(text, suffix=".txt")) == []


def _main(top: float, headings: Sequence[str], size: float = 12.0) -> list[Drawn]:
    lines: list[Drawn] = []
    for heading in headings:
        lines.append((220, top, heading, BOLD, size))
        lines += [(220, top + 22 + 13 * n, f"{heading[:4]} tells of {n} things that came to pass.") for n in range(6)]
        top += 120
    return lines


def _side(top: float, headings: Sequence[str]) -> list[Drawn]:
    lines: list[Drawn] = []
    for heading in headings:
        lines.append((40, top, heading, BOLD, 9.0))
        lines += [(40, top + 19 + 17 * n, f"{heading[:4].title()} line {n}", "Helvetica", 9.0) for n in range(3)]
        top += 95
    return lines


def test_a_side_bar_has_headings_of_its_own_look(tmp_path: Path) -> None:
    side, main = ["FIND ME", "HANDY WITH", "TONGUES", "ODDS AND ENDS"], ["The road so far", "Benches sat on", "Quiet"]
    drawn = draw([[(40, 40, "Ada Quill", BOLD, 24.0), *_side(90, side), *_main(90, main)]])
    assert _headings(_parsed(tmp_path / "cv.pdf", drawn)) == [*main, *side]


def test_headings_of_a_side_bar_that_look_as_known_ones_do_are_such(tmp_path: Path) -> None:
    known, dated = ["CONTACT", "LANGUAGES", "REFERENCES"], ["CHECKS", "DRIVING", "MARKING", "EXAM WORK"]
    side: list[Drawn] = _side(90, known)
    top = 90 + 95 * len(known)
    for at, heading in enumerate(dated):  # each above one dated line, as the name of an entry stands
        side += [
            (40, top + 50 * at, heading, BOLD, 9.0),
            (40, top + 50 * at + 19, f"Kept up since 201{at}", "Helvetica", 9.0),
        ]
    main = ["Experience", "Education", "Projects", "Publications"]
    drawn = draw([[(40, 40, "Ada Quill", BOLD, 24.0), *side, *_main(90, main)]])
    assert _headings(_parsed(tmp_path / "cv.pdf", drawn)) == [*main, *known, *dated]


def test_the_main_column_goes_on_on_the_next_page_whatever_stands_beside_it(tmp_path: Path) -> None:
    side, main = ["FIND ME", "HANDY WITH", "TONGUES", "ODDS AND ENDS"], ["The road so far", "Benches sat on", "Quiet"]
    rest: list[Drawn] = [(220, 90 + 13 * n, f"Number {n} of the quiet things goes on here.") for n in range(20)]
    aside: list[Drawn] = [(40, 90 + 21 * n, f"Odd line {n}", "Helvetica", 9.0) for n in range(9)]
    first: list[Drawn] = [(40, 40, "Ada Quill", BOLD, 24.0), *_side(90, side), *_main(90, main)]
    made = _parsed(tmp_path / "cv.pdf", draw([first, [*rest, *aside]]))
    columns: dict[str, int] = {block.span.of(made.document.text): block.column for block in made.document.blocks}
    assert columns["Number 9 of the quiet things goes on here."] == columns["Quiet"]
    assert columns["Odd line 3"] == columns["ODDS AND ENDS"]


def test_a_known_word_below_a_section_does_not_make_its_level_that_of_sections(parse_text: ParseText) -> None:
    made = parse_text(
        "# Rui Prado\n\n## Olá\n\nEscrevo sobre rios.\n\n## O caminho\n\n### Moinho Azul\n\n*2017 – 2020*\n\nAnalista\n"
        "\n### Casa Verde\n\n*2020 – hoje*\n\nEditor\n\n## Na estante\n\n### Prémios\n\n- Prémio Foz, 2019\n\n"
        "## Sem relógio\n\nNado e leio.\n"
    )
    assert _headings(made) == ["Olá", "O caminho", "Na estante", "Prémios", "Sem relógio"]


def test_names_of_employers_at_the_level_of_sections_are_none(parse_text: ParseText) -> None:
    made = parse_text(
        "# Ada Quill\n\n## Experience\n\n## Acme Ltd\n\nEngineer, 2019 – 2021\n\n## Globex\n\nAnalyst, 2015 – 2019\n"
        "\n## Education\n\n## University of Bath\n\nBSc Physics, 2011 – 2015\n"
    )
    assert _headings(made) == ["Experience", "Education"]
    assert [name for name, *_ in made.heads(SectionKind.WORK)] == ["Acme Ltd", "Globex"]


def test_a_section_with_one_dated_line_is_no_entry_of_the_section_above(parse_text: ParseText) -> None:
    made = parse_text(
        "# Ada Quill\n\n## Bread and butter\n\n### Acme Ltd\n\n2019 – 2021\n\nEngineer\n\n### Globex\n\n2015 – 2019\n\n"
        "Analyst\n\n## Benches\n\n2011 – 2015 | BSc Physics | Bath\n\n## Off the clock\n\nChess\n\n## Handy with\n\nR\n"
    )
    assert _headings(made) == ["Bread and butter", "Benches", "Off the clock", "Handy with"]


def test_lists_of_one_item_with_room_around_are_no_headings_where_headings_are_marked(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Work Experience\n\n### Engineer at Harbour Systems\n\n2015 - 2020\n\n- Wrote Python\n\n"
        "### Analyst at Sea Kitchen\n\nsince 03/2020\n\n- Counted fish\n\n## Skills\n\n- Languages: Python, Go\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.WORK)] == ["Harbour Systems", "Sea Kitchen"]
    assert [name for name, _, _ in cv.heads(SectionKind.SKILLS)] == ["Languages"]
