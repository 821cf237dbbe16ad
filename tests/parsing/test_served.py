"""Positions without pay and what the person looks for, told in sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def test_positions_in_a_text_on_leisure_are_volunteer_positions(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Outside work\n\nTreasurer of the Harbour Library Trust since 2018. Mentor in the "
        "Moor Bursary Fund, a charity, from 2015 to 2017. Ran the Leeds Marathon in 2019 and 2023. "
        "Sings soprano; grows chillies.\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER) == [
        ("Harbour Library Trust", "Treasurer", "2018/…"),
        ("Moor Bursary Fund", "Mentor", "2015/2017"),
    ]
    assert [cv.of(e.span) for e in cv.entries(SectionKind.INTERESTS)][-2:] == ["Sings soprano", "grows chillies"]


@pytest.mark.parametrize("text", ["Fan of Agatha Christie.", "Reading: history of Leeds, Hull.", "Chess, Go, rowing."])
def test_interests_are_no_positions(parse_text: ParseText, text: str) -> None:
    assert parse_text(f"# Robin Falk\n\n## Interests\n\n{text}\n").entries(SectionKind.VOLUNTEER) == []


@pytest.mark.parametrize(
    ("summary", "start", "place"),
    [
        ("Looking for a post in Spain or Italy from May 2025.", "from May 2025", "Spain or Italy"),
        ("Busco plaza en Madrid a partir de mayo de 2027.", "a partir de mayo de 2027", "Madrid"),
        ("Ich suche ab 01.09.2025 eine Stelle in Hamburg.", "ab 01.09.2025", "Hamburg"),
        ("Midwife since 2013, looking for a post in Leeds.", None, "Leeds"),
        ("Chemist in Hull since 2013. I like to seek out the odd result.", None, None),
    ],
)  # fmt: skip
def test_what_is_looked_for_tells_when_and_where(
    parse_text: ParseText, summary: str, start: str | None, place: str | None
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Summary\n\n{summary}\n\n## Education\n\nBSc, Hill College, 2020\n")
    facts = {fact.key: cv.of(fact.span) for fact in cv.cv.basics.facts}
    assert (facts.get("availability"), facts.get("desired_location")) == (start, place)


def test_whom_a_volunteer_position_serves(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Volunteering\n\n- Treasurer of the Leeds Rowing Club since 2018\n- Coach, 2014\n"
    )
    assert cv.heads(SectionKind.VOLUNTEER)[0] == ("the Leeds Rowing Club", "Treasurer", "2018/…")
