"""Languages on lines of sections that are about something else, and levels as people write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("section", "line", "spoken"),
    [
        ("Skills", "Languages: Turkish (native), German (B2)", [("Turkish", "native"), ("German", "B2")]),
        ("Personal details", "Languages known: English, Telugu and Hindi", ["English", "Telugu", "Hindi"]),
        ("技能", "语言能力：英语CET-6；粤语流利", [("英语", "CET-6"), ("粤语", "流利")]),
    ],
)
def test_a_labelled_line_of_languages_is_a_section(
    parse_text: ParseText, section: str, line: str, spoken: list[tuple[str, str] | str]
) -> None:
    cv = parse_text(f"# Ada Quill\n\n## {section}\n\nTools: Git, Docker\n\n{line}\n")
    expected = [(one, None, None) if isinstance(one, str) else (*one, None) for one in spoken]
    assert cv.heads(SectionKind.LANGUAGES) == expected


def test_programming_languages_are_skills(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Skills\n\nLanguages: Go, Kotlin, SQL\n\nTools: Git\n")
    assert cv.heads(SectionKind.LANGUAGES) == []
    assert [cv.of(e.name) for e in cv.entries(SectionKind.SKILLS)] == ["Languages", "Tools"]


def test_lines_of_a_language_each_among_skills(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Rossi\n\n## Strumenti e lingue\n\nRilievo: laser scanner\n\n- Italiano: madrelingua\n"
        "- Sardo: parlato in famiglia\n- Inglese: C1\n"
    )
    assert [e[:2] for e in cv.heads(SectionKind.LANGUAGES)] == [
        ("Italiano", "madrelingua"),
        ("Sardo", "parlato in famiglia"),
        ("Inglese", "C1"),
    ]


def test_two_languages_share_a_level_and_a_remark_is_none(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Talen\n\nNederlands en Fries: moedertaal\n\nEngels: C1 – zes maanden in York\n")
    assert [e[:2] for e in cv.heads(SectionKind.LANGUAGES)] == [
        ("Nederlands", "moedertaal"),
        ("Fries", "moedertaal"),
        ("Engels", "C1"),
    ]
    assert cv.facts(cv.entries(SectionKind.LANGUAGES)[2]) == {"note": "zes maanden in York"}
