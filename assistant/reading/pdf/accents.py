"""Accents that a page paints apart from their letters, as the older fonts of TeX do ("Dipl", "ˆ", "o", "me")."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from assistant.reading.pdf.shapes import Glyph

_COMBINING = {
    **{"`": "\u0300", "\u00b4": "\u0301", "\u02c6": "\u0302", "^": "\u0302", "\u02dc": "\u0303", "~": "\u0303"},
    **{"\u00af": "\u0304", "\u02d8": "\u0306", "\u02d9": "\u0307", "\u00a8": "\u0308", "\u02da": "\u030a"},
    **{"\u02dd": "\u030b", "\u02c7": "\u030c", "\u00b8": "\u0327", "\u02db": "\u0328"},
}
_DOTLESS = {"\u0131": "i", "\u0237": "j"}
_OFF = 0.2  # em; an accent stands no further beside its letter
_RAISED = 0.6  # em; an accent stands no further above the one of a small letter


def composed(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs in their order, each letter with the accent that is painted over it. PDFium hands on an accent right
    before or after its letter, that of a capital, which is raised, anywhere in the line."""
    marks = {number: _COMBINING[glyph.char] for number, glyph in enumerate(glyphs) if glyph.char in _COMBINING}
    taken: set[int] = set()
    for number, mark in marks.items():
        accent = glyphs[number]
        beside = [at for at in (number + 1, number - 1) if 0 <= at < len(glyphs)]
        for at in (*beside, *range(len(glyphs))):
            if at not in marks and (letter := _with(glyphs[at], accent, mark)):
                glyphs[at].char = letter
                if at == number + 1:
                    glyphs[at].blank = accent.blank
                taken.add(number)
                break
    return [glyph for number, glyph in enumerate(glyphs) if number not in taken]


def _with(letter: Glyph, accent: Glyph, mark: str) -> str | None:
    """The letter with an accent as one character, if the accent is painted over it."""
    em = max(letter.size, 0.1)
    middle = (accent.left + accent.right) / 2
    is_over = letter.left - _OFF * em <= middle <= letter.right + _OFF * em
    if not is_over or abs(letter.base - accent.base) > _RAISED * em or not letter.char.isalpha():
        return None
    whole = unicodedata.normalize("NFC", _DOTLESS.get(letter.char, letter.char) + mark)
    return whole if len(whole) == 1 else None
