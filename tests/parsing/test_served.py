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


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (
            "Board secretary, Moor Reads (literacy), 2019 to 2023. Tomatoes.",
            ("Moor Reads", "Board secretary", "2019/2023"),
        ),
        ("Girls on the Track coach, 2024 to now. Cooking.", ("Girls on the Track", "coach", "2024/…")),
        ("Mentor at Code Dojo Moor since 2019; treasurer, retired. Chess.", ("Code Dojo Moor", "Mentor", "2019/…")),
        (
            "Im Elternrat der Schule Moor 2022 bis 2024, zuletzt als Präsident. Sonst Skitouren.",
            ("Elternrat der Schule Moor", "Präsident", "2022/2024"),
        ),
        (
            "Nado no mar. Desde 2018 dou aulas de rádio, aos sábados, na ONG Ponte Nova.",
            ("ONG Ponte Nova", "dou aulas de rádio", "2018/…"),
        ),
    ],
)
def test_a_sentence_tells_what_somebody_does_where_without_pay(
    parse_text: ParseText, text: str, head: tuple[str, str, str]
) -> None:
    assert parse_text(f"# Robin Falk\n\n## Interests\n\n{text}\n").heads(SectionKind.VOLUNTEER) == [head]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("Treasurer of the Moor chapter 2020 – 2022, still a member", ("Moor chapter", "Treasurer", "2020/2022")),
        ("Sprachmittlerin im Café Moor, 2015 – 2018", ("Café Moor", "Sprachmittlerin", "2015/2018")),
        (
            "Students’ representative on the town council, 2022 – 2023",
            ("town council", "Students’ representative", "2022/2023"),
        ),
        ("School visits with Moor Science, a children’s show, since 2022", ("Moor Science", "School visits", "2022/…")),
        ("Friends of the Earth, since 2019", ("Friends of the Earth", None, "2019/…")),
    ],
)
def test_a_line_of_voluntary_work_names_what_and_where(
    parse_text: ParseText, line: str, head: tuple[str, str | None, str]
) -> None:
    text = f"# Robin Falk\n\n## Volunteering\n\n- {line}\n- Helper, Leeds Food Bank, 2010 – 2012\n"
    assert parse_text(text).heads(SectionKind.VOLUNTEER)[0] == head


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("School governor (finance), Moor School, 2017 to 2021", ("Moor School", "School governor (finance)")),
        ("Associação Telhado – coordenador técnico, desde 2017", ("Associação Telhado", "coordenador técnico")),
        ("2014年至2016年任校志愿者协会副会长", ("校志愿者协会", "副会长")),
    ],
)
def test_a_voluntary_position_is_told_before_or_behind_the_name(
    parse_text: ParseText, line: str, head: tuple[str, str]
) -> None:
    cv = parse_text(f"# Robin Falk\n\n## Volunteering\n\n- {line}\n- Treasurer, Moor Choir, 2013 to 2019\n")
    (name, position, _), *_ = cv.heads(SectionKind.VOLUNTEER)
    assert (name, position) == head


@pytest.mark.parametrize(
    ("heading", "line", "head"),
    [
        ("Volunteering", "Code Club, Easton: Helper, 2012 – 2014", ("Code Club, Easton", "Helper", "2012/2014")),
        ("Volunteering", "Treasurer: Moor Hospice, since 2018", ("Moor Hospice", "Treasurer", "2018/…")),
        ("Volontariato", "dal 2008\tProtezione Verde: caposquadra", ("Protezione Verde", "caposquadra", "2008/…")),
        ("Bénévolat", "Depuis 2013 : conteur au Secours du Nord", ("Secours du Nord", "conteur", "2013/…")),
        ("Ehrenamt", "Lesepatin, Bücherei Mitte, 2012 – 2014", ("Bücherei Mitte", "Lesepatin", "2012/2014")),
        ("志愿服务", "绿芽环保协会义工（2012—2014）", ("绿芽环保协会", "义工", "2012/2014")),
    ],
)  # fmt: skip
def test_a_position_and_whom_it_serves_share_a_line(
    parse_text: ParseText, heading: str, line: str, head: tuple[str, str, str]
) -> None:
    other = {"志愿服务": "2016—2018 希望小学 老师"}.get(heading, "")
    cv = parse_text(f"Ada Quill\n\n{heading.upper()}\n\n{line}\n{other}\n", ".txt")
    assert head in cv.heads(SectionKind.VOLUNTEER)


def test_what_stands_behind_a_colon_may_be_no_organisation(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Volunteering\n\nTrainer, Heartstart Taunton: CPR evenings, 2012 – 2014\n")
    assert "CPR evenings" not in [cv.of(e.name) for e in cv.entries(SectionKind.VOLUNTEER)]
