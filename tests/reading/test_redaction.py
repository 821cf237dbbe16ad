"""Masking keeps every offset and leaves nothing of what it hides."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.reading import read, redact
from assistant.types import Document, Span

TEXT = (
    "Ada Quill\nada.quill@mail.example | +41 44 123 45 67 | (555) 123-4567\n"
    "Date of birth: 01/03/1975\nGeburtsdatum: 1. März 1975\n"
    "12 Long Street\nEngineer, Acme 2013-12-01 - 2014-12-01, 2018 - 2022\nISBN 978-3-16\n"
    "Cook (2015 – 2020), Waiter 06/2012 - 08/2014, 2009.03 - 2011.07, (10/2008 – 01/2009)\nRaised 1 200 000 in 1999\n"
)


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    """A CV with everything that can be hidden."""
    path = tmp_path / "cv.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("kind", "gone", "kept"),
    [
        ("email", ["ada.quill@mail.example"], ["+41 44 123 45 67", "Ada Quill"]),
        (
            "phone",
            ["+41 44 123 45 67", "(555) 123-4567"],
            [
                "2013-12-01 - 2014-12-01",
                "2018 - 2022",
                "01/03/1975",
                "mail.example",
                "(2015 – 2020)",
                "06/2012 - 08/2014",
                "2009.03 - 2011.07",
                "(10/2008 – 01/2009)",
            ],
        ),
        ("birth_date", ["01/03/1975", "1. März 1975"], ["Date of birth", "2013-12-01", "1999"]),
        ("long street", ["Long Street"], ["12"]),
    ],
)
def test_what_is_hidden_is_masked_length_for_length(cv: Path, kind: str, gone: list[str], kept: list[str]) -> None:
    open_, hidden = read(cv), read(cv, hide=(kind,))
    assert len(hidden.text) == len(open_.text)
    assert hidden.blocks == open_.blocks
    assert not [words for words in gone if words in hidden.text]
    assert [words for words in kept if words in hidden.text] == kept
    assert hidden.text.count("█") == sum(len(words.replace(" ", "")) for words in gone)


def test_an_address_is_left_to_the_caller_who_has_parsed(cv: Path) -> None:
    made = read(cv, hide=("address",))
    assert "12 Long Street" in made.text
    at = made.text.index("12 Long Street")
    assert "12 Long" not in redact(made, [Span(at, at + 14)]).text


def test_a_photo_is_hidden_where_it_is_text(tmp_path: Path) -> None:
    path = tmp_path / "cv.json"
    path.write_text(json.dumps({"basics": {"name": "Ada", "image": "https://ada.example/me.png"}}))
    assert "me.png" in read(path).text
    assert "me.png" not in read(path, hide=("photo",)).text


def test_a_field_of_data_is_hidden_without_its_label(tmp_path: Path) -> None:
    path = tmp_path / "cv.json"
    path.write_text(json.dumps({"basics": {"name": "Ada", "birthDate": "1975-03-01"}}))
    assert "1975" not in read(path, hide=("birth_date",)).text


def test_pictures_of_markdown_are_hidden_and_words_over_a_line_s_end(tmp_path: Path) -> None:
    path = tmp_path / "cv.md"
    path.write_text('![Ada, 2019](me.png)\n<img src="at-sea.jpg">\nLed Project\nNightjar\n')
    text = read(path, hide=("photo", "project nightjar")).text
    assert text == "█" * 6 + " " + "█" * 13 + "\n" + "█" * 4 + " " + "█" * 17 + "\nLed ███████\n████████\n"


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=5))
def test_masking_never_moves_anything(text: str, places: list[tuple[int, int]]) -> None:
    document = Document("a", "a", "text/plain", text, "0")
    spans = [Span(min(a, b), max(a, b)) for a, b in places]
    masked = redact(document, spans).text
    assert len(masked) == len(text)
    inside = {at for span in spans for at in range(max(span.start, 0), min(span.end, len(text)))}
    for at, (before, after) in enumerate(zip(text, masked, strict=True)):
        assert after == ("█" if at in inside and not before.isspace() else before)
