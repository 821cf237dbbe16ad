"""Letters that a page paints in pieces or names by codes of its own."""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from assistant.reading.pdf.accents import composed
from assistant.reading.pdf.shapes import Glyph
from assistant.reading.pdf.texcodes import decoded
from assistant.types import Document


def _painted(*glyphs: tuple[str, float, float], font: int = 1) -> list[Glyph]:
    """Glyphs of 10 points and a width of 5: (character, left, baseline)."""
    return [Glyph(char, left, left + 5.0, base, 10.0, False, False, font, (0, 0, 0), 0) for char, left, base in glyphs]


def _text(glyphs: list[Glyph]) -> str:
    return "".join(glyph.char for glyph in glyphs)


def test_an_accent_belongs_to_the_letter_under_it() -> None:
    glyphs = _painted(("p", 0, 100), ("l", 5, 100), ("ˆ", 10, 100), ("o", 10, 100), ("m", 15, 100), ("e", 20, 100))
    assert _text(composed(glyphs)) == "plôme"
    assert _text(composed(_painted(("¸", 0, 100), ("c", 0, 100), ("a", 5, 100)))) == "ça"
    assert _text(composed(_painted(("´", 0, 100), ("ı", 0, 100)))) == "í"


def test_a_raised_accent_is_found_anywhere_in_the_line() -> None:
    glyphs = _painted(("E", 0, 100), ("t", 5, 100), ("e", 10, 100), ("´", 0, 97.5))
    assert _text(composed(glyphs)) == "Éte"


def test_an_accent_over_no_letter_stays() -> None:
    assert _text(composed(_painted(("a", 0, 100), ("`", 30, 100), ("2", 60, 100), ("^", 65, 100)))) == "a`2^"


def test_codes_of_bitmap_fonts_are_letters_of_their_encoding() -> None:
    cork = _painted(*((char, 5.0 * at, 100.0) for at, char in enumerate("Stra\xff 07\x1503, Wallra\x1b")))
    decoded(cork, {1})
    assert _text(cork) == "Straß 07–03, Wallraff"
    knuth = _painted(*((char, 5.0 * at, 100.0) for at, char in enumerate("e\x0ecient, \x0crst 2020{2022")))
    decoded(knuth, {1})
    assert _text(knuth) == "efficient, first 2020–2022"


def test_fonts_that_say_what_their_codes_mean_are_left_alone() -> None:
    for text in ("20\xb0 and \xa33", "caf\xe9 \u2013 \x15"):
        glyphs = _painted(*((char, 5.0 * at, 100.0) for at, char in enumerate(text)))
        decoded(glyphs, {1})
        assert _text(glyphs) == text
    glyphs = _painted(("\x15", 0, 100), font=2)
    decoded(glyphs, {1})
    assert _text(glyphs) == "\x15"


def test_a_blank_that_is_drawn_by_itself_parts_words_however_narrow_it_is(
    document: Callable[[str, str | bytes], Document],
) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Helvetica", 10)
    left = 60.0
    for char in "GNU R and C":  # as browsers print a page: letter by letter, blanks squeezed
        canvas.drawString(left, 700, char)
        left += 0.5 if char == " " else canvas.stringWidth(char)
    canvas.save()
    assert document("narrow.pdf", out.getvalue()).text.strip() == "GNU R and C"
