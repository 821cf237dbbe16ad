"""The CV as a typeset document: all of it, once, in order, with offsets that every quote can be found by."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.faces.web.typeset import typeset
from assistant.parsing import parse
from assistant.reading import read
from assistant.types import CV, Basics, Document

LEAF = re.compile(r'<span data-start="(\d+)" data-end="(\d+)">([^<]*)</span>')

TEXT = """Jane Roe
jane@example.org

EXPERIENCE
Pilot, Harbour Systems    2015 - 2020
1. Guided ships
2. Trained <b>pilots</b> & cooks

A line that belongs to nothing
"""


@pytest.fixture
def jane(tmp_path: Path) -> Document:
    path = tmp_path / "jane.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read(path)


def leaves(made: str) -> list[tuple[int, int, str]]:
    return [(int(start), int(end), html.unescape(shown)) for start, end, shown in LEAF.findall(made)]


def test_every_piece_is_shown_once_in_order_at_its_offsets(jane: Document) -> None:
    found = leaves(typeset(jane, parse(jane)))
    assert [start for start, _, _ in found] == sorted(start for start, _, _ in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert all(jane.text[start:end] == shown for start, end, shown in found)


def test_nothing_of_the_text_is_missing(jane: Document) -> None:
    made = typeset(jane, parse(jane))
    shown = [shown for _, _, shown in leaves(made)] + re.findall(r'"number">([^<]+)<', made)
    assert set(re.findall(r"\w+", TEXT)) - set(re.findall(r"\w+", " ".join(shown))) == set()


def test_what_is_no_markup_stays_text(jane: Document) -> None:
    assert "Trained &lt;b&gt;pilots&lt;/b&gt; &amp; cooks" in typeset(jane, parse(jane))


def test_a_cv_that_was_not_understood_is_still_shown(jane: Document) -> None:
    found = leaves(typeset(jane, CV(jane.id, "", Basics(), ())))
    assert "A line that belongs to nothing" in " ".join(shown for _, _, shown in found)


def test_the_parts_of_an_entry_are_set_off(corpus: Path) -> None:
    document = read(corpus / "ming-lin.md", root=corpus)
    made = typeset(document, parse(document))
    assert re.search(r'<h3 class="who"[^>]*><span data-start="\d+" data-end="\d+">Ming Lin</span></h3>', made)
    assert re.search(r'class="period"><span [^>]*>2018 — 2022</span>', made)
    assert made.count('<h4 class="heading"') >= 8
    assert made.count("<section") == made.count("</section>")
    assert made.count("<ul>") == made.count("</ul>")


def test_the_facts_at_the_top_are_set_in_a_row(jane: Document, corpus: Path) -> None:
    document = read(corpus / "ming-lin.md", root=corpus)
    made = typeset(document, parse(document))
    basics = made.partition("</section>")[0]
    assert re.findall(r'class="fact" dir="auto"><span [^>]*>([^<]+)', basics)[-3:] == [
        "Amazon.com LLC",
        "Bellevue",
        "WA 98004",
    ]
    assert 'class="fact"' not in made.partition("</section>")[2]


def test_a_highlight_that_goes_on_below_its_item_is_set_as_one(tmp_path: Path) -> None:
    path = tmp_path / "jane.md"
    path.write_text(
        "# Jane Roe\n\n## Experience\n\n2015 - 2020 Pilot, Harbour Systems\n\n"
        "- Charted reefs with the office of Marine\n\nScience.\n\n- Trained cooks\n",
        encoding="utf-8",
    )
    document = read(path)
    made = typeset(document, parse(document))
    items = re.findall(r"<li.*?</li>", made, re.S)
    assert [" ".join("".join(words for _, _, words in leaves(item)).split()) for item in items] == [
        "Charted reefs with the office of Marine Science.",
        "Trained cooks",
    ]
    assert "<p" not in made.partition("<ul>")[2].partition("</ul>")[0]
