"""Skills: groups, levels and key words, however they are set."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing.lines import line_of
from assistant.types import Block, BlockKind, SectionKind, Span

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def test_a_level_below_the_heading_of_a_section_is_no_skill(parse_text: ParseText) -> None:
    page = "<h1>Ida Holm</h1><h2>Programming languages</h2><h4>Expert</h4><ul><li>Kotlin</li><li>Rust</li></ul>"
    cv = parse_text(page, ".html")
    (group,) = cv.entries(SectionKind.SKILLS)
    assert (group.name, cv.of(group.position)) == (None, "Expert")
    assert [cv.of(word) for word in group.keywords] == ["Kotlin", "Rust"]


def test_skills_between_dashes_are_one_each(parse_text: ParseText) -> None:
    cv = parse_text("# Ida Holm\n\n## Skills\n\nLime plaster – Stuc pierre – Time-lapse surveys – Scaffolding\n")
    assert [cv.of(skill.name) for skill in cv.entries(SectionKind.SKILLS)] == [
        "Lime plaster",
        "Stuc pierre",
        "Time-lapse surveys",
        "Scaffolding",
    ]


def test_a_lone_dash_between_words_divides_no_skill(parse_text: ParseText) -> None:
    cv = parse_text("# Ida Holm\n\n## Skills\n\nGraphic design – posters\n")
    assert [cv.of(skill.name) for skill in cv.entries(SectionKind.SKILLS)] == ["Graphic design – posters"]


def test_a_row_that_names_the_columns_of_skills_is_no_skill(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ida Holm\n\n## Skills\n\n| Area | Tools |\n|---|---|\n| Build | Ant, Make |\n| Data | Kafka, SQL |\n"
    )
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["Build", "Data"]


def test_two_chinese_groups_on_a_line_are_two(parse_text: ParseText) -> None:
    cv = parse_text("# 顾明\n\n## 技能\n\n设计工具：Figma、Sketch 研究方法：用户访谈、可用性测试\n")
    groups = [(cv.of(e.name), [cv.of(word) for word in e.keywords]) for e in cv.entries(SectionKind.SKILLS)]
    assert groups == [("设计工具", ["Figma", "Sketch"]), ("研究方法", ["用户访谈", "可用性测试"])]


def _named(cv: Parsed, kind: SectionKind = SectionKind.SKILLS) -> list[str | None]:
    return [cv.of(word) for e in cv.entries(kind) for word in e.keywords or (e.name,)]


def test_sentences_that_list_are_groups_and_lists_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ida Holm\n\n## Skills\n\nOptics: photon counting (TCSPC), quantum yields. Code: Python, Igor Pro, a bit of "
        "Rust for fun; Puppet, long ago. Audio editing in Reaper.\n"
    )
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["Optics", "Code", "Audio editing in Reaper"]
    assert _named(cv)[2:] == ["Python", "Igor Pro", "Rust", "Puppet", "Audio editing in Reaper"]


def test_what_and_joins_in_a_list_are_two(parse_text: ParseText) -> None:
    listed = "S/4HANA und SAP ECC (FI/CO), Orbis, Personal- und Terminplanung, Word und Outlook (bis 2018)."
    assert _named(parse_text(f"# Ida Holm\n\n## EDV-Kenntnisse\n\n{listed}\n")) == [
        *("S/4HANA", "SAP ECC (FI/CO)", "Orbis", "Personal- und Terminplanung", "Word", "Outlook"),
    ]


def test_columns_that_say_how_often_hold_lists(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ida Holm\n\n## Tools\n\n| Every week | Now and then | Please don't ask me to |\n|---|---|---|\n"
        "| HubSpot, Canva | InDesign, Sprout | design a logo, write JavaScript |\n"
    )
    assert [name for name in _named(cv) if name] == ["HubSpot", "Canva", "InDesign", "Sprout"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Carnatic violin (since I was seven), dragon boating, repairing fountain pens.",
            "Carnatic violin|dragon boating|repairing fountain pens",
        ),
        (
            "Sonst Skitouren, Schwyzerörgeli im Trio Moor, und eine Jolle aus Holz, die noch nicht schwimmt.",
            "Skitouren|Schwyzerörgeli im Trio Moor|Jolle aus Holz",
        ),
        ("Roller derby, retired after the second wrist. Tomatoes.", "Roller derby|Tomatoes"),
        (
            "Toco alfaia no maracatu, nado em mar aberto e crio abelhas na varanda.",
            "Toco alfaia no maracatu|nado em mar aberto|crio abelhas na varanda",
        ),
        (
            "Otherwise kayaking, fiddle in a band, and restoring a 1967 outboard that has no intention of running.",
            "kayaking|fiddle in a band|restoring a 1967 outboard that has no intention of running",
        ),
        (
            "Chant choral (soprano), vélo sur le RAVeL, apiculture débutante : deux ruches, 14 kg de miel en 2024.",
            "Chant choral (soprano)|vélo sur le RAVeL|apiculture débutante",
        ),
        (
            "I sing alto in a choir, bake and run slowly (20 km, 2:14 in 2023).",
            "sing alto in a choir|bake|run slowly",
        ),
        ("Chess, rowing. References when we have talked.", "Chess|rowing"),
    ],
)
def test_interests_of_a_sentence_are_one_each(parse_text: ParseText, text: str, names: str) -> None:
    cv = parse_text(f"# Ida Holm\n\n## Interests\n\n{text}\n")
    assert _named(cv, SectionKind.INTERESTS) == names.split("|")


def test_how_often_is_no_part_of_a_skill(parse_text: ParseText) -> None:
    text = "# Ida Holm\n\n## Tools\n\nR and C++ daily (Rcpp, Stan); Python; a little Julia. Slurm, Git, Make.\n"
    assert _named(parse_text(text)) == ["R", "C++", "Python", "Julia", "Slurm", "Git", "Make"]


def test_the_indent_of_a_line_that_goes_on_is_no_gap() -> None:
    text = "Fly a\n   Cessna 172"
    line = line_of(text, Block(BlockKind.PARAGRAPH, Span(0, len(text))))
    assert line.text == "Fly a Cessna 172"
    assert line.span(6, 12).of(text) == "Cessna"


def test_key_words_stand_without_how_well_they_are_known(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Skills\n\nCAD: Revit (sehr gut), AutoCAD (Grundkenntnisse), Rhino (plugins)\n")
    entry = cv.entries(SectionKind.SKILLS)[0]
    assert [cv.of(span) for span in entry.keywords] == ["Revit", "AutoCAD", "Rhino (plugins)"]
