"""Side bars of PDF pages: what is wrapped there, where the lines are short."""

from __future__ import annotations

from collections.abc import Callable

from assistant.types import Document
from tests.reading.conftest import Drawn, draw, words

Make = Callable[[str, str | bytes], Document]
BOLD = "Helvetica-Bold"


def _lines(*texts: str, top: float = 100, leading: float = 14) -> list[Drawn]:
    return [(40, top + leading * n, text) for n, text in enumerate(texts)]


def test_lines_wrap_where_the_text_ends_not_where_an_address_does(document: Make) -> None:
    page: list[Drawn] = [
        (40, 80, "CONTACT", BOLD, 10.0),
        *_lines("12 Long Street", "maelle.lemaresquier@courriel.example", "Licence B, her own", "vehicle"),
        (40, 180, "LANGUAGES", BOLD, 10.0),
        *_lines("French: mother", "tongue", "Spanish: good", "English: technical", top=200),
    ]
    found = words(document("cv.pdf", draw([page])))
    assert {"Licence B, her own vehicle", "French: mother tongue", "Spanish: good", "English: technical"} <= set(found)


def test_a_word_in_brackets_goes_on_with_the_line_above(document: Make) -> None:
    page = _lines("First aid, 2024", "Forklift licence, 2016", "(expired)", "Working at height")
    assert words(document("cv.pdf", draw([page]))) == [
        "First aid, 2024",
        "Forklift licence, 2016 (expired)",
        "Working at height",
    ]


def test_short_lines_that_happen_to_end_at_one_place_are_no_justified_text(document: Make) -> None:
    page = _lines(
        "Slate, Zinc and Copper Roofs",
        "Copper, Zinc and Slate Roofs",
        "Zinc, Copper and Slate Roofs",
        "Measuring and Billing by the Rules of the Trade",
    )
    assert len(words(document("cv.pdf", draw([page])))) == len(page)


def test_a_line_that_ends_in_a_comma_goes_on(document: Make) -> None:
    page: list[Drawn] = [
        (40, 80, "A line that is longer than all those of the address below it"),
        *_lines("14 Harbour Row, Cobh,", "Co. Cork, P24 X555"),
    ]
    assert words(document("cv.pdf", draw([page])))[1:] == ["14 Harbour Row, Cobh, Co. Cork, P24 X555"]


def test_a_day_behind_a_comma_goes_on_with_the_line_above(document: Make) -> None:
    page: list[Drawn] = [(40, 80, "Forklift licence, 2016"), *_lines("Born in Newtownards,", "14/05/1990", "Leeds")]
    assert "Born in Newtownards, 14/05/1990" in words(document("cv.pdf", draw([page])))


def test_an_address_that_is_broken_at_its_hyphen_is_whole(document: Make) -> None:
    page = _lines("Rotterdam", "ada@okonjo-", "lindqvist.example", "+31 10 555 0148")
    assert words(document("cv.pdf", draw([page]))) == ["Rotterdam", "ada@okonjo-lindqvist.example", "+31 10 555 0148"]
