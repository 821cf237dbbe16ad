"""The syntax of LaTeX: comments, groups, arguments, accents, definitions of commands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*(?=\S))?")
_COMMENT_BEGIN, _COMMENT_END = re.compile(r"\\begin\{comment\}"), re.compile(r"\\end\{comment\}")
_FALSE, _FI = re.compile(r"\\iffalse\b"), re.compile(r"\\fi\b")
_DEFINITION = re.compile(
    r"\\(?:re|provide)?(?:newcommand|NewDocumentCommand|RenewDocumentCommand|DeclareRobustCommand)\*?\s*\{?\s*\\([A-Za-z@]+)\s*\}?"
    r"|\\def\s*\\([A-Za-z@]+)"
)
_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "H": "\u030b", "u": "\u0306", "r": "\u030a", "k": "\u0328", "d": "\u0323",
    "b": "\u0331",
}  # fmt: skip
SIGNS = {
    "ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "textendash": "–", "textemdash": "—", "textbullet": "•", "bullet": "•", "LaTeX": "LaTeX",
    "TeX": "TeX", "LaTeXe": "LaTeX2e", "XeTeX": "XeTeX", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textasciitilde": "~", "textbackslash": "\\", "textbar": "|", "textquoteright": "’", "textquoteleft": "‘",
    "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»",
    "og": "« ", "fg": " »", "euro": "€", "texteuro": "€", "pounds": "£", "textregistered": "®", "texttrademark": "™",
    "copyright": "©", "textdegree": "°", "S": "§", "cdot": "·", "textperiodcentered": "·", "times": "×", "sim": "~",
    "approx": "≈", "rightarrow": "→", "to": "→", "leq": "≤", "geq": "≥", "pm": "±", "mu": "µ", "alpha": "α",
    "beta": "β",
    "infty": "∞", "textgreater": ">", "textless": "<", "slash": "/", "quad": " ", "qquad": " ", "space": " ",
    "enspace": " ", "enskip": " ", "cdotp": "·", "thinspace": " ", "and": ", ",
    "textunderscore": "_", "nobreakspace": " ", "neq": "≠", "ast": "*",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Macro:
    """A command that the file defines: how many arguments it takes, the default of the first, its body."""

    count: int
    default: str | None
    body: str

    def expand(self, arguments: list[str]) -> str:
        """The body with the arguments put in."""

        def value(found: re.Match[str]) -> str:
            words = arguments[int(found[2]) - 1] if int(found[2]) <= len(arguments) else ""
            return f"{found[1]} {words}" if found[1] else words  # "\\small#1" is not "\\smallWords"

        return re.sub(r"(\\[A-Za-z@]+)?#([1-9])", value, self.body)


def without_comments(text: str) -> str:
    """The source without what LaTeX does not read: comments, `comment` environments, what follows the end."""
    text = _without(text, _COMMENT_BEGIN, _COMMENT_END)
    text = _without(text, _FALSE, _FI)
    text = _COMMENT.sub(r"\1", text)
    return text.split("\\end{document}")[0]


def _without(text: str, begin: re.Pattern[str], end: re.Pattern[str]) -> str:
    """The text without what stands between the two; what is never ended stays."""
    kept: list[str] = []
    at = 0
    while (first := begin.search(text, at)) and (last := end.search(text, first.end())):
        kept.append(text[at : first.start()])
        at = last.end()
    return "".join([*kept, text[at:]])


def group(text: str, at: int, opening: str = "{", closing: str = "}") -> tuple[str, int] | None:
    """(the content of the group that starts at `at` after blanks, the place after it); None if there is none."""
    while at < len(text) and text[at] in " \t\n":
        at += 1
    if at >= len(text) or text[at] != opening:
        return None
    depth, start = 0, at
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 2
            continue
        if char == opening:
            depth += 1
        elif char == closing:
            depth -= 1
            if depth == 0:
                return text[start + 1 : at], at + 1
        elif opening == "[" and char == "{":
            inner = group(text, at)
            at = inner[1] if inner else at + 1
            continue
        at += 1
    return text[start + 1 :], len(text)


def arguments(text: str, at: int, most: int = 9) -> tuple[list[str], list[str], int]:
    """(groups in braces, groups in brackets, the place after them) that follow a command."""
    braces: list[str] = []
    brackets: list[str] = []
    while len(braces) < most:
        gap = re.compile(r"[ \t]*\n?[ \t]*").match(text, at)
        after = gap.end() if gap else at
        if text[after : after + 1] == "{":
            found = group(text, after)
            if found:
                braces.append(found[0])
        elif text[after : after + 1] == "[" and not braces:
            found = group(text, after, "[", "]")
            if found:
                brackets.append(found[0])
        else:
            break
        if not found:
            break
        at = found[1]
    return braces, brackets, at


def definitions(text: str) -> tuple[dict[str, Macro], str]:
    """The commands that the source defines, and the source without the definitions."""
    macros: dict[str, Macro] = {}
    out: list[str] = []
    at = 0
    while found := _DEFINITION.search(text, at):
        out.append(text[at : found.start()])
        name, at = found[1] or found[2], found.end()
        count, default = 0, None
        if found[2]:
            parameters = re.compile(r"[^{}]*").match(text, at)
            count, at = (parameters[0].count("#"), parameters.end()) if parameters else (0, at)
        else:
            number = group(text, at, "[", "]")
            if number:
                count, at = int(number[0]) if number[0].strip().isdigit() else 0, number[1]
                if optional := group(text, at, "[", "]"):
                    default, at = optional
            elif "DocumentCommand" in found[0] and (signature := group(text, at)):
                count, at = len(re.findall(r"[mov]|[oO]\b", signature[0])), signature[1]
        body = group(text, at)
        if body is None:
            continue
        macros[name] = Macro(min(count, 9), default, body[0])
        at = body[1]
    out.append(text[at:])
    return macros, "".join(out)


def accented(mark: str, letter: str) -> str:
    """A letter with an accent: ("'", "e") -> "é"."""
    base = {"\\i": "i", "\\j": "j", "ı": "i"}.get(letter, letter)
    return unicodedata.normalize("NFC", base[:1] + _ACCENTS[mark] + base[1:]) if base else ""


def is_accent(name: str) -> bool:
    """Whether a command of that name puts an accent on the letter after it."""
    return name in _ACCENTS
