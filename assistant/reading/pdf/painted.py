"""What a page shows where a glyph stands, asked of the page as it is painted.

The colours of shapes do not always tell: PDFium gives none for a gradient or a pattern, which is what browsers print
for the side bar of a style sheet, and any for a shape whose colour it cannot work out. Only letters that seem to have
the colour of their ground are looked for here, so that a page without any is never painted.
"""

from __future__ import annotations

from typing import Any

from assistant.reading.pdf.shapes import Glyph

_SCALE = 2.0  # pixels a point; the strokes of small letters are thinner than a point
_AROUND = 0.3  # em to each side of a glyph that show what it stands on
_ABOVE, _BELOW = 0.8, 0.25  # em that a letter reaches above and below its line
_STROKE = 0.35  # share of the contrast that is left of a thin stroke, whose edges are blended with the ground
_LARGEST = 2000.0  # points; a poster is not painted


class Painted:
    """A page, painted when it is first asked for."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._pixels: Any = None

    def shows(self, glyph: Glyph, least: int) -> bool:
        """Whether the glyph is seen: what it stands on differs from its colour by `least`, and something of its
        colour is there."""
        pixels = self._painted()
        if pixels is None:
            return False
        ground = _part(pixels, glyph, _AROUND * glyph.size)
        own = _part(pixels, glyph, 0.0)
        if not ground.size or not own.size:
            return False
        import numpy as np

        # Letters cover less than half of what is around them: the middle value of each channel is the ground's.
        under = np.median(ground.reshape(-1, 3), axis=0)
        contrast = abs(np.array(glyph.color) - under).max()
        return bool(contrast >= least and abs(own - under).max() >= _STROKE * contrast)

    def _painted(self) -> Any:
        """The pixels, red, green and blue; None for a page that is turned or larger than any sheet."""
        if self._pixels is None and not self._page.get_rotation() and max(self._page.get_size()) <= _LARGEST:
            import numpy as np

            bitmap = self._page.render(scale=_SCALE, rev_byteorder=True, draw_annots=False)
            self._pixels = bitmap.to_numpy()[:, :, :3].astype(np.int16)
            bitmap.close()
        return self._pixels


def _part(pixels: Any, glyph: Glyph, around: float) -> Any:
    """The pixels of a glyph's box and of what is around it."""
    top, bottom = glyph.base - _ABOVE * glyph.size - around, glyph.base + _BELOW * glyph.size + around
    rows = slice(max(0, int(top * _SCALE)), max(0, int(bottom * _SCALE) + 1))
    columns = slice(max(0, int((glyph.left - around) * _SCALE)), max(0, int((glyph.right + around) * _SCALE) + 1))
    return pixels[rows, columns]
