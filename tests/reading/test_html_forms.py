"""HTML as templates write it: entries inside items of lists, elements that styles set apart, headings said twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.parsing import parse
from assistant.types import Document, SectionKind
from tests.reading.conftest import kinds

Make = Callable[[str, str | bytes], Document]


def test_an_item_that_frames_an_entry_is_no_bullet(document: Make) -> None:
    page = "<ul><li><div><p>Engineer, Helix</p><p>2021</p><ul><li>Built it<li>Ran it</ul></div></li><li>A bullet</ul>"
    assert kinds(document("cv.html", page)) == [
        "paragraph: Engineer, Helix", "paragraph: 2021", "item: Built it", "item: Ran it", "item: A bullet",
    ]  # fmt: skip


def test_elements_that_follow_each_other_without_a_word_between_are_words_of_their_own(document: Make) -> None:
    page = "<h1>Ada</h1><p><span>Feb 2021</span><span>2 years</span><p>The <b>b</b>est"
    assert kinds(document("cv.html", page))[1:] == ["paragraph: Feb 2021 2 years", "paragraph: The best"]


def test_a_heading_that_is_said_twice_is_one(document: Make) -> None:
    page = "<h1>Ada</h1><div>Experience</div><h2>Experience</h2><p>Helix"
    assert kinds(document("cv.html", page)) == ["heading: Ada", "heading: Experience", "paragraph: Helix"]


def test_a_term_and_its_definition_are_cells_of_a_row(document: Make) -> None:
    page = "<h1>Ada</h1><dl><dt>Nata a</dt><dd>Cagliari, il 3 novembre 1987</dd><dt>Sito</dt><dd>ada.example</dd></dl>"
    found = document("cv.html", page)
    assert [block.span.of(found.text) for block in found.blocks][1:] == [
        "Nata a\tCagliari, il 3 novembre 1987",
        "Sito\tada.example",
    ]


def test_of_two_rules_the_narrower_and_then_the_later_one_holds(document: Make) -> None:
    style = ".a.b {display: block} .a {display: none} .c {display: none} .d {display: block} p.c {display: block}"
    page = f"<style>{style}</style><h1>Ada</h1><p class='a b'>One</p><p class='c'>Two</p><p class='d c'>Three</p>"
    page += "<style>.e {display: none} .f {display: block}</style><p class='e f'>Four</p><p class='f e g'>Five</p>"
    assert kinds(document("cv.html", page))[1:] == [
        f"paragraph: {word}" for word in ("One", "Two", "Three", "Four", "Five")
    ]


def test_tags_beside_each_other_are_cells_of_a_row(document: Make) -> None:
    tags = "<span class='tag'>Flow cytometry</span> <span class='tag'>R</span>"
    page = f"<h1>Ada</h1><h2>Skills</h2><h3>Laboratory</h3>{tags}<h3>Other</h3><div>{tags}</div>"
    assert kinds(document("cv.html", page))[3::2] == ["row: Flow cytometry | R"] * 2


@pytest.mark.parametrize(
    "line",
    [
        "<span class='c'>Uses R</span> and <span class='c'>Stan</span>",
        "<span class='c'>Uses R</span> <b class='d'>Stan</b>",
        "<span class='c'>2015</span> <span class='c'>2017</span>",
        "<span>Uses R</span> <span>Stan</span>",
    ],
)
def test_words_beside_each_other_that_are_no_tags_are_one_line(document: Make, line: str) -> None:
    assert kinds(document("cv.html", f"<h1>Ada</h1><h2>Skills</h2><p>{line}</p>"))[2].startswith("paragraph: ")


def test_what_floats_at_a_side_is_a_cell_of_its_line(document: Make) -> None:
    style = "<style>.when{float:right}</style>"
    page = f"{style}<h1>Ada</h1><p><span class=when>2022 – present</span><b>Helix Academy</b>, PhD.<p>The <b>best</b>"
    made = document("cv.html", page)
    assert made.text.splitlines()[-3:] == ["2022 – present\tHelix Academy, PhD.", "", "The best"]


def test_headings_that_only_a_class_marks(document: Make) -> None:
    page = (
        "<div class=who>Ada Roe</div><div class=rub>Parcours</div><div class=ex>2017 – 2021 Monteuse, Helix SA</div>"
        "<div class=rub>Études</div><div class=ex>2014 – 2017 Licence de physique, Université de Caen</div>"
        "<div class=rub>Habilitations</div><div class=ex>Habilitation BR, APAVE, 2022</div>"
    )
    cv = parse(document("cv.html", page))
    named = [SectionKind.WORK, SectionKind.EDUCATION, SectionKind.CERTIFICATES]
    assert [section.kind for section in cv.sections if section.heading] == named
