"""Rich Text Format: a tokenizer of its control words, and the state of a group (bold, hidden, size)."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from assistant.errors import UnreadableFileError
from assistant.reading import marks
from assistant.reading.compose import Line, Reading, clean, compose
from assistant.reading.polish import polish
from assistant.types import BlockKind

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+"
)
_LEFT_OUT = frozenset(
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "headerl",
        "headerr",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "generator",
        "themedata",
        "colorschememapping",
        "datastore",
        "latentstyles",
        "fldinst",
        "xmlnstbl",
        "mmathPr",
        "filetbl",
        "revtbl",
        "nonshppict",
        "sp",
        "wgrffmtfilter",
        "bkmkstart",
        "bkmkend",
    ]
)
_SIGNS = {
    "bullet": "•", "endash": "–", "emdash": "—", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "tab": "\t", "emspace": " ", "enspace": " ", "qmspace": " ", "~": " ", "_": "-", "-": "",
}  # fmt: skip
_CODE_PAGES = {65001: "utf-8", 10000: "mac_roman", 437: "cp437", 850: "cp850", 932: "cp932", 936: "gbk", 950: "big5"}


@dataclass(frozen=True, slots=True)
class _State:
    """What a group of RTF inherits and may change."""

    out: bool = True
    bold: bool = False
    hidden: bool = False
    size: float = 12.0
    color: int = 0
    skip: int = 1  # how many characters stand in for a \\u character
    number: bool = False  # in the text of a list mark


@dataclass(slots=True)
class _Paragraph:
    words: list[str] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    size: float = 0.0
    outline: int | None = None
    listed: int | None = None
    mark: str = ""


def read_rtf(data: bytes, where: str) -> Reading:
    """The visible text of an RTF file. Raises UnreadableFileError if it is no RTF or has no text."""
    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise UnreadableFileError(
            "is no RTF: it does not begin with {\\rtf", where=where, next_step="Save it again as RTF"
        )
    reader = _Rtf(data)
    reading = compose(polish(list(reader.lines())))
    if not reading.blocks:
        raise UnreadableFileError("has no text", where=where, next_step="Save the CV again")
    notices = (f"{reader.hidden} characters that cannot be seen were left out",) if reader.hidden else ()
    return Reading(reading.text, reading.blocks, notices=notices)


class _Rtf:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.encoding = "cp1252"
        self.hidden = 0
        self.white = _white_colors(data)
        self.row: list[list[Line]] = []
        self.cell: list[Line] = []
        self.in_table = False
        self.blank = 0

    def lines(self) -> Iterator[Line]:
        """The lines of the document; a table row is one line with cells."""
        state, stack = _State(), [_State()]
        paragraph = _Paragraph()
        skip, starred, first = 0, False, False
        pending = bytearray()

        def flush() -> None:
            if pending:
                self._add(paragraph, state, pending.decode(self.encoding, "replace"))
                pending.clear()

        for found in _TOKEN.finditer(self.data):
            word, number, code, sign, brace, text = found.groups()
            if code is not None:
                if skip:
                    skip -= 1
                else:
                    pending.append(int(code, 16))
                continue
            if text is not None:
                if skip:
                    text, skip = text[skip:], max(0, skip - len(text))
                flush()
                self._add(paragraph, state, text.decode(self.encoding, "replace"))
                first = False
                continue
            flush()
            if brace == b"{":
                stack.append(state)
                starred, first, skip = False, True, 0
            elif brace == b"}":
                state, skip = stack.pop() if len(stack) > 1 else state, 0
            elif sign is not None:
                name = sign.decode("latin-1")
                if name == "*":
                    starred = True
                elif name in "\n\r":
                    yield from self._end(paragraph)
                    paragraph = _Paragraph()
                else:
                    self._add(paragraph, state, _SIGNS.get(name, name))
            elif word is not None:
                name, value = word.decode("ascii"), int(number) if number is not None else None
                if name in ("par", "sect", "page", "line"):
                    ended = list(self._end(paragraph))
                    if self.in_table:
                        self.cell += ended
                    else:
                        yield from ended
                    paragraph = _after_break(paragraph) if name == "line" else _Paragraph()
                elif name in ("cell", "nestcell"):
                    self.row.append([*self.cell, *self._end(paragraph)])
                    self.cell, paragraph = [], _Paragraph()
                elif name in ("row", "nestrow"):
                    yield from self._row()
                elif name == "u" and value is not None:
                    self._add(paragraph, state, chr(value % 0x10000))
                    skip = state.skip
                elif name in _LEFT_OUT or (starred and first and name not in ("shptxt", "shpinst", "pn")):
                    state = replace(state, out=False)
                elif name == "ansicpg" and value:
                    self.encoding = _encoding(value)
                elif name in ("listtext", "pntext"):
                    state = replace(state, number=True)
                else:
                    state = self._control(name, value, state, paragraph)
                if name != "*":
                    first = False
        flush()
        yield from self._end(paragraph)
        self.row.append(self.cell)
        yield from self._row()

    def _control(self, name: str, value: int | None, state: _State, paragraph: _Paragraph) -> _State:
        if name == "b":
            return replace(state, bold=value != 0)
        if name == "v":
            return replace(state, hidden=value != 0)
        if name == "fs" and value is not None:
            return replace(state, size=value / 2)
        if name == "cf":
            return replace(state, color=value or 0)
        if name == "uc" and value is not None:
            return replace(state, skip=max(value, 0))
        if name == "plain":
            return replace(state, bold=False, hidden=False, size=12.0, color=0)
        if name == "pard":
            paragraph.outline = paragraph.listed = None
        elif name in ("trowd", "intbl"):
            self.in_table = True
        elif name == "outlinelevel" and value is not None and value < 9:
            paragraph.outline = value + 1
        elif name == "ilvl":
            paragraph.listed = value or 0
        elif name == "ls":
            paragraph.listed = paragraph.listed or 0
        elif name in _SIGNS:
            self._add(paragraph, state, _SIGNS[name])
        return state

    def _add(self, paragraph: _Paragraph, state: _State, text: str) -> None:
        if not state.out or not text:
            return
        if state.number:
            paragraph.mark += text
        elif state.hidden or state.size < 1.5 or state.color in self.white:
            self.hidden += len(clean(text))
        else:
            paragraph.words.append(text)
            if text.strip():
                paragraph.bold.append(state.bold)
                paragraph.size = max(paragraph.size, state.size)

    def _end(self, paragraph: _Paragraph) -> Iterator[Line]:
        text = "".join(paragraph.words).strip()
        if not text:
            self.blank += 1
            return
        gap, self.blank = float(self.blank), 0
        cells = [cell for cell in text.split("\t") if clean(cell)]
        line = Line(cells, bold=bool(paragraph.bold) and all(paragraph.bold), size=paragraph.size, gap=gap)
        mark = marks.bullet(text)
        listed = paragraph.listed is not None or clean(paragraph.mark)
        if paragraph.outline is not None:
            line.kind, line.level = BlockKind.HEADING, paragraph.outline
        elif listed or mark:
            line.kind, line.level = BlockKind.ITEM, paragraph.listed or 0
            line.mark, line.cells = clean(paragraph.mark) or text[:mark].strip() or "•", [text[mark:]]
        yield line

    def _row(self) -> Iterator[Line]:
        """A row of cells of one line each as one line; else the lines of its cells one after the other."""
        cells, self.row, self.in_table = [cell for cell in self.row if cell], [], False
        if len(cells) > 1 and all(len(cell) == 1 and cell[0].kind is BlockKind.PARAGRAPH for cell in cells):
            yield Line([words for cell in cells for words in cell[0].cells], bold=all(cell[0].bold for cell in cells))
        else:
            yield from (line for cell in cells for line in cell)


def _after_break(paragraph: _Paragraph) -> _Paragraph:
    """The paragraph after a line break in it: it goes on with the same look and no list mark."""
    return _Paragraph(outline=paragraph.outline)


def _encoding(code_page: int) -> str:
    name = _CODE_PAGES.get(code_page, f"cp{code_page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _white_colors(data: bytes) -> frozenset[int]:
    """The numbers of the colour table that are white."""
    found = re.search(rb"\{\\colortbl([^{}]*)\}", data)
    if not found:
        return frozenset()
    colors = found[1].split(b";")
    white = re.compile(rb"\\red255\\green255\\blue255(?!\d)")
    return frozenset(index for index, color in enumerate(colors) if white.search(color.replace(b" ", b"")))
