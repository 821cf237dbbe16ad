"""Skills: groups, levels and key words, however they are set."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import SectionKind

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
