"""Tables of publications: which column holds the title, the venue, the authors and the date."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from assistant.types import SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def _table(*rows: Sequence[str], names: Sequence[str] = (), heading: str = "Publications") -> str:
    head = f"<thead><tr>{''.join(f'<th>{name}</th>' for name in names)}</tr></thead>" if names else ""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<h1>Ida Holm</h1><h2>{heading}</h2><table>{head}{body}</table>"


def _works(cv: Parsed) -> list[tuple[str | None, str | None, str | None]]:
    """(title, venue, date) of each publication."""
    heads = cv.heads(SectionKind.PUBLICATIONS)
    entries = cv.entries(SectionKind.PUBLICATIONS)
    return [(head[0], cv.facts(entry).get("venue"), head[2]) for head, entry in zip(heads, entries, strict=True)]


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (("Year", "Title", "Venue"), (2, 0, 1)),
        (("Journal", "Year", "Paper"), (1, 2, 0)),
        (("Jahr", "Titel", "Zeitschrift"), (2, 0, 1)),
        (("Titre", "Revue", "Année"), (0, 1, 2)),
        (("Año", "Revista", "Título"), (2, 1, 0)),
        (("年份", "题目", "期刊"), (2, 0, 1)),
    ],
)
def test_the_names_of_the_columns_tell(parse_text: ParseText, names: tuple[str, ...], order: tuple[int, ...]) -> None:
    works = (("Sand in motion", "Dunes Today", "2019"), ("Ripples that stay", "The Coast", "2017"))
    rows = [[work[at] for at in order] for work in works]
    assert _works(parse_text(_table(*rows, names=names), ".html")) == [
        ("Sand in motion", "Dunes Today", "/2019"),
        ("Ripples that stay", "The Coast", "/2017"),
    ]


def test_a_column_of_authors_and_a_cell_left_empty(parse_text: ParseText) -> None:
    source = _table(
        ("Holm I, Berg A", "Sand in motion", "Dunes Today, vol. 3", "2019"),
        ("Holm I", "Ripples that stay", "", "2017"),
        names=("Authors", "Title", "Journal", "Year"),
    )
    cv = parse_text(source, ".html")
    assert _works(cv) == [("Sand in motion", "Dunes Today", "/2019"), ("Ripples that stay", None, "/2017")]
    people = [[cv.of(person.span) for person in entry.people] for entry in cv.entries(SectionKind.PUBLICATIONS)]
    assert people == [["Holm I", "Berg A"], ["Holm I"]]


def test_a_column_of_whole_citations(parse_text: ParseText) -> None:
    source = _table(
        ("2019", "Holm, I., Berg, A. Sand in motion. Journal of Dunes, 3(1), 1-10."),
        ("2017", "Holm, I. Ripples that stay. Coast Conference."),
        names=("Year", "Citation"),
    )
    assert _works(parse_text(source, ".html")) == [
        ("Sand in motion", "Journal of Dunes", "/2019"),
        ("Ripples that stay", "Coast Conference", "/2017"),
    ]


def test_without_names_a_title_stands_before_its_venue(parse_text: ParseText) -> None:
    rows = (("2019", "Sand in motion", "Dunes Today"), ("2017", "Ripples that stay", "The Coast"))
    markdown = "\n".join(["|  |  |  |", "|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)])
    cv = parse_text(f"# Ida Holm\n\n## Publications\n\n{markdown}\n", ".md")
    assert _works(cv) == [("Sand in motion", "Dunes Today", "/2019"), ("Ripples that stay", "The Coast", "/2017")]


def test_without_names_a_venue_before_the_title_is_told_by_its_words(parse_text: ParseText) -> None:
    source = _table(
        ("2019", "Journal of Dunes", "Sand in motion"),
        ("2017", "Proceedings of the Coast Conference", "Ripples that stay"),
        ("2016", "Dune Letters", "Grains of one size"),
    )
    assert _works(parse_text(source, ".html"))[1] == (
        "Ripples that stay",
        "Proceedings of the Coast Conference",
        "/2017",
    )


def test_without_names_a_venue_before_the_title_is_told_by_its_length(parse_text: ParseText) -> None:
    source = _table(
        ("2019", "Dünenblätter", "Sand in Bewegung unter dem Wind des Nordens"),
        ("2017", "Küstenforum", "Rippel, die bleiben, und andere, die wandern"),
        heading="Veröffentlichungen",
    )
    assert [work[:2] for work in _works(parse_text(source, ".html"))] == [
        ("Sand in Bewegung unter dem Wind des Nordens", "Dünenblätter"),
        ("Rippel, die bleiben, und andere, die wandern", "Küstenforum"),
    ]


@pytest.mark.parametrize(
    ("heading", "rows", "names"),
    [
        (
            "教育背景",
            [
                "2020–2022\t摩尔大学 会计硕士（在职） 论文：《医疗器械企业研发支出研究》，导师：钮庆生教授，成绩优秀",
                "2006–2010\t岭南学院 审计学学士 平均绩点3.7/4.0，专业排名4/118",
            ],
            ["摩尔大学", "岭南学院"],
        ),
        (
            "Education",
            [
                "2020–2022\tMSc Hydrology, University of Moor. Thesis on the tides of small harbours and why the lamps "
                "of each of them are lit before dusk, written with the help of the whole crew of the Tern.",
                "2016–2019\tBSc Physics, University of Falk",
            ],
            ["University of Moor", "University of Falk"],
        ),
    ],
)
def test_a_period_in_a_cell_of_its_own_opens_an_entry(
    parse_text: ParseText, heading: str, rows: list[str], names: list[str]
) -> None:
    cv = parse_text("Ada Quill\n\n{}\n\n{}\n".format(heading, "\n".join(rows)), suffix=".txt")
    assert [
        cv.of(entry.name)[: len(name)] for entry, name in zip(cv.entries(SectionKind.EDUCATION), names, strict=True)
    ] == names


def test_a_time_away_that_chinese_tells_is_no_job(parse_text: ParseText) -> None:
    rows = [
        "2014年7月至2016年9月\t摩尔有限公司 会计",
        "2013年11月至2014年6月\t生育及照顾家庭，期间通过两门考试（税法、审计）。",
    ]
    cv = parse_text("钮庆\n\n工作经历\n\n{}\n".format("\n".join(rows)), suffix=".txt")
    assert len(cv.heads(SectionKind.WORK)) == 1
    assert cv.heads(SectionKind.OTHER) == [("生育及照顾家庭", None, "2013-11/2014-06")]
