"""Lists of citations: marked, under headings of their own, with surnames first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.types import PartialDate, SectionKind

from .conftest import Parsed

ParseText = Callable[..., Parsed]


def test_marked_citations_are_one_each_and_headings_between_them_none(parse_text: ParseText) -> None:
    cv = parse_text(
        "ADA QUILL\n\nPUBLICATIONS\n\nSupervised students are underlined.\n\nJournal articles\n"
        "[J2] Ada Quill, Rui Fang. Grain Boundaries in Garnet. Journal of Lamps 17, 955 (2018).\n"
        "[J1] Ada Quill, Lei Zhang. Doping of Cubic Garnet. Chemistry of Tea 26, 40 (2014).\n\nPreprints\n"
        "[P1] Tom Hale, Ada Quill. Recycling by Water. ArXiv, May 2024.\n",
        suffix=".txt",
    )
    assert [e[::2] for e in cv.heads(SectionKind.PUBLICATIONS)] == [
        ("Grain Boundaries in Garnet", "/2018"),
        ("Doping of Cubic Garnet", "/2014"),
        ("Recycling by Water", "/2024-05"),
    ]


def test_items_below_a_remark_with_a_date(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n(412 citations in Scopus, January 2025)\n\n**Journal articles**\n\n"
        "- Quill NR, van der Berg J. A gate for roots. The Plant Room 36 (2024) 12–30.\n"
        "- Quill NR. Live imaging of hairs. In: Methods in Peas, Springer (2021), chapter 14.\n"
    )
    assert [e[::2] for e in cv.heads(SectionKind.PUBLICATIONS)] == [
        ("A gate for roots", "/2024"),
        ("Live imaging of hairs", "/2021"),
    ]
    first = cv.entries(SectionKind.PUBLICATIONS)[0]
    assert [cv.of(p.span) for p in first.people] == ["Quill NR", "van der Berg J."]


def test_authors_may_stand_behind_the_title(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n**Duplicate eyes: leakage in datasets** | July 2024\n\n"
        "- D. Yıldırım, J. Okonjo, A. Quill. MIDL 2024, Paris\n"
    )
    entry = cv.entries(SectionKind.PUBLICATIONS)[0]
    assert [cv.of(person.span) for person in entry.people] == ["D. Yıldırım", "J. Okonjo", "A. Quill"]
    assert cv.facts(entry)["venue"] == "MIDL"


def test_an_apostrophe_does_not_close_a_title_in_quotes(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n"
        '- Quill A, Duffy C. "Who stays? Nurses\' views on family presence." Emergency Nurse, 2024.\n'
    )
    assert cv.heads(SectionKind.PUBLICATIONS)[0][0] == "Who stays? Nurses' views on family presence"


def test_a_journal_below_a_title_is_no_author(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n### Snow pillows revisited\n\nJournal of Hydrology\n\n1 February 2022\n"
    )
    entry = cv.entries(SectionKind.PUBLICATIONS)[0]
    assert (entry.people, cv.facts(entry)["venue"]) == ((), "Journal of Hydrology")


def test_co_authors_may_stand_behind_a_title_in_quotes(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n1. “School Starting Age”, with C. Duffy and P. Nowak. Review of Tea, 2022.\n"
        "2. “Graduating in a Bad Year”. Bulletin of Wax, 2019.\n"
    )
    first, second = cv.entries(SectionKind.PUBLICATIONS)
    assert [cv.of(person.span) for person in first.people] == ["C. Duffy", "P. Nowak"]
    assert (cv.of(first.name), cv.facts(first)["venue"]) == ("School Starting Age", "Review of Tea")
    assert second.people == ()


def test_a_date_in_a_cell_of_its_own_is_no_part_of_the_title(parse_text: ParseText) -> None:
    rows = "".join(
        f"<tr><td>{year}</td><td>{text}</td></tr>"
        for year, text in (
            (2021, "Quiet stages of planets. Tooth Research 85"),
            (2018, "Fatigue of rotor hubs. Proc. Wind Conference, Hull"),
        )
    )
    cv = parse_text(f"<h1>Ada Quill</h1><h2>Publications</h2><table>{rows}</table>", ".html")
    assert [e[::2] for e in cv.heads(SectionKind.PUBLICATIONS)] == [
        ("Quiet stages of planets", "/2021"),
        ("Fatigue of rotor hubs", "/2018"),
    ]
    first, second = cv.entries(SectionKind.PUBLICATIONS)
    assert cv.facts(first)["venue"] == "Tooth Research 85"
    assert (cv.facts(second)["venue"], second.people) == ("Proc. Wind Conference, Hull", ())


def test_the_venue_may_stand_in_the_next_cell(parse_text: ParseText) -> None:
    source = r"\section{Publications}\cventry{2017}{Rare cells in garnet}{Nature Methods}{}{}{}"
    cv = parse_text(source, ".tex")
    (paper,) = cv.entries(SectionKind.PUBLICATIONS)
    assert (cv.of(paper.name), cv.facts(paper)["venue"]) == ("Rare cells in garnet", "Nature Methods")


def test_pages_are_no_years(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n"
        "1. Quill, A. and Weiss, D. (2021). Diets under warming. *Freshwater Biology* 66: 2044–2057.\n"
        "2. Quill, A. and Weiss, D. (2019). Roads and rivers. *Oecologia* 60, 1998–2010.\n"
    )
    assert cv.heads(SectionKind.PUBLICATIONS) == [
        ("Diets under warming", None, "/2021"),
        ("Roads and rivers", None, "/2019"),
    ]


def test_co_authors_may_stand_behind_all_else(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n- Tea and school, Review of Tea, 2022, jointly with C. Duffy and P. Nowak.\n"
        "- Working with Google Sheets, Review of Wax, 2019\n"
    )
    first, second = cv.entries(SectionKind.PUBLICATIONS)
    assert [cv.of(person.span) for person in first.people] == ["C. Duffy", "P. Nowak"]
    assert (cv.of(first.name), cv.facts(first)["venue"]) == ("Tea and school", "Review of Tea")
    assert second.people == ()


def test_publications_whose_dates_stand_on_lines_of_their_own(parse_text: ParseText) -> None:
    lines = [
        "Rare cells in garnet and where to find them\nGarnet Methods\n12 April 2017\nhttps://example.org/a",
        "Batch effects and how to live with them\nThe Lamp Room\n20 January 2020\nhttps://example.org/b",
        "Dropout is not missing at random\nTea Letters\nPublished on: Aug 03, 2015",
    ]
    cv = parse_text("Ada Quill\n\nPUBLICATIONS\n" + "\n".join(lines) + "\n", ".txt")
    assert [e[::2] for e in cv.heads(SectionKind.PUBLICATIONS)] == [
        ("Rare cells in garnet and where to find them", "/2017-04-12"),
        ("Batch effects and how to live with them", "/2020-01-20"),
        ("Dropout is not missing at random", "/2015-08-03"),
    ]


def test_room_above_a_line_starts_a_publication_above_its_date(parse_text: ParseText) -> None:
    lines = [
        "Rare cells in garnet\n2017",
        "Batch effects and how to live with them\nThe Lamp Room\n2020",
        "Dropout\nTea\n2015",
    ]
    cv = parse_text("Ada Quill\n\nPUBLICATIONS\n" + "\n\n".join(lines) + "\n", ".txt")
    assert [e[::2] for e in cv.heads(SectionKind.PUBLICATIONS)] == [
        ("Rare cells in garnet", "/2017"),
        ("Batch effects and how to live with them", "/2020"),
        ("Dropout", "/2015"),
    ]


def test_a_paper_that_is_still_written_has_no_year(parse_text: ParseText) -> None:
    for below in ("Ongoing", "Status: ongoing"):
        cv = parse_text(f"# Ada Quill\n\n## Publications\n\n### Rare cells in garnet\n\n{below}\n")
        (paper,) = cv.entries(SectionKind.PUBLICATIONS)
        assert (cv.of(paper.name), paper.people) == ("Rare cells in garnet", ())
        assert paper.period is not None
        assert (paper.period.start, paper.period.end, cv.of(paper.period.span).lower()) == (None, None, "ongoing")


def test_a_date_behind_a_label_is_told_from_the_number_in_the_label(parse_text: ParseText) -> None:
    cv = parse_text("# Ada Quill\n\n## Publications\n\n### Rare cells in garnet\n\nEdition 2016: May 2017\n")
    assert cv.heads(SectionKind.PUBLICATIONS) == [("Rare cells in garnet", None, "/2017-05")]


def test_the_title_behind_a_colon_is_what_stands_in_quotes(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Ada Quill\n\n## Publications\n\n- Article: “Nobody needs that key”, Moor Security Letters, May 2023\n"
        "- Essay, Fen Review, June 2025: “Where do they go?”\n"
    )
    titles = [cv.of(entry.name) for entry in cv.entries(SectionKind.PUBLICATIONS)]
    assert titles == ["Nobody needs that key", "Where do they go?"]


def test_sentences_above_citations_are_none_of_them(parse_text: ParseText) -> None:
    cv = parse_text(
        "# Robin Falk\n\n## Peer-reviewed papers\n\nNames of students are underlined. Cited 1,930 times, h-index 16 "
        "(January 2025).\n\n1. Falk R., Roe A. (2024) Ponds dry out. *Ecology Letters* 27: 14–18.\n"
        "2. Roe A., Falk R. (2022) Snails do not mind. *Evolution* 76: 22–30.\n\n"
        "### In review\n\n- Falk R. Do snails count? (submitted to *Animal Behaviour*, November 2024)\n\n"
        "### Chapters\n\n- Falk R. (2020) Snails. In: *The Snail Handbook*, Moor Press.\n"
    )
    titles = [name for name, _, _ in cv.heads(SectionKind.PUBLICATIONS)]
    assert titles == ["Ponds dry out", "Snails do not mind", "Do snails count?", "Snails"]


def test_chinese_citations_are_one_each(parse_text: ParseText) -> None:
    cv = parse_text(
        "# 林青\n\n## 发表论文\n\n林青，贺兰敬. 青花瓷补配材料的老化研究[J]. 考古科学, 2020, 32(4): 55-63.\n\n"
        "林青. 出水瓷器脱盐的三种方法比较[J]. 福建文博, 2022(1): 71-76.\n"
    )
    titles = [cv.of(entry.name) for entry in cv.entries(SectionKind.PUBLICATIONS)]
    assert titles == ["青花瓷补配材料的老化研究", "出水瓷器脱盐的三种方法比较"]


@pytest.mark.parametrize("stop", [". ", "。"])
def test_chinese_citations_below_each_other_are_one_each(parse_text: ParseText, stop: str) -> None:
    cited = [("王明，林青", "小样本目标检测", "自动化学报，2020"), ("李红，林青", "边缘计算任务调度", "软件学报，2019")]
    lines = [stop.join((*parts, "")).strip() for parts in cited]
    cv = parse_text("\n".join(["# 林青", "", "## 学术成果", "", *lines, ""]))
    entries = cv.entries(SectionKind.PUBLICATIONS)
    assert [cv.of(entry.name) for entry in entries] == [title for _, title, _ in cited]
    people = [[cv.of(person.span) for person in entry.people] for entry in entries]
    assert people == [["王明", "林青"], ["李红", "林青"]]
    assert [entry.period and entry.period.end for entry in entries] == [PartialDate(2020), PartialDate(2019)]


def test_a_title_with_a_colon_stands_above_its_venue_and_date(parse_text: ParseText) -> None:
    cv = parse_text(
        "Ada Quill\n\nPUBLICACIONES\n\nCubiertas espontáneas en Tempranillo\nVida Rural · 15 mar. 2020\n\n"
        "Riego deficitario en patata: tres campañas\nAgricultura, n.º 1047 · 1 sept. 2022\n",
        ".txt",
    )
    titles = [cv.of(entry.name) for entry in cv.entries(SectionKind.PUBLICATIONS)]
    assert titles == ["Cubiertas espontáneas en Tempranillo", "Riego deficitario en patata: tres campañas"]


@pytest.mark.parametrize("note", ["= equal contribution. A full list is on my page.", "Students are underlined."])
def test_a_note_among_citations_is_none(parse_text: ParseText, note: str) -> None:
    cv = parse_text(
        f"# Ada Quill\n\n## Selected publications\n\n- {note}\n- A. Quill, B. Roe. Lamps at sea. Tern Letters, 2021.\n"
        "- A. Quill, J. av Gerd, C. Lind. Tides of small ports. LREC 2023, pp. 3–9.\n"
    )
    assert [name for name, _, _ in cv.heads(SectionKind.PUBLICATIONS)] == ["Lamps at sea", "Tides of small ports"]
