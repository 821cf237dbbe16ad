"""Postal addresses and telephone numbers in the head of a CV, whatever the country and the layout."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing.addresses import is_address, is_in_country, is_street
from assistant.parsing.networks import network_of

from .conftest import Parsed

ParseText = Callable[..., Parsed]

ADDRESSES = [
    "17 rue des Teinturiers, 84000 Avignon",
    "14, montée des Carmélites 69001 Lyon",
    "Calle Estafeta 112, 3.º B 31001 Pamplona",
    "Via dei Cordari 41, 38066 Riva del Garda (TN)",
    "Oudegracht 214 bis 3511 NR Utrecht",
    "Rue du Page 214, bte 3, B-1050 Ixelles (Belgium)",
    "Rua das Salgadeiras, 88, 4450-999 Matosinhos",
    "Mappin Street, Sheffield S1 3JD, United Kingdom",
    "22 Banksia Court, Lara VIC 3212",
    "88 Joralemon Street, Apt. 5C, Brooklyn, NY 11201",
    "Flat 304, Baner, Pune 411045",
]
OTHERS = ["Looked after 12000 Customers in 2019", "2019 Oxford", "ISO 9001 Lead Auditor", "BS 7671", "MD, PhD"]


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_is_told_by_its_form(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_words_with_numbers_are_no_address(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    ("text", "street"), [("C/ Tejería 27, 3.º B", True), ("May 2019 – 2021", False), ("Ada", False)]
)
def test_a_street_is_a_few_words_and_a_number(text: str, *, street: bool) -> None:
    assert is_street(text) is street


def head(line: str) -> str:
    return f"Ada Fenwick\nPlant engineer\n{line}\n\nWork history\nEngineer, Thurlow Ltd, 2019 – 2023\n- Ran the line.\n"


@pytest.mark.parametrize(
    ("line", "place", "phones"),
    [
        ("Hull, East Riding 07700 900 461 ada@mail.example", "Hull, East Riding", ["07700 900 461"]),
        ("9 Mill Road, Sheffield S1 3JD ada@mail.example", "9 Mill Road, Sheffield S1 3JD", []),
        ("Recapiti +39 051 5550 188 ada@mail.example", None, ["+39 051 5550 188"]),
        ("ada@mail.example | 948 555 073 / 655 550 118", None, ["948 555 073", "655 550 118"]),
        ("(+32) 2 555 01 46 | ada@mail.example", None, ["(+32) 2 555 01 46"]),
        ("C/ Tejería 27, 3.º B · 31001 Pamplona · ada@mail.example", "C/ Tejería 27, 3.º B · 31001 Pamplona", []),
        ("ada@mail.example | 819-555-0173 | PRI 05550173", None, ["819-555-0173"]),
        ("Teacher ref. number: 55/50193 | ada@mail.example", None, []),
    ],
)
def test_a_line_of_contact_data(parse_text: ParseText, line: str, place: str | None, phones: list[str]) -> None:
    parsed = parse_text(head(line), ".txt")
    basics = parsed.cv.basics
    assert (parsed.of(basics.location), [parsed.of(phone) for phone in basics.phones]) == (place, phones)


def test_a_headline_in_the_form_of_a_heading_leaves_the_address_below_it_in_the_head(parse_text: ParseText) -> None:
    text = "# Ada Fenwick\n## Notary – estates\nVia Roma 18, 40126 Bologna · ada@mail.example\n## Work\n- Ran it.\n"
    parsed = parse_text(text, ".md")
    assert parsed.of(parsed.cv.basics.location) == "Via Roma 18, 40126 Bologna"


@pytest.mark.parametrize("symbol", ["✉", "|", "\ue000"])
def test_a_symbol_on_a_line_of_its_own_above_a_town_is_no_street(parse_text: ParseText, symbol: str) -> None:
    parsed = parse_text(
        f"Ada Fenwick\n{symbol}\n80331 München\nada@mail.example\n\nWork\nSurgeon, 2019 – 2023\n", ".txt"
    )
    assert parsed.of(parsed.cv.basics.location) == "80331 München"


def test_titles_behind_the_name_are_no_place(parse_text: ParseText) -> None:
    parsed = parse_text("Ada Fenwick, MD, PhD\nSurgeon\nada@mail.example\n\nWork\nSurgeon, 2019 – 2023\n", ".txt")
    assert parsed.cv.basics.location is None


def test_a_place_behind_the_headline(parse_text: ParseText) -> None:
    headline = "**Mobile developer · Android first, iOS when it matters · Gothenburg, Sweden**"
    parsed = parse_text(f"# Ada Fenwick\n{headline}\n\nada@mail.example\n", ".md")
    assert parsed.of(parsed.cv.basics.location) == "Gothenburg, Sweden"


def test_chinese_labels_run_on(parse_text: ParseText) -> None:
    parsed = parse_text("沈雨桐\n邮箱：yu@mail.example 现居：上海市徐汇区出生年月：1993年4月 籍贯：浙江绍兴\n", ".txt")
    facts = {fact.key: parsed.of(fact.span) for fact in parsed.cv.basics.facts}
    assert facts == {"location": "上海市徐汇区", "birth_date": "1993年4月", "birth_place": "浙江绍兴"}


@pytest.mark.parametrize(
    ("url", "network"),
    [
        ("linkedin.com/in/ada", ("LinkedIn", "ada")),
        ("https://www.linkedin.cn/in/ada", ("LinkedIn", "ada")),
        ("github.com/ada", ("GitHub", "ada")),
        ("ada.example/portfolio", None),
    ],
)
def test_the_network_of_an_address(url: str, network: tuple[str, str] | None) -> None:
    assert network_of(url) == network


def test_a_street_before_a_known_town_is_where_somebody_lives() -> None:
    assert is_address("Bv. Los Sauces 1432, Rosario")
    assert not is_address("Top 10 of all clerks, London")


def test_a_quarter_before_a_town_and_its_region_belongs_to_the_place() -> None:
    assert is_in_country("Col. Lomas Altas, Ekoyuca, Gto.")
    assert not is_in_country("Dr. Ada Quill, Ekoyuca, Gto.")


def test_an_address_below_the_name_is_no_headline(parse_text: ParseText) -> None:
    cv = parse_text("ADA QUILL\n14 Harbour Rise, Wexdoorn TR11 9ZZ\nada@quill.example\n\nPROFILE\nTurner by trade.\n")
    assert cv.of(cv.cv.basics.label) is None
    assert cv.of(cv.cv.basics.location) == "14 Harbour Rise, Wexdoorn TR11 9ZZ"
