"""The glyphs and shapes of a page, through PDFium. What cannot be seen is counted and left out."""

from __future__ import annotations

import ctypes
import re
from typing import Any

from assistant.reading.marks import BULLETS
from assistant.reading.pdf.accents import composed
from assistant.reading.pdf.links import links_of
from assistant.reading.pdf.painted import Painted
from assistant.reading.pdf.shapes import Glyph, PageContent, Shape
from assistant.reading.pdf.texcodes import decoded
from assistant.types import Box

_BOLD = re.compile(
    r"bold|black|heavy|semi|demi|medium|medi(?![a-z])|-bd|cm\w*bx|(?:sf|ec)[bs]x|extb|medi(?=ital)", re.I
)
_ITALIC = re.compile(r"italic|oblique|slanted|ital(?![a-z])|obli(?![a-z])|cmti|sfti|ecti", re.I)
_ICONS = re.compile(r"awesome|icon|marvosym|fmvr8|dingbat", re.I)  # fonts of pictures, coded by any letters
_PICTURE = "\ue000"
_INVISIBLE_MODES = (3, 7)
_SMALLEST = 1.5  # points; smaller text cannot be read
_NO_CONTRAST = 20  # largest difference of a colour channel that the eye does not see
_GROUND = 1.25  # em; the least height of a box that text stands on; the outlines of letters are lower
_LINE_END_HYPHENS = (0x02, 0xFFFE)  # PDFium's codes for a hyphen at a line's end
_LEAST_GROUND = 5.0  # points; a box that text stands on is not thinner
_MOST_SHAPES = 3000
_COVERS = 0.7  # share of the page that a scan covers
_NO_WIDTH = 0.01  # points; text that is no wider draws nothing


class _Font:
    __slots__ = ("bold", "icons", "italic", "key", "nameless")

    def __init__(self, key: int, name: str, flags: int, angle: int) -> None:
        self.key = key
        self.nameless = not name
        self.bold = bool(_BOLD.search(name)) or bool(flags & 0x40000)
        self.icons = bool(_ICONS.search(name))
        self.italic = bool(_ITALIC.search(name)) or bool(flags & 0x40) or angle != 0


class PageReader:
    """Reads the pages of one open PDF; knows its fonts."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        self.raw = raw
        self.fonts: dict[int, _Font] = {}

    def content(self, page: Any, number: int) -> PageContent:
        """The glyphs of a pypdfium2 page in the order of its content, and its shapes."""
        width, height = page.get_size()
        left, _, _, top = page.get_bbox()
        result = PageContent(number, width, height)
        self.fonts.clear()  # their handles are addresses, which a next page may use again
        orders, blanks = self._objects(page, result, left, top)
        result.links = links_of(self.raw, page.pdf.raw, page.raw, left, top)
        result.shapes = _of_use(result.shapes)
        grounds = [s for s in result.shapes if (s.fill or s.picture) and min(_sides(s)) > _LEAST_GROUND]
        textpage = page.get_textpage()
        try:
            glyphs = self._glyphs(textpage, left, top)
        finally:
            textpage.close()
        scan = any(
            s.picture and (s.box.right - s.box.left) * (s.box.bottom - s.box.top) > _COVERS * width * height
            for s in result.shapes
        )
        visible = [g for g, mode, _ in glyphs if mode not in _INVISIBLE_MODES and not g.char.isspace()]
        layer = scan and len(visible) < 20  # the invisible text that OCR laid over a scan is what the scan shows
        painted = Painted(page)
        blank, item = 0, 0
        for glyph, mode, alpha in glyphs:
            if glyph.char.isspace():
                blank = 2
                continue
            if glyph.item != item and orders.get(glyph.item, 0) - 1 in blanks:
                glyph.drawn = True
            item = glyph.item
            outline = _outline(glyph, result) if mode in _INVISIBLE_MODES or alpha < 10 else None
            if outline and outline.fill:
                glyph.color = outline.fill
            if not layer and (
                ((mode in _INVISIBLE_MODES or alpha < 10) and not outline)
                or glyph.size < _SMALLEST
                or not (-1 < glyph.base < height + glyph.size and -1 < (glyph.left + glyph.right) / 2 < width + 1)
                or (
                    not outline
                    and _same_as_ground(glyph, orders.get(glyph.item), grounds)
                    and not painted.shows(glyph, _NO_CONTRAST)
                )
            ):
                result.hidden += 1
                continue
            glyph.blank = max(glyph.blank, blank)
            blank = 0
            result.glyphs.append(glyph)
        decoded(result.glyphs, {font.key for font in self.fonts.values() if font.nameless})
        result.glyphs = composed(result.glyphs)
        return result

    def _objects(
        self, page: Any, result: PageContent, left: float, top: float
    ) -> tuple[dict[int, int], frozenset[int]]:
        """Reads the shapes; returns each text object's place in the order of painting, and the places of those that
        draw nothing: blanks by themselves, which PDFium does not tell among the characters."""
        raw, orders, blanks = self.raw, {}, []
        a, b, c, d = (ctypes.c_float() for _ in range(4))
        rgba = [ctypes.c_uint() for _ in range(4)]
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        for order, item in enumerate(_all_objects(raw, page.raw)):
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                orders[ctypes.addressof(item.contents)] = order
                if raw.FPDFPageObj_GetBounds(item, a, b, c, d) and c.value - a.value < _NO_WIDTH:
                    blanks.append(order)
                continue
            if not raw.FPDFPageObj_GetBounds(item, a, b, c, d):
                continue
            box = Box(a.value - left, top - d.value, c.value - left, top - b.value)
            fill, points = None, 0
            if kind == raw.FPDF_PAGEOBJ_PATH:
                points = raw.FPDFPath_CountSegments(item)
                raw.FPDFPath_GetDrawMode(item, mode, stroke)
                if mode.value and raw.FPDFPageObj_GetFillColor(item, *rgba) and rgba[3].value > 127:
                    fill = (rgba[0].value, rgba[1].value, rgba[2].value)
            picture = kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
            result.shapes.append(Shape(box, fill, order, picture, points))
        return orders, frozenset(blanks)

    def _glyphs(self, textpage: Any, left: float, top: float) -> list[tuple[Glyph, int, int]]:
        """(glyph, render mode, alpha) of every character."""
        raw = self.raw
        handle = textpage.raw
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        matrix = raw.FS_MATRIX()
        rgba = [ctypes.c_uint() for _ in range(4)]
        found: list[tuple[Glyph, int, int]] = []
        last_address, mode, font, alpha, color, size = 0, 0, _Font(0, "", 0, 0), 255, (0, 0, 0), 0.0
        blank = 0
        for index in range(raw.FPDFText_CountChars(handle)):
            code = raw.FPDFText_GetUnicode(handle, index)
            if code in _LINE_END_HYPHENS:
                code = 0x2D
            if raw.FPDFText_IsGenerated(handle, index) == 1:
                blank = max(blank, 1)
                continue
            item = raw.FPDFText_GetTextObject(handle, index)
            address = ctypes.addressof(item.contents) if item else 0
            if address != last_address or not address:
                last_address = address
                raw.FPDFText_GetMatrix(handle, index, matrix)
                scale = (matrix.c**2 + matrix.d**2) ** 0.5
                size = raw.FPDFText_GetFontSize(handle, index) * scale
                if item:
                    mode = raw.FPDFTextObj_GetTextRenderMode(item)
                    font = self._font(raw.FPDFTextObj_GetFont(item))
                if raw.FPDFText_GetFillColor(handle, index, *rgba):
                    alpha, color = rgba[3].value, (rgba[0].value, rgba[1].value, rgba[2].value)
            raw.FPDFText_GetLooseCharBox(handle, index, box)
            raw.FPDFText_GetCharOrigin(handle, index, x, y)
            found.append(
                (
                    Glyph(
                        _char(code, font),
                        box.left - left,
                        max(box.right, box.left) - left,
                        top - y.value,
                        size,
                        font.bold or mode == 2,
                        font.italic,
                        font.key,
                        color,
                        address,
                        blank,
                    ),
                    mode,
                    alpha,
                )
            )
            blank = 0
        return found

    def _font(self, handle: Any) -> _Font:
        if not handle:
            return _Font(0, "", 0, 0)
        key = ctypes.addressof(handle.contents)
        if key not in self.fonts:
            name, angle = ctypes.create_string_buffer(200), ctypes.c_int()
            self.raw.FPDFFont_GetBaseFontName(handle, name, 200)
            self.raw.FPDFFont_GetItalicAngle(handle, angle)
            self.fonts[key] = _Font(
                len(self.fonts) + 1,
                name.value.decode("utf-8", "replace"),
                self.raw.FPDFFont_GetFlags(handle),
                angle.value,
            )
        return self.fonts[key]


def _char(code: int, font: _Font) -> str:
    """The character of a code; a letter that stands for a picture becomes one for private use."""
    if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
        return "\ufffd"
    char = chr(code)
    return _PICTURE if font.icons and char not in BULLETS and not char.isspace() else char


def _same_as_ground(glyph: Glyph, order: int | None, grounds: list[Shape]) -> bool:
    """Whether the glyph has the colour of what lies under it (white paper, if nothing does)."""
    if order is None:
        return False
    x, y = (glyph.left + glyph.right) / 2, glyph.base - 0.3 * glyph.size
    under: Shape | None = None
    for shape in grounds:
        if shape.order >= order:
            break
        box = shape.box
        high = box.bottom - box.top > _GROUND * glyph.size
        if box.left <= x <= box.right and box.top <= y <= box.bottom and high and (shape.picture or shape.fill):
            under = shape
    if under is not None and under.picture:
        return False
    ground = under.fill if under is not None and under.fill else (255, 255, 255)
    return max(abs(p - q) for p, q in zip(glyph.color, ground, strict=True)) < _NO_CONTRAST


def _sides(shape: Shape) -> tuple[float, float]:
    return shape.box.right - shape.box.left, shape.box.bottom - shape.box.top


def _of_use(shapes: list[Shape]) -> list[Shape]:
    """The shapes that can be a ground, a rule or a bullet: of a drawing of thousands of lines only the large ones."""
    if len(shapes) <= _MOST_SHAPES:
        return shapes
    return [shape for shape in shapes if shape.picture or max(_sides(shape)) > 40][:_MOST_SHAPES]


def _outline(glyph: Glyph, page: PageContent) -> Shape | None:
    """The path that draws the letters of invisible text: browsers draw so a bold that the font lacks."""
    x, y = (glyph.left + glyph.right) / 2, glyph.base - 0.3 * glyph.size
    for shape in page.shapes:
        box = shape.box
        low = box.bottom - box.top <= _GROUND * glyph.size
        if low and not shape.picture and box.left - 1 <= x <= box.right + 1 and box.top <= y <= box.bottom:
            return shape
    return None


def _all_objects(raw: Any, page: Any) -> Any:
    """The objects of a page in the order of painting, those of forms in their place."""
    stack = [(raw.FPDFPage_GetObject(page, i)) for i in range(raw.FPDFPage_CountObjects(page) - 1, -1, -1)]
    depth = 0
    while stack:
        item = stack.pop()
        if not item:
            continue
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM and depth < 1000:
            depth += 1
            stack += [raw.FPDFFormObj_GetObject(item, i) for i in range(raw.FPDFFormObj_CountObjects(item) - 1, -1, -1)]
        else:
            yield item
