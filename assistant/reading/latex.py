"""LaTeX source (moderncv, awesome-cv, altacv, plain article) as the text that it sets, with its structure.

Commands of classes are told by their form, not by a list: one whose arguments are several is an entry, and each
argument is a cell of a row; an argument with items or lines of its own is read below the row.
"""

from __future__ import annotations

import re

from assistant.errors import UnreadableFileError
from assistant.reading.compose import Line, Reading, clean, compose
from assistant.reading.latex_source import (
    SIGNS,
    Macro,
    accented,
    arguments,
    definitions,
    group,
    is_accent,
    without_comments,
)
from assistant.reading.marks import bullet
from assistant.types import BlockKind

_TOKEN = re.compile(
    r"\\([A-Za-z@]+)\*?|\\(.)|([{}&~$])|(\n[ \t]*\n\s*)|(-{2,3}|``|''|,,)|([^\\{}&~$\n\-`',]+|.|\n)", re.S
)
_DASHES = {"--": "–", "---": "—", "``": "“", "''": "”", ",,": "„"}
_SECTION = re.compile(r"(sub)*(section|paragraph|chapter|part)|.*(section|rubric|sectiontitle|sectionhead)", re.I)
_CONTACT = re.compile(
    r"email|phone|telephone|mobile|fax|homepage|website|address|social|github|gitlab|linkedin|twitter|orcid|googlescholar|skype|"
    r"stackoverflow|extrainfo|location|position|tagline|quote|dateofbirth|born|nationality|researchgate|xing|mastodon"
)
_NETWORK = re.compile(
    r"github|gitlab|linkedin|twitter|orcid|googlescholar|skype|stackoverflow|researchgate|xing|mastodon"
)
_PREFIX = re.compile(r"(?:ecv|cv|my)(?=[a-z])")  # of the commands of a class
_NAME = re.compile(r"name|author|firstname|givenname|lastname|familyname")
_SETTING = re.compile(
    r"(set|new|renew|provide|define|declare|let|addto|use|require|document|page|this|titleformat|titlespacing|hyper|"
    r"geometry|include|input|colorlet|babel|font|graphic|moderncv|v(space|skip)|color|label|ref|cite|"
    r"bibliograph|nocite|addbib|print|photo|recipient|opening|closing|enclosure|makecv|selectlanguage|raise|rule|"
    r"line(width|spread)|arrayrule|columnratio|switchcolumn|phantom|hphantom|vphantom|index|thanks|tikzset|tikzstyle|draw|fill|"
    r"path|coordinate|AtBegin|AtEnd|if|loop|protect|global|advance|csname|pdf|DeclareF|acvHeader|headerstyle|makeatletter|"
    r"fancy|l?head|r?foot|c?foot|colour|acvSection|setCV|cvColor|tabsep|itemsep|parsep|topsep|enlargethispage)",
)
_WRAPPERS = {"textcolor": 1, "colorbox": 1, "fcolorbox": 2, "href": 1, "hyperref": 0, "parbox": 1, "makebox": 0,
             "scalebox": 1, "resizebox": 2, "multicolumn": 2, "multirow": 2, "fontsize": 9, "foreignlanguage": 1,
             "adjustbox": 1, "texorpdfstring": 0, "rotatebox": 1}  # fmt: skip
_BOLD = ("textbf", "bfseries", "strong", "textbf*", "bf")
_PLAIN = ("center", "flushleft", "flushright", "quote", "quotation", "abstract", "itemize", "enumerate", "description")
_LISTS = re.compile(r"item|enum|list|description|highlights", re.I)
_LIST_ITEM = re.compile(r"list(double)?item$", re.I)
_DOUBLE = re.compile(r"double", re.I)  # a label and its text, twice beside each other
_TAG = re.compile(r"tag$", re.I)  # of keywords, each in a box of its own
_DEEPEST = 40  # groups in each other
_LONGEST = 300_000  # letters that all the commands of the file's own stand for
_FILL = ("hfill", "hfil", "dotfill", "hrulefill", "cvdashedline")
_NODE = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)?(?:\([^()]*\)\s*)?(?:at\s*\([^()]*\)\s*)?")
_LENGTH = re.compile(r"\s*(?P<value>\d*\.?\d+)\s*(?P<unit>em|ex|pt|mm|cm|in|pc)")
_POINTS = {"em": 10.0, "ex": 4.3, "pt": 1.0, "mm": 2.85, "cm": 28.5, "in": 72.3, "pc": 12.0}
_CELL = 8.0  # points; so wide a blank parts cells
_BLOCK = re.compile(r"\\item\b|\\begin\b|\\\\|\n[ \t]*\n|\\par\b")


def read_latex(text: str, where: str) -> Reading:
    """The text that a LaTeX source sets. Raises UnreadableFileError if it sets none."""
    source = without_comments(text)
    macros, source = definitions(source)
    preamble, begin, body = source.partition("\\begin{document}")
    walker = _Walker(macros)
    if begin:
        walker.personal(preamble)
    walker.walk(body if begin else source)
    walker.end()
    reading = compose(walker.lines)
    if not reading.blocks:
        raise UnreadableFileError(
            "sets no text", where=where, next_step="Give the file with \\begin{document}, or the PDF"
        )
    return reading


class _Walker:
    """Walks the source and collects lines."""

    def __init__(self, macros: dict[str, Macro], depth: int = 0, expanded: int = 0) -> None:
        self.macros = macros
        self.depth = depth
        self.expanded = expanded
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.bold: list[bool] = []
        self.is_bold = False
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self.lists: list[str] = []
        self.gap = 0.0

    def end(self, gap: float = 0.0) -> None:
        """Ends the current line."""
        row = "".join(self.words).lstrip().split("\t")
        cells = [words for words in map(clean, row) if words]
        if cells:
            kind = BlockKind.PARAGRAPH if self.kind is BlockKind.ITEM and len(row) > 1 else self.kind
            mark = bullet(cells[0]) if kind is BlockKind.PARAGRAPH and len(cells) == 1 else 0
            if mark and mark < len(cells[0]):
                kind, cells = BlockKind.ITEM, [cells[0][mark:]]
            shown = "•" if kind is BlockKind.ITEM else ""
            self.lines.append(
                Line(cells, kind, self.level, mark=shown, bold=bool(self.bold) and all(self.bold), gap=self.gap)
            )
            self.kind, self.level, self.gap = BlockKind.PARAGRAPH, 0, 0.0
        self.words, self.bold = [], []
        self.gap = max(self.gap, gap)

    def add(self, text: str) -> None:
        self.words.append(text)
        if text.strip():
            self.bold.append(self.is_bold)

    def personal(self, preamble: str) -> None:
        """Reads the commands of the preamble that say who the person is."""
        names: list[str] = []
        for found in re.finditer(r"\\([A-Za-z]+)", preamble):
            command = _PREFIX.sub("", found[1])
            if _NAME.fullmatch(command):
                names += [self.plain(part) for part in arguments(preamble, found.end())[0]]
            elif names and not _CONTACT.fullmatch(command) and command != "title":
                self._head(names)
                names = []
            if _CONTACT.fullmatch(command) or command == "title":
                self._head(names)
                names = []
                self._contact(command, *arguments(preamble, found.end())[:2])
        self._head(names)

    def _head(self, names: list[str]) -> None:
        if any(names):
            self.end()
            self.kind, self.level = BlockKind.HEADING, 1
            self.add(" ".join(names))
            self.end()

    def _contact(self, name: str, braces: list[str], brackets: list[str]) -> None:
        parts = [self.plain(part) for part in braces if part.strip()]
        if not parts:
            return
        self.end()
        network = brackets[0] if name == "social" and brackets else name if _NETWORK.fullmatch(name) else ""
        self.add(f"{network}\t" if network else "")
        self.add(", ".join(parts))
        self.end()

    def plain(self, source: str) -> str:
        """The words of an argument, on one line."""
        inner = _Walker(self.macros, self.depth, self.expanded)
        inner.walk(source)
        inner.end()
        self.expanded = inner.expanded
        return " ".join(" ".join(line.cells) for line in inner.lines)

    def walk(self, source: str) -> None:
        """Reads a piece of source into lines; what is nested too deeply is left out."""
        if self.depth < _DEEPEST:
            self.depth += 1
            self._tokens(source)
            self.depth -= 1

    def _tokens(self, source: str) -> None:
        at = 0
        while found := _TOKEN.match(source, at):
            at = found.end()
            command, sign, mark, blank, dash, text = found.groups()
            if command:
                at = self._command(command, source, at)
            elif sign:
                if sign == "\\":
                    if optional := group(source, at, "[", "]"):
                        at = optional[1]
                    self.end()
                elif is_accent(sign):
                    letter, at = _letter(source, at)
                    self.add(accented(sign, letter))
                else:
                    self.add(" " if sign in " ,;:\n" else "" if sign in "-/!@()[]>" else sign)
            elif mark == "{":
                inner = group(source, found.start())
                if inner:
                    before, self.is_bold = self.is_bold, self.is_bold
                    self.walk(inner[0])
                    self.is_bold, at = before, inner[1]
            elif mark == "&":
                self.add("\t")
            elif mark == "~":
                self.add(" ")
            elif blank:
                self.end(1.0)
            elif dash:
                self.add(_DASHES[dash])
            elif text:
                self.add(text.replace("\n", " ").replace("\t", " "))

    def _command(self, name: str, source: str, at: int) -> int:
        """Reads a command; returns the place after it and its arguments."""
        if name in SIGNS:
            self.add(SIGNS[name])
            return at
        if is_accent(name):
            letter, at = _letter(source, at)
            self.add(accented(name, letter))
            return at
        if name in ("begin", "end"):
            return self._environment(name, source, at)
        if name in self.macros and self.expanded < _LONGEST:
            return self._expand(self.macros[name], source, at)
        if name == "item":
            self.end()
            self.kind, self.level = BlockKind.ITEM, max(len(self.lists) - 1, 0)
            if optional := group(source, at, "[", "]"):
                is_named = any(map(str.isalpha, self.plain(optional[0])))  # no bullet of the writer's own
                self.kind = BlockKind.PARAGRAPH if is_named else BlockKind.ITEM
                self.walk(optional[0])
                self.add("\t" if is_named else " ")
                return optional[1]
            return at
        if name in ("par", "newline", "linebreak", "tabularnewline", "cr"):
            self.end()
            return at
        if name in _FILL or name.startswith("fa") or "icon" in name.lower():
            self.add("\t")
            return arguments(source, at)[2] if "icon" in name.lower() or name == "faIcon" else at
        if name in ("hspace", "hskip"):
            braces, _, after = arguments(source, at, 1)
            self.add(_blank(braces[0] if braces else ""))
            return after
        if name == "foreach":
            return arguments(source, source.find("{", at), 2)[2] if "{" in source[at:] else at
        if name in ("tikz", "node"):
            return self._drawn(source, at)
        if name in ("url", "nolinkurl", "path"):
            braces, _, after = arguments(source, at, 1)
            self.add(braces[0] if braces else "")
            return after
        return self._general(name, source, at)

    def _drawn(self, source: str, at: int) -> int:
        """The words of a node, as some files draw boxes around keywords: "\\tikz[baseline]\\node[draw]{Python};"."""
        options = _NODE.match(source, at)
        at = options.end() if options else at
        found = group(source, at) if source[at : at + 1] == "{" else None
        if found is None:
            return at
        self.add("\t")
        self.walk(found[0])
        self.add("\t")
        return found[1] + source[found[1] :].startswith(";")

    def _general(self, name: str, source: str, at: int) -> int:
        braces, brackets, after = arguments(source, at, 9)
        if not braces:
            if name in _BOLD:
                self.is_bold = True
            return after if brackets else at
        if _SECTION.fullmatch(name):
            self.end()
            self.kind, self.level = BlockKind.HEADING, 1 + name.lower().count("sub")
            self.add(self.plain(braces[0]))
            self.end()
            return arguments(source, at, 1)[2]
        bare = _PREFIX.sub("", name)
        if _NAME.fullmatch(bare):
            self._head([self.plain(part) for part in braces])
            return after
        if _CONTACT.fullmatch(bare):
            self._contact(bare, braces, brackets)
            return after
        if name in _WRAPPERS:
            kept = braces[_WRAPPERS[name] :]
            used = arguments(source, at, _WRAPPERS[name] + 1)[2]
            if kept:
                self.walk(kept[0])
            return used
        if _SETTING.match(name):
            return after
        if _LIST_ITEM.search(name):
            self._list_items(braces)
            return after
        if len(braces) == 1:
            self.add("\t" if _TAG.search(name) else "")
            before, self.is_bold = self.is_bold, self.is_bold or name in _BOLD
            self.walk(braces[0])
            self.is_bold = before
            self.add("\t" if _TAG.search(name) else "")
            return after
        if name.startswith("text") or name in ("emph", "underline"):
            before, self.is_bold = self.is_bold, self.is_bold or name in _BOLD
            self.walk(braces[0])
            self.is_bold = before
            return arguments(source, at, 1)[2]
        if _DOUBLE.search(name) and len(braces) == 4:
            self._entry(braces[:2])
            self._entry(braces[2:])
            return after
        self._entry(braces)
        return after

    def _list_items(self, braces: list[str]) -> None:
        """A command whose arguments are items of a list, as \\cvlistitem{…} and \\cvlistdoubleitem{…}{…} are."""
        for part in braces:
            self.end()
            self.kind = BlockKind.ITEM
            self.walk(part)
            self.end()

    def _entry(self, braces: list[str]) -> None:
        """A command with several arguments: a row, then what has lines of its own."""
        self.end(0.5)
        below = [part for part in braces if _BLOCK.search(part.strip())]
        cells = [self.plain(part) for part in braces if part not in below]
        self.add("\t".join(cells))
        self.end()
        for part in below:
            self.walk(part)
            self.end()

    def _expand(self, macro: Macro, source: str, at: int) -> int:
        braces: list[str] = []
        wanted = macro.count
        if macro.default is not None and wanted:
            optional = group(source, at, "[", "]")
            braces.append(optional[0] if optional else macro.default)
            at = optional[1] if optional else at
        if wanted > len(braces):
            more, _, at = arguments(source, at, wanted - len(braces))
            braces += more
        body = macro.expand(braces)
        self.expanded += len(body)
        self.walk(body)
        return at

    def _environment(self, name: str, source: str, at: int) -> int:
        found = group(source, at)
        if not found:
            return at
        kind, at = found[0].strip("*"), found[1]
        self.end()
        if name == "begin":
            if _LISTS.search(kind):
                self.lists.append(kind)
            title = "" if kind not in ("rSection", "cvsection", "rubric", "resume_section") else None
            braces, at = _environment_arguments(source, at) if kind not in _PLAIN else ([], _options_end(source, at))
            if title is None and braces:
                self.kind, self.level = BlockKind.HEADING, 1
                self.add(self.plain(braces[0]))
                self.end()
            elif kind == "rSubsection" or (len(braces) >= 3 and not kind.startswith("tab")):
                self._entry(braces)
        elif _LISTS.search(kind) and self.lists:
            self.lists.pop()
        return at


def _environment_arguments(source: str, at: int) -> tuple[list[str], int]:
    """The arguments right after \\begin{…}, and the place after them and after options in brackets among them."""
    braces, _, at = arguments(source, at)
    while (after := _options_end(source, at)) > at:
        further, _, at = arguments(source, after)
        braces += further
    return braces, at


def _blank(length: str) -> str:
    """What a blank of a length is in a line of text: nothing, a blank, or the gap between two cells."""
    found = _LENGTH.match(length)
    points = float(found["value"]) * _POINTS[found["unit"]] if found else 0.0
    return "\t" if points >= _CELL else " " if points > 0 else ""


def _options_end(source: str, at: int) -> int:
    """The place after options in brackets that stand right here."""
    options = group(source, at, "[", "]") if source[at : at + 1] == "[" else None
    return options[1] if options else at


def _letter(source: str, at: int) -> tuple[str, int]:
    """The letter that an accent goes on: in braces, a dotless \\i, or the next character."""
    found = group(source, at)
    if found:
        return found[0].replace("\\i", "i").replace("\\j", "j").strip(), found[1]
    gap = re.compile(r"\s*").match(source, at)
    at = gap.end() if gap else at
    if source[at : at + 2] in ("\\i", "\\j"):
        return source[at + 1], at + 2
    return source[at : at + 1], at + 1
