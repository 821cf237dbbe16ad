"""HTML: the text that a browser would show, line by line, with headings, list items and table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from assistant import dates
from assistant.errors import UnreadableFileError
from assistant.reading import marks
from assistant.reading.compose import Line, Reading, clean, compose
from assistant.reading.css import Styles
from assistant.reading.tables import are_sections, is_dated, is_header, is_pairs, parts_of, row_lines, set_apart
from assistant.types import BlockKind

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "iframe",
        "object",
        "svg",
        "canvas",
        "select",
        "option",
        "button",
    ]
)
_BOLD = frozenset(["b", "strong", "th"])
_SECTION_LEVEL = 2  # of a heading in the first cell of a row
_SPACED = frozenset(["a", "span", "time", "label", "small"])  # elements that styles often set apart without a space


_MOST_OF_TAG = 4  # words
_BREAK = "\x1f"  # between words that stand in cells of their own


def read_html(text: str, where: str) -> Reading:
    """The visible text of a page. Hidden elements are left out and counted in a notice.

    Raises UnreadableFileError for a page without text.
    """
    from lxml import etree, html

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(
            "is no HTML that can be read", where=where, next_step="Save the page again"
        ) from error
    page = _Page(root)
    reading = compose(page.lines())
    if not reading.blocks:
        raise UnreadableFileError(
            "has no visible text", where=where, next_step="Save the page again, or print it to PDF"
        )
    notices = (f"{page.hidden} characters that cannot be seen were left out",) if page.hidden else ()
    return Reading(reading.text, reading.blocks, notices=notices)


class _Page:
    """Walks the elements of a page and collects lines."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.styles = Styles(root)
        self.hidden = 0
        self.out: list[Line] = []
        self.words: list[str] = []
        self.bold: list[bool] = []
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self.gap = 0.0
        self.named = ""  # the class of the element whose words are collected
        self.headers: set[Any] = set()
        self.pairs: set[Any] = set()  # rows of two labels with a value each
        self.sections: set[Any] = set()  # rows of the name of a section and what stands in it

    def lines(self) -> Iterator[Line]:
        """The lines of the page, in the order of the source."""
        self._walk(self.root, 0, -1, False)
        self._flush()
        for line, below in pairwise(self.out):
            if below.kind is BlockKind.HEADING is not line.kind and line.cells == below.cells:
                line.silent = True  # the heading once more, for screens of another size
        yield from self.out

    def _flush(self) -> None:
        cells = [part for part in map(clean, "".join(self.words).split(_BREAK)) if part]
        text = " ".join(cells)
        if text:
            mark = marks.bullet(text)
            kind = BlockKind.ITEM if mark and self.kind is BlockKind.PARAGRAPH else self.kind
            words = [text[mark:]] if kind is BlockKind.ITEM else cells if kind is BlockKind.PARAGRAPH else [text]
            shown = "•" if kind is BlockKind.ITEM else ""
            bold = bool(self.bold) and all(self.bold)
            style = self.named if kind is BlockKind.PARAGRAPH else ""
            self.out.append(Line(words, kind, self.level, mark=shown, bold=bold, gap=self.gap, style=style))
            self.kind, self.level, self.gap = BlockKind.PARAGRAPH, 0, 0.0
        self.words, self.bold = [], []

    def _add(self, text: str | None, bold: bool) -> None:
        if text:
            self.words.append(text)
            if text.strip():
                self.bold.append(bold)

    def _walk(self, node: Any, depth: int, lists: int, bold: bool) -> None:
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag in _LEFT_OUT or not tag or depth > 200:
            return
        if self.styles.hides(node):
            self.hidden += len(clean("".join(node.itertext())))
            return
        block = tag in _BLOCKS or self.styles.is_block(node)
        outside = self.named
        bold = bold or tag in _BOLD or self.styles.is_bold(node)
        if tag == "table":
            self._look_at(node)
        if tag == "tr" and self._row(node, depth, bold):
            return
        if block:
            self._flush()
            self.gap = max(self.gap, 1.0 if tag in ("p", "section", "article") or tag[0] == "h" else 0.0)
            self.named = node.get("class") or ""
        if tag == "br":
            self._flush()
        if re.fullmatch(r"h[1-6]", tag):
            self.kind, self.level = BlockKind.HEADING, int(tag[1])
        elif tag in ("ul", "ol"):
            lists += 1
        elif tag == "li" and self._holds_an_entry(node):
            lists = -1
        elif tag == "li":
            self.kind, self.level = BlockKind.ITEM, max(lists, 0)
        self._add(node.text, bold)
        definition = None
        tags = self._tags(node) if self.kind is not BlockKind.HEADING else set()
        for child in node:
            if child.tag == "dt" and (definition := self._defined(child)) is not None:
                self._cells([child, definition], depth, bold)
            elif isinstance(child.tag, str) and child is not definition:
                floats = self.kind is BlockKind.PARAGRAPH and self._floats_inline(child)
                if (child in tags and self.out) or (floats and self.words):
                    self.words.append(_BREAK)
                elif child.tag in _SPACED and self._stands_apart(child):
                    self.words.append(" ")
                self._walk(child, depth + 1, lists, bold)
                if floats:
                    self.words.append(_BREAK)
            self._add(child.tail, bold)
        if block:
            self._flush()
            self.kind, self.level = BlockKind.PARAGRAPH, 0
            self.named = outside

    def _tags(self, node: Any) -> set[Any]:
        """The inline elements of a node that are tags, one skill each, as they are set in boxes beside each other: two
        or more of one kind and class, a few words in each and none between, and nothing else on their line."""
        found: set[Any] = set()
        line: list[Any] = []
        is_bare = not (node.text or "").strip()
        for child in [*node, None]:
            is_block = child is None or child.tag in _BLOCKS or child.tag == "br" or self.styles.is_block(child)
            if is_block:
                kinds = {(tag.tag, tag.get("class")) for tag in line}
                if is_bare and len(line) > 1 and len(kinds) == 1 and all(map(_is_tag, line)):
                    found.update(line)
                line, is_bare = [], True
            else:
                line.append(child)
            is_bare = is_bare and not (child is not None and (child.tail or "").strip())
        return found

    def _defined(self, term: Any) -> Any:
        """The definition of a term of a list of terms; None where it has none of its own, or several."""
        following = [x.tag for x in term.itersiblings()][:2]
        above = term.getprevious()
        if following[:1] != ["dd"] or following == ["dd", "dd"] or self.styles.hides(term):
            return None
        return term.getnext() if above is None or above.tag != "dt" else None

    def _floats_inline(self, node: Any) -> bool:
        """Whether an element inside a line stands at a side of it, as a cell of its own: the date of an entry."""
        return node.tag in _SPACED and self.styles.floats(node) and not self.styles.is_block(node)

    def _stands_apart(self, node: Any) -> bool:
        """Whether an element inside a line needs a blank before it, which its style makes and its source does not: it
        has a class, or follows another element with no word between."""
        before = node.getprevious()
        glued = before is not None and before.tag in _SPACED and not before.tail
        return bool(self.words) and not self.words[-1].endswith((" ", "\n")) and (bool(node.get("class")) or glued)

    def _holds_an_entry(self, item: Any) -> bool:
        """Whether an item of a list is no bullet but the frame of an entry: it has a heading, or several blocks of
        words besides the lists in it."""
        blocks = [x for x in item.iterdescendants(*_BLOCKS - {"ul", "ol", "li"}) if self._own_list_item(x) is item]
        worded = [x for x in blocks if (x.text or "").strip() or any(c.tag not in _BLOCKS for c in x)]
        return any(re.fullmatch(r"h[1-6]", x.tag) for x in blocks) or len(worded) > 1

    @staticmethod
    def _own_list_item(node: Any) -> Any:
        return next(node.iterancestors("li"))

    def _row(self, row: Any, depth: int, bold: bool) -> bool:
        """Adds a table row of more than one cell."""
        cells = [cell for cell in row if cell.tag in ("td", "th") and not self.styles.hides(cell)]
        if row in self.pairs:
            return self._cells(cells[:2], depth, bold) and self._cells(cells[2:], depth, bold)
        if row in self.sections:
            self._flush()
            self.kind, self.level = BlockKind.HEADING, _SECTION_LEVEL
            self._add("".join(cells[0].itertext()), True)
            self._flush()
            self._walk(cells[1], depth + 1, -1, bold)
            return True
        return len(cells) >= 2 and self._cells(cells, depth, bold, silent=row in self.headers)

    def _cells(self, cells: list[Any], depth: int, bold: bool, *, silent: bool = False) -> bool:
        """Adds cells as one line if each of them has one; else they are read one after the other."""
        self._flush()
        before, self.out = self.out, []
        parts: list[list[Line]] = []
        for cell in cells:
            self._walk(cell, depth + 1, -1, bold)
            self._flush()
            parts.append(self.out)
            self.out = []
        self.out = before
        filled = [part for part in parts if part]
        if all(len(part) == 1 and part[0].kind is BlockKind.PARAGRAPH for part in filled):
            words = [" ".join(part[0].cells) if part else "" for part in parts]
            bold = all(part[0].bold for part in filled)
            self.out.append(Line(words, bold=bold, silent=silent))
        elif self._is_record(cells[0], filled):
            self.out += row_lines(parts)
        else:
            set_apart(filled)
            self.out += [line for part in filled for line in part]
        return True

    def _is_record(self, cell: Any, filled: list[list[Line]]) -> bool:
        """Whether a row of cells of several lines is an entry: it is dated, or its table names the columns."""
        table = next(cell.iterancestors("table"), None)
        named = table is not None and any(row in self.headers for row in table.iterfind(".//tr"))
        return (named or is_dated(filled)) and all(len(line.cells) == 1 for part in filled for line in part)

    def _look_at(self, table: Any) -> None:
        """Finds what the rows of a table are: its first one if it is marked as the names of its columns, and looks so;
        pairs of labels and values; sections."""
        rows = [row for row in table.iterfind(".//tr") if next(row.iterancestors("table")) is table]
        nodes = [[c for c in row if c.tag in ("td", "th")] for row in rows]
        cells = [[clean("".join(c.itertext())) for c in row] for row in nodes]
        bold = [
            [c.tag == "th" or any(x.tag in _BOLD for x in c) or self.styles.is_bold(c) for c in row] for row in nodes
        ]
        numbers = parts_of(
            range(len(rows)),
            lambda number: len(cells[number]),
            lambda part: are_sections([cells[n] for n in part], [bold[n] for n in part]),
        )
        for part in numbers if rows else []:
            self._look_at_part(
                [rows[n] for n in part], [nodes[n] for n in part], [cells[n] for n in part], [bold[n] for n in part]
            )

    def _look_at_part(
        self, rows: list[Any], nodes: list[list[Any]], cells: list[list[str]], bold: list[list[bool]]
    ) -> None:
        if is_pairs(cells, bold):
            self.pairs.update(rows)
        elif are_sections(cells, bold):
            self.sections.update(rows)
        else:
            marked = rows[0].getparent().tag == "thead" or all(cell.tag == "th" for cell in nodes[0])
            if marked and is_header(cells[0], cells[1:], marked=True):
                self.headers.add(rows[0])


def _is_tag(node: Any) -> bool:
    """Whether an element can be a tag by its words: it has a class, and no date and no line of its own in it."""
    words = clean("".join(node.itertext())) if isinstance(node.tag, str) and node.get("class") else ""
    is_short = 0 < len(words.split()) <= _MOST_OF_TAG and any(c.isalpha() for c in words) and words[-1] not in ".,:;"
    return is_short and not any(x.tag in _BLOCKS for x in node) and dates.parse(words) is None
