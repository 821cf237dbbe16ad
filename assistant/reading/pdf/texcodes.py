"""Letters of TeX's bitmap fonts, which say nothing of what their codes mean: Cork's encoding (T1) or Knuth's (OT1)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from assistant.reading.pdf.shapes import Glyph

_CORK = dict(enumerate("`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–—", 0x00)) | dict(
    enumerate("ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£", 0x80)
)
_CORK |= {0x19: "ı", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl", 0xD7: "Œ", 0xF7: "œ", 0xFF: "ß"}
_KNUTH = {0x0B: "ff", 0x0C: "fi", 0x0D: "fl", 0x0E: "ffi", 0x0F: "ffl", 0x10: "ı", 0x12: "`", 0x13: "´", 0x14: "ˇ"}
_KNUTH |= {0x15: "˘", 0x16: "¯", 0x17: "˚", 0x18: "¸", 0x19: "ß", 0x1A: "æ", 0x1B: "œ", 0x1C: "ø", 0x1D: "Æ"}
_KNUTH |= {0x22: "”", 0x5C: "“", 0x7B: "–", 0x7C: "—", 0x7E: "˜", 0x7F: "¨"}
_LIGATURES = range(0x0B, 0x10)  # of Knuth's encoding; Cork's has rare accents and quotes there


def decoded(glyphs: Sequence[Glyph], nameless: set[int]) -> None:
    """Gives the glyphs of `nameless` fonts (keys of bitmap fonts) that have codes of no character their letters."""
    fonts: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        if glyph.font in nameless:
            fonts[glyph.font].append(glyph)
    for own in fonts.values():
        codes = {ord(glyph.char) for glyph in own}
        if max(codes) > 0xFF or not any(code < 0x20 or code == 0x7F for code in codes):
            continue  # the font says what its codes mean
        is_knuth = max(codes) < 0x80 and (
            bool(codes & set(_LIGATURES)) or 0x7F in codes or not codes & {0x15, 0x1B, 0x1C}
        )
        table = _KNUTH if is_knuth else _CORK
        for glyph in own:
            glyph.char = table.get(ord(glyph.char), glyph.char)
