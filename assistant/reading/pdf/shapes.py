"""What a page of a PDF consists of, as values: glyphs, drawn shapes, pieces of lines. Points, origin top left."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.types import Box


@dataclass(slots=True)
class Glyph:
    """A character. `base` is its baseline; `left` and `right` its advance; `blank` says that a space stands before
    it: 0 none, 1 one that PDFium supposes, 2 a real one. `drawn`: a space that is drawn by itself stands before it,
    which says nothing of how wide the gap is."""

    char: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    font: int
    color: tuple[int, int, int]
    item: int  # identifies the text object that draws it
    blank: int = 0
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn path or picture. `fill` is its colour, None for a picture or a path that is only stroked. `order`
    counts the objects of the page: later ones lie above. `points` counts the points of a path."""

    box: Box
    fill: tuple[int, int, int] | None
    order: int
    picture: bool = False
    points: int = 0


@dataclass(slots=True)
class Piece:
    """A run of words on one baseline without a wide gap. `bullet`: a mark stands before it, drawn or written.

    Where an icon stands between words, `text` has a tab.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    page: int
    bullet: str = ""
    bullet_left: float = 0.0
    color: tuple[int, int, int] = (0, 0, 0)
    starts_bold: bool = False
    ends_bold: bool = False
    ruled: bool = False  # a drawn rule, longer than the words, runs under them or beside them

    @property
    def top(self) -> float:
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        return self.base + 0.25 * self.size

    @property
    def start(self) -> float:
        """Where the line starts, with its bullet."""
        return self.bullet_left if self.bullet else self.left

    def box(self) -> Box:
        return Box(round(self.left, 2), round(self.top, 2), round(self.right, 2), round(self.bottom, 2))


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a page that links to an address of the web."""

    box: Box
    address: str


@dataclass(slots=True)
class PageContent:
    """The glyphs and shapes of a page, and how many characters were left out as they cannot be seen."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    hidden: int = 0
